from decimal import Decimal

from django.db import migrations


def to_micros(apps, schema_editor):
    calls = apps.get_model("generations", "ProviderCall")
    for call in calls.objects.select_related("generation").iterator():
        ended = call.completed_at or call.created_at
        calls.objects.filter(pk=call.pk).update(
            cost_micros=int(call.cost * 1_000_000),
            owner=call.generation.owner_id if call.generation else None,
            settled_at=ended,
        )


def to_decimals(apps, schema_editor):
    calls = apps.get_model("generations", "ProviderCall")
    for call in calls.objects.exclude(cost_micros=0).iterator():
        calls.objects.filter(pk=call.pk).update(cost=Decimal(call.cost_micros) / 1_000_000)


class Migration(migrations.Migration):
    dependencies = [("generations", "0002_ledger_of_paid_calls")]

    operations = [migrations.RunPython(to_micros, to_decimals)]

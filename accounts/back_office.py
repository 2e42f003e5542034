"""The admin site: whatever is registered in it writes the audit log and can be downloaded as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.admin.filters import AllValuesFieldListFilter, FieldListFilter
from django.contrib.admin.utils import label_for_field, model_ngettext
from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, ManyToManyField, Model, QuerySet
from django.http import HttpRequest, HttpResponseBase

from accounts import audit
from accounts.models import Deed
from accounts.tables import csv_of


class EachValue(AllValuesFieldListFilter):
    """Whatever stands in a column. Nothing at all has a word too: a link without one can be neither read nor pressed."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            words = str(choice["display"])
            yield {**choice, "display": f"none{words}" if words == "" or words.startswith(" (") else words}


FieldListFilter.register(
    lambda field: isinstance(field, CharField) and not field.choices, EachValue, take_priority=True
)


class Audited(ModelAdmin):
    """Adds, changes and deletions of any admin page, with what was there before."""

    def formfield_for_manytomany(self, db_field: ManyToManyField[Any, Any], request: Any, **more: Any) -> Any:
        """Boxes to tick: the admin's own pair of lists says to screen readers what it may not say there."""
        return super().formfield_for_manytomany(db_field, request, **({"widget": forms.CheckboxSelectMultiple} | more))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        before = type(obj)._base_manager.filter(pk=obj.pk).first() if change else None
        super().save_model(request, obj, form, change)
        names = form.changed_data if change else list(form.cleaned_data)
        after = {_label(self, name): form.cleaned_data.get(name) for name in names}
        was = {_label(self, name): _was(before, form, name) for name in names}
        words = audit.changes_in_words(was, after)
        if words or not change:
            audit.record(request, Deed.CHANGED if change else Deed.ADDED, obj, change=words)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        key = obj.pk
        self.perform_delete(obj)
        obj.pk = key  # named in the log, although it is gone
        audit.record(request, Deed.DELETED, obj)

    def perform_delete(self, obj: Any) -> None:
        """How a row goes; pages whose rows have files call their service."""
        obj.delete()

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for obj in queryset:
            self.delete_model(request, obj)

    @admin.action(description="Download the selected as CSV", permissions=["view"])
    def download_csv(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponseBase:
        audit.record(request, Deed.EXPORTED, f"{chosen.count()} {model_ngettext(chosen)}")
        return csv_of(self, chosen, [name for name in self.get_list_display(request) if isinstance(name, str)])

    def get_actions(self, request: HttpRequest) -> dict[str, tuple[Callable[..., str], str, str] | None]:
        found = super().get_actions(request)
        offered = self.get_action("download_csv")
        if offered is not None and self.has_view_permission(request):
            found["download_csv"] = offered
        return found


class ReadOnly(Audited):
    """History: looked at, never typed into."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def _was(before: Any, form: Any, name: str) -> Any:
    """The value before: from the row, for many-to-many fields from the form as it was shown."""
    if before is None:
        return None
    try:
        field = before._meta.get_field(name)
    except FieldDoesNotExist:
        return form.initial.get(name)
    return form.initial.get(name) if field.many_to_many else getattr(before, name)


def _label(page: ModelAdmin, name: str) -> str:
    try:
        label = str(label_for_field(name, page.model, page))
    except AttributeError:  # a field of the form alone
        label = name.replace("_", " ")
    return label[:1].upper() + label[1:]


class BackOffice(admin.AdminSite):
    site_title = "AdGen back office"
    site_header = "AdGen back office"
    index_title = "Records"

    def register(self, model_or_iterable: Any, admin_class: type[ModelAdmin] | None = None, **options: Any) -> None:
        """Pages of other packages are audited too."""
        audited = admin_class or Audited
        if not issubclass(audited, Audited):
            audited = type(audited.__name__, (Audited, audited), {"__module__": audited.__module__})
        models: Iterable[type[Model]] = model_or_iterable
        super().register(models, audited, **options)

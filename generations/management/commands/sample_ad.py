"""`manage.py sample_ad`: have the ad made that newcomers find in their gallery. `manage.py run` does it on the first start."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from accounts.services import local_user
from generations.command_line import refuse
from generations.refusals import NotPossible
from generations.welcome import sample_start


class Command(BaseCommand):
    help = "Have the sample ad made, by the workers, for the demo account; copies of it welcome whoever signs up."

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            sample = sample_start(owner=local_user())
        except NotPossible as refused:
            refuse(str(refused))
        self.stdout.write(f"{sample.pk}")

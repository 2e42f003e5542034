"""The generations app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from accounts.models import User


class GenerationsConfig(AppConfig):
    name = "generations"

    def ready(self) -> None:
        from accounts.services import FAREWELLS
        from generations import queue, workers

        FAREWELLS.append(_take_everything)
        queue.tie_children_to_their_parents()
        workers.pulse_in_every_worker()


def _take_everything(user: User) -> None:
    from generations.leaving import take_everything  # the whole pipeline: loaded when somebody leaves

    take_everything(user)

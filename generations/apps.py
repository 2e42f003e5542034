"""The generations app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import AppConfig

if TYPE_CHECKING:
    from accounts.models import User


class GenerationsConfig(AppConfig):
    name = "generations"

    def ready(self) -> None:
        from allauth.account.signals import user_signed_up

        from accounts.services import FAREWELLS
        from generations import queue, workers

        FAREWELLS.append(_take_everything)
        user_signed_up.connect(_welcome, dispatch_uid="welcome")
        queue.tie_children_to_their_parents()
        workers.pulse_in_every_worker()


def _take_everything(user: User) -> None:
    from generations.leaving import take_everything  # the whole pipeline: loaded when somebody leaves

    take_everything(user)


def _welcome(user: User, **_: Any) -> None:
    from generations.welcome import welcome

    welcome(user)

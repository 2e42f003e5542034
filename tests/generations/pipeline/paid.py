"""What the tests of bought scenes share: the pump that plays worker and watcher, and what a scene costs."""

from __future__ import annotations

from django.utils import timezone

from generations.models import CallState, ProviderCall
from generations.pipeline import runner, watcher

KLING = "kwaivgi/kling-v2.5-turbo-pro"
SCENE = 350_000  # five seconds at $0.07, in micro-dollars
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning from 7 am"


def work(*, rounds: int = 60) -> None:
    """Answer every bell of the short workers and look at every open order, whenever it is due, until nothing moves."""
    for _ in range(rounds):
        answer = runner.run_next("app")
        ProviderCall.objects.filter(state__in=(CallState.OPEN, CallState.AMBIGUOUS)).update(check_at=timezone.now())
        looked = 0
        for key in list(watcher.due_calls().values_list("pk", flat=True)):
            watcher.look(key)
            looked += 1
        if answer == "nothing to do" and not looked:
            return
    raise AssertionError("it never came to rest")


def states() -> list[str]:
    return sorted(ProviderCall.objects.exclude(provider="local").values_list("state", flat=True))

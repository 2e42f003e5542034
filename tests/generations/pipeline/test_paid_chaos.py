"""Many ads at once while a third of what a provider does goes wrong and workers die: sold equals bought, to the cent."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
from django.db import close_old_connections, connection
from django.db.models import F, Q
from django.utils import timezone

from accounts.models import Budget, User
from generations.models import UNDER_WAY, CallState, Clip, Generation, ProviderCall, Scene, StageRun
from generations.options import Options
from generations.pipeline import book, buying, ledger, runner, watcher
from generations.providers import registry
from generations.services import generation_start
from generations.states import RunState
from tests.fakes.replicate import FakeReplicate

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
ADS = 10
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning from 7 am"
CREATES = ["lost", "429", "500", "500_created", "malformed", "no_id", "drop", "503"]
FATES = ["failed", "aborted", "gone", "corrupt", "truncated", "expired"]


class Killed(BaseException):
    """A worker that is not there any more: nothing below it runs, nothing is tidied up."""


@pytest.fixture
def fake(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeReplicate]:
    dice = random.Random(5)
    with FakeReplicate() as server:
        server.takes_s = 0.2
        settings.REPLICATE_API_TOKEN = server.token
        settings.REPLICATE_BASE_URL = server.origin
        settings.ADGEN_FETCH_ALLOWED_HOSTS = frozenset({server.host})
        settings.ADGEN_GENERATIONS_PER_HOUR = 0
        registry._replicate.cache_clear()
        monkeypatch.setattr(buying, "back_off_s", lambda failures, retry_after_s: 0.0)
        server.creates.extend(dice.choice(CREATES) if dice.random() < 0.3 else "ok" for _ in range(400))
        server.fates.extend(dice.choice(FATES) if dice.random() < 0.15 else "succeeded" for _ in range(400))
        yield server
        registry._replicate.cache_clear()


def dies_sometimes(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, dice: random.Random) -> None:
    real = getattr(owner, name)

    def maybe(*arguments: Any, **named: Any) -> Any:
        if dice.random() < 0.08:
            raise Killed
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, maybe)


def one_worker(_: int) -> None:
    """As the queue's workers do it; a killed one's runs are taken up by the reconciler."""
    try:
        for _ in range(400):
            try:
                if runner.run_next("app") == "nothing to do" and not turn():
                    return
            except Killed:
                pass
    finally:
        connection.close()


def turn() -> bool:
    """Time passes: leases end, grace periods end, orders are due. True while anything is unfinished."""
    now = timezone.now()
    StageRun.objects.filter(state=RunState.RUNNING, lease_until__lt=now + runner.LEASE * 0.97).update(
        state=RunState.READY, token=F("token") + 1
    )
    StageRun.objects.filter(state=RunState.READY).exclude(not_before=None).update(not_before=None)
    ProviderCall.objects.filter(state=CallState.OPEN).update(check_at=now)
    ProviderCall.objects.filter(state=CallState.AMBIGUOUS).update(check_at=now)
    ProviderCall.objects.filter(state=CallState.AMBIGUOUS, polls__gte=1).update(again_at=now)
    for key in list(watcher.due_calls().values_list("pk", flat=True)[:5]):
        with suppress(Killed):
            watcher.look(key)
        close_old_connections()
    runner.wake(StageRun.objects.all())
    return StageRun.objects.filter(
        Q(state__in=(RunState.READY, RunState.WAITING, RunState.RUNNING)), queue="app"
    ).exists()


def test_sold_equals_bought_whatever_goes_wrong(
    user: User, fake: FakeReplicate, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(ADS):
        generation_start(owner=user, prompt=PROMPT, options=Options())
    while runner.run_next("app") == "done" and StageRun.objects.filter(stage="write_spec", state=RunState.READY):
        pass
    for _ in range(ADS):
        StageRun.objects.filter(
            stage__in=("write_spec", "plan_scenes"), state=RunState.READY
        ).exists() and runner.run_next("app")
    StageRun.objects.filter(stage="make_sound").delete()
    dice = random.Random(11)
    for owner, name in [(ledger, "accepted"), (ledger, "settle"), (book.RunBook, "done"), (ledger, "write_intent")]:
        dies_sometimes(monkeypatch, owner, name, dice)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one_worker, range(4)))
    monkeypatch.undo()
    calls = ProviderCall.objects.exclude(provider="local")
    assert not calls.filter(state__in=UNDER_WAY).exists()
    sold = {prediction["id"] for prediction in fake.sold}
    known = set(calls.exclude(external_id="").values_list("external_id", flat=True))
    assert known <= sold
    assert sold - known == set(), "sold and unknown to the ledger"
    made = Clip.objects.values("scene").distinct().count()
    drawn = StageRun.objects.filter(stage="make_clips", queue="render").count()
    assert made + drawn == Scene.objects.count()
    assert drawn <= 0.05 * Scene.objects.count()
    assert Generation.objects.filter(status="failed").count() == 0
    spent = sum(calls.values_list("cost_micros", flat=True))
    site = Budget.objects.get(key__startswith="site:")
    assert site.spent == spent
    doubles = calls.filter(possible_double=True).count()
    paid = calls.filter(cost_micros__gt=0)
    lost_outputs = paid.filter(state=CallState.FAILED).count()
    assert paid.count() == made + lost_outputs
    assert doubles <= calls.count() * 0.2

"""Orders whose reply was lost: given up, looked back at, found after all, or gone; and money that follows them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from accounts.models import Budget
from generations.models import CallState, Generation, ProviderCall, StageRun
from generations.pipeline import ledger, runner, watcher
from generations.providers import registry
from generations.providers.base import ticket_from_json
from tests.fakes.replicate import FakeReplicate
from tests.generations.pipeline.paid import KLING, SCENE, states, work

pytestmark = pytest.mark.django_db(transaction=True)


def looked_back(call: ProviderCall) -> ProviderCall:
    """The watcher's next look at it, whenever that is due."""
    ProviderCall.objects.filter(pk=call.pk, check_at__isnull=False).update(check_at=timezone.now())
    watcher.look(call.pk)
    return ProviderCall.objects.get(pk=call.pk)


def given_up(fake: FakeReplicate, mode: str) -> ProviderCall:
    """An order that no list showed within the grace period."""
    fake.script(mode)
    runner.run_next("app")
    call = ProviderCall.objects.get()
    assert call.state == CallState.AMBIGUOUS
    ledger.given_up(call.pk)
    runner.wake(StageRun.objects.filter(stage="make_clips"))
    call.refresh_from_db()
    assert call.possible_double
    assert call.check_at is not None
    return call


def test_an_order_that_was_never_taken_is_no_double_any_more_once_looked_back_at(
    bought: Generation, fake: FakeReplicate
) -> None:
    call = given_up(fake, "drop")
    call = looked_back(call)
    assert (call.state, call.possible_double, call.check_at, call.cost_micros) == (CallState.FAILED, False, None, 0)
    assert call not in watcher.due_calls()


def test_an_order_that_shows_up_after_it_was_given_up_is_stopped_booked_and_stays_flagged(
    bought: Generation, fake: FakeReplicate
) -> None:
    call = given_up(fake, "lost")
    work()
    scenes = bought.scenes.count()
    call = looked_back(call)
    assert (call.state, call.possible_double, call.check_at) == (CallState.FAILED, True, None)
    assert (call.external_id, call.cost_micros) == (fake.sold[0]["id"], SCENE)
    assert len(fake.sold) == scenes + 1
    assert Budget.objects.get(key__startswith="site:").spent == (scenes + 1) * SCENE
    call = looked_back(call)
    ledger.was_taken(call.pk, ticket_from_json(call.ticket or {}))
    assert Budget.objects.get(key__startswith="site:").spent == (scenes + 1) * SCENE


def test_a_given_up_order_that_is_still_at_work_is_stopped_before_it_is_booked(
    bought: Generation, fake: FakeReplicate
) -> None:
    fake.takes_s = 60
    call = looked_back(given_up(fake, "lost"))
    assert fake.sold[0]["canceled"]
    assert call.check_at is not None
    call = looked_back(call)
    assert (call.possible_double, call.check_at, call.external_id) == (True, None, fake.sold[0]["id"])


def test_a_list_that_cannot_be_read_leaves_the_flag_and_another_look(bought: Generation, fake: FakeReplicate) -> None:
    call = given_up(fake, "drop")
    fake.close_list = True
    call = looked_back(call)
    assert call.possible_double
    assert call.check_at is not None
    ProviderCall.objects.update(sent_at=timezone.now() - dt.timedelta(hours=1))
    call = looked_back(call)
    assert (call.possible_double, call.check_at) == (True, None)


def test_a_look_back_that_comes_too_late_proves_nothing(bought: Generation, fake: FakeReplicate) -> None:
    call = given_up(fake, "drop")
    ProviderCall.objects.update(sent_at=timezone.now() - watcher.LOOK_BACK_LASTS)
    call = looked_back(call)
    assert (call.possible_double, call.check_at) == (True, None)


def test_an_answer_that_comes_after_its_order_was_given_up_is_not_lost(bought: Generation, fake: FakeReplicate) -> None:
    call = given_up(fake, "lost")
    provider = registry.media_provider("replicate", KLING)
    ticket = provider.find(call.marker, call.created_at)
    assert ticket is not None
    ledger.accepted(call.pk, ticket)
    call.refresh_from_db()
    assert (call.external_id, call.cost_micros, call.possible_double) == (fake.sold[0]["id"], SCENE, True)


def test_an_order_that_is_only_in_the_list_any_more_is_read_there(bought: Generation, fake: FakeReplicate) -> None:
    fake.missing = True
    work()
    assert len(fake.sold) == bought.scenes.count()
    assert set(states()) == {"done"}


def test_an_order_that_vanished_is_booked_as_expected_and_flagged(bought: Generation, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    runner.run_next("app")
    fake.predictions.clear()
    ProviderCall.objects.update(polls=watcher.LOST_AFTER_POLLS, check_at=timezone.now())
    call = ProviderCall.objects.get()
    watcher.look(call.pk)
    call.refresh_from_db()
    assert (call.state, call.possible_double, call.cost_micros) == (CallState.FAILED, True, SCENE)


def test_a_broken_transfer_is_tried_once_more_before_anything_is_bought_again(
    bought: Generation, fake: FakeReplicate
) -> None:
    fake.broken_once = True
    work()
    assert len(fake.sold) == bought.scenes.count()
    assert states() == ["done"] * len(fake.sold)

"""Scenes bought from a server that speaks Replicate's protocol, through the real runner, ledger and watcher."""

from __future__ import annotations

import datetime as dt
import time
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone

from accounts.models import Budget, User
from generations.models import CallState, Clip, Generation, ProviderCall, StageRun
from generations.options import Options
from generations.pipeline import buying, ledger, runner, watcher
from generations.pipeline.reconciler import move_on_stalled_generations
from generations.plan_edits import SceneEdit, edited
from generations.providers import registry
from generations.refusals import NotPossible
from generations.services import (
    generation_cancel,
    generation_delete,
    generation_finish_locally,
    generation_retry,
    generation_start,
    scene_retry,
    storyboard_edit,
)
from generations.spec import AdSpec
from generations.states import Pause, RunState, Status
from tests.fakes.openai import FakeOpenAI
from tests.fakes.replicate import FakeReplicate
from tests.generations.pipeline.paid import KLING, PROMPT, SCENE, states, work

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_scene_is_bought_once_and_the_ledger_agrees_with_the_server(
    bought: Generation, fake: FakeReplicate
) -> None:
    work()
    scenes = bought.scenes.count()
    assert [clip.model for clip in Clip.objects.all()] == [KLING] * scenes
    assert {clip.handle_frames for clip in Clip.objects.all()} == {0}
    assert len(fake.sold) == scenes == ProviderCall.objects.exclude(provider="local").count()
    assert fake.invalid == []
    assert states() == ["done"] * scenes
    bought.refresh_from_db()
    assert bought.total_cost == Decimal("0.35") * scenes
    site = Budget.objects.get(key__startswith="site:")
    assert site.spent == SCENE * scenes


def test_waiting_for_a_model_costs_no_worker(bought: Generation, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    while runner.run_next("app") != "nothing to do":
        pass
    runs = StageRun.objects.filter(stage="make_clips")
    assert {run.state for run in runs} == {RunState.WAITING}
    assert {(run.owner, run.tries) for run in runs} == {("", 0)}
    bought.refresh_from_db()
    assert bought.current_step == "Waiting for Kling 2.5 Turbo Pro"
    before = len(fake.asked)
    move_on_stalled_generations()
    assert runner.run_next("app") == "nothing to do"
    assert len(fake.asked) == before


def test_the_bar_moves_while_a_model_is_at_work(bought: Generation, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    while runner.run_next("app") != "nothing to do":
        pass
    ProviderCall.objects.update(sent_at=timezone.now() - dt.timedelta(seconds=60), check_at=timezone.now())
    for key in list(watcher.due_calls().values_list("pk", flat=True)):
        watcher.look(key)
    bought.refresh_from_db()
    assert 40 <= bought.progress <= 45  # nearly half of the scenes' span, 20 to 70
    assert StageRun.objects.filter(stage="make_clips").first().fraction == pytest.approx(0.45, abs=0.02)  # type: ignore[union-attr]


@pytest.mark.parametrize("mode", ["lost", "hang_created", "500_created", "malformed", "no_id"])
def test_a_lost_reply_is_found_again_and_not_bought_twice(
    bought: Generation, fake: FakeReplicate, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry.vendors()["replicate"].door, "_create_timeout_s", 0.5)  # type: ignore[attr-defined]
    fake.script(mode)
    work()
    scenes = bought.scenes.count()
    assert len(fake.sold) == scenes
    assert states() == ["done"] * scenes
    assert not ProviderCall.objects.filter(possible_double=True).exists()


def test_an_order_nobody_can_find_is_bought_again_after_the_grace_period_and_flagged(
    bought: Generation, fake: FakeReplicate
) -> None:
    fake.script("drop")
    while runner.run_next("app") != "nothing to do":
        pass
    lost = ProviderCall.objects.get(state=CallState.AMBIGUOUS)
    reserved = lost.reserved_micros
    ProviderCall.objects.filter(pk=lost.pk).update(check_at=timezone.now())
    watcher.look(lost.pk)
    lost.refresh_from_db()
    assert (lost.state, lost.settled_at) == (CallState.AMBIGUOUS, None)
    assert reserved == SCENE
    ProviderCall.objects.filter(pk=lost.pk).update(again_at=timezone.now(), check_at=timezone.now())
    work()
    lost.refresh_from_db()
    assert (lost.state, lost.possible_double, lost.cost_micros) == (CallState.FAILED, True, 0)
    assert ProviderCall.objects.get(replaces=lost).state == CallState.DONE
    assert len(fake.sold) == bought.scenes.count()


def test_a_search_that_comes_back_late_does_not_give_up_what_another_one_found(
    bought: Generation, fake: FakeReplicate
) -> None:
    fake.takes_s = 60
    fake.script("lost")
    runner.run_next("app")
    call = ProviderCall.objects.get()
    assert call.state == CallState.AMBIGUOUS
    ProviderCall.objects.update(check_at=timezone.now())
    watcher.look(call.pk)
    ledger.given_up(call.pk)
    call.refresh_from_db()
    assert (call.state, call.possible_double, call.settled_at) == (CallState.OPEN, False, None)


def test_a_worker_killed_between_the_order_and_its_answer_leaves_an_order_that_is_found(
    bought: Generation, fake: FakeReplicate, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: Any) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "accepted", die)
        with pytest.raises(Killed):
            runner.run_next("app")
    assert len(fake.sold) == 1
    StageRun.objects.filter(state=RunState.RUNNING).update(state=RunState.READY, token=F("token") + 1)
    work()
    assert len(fake.sold) == bought.scenes.count()
    assert not ProviderCall.objects.filter(possible_double=True).exists()


@pytest.mark.parametrize("mode", ["429", "503"])
def test_a_busy_service_is_asked_again(bought: Generation, fake: FakeReplicate, mode: str) -> None:
    fake.script(mode)
    while runner.run_next("app") != "nothing to do":
        pass
    ProviderCall.objects.filter(state=CallState.AMBIGUOUS).update(again_at=timezone.now(), check_at=timezone.now())
    work()
    scenes = bought.scenes.count()
    assert (len(fake.sold), Clip.objects.count()) == (scenes, scenes)
    failed = ProviderCall.objects.get(state=CallState.FAILED)
    assert (failed.transient, failed.cost_micros, failed.model) == (True, 0, KLING)


def test_a_rush_that_is_turned_away_many_times_keeps_its_model(bought: Generation, fake: FakeReplicate) -> None:
    fake.script(*["429"] * 9)
    work()
    assert {clip.model for clip in Clip.objects.all()} == {KLING}
    assert len(fake.sold) == Clip.objects.count() == bought.scenes.count()
    assert ProviderCall.objects.filter(state=CallState.FAILED, in_play=False).count() == 9


def test_a_busy_model_is_left_alone_as_long_as_it_asks_for(
    bought: Generation, fake: FakeReplicate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buying, "back_off_s", lambda failures, retry_after_s: retry_after_s or 0.0)
    fake.script("429")
    assert runner.run_next("app") == "later"
    run = StageRun.objects.exclude(not_before=None).get()
    assert (run.state, run.tries, run.failures) == (RunState.READY, 0, 0)
    assert run.not_before is not None
    assert 0 < (run.not_before - timezone.now()).total_seconds() <= 1


def test_without_money_for_the_plan_it_waits_at_the_very_start(user: User, settings: Any) -> None:
    with FakeOpenAI() as openai:
        settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = openai.key, openai.base_url
        generation = generation_start(owner=user, prompt=PROMPT, options=Options())
        Budget.objects.update(held=0)
        settings.ADGEN_BUDGET_SITE_DAY = Decimal(0)
        assert runner.run_next("app") == "held"
        assert openai.sold == []
    generation.refresh_from_db()
    assert (generation.paused, generation.current_step) == (Pause.BUDGET, "Out of budget")
    generation_finish_locally(generation=generation)
    assert runner.run_next("app") == "done"
    generation.refresh_from_db()
    assert (generation.paused, generation.ad_spec.planner) == ("", "local")  # type: ignore[union-attr]


def test_a_scene_drawn_locally_can_ask_the_models_again(bought: Generation, fake: FakeReplicate) -> None:
    work()
    scene = bought.scenes.first()
    assert scene is not None
    Clip.objects.filter(scene=scene).update(provider="local")
    ProviderCall.objects.filter(part=scene.number, stage="make_clips").update(state=CallState.FAILED)
    Generation.objects.filter(pk=bought.pk).update(status=Status.COMPLETED)
    bought.refresh_from_db()
    before = len(fake.sold)
    scene_retry(generation=bought, number=scene.number)
    StageRun.objects.filter(stage="make_sound").delete()
    work()
    scene.refresh_from_db()
    assert len(fake.sold) == before + 1
    assert scene.clip is not None
    assert scene.clip.provider == "replicate"
    with pytest.raises(NotPossible):
        scene_retry(generation=bought, number=scene.number)


@pytest.mark.parametrize(
    "fate", ["failed", "aborted", "gone", "corrupt", "truncated", "html", "empty", "expired", "short"]
)
def test_what_came_to_nothing_is_made_again_and_the_ad_goes_on(
    bought: Generation, fake: FakeReplicate, fate: str
) -> None:
    fake.fate(fate)
    work()
    scenes = bought.scenes.count()
    assert Clip.objects.count() == scenes
    assert len(fake.sold) == scenes + 1 == ProviderCall.objects.exclude(provider="local").count()
    assert states() == ["done"] * scenes + ["failed"]


def test_a_refusal_for_good_moves_on_to_the_next_model(bought: Generation, fake: FakeReplicate) -> None:
    fake.fate("nsfw")
    work()
    assert sorted({clip.model for clip in Clip.objects.all()}) == [KLING, "pixverse/pixverse-v6"]
    assert ProviderCall.objects.filter(model=KLING, state=CallState.FAILED, transient=False).count() == 1


def test_when_no_model_is_left_the_scene_goes_to_the_render_workers_to_be_drawn(
    bought: Generation, fake: FakeReplicate
) -> None:
    fake.script(*["422"] * 3)
    assert runner.run_next("app") == "moved over"
    run = StageRun.objects.get(stage="make_clips", queue="render")
    assert (run.state, run.tries) == (RunState.READY, 0)
    assert ProviderCall.objects.filter(state=CallState.FAILED).count() == 3
    assert fake.sold == []


@pytest.mark.slow
def test_a_scene_nobody_could_make_is_drawn_and_says_so(bought: Generation, fake: FakeReplicate) -> None:
    fake.script(*["422"] * 3)
    assert runner.run_next("app") == "moved over"
    assert runner.run_next("render") == "done"
    clip = Clip.objects.get()
    assert clip.provider == "local"
    assert clip.notes == ["Drawn locally. The AI service refused the settings of this scene."]
    assert clip.handle_frames > 0


def test_cancel_reaches_every_open_order(bought: Generation, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    while runner.run_next("app") != "nothing to do":
        pass
    generation_cancel(generation=bought)
    work()
    assert {prediction["canceled"] for prediction in fake.sold} == {True}
    assert states() == ["cancelled"] * bought.scenes.count()
    assert set(Budget.objects.values_list("reserved", flat=True)) == {0}


def test_an_order_that_was_on_its_way_when_its_ad_was_cancelled_is_stopped_too(
    bought: Generation, fake: FakeReplicate
) -> None:
    fake.takes_s = 60
    fake.script("lost")
    runner.run_next("app")
    generation_cancel(generation=bought)
    work()
    assert [prediction["canceled"] for prediction in fake.sold] == [True]


def test_deleting_an_ad_stops_its_orders_and_keeps_what_was_spent(
    bought: Generation, fake: FakeReplicate, user: User
) -> None:
    fake.takes_s = 0.3
    runner.run_next("app")
    time.sleep(0.4)
    ProviderCall.objects.update(check_at=timezone.now())
    watcher.look(ProviderCall.objects.get().pk)  # made, and paid for
    StageRun.objects.filter(stage="make_clips", part=1).update(not_before=timezone.now() + dt.timedelta(hours=1))
    fake.takes_s = 60
    runner.run_next("app")
    generation_delete(generation=bought)
    work()
    assert [prediction["canceled"] for prediction in fake.sold] == [False, True]
    call = ProviderCall.objects.get(state=CallState.READY)
    assert (call.generation, call.owner, call.cost_micros) == (None, user, SCENE)
    assert Budget.objects.get(key__startswith="site:").spent == SCENE


def test_an_order_past_its_deadline_is_stopped_and_tried_again(bought: Generation, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    runner.run_next("app")
    ProviderCall.objects.update(deadline_at=timezone.now() - dt.timedelta(seconds=1), check_at=timezone.now())
    call = ProviderCall.objects.get()
    watcher.look(call.pk)
    call.refresh_from_db()
    assert fake.sold[0]["canceled"]
    assert (call.state, call.transient) == (CallState.FAILED, True)


def test_polls_that_fail_change_nothing(bought: Generation, fake: FakeReplicate) -> None:
    fake.takes_s = 60
    runner.run_next("app")
    fake.polls.extend(["500", "malformed", "list", "other", "drop", "429"])
    call = ProviderCall.objects.get()
    for _ in range(6):
        ProviderCall.objects.update(check_at=timezone.now())
        watcher.look(call.pk)
        call.refresh_from_db()
        assert call.state == CallState.OPEN
    assert call.check_at is not None
    assert call.check_at > timezone.now() + dt.timedelta(seconds=2.5)  # the last one asked for three seconds


def test_out_of_budget_pauses_keeps_what_is_made_and_goes_on_later(
    user: User, fake: FakeReplicate, settings: Any
) -> None:
    generation = generation_start(owner=user, prompt=PROMPT, options=Options())
    for _ in range(2):
        runner.run_next("app")
    StageRun.objects.filter(stage="make_sound").delete()
    Budget.objects.filter(key__startswith="generation:").update(held=0)
    Budget.objects.filter(key__startswith="user:").update(reserved=0)
    settings.ADGEN_BUDGET_USER_DAY = Decimal("0.80")
    work()
    generation.refresh_from_db()
    assert (generation.status, generation.paused) == (Status.PROCESSING, Pause.BUDGET)
    assert generation.current_step == "Out of budget"
    assert generation.pause_note == "Your budget for today is used up. It starts afresh at midnight UTC."
    assert Clip.objects.count() == len(fake.sold) == 2
    move_on_stalled_generations()
    settings.ADGEN_BUDGET_USER_DAY = None
    generation_retry(generation=generation)
    work()
    generation.refresh_from_db()
    assert generation.paused == ""
    assert Clip.objects.count() == len(fake.sold) == generation.scenes.count()


def test_a_retry_continues_what_was_already_paid_for(bought: Generation, fake: FakeReplicate) -> None:
    while runner.run_next("app") != "nothing to do":
        pass
    with_failure = bought.runs.filter(stage="make_clips").first()
    assert with_failure is not None
    runner.fail(bought, "Something went wrong.")
    work()  # the orders finish all the same
    bought.refresh_from_db()
    generation_retry(generation=bought)
    work()
    assert Clip.objects.count() == len(fake.sold) == bought.scenes.count()


def test_a_first_frame_is_bought_once_and_every_clip_starts_from_it(user: User, fake: FakeReplicate) -> None:
    generation = generation_start(owner=user, prompt=PROMPT, options=Options(first_frame=True))
    for _ in range(2):
        runner.run_next("app")
    StageRun.objects.filter(stage="make_sound").delete()
    fake.takes_s = 0.1
    for _ in range(4):
        work()
        time.sleep(0.15)
    scenes = generation.scenes.count()
    kinds = list(ProviderCall.objects.exclude(provider="local").values_list("kind", flat=True))
    assert (kinds.count("image"), kinds.count("clip"), Clip.objects.count()) == (scenes, scenes, scenes)
    clips = [prediction for prediction in fake.sold if prediction["model"] == KLING]
    assert all(prediction["input"]["start_image"] for prediction in clips)
    assert fake.invalid == []


def test_a_first_frame_shares_the_words_that_make_scenes_one_film(user: User, fake: FakeReplicate) -> None:
    generation = generation_start(owner=user, prompt=PROMPT, options=Options(first_frame=True))
    for _ in range(2):
        assert runner.run_next("app") == "done"
    work()
    spec = generation_spec(generation)
    style = f"Style: {', '.join((*spec.brand_guidelines.style_keywords[:5], f'{spec.brand_guidelines.mood} mood'))}."
    prompts = [" ".join(one["input"]["prompt"].split()) for one in fake.sold]
    assert len(prompts) == 2 * len(spec.scenes)
    for prompt in prompts:
        assert style in prompt
        assert "No on-screen text, captions, logos or watermarks." in prompt


def generation_spec(generation: Generation) -> AdSpec:
    generation.refresh_from_db()
    return AdSpec.model_validate(generation.spec)


def test_a_changed_plan_buys_only_the_scene_that_changed(bought: Generation, fake: FakeReplicate) -> None:
    work()
    before = len(fake.sold)
    runner.fail(bought, "Something went wrong.")
    bought.refresh_from_db()
    spec = bought.ad_spec
    assert spec is not None
    edits = [
        SceneEdit(scene_number=1, text="Warm at seven"),
        SceneEdit(scene_number=2, visual_prompt="A tray of tarts"),
    ]
    storyboard_edit(generation=bought, spec=edited(spec, edits))
    bought.refresh_from_db()
    generation_retry(generation=bought)
    StageRun.objects.exclude(stage="make_clips").filter(state=RunState.READY).delete()
    work()
    assert len(fake.sold) == before + 1
    assert "A tray" in " ".join(fake.sold[-1]["input"]["prompt"].split())
    assert set(bought.runs.filter(stage="make_clips").values_list("state", flat=True)) == {RunState.DONE}


def test_a_planner_is_paid_before_its_answer_is_read(user: User, settings: Any) -> None:
    with FakeOpenAI() as openai:
        settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = openai.key, openai.base_url
        generation = generation_start(owner=user, prompt=PROMPT, options=Options())
        assert generation.expected_micros
        assert runner.run_next("app") == "done"
    call = ProviderCall.objects.get(kind="plan")
    assert (call.state, call.provider, call.stage) == (CallState.DONE, "openai", "write_spec")
    assert call.cost == openai.earned > 0
    assert call.settled_at is not None
    assert Budget.objects.get(key__startswith="site:").spent == call.cost_micros
    generation.refresh_from_db()
    assert generation.ad_spec is not None
    assert generation.ad_spec.planner.startswith("openai:")


def test_without_a_key_nothing_is_asked_and_nothing_is_counted(user: User, settings: Any) -> None:
    settings.REPLICATE_API_TOKEN = ""
    started = time.monotonic()
    generation = generation_start(owner=user, prompt=PROMPT, options=Options())
    assert time.monotonic() - started < 2
    assert (generation.expected_micros, generation.most_micros) == (None, None)
    assert not Budget.objects.exists()
    for _ in range(2):
        runner.run_next("app")
    assert set(StageRun.objects.filter(stage="make_clips").values_list("queue", flat=True)) == {"render"}


def test_the_tier_local_buys_nothing_although_there_is_a_key(user: User, fake: FakeReplicate) -> None:
    generation_start(owner=user, prompt=PROMPT, options=Options(tier="local"))
    for _ in range(2):
        runner.run_next("app")
    assert set(StageRun.objects.filter(stage="make_clips").values_list("queue", flat=True)) == {"render"}
    assert fake.asked == []

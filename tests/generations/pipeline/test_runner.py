"""The runner: claims, fencing, retries, fan-out, completion."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from adgen.media.ffmpeg import MediaKilled
from generations.models import Generation, StageRun
from generations.pipeline import PIPELINE, heartbeat, reconciler, runner
from generations.pipeline.stage import Stage, StageContext
from generations.providers.base import Cancelled, ProviderError
from generations.refusals import NotPossible
from generations.services import generation_cancel, generation_delete, generation_retry
from generations.states import CANCELLED_BY_USER, RunState, Status

pytestmark = pytest.mark.django_db(transaction=True)


class Recorder:
    """Stands in for every stage's work: counts runs, fails or blocks when told to."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.kept: list[str] = []
        self.behave: dict[str, Callable[[StageContext], None]] = {}

    def stage(self, real: Stage[Any, Any]) -> Stage[Any, Any]:
        def gather(generation: Generation, part: int) -> dict[str, Any]:
            return {"stage": real.name, "part": part}

        def run(value: dict[str, Any], context: StageContext) -> str:
            self.ran.append(real.name)
            self.behave.get(real.name, lambda context: None)(context)
            return real.name

        def keep(generation: Generation, part: int, result: str) -> None:
            self.kept.append(result)

        parts = (lambda generation: (1, 2, 3)) if real.name == "make_clips" else real.parts
        return dataclasses.replace(real, gather=gather, run=run, keep=keep, parts=parts, identity=None)


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    pipeline = tuple(recorder.stage(stage) for stage in PIPELINE)
    monkeypatch.setattr(runner, "PIPELINE", pipeline)
    monkeypatch.setattr(runner, "STAGES", {stage.name: stage for stage in pipeline})
    monkeypatch.setattr(heartbeat, "BEAT_S", 0.02)
    return recorder


@pytest.fixture
def started(make_generation: Callable[..., Generation]) -> Generation:
    generation = make_generation()
    runner.advance(generation)
    return generation


def work(limit: int = 50) -> list[str]:
    """Answer every bell of both queues until nothing is left."""
    answers = []
    for _ in range(limit):
        round_ = [runner.run_next(queue) for queue in ("app", "render")]
        answers += [answer for answer in round_ if answer != "nothing to do"]
        if round_ == ["nothing to do", "nothing to do"]:
            return answers
    raise AssertionError("the pipeline never came to rest")


def test_a_generation_runs_through_every_stage_and_completes(stages: Recorder, started: Generation) -> None:
    assert work() == ["done"] * 9
    started.refresh_from_db()
    assert (started.status, started.progress, started.current_step) == (Status.COMPLETED, 100, "Done")
    assert stages.ran.count("make_clips") == 3
    assert stages.ran[:2] == ["write_spec", "plan_scenes"]
    assert stages.ran[-3:] == ["compose", "export", "review"]
    moves = list(started.changes.values_list("from_status", "to_status"))
    assert moves == [("pending", "processing"), ("processing", "completed")]


def test_compose_waits_for_clips_and_sound(stages: Recorder, started: Generation) -> None:
    for _ in range(2):
        runner.run_next("app")
    for _ in range(3):
        runner.run_next("render")
    assert not StageRun.objects.filter(stage="compose").exists()
    runner.run_next("render")
    assert StageRun.objects.get(stage="compose").state == RunState.READY


def test_a_run_is_claimed_once(stages: Recorder, started: Generation) -> None:
    run = StageRun.objects.get()
    assert runner.claim(run.pk) is not None
    assert runner.claim(run.pk) is None


def test_a_late_worker_changes_nothing(stages: Recorder, started: Generation) -> None:
    late = runner.claim(StageRun.objects.get().pk)
    assert late is not None
    StageRun.objects.filter(pk=late.pk).update(token=late.token + 1)
    assert runner.execute(late) in {"outdated", "cancelled"}
    assert StageRun.objects.get().state == RunState.RUNNING
    assert stages.kept == []


def test_the_same_input_is_not_done_twice(stages: Recorder, started: Generation) -> None:
    work()
    StageRun.objects.filter(stage="compose").update(state=RunState.READY)
    Generation.objects.filter(pk=started.pk).update(status=Status.PROCESSING)
    assert work() == ["done"]
    assert stages.ran.count("compose") == 1
    assert StageRun.objects.get(stage="compose").state == RunState.DONE


def test_a_transient_failure_is_tried_again_with_patience(stages: Recorder, started: Generation) -> None:
    def fail_once(context: StageContext) -> None:
        stages.behave.pop("write_spec")
        raise ProviderError("The planner did not answer.", transient=True)

    stages.behave["write_spec"] = fail_once
    assert runner.run_next("app") == "failed"
    run = StageRun.objects.get()
    assert (run.state, run.failures) == (RunState.READY, 1)
    assert run.not_before is not None
    assert run.not_before > timezone.now()
    assert runner.run_next("app") == "nothing to do"
    StageRun.objects.update(not_before=None)
    assert work()[-1] == "done"


def test_three_failures_end_the_generation_with_a_sentence(stages: Recorder, started: Generation) -> None:
    def always(context: StageContext) -> None:
        raise RuntimeError("a bug")

    stages.behave["plan_scenes"] = always
    for _ in range(6):
        runner.run_next("app")
        StageRun.objects.update(not_before=None)
    started.refresh_from_db()
    assert started.status == Status.FAILED
    assert started.error.startswith("Something went wrong on our side while planning the scenes.")
    assert "a bug" in StageRun.objects.get(stage="plan_scenes").trace
    assert stages.ran.count("plan_scenes") == 3


def test_an_encoder_killed_from_outside_is_started_again_and_is_no_failure(
    stages: Recorder, started: Generation
) -> None:
    def killed(context: StageContext) -> None:
        if stages.ran.count("write_spec") < 5:
            raise MediaKilled

    stages.behave["write_spec"] = killed
    assert [runner.run_next("app") for _ in range(5)] == ["interrupted"] * 4 + ["done"]
    run = StageRun.objects.get(stage="write_spec")
    assert (run.state, run.failures, run.tries) == (RunState.DONE, 0, 5)


def test_a_run_whose_encoder_is_killed_again_and_again_ends_the_generation(
    stages: Recorder, started: Generation
) -> None:
    def killed(context: StageContext) -> None:
        raise MediaKilled

    stages.behave["write_spec"] = killed
    for _ in range(runner.MAX_TRIES):
        runner.run_next("app")
        StageRun.objects.update(not_before=None)
    started.refresh_from_db()
    assert (started.status, stages.ran.count("write_spec")) == (Status.FAILED, runner.MAX_TRIES)


def test_a_permanent_failure_ends_at_once(stages: Recorder, started: Generation) -> None:
    def refuse(context: StageContext) -> None:
        raise ProviderError("This prompt cannot be used.")

    stages.behave["write_spec"] = refuse
    runner.run_next("app")
    started.refresh_from_db()
    assert (started.status, started.error) == (Status.FAILED, "This prompt cannot be used.")


def test_retry_goes_on_from_the_stage_that_failed(stages: Recorder, started: Generation) -> None:
    def refuse(context: StageContext) -> None:
        stages.behave.pop("export")
        raise ProviderError("No.")

    stages.behave["export"] = refuse
    work()
    started.refresh_from_db()
    assert started.status == Status.FAILED
    generation_retry(generation=started)
    work()
    started.refresh_from_db()
    assert started.status == Status.COMPLETED
    assert stages.ran.count("write_spec") == 1
    assert stages.ran.count("make_clips") == 3
    assert stages.ran.count("export") == 2


def test_cancel_stops_the_work_under_way(stages: Recorder, started: Generation) -> None:
    def cancelled_meanwhile(context: StageContext) -> None:
        generation_cancel(generation=started)
        deadline = timezone.now() + dt.timedelta(seconds=5)
        while not context.is_cancelled():
            assert timezone.now() < deadline, "the stage was never told"
        raise Cancelled

    stages.behave["plan_scenes"] = cancelled_meanwhile
    work()
    started.refresh_from_db()
    assert (started.status, started.error) == (Status.FAILED, CANCELLED_BY_USER)
    assert stages.kept == ["write_spec"]
    assert StageRun.objects.get(stage="plan_scenes").state == RunState.CANCELLED


def test_what_a_run_saves_while_its_ad_is_deleted_goes_too(
    stages: Recorder, started: Generation, settings: Any
) -> None:
    late = settings.MEDIA_ROOT / started.folder / "plan.json"

    def be_deleted(context: StageContext) -> None:
        generation_delete(generation=started)
        late.parent.mkdir(parents=True)
        late.write_text("{}")

    stages.behave["write_spec"] = be_deleted
    runner.run_next("app")
    assert not late.parent.exists()


def test_a_stage_that_stumbles_over_its_own_end_is_no_failure(
    stages: Recorder, started: Generation, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(context: StageContext) -> None:
        generation_cancel(generation=started)
        raise FileNotFoundError("the scratch folder was swept")

    stages.behave["write_spec"] = stumble
    assert runner.run_next("app") == "outdated"
    started.refresh_from_db()
    assert started.error == CANCELLED_BY_USER
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


def test_cancelling_a_finished_video_leaves_it_in_place(stages: Recorder, started: Generation) -> None:
    work()
    with pytest.raises(NotPossible, match="already finished"):
        generation_cancel(generation=started)
    started.refresh_from_db()
    assert started.status == Status.COMPLETED


def test_a_draining_process_gives_its_run_back(stages: Recorder, started: Generation) -> None:
    def stopped_meanwhile(context: StageContext) -> None:
        heartbeat.drain_file().touch()
        deadline = timezone.now() + dt.timedelta(seconds=5)
        while not context.is_cancelled():
            assert timezone.now() < deadline, "the stage was never told"
        raise Cancelled

    stages.behave["write_spec"] = stopped_meanwhile
    assert runner.run_next("app") == "given back"
    run = StageRun.objects.get()
    assert (run.state, run.tries) == (RunState.READY, 0)
    assert runner.run_next("app") == "draining"


def test_a_run_whose_process_is_gone_is_taken_up_again(stages: Recorder, started: Generation) -> None:
    run = runner.claim(StageRun.objects.get().pk)
    assert run is not None
    host = run.owner.rpartition(":")[0]
    StageRun.objects.filter(pk=run.pk).update(owner=f"{host}:{_dead_pid()}")
    assert reconciler.reclaim_lost_runs() == 1
    work()
    started.refresh_from_db()
    assert started.status == Status.COMPLETED


def test_a_live_run_is_left_alone(stages: Recorder, started: Generation) -> None:
    runner.claim(StageRun.objects.get().pk)
    assert reconciler.reclaim_lost_runs() == 0


def test_a_run_that_kills_its_worker_again_and_again_ends_the_generation(stages: Recorder, started: Generation) -> None:
    for _ in range(runner.MAX_TRIES):
        run = runner.claim(StageRun.objects.get().pk)
        assert run is not None
        StageRun.objects.filter(pk=run.pk).update(lease_until=timezone.now() - dt.timedelta(seconds=1))
        reconciler.reclaim_lost_runs()
    started.refresh_from_db()
    assert started.status == Status.FAILED


def test_a_run_that_lost_many_workers_rests_before_it_gets_another(stages: Recorder, started: Generation) -> None:
    run = StageRun.objects.get()
    rests = []
    for tries in range(1, runner.MAX_TRIES):
        StageRun.objects.filter(pk=run.pk).update(
            state=RunState.RUNNING, tries=tries, lease_until=None, not_before=None
        )
        assert reconciler.reclaim_lost_runs() == 1
        run.refresh_from_db()
        rests.append(round((run.not_before - timezone.now()).total_seconds()) if run.not_before else 0)
    assert rests[: runner.FREE_TRIES + 3] == [0] * runner.FREE_TRIES + [2, 4, 8]
    assert max(rests) == runner.LONGEST_REST_S
    assert runner.run_next("app") == "nothing to do"


def test_a_lost_bell_is_rung_again_but_never_doubled(stages: Recorder, started: Generation) -> None:
    OrmQ.objects.all().delete()
    StageRun.objects.update(rung_at=timezone.now() - dt.timedelta(minutes=1))
    reconciler.ring_again("app")
    reconciler.ring_again("app")
    assert OrmQ.objects.filter(key="app").count() == 1


def test_users_take_turns(stages: Recorder, make_generation: Callable[..., Generation], stranger: Any) -> None:
    greedy = [make_generation() for _ in range(3)]
    modest = make_generation(owner=stranger)
    for generation in [*greedy, modest]:
        runner.advance(generation)
    first, second = runner.claim_next("app"), runner.claim_next("app")
    assert first is not None
    assert second is not None
    assert (first.generation, second.generation) == (greedy[0], modest)


def test_one_worker_serves_everybody_once_before_anybody_twice(
    stages: Recorder, make_generation: Callable[..., Generation], stranger: Any
) -> None:
    greedy = [make_generation() for _ in range(3)]
    modest = make_generation(owner=stranger)
    for generation in [*greedy, modest]:
        runner.advance(generation)
    served: list[Generation] = []
    while (run := runner.claim_next("app")) is not None:
        if run.generation not in served:
            served.append(run.generation)
        assert runner.execute(run) == "done"
    assert served == [greedy[0], modest, greedy[1], greedy[2]]


def test_an_ad_begun_is_finished_before_a_newcomers_is_begun(
    stages: Recorder, make_generation: Callable[..., Generation], stranger: Any
) -> None:
    begun = make_generation()
    runner.advance(begun)
    while runner.run_next("app") != "nothing to do":
        pass
    first = runner.claim_next("render")
    assert first is not None
    assert runner.execute(first) == "done"
    newcomer = make_generation(owner=stranger)
    StageRun.objects.create(generation=newcomer, stage="make_clips", part=1, queue="render")
    second = runner.claim_next("render")
    assert second is not None
    assert second.generation == begun


def test_scratch_folders_of_the_gone_are_removed(stages: Recorder, started: Generation, settings: Any) -> None:
    run = runner.claim(StageRun.objects.get().pk)
    assert run is not None
    mine = settings.SCRATCH_DIR / f"run-{run.pk}-{run.token}"
    gone = settings.SCRATCH_DIR / f"run-{run.pk}-{run.token + 7}"
    mine.mkdir()
    gone.mkdir()
    reconciler.sweep_scratch()
    assert mine.exists()
    assert not gone.exists()


def _dead_pid() -> int:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return pid

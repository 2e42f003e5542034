"""The runner: the only place that claims, records, catches, retries and enqueues.

A run is claimed by a conditional UPDATE (a lease with a fencing token), executed beside a heartbeat, and kept in one
transaction together with its state and the runs that follow. Whatever dies in between is claimed again by another worker;
whoever comes back late finds its token outdated and changes nothing.
"""

from __future__ import annotations

import logging
import os
import shutil
import socket
import traceback
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import DatabaseError, models, transaction
from django.db.models import F, Q
from django.utils import timezone

from accounts import allowances
from adgen.media import storage
from adgen.media.ffmpeg import MediaCancelled, MediaError, MediaKilled
from generations.models import UNDER_WAY, Generation, ProviderCall, StageRun
from generations.pipeline import ON_REQUEST, PIPELINE, segment_folders, turns
from generations.pipeline.book import RunBook
from generations.pipeline.heartbeat import Heartbeat, Interrupted, is_draining
from generations.pipeline.purchases import Elsewhere, Later, Waiting
from generations.pipeline.stage import Stage, StageContext
from generations.progress import SHARES, percent_done
from generations.providers.base import Cancelled, ProviderError
from generations.queue import Queue, ring
from generations.states import Pause, RunState, Status, move

log = logging.getLogger(__name__)

LEASE: Final = timedelta(seconds=30)
MAX_TRIES: Final = 20  # claims of one run, crashes included: a poisonous run must end
FREE_TRIES: Final = (
    4  # of them; after each further one that was lost the run waits, so that it cannot keep a worker to itself
)
LONGEST_REST_S: Final = 30
MAX_FAILURES: Final = 3  # exceptions of one run before the generation fails
REVIEWED_BEFORE: Final = frozenset({"make_sound", "make_clips"})  # what a storyboard's approval sets going
OPEN_RUNS: Final = (RunState.READY, RunState.RUNNING, RunState.WAITING, RunState.HELD)
STAGES: Final[dict[str, Stage[Any, Any]]] = {stage.name: stage for stage in (*PIPELINE, *ON_REQUEST)}
REQUESTED: Final = tuple(stage.name for stage in ON_REQUEST)
WENT_WRONG: Final = "Something went wrong on our side while {label}. Nothing you made is lost: try again."


def run_next(queue: str) -> str:
    """Claim and run the fairest waiting run of `queue`; says in a word what became of it."""
    if is_draining():
        return "draining"
    run = claim_next(queue)
    return execute(run) if run else "nothing to do"


def claim_next(queue: str, generation: Generation | None = None) -> StageRun | None:
    """The waiting run whose turn it is (`turns`), claimed for this process."""
    now = timezone.now()
    waiting = StageRun.objects.filter(Q(not_before=None) | Q(not_before__lte=now), state=RunState.READY, queue=queue)
    if generation is not None:
        waiting = waiting.filter(generation=generation)
    for pk in turns.in_turn(waiting, queue, REQUESTED, now)[:10]:
        run = claim(pk)
        if run is not None:
            return run
    return None


def claim(pk: int) -> StageRun | None:
    """The run, owned by this process under a fresh token; None when somebody else was faster."""
    now = timezone.now()
    claimed = StageRun.objects.filter(pk=pk, state=RunState.READY).update(
        state=RunState.RUNNING,
        owner=this_process(),
        token=F("token") + 1,
        tries=F("tries") + 1,
        lease_until=now + LEASE,
        started_at=now,
        fraction=0,
    )
    return StageRun.objects.select_related("generation").get(pk=pk) if claimed else None


def execute_claimed(pk: int) -> str:
    """Execute a run that the parent of this process has claimed; from here on this process answers for it."""
    StageRun.objects.filter(pk=pk, state=RunState.RUNNING).update(owner=this_process())
    return execute(StageRun.objects.select_related("generation").get(pk=pk))


def this_process() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def execute(run: StageRun) -> str:
    """Do a claimed run from beginning to end. Never raises: every ending is written to the run's row."""
    stage, generation = STAGES[run.stage], run.generation
    if generation.status == Status.PENDING and not stage.on_request:
        move(generation, Status.PROCESSING, started_at=generation.started_at or timezone.now())
    scratch = settings.SCRATCH_DIR / f"run-{run.pk}-{run.token}"
    scratch.mkdir(parents=True, exist_ok=True)
    try:
        with Heartbeat(run, stage, LEASE) as heartbeat:
            context = StageContext(
                generation.folder,
                scratch,
                heartbeat.report,
                heartbeat.is_cancelled,
                RunBook(run),
                run.queue,
                segment_folders.folder_of(generation.pk),
            )
            value = stage.gather(generation, run.part)
            fingerprint = stage.fingerprint(value)
            if fingerprint == run.fingerprint:
                return _finish(run, fingerprint)
            result = stage.run(value, context)
            heartbeat.raise_if_over()
            return _finish(run, fingerprint, lambda: stage.keep(generation, run.part, result))
    except Interrupted:
        return _give_back(run)
    except Waiting as waiting:
        return _wait(run, waiting.words)
    except Later as later:
        return _later(run, later.seconds, later.words)
    except Elsewhere as elsewhere:
        return _move_over(run, elsewhere.queue)
    except allowances.OverBudget as over:
        return _hold(run, over.sentence)
    except (Cancelled, MediaCancelled):
        return "cancelled"
    except MediaKilled as killed:
        return _interrupted(run, killed.sentence)
    except (ProviderError, MediaError) as error:
        return _failed(run, error.sentence, transient=getattr(error, "transient", False))
    except Exception:  # the one broad catch: whatever a stage does, the worker lives and the row tells
        if not _mine(run).exists():
            return "outdated"  # cancelled or deleted, and its scratch folder swept from under its feet: no failure
        log.exception("stage %s of generation %s failed", run.stage, run.generation_id)
        sentence = WENT_WRONG.format(label=stage.label[:1].lower() + stage.label[1:])
        return _failed(run, sentence, transient=True, trace=traceback.format_exc()[-8000:])
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        _leave_nothing_of_the_deleted(generation)


def _leave_nothing_of_the_deleted(generation: Generation) -> None:
    """A generation may be deleted while a run is still saving what it made: that goes too."""
    try:
        if not Generation.objects.filter(pk=generation.pk).exists():
            storage.delete_folder(generation.folder)
            segment_folders.forget(generation.pk)
    except DatabaseError:
        log.warning("whether generation %s still exists could not be read", generation.pk)


def advance(generation: Generation) -> None:
    """Create and ring for every run whose predecessors are done; complete the generation after the last.

    Call inside a transaction that has already updated the generation's row: that row serialises two runs which end
    at the same moment, so one of them sees the other's end.
    """
    runs = list(generation.runs.all())
    by_stage = {stage.name: [run for run in runs if run.stage == stage.name] for stage in PIPELINE}
    done = {name for name, own in by_stage.items() if own and all(run.state == RunState.DONE for run in own)}
    foreground = bool(runs) and runs[0].queue == Queue.FOREGROUND
    for stage in PIPELINE:
        if stage.name in done or not done.issuperset(stage.after):
            continue
        if stage.name in REVIEWED_BEFORE and _awaits_review(generation, foreground=foreground):
            continue
        existing = {run.part for run in by_stage[stage.name]}
        queue = Queue.FOREGROUND if foreground else stage.queue_of(generation)
        fresh = [part for part in stage.parts(generation) if part not in existing]
        for part in fresh:
            StageRun.objects.create(
                generation=generation, stage=stage.name, part=part, queue=queue, rung_at=timezone.now()
            )
        ring(queue, len(fresh))
    if len(done) == len(PIPELINE):
        allowances.close(generation.owner_id, generation.pk)
        move(
            generation,
            Status.COMPLETED,
            progress=100,
            current_step="Done",
            error="",
            completed_at=timezone.now(),
            standing=None,
        )


def _awaits_review(generation: Generation, *, foreground: bool) -> bool:
    """The plan is written and its user wants to see it first: the generation stands still until it is approved."""
    if foreground or generation.approved_at is not None or not generation.chosen_options.review:
        return False
    Generation.objects.filter(pk=generation.pk).exclude(paused=Pause.REVIEW).update(
        paused=Pause.REVIEW, current_step=Pause.REVIEW.label, revision=F("revision") + 1
    )
    return True


def _finish(run: StageRun, fingerprint: str, keep: Any = None) -> str:
    with transaction.atomic():
        mine = StageRun.objects.filter(pk=run.pk, token=run.token, state=RunState.RUNNING).update(
            state=RunState.DONE,
            fingerprint=fingerprint,
            fraction=1,
            finished_at=timezone.now(),
            lease_until=None,
            error="",
            trace="",
        )
        if not mine:
            return "outdated"
        Generation.objects.filter(pk=run.generation_id).update(revision=F("revision") + 1)
        if keep is not None:
            keep()
        if STAGES[run.stage].on_request:
            return "done"
        generation = Generation.objects.get(pk=run.generation_id)
        advance(generation)
        Generation.objects.filter(pk=run.generation_id).update(
            progress=models.functions.Greatest(F("progress"), percent_done(generation))
        )
    return "done"


def _give_back(run: StageRun) -> str:
    """The process is stopping: the run waits for another, and the try does not count."""
    StageRun.objects.filter(pk=run.pk, token=run.token, state=RunState.RUNNING).update(
        state=RunState.READY, owner="", lease_until=None, rung_at=None, tries=F("tries") - 1
    )
    return "given back"


def _interrupted(run: StageRun, sentence: str) -> str:
    """Its encoder was killed from outside: as with a worker that was, only the try counts."""
    if run.tries >= MAX_TRIES:
        return _failed(run, sentence, transient=False)
    _mine(run).update(state=RunState.READY, owner="", lease_until=None, rung_at=None, not_before=rest_after(run.tries))
    return "interrupted"


def rest_after(tries: int) -> datetime | None:
    """When a run whose worker was lost may be tried again: at once at first, then after a growing pause."""
    if tries <= FREE_TRIES:
        return None
    return timezone.now() + timedelta(seconds=min(2 ** (tries - FREE_TRIES), LONGEST_REST_S))


def _wait(run: StageRun, words: str) -> str:
    """A provider is at work: this worker is free, the watcher makes the run ready again. The try does not count."""
    with transaction.atomic():
        if not _mine(run).update(state=RunState.WAITING, owner="", lease_until=None, tries=F("tries") - 1):
            return "outdated"
        _say(run, words)
        wake(StageRun.objects.filter(pk=run.pk))
    return "waiting"


def wake(runs: models.QuerySet[StageRun]) -> int:
    """Of `runs`, make those ready that wait for no order any more, and ring for them. Returns how many."""
    under_way = ProviderCall.objects.filter(
        generation=models.OuterRef("generation"),
        stage=models.OuterRef("stage"),
        part=models.OuterRef("part"),
        state__in=UNDER_WAY,
    )
    woken = 0
    for run in runs.filter(~models.Exists(under_way), state=RunState.WAITING):
        with transaction.atomic():
            still = StageRun.objects.filter(pk=run.pk, state=RunState.WAITING)
            if still.update(state=RunState.READY, not_before=None, rung_at=timezone.now()):
                ring(run.queue)
                woken += 1
    return woken


def _later(run: StageRun, seconds: float, words: str) -> str:
    """Nothing to do yet: the run waits for its time, the watcher rings for it then. The try does not count."""
    with transaction.atomic():
        not_before = timezone.now() + timedelta(seconds=seconds)
        mine = _mine(run).update(
            state=RunState.READY, owner="", lease_until=None, rung_at=None, not_before=not_before, tries=F("tries") - 1
        )
        if mine and words:
            _say(run, words)
    return "later"


def _move_over(run: StageRun, queue: str) -> str:
    """The rest is for the workers of another queue. The try does not count."""
    with transaction.atomic():
        mine = _mine(run).update(
            state=RunState.READY, owner="", lease_until=None, rung_at=timezone.now(), queue=queue, tries=F("tries") - 1
        )
        if mine:
            ring(queue)
    return "moved over"


def _hold(run: StageRun, sentence: str) -> str:
    """Out of budget: this run stands still until its user goes on; what else is under way is finished and kept."""
    with transaction.atomic():
        if _mine(run).update(state=RunState.HELD, owner="", lease_until=None, tries=F("tries") - 1):
            Generation.objects.filter(pk=run.generation_id).update(
                paused=Pause.BUDGET,
                pause_note=sentence[:300],
                current_step=Pause.BUDGET.label,
                revision=F("revision") + 1,
            )
    return "held"


def _mine(run: StageRun) -> models.QuerySet[StageRun]:
    return StageRun.objects.filter(pk=run.pk, token=run.token, state=RunState.RUNNING)


def _say(run: StageRun, words: str) -> None:
    share = SHARES.get(run.stage)  # none: a wish, which leaves the ad's own words alone
    if share is not None and not share.is_beside:
        Generation.objects.filter(pk=run.generation_id, paused=Pause.NONE).update(
            current_step=words[:120], revision=F("revision") + 1
        )


def _failed(run: StageRun, sentence: str, *, transient: bool, trace: str = "") -> str:
    """Try again later with growing patience, or end the generation with a sentence for its user."""
    failures = run.failures + 1
    again = transient and failures < MAX_FAILURES
    now = timezone.now()
    with transaction.atomic():
        mine = StageRun.objects.filter(pk=run.pk, token=run.token, state=RunState.RUNNING).update(
            state=RunState.READY if again else RunState.FAILED,
            not_before=now + timedelta(seconds=2**failures) if again else None,
            rung_at=None,
            failures=failures,
            lease_until=None,
            error=sentence[:300],
            trace=trace,
            finished_at=None if again else now,
        )
        if mine and not again:
            give_up(run, sentence)
    return "failed"


def give_up(run: StageRun, sentence: str) -> None:
    """A run has failed for good: that ends its generation; a wish for a finished ad ends alone."""
    if STAGES[run.stage].on_request:
        Generation.objects.filter(pk=run.generation_id).update(revision=F("revision") + 1)
    else:
        fail(run.generation, sentence)


def fail(generation: Generation, sentence: str) -> None:
    """End a generation: what waits or runs is cancelled, what is done or already ordered is kept for a retry. One that
    already has a finished file and was being changed is finished again, as it was before."""
    open_runs = StageRun.objects.filter(generation=generation, state__in=OPEN_RUNS).exclude(stage__in=REQUESTED)
    open_runs.update(state=RunState.CANCELLED, token=F("token") + 1, lease_until=None)
    allowances.close(generation.owner_id, generation.pk)
    standing = Generation.objects.values_list("standing", flat=True).filter(pk=generation.pk).first()
    if standing:
        _stand_as_before(generation, standing, sentence)
        return
    move(
        generation,
        Status.FAILED,
        note=sentence[:300],
        error=sentence[:300],
        completed_at=timezone.now(),
        paused=Pause.NONE,
        pause_note="",
        standing=None,
    )


def _stand_as_before(generation: Generation, standing: dict[str, Any], sentence: str) -> None:
    for number, clip in standing["clips"].items():
        generation.scenes.filter(number=int(number)).update(clip_id=clip)
    move(
        generation,
        Status.COMPLETED,
        note=sentence[:300],
        progress=100,
        current_step="Done",
        error="",
        completed_at=datetime.fromisoformat(standing["completed_at"]),
        cancel_requested_at=None,
        paused=Pause.NONE,
        pause_note="",
        timeline=standing["timeline"],
        look=standing["look"],
        findings=standing["findings"],
        standing=None,
    )

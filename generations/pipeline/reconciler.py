"""What puts right whatever a crash left behind. Every step is idempotent; the watcher repeats them for ever.

A run whose worker died is made ready again, a bell that was lost is rung again, a generation that stands still is moved on,
scratch folders without an owner are removed.
"""

from __future__ import annotations

import os
import shutil
import socket
import time
from datetime import timedelta
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from generations.models import Generation, StageRun
from generations.pipeline.runner import (
    MAX_TRIES,
    OPEN_RUNS,
    REQUESTED,
    STAGES,
    WENT_WRONG,
    advance,
    give_up,
    rest_after,
    wake,
)
from generations.queue import Queue, bells, ring
from generations.states import UNFINISHED, Pause, RunState

RING_AGAIN_AFTER: Final = timedelta(seconds=6)
FOREGROUND_PATIENCE: Final = timedelta(minutes=2)
SCRATCH_MAX_AGE_S: Final = 24 * 3600


def reconcile() -> None:
    """One round, a handful of queries when all is well."""
    reclaim_lost_runs()
    wake(StageRun.objects.all())
    adopt_foreground_runs()
    move_on_stalled_generations()
    for queue in (Queue.APP, Queue.RENDER):
        ring_again(queue)
    sweep_scratch()


def reclaim_lost_runs() -> int:
    """Runs whose lease ended, or whose process on this machine is gone, wait for another worker. Returns how many."""
    reclaimed = 0
    for run in StageRun.objects.filter(state=RunState.RUNNING).select_related("generation"):
        if not _is_lost(run):
            continue
        with transaction.atomic():
            mine = StageRun.objects.filter(pk=run.pk, token=run.token, state=RunState.RUNNING)
            if run.tries >= MAX_TRIES:
                label = STAGES[run.stage].label
                sentence = WENT_WRONG.format(label=label[:1].lower() + label[1:])
                if mine.update(state=RunState.FAILED, token=F("token") + 1, lease_until=None, error=sentence):
                    give_up(run, sentence)
            else:
                reclaimed += mine.update(
                    state=RunState.READY,
                    token=F("token") + 1,
                    owner="",
                    lease_until=None,
                    rung_at=None,
                    not_before=rest_after(run.tries),
                )
    return reclaimed


def _is_lost(run: StageRun) -> bool:
    if run.lease_until is None or run.lease_until < timezone.now():
        return True
    host, _, pid = run.owner.rpartition(":")
    return host == socket.gethostname() and not _is_alive(int(pid))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z" if stat.exists() else True
    except OSError:
        return False


def adopt_foreground_runs() -> None:
    """A command line that died leaves its generation to the workers."""
    since = timezone.now() - FOREGROUND_PATIENCE
    left = StageRun.objects.filter(queue=Queue.FOREGROUND, state=RunState.READY, created_at__lt=since).exclude(
        generation__runs__state=RunState.RUNNING
    )
    for run in left:
        StageRun.objects.filter(generation=run.generation_id, queue=Queue.FOREGROUND, stage=run.stage).update(
            queue=STAGES[run.stage].queue_of(run.generation), rung_at=None
        )


def move_on_stalled_generations() -> None:
    """An unfinished generation with nothing ready, running or waiting, and which nobody is asked about, has lost its next
    step."""
    busy = StageRun.objects.filter(state__in=OPEN_RUNS).exclude(stage__in=REQUESTED).values("generation")
    standing = Generation.objects.filter(status__in=UNFINISHED, paused=Pause.NONE).exclude(pk__in=busy)
    for generation in standing:
        with transaction.atomic():
            Generation.objects.filter(pk=generation.pk).update(revision=F("revision") + 1)
            advance(generation)


def ring_again(queue: str) -> None:
    """Ring for ready runs that nobody came for, never more often than there are runs."""
    now = timezone.now()
    due = StageRun.objects.filter(Q(not_before=None) | Q(not_before__lte=now), queue=queue, state=RunState.READY)
    unheard = due.filter(Q(rung_at=None) | Q(rung_at__lt=now - RING_AGAIN_AFTER))
    missing = list(unheard.values_list("pk", flat=True)[:200])
    if not missing:
        return
    StageRun.objects.filter(pk__in=missing).update(rung_at=now)
    ring(queue, max(min(len(missing), due.count() - bells(queue)), 0))


def sweep_scratch() -> None:
    """Remove scratch folders of runs that are over, and anything else older than a day."""
    for path in settings.SCRATCH_DIR.iterdir():
        if path.name.startswith("run-"):
            _, pk, token = path.name.split("-")
            if StageRun.objects.filter(pk=pk, token=token, state=RunState.RUNNING).exists():
                continue
        elif time.time() - _changed_at(path) < SCRATCH_MAX_AGE_S:
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return time.time()

"""The same pipeline without a server: stage runs of one generation, each in a process of its own started by this command."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.context import ForkProcess
from typing import Final

from django.db import connections

from adgen.lifeline import die_with_parent
from generations.models import Generation
from generations.pipeline import runner
from generations.pipeline.reconciler import reclaim_lost_runs
from generations.pipeline.watcher import due_calls, look
from generations.queue import Queue
from generations.states import UNFINISHED, RunState

LOOK_EVERY_S: Final = 0.2
REPAIR_EVERY_S: Final = 2.0
MOST_PROCESSES: Final = 4


def run_to_the_end(generation: Generation, show: Callable[[Generation], None]) -> Generation:
    """Execute every run of `generation` as it becomes ready, on as many processes as the machine has cores (at most
    four); `show` is called with a fresh row every now and then. Returns the generation as it ended.

    A process that dies leaves its run behind, and the run is taken up again, as the watcher of a server would do it.
    """
    under_way: list[ForkProcess] = []
    repaired = time.monotonic()
    while True:
        under_way = [process for process in under_way if process.is_alive()]
        generation.refresh_from_db()
        show(generation)
        if generation.status not in UNFINISHED and not under_way:
            return generation
        if generation.paused and not under_way and not _goes_on(generation):
            runner.fail(generation, generation.pause_note)  # nobody is here to say "go on"
            continue
        if time.monotonic() - repaired > REPAIR_EVERY_S:
            repaired = time.monotonic()
            reclaim_lost_runs()
        under_way += _start_what_is_ready(generation, _free(under_way))
        for call in due_calls().filter(generation=generation).values_list("pk", flat=True)[:8]:
            look(call)
        time.sleep(LOOK_EVERY_S)


def wait_for_the_rest(seconds: float = 10.0) -> None:
    """After a cancel: every process that still executes a run notices it and ends; who does not in time is ended."""
    until = time.monotonic() + seconds
    for process in multiprocessing.active_children():
        process.join(max(until - time.monotonic(), 0.1))
        process.kill()
        process.join()


def _free(under_way: list[ForkProcess]) -> int:
    return min(os.cpu_count() or 1, MOST_PROCESSES) - len(under_way)


def _start_what_is_ready(generation: Generation, most: int) -> list[ForkProcess]:
    started = []
    for _ in range(most):
        run = runner.claim_next(Queue.FOREGROUND, generation)
        if run is None:
            break
        connections.close_all()  # a forked process must not share this one's connection
        process = multiprocessing.get_context("fork").Process(target=_execute, args=(run.pk,))
        process.start()
        started.append(process)
    return started


def _goes_on(generation: Generation) -> bool:
    return generation.runs.filter(state__in=(RunState.READY, RunState.RUNNING, RunState.WAITING)).exists()


def _execute(run_id: int) -> None:
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl-C reaches us too; the command cancels us in order
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    runner.execute_claimed(run_id)

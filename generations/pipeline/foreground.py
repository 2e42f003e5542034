"""The same pipeline without a server: stage runs of one generation executed by this command and its own helpers."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor

from django.db import connections

from adgen.processes import die_with_parent
from generations.models import Generation
from generations.pipeline import runner
from generations.pipeline.watcher import due_calls, look
from generations.queue import Queue
from generations.states import UNFINISHED, RunState

LOOK_EVERY_S = 0.2


def run_to_the_end(generation: Generation, show: Callable[[Generation], None]) -> Generation:
    """Execute every run of `generation` as it becomes ready, on as many processes as the machine has cores (at most
    four); `show` is called with a fresh row every now and then. Returns the generation as it ended."""
    workers = min(os.cpu_count() or 1, 4)
    connections.close_all()  # a forked process must not share this one's connection
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=die_with_parent) as pool:
        under_way: set[Future[str]] = set()
        while True:
            under_way = {future for future in under_way if not future.done()}
            generation.refresh_from_db()
            show(generation)
            if generation.status not in UNFINISHED and not under_way:
                return generation
            if generation.paused and not under_way and not _goes_on(generation):
                runner.fail(generation, generation.pause_note)  # nobody is here to say "go on"
                continue
            for _ in range(workers - len(under_way)):
                run = runner.claim_next(Queue.FOREGROUND, generation)
                if run is None:
                    break
                under_way.add(pool.submit(_execute, run.pk))
            for call in due_calls().filter(generation=generation).values_list("pk", flat=True)[:8]:
                look(call)
            time.sleep(LOOK_EVERY_S)


def _goes_on(generation: Generation) -> bool:
    return generation.runs.filter(state__in=(RunState.READY, RunState.RUNNING, RunState.WAITING)).exists()


def _execute(run_id: int) -> str:
    connections.close_all()
    return runner.execute_claimed(run_id)

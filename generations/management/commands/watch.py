"""`manage.py watch`: puts right what crashes leave behind, and looks after everything ordered at providers."""

from __future__ import annotations

import logging
import signal
import threading
import time
from typing import Any, Final

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection

from generations.pipeline import segment_folders
from generations.pipeline.heartbeat import is_draining
from generations.pipeline.reconciler import reconcile
from generations.pipeline.watcher import Watcher
from generations.workers import forget_the_gone, start_pulse

log = logging.getLogger(__name__)

ROUND_S: Final = 1.0
LOOK_S: Final = 0.25
SWEEP_S: Final = 60.0


class Command(BaseCommand):
    help = "Watch over stage runs: reclaim lost ones, ring again, sweep. Runs until it is told to stop."

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        start_pulse("watch")
        threading.Thread(target=_watch_orders, args=(stop,), name="orders", daemon=True).start()
        swept = 0.0
        while not stop.wait(ROUND_S):
            if is_draining():
                continue
            try:
                reconcile()
                forget_the_gone()
                if time.monotonic() - swept > SWEEP_S:
                    swept = time.monotonic()
                    segment_folders.sweep()
            except DatabaseError:
                log.exception("the watcher could not reach the database; trying again")
                connection.close()


def _watch_orders(stop: threading.Event) -> None:
    """Beside the reconciler, so that neither waits for the other."""
    watcher = Watcher()
    while not stop.wait(LOOK_S):
        if is_draining():
            continue
        try:
            watcher.round()
        except DatabaseError:
            log.exception("the watcher could not reach the database; trying again")
            connection.close()
    watcher.stop()

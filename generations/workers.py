"""Who is alive: every worker process and the watcher leave a fresh row while they live."""

from __future__ import annotations

import logging
import os
import socket
import threading
from datetime import timedelta
from typing import Any, Final

from django.db import DatabaseError, connection
from django.utils import timezone
from django_q import signals as q_signals
from django_q.conf import Conf

from generations.models import Worker

log = logging.getLogger(__name__)

PULSE_S: Final = 8.0
GONE_AFTER: Final = timedelta(minutes=5)


def pulse_in_every_worker() -> None:
    q_signals.post_spawn.connect(_worker_spawned, dispatch_uid="pulse")


def _worker_spawned(**_: Any) -> None:
    start_pulse(Conf.CLUSTER_NAME)


def start_pulse(queue: str) -> None:
    """Leave a row now and then from a thread of this process, as long as the process lives."""
    threading.Thread(target=_pulse, args=(queue,), name="pulse", daemon=True).start()


def _pulse(queue: str) -> None:
    waiting = threading.Event()
    started = timezone.now()
    name = f"{queue}@{socket.gethostname()}:{os.getpid()}"
    while True:
        try:
            Worker.objects.update_or_create(
                name=name,
                defaults={"queue": queue, "pid": os.getpid(), "started_at": started, "seen_at": timezone.now()},
            )
        except DatabaseError:
            log.warning("%s could not leave its pulse", name)
        finally:
            connection.close()
        waiting.wait(PULSE_S)


def forget_the_gone() -> None:
    Worker.objects.filter(seen_at__lt=timezone.now() - GONE_AFTER).delete()

"""One command that is the whole product on one machine: web, two worker clusters and the watcher.

Stopped by Ctrl-C, SIGTERM or the end of the `make` that started it. Work under way is given back to the queue, then
everything that was started is ended; nothing outlives the launcher, however it ends.
"""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import socket
import sys
import time
from pathlib import Path
from types import FrameType
from typing import IO, Any, Final

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Q
from django.utils import timezone

from adgen.processes import Child
from generations.models import StageRun
from generations.pipeline.heartbeat import drain_file
from generations.queue import Queue
from generations.states import RunState

STOP_PATIENCE_S: Final = 8.0
STUCK_AFTER_S: Final = 8.0
WARM_UP_S: Final = 12.0


class CannotStart(Exception):
    """Another launcher owns this data folder, or the address is not free; the message is for the user."""


def lock_data_folder() -> IO[str]:
    """The open, locked file that makes this launcher the only one on its data folder."""
    path = settings.DATA_DIR / "run" / "lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise CannotStart(f"AdGen already runs on the data folder {settings.DATA_DIR}.") from error
    os.set_inheritable(file.fileno(), False)
    return file


def check_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CannotStart(f"Port {port} is taken. Choose another: PORT=8001 make run") from error
            raise CannotStart(f"AdGen cannot listen on {host}, port {port}: {error.strerror}.") from error


def children(host: str, port: int) -> list[Child]:
    manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
    web = [sys.executable, "-m", "adgen.web", "-b", host, "-p", str(port), "--no-server-name", "-v", "0"]
    return [
        Child("web", web, {"DJANGO_SETTINGS_MODULE": "adgen.settings"}),
        Child("app", [*manage, "qcluster"], {"Q_CLUSTER_NAME": Queue.APP}),
        Child("render", [*manage, "qcluster"], {"Q_CLUSTER_NAME": Queue.RENDER}, niceness=5),  # pages first
        Child("watch", [*manage, "watch"]),
    ]


class Launcher:
    """Starts the children, keeps them alive, restarts a cluster that stopped taking work, ends them in order."""

    def __init__(self, host: str, port: int) -> None:
        self._children = children(host, port)
        self._stopping = False
        self._stuck_since: dict[str, float] = {}
        self._parent = os.getppid()
        self._started_by_make = _command_name(self._parent) in {"make", "gmake"}

    def run(self) -> None:
        drain_file().unlink(missing_ok=True)
        for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(name, self._on_signal)
        try:
            for child in self._children:
                child.start()
            while not self._stopping:
                time.sleep(0.5)
                self._look_after_children()
        finally:
            self.stop()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True

    def _look_after_children(self) -> None:
        if self._started_by_make and os.getppid() != self._parent:
            self._stopping = True
            return
        for child in self._children:
            child.keep_alive()
        self._restart_stuck_clusters()

    def _restart_stuck_clusters(self) -> None:
        """An idle worker killed while it held the queue's lock leaves a cluster that looks well and takes nothing."""
        now = time.monotonic()
        for child in self._children:
            if child.name not in (Queue.APP, Queue.RENDER) or now - child.started_at < WARM_UP_S:
                continue
            if not _is_starving(child.name):
                self._stuck_since.pop(child.name, None)
            elif now - self._stuck_since.setdefault(child.name, now) > STUCK_AFTER_S:
                self._stuck_since.pop(child.name)
                child.kill()

    def stop(self) -> None:
        """Workers give their runs back, then everything ends; at the latest after `STOP_PATIENCE_S` by force."""
        drain_file().parent.mkdir(parents=True, exist_ok=True)
        drain_file().touch()
        for child in self._children:
            child.ask_to_stop()
        deadline = time.monotonic() + STOP_PATIENCE_S
        while time.monotonic() < deadline and any(child.is_alive for child in self._children):
            time.sleep(0.1)
        for child in self._children:
            child.kill()
        drain_file().unlink(missing_ok=True)


def _is_starving(queue: str) -> bool:
    """Work is due, rung for, and fewer workers are busy than there are."""
    now = timezone.now()
    try:
        due = StageRun.objects.filter(
            Q(not_before=None) | Q(not_before__lte=now), queue=queue, state=RunState.READY, rung_at__lt=now
        )
        running = StageRun.objects.filter(queue=queue, state=RunState.RUNNING, lease_until__gt=now)
        return due.exists() and running.count() < _workers_of(queue)
    except DatabaseError:
        return False
    finally:
        connection.close()


def _workers_of(queue: str) -> int:
    base: dict[str, Any] = settings.Q_CLUSTER
    return int(base["ALT_CLUSTERS"].get(queue, base)["workers"])


def _command_name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""

"""Processes that the launcher starts, watches and ends. (ffmpeg has a door of its own, `adgen.media.ffmpeg`.)

Every child dies with the process that started it, even when that one is SIGKILLed, and lives in a session of its own, so
that a terminal's Ctrl-C reaches only the launcher and a child can be ended with everything it started.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import Final

from adgen.lifeline import die_with_parent

SETTLED_AFTER_S: Final = 30.0
LONGEST_PAUSE_S: Final = 10.0


class Child:
    """A command that should be running: started again, with growing pauses, whenever it ends.

    `niceness` (0..19) is what it and all it starts leave to the others when the processor is short.
    """

    def __init__(
        self, name: str, command: Sequence[str], environment: Mapping[str, str] | None = None, *, niceness: int = 0
    ) -> None:
        self.name = name
        self.command = list(command)
        self._niceness = niceness
        self._environment = {**os.environ, **(environment or {})}
        self._process: subprocess.Popen[bytes] | None = None
        self._pause_s = 0.0
        self._not_before = 0.0
        self.started_at = 0.0

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Call from the main thread: the tie to the parent follows the starting thread."""
        self.started_at = time.monotonic()
        self._process = subprocess.Popen(  # noqa: S603  fixed commands of our own
            self.command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=self._prepare,  # noqa: PLW1509  the launcher has one thread
        )

    def _prepare(self) -> None:  # runs in the child between fork and exec: system calls only
        die_with_parent()
        os.nice(self._niceness)

    def keep_alive(self) -> bool:
        """Start it again when it has ended and its pause is over. True when it was started."""
        now = time.monotonic()
        if self.is_alive:
            if now - self.started_at > SETTLED_AFTER_S:
                self._pause_s = 0.0
            return False
        if self._not_before == 0.0:
            self._end_group()
            self._not_before = now + self._pause_s
            self._pause_s = min(max(self._pause_s * 2, 0.5), LONGEST_PAUSE_S)
        if now < self._not_before:
            return False
        self._not_before = 0.0
        self.start()
        return True

    def ask_to_stop(self) -> None:
        if self.is_alive and self._process:
            self._process.terminate()

    def kill(self) -> None:
        """End it and everything it started, at once."""
        self._end_group()
        if self._process:
            self._process.wait(timeout=10)

    def _end_group(self) -> None:
        if self._process:
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except ProcessLookupError:
                return

"""What beats beside a running stage: renews the lease, writes progress, notices cancellation, drain and time-out."""

from __future__ import annotations

import logging
import threading
import time
from datetime import timedelta
from types import TracebackType
from typing import Any, Final, Self

from django.conf import settings
from django.db import DatabaseError, connection, models
from django.db.models import F
from django.utils import timezone

from adgen.media.ffmpeg import MediaCancelled
from generations.models import Generation, StageRun
from generations.pipeline.stage import Stage
from generations.progress import SHARES, percent_done
from generations.providers.base import Cancelled, ProviderError
from generations.states import RunState

log = logging.getLogger(__name__)

BEAT_S: Final = 0.5
RENEW_S: Final = 5.0


class Interrupted(Exception):
    """This process is asked to stop; the run goes back to the queue."""


def drain_file() -> Any:
    return settings.DATA_DIR / "run" / "drain"


def is_draining() -> bool:
    """The launcher leaves this file while it stops everything."""
    return drain_file().exists()


class Heartbeat:
    """A thread beside `stage.run`. Leaving the `with` block stops it; what it noticed is raised there."""

    def __init__(self, run: StageRun, stage: Stage[Any, Any], lease: timedelta) -> None:
        self._run, self._stage, self._lease = run, stage, lease
        self._over = threading.Event()
        self._why: Exception | None = None
        self._fraction, self._text, self._written = 0.0, stage.label if run.part <= 1 else "", (-1.0, "")
        self._started = time.monotonic()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, name=f"heartbeat-{run.pk}", daemon=True)

    def __enter__(self) -> Self:
        self._write_progress()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join(timeout=10)
        if isinstance(error, (Cancelled, MediaCancelled)):
            self.raise_if_over()

    def report(self, fraction: float, text: str = "") -> None:
        """Called by the stage: how much is done, 0..1, and the step in words."""
        self._fraction = min(max(self._fraction, fraction), 1.0)
        self._text = text or self._text

    def is_cancelled(self) -> bool:
        return self._over.is_set()

    def raise_if_over(self) -> None:
        if self._why is not None:
            raise self._why

    def _beat(self) -> None:
        renewed = time.monotonic()
        try:
            while not self._stop.wait(BEAT_S):
                try:
                    self._look()
                    if time.monotonic() - renewed > RENEW_S:
                        renewed = time.monotonic()
                        self._renew()
                    self._write_progress()
                except DatabaseError:
                    log.warning("heartbeat of run %s could not reach the database", self._run.pk)
                if self._why is not None:
                    self._over.set()
                    return
        finally:
            connection.close()

    def _look(self) -> None:
        row = StageRun.objects.filter(pk=self._run.pk).values_list("state", "token").first()
        if row != (RunState.RUNNING, self._run.token):
            self._why = Cancelled()
        elif is_draining():
            self._why = Interrupted()
        elif time.monotonic() - self._started > self._stage.time_limit_s:
            self._why = ProviderError(f"{self._stage.label} took too long. Please try again.", transient=True)

    def _renew(self) -> None:
        StageRun.objects.filter(pk=self._run.pk, token=self._run.token, state=RunState.RUNNING).update(
            lease_until=timezone.now() + self._lease
        )

    def _write_progress(self) -> None:
        if (self._fraction, self._text) == self._written:
            return
        self._written = (self._fraction, self._text)
        mine = StageRun.objects.filter(pk=self._run.pk, token=self._run.token, state=RunState.RUNNING).update(
            fraction=self._fraction
        )
        if not mine:
            return
        generation = Generation.objects.filter(pk=self._run.generation_id)
        if self._stage.on_request:
            generation.update(revision=F("revision") + 1)
            return
        percent = percent_done(self._run.generation)
        words = {"current_step": self._text} if self._speaks() else {}
        generation.update(
            progress=models.functions.Greatest(F("progress"), percent), revision=F("revision") + 1, **words
        )

    def _speaks(self) -> bool:
        """Of runs side by side the first one speaks for all: "scene 2 of 4" is never followed by "scene 1 of 4"."""
        if not self._text or SHARES[self._stage.name].is_beside:
            return False
        run = self._run
        earlier = StageRun.objects.filter(generation_id=run.generation_id, stage=run.stage, part__lt=run.part)
        return not earlier.filter(state=RunState.RUNNING).exists()

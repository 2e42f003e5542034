"""Statuses of a generation and of a stage run, the moves between them, and `move`, the one function that makes one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol

from django.db import models, transaction
from django.utils import timezone


class Status(models.TextChoices):
    PENDING = "pending", "Waiting"
    PROCESSING = "processing", "In progress"
    COMPLETED = "completed", "Done"
    FAILED = "failed", "Failed"


MOVES: Final[Mapping[str, frozenset[str]]] = {
    Status.PENDING: frozenset({Status.PROCESSING, Status.FAILED, Status.COMPLETED}),  # completed: a change given up
    Status.PROCESSING: frozenset({Status.COMPLETED, Status.FAILED}),
    Status.COMPLETED: frozenset({Status.PENDING}),  # a part of it is made again
    Status.FAILED: frozenset({Status.PENDING}),
}

UNFINISHED: Final = (Status.PENDING, Status.PROCESSING)
CANCELLED_BY_USER: Final = "Cancelled by user"


class RunState(models.TextChoices):
    READY = "ready", "Ready"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"
    WAITING = "waiting", "Waiting for a provider"  # costs no worker; the watcher makes it ready
    HELD = "held", "Held"  # until somebody says go on


class Pause(models.TextChoices):
    """Why an unfinished generation stands still until somebody acts. Not a status: it goes on from where it is."""

    NONE = "", "Not paused"
    REVIEW = "review", "Waiting for your review"
    BUDGET = "budget", "Out of budget"


class Moved(Protocol):
    """What `move` needs of a generation's row; the row itself lies above this page of values."""

    pk: Any
    changes: Any

    def refresh_from_db(self) -> None: ...


def move(generation: Moved, to: Status, *, note: str = "", only_from: Status | None = None, **fields: object) -> bool:
    """Move `generation` to `to` together with other `fields`, write the history row, announce it on commit.

    False when another process moved it first or the move is not allowed; nothing has changed then.
    """
    from_states = [state for state, targets in MOVES.items() if to in targets and only_from in (None, state)]
    rows: Any = type(generation).objects  # type: ignore[attr-defined]
    with transaction.atomic():
        before = rows.filter(pk=generation.pk).values_list("status", flat=True).first()
        if before is None:
            return False
        changed = rows.filter(pk=generation.pk, status__in=from_states, status=before).update(
            status=to, revision=models.F("revision") + 1, **fields
        )
        if not changed:
            return False
        generation.changes.create(from_status=before, to_status=to, note=note, at=timezone.now())
    generation.refresh_from_db()
    return True

"""The doorbell: tells django-q2's workers that a queue has work. Stage runs are the truth; a lost or doubled ring is harmless.

The bell names only a queue. Whoever answers it claims the fairest waiting run (`pipeline.runner.run_next`), so order and
fairness are ours although the broker promises neither.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

import django_q.cluster
from django.db import models
from django.utils import timezone
from django_q import signals as q_signals
from django_q.models import OrmQ
from django_q.tasks import async_task

from adgen.lifeline import die_with_parent


class Queue(models.TextChoices):
    APP = "app", "Short work"
    RENDER = "render", "Rendering"
    FOREGROUND = "foreground", "The command line's own process"


def ring(queue: str, times: int = 1) -> None:
    """Ask for `times` workers of `queue`. Inside a transaction the ring is part of it: no commit, no ring."""
    if queue == Queue.FOREGROUND:
        return
    for _ in range(times):
        async_task("generations.tasks.answer", queue, cluster=queue, task_name=queue)


def bells(queue: str) -> int:
    """Rings that no worker has answered yet."""
    return OrmQ.objects.filter(key=queue, lock__lte=timezone.now()).count()


def tie_children_to_their_parents() -> None:
    """A killed cluster leaves nothing behind: every process of django-q2 dies with its parent.

    Without this a SIGKILLed sentinel or main process leaves workers that go on taking tasks with old code (seen).
    """
    q_signals.post_spawn.connect(_worker_spawned, dispatch_uid="die_with_parent")
    for name in ("Sentinel", "pusher", "monitor"):
        setattr(django_q.cluster, name, _tied(getattr(django_q.cluster, name)))


def _worker_spawned(**_: Any) -> None:
    die_with_parent()


def _tied(target: Any) -> Any:
    @wraps(target, updated=())
    def tied(*args: Any, **kwargs: Any) -> Any:
        die_with_parent()
        return target(*args, **kwargs)

    return tied

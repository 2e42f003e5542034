"""The site at a glance, for staff: ads by state, queues and who works on them, what failed, what is spent and stored."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, Min, Q, Sum
from django.utils import timezone

from accounts.allowances import site_day_key, today, usd
from accounts.models import Budget, SiteRules, User
from generations.models import Clip, Generation, ProviderCall, StageRun, Worker
from generations.models.ledger import UNDER_WAY
from generations.queue import Queue
from generations.states import CANCELLED_BY_USER, UNFINISHED, Pause, RunState, Status

SEEN_WITHIN: Final = dt.timedelta(seconds=30)
LATELY: Final = dt.timedelta(days=1)
FAILURES_SHOWN: Final = 8
WATCH: Final = "watch"
QUEUES: Final = {Queue.APP: "Short work", Queue.RENDER: "Rendering", WATCH: "Watcher"}
DISK_WARNS: Final = 0.8
STORAGE_LASTS_S: Final = 60


@dataclass(frozen=True)
class QueueRow:
    """`oldest_s`: how long the longest waiting run waits; None when none does. The watcher has orders instead of runs."""

    name: str
    label: str
    workers: int
    ready: int
    running: int
    oldest_s: int | None

    @property
    def is_well(self) -> bool:
        return self.workers > 0


@dataclass(frozen=True)
class Storage:
    videos_bytes: int
    clips_bytes: int
    disk_free_bytes: int
    disk_share: float

    @property
    def warns(self) -> bool:
        return self.disk_share >= DISK_WARNS


@dataclass(frozen=True)
class Overview:
    waiting: int
    under_way: int
    paused: int
    finished: int  # of the last day
    failed: int
    members: int
    orders: int  # open ones, at providers
    queues: tuple[QueueRow, ...]
    workers: tuple[Worker, ...]
    failures: tuple[Generation, ...]
    spent_today: Decimal
    reserved_today: Decimal
    site_day: Decimal | None
    storage: Storage

    @property
    def failure_rate(self) -> float | None:
        ended = self.finished + self.failed
        return self.failed / ended if ended else None

    @property
    def share_today(self) -> float:
        return float((self.spent_today + self.reserved_today) / self.site_day) if self.site_day else 0.0


def site_overview() -> Overview:
    now = timezone.now()
    ads = Generation.objects.filter(is_bench=False)
    unfinished = ads.filter(status__in=UNFINISHED).aggregate(
        waiting=Count("pk", filter=Q(status=Status.PENDING, paused=Pause.NONE)),
        under_way=Count("pk", filter=Q(status=Status.PROCESSING, paused=Pause.NONE)),
        paused=Count("pk", filter=~Q(paused=Pause.NONE)),
    )
    ended = ads.filter(status__in=(Status.COMPLETED, Status.FAILED), completed_at__gte=now - LATELY).aggregate(
        finished=Count("pk", filter=Q(status=Status.COMPLETED)),
        failed=Count("pk", filter=Q(status=Status.FAILED) & ~Q(error=CANCELLED_BY_USER)),
    )
    budget = Budget.objects.filter(key=site_day_key(today())).first()
    workers = tuple(Worker.objects.filter(seen_at__gte=now - SEEN_WITHIN).order_by("queue", "started_at"))
    return Overview(
        **unfinished,
        **ended,
        members=User.objects.filter(is_active=True).count(),
        orders=ProviderCall.objects.filter(state__in=UNDER_WAY).count(),
        queues=tuple(_queue(name, label, workers, now) for name, label in QUEUES.items()),
        workers=workers,
        failures=_failures(),
        spent_today=usd(budget.spent if budget else 0),
        reserved_today=usd(budget.reserved if budget else 0),
        site_day=SiteRules.now().budget_site_day,
        storage=_storage(),
    )


def _queue(name: str, label: str, workers: tuple[Worker, ...], now: dt.datetime) -> QueueRow:
    runs = StageRun.objects.filter(queue=name)
    due = runs.filter(Q(not_before=None) | Q(not_before__lte=now), state=RunState.READY)
    found = due.aggregate(ready=Count("pk"), since=Min("rung_at"))
    oldest_s = max(round((now - found["since"]).total_seconds()), 0) if found["since"] else None
    at_work = sum(worker.queue == name for worker in workers)
    return QueueRow(name, label, at_work, found["ready"], runs.filter(state=RunState.RUNNING).count(), oldest_s)


def _failures() -> tuple[Generation, ...]:
    """The last ads that failed by themselves."""
    failed = Generation.objects.filter(status=Status.FAILED).exclude(error=CANCELLED_BY_USER)
    return tuple(failed.select_related("owner").order_by("-completed_at")[:FAILURES_SHOWN])


def _storage() -> Storage:
    disk = shutil.disk_usage(settings.DATA_DIR)
    videos, clips = cache.get_or_set("site_storage", _stored, STORAGE_LASTS_S) or (0, 0)
    return Storage(videos, clips, disk.free, 1 - disk.free / disk.total)


def _stored() -> tuple[int, int]:
    """Bytes of finished videos and of clips; every row is read, so it is asked once a minute at most."""
    videos = Generation.objects.aggregate(total=Sum("size_bytes"))["total"] or 0
    clips = Clip.objects.aggregate(total=Sum("size_bytes"))["total"] or 0
    return videos, clips

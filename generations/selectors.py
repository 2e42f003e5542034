"""Questions about generations, each answered in a bounded number of queries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import BigIntegerField, Count, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from accounts.allowances import usd
from accounts.models import User
from generations.access import generations_of
from generations.models import Clip, Generation, ProviderCall, Rendition
from generations.states import Status

SORTS = {
    "newest": ("-created_at", "-id"),
    "oldest": ("created_at", "id"),
    "longest": ("-duration_s", "-created_at", "-id"),
    "shortest": ("duration_s", "-created_at", "-id"),
}


@dataclass(frozen=True)
class GalleryFilter:
    """What the address bar says; empty means no restriction. Dates are inclusive, in UTC."""

    q: str = ""
    status: str = ""
    aspect_ratio: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    sort: str = "newest"


@dataclass(frozen=True)
class Totals:
    """A user's figures: videos finished, how many of the ended ones succeeded (0..1, None without any), money spent."""

    generations: int
    completed: int
    failed: int
    cost: Decimal

    @property
    def success_rate(self) -> float | None:
        ended = self.completed + self.failed
        return self.completed / ended if ended else None


def with_cost(generations: QuerySet[Generation]) -> QuerySet[Generation]:
    """Adds `cost_micros`, the sum of each one's ledger rows; `generation.cost` is then free."""
    total = (
        ProviderCall.objects.filter(generation=OuterRef("pk"))
        .order_by()
        .values("generation")
        .annotate(total=Sum("cost_micros"))
        .values("total")
    )
    return generations.annotate(cost_micros=Coalesce(Subquery(total), 0, output_field=BigIntegerField()))


def gallery_of(user: User, wanted: GalleryFilter = GalleryFilter()) -> QuerySet[Generation]:
    """The user's generations as the gallery lists them."""
    found = generations_of(user)
    if wanted.q:
        found = found.filter(prompt__icontains=wanted.q)
    if wanted.status in Status.values:
        found = found.filter(status=wanted.status)
    if wanted.aspect_ratio:
        found = found.filter(aspect_ratio=wanted.aspect_ratio)
    if wanted.since:
        found = found.filter(created_at__gte=_midnight(wanted.since))
    if wanted.until:
        found = found.filter(created_at__lt=_midnight(wanted.until) + dt.timedelta(days=1))
    order = SORTS.get(wanted.sort, SORTS["newest"])
    return with_cost(found).order_by(*order).defer("spec", "timeline", "sound", "findings", "figures")


def totals_of(user: User) -> Totals:
    counts = (
        generations_of(user)
        .filter(is_sample=False)
        .aggregate(
            generations=Count("pk"),
            completed=Count("pk", filter=Q(status=Status.COMPLETED)),
            failed=Count("pk", filter=Q(status=Status.FAILED)),
        )
    )
    spent = ProviderCall.objects.filter(owner=user).aggregate(cost=Sum("cost_micros"))["cost"]
    return Totals(cost=usd(spent or 0), **counts)


def stored_bytes_of(user: User) -> int:
    """What the user's videos, their scenes and their other formats take up."""
    sizes = (
        Generation.objects.filter(owner=user),
        Clip.objects.filter(generation__owner=user),
        Rendition.objects.filter(generation__owner=user),
    )
    return sum(rows.aggregate(total=Sum("size_bytes"))["total"] or 0 for rows in sizes)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.min, tzinfo=dt.UTC)

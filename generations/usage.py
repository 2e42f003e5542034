"""What a member spent: by day, by kind of work, by model, and against the limits. Sums of whole micro-dollars, so exact."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from typing import Any, Final

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone

from accounts.allowances import Scope, scopes_of, usd
from accounts.models import User
from generations.models import CallState, ProviderCall

DAYS: Final = 30
KINDS: Final = {
    "plan": "Planning",
    "image": "Pictures",
    "clip": "Clips",
    "music": "Music",
    "speech": "Voice",
    "judge": "Judging",
}
LIMITS: Final = {"user_day": "Today", "user_month": "This month", "site_day": "Whole site, today"}
COLUMNS: Final = (
    *("time", "generation", "stage", "scene", "kind", "provider", "model"),
    *("state", "unit", "units", "unit_price_usd", "cost_usd", "error"),
)


@dataclass(frozen=True)
class Amount:
    """One bar or row: `label` for people, `name` for programs."""

    name: str
    label: str
    cost: Decimal
    calls: int


@dataclass(frozen=True)
class LimitView:
    name: str
    label: str
    limit: Decimal | None
    spent: Decimal
    reserved: Decimal
    left: Decimal | None
    share: float  # of the limit, 0..1 and beyond; 0 without one
    warns: bool


@dataclass(frozen=True)
class Usage:
    since: dt.date
    until: dt.date
    total: Decimal
    by_day: tuple[Amount, ...]  # every day of the span, zeros too
    by_kind: tuple[Amount, ...]
    by_model: tuple[Amount, ...]
    limits: tuple[LimitView, ...]


def usage_of(user: User, days: int = DAYS) -> Usage:
    """The last `days` days up to today, UTC. The site's budget is shown to staff only."""
    until = timezone.now().date()
    since = until - dt.timedelta(days=days - 1)
    calls = calls_of(user, since, until)
    found = {row["day"]: row for row in _summed(calls.annotate(day=TruncDate("created_at")), "day")}
    by_day = [_amount(found.get(day), day.isoformat(), day.isoformat()) for day in _days(since, until)]
    by_kind = [
        _amount(row, row["kind"], KINDS.get(row["kind"], row["kind"].capitalize())) for row in _summed(calls, "kind")
    ]
    by_model = [
        _amount(row, f"{row['provider']}:{row['model']}", row["model"]) for row in _summed(calls, "provider", "model")
    ]
    return Usage(
        since=since,
        until=until,
        total=sum((amount.cost for amount in by_day), Decimal(0)),
        by_day=tuple(by_day),
        by_kind=_dearest_first(by_kind),
        by_model=_dearest_first(by_model),
        limits=tuple(_limit(scope) for scope in scopes_of(user) if scope.name != "site_day" or user.is_staff),
    )


def calls_of(user: User, since: dt.date, until: dt.date) -> QuerySet[ProviderCall]:
    """What was asked of anybody else's machine; the local studio's free work is not spending."""
    begin = dt.datetime.combine(since, dt.time.min, tzinfo=dt.UTC)
    end = dt.datetime.combine(until + dt.timedelta(days=1), dt.time.min, tzinfo=dt.UTC)
    own = ProviderCall.objects.filter(owner=user, created_at__gte=begin, created_at__lt=end)
    return own.exclude(provider="local").order_by()


def usage_csv(user: User, days: int = DAYS) -> str:
    """One line per call, oldest first, as spreadsheets read it; no cell is taken for a formula."""
    until = timezone.now().date()
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    calls = calls_of(user, until - dt.timedelta(days=days - 1), until)
    for call in calls.order_by("created_at").iterator():
        writer.writerow([_cell(value) for value in _row(call)])
    return out.getvalue()


def _row(call: ProviderCall) -> tuple[object, ...]:
    return (
        call.created_at.isoformat(timespec="seconds"),
        call.generation_id or "",
        call.stage,
        call.part or "",
        call.kind,
        call.provider,
        call.model,
        CallState(call.state).label,
        call.unit,
        f"{call.units:f}",
        f"{call.unit_price:f}",
        f"{call.cost:f}",
        call.error,
    )


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _summed(calls: QuerySet[ProviderCall], *by: str) -> list[dict[str, Any]]:
    return list(calls.values(*by).annotate(micros=Sum("cost_micros"), calls=Count("pk")))


def _amount(row: dict[str, Any] | None, name: str, label: str) -> Amount:
    if row is None:
        return Amount(name, label, usd(0), 0)
    return Amount(name, label, usd(row["micros"]), row["calls"])


def _dearest_first(amounts: list[Amount]) -> tuple[Amount, ...]:
    return tuple(sorted(amounts, key=lambda amount: (-amount.cost, amount.name)))


def _days(since: dt.date, until: dt.date) -> Iterator[dt.date]:
    for number in range((until - since).days + 1):
        yield since + dt.timedelta(days=number)


def _limit(scope: Scope) -> LimitView:
    return LimitView(
        name=scope.name,
        label=LIMITS[scope.name],
        limit=None if scope.limit is None else usd(scope.limit),
        spent=usd(scope.spent),
        reserved=usd(scope.reserved),
        left=None if scope.left is None else usd(scope.left),
        share=scope.used / scope.limit if scope.limit else 0.0,
        warns=scope.warns,
    )

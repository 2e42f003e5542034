"""What the whole site spends, for staff: by day against the budget, by provider and model, with failures and latency."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, Max, Q, QuerySet, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone

from accounts.allowances import usd
from accounts.models import SiteRules
from generations.models import CallState, ProviderCall
from generations.usage import Amount

ENDED: Final = (CallState.DONE, CallState.FAILED)
DOUBLES_SHOWN: Final = 20


@dataclass(frozen=True)
class ModelRow:
    """One model's work; `failure_rate` is of the ended requests (None without any), latencies are seconds."""

    provider: str
    model: str
    calls: int
    failed: int
    ended: int
    cost: Decimal
    usual_s: float | None
    longest_s: float | None

    @property
    def failure_rate(self) -> float | None:
        return self.failed / self.ended if self.ended else None


@dataclass(frozen=True)
class Double:
    """A request that may have been sold without our knowing, and what it would have cost."""

    call: ProviderCall
    expected: Decimal


@dataclass(frozen=True)
class Spend:
    since: dt.date
    until: dt.date
    total: Decimal
    today: Decimal
    day_limit: Decimal | None
    by_day: tuple[Amount, ...]
    by_provider: tuple[Amount, ...]
    by_model: tuple[ModelRow, ...]
    doubles: tuple[Double, ...]

    @property
    def share_today(self) -> float:
        return float(self.today / self.day_limit) if self.day_limit else 0.0


def site_spend(days: int) -> Spend:
    """The last `days` days up to today, UTC. The local studio's free work is not spending."""
    until = timezone.now().date()
    since = until - dt.timedelta(days=days - 1)
    begin = dt.datetime.combine(since, dt.time.min, tzinfo=dt.UTC)
    calls = ProviderCall.objects.filter(created_at__gte=begin).exclude(provider="local").order_by()
    by_day = _days(calls, since, until)
    return Spend(
        since=since,
        until=until,
        total=sum((day.cost for day in by_day), Decimal(0)),
        today=by_day[-1].cost,
        day_limit=SiteRules.now().budget_site_day,
        by_day=by_day,
        by_provider=_providers(calls),
        by_model=_models(calls),
        doubles=_doubles(calls),
    )


def _days(calls: QuerySet[ProviderCall], since: dt.date, until: dt.date) -> tuple[Amount, ...]:
    rows = (
        calls.annotate(day=TruncDate("created_at")).values("day").annotate(micros=Sum("cost_micros"), calls=Count("pk"))
    )
    found = {row["day"]: row for row in rows}
    days = [since + dt.timedelta(days=number) for number in range((until - since).days + 1)]
    return tuple(
        Amount(day.isoformat(), day.isoformat(), usd(found[day]["micros"]), found[day]["calls"])
        if day in found
        else Amount(day.isoformat(), day.isoformat(), usd(0), 0)
        for day in days
    )


def _providers(calls: QuerySet[ProviderCall]) -> tuple[Amount, ...]:
    rows = calls.values("provider").annotate(micros=Sum("cost_micros"), calls=Count("pk"))
    found = [Amount(row["provider"], row["provider"], usd(row["micros"]), row["calls"]) for row in rows]
    return tuple(sorted(found, key=lambda amount: (-amount.cost, amount.name)))


def _models(calls: QuerySet[ProviderCall]) -> tuple[ModelRow, ...]:
    took = ExpressionWrapper(F("completed_at") - F("sent_at"), output_field=DurationField())
    done = Q(state=CallState.DONE)
    rows = calls.values("provider", "model").annotate(
        calls=Count("pk"),
        ended=Count("pk", filter=Q(state__in=ENDED)),
        failed=Count("pk", filter=Q(state=CallState.FAILED)),
        micros=Sum("cost_micros"),
        usual=Avg(took, filter=done),
        longest=Max(took, filter=done),
    )
    found = [
        ModelRow(
            row["provider"], row["model"], row["calls"], row["failed"], row["ended"], usd(row["micros"]),
            _seconds(row["usual"]), _seconds(row["longest"]),
        )
        for row in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda row: (-row.cost, row.provider, row.model)))


def _doubles(calls: QuerySet[ProviderCall]) -> tuple[Double, ...]:
    flagged = calls.filter(possible_double=True).select_related("generation").order_by("-created_at")
    return tuple(Double(call, usd(call.expected_micros)) for call in flagged[:DOUBLES_SHOWN])


def _seconds(took: dt.timedelta | None) -> float | None:
    return None if took is None else round(took.total_seconds(), 1)

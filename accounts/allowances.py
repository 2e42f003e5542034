"""How much money: reserve before a request leaves, settle once its bill is known. Exact, and never past a limit.

Amounts are millionths of a US dollar. Every step is a conditional UPDATE whose row count decides, so that concurrent
processes cannot overshoot a limit on any database; rows are always taken in the same order (generation, user, site), so that
they cannot lock each other out. What is free never comes here.

A generation may `hold` its expected price at the start: calls are paid from that first and ask the other scopes only for more.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import Budget, Credit, SiteRules, User

MICROS: Final = 1_000_000
WARN_AT: Final = Decimal("0.8")


class OverBudget(Exception):
    """A limit does not allow this amount. `scope` is generation, user_day, user_month or site_day; `sentence` is for the user."""

    def __init__(self, scope: str, sentence: str) -> None:
        super().__init__(sentence)
        self.scope = scope
        self.sentence = sentence


def micros(amount: Decimal) -> int:
    """Whole micro-dollars; a fraction of one counts as one."""
    return int((amount * MICROS).to_integral_value(rounding="ROUND_CEILING"))


def usd(amount: int) -> Decimal:
    return (Decimal(amount) / MICROS).quantize(Decimal("0.000001"))


@dataclass(frozen=True)
class Limits:
    """In micro-dollars; None means no limit."""

    generation: int | None
    user_day: int | None
    user_month: int | None
    site_day: int | None


@dataclass(frozen=True)
class Scope:
    """One limit as it stands, in micro-dollars."""

    name: str
    key: str
    limit: int | None
    spent: int = 0
    reserved: int = 0

    @property
    def used(self) -> int:
        return self.spent + self.reserved

    @property
    def left(self) -> int | None:
        return None if self.limit is None else max(self.limit - self.used, 0)

    @property
    def warns(self) -> bool:
        """80 % are used, or more."""
        return self.limit is not None and self.used >= self.limit * WARN_AT


SENTENCES: Final = {
    "generation": "This ad has reached what it may cost.",
    "user_day": "Your budget for today is used up. It starts afresh at midnight UTC.",
    "user_month": "Your budget for this month is used up. It starts afresh on the first.",
    "site_day": "Today's budget of this site is used up. It starts afresh at midnight UTC.",
}


def limits_of(user: User) -> Limits:
    """A plan's amounts, else the site's. Staff without a plan are bound by the generation's and the site's only.

    Credit that staff gave counts on top of the user's day and month until the month is over.
    """
    rules, plan = SiteRules.now(), user.plan
    site = _limit(rules.budget_site_day)
    if plan is not None:
        own = Limits(_limit(plan.generation_limit), _limit(plan.day_limit), _limit(plan.month_limit), site)
    elif user.is_staff:
        return Limits(_limit(rules.budget_generation), None, None, site)
    else:
        day, month = _limit(rules.budget_user_day), _limit(rules.budget_user_month)
        own = Limits(_limit(rules.budget_generation), day, month, site)
    credit = credit_of(user, today())
    if not credit:
        return own
    return replace(own, user_day=_more(own.user_day, credit), user_month=_more(own.user_month, credit))


def credit_of(user: User, day: date) -> int:
    """What staff gave for this month, in micro-dollars."""
    given = Credit.objects.filter(user=user, month=day.replace(day=1)).aggregate(total=models.Sum("amount"))["total"]
    return micros(given) if given else 0


def _more(limit: int | None, credit: int) -> int | None:
    return None if limit is None else limit + credit


def _limit(amount: Decimal | None) -> int | None:
    return None if amount is None else micros(amount)


def scopes_of(user: User, day: date | None = None) -> tuple[Scope, ...]:
    """The user's day and month and the site's day, with what is spent and reserved: for pages and warnings."""
    day = day or today()
    limits = limits_of(user)
    named = [
        ("user_day", user_day_key(user.pk, day), limits.user_day),
        ("user_month", user_month_key(user.pk, day), limits.user_month),
        ("site_day", site_day_key(day), limits.site_day),
    ]
    rows = {row.key: row for row in Budget.objects.filter(key__in=[key for _, key, _ in named])}
    return tuple(
        Scope(name, key, limit, rows[key].spent if key in rows else 0, rows[key].reserved if key in rows else 0)
        for name, key, limit in named
    )


def hold(user: User, generation_id: uuid.UUID, expected: int, most: int) -> None:
    """Put `expected` aside in the user's and the site's scopes, and promise that `most` is never passed. Raises OverBudget."""
    day, limits = today(), limits_of(user)
    key = generation_key(generation_id)
    with transaction.atomic():
        _release_hold(user.pk, key)
        if limits.generation is not None and expected > limits.generation:
            raise OverBudget("generation", SENTENCES["generation"])
        _make_rows([key, *_outer_keys(user.pk, day)])
        Budget.objects.filter(key=key).update(held=expected, held_on=day, most=most)
        _take(_outer(user.pk, day, limits), expected)


def check(user: User, amount: int) -> None:
    """Whether `amount` is there now; nothing is put aside. Raises OverBudget."""
    if not amount:
        return
    generation = limits_of(user).generation
    if generation is not None and amount > generation:
        raise OverBudget("generation", SENTENCES["generation"])
    for scope in scopes_of(user):
        if scope.left is not None and scope.left < amount:
            raise OverBudget(scope.name, SENTENCES[scope.name])


def reserve(user: User, generation_id: uuid.UUID | None, amount: int) -> date:
    """Promise `amount` to one call; returns the day it counts for. Raises OverBudget, and nothing has changed then."""
    if amount <= 0:
        return today()
    limits = limits_of(user)
    with transaction.atomic():
        day, more = today(), amount
        if generation_id is not None:
            day, more = _take_own(generation_key(generation_id), limits.generation, amount)
        if more:
            _make_rows(_outer_keys(user.pk, day))
            _take(_outer(user.pk, day, limits), more)
    return day


def settle(user_id: uuid.UUID | None, generation_id: uuid.UUID | None, day: date, reserved: int, cost: int) -> None:
    """Turn a promise into what it came to; 0 releases it. The caller makes sure that it happens once, in its transaction.

    A bill above the promise is booked all the same: it was spent.
    """
    if not reserved and not cost:
        return
    keys = [site_day_key(day)]
    if user_id is not None:
        keys = _outer_keys(user_id, day)
    if generation_id is not None:
        keys = [generation_key(generation_id), *keys]
    _make_rows(keys)
    for key in keys:
        Budget.objects.filter(key=key).update(
            reserved=models.functions.Greatest(F("reserved") - reserved, 0), spent=F("spent") + cost
        )


def close(user_id: uuid.UUID, generation_id: uuid.UUID) -> None:
    """The generation is over: what was held for it and not used is free again."""
    with transaction.atomic():
        _release_hold(user_id, generation_key(generation_id))


def forget(generation_id: uuid.UUID) -> None:
    """The generation is deleted; what it spent stays in the other scopes."""
    Budget.objects.filter(key=generation_key(generation_id)).delete()


def today() -> date:
    return timezone.now().date()


def generation_key(generation_id: uuid.UUID) -> str:
    return f"generation:{generation_id}"


def user_day_key(user_id: uuid.UUID, day: date) -> str:
    return f"user:{user_id}:{day:%Y-%m-%d}"


def user_month_key(user_id: uuid.UUID, day: date) -> str:
    return f"user:{user_id}:{day:%Y-%m}"


def site_day_key(day: date) -> str:
    return f"site:{day:%Y-%m-%d}"


def _outer_keys(user_id: uuid.UUID, day: date) -> list[str]:
    return [key for _, key, _ in _outer(user_id, day, Limits(None, None, None, None))]


def _outer(user_id: uuid.UUID, day: date, limits: Limits) -> Sequence[tuple[str, str, int | None]]:
    """Name, key and limit of every scope around a generation, in the order they are locked."""
    return (
        ("user_day", user_day_key(user_id, day), limits.user_day),
        ("user_month", user_month_key(user_id, day), limits.user_month),
        ("site_day", site_day_key(day), limits.site_day),
    )


def _take_own(key: str, limit: int | None, amount: int) -> tuple[date, int]:
    """Take `amount` in the generation's row; says for which day and how much of it was not held."""
    _make_rows([key])
    own = Budget.objects.filter(key=key)
    own.update(held=F("held"))  # locks the row: what is read now stays true until the end of the transaction
    held, held_on, most = own.values_list("held", "held_on", "most").get()
    caps = [cap for cap in (limit, most) if cap is not None]
    room = own.filter(spent__lte=min(caps) - amount - F("reserved")) if caps else own
    if not room.update(reserved=F("reserved") + amount, held=held - min(held, amount)):
        raise OverBudget("generation", SENTENCES["generation"])
    return held_on or today(), amount - min(held, amount)


def _take(scopes: Sequence[tuple[str, str, int | None]], amount: int) -> None:
    for name, key, limit in scopes:
        row = Budget.objects.filter(key=key)
        room = row if limit is None else row.filter(spent__lte=limit - amount - F("reserved"))
        if not room.update(reserved=F("reserved") + amount):
            raise OverBudget(name, SENTENCES[name])


def _release_hold(user_id: uuid.UUID, key: str) -> None:
    row = Budget.objects.filter(key=key)
    if not row.update(held=F("held")):  # locks it; there is none for what never cost anything
        return
    held, day = row.values_list("held", "held_on").get()
    if not held or day is None:
        return
    row.update(held=0)
    for outer in _outer_keys(user_id, day):
        Budget.objects.filter(key=outer).update(reserved=models.functions.Greatest(F("reserved") - held, 0))


def _make_rows(keys: Sequence[str]) -> None:
    there = set(Budget.objects.filter(key__in=keys).values_list("key", flat=True))
    missing = [Budget(key=key) for key in keys if key not in there]
    if missing:
        Budget.objects.bulk_create(missing, ignore_conflicts=True)

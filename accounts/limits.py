"""How often: windows in the database, exact across processes, because each step is one conditional UPDATE.

A window begins with the first time something is done and lasts its whole length; within it at most `limit` are granted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import models
from django.utils import timezone

from accounts.models import RateWindow, SiteRules, User

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)


class TooMany(Exception):
    """Not now: `sentence` is for the user, `retry_after_s` whole seconds from now."""

    def __init__(self, sentence: str, retry_after_s: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.retry_after_s = retry_after_s


@dataclass(frozen=True)
class Rates:
    """0 means no limit."""

    generations_per_hour: int
    api_requests_per_minute: int


def rates_of(user: User) -> Rates:
    """A plan given to somebody counts for everybody; without one staff are free and others have the site's limits."""
    if user.plan is not None:
        return Rates(user.plan.generations_per_hour, user.plan.api_requests_per_minute)
    if user.is_staff:
        return Rates(0, 0)
    rules = SiteRules.now()
    return Rates(rules.starts_an_hour, rules.requests_a_minute)


def take_start(user: User) -> None:
    """Count one start of a generation. Raises `TooMany`."""
    limit = rates_of(user).generations_per_hour
    wait_s = take(f"starts:{user.pk}", limit, HOUR)
    if wait_s:
        minutes = math.ceil(wait_s / 60)
        when = "in a minute" if minutes == 1 else f"in {minutes} minutes"
        raise TooMany(f"You can start {limit} videos an hour. The next one can start {when}.", wait_s)


def give_back_start(user: User) -> None:
    """A start that was counted and came to nothing."""
    RateWindow.objects.filter(key=f"starts:{user.pk}", count__gt=0).update(count=models.F("count") - 1)


def take(key: str, limit: int, window: timedelta) -> int:
    """Count one. 0 when it is granted, else the seconds until the window ends."""
    if limit <= 0:
        return 0
    now = timezone.now()
    row = RateWindow.objects.filter(key=key)
    while True:
        if row.filter(started_at__gt=now - window, count__lt=limit).update(count=models.F("count") + 1):
            return 0
        if row.filter(started_at__lte=now - window).update(started_at=now, count=1):
            return 0
        started = row.values_list("started_at", flat=True).first()
        if started is None:
            RateWindow.objects.bulk_create([RateWindow(key=key, started_at=now)], ignore_conflicts=True)
        elif started > now - window:
            return max(math.ceil((started + window - now).total_seconds()), 1)

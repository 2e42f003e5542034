"""Rate windows: how many, how long to wait, and that no process can cheat."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from rest_framework_simplejwt.tokens import AccessToken

from accounts.limits import HOUR, TooMany, rates_of, take, take_start
from accounts.models import Plan, RateWindow, User


@pytest.mark.django_db
def test_a_window_grants_its_limit_and_then_tells_how_long_to_wait() -> None:
    assert [take("k", 3, HOUR) for _ in range(3)] == [0, 0, 0]
    assert 3598 <= take("k", 3, HOUR) <= 3600
    assert RateWindow.objects.get(key="k").count == 3


@pytest.mark.django_db
def test_a_window_begins_anew_when_it_is_over() -> None:
    for _ in range(3):
        take("k", 3, HOUR)
    RateWindow.objects.update(started_at=timezone.now() - HOUR)
    assert take("k", 3, HOUR) == 0
    assert RateWindow.objects.get(key="k").count == 1


@pytest.mark.django_db
def test_no_limit_counts_nothing() -> None:
    assert take("k", 0, HOUR) == 0
    assert not RateWindow.objects.exists()


def test_limits_come_from_the_plan_then_from_being_staff_then_from_the_settings(user: User, settings: Any) -> None:
    settings.ADGEN_GENERATIONS_PER_HOUR = 4
    assert rates_of(user).generations_per_hour == 4
    user.is_staff = True
    assert rates_of(user).generations_per_hour == 0
    user.plan = Plan(name="Small", generations_per_hour=2)
    assert rates_of(user).generations_per_hour == 2


def test_the_sentence_says_how_many_and_when(user: User, settings: Any) -> None:
    settings.ADGEN_GENERATIONS_PER_HOUR = 1
    take_start(user)
    RateWindow.objects.update(started_at=timezone.now() - HOUR + dt.timedelta(seconds=30))
    with pytest.raises(
        TooMany, match=r"^You can start 1 videos an hour\. The next one can start in a minute\.$"
    ) as refused:
        take_start(user)
    assert refused.value.retry_after_s <= 30


@pytest.mark.django_db(transaction=True)
def test_of_forty_at_once_exactly_ten_are_granted() -> None:
    def ask(_: int) -> int:
        try:
            return take("k", 10, HOUR)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(ask, range(40)))
    assert waits.count(0) == 10


@pytest.mark.django_db
def test_the_api_answers_429_with_retry_after(user: User, settings: Any) -> None:
    settings.ADGEN_API_REQUESTS_PER_MINUTE = 2
    api = Client(headers={"authorization": f"Bearer {AccessToken.for_user(user)}"})
    assert [api.get("/api/auth/me").status_code for _ in range(2)] == [200, 200]
    answer = api.get("/api/auth/me")
    assert answer.status_code == 429
    assert 1 <= int(answer["Retry-After"]) <= 60
    assert answer.json()["error"]["code"] == "too_many_requests"

"""The usage page: sums by day, kind and model, limits, and the table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Budget, User
from generations.models import Generation, ProviderCall

pytestmark = pytest.mark.django_db


def call(generation: Generation, cost: str, days_ago: int = 0, **more: Any) -> ProviderCall:
    given = {
        "stage": "make_clips",
        "kind": "clip",
        "provider": "replicate",
        "model": "acme/film",
        "state": "done",
        **more,
    }
    made = ProviderCall.objects.create(generation=generation, cost=Decimal(cost), **given)
    ProviderCall.objects.filter(pk=made.pk).update(created_at=timezone.now() - timedelta(days=days_ago))
    return made


@pytest.fixture
def spent(make_generation: Callable[..., Generation]) -> Generation:
    generation = make_generation()
    call(generation, "0.35")
    call(generation, "0.15", days_ago=3)
    call(generation, "0.004", kind="plan", provider="openai", model="gpt-large", stage="write_spec")
    call(generation, "9", days_ago=20)
    call(generation, "0", provider="local", model="looks/warm")
    return generation


def test_sums_are_exact_and_dearest_first(signed_in: Client, spent: Generation) -> None:
    page = signed_in.get("/profile/usage/?days=7").content.decode()
    assert "$0.50" in page  # total of the week: 0.504 in cents
    assert page.index("acme/film") < page.index("gpt-large")
    assert "$0.004" in page
    assert "looks/warm" not in page
    assert "$9.00" not in page
    assert "$9.50" in signed_in.get("/profile/usage/?days=30").content.decode()


def test_a_limit_that_is_nearly_used_up_says_so(signed_in: Client, user: User, settings: Any) -> None:
    settings.ADGEN_BUDGET_USER_DAY = Decimal(10)
    Budget.objects.create(key=f"user:{user.pk}:{timezone.now():%Y-%m-%d}", spent=8_500_000, reserved=500_000)
    page = signed_in.get("/profile/usage/").content.decode()
    assert "is-near" in page
    assert 'value="90"' in page
    assert "$1.00 left" in page
    assert "$0.50 more is set aside" in page


def test_nothing_spent_is_an_empty_state_not_an_empty_chart(signed_in: Client) -> None:
    page = signed_in.get("/profile/usage/").content.decode()
    assert "Nothing was spent in these days" in page
    assert "day-chart" not in page


def test_there_is_no_inline_style(signed_in: Client, spent: Generation) -> None:
    assert "style=" not in signed_in.get("/profile/usage/").content.decode()


@pytest.mark.parametrize("days", ["", "0", "-1", "31", "abc", "7; drop"])
def test_a_span_nobody_offered_is_the_usual_one(signed_in: Client, spent: Generation, days: str) -> None:
    assert "Last 30 days" in signed_in.get("/profile/usage/", {"days": days}).content.decode()


def test_the_table_has_a_line_per_request_and_no_formula(signed_in: Client, spent: Generation) -> None:
    call(spent, "0.01", model="=1+1")
    answer = signed_in.get("/profile/usage/table/?days=7")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="adgen-usage.csv"' in answer["Content-Disposition"]
    lines = answer.content.decode().splitlines()
    assert len(lines) == 1 + 4
    assert any("'=1+1" in line for line in lines)


def test_a_stranger_sees_only_their_own(strange: Client, spent: Generation) -> None:
    assert "acme/film" not in strange.get("/profile/usage/").content.decode()
    assert len(strange.get("/profile/usage/table/").content.splitlines()) == 1


@pytest.mark.parametrize("path", ["/profile/usage/", "/profile/usage/table/"])
def test_a_visitor_logs_in_and_a_post_is_refused(client: Client, signed_in: Client, path: str) -> None:
    assert client.get(path)["Location"].startswith("/accounts/login/")
    assert signed_in.post(path).status_code == 405


def test_the_profile_leads_there(signed_in: Client) -> None:
    page = signed_in.get("/profile/").content.decode()
    assert 'href="/profile/usage/"' in page
    assert 'href="/brands/"' in page

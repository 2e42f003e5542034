"""Budgets: reserve, settle, release and hold over every scope; never past a limit, whatever runs at once."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.utils import IntegrityError

from accounts import allowances
from accounts.allowances import Limits, OverBudget
from accounts.models import Budget, Plan, User

DOLLAR = 1_000_000


@pytest.fixture
def generation_id() -> uuid.UUID:
    return uuid.UUID(int=7)


@pytest.fixture(autouse=True)
def _limits(settings: Any) -> None:
    settings.ADGEN_BUDGET_GENERATION = Decimal(2)
    settings.ADGEN_BUDGET_USER_DAY = Decimal(5)
    settings.ADGEN_BUDGET_USER_MONTH = Decimal(8)
    settings.ADGEN_BUDGET_SITE_DAY = Decimal(6)


def rows() -> dict[str, tuple[int, int]]:
    """spent and reserved by the kind of scope."""
    kinds = {"site": "site", "generation": "generation"}
    found = {}
    for row in Budget.objects.all():
        head, *rest = row.key.split(":")
        name = kinds.get(head) or ("day" if len(rest[-1]) == 10 else "month")
        found[name] = (row.spent, row.reserved)
    return found


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("1", 1_000_000), ("0.07", 70_000), ("0.0000005", 1), ("0.29", 290_000), ("1.000001", 1_000_001)],
)
def test_amounts_are_whole_micro_dollars(amount: str, expected: int) -> None:
    assert allowances.micros(Decimal(amount)) == expected


def test_a_call_reserves_in_every_scope_and_settles_to_its_bill(user: User, generation_id: uuid.UUID) -> None:
    day = allowances.reserve(user, generation_id, DOLLAR)
    assert rows() == dict.fromkeys(("generation", "day", "month", "site"), (0, DOLLAR))
    allowances.settle(user.pk, generation_id, day, DOLLAR, 700_000)
    assert rows() == dict.fromkeys(("generation", "day", "month", "site"), (700000, 0))


def test_a_released_call_leaves_nothing(user: User, generation_id: uuid.UUID) -> None:
    day = allowances.reserve(user, generation_id, DOLLAR)
    allowances.settle(user.pk, generation_id, day, DOLLAR, 0)
    assert set(rows().values()) == {(0, 0)}


def test_what_is_free_makes_no_row(user: User, generation_id: uuid.UUID) -> None:
    allowances.reserve(user, generation_id, 0)
    allowances.settle(user.pk, generation_id, allowances.today(), 0, 0)
    allowances.close(user.pk, generation_id)
    assert not Budget.objects.exists()


@pytest.mark.parametrize(
    ("limits", "scope"),
    [
        ({"ADGEN_BUDGET_GENERATION": "0.5"}, "generation"),
        ({"ADGEN_BUDGET_USER_DAY": "0.5"}, "user_day"),
        ({"ADGEN_BUDGET_USER_MONTH": "0.5"}, "user_month"),
        ({"ADGEN_BUDGET_SITE_DAY": "0.5"}, "site_day"),
        ({"ADGEN_BUDGET_SITE_DAY": "0"}, "site_day"),
    ],
)
def test_each_scope_can_refuse_and_then_nothing_has_changed(
    user: User, generation_id: uuid.UUID, settings: Any, limits: dict[str, str], scope: str
) -> None:
    for name, amount in limits.items():
        setattr(settings, name, Decimal(amount))
    with pytest.raises(OverBudget) as refused:
        allowances.reserve(user, generation_id, DOLLAR)
    assert (refused.value.scope, refused.value.sentence) == (scope, allowances.SENTENCES[scope])
    assert set(rows().values()) <= {(0, 0)}


def test_unlimited_scopes_let_everything_pass(user: User, generation_id: uuid.UUID, settings: Any) -> None:
    for name in ("GENERATION", "USER_DAY", "USER_MONTH", "SITE_DAY"):
        setattr(settings, f"ADGEN_BUDGET_{name}", None)
    allowances.reserve(user, generation_id, 10**15)
    assert rows()["site"] == (0, 10**15)


def test_a_limit_is_met_exactly(user: User, generation_id: uuid.UUID) -> None:
    allowances.reserve(user, generation_id, 2 * DOLLAR)
    with pytest.raises(OverBudget):
        allowances.reserve(user, generation_id, 1)


def test_a_hold_pays_calls_first_and_returns_what_is_left(user: User, generation_id: uuid.UUID) -> None:
    allowances.hold(user, generation_id, DOLLAR, 2 * DOLLAR)
    assert rows()["day"] == (0, DOLLAR)
    day = allowances.reserve(user, generation_id, 600_000)
    assert rows()["day"] == (0, DOLLAR)
    allowances.reserve(user, generation_id, 700_000)
    assert rows()["day"] == (0, 1_300_000)
    allowances.settle(user.pk, generation_id, day, 600_000, 500_000)
    allowances.settle(user.pk, generation_id, day, 700_000, 0)
    allowances.close(user.pk, generation_id)
    assert rows() == dict.fromkeys(("generation", "day", "month", "site"), (500000, 0))


def test_closing_early_returns_the_whole_hold_once(user: User, generation_id: uuid.UUID) -> None:
    allowances.hold(user, generation_id, DOLLAR, DOLLAR)
    allowances.hold(user, generation_id, DOLLAR, DOLLAR)
    allowances.close(user.pk, generation_id)
    allowances.close(user.pk, generation_id)
    assert set(rows().values()) == {(0, 0)}


def test_the_promised_price_is_never_passed(user: User, generation_id: uuid.UUID) -> None:
    allowances.hold(user, generation_id, DOLLAR, 1_200_000)
    allowances.reserve(user, generation_id, 1_200_000)
    with pytest.raises(OverBudget) as refused:
        allowances.reserve(user, generation_id, 1)
    assert refused.value.scope == "generation"


def test_a_bill_above_the_promise_is_booked_all_the_same(user: User, generation_id: uuid.UUID) -> None:
    day = allowances.reserve(user, generation_id, 2 * DOLLAR)
    allowances.settle(user.pk, generation_id, day, 2 * DOLLAR, 9 * DOLLAR)
    assert rows()["month"] == (9 * DOLLAR, 0)


def test_staff_are_bound_by_the_site_and_the_generation_only(user: User) -> None:
    user.is_staff = True
    assert allowances.limits_of(user) == Limits(2 * DOLLAR, None, None, 6 * DOLLAR)


def test_a_plan_replaces_the_settings_but_not_the_site(user: User) -> None:
    user.plan = Plan(name="Big", day_limit=Decimal(40))
    assert allowances.limits_of(user) == Limits(None, 40 * DOLLAR, None, 6 * DOLLAR)


def test_eighty_per_cent_warns(user: User) -> None:
    for number, (amount, warns) in enumerate([(3_900_000, False), (100_000, True)]):
        allowances.settle(user.pk, uuid.UUID(int=number), allowances.today(), 0, amount)
        assert allowances.scopes_of(user)[0].warns is warns


def test_the_database_refuses_a_negative_row(db: None) -> None:
    with pytest.raises(IntegrityError):
        Budget.objects.create(key="x", spent=-1)


@pytest.mark.django_db(transaction=True)
def test_of_forty_starts_at_once_exactly_ten_are_within_a_budget_for_ten(user: User, settings: Any) -> None:
    settings.ADGEN_BUDGET_USER_DAY = Decimal("7.60")
    settings.ADGEN_BUDGET_USER_MONTH = settings.ADGEN_BUDGET_SITE_DAY = None

    def start(number: int) -> bool:
        try:
            allowances.hold(user, uuid.UUID(int=number), 760_000, 1_200_000)
        except OverBudget:
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        granted = list(pool.map(start, range(40)))
    assert granted.count(True) == 10
    assert rows()["day"] == (0, 7_600_000)

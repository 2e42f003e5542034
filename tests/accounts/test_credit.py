"""Credit counts on top of a user's day and month, in the month it was given for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.allowances import MICROS, OverBudget, check, hold, limits_of, today
from accounts.models import AuditEntry, Credit, Deed, Plan, SiteRules, User
from accounts.services import credit_give
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def small(settings: Any) -> None:
    settings.ADGEN_BUDGET_USER_DAY, settings.ADGEN_BUDGET_USER_MONTH = Decimal(1), Decimal(2)


def test_credit_lifts_day_and_month(user: User, small: None) -> None:
    with pytest.raises(OverBudget):
        check(user, 3 * MICROS)
    credit_give(user=user, amount=Decimal("2.50"), reason="A refund", by=user)
    limits = limits_of(user)
    assert (limits.user_day, limits.user_month) == (3_500_000, 4_500_000)
    hold(user, user.pk, 3 * MICROS, 3 * MICROS)


def test_credit_of_another_month_counts_no_more(user: User, small: None) -> None:
    Credit.objects.create(user=user, amount=5, month=date(2020, 1, 1), reason="Old", given_by="ada")
    assert limits_of(user).user_day == MICROS


def test_without_a_limit_credit_changes_nothing(user: User) -> None:
    user.plan = Plan.objects.create(name="Free hand")
    credit_give(user=user, amount=Decimal(5), reason="A favour", by=user)
    assert limits_of(user).user_day is None


def test_staff_give_it_on_the_list_of_users(user: User) -> None:
    staff = Client()
    staff.force_login(User.objects.create_superuser("nadia", password=PASSWORD))
    chosen = {"action": "give_credit", "_selected_action": [str(user.pk)], "given": "yes"}
    assert "errorlist" in staff.post("/admin/accounts/user/", {**chosen, "amount": "-5", "reason": ""}).content.decode()
    assert not Credit.objects.exists()
    staff.post("/admin/accounts/user/", {**chosen, "amount": "12.50", "reason": "Ad 7 failed twice"})
    given = Credit.objects.get()
    assert (given.amount, given.month, given.given_by) == (Decimal("12.50"), today().replace(day=1), "nadia")
    entry = AuditEntry.objects.filter(deed=Deed.CREDIT_GIVEN).get()
    assert (entry.subject, entry.change) == ("rosa", "$12.50: Ad 7 failed twice")


def test_limits_of_the_site_stand_in_for_the_environments(user: User, small: None) -> None:
    SiteRules.objects.create(day_limit="7.5", month_limit="unlimited", generation_limit="0")
    limits = limits_of(user)
    assert (limits.user_day, limits.user_month, limits.generation) == (7_500_000, None, 0)

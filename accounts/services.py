"""What can be done with an account."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from django.conf import settings

from accounts.allowances import today
from accounts.models import Credit, Plan, User

DEMO = "demo"
FAREWELLS: Final[list[Callable[[User], None]]] = []  # what other apps do before a user is deleted: their files go


def demo_password() -> str:
    """The demo account's password: made once, kept in the data folder, readable by this system user only."""
    path = settings.DATA_DIR / "demo_password"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(9))
    return path.read_text().strip()


def ensure_demo_user() -> tuple[User, bool]:
    """The demo account, a member of staff on its own machine, and whether it is new."""
    user = User.objects.filter(username__iexact=DEMO).first()
    if user is not None:
        return user, False
    return User.objects.create_superuser(DEMO, password=demo_password()), True


def local_user() -> User:
    """Who owns what the command line makes."""
    return ensure_demo_user()[0]


def user_delete(*, user: User) -> None:
    """The account with everything in it. What was spent stays in the ledger, without a name."""
    for farewell in FAREWELLS:
        farewell(user)
    user.delete()


def user_suspend(*, user: User) -> bool:
    """Nobody comes in under this name any more, by page or by token; what is under way is finished. False: they were out."""
    return bool(User.objects.filter(pk=user.pk, is_active=True).update(is_active=False))


def user_reinstate(*, user: User) -> bool:
    return bool(User.objects.filter(pk=user.pk, is_active=False).update(is_active=True))


def plan_give(*, user: User, plan: Plan | None) -> None:
    """From the next request on; None: the site's own limits."""
    User.objects.filter(pk=user.pk).update(plan=plan)


def credit_give(*, user: User, amount: Decimal, reason: str, by: User) -> Credit:
    """Beyond the limits of this calendar month."""
    month: dt.date = today().replace(day=1)
    return Credit.objects.create(user=user, amount=amount, month=month, reason=reason, given_by=by.username)

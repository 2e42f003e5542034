"""What can be done with an account."""

from __future__ import annotations

import secrets

from django.conf import settings

from accounts.models import User

DEMO = "demo"


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

"""Security events for the audit log: who of the staff came and went, who tried to, and changed passwords and addresses."""

from __future__ import annotations

from typing import Any

from allauth.account import signals as account_signals
from django.contrib.auth import signals
from django.http import HttpRequest

from accounts import audit
from accounts.models import Deed, User


def listen() -> None:
    signals.user_logged_in.connect(_logged_in, dispatch_uid="audit_log_in")
    signals.user_logged_out.connect(_logged_out, dispatch_uid="audit_log_out")
    signals.user_login_failed.connect(_failed, dispatch_uid="audit_failed_log_in")
    for name in ("password_changed", "password_reset", "password_set"):
        getattr(account_signals, name).connect(_password_changed, dispatch_uid=f"audit_{name}")
    account_signals.email_changed.connect(_email_changed, dispatch_uid="audit_email")


def _logged_in(request: HttpRequest | None, user: User, **_: Any) -> None:
    if request is not None and user.is_staff:
        audit.record(request, Deed.LOGGED_IN, by=user)


def _logged_out(request: HttpRequest | None, user: User | None, **_: Any) -> None:
    if request is None or user is None:
        return
    behind = audit.acting_staff(request)
    if behind is not None:
        audit.record(request, Deed.STOPPED_ACTING, user, by=behind)
    elif user.is_staff:
        audit.record(request, Deed.LOGGED_OUT, by=user)


def _failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_: Any) -> None:
    """Only for accounts of staff: strangers could fill the log with names they made up."""
    name = str(credentials.get("username") or credentials.get("login") or "").replace("\x00", "")[:150]
    tried = User.objects.filter(username__iexact=name, is_staff=True).first() if name else None
    if request is not None and tried is not None:
        audit.record(request, Deed.LOG_IN_FAILED, tried)


def _password_changed(request: HttpRequest | None, user: User, **_: Any) -> None:
    if request is not None:
        audit.record(request, Deed.PASSWORD_CHANGED, user, by=user)


def _email_changed(request: HttpRequest | None, user: User, **more: Any) -> None:
    if request is not None:
        was, now = more.get("from_email_address"), more.get("to_email_address")
        words = audit.changes_in_words({"Email": was and was.email}, {"Email": now and now.email})
        audit.record(request, Deed.EMAIL_CHANGED, user, change=words, by=user)

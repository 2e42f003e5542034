"""Writing the audit log: who did what to what, from where, and what it was before and after, in words.

Django's own LogEntry is no such log: it keeps no address and no values, knows only what the admin's forms change, and goes
when its user is deleted. Packages that listen to every save would record the workers' thousand writes an hour and no reason.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from accounts.models import AuditEntry, Deed, User

ACTING_KEY: Final = "acting_staff"  # in the session: the member of staff behind the user it shows
SECRET: Final = re.compile(r"password|secret|token|api_key|hash", re.IGNORECASE)
HIDDEN: Final = "(hidden)"
EMPTY: Final = "empty"
LONGEST: Final = 300


def record(
    request: HttpRequest,
    deed: Deed,
    subject: Model | str = "",
    *,
    change: str = "",
    by: User | None = None,
) -> AuditEntry:
    """Write one entry. `by` is who did it where that is not the request's user; acting as somebody, it is still the staff."""
    actor = by or acting_staff(request) or request.user
    return AuditEntry.objects.create(
        actor=actor.get_username() or "somebody",
        actor_id=actor.pk,
        address=address_of(request),
        deed=deed,
        change=_without_nulls(change),
        **{name: _without_nulls(text) for name, text in _subject(subject).items()},
    )


def acting_staff(request: HttpRequest) -> User | None:
    """The member of staff who sees the site as somebody else; None for everybody who is themselves."""
    session = getattr(request, "session", None)
    key = session.get(ACTING_KEY) if session is not None else None
    return User.objects.filter(pk=key["id"]).first() if key else None


def _subject(subject: Model | str) -> dict[str, str]:
    if isinstance(subject, str):
        return {"subject": subject[:200]}
    kind = f"{subject._meta.app_label}.{subject._meta.model_name}"
    return {"subject": str(subject)[:200], "subject_kind": kind, "subject_key": str(subject.pk)[:64]}


def address_of(request: HttpRequest) -> str | None:
    """The other end of the connection; behind the proxy that ends TLS, the one that the proxy saw."""
    if settings.HTTPS:
        passed_on = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if re.fullmatch(r"[0-9A-Fa-f.:]{3,45}", passed_on):
            return passed_on
    return request.META.get("REMOTE_ADDR") or None


def changes_in_words(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """A line for each name whose value differs: "Plan: empty → Pro". What looks secret is only said to have changed."""
    lines = []
    for name, value in after.items():
        was, now = in_words(before.get(name)), in_words(value)
        if was == now:
            continue
        if SECRET.search(name):
            was = now = HIDDEN
        lines.append(f"{name}: {was} → {now}")
    return "\n".join(lines)


def in_words(value: Any) -> str:
    if value is None or value == "" or (isinstance(value, (list, tuple, dict)) and not value):
        return EMPTY
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, Mapping):
        return _short("; ".join(f"{key}: {in_words(one)}" for key, one in value.items()))
    if isinstance(value, QuerySet) or (isinstance(value, Iterable) and not isinstance(value, str)):
        listed = sorted(str(one) for one in value)
        return _short(", ".join(listed)) if listed else EMPTY
    return _short(str(value))


def _without_nulls(text: str) -> str:
    """PostgreSQL keeps no null characters, and an address can hold one."""
    return text.replace("\x00", "")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

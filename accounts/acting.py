"""Acting as a user: staff see the site as somebody else does, with a banner, and every step is in the audit log.

The session changes hands: it becomes the user's, and remembers who is behind it. Nothing is typed in that belongs to the
user alone: password, email and the staff's own pages are closed while it lasts.
"""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare
from django.utils.deprecation import MiddlewareMixin

from accounts import audit
from accounts.models import Deed, User

ALLOWED: Final = ("/accounts/logout/", "/accounts/acting/stop/")
CLOSED: Final = ("/accounts/", "/admin/", "/staff/")
SAFE: Final = ("GET", "HEAD", "OPTIONS")
THEIRS: Final = "Password, email and the back office stay closed while you act as somebody else."


class NotToBePlayed(Exception):
    """The message says why staff cannot act as this user."""


def act_as(request: HttpRequest, user: User) -> None:
    """Hand the session over to `user`. Raises `NotToBePlayed` for colleagues, suspended users and oneself."""
    staff = request.user
    if not isinstance(staff, User) or not staff.is_staff or audit.acting_staff(request):
        raise NotToBePlayed("Only staff act as somebody else, and as one at a time.")
    if user.is_staff or user.is_superuser:
        raise NotToBePlayed("Nobody acts as a member of staff.")
    if not user.is_active:
        raise NotToBePlayed("This user is suspended.")
    audit.record(request, Deed.ACTED_AS, user)
    behind = {"id": str(staff.pk), "hash": staff.get_session_auth_hash()}
    _hand_over(request, user)
    request.session[audit.ACTING_KEY] = behind


def stop_acting(request: HttpRequest) -> User | None:
    """Hand the session back. None, and nobody is logged in, when the member of staff may not have it any more."""
    behind, staff = request.session.get(audit.ACTING_KEY), audit.acting_staff(request)
    if not behind or staff is None:
        return None
    if isinstance(request.user, User):
        audit.record(request, Deed.STOPPED_ACTING, request.user)
    request.session.pop(audit.ACTING_KEY)
    same_password = constant_time_compare(behind["hash"], staff.get_session_auth_hash())
    if not (staff.is_active and staff.is_staff and same_password):
        request.session.flush()
        return None
    _hand_over(request, staff)
    return staff


def _hand_over(request: HttpRequest, user: User) -> None:
    """Without `login`: this is no log-in of the user, and their last one stays what it was."""
    backend = request.session.get(BACKEND_SESSION_KEY)
    request.session.cycle_key()
    request.session[SESSION_KEY] = str(user.pk)
    request.session[BACKEND_SESSION_KEY] = backend
    request.session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    request.user = user


class ActingMiddleware(MiddlewareMixin):
    """After the session's user is known: closes what is the user's alone, writes down what is done in their name."""

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        if audit.ACTING_KEY not in request.session:
            return None
        staff = audit.acting_staff(request)
        if staff is None or not (staff.is_active and staff.is_staff):
            request.session.flush()
            return redirect("account_login")
        if request.path in ALLOWED:
            return None
        if request.path.startswith(CLOSED):
            messages.warning(request, THEIRS)
            return redirect("profile")
        if request.method not in SAFE and isinstance(request.user, User):
            audit.record(request, Deed.DID_AS, request.user, change=f"{request.method} {request.path}"[:300])
        return None

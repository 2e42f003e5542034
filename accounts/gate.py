"""The way in: pages for members only send a visitor to log in and then back; staff pages are found by staff only."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from accounts.models import User

Params = ParamSpec("Params")


class MemberRequest(HttpRequest):
    """A request whose user is logged in: what a view behind `members_only` gets."""

    user: User
    htmx: HtmxDetails


def members_only(
    view: Callable[Concatenate[MemberRequest, Params], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Params], HttpResponse]:
    """For a view of a page or a fragment. A fragment's visitor logs in on a whole page and comes back to the whole page."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Params.args, **kwargs: Params.kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return view(cast(MemberRequest, request), *args, **kwargs)
        return send_to_login(request)

    return guarded


def staff_only(
    view: Callable[Concatenate[MemberRequest, Params], HttpResponse],
) -> Callable[Concatenate[MemberRequest, Params], HttpResponse]:
    """Inside `members_only`: a member who is not staff finds nothing here."""

    @wraps(view)
    def guarded(request: MemberRequest, *args: Params.args, **kwargs: Params.kwargs) -> HttpResponse:
        if not (request.user.is_active and request.user.is_staff):
            raise Http404("There is nothing at this address.")
        return view(request, *args, **kwargs)

    return guarded


def send_to_login(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request") != "true":
        back = request.get_full_path() if request.method in ("GET", "HEAD") else "/"
        return redirect_to_login(back)
    page = urlsplit(request.headers.get("HX-Current-URL", ""))
    back = page.path + (f"?{page.query}" if page.query else "")
    return HttpResponseClientRedirect(redirect_to_login(back or "/").url)

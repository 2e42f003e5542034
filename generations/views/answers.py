"""How a view answers: a whole page or its part for htmx, and where to go next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect

from accounts.gate import MemberRequest
from generations.refusals import ClosedForNow, NotPossible, OutOfBudget, TooOften

# What a service says no with; each one's text is a sentence for the user.
REFUSALS: Final = (NotPossible,)


def page_or_part(
    request: MemberRequest, template: str, part: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """`template`, or for htmx only its partial `part`. Permissions and context are the same for both."""
    wants_part = bool(request.htmx) and not request.htmx.history_restore_request
    name = f"{template}#{part}" if wants_part else template
    response = render(request, name, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def go_to(request: MemberRequest, address: str) -> HttpResponse:
    """The next page: a redirect, which htmx is told to follow with the whole page."""
    if request.htmx:
        return HttpResponseClientRedirect(address)
    return redirect(address)


def with_refusal(response: HttpResponse, refused: Exception | None) -> HttpResponse:
    """The status that says what kind of no it was: too many in an hour is 429, maintenance 503, both with
    Retry-After, over budget 402."""
    if isinstance(refused, TooOften | ClosedForNow):
        response.status_code = refused.status
        response["Retry-After"] = str(refused.retry_after_s)
    elif isinstance(refused, OutOfBudget):
        response.status_code = refused.status
    return response

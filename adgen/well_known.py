"""Small addresses that browsers, password managers and search engines ask for unasked; and what every template may know."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

ROBOTS: Final = (
    "User-agent: *\nAllow: /$\nAllow: /static/\nDisallow: /\n"  # everything but the landing page is somebody's own
)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(static("img/favicon.svg"), permanent=True)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@require_safe
def change_password(request: HttpRequest) -> HttpResponse:
    return redirect("account_change_password")


def facts(request: HttpRequest) -> dict[str, Any]:
    """Context processor."""
    return {"sends_mail": settings.MAIL.is_set}

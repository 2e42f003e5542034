"""What every page shows about the site: its rules, and who is behind the user when staff act as somebody."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from accounts.audit import ACTING_KEY, acting_staff
from accounts.models import SiteRules


def site(request: HttpRequest) -> dict[str, Any]:
    """Only pages that ask for the rules look them up."""
    session = getattr(request, "session", None)
    is_acting = session is not None and ACTING_KEY in session
    return {"site_rules": SimpleLazyObject(SiteRules.now), "acting_staff": acting_staff(request) if is_acting else None}

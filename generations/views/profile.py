"""The profile: who I am here, and what I have made and spent."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.gate import MemberRequest, members_only
from generations.selectors import totals_of


@require_safe
@members_only
def profile(request: MemberRequest) -> HttpResponse:
    return render(request, "accounts/profile.html", {"totals": totals_of(request.user)})

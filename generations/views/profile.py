"""The profile: who I am here, and what I have made and spent."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.gate import MemberRequest, members_only
from generations.selectors import stored_bytes_of, totals_of


@require_safe
@members_only
def profile(request: MemberRequest) -> HttpResponse:
    context = {
        "totals": totals_of(request.user),
        "stored_bytes": stored_bytes_of(request.user),
        "quota_bytes": 0 if request.user.is_staff else settings.ADGEN_STORAGE_QUOTA_MB * 2**20,
    }
    return render(request, "accounts/profile.html", context)

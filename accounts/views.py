"""Staff act as a user, and stop."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from accounts.acting import NotToBePlayed, act_as, stop_acting
from accounts.gate import MemberRequest, members_only, staff_only
from accounts.models import User


@require_POST
@members_only
@staff_only
def user_act_as(request: MemberRequest, user_id: uuid.UUID) -> HttpResponse:
    user = get_object_or_404(User, pk=user_id)
    try:
        act_as(request, user)
    except NotToBePlayed as refused:
        messages.error(request, str(refused))
        return redirect(reverse("admin:accounts_user_change", args=[user.pk]))
    return redirect("dashboard")


@require_POST
def user_stop_acting(request: HttpRequest) -> HttpResponse:
    played = request.user
    if stop_acting(request) is None:
        return redirect("account_login")
    return redirect(reverse("admin:accounts_user_change", args=[played.pk]))

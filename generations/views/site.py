"""Staff: the site at a glance, and its rules."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import audit
from accounts.gate import MemberRequest, members_only, staff_only
from accounts.models import AuditEntry, Deed, SiteRules
from accounts.site_form import SiteRulesForm, site_rules_change
from generations import overview
from generations.views.answers import go_to, page_or_part

DEEDS_SHOWN = 8


@require_safe
@never_cache
@members_only
@staff_only
def site_overview(request: MemberRequest) -> HttpResponse:
    """The part that lives asks for itself again every few seconds."""
    context = {
        "site": overview.site_overview(),
        "deeds": AuditEntry.objects.all()[:DEEDS_SHOWN],
        "failures_shown": overview.FAILURES_SHOWN,
    }
    return page_or_part(request, "generations/site_overview.html", "glance", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
@staff_only
def site_rules(request: MemberRequest) -> HttpResponse:
    current = SiteRules.now()
    form = SiteRulesForm(request.POST if request.method == "POST" else None, instance=SiteRules.now())
    if request.method != "POST" or not form.is_valid():
        status = 200 if request.method != "POST" else 422
        return render(request, "generations/site_rules.html", {"form": form, "rules": current}, status=status)
    words = site_rules_change(by=request.user, form=form)
    if words:
        audit.record(request, Deed.SWITCHED, "Site rules", change=words)
    messages.success(request, "Saved. It counts from the next request on.")
    return go_to(request, reverse("site_rules"))

"""Staff: what the site spends and how the models do; which of them may be asked. Nobody else finds these pages."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import audit
from accounts.gate import MemberRequest, members_only, staff_only
from accounts.models import Deed
from generations import site, spend
from generations.charts import day_chart, shares_of
from generations.models import SiteSettings
from generations.providers import registry
from generations.views.answers import go_to

SPANS: Final = (7, 30, 90)


@require_safe
@never_cache
@members_only
@staff_only
def site_spend(request: MemberRequest) -> HttpResponse:
    asked = request.GET.get("days", "")
    days = int(asked) if asked in {str(span) for span in SPANS} else 30
    found = spend.site_spend(days)
    current = SiteSettings.now()
    context = {
        "spend": found,
        "days": days,
        "spans": SPANS,
        "chart": day_chart(found.by_day),
        "providers": shares_of(found.by_provider),
        "switches": [(name, registry.is_set_up(name), name not in current.switched_off) for name in site.providers()],
        "site": current,
    }
    return render(request, "generations/site_spend.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
@staff_only
def site_models(request: MemberRequest) -> HttpResponse:
    current = SiteSettings.now()
    if request.method != "POST":
        return render(request, "generations/site_models.html", {"form": site.SiteForm(site=current), "site": current})
    form = site.SiteForm(request.POST, site=current)
    if not form.is_valid():
        return render(request, "generations/site_models.html", {"form": form, "site": current}, status=422)
    words = site.site_settings_change(by=request.user, form=form)
    if words:
        audit.record(request, Deed.SWITCHED, "Models and tiers", change=words)
    messages.success(request, "Saved. It counts from the next request on.")
    return go_to(request, reverse("site_models"))

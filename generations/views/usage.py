"""Usage: what I spent, by day, by kind of work, by model, against my limits; and the same as a table for a spreadsheet."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.gate import MemberRequest, members_only
from generations.charts import day_chart, shares_of
from generations.usage import DAYS, usage_csv, usage_of

SPANS: Final = (7, 30, 90)


@require_safe
@never_cache
@members_only
def usage(request: MemberRequest) -> HttpResponse:
    days = _days(request)
    found = usage_of(request.user, days)
    context = {
        "usage": found,
        "days": days,
        "spans": SPANS,
        "chart": day_chart(found.by_day),
        "kinds": shares_of(found.by_kind),
        "models": shares_of(found.by_model),
    }
    return render(request, "accounts/usage.html", context)


@require_safe
@members_only
def usage_table(request: MemberRequest) -> HttpResponse:
    answer = HttpResponse(usage_csv(request.user, _days(request)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="adgen-usage.csv"'
    return answer


def _days(request: HttpRequest) -> int:
    """The asked span; one nobody offered is the usual one."""
    asked = request.GET.get("days", "")
    return int(asked) if asked in {str(span) for span in SPANS} else DAYS

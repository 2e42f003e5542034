"""Staff: the model bench. Choose, see the price, agree, compare."""

from __future__ import annotations

import uuid
from typing import Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import audit
from accounts.gate import MemberRequest, members_only, staff_only
from accounts.models import Deed
from generations.benches import start
from generations.benches.forms import BenchForm, initial_of
from generations.benches.results import results_of
from generations.benches.start import Priced
from generations.models import Bench
from generations.pipeline.estimate import Estimate, in_words
from generations.refusals import NotPossible
from generations.views.answers import go_to, page_or_part, with_refusal

SHOWN: Final = 20


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
@staff_only
def bench_list(request: MemberRequest) -> HttpResponse:
    """GET offers a bench, like an earlier one with `?like=`; POST shows its price, or with the agreed price starts it."""
    if request.method != "POST":
        return _show_form(request, BenchForm(initial=initial_of(_earlier(request))))
    form = BenchForm(request.POST)
    if not form.is_valid():
        return _show_form(request, form, status=422)
    prices = start.bench_price(form.wish)
    agreed = form.cleaned_data["agreed"]
    if agreed is None or any(price.fault for price in prices):
        return _show_form(request, form, prices)
    try:
        bench = start.bench_start(owner=request.user, wish=form.wish, agreed_micros=agreed)
    except NotPossible as refused:
        form.add_error(None, str(refused))
        return with_refusal(_show_form(request, form, prices, status=422), refused)
    models = ", ".join(one.name for one in form.wish.contenders)
    words = f"{len(form.wish.prompts)} prompts; {models}; {in_words(_together(prices))}"
    audit.record(request, Deed.BENCHED, bench, change=words)
    return go_to(request, reverse("bench_show", args=[bench.pk]))


def _show_form(
    request: MemberRequest, form: BenchForm, prices: tuple[Priced, ...] = (), *, status: int = 200
) -> HttpResponse:
    price = _together(prices)
    context = {
        "form": form,
        "prices": [(one, in_words(one.estimate)) for one in prices],
        "faulty": any(one.fault for one in prices),
        "price": in_words(price),
        "most_micros": price.most_micros or 0,
        "takes": form.wish.takes if prices else 0,
        "benches": Bench.objects.select_related("owner").prefetch_related("takes")[:SHOWN],
    }
    return render(request, "generations/bench_list.html", context, status=status)


def _together(prices: tuple[Priced, ...]) -> Estimate:
    return Estimate(tuple(line for price in prices for line in price.estimate.lines))


def _earlier(request: MemberRequest) -> Bench | None:
    try:
        return Bench.objects.filter(pk=uuid.UUID(request.GET.get("like", ""))).first()
    except ValueError:
        return None


@require_safe
@never_cache
@members_only
@staff_only
def bench_show(request: MemberRequest, bench_id: uuid.UUID) -> HttpResponse:
    return page_or_part(
        request, "generations/bench_show.html", "results", {"results": results_of(_bench_or_404(bench_id))}
    )


@require_POST
@members_only
@staff_only
def bench_cancel(request: MemberRequest, bench_id: uuid.UUID) -> HttpResponse:
    bench = _bench_or_404(bench_id)
    stopped = start.bench_cancel(bench=bench)
    if stopped:
        audit.record(request, Deed.CANCELLED, bench, change=f"{stopped} takes")
    messages.info(request, f"Stopped: {stopped}.")
    return go_to(request, reverse("bench_show", args=[bench.pk]))


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
@staff_only
def bench_delete(request: MemberRequest, bench_id: uuid.UUID) -> HttpResponse:
    """GET asks, POST does: rows and files are gone afterwards, what was spent stays in the ledger."""
    bench = _bench_or_404(bench_id)
    if request.method != "POST":
        return render(request, "generations/bench_delete.html", {"bench": bench})
    audit.record(request, Deed.DELETED, bench)
    start.bench_delete(bench=bench)
    messages.success(request, "The bench and its files are deleted.")
    return go_to(request, reverse("bench_list"))


def _bench_or_404(bench_id: uuid.UUID) -> Bench:
    bench = Bench.objects.filter(pk=bench_id).select_related("owner").first()
    if bench is None:
        raise Http404("There is no such bench.")
    return bench

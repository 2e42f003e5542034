"""Review before spending: the plan as cards that can be changed, its price, and the button that makes it."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.gate import MemberRequest, members_only
from generations.access import generation_for
from generations.models import Generation
from generations.pipeline.estimate import estimate_of, in_words
from generations.plan_edits import SpecRefused
from generations.refusals import NotPossible
from generations.services import storyboard_approve, storyboard_edit
from generations.states import Pause
from generations.storyboard_form import Board, board_from, board_of, plan_of
from generations.views.answers import REFUSALS, go_to, with_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
def storyboard(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    spec = generation.ad_spec
    if spec is None or generation.paused != Pause.REVIEW or not generation.is_unfinished:
        return go_to(request, generation.get_absolute_url())
    if request.method != "POST":
        return _show(request, generation, board_of(spec))
    board = board_from(request.POST, spec)
    if request.POST.get("move"):
        return _show(request, generation, board)
    try:
        plan = plan_of(board, spec)
        if plan != spec:
            generation = storyboard_edit(generation=generation, spec=plan)
        if request.POST.get("action") == "make":
            storyboard_approve(generation=generation)
            return go_to(request, generation.get_absolute_url())
    except SpecRefused as refused:
        return _show(request, generation, board, str(refused), status=422)
    except REFUSALS as refused:
        return with_refusal(_show(request, generation, board, str(refused), status=_status(refused)), refused)
    messages.success(request, "The plan is saved.")
    return go_to(request, reverse("storyboard", args=[generation.pk]))


@require_POST
@members_only
def storyboard_price(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    """What the plan would cost as it is being typed; nothing is saved. A plan that cannot be leaves the price that is shown."""
    generation = generation_for(request.user, generation_id)
    spec = generation.ad_spec
    if spec is None or generation.paused != Pause.REVIEW:
        return HttpResponse(status=204)
    try:
        plan = plan_of(board_from(request.POST, spec), spec)
    except SpecRefused:
        return HttpResponse(status=204)
    generation.spec = plan.model_dump(mode="json")  # for the estimate alone
    estimate = estimate_of(generation)
    context = {"generation": generation, "estimate": estimate, "price": in_words(estimate), "is_refresh": True}
    parts = [render_to_string(f"generations/storyboard.html#{part}", context, request) for part in ("price", "words")]
    return HttpResponse("".join(parts))


def _show(
    request: MemberRequest, generation: Generation, board: Board, refusal: str = "", *, status: int = 200
) -> HttpResponse:
    estimate = estimate_of(generation)
    context = {
        "generation": generation,
        "board": board,
        "estimate": estimate,
        "price": in_words(estimate),
        "spec": generation.ad_spec,
        "refusal": refusal,
    }
    return render(request, "generations/storyboard.html", context, status=status)


def _status(refused: Exception) -> int:
    return 409 if isinstance(refused, NotPossible) else 422

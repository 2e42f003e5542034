"""One generation: its page, and the two fragments that change while it is being made."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.gate import MemberRequest, members_only
from generations.access import generation_for
from generations.makers import makers_of
from generations.models import Generation
from generations.pipeline.estimate import estimate_of_scene, in_words
from generations.presenters import progress_page
from generations.questions import question_for
from generations.renditions.forms import RenditionForm
from generations.renditions.listing import formats_of, placements_of
from generations.renditions.services import own_format
from generations.selectors import with_cost
from generations.services import scenes_to_ask_again
from generations.states import Status
from generations.storyboard import shots_of
from generations.views.answers import page_or_part


@require_safe
@never_cache
@members_only
def generation_show(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    return show(request, generation)


@require_safe
@never_cache
@members_only
def generation_progress(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    """The fragment the socket sends, for a page whose socket is down."""
    generation = generation_for(request.user, generation_id)
    context = {"generation": generation, "progress": progress_page(generation), "is_fragment": True}
    return render(request, "generations/_progress.html", context)


@require_safe
@never_cache
@members_only
def generation_card(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    listed = with_cost(Generation.objects.filter(pk=generation.pk)).get()
    return render(request, "generations/_card.html", {"generation": listed})


def show(request: MemberRequest, generation: Generation) -> HttpResponse:
    """The page of `generation` in the state it is in; for htmx its changing part."""
    context: dict[str, Any] = {"generation": generation, "cost": generation.total_cost}
    if generation.is_playable:
        context |= _result(generation)
    if generation.status != Status.COMPLETED:
        context |= {
            "progress": progress_page(generation),
            "was_cancelled": generation.was_cancelled,
        }
    return page_or_part(request, "generations/generation_show.html", "generation", context)


def _result(generation: Generation) -> dict[str, Any]:
    spec = generation.ad_spec
    took = (
        (generation.completed_at - generation.started_at).total_seconds()
        if generation.started_at and generation.completed_at
        else None
    )
    formats = formats_of(generation)
    placements = placements_of(generation, formats.lines)
    return {
        "spec": spec,
        "formats": formats,
        "own_format": own_format(generation),
        "rendition_form": RenditionForm(initial={"aspect_ratio": generation.aspect_ratio}),
        "placements": placements,
        "placements_ready": sum(1 for placement in placements if placement.ready_in),
        "checked_on": _checked_on(generation),
        "ask_again": {
            number: in_words(estimate_of_scene(generation, number)) for number in scenes_to_ask_again(generation)
        },
        "given_up": _given_up(generation),
        "question": question_for(spec.analysis.flags) if spec else "",
        "shots": shots_of(generation.scenes.select_related("clip")),
        "makers": makers_of(generation),
        "took_s": took,
    }


def _checked_on(generation: Generation) -> dt.date | None:
    """The day the platforms' figures were looked up that the ad was compared with."""
    return dt.date.fromisoformat(generation.platforms[0]["as_of"]) if generation.platforms else None


def _given_up(generation: Generation) -> str:
    """Why the last change came to nothing and the ad is as it was before; empty when that is not how it came to be."""
    last = generation.changes.last()
    ended = last is not None and last.to_status == Status.COMPLETED
    return last.note if last is not None and ended else ""

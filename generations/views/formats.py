"""Other formats of a finished ad, from its page: ask for one, follow it, stop it, take it away; the cover; the texts."""

from __future__ import annotations

import uuid
from typing import Any, Final

from asgiref.sync import sync_to_async
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import MemberRequest, members_only, send_to_login
from generations.access import generation_for, rendition_for
from generations.models import Generation
from generations.refusals import NotPossible
from generations.renditions import services
from generations.renditions.files import piece_file, rendition_file, text_file
from generations.renditions.forms import CoverForm, RenditionForm
from generations.renditions.listing import formats_of
from generations.spec import AspectRatio
from generations.views.answers import go_to

NOT_A_MOMENT: Final = "Write the moment as a number of seconds, for example 3.5."


@require_safe
@never_cache
@members_only
def generation_formats(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    """The fragment the socket sends, for a page whose socket is down."""
    return _fragment(request, generation_for(request.user, generation_id))


@require_POST
@members_only
def rendition_start(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    form = RenditionForm(request.POST)
    if not form.is_valid():
        return _answer(request, generation, "There is no such format.")
    wanted = form.wanted(AspectRatio(generation.aspect_ratio))
    try:
        services.rendition_start(generation=generation, wanted=wanted)
    except NotPossible as refused:
        return _answer(request, generation, str(refused))
    return _answer(request, generation)


@require_POST
@members_only
def thumbnail_choose(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    form = CoverForm(request.POST)
    if not form.is_valid():
        return _answer(request, generation, NOT_A_MOMENT)
    try:
        services.thumbnail_choose(generation=generation, at_s=form.cleaned_data["at_s"])
    except NotPossible as refused:
        return _answer(request, generation, str(refused))
    return _answer(request, generation)


@require_POST
@members_only
def rendition_cancel(request: MemberRequest, generation_id: uuid.UUID, name: str) -> HttpResponse:
    rendition = rendition_for(request.user, generation_id, name)
    try:
        services.rendition_cancel(rendition=rendition)
    except NotPossible as too_late:
        return _answer(request, rendition.generation, str(too_late))
    return _answer(request, rendition.generation)


@require_POST
@members_only
def rendition_retry(request: MemberRequest, generation_id: uuid.UUID, name: str) -> HttpResponse:
    rendition = rendition_for(request.user, generation_id, name)
    try:
        services.rendition_retry(rendition=rendition)
    except NotPossible as refused:
        return _answer(request, rendition.generation, str(refused))
    return _answer(request, rendition.generation)


@require_POST
@members_only
def rendition_delete(request: MemberRequest, generation_id: uuid.UUID, name: str) -> HttpResponse:
    rendition = rendition_for(request.user, generation_id, name)
    generation = rendition.generation
    services.rendition_delete(rendition=rendition)
    return _answer(request, generation)


@require_safe
async def rendition_download(request: HttpRequest, generation_id: uuid.UUID, name: str) -> HttpResponseBase:
    user = await request.auser()
    if not user.is_authenticated:
        return send_to_login(request)
    rendition = await sync_to_async(rendition_for)(user, generation_id, name)
    return rendition_file(request, rendition)


@require_safe
async def rendition_piece(request: HttpRequest, generation_id: uuid.UUID, name: str, piece: str) -> HttpResponseBase:
    """A playlist or a piece of the streaming files, as a player asks for them."""
    user = await request.auser()
    if not user.is_authenticated:
        return send_to_login(request)
    rendition = await sync_to_async(rendition_for)(user, generation_id, name)
    return piece_file(request, rendition, piece)


@require_safe
@never_cache
@members_only
def generation_text(request: MemberRequest, generation_id: uuid.UUID, kind: str) -> HttpResponse:
    """Subtitles or the note of how the ad was made, to take away."""
    return text_file(generation_for(request.user, generation_id), kind)


def _answer(request: MemberRequest, generation: Generation, refusal: str = "") -> HttpResponse:
    """With htmx the formats as they are now; else the page again."""
    if request.htmx:
        return _fragment(request, generation, refusal=refusal)
    if refusal:
        messages.info(request, refusal)
    return go_to(request, f"{generation.get_absolute_url()}#formats")


def _fragment(request: MemberRequest, generation: Generation, **more: Any) -> HttpResponse:
    generation.refresh_from_db()
    context = {"generation": generation, "formats": formats_of(generation), **more}
    return render(request, "generations/_formats.html", context)

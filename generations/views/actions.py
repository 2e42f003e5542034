"""What can be done with a generation from its page: cancel, retry, regenerate, delete. POST, redirect."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts.gate import MemberRequest, members_only
from generations import services
from generations.access import generation_for
from generations.refusals import NotPossible
from generations.views.answers import REFUSALS, go_to
from generations.views.show import show


@require_POST
@members_only
def generation_cancel(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    try:
        generation = services.generation_cancel(generation=generation)
    except NotPossible as too_late:
        messages.info(request, str(too_late))
        return go_to(request, generation.get_absolute_url())
    return show(request, generation) if request.htmx else go_to(request, generation.get_absolute_url())


@require_POST
@members_only
def generation_retry(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    try:
        services.generation_retry(generation=generation)
    except REFUSALS as refused:
        messages.info(request, str(refused))
    return go_to(request, generation.get_absolute_url())


@require_POST
@members_only
def scene_retry(request: MemberRequest, generation_id: uuid.UUID, number: int) -> HttpResponse:
    """Ask a model again for a scene that was drawn locally; the finished ad stays as it is until that scene is there."""
    generation = generation_for(request.user, generation_id)
    try:
        services.scene_retry(generation=generation, number=number)
    except REFUSALS as refused:
        messages.info(request, str(refused))
    return go_to(request, generation.get_absolute_url())


@require_POST
@members_only
def generation_regenerate(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    generation = generation_for(request.user, generation_id)
    try:
        fresh = services.generation_regenerate(generation=generation)
    except REFUSALS as refused:
        messages.error(request, str(refused))
        return go_to(request, generation.get_absolute_url())
    return go_to(request, fresh.get_absolute_url())


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def generation_delete(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    """GET asks, POST does: row and files are gone afterwards."""
    generation = generation_for(request.user, generation_id)
    if request.method != "POST":
        return render(request, "generations/generation_delete.html", {"generation": generation})
    services.generation_delete(generation=generation)
    messages.success(request, "The ad and its files are deleted.")
    return go_to(request, reverse("gallery"))

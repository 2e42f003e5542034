"""The files of a generation, to its owner only, with byte ranges. Async: a player holds no thread."""

from __future__ import annotations

import uuid
from typing import Final

from asgiref.sync import sync_to_async
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from accounts.gate import send_to_login
from adgen.media.ranges import ranged_file
from generations.access import generation_for
from generations.models import Generation

KINDS: Final = {
    "video": "video_key",
    "thumbnail": "thumbnail_key",
    "preview": "preview_key",
    "captions": "captions_key",
}


@require_safe
async def generation_media(request: HttpRequest, generation_id: uuid.UUID, kind: str) -> HttpResponseBase:
    """The finished video, its thumbnail, preview loop or captions."""
    user = await request.auser()
    if not user.is_authenticated:
        return send_to_login(request)
    generation = await sync_to_async(generation_for)(user, generation_id)
    return ranged_file(request, _key_or_404(getattr(generation, KINDS.get(kind, ""), "")))


@require_safe
async def generation_download(request: HttpRequest, generation_id: uuid.UUID) -> HttpResponseBase:
    user = await request.auser()
    if not user.is_authenticated:
        return send_to_login(request)
    generation = await sync_to_async(generation_for)(user, generation_id)
    return ranged_file(request, _key_or_404(generation.video_key), download_name=f"ad_{generation.pk}.mp4")


@require_safe
async def scene_media(request: HttpRequest, generation_id: uuid.UUID, number: int) -> HttpResponseBase:
    """The clip chosen for one scene."""
    user = await request.auser()
    if not user.is_authenticated:
        return send_to_login(request)
    generation = await sync_to_async(generation_for)(user, generation_id)
    return ranged_file(request, await sync_to_async(_clip_key)(generation, number))


def _clip_key(generation: Generation, number: int) -> str:
    scene = generation.scenes.select_related("clip").filter(number=number).first()
    return _key_or_404(scene.clip.key if scene and scene.clip else "")


def _key_or_404(key: str) -> str:
    if not key:
        raise Http404("There is no such file.")
    return key

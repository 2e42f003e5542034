"""Files of any generation, for staff in the admin."""

from __future__ import annotations

import uuid

from asgiref.sync import sync_to_async
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from adgen.media.ranges import ranged_file
from generations.models import Clip, Generation
from generations.views.media import KINDS


@require_safe
async def admin_generation_file(request: HttpRequest, generation_id: uuid.UUID, kind: str) -> HttpResponseBase:
    await _staff_only(request)
    generation = await sync_to_async(Generation.objects.filter(pk=generation_id).first)()
    key = getattr(generation, KINDS.get(kind, ""), "")
    if not key:
        raise Http404("There is no such file.")
    return ranged_file(request, key)


@require_safe
async def admin_clip_file(request: HttpRequest, clip_id: uuid.UUID) -> HttpResponseBase:
    await _staff_only(request)
    clip = await sync_to_async(Clip.objects.filter(pk=clip_id).first)()
    if clip is None:
        raise Http404("There is no such clip.")
    return ranged_file(request, clip.key)


async def _staff_only(request: HttpRequest) -> None:
    user = await request.auser()
    if not (user.is_active and user.is_staff):
        raise Http404("There is nothing at this address.")

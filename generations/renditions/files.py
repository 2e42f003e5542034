"""The files of other formats and the texts as answers, for pages and API alike. Raise Http404 for what is not there."""

from __future__ import annotations

import re
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from adgen.media.ranges import ranged_file
from generations.models import Generation, Rendition
from generations.renditions.texts import TEXTS, text_of

PIECES: Final = re.compile(r"(master|[0-9])\.m3u8|[0-9]_[0-9]{3,5}\.ts", re.ASCII)


def rendition_file(request: HttpRequest, rendition: Rendition) -> HttpResponseBase:
    if not rendition.key:
        raise Http404("This format is not ready.")
    name = f"ad_{rendition.generation_id}_{rendition.format.file_name}"
    return ranged_file(request, rendition.key, download_name=name)


def piece_file(request: HttpRequest, rendition: Rendition, piece: str) -> HttpResponseBase:
    """One of the streaming files by its own name."""
    if not rendition.playlist_key or not PIECES.fullmatch(piece):
        raise Http404("There is no such file.")
    return ranged_file(request, f"{rendition.folder}/{piece}")


def text_file(generation: Generation, kind: str) -> HttpResponse:
    if kind not in TEXTS or not generation.is_playable or generation.timeline is None:
        raise Http404("There is no such file.")
    try:
        content = text_of(generation, kind)
    except FileNotFoundError as gone:
        raise Http404("This file is gone.") from gone
    response = HttpResponse(content, content_type=f"{TEXTS[kind]}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="ad_{generation.pk}.{kind}"'
    return response

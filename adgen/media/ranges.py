"""Files over HTTP with byte ranges, in chunks, without a thread held: what a video player needs to seek.

Django's FileResponse knows no ranges and is read whole into memory under ASGI. One range per request is served
(RFC 9110 section 14); a request for several gets the whole file, which every client accepts.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.core.files.storage import default_storage
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.utils.http import http_date, parse_http_date_safe

from adgen.media import storage

CHUNK_BYTES: Final = 256 * 1024
CONTENT_TYPES: Final = {
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".m3u8": "application/vnd.apple.mpegurl",
    ".ts": "video/mp2t",
    ".zip": "application/zip",
}
_RANGE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


class Unsatisfiable(Exception):
    """The range begins after the end of the file: 416."""


@dataclass(frozen=True)
class Span:
    """First and last byte, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def span_of(header: str, size: int) -> Span | None:
    """`a-b`, `a-` or `-n` of a file of `size` bytes; None when the header asks for none or makes no sense."""
    match = _RANGE.fullmatch(header.strip())
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        wanted = min(int(last), size)
        if wanted == 0:
            raise Unsatisfiable
        return Span(size - wanted, size - 1)
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        raise Unsatisfiable
    return Span(int(first), min(int(last), size - 1) if last else size - 1)


def ranged_file(request: HttpRequest, key: str, content_type: str = "", download_name: str = "") -> HttpResponseBase:
    """The file behind `key` for GET and HEAD, from a sync or async view. Raises Http404 when it is gone.

    `content_type` follows from the key's suffix unless given; `download_name` makes it an attachment.
    """
    path = storage.local_path(key)
    if path is None:
        return HttpResponseRedirect(default_storage.url(key))
    try:
        about = path.stat()
    except OSError as gone:
        raise Http404("This file is gone.") from gone
    mark = f'"{about.st_size:x}-{about.st_mtime_ns:x}"'
    changed = int(about.st_mtime)
    if mark in [each.strip() for each in request.headers.get("If-None-Match", "").split(",")]:
        response: HttpResponseBase = HttpResponseNotModified()
    else:
        kind = content_type or CONTENT_TYPES.get(path.suffix, "application/octet-stream")
        response = _answer(request, path, about.st_size, kind, is_same=_is_same(request, mark, changed))
        if download_name:
            response["Content-Disposition"] = f'attachment; filename="{download_name}"'
    response["ETag"] = mark
    response["Last-Modified"] = http_date(changed)
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "private, no-cache"
    return response


def _is_same(request: HttpRequest, mark: str, changed: int) -> bool:
    """Whether the part the client already has belongs to this file (If-Range), so that a range may be served."""
    condition = request.headers.get("If-Range", "").strip()
    return not condition or condition == mark or parse_http_date_safe(condition) == changed


def _answer(request: HttpRequest, path: Path, size: int, content_type: str, *, is_same: bool) -> HttpResponseBase:
    asked = request.headers.get("Range", "") if request.method == "GET" and is_same else ""
    try:
        span = span_of(asked, size)
    except Unsatisfiable:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    whole = span or Span(0, size - 1)
    if request.method == "HEAD":
        response: HttpResponseBase = HttpResponse(content_type=content_type)
    else:
        response = StreamingHttpResponse(_chunks(path, whole), status=206 if span else 200, content_type=content_type)
    response["Content-Length"] = str(whole.length)
    if span:
        response["Content-Range"] = f"bytes {span.first}-{span.last}/{size}"
    return response


async def _chunks(path: Path, span: Span) -> AsyncIterator[bytes]:
    left = span.length
    source = await asyncio.to_thread(path.open, "rb")
    try:
        await asyncio.to_thread(source.seek, span.first)
        while left > 0:
            chunk = await asyncio.to_thread(source.read, min(CHUNK_BYTES, left))
            if not chunk:
                return
            left -= len(chunk)
            yield chunk
    finally:
        source.close()

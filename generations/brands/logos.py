"""An uploaded logo made safe: PNG or WebP decoded and written anew, SVG drawn to pixels, empty borders cut off.

`clean_logo` gives a PNG (JPEG where the file was a photo without transparency). Refusals are `PhotoRefused`, as for photos,
because the user did the same thing: chose a picture. Pure: no model, no request, no file is written.
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import BinaryIO, Final

import numpy as np
from PIL import Image

from generations.brands.svg import SvgRefused, svg_to_png
from generations.photos import CleanPhoto, PhotoRefused, Readable, clean_photo

MAX_LOGO_BYTES: Final = 5 * 1024 * 1024
SIDE_PX: Final = 1024
_SEEN: Final = 8  # of 255: paler than this is empty


def clean_logo(data: bytes | BinaryIO | Readable, name: str) -> CleanPhoto:
    """The logo ready to keep. What the file is, its bytes decide."""
    raw = data if isinstance(data, bytes) else data.read(MAX_LOGO_BYTES + 1)
    shown = name.replace("\\", "/").rsplit("/", 1)[-1][-60:] or "This logo"
    if len(raw) > MAX_LOGO_BYTES:
        raise PhotoRefused(f"{shown} is larger than 5 MB. Export it smaller, 1024 pixels wide is plenty.")
    if raw.startswith(b"\xff\xd8"):
        raise PhotoRefused(f"{shown} is a JPEG, which cannot be see-through. Upload the logo as PNG, WebP or SVG.")
    if _is_svg(raw):
        try:
            raw = svg_to_png(raw)
        except SvgRefused as refused:
            raise PhotoRefused(f"{shown} {refused}") from None
    return _trimmed(clean_photo(raw, name), shown)


def _is_svg(raw: bytes) -> bool:
    start = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in raw[:65536].lower()


def _trimmed(logo: CleanPhoto, shown: str) -> CleanPhoto:
    """Without empty borders, at most `SIDE_PX` on the long side."""
    picture: Image.Image = Image.open(io.BytesIO(logo.data))
    if picture.mode == "RGBA":
        alpha = np.asarray(picture.getchannel("A"))
        rows, columns = (np.flatnonzero((alpha > _SEEN).any(axis=axis)) for axis in (1, 0))
        if rows.size == 0:
            raise PhotoRefused(f"{shown} is empty: nothing in it can be seen. Upload one with something in it.")
        picture = picture.crop((int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1))
    picture.thumbnail((SIDE_PX, SIDE_PX), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    return replace(logo, data=out.getvalue(), width=picture.width, height=picture.height, format="PNG")

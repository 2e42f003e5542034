"""Pictures on their way to a model: small enough, plain JPEG, inline when they are light.

Inline costs no second request that can fail, but shows up in every list of predictions; so only light files go inline, the
others are uploaded, and when uploading is refused for good they go inline after all.
"""

from __future__ import annotations

import base64
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from generations.providers.base import ProviderError
from generations.providers.replicate.door import Door

LONG_SIDE: Final = 1536
QUALITY: Final = 88
INLINE_BYTES: Final = 160 * 1024
INLINE_AT_MOST_BYTES: Final = 900 * 1024


def sent_picture(path: Path, door: Door) -> str:
    """The address under which a model can read this picture: its own upload, or a data URI."""
    jpeg = plain_jpeg(path)
    if len(jpeg) <= INLINE_BYTES:
        return _inline(jpeg)
    try:
        return door.upload(jpeg, "picture.jpg")
    except ProviderError as error:
        if error.transient or len(jpeg) > INLINE_AT_MOST_BYTES:
            raise
        return _inline(jpeg)


def plain_jpeg(path: Path) -> bytes:
    """Upright, on white where it was transparent, at most LONG_SIDE pixels a side."""
    try:
        with Image.open(path) as picture:
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            if upright.mode in {"RGBA", "LA", "P"}:
                ground = Image.new("RGBA", upright.size, "white")
                upright = Image.alpha_composite(ground, upright.convert("RGBA"))
            small = upright.convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise ProviderError("One of the pictures could not be read.") from error
    small.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _inline(jpeg: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"

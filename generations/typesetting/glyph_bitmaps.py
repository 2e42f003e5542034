"""One glyph's pixels: coverage of an outline at a quarter-pixel position, its stroke, or a colour bitmap.

FreeType renders unhinted, so letters keep their spacing while they move and scale. Results are cached and read-only.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import lru_cache

import cv2
import freetype
import numpy as np

from .faces import FREETYPE_LOCK, FaceKey, face_at
from .paint import Pixels

_STEPS = 4
_UNTURNED = (0x10000, 0, 0, 0x10000)
_LOAD = freetype.FT_LOAD_NO_HINTING | freetype.FT_LOAD_NO_BITMAP


@dataclass(frozen=True, slots=True)
class GlyphBitmap:
    """Coverage (H, W) or premultiplied RGBA (H, W, 4), and where its corner is from the whole-pixel origin."""

    pixels: Pixels
    left: int
    top: int


def coverage(key: FaceKey, gid: int, size_px: float, x: float, y: float, stroke_px: float = 0.0) -> GlyphBitmap:
    """The coverage of a glyph whose origin is at (x, y); `left` and `top` are absolute, y down."""
    whole_x, part_x = _split(x)
    whole_y, part_y = _split(y)
    bitmap = _coverage(key, gid, round(size_px * 64), part_x, part_y, round(stroke_px * 64))
    return GlyphBitmap(bitmap.pixels, whole_x + bitmap.left, whole_y + bitmap.top)


def picture(key: FaceKey, gid: int, size_px: float, x: float, y: float) -> GlyphBitmap:
    """The coloured bitmap of an emoji glyph, scaled to the size."""
    bitmap = _picture(key, gid, round(size_px * 64))
    return GlyphBitmap(bitmap.pixels, round(x) + bitmap.left, round(y) + bitmap.top)


def _split(value: float) -> tuple[int, int]:
    quarters = round(value * _STEPS)
    return quarters // _STEPS, quarters % _STEPS


@lru_cache(maxsize=1500)
def _coverage(key: FaceKey, gid: int, size_64: int, part_x: int, part_y: int, stroke_64: int) -> GlyphBitmap:
    with FREETYPE_LOCK:
        face = face_at(key).freetype
        face.set_char_size(size_64)
        shift = freetype.Vector(part_x * 64 // _STEPS, -part_y * 64 // _STEPS)
        face.set_transform(freetype.Matrix(*_UNTURNED), shift)
        if stroke_64:
            return _stroked(face, gid, stroke_64)
        face.load_glyph(gid, _LOAD | freetype.FT_LOAD_RENDER)
        slot = face.glyph
        return GlyphBitmap(_pixels_of(slot.bitmap), slot.bitmap_left, -slot.bitmap_top)


def _stroked(face: freetype.Face, gid: int, stroke_64: int) -> GlyphBitmap:
    face.load_glyph(gid, _LOAD)
    glyph = face.glyph.get_glyph()
    stroker = freetype.Stroker()
    stroker.set(stroke_64, freetype.FT_STROKER_LINECAP_ROUND, freetype.FT_STROKER_LINEJOIN_ROUND, 0)
    glyph.stroke(stroker, True)
    drawn = glyph.to_bitmap(freetype.FT_RENDER_MODE_NORMAL, freetype.Vector(0, 0), True)
    return GlyphBitmap(_pixels_of(drawn.bitmap), drawn.left, -drawn.top)


@lru_cache(maxsize=64)
def _picture(key: FaceKey, gid: int, size_64: int) -> GlyphBitmap:
    """HarfBuzz hands out the PNG and its place; the FreeType wheel is built without a PNG reader."""
    face = face_at(key)
    blob = face.hb_font.get_glyph_color_png(gid)
    picture = cv2.imdecode(np.frombuffer(blob.data, np.uint8), cv2.IMREAD_UNCHANGED) if blob.data else None
    if picture is None or picture.ndim != 3 or picture.shape[2] != 4:
        return GlyphBitmap(np.zeros((0, 0, 4), np.uint8), 0, 0)
    left, top, right, bottom = (edge * size_64 / 64 for edge in face.ink_of(gid))
    width, height = max(1, round(right - left)), max(1, round(top - bottom))
    alpha = picture[..., 3:].astype(np.float32) / 255
    solid = np.concatenate([picture[..., 2::-1] * alpha, picture[..., 3:].astype(np.float32)], axis=2)
    way = cv2.INTER_AREA if width < picture.shape[1] else cv2.INTER_LINEAR
    scaled = cv2.resize(solid.astype(np.float32), (width, height), interpolation=way)
    return GlyphBitmap(np.clip(scaled + 0.5, 0, 255).astype(np.uint8), round(left), round(-top))


def _pixels_of(bitmap: freetype.Bitmap) -> Pixels:
    """A copy of FreeType's buffer; its own list accessor costs milliseconds for a large glyph."""
    rows, width, pitch = bitmap.rows, bitmap.width, bitmap.pitch
    if not rows or not width:
        return np.zeros((rows, width), np.uint8)
    raw = ctypes.string_at(bitmap._FT_Bitmap.buffer, rows * pitch)
    return np.frombuffer(raw, np.uint8).reshape(rows, pitch)[:, :width].copy()

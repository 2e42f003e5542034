"""A set text as pixels: a whole block, one line or one word, cropped to ink and effects.

A layer is premultiplied RGBA with the place of its corner in the block's pixels times `scale`. The same word drawn
alone or within its line has the same pixels, so words can move apart and come to rest as one line. Layers are cached
within a byte budget and read-only: copy before changing one.
"""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np

from .glyph_bitmaps import GlyphBitmap, coverage, picture
from .layout import Line, PlacedGlyph, TextBlock, Word
from .paint import Box, Fill, Outline, Paint, Pixels, filled, over, shadow_of

_CACHE_BYTES = 48_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Pixels (H, W, 4) premultiplied RGBA; `x`, `y` is their corner from the block's origin, in pixels x `scale`."""

    pixels: Pixels
    x: int
    y: int
    scale: float = 1.0

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])


@dataclass(frozen=True, slots=True)
class _Group:
    """Glyphs that share a gradient: those of one line (or of one word of it)."""

    glyphs: tuple[PlacedGlyph, ...]
    box: Box


def draw_block(block: TextBlock, paint: Paint | None = None, *, scale: float = 1.0) -> Layer:
    """The whole block. `scale` 2 draws it twice as large, for layers that will be enlarged or moved slowly."""
    groups = tuple(_Group(_glyphs_of(line.words), line.ink) for line in block.lines)
    return _cached(("block",), block, groups, paint, scale)


def draw_line(block: TextBlock, number: int, paint: Paint | None = None, *, scale: float = 1.0) -> Layer:
    """One line, in the block's coordinates."""
    line: Line = block.lines[number]
    return _cached(("line", number), block, (_Group(_glyphs_of(line.words), line.ink),), paint, scale)


def draw_word(block: TextBlock, index: int, paint: Paint | None = None, *, scale: float = 1.0) -> Layer:
    """The word of that index in reading order, in the block's coordinates, with its share of the line's gradient."""
    word: Word = block.words[index]
    group = _Group(word.glyphs, block.lines[word.line].ink)
    return _cached(("word", index), block, (group,), paint, scale)


def _glyphs_of(words: Sequence[Word]) -> tuple[PlacedGlyph, ...]:
    return tuple(glyph for word in words for glyph in word.glyphs)


def _completed(paint: Paint | None, block: TextBlock) -> Paint:
    paint = paint or Paint()
    return replace(paint, fill=paint.fill or block.style.color, accent=paint.accent or block.style.accent_color)


_cache: OrderedDict[object, Layer] = OrderedDict()
_cache_lock = threading.Lock()


def _cached(
    part: tuple[object, ...], block: TextBlock, groups: tuple[_Group, ...], paint: Paint | None, scale: float
) -> Layer:
    full = _completed(paint, block)
    key = (part, block, full, scale)
    with _cache_lock:
        if key in _cache:
            _cache.move_to_end(key)
            return _cache[key]
    layer = _drawn(groups, full, scale)
    layer.pixels.setflags(write=False)
    with _cache_lock:
        _cache[key] = layer
        while sum(kept.pixels.nbytes for kept in _cache.values()) > _CACHE_BYTES and len(_cache) > 1:
            _cache.popitem(last=False)
    return layer


def _drawn(groups: tuple[_Group, ...], paint: Paint, scale: float) -> Layer:
    bitmaps = [list(_bitmaps(group, scale)) for group in groups]
    everything = [bitmap for group in bitmaps for _, bitmap in group]
    if not everything:
        return Layer(np.zeros((1, 1, 4), np.uint8), 0, 0, scale)
    reach = math.ceil(paint.reach_px * scale) + 1
    canvas = _canvas_of(everything, reach)
    body = np.zeros((canvas.height, canvas.width, 4), np.uint8)
    stroke = math.ceil(paint.outline.width_px * scale) + 1 if paint.outline else 1
    for group, group_bitmaps in zip(groups, bitmaps, strict=True):
        if group_bitmaps:
            part = _canvas_of([bitmap for _, bitmap in group_bitmaps], stroke)
            _stamp(
                canvas,
                body,
                GlyphBitmap(_painted(part, group, group_bitmaps, paint, scale), part.left, part.top),
            )
    soft = [shadow_of(np.ascontiguousarray(body[..., 3]), shadow, scale) for shadow in paint.shadows]
    return _cropped(Layer(reduce(over, [*soft, body]), canvas.left, canvas.top, scale))


def _canvas_of(bitmaps: Sequence[GlyphBitmap], reach: int) -> _Canvas:
    left = min(bitmap.left for bitmap in bitmaps) - reach
    top = min(bitmap.top for bitmap in bitmaps) - reach
    right = max(bitmap.left + bitmap.pixels.shape[1] for bitmap in bitmaps) + reach
    bottom = max(bitmap.top + bitmap.pixels.shape[0] for bitmap in bitmaps) + reach
    return _Canvas(left, top, right - left, bottom - top)


@dataclass(frozen=True, slots=True)
class _Canvas:
    left: int
    top: int
    width: int
    height: int

    def mask(self, bitmaps: Sequence[GlyphBitmap]) -> Pixels:
        """The union of coverages: the greater of two where they meet, so that joined letters show no seam."""
        mask = np.zeros((self.height, self.width), np.uint8)
        for bitmap in bitmaps:
            rows, columns = bitmap.pixels.shape[:2]
            y, x = bitmap.top - self.top, bitmap.left - self.left
            place = mask[y : y + rows, x : x + columns]
            np.maximum(place, bitmap.pixels, out=place)
        return mask

    def local(self, box: Box, scale: float) -> Box:
        left, top, right, bottom = (edge * scale for edge in box)
        return left - self.left, top - self.top, right - self.left, bottom - self.top


def _bitmaps(group: _Group, scale: float) -> Iterator[tuple[PlacedGlyph, GlyphBitmap]]:
    for glyph in group.glyphs:
        draw = picture if glyph.face.is_bitmap else coverage
        bitmap = draw(glyph.face.key, glyph.gid, glyph.size_px * scale, glyph.x * scale, glyph.y * scale)
        if bitmap.pixels.size:
            yield glyph, bitmap


def _painted(
    canvas: _Canvas, group: _Group, bitmaps: list[tuple[PlacedGlyph, GlyphBitmap]], paint: Paint, scale: float
) -> Pixels:
    """One group's letters and pictures: outline below, fill, accent, pictures on top."""
    box = canvas.local(group.box, scale)
    letters = [(glyph, bitmap) for glyph, bitmap in bitmaps if not glyph.face.is_bitmap]
    pixels = np.zeros((canvas.height, canvas.width, 4), np.uint8)
    if paint.outline:
        pixels = _outlined(canvas, letters, paint.outline, box, scale, hollow=paint.hollow)
    if not (paint.hollow and paint.outline):
        for fill, strong in ((paint.fill, False), (paint.accent, True)):
            chosen = [bitmap for glyph, bitmap in letters if glyph.emphasised is strong]
            pixels = _laid(canvas, pixels, chosen, fill, box)
    for glyph, bitmap in bitmaps:
        if glyph.face.is_bitmap:
            _stamp(canvas, pixels, bitmap)
    return pixels


def _laid(canvas: _Canvas, pixels: Pixels, bitmaps: list[GlyphBitmap], fill: Fill, box: Box) -> Pixels:
    """The fill laid over; over nothing it is the pixels, which saves the common case a pass."""
    if not bitmaps:
        return pixels
    paint = filled(canvas.mask(bitmaps), fill, box)
    return over(pixels, paint) if pixels.any() else paint


def _outlined(
    canvas: _Canvas,
    letters: list[tuple[PlacedGlyph, GlyphBitmap]],
    outline: Outline,
    box: Box,
    scale: float,
    *,
    hollow: bool,
) -> Pixels:
    width = outline.width_px * scale
    strokes = [
        coverage(glyph.face.key, glyph.gid, glyph.size_px * scale, glyph.x * scale, glyph.y * scale, width)
        for glyph, _ in letters
    ]
    ring = canvas.mask(strokes)
    if hollow:
        inside = canvas.mask([bitmap for _, bitmap in letters]).astype(np.uint16)
        ring = (ring.astype(np.uint16) * (255 - inside) // 255).astype(np.uint8)
    return filled(ring, outline.color, box)


def _stamp(canvas: _Canvas, pixels: Pixels, bitmap: GlyphBitmap) -> None:
    rows, columns = bitmap.pixels.shape[:2]
    y, x = bitmap.top - canvas.top, bitmap.left - canvas.left
    pixels[y : y + rows, x : x + columns] = over(pixels[y : y + rows, x : x + columns], bitmap.pixels)


def _cropped(layer: Layer) -> Layer:
    """The layer without its empty margins."""
    alpha = layer.pixels[..., 3]
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not rows.size:
        return replace(layer, pixels=layer.pixels[:1, :1].copy())
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    pixels = np.ascontiguousarray(layer.pixels[top:bottom, left:right])
    return Layer(pixels, layer.x + int(left), layer.y + int(top), layer.scale)

"""Overlays to sprites: an `Overlay` value in, cropped RGBA pictures with their entrance out. Drawn once, cached.

`sprites_for` gives, from the bottom up, the soft patch behind the words, a button's glow, the words themselves, and the
glint on a word of metal. Exits are the graph's work: it holds the last frame and fades or moves it. Nothing here reads a
clock or a setting.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from generations.timeline import Entrance, Overlay
from generations.typesetting import own_fonts

from .attention import after_landing, glint
from .motion import Moving, played, room_to_grow, zone_around
from .picture import drawn, glow_under, scrim_under
from .pieces import Piece, joined
from .sprite import Pixels, Sprite

__all__ = ["Sprite", "sprites_for"]

_CACHE_BYTES: Final = 64_000_000
_METAL_COLOURS: Final = 3
_SOFT_FRAMES: Final = 4  # a scrim or glow comes on in this many frames at most: they are large and nobody looks at them

_cache: OrderedDict[tuple[Overlay, int, int, int], tuple[Sprite, ...]] = OrderedDict()
_cache_lock = threading.Lock()


def sprites_for(
    overlay: Overlay, width: int, height: int, fps: int, open_media: Callable[[str], Path]
) -> tuple[Sprite, ...]:
    """The overlay's pictures in a frame of width x height, lowest first; empty when there is nothing to draw."""
    own_fonts.make_ready(overlay.style.family, open_media)
    key = (_timeless(overlay), width, height, fps)
    with _cache_lock:
        if overlay.image_key is None and key in _cache:
            _cache.move_to_end(key)
            return _cache[key]
    sprites = _sprites(overlay, width, height, fps, open_media)
    if overlay.image_key is None:
        _remember(key, sprites)
    return sprites


def _timeless(overlay: Overlay) -> Overlay:
    """What the pictures depend on: the same words shown at another time are the same pictures."""
    return overlay.model_copy(update={"id": "", "start": 0, "scene_number": None})


def _remember(key: tuple[Overlay, int, int, int], sprites: tuple[Sprite, ...]) -> None:
    with _cache_lock:
        _cache[key] = sprites
        while len(_cache) > 1 and sum(each.size_bytes for kept in _cache.values() for each in kept) > _CACHE_BYTES:
            _cache.popitem(last=False)


def _sprites(
    overlay: Overlay, width: int, height: int, fps: int, open_media: Callable[[str], Path]
) -> tuple[Sprite, ...]:
    pieces = drawn(overlay, width, height, open_media)
    if not pieces:
        return ()
    count = min(overlay.entrance_frames, overlay.frames)
    unit = min(width, height) / 1080
    moving = played(pieces, overlay.entrance, count, fps, unit, (width, height))
    under = (scrim_under(overlay, pieces, width, height), glow_under(overlay, joined(pieces), width, height))
    soft = [_softly(piece, overlay, count, width, height) for piece in under if piece is not None]
    over = _glint(pieces, overlay, count, fps, unit)
    return (
        *soft,
        _even(_attentive(moving, overlay, fps, unit, _growth(pieces, (width, height))), width, height),
        *([_even(over, width, height)] if over is not None else []),
    )


def _glint(pieces: Sequence[Piece], overlay: Overlay, count: int, fps: int, unit: float) -> Moving | None:
    """Metal (three accent colours or more) catches the light once, on the emphasised word."""
    strong = [piece for piece in pieces if piece.is_strong]
    if not strong or len(overlay.style.accent) < _METAL_COLOURS:
        return None
    return glint(joined(strong), count, overlay.frames - overlay.exit_frames, fps, unit)


def _softly(piece: Piece, overlay: Overlay, count: int, width: int, height: int) -> Sprite:
    """A scrim or glow, faded in beside the entrance of what it lies under."""
    moving = played((piece,), Entrance.FADE, min(count, _SOFT_FRAMES), 30, 1.0, (width, height))
    return _even(moving, width, height)


def _growth(pieces: Sequence[Piece], size: tuple[int, int]) -> float:
    """By how much a button may grow where it stands."""
    zone = zone_around(pieces, size)
    return room_to_grow(joined(pieces), zone) - 1.0 if zone else 1.0


def _attentive(moving: Moving, overlay: Overlay, fps: int, unit: float, growth: float) -> Moving:
    """With what a button plays after it has landed."""
    pill = overlay.style.pill
    if pill is None or not (pill.shine or pill.pulse):
        return moving
    order = moving.order or tuple(range(len(moving.frames)))
    encore = after_landing(
        moving.frames[-1], pill, overlay.frames - len(order) - overlay.exit_frames, fps, unit, growth
    )
    if not encore.pictures:
        return moving
    rest = len(moving.frames) - 1
    frames = np.concatenate([moving.frames, np.stack(encore.pictures)])
    return Moving(moving.x, moving.y, frames, (*order, *(rest + step for step in encore.order)))


def _even(moving: Moving, width: int, height: int) -> Sprite:
    """Cropped to the canvas and padded to even corners and sizes (chroma is halved both ways)."""
    frames = moving.frames
    right, bottom = moving.x + frames.shape[2], moving.y + frames.shape[1]
    left, top = max(moving.x, 0) & ~1, max(moving.y, 0) & ~1
    right, bottom = max(left, min(_up(right), width)), max(top, min(_up(bottom), height))
    pads = _pads(moving, left, top, right, bottom)
    if any(pads):
        frames = _padded(frames, pads)
    return Sprite(left, top, np.ascontiguousarray(frames[:, : bottom - top, : right - left]), moving.order)


def _up(value: int) -> int:
    return value + (value & 1)


def _pads(moving: Moving, left: int, top: int, right: int, bottom: int) -> Sequence[int]:
    """Rows and columns to add before and after (negative: to drop)."""
    rows, columns = moving.frames.shape[1:3]
    return (moving.y - top, bottom - moving.y - rows, moving.x - left, right - moving.x - columns)


def _padded(frames: Pixels, pads: Sequence[int]) -> Pixels:
    above, below, before, after = pads
    frames = frames[:, max(-above, 0) :, max(-before, 0) :]
    count, rows, columns = frames.shape[:3]
    shape = (count, rows + max(above, 0) + max(below, 0), columns + max(before, 0) + max(after, 0), 4)
    if shape == frames.shape:
        return frames
    out = np.empty(shape, np.uint8)
    out[...] = [*frames[0, 0, 0, :3], 0]
    out[:, max(above, 0) : max(above, 0) + rows, max(before, 0) : max(before, 0) + columns] = frames
    return out

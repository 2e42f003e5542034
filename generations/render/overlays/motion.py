"""Entrances: pieces in, the frames of their coming-on out. The last frame is the picture at rest, pixel for pixel.

Recipes of adcraft 2.4: out-expo rises from behind the line, word by word; pops and stamps that overshoot; slams from
2.1x. Words start 70-100 ms apart. A pose is where one piece is at one moment; everything else is laying it down.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

import cv2
import numpy as np

from generations.safe_zone import SafeZone, safe_zone
from generations.timeline import Entrance

from .pieces import Piece, blank, faded, joined, lay, mean_colour
from .sprite import Pixels

_BY_WORD: Final = (Entrance.WORD_RISE, Entrance.WORD_POP, Entrance.WORD_SLAM, Entrance.LINE_WIPE)
_STAGGER_S: Final = {
    Entrance.WORD_RISE: 0.09,
    Entrance.WORD_POP: 0.085,
    Entrance.WORD_SLAM: 0.11,
    Entrance.LINE_WIPE: 0.16,
}
_LEAST_SHARE: Final = 0.45  # of the entrance, for one word: staggering never makes it abrupt
_MOST_BYTES: Final = 64_000_000  # of one entrance's pictures
_WIPE_SOFT_PX: Final = 90.0
_OVERSHOT: Final = 1.2  # a pop's or a scaling's largest; slams and stamps begin with more
_MARGIN_SHARE: Final = {Entrance.WORD_SLAM: 0.08, Entrance.WORD_POP: 0.06, Entrance.SCALE: 0.05, Entrance.STAMP: 0.30}


@dataclass(frozen=True, slots=True)
class Pose:
    """A piece at a moment: moved (pixels), scaled and turned about its centre, faded, clipped or wiped."""

    dx: float = 0.0
    dy: float = 0.0
    scale: float = 1.0
    turn_deg: float = 0.0
    opacity: float = 1.0
    is_clipped: bool = False  # behind its line: nothing shows below `floor_y`
    wiped: float = 1.0  # how much of its line is uncovered

    @property
    def is_rest(self) -> bool:
        return self == Pose()


@dataclass(frozen=True, slots=True, eq=False)
class Moving:
    """Frames (n, h, w, 4), where their corner lies, and their order when some are shown more than once."""

    x: int
    y: int
    frames: Pixels
    order: tuple[int, ...] = ()


def out_expo(p: float) -> float:
    return 1.0 if p >= 1 else 1.0 - 2.0 ** (-10.0 * p)


def out_cubic(p: float) -> float:
    return 1.0 - (1.0 - p) ** 3


def out_back(p: float, overshoot: float = 1.5) -> float:
    return 1.0 + (overshoot + 1.0) * (p - 1.0) ** 3 + overshoot * (p - 1.0) ** 2


def _fade(p: float, height: float, unit: float) -> Pose:
    return Pose(opacity=out_cubic(p))


def _slide_up(p: float, height: float, unit: float) -> Pose:
    return Pose(dy=(1 - out_expo(p)) * 64 * unit, opacity=min(p / 0.5, 1.0))


def _scale(p: float, height: float, unit: float) -> Pose:
    return Pose(scale=0.72 + 0.28 * out_back(p, 1.4), opacity=min(p / 0.4, 1.0))


def _rise(p: float, height: float, unit: float) -> Pose:
    return Pose(dy=(1 - out_expo(p)) * height * 1.2, opacity=min(p / 0.6, 1.0), is_clipped=True)


def _pop(p: float, height: float, unit: float) -> Pose:
    return Pose(scale=0.45 + 0.55 * out_back(p, 1.6), opacity=min(p / 0.35, 1.0))


def _slam(p: float, height: float, unit: float) -> Pose:
    return Pose(scale=1.0 + 1.1 * (1 - out_expo(p)), opacity=min(p / 0.35, 1.0))


def _stamp(p: float, height: float, unit: float) -> Pose:
    landed = min(p / 0.55, 1.0)
    squash = 0.05 * np.sin(np.pi * max(p - 0.55, 0.0) / 0.45)
    turn = -16.0 * (1 - out_cubic(landed))
    return Pose(scale=1.0 + 0.9 * (1 - out_cubic(landed)) - squash, turn_deg=turn, opacity=min(p / 0.25, 1.0))


def _wipe(p: float, height: float, unit: float) -> Pose:
    return Pose(wiped=out_cubic(p), dx=0.0)


_POSES: Final[dict[Entrance, Callable[[float, float, float], Pose]]] = {
    Entrance.FADE: _fade,
    Entrance.SLIDE_UP: _slide_up,
    Entrance.SCALE: _scale,
    Entrance.WORD_RISE: _rise,
    Entrance.WORD_POP: _pop,
    Entrance.WORD_SLAM: _slam,
    Entrance.LINE_WIPE: _wipe,
    Entrance.STAMP: _stamp,
}


def played(
    pieces: Sequence[Piece], entrance: Entrance, count: int, fps: int, unit: float, size: tuple[int, int]
) -> Moving:
    """The entrance as `count` frames, or one frame when there is none. `size` is the frame's (width, height)."""
    if entrance is Entrance.NONE or count < 2:
        whole = joined(pieces)
        return Moving(whole.x, whole.y, whole.pixels[None])
    if entrance not in _BY_WORD:
        pieces = (joined(pieces),)
    zone = zone_around(pieces, size)
    left, top, right, bottom = _region(pieces, entrance, unit, size, zone)
    moments = _moments(count, (bottom - top) * (right - left) * 4)
    frames = np.empty((len(moments), bottom - top, right - left, 4), np.uint8)
    base = blank(bottom - top, right - left, mean_colour(pieces))
    waiting = list(pieces)
    turns = _turns(pieces, entrance, count, fps)
    for frame, moment in zip(frames, moments, strict=True):
        landed = [piece for piece in waiting if moment >= turns[piece.order][1]]
        for piece in landed:
            lay(base, piece.pixels, piece.x - left, piece.y - top)
        waiting = [piece for piece in waiting if piece not in landed]
        frame[...] = base
        for piece in waiting:
            start, end = turns[piece.order]
            share = (moment - start) / (end - start)
            if share > 0:
                pose = _POSES[entrance](share, float(piece.pixels.shape[0]), unit)
                pose = _held_inside(pose, piece, zone) if zone else pose
                _draw(frame, piece, pose, left, top, unit)
    return Moving(left, top, frames, _order(moments, count))


def _moments(count: int, picture_bytes: int) -> list[int]:
    """The moments (1 = the first frame's end) that get a picture: all of them, or where pictures are huge (4K, 60 frames
    a second) every second or third, the last one always."""
    step = max(ceil(count * picture_bytes / _MOST_BYTES), 1)
    return list(range(count, 0, -step))[::-1]


def _order(moments: Sequence[int], count: int) -> tuple[int, ...]:
    """Which picture each frame shows; nothing when every frame has its own."""
    if len(moments) == count:
        return ()
    return tuple(min(bisect_left(moments, number), len(moments) - 1) for number in range(1, count + 1))


def _turns(pieces: Sequence[Piece], entrance: Entrance, count: int, fps: int) -> dict[int, tuple[float, float]]:
    """Start and end frame of each turn: evenly staggered, the last one ending with the entrance."""
    orders = sorted({piece.order for piece in pieces})
    steps = max(len(orders) - 1, 0)
    wanted = _STAGGER_S.get(entrance, 0.0) * fps
    stagger = min(wanted, count * (1 - _LEAST_SHARE) / steps) if steps else 0.0
    length = count - stagger * steps
    return {order: (turn * stagger, turn * stagger + length) for turn, order in enumerate(orders)}


def zone_around(pieces: Sequence[Piece], size: tuple[int, int]) -> SafeZone | None:
    """The safe zone, if it holds all pieces at rest: then they stay inside it while they move, too."""
    zone = safe_zone(*size)
    inside = all(zone.holds(piece.x, piece.y, piece.right, piece.bottom, slack=2.0) for piece in pieces)
    return zone if inside else None


def room_to_grow(piece: Piece, zone: SafeZone) -> float:
    """How many times its size a piece can grow about its centre before it reaches out of the zone."""
    height, width = piece.pixels.shape[:2]
    sides = min(piece.x - zone.left, zone.right_at(piece.bottom) - piece.right) / width
    ends = min(piece.y - zone.top, zone.bottom - piece.bottom) / height
    return 1.0 + 2.0 * max(min(sides, ends), 0.0)


def _held_inside(pose: Pose, piece: Piece, zone: SafeZone) -> Pose:
    """The pose with no more overshoot and no longer way up than the zone has room for. What falls from far larger keeps
    its size, which is its point; the region's edge cuts it."""
    scale = min(pose.scale, room_to_grow(piece, zone)) if 1.0 < pose.scale < _OVERSHOT else pose.scale
    dy = pose.dy if pose.is_clipped else min(pose.dy, max(zone.bottom - piece.bottom, 0.0))
    return replace(pose, scale=scale, dy=dy)


def _region(
    pieces: Sequence[Piece], entrance: Entrance, unit: float, size: tuple[int, int], zone: SafeZone | None
) -> tuple[int, int, int, int]:
    left, top = min(piece.x for piece in pieces), min(piece.y for piece in pieces)
    right, bottom = max(piece.right for piece in pieces), max(piece.bottom for piece in pieces)
    share = _MARGIN_SHARE.get(entrance, 0.0)
    tallest = max(piece.pixels.shape[0] for piece in pieces)
    across, along = round(share * min(right - left, 400 * unit)), round(share * tallest)
    below = round(64 * unit) if entrance is Entrance.SLIDE_UP else along
    ends = (0, 0, *size)
    if zone:
        ends = round(zone.left), round(zone.top), round(zone.right_at(bottom)), round(zone.bottom)
    return (
        max(left - across, min(left, ends[0])),
        max(top - along, min(top, ends[1])),
        min(right + across, max(right, ends[2])),
        min(bottom + below, max(bottom, ends[3])),
    )


def _draw(canvas: Pixels, piece: Piece, pose: Pose, left: int, top: int, unit: float) -> None:
    pixels, x, y = _warped(piece, pose)
    pixels = faded(pixels, pose.opacity)
    if pose.is_clipped:
        pixels = pixels[: max(piece.floor_y - y, 0)]
    if pose.wiped < 1.0:
        pixels = _uncovered(pixels, x, piece, pose.wiped, unit)
    if pixels.size:
        lay(canvas, pixels, x - left, y - top)


def _warped(piece: Piece, pose: Pose) -> tuple[Pixels, int, int]:
    """The piece drawn in its pose on just enough pixels, and where they go."""
    height, width = piece.pixels.shape[:2]
    is_plain = pose.scale == 1.0 and pose.turn_deg == 0.0
    if is_plain and abs(pose.dy - round(pose.dy)) < 0.02 and pose.dx == 0.0:
        return piece.pixels, piece.x, piece.y + round(pose.dy)
    grow = 0.0 if is_plain else max(pose.scale - 1.0, 0.0) / 2 + (0.2 if pose.turn_deg else 0.0)
    pad_x, pad_y = int(width * grow) + 2, int(height * grow) + 2
    shift_x, shift_y = int(np.floor(pose.dx)), int(np.floor(pose.dy))
    centre = ((width - 1) / 2, (height - 1) / 2)
    matrix = cv2.getRotationMatrix2D(centre, -pose.turn_deg, pose.scale)
    matrix[0, 2] += pad_x + pose.dx - shift_x
    matrix[1, 2] += pad_y + pose.dy - shift_y
    border = [float(part) for part in piece.pixels[0, 0, :3]] + [0.0]
    out = cv2.warpAffine(
        piece.pixels, matrix, (width + 2 * pad_x, height + 2 * pad_y), flags=cv2.INTER_LINEAR, borderValue=border
    )
    return np.asarray(out, np.uint8), piece.x - pad_x + shift_x, piece.y - pad_y + shift_y


def _uncovered(pixels: Pixels, x: int, piece: Piece, share: float, unit: float) -> Pixels:
    """The part of a line that a soft edge has passed, from its reading start."""
    soft = _WIPE_SOFT_PX * unit
    at = np.arange(pixels.shape[1], dtype=np.float32) + x
    along = piece.line_right - at if piece.is_rtl else at - piece.line_left
    front = share * (piece.line_right - piece.line_left + soft)
    mask = np.clip((front - along) / soft, 0.0, 1.0)
    out = pixels.copy()
    out[..., 3] = (pixels[..., 3] * mask[None, :] + 0.5).astype(np.uint8)
    return out

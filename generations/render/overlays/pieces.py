"""Pieces of an overlay in frame pixels: straight-alpha pictures that move on their own (a word, a pill, a logo)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from .sprite import Pixels

_FAINT = 8  # below this alpha a premultiplied colour is too coarse to divide: the piece's own colour stands in


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """`pixels` (h, w, 4) straight RGBA at (x, y) of the frame. `order` is its turn in a staggered entrance; `floor_y` the
    line it rises from behind; `line_left`, `line_right` the ink of its line, for wipes."""

    pixels: Pixels
    x: int
    y: int
    order: int = 0
    floor_y: int = 0
    line_left: float = 0.0
    line_right: float = 0.0
    is_rtl: bool = False
    is_strong: bool = False  # the emphasised word

    @property
    def right(self) -> int:
        return self.x + int(self.pixels.shape[1])

    @property
    def bottom(self) -> int:
        return self.y + int(self.pixels.shape[0])


def straight(premultiplied: Pixels) -> Pixels:
    """Straight alpha from premultiplied, the piece's mean colour laid under what is transparent."""
    alpha = premultiplied[..., 3]
    total = float(alpha.sum(dtype=np.float64))
    sums = premultiplied[..., :3].reshape(-1, 3).sum(axis=0, dtype=np.float64)
    mean = sums * 255.0 / total if total else np.zeros(3)
    scale = 255.0 / np.maximum(alpha, 1).astype(np.float32)
    out = np.empty_like(premultiplied)
    colours = np.minimum(premultiplied[..., :3].astype(np.float32) * scale[..., None] + 0.5, 255.0)
    faint = alpha < _FAINT
    colours[faint] = mean
    out[..., :3] = colours.astype(np.uint8)
    out[..., 3] = alpha
    return out


def stacked(below: Piece, above: Piece) -> Piece:
    """Two pieces as one, `above` drawn over `below` where they meet, on a canvas that holds both."""
    left, top = min(below.x, above.x), min(below.y, above.y)
    right, bottom = max(below.right, above.right), max(below.bottom, above.bottom)
    canvas = np.zeros((bottom - top, right - left, 4), np.float32)
    canvas[..., :3] = mean_colour((below, above))
    for piece in (below, above):
        place = canvas[piece.y - top : piece.bottom - top, piece.x - left : piece.right - left]
        alpha = piece.pixels[..., 3:4].astype(np.float32) / 255.0
        under = place[..., 3:4] * (1.0 - alpha)
        total = alpha + under
        share = np.divide(alpha, total, out=np.zeros_like(alpha), where=total > 0)
        mixed = place[..., :3] + (piece.pixels[..., :3] - place[..., :3]) * share
        place[..., :3] = np.where(total > 0, mixed, place[..., :3])
        place[..., 3:4] = total
    canvas[..., 3] *= 255.0
    return Piece((canvas + 0.5).astype(np.uint8), left, top)


def joined(pieces: Sequence[Piece]) -> Piece:
    """All pieces as one, in order."""
    left, top = min(piece.x for piece in pieces), min(piece.y for piece in pieces)
    right, bottom = max(piece.right for piece in pieces), max(piece.bottom for piece in pieces)
    canvas = blank(bottom - top, right - left, mean_colour(pieces))
    for piece in pieces:
        lay(canvas, piece.pixels, piece.x - left, piece.y - top)
    return Piece(canvas, left, top)


def blank(height: int, width: int, colour: Sequence[float]) -> Pixels:
    """A transparent canvas with a colour under it."""
    canvas = np.empty((height, width, 4), np.uint8)
    canvas[...] = [*(round(part) for part in colour), 0]
    return canvas


def mean_colour(pieces: Sequence[Piece]) -> tuple[float, float, float]:
    """The colour most of the visible pixels share."""
    weight, sums = 0.0, np.zeros(3)
    for piece in pieces:
        sample = piece.pixels[::3, ::3].reshape(-1, 4).astype(np.float64)
        sums += (sample[:, :3] * sample[:, 3:4]).sum(axis=0)
        weight += float(sample[:, 3].sum())
    red, green, blue = sums / weight if weight else (0.0, 0.0, 0.0)
    return float(red), float(green), float(blue)


def lay(canvas: Pixels, pixels: Pixels, x: int, y: int) -> None:
    """Lay a piece on a canvas, clipped to it; where both are visible the more opaque one shows (words hardly touch)."""
    height, width = canvas.shape[:2]
    left, top = max(x, 0), max(y, 0)
    right, bottom = min(x + pixels.shape[1], width), min(y + pixels.shape[0], height)
    if right <= left or bottom <= top:
        return
    source = pixels[top - y : bottom - y, left - x : right - x]
    place = canvas[top:bottom, left:right]
    if not place[..., 3].any():
        place[...] = source
        return
    np.copyto(place, source, where=(source[..., 3] >= place[..., 3])[..., None])


def faded(pixels: Pixels, opacity: float) -> Pixels:
    """The picture with its alpha scaled."""
    if opacity >= 0.999:
        return pixels
    out = pixels.copy()
    out[..., 3] = cv2.convertScaleAbs(pixels[..., 3], alpha=max(opacity, 0.0))
    return out

"""What text is painted with: fills, outline, shadow and glow as values, and their pixels.

Pixels are premultiplied RGBA, uint8, rows first. Masks are uint8 coverage of the same size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from .contrast import rgb

Pixels = NDArray[np.uint8]
Box = tuple[float, float, float, float]
_RAMP_STEPS = 1024


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours along a line through the box of the text: stops are (0..1, "#RRGGBB"); 90 degrees runs downwards."""

    stops: tuple[tuple[float, str], ...]
    angle_deg: float = 90.0


Fill = str | Gradient


@dataclass(frozen=True, slots=True)
class Outline:
    """A line around the letters, outside them, `width_px` wide."""

    width_px: float
    color: str


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft copy behind the text. A glow is a shadow with no offset; `blur_px` is the Gaussian's sigma."""

    color: str = "#000000"
    opacity: float = 0.5
    blur_px: float = 12.0
    dx: float = 0.0
    dy: float = 6.0


@dataclass(frozen=True, slots=True)
class Paint:
    """How letters are painted; a fill left empty means the style's colour. `hollow` draws the outline alone."""

    fill: Fill = ""
    accent: Fill = ""
    outline: Outline | None = None
    hollow: bool = False
    shadows: tuple[Shadow, ...] = ()

    @property
    def reach_px(self) -> float:
        """How far the effects extend beyond the ink."""
        stroke = self.outline.width_px if self.outline else 0.0
        soft = (max(abs(shadow.dx), abs(shadow.dy)) + 3 * shadow.blur_px for shadow in self.shadows)
        return stroke + max(soft, default=0.0)


def filled(mask: Pixels, fill: Fill, box: Box) -> Pixels:
    """The fill seen through the mask. `box` is the gradient's extent in the mask's own pixels."""
    if isinstance(fill, str):
        return np.asarray(cv2.LUT(cv2.merge([mask] * 4), _shades(fill)), np.uint8)
    colours = _gradient(mask.shape[0], mask.shape[1], fill, box)
    solid = cv2.merge([colours, np.full(mask.shape, 255, np.uint8)])
    return np.asarray(cv2.multiply(solid, cv2.merge([mask] * 4), scale=1 / 255), np.uint8)


@lru_cache(maxsize=128)
def _shades(color: str) -> Pixels:
    """Premultiplied RGBA of the colour at each coverage, as an OpenCV look-up table."""
    levels = np.arange(256, dtype=np.uint16)[:, None] * np.array([*rgb(color), 255], np.uint16)
    return ((levels + 127) // 255).astype(np.uint8).reshape(256, 1, 4)


def _gradient(height: int, width: int, fill: Gradient, box: Box) -> Pixels:
    left, top, right, bottom = box
    angle = math.radians(fill.angle_deg)
    along_x, along_y = math.cos(angle), math.sin(angle)
    reach = (abs(along_x) * (right - left) + abs(along_y) * (bottom - top)) or 1.0
    x = (np.arange(width, dtype=np.float32) + 0.5 - (left + right) / 2) * (along_x / reach)
    y = (np.arange(height, dtype=np.float32) + 0.5 - (top + bottom) / 2) * (along_y / reach)
    place = np.clip((x[None, :] + y[:, None] + 0.5) * (_RAMP_STEPS - 1) + 0.5, 0, _RAMP_STEPS - 1)
    return np.take(_ramp(fill.stops), place.astype(np.intp), axis=0)


@lru_cache(maxsize=128)
def _ramp(stops: tuple[tuple[float, str], ...]) -> Pixels:
    """The gradient's colours at even steps from 0 to 1."""
    ordered = sorted(stops)
    at = [stop[0] for stop in ordered]
    steps = np.linspace(0.0, 1.0, _RAMP_STEPS)
    channels = [np.interp(steps, at, [rgb(stop[1])[channel] for stop in ordered]) for channel in range(3)]
    return np.rint(np.stack(channels, axis=1)).astype(np.uint8)


def shadow_of(mask: Pixels, shadow: Shadow, scale: float) -> Pixels:
    """The soft shadow of a mask on a canvas of the same size (which must leave room for it)."""
    moved = np.array([[1, 0, shadow.dx * scale], [0, 1, shadow.dy * scale]], np.float32)
    height, width = mask.shape
    shifted = cv2.warpAffine(mask, moved, (width, height), flags=cv2.INTER_LINEAR)
    soft = blurred(np.asarray(shifted, np.uint8), shadow.blur_px * scale)
    soft = np.asarray(cv2.convertScaleAbs(soft, alpha=shadow.opacity), np.uint8)
    return filled(soft, shadow.color, (0.0, 0.0, 1.0, 1.0))


def blurred(mask: Pixels, sigma: float) -> Pixels:
    """A Gaussian blur, done on a smaller copy when it is wide: the same to the eye, many times faster."""
    if sigma < 0.3:
        return mask
    factor = max(1, min(8, int(sigma / 2.5)))
    height, width = mask.shape
    small = mask
    if factor > 1:
        size = (max(1, math.ceil(width / factor)), max(1, math.ceil(height / factor)))
        small = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
    soft = cv2.GaussianBlur(small, (0, 0), sigma / factor)
    if factor > 1:
        soft = cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(soft, np.uint8)


def over(below: Pixels, above: Pixels) -> Pixels:
    """Premultiplied `above` laid over `below`, both of one size."""
    rest = cv2.bitwise_not(np.ascontiguousarray(above[..., 3]))
    return np.asarray(cv2.add(above, cv2.multiply(below, cv2.merge([rest] * 4), scale=1 / 255)), np.uint8)

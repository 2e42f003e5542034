"""What stands behind words: buttons, discs, stars, arrows, scrims, glows; each an anti-aliased coverage mask, coloured.

Masks are float 0..1 computed from distances, so edges are smooth at any size without supersampling.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from .sprite import Pixels

Mask = npt.NDArray[np.float32]
STAR_POINTS: Final = 14
STAR_DEPTH: Final = 0.88  # inner radius of the star's notches against its points


def rgba(colour: str) -> tuple[int, int, int, float]:
    """'#RRGGBB' or '#RRGGBBAA' -> red, green, blue, opacity 0..1."""
    digits = colour.removeprefix("#")
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue, int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0


def rounded_rect(width: int, height: int, left: float, top: float, right: float, bottom: float, radius: float) -> Mask:
    """Coverage of a rounded rectangle on a canvas of width x height."""
    radius = min(radius, (right - left) / 2, (bottom - top) / 2)
    x = np.arange(width, dtype=np.float32) + 0.5
    y = np.arange(height, dtype=np.float32) + 0.5
    across = np.abs(x - (left + right) / 2) - (right - left) / 2 + radius
    down = np.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius
    outside = np.hypot(np.maximum(across, 0)[None, :], np.maximum(down, 0)[:, None])
    inside = np.minimum(np.maximum(across[None, :], down[:, None]), 0)
    return np.clip(0.5 - (outside + inside - radius), 0, 1).astype(np.float32)


def star(size: int, diameter: float, points: int = STAR_POINTS, depth: float = STAR_DEPTH) -> Mask:
    """Coverage of a many-pointed star with softened points, centred on a square canvas."""
    x = np.arange(size, dtype=np.float32) + 0.5 - size / 2
    distance = np.hypot(x[None, :], x[:, None])
    angle = np.arctan2(x[:, None], x[None, :])
    mean, swing = (1 + depth) / 2, (1 - depth) / 2
    wave = np.cos(angle * points)
    edge = diameter / 2 * (mean + swing * (0.82 * wave + 0.18 * wave**3))
    return np.clip(0.5 - (distance - edge), 0, 1).astype(np.float32)


def arrow(size: float, thickness: float) -> Mask:
    """A right-pointing arrow with round ends, its shaft `size` long, on a canvas just large enough."""
    scale = 4
    side = math.ceil(size + thickness * 2)
    canvas = np.zeros((side * scale, side * scale), np.uint8)
    middle, head = side / 2, size * 0.36
    start, tip = (side - size) / 2, (side + size) / 2
    for x0, y0, x1, y1 in (
        (start, middle, tip, middle),
        (tip - head, middle - head, tip, middle),
        (tip - head, middle + head, tip, middle),
    ):
        ends = [(round(x0 * scale), round(y0 * scale)), (round(x1 * scale), round(y1 * scale))]
        cv2.line(canvas, ends[0], ends[1], 255, max(round(thickness * scale), 1), cv2.LINE_AA)
    small = cv2.resize(canvas, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32) / 255.0


def coloured(
    mask: Mask, colours: Sequence[str], *, along_x: bool = True, bounds: tuple[float, float] | None = None
) -> Pixels:
    """The mask in a colour, or in a gradient across it; straight alpha, colour everywhere."""
    height, width = mask.shape
    stops = [rgba(colour) for colour in colours]
    out = np.empty((height, width, 4), np.uint8)
    if len(stops) == 1:
        out[..., :3] = stops[0][:3]
    else:
        length = width if along_x else height
        low, high = bounds or (0.0, float(length))
        place = (np.arange(length) + 0.5 - low) / max(high - low, 1.0)
        at = np.linspace(0, 1, len(stops))
        ramp = np.stack([np.interp(place, at, [stop[channel] for stop in stops]) for channel in range(3)], axis=1)
        out[..., :3] = (ramp[None, :, :] if along_x else ramp[:, None, :]).round().astype(np.uint8)
    out[..., 3] = (mask * (255 * stops[0][3]) + 0.5).astype(np.uint8)
    return out


def soft_rect(width: int, height: int, fades: tuple[float, float, float, float]) -> Mask:
    """1 in the middle, fading smoothly to 0 over so many pixels at the left, top, right and bottom edge (0: no fade)."""

    def edges(length: int, before: float, after: float) -> npt.NDArray[np.float32]:
        at = np.arange(length, dtype=np.float32) + 0.5
        ramp = np.minimum(at / before if before else 1.0, (length - at) / after if after else 1.0)
        ramp = np.clip(np.broadcast_to(ramp, (length,)), 0, 1)
        return np.asarray(ramp**3 * (ramp * (ramp * 6 - 15) + 10), np.float32)

    left, top, right, bottom = fades
    return edges(height, top, bottom)[:, None] * edges(width, left, right)[None, :]


def dithered(mask: Mask, levels: float) -> npt.NDArray[np.uint8]:
    """The mask in 8 bits with half a level of noise, so that wide soft gradients do not band."""
    noise = np.random.default_rng(7).random(mask.shape, dtype=np.float32)
    return np.clip(np.floor(mask * levels + noise), 0, 255).astype(np.uint8)


def glow(mask: Mask, sigma: float) -> Mask:
    """The mask blurred widely, on a quarter of the pixels."""
    height, width = mask.shape
    small = cv2.resize(mask, (max(width // 4, 1), max(height // 4, 1)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), max(sigma / 4, 0.5))
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)

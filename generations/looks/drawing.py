"""Shapes as masks and layers: anti-aliased polygons, blobs, stars, discs, glows, rounded rectangles. All sizes are pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks.base import Frame, Layer
from generations.looks.colour import rgb
from generations.looks.compositor import Mask, blend_box, enlarged, field_of, grid, lerp_field, tinted

Points = NDArray[np.float64]  # (n, 2) x and y

_SHIFT = 4  # sub-pixel bits OpenCV draws polygons with


def empty_mask(width: int, height: int) -> Mask:
    return np.zeros((height, width), np.uint8)


def fill(mask: Mask, points: Points, level: int = 255) -> None:
    """Fill a polygon with a smooth edge, in place."""
    fixed = np.round(points * (1 << _SHIFT)).astype(np.int32)
    cv2.fillPoly(mask, [fixed], level, lineType=cv2.LINE_AA, shift=_SHIFT)


def fill_with(frame: Frame, filling: Frame, *shapes: Points) -> None:
    """Show a filling, a whole frame too, inside polygons, edges smooth; only the box around them all is touched."""
    corners = np.concatenate(shapes)
    height, width = frame.shape[:2]
    left, top = (max(math.floor(low) - 1, 0) for low in corners.min(axis=0))
    right, bottom = (
        min(math.ceil(high) + 1, end) for high, end in zip(corners.max(axis=0), (width, height), strict=True)
    )
    if left >= right or top >= bottom:
        return
    mask = empty_mask(right - left, bottom - top)
    for shape in shapes:
        fill(mask, shape - (left, top))
    blend_box(frame, filling, mask, left, top)


def stroke(mask: Mask, points: Points, thickness: float, *, closed: bool = False, level: int = 255) -> None:
    fixed = np.round(points * (1 << _SHIFT)).astype(np.int32)
    cv2.polylines(mask, [fixed], closed, level, max(1, round(thickness)), cv2.LINE_AA, _SHIFT)


def ring_points(x: float, y: float, radii: Sequence[float] | NDArray[np.float64], turn: float = 0.0) -> Points:
    """A closed curve around (x, y), its radius given for evenly spaced angles."""
    angles = np.linspace(0, 2 * math.pi, len(radii), endpoint=False) + turn
    return np.stack([x + np.cos(angles) * radii, y + np.sin(angles) * radii], axis=1)


def blob_points(
    x: float, y: float, radius: float, t: float, phase: float, wobble: float = 0.09, squash: float = 1.0
) -> Points:
    """A soft pebble that slowly changes shape: three low harmonics, each drifting at its own pace."""
    angles = np.linspace(0, 2 * math.pi, 140, endpoint=False)
    waves = sum(
        (wobble / order) * np.sin(order * angles + phase * order * 1.7 + t * pace)
        for order, pace in ((2, 0.5), (3, -0.42), (5, 0.33))
    )
    radii = radius * (1 + waves)
    return np.stack([x + np.cos(angles) * radii, y + np.sin(angles) * radii * squash], axis=1)


def star_points(x: float, y: float, outer: float, inner: float, points: int, degrees: float = 0.0) -> Points:
    radii = np.tile([outer, inner], points)
    return ring_points(x, y, radii, math.radians(degrees))


def box_points(x: float, y: float, width: float, height: float, degrees: float = 0.0, radius: float = 0.0) -> Points:
    """A (rounded) rectangle around (x, y), turned."""
    half_w, half_h = width / 2, height / 2
    radius = min(radius, half_w, half_h)
    corners = []
    for corner_x, corner_y, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
        for step in np.radians(np.linspace(start, start + 90, 14 if radius > 0 else 1)):
            corners.append(
                (
                    corner_x * (half_w - radius) + radius * math.cos(step),
                    corner_y * (half_h - radius) + radius * math.sin(step),
                )
            )
    turn = math.radians(degrees)
    spin = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    return np.array(corners) @ spin + np.array([x, y])


def arch_points(x: float, foot: float, width: float, height: float) -> Points:
    """A round-topped window standing on `foot`."""
    radius = width / 2
    top = foot - height + radius
    curve = [(x + radius * math.cos(a), top - radius * math.sin(a)) for a in np.linspace(0, math.pi, 60)]
    return np.array([(x + radius, foot), *curve, (x - radius, foot)])


def shape_layer(points: Points, width: int, height: int, colour: str, opacity: float = 1.0) -> Layer:
    """A polygon as a layer of its own, drawn at three times the size for a clean edge."""
    mask = empty_mask(width * 3, height * 3)
    fill(mask, points * 3)
    small = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA)
    return tinted(small, colour, opacity)  # type: ignore[arg-type]


def rounded_mask(width: int, height: int, radius: float) -> Mask:
    mask = empty_mask(width * 2, height * 2)
    fill(mask, box_points(width, height, width * 2, height * 2, 0, radius * 2))
    return cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def glow_layer(radius: int, colour: str, opacity: float = 1.0, power: float = 2.0) -> Layer:
    """Light that fades from its centre to nothing at `radius`; made for mode "add" or "screen"."""
    side = max(4, radius * 2)
    xs, ys = grid(side, side)
    away = np.clip(np.hypot(xs - 0.5, ys - 0.5) * 2, 0, 1)
    fall = (1 - away) ** power * (1 - away * away)
    dither = np.random.default_rng(3).uniform(-0.5, 0.5, (side, side)).astype(np.float32)
    layer = np.empty((side, side, 4), np.uint8)
    for channel, level in enumerate((*rgb(colour), 255)):
        layer[..., channel] = np.clip(fall * level * opacity + dither * (fall > 0.002), 0, 255)
    return layer


def ball_layer(radius: int, light: str, dark: str) -> Layer:
    """A disc lit from above left, with a smooth edge."""
    side = radius * 2
    xs, ys = grid(side, side)
    shade = (np.clip(np.hypot(xs - 0.32, ys - 0.28) * 1.25, 0, 1) ** 1.3).astype(np.float32)
    picture = lerp_field(field_of(light, side, side), field_of(dark, side, side), shade)
    alpha = rounded_mask(side, side, radius).astype(np.float32)[..., None] / 255
    return np.concatenate([picture * alpha, alpha * 255], axis=2).astype(np.uint8)


def sheen(
    width: int, height: int, light: str, dark: str, centre: tuple[float, float] = (0.35, 0.2), reach: float = 1.1
) -> Frame:
    """A full frame lit at `centre` (fractions of the frame) that falls off to `dark` at `reach` frame heights."""
    small_w, small_h = max(8, width // 4), max(8, height // 4)
    xs, ys = grid(small_w, small_h)
    long = max(width, height)
    away = np.hypot((xs - centre[0]) * width / long, (ys - centre[1]) * height / long) / reach
    share = (np.clip(away, 0, 1) ** 1.5).astype(np.float32)
    picture = lerp_field(field_of(light, small_w, small_h), field_of(dark, small_w, small_h), share)
    return enlarged(picture, width, height)


def upright(width: int, height: int, *colours: str) -> Frame:
    """A vertical gradient through the colours, dithered."""
    stops = np.linspace(0, 1, len(colours))
    rows = np.linspace(0, 1, max(8, height // 2))
    levels = np.array([rgb(colour) for colour in colours], np.float32)
    column = np.stack([np.interp(rows, stops, levels[:, part]) for part in range(3)], axis=1)
    return enlarged(np.repeat(column[:, None, :], 8, axis=1).astype(np.float32), width, height)

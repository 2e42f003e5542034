"""The photo studio objects are drawn in: a canvas in design units, shapes by distance, materials by light.

A `Canvas` is premultiplied float RGBA. Shapes are signed distances in design units (negative inside), so edges are smooth at
any size without drawing larger first; a shape is only computed in its own box. A paint is a colour, or a function of the
shape's grid that gives RGB 0..255. `finished` gives premultiplied RGBA uint8, dithered, so that dark gradients do not band.
Light is an angle in degrees: 0 falls from the right, 90 from above; materials turn their highlights with it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks import colour

Field = NDArray[np.float32]
Distance = Callable[[Field, Field], Field]
Paint = str | Callable[[Field, Field], Field]
Box = tuple[float, float, float, float]  # left, top, right, bottom in design units

_WHITE: Final = np.array([255, 255, 255], np.float32)


@dataclass(frozen=True)
class Shape:
    """A signed distance with the box outside of which it is positive."""

    distance: Distance
    box: Box

    def grown(self, by: float) -> Shape:
        left, top, right, bottom = self.box
        return Shape(lambda x, y: self.distance(x, y) - by, (left - by, top - by, right + by, bottom + by))

    def moved(self, dx: float, dy: float) -> Shape:
        left, top, right, bottom = self.box
        return Shape(lambda x, y: self.distance(x - dx, y - dy), (left + dx, top + dy, right + dx, bottom + dy))

    def __and__(self, other: Shape) -> Shape:
        a, b = self.box, other.box
        box = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
        return Shape(lambda x, y: np.maximum(self.distance(x, y), other.distance(x, y)), box)

    def __or__(self, other: Shape) -> Shape:
        a, b = self.box, other.box
        box = min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
        return Shape(lambda x, y: np.minimum(self.distance(x, y), other.distance(x, y)), box)

    def __sub__(self, other: Shape) -> Shape:
        return Shape(lambda x, y: np.maximum(self.distance(x, y), -other.distance(x, y)), self.box)


class Canvas:
    """`width` x `height` design units drawn with a long side of `size_px`."""

    def __init__(self, width: float, height: float, size_px: int) -> None:
        self.scale = size_px / max(width, height)
        self.columns = max(1, round(width * self.scale))
        self.rows = max(1, round(height * self.scale))
        self.pixels = np.zeros((self.rows, self.columns, 4), np.float32)

    def fill(
        self, shape: Shape, paint: Paint, opacity: float = 1.0, soft: float = 0.0, clip: Shape | None = None
    ) -> None:
        """Paint over. `soft` fades the edge over that many units inwards and outwards."""
        found = self._cover(shape, soft, clip)
        if found is None:
            return
        part, cover, x, y = found
        cover = cover * opacity
        under = self.pixels[part]
        under *= 1 - cover[..., None]
        under[..., :3] += _rgb_of(paint, x, y) * cover[..., None]
        under[..., 3] += cover * 255

    def light(
        self, shape: Shape, tint: Paint, strength: float = 1.0, soft: float = 0.0, clip: Shape | None = None
    ) -> None:
        """Add light to what is there; nothing new becomes visible."""
        found = self._cover(shape, soft, clip)
        if found is None:
            return
        part, cover, x, y = found
        under = self.pixels[part]
        room = under[..., 3:] - under[..., :3]
        under[..., :3] += room.clip(0) * (_rgb_of(tint, x, y) / 255) * (cover * strength)[..., None]

    def shade(self, shape: Shape, strength: float, soft: float = 0.0, clip: Shape | None = None) -> None:
        """Darken what is there: contact shadows, creases, edges turned away."""
        found = self._cover(shape, soft, clip)
        if found is not None:
            part, cover, _, _ = found
            self.pixels[part][..., :3] *= 1 - (cover * strength)[..., None]

    def stamp(self, layer: Field, left: float, top: float, clip: Shape | None = None) -> None:
        """Another canvas's pixels at a place in design units."""
        x, y = round(left * self.scale), round(top * self.scale)
        height = min(layer.shape[0], self.rows - y)
        width = min(layer.shape[1], self.columns - x)
        under = self.pixels[y : y + height, x : x + width]
        over = layer[:height, :width]
        if clip is not None:
            grid = self._grid(x, y, x + width, y + height)
            over = over * _coverage(clip.distance(*grid), self.scale, 0.0)[..., None]
        under *= 1 - over[..., 3:] / 255
        under += over

    def finished(self) -> NDArray[np.uint8]:
        """Premultiplied RGBA, 8 bits, dithered by half a level where opaque; cut to nothing: the size stays as asked."""
        noise = np.random.default_rng(5).random(self.pixels.shape[:2], np.float32)[..., None] - 0.5
        out = self.pixels.copy()
        out[..., :3] += noise * (out[..., 3:] / 255)
        out[..., 3] = out[..., 3].clip(0, 255)
        out[..., :3] = np.minimum(out[..., :3].clip(0, 255), out[..., 3:])
        return out.round().astype(np.uint8)

    def fade(self, top: float, bottom: float) -> None:
        """Let the picture run out towards its upper and lower edge, over so many units."""
        y = (np.arange(self.rows, dtype=np.float32) + 0.5) / self.scale
        end = self.rows / self.scale
        t = np.minimum(y / max(top, 1e-6), (end - y) / max(bottom, 1e-6)).clip(0, 1)
        self.pixels *= (t * t * (3 - 2 * t))[:, None, None]

    def _cover(
        self, shape: Shape, soft: float, clip: Shape | None
    ) -> tuple[tuple[slice, slice], Field, Field, Field] | None:
        left, top, right, bottom = shape.box
        pad = soft + 2 / self.scale
        x0, y0 = max(math.floor((left - pad) * self.scale), 0), max(math.floor((top - pad) * self.scale), 0)
        x1 = min(math.ceil((right + pad) * self.scale), self.columns)
        y1 = min(math.ceil((bottom + pad) * self.scale), self.rows)
        if x1 <= x0 or y1 <= y0:
            return None
        x, y = self._grid(x0, y0, x1, y1)
        cover = _coverage(shape.distance(x, y), self.scale, soft)
        if clip is not None:
            cover = cover * _coverage(clip.distance(x, y), self.scale, 0.0)
        return (slice(y0, y1), slice(x0, x1)), cover, x, y

    def _grid(self, x0: int, y0: int, x1: int, y1: int) -> tuple[Field, Field]:
        x = (np.arange(x0, x1, dtype=np.float32) + 0.5) / self.scale
        y = (np.arange(y0, y1, dtype=np.float32) + 0.5) / self.scale
        return np.broadcast_to(x[None, :], (y1 - y0, x1 - x0)), np.broadcast_to(y[:, None], (y1 - y0, x1 - x0))


def _coverage(distance: Field, scale: float, soft: float) -> Field:
    if soft <= 0:
        return np.asarray((0.5 - distance * scale).clip(0, 1), np.float32)
    t = (0.5 - distance / (2 * soft)).clip(0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def _rgb_of(paint: Paint, x: Field, y: Field) -> Field:
    return np.array(colour.rgb(paint), np.float32) if isinstance(paint, str) else paint(x, y)


# --- shapes -----------------------------------------------------------------------------------------------------------


def box(left: float, top: float, width: float, height: float, radius: float = 0.0) -> Shape:
    """A rectangle with rounded corners."""
    radius = min(radius, width / 2, height / 2)
    middle_x, middle_y = left + width / 2, top + height / 2

    def distance(x: Field, y: Field) -> Field:
        dx = np.abs(x - middle_x) - (width / 2 - radius)
        dy = np.abs(y - middle_y) - (height / 2 - radius)
        return np.hypot(dx.clip(0), dy.clip(0)) + np.minimum(np.maximum(dx, dy), 0) - radius

    return Shape(distance, (left, top, left + width, top + height))


def circle(x: float, y: float, radius: float) -> Shape:
    return Shape(lambda xs, ys: np.hypot(xs - x, ys - y) - radius, (x - radius, y - radius, x + radius, y + radius))


def ring(x: float, y: float, outer: float, inner: float) -> Shape:
    middle, half = (outer + inner) / 2, (outer - inner) / 2
    bounds = x - outer, y - outer, x + outer, y + outer
    return Shape(lambda xs, ys: np.abs(np.hypot(xs - x, ys - y) - middle) - half, bounds)


def ellipse(x: float, y: float, across: float, down: float) -> Shape:
    """Half axes; the distance is exact enough near the edge."""

    def distance(xs: Field, ys: Field) -> Field:
        dx, dy = (xs - x) / across, (ys - y) / down
        length = np.hypot(dx, dy)
        steep = np.hypot(dx / across, dy / down)
        return length * (length - 1) / np.maximum(steep, 1e-6)

    return Shape(distance, (x - across, y - down, x + across, y + down))


def polygon(points: Sequence[tuple[float, float]], radius: float = 0.0) -> Shape:
    """Any simple polygon; `radius` rounds its corners outwards."""
    ends = [(points[i], points[(i + 1) % len(points)]) for i in range(len(points))]

    def distance(x: Field, y: Field) -> Field:
        nearest = np.full(x.shape, 1e9, np.float32)
        sign = np.ones(x.shape, np.float32)
        for (ax, ay), (bx, by) in ends:
            ex, ey = bx - ax, by - ay
            wx, wy = x - ax, y - ay
            t = ((wx * ex + wy * ey) / max(ex * ex + ey * ey, 1e-9)).clip(0, 1)
            nearest = np.minimum(nearest, (wx - ex * t) ** 2 + (wy - ey * t) ** 2)
            up, down = y >= ay, y < by
            left = ex * wy > ey * wx
            sign = np.where((up & down & left) | (~up & ~down & ~left), -sign, sign)
        return sign * np.sqrt(nearest) - radius

    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Shape(distance, (min(xs) - radius, min(ys) - radius, max(xs) + radius, max(ys) + radius))


def blob(points: Sequence[tuple[float, float]], steps: int = 8) -> Shape:
    """A smooth closed outline through the points (Catmull-Rom)."""
    count = len(points)
    curve = []
    for i in range(count):
        p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        for k in range(steps):
            t = k / steps
            weights = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3)
            x, y = (sum(w * p[axis] for w, p in zip(weights, (p0, p1, p2, p3), strict=True)) / 2 for axis in (0, 1))
            curve.append((x, y))
    return sampled(polygon(curve))


def sampled(shape: Shape, cells: int = 220) -> Shape:
    """The same distance read from a table: for smooth shapes that cost much and are used often."""
    left, top, right, bottom = shape.box
    pad = 0.12 * max(right - left, bottom - top)
    step = (max(right - left, bottom - top) + 2 * pad) / cells
    xs = np.arange(left - pad, right + pad + step, step, dtype=np.float32)
    ys = np.arange(top - pad, bottom + pad + step, step, dtype=np.float32)
    table = shape.distance(*(np.asarray(axis, np.float32) for axis in np.meshgrid(xs, ys)))
    table = np.asarray(table, np.float32)

    def distance(x: Field, y: Field) -> Field:
        columns = np.asarray((x - xs[0]) / step, np.float32)
        rows = np.asarray((y - ys[0]) / step, np.float32)
        return np.asarray(
            cv2.remap(table, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32
        )

    return Shape(distance, shape.box)


def line(ax: float, ay: float, bx: float, by: float, width: float) -> Shape:
    """A stroke with round ends."""
    ex, ey = bx - ax, by - ay
    half = width / 2

    def distance(x: Field, y: Field) -> Field:
        t = (((x - ax) * ex + (y - ay) * ey) / max(ex * ex + ey * ey, 1e-9)).clip(0, 1)
        return np.asarray(np.hypot(x - ax - ex * t, y - ay - ey * t) - half, np.float32)

    return Shape(distance, (min(ax, bx) - half, min(ay, by) - half, max(ax, bx) + half, max(ay, by) + half))


def turned_body(profile: Sequence[tuple[float, float]], middle: float) -> Shape:
    """A body of revolution seen from the side: `profile` is (y, half width), smoothly joined."""
    ys = np.array([y for y, _ in profile], np.float32)
    halves = np.array([half for _, half in profile], np.float32)
    widest = float(halves.max())

    def distance(x: Field, y: Field) -> Field:
        half = np.interp(y[:, 0], ys, halves).astype(np.float32)
        slope = np.gradient(half, y[:, 0]) if len(half) > 1 else np.zeros_like(half)
        side = (np.abs(x - middle) - half[:, None]) / np.sqrt(1 + np.minimum(slope, 3) ** 2)[:, None]
        return np.maximum(side, np.maximum(ys[0] - y, y - ys[-1]))

    return Shape(distance, (middle - widest, float(ys[0]), middle + widest, float(ys[-1])))


def smooth_profile(points: Sequence[tuple[float, float]], steps: int = 14) -> list[tuple[float, float]]:
    """A profile with its corners eased: Catmull-Rom through the points."""
    out = []
    for i in range(len(points) - 1):
        p0, p1 = points[max(i - 1, 0)], points[i]
        p2, p3 = points[i + 1], points[min(i + 2, len(points) - 1)]
        for k in range(steps):
            t = k / steps
            value = 0.5 * (
                2 * p1[1]
                + (p2[1] - p0[1]) * t
                + (2 * p0[1] - 5 * p1[1] + 4 * p2[1] - p3[1]) * t**2
                + (3 * p1[1] - p0[1] - 3 * p2[1] + p3[1]) * t**3
            )
            out.append((p1[0] + (p2[0] - p1[0]) * t, max(value, 0.5)))
    return [*out, points[-1]]


# --- materials --------------------------------------------------------------------------------------------------------

# Brightness of polished metal round a full turn: bright flanks, dark valleys, one burning edge.
_METAL: Final = (0.96, 0.62, 0.34, 0.22, 0.40, 0.72, 0.90, 0.55, 0.28, 0.18, 0.36, 0.74)


def metal_ramp(tint: str, contrast: float = 1.0) -> Field:
    """256 colours round a full turn, (256, 3): the 12 stops of brightness in the metal's own colour."""
    stops = np.array([*_METAL, _METAL[0]], np.float32)
    at = np.linspace(0, 12, 257)[:256]
    low = at.astype(int)
    t = at - low
    t = t * t * (3 - 2 * t)
    level = stops[low] * (1 - t) + stops[low + 1] * t
    level = 0.5 + (level - 0.5) * contrast
    return tinted_levels(tint, level.astype(np.float32))


def tinted_levels(tint: str, level: Field) -> Field:
    """Brightness 0..1 as colours: near black, the tint, then towards a warm white."""
    full = np.array(colour.rgb(tint), np.float32)
    # Shadows of gold are warm (blue falls faster than red, else it goes olive), those of steel are cool.
    warmth = min(1.0, colour.chroma(tint) / 0.06)
    deep = full * (0.50 + warmth * np.array([0.06, 0.0, -0.06], np.float32) + (1 - warmth) * np.array([-0.02, 0, 0.03]))
    dark = full * (
        0.165 + warmth * np.array([0.035, 0.0, -0.025], np.float32) + (1 - warmth) * np.array([0, 0.005, 0.02])
    )
    high = np.array(colour.rgb(colour.mix(tint, "#FFFFFF", 0.78)), np.float32)
    level = level.clip(0, 1)
    steps = np.stack([dark, deep, full, high])
    at = np.array([0.0, 0.34, 0.68, 1.0])
    return np.stack([np.interp(level, at, steps[:, channel]) for channel in range(3)], axis=-1).astype(np.float32)


def swept_metal(tint: str, x0: float, y0: float, light: float, contrast: float = 1.0) -> Paint:
    """Metal lit round a centre: a sweep of the ramp that turns with the light."""
    ramp = metal_ramp(tint, contrast)

    def paint(x: Field, y: Field) -> Field:
        turn = np.arctan2(y - y0, x - x0) / (2 * math.pi) + light / 360
        return _looked_up(ramp, turn)

    return paint


def _looked_up(ramp: Field, turn: Field) -> Field:
    """The ramp at a turn (1 is once round), interpolated so that slow sweeps have no steps."""
    at = np.mod(turn, 1.0) * 256
    low = at.astype(np.int32) & 255
    t = (at - np.floor(at))[..., None]
    return np.asarray(ramp[low] * (1 - t) + ramp[(low + 1) & 255] * t, np.float32)


def plane_metal(tint: str, x0: float, y0: float, x1: float, y1: float, light: float, turns: float = 0.45) -> Paint:
    """A flat or rolled strip of metal: the ramp runs from one point to the other."""
    ramp = metal_ramp(tint)
    ex, ey = x1 - x0, y1 - y0
    length = max(ex * ex + ey * ey, 1e-9)

    def paint(x: Field, y: Field) -> Field:
        along = ((x - x0) * ex + (y - y0) * ey) / length
        return _looked_up(ramp, np.asarray(along * turns + light / 360, np.float32))

    return paint


def gradient(first: str, second: str, x0: float, y0: float, x1: float, y1: float) -> Paint:
    """A linear gradient, eased at both ends."""
    a, b = np.array(colour.rgb(first), np.float32), np.array(colour.rgb(second), np.float32)
    ex, ey = x1 - x0, y1 - y0
    length = max(ex * ex + ey * ey, 1e-9)

    def paint(x: Field, y: Field) -> Field:
        t = (((x - x0) * ex + (y - y0) * ey) / length).clip(0, 1)
        t = (t * t * (3 - 2 * t))[..., None]
        return np.asarray(a * (1 - t) + b * t, np.float32)

    return paint


def radial(inner: str, outer: str, x0: float, y0: float, radius: float) -> Paint:
    a, b = np.array(colour.rgb(inner), np.float32), np.array(colour.rgb(outer), np.float32)

    def paint(x: Field, y: Field) -> Field:
        t = (np.hypot(x - x0, y - y0) / radius).clip(0, 1)[..., None]
        return np.asarray(a * (1 - t * t) + b * t * t, np.float32)

    return paint


def round_side(tint: str, middle: float, half: float, light: float, gloss: float = 0.5, floor: float = 0.34) -> Paint:
    """A matt or satin cylinder seen from the side: shaded round, one soft band of light, a rim of bounced light."""
    base = np.array(colour.rgb(tint), np.float32)
    lit = math.cos(math.radians(light)) * 0.62

    def paint(x: Field, y: Field) -> Field:
        u = ((x - middle) / half).clip(-1, 1)
        normal = np.sqrt(1 - u * u)
        diffuse = floor + (1 - floor) * (normal * math.sqrt(1 - lit * lit) + u * lit).clip(0, 1)
        band = np.exp(-(((u - lit) / 0.16) ** 2)) * gloss
        rim = np.exp(-((1 - np.abs(u)) / 0.07)) * 0.16
        body = base * (diffuse + rim)[..., None]
        return np.asarray(body + (_WHITE - body).clip(0) * band[..., None] * 0.75, np.float32)

    return paint


def hex_rgb(value: Field) -> str:
    return colour.hexed((float(value[0]), float(value[1]), float(value[2])))


def soft_noise(rows: int, columns: int, cell: int, seed: int) -> Field:
    """Smooth noise 0..1 with features of about `cell` pixels."""
    coarse = np.random.default_rng(seed).random((max(2, rows // cell + 2), max(2, columns // cell + 2)), np.float32)
    return np.asarray(cv2.resize(coarse, (columns, rows), interpolation=cv2.INTER_CUBIC).clip(0, 1), np.float32)

"""Grounds and the large shapes behind a hero, as painters: functions that draw on a frame at a time, in place.

A still ground is made once as a full frame (`sheen`, `upright` in drawing.py). Moving shapes are drawn as a smooth-edged
mask each frame and filled from a second, shaded full frame, so that no shape is a flat fill.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import Final

import cv2
import numpy as np

from generations.looks import colour, easing
from generations.looks.base import Frame
from generations.looks.compositor import Mask, Sprite, blend_box, blend_masked, grid
from generations.looks.drawing import (
    ball_layer,
    blob_points,
    box_points,
    empty_mask,
    fill,
    fill_with,
    glow_layer,
    sheen,
    stroke,
)

Painter = Callable[[Frame, float], None]
Box = tuple[float, float, float, float]  # left, top, width, height in pixels

_STEP_S: Final = 0.2


class Slow:
    """A soft ground that changes slowly: painted five times a second, and between two of these pictures mixed from them.

    Called with a time it gives a frame of its own to draw on.
    """

    def __init__(self, picture: Callable[[float], Frame]) -> None:
        self._picture = picture
        self._kept: dict[int, Frame] = {}

    def __call__(self, t: float) -> Frame:
        number = math.floor(t / _STEP_S)
        share = t / _STEP_S - number
        return cv2.addWeighted(self._at(number), 1 - share, self._at(number + 1), share, 0)  # type: ignore[return-value]

    def near(self, t: float) -> Frame:
        """The picture nearest to that time, not to be drawn on."""
        return self._at(round(t / _STEP_S))

    def _at(self, number: int) -> Frame:
        if number not in self._kept:
            self._kept = {at: frame for at, frame in self._kept.items() if abs(at - number) == 1}
            self._kept[number] = self._picture(number * _STEP_S)
        return self._kept[number]

    def changed(self, change: Callable[[Frame], Frame]) -> Slow:
        """The same ground with every picture changed."""
        return Slow(lambda t: change(self.near(t)))


def ground(width: int, height: int, base: str, *, is_dark: bool, centre: tuple[float, float] = (0.35, 0.2)) -> Frame:
    """A plain ground with soft light from one side: lighter there, a deeper tone of itself in the far corner."""
    light = colour.with_lightness(base, min(0.99, colour.lightness(base) + (0.06 if is_dark else 0.03)))
    shade = colour.with_lightness(base, colour.lightness(base) - (0.10 if is_dark else 0.055))
    return sheen(width, height, light, shade, centre)


def shaded(width: int, height: int, base: str, drop: float = 0.05) -> Frame:
    """The filling of a large shape: a touch lighter above, darker below."""
    light = colour.with_lightness(base, min(0.995, colour.lightness(base) + drop * 0.6))
    return sheen(width, height, light, colour.with_lightness(base, colour.lightness(base) - drop), (0.4, 0.35), 0.8)


def blob(
    width: int, height: int, base: str, x: float, y: float, radius: float, phase: float, squash: float = 1.0
) -> Painter:
    """A slowly changing pebble."""
    filling = shaded(width, height, base)

    def paint(frame: Frame, t: float) -> None:
        drift = easing.sway(t, 9, phase) * radius * 0.03
        fill_with(frame, filling, blob_points(x + drift, y - drift, radius, t, phase, squash=squash))

    return paint


def disc(
    width: int, height: int, base: str, x: float, y: float, radius: float, shadow: str, gloss: str = ""
) -> Painter:
    """A plate behind the hero, lifted off the ground by a shadow, breathing slowly; `gloss` is the colour of light on it."""
    shade = colour.with_lightness(base, colour.lightness(base) - 0.06)
    ball = Sprite(ball_layer(min(int(radius), 620), base, shade))
    filling = np.zeros((height, width, 3), np.uint8)
    ball.put(filling, x, y, radius / (ball.width / 2) * 1.02)  # a little larger than the plate ever grows
    if gloss:
        Sprite(glow_layer(280, gloss, 0.28, 1.4)).put(
            filling, x - radius * 0.2, y - radius * 0.25, radius * 1.25 / 280, mode="screen"
        )
    soft = _soft_ellipse(320, 320, shadow, 0.22)

    def paint(frame: Frame, t: float) -> None:
        soft.put(frame, x, y + radius * 0.07, radius * 2.3 / 320)
        mask = empty_mask(width, height)
        grown = radius * (1 + 0.012 * easing.sway(t, 5))
        cv2.circle(mask, (round(x * 16), round(y * 16)), round(grown * 16), 255, -1, cv2.LINE_AA, 4)
        blend_masked(frame, filling, mask)

    return paint


def _soft_ellipse(width: int, height: int, tone: str, opacity: float) -> Sprite:
    xs, ys = grid(width, height)
    away = np.hypot(xs - 0.5, ys - 0.5) * 2
    fall = np.clip((1 - away) / 0.28, 0, 1)
    fall = fall * fall * (3 - 2 * fall)
    layer = np.empty((height, width, 4), np.uint8)
    for channel, level in enumerate((*colour.rgb(tone), 255)):
        layer[..., channel] = fall * level * opacity
    return Sprite(layer)


def rays(
    width: int,
    height: int,
    base: str,
    x: float,
    y: float,
    count: int = 16,
    turn_s: float = 40.0,
    reach: float = 1.0,
    ground: Frame | Slow | None = None,
) -> Painter:
    """A slowly turning sunburst that fades with distance. Over a `ground` that is known it costs half."""
    filling = shaded(width, height, base, 0.02)
    long = max(width, height)
    xs, ys = grid(width // 4, height // 4)
    away = np.hypot((xs - x / width) * width, (ys - y / height) * height) / (long * 0.72 * reach)
    fade: Mask = cv2.resize((np.clip(1 - away, 0, 1) ** 0.8 * 255).astype(np.uint8), (width, height))

    def lit(under: Frame) -> Frame:
        """The ground as it looks inside a ray."""
        under = under.copy()
        blend_masked(under, filling, fade)
        return under

    inside = ground.changed(lit) if isinstance(ground, Slow) else None if ground is None else lit(ground)

    def paint(frame: Frame, t: float) -> None:
        mask = empty_mask(width, height)
        step = 2 * math.pi / count
        for ray in range(count):
            angle = ray * step + 2 * math.pi * t / turn_s
            points = [(x, y)]
            points += [(x + math.cos(a) * long * 1.5, y + math.sin(a) * long * 1.5) for a in (angle, angle + step / 2)]
            fill(mask, np.array(points))
        if inside is None:
            blend_masked(frame, filling, cv2.multiply(mask, fade, scale=1 / 255))  # type: ignore[arg-type]
        else:
            blend_box(frame, inside.near(t) if isinstance(inside, Slow) else inside, mask, 0, 0)

    return paint


def arch(width: int, height: int, base: str, box: Box) -> Painter:
    """A round-topped niche behind the hero, its inside shaded; it grows a little over time."""
    filling = shaded(width, height, base, 0.07)
    left, top, wide, high = box

    def paint(frame: Frame, t: float) -> None:
        swell = 1 + 0.01 * easing.sway(t, 6)
        radius = wide * swell / 2
        x, spring = left + wide / 2, top + wide / 2
        curve = [(x + radius * math.cos(a), spring - radius * math.sin(a)) for a in np.linspace(0, math.pi, 70)]
        fill_with(frame, filling, np.array([(x + radius, top + high), *curve, (x - radius, top + high)]))

    return paint


def hills(width: int, height: int, tones: tuple[str, ...], top: float, swell: float, pace: float = 0.25) -> Painter:
    """Rolling ground in layers, back to front; each wave drifts, the nearer the faster."""
    fillings = [shaded(width, height, tone, 0.06) for tone in tones]
    step = (height - top) / (len(fillings) + 0.6)
    xs = np.linspace(-20, width + 20, 80)

    def paint(frame: Frame, t: float) -> None:
        for order, filling in enumerate(fillings):
            base = top + step * order
            length = width * (0.9 + 0.35 * order)
            wave = np.sin(xs / length * 2 * math.pi + order * 2.1 + t * pace * (0.6 + order * 0.5))
            line = base - wave * swell * (1 - 0.15 * order)
            is_last = order + 1 == len(fillings)
            foot = height + 20 if is_last else base + step + swell + 2  # what lies lower is behind the next layer
            points = [*zip(xs, line, strict=True), (width + 20, foot), (-20, foot)]
            fill_with(frame, filling, np.array(points))

    return paint


def awning(width: int, height: int, one: str, other: str, drop: float, stripes: int = 9) -> Painter:
    """A striped shop awning along the top edge, its scallops stirring."""
    fillings = shaded(width, height, one, 0.07), shaded(width, height, other, 0.07)
    shadow = sheen(width, height, colour.mix(other, "#000000", 0.5), colour.mix(other, "#000000", 0.5))
    step = width / stripes

    def paint(frame: Frame, t: float) -> None:
        depth = drop * (1 + 0.02 * easing.sway(t, 3.2))
        mask = empty_mask(width, height)
        for stripe in range(stripes):
            _scallop(mask, stripe * step, step, depth + step * 0.09, 40)
        blend_masked(frame, shadow, cv2.GaussianBlur(mask, (0, 0), max(1.0, step * 0.05)))  # type: ignore[arg-type]
        for turn, filling in enumerate(fillings):
            mask = empty_mask(width, height)
            for stripe in range(turn, stripes, 2):
                _scallop(mask, stripe * step, step, depth, 255)
            blend_masked(frame, filling, mask)

    return paint


def _scallop(mask: np.ndarray, left: float, step: float, depth: float, level: int) -> None:
    radius = step / 2
    curve = [
        (left + radius + radius * math.cos(a), depth + radius * 0.85 * math.sin(a)) for a in np.linspace(0, math.pi, 24)
    ]
    fill(mask, np.array([(left + step, -5), *curve, (left, -5)]), level)


def dots(width: int, height: int, base: str, pitch: float, radius: float, opacity: float = 1.0) -> Painter:
    """A drifting polka pattern."""
    filling = shaded(width, height, base, 0.02)
    pad = int(pitch * 2)
    tile = empty_mask(width + pad * 2, height + pad * 2)
    for row, y in enumerate(np.arange(0, tile.shape[0] + pitch, pitch * 0.866)):
        for x in np.arange(pitch / 2 if row % 2 else 0, tile.shape[1] + pitch, pitch):
            centre = round(float(x) * 16), round(float(y) * 16)
            cv2.circle(tile, centre, round(radius * 16), round(255 * opacity), -1, cv2.LINE_AA, 4)
    period = pitch, pitch * 0.866 * 2

    def paint(frame: Frame, t: float) -> None:
        shift = np.array([[1, 0, -pad + (t * 14) % period[0]], [0, 1, -pad + (t * 9) % period[1]]], np.float64)
        mask = cv2.warpAffine(tile, shift, (width, height), flags=cv2.INTER_LINEAR)
        blend_masked(frame, filling, mask)  # type: ignore[arg-type]

    return paint


def stripes(width: int, height: int, base: str, band: float, degrees: float = 32.0, pace: float = 26.0) -> Painter:
    """Broad slanted bands drifting across."""
    filling = shaded(width, height, base, 0.03)
    long = math.hypot(width, height)

    def paint(frame: Frame, t: float) -> None:
        bands = []
        shift = (t * pace) % (band * 2)
        turn = math.radians(degrees)
        for at in np.arange(-long, long, band * 2):
            away = at + shift
            x, y = width / 2 + math.cos(turn) * away, height / 2 + math.sin(turn) * away
            bands.append(box_points(x, y, band, long * 1.2, degrees))
        fill_with(frame, filling, *bands)

    return paint


def rings(
    width: int, height: int, base: str, x: float, y: float, radii: tuple[float, ...], thickness: float
) -> Painter:
    """Thin circles around the hero, opening with time."""
    filling = shaded(width, height, base, 0.04)

    def paint(frame: Frame, t: float) -> None:
        mask = empty_mask(width, height)
        for order, radius in enumerate(radii):
            grown = radius * (1 + 0.02 * easing.sway(t, 6, order * 0.2))
            centre = round(x * 16), round(y * 16)
            cv2.circle(mask, centre, round(grown * 16), 255, max(1, round(thickness)), cv2.LINE_AA, 4)
        blend_masked(frame, filling, mask)

    return paint


def corner_blobs(
    width: int, height: int, tones: tuple[str, ...], chance: random.Random, words: tuple[float, float]
) -> Painter:
    """Pebbles reaching in from corners where no words stand: `words` is where those begin and end, in shares of the height."""
    corners = [(1.02, 0.02), (-0.03, 0.93), (1.04, 0.97), (-0.05, 0.01)]
    chance.shuffle(corners)
    short = min(width, height)
    painters = [
        blob(width, height, tone, x * width, y * height, short * size * (0.72 if y < 0.5 else 1.0), chance.random() * 6)
        for tone, (x, y) in zip(tones, corners, strict=False)
        for size in (chance.uniform(0.2, 0.3),)
        if not words[0] - 0.08 < y < words[1] + size * 0.62
    ]

    def paint(frame: Frame, t: float) -> None:
        for painter in painters:
            painter(frame, t)

    return paint


def squiggle_points(x: float, y: float, length: float, swing: float, waves: float, degrees: float) -> np.ndarray:
    along = np.linspace(-0.5, 0.5, 48)
    turn = math.radians(degrees)
    dx, dy = along * length, np.sin(along * 2 * math.pi * waves) * swing
    return np.stack([x + dx * math.cos(turn) - dy * math.sin(turn), y + dx * math.sin(turn) + dy * math.cos(turn)], 1)


def stroke_layer(points: np.ndarray, width: int, height: int, thickness: float) -> np.ndarray:
    mask = empty_mask(width, height)
    stroke(mask, points, thickness)
    return mask


def soft_shadow(mask: np.ndarray, tone: str, opacity: float, blur: float) -> np.ndarray:
    """A mask as a blurred layer of one colour."""
    share = cv2.GaussianBlur(mask, (0, 0), blur).astype(np.float32)[..., None] / 255 * opacity
    return np.concatenate([share * np.array(colour.rgb(tone), np.float32), share * 255], axis=2).astype(np.uint8)

"""A dress watch: brushed case, fluted bezel, sunray dial, dauphine hands at ten past ten, leather strap.

All metal is the 12-stop ramp looked up by angle; the dial's rays are cosine lobes and fine streaks turning with the light.
Drawn in a 1000 x 1300 frame; the strap fades out of the frame above and below.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from generations.looks import colour
from generations.looks.heroes.objects.materials import Finish
from generations.looks.heroes.objects.studio import (
    Canvas,
    Field,
    Paint,
    Shape,
    box,
    circle,
    gradient,
    line,
    metal_ramp,
    plane_metal,
    polygon,
    ring,
    swept_metal,
)

WIDTH, HEIGHT = 1000, 1300
_X: Final = 490.0
_Y: Final = 650.0
_CASE: Final = 430.0


def draw(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    _strap(canvas, finish, light)
    canvas.fade(230, 230)
    _lugs(canvas, finish, light)
    _crown(canvas, finish, light)
    _case(canvas, finish, light)
    _dial(canvas, finish, light, seed)
    _indices(canvas, finish, light)
    _small_seconds(canvas, finish, light)
    _hands(canvas, finish, light)
    _crystal(canvas, light)


def _strap(canvas: Canvas, finish: Finish, light: float) -> None:
    leather = colour.toned(finish.body, 0.25, 0.05)
    dark = colour.toned(finish.body, 0.13, 0.03)
    for top, bottom, narrow_top in ((-60, 330, True), (970, 1360, False)):
        wide, slim = 215.0, 196.0
        upper, lower = (slim, wide) if narrow_top else (wide, slim)
        shape = polygon([(_X - upper, top), (_X + upper, top), (_X + lower, bottom), (_X - lower, bottom)], 4)
        canvas.fill(shape, gradient(dark, leather, _X - wide, 0, _X - wide * 0.2, 0))
        canvas.fill(
            box(_X, top, wide + 20, bottom - top), gradient(leather, dark, _X + 20, 0, _X + wide, 0), clip=shape
        )
        sheen = _X + math.cos(math.radians(light)) * 110
        canvas.light(box(sheen - 34, top, 68, bottom - top), "#FFFFFF", 0.10, soft=60, clip=shape)
        for side in (-1, 1):
            _stitches(canvas, finish, side, top, bottom, upper, lower)
            canvas.light(box(_X + side * wide - 4, top, 8, bottom - top), finish.metal, 0.10, soft=6, clip=shape)


def _stitches(canvas: Canvas, finish: Finish, side: int, top: float, bottom: float, upper: float, lower: float) -> None:
    thread = colour.mix(finish.metal, finish.body, 0.35)
    for y in range(round(top) + 6, round(bottom) - 18, 34):
        t = (y - top) / (bottom - top)
        half = (upper + (lower - upper) * t - 24) * side
        canvas.fill(line(_X + half, y, _X + half, y + 19, 5), thread, 0.85)


def _lugs(canvas: Canvas, finish: Finish, light: float) -> None:
    for side in (-1, 1):
        for flip in (-1, 1):
            points = [(210, 285), (330, 235), (345, 330), (312, 452), (236, 470), (206, 400)]
            placed = [(_X + side * (x - 20), _Y + flip * (y - 30)) for x, y in points]
            lug = polygon(placed, 10)
            tilt = light + (40 if side > 0 else 150) + (25 if flip > 0 else 0)
            inner, outer = _X + side * 190, _X + side * 330
            canvas.fill(lug, plane_metal(finish.metal, inner, _Y, outer, _Y + flip * 320, tilt, 0.5))
            facet = polygon([placed[1], placed[2], placed[3], (placed[3][0] - side * 26, placed[3][1]), placed[1]], 4)
            canvas.light(facet, "#FFFFFF", 0.28, soft=4, clip=lug)
            canvas.shade(circle(_X, _Y, _CASE + 26), 0.35, soft=24, clip=lug)


def _crown(canvas: Canvas, finish: Finish, light: float) -> None:
    left = _X + _CASE - 8
    stem = box(left, _Y - 38, 30, 76, 4)
    canvas.fill(stem, plane_metal(finish.metal, 0, _Y - 38, 0, _Y + 38, light + 90, 0.5))
    crown = box(left + 22, _Y - 54, 58, 108, 14)
    ramp = metal_ramp(finish.metal)

    def ridged(x: Field, y: Field) -> Field:
        across = ((y - _Y) / 54).clip(-1, 1)
        bent = np.arcsin(across) / math.pi
        groove = 0.5 + 0.5 * np.cos(bent * 2 * math.pi * 15)
        at = np.mod(bent * 0.5 + light / 360 + 0.1, 1)
        return np.asarray(ramp[(at * 255).astype(np.int32)] * (0.45 + 0.55 * groove)[..., None], np.float32)

    canvas.fill(crown, ridged)
    canvas.light(box(left + 66, _Y - 50, 14, 100, 7), "#FFFFFF", 0.3, soft=5, clip=crown)


def _case(canvas: Canvas, finish: Finish, light: float) -> None:
    canvas.fill(circle(_X, _Y, _CASE), swept_metal(finish.metal, _X, _Y, light, 0.92))
    canvas.light(ring(_X, _Y, _CASE, _CASE - 7), "#FFFFFF", 0.42, soft=4)
    canvas.shade(ring(_X, _Y, _CASE - 40, _CASE - 52), 0.7, soft=5)
    canvas.fill(ring(_X, _Y, _CASE - 45, _CASE - 100), _fluted(finish.metal, light))
    canvas.shade(ring(_X, _Y, _CASE - 92, _CASE - 106), 0.6, soft=6)
    canvas.fill(ring(_X, _Y, _CASE - 99, _CASE - 112), swept_metal(finish.metal, _X, _Y, light + 140, 1.05))
    canvas.light(ring(_X, _Y, _CASE - 98, _CASE - 102), "#FFFFFF", 0.4, soft=2)


def _fluted(tint: str, light: float) -> Paint:
    """96 small roof-shaped flutes; each flank takes the ramp at its own angle, so they glitter as the light turns."""
    ramp = metal_ramp(tint, 1.15)

    def paint(x: Field, y: Field) -> Field:
        turn = np.arctan2(y - _Y, x - _X) / (2 * math.pi)
        phase = np.mod(turn * 96, 1.0)
        flank = 0.17 * np.tanh((0.5 - phase) * 9) * np.sin(phase * math.pi) ** 0.25
        level = ramp[(np.mod(turn + flank + light / 360, 1) * 255).astype(np.int32)]
        crease = 0.30 + 0.70 * np.sin(phase * math.pi) ** 0.7
        return np.asarray(level * crease[..., None], np.float32)

    return paint


def _dial(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    radius = _CASE - 112
    canvas.fill(circle(_X, _Y, radius), _sunray(finish.dial, light, seed, radius))
    canvas.shade(ring(_X, _Y, radius + 2, radius - 30), 0.55, soft=26)
    canvas.fill(ring(_X, _Y, radius - 12, radius - 13.5), finish.metal, 0.55)
    for minute in range(60):
        if minute % 5:
            _mark(canvas, minute * 6, radius - 14, radius - 28, 2.2, colour.mix(finish.metal, "#FFFFFF", 0.45), 0.8)


def _sunray(tint: str, light: float, seed: int, radius: float) -> Paint:
    streaks = np.random.default_rng(seed).random(1441).astype(np.float32)
    streaks[-1] = streaks[0]
    dark = np.array(colour.rgb(colour.toned(tint, 0.17, 0.06)), np.float32)
    mid = np.array(colour.rgb(colour.toned(tint, 0.40, 0.11)), np.float32)
    high = np.array(colour.rgb(colour.toned(tint, 0.72, 0.10)), np.float32)

    def paint(x: Field, y: Field) -> Field:
        angle = np.arctan2(y - _Y, x - _X)
        away = np.hypot(x - _X, y - _Y) / radius
        lobe = np.zeros_like(away)
        for turn, weight in ((0, 1.0), (math.pi, 0.75), (math.radians(100), 0.4), (math.radians(-80), 0.32)):
            lobe += weight * np.cos((angle + math.radians(light) - turn) / 2).clip(0) ** 22
        at = (angle / (2 * math.pi) + 0.5) * 1440
        low = at.astype(np.int32).clip(0, 1439)
        streak = streaks[low] * (1 - (at - low)) + streaks[low + 1] * (at - low)
        level = (0.30 + 0.8 * lobe + 0.14 * (streak - 0.5) * (0.4 + lobe)) * (1.05 - 0.42 * away**2)
        level = level.clip(0, 1)[..., None]
        return np.asarray(np.where(level < 0.5, dark + (mid - dark) * level * 2, mid + (high - mid) * (level * 2 - 1)))

    return paint


def _mark(
    canvas: Canvas, degrees: float, outer: float, inner: float, width: float, tint: str, opacity: float = 1.0
) -> None:
    turn = math.radians(degrees)
    sin, cos = math.sin(turn), -math.cos(turn)
    canvas.fill(line(_X + sin * inner, _Y + cos * inner, _X + sin * outer, _Y + cos * outer, width), tint, opacity)


def _indices(canvas: Canvas, finish: Finish, light: float) -> None:
    radius = _CASE - 112
    for hour in range(12):
        if hour == 6:
            continue
        offsets = (-15.0, 15.0) if hour == 0 else (0.0,)
        for offset in offsets:
            _baton(canvas, finish, hour * 30, radius - 34, radius - 104, 9.0, offset, light)


def _baton(
    canvas: Canvas, finish: Finish, degrees: float, outer: float, inner: float, half: float, offset: float, light: float
) -> None:
    """A roof-shaped bar: two facets with different light, and its shadow on the dial."""
    bar = _radial_box(degrees, inner, outer, offset - half, offset + half)
    canvas.shade(bar.moved(4, 6), 0.55, soft=5)
    turn = math.radians(degrees)
    for side, low, high in ((-1, offset - half, offset), (1, offset, offset + half)):
        facing = math.cos(turn + side * 0.9 - math.radians(90 - light))
        level = 0.62 + 0.36 * facing
        tint = colour.mix(
            colour.toned(finish.metal, 0.38, 0.09), colour.mix(finish.metal, "#FFFFFF", 0.6), max(0.0, min(1.0, level))
        )
        canvas.fill(_radial_box(degrees, inner, outer, low, high), tint)


def _radial_box(degrees: float, inner: float, outer: float, low: float, high: float) -> Shape:
    turn = math.radians(degrees)
    sin, cos = math.sin(turn), -math.cos(turn)
    side_x, side_y = -cos, sin
    corners = ((inner, low), (outer, low), (outer, high), (inner, high))
    return polygon(
        [(_X + sin * along + side_x * across, _Y + cos * along + side_y * across) for along, across in corners]
    )


def _small_seconds(canvas: Canvas, finish: Finish, light: float) -> None:
    x, y, radius = _X, _Y + 178, 78
    canvas.shade(circle(x, y, radius), 0.42)
    ink = colour.toned(finish.dial, 0.2, 0.05)
    canvas.fill(circle(x, y, radius), radial_rings(ink, x, y))
    canvas.fill(ring(x, y, radius + 3, radius - 1), swept_metal(finish.metal, x, y, light + 90))
    canvas.shade(ring(x, y, radius - 1, radius - 12), 0.5, soft=8)
    for step in range(12):
        turn = math.radians(step * 30)
        canvas.fill(
            line(x + math.sin(turn) * 62, y - math.cos(turn) * 62, x + math.sin(turn) * 70, y - math.cos(turn) * 70, 2),
            colour.mix(finish.metal, "#FFFFFF", 0.4),
        )
    canvas.fill(line(x - 12, y + 20, x + 30, y - 48, 3), finish.metal)
    canvas.fill(circle(x, y, 6), finish.metal)


def radial_rings(tint: str, x0: float, y0: float) -> Paint:
    """Fine turned grooves."""
    base = np.array(colour.rgb(tint), np.float32)

    def paint(x: Field, y: Field) -> Field:
        groove = 0.5 + 0.5 * np.cos(np.hypot(x - x0, y - y0) * 2 * math.pi / 9)
        return np.asarray(base * (0.8 + 0.7 * groove)[..., None], np.float32)

    return paint


def _hands(canvas: Canvas, finish: Finish, light: float) -> None:
    for degrees, length, half in ((305.0, 172.0, 15.0), (60.0, 262.0, 13.0)):
        _hand(canvas, finish, degrees, length, half, light)
    turn = math.radians(278)
    sin, cos = math.sin(turn), -math.cos(turn)
    bright = colour.mix(finish.metal, "#FFFFFF", 0.55)
    needle = line(_X - sin * 70, _Y - cos * 70, _X + sin * 285, _Y + cos * 285, 3.4)
    canvas.shade(needle.moved(5, 8), 0.4, soft=3, clip=circle(_X, _Y, _CASE - 112))
    canvas.fill(needle, bright)
    canvas.fill(circle(_X, _Y, 15), swept_metal(finish.metal, _X, _Y, light))
    canvas.fill(circle(_X, _Y, 7), bright)


def _hand(canvas: Canvas, finish: Finish, degrees: float, length: float, half: float, light: float) -> None:
    """A dauphine hand: one flank in the light, the other turned away."""
    turn = math.radians(degrees)
    sin, cos = math.sin(turn), -math.cos(turn)
    tip = _X + sin * length, _Y + cos * length
    tail = _X - sin * 38, _Y - cos * 38
    left = _X + cos * half + sin * 8, _Y - sin * half + cos * 8
    right = _X - cos * half + sin * 8, _Y + sin * half + cos * 8
    whole = polygon([tip, left, tail, right])
    canvas.shade(whole.moved(7, 11), 0.5, soft=6, clip=circle(_X, _Y, _CASE - 112))
    bright, dim = colour.mix(finish.metal, "#FFFFFF", 0.62), colour.toned(finish.metal, 0.46, 0.1)
    lit = math.cos(turn - math.radians(light)) > 0
    canvas.fill(polygon([tip, left, tail]), gradient(bright if lit else dim, finish.metal, *tip, *tail))
    canvas.fill(polygon([tip, right, tail]), gradient(dim if lit else bright, finish.metal, *tip, *tail))


def _crystal(canvas: Canvas, light: float) -> None:
    """A faint window reflected in the glass, wandering with the light."""
    glass = circle(_X, _Y, _CASE - 104)
    shift = math.cos(math.radians(light)) * 90
    pane = polygon(
        [
            (_X - 330 + shift, _Y - 330),
            (_X - 60 + shift, _Y - 330),
            (_X - 300 + shift, _Y + 330),
            (_X - 560 + shift, _Y + 330),
        ]
    )
    canvas.light(pane, "#FFFFFF", 0.085, soft=8, clip=glass)
    thin = polygon(
        [
            (_X - 20 + shift, _Y - 330),
            (_X + 30 + shift, _Y - 330),
            (_X - 210 + shift, _Y + 330),
            (_X - 258 + shift, _Y + 330),
        ]
    )
    canvas.light(thin, "#FFFFFF", 0.06, soft=6, clip=glass)
    canvas.light(ring(_X, _Y, _CASE - 106, _CASE - 114), "#FFFFFF", 0.16, soft=6)

"""Still lifes of plain solids for businesses no picture of ours shows: balls, hoops, discs, an arch, in the ad's own colours.

They say nothing, and so nothing wrong; shape, light and colour make the scene. Frames: 1000 x 1030; ball and hoop 600 x 600.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from generations.looks import colour
from generations.looks.heroes.objects.materials import Finish, lifted
from generations.looks.heroes.objects.studio import (
    Canvas,
    Field,
    Paint,
    Shape,
    box,
    circle,
    ellipse,
    gradient,
    ring,
    round_side,
)

Normal = Callable[[Field, Field], tuple[Field, Field]]  # x and y of a surface's direction, -1..1
FORMS: Final = 1000, 1030
SMALL: Final = 600, 600
_WHITE: Final = np.array([255, 255, 255], np.float32)
_RAISED: Final = 0.62  # how far light comes from the front


def draw_arch(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """An arch with a ball in its gate, on two steps, a hoop leaning at its side."""
    tones = _tones(finish, seed)
    _drum(canvas, 500, 905, 470, 62, tones[0], light)
    _drum(canvas, 500, 800, 380, 66, lifted(tones[0], 0.1), light)
    gate = _arch(500, 130, 300, 680) - _arch(500, 290, 158, 540)
    canvas.fill(_arch(522, 138, 300, 672) - _arch(540, 296, 150, 540), colour.mix(tones[1], "#000000", 0.4))
    canvas.fill(gate, gradient(lifted(tones[1], 0.12), colour.mix(tones[1], "#000000", 0.14), 300, 140, 760, 800))
    canvas.light(gate - gate.grown(-7), "#FFFFFF", 0.22, soft=4)
    canvas.shade(ellipse(500, 806, 150, 22), 0.4, soft=22)
    _ball(canvas, 500, 668, 138, tones[2], light)
    canvas.shade(ellipse(790, 808, 90, 16), 0.3, soft=18)
    _hoop(canvas, 794, 690, 118, 29, finish.metal, light)
    canvas.shade(ellipse(236, 806, 70, 14), 0.3, soft=16)
    _ball(canvas, 236, 742, 66, finish.metal, light, gloss=1.0)


def draw_orbit(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A large hoop, a ball passing through it, a moon and a disc."""
    tones = _tones(finish, seed)
    _disc(canvas, 300, 268, 150, tones[1], light)
    _hoop(canvas, 500, 520, 338, 86, tones[0], light)
    canvas.shade(circle(596, 500, 206), 0.34, soft=60, clip=ring(500, 520, 424, 252))
    _ball(canvas, 560, 470, 214, tones[2], light)
    _ball(canvas, 214, 742, 92, finish.metal, light, gloss=1.0)
    _ball(canvas, 838, 806, 60, lifted(tones[1], 0.05), light)


def draw_stack(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """Drums and a dome piled up in balance, a ball on top."""
    tones = _tones(finish, seed)
    _drum(canvas, 500, 880, 400, 76, tones[0], light)
    _drum(canvas, 470, 716, 300, 120, tones[2], light)
    _drum(canvas, 520, 572, 232, 88, lifted(tones[1], 0.08), light)
    _drum(canvas, 490, 450, 150, 84, finish.metal, light)
    canvas.shade(ellipse(492, 408, 84, 14), 0.35, soft=14)
    _ball(canvas, 492, 270, 142, tones[0], light)
    canvas.shade(ellipse(812, 884, 70, 16), 0.34, soft=16)
    _hoop(canvas, 806, 742, 110, 32, tones[1], light)


def draw_ball(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    _ball(canvas, 300, 300, 270, _tones(finish, seed)[2], light)


def draw_hoop(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    _hoop(canvas, 300, 300, 200, 68, _tones(finish, seed)[1], light)


def _tones(finish: Finish, seed: int) -> tuple[str, str, str]:
    """Three colours of the palette, strong, quiet and bright; which is which turns with the seed."""
    quiet = colour.mix(finish.paper, finish.glow, 0.30)
    tones = (lifted(finish.body, 0.06), quiet, finish.glow)
    turn = seed % 2
    return (tones[2], tones[1], tones[0]) if turn else tones


def _arch(middle: float, top: float, half: float, height: float) -> Shape:
    """A gate with a round head, open at its foot."""
    return box(middle - half, top, 2 * half, height + 2 * half, half) & box(middle - half, top, 2 * half, height)


def _drum(canvas: Canvas, x: float, y: float, half: float, height: float, tint: str, light: float) -> None:
    """A low cylinder seen from slightly above; (x, y) is the middle of its side."""
    tilt = half * 0.15
    top, foot = y - height / 2, y + height / 2
    canvas.shade(ellipse(x, foot + 4, half * 1.02, tilt * 1.1), 0.36, soft=20)
    side = box(x - half, top, 2 * half, height) | ellipse(x, foot, half, tilt)
    canvas.fill(side, round_side(tint, x, half, light, 0.22, 0.5))
    lid = ellipse(x, top, half, tilt)
    canvas.fill(
        lid, gradient(lifted(tint, 0.16), lifted(tint, 0.02), x + half * 0.6, top - tilt, x - half * 0.7, top + tilt)
    )
    canvas.light(lid - ellipse(x, top + 2.5, half - 3, tilt - 2), "#FFFFFF", 0.4)


def _disc(canvas: Canvas, x: float, y: float, radius: float, tint: str, light: float) -> None:
    """A thick coin facing the viewer."""
    canvas.fill(circle(x + 16, y + 10, radius), colour.mix(tint, "#000000", 0.38))
    canvas.fill(
        circle(x, y, radius),
        gradient(lifted(tint, 0.12), colour.mix(tint, "#000000", 0.1), x + radius, y - radius, x - radius, y + radius),
    )
    canvas.light(ring(x, y, radius, radius - 6), "#FFFFFF", 0.25)


def _ball(canvas: Canvas, x: float, y: float, radius: float, tint: str, light: float, gloss: float = 0.75) -> None:
    canvas.fill(circle(x, y, radius), _round(tint, light, gloss, lambda xs, ys: ((xs - x) / radius, (ys - y) / radius)))


def _hoop(canvas: Canvas, x: float, y: float, radius: float, tube: float, tint: str, light: float) -> None:
    """A torus facing the viewer."""

    def normal(xs: Field, ys: Field) -> tuple[Field, Field]:
        away = np.maximum(np.hypot(xs - x, ys - y), 1e-3)
        across = ((away - radius) / tube).clip(-1, 1)
        return (xs - x) / away * across, (ys - y) / away * across

    canvas.fill(ring(x, y, radius + tube, radius - tube), _round(tint, light, 0.6, normal))


def _round(tint: str, light: float, gloss: float, normal: Normal) -> Paint:
    """A smooth solid under one large lamp: shade towards its own darker hue, a soft highlight, light from the ground."""
    bright, dim = lifted(tint, 0.17), colour.toned(tint, max(colour.lightness(tint) - 0.27, 0.08), 0.16)
    a, b, base = (np.array(colour.rgb(each), np.float32) for each in (bright, dim, tint))
    turn = math.radians(light)
    flat = math.sqrt(1 - _RAISED * _RAISED)
    lamp_x, lamp_y = math.cos(turn) * flat, -math.sin(turn) * flat

    def paint(x: Field, y: Field) -> Field:
        nx, ny = normal(x, y)
        nz = np.sqrt(np.maximum(1 - nx * nx - ny * ny, 0))
        lit = nx * lamp_x + ny * lamp_y + nz * _RAISED
        up = (lit.clip(-0.15, 1) + 0.15) / 1.15
        low, high = (2 * up).clip(0, 1)[..., None], (2 * up - 1).clip(0, 1)[..., None]
        body = b * (1 - low) + base * low
        body = body * (1 - high) + a * high
        bounce = (np.clip(ny, 0, 1) ** 2 * (1 - nz) * 0.28)[..., None]
        body = body + (base - body).clip(0) * bounce
        mirror = (2 * lit * nz - _RAISED).clip(0, 1)
        shine = (mirror**26 * 0.85 + mirror**5 * 0.12) * gloss
        return np.asarray(body + (_WHITE - body) * shine[..., None], np.float32)

    return paint

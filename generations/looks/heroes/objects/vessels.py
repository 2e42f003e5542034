"""Bottles and jars: glass, lacquer and paper labels without a word on them.

A vessel is a turned body seen from the side. Glass is darker at its flanks, carries two window reflections that wander with
the light, and shows its liquid; labels bend with the body. Frames are 700 x 1200 (bottles) and 1000 x 900 (jar).
"""

from __future__ import annotations

import math

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
    ellipse,
    gradient,
    line,
    plane_metal,
    round_side,
    smooth_profile,
    turned_body,
)

WIDTH, HEIGHT = 700, 1200
JAR_WIDTH, JAR_HEIGHT = 1000, 900
_X = 350.0


def draw_dropper(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """Amber or tinted glass with a pipette cap: facial oils, serums, remedies."""
    amber = "#7A3E12" if colour.chroma(finish.body) < 0.05 or seed % 3 else colour.toned(finish.body, 0.38, 0.12)
    _bulb(canvas, finish, light)
    body = box(110, 400, 480, 770, 92)
    _glass(canvas, body, amber, 240, light)
    _liquid_line(canvas, body, amber)
    label = box(110, 600, 480, 390)
    _label(canvas, finish, label, body, light)
    _leaf_mark(canvas, finish, _X, 742, 64)
    canvas.fill(box(_X - 84, 862, 168, 5, 2.5), finish.ink, 0.75)
    canvas.fill(box(_X - 50, 892, 100, 5, 2.5), finish.ink, 0.4)
    _windows(canvas, body, 240, light, label)


def _bulb(canvas: Canvas, finish: Finish, light: float) -> None:
    rubber = colour.toned(finish.ink, 0.24, 0.03)
    canvas.fill(box(286, 30, 128, 270, 62), round_side(rubber, _X, 64, light, 0.42, 0.3))
    canvas.shade(box(286, 232, 128, 40), 0.5, soft=22)
    collar = box(254, 262, 192, 150, 14)
    canvas.fill(collar, plane_metal(finish.metal, 254, 0, 446, 0, light + 60, 0.62))
    for y in range(282, 400, 11):
        canvas.shade(box(254, y, 192, 4), 0.22, soft=1.5, clip=collar)
    canvas.light(box(254, 262, 192, 7), "#FFFFFF", 0.5, soft=3, clip=collar)
    canvas.shade(box(254, 392, 192, 24), 0.5, soft=12, clip=collar)


def draw_perfume(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A heavy square flacon with a metal collar and a faceted stopper."""
    is_tinted = seed % 2 == 1
    juice = colour.toned(finish.glow, 0.74, 0.10) if is_tinted else colour.mix(finish.metal, "#FFF3DD", 0.35)
    _stopper(canvas, finish, light)
    outer = box(80, 430, 540, 740, 44)
    clear = colour.mix("#DDE3EA", juice, 0.22)
    edge = colour.mix("#6F7884", juice, 0.2)
    canvas.fill(outer, gradient(colour.mix(clear, "#FFFFFF", 0.3), edge, 80, 430, 620, 1170), 0.96)
    canvas.shade(outer - outer.grown(-26), 0.34, soft=20)
    _bevel(canvas, outer, light)
    inner = box(142, 500, 416, 588, 24)
    darker = colour.toned(juice, max(0.4, colour.lightness(juice) - 0.2), 0.14)
    top, low = colour.mix(juice, "#FFFFFF", 0.35), darker if is_tinted else colour.mix(juice, "#A05A1E", 0.45)
    canvas.fill(inner, gradient(colour.mix(clear, "#FFFFFF", 0.5), clear, 0, 500, 0, 600))
    canvas.fill(box(142, 572, 416, 516, 24) & inner, gradient(top, low, 200, 560, 460, 1090))
    canvas.light(box(142, 568, 416, 9), "#FFFFFF", 0.7, soft=3, clip=inner)
    canvas.shade(inner - inner.grown(-12), 0.34, soft=14)
    canvas.light(ellipse(_X, 1040, 190, 60), "#FFFFFF", 0.34, soft=50, clip=inner)
    canvas.fill(box(346, 470, 8, 560, 4), colour.mix(juice, "#FFFFFF", 0.6), 0.5)
    plate = box(236, 740, 228, 150, 6)
    canvas.shade(plate.moved(3, 6), 0.3, soft=8)
    canvas.fill(plate, plane_metal(finish.metal, 236, 740, 464, 890, light + 120, 0.5))
    canvas.shade(plate - plate.grown(-5), 0.35, soft=2)
    _leaf_mark(canvas, finish, _X, 815, 40, colour.toned(finish.metal, 0.34, 0.06))
    _windows(canvas, outer, 270, light, None)


def _stopper(canvas: Canvas, finish: Finish, light: float) -> None:
    cap = box(214, 30, 272, 286, 18)
    lacquer = colour.toned(finish.ink, 0.2, 0.05)
    canvas.fill(cap, gradient(colour.mix(lacquer, "#FFFFFF", 0.16), lacquer, 214, 30, 400, 316))
    canvas.fill(box(214, 30, 68, 286) & cap, colour.mix(lacquer, "#FFFFFF", 0.08), 0.7)
    canvas.fill(box(418, 30, 68, 286) & cap, "#000000", 0.35)
    lit = 214 + 272 * (0.5 - 0.42 * math.cos(math.radians(light)))
    canvas.light(box(lit, 40, 26, 266, 10), "#FFFFFF", 0.5, soft=9, clip=cap)
    canvas.light(box(214, 30, 272, 10), "#FFFFFF", 0.4, soft=5, clip=cap)
    collar = box(256, 308, 188, 130, 8)
    canvas.fill(collar, plane_metal(finish.metal, 256, 0, 444, 0, light + 30, 0.6))
    canvas.shade(box(256, 308, 188, 16), 0.55, soft=8, clip=collar)
    canvas.shade(box(256, 352, 188, 5), 0.5, soft=2, clip=collar)
    canvas.light(box(256, 358, 188, 4), "#FFFFFF", 0.5, soft=2, clip=collar)


def _bevel(canvas: Canvas, outer: Shape, light: float) -> None:
    """The cut edges of thick glass: bright where they face the light."""
    left = 0.55 - 0.3 * math.cos(math.radians(light))
    canvas.light(box(86, 450, 24, 690, 12), "#FFFFFF", left, soft=6, clip=outer)
    canvas.light(box(590, 450, 22, 690, 11), "#FFFFFF", 1.05 - left, soft=7, clip=outer)
    canvas.light(box(110, 434, 480, 16, 8), "#FFFFFF", 0.7, soft=5, clip=outer)
    canvas.light(box(120, 1104, 460, 46, 16), "#FFFFFF", 0.30, soft=12, clip=outer)


def draw_pump(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A satin bottle with a pump: lotion, shampoo, soap."""
    shell = (
        colour.mix("#F4F1EA", finish.body, 0.12)
        if finish.is_dark or seed % 2
        else colour.toned(finish.body, 0.62, 0.07)
    )
    metal = finish.metal
    canvas.fill(box(318, 120, 64, 170), plane_metal(metal, 318, 0, 382, 0, light + 40, 0.6))
    spout = box(116, 58, 300, 70, 34)
    canvas.fill(spout, plane_metal(metal, 0, 58, 0, 128, light + 80, 0.5))
    canvas.fill(box(116, 80, 52, 78, 16), plane_metal(metal, 116, 0, 168, 0, light + 40, 0.5))
    canvas.light(box(140, 66, 260, 10, 5), "#FFFFFF", 0.55, soft=4, clip=spout)
    collar = box(248, 262, 204, 106, 14)
    canvas.fill(collar, plane_metal(metal, 248, 0, 452, 0, light + 60, 0.62))
    canvas.shade(box(248, 340, 204, 30), 0.5, soft=12, clip=collar)
    body = box(120, 356, 460, 820, 74)
    canvas.fill(body, round_side(colour.mix(shell, "#FFFFFF", 0.25), _X, 236, light, 0.5, 0.6))
    canvas.shade(box(120, 356, 460, 30, 20), 0.2, soft=18, clip=body)
    canvas.shade(box(120, 1120, 460, 60), 0.34, soft=34, clip=body)
    ink = finish.ink if colour.lightness(shell) > 0.6 else colour.mix(finish.paper, shell, 0.1)
    _leaf_mark(canvas, finish, _X, 640, 84, ink)
    canvas.fill(box(_X - 96, 770, 192, 6, 3), ink, 0.8)
    canvas.fill(box(_X - 60, 802, 120, 5, 2.5), ink, 0.45)
    canvas.fill(box(_X - 60, 1046, 120, 5, 2.5), ink, 0.3)
    _windows(canvas, body, 230, light, None, strength=0.5)


def draw_wine(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A tall bottle with a foil capsule: wine, oil, spirits."""
    glass = "#22331F" if seed % 2 else colour.toned(finish.body, 0.25, 0.06)
    body = box(180, 560, 340, 615, 26)
    shoulder = turned_body(
        smooth_profile([(60, 50), (300, 50), (350, 54), (410, 84), (470, 130), (540, 160), (610, 170), (700, 170)]), _X
    )
    whole = body | shoulder
    _glass(canvas, whole, glass, 170, light)
    foil = box(292, 30, 116, 250, 12)
    canvas.fill(foil, round_side(finish.metal, _X, 58, light, 0.7, 0.3))
    canvas.shade(box(292, 262, 116, 18), 0.4, soft=6, clip=foil)
    canvas.shade(box(292, 74, 116, 5), 0.4, soft=2, clip=foil)
    label = box(180, 640, 340, 380)
    _label(canvas, finish, label, body, light)
    canvas.fill(box(_X - 118, 664, 236, 3), finish.metal, 0.9)
    canvas.fill(box(_X - 118, 992, 236, 3), finish.metal, 0.9)
    _leaf_mark(canvas, finish, _X, 780, 66)
    canvas.fill(box(_X - 80, 890, 160, 6, 3), finish.ink, 0.8)
    canvas.fill(box(_X - 46, 922, 92, 5, 2.5), finish.ink, 0.4)
    _windows(canvas, whole, 170, light, label, top=470)


def draw_jar(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A low cosmetic jar of thick frosted glass with a metal lid."""
    x = 500.0
    shell = (
        colour.mix("#F1ECE4", finish.body, 0.10)
        if finish.is_dark or seed % 2 == 0
        else colour.toned(finish.body, 0.5, 0.1)
    )
    body = box(110, 372, 780, 490, 96)
    canvas.fill(body, round_side(shell, x, 395, light, 0.45, 0.56))
    canvas.fill(box(190, 420, 620, 330, 60) & body, colour.mix(shell, "#FFFFFF", 0.45), 0.4, soft=46)
    canvas.shade(box(110, 780, 780, 90), 0.3, soft=44, clip=body)
    canvas.light(box(150, 828, 700, 14, 7), "#FFFFFF", 0.34, soft=10, clip=body)
    lid = box(84, 96, 832, 300, 34)
    canvas.fill(lid, plane_metal(finish.metal, 84, 0, 916, 0, light + 60, 0.72))
    canvas.light(box(84, 96, 832, 14, 7), "#FFFFFF", 0.65, soft=6, clip=lid)
    canvas.light(box(84, 352, 832, 8), "#FFFFFF", 0.4, soft=4, clip=lid)
    canvas.shade(box(84, 366, 832, 32), 0.5, soft=14, clip=lid)
    canvas.shade(box(110, 392, 780, 26), 0.45, soft=18, clip=body)
    ink = finish.ink if colour.lightness(shell) > 0.6 else finish.paper
    _leaf_mark(canvas, finish, x, 556, 66, ink)
    canvas.fill(box(x - 96, 662, 192, 6, 3), ink, 0.75)
    canvas.fill(box(x - 56, 694, 112, 5, 2.5), ink, 0.4)
    _windows(canvas, body, 390, light, None, middle=x, strength=0.45)


def _glass(canvas: Canvas, body: Shape, tint: str, half: float, light: float) -> None:
    """Coloured glass: light gathers inside, the flanks go dark, the far side glows."""
    base = np.array(colour.rgb(tint), np.float32)
    warm = np.array(colour.rgb(colour.mix(tint, "#FFC37A", 0.35)), np.float32)
    lit = math.cos(math.radians(light)) * 0.5

    def paint(x: Field, y: Field) -> Field:
        u = ((x - _X) / half).clip(-1, 1)
        flank = np.sqrt(1 - (u * 0.985) ** 2)
        through = np.exp(-(((u + lit) / 0.42) ** 2))
        level = (0.30 + 0.75 * flank)[..., None]
        inside = base * level + (warm - base) * (0.62 * through * flank)[..., None]
        rim = np.exp(-((1 - np.abs(u)) / 0.05))[..., None] * 0.10
        return np.asarray(inside + 255 * rim * 0.5, np.float32)

    canvas.fill(body, paint)
    left, _, right, bottom = body.box
    canvas.shade(box(left, bottom - 60, right - left, 70), 0.5, soft=36, clip=body)
    canvas.light(box(left + 40, bottom - 20, right - left - 80, 8, 4), "#FFFFFF", 0.22, soft=6, clip=body)


def _liquid_line(canvas: Canvas, body: Shape, tint: str) -> None:
    left, top, right, _ = body.box
    canvas.light(box(left, top, right - left, 96), colour.mix(tint, "#FFE2B8", 0.6), 0.22, soft=10, clip=body)
    canvas.light(ellipse((left + right) / 2, top + 98, (right - left) / 2 - 8, 7), "#FFFFFF", 0.22, soft=3, clip=body)


def _label(canvas: Canvas, finish: Finish, label: Shape, body: Shape, light: float) -> None:
    left, _, right, _ = label.box
    canvas.shade(label.grown(3).moved(0, 4), 0.3, soft=8, clip=body)
    canvas.fill(label & body, round_side(finish.paper, (left + right) / 2, (right - left) / 2, light, 0.12, 0.52))


def _leaf_mark(canvas: Canvas, finish: Finish, x: float, y: float, size: float, ink: str = "") -> None:
    """An ornament that is nobody's trade mark: two leaves on a stem in a fine ring."""
    tint = ink or finish.ink
    for side in (-1, 1):
        reach = size * 0.62
        leaf = circle(x + side * reach * 0.02, y - size * 0.02 + reach, reach * 1.22) & circle(
            x + side * reach * 1.25, y - size * 0.35, reach * 1.2
        )
        canvas.fill(leaf & circle(x, y, size * 0.78), tint, 0.9)
    canvas.fill(line(x, y - size * 0.5, x, y + size * 0.62, max(3.0, size * 0.05)), tint)


def _windows(
    canvas: Canvas,
    body: Shape,
    half: float,
    light: float,
    label: Shape | None,
    *,
    middle: float = _X,
    top: float = 0.0,
    strength: float = 1.0,
) -> None:
    """Two tall reflections of a studio window; on paper they are only a sheen."""
    _, body_top, _, bottom = body.box
    start = max(body_top + 36, top)
    lit = -math.cos(math.radians(light)) * 0.55
    for at, width, gain in ((lit - 0.12, 0.085, 0.62), (lit + 0.12, 0.022, 0.46), (-lit + 0.28, 0.035, 0.20)):
        x = middle + at * half
        pane = box(x - width * half, start, width * 2 * half, bottom - start - 44, 18)
        bright: Paint = "#FFFFFF"
        if label is None:
            canvas.light(pane, bright, gain * strength, soft=7, clip=body)
            continue
        canvas.light(pane, bright, gain * strength, soft=7, clip=body - label)
        canvas.light(pane, bright, gain * strength * 0.3, soft=16, clip=body & label)

"""Still life for warm and calm ads: a candle in a glass, a mug, a pen, a cloche, a camera.

Frames: 800 x 1050, 1000 x 900, 500 x 1300, 1200 x 860, 1200 x 900.
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
    box,
    ellipse,
    gradient,
    line,
    metal_ramp,
    plane_metal,
    polygon,
    round_side,
    smooth_profile,
    swept_metal,
    turned_body,
)

CANDLE = 800, 1050
MUG = 1000, 900
PEN = 500, 1300
CLOCHE = 1200, 860
CAMERA = 1200, 900


def draw_candle(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """Wax in a tinted glass, burning; the flame lights wax and rim."""
    x = 400.0
    _glow(canvas, x, 236)
    glass = box(110, 400, 580, 610, 54)
    tint = colour.mix(finish.body, "#FFE7C2", 0.15)
    wax = "#FBF3E4"
    canvas.fill(ellipse(x, 414, 290, 44), colour.mix(tint, "#000000", 0.35), 0.9)
    canvas.fill(glass, round_side(tint, x, 292, light, 0.2, 0.34))
    inside = box(136, 470, 528, 512, 40)
    canvas.fill(inside, gradient(wax, colour.mix(wax, tint, 0.5), 0, 470, 0, 960), 0.34)

    def lit(xs: Field, ys: Field) -> Field:
        near = np.exp(-(((xs - x) / 240) ** 2 + ((ys - 470) / 240) ** 2))[..., None]
        return np.asarray(np.array([255, 196, 120], np.float32) * near, np.float32)

    canvas.light(glass, lit, 0.75)
    canvas.fill(ellipse(x, 474, 268, 40), gradient("#FFF6DF", colour.mix(wax, "#F0B860", 0.45), x, 440, x, 514))
    canvas.light(ellipse(x, 474, 130, 20), "#FFE9B8", 0.8, soft=26)
    canvas.fill(
        ellipse(x, 406, 290, 42) - ellipse(x, 408, 278, 36),
        gradient("#FFFFFF", colour.mix(tint, "#FFFFFF", 0.4), 110, 0, 690, 0),
        0.75,
    )
    label = box(230, 640, 340, 240, 8)
    canvas.shade(label.moved(2, 6), 0.3, soft=9)
    canvas.fill(label, round_side(finish.paper, x, 300, light, 0.1, 0.55))
    canvas.fill(label.grown(-14) - label.grown(-17), finish.metal, 0.9)
    canvas.fill(box(310, 742, 180, 8, 4), finish.ink, 0.8)
    canvas.fill(box(346, 776, 108, 6, 3), finish.ink, 0.4)
    for at, width, gain in ((-0.78, 26, 0.5), (-0.62, 8, 0.35), (0.72, 14, 0.3)):
        canvas.light(box(x + at * 290 - width / 2, 450, width, 500, width / 2), "#FFFFFF", gain, soft=7, clip=glass)
    canvas.shade(box(110, 940, 580, 80), 0.4, soft=36, clip=glass)
    canvas.fill(line(x, 472, x + 3, 396, 9), "#2B2018")
    _flame(canvas, x + 2)


def _glow(canvas: Canvas, x: float, y: float) -> None:
    for radius, strength in ((235.0, 0.10), (130.0, 0.20)):
        canvas.fill(ellipse(x, y, radius * 0.55, radius * 0.55), "#FFB857", strength, soft=radius * 0.42)


def _flame(canvas: Canvas, x: float) -> None:
    outer = turned_body(smooth_profile([(118, 1), (170, 20), (230, 42), (300, 58), (356, 50), (398, 24), (416, 2)]), x)
    inner = turned_body(smooth_profile([(212, 1), (270, 20), (326, 32), (370, 26), (402, 6)]), x)
    canvas.fill(outer, gradient("#FFE08A", "#FF9A2E", x, 330, x, 130), 0.94, soft=9)
    canvas.fill(inner, gradient("#FFFDF2", "#FFE9A8", x, 400, x, 230), 0.95, soft=9)
    canvas.fill(ellipse(x, 408, 18, 14), "#7FA4E8", 0.35, soft=10)


def draw_mug(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A glazed mug from slightly above, full and steaming."""
    x = 430.0
    glaze = colour.toned(finish.body, max(0.42, colour.lightness(finish.body)), 0.1) if finish.is_dark else finish.body
    handle = ellipse(726, 520, 168, 176) - ellipse(720, 520, 104, 112)
    canvas.fill(handle & box(650, 300, 320, 460), plane_matt(glaze, light))
    canvas.shade(box(640, 320, 50, 400), 0.4, soft=18, clip=handle)
    body = turned_body(
        smooth_profile(
            [(300, 272), (420, 274), (600, 270), (700, 262), (752, 250), (788, 232), (810, 208), (822, 176)]
        ),
        x,
    )
    canvas.fill(body, round_side(glaze, x, 276, light, 0.5, 0.34))
    canvas.shade(box(150, 740, 560, 90), 0.36, soft=40, clip=body)
    canvas.fill(ellipse(x, 300, 274, 74), colour.mix(glaze, "#FFFFFF", 0.3))
    canvas.fill(ellipse(x, 303, 254, 64), colour.mix(glaze, "#000000", 0.35))
    canvas.fill(ellipse(x, 320, 240, 52), gradient("#6B3F22", "#2E180C", x - 200, 280, x + 200, 370))
    canvas.light(ellipse(x - 60, 312, 130, 20), "#E2B07A", 0.4, soft=16)
    for order, (at, height) in enumerate(((x - 90, 200.0), (x, 246.0), (x + 84, 190.0))):
        for step in range(24):
            t = step / 23
            puff = at + math.sin(t * 5.2 + order * 1.7 + seed) * 20 * (0.4 + t)
            canvas.fill(ellipse(puff, 268 - t * height, 9 + 12 * t, 15), "#FFFFFF", 0.075 * (1 - t) ** 0.7, soft=13)


def plane_matt(tint: str, light: float) -> Paint:
    bright, dim = colour.mix(tint, "#FFFFFF", 0.2), colour.mix(tint, "#000000", 0.4)
    shift = math.cos(math.radians(light)) * 60
    return gradient(bright, dim, 640 + shift, 340, 820 + shift, 720)


def draw_pen(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A fountain pen, nib down, in lacquer and metal."""
    x = 250.0
    lacquer = colour.toned(finish.body, 0.3, 0.1)
    barrel = turned_body(smooth_profile([(34, 40), (70, 66), (200, 74), (520, 78), (700, 76)]), x)
    canvas.fill(barrel, round_side(lacquer, x, 80, light, 0.8, 0.26))
    for top, height in ((690, 46), (470, 18), (120, 12)):
        band = box(x - 79, top, 158, height, 6)
        canvas.fill(band, plane_metal(finish.metal, x - 79, 0, x + 79, 0, light, 0.62))
        canvas.shade(box(x - 79, top + height - 6, 158, 6), 0.4, soft=3, clip=band)
    grip = turned_body(smooth_profile([(736, 66), (860, 56), (930, 50), (950, 54)]), x)
    canvas.fill(grip, round_side(colour.mix(lacquer, "#000000", 0.4), x, 62, light, 0.6, 0.25))
    nib = polygon([(x - 50, 946), (x + 50, 946), (x + 62, 1020), (x + 5, 1268), (x - 5, 1268), (x - 62, 1020)], 4)
    canvas.fill(nib, plane_metal(finish.metal, x - 62, 0, x + 62, 0, light + 30, 0.7))
    canvas.shade(line(x, 1080, x, 1262, 4), 0.7)
    canvas.shade(ellipse(x, 1072, 11, 11), 0.8)
    canvas.light(nib - nib.grown(-4), "#FFFFFF", 0.5, soft=2)
    clip_body = box(x + 26, 132, 22, 340, 11)
    canvas.shade(clip_body.moved(8, 8), 0.5, soft=7, clip=barrel)
    canvas.fill(clip_body, plane_metal(finish.metal, x + 26, 0, x + 48, 0, light + 70, 0.5))
    canvas.light(box(x + 30, 140, 6, 320, 3), "#FFFFFF", 0.6, soft=2)


def draw_cloche(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A polished dome on a plate: the moment before it is lifted."""
    x, foot = 600.0, 690.0
    metal = finish.metal
    canvas.fill(ellipse(x, 744, 560, 74), colour.mix(finish.paper, "#000000", 0.34))
    canvas.fill(
        ellipse(x, 728, 560, 74), gradient("#FFFFFF", colour.mix(finish.paper, "#8A8F98", 0.35), 60, 660, 1100, 800)
    )
    canvas.fill(ellipse(x, 722, 500, 60) - ellipse(x, 722, 492, 56), metal, 0.9)
    canvas.shade(ellipse(x, 726, 450, 50), 0.5, soft=26)
    dome = ellipse(x, foot, 430, 470) & box(x - 440, 200, 880, foot - 200)
    base = ellipse(x, foot, 430, 46)
    canvas.fill(base, plane_metal(metal, x - 430, 0, x + 430, 0, light + 20, 0.9))
    ramp = metal_ramp(metal, 1.05)

    def polished(xs: Field, ys: Field) -> Field:
        v = ((foot - ys) / 470).clip(0, 0.999)
        u = ((xs - x) / (430 * np.sqrt(1 - v * v))).clip(-1, 1)
        turn = np.arcsin(u) / (2 * math.pi) * 1.5 + light / 360 + 0.08 + 0.10 * v
        level = ramp[(np.mod(turn, 1.0) * 255).astype(np.int32)]
        return np.asarray(level * (0.72 + 0.36 * v)[..., None], np.float32)

    canvas.fill(dome, polished)
    canvas.fill(
        box(x - 430, foot - 30, 860, 34) & (dome | base), plane_metal(metal, x - 430, 0, x + 430, 0, light + 120, 0.8)
    )
    canvas.light(box(x - 428, foot - 32, 856, 5), "#FFFFFF", 0.6, soft=2, clip=dome)
    shift = math.cos(math.radians(light)) * 90
    window = polygon(
        [(x - 250 + shift, 330), (x - 150 + shift, 292), (x - 200 + shift, 600), (x - 312 + shift, 610)], 16
    )
    canvas.light(window, "#FFFFFF", 0.5, soft=16, clip=dome)
    canvas.light(ellipse(x + 40, 262, 150, 26), "#FFFFFF", 0.35, soft=24, clip=dome)
    canvas.shade(dome - dome.grown(-12), 0.25, soft=12)
    stem = turned_body(smooth_profile([(168, 20), (196, 16), (214, 30), (230, 62)]), x)
    canvas.fill(stem, plane_metal(metal, x - 60, 0, x + 60, 0, light, 0.6))
    canvas.fill(ellipse(x, 132, 50, 46), swept_metal(metal, x, 150, light + 40))
    canvas.light(ellipse(x - 14 + shift * 0.1, 112, 16, 11), "#FFFFFF", 0.9, soft=9)


def draw_camera(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A rangefinder: metal top, leather front, a deep coated lens."""
    x, y = 620.0, 500.0
    leather = colour.toned(finish.body, 0.27, 0.07)
    body = box(60, 170, 1080, 640, 84)
    canvas.fill(body, plane_metal(finish.metal, 60, 0, 1140, 0, light + 20, 0.7))
    canvas.light(box(90, 172, 1020, 9, 4), "#FFFFFF", 0.6, soft=4, clip=body)
    front = box(60, 318, 1080, 392)
    canvas.fill(
        front & body,
        gradient(colour.mix(leather, "#FFFFFF", 0.10), colour.mix(leather, "#000000", 0.35), 60, 318, 1140, 710),
    )
    grain = np.random.default_rng(3).random((160, 160), np.float32)

    def pebbles(xs: Field, ys: Field) -> Field:
        level = grain[(ys / 6).astype(np.int32) % 160, (xs / 6).astype(np.int32) % 160]
        return np.repeat((level * 46)[..., None], 3, axis=2).astype(np.float32)

    canvas.light(front & body, pebbles, 0.8)
    for top in (314, 706):
        canvas.shade(box(60, top, 1080, 9), 0.5, soft=4, clip=body)
    canvas.shade(box(60, 770, 1080, 60), 0.4, soft=26, clip=body)
    for left, width in ((150, 150), (860, 110)):
        dial = box(left, 112, width, 66, 10)
        canvas.fill(dial, plane_metal(finish.metal, left, 0, left + width, 0, light, 0.62))
        for step in range(left + 6, left + width - 4, 9):
            canvas.shade(box(step, 114, 3, 46), 0.35, clip=dial)
    canvas.fill(box(1010, 138, 64, 36, 14), plane_metal(finish.metal, 1010, 0, 1074, 0, light + 60, 0.5))
    finder = box(250, 206, 150, 84, 14)
    canvas.fill(finder, "#0C0F14")
    canvas.light(polygon([(262, 212), (330, 212), (286, 284), (262, 284)]), "#9FC3E8", 0.5, soft=6, clip=finder)
    canvas.fill(box(820, 212, 120, 70, 12), "#14181F")
    canvas.light(box(826, 218, 108, 20, 8), "#FFFFFF", 0.25, soft=5)
    _lens(canvas, finish, x, y, light)


def _lens(canvas: Canvas, finish: Finish, x: float, y: float, light: float) -> None:
    canvas.shade(ellipse(x + 12, y + 26, 286, 286), 0.5, soft=30)
    for radius, turn in ((274.0, 0.0), (236.0, 90.0)):
        canvas.fill(ellipse(x, y, radius, radius), swept_metal(finish.metal, x, y, light + turn))
        canvas.shade(ellipse(x, y, radius - 12, radius - 12), 0.35, soft=8)
    canvas.fill(ellipse(x, y, 222, 222), "#101217")
    for tooth in range(72):
        turn = math.radians(tooth * 5)
        cos, sin = math.cos(turn), math.sin(turn)
        canvas.light(line(x + cos * 198, y + sin * 198, x + cos * 218, y + sin * 218, 6), "#FFFFFF", 0.13 + 0.1 * cos)
    canvas.fill(ellipse(x, y, 188, 188), swept_metal("#6A6F78", x, y, light + 200))
    canvas.fill(ellipse(x, y, 180, 180), "#07090D")
    coating = colour.toned(finish.glow, 0.45, 0.16)
    canvas.fill(
        ellipse(x, y, 150, 150),
        gradient(colour.mix(coating, "#05070B", 0.35), "#05070B", x - 90, y - 120, x + 70, y + 110),
    )
    canvas.fill(ellipse(x, y, 84, 84), "#040507", 0.85, soft=18)
    canvas.light(ellipse(x + 34, y + 46, 70, 60), "#8A4FD0", 0.28, soft=40, clip=ellipse(x, y, 150, 150))
    shift = math.cos(math.radians(light)) * 30
    canvas.light(ellipse(x - 62 + shift, y - 72, 52, 34), "#FFFFFF", 0.85, soft=20, clip=ellipse(x, y, 150, 150))
    canvas.light(ellipse(x + 60 + shift * 0.5, y + 78, 22, 15), "#CFE4FF", 0.6, soft=10)
    canvas.light(ellipse(x, y, 150, 150) - ellipse(x, y + 5, 148, 146), "#FFFFFF", 0.35, soft=3)

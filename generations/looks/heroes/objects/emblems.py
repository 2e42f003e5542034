"""Emblems and small architecture for law, finance, property and care: solid, polished, without faces or letters.

Frames: scales 1000 x 1000, shield 900 x 1050, house 1100 x 950, column 900 x 1000, key 700 x 1200, ring 1000 x 1000,
heart 1000 x 950,
tooth 1000 x 1050.
"""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from generations.looks import colour
from generations.looks.heroes.objects.materials import Finish, lifted
from generations.looks.heroes.objects.studio import (
    Canvas,
    Field,
    Paint,
    Shape,
    blob,
    box,
    circle,
    ellipse,
    gradient,
    line,
    plane_metal,
    polygon,
    ring,
    round_side,
    smooth_profile,
    swept_metal,
    tinted_levels,
    turned_body,
)

SCALES = 1000, 1000
SHIELD = 900, 1050
HOUSE = 1100, 950
COLUMN = 900, 1000
KEY = 700, 1200
RING = 1000, 1000
HEART = 1000, 950
TOOTH = 1000, 1050


def draw_scales(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A pair of scales in balance on a turned pillar."""
    metal = finish.metal
    for side in (-1, 1):
        x = 500 + side * 330
        for end in (-128, 128):
            canvas.fill(line(x, 272, x + end, 606, 5), colour.mix(metal, "#000000", 0.15))
        canvas.fill(line(x, 272, x, 600, 3), colour.mix(metal, "#000000", 0.35), 0.6)
        _pan(canvas, finish, x, 606, light)
    stand = turned_body(
        smooth_profile(
            [
                (226, 18),
                (300, 24),
                (330, 40),
                (352, 22),
                (470, 20),
                (640, 26),
                (760, 34),
                (792, 58),
                (812, 36),
                (840, 44),
            ]
        ),
        500,
    )
    canvas.fill(stand, plane_metal(metal, 440, 0, 560, 0, light, 0.55))
    base = turned_body(smooth_profile([(826, 60), (852, 120), (880, 168), (906, 214), (934, 226), (956, 226)]), 500)
    canvas.fill(base, plane_metal(metal, 274, 0, 726, 0, light + 20, 0.8))
    canvas.shade(box(274, 930, 452, 30), 0.4, soft=12, clip=base)
    canvas.light(box(286, 926, 428, 6), "#FFFFFF", 0.5, soft=3, clip=base)
    beam = _beam()
    canvas.shade(beam.moved(0, 10), 0.4, soft=10, clip=stand)
    canvas.fill(beam, plane_metal(metal, 160, 220, 840, 290, light + 40, 1.1))
    canvas.light(beam & beam.moved(0, -16), "#FFFFFF", 0.16, soft=3)
    for x, y, radius in ((500, 226, 46), (170, 266, 19), (830, 266, 19)):
        canvas.shade(circle(x + 2, y + 6, radius + 4), 0.3, soft=6)
        canvas.fill(circle(x, y, radius), _ball(metal, x, y, radius, light))
    canvas.fill(
        turned_body(smooth_profile([(86, 4), (112, 20), (140, 28), (162, 16), (186, 26)]), 500),
        plane_metal(metal, 470, 0, 530, 0, light, 0.5),
    )


def _beam() -> Shape:
    """A bow that swings gently down to both ends."""

    def distance(x: Field, y: Field) -> Field:
        u = (x - 500) / 340
        middle = 226 + 40 * u * u - 26 * np.cos(u * math.pi) * (1 - u * u) * 0.6
        half = 19 - 9 * np.abs(u)
        return np.maximum(np.abs(y - middle) - half, np.abs(x - 500) - 340)

    return Shape(distance, (160, 160, 840, 300))


def _pan(canvas: Canvas, finish: Finish, x: float, y: float, light: float) -> None:
    bowl = ellipse(x, y, 142, 74) & box(x - 150, y, 300, 90)
    canvas.fill(bowl, plane_metal(finish.metal, x - 142, y, x + 142, y + 30, light + 10, 0.85))
    canvas.shade(ellipse(x, y + 74, 130, 34), 0.45, soft=22, clip=bowl)
    inside = ellipse(x, y, 142, 20)
    canvas.fill(
        inside, plane_metal(colour.mix(finish.metal, "#000000", 0.35), x - 142, y, x + 142, y, light + 150, 0.6)
    )
    canvas.fill(
        inside - ellipse(x, y + 1.5, 136, 16), plane_metal(finish.metal, x - 142, y, x + 142, y, light + 60, 0.7)
    )


def _ball(metal: str, x0: float, y0: float, radius: float, light: float) -> Paint:
    """A polished ball: one highlight towards the light, a bounce below."""
    turn = math.radians(light)
    lit_x, lit_y = math.cos(turn) * 0.42, -math.sin(turn) * 0.42

    def paint(x: Field, y: Field) -> Field:
        u, v = (x - x0) / radius, (y - y0) / radius
        away = np.hypot(u - lit_x, v - lit_y)
        level = (
            0.92
            - 0.62 * away
            + 0.55 * np.exp(-((away / 0.22) ** 2))
            + 0.18 * np.exp(-(((np.hypot(u, v) - 0.93) / 0.08) ** 2))
        )
        return tinted_levels(metal, level.astype(np.float32))

    return paint


def draw_shield(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A lacquered shield in a metal rim, with a check mark."""
    outer, field = _shield(1.0), _shield(0.86)
    canvas.fill(outer, swept_metal(finish.metal, 450, 480, light))
    canvas.light(outer - outer.grown(-6), "#FFFFFF", 0.4, soft=4)
    canvas.shade(_shield(0.89), 0.6, soft=8)
    bright, deep = lifted(finish.body, 0.13), colour.mix(finish.body, "#000000", 0.34)
    canvas.fill(field, gradient(bright, deep, 200, 80, 700, 980))
    canvas.shade(box(450, 0, 460, 1050), 0.22, soft=3, clip=field)
    canvas.shade(field - field.grown(-16), 0.3, soft=14)
    lit = 300 + math.cos(math.radians(light)) * 160
    canvas.light(ellipse(lit, 190, 330, 240), "#FFFFFF", 0.20, soft=110, clip=field)
    check = line(292, 500, 408, 622, 62) | line(408, 622, 624, 370, 62)
    canvas.shade(check.moved(6, 14), 0.45, soft=14, clip=field)
    canvas.fill(check, plane_metal(colour.mix(finish.metal, "#FFFFFF", 0.25), 280, 380, 640, 640, light, 0.6))
    canvas.light(check & check.moved(0, -24), "#FFFFFF", 0.22, soft=5)


def _shield(size: float) -> Shape:
    """The classic outline, scaled about its middle."""

    def distance(x: Field, y: Field) -> Field:
        u, v = np.abs(x - 450) / (400 * size), (y - 500) / (470 * size)
        side = np.where(v < 0.02, 1.0, np.cos(np.clip((v - 0.02) / 0.98, 0, 1) * math.pi / 2).clip(0) ** 0.72)
        crest = -0.90 - 0.10 * np.cos(np.clip(u, 0, 1) * math.pi) * 0.9
        slant = np.where(v > 0.1, 0.78, 1.0)
        return np.maximum((u - side) * 400 * size * slant, np.maximum(crest - v, v - 1.0) * 470 * size)

    return Shape(distance, (450 - 400 * size, 500 - 470 * size, 450 + 400 * size, 500 + 470 * size))


def draw_house(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A white architect's model of a modern house at dusk, its windows lit."""
    wall = "#F4F1EC"
    shade = colour.mix(wall, finish.dial, 0.34)
    warm = "#FFD48A"
    ground = polygon([(40, 838), (560, 930), (1068, 812), (560, 740)], 6)
    canvas.fill(ground.moved(0, 14), colour.mix(finish.metal, "#000000", 0.35))
    canvas.fill(ground, gradient(colour.mix(finish.body, "#FFFFFF", 0.25), finish.body, 200, 740, 900, 930))
    left = polygon([(200, 430), (560, 500), (560, 876), (200, 812)])
    right = polygon([(560, 500), (900, 420), (900, 790), (560, 876)])
    canvas.shade(polygon([(560, 876), (900, 790), (1020, 820), (680, 900)]), 0.4, soft=20, clip=ground)
    canvas.fill(left, gradient(shade, colour.mix(shade, "#000000", 0.22), 200, 430, 560, 876))
    canvas.fill(right, gradient(wall, colour.mix(wall, shade, 0.5), 560, 430, 900, 880))
    gable = polygon([(560, 502), (730, 214), (900, 421)])
    canvas.fill(gable, gradient(wall, colour.mix(wall, shade, 0.25), 600, 250, 900, 480))
    roof_dark = colour.toned(finish.ink, 0.27, 0.05)
    roof = polygon([(160, 446), (352, 132), (748, 178), (560, 524)], 3)
    canvas.fill(
        roof,
        gradient(colour.mix(roof_dark, "#FFFFFF", 0.18), colour.mix(roof_dark, "#000000", 0.2), 420, 140, 300, 520),
    )
    for step in range(1, 9):
        t = step / 9
        a, b = (160 + 192 * t, 446 - 314 * t), (560 + 188 * t, 524 - 346 * t)
        canvas.shade(line(*a, *b, 3), 0.4, clip=roof)
        canvas.light(line(a[0], a[1] + 4, b[0], b[1] + 4, 2), "#FFFFFF", 0.10, clip=roof)
    eave = polygon([(548, 524), (736, 166), (760, 182), (930, 432), (912, 452), (736, 216), (572, 540)], 3)
    canvas.shade(eave.moved(0, 20), 0.3, soft=10, clip=gable | right)
    canvas.fill(eave, plane_metal(colour.mix(finish.metal, roof_dark, 0.25), 548, 400, 930, 300, light, 0.6))
    chimney = polygon([(420, 92), (476, 98), (476, 236), (420, 222)])
    canvas.fill(chimney, gradient(wall, shade, 470, 90, 420, 220))
    _house_window(canvas, finish, [(610, 560), (700, 538), (700, 680), (610, 704)], warm)
    _house_window(canvas, finish, [(738, 528), (850, 502), (850, 640), (738, 670)], warm)
    _house_window(canvas, finish, [(690, 380), (772, 362), (772, 448), (690, 468)], warm)
    _house_window(canvas, finish, [(250, 540), (330, 555), (330, 680), (250, 666)], colour.mix(warm, shade, 0.35))
    _house_window(
        canvas,
        finish,
        [(420, 572), (506, 588), (506, 856), (420, 841)],
        colour.mix(finish.metal, finish.body, 0.5),
        cross=False,
    )
    canvas.fill(circle(494, 726, 7), colour.mix(finish.metal, "#FFFFFF", 0.4))
    for x, y, size in ((150, 800, 62), (966, 772, 74), (1010, 800, 46)):
        _bush(canvas, finish, x, y, size, light)


def _house_window(
    canvas: Canvas, finish: Finish, corners: list[tuple[float, float]], pane: str, *, cross: bool = True
) -> None:
    frame = polygon(corners, 6)
    canvas.fill(frame, colour.toned(finish.ink, 0.3, 0.04))
    glass = polygon(corners)
    canvas.fill(glass, gradient(colour.mix(pane, "#FFFFFF", 0.45), pane, *corners[0], *corners[2]))
    canvas.light(glass, pane, 0.25, soft=18)
    if cross:
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
        for first, second in (
            (((ax + bx) / 2, (ay + by) / 2), ((cx + dx) / 2, (cy + dy) / 2)),
            (((ax + dx) / 2, (ay + dy) / 2), ((bx + cx) / 2, (by + cy) / 2)),
        ):
            canvas.fill(line(*first, *second, 6), colour.toned(finish.ink, 0.3, 0.04), clip=glass)


def _bush(canvas: Canvas, finish: Finish, x: float, y: float, size: float, light: float) -> None:
    leaf = colour.mix("#5E7F58", finish.body, 0.3)
    canvas.shade(ellipse(x + 14, y + size * 0.8, size, size * 0.26), 0.35, soft=14)
    canvas.fill(circle(x, y, size), _ball(leaf, x, y, size * 1.25, light))


def draw_column(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A temple front in pale stone: courts, notaries, banks, schools."""
    stone = colour.mix("#EFEAE0", finish.metal, 0.10)
    dim = colour.mix(stone, finish.ink, 0.28)
    for index in range(3):
        step = box(30 + index * 34, 930 - index * 44, 840 - index * 68, 46, 3)
        canvas.fill(step, gradient(stone, dim, 30, 0, 870, 0))
        canvas.light(box(30 + index * 34, 930 - index * 44, 840 - index * 68, 5), "#FFFFFF", 0.6, clip=step)
        canvas.shade(box(30, 966 - index * 44, 840, 12), 0.28, soft=6, clip=step)
    hall = box(150, 372, 600, 474)
    canvas.fill(
        hall,
        gradient(colour.mix(finish.ink, "#000000", 0.15), colour.mix(finish.body, "#000000", 0.35), 150, 372, 700, 846),
    )
    canvas.fill(
        box(386, 520, 128, 326, 60) | box(386, 600, 128, 246), gradient("#FFE2A6", finish.metal, 0, 520, 0, 846), 0.85
    )
    for index in range(4):
        _pillar(canvas, stone, 178 + index * 181, light)
    beam = box(96, 318, 708, 66, 3)
    canvas.fill(beam, gradient(stone, dim, 96, 0, 804, 0))
    canvas.shade(box(96, 366, 708, 20), 0.4, soft=8, clip=beam)
    canvas.light(box(96, 318, 708, 6), "#FFFFFF", 0.6, clip=beam)
    roof = polygon([(450, 64), (846, 312), (54, 312)], 6)
    canvas.fill(roof, gradient(colour.mix(stone, "#FFFFFF", 0.3), dim, 300, 60, 760, 320))
    inner = polygon([(450, 118), (748, 292), (152, 292)])
    canvas.shade(inner, 0.18, soft=4)
    canvas.shade(inner - inner.grown(-12), 0.25, soft=10)
    canvas.fill(circle(450, 232, 46), swept_metal(finish.metal, 450, 232, light))
    canvas.shade(ring(450, 232, 36, 32), 0.4, soft=2)


def _pillar(canvas: Canvas, stone: str, x: float, light: float) -> None:
    shaft = box(x - 40, 400, 80, 420)
    canvas.shade(shaft.moved(22, 0), 0.4, soft=16)
    canvas.fill(shaft, round_side(stone, x, 44, light, 0.12, 0.42))
    for groove in range(-3, 4):
        canvas.shade(box(x + groove * 11 - 1.8, 412, 3.6, 396, 2), 0.2, soft=1.5)
    for top, half, height in ((384, 58, 20), (402, 50, 12), (808, 50, 12), (820, 58, 26)):
        canvas.fill(box(x - half, top, half * 2, height, 5), round_side(stone, x, half, light, 0.1, 0.5))


def draw_key(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A polished house key on a leather fob."""
    metal = finish.metal
    bow = circle(350, 250, 190) - circle(350, 250, 96)
    shaft = box(306, 400, 88, 740, 26)
    bit = polygon(
        [
            (394, 820),
            (520, 820),
            (520, 884),
            (470, 884),
            (470, 934),
            (540, 934),
            (540, 1010),
            (480, 1010),
            (480, 1056),
            (394, 1056),
        ],
        6,
    )
    whole = bow | shaft | bit | box(284, 420, 132, 60, 20)
    canvas.fill(bit, plane_metal(metal, 394, 820, 540, 1056, light + 50, 0.5))
    canvas.fill(shaft, plane_metal(metal, 306, 0, 394, 0, light, 0.62))
    canvas.fill(box(284, 420, 132, 60, 20), plane_metal(metal, 284, 0, 416, 0, light + 40, 0.7))
    canvas.fill(bow, swept_metal(metal, 350, 250, light))
    groove = ring(350, 250, 156, 128)
    canvas.shade(groove, 0.28, soft=6)
    canvas.light(ring(350, 250, 188, 180) | ring(350, 250, 103, 97), "#FFFFFF", 0.4, soft=4)
    canvas.light(whole - whole.grown(-5), "#FFFFFF", 0.26, soft=3)
    canvas.shade(box(344, 500, 12, 560, 6), 0.3, soft=4)


def draw_ring(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A solitaire ring, standing, its stone cut in facets that take the light one by one."""
    x, y, outer, inner = 500.0, 630.0, 320.0, 262.0
    back = ring(x, y, outer, inner)
    canvas.fill(back, swept_metal(finish.metal, x, y, light, 1.05))
    canvas.shade(ring(x, y, inner + 16, inner - 4), 0.55, soft=8, clip=back)
    canvas.light(ring(x, y, outer + 2, outer - 9), "#FFFFFF", 0.45, soft=5)
    canvas.light(ring(x, y, inner + 6, inner), "#FFFFFF", 0.35, soft=3)
    for side in (-1, 1):
        shoulder = polygon([(x + side * 4, 372), (x + side * 40, 352), (x + side * 96, 326), (x + side * 60, 372)], 6)
        canvas.fill(shoulder, plane_metal(finish.metal, x, 320, x + side * 90, 390, light + side * 60, 0.6))
        canvas.fill(
            line(x + side * 22, 372, x + side * 160, 234, 19), swept_metal(finish.metal, x, 330, light + side * 30)
        )
    _stone(canvas, finish, x, light)
    for side in (-1, 1):
        canvas.fill(circle(x + side * 150, 232, 17), _ball(finish.metal, x + side * 150, 232, 17, light))
    canvas.fill(circle(x, 378, 20), _ball(finish.metal, x, 378, 20, light))


def _stone(canvas: Canvas, finish: Finish, x: float, light: float) -> None:
    """A brilliant from the side: crown and pavilion in triangles, each with its own brightness."""
    tint = colour.mix("#DDEBFF", finish.glow, 0.18)
    table, girdle, tip = 108.0, 216.0, 378.0
    top = [x - 104, x - 52, x, x + 52, x + 104]
    belt = [x - 182, x - 121, x - 61, x, x + 61, x + 121, x + 182]
    facets: list[list[tuple[float, float]]] = []
    facets += [[(top[i], table), (top[i + 1], table), (belt[i + 1] + 30, girdle - 46)] for i in range(4)]
    crown = [(top[0], table), *[(belt[i] + 30, girdle - 46) for i in range(1, 5)], (top[4], table)]
    for i in range(6):
        facets.append([(belt[i], girdle), (belt[i + 1], girdle), crown[i]])
        if i < 5:
            facets.append([crown[i], crown[i + 1], (belt[i + 1], girdle)])
        facets.append([(belt[i], girdle), (belt[i + 1], girdle), (x, tip)])
    outline = polygon([(top[0], table), (top[4], table), (belt[6], girdle), (x, tip), (belt[0], girdle)])
    canvas.fill(outline, gradient("#FFFFFF", colour.mix(tint, "#6F8FB8", 0.4), x, table, x, tip))
    for index, corners in enumerate(facets):
        spark = 0.5 + 0.5 * math.sin(index * 2.4 + math.radians(light) * 3)
        dark = colour.mix(tint, "#27405F", 0.75)
        canvas.fill(polygon(corners), colour.mix(dark, "#FFFFFF", 0.15 + 0.85 * spark), 0.78, clip=outline)
    canvas.light(line(belt[0], girdle, belt[6], girdle, 3), "#FFFFFF", 0.9, clip=outline)
    canvas.light(line(top[0], table + 2, top[4], table + 2, 4), "#FFFFFF", 0.9, clip=outline)
    for at_x, at_y, size in ((x - 70, 140, 62.0), (x + 96, 196, 40.0)):
        star = 0.6 + 0.4 * math.sin(math.radians(light) * 2 + at_x)
        for turn in (0, 1):
            half = size * star
            a, b = ((at_x - half, at_y), (at_x + half, at_y)) if turn else ((at_x, at_y - half), (at_x, at_y + half))
            canvas.fill(line(a[0], a[1], b[0], b[1], 2.2), "#FFFFFF", 0.85, soft=2.4)
        canvas.fill(circle(at_x, at_y, 7), "#FFFFFF", 0.95, soft=5)


def draw_heart(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A glossy enamel heart with a metal rim: health, care, giving."""
    outer, field = _heart(1.0), _heart(0.90)
    canvas.fill(outer, swept_metal(finish.metal, 500, 440, light))
    canvas.light(outer - outer.grown(-5), "#FFFFFF", 0.4, soft=4)
    enamel = lifted(finish.body, 0.14)
    canvas.shade(_heart(0.925), 0.5, soft=7)
    canvas.fill(
        field,
        gradient(colour.mix(enamel, "#FFFFFF", 0.16), colour.mix(finish.body, "#000000", 0.3), 260, 120, 680, 860),
    )
    canvas.shade(field - field.grown(-22), 0.28, soft=22)
    lit = math.cos(math.radians(light)) * 40
    canvas.light(ellipse(300 + lit, 262, 110, 66), "#FFFFFF", 0.42, soft=62, clip=field)
    canvas.light(ellipse(690 + lit, 250, 60, 36), "#FFFFFF", 0.2, soft=40, clip=field)
    pulse = [(170, 470), (350, 470), (410, 370), (480, 590), (545, 420), (585, 470), (830, 470)]
    for a, b in pairwise(pulse):
        canvas.fill(line(*a, *b, 20), colour.mix(finish.metal, "#FFFFFF", 0.55), clip=field.grown(-30))


def _heart(size: float) -> Shape:
    """Signed distance of a heart (two lobes, straight flanks), scaled about its middle."""

    def distance(x: Field, y: Field) -> Field:
        u = np.abs(x - 500) / (450 * size)
        v = (870 - (y - 440) / size - 440) / 450 * 1.06
        w = v * 0.56
        u, v = u * 0.62, w + 0.02
        lobe = np.hypot(u - 0.25, v - 0.75) - math.sqrt(2) / 4
        low = np.sqrt(
            np.minimum(
                u**2 + (v - 1) ** 2, (u - 0.5 * np.maximum(u + v, 0)) ** 2 + (v - 0.5 * np.maximum(u + v, 0)) ** 2
            )
        )
        return np.asarray(np.where(u + v > 1, lobe, low * np.sign(u - v)) * 720 * size, np.float32)

    return Shape(distance, (500 - 460 * size, 440 - 440 * size, 500 + 460 * size, 440 + 480 * size))


def draw_tooth(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A porcelain molar with a sparkle."""
    half = [
        (500, 168),
        (610, 112),
        (745, 104),
        (862, 186),
        (900, 330),
        (866, 480),
        (806, 612),
        (780, 770),
        (738, 916),
        (676, 950),
        (626, 866),
        (590, 720),
    ]
    mirrored = [(1000 - x, y) for x, y in reversed(half[1:])]
    tooth = blob([*half, (500, 640), *mirrored])
    cool = colour.mix("#C9D8E8", finish.glow, 0.12)
    canvas.fill(tooth, gradient("#FFFFFF", colour.mix("#E6EEF6", cool, 0.6), 320, 120, 700, 960))
    deep = colour.mix("#7E9AB8", finish.dial, 0.25)
    for inset, strength in ((26.0, 0.10), (70.0, 0.10), (130.0, 0.07)):
        canvas.fill(tooth - tooth.grown(-inset), deep, strength, soft=inset * 0.7, clip=tooth)
    shift = math.cos(math.radians(light)) * 70
    side = tooth - tooth.moved(-46 if shift >= 0 else 46, -26)
    canvas.fill(side, deep, 0.30, soft=44, clip=tooth)
    canvas.fill(ellipse(500, 250, 60, 120), deep, 0.12, soft=50, clip=tooth)
    canvas.fill(ellipse(500, 700, 90, 130), deep, 0.26, soft=80, clip=tooth)
    canvas.light(ellipse(310 + shift, 300, 70, 130), "#FFFFFF", 0.95, soft=60, clip=tooth)
    canvas.light(ellipse(690 + shift, 250, 46, 60), "#FFFFFF", 0.8, soft=46, clip=tooth)
    canvas.light(box(240 + shift * 0.4, 210, 30, 240, 15), "#FFFFFF", 0.9, soft=10, clip=tooth)
    _sparkle(canvas, 812, 196, 96)
    _sparkle(canvas, 896, 320, 48)


def _sparkle(canvas: Canvas, x0: float, y0: float, size: float) -> None:
    """A four-pointed star with hollow sides."""

    def distance(x: Field, y: Field) -> Field:
        u, v = np.abs(x - x0) / size, np.abs(y - y0) / size
        return (np.sqrt(u) + np.sqrt(v) - 1) * size * 0.5

    star = Shape(distance, (x0 - size, y0 - size, x0 + size, y0 + size))
    canvas.fill(circle(x0, y0, size * 0.3), "#FFFFFF", 0.5, soft=size * 0.3)
    canvas.fill(star, "#FFFFFF")

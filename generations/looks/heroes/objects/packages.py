"""Boxes, bags, cards and books: paper and plastic things in soft light, without a word on them.

Frames: box 1000 x 1000, card 1200 x 860, book 900 x 1100.
"""

from __future__ import annotations

import math

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
    line,
    plane_metal,
    polygon,
)

BOX = 1000, 1000
CARD = 1200, 860
BOOK = 900, 1100

Point = tuple[float, float]


def draw_box(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A rigid gift box seen from a corner, its lid wrapped with a metallic ribbon."""
    shell = finish.body
    top = ((500.0, 96.0), (930.0, 262.0), (500.0, 448.0), (70.0, 262.0))
    depth, lid = 480.0, 128.0
    left_lit = 0.5 - 0.5 * math.cos(math.radians(light))
    tones = [colour.toned(shell, max(0.05, colour.lightness(shell) + shift), 0.13) for shift in (0.12, 0.0, -0.11)]
    bright, mid, dim = tones
    left_tone, right_tone = (mid, dim) if left_lit >= 0.3 else (dim, mid)
    inset = 14.0
    for side, tone in ((-1, left_tone), (1, right_tone)):
        edge = top[3] if side < 0 else top[1]
        wall = polygon(
            [
                (500, 448 + lid - 6),
                (edge[0] - side * inset, 262 + lid - 6),
                (edge[0] - side * inset, 262 + depth),
                (500, 448 + depth + 10),
            ]
        )
        canvas.fill(wall, gradient(tone, colour.mix(tone, "#000000", 0.38), 500, 400, edge[0], 262 + depth + 180))
        canvas.shade(
            polygon(
                [(500, 448 + lid - 10), (edge[0], 262 + lid - 10), (edge[0], 262 + lid + 26), (500, 448 + lid + 30)]
            ),
            0.5,
            soft=16,
            clip=wall,
        )
        _band(canvas, finish, side, lid, depth, wall, light)
        rim = polygon([(500, 448), edge, (edge[0], edge[1] + lid), (500, 448 + lid)])
        canvas.fill(
            rim,
            gradient(
                colour.mix(tone, "#FFFFFF", 0.07), colour.mix(tone, "#000000", 0.12), 500, 448, edge[0], edge[1] + lid
            ),
        )
        _band(canvas, finish, side, 0, lid, rim, light)
        canvas.light(line(500, 449, edge[0], edge[1] + 1, 4), "#FFFFFF", 0.34, soft=2, clip=rim)
    lid_top = polygon(top)
    canvas.fill(lid_top, gradient(colour.mix(bright, "#FFFFFF", 0.14), bright, 300, 120, 640, 430))
    _ribbon_top(canvas, finish, lid_top, top, light)
    for start, end in ((top[3], top[2]), (top[2], top[1])):
        canvas.light(line(*start, *end, 4), "#FFFFFF", 0.5, soft=2.5, clip=lid_top)
    canvas.light(line(500, 450, 500, 448 + depth, 3), "#FFFFFF", 0.2, soft=2)
    _bow(canvas, finish, 500, 246, light)


def _band(canvas: Canvas, finish: Finish, side: int, start: float, end: float, wall: Shape, light: float) -> None:
    """The ribbon running down the middle of a side."""
    x0, x1 = 500 + side * 215 - 38, 500 + side * 215 + 38

    def at(x: float) -> float:
        return 448 - abs(x - 500) / 430 * 186

    band = polygon([(x0, at(x0) + start), (x1, at(x1) + start), (x1, at(x1) + end + 12), (x0, at(x0) + end + 12)])
    canvas.fill(band & wall, plane_metal(finish.metal, x0, 0, x1, 0, light + (20 if side < 0 else 110), 0.4))
    canvas.shade(band & wall, 0.12 if side < 0 else 0.3)


def _ribbon_top(canvas: Canvas, finish: Finish, lid_top: Shape, top: tuple[Point, ...], light: float) -> None:
    for first, second, turn in (
        ((top[3], top[2]), (top[0], top[1]), 70.0),
        ((top[2], top[1]), (top[3], top[0]), 160.0),
    ):
        a, b = _mid(*first), _mid(*second)
        strip = line(*a, *b, 62)
        canvas.shade(strip.moved(4, 8), 0.3, soft=10, clip=lid_top)
        canvas.fill(strip & lid_top, plane_metal(finish.metal, a[0], a[1], b[0], b[1], light + turn, 0.5))


def _mid(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _bow(canvas: Canvas, finish: Finish, x: float, y: float, light: float) -> None:
    for side in (-1, 1):
        tail = polygon(
            [
                (x + side * 8, y + 8),
                (x + side * 120, y + 92),
                (x + side * 86, y + 112),
                (x + side * 96, y + 140),
                (x - side * 4, y + 40),
            ],
            4,
        )
        canvas.shade(tail.moved(4, 9), 0.3, soft=10)
        canvas.fill(tail, plane_metal(finish.metal, x, y, x + side * 120, y + 120, light + side * 50, 0.5))
    for side in (-1, 1):
        loop = _leaf(x, y, x + side * 176, y - 66, 66)
        hole = _leaf(x + side * 30, y - 12, x + side * 140, y - 56, 26)
        canvas.shade(loop.moved(2, 12), 0.35, soft=12)
        canvas.fill(loop, plane_metal(finish.metal, x, y - 90, x + side * 170, y + 10, light + side * 75, 0.75))
        canvas.shade(loop - loop.grown(-7), 0.28, soft=7)
        canvas.fill(
            hole, plane_metal(colour.mix(finish.metal, "#000000", 0.55), x, y, x + side * 140, y - 60, light, 0.4)
        )
    knot = box(x - 32, y - 34, 64, 62, 24)
    canvas.shade(knot.grown(6).moved(0, 6), 0.4, soft=9)
    canvas.fill(knot, plane_metal(finish.metal, x - 32, y - 20, x + 32, y + 20, light + 20, 0.55))


def _leaf(ax: float, ay: float, bx: float, by: float, half: float) -> Shape:
    """The lens between two points."""
    middle_x, middle_y = (ax + bx) / 2, (ay + by) / 2
    reach = math.hypot(bx - ax, by - ay) / 2
    turn = math.atan2(by - ay, bx - ax)
    cos, sin = math.cos(turn), math.sin(turn)

    def distance(x: Field, y: Field) -> Field:
        along = ((x - middle_x) * cos + (y - middle_y) * sin) / reach
        across = np.abs(-(x - middle_x) * sin + (y - middle_y) * cos)
        edge = half * np.sqrt((1 - along**2).clip(0, 1)) * (1 + 0.35 * along)
        return np.where(np.abs(along) <= 1, across - edge, np.hypot(np.abs(along) - 1, 0) * reach + across)

    span = reach + half
    return Shape(distance, (middle_x - span, middle_y - span, middle_x + span, middle_y + span))


def draw_card(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """Two tilted plastic cards, one behind the other, with a chip and a wave: no number, no name."""
    back = _tilted_card(0.0, -10.0, -15.0)
    canvas.fill(back.shape, gradient(finish.paper, colour.mix(finish.paper, finish.metal, 0.5), 200, 100, 1000, 760))
    canvas.fill(back.strip(60, 150), colour.mix(finish.ink, "#000000", 0.4), 0.9, clip=back.shape)
    canvas.light(back.shape - back.shape.grown(-3), "#FFFFFF", 0.4)
    front = _tilted_card(0.0, 26.0, -7.0)
    canvas.shade(front.shape.moved(-4, 26), 0.45, soft=34, clip=back.shape)
    deep = colour.toned(finish.body, max(0.18, colour.lightness(finish.body) - 0.1), 0.13)
    canvas.fill(front.shape, gradient(lifted(finish.body, 0.13), deep, 200, 160, 1000, 760))
    _waves(canvas, finish, front, seed)
    gloss = front.strip_slanted(-120 + math.cos(math.radians(light)) * 330, 210)
    canvas.light(gloss, "#FFFFFF", 0.16, soft=26, clip=front.shape)
    canvas.light(front.shape - front.shape.grown(-4), "#FFFFFF", 0.34, soft=1)
    _chip(canvas, finish, front, light)
    for index, width in enumerate((250, 150)):
        canvas.fill(front.bar(-380, 176 + index * 44, width, 15), colour.mix(finish.paper, finish.body, 0.25), 0.75)
    seal = front.bar(318, 134, 96, 96, 26)
    a, b = front.point(318, 134), front.point(414, 230)
    canvas.fill(seal, plane_metal(finish.metal, *a, *b, light + 30, 0.7), 0.9)
    canvas.shade(front.bar(338, 154, 56, 56, 28) - front.bar(343, 159, 46, 46, 23), 0.3)


class _Tilted:
    """A rounded rectangle turned about its middle, with places on it in its own coordinates."""

    def __init__(self, x: float, y: float, degrees: float, half_x: float, half_y: float) -> None:
        self.x, self.y = 600 + x, 430 + y
        self.cos, self.sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        self.half_x, self.half_y = half_x, half_y
        self.shape = self.bar(-half_x, -half_y, half_x * 2, half_y * 2, 52)

    def point(self, u: float, v: float) -> Point:
        return self.x + u * self.cos - v * self.sin, self.y + u * self.sin + v * self.cos

    def own(self, x: Field, y: Field) -> tuple[Field, Field]:
        dx, dy = x - self.x, y - self.y
        return dx * self.cos + dy * self.sin, -dx * self.sin + dy * self.cos

    def bar(self, u: float, v: float, width: float, height: float, radius: float = 7.0) -> Shape:
        flat = box(u, v, width, height, radius)
        corners = [self.point(a, b) for a in (u, u + width) for b in (v, v + height)]
        xs, ys = [c[0] for c in corners], [c[1] for c in corners]
        return Shape(lambda x, y: flat.distance(*self.own(x, y)), (min(xs), min(ys), max(xs), max(ys)))

    def strip(self, top: float, height: float) -> Shape:
        return self.bar(-self.half_x, -self.half_y + top, self.half_x * 2, height, 0)

    def strip_slanted(self, start: float, width: float) -> Shape:
        corners = [
            (start, -self.half_y),
            (start + width, -self.half_y),
            (start + width - 260, self.half_y),
            (start - 260, self.half_y),
        ]
        return polygon([self.point(u, v) for u, v in corners])


def _tilted_card(x: float, y: float, degrees: float) -> _Tilted:
    return _Tilted(x, y, degrees, 490, 306)


def _waves(canvas: Canvas, finish: Finish, card: _Tilted, seed: int) -> None:
    """Broad bands of tone, as printed on real cards."""
    phase = seed * 0.7
    for order in range(3):
        level = -40 + order * 130

        def above(x: Field, y: Field, level: float = level, order: int = order) -> Field:
            u, v = card.own(x, y)
            return np.asarray(level + 90 * np.sin(u / 210 + phase + order * 0.9) - v, np.float32)

        canvas.light(Shape(above, card.shape.box), finish.glow, 0.10, soft=2, clip=card.shape)


def _chip(canvas: Canvas, finish: Finish, card: _Tilted, light: float) -> None:
    chip = card.bar(-388, -88, 128, 100, 20)
    canvas.shade(chip.grown(3), 0.3, soft=4)
    a, b = card.point(-388, -88), card.point(-260, 12)
    canvas.fill(chip, plane_metal("#E2C37E", *a, *b, light, 0.4))
    for u, v, width, height in (
        (-388, -56, 44, 4),
        (-388, -24, 44, 4),
        (-304, -56, 44, 4),
        (-304, -24, 44, 4),
        (-346, -88, 4, 32),
        (-346, -24, 4, 36),
    ):
        canvas.shade(card.bar(u, v, width, height, 1), 0.4)
    canvas.shade(card.bar(-344, -56, 40, 36, 10) - card.bar(-340, -52, 32, 28, 8), 0.4)
    for order in range(3):
        radius = 26 + order * 20
        centre = card.point(-232, -38)

        def arc(x: Field, y: Field, radius: float = radius, centre: Point = centre) -> Field:
            u, v = card.own(x, y)
            away = np.hypot(u + 232, v + 38)
            return np.maximum(np.abs(away - radius) - 4, np.abs(v + 38) - (u + 232) * 0.8)

        bounds = centre[0] - 90, centre[1] - 90, centre[0] + 90, centre[1] + 90
        canvas.fill(Shape(arc, bounds), finish.paper, 0.8)


def draw_book(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A cloth-bound book standing a little open to its pages, with a ribbon."""
    cloth = finish.body
    pages = polygon([(150, 128), (812, 96), (830, 1010), (150, 1046)], 6)
    canvas.fill(polygon([(120, 120), (846, 82), (862, 1024), (120, 1066)], 10), colour.mix(cloth, "#000000", 0.35))
    canvas.fill(pages, _paper_edges(finish))
    canvas.shade(box(740, 90, 30, 930), 0.25, soft=22, clip=pages)
    cover = polygon([(64, 84), (760, 60), (760, 1040), (64, 1070)], 8)
    canvas.shade(cover.moved(12, 8), 0.45, soft=16, clip=pages)
    canvas.fill(
        cover, gradient(colour.mix(cloth, "#FFFFFF", 0.12), colour.mix(cloth, "#000000", 0.3), 64, 60, 760, 1070)
    )
    canvas.shade(box(64, 60, 66, 1020), 0.28, soft=10, clip=cover)
    canvas.shade(box(136, 60, 8, 1020), 0.45, soft=4, clip=cover)
    canvas.light(box(146, 60, 6, 1020), "#FFFFFF", 0.16, soft=4, clip=cover)
    frame = polygon([(214, 168), (690, 154), (690, 950), (214, 972)])
    canvas.fill(frame - frame.grown(-5), plane_metal(finish.metal, 214, 160, 690, 960, light, 0.6))
    canvas.fill(frame.grown(-16) - frame.grown(-18.5), plane_metal(finish.metal, 214, 160, 690, 960, light, 0.6))
    canvas.fill(_leaf(452, 640, 452, 420, 62), plane_metal(finish.metal, 380, 420, 520, 640, light + 40, 0.5))
    for side in (-1, 1):
        canvas.fill(
            _leaf(452, 640, 452 + side * 140, 500, 42),
            plane_metal(finish.metal, 380, 420, 560, 640, light + side * 40, 0.5),
        )
    canvas.fill(line(452, 640, 452, 740, 7), finish.metal)
    ribbon = polygon([(560, 1042), (600, 1040), (604, 1094), (582, 1076), (562, 1096)])
    canvas.fill(ribbon, finish.glow)
    sheen = 200 + math.cos(math.radians(light)) * 260
    canvas.light(
        polygon([(sheen, 60), (sheen + 150, 60), (sheen - 40, 1080), (sheen - 200, 1080)]),
        "#FFFFFF",
        0.07,
        soft=40,
        clip=cover,
    )
    canvas.light(polygon([(64, 84), (760, 60), (760, 66), (64, 90)]), "#FFFFFF", 0.4, soft=2, clip=cover)


def _paper_edges(finish: Finish) -> Paint:
    base = np.array(colour.rgb(finish.paper), np.float32)

    def paint(x: Field, y: Field) -> Field:
        sheets = 0.5 + 0.5 * np.sin(x * 1.15 + np.sin(y * 0.02) * 1.2)
        return np.asarray(base * (0.80 + 0.17 * sheets)[..., None], np.float32)

    return paint


def draw_bag(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A paper carrier bag with rope handles, in the 900 x 1100 frame."""
    paper = finish.body
    for offset in (0, 26):
        handle = ellipse(430 + offset, 300, 150, 220) - ellipse(430 + offset, 300, 136, 206)
        canvas.fill(handle & box(200, 0, 600, 320), colour.mix(finish.metal, "#000000", 0.25 if offset else 0.0))
    side = polygon([(720, 290), (822, 244), (830, 1020), (728, 1070)], 3)
    canvas.fill(side, gradient(colour.mix(paper, "#000000", 0.25), colour.mix(paper, "#000000", 0.5), 720, 0, 830, 0))
    canvas.shade(polygon([(770, 268), (776, 266), (782, 1040), (776, 1046)]), 0.35, soft=5, clip=side)
    front = polygon([(130, 300), (722, 290), (730, 1070), (118, 1060)], 3)
    canvas.fill(
        front, gradient(colour.mix(paper, "#FFFFFF", 0.14), colour.mix(paper, "#000000", 0.12), 130, 290, 700, 1070)
    )
    canvas.shade(box(100, 290, 660, 24), 0.22, soft=14, clip=front)
    canvas.light(polygon([(130, 300), (722, 290), (722, 296), (130, 306)]), "#FFFFFF", 0.45, soft=2, clip=front)
    canvas.fill(_leaf(425, 760, 425, 560, 56), plane_metal(finish.metal, 360, 560, 480, 760, light + 40, 0.5))
    for turn in (-1, 1):
        canvas.fill(
            _leaf(425, 760, 425 + turn * 130, 630, 38),
            plane_metal(finish.metal, 340, 560, 500, 760, light + turn * 40, 0.5),
        )
    canvas.fill(box(345, 812, 160, 7, 3), finish.metal, 0.9)
    for x in (284, 572):
        canvas.fill(circle(x, 318, 11), colour.mix(finish.metal, "#FFFFFF", 0.2))
        canvas.fill(circle(x, 318, 5), colour.mix(paper, "#000000", 0.6))

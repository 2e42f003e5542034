"""Devices with an interface that invents nothing: blocks, lines and a curve without numbers, names or marks.

Frames: phone 640 x 1240, laptop 1400 x 900, browser window 1300 x 950. What the blocks are arranged like varies by seed.
"""

from __future__ import annotations

import math

import numpy as np

from generations.looks import colour
from generations.looks.heroes.objects.materials import Finish
from generations.looks.heroes.objects.studio import (
    Canvas,
    Field,
    Shape,
    box,
    circle,
    gradient,
    line,
    plane_metal,
    polygon,
)

PHONE = 640, 1240
LAPTOP = 1400, 900
WINDOW = 1300, 950


def draw_phone(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    body = box(40, 20, 560, 1200, 96)
    steel = colour.mix("#8E959F", finish.metal, 0.35)
    canvas.fill(body, plane_metal(steel, 40, 0, 600, 1200, light, 0.8))
    for y, height in ((300, 70), (400, 110)):
        canvas.fill(box(33, y, 10, height, 5), steel)
    canvas.fill(box(597, 360, 10, 150, 5), colour.mix(steel, "#000000", 0.3))
    canvas.light(body - body.grown(-4), "#FFFFFF", 0.5, soft=2)
    canvas.fill(body.grown(-9), "#07080B")
    glass = box(66, 46, 508, 1148, 72)
    _Interface(canvas, finish, glass, seed).phone()
    canvas.fill(box(240, 72, 160, 42, 21), "#07080B")
    canvas.fill(circle(372, 93, 9), "#1B2130")
    _reflection(canvas, glass, light, 66, 574, 46, 1194)


def draw_laptop(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    lid = box(190, 30, 1020, 690, 36)
    canvas.fill(lid, "#101218")
    canvas.light(lid - lid.grown(-5), "#FFFFFF", 0.42, soft=2)
    glass = box(216, 58, 968, 620, 12)
    _Interface(canvas, finish, glass, seed).desk()
    canvas.fill(circle(700, 44, 5), "#2A2F3C")
    _reflection(canvas, glass, light, 216, 1184, 58, 678)
    steel = colour.mix("#B9BEC6", finish.metal, 0.22)
    deck = polygon([(176, 716), (1224, 716), (1372, 806), (28, 806)], 4)
    canvas.fill(deck, gradient(colour.mix(steel, "#000000", 0.24), colour.mix(steel, "#FFFFFF", 0.12), 0, 716, 0, 806))
    canvas.fill(polygon([(262, 728), (1138, 728), (1182, 762), (218, 762)], 3), "#1A1D24", 0.9)
    for row in range(3):
        y = 736 + row * 10
        canvas.light(box(236 - row * 6, y, 928 + row * 12, 2.5), "#FFFFFF", 0.10)
    canvas.fill(polygon([(566, 770), (834, 770), (848, 796), (552, 796)], 3), colour.mix(steel, "#000000", 0.14))
    front = box(24, 804, 1352, 34, 17)
    canvas.fill(front, plane_metal(steel, 24, 0, 1376, 0, light, 0.5))
    canvas.shade(box(24, 826, 1352, 14), 0.5, soft=8, clip=front)
    canvas.shade(box(590, 804, 220, 16, 8), 0.35, soft=3, clip=front)
    canvas.shade(box(176, 706, 1048, 16), 0.5, soft=8, clip=deck)


def draw_window(canvas: Canvas, finish: Finish, light: float, seed: int) -> None:
    """A browser window floating by itself."""
    frame = box(40, 30, 1220, 890, 34)
    canvas.fill(frame, _tones(finish)[1])
    bar = box(40, 30, 1220, 78, 34) | box(40, 70, 1220, 38)
    strip = (
        colour.mix(_tones(finish)[1], finish.glow, 0.16) if finish.is_dark else colour.toned(finish.dial, 0.36, 0.08)
    )
    canvas.fill(bar & frame, strip)
    for index in range(3):
        canvas.fill(circle(92 + index * 36, 69, 11), (finish.glow, finish.metal, finish.dial)[index], 0.9)
    canvas.fill(box(240, 50, 720, 38, 19), _tones(finish)[0], 0.9 if finish.is_dark else 0.28)
    glass = box(40, 108, 1220, 812, 34) & frame
    _Interface(canvas, finish, Shape(glass.distance, (40, 108, 1260, 920)), seed).desk()
    canvas.light(frame - frame.grown(-3), "#FFFFFF", 0.5, soft=1)
    _reflection(canvas, frame, light, 40, 1260, 30, 920)


def _tones(finish: Finish) -> tuple[str, str, str, str]:
    """Ground, card, quiet line, strong line of the interface: dark on dark ads, light on light ones."""
    if finish.is_dark:
        ground = colour.toned(finish.dial, 0.19, 0.05)
        return ground, colour.toned(finish.dial, 0.28, 0.06), colour.toned(finish.dial, 0.46, 0.05), "#F2F4F8"
    ground = colour.mix("#F3F5F8", finish.glow, 0.06)
    return ground, "#FFFFFF", colour.mix("#D5DAE2", finish.dial, 0.12), colour.toned(finish.dial, 0.3, 0.06)


class _Interface:
    """Abstract screens: the glass's box is the page, everything is placed in it."""

    def __init__(self, canvas: Canvas, finish: Finish, glass: Shape, seed: int) -> None:
        self.canvas, self.finish, self.glass, self.seed = canvas, finish, glass, seed
        self.ground, self.sheet, self.quiet, self.strong = _tones(finish)
        self.left, self.top, self.right, self.bottom = glass.box
        self.key = colour.readable(finish.glow, self.sheet, 2.2)
        canvas.fill(
            glass,
            gradient(
                colour.mix(self.ground, finish.glow, 0.10), self.ground, self.left, self.top, self.right, self.bottom
            ),
        )

    def phone(self) -> None:
        x, width = self.left + 40, self.right - self.left - 80
        self._bar(x, self.top + 118, width * 0.52, 30, self.strong)
        self._bar(x, self.top + 166, width * 0.36, 16, self.quiet)
        self.canvas.fill(
            circle(x + width - 34, self.top + 144, 34),
            gradient(self.key, self.finish.dial, x + width - 70, 180, x + width, 250),
        )
        self._picture(x, self.top + 224, width, 330)
        if self.seed % 2:
            self._tiles(x, self.top + 586, width, 2)
            self._rows(x, self.top + 796, width, 1)
        else:
            self._rows(x, self.top + 586, width, 3)
        self._button(x, self.bottom - 188, width, 92)
        self._bar(self.left + 170, self.bottom - 40, 168, 10, self.strong)

    def desk(self) -> None:
        width, height = self.right - self.left, self.bottom - self.top
        side = width * 0.19
        rail = box(self.left, self.top, side, height)
        self.canvas.fill(rail, self.sheet, 0.75, clip=self.glass)
        self.canvas.fill(circle(self.left + side * 0.28, self.top + 58, 22), self.key)
        self._bar(self.left + side * 0.46, self.top + 48, side * 0.38, 18, self.strong)
        for row in range(5):
            y = self.top + 130 + row * height * 0.095
            if row == self.seed % 3:
                self.canvas.fill(box(self.left + 20, y - 16, side - 40, 48, 14), self.key, 0.22, clip=self.glass)
            self._bar(self.left + 42, y, 18, 18, self.key if row == self.seed % 3 else self.quiet)
            self._bar(
                self.left + 74,
                y + 2,
                side * (0.42 + 0.1 * ((row * 2) % 3)),
                13,
                self.strong if row == self.seed % 3 else self.quiet,
            )
        x, inner = self.left + side + 44, width - side - 88
        self._bar(x, self.top + 42, inner * 0.3, 28, self.strong)
        self._button(x + inner - 150, self.top + 34, 150, 46)
        low = self.top + height * 0.17
        self._card(x, low, inner * 0.62, height * 0.42)
        self._curve(x + 30, low + 60, inner * 0.62 - 60, height * 0.42 - 92)
        self._card(x + inner * 0.65, low, inner * 0.35, height * 0.42)
        self._ring(x + inner * 0.825, low + height * 0.21, height * 0.135)
        base = low + height * 0.46
        for column in range(3):
            wide = inner * 0.31
            left = x + column * inner * 0.345
            self._card(left, base, wide, height * 0.30)
            self.canvas.fill(
                box(left + 24, base + 24, 44, 44, 14), (self.key, self.finish.metal, self.finish.dial)[column], 0.9
            )
            self._bar(left + 24, base + 88, wide * 0.6, 15, self.strong)
            self._bar(left + 24, base + 116, wide * 0.74, 11, self.quiet)
            self._bar(left + 24, base + 138, wide * 0.5, 11, self.quiet)

    def _bar(self, x: float, y: float, width: float, height: float, tint: str) -> None:
        self.canvas.fill(box(x, y, width, height, height / 2), tint, 0.92, clip=self.glass)

    def _card(self, x: float, y: float, width: float, height: float) -> None:
        sheet = box(x, y, width, height, 26)
        self.canvas.shade(sheet.moved(0, 10), 0.16, soft=18, clip=self.glass)
        self.canvas.fill(sheet, self.sheet, clip=self.glass)
        self.canvas.light(sheet - sheet.grown(-2), "#FFFFFF", 0.14)

    def _picture(self, x: float, y: float, width: float, height: float) -> None:
        """A landscape of the palette, or a card with a curve."""
        frame = box(x, y, width, height, 36)
        self.canvas.shade(frame.moved(0, 12), 0.2, soft=22, clip=self.glass)
        if self.seed % 3 == 1:
            self._card(x, y, width, height)
            self._bar(x + 34, y + 34, width * 0.34, 16, self.quiet)
            self._curve(x + 30, y + 84, width - 60, height - 124)
            return
        warm, cool = colour.mix(self.finish.glow, "#FFFFFF", 0.28), self.finish.dial
        self.canvas.fill(frame, gradient(warm, cool, x, y, x + width * 0.6, y + height * 1.2))
        self.canvas.fill(
            circle(x + width * 0.72, y + height * 0.36, 44), colour.mix(warm, "#FFFFFF", 0.6), 0.9, clip=frame
        )
        for shift, level, share in ((0.0, 0.62, 0.30), (1.7, 0.76, 0.55)):

            def hill(xs: Field, ys: Field, shift: float = shift, level: float = level) -> Field:
                return y + height * (level + 0.10 * np.sin((xs - x) / width * 5 + shift)) - ys

            self.canvas.fill(Shape(hill, frame.box), colour.mix(cool, "#000000", share * 0.5), 0.75, clip=frame)

    def _rows(self, x: float, y: float, width: float, count: int) -> None:
        for row in range(count):
            top = y + row * 118
            self._card(x, top, width, 100)
            tint = (self.key, self.finish.metal, self.finish.dial)[(row + self.seed) % 3]
            self.canvas.fill(
                box(x + 20, top + 20, 60, 60, 20),
                gradient(colour.mix(tint, "#FFFFFF", 0.3), tint, x, top, x + 80, top + 80),
            )
            self._bar(x + 104, top + 28, width * 0.42, 18, self.strong)
            self._bar(x + 104, top + 58, width * 0.29, 13, self.quiet)
            self.canvas.fill(circle(x + width - 44, top + 50, 15), self.key if row == 0 else self.quiet, 0.9)
            if row == 0:
                self.canvas.fill(line(x + width - 50, top + 50, x + width - 46, top + 55, 3.6), self.sheet)
                self.canvas.fill(line(x + width - 46, top + 55, x + width - 38, top + 45, 3.6), self.sheet)

    def _tiles(self, x: float, y: float, width: float, count: int) -> None:
        wide = (width - 24) / count
        for column in range(count):
            left = x + column * (wide + 24)
            self._card(left, y, wide, 186)
            self._ring(left + wide / 2, y + 78, 46)
            self._bar(left + wide * 0.22, y + 146, wide * 0.56, 15, self.strong if column == 0 else self.quiet)

    def _button(self, x: float, y: float, width: float, height: float) -> None:
        pill = box(x, y, width, height, height / 2)
        self.canvas.shade(pill.moved(0, 8), 0.2, soft=14, clip=self.glass)
        self.canvas.fill(pill, gradient(colour.mix(self.key, "#FFFFFF", 0.14), self.key, x, y, x + width, y + height))
        ink = colour.best_of(self.key, "#FFFFFF", "#11141A")
        self.canvas.fill(box(x + width * 0.3, y + height * 0.42, width * 0.4, height * 0.17, height * 0.08), ink, 0.92)

    def _curve(self, x: float, y: float, width: float, height: float) -> None:
        """A calm rising line with its area; it has no axis and no figures."""
        phase = (self.seed % 7) * 0.6

        def level(xs: Field) -> Field:
            t = ((xs - x) / width).clip(0, 1)
            return np.asarray(y + height * (0.82 - 0.62 * t**1.3 + 0.07 * np.sin(t * 9 + phase)), np.float32)

        def below(xs: Field, ys: Field) -> Field:
            return level(xs) - ys

        def stroke(xs: Field, ys: Field) -> Field:
            slope = np.gradient(level(xs), axis=1) / max(float(xs[0, 1] - xs[0, 0]), 1e-6) if xs.shape[1] > 1 else 0.0
            return np.abs(ys - level(xs)) / np.sqrt(1 + np.square(slope)) - 4.5

        area = box(x, y, width, height)
        for row in range(4):
            self.canvas.fill(box(x, y + height * row / 3, width, 2), self.quiet, 0.35)
        self.canvas.fill(Shape(below, area.box), self.key, 0.20, clip=area)
        self.canvas.fill(Shape(stroke, area.box), self.key, clip=area)
        end = x + width - 12
        dot_y = float(level(np.array([[end]], np.float32))[0, 0])
        self.canvas.fill(circle(end, dot_y, 15), self.sheet)
        self.canvas.fill(circle(end, dot_y, 9), self.key)

    def _ring(self, x: float, y: float, radius: float) -> None:
        """A progress ring, three quarters round."""
        thick = radius * 0.15

        def arc(xs: Field, ys: Field) -> Field:
            turn = np.mod(np.arctan2(xs - x, y - ys), 2 * math.pi)
            return np.maximum(np.abs(np.hypot(xs - x, ys - y) - radius) - thick, (turn - math.pi * 1.5) * radius)

        bounds = x - radius - thick, y - radius - thick, x + radius + thick, y + radius + thick
        track = Shape(lambda xs, ys: np.abs(np.hypot(xs - x, ys - y) - radius) - thick, bounds)
        self.canvas.fill(track, self.quiet, 0.5)
        self.canvas.fill(Shape(arc, bounds), gradient(self.key, self.finish.metal, x - radius, y, x + radius, y))


def _reflection(
    canvas: Canvas, glass: Shape, light: float, left: float, right: float, top: float, bottom: float
) -> None:
    shift = math.cos(math.radians(light)) * (right - left) * 0.25
    middle = (left + right) / 2 + shift
    wide = (right - left) * 0.5
    pane = polygon(
        [
            (middle, top),
            (middle + wide, top),
            (middle + wide - (bottom - top) * 0.42, bottom),
            (middle - (bottom - top) * 0.42, bottom),
        ]
    )
    canvas.light(pane, "#FFFFFF", 0.055, soft=10, clip=glass)

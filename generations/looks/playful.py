"""Playful: children, toys, parties, sweets. Paper cut-outs in primary colours that hop on the beat, a hero that wobbles
like jelly. Cut-outs, ground line and colours belong to the ad."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Layer, Look, Palette, SceneBrief
from generations.looks.cast import Cast, ShadowStyle
from generations.looks.compositions import Temper, arranged
from generations.looks.compositor import Sprite, lifted, shadow_of, tinted
from generations.looks.drawing import box_points, empty_mask, fill_with, ring_points, shape_layer, star_points, stroke
from generations.looks.particles import scattered
from generations.looks.places import in_place
from generations.looks.signs import LOUD
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, floor_line
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#FFF6E9", "#2459E0", "#2459E0", "#1E2440", "#FFFFFF", "#FFD872", ("#FF6B6B", "#2BB5A0", "#FFC94A")),
    Palette("#E9F6FF", "#D6336C", "#D6336C", "#2A1A3A", "#FFFFFF", "#FFC9DC", ("#FFB703", "#219EBC", "#8AC926")),
    Palette("#F3EEFF", "#5B34C9", "#5B34C9", "#22154A", "#FFFFFF", "#D9C8FF", ("#FF8FAB", "#FFC300", "#3DCCC7")),
    Palette("#EEFBF1", "#E0431F", "#D03D1B", "#1C2E26", "#FFFFFF", "#BFEBCB", ("#FFB627", "#3A86FF", "#FF70A6")),
    Palette("#FFF0F3", "#0B7A75", "#0B7A75", "#33202A", "#FFFFFF", "#BFE8E2", ("#FF7F51", "#FFD23F", "#6A4C93")),
)
TEMPER: Final = Temper(
    "drop", "pop", 0.62, tilt_degrees=11, bob_px=16, swing_degrees=4.0, push=0.04, beat=0.03, squash=0.07
)

_SIDE: Final = 300


@dataclass(frozen=True)
class Cutout:
    sprite: Sprite
    x: float
    y: float
    size: float
    degrees: float
    phase: float
    delay_s: float


def prepare(brief: SceneBrief) -> FrameFunction:
    palette = brief.palette
    paper = scattered(brief, ("dot", "rod", "star"), palette.extra, 8 if brief.is_last else 16, 0.03)
    shadow = colour.mix(palette.deep, "#15122A", 0.7)
    if brief.staging.place:
        return in_place(brief, TEMPER, shadow, "wave", behind=(paper,))
    base = backdrops.ground(*brief.size, palette.background, is_dark=brief.staging.is_inverted)
    pattern = _pattern(brief, base)
    floor = _floor(brief)
    cutouts = _cutouts(brief)
    cast = Cast(brief, arranged(brief, TEMPER), ShadowStyle(shadow, 0.34, 0.05, 0.05))

    def frame_at(t: float) -> Frame:
        frame = base.copy()
        pattern(frame, t)
        for order, cutout in enumerate(cutouts):
            _draw(frame, brief, cutout, t, order)
        floor(frame, t)
        paper.draw(frame, t)
        cast.draw(frame, t)
        return frame

    return frame_at


def _pattern(brief: SceneBrief, base: Frame) -> Callable[[Frame, float], None]:
    tone = colour.mix(brief.palette.background, brief.palette.soft, 0.42)
    kind = brief.ad_random("pattern").choice(("dots", "stripes", "rays"))
    if kind == "dots":
        return backdrops.dots(*brief.size, tone, 110 * brief.unit, 17 * brief.unit)
    if kind == "stripes":
        return backdrops.stripes(*brief.size, tone, 90 * brief.unit, 0, 18 * brief.unit)
    x, y = brief.staging.hero.centre
    return backdrops.rays(*brief.size, tone, x * brief.width, y * brief.height, 16, 50, 1.3, base)


def _floor(brief: SceneBrief) -> Callable[[Frame, float], None]:
    """What the hero stands on: waves, scallops or one big hill, in two colours."""
    width, height = brief.size
    palette = brief.palette
    left, top, wide, high = brief.staging.hero.in_pixels(width, height)
    kind = brief.ad_random("floor").choice(("waves", "scallops", "hill"))
    tones = palette.soft, palette.extra[1] if not brief.staging.is_inverted else palette.extra[0]
    share = 0.72 if brief.role is Role.END else 0.66
    line = max(floor_line(width, height, brief.role, brief.staging.arrangement, share), top + high * share)
    if line < height * 0.8 and brief.staging.arrangement is Arrangement.HERO_FIRST:
        line = height * 0.83
    if kind == "waves":
        return backdrops.hills(width, height, tones, line, 34 * brief.unit, 0.9)
    if kind == "scallops":
        return _scallops(brief, tones, line)
    x = left + wide / 2
    radius = max(width, height) * 0.62

    def hill(frame: Frame, t: float) -> None:
        for painter in hills_at:
            painter(frame, t)

    hills_at = [
        backdrops.blob(width, height, tones[0], x - wide * 0.2, line + radius, radius * 1.02, 1.0),
        backdrops.blob(width, height, tones[1], x + wide * 0.16, line + radius * 1.08 + 40 * brief.unit, radius, 2.0),
    ]
    return hill


def _scallops(brief: SceneBrief, tones: tuple[str, str], line: float) -> Callable[[Frame, float], None]:
    width, height = brief.size
    fillings = [backdrops.shaded(width, height, tone, 0.05) for tone in tones]
    step = 150 * brief.unit

    def paint(frame: Frame, t: float) -> None:
        for order, filling in enumerate(fillings):
            at_y = line + order * step * 0.62
            shapes = [np.array([(0.0, at_y), (width, at_y), (width, height), (0, height)])]
            shift = (t * 16 * brief.unit * (1 if order else -1)) % step
            for number, x in enumerate(np.arange(-step, width + step * 2, step)):
                hop = 0.05 * step * math.sin(t * 2.4 + number)
                shapes.append(ring_points(x + shift + order * step / 2, at_y + hop, [step * 0.5] * 40))
            fill_with(frame, filling, *shapes)

    return paint


def _cutouts(brief: SceneBrief) -> list[Cutout]:
    """Six to eight big paper shapes around the edges and the hero, none behind the words."""
    chance = brief.scene_random("cutouts")
    kinds = ["circle", "half", "triangle", "squiggle", "ring", "star", "cross", "petal"]
    brief.ad_random("kinds").shuffle(kinds)
    kinds = kinds[:4]
    text, hero = brief.staging.zones.text, brief.staging.hero
    cutouts: list[Cutout] = []
    for _ in range(60):
        if len(cutouts) >= (5 if brief.is_last else 8):
            break
        x, y = chance.uniform(-0.02, 1.02), chance.uniform(0.0, 1.0)
        size = chance.uniform(0.12, 0.24) * min(brief.size)
        reach_x, reach_y = size / brief.width * 0.62, size / brief.height * 0.62
        in_text = (
            text.x - reach_x < x < text.x + text.width + reach_x
            and text.y - reach_y < y < text.y + text.height + reach_y
        )
        in_hero = abs(x - hero.centre[0]) < hero.width * 0.26 and abs(y - hero.centre[1]) < hero.height * 0.26
        near = any(
            math.hypot((x - c.x) * brief.width, (y - c.y) * brief.height) < (size + c.size) * 0.62 for c in cutouts
        )
        if in_text or in_hero or near:
            continue
        tones = (*brief.palette.extra, brief.palette.soft, brief.palette.accent)
        layer = _cutout_layer(kinds[len(cutouts) % 4], tones[len(cutouts) % len(tones)])
        shade = colour.mix(brief.palette.text, "#1A1020", 0.5)
        shadow = shadow_of(layer, 16, shade, 0.2)
        grown, degrees = _SIDE * brief.unit / size, chance.uniform(0, 360)
        sprite = Sprite(lifted(layer, shadow, 5 * grown, 9 * grown, degrees=degrees))
        cutouts.append(Cutout(sprite, x, y, size, degrees, chance.random(), 0.1 * len(cutouts)))
    return cutouts


def _cutout_layer(kind: str, tone: str) -> Layer:
    half = _SIDE / 2
    if kind == "squiggle":
        mask = empty_mask(_SIDE, _SIDE)
        stroke(mask, backdrops.squiggle_points(half, half, 250, 44, 2.5, 0), 30)
        return tinted(mask, tone)
    if kind == "ring":
        layer = shape_layer(ring_points(half, half, [120] * 90), _SIDE, _SIDE, tone)
        hole = shape_layer(ring_points(half, half, [74] * 90), _SIDE, _SIDE, "#FFFFFF")[..., 3:]
        return (layer.astype(np.uint16) * (255 - hole) // 255).astype(np.uint8)
    turn = np.linspace(0, 2 * math.pi, 120, endpoint=False)
    points = {
        "circle": ring_points(half, half, [112] * 90),
        "half": np.stack([half + np.cos(turn[:61]) * 130, half - 50 + np.sin(turn[:61]) * 130], axis=1),
        "triangle": ring_points(half, half, [138] * 3, -math.pi / 2),
        "star": star_points(half, half, 140, 66, 5, -90),
        "petal": ring_points(half, half, 104 + 30 * np.cos(turn * 6)),
        "cross": box_points(half, half, 240, 76, 0, 14),
    }[kind]
    layer = shape_layer(points, _SIDE, _SIDE, tone)
    if kind == "cross":
        layer = np.maximum(layer, shape_layer(box_points(half, half, 76, 240, 0, 14), _SIDE, _SIDE, tone))
    return layer


def _draw(frame: Frame, brief: SceneBrief, cutout: Cutout, t: float, order: int) -> None:
    p = easing.tween(t, brief.start_s - 0.55 + cutout.delay_s, 0.5, easing.out_back)
    if p <= 0:
        return
    calm = 0.4 if brief.is_last else 1.0
    hop = easing.pulse(t, brief.beats_s[order % 2 :: 2]) * calm
    x = cutout.x * brief.width
    y = cutout.y * brief.height - 16 * hop * brief.unit + 8 * easing.sway(t, 4, cutout.phase) * brief.unit
    scale = cutout.size / _SIDE * p * (1 + 0.08 * hop)
    degrees = cutout.degrees + 9 * easing.sway(t, 5, cutout.phase) * calm + 14 * hop
    cutout.sprite.put(frame, x, y, scale, degrees)


def cheerful(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """The brand's colour joins the paper colours and carries the accent when it reads on the ground."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.07:
        return palette
    strong = colour.readable(vivid, palette.background, 4.5)
    is_muddy = abs(colour.lightness(strong) - colour.lightness(vivid)) > 0.14
    extra = (vivid, *palette.extra[1:])
    ground = colour.mix(palette.background, colour.toned(vivid, 0.96, 0.03), 0.5)
    if is_muddy:
        return replace(palette, background=ground, extra=extra, soft=colour.mix(palette.soft, vivid, 0.5))
    return replace(palette, background=ground, accent=strong, deep=strong, extra=extra)


LOOK: Final = Look(
    name="playful",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.CIRCLE, frames=16),
    grade=Grade(style="vibrant", strength=0.3),
    has_places=True,
    signs=LOUD,
    type=RECIPES["playful"],
    blend=cheerful,
    inverts=(False, True),
    arrangements=(Arrangement.HERO_FIRST, Arrangement.TYPE_FIRST),
)

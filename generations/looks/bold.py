"""Bold: sales, openings, urgent trades. Poster colours, a turning burst behind the hero, hazard tape or bunting at the edges,
everything lands with a thump. The burst's shape and the edge ornament belong to the ad."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.cast import Cast, ShadowStyle
from generations.looks.compositions import Temper, arranged
from generations.looks.compositor import blend_masked
from generations.looks.drawing import box_points, empty_mask, fill, fill_with, star_points
from generations.looks.particles import scattered
from generations.looks.places import in_place
from generations.looks.signs import LOUD
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#FFD400", "#C40026", "#C40026", "#141008", "#FFFFFF", "#FFE873", ("#FFFFFF", "#141008")),
    Palette("#C8102E", "#7A0019", "#FFE14A", "#FFFFFF", "#1B0A0A", "#E4364F", ("#FFFFFF", "#FFE14A")),
    Palette("#0B3BD6", "#06196B", "#FFE14A", "#FFFFFF", "#0A1030", "#2F5CF0", ("#FFFFFF", "#FF5A36")),
    Palette("#FF7A00", "#2A1206", "#2A1206", "#1E0D05", "#FFFFFF", "#FFA64A", ("#FFFFFF", "#FFE14A")),
    Palette("#FFF4D6", "#D61F3A", "#D61F3A", "#1D1411", "#FFFFFF", "#FFD98A", ("#0F7A6C", "#FFB000")),
)
TEMPER: Final = Temper("pop", "pop", 0.42, tilt_degrees=7, bob_px=7, swing_degrees=2.0, push=0.05, beat=0.07)

Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    palette = brief.palette
    paper = scattered(brief, ("rod", "triangle"), (*palette.extra, palette.accent), 8 if brief.is_last else 18, 0.05)
    shadow = colour.mix(palette.deep, "#000000", 0.75)
    if brief.staging.place:
        return in_place(brief, TEMPER, shadow, "slant", behind=(paper,))
    base = backdrops.shaded(*brief.size, palette.background, 0.04)
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y, short = left + width / 2, top + height / 2, min(width, height)
    turn = brief.ad_random("rays")
    ray = colour.mix(palette.background, palette.soft, 0.6)
    rays = backdrops.rays(*brief.size, ray, x, y, turn.choice((12, 18, 24)), 46, 1.5, base)
    burst = _burst(brief, x, y, short)
    edges = _edges(brief)
    cast = Cast(brief, arranged(brief, TEMPER), ShadowStyle(shadow, 0.42, 0.05, 0.055))

    def frame_at(t: float) -> Frame:
        frame = base.copy()
        rays(frame, t)
        burst(frame, t)
        edges(frame, t)
        paper.draw(frame, t)
        cast.draw(frame, t)
        return frame

    return frame_at


def _burst(brief: SceneBrief, x: float, y: float, short: float) -> Painter:
    """A star, a splash or a round seal behind the hero, in two layers, kicking on the beat."""
    width, height = brief.size
    palette = brief.palette
    kind = brief.ad_random("burst").choice(("star", "seal", "comic"))
    outer_tone = palette.accent if colour.contrast(palette.accent, palette.background) > 1.6 else palette.deep
    inner_tone = colour.mix(palette.extra[0], palette.background, 0.06)
    fillings = [backdrops.shaded(width, height, tone, 0.05) for tone in (outer_tone, inner_tone)]
    shapes = {"star": (22, 0.86), "seal": (40, 0.945), "comic": (14, 0.70)}
    points, depth = shapes[kind]
    reach = 0.60 if brief.role is Role.HOOK else 0.57
    chance = brief.ad_random("jags")
    jags = np.array([chance.uniform(0.88, 1.08) if kind == "comic" else 1.0 for _ in range(points)])

    def paint(frame: Frame, t: float) -> None:
        kick = 1 + 0.06 * easing.pulse(t, brief.beats_s) * (0.3 if brief.is_last else 1.0)
        grown = easing.between(0.8, 1.0, easing.tween(t, brief.start_s - 0.3, 0.5, easing.out_back))
        for order, (filling, share) in enumerate(zip(fillings, (1.0, 0.86), strict=True)):
            outer = min(short * reach, brief.clear_px * (0.86 if kind == "comic" else 0.92)) * share * kick * grown
            outline = star_points(x, y, outer, outer * depth, points, 8 * t * (1 if order == 0 else 0.4))
            if kind == "comic":
                outline = (outline - (x, y)) * np.repeat(jags, 2)[:, None] + (x, y)
            fill_with(frame, filling, outline)

    return paint


def _edges(brief: SceneBrief) -> Painter:
    kind = brief.ad_random("edges").choice(("tape", "bunting", "corners"))
    if kind == "bunting":
        return _bunting(brief)
    if kind == "tape":
        return _tape(brief)
    return _corners(brief)


def _tape(brief: SceneBrief) -> Painter:
    """Two bands of diagonal stripes across the foot (upright) or the far edge (wide), sliding in opposite ways."""
    width, height = brief.size
    palette = brief.palette
    dark = backdrops.shaded(width, height, palette.extra[1] if len(palette.extra) > 1 else palette.deep, 0.03)
    light = backdrops.shaded(width, height, palette.accent, 0.03)
    band = 62 * brief.unit
    is_low = shape_of(width, height) in {Shape.VERTICAL, Shape.PORTRAIT}
    places = ((0.5, 0.955, -5.0, 1), (0.5, 0.035, 4.0, -1)) if is_low else ((0.5, 0.965, -2.5, 1), (0.5, 0.03, 2.0, -1))

    def paint(frame: Frame, t: float) -> None:
        for at_x, at_y, degrees, way in places:
            mask = empty_mask(width, height)
            fill(mask, box_points(at_x * width, at_y * height, width * 1.4, band, degrees))
            blend_masked(frame, light, mask)
            bars = empty_mask(width, height)
            shift = (t * 60 * way * brief.unit) % (band * 1.6)
            slope = math.tan(math.radians(degrees))
            for x in np.arange(-band * 3, width + band * 3, band * 1.6):
                middle = at_y * height + (x + shift - at_x * width) * slope
                bar = np.array([(-0.25, 0.7), (0.55, 0.7), (0.25, -0.7), (-0.55, -0.7)]) * band
                fill(bars, bar + np.array([x + shift, middle]))
            blend_masked(frame, dark, np.minimum(mask, bars))

    return paint


def _bunting(brief: SceneBrief) -> Painter:
    """A string of pennants along the top, swinging."""
    width, height = brief.size
    palette = brief.palette
    tones = (palette.accent, palette.extra[0], palette.deep)
    fillings = [backdrops.shaded(width, height, tone, 0.04) for tone in tones]
    count = 9 if width <= height else 15
    step = width / count

    def paint(frame: Frame, t: float) -> None:
        for order, filling in enumerate(fillings):
            flags = []
            for flag in range(order, count, len(fillings)):
                x = (flag + 0.5) * step
                sag = height * 0.012 + math.sin(math.pi * (flag + 0.5) / count) * height * 0.030
                swing = math.sin(t * 2.1 + flag * 0.7) * step * 0.08
                half = step * 0.40
                flags.append(np.array([(x - half, sag), (x + half, sag), (x + swing, sag + step * 0.82)]))
            fill_with(frame, filling, *flags)

    return paint


def _corners(brief: SceneBrief) -> Painter:
    """Quarter discs of dots in two opposite corners."""
    width, height = brief.size
    tone = colour.mix(brief.palette.background, brief.palette.accent, 0.8)
    filling = backdrops.shaded(width, height, tone, 0.03)
    pitch = 34 * brief.unit

    def paint(frame: Frame, t: float) -> None:
        mask = empty_mask(width, height)
        for corner_x, corner_y in ((width, 0), (0, height)):
            for ring in range(1, 8):
                radius = pitch * ring
                for spot in range(ring * 6):
                    angle = spot / (ring * 6) * 2 * math.pi + t * 0.25
                    size = pitch * 0.33 * (1 - ring / 9) * (1 + 0.25 * easing.pulse(t, brief.beats_s))
                    x, y = corner_x + math.cos(angle) * radius, corner_y + math.sin(angle) * radius
                    if -pitch < x < width + pitch and -pitch < y < height + pitch:
                        fill(mask, star_points(x, y, size, size, 8))
        blend_masked(frame, filling, mask)

    return paint


def poster(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """A vivid brand colour takes the ground of dark posters and the burst of light ones."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.09:
        return palette
    if colour.lightness(palette.background) > 0.8:
        deep = colour.readable(vivid, palette.background, 4.5)
        if abs(colour.lightness(deep) - colour.lightness(vivid)) > 0.12:  # a yellow would turn brown
            return palette
        return replace(palette, accent=deep, deep=deep, on_accent="")
    ground = colour.off_middle(vivid)
    text = colour.best_of(ground, "#FFFFFF", "#1A0F08")
    accent = colour.best_of(ground, palette.accent, *palette.extra)
    return replace(
        palette, background=ground, text=text, accent=accent, on_accent="", soft=colour.mix(ground, "#FFFFFF", 0.22)
    )


LOOK: Final = Look(
    name="bold",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.DIAGONAL, frames=12),
    grade=Grade(style="vibrant", strength=0.3),
    has_places=True,
    signs=LOUD,
    type=RECIPES["bold"],
    blend=poster,
    inverts=(True, False),
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

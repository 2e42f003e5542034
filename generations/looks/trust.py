"""Trust: law, health, finance, property, consulting. Clear space, calm curves, one strong colour, the subject before a
plate, in a niche or bare. Nothing bounces. The large form (arcs, sheet, steps, columns) and the colour belong to the ad."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.cast import Cast, Part, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, duo, trio
from generations.looks.compositor import blend_masked
from generations.looks.drawing import box_points, empty_mask, fill, fill_with, ring_points, stroke
from generations.looks.places import in_place
from generations.looks.signs import SOBER
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#F3F6FA", "#14305C", "#1D4ED8", "#0F1F3A", "#FFFFFF", "#D5E1F2", ("#8FB3E8", "#E7B75F")),
    Palette("#F1F7F5", "#0E4A46", "#0B7A6E", "#0B2B2A", "#FFFFFF", "#CDE6DF", ("#6FC0AE", "#F0B45C")),
    Palette("#F8F5F1", "#4A1D2C", "#8A2846", "#2A1019", "#FFFFFF", "#EAD9D3", ("#C58FA0", "#D9A95B")),
    Palette("#F4F5F2", "#23352B", "#2F6B4A", "#17251D", "#FFFFFF", "#D7E2D4", ("#93B79F", "#D9B25B")),
    Palette("#F5F4F8", "#2B2A4C", "#4C43A8", "#1B1A33", "#FFFFFF", "#DCD8EE", ("#A59FDB", "#E9B872")),
)
TEMPER: Final = Temper("rise", "rise", 0.9, tilt_degrees=0, bob_px=6, swing_degrees=0.8, push=0.065, beat=0.012)

Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    shadow = colour.mix(brief.palette.deep, "#0A1020", 0.5)
    if brief.staging.place:
        return in_place(brief, TEMPER, shadow, "straight")
    base = backdrops.ground(*brief.size, brief.palette.background, is_dark=brief.staging.is_inverted)
    form, lines = _form(brief), _lines(brief)
    parts = _parts(brief)
    cast = Cast(brief, parts, ShadowStyle(shadow, 0.26, 0.05, 0.035))
    stand = _stand(brief)

    def frame_at(t: float) -> Frame:
        frame = base.copy()
        form(frame, t)
        lines(frame, t)
        stand(frame, t)
        cast.draw(frame, t)
        return frame

    return frame_at


def _kind_of_stand(brief: SceneBrief) -> str:
    """What the subject stands before: the ad's own plate, niche or nothing. A white sheet was tried: on it a picture looks like
    an icon of a telephone."""
    if brief.staging.arrangement is Arrangement.HERO_FIRST and shape_of(*brief.size) is Shape.VERTICAL:
        return "bare"
    return brief.ad_random("stand").choice(("plate", "niche", "bare"))


def _stand(brief: SceneBrief) -> Painter:
    kind = _kind_of_stand(brief)
    if kind == "bare":
        return lambda frame, t: None
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    radius = min(max(width, height) * 0.53, brief.clear_px * 0.94)
    palette, is_inverted = brief.palette, brief.staging.is_inverted
    tone = colour.mix(palette.background if is_inverted else palette.soft, "#FFFFFF", 0.16 if is_inverted else 0.55)
    if kind == "niche":
        tone = tone if is_inverted else colour.mix(palette.soft, palette.deep, 0.14)
        wide = radius * 1.7
        y = top + height / 2 - min(radius, brief.clear_px * 0.94)
        return backdrops.arch(*brief.size, tone, (left + (width - wide) / 2, y, wide, brief.height * 2.0))
    shadow = colour.mix(palette.deep, "#0A1020", 0.5)
    return backdrops.disc(*brief.size, tone, left + width / 2, top + height * 0.5, radius, shadow)


def _parts(brief: SceneBrief) -> list[Part]:
    has_props = brief.hero is not None and bool(brief.hero.props)
    choices = {
        Role.HOOK: (alone,),
        Role.BODY: (duo, alone) if has_props else (alone, trio),
        Role.END: (alone,),
    }
    parts = arranged(brief, TEMPER, choices[brief.role])
    share = {"niche": 0.88, "plate": 0.90, "bare": 1.0}[_kind_of_stand(brief)]
    x, y = brief.staging.hero.centre
    x, y = x * brief.width, y * brief.height
    return [
        replace(
            part,
            x=x + (part.x - x) * (share + 0.06),
            y=y + (part.y - y) * (share + 0.06) if brief.staging.arrangement is not Arrangement.HERO_FIRST else part.y,
            width=part.width * share,
            height=part.height * share,
            degrees=part.degrees * 0.4,
        )
        for part in parts
    ]


def _form(brief: SceneBrief) -> Painter:
    """The ad's large form in the strong colour, away from the words."""
    kind = brief.ad_random("form").choice(("arc", "sheet", "steps", "columns"))
    return {"arc": _arc, "sheet": _slanted, "steps": _steps, "columns": _columns}[kind](brief)


def _tones(brief: SceneBrief) -> tuple[str, str]:
    palette = brief.palette
    if brief.staging.is_inverted:
        return colour.mix(palette.background, "#FFFFFF", 0.08), colour.mix(palette.background, palette.text, 0.16)
    return palette.soft, palette.deep


def _arc(brief: SceneBrief) -> Painter:
    width, height = brief.size
    soft, strong = _tones(brief)
    fillings = backdrops.shaded(width, height, soft, 0.04), backdrops.shaded(width, height, strong, 0.07)
    x = brief.staging.hero.centre[0]
    is_low = shape_of(width, height) in {Shape.VERTICAL, Shape.PORTRAIT}
    way = brief.ad_random("side").choice((-1, 1)) if is_low else (1 if x > 0.5 else -1)
    long = max(width, height)

    def paint(frame: Frame, t: float) -> None:
        p = easing.tween(t, brief.start_s - 0.6, 1.4, easing.out_cubic)
        for order, filling in enumerate(fillings):
            radius = long * (0.62 - 0.13 * order) * (0.92 + 0.08 * p) * (1 + 0.008 * easing.sway(t, 6, order * 0.2))
            at_x = width * (0.5 + 0.28 * way) if is_low else width * (x + 0.16 * way)
            at_y = height * 1.06 if is_low else height * (0.62 + 0.1 * order)
            if brief.staging.arrangement is Arrangement.HERO_FIRST and is_low:
                at_y = height * (-0.10 if shape_of(width, height) is Shape.VERTICAL else 0.0)
            fill_with(frame, filling, ring_points(at_x, at_y, [radius * (0.86 if is_low else 0.8)] * 160))

    return paint


def _slanted(brief: SceneBrief) -> Painter:
    width, height = brief.size
    soft, strong = _tones(brief)
    fillings = backdrops.shaded(width, height, soft, 0.04), backdrops.shaded(width, height, strong, 0.07)
    area = brief.staging.hero
    is_low = shape_of(width, height) in {Shape.VERTICAL, Shape.PORTRAIT}
    is_first = brief.staging.arrangement is Arrangement.HERO_FIRST

    def paint(frame: Frame, t: float) -> None:
        p = easing.tween(t, brief.start_s - 0.6, 1.2)
        for order, filling in enumerate(fillings):
            mask = empty_mask(width, height)
            points: list[tuple[float, float]]
            slip = (0.05 * (1 - p) + 0.004 * easing.sway(t, 5, order * 0.3)) + 0.10 * order
            if is_low and not is_first:
                edge = area.y + area.height * 0.20 + slip
                points = [(0, edge + 0.07), (1, edge - 0.04), (1, 1.1), (0, 1.1)]
            elif is_low:
                edge = area.y + area.height * 0.80 - slip
                points = [(0, edge - 0.04), (1, edge + 0.05), (1, -0.1), (0, -0.1)]
            elif is_first:
                edge = area.x + area.width * 0.72 - slip
                points = [(edge + 0.04, 0), (edge - 0.04, 1), (-0.1, 1), (-0.1, 0)]
            else:
                edge = area.x + area.width * 0.28 + slip
                points = [(edge + 0.04, 0), (edge - 0.04, 1), (1.1, 1), (1.1, 0)]
            fill(mask, np.array(points) * (width, height))
            blend_masked(frame, filling, mask)

    return paint


def _steps(brief: SceneBrief) -> Painter:
    """Rising blocks, each a shade stronger: growth without a figure."""
    width, height = brief.size
    soft, strong = _tones(brief)
    fillings = [
        backdrops.shaded(width, height, colour.mix(soft, strong, share), 0.05) for share in (0.0, 0.33, 0.66, 1.0)
    ]
    left, _, wide, high = brief.staging.hero.in_pixels(width, height)
    is_high = brief.staging.arrangement is Arrangement.HERO_FIRST and shape_of(width, height) is Shape.VERTICAL
    is_low = shape_of(width, height) in {Shape.VERTICAL, Shape.PORTRAIT}
    start, span = (0.0, float(width)) if is_low else (left - wide * 0.08, wide * 1.16)

    def paint(frame: Frame, t: float) -> None:
        for order, filling in enumerate(fillings):
            p = easing.tween(t, brief.start_s - 0.5 + order * 0.1, 1.0)
            share = (0.30 + 0.17 * order) * (0.75 + 0.25 * p) * (1 + 0.012 * easing.sway(t, 5, order * 0.2))
            x = start + span * (order + 0.5) / 4
            block = high * share * (0.55 if is_high else 1.0)
            foot = float(height) + 10
            fill_with(frame, filling, box_points(x, foot - block / 2 + 20, span / 4 + 1, block + 40, 0, 0))

    return paint


def _columns(brief: SceneBrief) -> Painter:
    """A strong field with slow vertical light, like a colonnade."""
    width, height = brief.size
    soft, strong = _tones(brief)
    field = backdrops.shaded(width, height, strong, 0.07)
    lit = backdrops.shaded(width, height, colour.mix(strong, soft, 0.18), 0.05)
    left, top, wide, high = brief.staging.hero.in_pixels(width, height)
    is_low = shape_of(width, height) in {Shape.VERTICAL, Shape.PORTRAIT}
    box = np.array([(0, top + high * 0.30), (width, top + high * 0.30), (width, height), (0, height)])
    if is_low and brief.staging.arrangement is Arrangement.HERO_FIRST:
        box = np.array([(0, 0), (width, 0), (width, top + high * 0.72), (0, top + high * 0.72)])
    elif not is_low:
        edge = left + wide * 0.32 if left > width * 0.4 else 0.0
        end = width if left > width * 0.4 else left + wide * 0.68
        box = np.array([(edge, 0), (end, 0), (end, height), (edge, height)])
    step = 150 * brief.unit

    def paint(frame: Frame, t: float) -> None:
        mask, bars = empty_mask(width, height), empty_mask(width, height)
        fill(mask, box)
        blend_masked(frame, field, mask)
        shift = (t * 12 * brief.unit) % step
        for x in np.arange(-step, width + step, step):
            fill(bars, box_points(x + shift, height / 2, step * 0.42, height * 1.2), 200)
        blend_masked(frame, lit, np.minimum(mask, bars))

    return paint


def _lines(brief: SceneBrief) -> Painter:
    """Hair-thin parallel curves drifting in the hero's half; more like a banknote than a pattern."""
    width, height = brief.size
    tone = colour.mix(brief.palette.background, brief.palette.accent, 0.5)
    filling = np.empty((height, width, 3), np.uint8)
    filling[:] = colour.rgb(tone)
    y = brief.staging.hero.centre[1]
    along = np.linspace(-20, width + 20, 70)

    def paint(frame: Frame, t: float) -> None:
        mask = empty_mask(width, height)
        for order in range(9):
            swell = height * (0.03 + 0.004 * order)
            middle = y * height + (order - 4) * height * 0.022
            line = middle + swell * np.sin(along / width * 2 * math.pi * 1.1 + t * 0.45 + order * 0.22)
            stroke(mask, np.stack([along, line], axis=1), max(1, 2 * brief.unit), level=58)
        blend_masked(frame, filling, mask)

    return paint


def steady(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """The brand's colour is the strong colour; dark enough for white words."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.04:
        return palette
    deep = colour.toned(vivid, min(colour.lightness(vivid), 0.36), 0.13)
    accent = colour.readable(colour.toned(vivid, min(colour.lightness(vivid), 0.55), 0.2), palette.background, 4.6)
    return replace(
        palette,
        background=colour.mix(palette.background, vivid, 0.025),
        deep=colour.mix(palette.deep, deep, 0.7),
        accent=accent,
        soft=colour.mix(palette.soft, colour.toned(vivid, 0.9, 0.05), 0.7),
        on_accent="#FFFFFF",
    )


LOOK: Final = Look(
    name="trust",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.PUSH_LEFT, frames=18),
    grade=Grade(style="natural", strength=0.3),
    has_places=True,
    signs=SOBER,
    type=RECIPES["trust"],
    blend=steady,
    inverts=(False, True),
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

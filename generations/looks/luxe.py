"""Luxe: jewellery, fine dining, hotels, perfume. A polished thing in the dark: gold light, slow camera, its reflection.

The ground of the ad is one of shafts of light, folds of silk or turning arcs of gold, in black, emerald, midnight, wine or
pearl. Light is computed small in float and enlarged, so the darkest gradients stay smooth.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.cast import Cast, Part, ShadowStyle
from generations.looks.compositions import Arrange, Temper, alone, arranged, close_up, duo
from generations.looks.compositor import Field, Sprite, enlarged, field_of, grid, lerp_field
from generations.looks.particles import dusted
from generations.looks.places import in_place
from generations.looks.props import Reflection, Sweep, paint_plinth, plinth
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#0B0908", "#5A4322", "#E9CF95", "#F7F1E6", "#1B130A", "#8A6A35"),
    Palette("#06120F", "#1F5A48", "#E6CF9A", "#F3F5EC", "#10201A", "#2E7A62"),
    Palette("#080B16", "#2A3A6E", "#DCC9A0", "#F1F2F8", "#12172A", "#4658A0"),
    Palette("#12060A", "#6A2036", "#EBC7A6", "#FAF0EC", "#260C14", "#94394F"),
    Palette("#0F0B0C", "#5A3B3A", "#EBC4AC", "#F9F2EE", "#1F1412", "#8C5F58"),
)
TEMPER: Final = Temper("pull_back", "grow", 1.15, tilt_degrees=0, bob_px=4, swing_degrees=0.5, push=0.07, beat=0.012)

Light = Callable[[float], Field]
Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    if brief.staging.place and brief.hero is not None and brief.hero.kind == "illustration":
        return in_place(brief, TEMPER, "#000000", "straight", before=(dusted(brief, brief.palette.accent, 30),))
    arcs = _arcs(brief)
    stand = _stand(brief)
    cast = Cast(brief, _parts(brief), ShadowStyle("#000000", 0.55, 0.07, 0.03, is_contact=True))
    hero = next(part for part in cast.parts if part.is_hero)
    mirrored = None if stand is not None or not _is_whole(brief, hero.y + hero.height / 2) else Reflection(hero.sprite)
    sweep = Sweep(hero, colour.mix(brief.palette.accent, "#FFFFFF", 0.4), first_s=brief.start_s + 0.25)
    light = _light(brief, hero)
    ground = backdrops.Slow(lambda t: enlarged(light(t), *brief.size))
    dust = dusted(brief, brief.palette.accent, 22 if brief.is_last else 46)

    def frame_at(t: float) -> Frame:
        frame = ground(t)
        pose = cast.pose(hero, t)
        for arc in arcs:
            arc(frame, t)
        if stand is not None:
            paint_plinth(frame, stand, hero.x, hero.y + hero.height * 0.5 - stand.shape[1] * 0.09)
        if mirrored is not None:
            mirrored.draw(frame, pose)
        cast.draw(frame, t)
        sweep.draw(frame, pose, t)
        dust.draw(frame, t)
        return frame

    return frame_at


def _parts(brief: SceneBrief) -> list:
    choices: dict[Role, tuple[Arrange, ...]] = {
        Role.HOOK: (close_up, alone),
        Role.BODY: (alone, close_up) if not brief.hero or not brief.hero.props else (duo, close_up, alone),
        Role.END: (alone,),
    }
    parts = arranged(brief, TEMPER, choices[brief.role])
    return [replace(part, degrees=part.degrees * 0.5) for part in parts]


def _is_whole(brief: SceneBrief, foot: float) -> bool:
    return foot < brief.height * 0.97


def _stand(brief: SceneBrief) -> np.ndarray | None:
    """A dark round plinth with a gold rim, in ads that drew one, where the hero is whole and upright."""
    if brief.role is Role.HOOK or brief.staging.arrangement is Arrangement.HERO_FIRST:
        return None
    if brief.ad_random("stand").random() < 0.45 or shape_of(*brief.size) in {Shape.SQUARE, Shape.WIDE}:
        return None
    if brief.role is not Role.END:
        return None
    _, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    base = colour.with_lightness(colour.mix(brief.palette.background, brief.palette.deep, 0.6), 0.27)
    return plinth(round(width * 1.02), round(brief.height - (top + height * 0.75)), base, brief.palette.accent)


def _ground_kind(brief: SceneBrief) -> str:
    return brief.ad_random("ground").choice(("shafts", "silk", "arcs"))


def _light(brief: SceneBrief, hero: Part) -> Light:
    """The ad's ground as a small float picture of time, a breathing halo around the hero in it."""
    width, height = max(16, brief.width // 8), max(16, brief.height // 8)
    xs, ys = grid(width, height)
    long = max(brief.size)
    centre_x, centre_y = brief.staging.hero.centre
    palette = brief.palette
    away = np.hypot((xs - centre_x) * brief.width / long, (ys - centre_y * 0.96) * brief.height / long)
    glow = np.exp(-((away / 0.34) ** 2)).astype(np.float32)
    base = lerp_field(
        field_of(palette.background, width, height),
        field_of(colour.mix(palette.background, palette.deep, 0.8), width, height),
        glow * 0.85,
    )
    kind = _ground_kind(brief)
    tone = np.array(colour.rgb(colour.mix(palette.deep, palette.accent, 0.45)), np.float32)
    calm = _calm(brief, xs, ys)
    pace = 1.6 if brief.role is Role.HOOK else 1.0
    halo = np.array(colour.rgb(colour.mix(palette.soft, palette.accent, 0.35)), np.float32) * 0.42
    from_hero = np.hypot(xs * brief.width - hero.x, ys * brief.height - hero.y) / max(hero.width, hero.height)

    def light(t: float) -> Field:
        if kind == "silk":
            strength = _silk(xs, ys, t * pace, brief.width / brief.height) * calm * 0.55
        else:
            strength = _shafts(xs, ys, t * pace) * (0.30 if kind == "shafts" else 0.14)
        away = np.minimum(from_hero / (1.05 + 0.03 * easing.sway(t, 4)), 1)
        return base + strength[..., None] * tone + ((1 - away) ** 1.5 * (1 - away * away))[..., None] * halo

    return light


def _calm(brief: SceneBrief, xs: Field, ys: Field) -> Field:
    """1 away from the words, 0.35 behind them."""
    area = brief.staging.zones.text
    inside_x = np.clip(np.minimum(xs - area.x, area.x + area.width - xs) / 0.12, 0, 1)
    inside_y = np.clip(np.minimum(ys - area.y, area.y + area.height - ys) / 0.12 + 0.4, 0, 1)
    return (1 - 0.65 * inside_x * inside_y).astype(np.float32)


def _shafts(xs: Field, ys: Field, t: float) -> Field:
    """Three slanted beams from above, each wandering on its own."""
    total = np.zeros_like(xs)
    across = xs + ys * 0.42
    for order, (at, width) in enumerate(((0.34, 0.07), (0.66, 0.11), (1.06, 0.06))):
        centre = at + 0.05 * math.sin(t * 0.45 + order * 2.0)
        total += np.exp(-(((across - centre) / width) ** 2)) * (0.75 + 0.25 * math.sin(t * 0.8 + order))
    return total * np.clip(1.05 - ys * 0.95, 0, 1)


def _silk(xs: Field, ys: Field, t: float, aspect: float) -> Field:
    """Folds of cloth: bright ridges where a warped wave peaks."""
    x, y = xs * max(aspect, 0.8), ys / max(aspect, 0.8)
    warp = 0.32 * np.sin(y * 4.1 + t * 0.32) + 0.16 * np.sin(x * 6.3 - t * 0.21 + y * 2.0)
    wave = np.sin((x * 1.1 + y * 0.9 + warp) * 7.0 + t * 0.25)
    ridge = np.clip(wave, 0, 1) ** 3
    fine = np.clip(np.sin((x * 0.7 - y * 1.2 + warp * 1.4) * 11.0 - t * 0.3), 0, 1) ** 6
    return (ridge * 0.62 + fine * 0.3).astype(np.float32)


def _arcs(brief: SceneBrief) -> list[Painter]:
    """Thin gold rings around the hero whose bright side turns slowly."""
    if _ground_kind(brief) != "arcs":
        return []
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y, short = left + width / 2, top + height / 2, min(width, height, brief.clear_px / 0.8)
    return [
        _arc(brief, x, y, radius * short, speed, phase)
        for radius, speed, phase in ((0.56, 9.0, 40.0), (0.66, -6.0, 200.0), (0.79, 4.0, 120.0))
    ]


def _arc(brief: SceneBrief, x: float, y: float, radius: float, speed: float, phase: float) -> Painter:
    sprite = Sprite(_arc_layer(560, brief.palette.accent, 2.8))

    def paint(frame: Frame, t: float) -> None:
        grown = radius * (1 + 0.05 * t / brief.duration_s)
        sprite.put(frame, x, y, grown / 280, phase + speed * t, 0.8, "add")

    return paint


def _arc_layer(side: int, tone: str, thickness: float) -> np.ndarray:
    xs, ys = grid(side, side)
    across, down = (xs - 0.5) * side, (ys - 0.5) * side
    away = np.abs(np.hypot(across, down) - side * 0.49)
    line = np.clip(thickness - away, 0, 1)
    bright = np.clip(np.cos(np.arctan2(down, across)) * 0.6 + 0.42, 0.04, 1) ** 1.6
    layer = np.zeros((side, side, 4), np.uint8)
    layer[..., :3] = (line * bright)[..., None] * np.array(colour.rgb(tone), np.float32)
    return layer


def gilded(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """Gold stays gold; the brand's colour tints the dark and the light behind the hero."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.04:
        return palette
    return replace(
        palette,
        background=colour.mix(palette.background, colour.toned(vivid, 0.13, 0.05), 0.45),
        deep=colour.mix(palette.deep, colour.toned(vivid, 0.38, 0.09), 0.6),
        soft=colour.mix(palette.soft, colour.toned(vivid, 0.5, 0.1), 0.5),
    )


LOOK: Final = Look(
    name="luxe",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.LIGHT_SWEEP, frames=14, colors=("#E9CF95",)),
    grade=Grade(style="luxury", strength=0.5, vignette=0.45),
    has_places=True,
    type=RECIPES["luxe"],
    blend=gilded,
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

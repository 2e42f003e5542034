"""Hope: charities, communities, care. First light over layered hills: a low sun with soft rays, mist, slow birds, drifting
seeds of light. Hour (dawn, morning, dusk) and land (hills, water, meadow) belong to the ad."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.cast import Cast, Part, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, centred, close_up, duo
from generations.looks.compositor import Field, enlarged, field_of, grid, lerp_field
from generations.looks.drawing import fill_with
from generations.looks.particles import dusted, scattered
from generations.looks.places import in_place
from generations.looks.signs import SOBER
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, floor_line
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#FFF4E6", "#2E6F6B", "#B4501A", "#1D3130", "#FFFFFF", "#F8CFA0", ("#F4A259", "#8FB8A8", "#2E6F6B")),
    Palette("#FDF0EC", "#5B4B8A", "#A8456B", "#2B2145", "#FFFFFF", "#F5C1B8", ("#F19A8E", "#B8A6D9", "#5B4B8A")),
    Palette("#EFF6F8", "#1F5C7A", "#A85A12", "#14303F", "#FFFFFF", "#F6DDA6", ("#F6C667", "#8DBCCB", "#1F5C7A")),
    Palette("#FBF5E3", "#3F6B3A", "#9A5B12", "#21301B", "#FFFFFF", "#F2D98C", ("#EDB64A", "#A9C38F", "#3F6B3A")),
)
_EARTHY: Final = (30.0, 118.0)  # hues in degrees
TEMPER: Final = Temper("rise", "grow", 1.05, tilt_degrees=3, bob_px=9, swing_degrees=1.2, push=0.05, beat=0.018)


def prepare(brief: SceneBrief) -> FrameFunction:
    shadow = colour.mix(brief.palette.text, "#1A1410", 0.5)
    seeds = dusted(brief, "#FFF1CF", 26 if brief.is_last else 40, 20, -0.02)
    leaves = scattered(brief, ("leaf", "heart"), brief.palette.extra[:2], 7, 0.02)
    if brief.staging.place:
        return in_place(brief, TEMPER, shadow, "bow", behind=(leaves,), before=(seeds,))
    sky = backdrops.Slow(_sky(brief))
    sun = _sun(brief, sky)
    land = _land(brief)
    cast = Cast(brief, _parts(brief), ShadowStyle(shadow, 0.28, 0.07, 0.05))
    birds = _birds(brief)

    def frame_at(t: float) -> Frame:
        frame = sky(t)
        sun(frame, t)
        birds(frame, t)
        land(frame, t)
        leaves.draw(frame, t)
        cast.draw(frame, t)
        seeds.draw(frame, t)
        return frame

    return frame_at


def _parts(brief: SceneBrief) -> list[Part]:
    has_props = brief.hero is not None and bool(brief.hero.props)
    choices = {
        Role.HOOK: (alone, centred) if has_props else (alone,),
        Role.BODY: (duo, close_up) if has_props else (close_up, alone),
        Role.END: (alone,),
    }
    parts = arranged(brief, TEMPER, choices[brief.role])
    share = 0.86
    return [replace(part, width=part.width * share, height=part.height * share) for part in parts]


def _horizon(brief: SceneBrief) -> tuple[float, float]:
    """Where the sun stands, in pixels: behind the hero, a little above its middle."""
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    lift = 0.42 if brief.role is Role.END else 0.5
    return left + width / 2, top + height * lift


def _sky(brief: SceneBrief) -> Callable[[float], Frame]:
    """Soft bands from the ground colour above to warm light at the horizon, breathing with the sun."""
    width, height = max(16, brief.width // 8), max(16, brief.height // 8)
    xs, ys = grid(width, height)
    palette = brief.palette
    x, y = _horizon(brief)
    long = max(brief.size)
    away = np.hypot((xs - x / brief.width) * brief.width / long, (ys - y / brief.height) * brief.height / long)
    warm = field_of(palette.soft, width, height)
    glow = field_of(colour.mix(palette.soft, "#FFFFFF", 0.55), width, height)
    base = field_of(palette.background, width, height)

    def sky(t: float) -> Frame:
        reach = 0.46 * (1 + 0.05 * easing.sway(t, 5) + 0.08 * easing.progress(t, 0, brief.duration_s))
        picture = lerp_field(base, warm, (np.exp(-((away / reach) ** 2)) * 0.85).astype(np.float32))
        lit: Field = lerp_field(picture, glow, (np.exp(-((away / (reach * 0.45)) ** 2)) * 0.6).astype(np.float32))
        return enlarged(lit, *brief.size)

    return sky


def _sun(brief: SceneBrief, sky: backdrops.Slow) -> Callable[[Frame, float], None]:
    """A pale disc that rises through the scene, with slow rays."""
    x, y = _horizon(brief)
    _, _, width, height = brief.staging.hero.in_pixels(*brief.size)
    radius = min(width, height) * (0.54 if brief.role is Role.HOOK else 0.48)
    ground = brief.palette.background if brief.staging.is_inverted else brief.palette.soft
    tone = colour.mix(ground, brief.palette.extra[0], 0.62 if brief.staging.is_inverted else 0.35)
    gloss = colour.mix(brief.palette.extra[0], "#FFFFFF", 0.4)
    disc = backdrops.disc(*brief.size, tone, x, y, radius, brief.palette.extra[0], gloss)
    ray = colour.mix(brief.palette.background, brief.palette.soft, 0.75)
    rays = backdrops.rays(*brief.size, ray, x, y, 20, 90, 0.9, sky)

    def paint(frame: Frame, t: float) -> None:
        rays(frame, t)
        disc(frame, t)

    return paint


def _land(brief: SceneBrief) -> Callable[[Frame, float], None]:
    """The ad's land in four layers of distance: hazy first, deep last."""
    width, height = brief.size
    palette = brief.palette
    share = 0.68 if brief.role is Role.END else 0.62
    line = floor_line(width, height, brief.role, brief.staging.arrangement, share)
    if line < height * 0.8 and brief.staging.arrangement is Arrangement.HERO_FIRST:
        line = height * 0.80
    near = palette.extra[2] if not brief.staging.is_inverted else colour.mix(palette.background, "#000000", 0.35)
    tones = tuple(
        colour.mix(colour.mix(palette.soft, palette.extra[1], 0.6), near, share) for share in (0.0, 0.35, 0.7, 1.0)
    )
    kind = brief.ad_random("land").choice(("hills", "meadow", "water"))
    swell = {"hills": 62, "meadow": 26, "water": 9}[kind] * brief.unit
    return backdrops.hills(width, height, tones, line, swell, {"hills": 0.12, "meadow": 0.22, "water": 1.1}[kind])


def _birds(brief: SceneBrief) -> Callable[[Frame, float], None]:
    """Three birds crossing slowly above the land, beside the words rather than behind them."""
    width, height = brief.size
    filling = np.empty((height, width, 3), np.uint8)
    filling[:] = colour.rgb(colour.mix(brief.palette.background, brief.palette.text, 0.55))
    area = brief.staging.hero
    chance = brief.scene_random("birds")
    flock = [
        (chance.uniform(0, 0.25), area.y + area.height * chance.uniform(-0.03, 0.14), chance.uniform(13, 22))
        for _ in range(3)
    ]

    def paint(frame: Frame, t: float) -> None:
        for order, (x, y, size) in enumerate(flock):
            at_x = (area.x + (x + t * 0.045 + 0.28 * order) % 1.0 * area.width) * width
            at_y = y * height + 8 * math.sin(t + order) * brief.unit
            span = size * brief.unit
            lift = span * 0.55 * math.sin(t * 6.5 + order * 2)
            wings = [
                (-span, -lift),
                (-span * 0.4, -lift * 0.3 - span * 0.12),
                (0, span * 0.1),
                (span * 0.4, -lift * 0.3 - span * 0.12),
            ]
            wings += [
                (span, -lift),
                (span * 0.4, -lift * 0.3 + span * 0.06),
                (0, span * 0.34),
                (-span * 0.4, -lift * 0.3 + span * 0.06),
            ]
            fill_with(frame, filling, np.array(wings) + np.array([at_x, at_y]))

    return paint


def kindled(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """The light stays warm whatever the brand: its colour goes into the land, the words' accent and the night scene."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.05:
        return palette
    # As dark as land, yellows and oranges are mud: such a brand keeps the look's own land.
    is_earthy = _EARTHY[0] < colour.hue(vivid) < _EARTHY[1]
    land = palette.deep if is_earthy else colour.mix(palette.deep, colour.toned(vivid, 0.42, 0.12), 0.6)
    accent = colour.readable(colour.toned(vivid, min(colour.lightness(vivid), 0.55), 0.2), palette.background, 4.5)
    haze = palette.extra[1] if is_earthy else colour.mix(palette.extra[1], colour.toned(vivid, 0.78, 0.06), 0.5)
    return replace(palette, deep=land, accent=accent, on_accent="#FFFFFF", extra=(palette.extra[0], haze, land))


LOOK: Final = Look(
    name="hope",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.CROSSFADE, frames=18),
    grade=Grade(style="natural", strength=0.4),
    has_places=True,
    signs=SOBER,
    type=RECIPES["hope"],
    blend=kindled,
    inverts=(False, True),
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

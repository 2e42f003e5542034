"""Energetic: sport, streetwear, music, drinks. Flat loud colour, a slanted panel that changes colour on the beat, rows of
the brand in hollow letters running past, a hero that arrives with a trail and kicks on every beat."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from generations.looks import backdrops, colour, easing, marquee
from generations.looks.base import Frame, FrameFunction, Look, Palette, SceneBrief
from generations.looks.cast import Cast, Part, Pose, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, close_up, duo, in_a_row, tilted
from generations.looks.compositor import Sprite, blend_masked, tinted
from generations.looks.drawing import box_points, empty_mask, fill, fill_with, star_points
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#D8FF3E", "#0B0B0E", "#D93A0B", "#0B0B0E", "#FFFFFF", "#B6E800", ("#FF4B1F", "#FFFFFF")),
    Palette("#FF5A1F", "#14070A", "#14070A", "#14070A", "#FFFFFF", "#FF8A3D", ("#FFE14A", "#FFFFFF")),
    Palette("#2B2BFF", "#08081F", "#E4FF3A", "#FFFFFF", "#0B0B20", "#4D5BFF", ("#FF3D81", "#FFFFFF")),
    Palette("#FFD21F", "#15120A", "#C4160F", "#15120A", "#FFFFFF", "#FFB800", ("#FF3B2F", "#FFFFFF")),
    Palette("#FF3D7F", "#1A0712", "#1A0712", "#1A0712", "#FFFFFF", "#FF78A6", ("#FFE04A", "#FFFFFF")),
    Palette("#0D0D11", "#D8FF3E", "#D8FF3E", "#FFFFFF", "#0D0D11", "#24242C", ("#FF4B1F", "#FFFFFF")),
    Palette("#10091C", "#FF5A1F", "#FF7A3D", "#FFFFFF", "#10091C", "#2A1C40", ("#FFE14A", "#FFFFFF")),
    Palette("#19E3C2", "#06171A", "#06171A", "#06171A", "#FFFFFF", "#6BF2DC", ("#FF5A36", "#FFFFFF")),
)
TEMPER: Final = Temper("slide", "pop", 0.42, tilt_degrees=12, bob_px=8, swing_degrees=3.0, push=0.06, beat=0.085)

_SEEN_PX: Final = 6.0  # nearer to the hero than that an after-image is a seam

Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    base = backdrops.shaded(*brief.size, brief.palette.background, 0.025)
    panel, texture, letters = _panel(brief), _texture(brief, base), _letters(brief)
    cast = Cast(
        brief, _parts(brief), ShadowStyle(colour.mix(brief.palette.background, "#000000", 0.8), 0.45, 0.05, 0.05)
    )
    hero = next(part for part in cast.parts if part.is_hero)
    trail = _Trail(brief, hero)

    def frame_at(t: float) -> Frame:
        frame = base.copy()
        texture(frame, t)
        panel(frame, t)
        letters(frame, t)
        cast.draw_water(frame, t)
        for part in cast.parts:
            if part.is_hero and not cast.is_afloat:  # water leaves no after-images
                trail.draw(frame, cast.pose(part, t), t)
            cast.draw_part(frame, part, t)
        return frame

    return frame_at


def _parts(brief: SceneBrief) -> list[Part]:
    has_props = brief.hero is not None and bool(brief.hero.props)
    choices = {
        Role.HOOK: (tilted, alone),
        Role.BODY: (close_up, duo, in_a_row) if has_props else (close_up, tilted),
        Role.END: (alone,),
    }
    parts = arranged(brief, TEMPER, choices[brief.role])
    if brief.role is Role.HOOK:
        lean = brief.ad_random("lean").choice((-1, 1))
        parts = [replace(part, degrees=part.degrees or -9.0 * lean) if part.is_hero else part for part in parts]
    return parts


def _panel(brief: SceneBrief) -> Painter:
    """The slanted field behind the hero. It takes another colour every two beats of hook and body; on the end card it rests."""
    width, height = brief.size
    palette = brief.palette
    left, top, wide, high = brief.staging.hero.in_pixels(width, height)
    x, y = left + wide / 2, top + high / 2
    tones = [palette.soft, palette.extra[0], palette.accent if brief.staging.is_inverted else palette.deep]
    tones = tones[:1] if brief.is_last else tones
    fillings = [backdrops.shaded(width, height, tone, 0.04) for tone in tones]
    is_upright = shape_of(width, height) in {Shape.VERTICAL, Shape.PORTRAIT}
    kind = brief.ad_random("panel").choice(("band", "slab", "circle", "burst", "stairs"))
    long = math.hypot(width, height)
    beats = brief.beats_s
    # What rises from the foot would run behind words below the hero: there it hangs from the top.
    hangs = is_upright and brief.staging.arrangement is Arrangement.HERO_FIRST

    def outline(t: float) -> np.ndarray:
        kick = 1 + 0.05 * easing.pulse(t, beats)
        if kind == "circle":
            turn = np.linspace(0, 2 * math.pi, 120)
            radius = min(wide, high) * 0.52 * kick
            return np.stack([x + np.cos(turn) * radius, y + np.sin(turn) * radius], axis=1)
        if kind == "burst":
            reach = min(min(wide, high) * 0.62, brief.clear_px * 0.97) * kick
            return star_points(x, y, reach, reach * 0.74, 13, 7 * t)
        if kind == "stairs" and is_upright:
            steps = [(width * n / 4, y + high * (0.42 - 0.2 * n) - 14 * kick) for n in range(5)]
            corners = [
                point for n in range(4) for point in ((steps[n][0], steps[n][1]), (steps[n + 1][0], steps[n][1]))
            ]
            return np.array([(0.0, height + 20.0), *corners, (float(width), height + 20.0)])
        if kind == "band" and is_upright:
            return box_points(x, y + high * 0.30, min(wide, high) * 0.72 * kick, high * 1.5, 24)
        if not is_upright:
            return box_points(x, y, min(wide, high) * (0.72 if kind == "band" else 0.9) * kick, long * 2, -14)
        return box_points(x, y + high * 0.62, long * 1.6, high * 1.36 * kick, 9)

    def paint(frame: Frame, t: float) -> None:
        passed = sum(1 for beat in beats if beat <= t + 1e-6)
        points = outline(t)
        fill_with(frame, fillings[(passed // 2) % len(fillings)], points * (1, -1) + (0, 2 * y) if hangs else points)

    return paint


def _texture(brief: SceneBrief, base: Frame) -> Painter:
    """The ad's own print: halftone, stripes or speed lines, a shade off the ground."""
    palette = brief.palette
    tone = colour.mix(
        palette.background,
        palette.soft if not brief.staging.is_inverted else palette.text,
        0.5 if not brief.staging.is_inverted else 0.07,
    )
    kind = brief.ad_random("texture").choice(("halftone", "stripes", "lines", "checks"))
    if kind == "halftone":
        return _halftone(brief, tone)
    if kind == "checks":
        return _checks(brief, tone)
    if kind == "stripes":
        return backdrops.stripes(*brief.size, tone, 120 * brief.unit, 34, 70 * brief.unit)
    x, y = brief.staging.hero.centre
    return backdrops.rays(*brief.size, tone, x * brief.width, y * brief.height, 30, 26, 1.5, base)


def _checks(brief: SceneBrief, tone: str) -> Painter:
    """A chequered flag rising from the foot, sliding sideways."""
    width, height = brief.size
    filling = backdrops.shaded(width, height, tone, 0.02)
    side = 84 * brief.unit

    def paint(frame: Frame, t: float) -> None:
        mask = empty_mask(width, height)
        shift = (t * 46 * brief.unit) % (side * 2)
        for row in range(4):
            y = height - side * (row + 0.5)
            for x in np.arange(-side * 2, width + side * 2, side * 2):
                at_x = x + shift + (side if row % 2 else 0) + side / 2
                fill(mask, box_points(at_x, y, side, side), 255 - 50 * row)
        blend_masked(frame, filling, mask)

    return paint


def _halftone(brief: SceneBrief, tone: str) -> Painter:
    """Dots that grow towards the foot, the whole sheet swaying."""
    width, height = brief.size
    filling = backdrops.shaded(width, height, tone, 0.02)
    pitch = 46 * brief.unit
    sheet = empty_mask(width, height + round(pitch * 4))
    for row, y in enumerate(np.arange(0, sheet.shape[0], pitch * 0.75)):
        share = easing.clamp((y / sheet.shape[0] - 0.35) / 0.65)
        radius = pitch * 0.52 * share
        if radius < 1:
            continue
        for x in np.arange(pitch / 2 if row % 2 else 0, width + pitch, pitch):
            cv2.circle(sheet, (round(float(x) * 16), round(float(y) * 16)), round(radius * 16), 255, -1, cv2.LINE_AA, 4)

    def paint(frame: Frame, t: float) -> None:
        shift = np.array([[1, 0, 6 * math.sin(t)], [0, 1, -pitch * (1 + math.sin(t * 0.8))]], np.float64)
        mask = cv2.warpAffine(sheet, shift, (width, height), borderMode=cv2.BORDER_REPLICATE)
        blend_masked(frame, filling, mask)  # type: ignore[arg-type]

    return paint


def _letters(brief: SceneBrief) -> Painter:
    """Hollow rows of the brand where no words stand."""
    height = brief.height
    is_upright = shape_of(*brief.size) in {Shape.VERTICAL, Shape.PORTRAIT}
    text = brief.staging.zones.text
    if is_upright and brief.staging.arrangement is not Arrangement.HERO_FIRST:
        top, bottom = (text.y + text.height + 0.03) * height, height * 1.02
    elif is_upright:
        top, bottom = (text.y + text.height + 0.04) * height, height * 1.02
    else:
        top, bottom = -0.02 * height, height * 1.02
    count = 5 if is_upright and brief.role is not Role.END else 4
    opacity = (0.5 if is_upright else 0.13) * (0.55 if brief.is_last else 1.0)
    tone = brief.palette.text
    return marquee.rows(brief, "anton", tone, top, bottom, count, opacity * 0.75)


class _Trail:
    """Coloured after-images behind an arriving hero, gone once it stands."""

    def __init__(self, brief: SceneBrief, hero: Part) -> None:
        alpha = np.ascontiguousarray(hero.sprite.layer[..., 3])
        small = cv2.resize(
            alpha, (max(2, hero.sprite.width // 2), max(2, hero.sprite.height // 2)), interpolation=cv2.INTER_AREA
        )
        tones = (brief.palette.extra[0], brief.palette.accent, brief.palette.deep)
        self._ghosts = [Sprite(tinted(small, tone)) for tone in tones]  # type: ignore[arg-type]
        self._hero, self._beats, self._start = hero, brief.beats_s, brief.start_s
        self._calm = brief.is_last

    def draw(self, frame: Frame, pose: Pose, t: float) -> None:
        since = t - self._start
        arrival = math.exp(-2.6 * max(since + 0.3, 0.0))
        kick = 0.0 if self._calm else 0.16 * easing.pulse(t, self._beats, 9)
        spread = self._hero.width * (0.3 * arrival + 0.35 * kick)
        if spread < _SEEN_PX:
            return
        for order, ghost in reversed(list(enumerate(self._ghosts, start=1))):
            x, y = pose.x + spread * 0.33 * order, pose.y + spread * 0.10 * order
            ghost.put(frame, x, y, pose.scale * 2, pose.degrees, 0.9)


def loud(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """A vivid brand colour becomes the ground itself; the words go black or white, whichever reads."""
    vivid = max(brand, key=colour.chroma)
    if colour.chroma(vivid) < 0.12:
        return palette
    if colour.lightness(palette.background) < 0.3:  # a dark ad stays dark: the brand lights it, and fills its bodies
        accent = colour.readable(vivid, palette.background, 4.5)
        return replace(
            palette, accent=accent, deep=colour.off_middle(vivid), on_accent="", extra=(vivid, *palette.extra[1:])
        )
    ground = colour.off_middle(vivid)
    text = colour.best_of(ground, palette.deep, "#FFFFFF")
    accent = colour.best_of(ground, palette.accent, palette.deep, *palette.extra)
    deep = colour.mix(palette.deep, vivid, 0.10)
    return replace(
        palette,
        background=ground,
        text=text,
        accent=accent,
        on_accent="",
        deep=deep,
        soft=colour.mix(ground, "#FFFFFF", 0.28),
    )


LOOK: Final = Look(
    name="energetic",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.COLOUR_BARS, frames=17),  # in the colours of the ad
    grade=Grade(style="vibrant", strength=0.3),
    type=RECIPES["energetic"],
    blend=loud,
    inverts=(True, False),
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
)

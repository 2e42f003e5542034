"""Eco: skincare, plants, wellness, slow food. A plaster wall in daylight, the moving shadow of leaves on it, a plinth.

The shadow makes it look photographed: it is drawn once, small and blurred, and swayed over wall and plinth each frame. The
ad's own wall (plain, niche, sun, two tones), leaf (fern, palm, branch, window) and stand (drum, block, steps) vary.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.base import Frame, FrameFunction, Layer, Look, Palette, SceneBrief
from generations.looks.cast import Cast, Part, ShadowStyle
from generations.looks.compositions import Temper, alone, arranged, close_up, duo, room_for
from generations.looks.compositor import Mask, enlarged, field_of
from generations.looks.drawing import box_points, empty_mask, fill, stroke
from generations.looks.places import in_place
from generations.looks.props import paint_plinth, plinth
from generations.looks.signs import LOUD
from generations.looks.typography import RECIPES
from generations.looks.zones import Arrangement, Role, Shape, shape_of
from generations.timeline import Grade, Transition, TransitionStyle

PALETTES: Final = (
    Palette("#DCE3D0", "#2F4634", "#8A5230", "#22331F", "#FFF9F0", "#C3D0B0", ("#EFEBDD", "#C98B6B")),
    Palette("#EFE3D3", "#5A3B2A", "#9A4E2C", "#38241A", "#FFF7EE", "#E2CBB2", ("#F8F1E6", "#B9825C")),
    Palette("#EADBD3", "#6A3F3B", "#9C4540", "#3B2222", "#FFF6F2", "#DDBFB3", ("#F7EEE8", "#B7736A")),
    Palette("#DDE6E8", "#2C4A55", "#2F6473", "#1C323A", "#F6FBFB", "#BDD0D3", ("#F2F3EC", "#C6A27A")),
    Palette("#F1EBDB", "#55552C", "#6D6A1F", "#34351C", "#FFFDF1", "#DDD9B4", ("#FAF6EA", "#C2A25A")),
)
TEMPER: Final = Temper("rise", "grow", 0.95, tilt_degrees=0, bob_px=2, swing_degrees=0.4, push=0.03, beat=0.010)

Painter = Callable[[Frame, float], None]


def prepare(brief: SceneBrief) -> FrameFunction:
    tone = colour.mix(brief.palette.deep if not brief.staging.is_inverted else brief.palette.background, "#1A120A", 0.6)
    if brief.staging.place:
        return in_place(brief, TEMPER, tone, "wave")
    wall = _wall(brief)
    shape = _wall_shape(brief)
    parts, stand = _on_stand(brief)
    shadow = ShadowStyle(tone, 0.42, 0.05, is_contact=True) if stand else ShadowStyle(tone, 0.4, 0.07, 0.06)
    cast = Cast(brief, parts, shadow)
    shade = _LeafShade(brief)

    def frame_at(t: float) -> Frame:
        frame = wall.copy()
        if shape is not None:
            shape(frame, t)
        if stand is not None:
            for layer, x, top in stand:
                paint_plinth(frame, layer, x, top)
        shade.draw(frame, t)
        cast.draw(frame, t)
        return frame

    return frame_at


def _wall(brief: SceneBrief) -> Frame:
    """Plaster: light from the window side, two octaves of faint unevenness, fine grain."""
    width, height = brief.size
    frame = backdrops.ground(
        width, height, brief.palette.background, is_dark=brief.staging.is_inverted, centre=(0.2, 0.15)
    )
    chance = np.random.default_rng(brief.seed % 1000)
    rough = np.zeros((height, width), np.float32)
    for cell, strength in ((90, 2.6), (14, 1.5)):
        small = chance.normal(0, 1, (height // cell + 3, width // cell + 3)).astype(np.float32)
        rough += cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC) * strength
    rough += chance.normal(0, 0.9, (height, width)).astype(np.float32)
    return np.clip(frame + rough[..., None], 0, 255).astype(np.uint8)


def _wall_shape(brief: SceneBrief) -> Painter | None:
    kind = brief.ad_random("wall").choice(("plain", "niche", "sun", "two_tone"))
    if brief.role is Role.BODY and kind == "plain":
        kind = "niche"
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y, short = left + width / 2, top + height / 2, min(width, height)
    soft = colour.mix(brief.palette.background, brief.palette.soft, 0.85)
    if kind == "niche":
        wide = short * 0.86
        return backdrops.arch(
            *brief.size, soft, (x - wide / 2, y - min(short * 0.52, brief.clear_px), wide, brief.height * 2)
        )
    if kind == "sun":
        pale = colour.mix(brief.palette.extra[1], brief.palette.background, 0.45)
        return backdrops.disc(*brief.size, pale, x, y - short * 0.06, short * 0.47, brief.palette.text)
    if kind == "two_tone":
        return _lower_wall(brief, soft, y + short * 0.12)
    return None


def _lower_wall(brief: SceneBrief, tone: str, line: float) -> Painter:
    filling = backdrops.shaded(*brief.size, tone, 0.04)
    mask = empty_mask(*brief.size)
    mask[round(line) :] = 255

    def paint(frame: Frame, t: float) -> None:
        frame[round(line) :] = filling[round(line) :]

    return paint


def _on_stand(brief: SceneBrief) -> tuple[list[Part], list[tuple[Layer, float, float]] | None]:
    """The cast, and the stand under it where the scene shows a whole, upright hero in the lower part."""
    has_floor = brief.staging.arrangement is not Arrangement.HERO_FIRST or shape_of(*brief.size) in {
        Shape.SQUARE,
        Shape.WIDE,
    }
    has_duo = brief.hero is not None and bool(brief.hero.props)
    if brief.role is Role.BODY and (brief.index % 2 == 0 or not has_floor):
        return arranged(brief, TEMPER, (duo, close_up) if has_duo else (close_up, alone)), None
    _, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    parts = arranged(brief, TEMPER, (alone,))
    hero = parts[0]
    stand_top = top + height * 0.80
    room = stand_top - top
    shrink = min(1.0, room / hero.height)
    hero = replace(hero, width=hero.width * shrink, height=hero.height * shrink, degrees=0.0)
    kind = brief.ad_random("stand").choice(("drum", "block", "steps"))
    base = colour.mix(brief.palette.extra[0], brief.palette.background, 0.25)
    wide = min(max(hero.width * 1.45, width * 0.62), width * 1.05)
    depth = wide * (0.15 if kind != "block" else 0.09)
    hero = replace(hero, y=stand_top + depth * 0.62 - hero.height / 2)
    foot = max(40, round(brief.height - stand_top + 30))
    stands = [(plinth(round(wide), foot, base, is_round=kind != "block"), hero.x, stand_top)]
    if kind == "steps":
        low = stand_top + wide * 0.22
        wider = plinth(
            round(wide * 1.5), max(40, round(brief.height - low + 30)), colour.mix(base, brief.palette.soft, 0.4)
        )
        stands.insert(0, (wider, hero.x, low))
    return [hero, *_companions(brief, hero, stand_top, wide, depth)], stands


def _companions(brief: SceneBrief, hero: Part, stand_top: float, wide: float, depth: float) -> list[Part]:
    """One small prop on the stand beside the hero, in the middle of an ad: it opens and ends on its hero alone."""
    is_beside = shape_of(*brief.size) in {Shape.SQUARE, Shape.WIDE}
    if brief.hero is None or not brief.hero.props or brief.role is not Role.BODY or is_beside:
        return []
    prop = room_for(brief, TEMPER).prop_part(0, 0, 0, 1)
    lean = brief.scene_random("lean").choice((-1, 1))
    side = max(wide * 0.36, hero.height * 0.34)
    away = min(hero.width * 0.5 + side * 0.22, wide * 0.5)
    return [
        replace(
            prop,
            x=hero.x + lean * away,
            y=stand_top + depth * 0.8 - side * 0.46,
            width=side,
            height=side,
            degrees=0.0,
            delay_s=0.5,
        )
    ]


class _LeafShade:
    """The moving shadow of leaves, over all that is drawn so far."""

    def __init__(self, brief: SceneBrief) -> None:
        self._shade = _leaf_shade(brief)

    def draw(self, frame: Frame, t: float) -> None:
        cv2.multiply(frame, self._shade(t), frame, scale=1 / 255)


def _leaf_shade(brief: SceneBrief) -> Callable[[float], Frame]:
    """A full-frame multiplier (0..255): the shadow sways around a point beyond the upper edge."""
    step = 6
    width, height = max(16, brief.width // step), max(16, brief.height // step)
    chance = brief.ad_random("leaf")
    kind = chance.choice(("fern", "palm", "branch", "window"))
    long = max(width, height)
    mask = empty_mask(long * 2, long * 2)
    _DRAWERS[kind](mask, long, chance)
    soft = (
        cv2.GaussianBlur(mask, (0, 0), long * {"window": 0.010, "fern": 0.008}.get(kind, 0.012)).astype(np.float32)
        / 255
    )
    strength = 0.30 if not brief.staging.is_inverted else 0.4
    tint = field_of(colour.mix(brief.palette.deep, "#3A3A30", 0.5), width, height) / 255
    is_mirrored = brief.role is Role.BODY and brief.index % 2 == 1

    def shade(t: float) -> Frame:
        angle = 2.2 * easing.sway(t, 6.3) + 1.1 * easing.sway(t, 3.7, 0.3) + (8 if brief.role is Role.BODY else 0)
        matrix = cv2.getRotationMatrix2D((long * 1.2, long * 0.3), angle, 1.0)
        matrix[:, 2] += np.array([-long * 0.62 + 3 * easing.sway(t, 5), -long * 0.35])
        leaf = cv2.warpAffine(soft, matrix, (width, height), flags=cv2.INTER_LINEAR)
        if is_mirrored:
            leaf = leaf[:, ::-1]
        share = leaf[..., None] * strength
        light = 1 - share + share * tint
        return enlarged(light.astype(np.float32) * 254, *brief.size)

    return shade


def _fern(mask: Mask, long: int, chance: random.Random) -> None:
    for x, y, length, turn in ((1.72, 0.28, 1.15, 128), (1.05, 0.22, 0.95, 82), (1.8, 0.95, 0.8, 158)):
        _frond(mask, x * long, y * long, length * long, turn + chance.uniform(-6, 6), 10, 0.22, 0.019)


def _palm(mask: Mask, long: int, chance: random.Random) -> None:
    x, y = 1.45 * long, 0.35 * long
    for order in range(9):
        turn = math.radians(85 + order * 17 + chance.uniform(-4, 4))
        length = long * (0.75 + 0.2 * math.sin(order))
        tip_x, tip_y = x + math.cos(turn) * length, y + math.sin(turn) * length
        _leaf(mask, x, y, tip_x, tip_y, long * 0.05)


def _branch(mask: Mask, long: int, chance: random.Random) -> None:
    for start_x, start_y, turn in ((1.7, 0.3, 152), (1.1, 0.1, 112)):
        x, y, heading = start_x * long, start_y * long, math.radians(turn)
        for order in range(11):
            heading += chance.uniform(-0.1, 0.12)
            end_x, end_y = x + math.cos(heading) * long * 0.1, y + math.sin(heading) * long * 0.1
            stroke(mask, np.array([(x, y), (end_x, end_y)]), max(2, long * 0.008))
            side = heading + (0.9 if order % 2 else -0.9)
            size = long * chance.uniform(0.13, 0.2)
            _leaf(mask, end_x, end_y, end_x + math.cos(side) * size, end_y + math.sin(side) * size, size * 0.26)
            x, y = end_x, end_y


def _window(mask: Mask, long: int, chance: random.Random) -> None:
    """All is shade but the panes: daylight through a slanted window."""
    mask[:] = 235
    for row in range(4):
        for column in range(2):
            x, y = long * (1.0 + column * 0.27 - row * 0.06), long * (0.55 + row * 0.30 + column * 0.05)
            pane = box_points(0, 0, long * 0.23, long * 0.26)
            pane[:, 0] -= pane[:, 1] * 0.35
            fill(mask, pane + np.array([x, y]), 0)


_DRAWERS: Final = {"fern": _fern, "palm": _palm, "branch": _branch, "window": _window}


def _frond(
    mask: Mask, x: float, y: float, length: float, degrees: float, pairs: int, reach: float, width: float
) -> None:
    """A stem with leaflets left and right, shorter towards the tip, the whole slightly bent."""
    heading = math.radians(degrees)
    for order in range(pairs * 2):
        share = order / (pairs * 2)
        bent = heading + 0.35 * share
        stem_x, stem_y = x + math.cos(bent) * length * share, y + math.sin(bent) * length * share
        size = length * reach * math.sin(math.pi * min(1.0, 0.16 + share * 0.86))
        side = bent + (1.05 if order % 2 else -1.05)
        _leaf(mask, stem_x, stem_y, stem_x + math.cos(side) * size, stem_y + math.sin(side) * size, length * width)


def _leaf(mask: Mask, x: float, y: float, tip_x: float, tip_y: float, bulge: float) -> None:
    along = np.linspace(0, 1, 16)
    across = np.sin(along * math.pi) * bulge
    length = max(math.hypot(tip_x - x, tip_y - y), 1e-6)
    normal = np.array([-(tip_y - y), tip_x - x]) / length
    spine = np.stack([x + (tip_x - x) * along, y + (tip_y - y) * along], axis=1)
    fill(mask, np.concatenate([spine + across[:, None] * normal, (spine - across[:, None] * normal)[::-1]]))


LOOK: Final = Look(
    name="eco",
    prepare=prepare,
    palettes=PALETTES,
    transition=Transition(style=TransitionStyle.PUSH_UP, frames=20),
    grade=Grade(style="natural", strength=0.5, vignette=0.15),
    has_places=True,
    signs=LOUD,
    type=RECIPES["eco"],
    arrangements=(Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST),
    inverts=(False, True),
)

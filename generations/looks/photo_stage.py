"""What a framed photo stands before: a block of colour with its own edge, a sun, a broad band, rings, or the bare ground.

One stage belongs to an ad, so that two ads with framed photos are told apart before a word is read. It lies behind the
hero alone and never behind words; it arrives with the scene.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from generations.looks import backdrops, colour, easing
from generations.looks.backdrops import Painter
from generations.looks.base import Frame, SceneBrief
from generations.looks.drawing import fill_with
from generations.looks.zones import Arrangement, floor_line

_KINDS: Final = ("block", "block", "slant", "slant", "arc", "sun", "rings", "none")
_BEHIND: Final = frozenset({"block", "slant", "arc", "sun"})  # these leave no room for a sheet behind the frame
_STANDS_OUT: Final = 1.6  # contrast of the deep colour to a ground it may stand before
_SHARE: Final = 0.46  # how far down the hero's area a block begins
_ROUND: Final = 0.075  # an arc's rise, of the frame's width


def kind_of(brief: SceneBrief) -> str:
    """The ad's stage."""
    return brief.ad_random("stage").choice(_KINDS)


def fills_behind(brief: SceneBrief) -> bool:
    """Whether the stage itself is the colour behind the frame."""
    return kind_of(brief) in _BEHIND


def stage_for(brief: SceneBrief) -> Painter:
    kind = kind_of(brief)
    left, top, width, height = brief.staging.hero.in_pixels(*brief.size)
    x, y = left + width / 2, top + height / 2
    if kind == "none":
        return _nothing
    tone = tone_for(brief)
    if kind == "sun":
        return backdrops.disc(*brief.size, tone, x, y, min(max(width, height) * 0.56, brief.clear_px * 0.94), tone)
    if kind == "rings":
        reach = min(max(width, height) * 0.66, brief.clear_px)
        radii = tuple(reach * share for share in (1.0, 0.82, 0.64))
        return backdrops.rings(*brief.size, tone, x, y, radii, 5 * brief.unit)
    return _block(brief, tone, {"block": 0.0, "slant": 0.055, "arc": 0.0}[kind], _ROUND if kind == "arc" else 0.0)


def tone_for(brief: SceneBrief) -> str:
    """A colour of the ad's own that stands out from its ground, strongly where the ground is pale."""
    palette = brief.palette
    if colour.lightness(palette.background) > 0.85 and colour.contrast(palette.deep, palette.background) > _STANDS_OUT:
        return palette.deep
    if colour.chroma(palette.background) >= 0.07:
        share = brief.ad_random("stage tone").choice((0.24, 0.45))
        return (
            colour.mix(palette.background, "#FFFFFF", share)
            if share < 0.5
            else colour.with_luminance(palette.background, colour.luminance(palette.background) * share)
        )
    return colour.mix(palette.background, palette.accent, 0.24)


def _nothing(frame: Frame, t: float) -> None:
    """The bare ground."""


def _block(brief: SceneBrief, tone: str, slant: float, rise: float) -> Painter:
    """Colour from behind the hero to the frame's edge, its border level, slanted or arched."""
    width, height = brief.size
    filling = backdrops.shaded(width, height, tone, 0.07)
    border = _border(brief)
    lean = slant * brief.ad_random("slant").choice((-1, 1))
    along = np.linspace(0, 1, 40)
    wave = (along - 0.5) * 2 * lean - rise * (1 - (2 * along - 1) ** 2)

    def paint(frame: Frame, t: float) -> None:
        p = easing.tween(t, brief.start_s - 0.3, 0.9)
        fill_with(frame, filling, border(wave * (1 + 0.10 * easing.sway(t, 7)), 1 - p))

    return paint


def _border(brief: SceneBrief) -> Callable[[np.ndarray, float], np.ndarray]:
    """The block's outline from its edge's curve (shares of the frame's width) and how far it still has to come (1..0)."""
    width, height = brief.size
    zones, hero = brief.staging.zones, brief.staging.hero
    if zones.is_beside:
        way = 1 if hero.centre[0] > zones.text.centre[0] else -1
        at, far = hero.centre[0] * width, (width + 20 if way > 0 else -20)
        ys = np.linspace(-20, height + 20, 40)

        def beside(wave: np.ndarray, away: float) -> np.ndarray:
            xs = at + way * (wave * width * 0.5 + 0.25 * width * away)
            return np.array([*zip(xs, ys, strict=True), (far, height + 20), (far, -20)])

        return beside
    is_first = brief.staging.arrangement is Arrangement.HERO_FIRST
    if is_first:
        at = (hero.y + hero.height * (1 - _SHARE)) * height
    else:
        at = floor_line(*brief.size, brief.role, brief.staging.arrangement, _SHARE)
    far, way = (-20, -1) if is_first else (height + 20, 1)
    xs = np.linspace(-20, width + 20, 40)

    def level(wave: np.ndarray, away: float) -> np.ndarray:
        ys = at + way * (wave * width + 0.2 * height * away)
        return np.array([*zip(xs, ys, strict=True), (width + 20, far), (-20, far)])

    return level

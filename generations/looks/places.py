"""Places: what a hero stands in, from a café to a snowy village, in the tones of the ad's palette.

A place is one SVG of flat shapes, 2400 by 1600 units, in eleven standing colours; each stands for a tone between the
palette's colours, so that a place is at home in every look, by day and, where the palette is dark, by night. Scenes of one
ad show other parts of one place. Words have a panel (`panels.py`) and the place is seen beyond it, or stand on a sign
(`signs.py`) before the whole place, which is out of focus then. What stands in it stands on its floor, whose far edge lies
at `_FLOOR`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, Protocol

import cv2
import numpy as np
import resvg_py
from PIL import Image

from generations.looks import close_ups, colour, panels
from generations.looks.base import Frame, FrameFunction, Role, SceneBrief, hues_apart
from generations.looks.cast import Cast, Part, ShadowStyle
from generations.looks.compositions import OFF_WORDS, Temper, alone, arranged, grouped
from generations.looks.compositor import grid
from generations.looks.palette import Palette
from generations.looks.panels import Edge
from generations.looks.zones import Shape, shape_of
from generations.pictures import catalogue, places

_WIDTH, _HEIGHT = 2400, 1600  # of every place, in its own units
_FLOOR: Final = 1290
_VIEW_BOX: Final = f'viewBox="0 0 {_WIDTH} {_HEIGHT}"'
STANDING: Final = {
    "#F6EBD8": "ground",
    "#FFFAF0": "light",
    "#EFDDBF": "1",
    "#E7CFA6": "2",
    "#D9B787": "3",
    "#C9A06C": "4",
    "#B5854F": "5",
    "#E9B99A": "accent weak",
    "#EFA184": "accent",
    "#A9C29B": "extra",
    "#9DBBC9": "other extra",
}
_COLOUR: Final = re.compile("#[0-9A-F]{6}")
_WIDE_WINDOW: Final = 1350  # units of height that frames show which are not upright
_NEARER: Final = 0.80  # of the window, in body scenes
_ASIDE: Final = 0.09  # of the place's width: how far from its middle bodies look
_VIEWS: Final = ((1.0, 0.0), (1.0, 0.045), (0.9, 0.0), (0.9, 0.05))  # an ad's own: share of the window, how far aside
_DRIFT: Final = 0.022  # of the frame's width: how far the view moves in a scene
_SPARED: Final = 0.97  # of the place's width at most: the rest is for the drift
_GLOW: Final = 0.42  # how much of the ground colour lies over the place behind the hero
_HUED, _FAR_HUES = 0.02, 55.0  # OKLCH chroma from which a colour has a hue; degrees
_STRONG: Final = 0.42, 0.12  # lightness and chroma of the strong tone where the palette's own is of another hue
_NIGHT: Final = 0.3  # lightness of a ground on which darker tones would not be seen
_BLUR_PX: Final = 1.6, 4.5  # pixels of 1080: beside a panel, behind a sign
_IN_THE_AIR, _BOB_PX = 0.045, 14.0  # of the frame's height; pixels of 1080
_HERO_SHARE: Final = 0.96
_NEAR_WINDOW: Final = 0.75  # of what a body scene shows of its place, where the camera is near
_ABOVE_FOOT: Final = 0.022  # of the frame's height, from the hero's foot to the end of its area
_ON_FLOOR: Final = 0.055  # of the frame's height, from the floor's far edge to a foot at least


class Drawn(Protocol):
    """Something in the air of a scene."""

    def draw(self, frame: Frame, t: float) -> None: ...


def in_place(
    brief: SceneBrief,
    temper: Temper,
    shadow: str,
    edge: Edge,
    behind: Sequence[Drawn] = (),
    before: Sequence[Drawn] = (),
) -> FrameFunction:
    """The whole scene: place, cast on its floor, and what the look has in the air behind and before the cast."""
    ground = place_behind(brief, edge)
    is_head = brief.hero is not None and brief.hero.name in catalogue.heads()  # that stands on no feet
    cast = Cast(brief, standing(brief, temper), ShadowStyle(shadow, 0.34 if is_head else 0.5, is_contact=not is_head))

    def frame_at(t: float) -> Frame:
        frame = ground(t)
        for drawn in (*behind, cast, *before):
            drawn.draw(frame, t)
        return frame

    return frame_at


def place_behind(brief: SceneBrief, edge: Edge) -> Callable[[float], Frame]:
    """The scene's place as a ground that drifts; each call gives a frame of its own to draw on."""
    _, _, width, _ = _region(brief)
    spare = round(width * _DRIFT)
    view = _drawn(brief, width + spare + 1)
    panel = panels.panel(brief, edge) if _is_panelled(brief) else None
    view = _calmed(brief, _blurred(brief, view), spare)
    way = 1 if brief.index % 2 == 0 else -1

    def ground(t: float) -> Frame:
        share = min(max(t / brief.duration_s, 0.0), 1.0)
        at = spare * (share if way > 0 else 1 - share)
        left = min(int(at), spare)
        part, next_part = view[:, left : left + width], view[:, left + 1 : left + 1 + width]
        place: Frame = cv2.addWeighted(part, 1 - (at - left), next_part, at - left, 0)  # type: ignore[assignment]
        return place if panel is None else panel.beside(place)

    return ground


def _is_near(brief: SceneBrief) -> bool:
    return _is_panelled(brief) and close_ups.is_near(brief)


def _is_panelled(brief: SceneBrief) -> bool:
    """Whether words have a panel here: all do that stand on no sign."""
    return brief.staging.sign is None


def _region(brief: SceneBrief) -> tuple[int, int, int, int]:
    """left, top, width and height in pixels of where the place is seen."""
    return panels.window(brief) if _is_panelled(brief) else (0, 0, *brief.size)


def _blurred(brief: SceneBrief, view: Frame) -> Frame:
    """Out of focus, as what is behind something near is."""
    is_behind = not _is_panelled(brief) or _is_near(brief)
    return cv2.GaussianBlur(view, (0, 0), _BLUR_PX[is_behind] * brief.unit)  # type: ignore[return-value]


def standing(brief: SceneBrief, temper: Temper) -> list[Part]:
    """The scene's parts on the place's floor: upright, on one line, not afloat in the air."""
    has_props = brief.hero is not None and bool(brief.hero.props)
    # It ends with company where it opened alone, and the reverse.
    ends = (grouped, alone) if brief.index % 2 else (alone, grouped)
    choices = {
        Role.HOOK: (grouped, alone) if has_props else (alone,),
        Role.BODY: (grouped,) if has_props else (alone,),
        Role.END: ends if has_props else (alone,),
    }
    calm = replace(temper, bob_px=0.0, tilt_degrees=0.0, swing_degrees=min(temper.swing_degrees, 0.6))
    if _is_near(brief):
        return [close_ups.part_of(brief, calm)]
    parts = arranged(brief, calm, choices[brief.role])
    foot = _foot(brief)
    x = next(part.x for part in parts if part.is_hero)
    flies = brief.hero is not None and brief.hero.name in catalogue.in_the_air()
    lift_px = brief.height * _IN_THE_AIR if flies else 0.0
    room_px = foot - (brief.staging.hero.y + OFF_WORDS) * brief.height
    highest = max(part.sprite.height * part.scale * (1 + part.push + part.beat) for part in parts)
    share = min(_HERO_SHARE, (room_px - lift_px) / highest)
    return [_on_floor(part, x, foot, share, lift_px if part.is_hero else 0.0) for part in parts]


def _on_floor(part: Part, x: float, foot: float, share: float, lift_px: float) -> Part:
    """The part at a share of its size on the line of feet, or above that line by `lift_px`."""
    width, height = part.width * share, part.height * share
    drawn = part.sprite.height * part.sprite.scale_to_fit(width, height)
    return replace(
        part,
        x=x + (part.x - x) * share,
        y=foot - lift_px - drawn / 2,
        width=width,
        height=height,
        degrees=0.0,
        lift_px=lift_px,
        bob_px=0.0 if not lift_px else _BOB_PX,
    )


def _foot(brief: SceneBrief) -> float:
    """Where feet stand, in pixels from the top."""
    area = brief.staging.hero
    _, top, _, high = _window(brief)
    _, region_top, _, region_height = _region(brief)
    edge = (region_top + (_FLOOR - top) / high * region_height) / brief.height
    return brief.height * min(max(area.y + area.height - _ABOVE_FOOT, edge + _ON_FLOOR), 0.965)


def _window(brief: SceneBrief) -> tuple[float, float, float, float]:
    """left, top, width and height of what the frame shows, in the place's units."""
    region_left, _, region_width, region_height = _region(brief)
    chance = brief.ad_random("view")
    usual, aside = chance.choice(_VIEWS), chance.choice((-1, 1))
    nearer = usual[0] * (_NEARER if brief.role is Role.BODY else 1.0) * (_NEAR_WINDOW if _is_near(brief) else 1.0)
    is_tall = shape_of(*brief.size) is Shape.VERTICAL and not _is_panelled(brief)
    high = (_HEIGHT if is_tall else _WIDE_WINDOW) * nearer
    high = min(high, _WIDTH * _SPARED * region_height / region_width)
    wide = high * region_width / region_height
    x = (brief.staging.hero.centre[0] * brief.width - region_left) / region_width
    x = 1 - x if _is_mirrored(brief) else x
    turn = (-1 if brief.index % 2 else 1) * _ASIDE if brief.role is Role.BODY else usual[1]
    middle = _WIDTH * (0.5 + turn * aside)
    left = min(max(middle - x * wide, 0.0), _WIDTH - wide / _SPARED)
    return left, _HEIGHT - high, wide, high


def _drawn(brief: SceneBrief, width: int) -> Frame:
    """The window of a place in the scene's tones, a little wider than where it is seen."""
    left, top, wide, high = _window(brief)
    _, _, region_width, height = _region(brief)
    wide *= width / region_width
    scenery = brief.staging.scenery or brief.palette
    shades = tones(scenery, is_dark=scenery.is_dark)
    svg = _COLOUR.sub(lambda found: shades[STANDING[found.group()]], _source(brief.staging.place))
    box = f'viewBox="{left:.1f} {top:.1f} {wide:.1f} {high:.1f}" preserveAspectRatio="none"'
    svg = svg.replace(_VIEW_BOX, f'{box} width="{width}" height="{height}"', 1)
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height))))
    view = np.asarray(picture.convert("RGB"))
    return np.ascontiguousarray(view[:, ::-1] if _is_mirrored(brief) else view)


def _is_mirrored(brief: SceneBrief) -> bool:
    return brief.ad_random("mirrored").random() < 0.5


@cache
def _source(name: str) -> str:
    return (places.FOLDER / f"{name}.svg").read_text("utf-8")


def tones(palette: Palette, *, is_dark: bool) -> dict[str, str]:
    """What the standing colours become. On a light ground tones go through the palette's tint towards its strong colour; on a
    dark one they are shades of the ground, on one near black they are lit by the strong colour."""
    ground, soft, deep, accent = palette.background, palette.soft, palette.deep, palette.accent
    if colour.chroma(soft) > _HUED and hues_apart(soft, deep) > _FAR_HUES:  # between them lies grey
        deep = colour.toned(soft, _STRONG[0], _STRONG[1])
    one, other = (*palette.extra, soft, soft)[:2]
    if is_dark:
        is_night = colour.lightness(ground) < _NIGHT
        partner, pace = (deep, 0.15) if is_night else ("#000000", 0.105)
        steps = {str(step): colour.mix(ground, partner, pace * step) for step in range(1, 6)}
        return {
            "ground": ground,
            "light": colour.mix(ground, "#FFFFFF", 0.14),
            **steps,
            "accent weak": colour.mix(ground, accent, 0.28),
            "accent": colour.mix(ground, accent, 0.5),
            "extra": colour.mix(ground, one, 0.32),
            "other extra": colour.mix(ground, other, 0.32),
        }
    return {
        "ground": ground,
        "light": colour.mix(ground, "#FFFFFF", 0.7),
        "1": colour.mix(ground, soft, 0.7),
        "2": colour.mix(soft, deep, 0.06),
        "3": colour.mix(soft, deep, 0.27),
        "4": colour.mix(soft, deep, 0.46),
        "5": colour.mix(soft, deep, 0.66),
        "accent weak": colour.mix(soft, accent, 0.4),
        "accent": colour.mix(soft, accent, 0.72),
        "extra": colour.mix(soft, one, 0.75),
        "other extra": colour.mix(soft, other, 0.75),
    }


def _calmed(brief: SceneBrief, view: Frame, spare: int) -> Frame:
    """The place with a little of the ground colour over it behind the hero."""
    height, width = view.shape[:2]
    left, top, _, _ = _region(brief)
    xs, ys = grid(max(16, width // 8), max(16, height // 8))
    xs, ys = (xs * width - spare / 2 + left) / brief.width, (ys * height + top) / brief.height
    x, y = brief.staging.hero.centre
    radius = min(brief.staging.hero.width * brief.width, brief.staging.hero.height * brief.height) * 0.62
    away = np.hypot((xs - x) * brief.width, (ys - y) * brief.height) / radius
    calm = _GLOW * np.exp(-(away**2) * 1.6)
    ground = np.array(colour.rgb((brief.staging.scenery or brief.palette).background), np.float32)
    mask = cv2.resize(calm.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    return (view + (ground - view) * mask[..., None] + 0.5).astype(np.uint8)

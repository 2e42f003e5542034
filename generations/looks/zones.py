"""Where things stand in the frame: one pair of areas (type, hero) per format, role of the scene and arrangement.

Areas are fractions of the frame; a hero's area may reach past the edge (it bleeds). In 9:16 the type stays inside the
zone that every platform leaves free (y 14 % to 65 %, adcraft 1.3) and the hero's foot may stand under the platform's own
buttons. Both the art (which leaves the text area calm) and the text layout read their areas here, so they always agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What a scene does in the ad; a look composes each role differently."""

    HOOK = "hook"
    BODY = "body"
    END = "end"


class Arrangement(StrEnum):
    """Which comes first in reading order, top to bottom or left to right."""

    TYPE_FIRST = "type_first"
    HERO_FIRST = "hero_first"
    FIGURE_FIRST = "figure_first"  # a price or measure in large figures, the hero smaller below: upright body scenes
    WORDS_FIRST = "words_first"  # many words, the hero smaller below: upright openings and body scenes
    ON_SIGN = "on_sign"  # words on a thing that carries them (`signs.py`), the hero before its foot: body scenes
    STACKED = "stacked"  # words above the hero in a square, where they stand beside it otherwise: for wide pictures


class Shape(StrEnum):
    VERTICAL = "vertical"  # 9:16
    PORTRAIT = "portrait"  # 4:5
    SQUARE = "square"
    WIDE = "wide"  # 16:9


@dataclass(frozen=True)
class Area:
    """A rectangle in fractions of the frame."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def in_pixels(self, width: int, height: int) -> tuple[float, float, float, float]:
        """(left, top, width, height) in a frame of that size."""
        return self.x * width, self.y * height, self.width * width, self.height * height


@dataclass(frozen=True)
class Zones:
    """`text` holds headline, subline, brand, CTA; `badge` a small sticker at the hero's shoulder."""

    text: Area
    hero: Area
    badge: Area

    @property
    def is_beside(self) -> bool:
        """Whether the hero stands beside the words, not above or below them."""
        return abs(self.hero.centre[0] - self.text.centre[0]) > 0.2


# Text, hero, badge for each shape. Hooks have the largest hero, end cards the largest text area.
_TYPE_FIRST: Final[dict[Shape, dict[Role, Zones]]] = {
    Shape.VERTICAL: {
        Role.HOOK: Zones(Area(0.07, 0.142, 0.86, 0.27), Area(0.04, 0.43, 0.92, 0.53), Area(0.60, 0.44, 0.25, 0.14)),
        Role.BODY: Zones(Area(0.07, 0.142, 0.86, 0.25), Area(0.08, 0.43, 0.84, 0.48), Area(0.60, 0.42, 0.25, 0.14)),
        Role.END: Zones(Area(0.07, 0.142, 0.86, 0.385), Area(0.11, 0.55, 0.78, 0.42), Area(0.60, 0.515, 0.25, 0.13)),
    },
    Shape.PORTRAIT: {
        Role.HOOK: Zones(Area(0.06, 0.078, 0.88, 0.307), Area(0.06, 0.40, 0.88, 0.58), Area(0.69, 0.41, 0.25, 0.19)),
        Role.BODY: Zones(Area(0.06, 0.078, 0.88, 0.292), Area(0.11, 0.41, 0.78, 0.54), Area(0.69, 0.39, 0.25, 0.19)),
        Role.END: Zones(Area(0.06, 0.078, 0.88, 0.447), Area(0.20, 0.545, 0.60, 0.42), Area(0.69, 0.54, 0.25, 0.19)),
    },
    Shape.SQUARE: {
        Role.HOOK: Zones(Area(0.06, 0.08, 0.51, 0.84), Area(0.575, 0.15, 0.425, 0.70), Area(0.70, 0.06, 0.24, 0.22)),
        Role.BODY: Zones(Area(0.06, 0.08, 0.50, 0.84), Area(0.57, 0.19, 0.41, 0.64), Area(0.70, 0.06, 0.24, 0.22)),
        Role.END: Zones(Area(0.06, 0.08, 0.52, 0.84), Area(0.59, 0.24, 0.38, 0.58), Area(0.70, 0.06, 0.24, 0.22)),
    },
    Shape.WIDE: {
        Role.HOOK: Zones(Area(0.10, 0.11, 0.43, 0.78), Area(0.56, 0.06, 0.40, 0.90), Area(0.80, 0.08, 0.13, 0.22)),
        Role.BODY: Zones(Area(0.10, 0.11, 0.42, 0.78), Area(0.555, 0.09, 0.38, 0.82), Area(0.80, 0.08, 0.13, 0.22)),
        Role.END: Zones(Area(0.10, 0.11, 0.43, 0.78), Area(0.555, 0.11, 0.38, 0.78), Area(0.80, 0.08, 0.13, 0.22)),
    },
}

# Body scenes may turn the order round; hooks and end cards keep one place for the brand and the call to action.
_HERO_FIRST_BODY: Final[dict[Shape, Zones]] = {
    Shape.VERTICAL: Zones(Area(0.07, 0.415, 0.86, 0.235), Area(0.07, 0.045, 0.86, 0.36), Area(0.60, 0.12, 0.25, 0.14)),
    Shape.PORTRAIT: Zones(Area(0.06, 0.62, 0.88, 0.31), Area(0.12, 0.04, 0.76, 0.55), Area(0.69, 0.05, 0.25, 0.19)),
    Shape.SQUARE: Zones(Area(0.44, 0.08, 0.50, 0.84), Area(0.02, 0.19, 0.41, 0.64), Area(0.06, 0.06, 0.24, 0.22)),
    Shape.WIDE: Zones(Area(0.48, 0.11, 0.42, 0.78), Area(0.065, 0.09, 0.38, 0.82), Area(0.07, 0.08, 0.13, 0.22)),
}

_FIGURE_FIRST_BODY: Final[dict[Shape, Zones]] = {
    Shape.VERTICAL: Zones(Area(0.07, 0.142, 0.86, 0.345), Area(0.10, 0.515, 0.80, 0.44), Area(0.60, 0.50, 0.25, 0.14)),
    Shape.PORTRAIT: Zones(Area(0.06, 0.078, 0.88, 0.41), Area(0.18, 0.515, 0.64, 0.45), Area(0.69, 0.50, 0.25, 0.19)),
}

_WORDS_FIRST: Final[dict[Shape, dict[Role, Zones]]] = {
    Shape.VERTICAL: {
        Role.HOOK: Zones(Area(0.07, 0.142, 0.86, 0.345), Area(0.06, 0.50, 0.88, 0.47), Area(0.60, 0.50, 0.25, 0.14)),
        Role.BODY: _FIGURE_FIRST_BODY[Shape.VERTICAL],
    },
    Shape.PORTRAIT: {
        Role.HOOK: Zones(Area(0.06, 0.078, 0.88, 0.39), Area(0.14, 0.49, 0.72, 0.49), Area(0.69, 0.50, 0.25, 0.19)),
        Role.BODY: _FIGURE_FIRST_BODY[Shape.PORTRAIT],
    },
}

# Signs stand where `SIGN_AREAS` says, rim and all; the words' own area is its face, which `signs.py` knows for each kind.
_ON_SIGN_BODY: Final[dict[Shape, Zones]] = {
    Shape.VERTICAL: Zones(Area(0.13, 0.18, 0.74, 0.32), Area(0.10, 0.535, 0.80, 0.425), Area(0.60, 0.50, 0.25, 0.14)),
    Shape.PORTRAIT: Zones(Area(0.13, 0.10, 0.74, 0.37), Area(0.18, 0.505, 0.64, 0.47), Area(0.69, 0.48, 0.25, 0.19)),
    Shape.SQUARE: Zones(Area(0.09, 0.17, 0.44, 0.66), Area(0.60, 0.24, 0.38, 0.66), Area(0.70, 0.06, 0.24, 0.22)),
    Shape.WIDE: Zones(Area(0.12, 0.17, 0.38, 0.66), Area(0.565, 0.14, 0.37, 0.80), Area(0.80, 0.08, 0.13, 0.22)),
}
SIGN_AREAS: Final[dict[Shape, Area]] = {
    Shape.VERTICAL: Area(0.06, 0.125, 0.88, 0.405),
    Shape.PORTRAIT: Area(0.06, 0.045, 0.88, 0.47),
    Shape.SQUARE: Area(0.035, 0.08, 0.55, 0.84),
    Shape.WIDE: Area(0.075, 0.08, 0.47, 0.84),
}

_STACKED_SQUARE: Final[dict[Role, Zones]] = {
    Role.HOOK: Zones(Area(0.06, 0.065, 0.88, 0.325), Area(0.05, 0.41, 0.90, 0.57), Area(0.70, 0.39, 0.24, 0.19)),
    Role.BODY: Zones(Area(0.06, 0.065, 0.88, 0.285), Area(0.07, 0.375, 0.86, 0.585), Area(0.70, 0.36, 0.24, 0.19)),
    Role.END: Zones(Area(0.06, 0.065, 0.88, 0.435), Area(0.10, 0.515, 0.80, 0.455), Area(0.70, 0.49, 0.24, 0.19)),
}


def shape_of(width: int, height: int) -> Shape:
    """The layout family of a frame size; odd sizes take the nearest one."""
    ratio = width / height
    if ratio < 0.68:
        return Shape.VERTICAL
    if ratio < 0.9:
        return Shape.PORTRAIT
    if ratio < 1.34:
        return Shape.SQUARE
    return Shape.WIDE


def zones_for(width: int, height: int, role: Role, arrangement: Arrangement = Arrangement.TYPE_FIRST) -> Zones:
    shape = shape_of(width, height)
    if shape is Shape.SQUARE and arrangement is Arrangement.STACKED:
        return _STACKED_SQUARE[role]
    if role is Role.BODY and arrangement is Arrangement.HERO_FIRST:
        return _HERO_FIRST_BODY[shape]
    if role is Role.BODY and arrangement is Arrangement.ON_SIGN:
        return _ON_SIGN_BODY[shape]
    if role is Role.BODY and arrangement is Arrangement.FIGURE_FIRST and shape in _FIGURE_FIRST_BODY:
        return _FIGURE_FIRST_BODY[shape]
    if arrangement is Arrangement.WORDS_FIRST and role in _WORDS_FIRST.get(shape, {}):
        return _WORDS_FIRST[shape][role]
    return _TYPE_FIRST[shape][role]


def floor_line(width: int, height: int, role: Role, arrangement: Arrangement, share: float) -> float:
    """Where ground may begin under a hero, in pixels from the top: `share` of the way down the hero's area, but never
    behind words that stand beside or below it."""
    zones = zones_for(width, height, role, arrangement)
    text, hero = zones.text, zones.hero
    line = hero.y + hero.height * share
    if text.y < hero.y - 0.1 and text.y + text.height <= hero.y + 0.05:
        return line * height
    return max(line, text.y + text.height + 0.015) * height


def hero_box(width: int, height: int, role: Role, arrangement: Arrangement = Arrangement.TYPE_FIRST) -> Area:
    return zones_for(width, height, role, arrangement).hero

"""Close-ups: the camera comes near the main picture in a body scene, so that not every scene shows it whole.

Two blind raters of eight pairs of ads that differed in nothing else preferred the near one 6 : 2; it lost where a plain shape was
only larger, where a face was cut, and where it was a second thing and not the main one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from generations.looks.base import Layer, Role, SceneBrief
from generations.looks.cast import Part
from generations.looks.compositions import OFF_WORDS, Temper, alone, arranged
from generations.pictures import catalogue

_CUT_OFF: Final = 0.1  # of the hero's height, below the frame
_ACROSS, _OFF_MIDDLE = 1.2, 0.09  # of the frame's width: how wide it is, how far from the middle
_SLENDER, _FULL = 0.7, 0.4  # width by height, and the share of its box a picture fills: others lose what they are
_LOOKED_AT_PX: Final = 320  # of the long side
_SOLID: Final = 200  # alpha of what is inside the outline
_EDGES: Final = 40, 100  # thresholds of Canny's detector
_DETAILED: Final = 0.03  # share of the inside that is edge


def is_near(brief: SceneBrief) -> bool:
    """Whether the camera has come near the main picture: in a body scene with words above it, where it shows more the nearer
    one is. Heads would lose their chins, and plain shapes are only larger."""
    hero, main = brief.hero, next(iter(brief.spec.scenes[0].pictures), "")
    is_told = brief.role is Role.BODY and not brief.staging.zones.is_beside
    if not is_told or hero is None or hero.kind != "illustration" or hero.name != main:
        return False
    stands = hero.name not in catalogue.in_the_air() | catalogue.heads()
    return stands and hero.layer.shape[1] > hero.layer.shape[0] * _SLENDER and _is_detailed(hero.layer)


def _is_detailed(layer: Layer) -> bool:
    """Whether a picture fills its box and has many edges inside its outline: a lathe has, a plain chair has not."""
    scale = _LOOKED_AT_PX / max(layer.shape[:2])
    small = cv2.resize(layer, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    alpha = small[..., 3]
    grey = cv2.GaussianBlur(cv2.cvtColor(small[..., :3], cv2.COLOR_RGB2GRAY), (0, 0), 1.2)
    inside = cv2.erode((alpha > _SOLID).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    edges = (cv2.Canny(grey, *_EDGES) > 0) & inside
    return float(alpha.mean()) > _FULL * 255 and float(edges.sum()) > _DETAILED * float(inside.sum())


def part_of(brief: SceneBrief, temper: Temper) -> Part:
    """The hero alone, larger than its room: its foot below the frame, one side of it beyond."""
    (part,) = arranged(brief, temper, (alone,))
    sprite, lean = part.sprite, brief.scene_random("lean").choice((-1, 1))
    top = (brief.staging.hero.y + OFF_WORDS) * brief.height
    grown = 1 + part.push + part.beat
    high = (brief.height - top) / (1 - _CUT_OFF) / grown
    high = min(high, brief.width * _ACROSS / sprite.width * sprite.height)
    y = brief.height - high * (0.5 - _CUT_OFF)
    x = brief.width * (0.5 + lean * _OFF_MIDDLE)
    return replace(part, x=x, y=y, width=high / sprite.height * sprite.width, height=high, degrees=0.0, bob_px=0.0)

"""Frames for photos: a rounded card, a print on paper, an arch, each with its shadow, and the sheet that may lie behind.

A `Cutting` is made once per scene; `Cutting.draw` shows another picture in it each frame, turned and moved as one piece.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from generations.looks import backdrops, colour
from generations.looks.base import Frame, Layer, Role, SceneBrief
from generations.looks.compositor import Mask, Sprite, placed_at, put, tinted
from generations.looks.drawing import box_points, empty_mask, fill
from generations.looks.heroes import cards
from generations.looks.heroes.photos import PhotoArt
from generations.looks.zones import Shape, shape_of

_WIDEST_FRAME: Final = 1.4
_END_WIDTH: Final = 0.93  # of the frame


@dataclass(frozen=True)
class Cutting:
    """A shape for a picture: where it shows, what lies under it (shadow, paper), its size in pixels."""

    mask: Mask
    under: Sprite
    under_scale: float
    edge: Layer | None

    @property
    def size(self) -> tuple[int, int]:
        return self.mask.shape[1], self.mask.shape[0]

    def draw(
        self, frame: Frame, picture: Frame, x: float, y: float, scale: float, degrees: float, opacity: float = 1.0
    ) -> None:
        self.under.put(frame, x, y, scale * self.under_scale, degrees, opacity)
        cut = cv2.multiply(picture, cv2.cvtColor(self.mask, cv2.COLOR_GRAY2RGB), scale=1 / 255)
        layer = cv2.merge([*cv2.split(cut), self.mask])
        put(frame, layer, placed_at(layer, x, y, scale, degrees), opacity)  # type: ignore[arg-type]
        if self.edge is not None:
            put(frame, self.edge, placed_at(self.edge, x, y, scale, degrees), opacity)


def cutting_for(brief: SceneBrief, width: int, height: int, kind: str) -> Cutting:
    unit = brief.unit
    tone = colour.mix(brief.palette.background, "#000000", 0.75)
    if kind == "print":
        border = round(26 * unit)
        mask = empty_mask(width, height)
        mask[:] = 255
        paper = empty_mask(width + 2 * border, height + 2 * border + round(30 * unit))
        paper[:] = 255
        return Cutting(mask, *_paper_under(paper, tone, unit, round(15 * unit)), None)
    if kind == "arch":
        mask = empty_mask(width * 2, height * 2)
        radius = width
        curve = [(radius + radius * math.cos(a), radius - radius * math.sin(a)) for a in np.linspace(0, math.pi, 90)]
        fill(mask, np.array([(width * 2, height * 2), *curve, (0, height * 2)], float))
        small = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA)
        return Cutting(small, *_shadow_under(small, tone, unit), None)  # type: ignore[arg-type]
    card = cards.card(width, height, round(52 * unit), "#FFFFFF", unit)
    pad = card.pad_px
    edge = np.ascontiguousarray(
        card.over[pad - 4 : card.over.shape[0] - pad + 4, pad - 4 : card.over.shape[1] - pad + 4]
    )
    return Cutting(card.mask, Sprite(card.under), 1.0, edge)


def plate_for(brief: SceneBrief, cutting: Cutting, kind: str) -> Sprite | None:
    """A sheet in the accent or a quiet tone behind the frame, turned the other way; some ads go without."""
    choice = brief.ad_random("plate").choice(("accent", "soft", "none"))
    if choice == "none" or kind == "arch":
        return None
    width, height = cutting.size
    tone = brief.palette.accent if choice == "accent" else brief.palette.soft
    mask = empty_mask(width // 2 + 12, height // 2 + 12)
    fill(mask, box_points(mask.shape[1] / 2, mask.shape[0] / 2, width / 2, height / 2, 0, 26 * brief.unit))
    return Sprite(tinted(mask, tone))


def frame_size(brief: SceneBrief, art: PhotoArt, kind: str, share: float = 1.0) -> tuple[int, int]:
    """A frame in the photo's own direction that fits the hero area."""
    _, _, width, height = brief.staging.hero.in_pixels(*brief.size)
    is_beside = brief.staging.zones.is_beside
    if brief.role is Role.END and not is_beside:
        width = brief.width * _END_WIDTH  # a wide photo must not end small
    if kind == "arch":
        ratio = 0.80
    elif art.kind == "logo":
        ratio = 1.0
    elif brief.role is Role.END:  # the end card shows the photo as it is
        ratio = min(max(art.ratio, 0.66), 2.1)
    else:  # towards the area's own shape, never more than a third of the photo away: but a panorama would be a strip
        ratio = min(max(width / height, min(art.ratio * 0.67, _WIDEST_FRAME)), art.ratio / 0.67)
    if is_beside and shape_of(*brief.size) is Shape.SQUARE and brief.role is Role.HOOK:
        share *= 0.90  # this area bleeds past the frame, and a photo's frame does not
    room_w, room_h = width * 0.98 * share, height * (0.88 if kind == "print" else 0.96) * share
    wide = min(room_w, room_h * ratio)
    return round(wide / 2) * 2, round(wide / ratio / 2) * 2


def _shadow_under(mask: Mask, tone: str, unit: float) -> tuple[Sprite, float]:
    small = cv2.resize(mask, (mask.shape[1] // 4, mask.shape[0] // 4), interpolation=cv2.INTER_AREA)
    pad = round(24 * unit)
    small = cv2.copyMakeBorder(small, pad, pad + 12, pad, pad, cv2.BORDER_CONSTANT, value=0)
    small = np.roll(small, 5, axis=0)
    return Sprite(backdrops.soft_shadow(small, tone, 0.5, max(2.0, 9 * unit))), 4.0


def _paper_under(paper: Mask, tone: str, unit: float, drop: int) -> tuple[Sprite, float]:
    """White photographic paper with its shadow; the picture lies above the middle."""
    pad = round(70 * unit)
    large = cv2.copyMakeBorder(paper, pad, pad + 2 * drop, pad, pad, cv2.BORDER_CONSTANT, value=0)
    shadow = backdrops.soft_shadow(np.roll(large, round(18 * unit), axis=0), tone, 0.42, max(2.0, 22 * unit))
    solid = large[..., None].astype(np.float32) / 255
    sheet = np.concatenate([solid * np.array([252, 250, 246], np.float32), solid * 255], axis=2)
    layer = (sheet + shadow * (1 - solid)).astype(np.uint8)
    # The paper is taller below: keep its picture window at the layer's centre.
    extra = layer.shape[0] - (paper.shape[0] + 2 * pad)
    below = round(30 * unit)
    return Sprite(np.ascontiguousarray(np.pad(layer, ((below + extra, 0), (0, 0), (0, 0))))), 1.0

"""Decorative type: rows of an ad's own word in hollow letters, running past behind the hero. Texture, never copy: the words
that must be read are overlays of the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from generations.looks.base import Frame, Layer, SceneBrief
from generations.looks.compositor import dissolved, put
from generations.typesetting import Outline, Paint, TypeStyle, draw_block, set_line

Painter = Callable[[Frame, float], None]
_LONGEST: Final = 18  # characters of a row's word
_LEAST: Final = 4  # letters of its last word, where there are more: "Le judo club", not "Le judo club des"


def word_of(brief: SceneBrief) -> str:
    """The brand, else what the end card is headed with, else the hook's emphasised word: as many of its words as stand in a
    row; may be empty."""
    first, last = brief.spec.scenes[0].text_overlay, brief.spec.scenes[-1].text_overlay
    found = (brief.spec.brand_guidelines.brand_name or last.text or first.emphasis).split()
    while len(found) > 1 and (len(" ".join(found)) > _LONGEST or len(found[-1]) < _LEAST):
        found.pop()
    return " ".join(found)[:_LONGEST].strip(".,!?:;\"'… ")


def rows(brief: SceneBrief, family: str, tone: str, top: float, bottom: float, count: int, opacity: float) -> Painter:
    """`count` rows between `top` and `bottom` (pixels), neighbours running against each other."""
    word = word_of(brief)
    if not word:
        return lambda frame, t: None
    pitch = (bottom - top) / count
    tile = _tile(word, family, pitch * 0.86, tone)
    copies = int(np.ceil(brief.width / tile.shape[1])) + 1
    strip = dissolved(np.tile(tile, (1, copies, 1)), opacity)
    pace = 150 * brief.unit if brief.role.value == "hook" else 90 * brief.unit

    def paint(frame: Frame, t: float) -> None:
        for row in range(count):
            way = 1 if row % 2 else -1
            shift = (way * pace * (1 + 0.15 * row) * t + row * tile.shape[1] * 0.37) % tile.shape[1] - tile.shape[1]
            y = round(top + row * pitch)
            put(frame, strip, np.array([[1.0, 0, round(shift)], [0, 1.0, y]]))

    return paint


def _tile(word: str, family: str, size_px: float, tone: str) -> Layer:
    """One word with its gap, in outlined letters."""
    style = TypeStyle(family=family, weight=700, size_px=size_px, color=tone, uppercase=True)
    paint = Paint(outline=Outline(max(1.5, size_px / 75), tone), hollow=True)
    pixels = draw_block(set_line(word, style), paint).pixels
    gap = np.zeros((pixels.shape[0], max(8, round(size_px * 0.32)), 4), np.uint8)
    return np.concatenate([pixels, gap], axis=1)

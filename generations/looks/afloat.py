"""Water that runs on to the sides of the frame: the set cuts off straight the water its boats and swimmers are in."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generations.looks.base import Frame, Layer, SceneBrief
from generations.looks.drawing import fill_with
from generations.looks.zones import Shape, shape_of

AFLOAT: Final = frozenset(
    (
        "canoe",
        "person-rowing-boat",
        "person-swimming",
        "person-playing-water-polo",
        "sailboat",
        "speedboat",
        "motor-boat",
    )
)
_EDGE: Final = (0.03, 0.08)  # of the width: where the water's colour is taken at either side
_BLUER: Final = 40  # levels of blue above those of red
_LOW: Final = 0.5  # of the frame's height: higher up, words stand below, and the water stays with its thing
_SWELL: Final = 0.012  # of the frame's width
_LENGTH: Final = 0.55  # of a wave, in frame widths
_DEEPER: Final = 0.72  # how light the water is at the foot of the frame, of what it is at the thing's own foot


def is_afloat(brief: SceneBrief, y: float) -> bool:
    """Whether the hero, its centre at `y` pixels, lies in water that may run through the whole frame below the words."""
    art = brief.hero
    is_tall = shape_of(*brief.size) in {Shape.VERTICAL, Shape.PORTRAIT}
    return art is not None and art.name in AFLOAT and is_tall and y > brief.height * _LOW


class Sea:
    """The water of a picture that is `high` pixels high at rest, its centre at `y`."""

    def __init__(self, brief: SceneBrief, layer: Layer, y: float, high: float) -> None:
        self._size = brief.size
        self._line, colours = water_of(layer)
        depth = (np.arange(brief.height) - (y + (self._line - 0.5) * high)) / max(high * (1 - self._line), 1.0)
        own = np.clip(depth, 0, 1) * (len(colours) - 1)
        shown = np.stack([np.interp(own, np.arange(len(colours)), colours[:, channel]) for channel in range(3)], axis=1)
        shown *= 1 - (1 - _DEEPER) * np.clip(depth - 1, 0, 1)[:, None]
        self._filling: Frame = np.repeat(np.round(shown).astype(np.uint8)[:, None], brief.width, axis=1)

    def draw(self, frame: Frame, x: float, y: float, wide: float, high: float, t: float) -> None:
        """Lay it behind the picture, wherever that is now and however large."""
        width, height = self._size
        xs = np.linspace(-10, width + 10, 60)
        wave = np.sin(xs / (width * _LENGTH) * 2 * math.pi + t * 1.3) * width * _SWELL
        beside = np.clip((np.abs(xs - x) / (wide / 2) - 0.9) / 0.3, 0, 1)  # where the picture is, the line is its own
        line = y + (self._line - 0.5) * high + wave * beside
        fill_with(
            frame, self._filling, np.array([*zip(xs, line, strict=True), (width + 10, height + 10), (-10, height + 10)])
        )


def water_of(layer: Layer) -> tuple[float, NDArray[np.float64]]:
    """Where the water of a premultiplied picture begins at its sides (share of its height), and its colours from there
    down, (n, 3) RGB, as far as they are opaque."""
    width = layer.shape[1]
    near, far = (round(share * width) for share in _EDGE)
    sides = np.concatenate([layer[:, near:far], layer[:, width - far : width - near]], axis=1).astype(float)
    alpha = sides[..., 3].mean(axis=1)
    is_blue = sides[..., 2].mean(axis=1) > sides[..., 0].mean(axis=1) + _BLUER
    wet = np.flatnonzero((alpha > 200) & is_blue)  # a boat may reach there too
    if not wet.size:
        return 1.0, np.zeros((1, 3))
    rows = sides[wet[0] : wet[-1] + 1, :, :3].mean(axis=1) * 255 / alpha[wet[0] : wet[-1] + 1, None]
    return float(wet[0] / layer.shape[0]), np.clip(rows, 0, 255)

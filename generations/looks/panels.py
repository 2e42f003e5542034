"""Panels: the ground words stand on in a scene that plays in a place, and the edge where the place begins.

Upright frames have the panel above and the place below it, others have them side by side. Each look has its edges.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from generations.looks import colour
from generations.looks.base import Frame, SceneBrief

Edge = Literal["straight", "wave", "slant", "bow", "scallop"]
_HEIGHTS: Final[dict[Edge, float]] = {"straight": 0.0, "wave": 46.0, "slant": 92.0, "bow": 84.0, "scallop": 40.0}
_AIR: Final = 0.026  # of the frame's height, between the area of the words and the edge
_AIR_BESIDE: Final = 0.012, 0.035  # of its width: where lines end, where they begin
_STRIPE_PX: Final = 12.0
_SCALLOPS: Final = 9


@dataclass(frozen=True)
class Panel:
    """One scene's panel: the frame in its colours, how much of each pixel it covers (height, width), 0 to 1, and the left,
    top, width and height in pixels of where the place is seen, the edge included."""

    base: Frame
    cover: NDArray[np.float32]
    window: tuple[int, int, int, int]

    def beside(self, place: Frame) -> Frame:
        """A new frame: the panel, and beyond its edge a place of the window's size."""
        left, top, width, height = self.window
        frame = self.base.copy()
        frame[top : top + height, left : left + width] = place
        rows, columns = self._seam
        cover = self.cover[rows, columns, None]
        mixed = self.base[rows, columns] * cover + frame[rows, columns] * (1 - cover)
        frame[rows, columns] = (mixed + 0.5).astype(np.uint8)
        return frame

    @cached_property
    def _seam(self) -> tuple[slice, slice]:
        """The rows and columns of the window that the edge reaches into."""
        left, top, width, height = self.window
        inside = self.cover[top : top + height, left : left + width] > 0
        rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
        if not rows.size:
            return slice(0), slice(0)
        return slice(top + rows[0], top + rows[-1] + 1), slice(left + columns[0], left + columns[-1] + 1)


def window(brief: SceneBrief) -> tuple[int, int, int, int]:
    """left, top, width and height in pixels of what lies beyond the panel, its edge included."""
    line = _line(brief)
    if not brief.staging.zones.is_beside:
        top = int(line * brief.height)
        return 0, top, brief.width, brief.height - top
    at = int(line * brief.width)
    return (at, 0, brief.width - at, brief.height) if _way(brief) > 0 else (0, 0, at + 1, brief.height)


def panel(brief: SceneBrief, edge: Edge) -> Panel:
    """The panel of a scene: the ground colour up to the edge, along it a stripe in the accent colour."""
    xs, ys = np.meshgrid(np.arange(brief.width), np.arange(brief.height))
    along, across, side = xs / brief.width, ys, brief.height
    if brief.staging.zones.is_beside:
        along, across, side = ys / brief.height, xs, brief.width
    reach = _reach(edge, brief.ad_random("edge").random(), along) * _HEIGHTS[edge] * brief.unit
    beyond = (across - _line(brief) * side) * _way(brief) - reach  # pixels from the edge
    is_ground = np.clip(0.5 - beyond, 0, 1)[..., None]
    ground, stripe = (
        np.array(colour.rgb(tone), np.float32) for tone in (brief.palette.background, brief.palette.accent)
    )
    base = (stripe + (ground - stripe) * is_ground + 0.5).astype(np.uint8)
    cover = np.clip(0.5 + _STRIPE_PX * brief.unit - beyond, 0, 1).astype(np.float32)
    return Panel(base, cover, window(brief))


def _way(brief: SceneBrief) -> int:
    """1 where the place lies below the panel or to its right, -1 to its left."""
    zones = brief.staging.zones
    return 1 if not zones.is_beside or zones.hero.centre[0] > zones.text.centre[0] else -1


def _line(brief: SceneBrief) -> float:
    """Where the panel ends, as a share of the frame's height, or of its width where words stand beside the hero."""
    text = brief.staging.zones.text
    if not brief.staging.zones.is_beside:
        return text.y + text.height + _AIR
    behind, before = _AIR_BESIDE
    return text.x + text.width + behind if _way(brief) > 0 else text.x - before


def _reach(edge: Edge, phase: float, along: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far beyond its line the panel reaches, 0 to 1, along the edge from 0 to 1."""
    if edge == "wave":
        return 0.5 + 0.5 * np.sin(2 * math.pi * (1.3 * along + phase))
    if edge == "slant":
        return along if phase < 0.5 else 1 - along
    if edge == "bow":
        return 1 - (2 * along - 1) ** 2
    if edge == "scallop":
        return np.abs(np.sin(math.pi * _SCALLOPS * along))
    return np.zeros_like(along)

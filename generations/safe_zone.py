"""Where words may stand in each frame size, so that no platform's buttons, captions or crop cover them. Pure geometry.

9:16 follows the union of Meta Reels, TikTok and YouTube Shorts as published in 2026: 65 px at the sides, nothing above
y 269 or below y 1248 of 1080x1920, and 150 px free at the right below y 700. Square and 4:5 keep 64 px all round,
16:9 keeps the title-safe 80 % and, for the controls of a player, 12 % at the bottom. Everything else (background, hero, texture)
may bleed to the edge.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SafeZone:
    """In pixels of the frame. Below `step_y` the right edge is `step_right`."""

    left: float
    top: float
    right: float
    bottom: float
    step_y: float
    step_right: float

    def right_at(self, bottom: float) -> float:
        """The right edge for something that reaches down to `bottom`."""
        return self.step_right if bottom > self.step_y else self.right

    def holds(self, left: float, top: float, right: float, bottom: float, slack: float = 1.0) -> bool:
        """Whether a rectangle lies inside, give or take `slack` pixels of rounding."""
        return (
            left >= self.left - slack
            and top >= self.top - slack
            and bottom <= self.bottom + slack
            and right <= self.right_at(bottom - slack) + slack
        )


def safe_zone(width: int, height: int) -> SafeZone:
    """The safe zone of a frame of that size; odd sizes take the rules of the nearest format."""
    ratio = width / height
    if ratio < 0.68:
        x, y = width / 1080, height / 1920
        return SafeZone(65 * x, 269 * y, 1015 * x, 1248 * y, 700 * y, 930 * x)
    if ratio < 1.34:
        margin = 64 * min(width, height) / 1080
        return SafeZone(margin, margin, width - margin, height - margin, height, width - margin)
    return SafeZone(width * 0.1, height * 0.1, width * 0.9, height * 0.88, height, width * 0.9)

"""Scenes with their place in the finished ad: where each begins, and the moment that shows it with its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generations.models import Scene

SETTLED: Final = Decimal("0.7")  # of a scene's length: its words have arrived and not yet begun to leave


@dataclass(frozen=True)
class Shot:
    """`start_s` and `shown_s` are seconds from the first frame of the ad."""

    scene: Scene
    start_s: Decimal
    shown_s: Decimal


def shots_of(scenes: Iterable[Scene]) -> list[Shot]:
    shots, start = [], Decimal(0)
    for scene in scenes:
        shots.append(Shot(scene, start, start + scene.duration_s * SETTLED))
        start += scene.duration_s
    return shots

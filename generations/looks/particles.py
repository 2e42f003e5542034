"""Small things in the air: confetti, leaves, hearts, sparks, dust. They drift without end and fade where the words stand."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from generations.looks import easing
from generations.looks.base import Frame, SceneBrief
from generations.looks.compositor import Mode, Sprite, blurred
from generations.looks.drawing import box_points, glow_layer, ring_points, shape_layer, star_points

Kind = Literal["rod", "dot", "ring", "star", "spark", "leaf", "heart", "triangle", "dust"]

_SIDE: Final = 64  # small shapes are drawn once at this size


@dataclass(frozen=True)
class Speck:
    sprite: Sprite
    x: float  # fractions of the frame
    y: float
    size: float  # pixels
    fall: float  # fractions of the frame height per second
    drift: float
    spin: float  # degrees per second
    phase: float
    opacity: float


class Particles:
    def __init__(self, brief: SceneBrief, specks: Sequence[Speck], mode: Mode = "over") -> None:
        self._brief = brief
        self._specks = tuple(specks)
        self._mode: Mode = mode
        area = brief.staging.zones.text
        self._calm = area.x - 0.02, area.y - 0.01, area.x + area.width + 0.02, area.y + area.height + 0.01

    def draw(self, frame: Frame, t: float) -> None:
        width, height = self._brief.size
        for speck in self._specks:
            x = (speck.x + speck.drift * t + 0.012 * easing.sway(t, 3.7, speck.phase)) % 1.16 - 0.08
            y = (speck.y + speck.fall * t) % 1.16 - 0.08
            opacity = speck.opacity * self._calmed(x, y)
            if self._mode != "over":
                opacity *= 0.55 + 0.45 * easing.sway(t, 2.6, speck.phase)
            if opacity < 0.02:
                continue
            scale = speck.size / speck.sprite.width
            turn = speck.phase * 360 + speck.spin * t
            speck.sprite.put(frame, x * width, y * height, scale, turn, opacity, self._mode)

    def _calmed(self, x: float, y: float) -> float:
        """0 inside the text area, 1 a little way off."""
        left, top, right, bottom = self._calm
        away = max(left - x, x - right, (top - y), (y - bottom))
        return easing.clamp(away / 0.03)


def scattered(
    brief: SceneBrief, kinds: Sequence[Kind], tones: Sequence[str], count: int, fall: float = 0.02
) -> Particles:
    """Paper confetti and its relatives, few and small far away, larger and softer near the eye."""
    chance = brief.scene_random("scattered")
    sprites = [Sprite(small_shape(kind, tone)) for kind in kinds for tone in tones]
    specks = [_speck(chance, sprites, brief.unit, fall) for _ in range(count)]
    return Particles(brief, sorted(specks, key=lambda speck: speck.size))


def _speck(chance: random.Random, sprites: Sequence[Sprite], unit: float, fall: float) -> Speck:
    near = chance.random() ** 2
    return Speck(
        chance.choice(sprites),
        chance.random() * 1.16,
        chance.random() * 1.16,
        (22 + 40 * near) * unit,
        fall * (0.5 + near),
        chance.uniform(-0.008, 0.008),
        chance.uniform(-50, 50),
        chance.random(),
        0.75 + 0.25 * chance.random(),
    )


def dusted(brief: SceneBrief, tone: str, count: int, size: float = 26, rise: float = -0.015) -> Particles:
    """Specks of light that float upwards and glint; drawn by adding light."""
    chance = brief.scene_random("dusted")
    sprite = Sprite(glow_layer(48, tone, 1.0, 1.6))
    specks = []
    for _ in range(count):
        near = chance.random() ** 3
        specks.append(
            Speck(
                sprite,
                chance.random() * 1.16,
                chance.random() * 1.16,
                size * brief.unit * (0.35 + 2.2 * near),
                rise * (0.5 + near),
                chance.uniform(-0.01, 0.01),
                0.0,
                chance.random(),
                chance.uniform(0.35, 0.9) * (1 - 0.6 * near),
            )
        )
    return Particles(brief, specks, "add")


def small_shape(kind: Kind, tone: str) -> np.ndarray:
    """A 64-pixel layer of one small shape."""
    half = _SIDE / 2
    if kind == "dust":
        return blurred(small_shape("dot", tone), 12)
    points = {
        "rod": lambda: box_points(half, half, 54, 17, 0, 8),
        "dot": lambda: ring_points(half, half, [18] * 60),
        "ring": lambda: ring_points(half, half, [22] * 60),
        "star": lambda: star_points(half, half, 28, 13, 5, -90),
        "spark": lambda: star_points(half, half, 30, 7, 4, 0),
        "leaf": lambda: _leaf_points(half, 28),
        "heart": lambda: _heart_points(half, 1.62),
        "triangle": lambda: ring_points(half, half, [26] * 3, -math.pi / 2),
    }[kind]()
    layer = shape_layer(points, _SIDE, _SIDE, tone)
    if kind == "ring":
        hole = shape_layer(ring_points(half, half, [13] * 60), _SIDE, _SIDE, "#FFFFFF")[..., 3:]
        layer = (layer.astype(np.uint16) * (255 - hole) // 255).astype(np.uint8)
    return layer


def _leaf_points(half: float, length: float) -> np.ndarray:
    along = np.linspace(-1, 1, 24)
    bulge = np.cos(along * math.pi / 2) * length * 0.42
    upper = np.stack([half + along * length, half - bulge], axis=1)
    lower = np.stack([half + along * length, half + bulge * 0.7], axis=1)[::-1]
    return np.concatenate([upper, lower])


def _heart_points(half: float, size: float) -> np.ndarray:
    turn = np.linspace(0, 2 * math.pi, 60, endpoint=False)
    x = 16 * np.sin(turn) ** 3
    y = -(13 * np.cos(turn) - 5 * np.cos(2 * turn) - 2 * np.cos(3 * turn) - np.cos(4 * turn))
    return np.stack([half + x * size, half + y * size], axis=1)

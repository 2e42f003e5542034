"""Scenery a hero stands on or is lit by: plinths, floors with a reflection, a light sweep over polished things."""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np

from generations.looks import colour, easing
from generations.looks.base import Frame, Layer
from generations.looks.cast import Part, Pose
from generations.looks.compositor import Field, Sprite, field_of, grid, lerp_field, put
from generations.looks.drawing import box_points, empty_mask, fill, stroke

_SWEEP_PX: Final = 420


def plinth(width: int, height: int, base: str, rim: str = "", *, is_round: bool = True) -> Layer:
    """A stand lit from the left: a cylinder with an elliptic top, or a block with a shallow top face. Top at y = 0."""
    depth = int(width * (0.15 if is_round else 0.09))
    xs, ys = grid(width, height)
    round_shade = np.clip(0.16 - 0.62 * np.abs(xs - 0.30) ** 1.4, -0.4, 0.2) if is_round else (0.09 - 0.2 * xs)
    down = -0.16 * np.clip(ys, 0, 1)
    body = _toned(base, round_shade + down, width, height)
    top = _toned(base, 0.10 - 0.08 * xs, width, height)
    mask, lid = empty_mask(width * 2, height * 2), empty_mask(width * 2, height * 2)
    if is_round:
        oval = _oval(width, depth / 2, width / 2 - 2, depth / 2 - 1)
        fill(lid, oval * 2)
        fill(mask, oval * 2)
        fill(mask, np.array([(4, depth), (width * 2 - 4, depth), (width * 2 - 4, height * 2), (4, height * 2)], float))
    else:
        inset = width * 0.06
        face = np.array([(inset, 1), (width - inset, 1), (width - 1, depth), (1, depth)])
        fill(lid, face * 2)
        fill(mask, face * 2)
        fill(mask, np.array([(1, depth), (width - 1, depth), (width - 1, height), (1, height)]) * 2.0)
    alpha = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32)[..., None] / 255
    cover = cv2.resize(lid, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32)
    picture = lerp_field(body, top, np.asarray(cover / 255, np.float32))
    if rim and is_round:
        edge = empty_mask(width, height)
        stroke(edge, _oval(width, depth / 2, width / 2 - 4, depth / 2 - 3), max(2, width * 0.006), closed=True)
        glint = (0.35 + 0.65 * np.clip(1 - np.abs(xs - 0.3) * 1.8, 0, 1)) * edge / 255
        picture = lerp_field(picture, field_of(rim, width, height), glint.astype(np.float32))
    noise = np.random.default_rng(5).uniform(-0.5, 0.5, picture.shape).astype(np.float32)
    return np.concatenate([np.clip((picture + noise) * alpha, 0, 255), alpha * 255], axis=2).astype(np.uint8)


def _oval(width: int, y: float, radius_x: float, radius_y: float) -> np.ndarray:
    turn = np.linspace(0, 2 * math.pi, 120, endpoint=False)
    return np.stack([width / 2 + np.cos(turn) * radius_x, y + np.sin(turn) * radius_y], axis=1)


def _toned(base: str, lift: np.ndarray, width: int, height: int) -> Field:
    """The base colour, lightened (up to +1) or darkened (down to -1) per pixel."""
    middle = field_of(base, width, height)
    light = field_of(colour.mix(base, "#FFFFFF", 0.8), width, height)
    dark = field_of(colour.mix(base, colour.with_lightness(base, 0.05), 0.85), width, height)
    share = np.clip(lift, -1, 1).astype(np.float32)
    return lerp_field(lerp_field(middle, light, np.clip(share, 0, 1)), dark, np.clip(-share, 0, 1))


class Reflection:
    """The hero upside down in a polished floor, fading within a third of its height."""

    def __init__(self, sprite: Sprite, strength: float = 0.28) -> None:
        small = cv2.resize(sprite.layer, (max(2, sprite.width // 2), max(2, sprite.height // 2)))
        flipped = np.ascontiguousarray(small[::-1])
        rows = np.linspace(0, 1, flipped.shape[0], dtype=np.float32)
        fade = np.clip(1 - rows / 0.42, 0, 1) ** 1.4 * strength
        self._sprite = Sprite((flipped * fade[:, None, None]).astype(np.uint8))
        self._shrink = sprite.width / self._sprite.width
        self._height = sprite.height

    def draw(self, frame: Frame, pose: Pose) -> None:
        foot = pose.y + self._height * pose.scale
        self._sprite.put(frame, pose.x, foot - 2, pose.scale * self._shrink, -pose.degrees, pose.opacity)


class Sweep:
    """A band of light that crosses a polished thing now and then, shaped by the thing's own outline and light."""

    def __init__(
        self, part: Part, tone: str, every_s: float = 3.2, first_s: float = 0.4, strength: float = 0.30
    ) -> None:
        sprite = part.sprite
        self._shrink = max(sprite.width, sprite.height) / _SWEEP_PX
        size = max(2, round(sprite.width / self._shrink)), max(2, round(sprite.height / self._shrink))
        small = cv2.resize(sprite.layer, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        shine = small[..., :3].mean(axis=2) * 0.8 + small[..., 3] * 0.2
        xs, ys = grid(*size)
        self._across = xs * 0.8 + ys * 0.45
        self._light = shine[..., None] * np.array(colour.rgb(tone), np.float32) * strength
        self._every_s, self._first_s = every_s, first_s

    def draw(self, frame: Frame, pose: Pose, t: float) -> None:
        p = ((t - self._first_s) % self._every_s) / 1.3
        if not 0 <= p <= 1:
            return
        centre = easing.between(-0.25, 1.5, easing.in_out_sine(p))
        band = np.exp(-(((self._across - centre) / 0.13) ** 2))
        layer = np.zeros((*band.shape, 4), np.uint8)
        layer[..., :3] = self._light * band[..., None]
        Sprite(layer).put(frame, pose.x, pose.y, pose.scale * self._shrink, pose.degrees, pose.opacity, "add")


def paint_plinth(frame: Frame, layer: Layer, x: float, top: float) -> None:
    """Stand a plinth with its top edge at `top`, centred on `x`."""
    put(frame, layer, np.array([[1.0, 0, round(x - layer.shape[1] / 2)], [0, 1.0, round(top)]]))


def panel(width: int, height: int, radius: float, tone: str, top: float, bottom: float, edge: float = 0.5) -> Layer:
    """A sheet of frosted glass: lighter at the top, with a thin lit edge. Opacities 0..1 of `tone`."""
    mask = empty_mask(width * 2, height * 2)
    fill(mask, box_points(width, height, width * 2 - 4, height * 2 - 4, 0, radius * 2))
    alpha = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    xs, ys = grid(width, height)
    sheet = alpha * (top + (bottom - top) * ys + 0.03 * (1 - xs))
    line = empty_mask(width, height)
    stroke(line, box_points(width / 2, height / 2, width - 4, height - 4, 0, radius), 2, closed=True)
    lit = line.astype(np.float32) / 255 * edge * np.clip(1.1 - ys * 0.9 - xs * 0.2, 0.12, 1)
    white = lit[..., None] * 255
    picture = sheet[..., None] * np.array(colour.rgb(tone), np.float32) * (1 - lit[..., None]) + white
    opacity = np.clip(sheet + lit * (1 - sheet), 0, 1)[..., None] * 255
    return np.concatenate([np.minimum(picture, opacity), opacity], axis=2).astype(np.uint8)

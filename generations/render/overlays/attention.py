"""What a button does once it has landed: one pass of light, then two gentle breaths. A bounded number of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from generations.timeline import Pill

from .motion import Moving
from .pieces import Piece
from .sprite import Pixels

SHINE_AFTER_S: Final = 0.9
_SHINE_S: Final = 0.5
_GLINT_S: Final = 0.7
_PULSE_S: Final = 0.8
_PULSE_REST_S: Final = 0.25
_PULSES: Final = 2
PULSE: Final = 0.018
_SHINE_WIDTH_PX: Final = 70.0
_SHINE_STRENGTH: Final = 0.55


@dataclass(frozen=True, slots=True)
class Encore:
    """New pictures, and the order in which they follow: 0 is the picture at rest, 1 the first new one."""

    pictures: tuple[Pixels, ...]
    order: tuple[int, ...]


def after_landing(rest: Pixels, pill: Pill, room: int, fps: int, unit: float, most_growth: float = PULSE) -> Encore:
    """What follows the entrance, for at most `room` frames, ending at rest; nothing when there is no room for it all.
    A breath grows by `most_growth` at most: less where the safe zone ends beside the button."""
    pictures: list[Pixels] = []
    order: list[int] = []
    if pill.shine:
        pictures += _shine(rest, round(_SHINE_S * fps), unit)
        order += [0] * round(SHINE_AFTER_S * fps) + list(range(1, len(pictures) + 1)) + [0]
    if pill.pulse:
        known = len(pictures)
        pictures += _growing(rest, round(_PULSE_S * fps / 2), min(PULSE, most_growth))
        up = list(range(known + 1, len(pictures) + 1))
        order += ([0] * round(_PULSE_REST_S * fps) + up + up[::-1]) * _PULSES + [0]
    return Encore(tuple(pictures), tuple(order)) if len(order) < room else Encore((), ())


def glint(words: Piece, landed: int, room: int, fps: int, unit: float) -> Moving | None:
    """A light crossing the emphasised word some time after it has landed: for metal type. Lies over the word."""
    count, wait = round(_GLINT_S * fps), landed + round(SHINE_AFTER_S * fps)
    if wait + count + 1 > room:
        return None
    clear = words.pixels.copy()
    clear[..., :3], clear[..., 3] = 255, 0
    pictures = [clear]
    for lit in _shine(words.pixels, count, unit):
        frame = clear.copy()
        gained = (lit[..., :3].astype(np.float32) - words.pixels[..., :3]).max(axis=2)
        room_up = np.maximum(255.0 - words.pixels[..., :3].min(axis=2), 1.0)
        frame[..., 3] = np.clip(gained / room_up * words.pixels[..., 3], 0, 255).astype(np.uint8)
        pictures.append(frame)
    return Moving(words.x, words.y, np.stack(pictures), (*([0] * wait), *range(1, count + 1), 0))


def _shine(rest: Pixels, count: int, unit: float) -> list[Pixels]:
    """A slanted band of white crossing the shape from its start to its end."""
    height, width = rest.shape[:2]
    band = _SHINE_WIDTH_PX * unit
    at = np.arange(width, dtype=np.float32)[None, :] + np.arange(height, dtype=np.float32)[:, None] * 0.45
    frames = []
    for number in range(count):
        share = (number + 1) / (count + 1)
        centre = -band + share * (width + height * 0.45 + 2 * band)
        light = np.exp(-(((at - centre) / (band * 0.45)) ** 2)) * _SHINE_STRENGTH
        frame = rest.copy()
        lifted = rest[..., :3] + (255.0 - rest[..., :3]) * light[..., None]
        frame[..., :3] = lifted.astype(np.uint8)
        frames.append(frame)
    return frames


def _growing(rest: Pixels, count: int, growth: float) -> list[Pixels]:
    """One breath in: from just above rest to the full growth."""
    height, width = rest.shape[:2]
    border = [float(part) for part in rest[0, 0, :3]] + [0.0]
    frames = []
    for number in range(count):
        scale = 1.0 + growth * float(np.sin(np.pi / 2 * (number + 1) / count) ** 2)
        matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), 0.0, scale)
        grown = cv2.warpAffine(rest, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=border)
        frames.append(np.asarray(grown, np.uint8))
    return frames

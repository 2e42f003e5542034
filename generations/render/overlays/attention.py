"""What a button does once it has landed: one pass of light, then one gentle breath. A bounded number of frames."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from generations.timeline import Pill

from .sprite import Pixels

SHINE_AFTER_S: Final = 0.9
_SHINE_S: Final = 0.5
_PULSE_S: Final = 0.8
_PULSE: Final = 0.018
_SHINE_WIDTH_PX: Final = 70.0
_SHINE_STRENGTH: Final = 0.55


def after_landing(rest: Pixels, pill: Pill, room: int, fps: int, unit: float) -> list[Pixels]:
    """Frames that follow the entrance, at most `room` of them, ending at rest."""
    frames: list[Pixels] = []
    if pill.shine:
        frames += [rest] * round(SHINE_AFTER_S * fps) + _shine(rest, round(_SHINE_S * fps), unit)
    if pill.pulse:
        frames += _pulse(rest, round(_PULSE_S * fps))
    return [*frames, rest] if frames and len(frames) < room else []


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


def _pulse(rest: Pixels, count: int) -> list[Pixels]:
    height, width = rest.shape[:2]
    border = [float(part) for part in rest[0, 0, :3]] + [0.0]
    frames = []
    for number in range(count):
        scale = 1.0 + _PULSE * float(np.sin(np.pi * (number + 1) / (count + 1)) ** 2)
        matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), 0.0, scale)
        grown = cv2.warpAffine(rest, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=border)
        frames.append(np.asarray(grown, np.uint8))
    return frames

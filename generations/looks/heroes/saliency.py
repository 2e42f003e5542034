"""Where the eye goes in a picture: a saliency map, one focus point, and detail crops.

Spectral residual (Hou and Zhang, 2007) on a 64-pixel copy in Lab, with a mild pull to the centre; faces found by OpenCV's
own cascade count extra, so that no crop cuts a head. Points and boxes are fractions of the picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks.base import Frame

_SALIENCY_PX: Final = 64
_FACE_PX: Final = 360
_TELLING: Final = 0.5  # of the first detail's weight


@dataclass(frozen=True)
class Box:
    """Part of a picture, in fractions of its width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


def saliency_of(rgb: Frame) -> NDArray[np.float32]:
    """How much each place draws the eye, (64, 64), sum 1."""
    side = _SALIENCY_PX
    small = cv2.resize(rgb, (side, side), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    found = np.zeros((side, side), np.float64)
    for channel, weight in ((0, 1.0), (1, 0.7), (2, 0.7)):
        spectrum = np.fft.fft2(lab[..., channel])
        amplitude = np.log(np.abs(spectrum) + 1e-6)
        residual = amplitude - cv2.blur(amplitude, (3, 3), borderType=cv2.BORDER_REFLECT)
        back = np.abs(np.fft.ifft2(np.exp(residual + 1j * np.angle(spectrum)))) ** 2
        back = cv2.GaussianBlur(back, (0, 0), 2.6)
        found += weight * back / max(back.max(), 1e-12)
    # Edges of the picture look salient to a Fourier transform, and subjects rarely touch them.
    line = np.exp(-((np.linspace(-1, 1, side) / 0.75) ** 2))
    found *= 0.25 + np.outer(line, line)
    found[:2] = found[-2:] = 0
    found[:, :2] = found[:, -2:] = 0
    found /= max(found.sum(), 1e-12)
    return np.asarray(_with_faces(found, rgb), np.float32)


def _with_faces(found: NDArray[np.float64], rgb: Frame) -> NDArray[np.float64]:
    """Faces, together, draw as much as all the rest."""
    faces = faces_of(rgb)
    if not faces:
        return found
    at = (np.arange(_SALIENCY_PX) + 0.5) / _SALIENCY_PX
    drawn = np.zeros_like(found)
    for face in faces:
        x, y = face.centre
        across = np.exp(-(((at - x) / (face.width * 0.6)) ** 2))
        down = np.exp(-(((at - y) / (face.height * 0.6)) ** 2))
        drawn += np.outer(down, across)
    return 0.5 * found + 0.5 * drawn / drawn.sum()


def faces_of(rgb: Frame) -> tuple[Box, ...]:
    """Faces that look at the camera, at least an eighth of the picture high; sure ones only."""
    scale = _FACE_PX / max(rgb.shape[:2])
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    grey = cv2.cvtColor(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
    least = max(24, min(size) // 8)
    found = _cascade().detectMultiScale(grey, scaleFactor=1.12, minNeighbors=9, minSize=(least, least))
    return tuple(
        Box(float(x) / size[0], float(y) / size[1], float(wide) / size[0], float(high) / size[1])
        for x, y, wide, high in (found if len(found) else ())
    )


@cache
def _cascade() -> cv2.CascadeClassifier:
    return cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / "haarcascade_frontalface_default.xml"))


def focus_of(saliency: NDArray[np.float32]) -> tuple[float, float]:
    """The middle of the strongest fifth, pulled a little to the centre."""
    side = saliency.shape[0]
    strong = np.where(saliency >= np.quantile(saliency, 0.8), saliency, 0)
    weight = max(float(strong.sum()), 1e-12)
    at = (np.arange(side) + 0.5) / side
    x = float((strong.sum(axis=0) * at).sum()) / weight
    y = float((strong.sum(axis=1) * at).sum()) / weight
    return round(0.85 * x + 0.075, 4), round(0.85 * y + 0.075, 4)


def details_of(saliency: NDArray[np.float32], ratio: float, count: int = 3) -> tuple[Box, ...]:
    """Up to `count` crops, square on screen, most telling first, that hardly overlap. What holds much less than the first
    is left out: it would show a corner of the room."""
    side = saliency.shape[0]
    short = 0.52
    width, height = (short / ratio, short) if ratio >= 1 else (short, short * ratio)
    columns, rows = max(4, round(width * side)), max(4, round(height * side))
    left = saliency.copy()
    boxes: list[Box] = []
    first = 0.0
    for _ in range(count):
        sums = cv2.boxFilter(left, -1, (columns, rows), normalize=False, anchor=(0, 0), borderType=cv2.BORDER_CONSTANT)
        inside = sums[: side - rows + 1, : side - columns + 1]
        top, start = np.unravel_index(int(inside.argmax()), inside.shape)
        found = float(inside.max())
        if found < max(0.08, _TELLING * first):
            break
        first = first or found
        boxes.append(Box(float(start) / side, float(top) / side, columns / side, rows / side))
        left[top : top + rows, start : start + columns] *= 0.12
    return tuple(boxes)

"""A photo's light put right where it is plainly wrong: too dark to see on a phone, or washed out. Others stay as they are.

Percentiles of the luma (BT.709) decide, so that a black ground or a white wall moves nothing. RGB uint8 in and out.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks.base import Frame

_LUMA: Final = np.array([0.2126, 0.7152, 0.0722], np.float32)
_SAMPLE_PX: Final = 128
_DARK_TOP: Final = 118.0  # the 98th percentile below which a picture is too dark
_DARK_MIDDLE: Final = 46.0  # and the median it must be below as well: a night scene with bright lights is meant so
_PALE_BOTTOM: Final = 92.0  # the 2nd percentile above which a picture is washed out
_WANTED_TOP, _WANTED_BOTTOM = 214.0, 26.0
_MOST_GAIN: Final = 4.2
_LIFT: Final = 0.86  # gamma on top of the gain: shadows come up a little more


def well_lit(rgb: Frame) -> Frame:
    """The picture, lightened or given its blacks back where it needs it."""
    bottom, middle, top = _percentiles(rgb)
    if top < _DARK_TOP and middle < _DARK_MIDDLE:
        gain = min(_WANTED_TOP / max(top, 1.0), _MOST_GAIN)
        curve = np.power(np.clip(np.arange(256) * gain / 255, 0, 1), _LIFT) * 255
    elif bottom > _PALE_BOTTOM:
        curve = np.clip(
            (np.arange(256) - bottom) * (248 - _WANTED_BOTTOM) / max(top - bottom, 60.0) + _WANTED_BOTTOM, 0, 255
        )
    else:
        return rgb
    return np.asarray(cv2.LUT(rgb, curve.round().astype(np.uint8)), np.uint8)


def _percentiles(rgb: Frame) -> NDArray[np.float64]:
    scale = _SAMPLE_PX / max(rgb.shape[:2])
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.asarray(np.percentile(small @ _LUMA, (2, 50, 98)))

"""From an illustration's SVG to the picture the looks load, and the colours it is known by.

The SVGs in `generations/pictures/drawn/` were drawn for AdGen in the manner of the vendored set; `manage.py draw_pictures`
turns them into WebP once, since their soft light takes seconds to render.
"""

from __future__ import annotations

import io
from typing import Final

import cv2
import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

_RENDERED_PX: Final = 1200
_LONG_SIDE_PX: Final = 1024
_FAINT: Final = 4  # alpha below which nothing is seen
_MEASURED_PX: Final = 96
_COLOURS, _OPAQUE = 3, 200


def rasterised(svg: str) -> Image.Image:
    """RGBA, cut to the picture's own bounds, 1024 px on the long side. ValueError where nothing is drawn."""
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=_RENDERED_PX)))).convert("RGBA")
    bounds = picture.getchannel("A").point(lambda alpha: 255 * (alpha > _FAINT)).getbbox()
    if bounds is None:
        raise ValueError("the SVG draws nothing")
    picture = picture.crop(bounds)
    scale = _LONG_SIDE_PX / max(picture.size)
    size = round(picture.width * scale), round(picture.height * scale)
    return picture.convert("RGBa").resize(size, Image.Resampling.LANCZOS).convert("RGBA")


def colours_of(picture: Image.Image) -> list[str]:
    """Up to three hex colours, largest area first: k-means in CIELAB on the opaque pixels at 96 px."""
    small = picture.copy()
    small.thumbnail((_MEASURED_PX, _MEASURED_PX))
    pixels = np.asarray(small)
    solid = pixels[pixels[..., 3] > _OPAQUE][:, :3]
    lab = cv2.cvtColor(solid[None], cv2.COLOR_RGB2LAB)[0].astype(np.float32)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 40, 0.5)
    cv2.setRNGSeed(1)
    _, labels, _ = cv2.kmeans(lab, _COLOURS, np.empty(0, np.int32), stop, 4, cv2.KMEANS_PP_CENTERS)
    areas = np.bincount(labels[:, 0], minlength=_COLOURS)
    return [_hex(solid[labels[:, 0] == index].mean(axis=0)) for index in np.argsort(-areas)]


def _hex(colour: NDArray[np.float64]) -> str:
    return "#" + "".join(f"{round(float(part)):02X}" for part in colour)

"""The pixels and colours of the vendored illustrations; which one a phrase calls for is told by `generations.pictures`.

`load` gives premultiplied RGBA uint8 (height, width, 4), at most 1024 px on the long side, cut to the picture's own bounds.
Measured colours are in `illustration_colours.json`; docs/looks-art.md tells how the pictures were made.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generations.looks.heroes.painting import TRUER, painted

Layer = NDArray[np.uint8]

ART: Final = Path(__file__).resolve().parents[3] / "static" / "art" / "illustrations"
_HERE: Final = Path(__file__).resolve().parent
_LOADED: Final = 14  # full pictures kept: 4 MB each at most


@cache
def dominant_colours() -> MappingProxyType[str, tuple[str, ...]]:
    """Name -> up to three hex colours, largest area first: what a palette around the picture is chosen by."""
    found = json.loads((_HERE / "illustration_colours.json").read_text("utf-8"))
    return MappingProxyType({name: tuple(colours) for name, colours in found.items()})


# Water, rock and meadow that the set cuts off straight, and where: there they fade out instead.
_ON_THE_GROUND: Final = (
    "canoe", "person-rowing-boat", "person-swimming", "person-playing-water-polo", "sailboat", "speedboat", "motor-boat", "ferry",
    "passenger-ship", "person-surfing", "water-wave", "desert-island", "beach-with-umbrella", "mountain", "national-park",
)  # fmt: skip
_CUT_OFF: Final = MappingProxyType({**dict.fromkeys(_ON_THE_GROUND, ("foot",)), "person-climbing": ("top", "left")})
_FADE: Final = 0.24  # of the side

# In OpenCV's half degrees and 255ths: the set's lilac, how far from it hues count, and the saturations of a tint and a colour.
_LILAC_HUE: Final = 137.0
_LILAC_REACH: Final = 32.0
_GREYISH: Final = 80.0
_PURPLE: Final = 150.0
_LESS_LILAC: Final = 0.85
_UNTINTED, _TINTED = 24.0, 64.0
_DIM, _BRIGHT = 110.0, 190.0
_WHITENED: Final = 0.72  # gamma


@lru_cache(maxsize=_LOADED)
def load(name: str, size_px: int = 1024, paint: str = "") -> Layer:
    """Premultiplied pixels with a long side of `size_px` (1024 at most), painted where a colour is given. Read-only: copy before
    drawing into it."""
    paint = paint or TRUER.get(name, "")
    with Image.open(ART / f"{name}.webp") as picture:
        pixels = with_true_greys(np.asarray(picture.convert("RGBA")))
    layer = _faded(premultiplied(painted(pixels, paint) if paint else pixels), _CUT_OFF.get(name, ()))
    scale = size_px / max(layer.shape[:2])
    if scale < 1:
        size = max(1, round(layer.shape[1] * scale)), max(1, round(layer.shape[0] * scale))
        layer = np.asarray(cv2.resize(layer, size, interpolation=cv2.INTER_AREA), np.uint8)
    layer.setflags(write=False)
    return layer


def _faded(layer: Layer, sides: tuple[str, ...]) -> Layer:
    height, width = layer.shape[:2]
    share = np.ones((height, width), np.float32)
    for side in sides:
        long = round(_FADE * (width if side == "left" else height))
        ramp = np.linspace(0, 1, long, dtype=np.float32)
        ramp = ramp * ramp * (3 - 2 * ramp)
        if side == "foot":
            share[height - long :] *= ramp[::-1, None]
        elif side == "top":
            share[:long] *= ramp[:, None]
        else:
            share[:, :long] *= ramp[None, :]
    return np.round(layer * share[..., None]).astype(np.uint8) if sides else layer


def with_true_greys(pixels: Layer) -> Layer:
    """Steel, paper and china without the lilac the set is drawn in; what is meant to be purple is far stronger and stays."""
    hsv = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2HSV)
    hsv[..., 1] = _greyed()[hsv[..., 0], hsv[..., 1]]
    hsv[..., 2] = _whitened()[hsv[..., 1], hsv[..., 2]]
    return cv2.merge([cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), np.ascontiguousarray(pixels[..., 3])])  # type: ignore[return-value]


@lru_cache(maxsize=1)
def _greyed() -> NDArray[np.uint8]:
    """The strength a colour of that hue (OpenCV's, half degrees) and strength is given."""
    hue, strength = np.meshgrid(np.arange(256.0), np.arange(256.0), indexing="ij")
    is_lilac = np.clip(1 - np.abs(hue - _LILAC_HUE) / _LILAC_REACH, 0, 1) ** 0.5
    is_pale = np.clip((_PURPLE - strength) / (_PURPLE - _GREYISH), 0, 1)
    return np.round(strength * (1 - _LESS_LILAC * is_lilac * is_pale)).astype(np.uint8)


@lru_cache(maxsize=1)
def _whitened() -> NDArray[np.uint8]:
    """The light a colour of that strength and light is given: china and paper are white, not the grey they are drawn in."""
    strength, light = np.meshgrid(np.arange(256.0), np.arange(256.0), indexing="ij")
    is_pale = np.clip((_TINTED - strength) / (_TINTED - _UNTINTED), 0, 1) * np.clip(
        (light - _DIM) / (_BRIGHT - _DIM), 0, 1
    )
    return np.round(light + is_pale * (255 * (light / 255) ** _WHITENED - light)).astype(np.uint8)


def premultiplied(pixels: Layer) -> Layer:
    """Straight RGBA to premultiplied RGBA, rounded."""
    alpha = np.ascontiguousarray(pixels[..., 3])
    colour = cv2.multiply(np.ascontiguousarray(pixels[..., :3]), cv2.merge([alpha] * 3), scale=1 / 255)
    return cv2.merge([colour, alpha])  # type: ignore[return-value]

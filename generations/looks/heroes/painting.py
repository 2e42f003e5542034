"""Paint on things whose colour means nothing: a toolbox, a shirt or a suitcase takes the colour of its ad.

Pixels are straight RGBA uint8 (height, width, 4); colours are hex strings. Only the leading colour of a picture is replaced, light
and shade stay: a kettle keeps its gleam.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from generations.looks import colour
from generations.looks.palette import Palette

Pixels = NDArray[np.uint8]

PAINTED: Final = frozenset(
    """
    accordion admission-tickets alarm-clock articulated-lorry automobile backpack billed-cap boxing-glove briefcase bucket
    card-file-box chair clutch-bag coat couch-and-lamp crayon delivery-truck dress flat-shoe folding-hand-fan goggles
    hair-pick handbag high-heeled-shoe joystick kick-scooter kitchen-knife kimono kite label lipstick lotion-bottle luggage
    megaphone motor-scooter necktie one-piece-swimsuit paintbrush pencil pickup-truck plunger purse racing-car razor ribbon
    rosette round-pushpin scarf screwdriver shopping-bags sled soap spiral-calendar sport-utility-vehicle stopwatch t-shirt
    teapot telephone telephone-receiver tent thong-sandal toolbox toothbrush umbrella video-game womans-boot womans-clothes
    womans-sandal wrapped-gift yarn yo-yo
    """.split()  # noqa: SIM905 (so many names read better so)
)
# What the set draws in candy colours: coffee and red wine.
TRUER: Final = MappingProxyType({"hot-beverage": "#6E4023", "wine-glass": "#A3173F"})
# In OpenCV's half degrees and 255ths.
_REACH, _BEYOND = 16.0, 26.0  # from the leading hue: what is surely of its colour, and what surely is not
_COLOURFUL, _LIT = 80, 50
_SEEN: Final = 60  # from how far apart its channels are a colour is wholly painted
_SMOOTH: Final = 9
_STRENGTHS, _LIGHTS = (0.6, 1.5), (0.64, 1.08)  # how far a painted thing follows its paint
_VIVID: Final = 0.09  # OKLab chroma of a colour worth painting with
_GROUND: Final = 0.05  # and of a ground it could be lost on
_APART: Final = 40.0  # degrees of hue between the two
_LIGHT_APART, _PALE, _DARK, _HALF = 0.3, 0.82, 0.4, 0.6  # OKLab lightness: on a ground of its own hue
_MID: Final = (0.36, 0.93)  # OKLab lightness


def paint_for(palette: Palette) -> str:
    """The colour things are painted in an ad of that palette; "" where none stands out from its ground."""
    ground = palette.background if colour.chroma(palette.background) >= _GROUND else ""
    for paint in (palette.accent, *palette.extra, palette.deep):
        away = _away(paint, ground) if ground else 180.0
        if colour.chroma(paint) >= _VIVID and _MID[0] <= colour.lightness(paint) <= _MID[1] and away >= _APART:
            return paint
    return ""


def seen_on(paint: str, ground: str) -> str:
    """The paint in a scene of another ground: lighter or darker where it would be lost on it."""
    if not paint or colour.chroma(ground) < _GROUND or _away(paint, ground) >= _APART:
        return paint
    light = colour.lightness(ground)
    if abs(colour.lightness(paint) - light) >= _LIGHT_APART:
        return paint
    return colour.with_lightness(paint, _PALE if light < _HALF else _DARK)


def _away(one: str, other: str) -> float:
    """Degrees of hue between two colours."""
    return abs((colour.hue(one) - colour.hue(other) + 180) % 360 - 180)


def painted(pixels: Pixels, paint: str) -> Pixels:
    """The picture with its leading colour replaced; unchanged where none leads."""
    rgb = np.ascontiguousarray(pixels[..., :3])
    hsv = cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV).astype(np.float32)
    hue, strength, light = hsv[..., 0], hsv[..., 1], hsv[..., 2]
    counted = (strength > _COLOURFUL) & (light > _LIT) & (pixels[..., 3] > 127)
    if not counted.any():
        return pixels
    lead = _leading(hue[counted], strength[counted])
    away = np.abs((hue - lead + 90) % 180 - 90)
    share = np.clip((_BEYOND - away) / (_BEYOND - _REACH), 0, 1) * np.clip(strength * light / 255 / _SEEN, 0, 1)
    own = counted & (away < _REACH)
    wanted = cv2.cvtColor(np.array([[colour.rgb(paint)]], np.uint8), cv2.COLOR_RGB2HSV)[0, 0].astype(np.float32)
    stronger = np.clip(wanted[1] / max(float(strength[own].mean()), 1.0), *_STRENGTHS)
    lighter = np.clip(wanted[2] / max(float(light[own].mean()), 1.0), *_LIGHTS)
    other = np.stack(
        [(hue + wanted[0] - lead) % 180, np.clip(strength * stronger, 0, 255), np.clip(light * lighter, 0, 255)], axis=2
    )
    fresh = cv2.cvtColor(np.round(other).clip(0, (179, 255, 255)).astype(np.uint8), cv2.COLOR_HSV2RGB)
    mixed = rgb + (fresh.astype(np.float32) - rgb) * share[..., None]
    return np.dstack([np.round(mixed).astype(np.uint8), pixels[..., 3]])


def _leading(hues: NDArray[np.float32], strengths: NDArray[np.float32]) -> float:
    """The hue most of the colour has."""
    counts = np.bincount(hues.astype(np.intp), weights=strengths, minlength=180)[:180]
    around = np.concatenate([counts[-_SMOOTH:], counts, counts[:_SMOOTH]])
    return float(np.convolve(around, np.hanning(2 * _SMOOTH + 1), "valid").argmax())

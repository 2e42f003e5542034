"""A logo that can be seen on its ground: as it is where it stands out, else on a plate of paper or ink.

In: the logo as RGBA and the colour it will lie on. Out: the same picture, or a new one on a rounded plate with clear space
around it. "Stands out" is the WCAG contrast of its pixels with the ground: most of the ink must reach 2:1.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from generations.looks import colour

_VISIBLE: Final = 2.0
_MOST: Final = 0.7  # of the ink must be visible
_SOLID: Final = 0.5  # alpha from which a pixel counts as ink
_CLEAR_SPACE: Final = 0.18  # of the short side, around the logo
_ROUND: Final = 0.16
_SAMPLE: Final = (96, 96)
_PLATES: Final = ("#FFFFFF", "#14161A")


def on_ground(logo: Image.Image, ground: str) -> Image.Image:
    """`logo` ready to lie on `ground` ("#RRGGBB")."""
    picture = logo.convert("RGBA")
    if _seen(picture, ground) >= _MOST:
        return picture
    plate = max(_PLATES, key=lambda each: _seen(picture, each))
    return _on_plate(picture, plate)


def _seen(picture: Image.Image, ground: str) -> float:
    """The share of the logo's ink that stands out from `ground`."""
    small = picture.copy()
    small.thumbnail(_SAMPLE)
    pixels = np.asarray(small, np.float64) / 255
    ink = pixels[pixels[..., 3] >= _SOLID][:, :3]
    if not len(ink):
        return 1.0
    linear = np.where(ink <= 0.04045, ink / 12.92, ((ink + 0.055) / 1.055) ** 2.4)
    light = linear @ np.array([0.2126, 0.7152, 0.0722]) + 0.05
    under = colour.luminance(ground) + 0.05
    contrast = np.maximum(light, under) / np.minimum(light, under)
    return float((contrast >= _VISIBLE).mean())


def _on_plate(picture: Image.Image, plate: str) -> Image.Image:
    space = round(min(picture.size) * _CLEAR_SPACE)
    size = picture.width + 2 * space, picture.height + 2 * space
    canvas = Image.new("RGBA", size, (0, 0, 0, 0))
    big = Image.new("L", (size[0] * 2, size[1] * 2), 0)  # twice as large: smooth corners
    ImageDraw.Draw(big).rounded_rectangle(
        (0, 0, big.width - 1, big.height - 1), radius=min(size) * _ROUND * 2, fill=255
    )
    canvas.paste(Image.new("RGBA", size, plate), (0, 0), big.resize(size, Image.Resampling.LANCZOS))
    canvas.alpha_composite(picture, (space, space))
    return canvas

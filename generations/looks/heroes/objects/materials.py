"""What objects are made of in an ad: a handful of colours derived from its palette, always fit for each material.

Gold stays gold and a brand's blue lacquer stays blue: metal takes the accent only where such a metal exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from generations.looks import colour

_PALE: Final = 0.03  # OKLab chroma


class Colours(Protocol):
    """What is read of a palette: hex strings."""

    @property
    def background(self) -> str: ...

    @property
    def deep(self) -> str: ...

    @property
    def accent(self) -> str: ...


@dataclass(frozen=True)
class Finish:
    """Hex colours: `metal` for trim, `body` for lacquer, leather and paper boxes, `dial` for faces and glass, `paper` for
    labels and pages, `ink` for what is printed, `glow` for screens and flames."""

    metal: str
    body: str
    dial: str
    paper: str
    ink: str
    glow: str
    is_dark: bool  # the ground the object stands on

    @classmethod
    def of(cls, palette: Colours) -> Finish:
        dark = colour.lightness(palette.background) < 0.5
        # In a turned scene the partner colour is the paper: the brand's own lies on the ground.
        is_turned = colour.chroma(palette.deep) < _PALE <= colour.chroma(palette.background)
        own = palette.background if is_turned else palette.deep
        vivid = max((palette.accent, own), key=colour.chroma)
        body = _apart(colour.toned(own, 0.36, 0.11), palette.background)
        return cls(
            metal=metal_like(palette.accent),
            body=body,
            dial=colour.toned(palette.deep if colour.chroma(palette.deep) > 0.03 else vivid, 0.42, 0.12),
            paper=colour.mix("#F8F5EE", palette.accent, 0.05),
            ink=colour.toned(palette.deep, 0.26, 0.07),
            glow=colour.toned(vivid, 0.72, 0.19),
            is_dark=dark,
        )


def metal_like(tint: str) -> str:
    """Gold, rose gold or steel: the metal nearest to a colour."""
    if colour.chroma(tint) < 0.015:
        return "#C9CDD3"
    hue = colour.hue(tint)
    if 60 <= hue <= 115:
        return "#D9B66C"
    if hue < 60 or hue > 340:
        return "#D8A48A"
    return "#C4CAD4"


def lifted(tint: str, by: float) -> str:
    """The same colour in more light, its hue kept: mixing with another hue would go muddy."""
    return colour.toned(tint, min(0.9, colour.lightness(tint) + by), 0.15)


def _apart(tint: str, ground: str) -> str:
    """Moved in lightness until it does not drown in its ground."""
    gap = colour.lightness(tint) - colour.lightness(ground)
    if abs(gap) >= 0.14:
        return tint
    return colour.toned(tint, min(0.9, colour.lightness(ground) + 0.2), 0.11)

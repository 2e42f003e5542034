"""A brand kit's colours in a look: they lead, whatever the look's own are. The first is the accent, buttons included.

A look whose ground is a strong colour lays the first one there instead. A light colour of the kit becomes the ground of a
light look, a nearly black one that of a dark look; another colourful one gives the soft tones. Grounds without a fitting
colour take the leading one's hue at their own lightness. Words keep their contrast, because every ink is settled on the new
ground afterwards.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from generations.looks import colour
from generations.looks.palette import Palette

_LIGHT: Final = 0.35  # luminance from which a look's ground counts as light
_PAPER: Final = 0.70
_NIGHT: Final = 0.03
_STRONG: Final = 0.07  # OKLab chroma from which a look's ground is a colour of its own
_COLOURED: Final = 0.05  # OKLab chroma
_APART: Final = 1.4  # contrast by which the lead must stand out from the ground
_ACCENT: Final = 3.0


def in_own_colours(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """`palette` led by the colours of a kit, in its order."""
    if colour.chroma(palette.background) >= _STRONG and colour.chroma(brand[0]) >= _COLOURED:
        return _on_strong_ground(palette, brand)
    is_light = colour.luminance(palette.background) > _LIGHT
    ground = next((each for each in reversed(brand) if len(brand) > 1 and _suits(each, is_light=is_light)), None)
    rest = [each for each in brand if each != ground]
    lead = next((each for each in rest if ground is None or colour.contrast(each, ground) >= _APART), rest[0])
    second = next((each for each in rest if each != lead and colour.chroma(each) >= _COLOURED), lead)
    background = ground or _tinted(palette.background, lead)
    return replace(
        palette,
        background=background,
        text=colour.readable(palette.text, background, 7.0),
        accent=colour.readable(lead, background, _ACCENT),
        on_accent="",
        deep=_deep(palette, lead),
        soft=_tinted(palette.soft or palette.background, second, 0.075),
    )


def _on_strong_ground(palette: Palette, brand: tuple[str, ...]) -> Palette:
    """A look that shouts lays the leading colour itself behind the words."""
    ground = brand[0]
    text = colour.best_of(ground, palette.text, "#FFFFFF", "#14110F")
    other = next((each for each in brand[1:] if colour.contrast(each, ground) >= _APART), text)
    deep = other if other != text else colour.toned(ground, 0.24, 0.05)
    accent = colour.readable(other, ground, _ACCENT)
    return replace(palette, background=ground, text=text, accent=accent, on_accent="", deep=deep, soft="")


def _suits(each: str, *, is_light: bool) -> bool:
    light = colour.luminance(each)
    return light >= _PAPER if is_light else light <= _NIGHT


def _tinted(tone: str, lead: str, chroma: float = 0.02) -> str:
    """`tone` in the hue of `lead`; a grey lead takes the colour out of it."""
    strength = chroma if colour.chroma(lead) >= _COLOURED else 0.004
    return colour.toned(lead, colour.lightness(tone), strength)


def _deep(palette: Palette, second: str) -> str:
    if colour.chroma(second) < _COLOURED:
        return second if colour.luminance(second) < 0.2 else palette.deep
    return colour.toned(second, min(colour.lightness(second), max(colour.lightness(palette.deep), 0.40)), 0.14)

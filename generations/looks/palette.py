"""The colours of a scene: hex strings, each pair that is read together readable."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generations.looks import colour

_TURNED_CONTRAST: Final = 6.4
_DARK: Final = 0.6  # OKLab lightness under which a ground is dark
_YELLOWS: Final = 45.0, 200.0  # OKLCH hues in degrees, greens and turquoises with them
_LIVELY, _SEEN = 0.07, 4.5  # OKLab chroma and contrast of a tone that marks a word on a strong ground
_HUED: Final = 0.05  # OKLab chroma from which a ground is a colour of the ad's
_PAPER: Final = 0.975, 0.012  # OKLab lightness and chroma of paper
_NIGHT: Final = 0.2, 0.045  # OKLab lightness and chroma of a photo's own dark


@dataclass(frozen=True)
class Palette:
    """Hex colours of one scene. `background` is what lies behind the words, `text` is readable on it (7:1), `accent` shows
    one word or a button (3:1 on the background), `on_accent` is the words on a button, `deep` a strong partner colour."""

    background: str
    deep: str
    accent: str
    text: str
    on_accent: str = ""
    soft: str = ""  # a quiet tint for blobs, discs, plinths
    extra: tuple[str, ...] = ()  # for confetti and small props

    @property
    def is_dark(self) -> bool:
        return colour.lightness(self.background) < _DARK

    def settled(self, text_contrast: float = 7.0) -> Palette:
        """The same palette with what was left out filled in and every pair readable."""
        text = colour.readable(self.text, self.background, text_contrast)
        accent = colour.readable(self.accent, self.background, 3.0)
        on_accent = self.on_accent or colour.best_of(accent, self.text, self.background, "#FFFFFF", "#14110F")
        soft = self.soft or colour.mix(self.background, self.accent, 0.28)
        on_accent = colour.readable(on_accent, accent, 4.5)
        return replace(self, text=text, accent=accent, on_accent=on_accent, soft=soft)

    def inverted(self) -> Palette:
        """The same colours with the strong one behind the words."""
        ground, ink = self.deep, self.background
        low, high = _YELLOWS
        if colour.contrast(ink, ground) < 4.5 and low < colour.hue(ground) < high:
            ink = self.text  # as dark as light words need, yellows are mud
        if colour.contrast(ink, ground) < _TURNED_CONTRAST:  # light and texture will take some of it
            ground = colour.readable(ground, ink, _TURNED_CONTRAST)
        lively = (tone for tone in (self.accent, *self.extra) if colour.chroma(tone) >= _LIVELY)
        seen = [tone for tone in lively if colour.contrast(tone, ground) >= _SEEN]
        accent = seen[0] if seen else colour.best_of(ground, self.soft or self.background, self.accent, self.background)
        if ink == self.text:
            accent = self.background
        soft = colour.mix(ground, self.background, 0.16)
        turned = Palette(ground, self.background, accent, ink, "", soft, self.extra)
        return turned.settled(4.5)

    def on_paper(self) -> Palette:
        """Dark words on a sheet nearly white, marked in the strongest of these colours."""
        sheet = colour.toned(self.background, *_PAPER)
        ink = min((self.text, self.background, self.deep), key=colour.luminance)
        vivid = max((self.background, self.deep, self.accent), key=colour.chroma)
        accent = colour.readable(vivid, sheet, _SEEN)
        return Palette(sheet, vivid, accent, ink, "", "", self.extra).settled()

    def shaded(self) -> Palette:
        """Light words on the darkest of these colours, darker still: what a photo sinks into where words stand on it."""
        hued = colour.chroma(self.background) >= _HUED
        dark = self.background if hued else min((self.background, self.deep, self.text), key=colour.luminance)
        ground = colour.toned(dark, min(colour.lightness(dark), _NIGHT[0]), min(colour.chroma(dark), _NIGHT[1]))
        text = colour.mix(max((self.background, self.text), key=colour.luminance), "#FFFFFF", 0.5)
        accent = colour.readable(self.accent, ground, 6.0)
        return Palette(ground, self.deep, accent, text, "", colour.mix(ground, accent, 0.2), self.extra).settled()

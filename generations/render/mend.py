"""What can be mended in a timeline without making anything anew: words that are hard to see on their pictures.

First their colours are moved, by no more than needed, until they read on the darkest and the lightest of what lies behind
them; a coloured word for which no shade of its colour does takes the colour of the others; only where no colour at all
reads on both does a soft shade go behind the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generations.timeline import Overlay, TextStyle, Timeline
from generations.typesetting import hex_color, luminance, rgb

from .checks import READABLE, Finding, Frame, contrast_of, grounds_of

_SHADE_STRENGTH: Final = "96"
_STEPS: Final = 32
_WHITE: Final = (255, 255, 255)
_INK: Final = (16, 14, 12)


def with_readable_words(timeline: Timeline, findings: Sequence[Finding], frames: Mapping[int, Frame]) -> Timeline:
    """The timeline with every overlay that a contrast finding names made readable. Other findings leave it as it is."""
    named = {finding.overlay_id for finding in findings if finding.check == "contrast" and finding.overlay_id}
    if not named:
        return timeline
    overlays = tuple(
        _mended(overlay, grounds_of(overlay, timeline, frames)) if overlay.id in named else overlay
        for overlay in timeline.overlays
    )
    return timeline.model_copy(update={"overlays": overlays})


def _mended(overlay: Overlay, grounds: Sequence[float]) -> Overlay:
    style = _recoloured(overlay.style, grounds) or _shaded(overlay.style)
    return overlay.model_copy(update={"style": style})


def _recoloured(style: TextStyle, grounds: Sequence[float]) -> TextStyle | None:
    color = [moved_to_read(ink, grounds) for ink in style.color]
    accent = [moved_to_read(ink, grounds) for ink in style.accent]
    if None in color:
        return None
    fresh = [ink or color[0] or old for ink, old in zip(accent, style.accent, strict=True)]
    return style.model_copy(update={"color": tuple(color), "accent": tuple(fresh)})


def moved_to_read(ink: str, grounds: Sequence[float]) -> str | None:
    """The colour, lightened or darkened as little as it takes to reach 4.5:1 on every ground (relative luminances);
    None where neither way gets there."""
    start, alpha = rgb(ink[:7]), ink[7:]
    for step in range(_STEPS + 1):
        for end in (_WHITE, _INK):
            red, green, blue = (round(a + (b - a) * step / _STEPS) for a, b in zip(start, end, strict=True))
            if all(contrast_of(luminance((red, green, blue)), ground) >= READABLE for ground in grounds):
                return hex_color((red, green, blue)) + alpha
    return None


def _shaded(style: TextStyle) -> TextStyle:
    is_light = luminance(style.color[0][:7]) > 0.4
    shade = "#0B0B0D" if is_light else "#FFFFFF"
    return style.model_copy(update={"scrim": shade + _SHADE_STRENGTH})

"""An overlay's words set in pixels: the one place where a timeline's `TextStyle` meets the typesetter.

Layout measures with it and the renderer draws with it, so a box that held a text when it was laid out holds it when it
is drawn. `unit` is pixels per pixel of a 1080-pixel short side. Geometry of pills and badges lives here for the same reason.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from generations.timeline import Overlay, Pill, TextStyle
from generations.typesetting.layout import TextBlock, fit_text
from generations.typesetting.style import TypeStyle

DISC_REACH: Final = 0.90  # how near the corners of its text come to a disc's rim
DISC_WIDTHS: Final = (0.84, 0.76, 0.68, 0.58)  # of the disc's diameter: shapes of text block that are tried
STAR_INNER: Final = 0.88
ARROW_EM: Final = 1.32  # the arrow with the gap before it, in ems of the button's text

_LEAST_PADDING: Final = 0.55
_ABOVE_AND_BELOW: Final = (
    1.2  # paddings that must stay free: a button is centred on its letters' body, tails hang below
)

Align = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class Setting:
    """A text block and what is drawn around it. Sizes in pixels; `outer` is the box it needs, `inset` where its text's
    top left corner lies in that box."""

    block: TextBlock
    outer_width: float
    outer_height: float
    inset_x: float
    inset_y: float

    @property
    def padding(self) -> tuple[float, float]:
        """What the text came out with at its sides and above it."""
        return self.inset_x + self.block.ink[0], self.inset_y


def type_style(style: TextStyle, unit: float, align: Align) -> TypeStyle:
    """The typesetter's style: colours are laid on later, so only shape counts here."""
    return TypeStyle(
        family=style.family,
        weight=style.weight,
        italic=style.italic,
        size_px=style.size_px * unit,
        emphasis=style.emphasis,
        emphasis_italic=style.accent_italic,
        emphasis_scale=style.emphasis_scale,
        uppercase=style.uppercase,
        tracking_em=style.tracking_em,
        line_height=style.line_height,
        align=align,
        figures="tabular" if style.tabular_figures else "lining",
        language=style.language,
    )


def set_text(text: str, style: TextStyle, width: float, height: float, unit: float, align: Align = "center") -> Setting:
    """The text as large as its style and the box allow; the box includes pill and padding."""
    if style.pill is None:
        block = _block(text, style, width, height, unit, align)
        return Setting(block, block.ink_width, block.height, 0.0, 0.0)
    if style.pill.shape != "rounded":
        return _on_disc(text, style, min(width, height), unit, style.pill)
    return _on_pill(text, style, width, height, unit, style.pill)


def _block(text: str, style: TextStyle, width: float, height: float, unit: float, align: Align) -> TextBlock:
    return fit_text(
        text,
        type_style(style, unit, align),
        max(width, 8.0),
        max(height, 8.0),
        style.max_lines,
        style.min_size_px * unit,
    )


def _on_pill(text: str, style: TextStyle, width: float, height: float, unit: float, pill: Pill) -> Setting:
    """Padding shrinks with the text: a button's proportions stay when long words make it small."""
    scale = 1.0
    block, pads = _padded(text, style, width, height, unit, pill, scale)
    for _ in range(2):
        if block.size_px >= style.size_px * unit * scale * 0.995:
            break
        scale = block.size_px / (style.size_px * unit)
        block, pads = _padded(text, style, width, height, unit, pill, scale)
    if block.size_px > style.size_px * unit * scale * 1.005:  # smaller padding made room again: keep to its scale
        smaller = style.model_copy(update={"size_px": style.size_px * scale})
        block = _block(
            text, smaller, width - 2 * pads[0] - pads[2], height - _ABOVE_AND_BELOW * pads[1], unit, "center"
        )
    pad_x, pad_y, arrow = pads
    body = block.lines[-1].baseline if block.lines else 0.0
    outer_width = block.ink_width + 2 * pad_x + arrow
    return Setting(block, outer_width, body + 2 * pad_y, pad_x - block.ink[0], pad_y)


def _padded(
    text: str, style: TextStyle, width: float, height: float, unit: float, pill: Pill, scale: float
) -> tuple[TextBlock, tuple[float, float, float]]:
    """The text in a button whose padding is scaled, and that padding: left and right, above and below, arrow."""
    pad_scale = max(scale, _LEAST_PADDING)
    pads = (
        pill.padding_x_px * unit * pad_scale,
        pill.padding_y_px * unit * pad_scale,
        style.size_px * unit * ARROW_EM * scale if pill.arrow else 0.0,
    )
    room = width - 2 * pads[0] - pads[2], height - _ABOVE_AND_BELOW * pads[1]
    return _block(text, style, *room, unit, "center"), pads


def _on_disc(text: str, style: TextStyle, diameter: float, unit: float, pill: Pill) -> Setting:
    """The largest text a disc or star of that diameter holds."""
    inner = diameter * (STAR_INNER if pill.shape == "star" else 1.0)
    shapes = [(inner * share, inner * math.sqrt(DISC_REACH**2 - share**2)) for share in DISC_WIDTHS]
    whole_words = style.model_copy(update={"min_size_px": 1.0})
    block = _largest(_block(text, whole_words, wide, high, unit, "center") for wide, high in shapes)
    if block.size_px < style.min_size_px * unit:
        block = _largest(_block(text, style, wide, high, unit, "center") for wide, high in shapes)
    return Setting(
        block, diameter, diameter, (diameter - block.ink_width) / 2 - block.ink[0], (diameter - block.height) / 2
    )


def _largest(blocks: Iterable[TextBlock]) -> TextBlock:
    return max(blocks, key=lambda each: each.size_px)


def set_overlay(overlay: Overlay, width: int, height: int) -> Setting:
    """An overlay's text in its own box of a frame of that size."""
    unit = min(width, height) / 1080
    room = overlay.box.width * width, overlay.box.height * height
    return set_text(overlay.text, overlay.style, *room, unit, overlay.align)

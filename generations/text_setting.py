"""An overlay's words set in pixels: the one place where a timeline's `TextStyle` meets the typesetter.

Layout measures with it and the renderer draws with it, so a box that held a text when it was laid out holds it when it
is drawn. `unit` is pixels per pixel of a 1080-pixel short side. Geometry of pills and badges lives here for the same reason.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

from generations.timeline import Overlay, Pill, TextStyle
from generations.typesetting.layout import TextBlock, fit_text
from generations.typesetting.style import TypeStyle

DISC_TEXT_WIDTH: Final = 0.76  # of a circle's diameter, for text; a star's points take some more
DISC_TEXT_HEIGHT: Final = 0.50
DISC_REACH: Final = 0.91  # how near the text's corners come to the rim
DISC_LEAST: Final = 0.76  # a short text does not make the disc smaller than this share of its room
STAR_INNER: Final = 0.88
ARROW_EM: Final = 1.32  # the arrow with the gap before it, in ems of the button's text

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
    def fits(self) -> bool:
        return self.block.fits


def type_style(style: TextStyle, unit: float, align: Align) -> TypeStyle:
    """The typesetter's style: colours are laid on later, so only shape counts here."""
    return TypeStyle(
        family=style.family,
        weight=style.weight,
        italic=style.italic,
        size_px=style.size_px * unit,
        emphasis=style.emphasis,
        emphasis_italic=style.accent_italic,
        uppercase=style.uppercase,
        tracking_em=style.tracking_em,
        line_height=style.line_height,
        align=align,
        figures="tabular" if style.tabular_figures else "lining",
        language=style.language,
    )


def set_text(
    text: str, style: TextStyle, width: float, height: float, unit: float, align: Align = "center"
) -> Setting:
    """The text as large as its style and the box allow; the box includes pill and padding."""
    if style.pill is None:
        block = _block(text, style, width, height, unit, align)
        return Setting(block, block.ink_width, block.height, 0.0, 0.0)
    if style.pill.shape != "rounded":
        return _on_disc(text, style, min(width, height), unit, style.pill)
    return _on_pill(text, style, width, height, unit, style.pill)


def _block(text: str, style: TextStyle, width: float, height: float, unit: float, align: Align) -> TextBlock:
    return fit_text(
        text, type_style(style, unit, align), max(width, 8.0), max(height, 8.0), style.max_lines, style.min_size_px * unit
    )


def _on_pill(text: str, style: TextStyle, width: float, height: float, unit: float, pill: Pill) -> Setting:
    """Padding shrinks with the text: a button's proportions stay when long words make it small."""
    pad_x, pad_y = pill.padding_x_px * unit, pill.padding_y_px * unit
    arrow = style.size_px * unit * ARROW_EM if pill.arrow else 0.0
    block = _block(text, style, width - 2 * pad_x - arrow, height - 2 * pad_y, unit, "center")
    scale = min(block.size_px / (style.size_px * unit), 1.0)
    if scale < 0.999:
        scale = max(scale, 0.55)
        pad_x, pad_y, arrow = pad_x * scale, pad_y * scale, arrow * scale
        block = _block(text, style, width - 2 * pad_x - arrow, height - 2 * pad_y, unit, "center")
    body = block.lines[-1].baseline if block.lines else 0.0
    outer_width = block.ink_width + 2 * pad_x + arrow
    return Setting(block, outer_width, body + 2 * pad_y, pad_x - block.ink[0], pad_y)


def _on_disc(text: str, style: TextStyle, diameter: float, unit: float, pill: Pill) -> Setting:
    """The largest text a disc or star of that diameter holds; a shorter text gets a smaller disc."""
    inner = diameter * (STAR_INNER if pill.shape == "star" else 1.0)
    block = _block(text, style, inner * DISC_TEXT_WIDTH, inner * DISC_TEXT_HEIGHT, unit, "center")
    reach = math.hypot(block.ink_width, block.height) / DISC_REACH
    side = min(diameter, max(reach / (inner / diameter), diameter * DISC_LEAST))
    return Setting(block, side, side, (side - block.ink_width) / 2 - block.ink[0], (side - block.height) / 2)


def set_overlay(overlay: Overlay, width: int, height: int) -> Setting:
    """An overlay's text in its own box of a frame of that size."""
    unit = min(width, height) / 1080
    room = overlay.box.width * width, overlay.box.height * height
    return set_text(overlay.text, overlay.style, *room, unit, overlay.align)

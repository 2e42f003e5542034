"""Typesetting: words in, placed glyphs and pixels out, right in every script with the fonts shipped here.

    style = TypeStyle(family="playfair-display", weight=500, size_px=150, color="#F7F1E6", emphasis="quiet")
    block = fit_text("The quiet hour", style, max_width=900, max_height=420, max_lines=2)
    layer = draw_block(block, Paint(shadows=(Shadow(),)))         # premultiplied RGBA, cropped, with its offset
    words = [draw_word(block, word.index) for word in block.words]  # the same pixels, word by word

HarfBuzz shapes, FreeType draws, python-bidi orders; nothing depends on what the system has installed, except Chinese,
Japanese and Korean and coloured emoji, which are used when found (docs/typesetting.md).
"""

from .clusters import family_for
from .contrast import contrast_ratio, hex_color, luminance, readable, rgb, strongest
from .families import FAMILIES, Family, display_families, family_named
from .layout import Line, TextBlock, Word, fit_text, set_line
from .missing import drawable, missing_clusters, missing_note
from .paint import Fill, Gradient, Outline, Paint, Pixels, Shadow, blurred, over
from .raster import Layer, draw_block, draw_line, draw_word
from .style import TypeStyle

__all__ = [
    "FAMILIES",
    "Family",
    "Fill",
    "Gradient",
    "Layer",
    "Line",
    "Outline",
    "Paint",
    "Pixels",
    "Shadow",
    "TextBlock",
    "TypeStyle",
    "Word",
    "blurred",
    "contrast_ratio",
    "display_families",
    "draw_block",
    "draw_line",
    "draw_word",
    "drawable",
    "family_for",
    "family_named",
    "fit_text",
    "hex_color",
    "luminance",
    "missing_clusters",
    "missing_note",
    "over",
    "readable",
    "rgb",
    "set_line",
    "strongest",
]

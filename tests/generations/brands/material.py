"""Logos and fonts as people upload them, made on the spot."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw

SHIPPED = Path(__file__).parents[3] / "static" / "fonts" / "anton" / "Anton_400Regular.ttf"
NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
GOOD_SVG = f"""<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg {NS} viewBox="0 0 200 100" width="200"><title>Mark</title><style>.a{{fill:url(#g)}}</style><defs>
<linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>
<rect class="a" x="50" y="25" width="100" height="50"/></svg>"""


def png_logo(colour: str = "#E8552D", size: tuple[int, int] = (400, 200), ground: str | None = None) -> bytes:
    """A disc with an empty border all round."""
    picture = Image.new("RGBA", size, ground or (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((150, 50, 250, 150), fill=colour)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def svg(inside: str, box: str = 'viewBox="0 0 9 9"') -> bytes:
    return f"<svg {NS} {box}>{inside}</svg>".encode()


@cache
def ttf() -> bytes:
    return SHIPPED.read_bytes()


def ttf_with(**os2: Any) -> bytes:
    """The shipped font with other values in its OS/2 table."""
    font = TTFont(SHIPPED)
    for name, value in os2.items():
        setattr(font["OS/2"], name, value)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def otf(letters: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") -> bytes:
    """A font with CFF outlines: every letter is a block."""
    names = [".notdef", "space", *(f"u{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({32: "space", **{ord(letter): f"u{ord(letter):04X}" for letter in letters}})
    shapes = {}
    for name in names:
        pen = T2CharStringPen(600, None)
        if name != "space":
            pen.moveTo((100, 0))
            for corner in ((500, 0), (500, 700), (100, 700)):
                pen.lineTo(corner)
            pen.closePath()
        shapes[name] = pen.getCharString()
    builder.setupCFF("Blocks", {"FullName": "Blocks"}, shapes, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Blocks", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()

"""Uploaded fonts made safe: believed only once read by fontTools, then written anew without anything that could run.

`clean_font` takes the bytes somebody sent and gives a static TTF or OTF with the tables that shaping and drawing need, no
hinting programs, no embedded pictures. A variable font is pinned near the weight it is for. What cannot be used raises
`FontRefused` with a sentence on what is wrong and how to fix it. Pure: no model, no request, no file is written.

Embedding permission is OS/2 fsType (OpenType specification): the usage bits 0-3 must not say "restricted licence" (2),
and bit 9, bitmaps only, must not be set, because letters are drawn from outlines.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import Any, Final

from fontTools.misc.psCharStrings import CharStringCompileError
from fontTools.pens.boundsPen import ControlBoundsPen
from fontTools.ttLib import TTFont, TTLibError
from fontTools.varLib import instancer

MAX_FONT_BYTES: Final = 4 * 1024 * 1024
MAX_GLYPHS: Final = 12_000
MIN_LETTERS: Final = 20
WEIGHTS: Final = {"headline": 700, "body": 500}

_SFNT: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_STRANGERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"wOFF", "is a web font (WOFF). Upload the TTF or OTF file it was made from."),
    (b"wOF2", "is a web font (WOFF2). Upload the TTF or OTF file it was made from."),
    (b"ttcf", "is a collection of fonts. Upload the one font you use as TTF or OTF."),
    (b"PK\x03\x04", "is an archive. Unpack it and upload the font inside."),
)
_KEPT: Final = frozenset(
    [
        "cmap",
        "head",
        "hhea",
        "hmtx",
        "maxp",
        "name",
        "OS/2",
        "post",
        "glyf",
        "loca",
        "CFF ",
        "CFF2",
        "GDEF",
        "GSUB",
        "GPOS",
        "kern",
        "fvar",
        "gvar",
        "avar",
        "STAT",
        "HVAR",
        "MVAR",
    ]
)
_BROKEN: Final = (
    TTLibError, OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError, OverflowError,
    NotImplementedError, RecursionError, MemoryError, struct.error, CharStringCompileError,
)  # fmt: skip
_RESTRICTED, _USAGE, _BITMAPS_ONLY = 0x0002, 0x000F, 0x0200


class FontRefused(Exception):
    """A font that cannot be used. `str()` is what the user reads: what is wrong, and how to fix it."""


@dataclass(frozen=True)
class CleanFont:
    """`data` is a complete font file; `name` what the font calls itself."""

    data: bytes
    name: str
    suffix: str  # "ttf" or "otf"


def clean_font(raw: bytes, shown: str, *, weight: int = 700) -> CleanFont:
    """The font ready to keep. `shown` is the file's name for sentences; what the file is, its bytes decide."""
    if not raw:
        raise FontRefused(f"{shown} is empty. Check the file and upload it again.")
    if len(raw) > MAX_FONT_BYTES:
        raise FontRefused(
            f"{shown} is larger than {MAX_FONT_BYTES // 1024 // 1024} MB. Upload a font for one script only."
        )
    for beginning, sentence in _STRANGERS:
        if raw.startswith(beginning):
            raise FontRefused(f"{shown} {sentence}")
    if not raw.startswith(_SFNT):
        raise FontRefused(f"{shown} is not a TTF or OTF font. Upload the font file itself.")
    try:
        return _rebuilt(raw, shown, weight)
    except _BROKEN:
        raise FontRefused(f"{shown} is damaged: it cannot be read to its end. Upload the original again.") from None


def _rebuilt(raw: bytes, shown: str, weight: int) -> CleanFont:
    font = TTFont(io.BytesIO(raw), lazy=False, recalcTimestamp=False)
    if font["maxp"].numGlyphs > MAX_GLYPHS:
        raise FontRefused(f"{shown} has more than {MAX_GLYPHS:,} letters. Upload a font for one script only.")
    _check_permission(font, shown)
    name = _name_of(font) or "Own font"
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, _pinned(font, weight), inplace=False)
    for table in set(font.keys()) - _KEPT - {"GlyphOrder"}:
        del font[table]
    _check_letters(font, shown)
    if "glyf" in font:
        for glyph in font["glyf"].keys():  # noqa: SIM118  a font table, not a dict
            font["glyf"][glyph].removeHinting()
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return CleanFont(out.getvalue(), name, "otf" if font.sfntVersion == "OTTO" else "ttf")


def _check_permission(font: Any, shown: str) -> None:
    permission = font["OS/2"].fsType if "OS/2" in font else 0
    if permission & _USAGE == _RESTRICTED or permission & _BITMAPS_ONLY:
        raise FontRefused(
            f"{shown} does not allow embedding: its licence forbids it. Choose a font that may be embedded."
        )


def _pinned(font: Any, weight: int) -> dict[str, float]:
    """Every axis at its default, the weight as near to the wished one as it goes."""
    places = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    for axis in font["fvar"].axes:
        if axis.axisTag == "wght":
            places["wght"] = min(max(weight, axis.minValue), axis.maxValue)
    return places


def _check_letters(font: Any, shown: str) -> None:
    """Enough letters, and every outline of them readable."""
    mapped = font.getBestCmap() or {}
    letters = [glyph for code, glyph in mapped.items() if chr(code).isalpha()]
    if len(letters) < MIN_LETTERS:
        raise FontRefused(f"{shown} has hardly any letters. Upload a text font, not one of symbols.")
    outlines = font.getGlyphSet()
    drawn = 0
    for glyph in dict.fromkeys(mapped.values()):
        pen = ControlBoundsPen(outlines)
        outlines[glyph].draw(pen)
        drawn += pen.bounds is not None
    if drawn < MIN_LETTERS:
        raise FontRefused(f"{shown} has hardly any outlines. Upload a font with outlines, as TTF or OTF.")


def _name_of(font: Any) -> str:
    names = font["name"]
    found = names.getDebugName(16) or names.getDebugName(1) or names.getDebugName(4) or ""
    return "".join(mark for mark in found if mark.isprintable()).strip()[:60]

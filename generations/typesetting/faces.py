"""Font files opened once: a HarfBuzz font for shaping, a FreeType face for drawing, and the metrics both need.

Nothing is read at import. All lengths that leave this module are in ems (1.0 = the font size), so a shaped text
fits every size. FreeType faces are not safe to share between threads: drawing holds `FREETYPE_LOCK`.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import freetype
import uharfbuzz as hb

from . import own_fonts
from .families import family_named

FREETYPE_LOCK = threading.RLock()


@dataclass(frozen=True, slots=True)
class FaceKey:
    """What identifies a face: the file (or a brand's own family) and, in a collection, the index of the face in it."""

    path: str
    index: int = 0


class Face:
    """One face. `is_bitmap` says its glyphs are coloured pictures (emoji) and have no outline."""

    def __init__(self, key: FaceKey) -> None:
        self.key = key
        self._data = own_fonts.data_of(key.path) if own_fonts.key_of(key.path) else None
        blob = hb.Blob(self._data) if self._data else hb.Blob.from_file_path(key.path)
        self.hb_face = hb.Face(blob, key.index)
        self.hb_font = hb.Font(self.hb_face)
        self.upem = self.hb_face.upem
        self.is_bitmap = bool(self.hb_face.has_color_png)
        self.cap_height = self._metric(hb.OTMetricsTag.CAP_HEIGHT, 0.7)
        self.x_height = self._metric(hb.OTMetricsTag.X_HEIGHT, 0.5)
        self.ascender = self._metric(hb.OTMetricsTag.HORIZONTAL_ASCENDER, 0.95)
        self.descender = -abs(self._metric(hb.OTMetricsTag.HORIZONTAL_DESCENDER, -0.25))
        self._freetype: freetype.Face | None = None
        self._ink: dict[int, tuple[float, float, float, float]] = {}

    def _metric(self, tag: hb.OTMetricsTag, otherwise: float) -> float:
        value = self.hb_font.get_metric_position(tag)
        return value / self.upem if value else otherwise

    @property
    def freetype(self) -> freetype.Face:
        """The FreeType face, opened on first use. Hold FREETYPE_LOCK while using it."""
        if self._freetype is None:
            source = io.BytesIO(self._data) if self._data else self.key.path
            self._freetype = freetype.Face(source, self.key.index)
        return self._freetype

    def has(self, character: str) -> bool:
        """Whether the font maps this character to a glyph of its own."""
        return self.hb_font.get_nominal_glyph(ord(character)) is not None

    def ink_of(self, glyph: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the glyph's ink in ems, y pointing up from the baseline."""
        box = self._ink.get(glyph)
        if box is None:
            extents = self.hb_font.get_glyph_extents(glyph)
            box = (0.0, 0.0, 0.0, 0.0)
            if extents is not None:
                left, top = extents.x_bearing / self.upem, extents.y_bearing / self.upem
                box = (left, top, left + extents.width / self.upem, top + extents.height / self.upem)
            self._ink[glyph] = box
        return box


@lru_cache(maxsize=64)
def face_at(key: FaceKey) -> Face:
    """The opened face of a file."""
    return Face(key)


def family_face(family: str, weight: int, *, italic: bool = False) -> Face:
    """The face of a shipped family nearest to the asked weight and slope; a brand's own family has one face."""
    if own_fonts.is_registered(family):
        return face_at(FaceKey(family))
    return face_at(FaceKey(str(_path_of(family, weight, italic))))


@lru_cache(maxsize=256)
def _path_of(family: str, weight: int, italic: bool) -> Path:
    return family_named(family).path_for(weight, italic=italic)

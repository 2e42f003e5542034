"""From clusters to positioned glyphs: bidi runs, font runs, HarfBuzz, tracking. Everything in ems.

`paragraph_of` prepares a text once; `shaped(paragraph, start, end)` sets one line of it. Breaking a text asks for
the advances of the whole paragraph; each final line is shaped anew, so joins and kerning are right at its ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from .bidi_levels import base_level, levels_of, visual_order
from .clusters import Cluster, itemised
from .faces import Face
from .families import EUROPEAN_SCRIPTS
from .style import TypeStyle
from .system_fonts import font_folders

_LIGATURES_OFF_FROM_EM = 0.015
_SPACE = 0x20
_LEAST_SPACE = 0.85  # of the space's own advance: some faces kern it away ("de Valladolid")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph in its line: pen position and size in ems (y up), and the index of the text it stands for."""

    face: Face
    gid: int
    x: float
    y: float
    advance: float
    scale: float
    index: int
    emphasised: bool

    def ink(self) -> tuple[float, float, float, float] | None:
        """Left, top, right, bottom of its ink in the line (ems, y up), or None for a space."""
        left, top, right, bottom = self.face.ink_of(self.gid)
        if right <= left or top <= bottom:
            return None
        scale = self.scale
        return self.x + left * scale, self.y + top * scale, self.x + right * scale, self.y + bottom * scale


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """Glyphs from left to right and the line's advance width."""

    glyphs: tuple[Glyph, ...]
    width: float

    def ink(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of all ink; zeros when there is none."""
        boxes = [box for glyph in self.glyphs if (box := glyph.ink())]
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        return (
            min(box[0] for box in boxes),
            max(box[1] for box in boxes),
            max(box[2] for box in boxes),
            min(box[3] for box in boxes),
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A drawable text with its clusters and embedding levels, ready to be set in lines."""

    text: str
    style: TypeStyle
    clusters: tuple[Cluster, ...]
    levels: tuple[int, ...]
    rtl: bool
    folders: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    clusters: tuple[Cluster, ...]
    level: int


def paragraph_of(text: str, style: TypeStyle) -> Paragraph:
    """The paragraph of a text that is already `drawable`. Colours and sizes of the style do not matter here."""
    key = style.but(size_px=1.0, color="", accent_color="", align="start", line_height=1.0)
    return _paragraph(text, key, font_folders())


@lru_cache(maxsize=1024)
def _paragraph(text: str, style: TypeStyle, folders: tuple[object, ...]) -> Paragraph:
    clusters = itemised(text, style)
    base = {"ltr": 0, "rtl": 1}.get(style.direction, base_level(text))
    return Paragraph(text, style, clusters, tuple(levels_of(text, base)), base == 1, folders)


@lru_cache(maxsize=4096)
def shaped(paragraph: Paragraph, start: int, end: int) -> ShapedLine:
    """The glyphs of text[start:end] as one line."""
    runs = list(_runs(paragraph, start, end))
    glyphs: list[Glyph] = []
    pen = 0.0
    tracked = False
    for position in visual_order([run.level for run in runs]):
        run_glyphs, pen, tracked = _shape_run(paragraph, runs[position], pen)
        glyphs += run_glyphs
    return ShapedLine(tuple(glyphs), pen - (paragraph.style.tracking_em if tracked else 0.0))


@lru_cache(maxsize=1024)
def advances(paragraph: Paragraph) -> tuple[float, ...]:
    """The advance of each character index in the paragraph set as one line (0 inside clusters), tracking included."""
    sums = [0.0] * (len(paragraph.text) + 1)
    start = 0
    for part in paragraph.text.split("\n"):
        for glyph in shaped(paragraph, start, start + len(part)).glyphs:
            sums[glyph.index] += glyph.advance
        start += len(part) + 1
    return tuple(sums)


def _runs(paragraph: Paragraph, start: int, end: int) -> Iterator[_Run]:
    """Neighbouring clusters of one level, face, script and emphasis."""
    group: list[Cluster] = []
    group_key: tuple[object, ...] = ()
    for cluster in paragraph.clusters:
        if cluster.start < start or cluster.start >= end or cluster.face is None or cluster.text == "\n":
            continue
        level = paragraph.levels[cluster.start]
        key = (level, cluster.face.key, cluster.scale, cluster.script, cluster.emphasised)
        if group and key != group_key:
            yield _Run(tuple(group), group_key[0])  # type: ignore[arg-type]
            group = []
        group.append(cluster)
        group_key = key
    if group:
        yield _Run(tuple(group), group_key[0])  # type: ignore[arg-type]


def _shape_run(paragraph: Paragraph, run: _Run, pen: float) -> tuple[list[Glyph], float, bool]:
    first, last = run.clusters[0], run.clusters[-1]
    face = first.face
    if face is None:
        raise ValueError(f"no face for {first.text!r}: shape only what `drawable` returns")
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(char) for char in paragraph.text], first.start, last.end - first.start)
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.script = "Zyyy" if first.script == "Zsye" else first.script
    buffer.language = paragraph.style.language or "en"
    tracking = _tracking_of(paragraph.style, first)
    hb.shape(face.hb_font, buffer, _features(paragraph.style, tracking))
    return _positioned(buffer, face, first, pen, tracking)


def _positioned(
    buffer: hb.Buffer, face: Face, first: Cluster, pen: float, tracking: float
) -> tuple[list[Glyph], float, bool]:
    unit = first.scale / face.upem
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    space = face.hb_font.get_nominal_glyph(_SPACE)
    least = _LEAST_SPACE * face.hb_font.get_glyph_h_advance(space) if space is not None else 0.0
    glyphs: list[Glyph] = []
    for index, (info, place) in enumerate(zip(infos, places, strict=True)):
        closes = index + 1 == len(infos) or infos[index + 1].cluster != info.cluster
        drawn = max(place.x_advance, least) if info.codepoint == space else place.x_advance
        advance = drawn * unit + (tracking if closes else 0.0)
        x, y = pen + place.x_offset * unit, place.y_offset * unit
        glyphs.append(Glyph(face, info.codepoint, x, y, advance, first.scale, info.cluster, first.emphasised))
        pen += advance
    return glyphs, pen, tracking != 0.0


def _tracking_of(style: TypeStyle, cluster: Cluster) -> float:
    return style.tracking_em if cluster.script in EUROPEAN_SCRIPTS else 0.0


def _features(style: TypeStyle, tracking: float) -> dict[str, bool]:
    features = {"kern": True}
    if abs(tracking) >= _LIGATURES_OFF_FROM_EM:
        features |= {"liga": False, "clig": False}
    if style.figures != "default":
        features["lnum"] = True
    if style.figures == "tabular":
        features["tnum"] = True
    if style.uppercase:
        features["case"] = True
    return features

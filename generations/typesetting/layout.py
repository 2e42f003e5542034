"""Setting a text in a box: the largest size that fits, balanced lines, words with their ink, all in pixels.

`fit_text` is the way in. Coordinates: x from the left edge of the box, y downwards from the top of the first line's
ink (its capitals at least), so `block.height` is what the text takes of `max_height`. Nothing is ever clipped: a text
that does not fit at `min_size` is broken inside words, then set smaller, and the block says `fits=False`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

import regex

from .breaks import BAD, NEUTRAL, Break, breaks_of
from .clusters import emphasis_range
from .faces import Face
from .linebreaking import Span, best_lines
from .missing import drawable, missing_clusters
from .shape import Glyph, Paragraph, ShapedLine, advances, paragraph_of, shaped
from .splitting import broken_words
from .style import Align, TypeStyle
from .system_fonts import font_folders

_SIZE_STEP_PX = 0.5
_LINE_COST = 0.05
_TORN_COST = 0.5
_RAGGED_COST = 1.1
_LINE_CLEARANCE_EM = 0.05
_SIDE_CLEARANCE_EM = 0.12
_APART_EM = 0.42  # between larger letters and the lines above and below
_LIGHT_SHARE = 0.35
_USUAL_CAPS_EM = 0.7
_MAX_BREAKS = 90
_QUOTES = frozenset("«„“‚‘\"'「『")
_LIGHT_ENDINGS = frozenset(".,!:;…»”’\"'。、」』")

Box = tuple[float, float, float, float]
_NO_INK: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """A glyph with its origin in block pixels (y down) and its own size in pixels."""

    face: Face
    gid: int
    x: float
    y: float
    size_px: float
    emphasised: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word in reading order: ink box (left, top, right, bottom) and baseline in block pixels, and its glyphs."""

    text: str
    index: int
    line: int
    ink: Box
    baseline: float
    glyphs: tuple[PlacedGlyph, ...]
    emphasised: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A set line. `words` are in reading order; `advance` is the width with side bearings."""

    text: str
    words: tuple[Word, ...]
    ink: Box
    baseline: float
    advance: float
    rtl: bool


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text set in a box. `ink` is the union of its lines' ink, `missing` what no font could draw.

    To centre a label in a pill, put the middle between `lines[0].baseline` and `cap_height` above it on its middle.
    """

    text: str
    style: TypeStyle
    size_px: float
    lines: tuple[Line, ...]
    box_width: float
    height: float
    ink: Box
    cap_height: float
    fits: bool
    rtl: bool
    missing: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line.words)

    @property
    def ink_width(self) -> float:
        return self.ink[2] - self.ink[0]

    @property
    def is_empty(self) -> bool:
        return not self.lines


@dataclass(frozen=True, slots=True)
class _Setting:
    """A choice of lines before its size is known, in ems."""

    paragraph: Paragraph
    spans: tuple[Span, ...]
    lines: tuple[ShapedLine, ...]
    drops: tuple[float, ...]  # of the baselines below the first
    width: float
    height: float
    top: float
    caps: float


def fit_text(
    text: str,
    style: TypeStyle,
    max_width: float,
    max_height: float,
    max_lines: int = 2,
    min_size: float = 48.0,
) -> TextBlock:
    """Set the text as large as the box, `style.size_px` and `max_lines` allow.

    A smaller count of lines wins unless another gives clearly larger letters. Newlines of the text are kept.
    """
    return _fit(text, style, float(max_width), float(max_height), max_lines, float(min_size), font_folders())


def set_line(text: str, style: TypeStyle) -> TextBlock:
    """Set the text at exactly `style.size_px`, broken only at its newlines; the box is as wide as the text."""
    natural = _fit(text, style.but(align="start"), 0.0, math.inf, 99, style.size_px, font_folders(), fixed=True)
    return _fit(text, style, math.ceil(natural.ink_width), math.inf, 99, style.size_px, font_folders(), fixed=True)


@lru_cache(maxsize=512)
def _fit(
    text: str,
    style: TypeStyle,
    max_width: float,
    max_height: float,
    max_lines: int,
    min_size: float,
    folders: tuple[object, ...],
    *,
    fixed: bool = False,
) -> TextBlock:
    missing = tuple(missing_clusters(text, style))
    words = _set_apart(drawable(text, style), style)
    if not words:
        return TextBlock("", style, style.size_px, (), max_width, 0.0, _NO_INK, 0.0, True, False, missing)
    if fixed:
        setting = _set(paragraph_of(words, style), _forced_spans(words), style)
        return _placed(setting, style, style.size_px, max_width, missing, fits=True)
    setting, size = _largest(words, style, max_width, max_height, max_lines)
    if size < min(min_size, style.size_px):
        broken = broken_words(paragraph_of(words, style), max_width / min_size)
        other, other_size = _largest(broken, style, max_width, max_height, max_lines)
        if other_size > size * 1.1:
            setting, size = other, other_size
    return _placed(setting, style, size, max_width, missing, fits=size >= min(min_size, style.size_px))


def _set_apart(text: str, style: TypeStyle) -> str:
    """With newlines around a phrase that is set larger, whose own words stay together."""
    start, end = emphasis_range(text, style)
    if style.emphasis_scale <= 1.0 or start == end:
        return text
    parts = (text[:start].strip(), text[start:end].replace(" ", "\u00a0"), text[end:].strip())
    return "\n".join(part for part in parts if part)


def _forced_spans(text: str) -> tuple[Span, ...]:
    return tuple(match.span() for match in regex.finditer(r"[^\n]+", text))


def _largest(
    text: str, style: TypeStyle, max_width: float, max_height: float, max_lines: int
) -> tuple[_Setting, float]:
    """The setting with the largest letters, preferring fewer lines, and its size in pixels."""
    paragraph = paragraph_of(text, style)
    breaks = _thinned(breaks_of(text, paragraph.clusters))
    forced = sum(place.mandatory for place in breaks)
    tried: list[tuple[_Setting, float]] = []
    for count in range(forced, max(max_lines, forced) + 1):
        spans = best_lines(breaks, advances(paragraph), count)
        if spans is None:
            break
        setting = _set(paragraph, tuple(spans), style)
        size = min(style.size_px, _fraction(max_width, setting.width), _fraction(max_height, setting.height))
        tried.append((setting, max(math.floor(size / _SIZE_STEP_PX) * _SIZE_STEP_PX, 1.0)))
    torn = {place.end for place in breaks if place.penalty >= BAD}
    return max(tried, key=lambda pair: pair[1] * _evenness(pair[0]) * _wholeness(pair[0], torn))


def _wholeness(setting: _Setting, torn: set[int]) -> float:
    """1 where no line ends inside a word; much less for every one that does, so that smaller letters are taken first."""
    return (1.0 - _TORN_COST) ** sum(end in torn for _, end in setting.spans)


def _evenness(setting: _Setting) -> float:
    """1 for one full line, less for every further line and for lines much shorter than the widest."""
    gaps = [1.0 - line.width / setting.width for line in setting.lines if setting.width]
    ragged = sum(max(gap, 0.0) ** 2 for gap in gaps) / max(len(gaps), 1)
    return (1.0 - _RAGGED_COST * ragged) * (1.0 - _LINE_COST) ** (len(setting.lines) - 1)


def _fraction(room: float, needed: float) -> float:
    return room / needed if needed > 0 else math.inf


def _thinned(breaks: tuple[Break, ...]) -> tuple[Break, ...]:
    """A very long text keeps only its better breaks, so that choosing stays fast."""
    if len(breaks) <= _MAX_BREAKS:
        return breaks
    better = [place for place in breaks if place.mandatory or place.penalty <= NEUTRAL]
    every = math.ceil(len(better) / _MAX_BREAKS)
    return tuple(place for number, place in enumerate(better) if place.mandatory or number % every == 0)


def _set(paragraph: Paragraph, spans: tuple[Span, ...], style: TypeStyle) -> _Setting:
    lines = tuple(shaped(paragraph, start, end) for start, end in spans)
    inks = [line.ink() for line in lines]
    letters = (glyph for line in lines for glyph in line.glyphs if glyph.ink() and not glyph.face.is_bitmap)
    caps = next((glyph.face.cap_height * glyph.scale for glyph in letters), _USUAL_CAPS_EM)
    tops, bottoms = [ink[1] for ink in inks], [min(ink[3], 0.0) for ink in inks]
    drops = _drops(lines, style, rtl=paragraph.rtl)
    top = max(tops[0], caps)
    height = top + drops[-1] - bottoms[-1]
    width = max(ink[2] - ink[0] for ink in inks)
    return _Setting(paragraph, spans, lines, drops, width, height, top, caps)


def _drops(lines: tuple[ShapedLine, ...], style: TypeStyle, *, rtl: bool) -> tuple[float, ...]:
    """How far below the first baseline each one lies: at one distance, but above and below larger letters by their ink."""
    is_large = [style.emphasis_scale > 1.0 and any(glyph.emphasised for glyph in line.glyphs) for line in lines]
    inks = [line.ink() for line in lines]
    apart = [below[1] - min(above[3], 0.0) for above, below in pairwise(inks)]
    beside_large = [one or other for one, other in pairwise(is_large)]
    leading = style.line_height
    if any(gap + _LINE_CLEARANCE_EM > leading and not free for gap, free in zip(apart, beside_large, strict=True)):
        usual = tuple(line for line, large in zip(lines, is_large, strict=True) if not large)
        leading = max(leading, _tightest(usual, style.align, rtl=rtl) + _LINE_CLEARANCE_EM)
    gaps = (gap + _APART_EM if free else leading for gap, free in zip(apart, beside_large, strict=True))
    return tuple(accumulate(gaps, initial=0.0))


def _tightest(lines: tuple[ShapedLine, ...], align: Align, *, rtl: bool) -> float:
    """The least distance of baselines at which no ink of a line touches ink above it, as the lines are aligned."""
    anchor = 0.5 if align == "center" else float(align == ("start" if rtl else "end"))
    placed = [list(_anchored(line, anchor)) for line in lines]
    gaps = (
        below[1] - above[3]
        for upper, lower in pairwise(placed)
        for above in upper
        for below in lower
        if below[0] < above[2] + _SIDE_CLEARANCE_EM and above[0] < below[2] + _SIDE_CLEARANCE_EM
    )
    return max(gaps, default=0.0)


def _anchored(line: ShapedLine, anchor: float) -> Iterator[Box]:
    left, _, right, _ = line.ink()
    origin = left + (right - left) * anchor
    for glyph in line.glyphs:
        box = glyph.ink()
        if box:
            yield box[0] - origin, box[1], box[2] - origin, box[3]


def _placed(
    setting: _Setting,
    style: TypeStyle,
    size: float,
    max_width: float,
    missing: tuple[str, ...],
    *,
    fits: bool,
) -> TextBlock:
    rtl = setting.paragraph.rtl
    lefts = _line_lefts(setting, style, size, max_width, rtl=rtl)
    lines: list[Line] = []
    first_word = 0
    for number, (span, line, left) in enumerate(zip(setting.spans, setting.lines, lefts, strict=True)):
        baseline = (setting.top + setting.drops[number]) * size
        placed = _placed_line(setting.paragraph, span, line, number, first_word, left, baseline, size)
        lines.append(placed)
        first_word += len(placed.words)
    ink = _union([line.ink for line in lines])
    return TextBlock(
        text=setting.paragraph.text,
        style=style,
        size_px=size,
        lines=tuple(lines),
        box_width=max_width,
        height=setting.height * size,
        ink=ink,
        cap_height=setting.caps * size,
        fits=fits,
        rtl=rtl,
        missing=missing,
    )


def _line_lefts(setting: _Setting, style: TypeStyle, size: float, max_width: float, *, rtl: bool) -> list[float]:
    """Where each line's ink begins: aligned by ink, light endings half discounted in centring, quotes hung."""
    inks = [line.ink() for line in setting.lines]
    widths = [(ink[2] - ink[0]) * size for ink in inks]
    flush_right = style.align == ("start" if rtl else "end")
    if style.align == "center":
        lefts = [
            (max_width - width) / 2 + _light_ending(setting, number, rtl=rtl) * size * _LIGHT_SHARE
            for number, width in enumerate(widths)
        ]
        return [min(max(left, 0.0), max(max_width - width, 0.0)) for left, width in zip(lefts, widths, strict=True)]
    if flush_right:
        return [max(max_width - width, 0.0) for width in widths]
    hangs = [0.0 if rtl else _opening_quote(setting, number) * size for number in range(len(widths))]
    shifted = [max(hangs) - hang for hang in hangs]
    room = all(left + width <= max_width for left, width in zip(shifted, widths, strict=True))
    return shifted if room else [0.0] * len(widths)


def _light_ending(setting: _Setting, number: int, *, rtl: bool) -> float:
    """The ink width of a light final sign, which the eye hardly weighs: negative where it stands on the left."""
    start, end = setting.spans[number]
    glyphs = setting.lines[number].glyphs
    if len(glyphs) < 2 or end - start < 2 or setting.paragraph.text[end - 1] not in _LIGHT_ENDINGS:
        return 0.0
    ink = (glyphs[0] if rtl else glyphs[-1]).ink()
    width = ink[2] - ink[0] if ink else 0.0
    return -width if rtl else width


def _opening_quote(setting: _Setting, number: int) -> float:
    start, _ = setting.spans[number]
    glyphs = setting.lines[number].glyphs
    if len(setting.spans) < 2 or len(glyphs) < 2 or setting.paragraph.text[start] not in _QUOTES:
        return 0.0
    return glyphs[0].advance


def _placed_line(
    paragraph: Paragraph,
    span: Span,
    line: ShapedLine,
    number: int,
    first_word: int,
    left: float,
    baseline: float,
    size: float,
) -> Line:
    origin = left - line.ink()[0] * size
    words: list[Word] = []
    for word_start, word_end in _word_spans(paragraph, span):
        glyphs = [glyph for glyph in line.glyphs if word_start <= glyph.index < word_end]
        boxes = [box for glyph in glyphs if (box := glyph.ink())]
        if not boxes:
            continue
        ink = _union([_in_pixels(box, origin, baseline, size) for box in boxes])
        placed = tuple(_placed_glyph(glyph, origin, baseline, size) for glyph in glyphs)
        strong = any(glyph.emphasised for glyph in glyphs)
        text = paragraph.text[word_start:word_end]
        words.append(Word(text, first_word + len(words), number, ink, baseline, placed, strong))
    ink = _union([word.ink for word in words])
    text = paragraph.text[span[0] : span[1]]
    return Line(text, tuple(words), ink, baseline, line.width * size, paragraph.rtl)


def _placed_glyph(glyph: Glyph, origin: float, baseline: float, size: float) -> PlacedGlyph:
    x, y = origin + glyph.x * size, baseline - glyph.y * size
    return PlacedGlyph(glyph.face, glyph.gid, x, y, size * glyph.scale, glyph.emphasised)


def _word_spans(paragraph: Paragraph, span: Span) -> list[Span]:
    """Words as they are animated: between spaces, and in Chinese and Japanese between good breaks."""
    start, end = span
    cuts = {start, end}
    for place in breaks_of(paragraph.text, paragraph.clusters):
        if start < place.start < end and place.between_words:
            cuts |= {place.end, place.start}
    ordered = sorted(cuts)
    return [pair for pair in pairwise(ordered) if paragraph.text[pair[0] : pair[1]].strip()]


def _in_pixels(box: Box, origin: float, baseline: float, size: float) -> Box:
    return origin + box[0] * size, baseline - box[1] * size, origin + box[2] * size, baseline - box[3] * size


def _union(boxes: list[Box]) -> Box:
    if not boxes:
        return _NO_INK
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )

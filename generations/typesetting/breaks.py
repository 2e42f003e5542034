"""Where a line may end, and how much a reader would mind. A working subset of Unicode Standard Annex 14.

Latin, Cyrillic, Greek, Arabic, Hebrew and Indic text breaks at spaces and after hyphens; never between a number and
its unit, nor before French high punctuation. Chinese and Japanese break between characters but for kinsoku.
Thai has no dictionary here: it breaks at spaces, then before leading vowels, which begin a syllable.
Penalties: 0 a good place, 0.25 a poor one (after an article), 1 only when nothing else fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from .clusters import Cluster
from .system_fonts import CJK_SCRIPTS

GOOD, NEUTRAL, POOR, STRAINED, BAD = 0.0, 0.04, 0.25, 0.35, 1.0
_PHRASE_END = frozenset(",;:.!?…—–،؛؟।॥、。，；：！？·|")
_AFTER_HYPHEN = frozenset("-‐–—/\u200b")
_NOT_AT_START = frozenset("、。，．・：；？！）」』】》〉〕］｝ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々…‥%％°℃")
_NOT_AT_END = frozenset("（「『【《〈〔［｛￥＄#")
_DIVIDERS = frozenset("·•|")
_PARTICLES = frozenset("はがをにでともへのやかねよ")
_LEADING_THAI = frozenset("เแโใไ")
_HIGH_PUNCTUATION = frozenset("?!:;»%€$£¥₹₽₺₴₩°")
_SMALL_WORDS = """
a an the of to in on at by for from with and or & + my your our its is are no
un une le la les de du des et ou à au el los las y o en con por para tu su il lo gli e di da per
der die das ein eine und oder im am zu mit für von dem den het een van met um uma os as em do na no não
i w z na do dla ve bir için и в на с к о у по за от из для не
"""
_LEANS_ON_NEXT = frozenset(_SMALL_WORDS.split())
_UNIT = regex.compile(
    r"(?:km|kg|g|mg|ml|cl|l|cm|mm|m|h|min|s|kW|kWh|GB|MB|TB|Hz|€|zł|kr|Kč|lei|Ft|руб|грн|am|pm|AM|PM)\b"
)
_THOUSANDS = regex.compile(r"\d{3}(?!\d)")
_LEADING_DIGITS = regex.compile(r"(?<!\d)\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Break:
    """A place to end a line: visible text ends before `end`, the next line starts at `start`."""

    end: int
    start: int
    penalty: float
    mandatory: bool = False
    between_words: bool = True


@lru_cache(maxsize=1024)
def breaks_of(text: str, clusters: tuple[Cluster, ...]) -> tuple[Break, ...]:
    """Every break of the text in order; the last one is its end."""
    found: list[Break] = []
    for before, after in pairwise(clusters):
        place = _break_between(text, before, after)
        if place:
            found.append(place)
    return (*found, Break(len(text), len(text), GOOD, mandatory=True))


def _break_between(text: str, before: Cluster, after: Cluster) -> Break | None:
    if before.text == "\n":
        return Break(before.start, after.start, GOOD, mandatory=True)
    if before.text == " ":
        if _held_together(text, before.start, after):
            return None
        return Break(before.start, after.start, _penalty_at_space(text, before.start))
    if after.text in (" ", "\n", "\u00a0") or before.text == "\u00a0":
        return None
    if before.text in _AFTER_HYPHEN and after.text[0].isalpha():
        return Break(before.end, after.start, _penalty_after_hyphen(text, before), between_words=False)
    if before.script in CJK_SCRIPTS - {"Hang"} or after.script in CJK_SCRIPTS - {"Hang"}:
        return _break_in_cjk(before, after)
    if (
        before.script == after.script == "Thai"
        and after.text[0] in _LEADING_THAI
        and before.text[0] not in _LEADING_THAI
    ):
        return Break(before.end, after.start, STRAINED, between_words=False)
    return None


def _penalty_after_hyphen(text: str, hyphen: Cluster) -> float:
    """ "well-known" may part at its hyphen where no space will do; "14-day" belongs together."""
    is_measure = hyphen.text in "-‐" and text[hyphen.start - 1 : hyphen.start].isdigit()
    return BAD if is_measure else POOR


def _held_together(text: str, space: int, after: Cluster) -> bool:
    """Whether the space is one that typographers keep: "20 %", "Vite !", "« oui »", "5 km", "5 000", "Oats · Barley"."""
    if after.text in _DIVIDERS:
        return True
    if after.text[0] in _HIGH_PUNCTUATION and not text[after.end : after.end + 1].isalnum():
        return True
    if text[space - 1 : space] in ("«", "№", "#"):
        return True
    if _THOUSANDS.match(text, after.start) and _LEADING_DIGITS.search(text, max(space - 4, 0), space):
        return True
    follows = _UNIT.match(text, after.start)
    return bool(follows) and text[space - 1 : space].isdigit()


def _penalty_at_space(text: str, space: int) -> float:
    word = text[:space].rsplit("\n", 1)[-1].rsplit(" ", 1)[-1]
    if word and word[-1] in _PHRASE_END:
        return GOOD
    if word[-1:].isdigit() and text[space + 1 : space + 2].isdigit():
        return BAD
    if word.casefold() in _LEANS_ON_NEXT:
        return POOR
    return NEUTRAL


def _break_in_cjk(before: Cluster, after: Cluster) -> Break | None:
    if after.text[0] in _NOT_AT_START or before.text[-1] in _NOT_AT_END:
        return None
    if before.text[0].isascii() and (after.text[0].isascii() or before.text[0].isdigit()):
        return None
    if before.text[-1] in _PHRASE_END:
        return Break(before.end, after.start, GOOD)
    if before.text[0] in _PARTICLES and after.script in ("Hani", "Kana"):
        return Break(before.end, after.start, GOOD)
    if before.script == "Hira" and after.script in ("Hani", "Kana"):
        return Break(before.end, after.start, NEUTRAL)
    # What hiragana begins belongs to what is before it: endings and particles.
    inside_word = after.script == "Hira" or (before.script == after.script and after.script in ("Kana", "Hani"))
    return Break(before.end, after.start, BAD if inside_word else STRAINED, between_words=False)

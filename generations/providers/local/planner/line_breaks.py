"""Where a sentence is parted on screen: into two lines of one size, or a line and a smaller one below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.cuts import EQUALS
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.phrases import LIST_GOES_ON, gaps
from generations.providers.local.planner.reading import Reading
from generations.providers.local.reader.facts import is_day
from generations.providers.local.reader.towns import towns
from generations.spec import LINE_LENGTH

_TWO_NAMES: Final = re.compile(r"[A-ZÀ-Þ][\w-]+ (?:y|and|und|et|e|de|del|do|of|am|an der|sur) [A-ZÀ-Þ][\w-]+")
_TOWN_IN: Final = re.compile(r"([A-ZÀ-Þ][\w-]+), [A-ZÀ-Þ][\w-]+")  # "Hamilton, Ontario"
_BEFORE_COMMA: Final = 12  # characters a break behind a comma may be off the middle
_BEFORE_NUMBER: Final = 6
# In the units of `phrases.gaps`: a character of difference; "and" that begins a line, a comma that ends one; a gap in a phrase.
_UNEVEN, _AND_BEGINS, _COMMA_ENDS, TORN = 0.7, 24, 32, 40
# The same of two sizes: a price in the smaller, a comma that ends the larger, "and" that begins the smaller; a clause just begun.
_HIDES, _AT_COMMA, _AT_AND, _BEGUN = 12.0, 16.0, 10.0, 25.0
_FEW: Final = 2  # words
_PRICE: Final = re.compile(r"[€$£]\s?\d|\d\s?(?:[€$£]|euros?\b|pesos\b)")


@dataclass(frozen=True)
class Parting:
    """A sentence in two parts; `cost` in the units of `phrases.gaps`: from `TORN` on they part within a phrase."""

    cost: float
    head: str
    tail: str


def broken(text: str, reading: Reading) -> str:
    """A sentence too long for one line of the plan, with a break before a phrase, else near its middle."""
    if len(text) <= LINE_LENGTH or " " not in text:
        return text
    if ways := [way for way in partings(text, reading) if way.cost < TORN]:
        best = min(ways, key=lambda way: way.cost + _line_cost(way.head, way.tail))
        return f"{best.head}\n{best.tail}"
    spaces = [gap.start() for gap in re.finditer(" ", text)]
    at = min(spaces, key=lambda gap: abs(gap - len(text) / 2) + _break_cost(text, gap, reading.lexicon))
    return f"{text[:at]}\n{text[at + 1 :]}"


def partings(text: str, reading: Reading) -> list[Parting]:
    """Where a sentence may be parted so that each part fits a line of the plan, the best place first."""
    lexicon, names = reading.lexicon, [name for name in (reading.brand, *reading.places, *_regions(text)) if name]
    ways = [Parting(cost, f"{head}{glue.rstrip()}", tail) for cost, head, glue, tail in gaps(text, lexicon, names)]
    fitting = (way for way in ways if max(len(way.head), len(way.tail)) <= LINE_LENGTH)
    whole = (
        way for way in fitting if not is_day(way.head.rstrip(",").rsplit(maxsplit=1)[-1])
    )  # "Sunday," and its date
    return sorted(whole, key=lambda way: way.cost)


def in_two_sizes(text: str, reading: Reading) -> list[Parting]:
    """The same for a line and a smaller one below it, which should not hide the price: best at a comma or before "and"."""
    return sorted(
        (replace(way, cost=way.cost + _size_cost(way)) for way in partings(text, reading)), key=lambda way: way.cost
    )


def _size_cost(way: Parting) -> float:
    cost = _HIDES if _PRICE.search(way.tail) and not _PRICE.search(way.head) else 0.0
    if way.head.endswith(","):
        return cost - (0 if LIST_GOES_ON.match(way.tail) else _AT_COMMA)
    comma, _, begun = way.head.rpartition(", ")
    cost += _BEGUN if comma and len(begun.split()) <= _FEW else 0  # "Eleven of them, they come" with what?
    return cost - (_AT_AND if way.tail.split(maxsplit=1)[0].lower() in EQUALS else 0)


def _regions(text: str) -> list[str]:
    """ "Castilla y León" and "Hamilton, Ontario", which no line parts."""
    names = [found.group() for found in _TWO_NAMES.finditer(text) if found.group().lower() in towns()]
    return names + [found.group() for found in _TOWN_IN.finditer(text) if found[1].lower() in towns()]


def _line_cost(head: str, tail: str) -> float:
    """What two lines cost beyond the gap between them: unlike lengths; a comma or "and" may well part them."""
    ends_well = _COMMA_ENDS if head.endswith(",") and not LIST_GOES_ON.match(tail) else 0
    parts_well = _AND_BEGINS if tail.split(maxsplit=1)[0].lower() in EQUALS else ends_well
    return abs(len(head) - len(tail)) * _UNEVEN - parts_well


def _break_cost(text: str, gap: int, lexicon: Lexicon) -> int:
    """What speaks for or against a break here, in characters from the middle: a comma, a number before what it counts, a small
    word before what it belongs to."""
    before = text[:gap].rsplit(maxsplit=1)[-1]
    if before.endswith(","):
        return -_BEFORE_COMMA
    leads = before[-1].isdigit() or before.lower() in lexicon.dangling
    return _BEFORE_COMMA * leads + _BEFORE_NUMBER * text[gap + 1].isdigit()

"""Where a sentence is parted on screen: into two lines of one size, or a line and a smaller one below it."""

from __future__ import annotations

import re
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
_UNEVEN, _AND_BEGINS, _COMMA_ENDS, _BAD_GAP = 0.7, 24, 32, 40


def broken(text: str, reading: Reading) -> str:
    """A sentence too long for one line of the plan, with a break before a phrase, else near its middle."""
    if len(text) <= LINE_LENGTH or " " not in text:
        return text
    if parts := in_phrases(text, reading):
        return "\n".join(parts[0])
    spaces = [gap.start() for gap in re.finditer(" ", text)]
    at = min(spaces, key=lambda gap: abs(gap - len(text) / 2) + _break_cost(text, gap, reading.lexicon))
    return f"{text[:at]}\n{text[at + 1 :]}"


def in_phrases(text: str, reading: Reading, *, torn: bool = False) -> list[tuple[str, str]]:
    """The two parts of a sentence wherever a phrase begins, those first that are most alike and part best; where it is `torn`
    only those within a phrase."""
    lexicon, names = reading.lexicon, [name for name in (reading.brand, *reading.places, *_regions(text)) if name]
    parts = [(cost, f"{head}{glue.rstrip()}", tail) for cost, head, glue, tail in gaps(text, lexicon, names)]
    fitting = [
        part for part in parts if max(len(part[1]), len(part[2])) <= LINE_LENGTH and (part[0] >= _BAD_GAP) == torn
    ]
    fitting = [
        part for part in fitting if not is_day(part[1].rstrip(",").rsplit(maxsplit=1)[-1])
    ]  # "Sunday," and its date
    return [part[1:] for part in sorted(fitting, key=lambda part: part[0] + _line_cost(part[1], part[2]))]


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

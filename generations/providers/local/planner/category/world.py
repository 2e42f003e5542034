"""What kinds of business sell, do and are called: the word lists in `world/`, one file per language.

A line is "kind: entry, entry"; an entry has one to three words and may stand under several kinds. The lists name nothing by
themselves, they are evidence for the classifiers, which learn how far each kind's list can be trusted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from generations.providers.local.planner.keywords import fold

_FOLDER: Final = Path(__file__).parent / "world"
_MOST_WORDS: Final = 3
_ENDINGS: Final = ("s", "es", "n", "en", "e", "er", "x", "'s", "os", "as", "i")
_SHORTEST: Final = 3  # letters of a stem
_COMPOUND_END: Final = 5  # letters a compound must share with an entry
_COMPOUNDING: Final = ("de", "nl")
_FALLBACK: Final = "en"  # "brownies" and "yoga" are said everywhere


@dataclass(frozen=True)
class Named:
    """Words of a part that stand in the lists of these kinds."""

    start: int
    length: int
    kinds: frozenset[str]
    is_exact: bool  # not only the end of a compound


def all_entries() -> frozenset[str]:
    """Every entry of every list, folded."""
    return frozenset(entry for file in _FOLDER.glob("*.txt") for entry in _index(file.stem))


def named(tokens: Sequence[str], language: str) -> Iterator[Named]:
    """The longest entries in a row of folded words, none overlapping."""
    at = 0
    while at < len(tokens):
        found = next(filter(None, (_found(tokens, at, length, language) for length in range(_MOST_WORDS, 0, -1))), None)
        if found is not None:
            yield found
        at += found.length if found is not None else 1


def _found(tokens: Sequence[str], at: int, length: int, language: str) -> Named | None:
    if at + length > len(tokens):
        return None
    phrase = " ".join(tokens[at : at + length])
    for known in (_index(language), _index(_FALLBACK)):
        if kinds := _of_form(phrase, known):
            return Named(at, length, kinds, is_exact=True)
    if length == 1 and language in _COMPOUNDING:
        ends = (phrase[start:] for start in range(2, len(phrase) - _COMPOUND_END + 1))
        kinds = next(filter(None, (_of_form(end, _index(language)) for end in ends)), frozenset())
        return Named(at, 1, kinds, is_exact=False) if kinds else None
    return None


def _of_form(phrase: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    forms = (phrase.removesuffix(ending) for ending in _ENDINGS if phrase.endswith(ending))
    return known.get(phrase) or next(
        (known[form] for form in forms if len(form) >= _SHORTEST and form in known), frozenset()
    )


@cache
def _index(language: str) -> Mapping[str, frozenset[str]]:
    file = _FOLDER / f"{language}.txt"
    if not file.exists():
        return {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in file.read_text(encoding="utf-8").splitlines():
        kind, _, entries = line.partition(":")
        for entry in entries.split(","):
            if entry.strip():
                found[fold(entry.strip())].add(kind.strip())
    return {entry: frozenset(kinds) for entry, kinds in found.items()}

"""Which pictures there are and which a phrase calls for, without their pixels.

`find(words)` takes any noun phrase in the languages of `words.LANGUAGES` and gives names, best first; it never gives
nothing: what the words do not name, the category decides, and a star stands in where even that is unknown. Words are data in
`illustrations.txt`, kinds of business in `categories.txt`, what lies beside what in `companions.txt`; docs/looks-art.md tells
how the pictures were made.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from generations.pictures.words import LANGUAGES, NOTHING, Lexicon, Match, plain_words

_Value = TypeVar("_Value")

STILL_LIFE: Final = "still-life"  # what a scene shows that nothing in the set is right for: plain solids
GENERAL: Final = ("glowing-star", "sparkles", "thumbs-up")
_USUAL: Final = 1.3
_SAYS_LITTLE: Final = frozenset(plain_words("shop store service services business company studio local online brand"))
_HERE: Final = Path(__file__).resolve().parent


@cache
def names() -> tuple[str, ...]:
    """Every illustration, in the order of the word list."""
    return tuple(row[0] for row in rows_of("illustrations.txt") if row[0] != NOTHING)


def find(words: str, category: str = "", limit: int = 3, *, language: str = "") -> tuple[str, ...]:
    """Names for a phrase, best first: what it names, then what the category shows, then something for everybody."""
    usual = _of_category(category)
    # What is usual in the trade wins over a bystander: "children at a food bank" is about food.
    votes = [(name, weight * (_USUAL if name in usual else 1.0)) for name, weight in _lexicon().rank(words, language)]
    called = [*_asked_for(words), *(name for name, _ in sorted(votes, key=lambda vote: -vote[1]))]
    company = company_of(called[0]) if called and not category else ()
    return tuple(dict.fromkeys((*called, *usual, *company, *GENERAL)))[:limit]


def named(words: str, *, language: str = "", at_least: float = 0.0) -> tuple[str, ...]:
    """Names the words themselves call for; empty when they name nothing we can draw."""
    ranked = (name for name, weight in _lexicon().rank(words, language) if weight >= at_least)
    return tuple(dict.fromkeys((*_asked_for(words), *ranked)))


def mentions(words: str, *, language: str = "") -> tuple[Match, ...]:
    """Every phrase that names a picture, with the picture and how sure that is."""
    return tuple(_lexicon().matches(words, language))


def _asked_for(words: str) -> tuple[str, ...]:
    """A picture by its very name, whatever that means in another language ("crayon")."""
    name = words.lower().replace(" ", "-")
    return (name,) if name in names() else ()


def usual(category: str) -> tuple[str, ...]:
    """What a kind of business shows."""
    return _of_category(category)


def of_its_own(kind: str) -> tuple[str, ...]:
    """What a kind of business shows that has a row of its own; nothing of one that only has a likeness."""
    return _categories().get(kind, ())


@cache
def kinds_showing(name: str) -> tuple[str, ...]:
    """Kinds of business that show a picture, those first that show it first."""
    shown = ((pictures.index(name), kind) for kind, pictures in _categories().items() if name in pictures)
    return tuple(kind for _, kind in sorted(shown, key=lambda found: found[0]))


@cache
def company_of(name: str) -> tuple[str, ...]:
    """What one may see beside a picture whatever the business, best first."""
    return _companions().get(name, ())


@cache
def _companions() -> dict[str, tuple[str, ...]]:
    known = set(names())
    return {name: tuple(filter(known.__contains__, others.split())) for name, others in rows_of("companions.txt")}


@cache
def _of_category(category: str) -> tuple[str, ...]:
    """What a kind of business shows; empty when it is not said."""
    if not plain_words(category):
        return ()
    found = of_kind(category, _categories())
    if found is not None:
        return found
    return (*(name for name, _ in _lexicon().rank(" ".join(_telling(category)))), *GENERAL)


def of_kind(kind: str, table: Mapping[str, _Value]) -> _Value | None:
    """A kind of business in a table of kinds: itself, else the longest known run of its words, the last first:
    "vegan_bakery_shop" is a bakery."""
    key = "_".join(plain_words(kind))
    if key in table:
        return table[key]
    parts = _telling(kind)
    for length in range(len(parts), 0, -1):
        for start in range(len(parts) - length, -1, -1):
            run = "_".join(parts[start : start + length])
            if run in table:
                return table[run]
    return None


def _telling(kind: str) -> list[str]:
    """Its words without those that say little, if any are left."""
    parts = list(plain_words(kind))
    return [part for part in parts if part not in _SAYS_LITTLE] or parts


@cache
def _lexicon() -> Lexicon:
    return lexicon_from("illustrations.txt", by_name=True)


def lexicon_from(file: str, *, by_name: bool = False) -> Lexicon:
    """A word list of this folder: name | English | Spanish | French | German, and more columns as in `LANGUAGES`.

    `by_name`: the names are English words too, so that a planner may ask for a picture by its very name.
    """
    entries = {}
    for name, *columns in rows_of(file):
        phrases = (tuple(phrase.strip() for phrase in column.split(",")) for column in columns)
        words = dict(zip(LANGUAGES, phrases, strict=False))
        if by_name and name != NOTHING:
            words["en"] = (name.replace("-", " "), *words["en"])
        entries[name] = words
    return Lexicon(entries)


@cache
def in_numbers() -> frozenset[str]:
    """Pictures of which three together are a natural sight."""
    return _names_in("in_numbers.txt")


@cache
def in_the_air() -> frozenset[str]:
    """Pictures of what stands on no floor."""
    return _names_in("in_the_air.txt")


@cache
def heads() -> frozenset[str]:
    """Pictures of a head alone."""
    return _names_in("heads.txt")


def size_of(name: str) -> int:
    """2 for what is too large for a room, 1 for what fills one, 0 for what fits a table or a hand."""
    return 2 if name in _huge() else 1 if name in _large() else 0


@cache
def _huge() -> frozenset[str]:
    return _names_in("huge.txt")


@cache
def _large() -> frozenset[str]:
    return _names_in("large.txt")


def _names_in(file: str) -> frozenset[str]:
    return frozenset(name for row in rows_of(file) for name in row[0].split())


def word_set(text: str) -> frozenset[str]:
    return frozenset(plain_words(text))


@cache
def _categories() -> dict[str, tuple[str, ...]]:
    known = set(names())
    found: dict[str, tuple[str, ...]] = {}
    for keys, pictures in rows_of("categories.txt"):
        shown = tuple(name for name in pictures.split() if name in known)
        for key in keys.split(","):
            found.setdefault(key.strip(), shown)
    return found


def rows_of(file: str) -> list[list[str]]:
    """The cells of a word list, without comments."""
    lines = (_HERE / file).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]

# ruff: noqa: E501
"""What haste does to words, undone where only one word can be meant: lost accents, and in English a lost or swapped letter.

The words known are those of the packs: their keywords and written lines. Names and facts are left as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.packs import all_keywords, all_packs
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

_WORD: Final = re.compile(r"(?<![\w@./'’-])[a-zß-ÿ]{4,}(?![\w@/'’-]|\.\w)")  # small letters: names have capitals
# What an accent may do to a word without making another of it ("pago" and "pagó", "gare" and "garé" are two).
_ONLY_SPELLS: Final = {
    "fr": lambda plain, meant: not (meant[-1:] == "é" or meant[-2:] == "és") or plain[-2:] in ("ie", "te", "es"),
    "es": lambda plain, meant: meant[-1:] not in ("ó", "é") and plain != "video",
    "it": lambda plain, meant: meant[-1:] in "àìùò",
    "pt": lambda plain, meant: bool(re.search("[çãõ]", meant)),
}  # fmt: skip
_ENDING: Final = re.compile(r"(?<=\w{3})(?:ies|es|s|ied|ed|ing|ers?|ly)$")
_SHORTEST: Final = 5  # letters of an English word that may be mended
_OFTEN_MISSPELT: Final = words(
    "usually really finally actually definitely probably beginning until friend friends receive tomorrow separate different because which their before business restaurant recommend available "
    "experience professional appointment appointments breakfast beautiful"
)


def spelled(text: str, language: str, *, careless: bool) -> str:
    """The text with the accents its language wants, where a prompt has none: "taqueria" is "taquería".

    English words get back a lost or swapped letter: "cinamon" is "cinnamon".
    """
    if careless and language in _ONLY_SPELLS:
        accents = _accents(language)
        return _WORD.sub(lambda found: accents.get(found.group(), found.group()), _opened(text, accents))
    return _WORD.sub(lambda found: _mended(found.group()), text) if language == "en" else text


def _opened(text: str, accents: dict[str, str]) -> str:
    """The first word has a capital because it is the first."""
    first = re.match(r"[A-Z][a-zß-ÿ]{3,}(?![\w'’-])", text)
    meant = accents.get(first.group().lower()) if first else None
    return f"{meant[:1].upper()}{meant[1:]}{text[first.end() :]}" if first and meant else text


def _mended(word: str) -> str:
    known = _words("en")
    if len(word) < _SHORTEST or word in known or _is_word(word):
        return word
    found = {meant for meant in _slips(word) if meant in known or meant in _OFTEN_MISSPELT}
    return found.pop() if len(found) == 1 else word


def _is_word(word: str) -> bool:
    """Whether it is known, or what it is a form of: "saloons" is no slip for "salons"."""
    stem = _ENDING.sub("", word)
    forms = (word,) if stem == word else (word, stem, f"{stem}e", f"{stem}y")
    return any(commonness(form) != UNKNOWN for form in forms)


def _slips(word: str) -> Iterator[str]:
    """What a hasty hand may have meant: a doubled letter, one letter too few of two, two letters swapped, an "e" lost."""
    for at, letter in enumerate(word):
        yield f"{word[:at]}{letter}{word[at:]}"
        if at and word[at - 1] == letter and letter not in "aeiou":  # "chaat" is no chat
            yield word[:at] + word[at + 1 :]
        if at and word[at - 1] != letter:
            yield f"{word[: at - 1]}{letter}{word[at - 1]}{word[at + 1 :]}"
    yield f"{word}e"


@cache
def _words(language: str) -> frozenset[str]:
    told = [keyword.phrase for _, spoken, keyword in all_keywords() if spoken == language]
    for pack in all_packs().values():
        copy = pack.copies.get(language)
        lines = (*copy.hooks, *copy.pains, *copy.agitates, *copy.bodies, *copy.closes) if copy else ()
        told += [line.text for line in lines]
    return frozenset(word for text in told for word in re.findall(r"[a-zß-ÿ]{3,}", text.lower()))


@cache
def _accents(language: str) -> dict[str, str]:
    """Words by their form without accents, where that form is no word by itself and only one word has it."""
    forms: dict[str, set[str]] = defaultdict(set)
    for word in _words(language):
        forms[fold(word)].add(word)
    one = {plain: next(iter(meant)) for plain, meant in forms.items() if len(meant) == 1 and plain not in meant}
    return {plain: meant for plain, meant in one.items() if _ONLY_SPELLS[language](plain, meant)}

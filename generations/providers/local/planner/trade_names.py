"""Names beside the word for the kind of business, where capitals alone do not tell: compounds, complements, small letters.

"Schweißschule Lichtbogen", "Escola de surf Onda Mansa", "le bouchon penché cave à vins": the kind says where the name
begins or ends. `names_beside_kinds` gives places in the text; `kind_in` the kind a name holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.names import ADJECTIVES, KIND_LINKS, KINDS, NOT_NAMES, PLACES
from generations.providers.local.planner.sells import SERVICE_HEADS, says_nothing

# Ends of German and Dutch compounds that name a place of business.
_COMPOUND_ENDS: Final = (
    "schule werkstatt laden kanzlei praxis backerei bakkerij metzgerei brauerei rosterei konditorei gartnerei tischlerei "
    "schreinerei imkerei druckerei reinigung cafe bistro restaurant studio atelier manufaktur apotheke verleih klinik "
    "hotel pension gasthof verein akademie agentur fabrik muhle kelterei molkerei gerberei sattlerei schneiderei weberei "
    "farberei kletterhalle theater kino museum winkel bureau fabriek atelier kwekerij slagerij drukkerij school zaak boerderij "
    "makelaar kliniek praktijk rijschool werkplaats hospiz stiftung"
)
_ENDS: Final = tuple(sorted(_COMPOUND_ENDS.split(), key=len, reverse=True))
_CAP: Final = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽ][\w'’&+-]*"
_RUN: Final = rf"{_CAP}(?:\s(?:(?:&|und|am|im|zum|zur|de|del|de la|di|da|do|der|van)\s)?{_CAP})*"
_COMPOUND: Final = re.compile(rf"([A-ZÄÖÜ][a-zäöüßéë-]{{4,}})\s({_RUN})")
_COMPLEMENT: Final = re.compile(
    rf"([^\W\d_]{{4,}})\s(?:de|di|d['’]|da|do|del|della|des)\s?([a-zà-ÿ]{{3,}}(?:\s(?:y|e|et)\s[a-zà-ÿ]{{3,}})?)\s({_RUN})"
)
_ARTICLES: Final = frozenset(
    [
        "le",
        "la",
        "les",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "i",
        "gli",
        "o",
        "a",
        "os",
        "as",
        "de",
        "het",
        "der",
        "die",
        "das",
        "the",
        "l",
        "un",
        "una",
        "une",
    ]
)


def names_beside_kinds(
    text: str, language: str, small: Collection[str], goods: Collection[str]
) -> Iterator[tuple[str, int, int]]:
    """Name, start and end; surest first. `small` are the language's small words, `goods` words that name things."""
    if language in ("de", "nl"):
        yield from _after_compounds(text, goods)
    if language in ("es", "fr", "it", "pt", "ca", "ro"):
        yield from _after_complements(text)
    if language != "en" and text[:1].islower():
        yield from _in_small_letters(text, small, goods)


def kind_in(name: str) -> str:
    """ "Kattencafé" of "Kattencafé Snor", "Churrería" of "Churrería La Paca"; "" where a name tells no kind."""
    parts = name.split()
    if len(parts) < 2:
        return ""
    first = parts[0].capitalize() if parts[0].isupper() else parts[0]
    return first if _is_kind(fold(first)) and not says_nothing(first) else ""


def _is_kind(word: str) -> bool:
    if word in KINDS - _VAGUE_KINDS or _is_compound(word):
        return True
    return bool(re.search(r"(?:eria|erie|erei|erij|ateria)$", word)) and len(word) > 6


_VAGUE_KINDS: Final = words("casa sala espacio maison cave hof finca domaine quinta forge bar editions muhle")


def _is_compound(word: str) -> bool:
    return any(word.endswith(end) and len(word) > len(end) + 2 for end in _ENDS)


def _after_compounds(text: str, goods: Collection[str]) -> Iterator[tuple[str, int, int]]:
    for match in _COMPOUND.finditer(text):
        kind, run = match.group(1), match.group(2)
        first = run.split()[0].lower()
        if not _is_compound(fold(kind)) or first in PLACES or first in NOT_NAMES or fold(run) in goods:
            continue
        if fold(first) in SERVICE_HEADS:
            continue
        yield match.group(), match.start(), match.end()


def _after_complements(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _COMPLEMENT.finditer(text):
        kind, run = fold(match.group(1)), match.group(3)
        first = run.split()[0].lower()
        if kind not in KINDS and kind not in SERVICE_HEADS and not _is_kind(kind):
            continue
        if first in PLACES or first in NOT_NAMES or match.group(2) in KIND_LINKS:
            continue
        yield run, match.start(3), match.end(3)


def _in_small_letters(text: str, small: Collection[str], goods: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """ "le bouchon penché cave à vins": up to three unusual words before the first word for a kind of business."""
    clause = re.split(r"[,.;:!?]", text, maxsplit=1)[0]
    spans = list(re.finditer(r"[^\s]+", clause))
    begin = 1 if spans and spans[0].group() in _ARTICLES else 0
    for index in range(begin, min(len(spans), begin + 4)):
        word = fold(spans[index].group())
        if word in KINDS or _is_kind(word):
            break
        usual = (
            word in small or (word in goods and not begin) or word in ADJECTIVES or word in NOT_NAMES or word in PLACES
        )
        if usual or not re.fullmatch(r"[^\W\d_][\w'’-]{2,}", spans[index].group()):
            return
    else:
        return
    if index > begin:
        name = text[: spans[index - 1].end()]
        yield _in_capitals(name), 0, len(name)
        return
    said = []
    for span in spans[index + 1 : index + 3]:  # "gelateria zerodue a trastevere"
        plain = fold(span.group())
        if plain in small or plain in goods or plain in ADJECTIVES or plain in PLACES or plain in NOT_NAMES:
            break
        said.append(span)
    if said and not re.search(r"(?:ad[oa]s?|[ai]t[oaie]|al|ale|eux|ée?s?|isch\w*|lich\w*)$", said[0].group()):
        name = text[spans[index].start() : said[-1].end()]
        yield _in_capitals(name), spans[index].start(), said[-1].end()


def _in_capitals(name: str) -> str:
    links = KIND_LINKS | {"de", "du", "des", "d", "et", "y", "e", "und", "&"}
    return " ".join(
        word if word in links and number else f"{word[:1].upper()}{word[1:]}"
        for number, word in enumerate(name.split())
    )

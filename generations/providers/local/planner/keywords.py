"""The keywords of every trade as one index, and what a word of a prompt finds in it: plurals, compounds, elisions."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final

from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.packs import all_keywords, all_packs, parent_of
from generations.providers.local.planner.sells import GOODS_PACKS, SERVICE_PACKS

_ENDINGS: Final = ("s", "es", "n", "en", "e", "er", "x", "'s", "’s")
_COMPOUND_LENGTH: Final = 5
# A keyword shared with a language of more speakers speaks for that one.
_WELL_KNOWN: Final = ("en", "es", "fr", "de", "xx")
_HALF_KNOWN: Final = 0.7
_SIDE_WORD: Final = re.compile(r"-(?:friendly|free|based|style|inspired|proof|loving|themed|sized|shaped)$")
_NAMES_A_TRADE: Final = 4.0  # weight of a listed word that is as good as a sign over the door
_FOR_PETS: Final = re.compile(r"(?:bio-?)?(?:hunde|katzen|haustier|welpen)(?!rt)")
_SHORT_ENDING: Final = re.compile(r"kurse?n?$")
_EMPTY_ENDING: Final = re.compile(
    r"(?:werkstatt|schule|verleih|vermietung|kanzlei|laden|geschaft|handel|markt|handlung|werkplaats|winkel|verhuur|zaak|handelaar)$"
)
SUBSTRING_SCRIPT: Final = re.compile("[\u0590-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]")
OWN: Final = words(
    "my our a an the this mi nuestra nuestro una un mon ma notre une mein meine unser unsere ein eine einen"
)


@dataclass(frozen=True)
class Entry:
    pack: str
    language: str
    weight: float
    draws: str


@cache
def sold_as(kind: str) -> frozenset[str]:
    """The packs, narrow trades among them, whose lines fit "goods" or "work"."""
    wanted = GOODS_PACKS if kind == "goods" else SERVICE_PACKS
    return frozenset(key for key in all_packs() if parent_of(key) in wanted)


def fold(word: str) -> str:
    """Lower case without Latin accents, so that "Panadería" and "panaderia" are one word."""
    if word.isascii():  # most are, and this is asked for every keyword there is
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss").replace("’", "'"))
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", decomposed))


# A keyword that only its accent tells from a small word ("thé", "the") is not folded.
_SMALL_WORDS: Final = frozenset().union(*(lexicon.function_words for lexicon in WRITTEN.values()))


@cache
def index() -> dict[str, tuple[Entry, ...]]:
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for pack, language, keyword in all_keywords():
        folded = fold(keyword.phrase)
        key = keyword.phrase if folded in _SMALL_WORDS else folded
        entries[key].append(Entry(pack, language, keyword.weight, keyword.draws))
    return {word: tuple(found) for word, found in entries.items()}


@cache
def goods() -> frozenset[str]:
    """Every keyword and its simple plural: words that name things for sale, hence not brands."""
    return frozenset(form for word in index() for form in (word, f"{word}s"))


@cache
def trades() -> frozenset[str]:
    """Keywords that name a kind of business ("bakery", "Zahnarzt"): those of weight 2 and more in the packs themselves,
    and of the word lists those no name of a mere thing."""
    written = {
        fold(keyword.phrase)
        for pack in all_packs().values()
        for keywords in pack.keywords.values()
        for keyword in keywords
        if keyword.weight >= 2
    }
    listed = {
        word
        for word, entries in index().items()
        if any(entry.weight >= _NAMES_A_TRADE and entry.pack not in sold_as("goods") for entry in entries)
    }
    return frozenset(word for word in written | listed if word in index())


@cache
def dense_script_words() -> tuple[str, ...]:
    return tuple(sorted((word for word in index() if SUBSTRING_SCRIPT.search(word)), key=len, reverse=True))


def longest_match(
    tokens: list[str], position: int, allowed: frozenset[str] | None, language: str
) -> tuple[int, str, tuple[Entry, ...], float]:
    small = tokens[position] in OWN  # "a night market" is a night market, not "a night"
    for length in (1,) if small and _starts_compound(tokens, position + 1, allowed) else (3, 2, 1):
        if position + length > len(tokens):
            continue
        phrase = " ".join(tokens[position : position + length])
        entries = spoken(lookup(phrase), allowed)
        if language not in ("", "en") and phrase not in index():
            entries = tuple(entry for entry in entries if entry.language != "en")  # "couches" are no couches
        if entries:
            return length, phrase, entries, 1.0 + 0.5 * (length - 1)
    token = tokens[position]
    if "-" in token:
        parts = [] if _SIDE_WORD.search(token) else [part for part in token.split("-") if spoken(lookup(part), allowed)]
        if parts:
            return 1, parts[-1], spoken(lookup(parts[-1]), allowed), 0.9
    elided = re.sub(r"^(?:l|d|dell|all|nell|un|qu)'", "", token)
    if elided != token and (entries := spoken(lookup(elided), allowed)):
        return 1, elided, entries, 1.0
    entries = spoken(_compound(token, ("nl",) if language == "nl" else ("de",)), allowed)
    return 1, token, entries, 0.8


def votes(text: str) -> dict[str, float]:
    """For each language how many of the text's words are keywords of it; a word of several languages is shared out."""
    tokens = [fold(word) for word in re.findall(r"[^\W_]+(?:['’\-][^\W_]+)*", text)]
    found: defaultdict[str, float] = defaultdict(float)
    at = 0
    while at < len(tokens):
        length, _, entries, _ = longest_match(tokens, at, None, "")
        languages = {entry.language for entry in entries}
        for language in languages:
            found[language] += (1.0 if language in _WELL_KNOWN else _HALF_KNOWN) / len(languages)
        at += length
    return dict(found)


def _starts_compound(tokens: list[str], position: int, allowed: frozenset[str] | None) -> bool:
    return any(
        position + length <= len(tokens) and spoken(lookup(" ".join(tokens[position : position + length])), allowed)
        for length in (3, 2)
    )


def spoken(entries: tuple[Entry, ...], allowed: frozenset[str] | None) -> tuple[Entry, ...]:
    return entries if allowed is None else tuple(entry for entry in entries if entry.language in allowed)


def lookup(word: str) -> tuple[Entry, ...]:
    known = index()
    if word in known:
        return known[word]
    if word.endswith("ies") and f"{word[:-3]}y" in known:
        return known[f"{word[:-3]}y"]
    for ending in _ENDINGS:
        least = 3 if ending.endswith("s") else 4  # "care" is no car
        if word.endswith(ending) and len(word) - len(ending) >= least and word[: -len(ending)] in known:
            return known[word[: -len(ending)]]
    return ()


def _compound(token: str, languages: tuple[str, ...]) -> tuple[Entry, ...]:
    """German builds one word from two: "Holzofenbäckerei" is a "Bäckerei"; the end names the thing."""
    if len(token) < _COMPOUND_LENGTH + 3:
        return ()
    if languages == ("de",) and _FOR_PETS.match(token):
        return tuple(entry for entry in index()["hund"] if entry.language == "de")
    if languages == ("de",) and (ending := _SHORT_ENDING.search(token)):
        found = _compound_of(token[: ending.start()], languages)
        return found or tuple(entry for entry in lookup(ending.group()) if entry.language == "de")
    return _told_by_the_first(token) or _compound_of(token, languages)


def compound_entries(token: str) -> tuple[Entry, ...]:
    """What a folded German compound names; nothing where it is none."""
    return tuple(entry for entry in _compound(token, ("de",)) if entry.language == "de")


def _told_by_the_first(token: str) -> tuple[Entry, ...]:
    """ "Fahrradwerkstatt" is about bicycles: a workshop, a school or a shop is told by what stands before it."""
    ending = _EMPTY_ENDING.search(token)
    first = token[: ending.start()] if ending else ""
    for stem in (first, first.removesuffix("s"), first.removesuffix("n"), first.removesuffix("-")):
        entries = tuple(entry for entry in lookup(stem) if entry.language in ("de", "nl")) if len(stem) > 2 else ()
        if entries:
            return entries
    return ()


def _compound_of(token: str, languages: tuple[str, ...]) -> tuple[Entry, ...]:
    pieces = [token[start:] for start in range(2, len(token) - _COMPOUND_LENGTH + 1)]
    pieces += [token[:end] for end in range(len(token) - 2, _COMPOUND_LENGTH - 1, -1)]
    for piece in pieces:
        entries = tuple(entry for entry in lookup(piece) if entry.language in languages)
        if entries:
            return entries
    return ()

"""Which kind of business it is: weighted keywords, early words count more, compounds first."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.packs import Pack, all_packs

_WORD: Final = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ENDINGS: Final = ("s", "es", "n", "en", "e", "er", "x", "'s", "’s")
_COMPOUND_LENGTH: Final = 5
_THRESHOLD: Final = 0.9
# "SaaS for dentists": what is sold comes before the word, whom it is for comes after it.
_FOR: Final = words("for para pour für per voor dla для için till untuk cho pentru")
_FOR_ENDS: Final = words("that which who with from in by at so que qui avec con chez bei mit en ab")
_TO_THE_AUDIENCE: Final = 0.2  # what a word after "for" is worth once the thing sold is known
_FIRST_CLAUSE: Final = 1.3  # what it is stands first, what it offers follows
_SIDE_WORD: Final = re.compile(r"-(?:friendly|free|based|style|inspired|proof|loving|themed|sized|shaped)$")
_PERHAPS_THE_AUDIENCE: Final = 0.5  # and while it is not known
_OWN: Final = words(
    "my our a an the this mi nuestra nuestro una un mon ma notre une mein meine unser unsere ein eine einen"
)
_SOLD: Final = 1.0  # weight from which a word before "for" names the thing sold
_NAMES_THE_THING: Final = ("pets",)  # "food for cats" is for the cats: these words say what the thing is
_SUBSTRING_SCRIPT: Final = re.compile("[\u0590-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True)
class Category:
    pack: Pack
    score: float
    hits: tuple[str, ...]  # the prompt's words that spoke for it, folded
    draws: tuple[str, ...]  # drawable things those words name, in the order of the prompt
    votes: Mapping[str, float] = field(default_factory=dict)  # language -> weight of its keywords

    @property
    def is_sure(self) -> bool:
        return self.score >= _THRESHOLD


@dataclass(frozen=True)
class _Entry:
    pack: str
    language: str
    weight: float
    draws: str


def fold(word: str) -> str:
    """Lower case without Latin accents, so that "Panadería" and "panaderia" are one word."""
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss").replace("’", "'"))
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", decomposed))


# A keyword that only its accent tells from a small word ("thé", "the") is not folded.
_SMALL_WORDS: Final = frozenset().union(*(lexicon.function_words for lexicon in WRITTEN.values()))


@cache
def _index() -> dict[str, tuple[_Entry, ...]]:
    entries: defaultdict[str, list[_Entry]] = defaultdict(list)
    for pack in all_packs().values():
        for language, keywords in pack.keywords.items():
            for keyword in keywords:
                folded = fold(keyword.phrase)
                key = keyword.phrase if folded in _SMALL_WORDS else folded
                entries[key].append(_Entry(pack.key, language, keyword.weight, keyword.draws))
    return {word: tuple(found) for word, found in entries.items()}


@cache
def goods() -> frozenset[str]:
    """Every keyword and its simple plural: words that name things for sale, hence not brands."""
    return frozenset(form for word in _index() for form in (word, f"{word}s"))


@cache
def trades() -> frozenset[str]:
    """Keywords that name a kind of business ("bakery", "Zahnarzt"): those of weight 2 and more."""
    return frozenset(word for word, entries in _index().items() if any(entry.weight >= 2 for entry in entries))


@cache
def _dense_script_words() -> tuple[str, ...]:
    return tuple(sorted((word for word in _index() if _SUBSTRING_SCRIPT.search(word)), key=len, reverse=True))


def category_of(text: str, emoji: Sequence[str] = (), language: str = "") -> Category:
    """`language` keeps words of other languages from voting ("pain" is bread only in French); empty for all."""
    allowed = (
        frozenset({language, "en", "xx"} if language in ("es", "fr", "de") else {"en", "xx"}) if language else None
    )
    spans = list(_WORD.finditer(text))
    tokens = [fold(span.group()) for span in spans]
    ends = _clause_ends(text, spans)
    scores: defaultdict[str, float] = defaultdict(float)
    votes: defaultdict[str, float] = defaultdict(float)
    hits: list[tuple[str, tuple[_Entry, ...]]] = []
    seen: set[str] = set()
    position = 0
    sold, audience = "", False
    while position < len(tokens):
        audience = _for_whom(tokens, position, ends[position], audience)
        length, word, entries, strength = _longest_match(tokens, position, allowed)
        early = 1.5 if position < 8 else 1.2 if position < 16 else 1.0
        early *= _FIRST_CLAUSE if not any(ends[1 : position + 1]) else 1.0
        early *= _share(entries, sold) if audience else 1.0
        if not audience and not sold:
            sold = next((entry.pack for entry in entries if entry.weight >= _SOLD), "")
        for key in {entry.pack for entry in entries}:
            weight = max(entry.weight for entry in entries if entry.pack == key)
            scores[key] += weight * strength * early * (0.3 if word in seen else 1.0)
        for language in {entry.language for entry in entries}:
            votes[language] += 1.0 / len({entry.language for entry in entries})
        if entries:
            hits.append((word, entries))
            seen.add(word)
        position += length
    _count_dense_scripts(text, scores, hits)
    for pack in all_packs().values():
        scores[pack.key] += sum(1.2 for char in set(emoji) if char in pack.emoji)
    best = max(all_packs().values(), key=lambda pack: scores[pack.key])
    if scores[best.key] < _THRESHOLD:
        best = all_packs()["general"]
    return Category(
        pack=best,
        score=scores[best.key],
        hits=tuple(word for word, entries in hits if any(entry.pack == best.key for entry in entries)),
        draws=tuple(
            dict.fromkeys(
                entry.draws for _, entries in hits for entry in entries if entry.pack == best.key and entry.draws
            )
        ),
        votes=dict(votes),
    )


def _clause_ends(text: str, words: list[re.Match[str]]) -> list[bool]:
    """For each word whether a comma, colon or full stop stands before it."""
    gaps = [text[before.end() : word.start()] for before, word in itertools.pairwise(words)]
    return [True, *(bool(re.search(r"[,.;:!?()–—]|\s-\s", gap)) for gap in gaps)]


def _for_whom(tokens: Sequence[str], position: int, new_clause: bool, audience: bool) -> bool:
    """Whether this word is of those it is for; "for my bakery" and "for a bakery" name the business itself."""
    token = tokens[position]
    if token in _FOR:
        return position >= 1 and (tokens[position + 1] if position + 1 < len(tokens) else "") not in _OWN
    return audience and not new_clause and token not in _FOR_ENDS


def _share(entries: tuple[_Entry, ...], sold: str) -> float:
    if any(entry.pack in (*_NAMES_THE_THING, sold) for entry in entries):
        return 1.0
    return _TO_THE_AUDIENCE if sold else _PERHAPS_THE_AUDIENCE


def _longest_match(
    tokens: list[str], position: int, allowed: frozenset[str] | None
) -> tuple[int, str, tuple[_Entry, ...], float]:
    for length in (3, 2, 1):
        if position + length > len(tokens):
            continue
        phrase = " ".join(tokens[position : position + length])
        entries = _spoken(_lookup(phrase), allowed)
        if entries:
            return length, phrase, entries, 1.0 + 0.5 * (length - 1)
    token = tokens[position]
    if "-" in token:
        parts = (
            [] if _SIDE_WORD.search(token) else [part for part in token.split("-") if _spoken(_lookup(part), allowed)]
        )
        if parts:
            return 1, parts[-1], _spoken(_lookup(parts[-1]), allowed), 0.9
    entries = _spoken(_compound(token), allowed)
    return 1, token, entries, 0.8


def _spoken(entries: tuple[_Entry, ...], allowed: frozenset[str] | None) -> tuple[_Entry, ...]:
    return entries if allowed is None else tuple(entry for entry in entries if entry.language in allowed)


def _lookup(word: str) -> tuple[_Entry, ...]:
    index = _index()
    if word in index:
        return index[word]
    if word.endswith("ies") and f"{word[:-3]}y" in index:
        return index[f"{word[:-3]}y"]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and word[: -len(ending)] in index:
            return index[word[: -len(ending)]]
    return ()


def _compound(token: str) -> tuple[_Entry, ...]:
    """German builds one word from two: "Holzofenbäckerei" is a "Bäckerei"; the end names the thing."""
    if len(token) < _COMPOUND_LENGTH + 3:
        return ()
    pieces = [token[start:] for start in range(2, len(token) - _COMPOUND_LENGTH + 1)]
    pieces += [token[:end] for end in range(len(token) - 2, _COMPOUND_LENGTH - 1, -1)]
    for piece in pieces:
        entries = tuple(entry for entry in _lookup(piece) if entry.language == "de")
        if entries:
            return entries
    return ()


def _count_dense_scripts(
    text: str, scores: defaultdict[str, float], hits: list[tuple[str, tuple[_Entry, ...]]]
) -> None:
    """Scripts written without spaces, or with clitics, are searched for the keyword itself."""
    if not _SUBSTRING_SCRIPT.search(text):
        return
    known = {word for word, _ in hits}
    rest = fold(text)
    for word in _dense_script_words():
        if word in rest and word not in known:
            rest = rest.replace(word, " ")
            entries = _index()[word]
            for entry in entries:
                scores[entry.pack] += 1.5 * entry.weight
            hits.append((word, entries))

"""What the words of a prompt say about the kind of business, as features for the classifiers.

A word counts by the part it stands in (see docs/reader.md): "w=sourdough" is sold, "l=sourdough" is a line, "o=sourdough"
stands outside every part. Where no part says what is sold, a line may ("m=sourdough"), a note ("x=") and what stands outside
("u="). Keywords of the packs count by part, pack and kind; they carry what is learnt in one language to the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generations.providers.local.planner.category.world import named
from generations.providers.local.planner.keywords import (
    SUBSTRING_SCRIPT,
    Entry,
    dense_script_words,
    fold,
    index,
    longest_match,
    lookup,
)
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.packs import all_packs, parent_of
from generations.providers.local.reader import Label, Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_LETTERS: Final = {
    Label.PRODUCT: "w", Label.DOES: "v", Label.BRAND: "b", Label.LINE: "l", Label.SLOGAN: "l", Label.CALL: "t", Label.NOTE: "n",
}  # fmt: skip
_LINE, _OUTSIDE = "l", "o"
_UNREAD: Final = {_LINE: "m", _OUTSIDE: "u", "n": "x"}  # what parts are called where none says what is sold
_TELLING: Final = "wvbmux"  # the parts that say what is sold
_KEYWORDS_IN: Final = "wvbmuxlto"
_SAID_TO_THE_MAKER: Final = "nx"
_NAMES_NO_TRADE: Final = "xto"  # "no gavels or wigs" is about no wigs
_SHORTEST: Final = 3  # letters
_COMPOUND: Final = 9  # letters from which the end of a word is a word
_LONG: Final = 6  # letters from which the beginning and the end of a word count too
_HEAD_FIRST: Final = frozenset(("es", "fr", "it", "pt", "pl", "ro", "ca"))
_ENDS_THE_HEAD: Final = words(
    "for fur voor with mit in to of from von aus by and und on at that bei zum zur fürs till med för och"
)
# "Next to the old bowling alley" is about no bowling.
_BESIDE: Final = words(
    "next near opposite behind above beside neben gegenuber hinter cote derriere junto frente detras accanto "
    "vicino dietro sopra perto"
)
_ANY_BUSINESS: Final = words(
    "business company shop store service services studio firm team agency practice clinic workshop"
)
_REACH: Final = 4  # words it is about
_FURTHEST: Final = 3  # words; a keyword that stands later in its part stands late


@dataclass(frozen=True)
class Hit:
    """A keyword in a part: where it stands there and the packs it speaks for."""

    letter: str
    word: str
    start: int  # words before it
    length: int  # words
    is_whole: bool  # nothing else stands in the part
    is_head: bool  # it holds the noun that names the thing
    is_exact: bool  # no piece of a compound
    is_of_head: bool  # it stands before one that any business may be: "wedding cake" before "business"
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Evidence:
    """`parts` are the letters and texts of a prompt's parts; those outside every part have the letter "o"."""

    parts: tuple[tuple[str, str], ...]
    language: str
    emoji: tuple[str, ...] = ()

    @property
    def tells(self) -> bool:
        """Whether the prompt says anything about the business: "make a video please" does not."""
        return bool(self.emoji or self.hits) or any(letter in "wvbm" for letter, _ in self.parts)

    @property
    def spelt(self) -> str:
        """The pack of the first keyword in a script without spaces: the classifiers saw too little of those."""
        dense = (hit for hit in self.hits if hit.letter in "wm" and SUBSTRING_SCRIPT.search(hit.word))
        return next((parent_of(entry.pack) for hit in dense for entry in hit.entries), "")

    @property
    def named_kind(self) -> str:
        """The kind of the keyword that names the thing sold, opens the name or is a field's, where it is one of no other."""
        exact = [hit for hit in self.hits if hit.is_exact]
        heads = [hit for hit in exact if hit.letter == "w" and hit.is_head]
        signs = [hit for hit in exact if hit.letter == "b" and hit.start == 0]  # "Metzgerei Huber"
        fields = [hit for hit in self.hits if hit.letter == "o" and hit.is_whole]  # "Umzugsfirma: Huber"
        for told in (heads, signs, fields):
            kinds = {parent_of(entry.pack) for hit in told for entry in hit.entries}
            if len(kinds) == 1:
                return kinds.pop()
        return ""

    @property
    def says_what(self) -> bool:
        return any(letter in "wv" for letter, _ in self.parts)

    @property
    def drawn(self) -> frozenset[str]:
        """The packs whose emoji stand in the prompt."""
        return frozenset(key for key, pack in all_packs().items() if pack.emoji and set(pack.emoji) & set(self.emoji))

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(hit for letter, text in self.parts if letter in _KEYWORDS_IN for hit in self._hits(letter, text))

    @cached_property
    def features(self) -> list[str]:
        """For the classifier of kinds."""
        found = {f"language={self.language}"}
        for letter, text in self.parts:
            tokens = _tokens(text)
            found.update(_of_words(letter, tokens))
            found.update(_of_world(letter, tokens, self.language))
            if letter == "w" and tokens:
                head = tokens[_head(tokens, self.language)]
                found |= {f"first={tokens[0]}", f"last={tokens[-1]}", f"head={head}"}
                for entry in lookup(head):
                    found |= {f"head@{entry.pack}", f"head:{parent_of(entry.pack)}"}
        for hit in self.hits:
            for entry in hit.entries:
                found.add(f"{hit.letter}:{parent_of(entry.pack)}")
                if hit.letter in _TELLING:
                    found.add(f"{hit.letter}@{entry.pack}")
                if hit.is_whole:
                    found.add(f"{hit.letter}!{entry.pack}")
        found |= {f"emoji:{key}" for key in self.drawn}
        if not any(letter == "w" for letter, _ in self.parts):
            found.add("nothing named")
        return sorted(found)

    @cached_property
    def suggesting(self) -> list[str]:
        """For the classifier of suggested trades: with each word whatever its part, so that what few prompts tell is not lost."""
        told = (_tokens(text) for letter, text in self.parts if letter not in _SAID_TO_THE_MAKER)
        return sorted({*self.features, *(feature for tokens in told for feature in _of_any_part(tokens))})

    @cached_property
    def trades(self) -> Mapping[str, list[str]]:
        """The narrow trades a keyword speaks for, each with its features for the classifier of trades."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for hit in self.hits:
            for entry in hit.entries:
                if all_packs()[entry.pack].parent and hit.letter not in _NAMES_NO_TRADE:
                    found[entry.pack] |= set(_of_hit(hit, entry, self.language))
        best = max(map(_strength, found.values()), default=0.0)
        for key, features in found.items():
            place = "best" if _strength(features) == best else "beaten"
            features |= {f"pack={key}", place, "alone" if len(found) == 1 else "among others"}
        return {key: sorted(features) for key, features in found.items()}

    def _hits(self, letter: str, text: str) -> Iterator[Hit]:
        if SUBSTRING_SCRIPT.search(text):
            yield from self._dense_hits(letter, text)
            return
        tokens = _tokens(text)
        allowed = frozenset({self.language, "en", "xx"})
        head = _head(tokens, self.language) if tokens else 0
        at = 0
        while at < len(tokens):
            length, word, entries, strength = longest_match(tokens, at, allowed, self.language)
            if entries and _BESIDE.isdisjoint(tokens[max(0, at - _REACH) : at]):
                is_head = at <= head < at + length
                is_of_head = at + length == head and tokens[head] in _ANY_BUSINESS
                yield Hit(
                    letter, word, at, length, length == len(tokens), is_head, strength >= 1.0, is_of_head, entries
                )
            at += length

    def _dense_hits(self, letter: str, text: str) -> Iterator[Hit]:
        """Scripts written without spaces, or with clitics, are searched for the keyword itself."""
        rest = fold(text)
        for word in dense_script_words():
            if word in rest:
                rest = rest.replace(word, " ")
                yield Hit(letter, word, 0, 1, not rest.strip(), True, True, False, index()[word])


def evidence_of(text: str, spans: Sequence[Span], language: str, emoji: Sequence[str] = ()) -> Evidence:
    named = any(span.label in (Label.PRODUCT, Label.DOES) for span in spans)
    parts, at = [], 0
    for span in spans:
        parts.append((_OUTSIDE, text[at : span.start]))
        if span.label in _LETTERS:
            parts.append((_LETTERS[span.label], span.text))
        if span.label is Label.BRAND and not named:
            parts.append((_OUTSIDE, span.text))  # "Fahrradkurier Münster" may be no name at all
        at = span.end
    parts.append((_OUTSIDE, text[at:]))
    if not named:
        parts = [(_UNREAD.get(letter, letter), part) for letter, part in parts]
    told = tuple((letter, part) for letter, part in parts if _WORD.search(part))
    return Evidence(told, language, tuple(emoji))


def _tokens(text: str) -> list[str]:
    return [fold(word.group()) for word in _WORD.finditer(text)]


def _head(tokens: Sequence[str], language: str) -> int:
    """The place of the noun that names the thing: "garden lights for balconies" are lights, "clases de piano" classes."""
    if language in _HEAD_FIRST:
        return 0
    ends = (place - 1 for place in range(1, len(tokens)) if tokens[place] in _ENDS_THE_HEAD)
    return next(ends, len(tokens) - 1)


def _of_words(letter: str, tokens: Sequence[str]) -> Iterator[str]:
    for place, token in enumerate(tokens):
        if len(token) < _SHORTEST:
            continue
        yield f"{letter}={token}"
        if letter in _TELLING:
            if len(token) >= _LONG:
                yield from (f"{letter}^{token[:5]}", f"{letter}${token[-5:]}", f"{letter}${token[-7:]}")
            if place + 1 < len(tokens):
                yield f"{letter}_{token}_{tokens[place + 1]}"


def _of_any_part(tokens: Sequence[str]) -> Iterator[str]:
    for token in tokens:
        if len(token) >= _SHORTEST:
            yield f"a={token}"
        if len(token) >= _LONG:
            yield f"a^{token[:5]}"
        if len(token) >= _COMPOUND:
            yield f"a${token[-6:]}"


def _of_world(letter: str, tokens: Sequence[str], language: str) -> Iterator[str]:
    head = _head(tokens, language) if tokens and letter == "w" else -1
    for words_found in named(tokens, language):
        mark = "~" if words_found.is_exact else "≈"
        for kind in words_found.kinds:
            yield f"{letter}{mark}{kind}"
            if words_found.start <= head < words_found.start + words_found.length:
                yield f"head{mark}{kind}"
            if len(words_found.kinds) == 1 and letter in _TELLING:
                yield f"{letter}{mark}only {kind}"


def _of_hit(hit: Hit, entry: Entry, language: str) -> Iterator[str]:
    letter = hit.letter
    yield from (f"in {letter}", f"{letter} words {hit.length}", f"{letter} at {min(hit.start, _FURTHEST)}")
    yield from (f"{letter} weight {int(min(entry.weight, 6.0))}", f"keyword={hit.word}")
    if hit.is_whole:
        yield f"{letter} whole"
    if hit.is_head:
        yield f"{letter} head"
    if not hit.is_exact:
        yield "in a compound"
    if entry.language != language:
        yield "in another language"


def _strength(features: set[str] | list[str]) -> float:
    """How surely a keyword speaks, to compare the trades of one prompt with each other."""
    told = {
        "w whole": 8.0,
        "in w": 4.0,
        "w head": 3.0,
        "in v": 3.0,
        "in b": 1.5,
        "in m": 1.5,
        "in u": 1.0,
        "w words 2": 1.0,
        "w words 3": 1.0,
    }
    return sum(worth for feature, worth in told.items() if feature in features)

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

from generations.providers.local.planner.heads import phrases, worth
from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.packs import Pack, all_keywords, all_packs
from generations.providers.local.planner.sells import CLEAR_HEADS, GOODS_PACKS, SERVICE_HEADS, SERVICE_PACKS, WORK_VERBS

_WORD: Final = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ENDINGS: Final = ("s", "es", "n", "en", "e", "er", "x", "'s", "’s")
_COMPOUND_LENGTH: Final = 5
_THRESHOLD: Final = 0.9
# "SaaS for dentists": what is sold comes before the word, whom it is for comes after it.
_FOR: Final = words("for para pour fur per voor dla для icin till untuk cho pentru about uber sobre sur over")
_FOR_ENDS: Final = words("that which who with from in by at so que qui avec con chez bei mit en ab")
_TO_THE_AUDIENCE: Final = 0.2  # what a word after "for" is worth once the thing sold is known
_FIRST_CLAUSE: Final = 1.3  # what it is stands first, what it offers follows
_SIDE_WORD: Final = re.compile(r"-(?:friendly|free|based|style|inspired|proof|loving|themed|sized|shaped)$")
_PERHAPS_THE_AUDIENCE: Final = 0.5  # and while it is not known
_OWN: Final = words(
    "my our a an the this mi nuestra nuestro una un mon ma notre une mein meine unser unsere ein eine einen"
)
_HEAD: Final = 1.3  # the word that names the thing
_BESIDE_THE_HEAD: Final = 0.8
_IN_THE_NAME: Final = 0.5
_OF_THE_OTHER_KIND: Final = 0.3
_WELL_KNOWN: Final = ("en", "es", "fr", "de", "xx")
_HALF_KNOWN: Final = 0.7  # a keyword shared with a language of more speakers speaks for that one
_WE: Final = words("we i wir ich nous on je noi nos wij ik")
_DENIED: Final = 0.1
_NOT: Final = words("no without sin sans ohne kein keine keinen senza sem zonder geen bez zero not")
_NAMES_A_TRADE: Final = 4.0  # weight of a listed word that is as good as a sign over the door
_TRADE: Final = 3.0  # weight of a word that names a kind of business wherever it stands
_NAMED: Final = 1.0  # weight from which a head noun names the kind of business
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
    firm: bool = True  # the thing sold itself speaks for the pack, not only words beside it
    sells: str = ""  # "goods", "work" or "" where the words do not tell

    @property
    def is_sure(self) -> bool:
        return self.score >= _THRESHOLD and self.firm

    @property
    def lines(self) -> str:
        """The pack whose written lines fit: the trade's, or those of its kind where only side words named the trade."""
        if self.firm:
            return self.pack.key
        return {"goods": "general_product", "work": "general_service"}.get(self.sells, "general")


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
    for pack, language, keyword in all_keywords():
        folded = fold(keyword.phrase)
        key = keyword.phrase if folded in _SMALL_WORDS else folded
        entries[key].append(_Entry(pack, language, keyword.weight, keyword.draws))
    return {word: tuple(found) for word, found in entries.items()}


@cache
def goods() -> frozenset[str]:
    """Every keyword and its simple plural: words that name things for sale, hence not brands."""
    return frozenset(form for word in _index() for form in (word, f"{word}s"))


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
        for word, entries in _index().items()
        if any(entry.weight >= _NAMES_A_TRADE and entry.pack not in GOODS_PACKS for entry in entries)
    }
    return frozenset(word for word in written | listed if word in _index())


@cache
def _dense_script_words() -> tuple[str, ...]:
    return tuple(sorted((word for word in _index() if _SUBSTRING_SCRIPT.search(word)), key=len, reverse=True))


def category_of(text: str, emoji: Sequence[str] = (), language: str = "", name: str = "") -> Category:
    """`language` keeps words of other languages from voting ("pain" is bread only in French); empty for all.

    Words of the brand's `name` count half: "Warehouse 9" may be a club.
    """
    spans = list(_WORD.finditer(text))
    tokens = [fold(span.group()) for span in spans]
    ends = _clause_ends(text, spans)
    count = _Count(tokens, ends, language, frozenset(fold(word) for word in name.split()))
    count.words()
    _count_dense_scripts(text, count.scores, count.hits)
    for pack in all_packs().values():
        count.scores[pack.key] += sum(1.2 for char in set(emoji) if char in pack.emoji)
    sells = count.weigh_what_is_sold()
    best = max(all_packs().values(), key=lambda pack: count.scores[pack.key])
    if count.scores[best.key] < _THRESHOLD:
        best = all_packs()["general"]
    return Category(
        pack=best,
        score=count.scores[best.key],
        hits=tuple(word for word, entries in count.hits if any(entry.pack == best.key for entry in entries)),
        draws=count.draws(best.key),
        votes=dict(count.votes),
        firm=count.firm(best.key) or bool(_SUBSTRING_SCRIPT.search(text)) or bool(emoji),
        sells=sells or ("goods" if best.key in GOODS_PACKS else "work" if best.key in SERVICE_PACKS else ""),
    )


class _Count:
    """The votes of a prompt's words, counted once from left to right."""

    def __init__(self, tokens: list[str], ends: list[bool], language: str, name: frozenset[str]) -> None:
        self.tokens, self.ends, self.language, self.name = tokens, ends, language, name
        self.allowed = frozenset({language, "en", "xx"}) if language else None
        self.phrases = phrases(tokens, ends, language) if language else []
        self.worth = worth(tokens, self.phrases)
        self.heads = frozenset(phrase.head for phrase in self.phrases)
        self.complements = frozenset(
            place
            for phrase in self.phrases
            if phrase.head_first and self._says_little(tokens[phrase.head])
            for place in range(phrase.end, min(phrase.end + 3, phrase.clause_end))
        )
        self.scores: defaultdict[str, float] = defaultdict(float)
        self.votes: defaultdict[str, float] = defaultdict(float)
        self.hits: list[tuple[str, tuple[_Entry, ...]]] = []
        self.strong: set[str] = set()  # packs a word that cannot be a side matter spoke for
        self.head_says: list[tuple[str, tuple[_Entry, ...]]] = []  # the heads' words and their packs, in order

    def _says_little(self, head: str) -> bool:
        """Whether a head is told by its complement: "taller de ...", "passeadora de ..."."""
        return head in SERVICE_HEADS | CLEAR_HEADS or not _spoken(_lookup(head), self.allowed)

    def words(self) -> None:
        seen: set[str] = set()
        position, sold, audience = 0, "", False
        while position < len(self.tokens):
            audience = _for_whom(self.tokens, position, self.ends[position], audience)
            length, word, entries, strength = _longest_match(self.tokens, position, self.allowed, self.language)
            share = _share(entries, sold) if audience else 1.0
            place = strength * share * self._place(position, length)
            if not audience and not sold:
                sold = next((entry.pack for entry in entries if entry.weight >= _SOLD), "")
            for key in {entry.pack for entry in entries}:
                weight = max(entry.weight for entry in entries if entry.pack == key)
                self.scores[key] += weight * place * (0.3 if word in seen else 1.0)
                needed = _TRADE if position not in self.complements else _NAMED
                if weight * share >= needed and self._inside(position) and not self._denied(position):
                    self.strong.add(key)
            languages = {entry.language for entry in entries}
            for language in languages:
                self.votes[language] += (1.0 if language in _WELL_KNOWN else _HALF_KNOWN) / len(languages)
            if self._is_head(position, length) and not audience and not self._denied(position):
                self.head_says.append((self.tokens[position + length - 1], entries))
                self.strong |= {entry.pack for entry in entries if entry.weight >= _NAMED}
            if entries:
                self.hits.append((word, entries))
                seen.add(word)
            position += length

    def _inside(self, position: int) -> bool:
        """Within a first noun phrase or its complement; of a name only the kind of business ("Bäckerei Müller")."""
        if self.worth[position] < 1.0 and position not in self.complements:
            return False
        last = position + 1 >= len(self.tokens) or self.tokens[position + 1] not in self.name
        return self.tokens[position] not in self.name or self.language != "en" or last

    def _denied(self, position: int) -> bool:
        """ "No electrician" sells none."""
        return position > 0 and self.tokens[position - 1] in _NOT

    def _is_head(self, position: int, length: int) -> bool:
        return any(position <= head < position + length for head in self.heads)

    def _place(self, position: int, length: int) -> float:
        early = 1.5 if position < 8 else 1.2 if position < 16 else 1.0
        early *= _FIRST_CLAUSE if not any(self.ends[1 : position + 1]) else 1.0
        early *= _DENIED if self._denied(position) else 1.0
        named = _IN_THE_NAME if self.name and self.tokens[position] in self.name else 1.0
        if not self.phrases or self.worth[position] < 1.0:
            return early * self.worth[position] * named
        return early * named * (_HEAD if self._is_head(position, length) else _BESIDE_THE_HEAD)

    def weigh_what_is_sold(self) -> str:
        """A thing is not sold as work, nor work as a thing, whatever the other words are about."""
        if len(self.tokens) > 1 and self.tokens[0] in _WE and self.tokens[1] in WORK_VERBS:
            self._lessen(GOODS_PACKS)
            return "work"
        for word, entries in self.head_says[:4]:
            if word in self.name or word in CLEAR_HEADS:
                continue
            if word in SERVICE_HEADS:
                self._lessen(GOODS_PACKS)
                return "work"
            if any(entry.pack in GOODS_PACKS and entry.weight >= 2 for entry in entries) and not any(
                entry.pack in SERVICE_PACKS and entry.weight >= 2 for entry in entries
            ):
                self._lessen(SERVICE_PACKS)
                return "goods"
            if entries:
                break
        return ""

    def _lessen(self, keys: frozenset[str]) -> None:
        for key in keys:
            self.scores[key] *= _OF_THE_OTHER_KIND

    def firm(self, key: str) -> bool:
        """Whether the words that name the thing itself speak for this pack, so that its written lines fit."""
        return not self.phrases or key in self.strong

    def draws(self, key: str) -> tuple[str, ...]:
        own = [entry.draws for _, entries in self.hits for entry in entries if entry.pack == key and entry.draws]
        heads = [entry.draws for _, entries in self.head_says for entry in entries if entry.pack == key and entry.draws]
        return tuple(dict.fromkeys((*heads, *own)))


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
    tokens: list[str], position: int, allowed: frozenset[str] | None, language: str
) -> tuple[int, str, tuple[_Entry, ...], float]:
    small = tokens[position] in _OWN  # "a night market" is a night market, not "a night"
    for length in (1,) if small and _starts_compound(tokens, position + 1, allowed) else (3, 2, 1):
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
    elided = re.sub(r"^(?:l|d|dell|all|nell|un|qu)'", "", token)
    if elided != token and (entries := _spoken(_lookup(elided), allowed)):
        return 1, elided, entries, 1.0
    entries = _spoken(_compound(token, ("nl",) if language == "nl" else ("de",)), allowed)
    return 1, token, entries, 0.8


def _starts_compound(tokens: list[str], position: int, allowed: frozenset[str] | None) -> bool:
    return any(
        position + length <= len(tokens) and _spoken(_lookup(" ".join(tokens[position : position + length])), allowed)
        for length in (3, 2)
    )


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


def _compound(token: str, languages: tuple[str, ...]) -> tuple[_Entry, ...]:
    """German builds one word from two: "Holzofenbäckerei" is a "Bäckerei"; the end names the thing."""
    if len(token) < _COMPOUND_LENGTH + 3:
        return ()
    pieces = [token[start:] for start in range(2, len(token) - _COMPOUND_LENGTH + 1)]
    pieces += [token[:end] for end in range(len(token) - 2, _COMPOUND_LENGTH - 1, -1)]
    for piece in pieces:
        entries = tuple(entry for entry in _lookup(piece) if entry.language in languages)
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

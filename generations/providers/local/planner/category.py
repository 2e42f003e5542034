# ruff: noqa: E501
"""Which kind of business it is: weighted keywords, early words count more, compounds first."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generations.providers.local.planner.first_thing import FirstThing
from generations.providers.local.planner.heads import Phrase, phrases, worth
from generations.providers.local.planner.keywords import (
    OWN,
    SUBSTRING_SCRIPT,
    Entry,
    dense_script_words,
    fold,
    index,
    longest_match,
    lookup,
    sold_as,
    spoken,
)
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.names import KINDS
from generations.providers.local.planner.packs import Pack, all_packs, parent_of
from generations.providers.local.planner.sells import CLEAR_HEADS, MAKING_VERBS, SERVICE_HEADS, WORK_VERBS

_WORD: Final = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_DELIVERED: Final = re.compile(r"\blivr(?:é|ée|és|ées)\b", re.I)  # without its accent a French book
_THRESHOLD: Final = 0.9
# "SaaS for dentists": what is sold comes before the word, whom it is for comes after it.
_FOR: Final = words("for para pour fur per voor dla для icin till untuk cho pentru about uber sobre sur over")
_FOR_ENDS: Final = words("that which who with from in by at so que qui avec con chez bei mit en ab")
_TO_THE_AUDIENCE: Final = 0.2  # what a word after "for" is worth once the thing sold is known
_FIRST_CLAUSE: Final = 1.3  # what it is stands first, what it offers follows
_PERHAPS_THE_AUDIENCE: Final = 0.5  # and while it is not known
_HEAD: Final = 1.3  # the word that names the thing
_BESIDE_THE_HEAD: Final = 0.8
_IN_THE_NAME: Final = 0.5
_OF_THE_OTHER_KIND: Final = 0.3
_WELL_KNOWN: Final = ("en", "es", "fr", "de", "xx")
_HALF_KNOWN: Final = 0.7  # a keyword shared with a language of more speakers speaks for that one
_WE: Final = words("we i wir ich nous on je noi nos wij ik")
_EMPTY_HEAD: Final = 0.5  # "legal clinic": the word before says which
_DENIED: Final = 0.1
_A_THING: Final = re.compile(
    r"(?:an?|une?|un|ein|eine|una|een|um|uma)\s(?!app\b|ad\b|new way\b|evening\b|night\b|afternoon\b|day\b|week\b|place\b)\w",
    re.I,
)
_SURELY: Final = 20.0
_HIRES: Final = re.compile(
    r"\b(?:sucht|suchen|stellt ein|recrute|recrutons|cherche|busca|buscamos|se busca|contrata|contratamos|cerca|cerchiamo|assume|procura|zoekt|zoeken|szuka|"
    r"hiring|is looking for|we're looking for|wanted|needs? a)\b",
    re.I,
)
_WAGE: Final = re.compile(
    r"\b(?:verstärkung|mitarbeiter\w*|kolleg\w+|fachkr\w+|azubis?|\d+ stunden|pro stunde|stundenlohn|gehalt|teilzeit|vollzeit|minijob|schicht|par heure|de l'heure|temps plein|mi-temps|cdi|cdd|la hora|jornada|sueldo|salario|l'ora|part-time|"
    r"full-time|orario|tempo pieno|por hora|salário|per uur|parttime|fulltime|an hour|per hour|salary|shifts?|etat|barista|waiter|waitress|camarero|camarera|kellner)\b",
    re.I,
)
# "Our charity gives winter coats" is about giving, whatever is given.
_CHARITY_ACTS: Final = re.compile(
    r"(?:^|[.!?:,]\s|\ba\s|\bthe\s)(?:our\s|my\s)?(?:\w+\s){0,2}?(?:charity|nonprofit|non-profit|foundation|ngo)\s(?:that\s|which\s)?(?!shops?\b|events?\b|is\b)[a-z]+s\s",
    re.I,
)
_NOT: Final = words("no without sin sans ohne kein keine keinen senza sem zonder geen bez zero not")
_TRADE: Final = 3.0  # weight of a word that names a kind of business wherever it stands
_NAMED: Final = 1.0  # weight from which a head noun names the kind of business
_SOLD: Final = 1.0  # weight from which a word before "for" names the thing sold
_FOR_ANIMALS: Final = 2.5  # a nursery for cats is no nursery
_NAMES_THE_THING: Final = ("pets",)  # "food for cats" is for the cats: these words say what the thing is


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
        if not self.firm and self.pack.key.startswith("general"):
            return self.pack.key
        if self.firm and (self.pack.key, self.sells) != ("general_product", "work"):
            return self.pack.key
        return {"goods": "general_product", "work": "general_service"}.get(self.sells, "general")


def category_of(
    text: str, emoji: Sequence[str] = (), language: str = "", name: str = "", *, whole: str = ""
) -> Category:
    """`language` keeps words of other languages from voting ("pain" is bread only in French); empty for all.

    Words of the brand's `name` count half: "Warehouse 9" may be a club. `whole` is the prompt with its facts in place.
    """
    spans = list(_WORD.finditer(_DELIVERED.sub(lambda found: "-" * len(found.group()), text)))
    tokens = [fold(span.group()) for span in spans]
    ends = _clause_ends(text, spans)
    count = _Count(tokens, ends, language, frozenset(fold(word) for word in name.split()), _stops(text, spans))
    count.words()
    _count_dense_scripts(text, count.scores, count.hits)
    for pack in all_packs().values():
        count.scores[pack.key] += sum(1.2 for char in set(emoji) if char in pack.emoji)
    sells = count.weigh_what_is_sold()
    if _HIRES.search(whole or text) and _WAGE.search(whole or text):
        count.scores["jobs"] += _SURELY
        count.strong.add("jobs")
    if _CHARITY_ACTS.search(text):
        count.scores["charity"] += _SURELY
        count.strong.add("charity")
    best = max(all_packs().values(), key=lambda pack: count.scores[pack.key])
    if count.scores[best.key] < _THRESHOLD:
        best = all_packs()["general"]
    if language == "en" and not count.firm(best.key) and count.strong:
        best = max((all_packs()[key] for key in count.strong), key=lambda pack: count.scores[pack.key])
    told = count.firm(best.key) and count.scores[best.key] >= _THRESHOLD and not best.key.startswith("general")
    if language == "en" and name and not told:
        by_name = category_of(text, emoji, language, whole=whole)
        if by_name.is_sure and not by_name.pack.key.startswith("general"):
            return by_name  # nothing but the name tells: "Bagel Borough. Hand rolled, boiled then baked"
    side = (
        language not in ("", "en")
        and best.key != "jobs"
        and not best.key.startswith("general")
        and not SUBSTRING_SCRIPT.search(text)
        and count.first_thing().is_not(best.key)
    )
    drawn = count.draws(best.key)
    if side:
        best, drawn = all_packs()["general_service" if sells == "work" else "general"], count.first_thing().draws()
    firm = (count.firm(best.key) and not side) or bool(SUBSTRING_SCRIPT.search(text)) or bool(emoji)
    kind = sells or ("goods" if best.key in sold_as("goods") else "work" if best.key in sold_as("work") else "")
    plain = {"goods": "general_product", "work": "general_service"}.get(kind, "general")
    return Category(
        pack=best if firm or language != "en" else all_packs()[plain],
        score=count.scores[best.key],
        hits=tuple(word for word, entries in count.hits if any(entry.pack == best.key for entry in entries)),
        draws=drawn,
        votes=dict(count.votes),
        firm=firm,
        sells=sells
        or ("goods" if best.key == "general" and _A_THING.match(text) else "")
        or ("goods" if best.key in sold_as("goods") else "work" if best.key in sold_as("work") else ""),
    )


class _Count:
    """The votes of a prompt's words, counted once from left to right."""

    def __init__(
        self, tokens: list[str], ends: list[bool], language: str, name: frozenset[str], stops: frozenset[int]
    ) -> None:
        self.tokens, self.ends, self.language, self.name, self.stops = tokens, ends, language, name, stops
        self.allowed = frozenset({language, "en", "xx"}) if language else None
        self.phrases = [self._without_name(phrase) for phrase in phrases(tokens, ends, language)] if language else []
        self.worth = worth(tokens, self.phrases)
        self.heads = frozenset(phrase.head for phrase in self.phrases)
        self.complements = frozenset(
            place
            for phrase in self.phrases
            if phrase.head_first and self._says_little(tokens[phrase.head])
            for place in range(phrase.end, min(phrase.end + 3, phrase.clause_end))
        )
        self.described = self._is_described()
        self.scores: defaultdict[str, float] = defaultdict(float)
        self.votes: defaultdict[str, float] = defaultdict(float)
        self.hits: list[tuple[str, tuple[Entry, ...]]] = []
        self.spoke: list[tuple[int, int, tuple[tuple[str, float], ...]]] = []  # where which packs' words stand
        self.drawable: list[tuple[int, str]] = []
        self.strong: set[str] = set()  # packs a word that cannot be a side matter spoke for
        self.head_says: list[tuple[str, tuple[Entry, ...]]] = []  # the heads' words and their packs, in order

    def _without_name(self, phrase: Phrase) -> Phrase:
        """ "Electric scooter Foldo" is a scooter: an English name behind the thing is not its head."""
        end = phrase.end
        while not phrase.head_first and end - 1 > phrase.start and self.tokens[end - 1] in self.name:
            end -= 1
        named = all(token in self.name for token in self.tokens[phrase.start : end])
        return phrase if named or self.language != "en" else replace(phrase, end=end)

    def _is_described(self) -> bool:
        """Whether an English prompt tells in its next words what the name is: "Second Blanket, a small charity"."""
        first = self.phrases[0] if self.phrases and self.language == "en" else None
        if first is None or not self.name or not set(self.tokens[first.start : first.end]) <= self.name:
            return False
        if first.clause_end in self.stops:
            return False  # "Iron Alley Gym. No contract." tells by its name
        following = self.phrases[1] if len(self.phrases) > 1 else None
        return following is not None and any(
            entry.weight >= _NAMED
            for place in range(following.start, following.end)
            for entry in longest_match(self.tokens, place, self.allowed, self.language)[2]
        )

    def _says_little(self, head: str) -> bool:
        """Whether a head is told by its complement: "taller de ...", "passeadora de ..."."""
        return head in SERVICE_HEADS | CLEAR_HEADS or not spoken(lookup(head), self.allowed)

    def words(self) -> None:
        seen: set[str] = set()
        position, sold, audience = 0, "", False
        while position < len(self.tokens):
            audience = _for_whom(self.tokens, position, self.ends[position], audience)
            length, word, entries, strength = longest_match(self.tokens, position, self.allowed, self.language)
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
            if share == _FOR_ANIMALS:
                self.strong |= {entry.pack for entry in entries if entry.weight >= _NAMED}
            if entries and not audience and not self._denied(position):
                self.drawable += [(position, entry.draws) for entry in entries if entry.draws]
                native = tuple((entry.pack, entry.weight) for entry in entries if entry.language != "en")
                self.spoke.append((position, position + length - 1, native))
            if entries and not self._denied(position):
                self.hits.append((word, entries))
                seen.add(word)
            position += length

    def _inside(self, position: int) -> bool:
        """Within a first noun phrase or its complement; of a name only the kind of business ("Bäckerei Müller")."""
        if self.worth[position] < 1.0 and position not in self.complements:
            return False
        return self._signs(position)

    def _denied(self, position: int) -> bool:
        """ "No electrician" sells none, nor does "no mirror selfie lighting"."""
        if position > 0 and self.tokens[position - 1] in _NOT:
            return True
        start = next((place for place in range(position, -1, -1) if self.ends[place]), 0)
        return self.language == "en" and position - start <= 4 and self.tokens[start] in _NOT

    def _is_head(self, position: int, length: int) -> bool:
        return any(position <= head < position + length for head in self.heads)

    def _place(self, position: int, length: int) -> float:
        early = 1.5 if position < 8 else 1.2 if position < 16 else 1.0
        early *= _FIRST_CLAUSE if not any(self.ends[1 : position + 1]) else 1.0
        early *= _DENIED if self._denied(position) else 1.0
        named = 1.0 if self._signs(position) else _IN_THE_NAME
        if not self.phrases or self.worth[position] < 1.0:
            return early * self.worth[position] * named
        head = next((phrase for phrase in self.phrases if phrase.start <= position < phrase.end), None)
        last = self.tokens[head.head] if head else ""
        if head is not None and not head.head_first and last in SERVICE_HEADS | CLEAR_HEADS and self._told_before(head):
            return early * named * (_EMPTY_HEAD if self._is_head(position, length) else 1.0)
        return early * named * (_HEAD if self._is_head(position, length) else _BESIDE_THE_HEAD)

    def _told_before(self, phrase: Phrase) -> bool:
        """Whether the words before a head say what it is of."""
        return any(spoken(lookup(token), self.allowed) for token in self.tokens[phrase.start : phrase.head])

    def _signs(self, position: int) -> bool:
        """Whether a word is none of the name's, or the one in it that tells the trade ("Autoescuela Rumbo")."""
        if self.tokens[position] not in self.name:
            return True
        if self.described:
            return False
        former = self.tokens[position - 1] if position else ""
        before = former in self.name and former not in KINDS
        after = position + 1 < len(self.tokens) and self.tokens[position + 1] in self.name
        return not after if self.language == "en" else not before

    def weigh_what_is_sold(self) -> str:
        """A thing is not sold as work, nor work as a thing, whatever the other words are about."""
        starts = [place for place, new in enumerate(self.ends[:-1]) if new][: 2 if self.language == "en" else 1]
        if any(self.tokens[place] in _WE and self._works(self.tokens[place + 1]) for place in starts):
            self.strong -= sold_as("goods") if self.language == "en" else frozenset()
            self._lessen(sold_as("goods"))
            return "work"
        for word, entries in self.head_says[:4]:
            if self.language == "en" and word in ("service", "services"):
                self._lessen(sold_as("goods"))
                return "work"
            if word in self.name or word in CLEAR_HEADS:
                continue
            if word in SERVICE_HEADS:
                self._lessen(sold_as("goods"))
                return "work"
            if any(entry.pack in sold_as("goods") and entry.weight >= 2 for entry in entries) and not any(
                entry.pack in sold_as("work") and entry.weight >= 2 for entry in entries
            ):
                self._lessen(sold_as("work"))
                return "goods"
            if entries:
                break
        return ""

    def _works(self, verb: str) -> bool:
        return verb in WORK_VERBS or (self.language == "en" and verb not in MAKING_VERBS)

    def _lessen(self, keys: frozenset[str]) -> None:
        for key in keys:
            self.scores[key] *= _OF_THE_OTHER_KIND

    def first_thing(self) -> FirstThing:
        signs = frozenset(place for place in range(len(self.tokens)) if self._signs(place))
        return FirstThing(self.tokens, self.phrases, self.name, self.language, signs, self.spoke, self.drawable)

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


def _stops(text: str, words: list[re.Match[str]]) -> frozenset[int]:
    """The places of the words before which a sentence ended."""
    pairs = enumerate(itertools.pairwise(words), start=1)
    return frozenset(place for place, (a, b) in pairs if re.search(r"[.!?]\s", text[a.end() : b.start()]))


def _for_whom(tokens: Sequence[str], position: int, new_clause: bool, audience: bool) -> bool:
    """Whether this word is of those it is for; "for my bakery" and "for a bakery" name the business itself."""
    token = tokens[position]
    if token in _FOR:
        return position >= 1 and (tokens[position + 1] if position + 1 < len(tokens) else "") not in OWN
    return audience and not new_clause and token not in _FOR_ENDS


def _share(entries: tuple[Entry, ...], sold: str) -> float:
    if any(parent_of(entry.pack) in _NAMES_THE_THING and entry.weight >= _NAMED for entry in entries):
        return _FOR_ANIMALS
    if any(entry.pack == sold for entry in entries):
        return 1.0
    return _TO_THE_AUDIENCE if sold else _PERHAPS_THE_AUDIENCE


def _count_dense_scripts(text: str, scores: defaultdict[str, float], hits: list[tuple[str, tuple[Entry, ...]]]) -> None:
    """Scripts written without spaces, or with clitics, are searched for the keyword itself."""
    if not SUBSTRING_SCRIPT.search(text):
        return
    known = {word for word, _ in hits}
    rest = fold(text)
    for word in dense_script_words():
        if word in rest and word not in known:
            rest = rest.replace(word, " ")
            entries = index()[word]
            for entry in entries:
                scores[entry.pack] += 1.5 * entry.weight
            hits.append((word, entries))

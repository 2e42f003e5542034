"""What speaks for each picture that might stand in the ad, as features of a classifier. Pure.

Candidates are the pictures the words of the prompt name, those of the kind of business, and what usually lies beside the
likeliest of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from generations.pictures import catalogue
from generations.pictures.sorts import SORTS_OF
from generations.providers.local.reader import Label, Span

_LETTERS: Final = "wvblqmtpcnu"  # parts of a prompt (docs/reader.md), "u" what is in none
_UNSAID: Final = "u"
_SURE, _CLEAR, _SPOKEN = 0.95, 0.6, 0.4
_COMPANY_OF: Final = 3  # likeliest pictures whose company may stand in the ad


@dataclass(frozen=True)
class Told:
    """What the planner knows of an ad when it chooses its pictures."""

    text: str = ""
    spans: Sequence[Span] = ()
    language: str = ""
    category: str = ""
    likelihood: float = 0.0  # of the category
    subjects: tuple[str, ...] = ()  # the written pictures of the trade, in words
    likely_kinds: tuple[str, ...] = ()  # what the business may be, likeliest first


@dataclass
class _Mention:
    letter: str
    weight: float
    phrase: str
    is_top: bool
    place: int  # of its part among the parts of the prompt


@dataclass
class _Evidence:
    mentions: list[_Mention] = field(default_factory=list)
    by_trade: str = ""
    by_kind: str = ""
    by_subject: str = ""
    is_company: bool = False


class Candidate(NamedTuple):
    """A picture, what speaks for and against it, and the phrases that name it in what customers read, a name aside."""

    name: str
    features: list[str]
    phrases: tuple[str, ...]


def features_of(told: Told) -> list[Candidate]:
    """Every candidate; those that are named come first, surest first."""
    found = _mentioned(told)
    named = sorted(found, key=lambda name: -_strength(found[name]))
    for rank, name in enumerate(_of(told.category)):
        found[name].by_trade = _rank(rank)
    for number, kind in enumerate(told.likely_kinds):
        for rank, name in enumerate(_of(kind)[:4]):
            found[name].by_kind = found[name].by_kind or f"{number} {_rank(rank)}"
    for rank, subject in enumerate(told.subjects):
        for name in catalogue.named(subject)[:1]:
            found[name].by_subject = found[name].by_subject or _rank(rank)
    for name in named[:_COMPANY_OF]:
        for other in catalogue.company_of(name)[:3]:
            if other in found:  # what nothing else calls for is judged already
                found[other].is_company = True
    order = {name: rank for rank, name in enumerate(named)}
    sold = [name for name in named if any(seen.letter in "wv" for seen in found[name].mentions)]
    return [
        Candidate(name, _features(name, each, told, order, sold), _shown_phrases(each))
        for name, each in sorted(found.items(), key=lambda pair: order.get(pair[0], len(order)))
    ]


def _shown_phrases(found: _Evidence) -> tuple[str, ...]:
    return tuple(seen.phrase for seen in found.mentions if seen.letter not in (Label.NOTE, Label.BRAND))


def _mentioned(told: Told) -> defaultdict[str, _Evidence]:
    found: defaultdict[str, _Evidence] = defaultdict(_Evidence)
    for place, (letter, text) in enumerate(_parts(told)):
        seen = catalogue.mentions(text, language=told.language)
        top = max((match.weight for match in seen), default=0.0)
        for match in seen:
            found[match.name].mentions.append(_Mention(letter, match.weight, match.phrase, match.weight == top, place))
    return found


def _parts(told: Told) -> list[tuple[str, str]]:
    """The parts of the prompt in order, and what lies between them."""
    parts, at = [], 0
    for span in sorted(told.spans, key=lambda span: (span.start, -span.end)):
        if span.start > at:
            parts.append((_UNSAID, told.text[at : span.start]))
        if span.end > at:
            parts.append((span.label, told.text[max(at, span.start) : span.end]))
            at = span.end
    parts.append((_UNSAID, told.text[at:]))
    return [(letter, text) for letter, text in parts if text.strip()]


def _strength(found: _Evidence) -> float:
    return max(
        (seen.weight * {"w": 2.0, "v": 2.0, "b": 1.2, "n": 0.5}.get(seen.letter, 1.0) for seen in found.mentions),
        default=0.0,
    )


def _of(category: str) -> tuple[str, ...]:
    return tuple(name for name in catalogue.usual(category) if name not in catalogue.GENERAL)


def _rank(rank: int) -> str:
    return ("first", "second", "third")[rank] if rank < 3 else "later"


def _sure(weight: float) -> str:
    return "sure" if weight >= _SURE else "clear" if weight >= _CLEAR else "spoken" if weight >= _SPOKEN else "aside"


def _features(name: str, found: _Evidence, told: Told, order: dict[str, int], sold: list[str]) -> list[str]:
    known = "general" if told.category.startswith("general") else "likely" if told.likelihood >= 0.7 else "unlikely"
    trade, kind = found.by_trade or "no", found.by_kind or "no"
    letters = {seen.letter for seen in found.mentions}
    says = "sold named" if sold else "something named" if order else "nothing named"
    itself = "sold itself" if name in sold else "named itself" if letters else "not named"
    features = [
        "bias",
        f"is {name}",
        f"is {name}, {itself}",
        f"is {name}, kind {told.category}",
        f"trade {trade}",
        f"trade {trade}, {known}",
        f"trade {trade}, {says}, {itself}",
        f"trade {trade}, {known}, {says}, {itself}",
        f"kind {kind}",
        f"kind {kind}, {known}",
        f"subject {found.by_subject or 'no'}, {known}, {itself}",
        f"{says}, {itself}",
        f"company {found.is_company}, {itself}, trade {trade}",
    ]
    for sort in SORTS_OF.get(name, ("thing",)):
        features += [f"sort {sort}, {itself}, {says}", f"sort {sort}, trade {trade}, {itself}"]
    if not letters:
        return features
    best = max(seen.weight for seen in found.mentions)
    phrases = {seen.phrase for seen in found.mentions}
    features += [
        f"best {_sure(best)}",
        f"order {min(order[name], 4)}",
        f"order {min(order[name], 4)} of {min(len(order), 6)}",
        f"words {min(len(phrases), 3)}",
        f"mentions {min(len(found.mentions), 4)}",
        "letters " + "".join(letter for letter in _LETTERS if letter in letters),
    ]
    if name in sold:
        features.append(f"among sold {min(sold.index(name), 3)} of {min(len(sold), 4)}")
    for phrase in phrases:
        features.append(f"word {phrase}")
        if len(phrase.split()) > 1:
            features.append("word of several")
    for seen in found.mentions:
        where = seen.letter
        features += [
            f"in {where}",
            f"in {where} {_sure(seen.weight)}",
            f"in {where} top {seen.is_top}",
            f"in {where} {_sure(seen.weight)} top {seen.is_top}, {known}",
            f"place {min(seen.place, 5)}",
            f"word {seen.phrase} in {where}",
        ]
        features += [f"sort {sort} in {where} {_sure(seen.weight)}" for sort in SORTS_OF.get(name, ("thing",))]
    return list(dict.fromkeys(features))

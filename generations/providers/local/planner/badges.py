"""Badges: short facts that no line shows yet, one on a middle scene and one on the end card."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner import lint
from generations.providers.local.planner.desk import Words
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.reading import Reading
from generations.providers.local.reader.facts import Fact, FactKind

_BADGE_KINDS: Final = (FactKind.DISCOUNT, FactKind.OFFER, FactKind.HOURS, FactKind.DATE)
_BADGE_LENGTH: Final = 24
_COUNTS: Final = re.compile(
    r"\b(?:before|until|till|by|from|since|after|bis|ab|vor|hasta|desde|antes de|avant|jusqu'au|dès le|du|à partir du|entro|"
    r"fino al|dal|até|a partir de)\s"
    r"(?:the\s|zum\s|dem\s|el\s|le\s|il\s)?$",
    re.I,
)
_STANDS_ALONE: Final = re.compile(
    r"\b(?:open|opens|geöffnet|offen|öffnet|abre|abierto|abrimos|ouvert|ouvre|every|daily|täglich|jeden|cada|chaque|until|till|late)|"
    r"\b24\s?/\s?7|营业|営業|\d\S*\s?(?:-|–|to|bis|a|à)\s?\d",
    re.I,
)


def with_badges(words: list[Words], reading: Reading) -> tuple[Words, ...]:
    """The scenes' words with what is not shown yet as badges, the end card's first."""
    words = [*words]
    shown = fold(" ".join(f"{spoken.text} {spoken.subtext}" for spoken in words))
    badges = [
        f"{led[:1].upper()}{led[1:]}"
        for fact in reading.facts
        if fold(text := fact.text.rstrip(". ")) not in shown and _makes_a_badge(fact) and not lint.banned_claim(text)
        if len(led := _led(text, reading.cleaned.text)) <= _BADGE_LENGTH and not _goes_on(fact, reading)
    ]
    # A saving may be read twice: large in its line, and again beside the button.
    repeated = [
        f"{fact.text[:1].upper()}{fact.text[1:]}"
        for fact in reading.facts
        if fact.kind is FactKind.DISCOUNT and _makes_a_badge(fact) and not _has_terms(fact, words)
    ]
    places = [len(words) - 1, *range(1, len(words) - 1)]
    for place, badge in zip(places, badges or repeated[:1], strict=False):
        if fold(badge) not in fold(f"{words[place].text} {words[place].subtext}"):
            words[place] = Words(words[place].text, words[place].subtext, badge)
    return tuple(words)


def _goes_on(fact: Fact, reading: Reading) -> bool:
    """ "Free puncture" goes on with "check": half an offer is none."""
    prompt = reading.cleaned.text
    after = prompt[prompt.find(fact.text) + len(fact.text) :]
    return fact.kind is FactKind.OFFER and bool(re.match(r"\s[^\W\d_]{3,}", after))


def _has_terms(fact: Fact, words: list[Words]) -> bool:
    """ "Student ID = 10% off" is off for students only."""
    lines = (line for spoken in words for line in (spoken.text, spoken.subtext) if fold(fact.text) in fold(line))
    return any(len(line.split()) > len(fact.text.split()) + 1 for line in lines)


def _led(text: str, prompt: str) -> str:
    """A date with the word before it that says which way it counts: "before November 30"."""
    before = _COUNTS.search(prompt[: max(0, prompt.find(text))])
    return f"{before.group()}{text}" if before else text


def _makes_a_badge(fact: Fact) -> bool:
    """Short, and clear without its sentence: "Open weekends", not "Weekends"; "15 % off", not "15 %"."""
    text = fact.text
    if fact.kind not in _BADGE_KINDS or len(text) > _BADGE_LENGTH or len(text.split()) > 5:
        return False
    if fact.kind is FactKind.DISCOUNT:
        return bool(re.search(r"[^\W\d_]{2,}|折|引", text))
    return fact.kind is not FactKind.HOURS or bool(_STANDS_ALONE.search(text))

# ruff: noqa: E501
"""Parts that lack a word at their beginning or their end: a noun beside what is sold, the noun before a price."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.joining import PRICE
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.trade_words import PART, WHOLE, trade_word

# The noun the tagger left beside what is sold: "sourdough cinnamon" before "rolls", "musicale" behind "banda".
_PRICE_LED: Final = re.compile(
    r"(?:^|[.,;:!?\n]\s*|\s(?:and|und|et|y|e)\s)((?:[^\W\d_][\w'’-]*\s){1,4}(?:costs?|is|are|kostet|kosten|cuestan?|coûtent?|costano?|custam?)\s)$",
    re.I,
)
_LED: Final = re.compile(
    r"(?:^|[.,;:!?\n]\s*)((?:[^\W\d_][\w'’-]*\s){1,7}(?:au|aux|à la|with|mit|con|of|de|di|al|alla|aus)\s)$", re.I
)
_ROUND: Final = re.compile(
    r"(?:un rayon|a radius|un radio|un raggio|um raio|einem umkreis|umkreis|\d+ (?:km|miles) (?:round|around|um))\b",
    re.I,
)
_WITHIN: Final = re.compile(r"\b((?:dans|within|in|en|em|entro|im|nel)\s)$", re.I)
# "Kommt" before "innerhalb von zwei Stunden", "backen seit" before "1931": the verb a time belongs to.
_VERB_LED: Final = re.compile(
    r"(?:[.,;:!?\n]\s*|\s(?:and|und|et|y|e|en)\s)(?!(?:i|we|you|ich|wir|sie|je|nous|on|io|noi)\s)([a-zß-ÿ]{4,}\s)$"
)
_WITHIN_A_TIME: Final = re.compile(
    r"(?:seit|since|depuis|within|innerhalb|binnen|en menos de|en moins de|in meno di|em menos de|entro|under)\s", re.I
)
_YEAR: Final = re.compile(r"(?:1[6-9]|20)\d\d\b")
_SINCE: Final = re.compile(r"\s((?:[a-zà-ÿ]{4,}\s)?(?:since|seit|depuis|desde|dal|sinds)\s)$", re.I)
_MADE_OF: Final = re.compile(r"\s((?:aus|mit|ohne)\s)$")  # before "heimischer Lärche"
# "Off" before "the coast of Maine".
_THE: Final = re.compile(r"(?:the|la|el|der|die|das|den|dem|il|lo|a)\s", re.I)
_OFF: Final = re.compile(
    r"\s((?:off|along|around|above|below|across|behind|beside|unter|über|hinter|neben|entlang|derrière|devant|sous|sur|junto a|frente a|sopra|sotto|lungo)\s)$",
    re.I,
)
# "Sri Lankan" breakfast place: what follows an adjective of origin.
_ORIGIN: Final = re.compile(r"(?:[A-Z][a-z]+\s)?[A-Z][a-z]+(?:an|ese|ish|ch|ek)$")
_ITS_NOUNS: Final = re.compile(
    r"(?:\s(?!in\b|at\b|on\b|near\b|from\b|for\b|with\b|and\b|called\b|that\b)[a-z][a-z-]{2,}){1,2}(?=[.,;:!?]|\s(?:in|at|on|near|from|for|with|called|that)\b|$)"
)
# "Churros recién" before "hechos": such a word stands before the one it belongs to.
_JUST: Final = re.compile(r"\b(?:recién|recien|freshly|newly|fraîchement|nouvellement|appena|recém|vers|pas)$", re.I)
# "A drain service aimed at landlords": whom it is for is said to the maker.
_AIMED: Final = re.compile(
    r",?\s(?:aimed at|targeted at|targeting|geared to(?:wards)?|dirigid[oa]s? a|orientad[oa]s? a|destinée?s? aux?|gerichtet an|rivolt[oa] a)\s",
    re.I,
)
_NEXT_WORD: Final = re.compile(r"\s([^\W\d_]{3,})")
# "Pour" before "que tous puissent venir".
_THAT: Final = re.compile(r"(?:que|qu['’]|that|dass)\b")
_SO: Final = re.compile(r"\s((?:pour|para|so|afin)\s)$")
_INCLUDED: Final = re.compile(r"\s(y\s)$")  # "y" before "compris le samedi"
_COUNTED: Final = re.compile(r"(?:^|\s)(\d{1,3}(?:[.,]\d{3})?\s)$")
_TIME_FIRST: Final = re.compile(
    r"\d(?!\S*\s?[€$£])|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|die|mit|don|fre|sam|son|gio|sab)\w*\b",
    re.I,
)
_NOUN_BEHIND: Final = re.compile(
    r" ((?!\w+ing\b|machen\b|erstellen\b|drehen\b|gestalten\b|maken\b|made\b|based\b|owned\b|free\b|open\b|held\b)[^\W\d_]{4,})(?=[.,;:!?)\n]|$|\s['\x22„«“]|\s(?:on|in|at|for|from|with|and|every|auf|am|im|für|mit|und)\s)"
)
_NOUN_BEFORE: Final = re.compile(
    r"\b(?:an?|the|our|my|une?|la|le|notre|ma|una?|el|nuestr[oa]|il|nostr[oa]|um|uma|noss[oa])\s(?!nostr|nuestr|notre|unser|noss)([^\W\d_]{4,}) $",
    re.I,
)
NOUNS: Final = (WHOLE, PART)


def whole_things(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """What is sold, with the noun it was cut from; words of trades and goods only, and none that another part holds."""
    taken = [(span.start, span.end) for span in spans]
    kept = []
    for span in spans:
        start, end = span.start, span.end
        behind = _NOUN_BEHIND.match(text, end) if span.label is Label.PRODUCT else None
        if (
            behind
            and is_free(behind.span(1), taken)
            and trade_word(folded(behind[1])) in NOUNS
            and _goes_on(behind, text)
        ):
            end = behind.end(1)
        before = _NOUN_BEFORE.search(text[:start]) if span.label is Label.PRODUCT else None
        if (
            before
            and span.text[:1].islower()
            and is_free(before.span(1), taken)
            and trade_word(folded(before[1])) in NOUNS
        ):
            start = before.start(1)
        if span.label is Label.PRODUCT and end == span.end:
            more = _ITS_NOUNS.match(text, end) if _ORIGIN.fullmatch(span.text) else None
            end = more.end() if more and is_free((end, more.end()), taken) else end
        aimed = _AIMED.search(text, start, end) if span.label is Label.PRODUCT else None
        end = aimed.start() if aimed and aimed.start() > start else end
        rest = _NEXT_WORD.match(text, end) if _JUST.search(text[start:end]) else None
        end = rest.end() if rest and is_free(rest.span(1), taken) else end
        kept.append(span.covering(text, start, end))
    return kept


def whole_lines(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """A line does not begin right behind a preposition, nor a price behind "costs": what stands before belongs to it."""
    taken = [(span.start, span.end) for span in spans]
    kept = []
    for span in spans:
        led = None
        if span.label is Label.LINE and not _TIME_FIRST.match(span.text):
            priced = PRICE.match(span.text)
            led = (_PRICE_LED if priced else _LED).search(text[: span.start]) or _COUNTED.search(text[: span.start])
        if span.label is Label.LINE and _ROUND.match(span.text):
            led = _WITHIN.search(text[: span.start])
        if span.label is Label.LINE and _WITHIN_A_TIME.match(span.text):
            led = led or _VERB_LED.search(text[: span.start])
        since = _SINCE.search(text[: span.start]) if _YEAR.match(span.text) else None
        if since and span.label in (Label.LINE, Label.PRODUCT) and is_free(since.span(1), taken):
            kept.append(replace(span, label=Label.LINE).covering(text, since.start(1), span.end))
            continue
        if span.label is Label.LINE and _THAT.match(span.text):
            led = _SO.search(text[: span.start])
        if span.label is Label.LINE and span.text.startswith("compris "):
            led = _INCLUDED.search(text[: span.start])
        if span.label is Label.LINE and led is None and _THE.match(span.text):
            led = _OFF.search(text[: span.start])
        if span.label is Label.LINE and led is None and span.text[:1].islower():
            led = _MADE_OF.search(text[: span.start])
        start = led.start(1) if led and is_free(led.span(1), taken) else span.start
        kept.append(span.covering(text, start, span.end))
    return kept


def folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in plain if not unicodedata.combining(char))


def _goes_on(noun: re.Match[str], text: str) -> bool:
    """A noun in small letters, or one before a name in quotation marks: "gemischter Chor 'Querbeet'"."""
    return noun[1].islower() or text[noun.end() : noun.end() + 2].strip() in ("'", '"', "„", "«", "“")


def is_free(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return all(place[1] <= start or place[0] >= end for start, end in taken)

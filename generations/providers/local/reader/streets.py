# ruff: noqa: E501
"""Streets: a place whatever they were taken for, with their number, and found where no part holds them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.growing import folded, is_free
from generations.providers.local.reader.joining import LEADS
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.trade_words import NONE, trade_word

_PLACE_FIELD: Final = re.compile(
    r"(?:^|\n)\W*(?:city|town|where|location|place|address|region|area|ort|stadt|wo|adresse|ciudad|lugar|dónde|donde|dirección|ville|lieu|où|adresse|città|luogo|dove|indirizzo|cidade|local|onde|endereço|plaats)\s?:\s*$",
    re.I,
)
_STREET_NAME: Final = re.compile(r"^(?:[A-Z][\w'’-]+\s){1,3}(?:Street|Road|Lane|Avenue|Drive|Square)$")
PLEASE: Final = re.compile(
    r",?\s(?:please|pls|plz|bitte|svp|s['’]il vous pla[iî]t|por favor|porfa(?:vor)?|per favore|alsjeblieft|graag|thanks|danke|merci|gracias|grazie)[.!]?$",
    re.I,
)
FLOOR: Final = r"(?:\d+(?:st|nd|rd|th)|ground|first|second|third|upper|top) floor"
# How a place is told by what stands beside it.
BESIDE: Final = (
    r"(?:above|below|next to|next door to|beside|opposite|behind|near|in front of|across from|über|neben|gegenüber|hinter|au-dessus|à côté|derrière|en face|encima|al lado|junto|frente|detrás|enfrente|sopra|accanto|"
    r"vicino|dietro|di fronte|ao lado|em frente)"
)
_HOUSE: Final = re.compile(r"(?<![\d,.])(\d{1,5}[a-z]?\s)$")
_STREET_SHORT: Final = re.compile(
    r"(?:^|\s|(?<=\w)(?=str$))(?:blvd|bvd|av|avda|ave|c|calz|carr|col|pl|str|st|rte|ch|v|p\.?za)$", re.I
)
_ABBREVIATED: Final = re.compile(r"\.\s[A-ZÀ-Þ\d][^.,;:!?\n]{0,40}")
_STREET: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*\s){0,3}[\w'’.-]*(?:stra(?:ß|ss)e|str\.|gasse|allee|damm|ufer|(?<=[a-zß])(?:weg|platz|markt|ring|hof))\s\d+\s?[a-z]?|"
    r"\d+(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|av\.|place|boulevard|bd|quai|chemin|impasse|allée|route|cours)\s[^,.;:!?\n]{3,32}|"
    r"\d+[a-z]?(?:-\d+)?\s(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Lane|Ln|Row|Drive|Dr|Square|Sq|Way|Wynd|Court|Ct|Place|Terrace|Quay|Parade|Highway|Hwy|Blvd)\.?|"
    r"(?:calle|c/|avenida|av\.?|via|viale|piazza|corso|rua|rambla|paseo|plaza)\s(?:[\w'’.-]+\s){1,4}(?:n\.?\s?º?\s?)?\d+",
    re.I,
)
_STREET_IN: Final = re.compile(
    r"\b\d{1,5}[a-z]?(?:-\d+)?\s(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Lane|Ln|Row|Drive|Dr|Square|Sq|Way|Court|Ct|Place|Terrace|Quay|Parade|Highway|Hwy|Blvd)\b|"
    r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|place|boulevard|quai|chemin|impasse|allée)\s(?:d[eu]s?\s|de la\s|d['’]|l['’])?[A-ZÀ-Þ][\w'’-]+(?:[\s-](?:d[eu]s?\s)?[A-ZÀ-Þ][\w'’-]+){0,3}|"
    r"\b(?:[A-ZÀ-Þ][\w'’.-]*\s)?[A-Za-zÀ-ÿ][\w'’.-]*(?:stra(?:ß|ss)e|str\.|gasse|allee)\s\d+\s?[a-z]?\b|"
    r"\b(?:[Cc]alle|[Aa]venida|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ua)\s(?:d[aeio]l?(?:l[ae])?\s|de la\s|das?\s|dos?\s)?[A-ZÀ-Þ][\w'’-]+(?:\s(?:d[aei]l?\s)?[A-ZÀ-Þ\d][\w'’-]*){0,3}?,?\s\d+"
)
_TOWN: Final = re.compile(r" (?:town|city|village|centre|center|area|county|Stadt|ciudad|ville|città)\b")

# "Mittwochs 19:30 im Gasthaus Krone", "21h, na cave da Pastelaria Arminda": where it takes place.
_VENUE: Final = re.compile(
    r"(?:^|\s)im (?:Wirtshaus|Gasthaus|Gasthof|Hotel|Café|Saal|Theater)\s$|\d\s?(?:h|uhr|am|pm|[:.]\d\d)?[^.!?\n]{0,30}?,?\s(?:im|in der|in den|beim|in the|at the|inside the|dans (?:la|le|les|l['’]\s?)(?:\w+\s){0,2}|dans l['’]\w+\s(?:\w+\s)?|au|à la|en el|en la|nel|nella|al|alla|no|na)\s?(?:[a-zà-ÿ]+\s(?:d[aeo]s?|del|de la|du|of the|vom|von)\s)?$",
    re.I,
)


def polite(span: Span, text: str) -> Span:
    """ "In ludlow please" is Ludlow, "our café please" a café."""
    said = PLEASE.search(span.text) if span.label in (Label.PLACE, Label.PRODUCT) else None
    return span.covering(text, span.start, span.start + said.start()) if said else span


def whole_place(span: Span, text: str) -> Span:
    """ "Sligo" before "town treats back pain" is Sligo town."""
    more = _TOWN.match(text, span.end) if span.label is Label.PLACE else None
    return span.covering(text, span.start, more.end()) if more else span


# "Stride Lane" may be a clinic; "High Street" is where one is.
_LIKE_A_NAME: Final = re.compile(r"[A-Z][\w'’-]+\s(?:Lane|Row|Yard|Walk|Way|Court|Mews)")


# "A van called Keen Street": what is told as a name is no street.
_CALLED: Final = re.compile(r"\b(?:called|named|heißt|namens|s['’]appelle|se llama|si chiama)\s[\"“„«']?$", re.I)
_OVER_A_DOOR: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?(?=\s[a-zà-ÿ]|[.,;:!?\n]|$)")


def named_by_street(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Marlow Street Launderette": a street with a trade behind it names a house, where nothing else is named."""
    if any(span.label is Label.BRAND for span in spans):
        return spans
    for number, span in enumerate(spans):
        if span.label is not Label.PLACE or not _STREET_NAME.search(span.text) or _HOUSE.search(text[: span.start]):
            continue
        if _CALLED.search(text[: span.start]):
            return (*spans[:number], replace(span, label=Label.BRAND), *spans[number + 1 :])
        trade = _OVER_A_DOOR.match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
        if trade is None or trade_word(folded(trade.group().split()[-1])) == NONE:
            continue
        name = replace(span.covering(text, span.start, trade.end()), label=Label.BRAND)
        behind = [_after(other, trade.end(), text) for other in spans[number + 1 :]]
        return (*spans[:number], name, *(other for other in behind if other is not None))
    return spans


def _after(span: Span, end: int, text: str) -> Span | None:
    """What of a part stands behind the name."""
    if span.start >= end:
        return span
    start = end + len(text[end : span.end]) - len(text[end : span.end].lstrip(" ,;:"))
    return span.covering(text, start, span.end) if start < span.end else None


def venues(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is named but once, behind when it takes place, as the place where it does."""
    return tuple(
        replace(span, label=Label.PLACE)
        if span.label is Label.BRAND and text.count(span.text) == 1 and _VENUE.search(text[: span.start])
        else span
        for span in spans
    )


def street(span: Span, text: str, spans: Sequence[Span]) -> Span:
    """A street with its number is a place, whatever it was taken for, and "Blvd." goes on behind its full stop."""
    if span.label is Label.PLACE and (more := _ABBREVIATED.match(text, span.end)) and _STREET_SHORT.search(span.text):
        return span.covering(text, span.start, more.end())
    names = sum(other.label is Label.BRAND for other in spans)
    number = _HOUSE.search(text[: span.start])  # "418" before "Pinnock Street"
    only_name = span.label is Label.BRAND and names == 1 and not number and bool(_LIKE_A_NAME.fullmatch(span.text))
    only_name = only_name or (span.label is Label.BRAND and bool(_CALLED.search(text[: span.start])))
    if span.label in (Label.PLACE, Label.BRAND) and _STREET_NAME.search(span.text) and not only_name:
        start = number.start(1) if number else span.start
        return replace(span.covering(text, start, span.end), label=Label.PLACE)
    if span.label is Label.LINE and _PLACE_FIELD.search(text[: span.start]):
        return replace(span, label=Label.PLACE)
    able = span.label is Label.LINE or (span.label is Label.BRAND and names > 1)
    return replace(span, label=Label.PLACE) if able and _STREET.fullmatch(span.text) else span


# "Tandil para mirar Saturno": what one does there is no part of the place.
_WHAT_FOR: Final = re.compile(r"(?<=\w)\s(?=(?:para|pour|um|to|per)\s[a-zà-ÿ]+\s)")


def without_purpose(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The place, and behind it a line that says what for."""
    return tuple(part for span in spans for part in _place_and_purpose(span, text))


def _place_and_purpose(span: Span, text: str) -> tuple[Span, ...]:
    found = _WHAT_FOR.search(span.text) if span.label is Label.PLACE else None
    if found is None:
        return (span,)
    place = span.covering(text, span.start, span.start + found.start())
    return place, replace(span, label=Label.LINE).covering(text, span.start + found.end(), span.end)


def with_streets(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A street with its number says where it is, wherever it stands outside the parts, and in a note that says no more."""
    spans = tuple(span for span in spans if span.label is not Label.NOTE or not _says_where(span.text))
    taken = [(span.start, span.end) for span in spans]
    found = [match.span() for match in _STREET_IN.finditer(text) if is_free(match.span(), taken)]
    streets = [Span(Label.PLACE, start, end, text[start:end]) for start, end in found]
    return tuple(sorted((*spans, *streets), key=lambda span: span.start))


def _says_where(note: str) -> bool:
    street = _STREET_IN.search(note)
    return street is not None and len(note.split()) - len(street.group().split()) <= LEADS

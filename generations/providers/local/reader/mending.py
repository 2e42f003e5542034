"""A second look at the parts the tagger cut: what begins or ends in the middle of a phrase gets its missing words.

A tagger decides token by token; these rules know what is true of whole phrases: "Tuesdays and Wednesdays" is one time.
What is true of names is in `naming`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.facts import FactKind, is_day, places_of
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.naming import called, whole_names, with_field_name

_PREPOSITION: Final = re.compile(r"\s(?:de|di|en|in|à|a|du|im|bei|from|of)\s")
_AND: Final = re.compile(r"\s?(?:,|and|&|y|e|et|und|en|i|\+)\s")
_GOES_ON: Final = re.compile(r"\s(?:and|or|y|ni|o|e|et|ou|und|oder|en|of|né)\s")
_NO: Final = frozenset(
    ("no", "sin", "sans", "pas", "kein", "keine", "ohne", "senza", "niente", "sem", "nessun", "nessuna", "geen")
)
_DONE: Final = ("ed", "té", "és", "ée", "do", "da", "os", "as", "to", "ta", "ti", "te", "et", "rt")  # participles
_SHOWN: Final = (Label.PRODUCT, Label.DOES, Label.LINE)
# "Bottle gardens, which you hardly ever water"; "two wood-fired saunas on the beach".
_RELATIVE: Final = re.compile(r",?\s(?:die|der|das|den|dem|wo|qui|que|dont|où|che|cui|which|that|who|where)\s")
_WHERE: Final = re.compile(
    r"(?:on|in|at|by|under|auf|am|im|unter|sur|sous|dans|au|en|sobre|bajo|sul|sulla|nel|nella)\s(?!\S*\d)[a-zà-ÿ]"
)
# Words between two lines of one sentence belong to both: "free hearing tests and you can try the aids at home".
_JOINED_BY_WORDS: Final = re.compile(
    r"(?:,?\s(?:and|y|et|und|e|en|i)\s(?:\w{2,7}\s){1,2}|,?\s(?:dazu|then|then\s\w+|puis|luego|poi|so|also|aber|but|mais|"
    r"pero|ma)\s)",
    re.I,
)
_NUMBER: Final = re.compile(
    r"(?:\d{1,3}|two|three|four|five|six|zwei|drei|vier|fünf|deux|trois|quatre|dos|tres|cuatro|due|tre|quattro)", re.I
)
_FOR_THE_MAKER: Final = re.compile(
    r"(?:^|\n)\W*(?:tone|mood|vibe|feel|voice|pace|notes?|avoid|please|audience|target|ton|stil|stimmung|stimme|hinweise?|"
    r"zielgruppe|bitte|tono|estilo|voz|ritmo|notas?|evitar|ambiance|voix|rythme|remarques?|cible|stile|voce|"
    r"tom|toon)\s?[:=–-]\s?[^\n]*$",
    re.I,
)
_TOWN: Final = re.compile(r" (?:town|city|village|centre|center|area|county|Stadt|ciudad|ville|città)\b")
_ONE_PIECE: Final = frozenset((FactKind.DATE, FactKind.HOURS, FactKind.PRICE, FactKind.PHONE, FactKind.URL))
_IS: Final = re.compile(r"\w+\s(?:are|is|sind|ist|sont|est|son|sono)\s")
_SAYS: Final = re.compile(r"\b(?:are|is|sind|ist|sont|est|son|sono|have|has|we|you|wir|nous|vous|get|gets)\b")
_HALF_A_COMPOUND: Final = re.compile(r"-\s(?:und|oder|&|en|of)\s")
# "Who brings a jar, gets a discount": the first half says nothing by itself.
_IF: Final = re.compile(
    r"(?:if|when|once|whoever|wer|wenn|falls|sobald|si|quand|dès que|cuando|quien|se|quando|chi|als|wie)\s(?:\S+\s)+\S",
    re.I,
)
_BOUGHT: Final = re.compile(
    r"\s(?:bought|gekauft\w*|achetée?s?|comprad[oa]s?|acquistat[oaei]|comprand[oa]|kaufen|buy)$", re.I
)
_MOST: Final = 96  # letters of a line that still fits a scene


def mended(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts in their order, some with more words than before, none overlapping."""
    spans = with_field_name(text, tuple(spans))
    told = tuple(called(_whole_place(_noted(span, text), text), spans) for span in spans)
    together = _together(text, _apart(text, told))
    return _apart(text, whole_names(text, _whole_facts(text, together)))


def _noted(span: Span, text: str) -> Span:
    """What stands in a field for the maker of the ad is a note: "Tone: cheerful"."""
    told = span.label is not Label.NOTE and _FOR_THE_MAKER.search(text[: span.start])
    return replace(span, label=Label.NOTE) if told else span


def _whole_place(span: Span, text: str) -> Span:
    """ "Sligo" before "town treats back pain" is Sligo town."""
    more = _TOWN.match(text, span.end) if span.label is Label.PLACE else None
    return span.covering(text, span.start, more.end()) if more else span


def _whole_facts(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Am 3." and "Juni ist Markt" were cut in the middle of a date."""
    facts = places_of(text, _ONE_PIECE)
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept and kept[-1].label is Label.LINE else None
        joined = last is not None and "\n" not in text[last.end : span.start]
        if last is not None and joined and any(last.start <= start < span.start < end for start, end in facts):
            kept[-1] = last.covering(text, last.start, span.end)
            continue
        cut = (end for start, end in facts if span.label is Label.LINE and span.start <= start < span.end < end)
        kept.append(span.covering(text, span.start, max(cut, default=span.end)))
    return _apart(text, kept)


def _together(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """One line for what was said in one breath: two days, things denied in a row, "cleaned, tuned and packed"."""
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept else None
        if last is not None and last.label in _SHOWN and span.label in _SHOWN and _go_together(last, span, text):
            kept[-1] = replace(last.covering(text, last.start, span.end), label=_label_of(last, span, text))
        else:
            kept.append(span)
    return tuple(kept)


def _label_of(last: Span, span: Span, text: str) -> Label:
    """What a phrase with its relative clause or its place stays: the thing sold."""
    one_phrase = _RELATIVE.fullmatch(text[last.end : span.start]) or text[last.end : span.start] == " "
    sold = (label for label in (last.label, span.label) if label is not Label.LINE)
    return next(sold, Label.LINE) if one_phrase else Label.LINE


def _go_together(last: Span, span: Span, text: str) -> bool:
    gap = text[last.end : span.start]
    if len(last.text) + len(span.text) > _MOST:
        return False
    if _HALF_A_COMPOUND.fullmatch(gap) or (last.text.endswith("-") and _HALF_A_COMPOUND.fullmatch(f"-{gap}")):
        return True  # "Kuckucks- und Standuhren"
    if span.label is Label.LINE and _RELATIVE.fullmatch(gap):
        return last.label is not Label.PRODUCT  # "bottles that stay cold" are bottles
    if span.label is Label.LINE and gap == " " and last.label is not Label.LINE and _WHERE.match(span.text):
        return True
    if gap == " " and last.label is Label.LINE and span.label is Label.PRODUCT and _NUMBER.fullmatch(last.text):
        return True
    if last.label is not Label.PRODUCT and span.label is Label.LINE and _JOINED_BY_WORDS.fullmatch(gap):
        return True
    if not last.label is span.label is Label.LINE or not _AND.fullmatch(gap):
        return False
    if not gap.startswith(",") and _IS.match(span.text) and not _SAYS.search(last.text):
        return True  # "cleanings for dogs" and "cats are 20% off"
    if gap.startswith(",") and "," not in last.text and (_IF.match(last.text) or _BOUGHT.search(last.text)):
        return True
    former, latter = last.text.split(), span.text.split()
    if is_day(former[-1]) and is_day(latter[0]):
        return True
    listed = gap.startswith(",") and bool(_GOES_ON.search(span.text))
    denied = former[0].lower() == latter[0].lower() and former[0].lower() in _NO
    done = former[-1][-2:] == latter[0][-2:] and former[-1].endswith(_DONE) and latter[0].islower()
    return listed and (denied or done) and len(former) > (0 if denied else 2)


def _apart(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Without the parts that lie in the one before."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.start < kept[-1].end:
            if span.end <= kept[-1].end:
                continue
            start = kept[-1].end
            led = _PREPOSITION.match(text, start) if span.label is Label.PLACE else None
            kept.append(span.covering(text, led.end() if led else start, span.end))
        else:
            kept.append(span)
    return tuple(kept)

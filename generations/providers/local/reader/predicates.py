# ruff: noqa: E501
"""What is said of the thing sold, behind it in its own sentence: "My knee sleeves are knitted from merino so they don't itch".

The tagger knows the thing and a place in there, and leaves the rest out. Of a clause that begins with what is sold, whatever its
verb says is told as a line.
"""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.reader.growing import folded
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.trade_words import WHOLE, trade_word

_LEAST, _MOST = 3, 15  # words of what is said
_HELD: Final = 0.6  # of its letters: then the parts there tell it already
# Right before the thing: nothing, or who it belongs to.
_OWN: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?:(?:our|my|the|these|all our|notre|nos|mon|ma|mes|le|la|les|l['’]|unsere?|meine?|der|die|das|nuestr[oa]s?|mis?|el|la|los|las)\s?)?$",
    re.I,
)
# "Are knitted in Leicester" is told without its verb; "ouvre enfin à Annecy" with it.
# "Kornelia macht in 3 Minuten einen Liter": the name of the thing, right behind it, and a verb.
_NAMED_DOES: Final = re.compile(
    r"\s(?=(?!mit\b|seit\b|ist\b|hat\b|heißt\b|kostet\b|est\b|es\b|a\b|et\b|de\b|is\b|has\b|costs\b)[a-zäöüß]{3,}t\s(?:in|den|die|das|einen?|jede[nrs]?|bis|über|\d))"
)
_IS_DONE: Final = re.compile(
    r"\s(?:(?:is|are)\s(?=(?:all\s|still\s|now\s|hand[- ])?[a-z]+(?:ed|en|wn|ut|ade|uilt|own)\b)|(?:ist|sind|wird|werden)\s(?=[^.,;!?\n]*\bge\w+t\b)|(?:est|sont)\s(?=[a-zà-ÿ]+(?:ée?s?|ie?s?|ue?s?|ite?s?)\b)|"
    r"(?:está|están|es|son)\s(?=[a-zà-ÿ]+[aió]d[oa]s?\b))"
)
_HAPPENS: Final = re.compile(
    r"\s(?=(?:(?:finally|now)\s)?(?:opens|reopens|returns|arrives|lands|starts|launches)\s|(?:ouvre|ouvrent|rouvre|rouvrent|revient|reviennent|arrive|arrivent|démarre)\s|"
    r"(?:abre|abren|reabre|vuelve|vuelven|llega|llegan|estrena)\s|(?:öffnet|eröffnet|kommt|startet|kehrt)\s)"
)
_CLAUSE_END: Final = re.compile(r"[.,;:!?\n]|$")
_TOLD: Final = (Label.LINE, Label.DOES, Label.PRODUCT)
_FIXED: Final = (Label.BRAND, Label.CONTACT, Label.NOTE)
# "Ad for a barber who only cuts hair for kids": what the ad is for, where nothing else is sold.
_AD_FOR_ONE: Final = re.compile(
    r"^\W*(?:[^.!?\n,:]{0,40}\s)?(?:ad|advert|commercial|promo|spot|video|clip|anuncio|vídeo|pub|publicité|vidéo|annonce|werbung|werbespot|anzeige)\s(?:for|about|para|pour|für)\s"
    r"(?:an?|our|my|una?|nuestr[oa]|mi|une?|notre|mon|ma|eine?n?|unsere?n?|meine?n?)\s(?!\w+\s(?:audience|crowd|public|público|publikum)|audience|public)(?P<thing>[^.!?\n,;:]{8,80})",
    re.I,
)

# "Soy fisioterapeuta y voy a tu casa": the trade of who speaks.
_I_AM: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?:I['’]m an?|I am an?|Soy(?: una?)?|Je suis(?: une?)?|Ich bin(?: eine?)?|Sono una?|Sou(?: uma?)?)\s(?P<thing>[^\W\d_][\w-]{4,})(?=\s(?:and|y|et|und|e|in|en|à|with|con|avec|mit)\s|[.,;])",
    re.I,
)


# "Frühstückskorb mit Brötchen vom Dorfbäcker stellen wir vor die Tür": what is done with a thing that stands first.
_DONE_BY_US: Final = re.compile(r"[^.,;:!?\n]{0,40}?\s[a-zäöüß]{3,}(?:en|e)\s(?:wir|ich)\b[^.;:!?\n]*")


def with_predicates(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts with what is said of the thing, which takes the place of the parts in it."""
    spans = _with_trade(text, _with_thing(text, _done_by_us(text, spans)))
    for thing in spans:
        if thing.label is not Label.PRODUCT or not _OWN.search(text[: thing.start]):
            continue
        name = next((span for span in spans if span.label is Label.BRAND and span.start == thing.end + 1), None)
        verb = _IS_DONE.match(text, thing.end) or _HAPPENS.match(text, thing.end)
        does = _NAMED_DOES.match(text, name.end) if name and verb is None else None
        begun = verb or does
        end = _CLAUSE_END.search(text, begun.end()) if begun else None
        if begun is None or end is None:
            continue
        label = Label.DOES if does else Label.LINE
        said = Span(label, begun.end(), end.start(), text[begun.end() : end.start()])
        inside = [span for span in spans if span.start < said.end and span.end > said.start]
        held = sum(min(span.end, said.end) - span.start for span in inside if span.label in _TOLD)
        fits = _LEAST <= len(said.text.split()) <= _MOST and held < _HELD * len(said.text)
        if fits and not any(span.label in _FIXED or span.end > said.end for span in inside):
            return tuple(sorted((*(span for span in spans if span not in inside), said), key=lambda span: span.start))
    return spans


def _done_by_us(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What one also does with a thing, behind what one does, is a line and not what is sold."""
    does = next((span.start for span in spans if span.label is Label.DOES), len(text))
    for thing in spans:
        more = _DONE_BY_US.match(text, thing.end) if thing.label is Label.PRODUCT and thing.start > does else None
        opens = text[: thing.start].rstrip()[-1:] in ".!?"
        if more is None or not opens:
            continue
        said = Span(Label.LINE, thing.start, more.end(), text[thing.start : more.end()])
        inside = [span for span in spans if span.start < said.end and span.end > said.start]
        if not any(span.label in _FIXED or span.end > said.end for span in inside):
            return tuple(sorted((*(span for span in spans if span not in inside), said), key=lambda span: span.start))
    return spans


def _with_thing(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What a brief asks an ad for, where the prompt tells of nothing else that is sold or done."""
    if any(span.label in (Label.PRODUCT, Label.DOES) for span in spans):
        return spans
    brief = _AD_FOR_ONE.match(text)
    if brief is None or len(brief["thing"].split()) < _LEAST:
        return spans
    start, end = brief.span("thing")
    over = [span for span in spans if span.start < end and span.end > start]
    if any(span.label is not Label.NOTE or span.end > end for span in over):
        return spans
    notes = (span.covering(text, span.start, start) for span in over if span.start < start)
    kept = (span for span in spans if span not in over)
    return tuple(sorted((*kept, *notes, Span(Label.PRODUCT, start, end, brief["thing"])), key=lambda span: span.start))


def _with_trade(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What somebody is who tells it, where nothing else says what is sold."""
    told = _I_AM.search(text)
    if told is None or any(span.label is Label.PRODUCT for span in spans):
        return spans
    start, end = told.span("thing")
    is_free = not any(span.start < end and span.end > start for span in spans)
    if not is_free or trade_word(folded(told["thing"])) != WHOLE:
        return spans
    return tuple(sorted((*spans, Span(Label.PRODUCT, start, end, told["thing"])), key=lambda span: span.start))

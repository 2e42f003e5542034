# ruff: noqa: E501
"""Parts that tear a clause: what a named thing does, told behind "that"; a verb left before its object; a wish behind "whoever".

A clause is shown whole or not at all: each rule knows the bounds of one kind and gives the parts inside it to one part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.joining import PRICE
from generations.providers.local.reader.labels import Label, Span

_LABEL_LENGTH: Final = 48  # characters of a thing with its clause that still make a label
_TAIL_LENGTH: Final = 57  # of what may stand small below the thing
_SENTENCE_LENGTH: Final = 96
_A: Final = r"(?:an?|una?|une|eine?n?|um|uma)"
# "Quillback, an app that turns voice notes ...": the name, what it is, what it does.
_DOES_THAT: Final = re.compile(
    rf",\s(?:{_A}\s(?P<thing>[^.,;:!?\n]{{2,40}}?)(?<!\bpara)(?<!\bpour)\s)?"
    r"(?:(?:that|which|who)\s(?=(?!(?:is|has|was|does|always|gives)\s)[a-z]{2,}s\s)|"
    r"(?:qui|que|che)\s(?=(?!(?:es|est|a|è|ha|é|no|non|ne|se|si|on|les|los|las|le|la|el|il|de)\s)[a-zà-ÿ]+(?:[aet]|nd|oit)\s))"
    r"(?P<deed>[^.,;:!?\n]{12,}(?:(?:,\s(?:[\w'’-]+\s){0,2}[\w'’-]+)*?,\s(?:[\w'’-]+\s){1,2}(?:and|or|y|o|e|et|ou)\s[^\W\d_][\w'’-]*(?=[.;:!?\n]|$))?)"
)
# "Kabelwurm, eine Leiste, die alle Kabel verschwinden lässt": the verb stands last.
_DOES_THAT_DE: Final = re.compile(
    r",\s(?:(?:ein|eine|einen)\s(?P<thing>[^.,;:!?\n]{2,40}),\s)?(?P<deed>(?:der|die|das)\s(?:[^.,;:!?\n]+\s)?(?!um|über|unter|durch|wi)[a-zäöüß]+t)(?=[.,;:!?\n]|$)"
)
# What such a one makes is what is sold: "a brewery that launches a beer".
_MAKES: Final = re.compile(
    r"(?:makes?|sells?|offers?|bakes?|brews?|builds?|runs?|rents?|launch\w*|organi[sz]\w*|produ\w+|fabri\w+|lance|vend\w?|propose|crée|cr[ei]a|brasse|cultive|ofrece|elabora|hace|alquila|lanza|imparte|cultiva|loue|"
    r"fait|vende|offre|lancia|affitta|faz|oferece|lança|aluga)\s"
)
_WHICH: Final = re.compile(r"(?:that|which|who|qui|que|che)\s")
_AND_DOES: Final = re.compile(
    r"\s(?:and\s(?=[a-z]{2,}s\s(?:[a-z]+\s)?)|(?:et|y|e)\s(?=(?!une\b|cette\b|toute\b|para\b|una\b)[a-zà-ÿ]{3,}[aet]\s(?:les?|la|los|las|des|una?|une|el|il|i|gli|vos|tus?)\s))"
)
# "Ich stimme und" before "repariere Klaviere".
_TWO_VERBS: Final = re.compile(
    r"\b((?:i|we|ich|wir|je|nous|on)\s[a-zà-ÿß]{3,}\s(?:and|und|et)\s)$|(?:^|[.!?\n]\s*)(\w+(?:o|mos)\sy\s)$", re.I
)
# "Our clients lose" before "hours": somebody else's trouble, no thing for sale.
_THEY: Final = re.compile(
    r"(?:(?:our|most|many|your)\s(?:[\w-]+\s){0,2}?(?:clients|customers|people|owners|teams|users|parents)\s(?!are\b|have\b|in\b|at\b|who\b|for\b|from\b|with\b|and\b|of\b)[a-z]+\s|"
    r"(?:nos|vos|les|beaucoup de)\s(?:\w+\s)?(?:clients|gens|équipes|parents|usagers)\s[a-zà-ÿ]+ent\s(?:des\s|les\s|la\s|le\s|du\s)?|"
    r"(?:nuestros|nuestras|los|las|muchos|muchas)\s(?:clientes|equipos|padres|usuarios|personas)\s[a-zà-ÿ]+n\s(?:los\s|las\s|el\s|la\s)?|"
    r"(?:unsere|viele|die meisten)\s(?:Kunden|Kundinnen|Leute|Menschen|Eltern|Teams|Betriebe)\s[a-zäöüß]+en\s)$",
    re.I,
)
# "Wer im Allgäu einmal auf einem Heuboden schlafen möchte, ist bei uns richtig": what one may do there.
_WHOEVER: Final = re.compile(
    r"(?:^|[.!?\n]\s*)Wer\s(?P<wish>[^.,;:!?\n]{8,70}?)\s(?:möchte|will|mag),\s(?:(?:der\s)?ist\s(?:bei|hier)[^.,;:!?\n]*|kommt zu [^.,;:!?\n]*)"
)
# "Dockline puts" before "a $6 tag on each one": a line that lost its verb.
_NAMED_VERB: Final = re.compile(
    r"\s(?!is\s|has\s|was\s|est\s|a\s|es\s|è\s|ist\s|hat\s)([a-z]{2,}s|[a-zà-ÿß]{2,}[aet])\s$"
)
_DETERMINED: Final = re.compile(
    r"(?!\w+\s\d+\.?\s)(?:an?|the|your|une?|le|la|les|des|vos|una?|el|los|las|tus?|eine?n?|den|die|das|Ihre?n?)\s"
)
# "Lathe & Lantern teaches" before "adults furniture making": two things belong to the verb, the first a person.
_TO_WHOM: Final = re.compile(r"\s((?:teaches|gives|shows|sends|brings|lends|enseña a|enseigne aux)\s)$")
_PEOPLE: Final = re.compile(
    r"(?:adults|kids|children|beginners|people|women|men|teenagers|students|seniors|families|parents|adultos|niños|principiantes|adultes|enfants|débutants)\s",
    re.I,
)
_WITH_NAME: Final = re.compile(r"(?:^|[.!?\n]\s)(?:Mit|With|Con|Avec)\s([^.,;:!?\n]{2,40}?)\s$")
_REST: Final = re.compile(r"\s[^.,;:!?\n]+")
_EACH: Final = re.compile(r"(?:every|each|jede[rsnm]?|chaque|cada|ogni|elke?)\s", re.I)
_RELATIVE: Final = re.compile(r"\s(?:that|which|who|qui|que|che)\s[a-zà-ÿ]+\s")
_COMPLEMENT: Final = re.compile(
    r"(?:into|onto|from|of|out of|aus|vom?|zu|zum|zur|de|du|des|d['’]|del|di|dal|en)\s?(?=[^\W\d_])(?!\S+\s\d)"
)


def whole_clauses(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts, those that were torn from one clause as one."""
    spans = _with_complements(text, spans)
    spans = _named_things(text, spans)
    spans = _led_by_names(text, _whoever(text, spans))
    return tuple(_with_what_led(text, span, spans) for span in spans)


def _named_things(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "X, an app that turns notes into quotes": the app is what is sold, and what it does is one deed."""
    for name in spans:
        if name.label is not Label.BRAND:
            continue
        found = _DOES_THAT.match(text, name.end)
        if found and _is_torn(found, spans):
            return _as_deed(text, spans, found, tuple(_predicates(found)))
        found = _DOES_THAT_DE.match(text, name.end)
        if found and any(found.start("deed") < span.start < found.end("deed") for span in _sold(spans)):
            return _as_deed(text, spans, found, (found.span("deed"),))
    return spans


def _led_by_names(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Mit Rasterplan teilen Verwalter ihre Dienste ein" goes on to the end of its clause."""
    for span in spans:
        led = _WITH_NAME.search(text[: span.start]) if span.label is Label.DOES else None
        rest = _REST.match(text, span.end) if led else None
        named = led is not None and any(name.label is Label.BRAND and name.text == led[1] for name in spans)
        if rest is None or not named or rest.end() - span.start > _SENTENCE_LENGTH:
            continue
        kept = (other for other in spans if other is span or not span.end <= other.start < rest.end())
        return tuple(other.covering(text, span.start, rest.end()) if other is span else other for other in kept)
    return spans


def _sold(spans: tuple[Span, ...]) -> Iterator[Span]:
    return (span for span in spans if span.label is Label.PRODUCT)


def _is_torn(found: re.Match[str], spans: tuple[Span, ...]) -> bool:
    """Whether the clause is too long to be one label with its thing, or a thing was cut out of it."""
    start, deed = found.start("thing") if found["thing"] else found.start("deed"), found.start("deed")
    inside = [span for span in spans if start <= span.start < found.end()]
    if any(span.label is Label.PRODUCT and _WHICH.match(span.text) for span in inside):
        return True
    if found.end() - start <= _LABEL_LENGTH:
        return False
    tail = found.end() - (found.end("thing") if found["thing"] else start)
    label = any(span.label is Label.PRODUCT and span.end > deed for span in inside if span.start < deed)
    piece = any(span.label is Label.PRODUCT and span.start > deed for span in inside) and not _MAKES.match(
        found["deed"]
    )
    which = any(_WHICH.match(span.text) and span.end > deed for span in inside)
    return piece or (tail > _TAIL_LENGTH and (label or which))


def _predicates(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The clause as one deed, or as two where it is too long for one scene."""
    start, end = found.span("deed")
    joint = _AND_DOES.search(found["deed"]) if end - start > _SENTENCE_LENGTH // 2 else None
    if joint is None or " " not in found["deed"][: joint.start()]:  # "installs and maintains" hives
        yield start, end
        return
    yield start, start + joint.start()
    yield start + joint.end(), end


def _as_deed(
    text: str, spans: tuple[Span, ...], found: re.Match[str], deeds: tuple[tuple[int, int], ...]
) -> tuple[Span, ...]:
    start, end = found.start(), found.end()
    kept = [
        span for span in spans if span.end <= start or span.start >= end or span.label in (Label.BRAND, Label.PLACE)
    ]
    first, *more = deeds
    last = max((span.start for span in kept if span.label is Label.PLACE and first[0] < span.start < end), default=end)
    parts = [Span(Label.DOES, first[0], first[1], text[first[0] : first[1]])]
    parts += [Span(Label.LINE, begin, stop, text[begin:stop]) for begin, stop in more]
    if last < end:
        parts = [_up_to_place(text, part, last) for part in parts if part.start < last]
    if found["thing"] and not any(span.start == found.start("thing") for span in kept):
        parts.append(Span(Label.PRODUCT, *found.span("thing"), found["thing"]))
    return tuple(sorted((*kept, *parts), key=lambda span: span.start))


def _up_to_place(text: str, part: Span, place: int) -> Span:
    """Without the place at its end and the small word before it."""
    if part.end <= place:
        return part
    told = re.sub(r"\s\w{1,4}\s*$", "", text[part.start : place])
    return part.covering(text, part.start, part.start + len(told))


def _whoever(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What "whoever wants to" do comes here for is a deed; that they are right here says nothing."""
    found = _WHOEVER.search(text)
    if found is None:
        return spans
    places = [span for span in spans if span.label is Label.PLACE and found.start() < span.start < found.end("wish")]
    start = max((span.end for span in places), default=found.start("wish"))
    wish = text[start : found.end("wish")].lstrip()
    kept = [span for span in spans if span.end <= found.start() or span.start >= found.end() or span in places]
    deed = Span(Label.DOES, found.end("wish") - len(wish), found.end("wish"), wish)
    return tuple(sorted((*kept, deed), key=lambda span: span.start))


def _with_complements(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A line and the phrase its last noun goes on with, "with bread" "from our own oven"; a thing and where its verb leads."""
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept else None
        beside = last is not None and text[last.end : span.start] == " " and span.label is Label.LINE
        if last is not None and beside and span.end - last.start <= _SENTENCE_LENGTH and _belongs(last, span):
            label = Label.LINE if _EACH.match(last.text) else last.label
            kept[-1] = replace(last, label=label).covering(text, last.start, span.end)
        else:
            kept.append(span)
    return tuple(kept)


def _belongs(last: Span, span: Span) -> bool:
    if last.label is Label.PRODUCT and _EACH.match(last.text):
        return span.text[:1].islower()  # "each cargo bike" "its service within 48 hours"
    goes_on = bool(_COMPLEMENT.match(span.text)) and not PRICE.search(span.text)
    verb = last.label is Label.PRODUCT and bool(_RELATIVE.search(last.text))
    return goes_on and (last.label is Label.LINE or verb) and last.text[-1:].isalpha()


def _with_what_led(text: str, span: Span, spans: tuple[Span, ...]) -> Span:
    """With the subject and verb that stand right before it, where no other part holds them."""
    before = text[: span.start]
    verb = _verb_of(span, before)
    names = (name.text for name in spans if name.label is Label.BRAND)
    if verb and before.removesuffix(verb).endswith(tuple(names)):
        return replace(span, label=Label.DOES).covering(text, span.start - len(verb.lstrip()), span.end)
    led = _TWO_VERBS.search(before) if span.label is Label.DOES else None
    they = _THEY.search(before) if span.label in (Label.PRODUCT, Label.LINE) else None
    found = led or they
    start = found.start(found.lastindex or 0) if found else span.start
    if start == span.start or any(other.end > start and other.start < span.start for other in spans):
        return span
    grown = span.covering(text, start, span.end)
    return replace(grown, label=Label.LINE) if they else grown


def _verb_of(span: Span, before: str) -> str:
    """The words between a name and a part that has lost them, with the space before them."""
    found = None
    if span.label is Label.LINE and _DETERMINED.match(span.text):
        found = _NAMED_VERB.search(before)
    elif span.label is Label.PRODUCT and _PEOPLE.match(span.text):
        found = _TO_WHOM.search(before)
    return found.group() if found else ""

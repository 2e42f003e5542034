# ruff: noqa: E501
"""Verbs before things sold: "arreglo vestidos de novia", where the tagger saw but a thing and left its verb out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.labels import Label, Span

_ARTICLE: Final = (
    r"(?:(?:the|an?|your|our|any|all|old|des|les|la|le|un|une|du|de la|vos|votre|nos|los|las|el|una|unos|unas|tus?|vuestr[oa]s?|nuestr[oa]s?|il|lo|i|gli|dei|delle|o|os|a|as|um|uma|"
    r"unseren?|unsere|die|den|das|eine?n?|alle|jede[ns]?)\s|l['’])?"
)
_CLAUSE: Final = r"(?:^|[.,;:!?\n(]\s*|\s(?:and|et|und|mais|y|e|donde|où|dove|onde|che|que)\s)"
# Verbs that say nothing beside their object, or that something else is meant.
_SAYS_LITTLE: Final = (
    r"(?!(?:suis|sommes|ai|avons|est|a|veux|voul|voudr|aimer|cherch|propos|offr|vend|recherch|souhait|lanc|organis|dois|peux|pouv|bin|sind|habe|brauch|such|biet|verkauf|möcht|will|woll|heiß|freu|plan|"
    r"eröffn|betreib|führ|somos|tenemos|estamos|queremos|buscamos|ofrec|hemos|vamos|podemos|abrimos|lanzamos|necesit|organizamos|celebramos|siamo|abbiamo|vogliamo|cerchiamo|offriamo|possiamo|stiamo|apriamo|organizziamo|temos|procuramos|oferec|precis))"
)
_EN_SAYS_LITTLE: Final = r"(?!(?:am|are|have|had|need|want|would|will|can|could|just|also|do|did|make|made|run|sell|offer|provide|open|opened|started|launch|launched|host|hold|organi[sz]e|plan|love|like|hope|think|know|use|try|get|got|take|keep|only|never|always|now|still|both|all)\b)"
_WE: Final = rf"(?:(?:i|we)\s{_EN_SAYS_LITTLE}[a-z]{{3,}}\s|(?:je|nous|on|ich|wir)\s{_SAYS_LITTLE}[a-zà-ÿß]{{3,}}\s|j['’]{_SAYS_LITTLE}[a-zà-ÿ]{{3,}}\s|{_SAYS_LITTLE}\w{{3,}}(?:amos|emos|imos|iamo)\s)"
_I: Final = (
    "arreglo|reparo|alquilo|enseño|hago|cuido|restauro|fabrico|cultivo|horneo|pinto|monto|instalo|limpio|imparto|coso|tejo|bordo|afilo|afino|construyo|recojo|entreno|paseo|traduzco|"
    "escribo|preparo|cocino|elaboro|tuesto|diseño|corto|doy|tolgo|noleggio|costruisco|pulisco|cucio|produco|allevo|coltivo|accordo|riparo|insegno|affitto|faccio|dipingo|disegno|curo|"
    "installo|faço|conserto|ensino|alugo|dou|costuro"
)
_VERB: Final = re.compile(rf"{_CLAUSE}((?:{_WE}|(?:{_I})\s){_ARTICLE})$", re.I)
_IS_VERB: Final = re.compile(rf"(?:{_I})$", re.I)
# "Helps allotment associations run their waiting lists": whom it helps is not what is sold.
_HELPS: Final = re.compile(
    r"(?:^|\s)((?:helps?|lets|allows|enables|aide(?:\sles|\svos)?|permet\s(?:aux|à)|ayuda\sa(?:\s(?:los|las|tus?))?|permite\sa(?:\s(?:los|las))?|hilft|aiuta(?:\s(?:i|gli|le))?|permette\s(?:ai|agli|alle)|ajuda(?:\s(?:os|as))?)\s)$",
    re.I,
)
_IS_HELP: Final = re.compile(
    r"(?:helps?|lets|allows|enables|aide|permet|ayuda|permite|hilft|aiuta|permette|ajuda)\s", re.I
)
_HELPED: Final = (Label.PRODUCT, Label.LINE)
_BETWEEN: Final = 14  # characters between whom it helps and with what
# "Clippers and grooming blades": nouns to the last, no verb and no number.
_LISTED: Final = re.compile(r"(?:[^\W\d_]+[ ,]+){1,3}(?:and|und|et|y|e|en|i)\s[^\d.,;:!?]+$", re.I)
_MOST: Final = 64  # characters of a deed
_MOST_HELP: Final = 96


def without_verbs(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A verb is nobody's name: "Tolgo i nidi di vespe"."""
    return tuple(span for span in spans if not (span.label is Label.BRAND and _IS_VERB.match(span.text)))


def with_help(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Whom a thing helps, with what, as one deed; the tagger took them for what is sold and for lines without a verb."""
    told: list[Span] = []
    for span in spans:
        last = told[-1] if told else None
        led = _HELPS.search(text[: span.start]) if span.label in _HELPED else None
        goes_on = last is not None and last.label is Label.DOES and bool(_IS_HELP.match(last.text))
        if led is not None and not any(other.end > led.start(1) and other.start < span.start for other in spans):
            told.append(replace(span, label=Label.DOES).covering(text, led.start(1), span.end))
        elif (
            goes_on
            and last is not None
            and span.label in _HELPED
            and re.fullmatch(r"[^.,;:!?\n]*", text[last.end : span.start])
            and span.start - last.end <= _BETWEEN
            and span.end - last.start <= _MOST_HELP
        ):
            told[-1] = last.covering(text, last.start, span.end)
        else:
            told.append(span)
    return tuple(told)


def verb_before(text: str, part: Span, spans: tuple[Span, ...]) -> str:
    """The verb of the first person that stands right before a part, with the article between them; "" where none does."""
    verb = _VERB.search(text[: part.start])
    if verb is None or part.end - verb.start(1) > _MOST:
        return ""
    taken = any(other.end > verb.start(1) and other.start < part.start for other in spans)
    return "" if taken else verb[1]


def with_verbs(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Things whose verb stands right before them, as deeds: those of a list ("sharpen scissors, clippers and blades"), and any
    beside what is sold already ("Wir begrünen Bauzäune")."""
    told: list[Span] = []
    rest = list(spans)
    while rest:
        span = rest.pop(0)
        verb = verb_before(text, span, spans) if span.label is Label.PRODUCT else ""
        list_goes_on = bool(verb and rest) and _goes_on(text, span, rest[0])
        if verb and (list_goes_on or any(each.label is Label.PRODUCT for each in told)):
            end = rest.pop(0).end if list_goes_on else span.end
            told.append(replace(span, label=Label.DOES).covering(text, span.start - len(verb), end))
        else:
            told.append(span)
    return tuple(told)


def _goes_on(text: str, thing: Span, line: Span) -> bool:
    """Whether a line is but the rest of the list that a thing begins."""
    is_next = line.label in _HELPED and text[thing.end : line.start] == ", " and line.end - thing.start <= _MOST_HELP
    return is_next and line.text[:1].islower() and bool(_LISTED.match(line.text))


def deed_of(text: str, thing: Span, spans: tuple[Span, ...]) -> str:
    """What is done with a thing sold, in the words of the prompt: its verb, its article and itself; "" where no verb stands there."""
    verb = verb_before(text, thing, spans)
    if verb.startswith("I ") and text[: thing.start - len(verb)].endswith(" and "):
        verb = f"We{verb[1:]}"  # "my husband and I sharpen"
    return f"{verb}{thing.text}" if verb else ""

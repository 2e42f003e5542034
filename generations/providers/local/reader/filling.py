"""What no part holds although its sentence is shown: a clause between two parts, how a phrase goes on, how a line begins.

The tagger leaves out now and then what makes a product worth its ad ("each one stamped with the boat's name"). In a sentence of
which something is shown, what is neither a note nor a name nor a way to get in touch is for the screen too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.deeds import verb_before
from generations.providers.local.reader.joining import IF, SHOWN
from generations.providers.local.reader.labels import Label, Span

_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|\.(?=\d))+")
_CLAUSE: Final = re.compile(r"(?:[^,;:]|[,:](?=\S))+")
_LEAST, _MOST = 3, 11  # words of a clause
_TAIL_MOST: Final = 9
_LONG_HEAD: Final = 6
_WORD: Final = re.compile(r"\b[a-zà-öø-ÿ][\w'’-]{2,}")  # in lower case: no name
_WHICH: Final = re.compile(
    r"(?:der|die|das|den|dem|wo|welche[rsnm]?|who|that|which|where|whose|qui|que|dont|où|donde|che|cui|dove|onde)\s",
    re.I,
)
_OUR: Final = re.compile(
    r"(?:our|my|notre|nos|mon|ma|mes|unsere?|meine?|nuestr[oa]s?|mis?|il nostro|la nostra|o nosso|a nossa)\s", re.I
)
# "Our cinema shows the old films": a verb and what it is done to, in French, Spanish, German, English.
_ACTS: Final = re.compile(
    r"\s(?!entre\s|contre\s|comme\s|toute\s|et\s|est\s)[a-zà-ÿ]{3,}(?:e|ent|t)\s(?:des|les|la|le|une?|du)\s|"
    r"\s(?!para\s|contra\s|hacia\s|hasta\s|cada\s|toda\s)\w{3,}[ae]n?\s(?:los|las|el|una?|unos|unas)\s|"
    r"\s(?!mit\s|seit\s|und\s|ist\s)[a-zäöüß]{3,}t\s(?:den|die|das|eine?n?)\s|"
    r"\s(?!is\s|was\s|as\s|across\s|has\s)[a-z]{3,}s\s(?:the|an?|old|your)\s"
)
_LEGAL: Final = re.compile(r"(NI|AG|KG|OHG|SA|SL|SAS|LLC|PLC|CIC|FC|RFC|AFC|AC|SC|SV|TSV|VFB)\s(?=\w)")
# "Knurrhahn 500 trägt": the number is of the name, and a verb goes on.
_MODEL: Final = re.compile(r"(\d{1,4}[A-Z]?)\s(?=(?!mal\b|x\b)[a-zà-ÿ]{3,}(?:[st]|e|a|en)\s)")
_ADJECTIVE: Final = re.compile(r"[A-Z][a-z]+\s[a-z]+\sand\s")
# A device or a program does something: "MoosMax 200 saugt", "logiciel Frigolog surveille". What people make is what they sell.
_DEVICE: Final = re.compile(
    r"\b(?:software|app|application|appli|logiciel|programm?|programa|aplicación|gerät|device)\s$", re.I
)
_VERB_BETWEEN: Final = re.compile(
    r"\s(?!ist\s|is\s|est\s|es\s|è\s|são\s|hat\s|has\s|heißt|and\s|und\s|et\s)"
    r"[a-zß-ÿ]{3,}(?:[st]|e|a)\s(?:(?:la|le|les|l['’]|el|los|las|il|lo|gli|den|die|das|the|your|vos|votre|tus?)\s?)?"
)
# The story of a life: "I was a lawyer", "mum wouldn't go to the clinic".
_STORY: Final = re.compile(r"\b(?:was|were|had|wouldn|couldn|didn|depuis que|quand j|als ich|cuando yo)\b", re.I)
_JOINS: Final = re.compile(
    r"(?:and|or|but|so|that|after|afterwards|und|oder|aber|danach|anschließend|et|ou|mais|ensuite|y|e|o|pero|después|ma|dopo|depois|also|"
    r"then|dann|puis|luego)\b",
    re.I,
)
# How a phrase goes on: "beds for building sites", "mustard from a stone mill"; not "aimed at landlords".
_GOES_ON: Final = re.compile(
    r"(?:with|without|in|on|at|from|for|about|by|under|over|into|mit|ohne|auf|aus|für|von|im|am|bei|unter|über|"
    r"avec|sans|dans|sur|pour|par|à|au|aux|en|chez|de|du|des|con|sin|por|para|desde|sobre|del|per|senza|da|su|nel|nella|com|sem|no|na)\s",
    re.I,
)
# "Wedding dresses" whom somebody lends "instead of selling them".
_INSTEAD: Final = re.compile(
    r"(?:instead of|rather than|statt|anstatt|au lieu d|plutôt que|en (?:vez|lugar) de|invece di|em vez de)", re.I
)
_WE: Final = re.compile(r"(?:i|we|ich|wir|je|nous|on)\s", re.I)
_DONE: Final = re.compile(r"ge\w+(?:en|t)(?:\s|$)")  # "gemahlen" is nothing sold


def filled(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts with what their sentences say besides; none overlap."""
    told = _beside_names(text, list(spans))
    for sentence in _SENTENCE.finditer(text):
        if not any(_is_in(span, *sentence.span()) and span.label in SHOWN for span in told):
            continue
        for start, end in _clauses(text, *sentence.span()):
            own = sorted((span for span in told if span.start < end and span.end > start), key=lambda span: span.start)
            for span in own:
                told.remove(span)
            told += _whole(text, start, end, own) if own else _added(text, start, end, told)
    return tuple(sorted(told, key=lambda span: span.start))


def _beside_names(text: str, spans: list[Span]) -> list[Span]:
    """Names and what stands right beside them: "Second Screen NI", "MoosMax saugt Moos", "Plain white inflatables"."""
    names = sum(span.label is Label.BRAND for span in spans)
    told: list[Span] = []
    for span in spans:
        last = told[-1] if told and told[-1].label is Label.BRAND else None
        gap = text[last.end : span.start] if last else ""
        legal = _LEGAL.match(span.text) if last and gap == " " and span.label is Label.LINE else None
        model = _MODEL.match(span.text) if last and gap == " " and span.label is not Label.CONTACT else None
        if last and model:
            told[-1] = last.covering(text, last.start, span.start + model.end(1))
            told.append(span.covering(text, span.start + model.end(), span.end))
        elif last and legal:
            told[-1] = last.covering(text, last.start, span.start + legal.end(1))
            told.append(span.covering(text, span.start + legal.end(), span.end))
        elif last and names > 1 and span.label is Label.PRODUCT and _ADJECTIVE.fullmatch(f"{last.text}{gap}"):
            told[-1] = span.covering(text, last.start, span.end)
        elif last and span.label is Label.PRODUCT and _VERB_BETWEEN.fullmatch(gap) and _is_device(text, last):
            told.append(replace(span, label=Label.DOES).covering(text, last.end + 1, span.end))
        else:
            told.append(span)
    return told


def _is_device(text: str, name: Span) -> bool:
    return bool(re.search(r"\d", name.text)) or bool(_DEVICE.search(text[: name.start]))


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for clause in _CLAUSE.finditer(text, start, end):
        blank = len(clause.group()) - len(clause.group().lstrip())
        yield clause.start() + blank, clause.start() + len(clause.group().rstrip())


def _is_in(span: Span, start: int, end: int) -> bool:
    return start <= span.start < end


def _added(text: str, start: int, end: int, told: list[Span]) -> list[Span]:
    """A clause that no part touches, as a line; a relative one goes with the part before it."""
    said = text[start:end]
    count = len(said.split())
    if (
        not _LEAST <= count <= _MOST
        or len(_WORD.findall(said)) < 2
        or IF.match(said)
        or _JOINS.match(said)
        or _STORY.search(said)
    ):
        return []
    if _OUR.match(said) and count == _LEAST:
        return []  # "Our B2B product"
    if _WHICH.match(said):
        former = next((span for span in told if text[span.end : start] == ", " and span.label is Label.LINE), None)
        if former is not None:
            told.remove(former)
            return [former.covering(text, former.start, end)]
        return []
    return [Span(Label.LINE, start, end, said)]


def _whole(text: str, start: int, end: int, own: list[Span]) -> list[Span]:
    """The parts of a clause, the last with how it goes on, the first with how it begins."""
    last = own[-1]
    rest = text[last.end : end].strip()
    if last.label is Label.PRODUCT and _INSTEAD.match(rest) and (verb := verb_before(text, last, tuple(own))):
        own[-1] = replace(last, label=Label.DOES).covering(text, last.start - len(verb), end)
        return own
    if (
        last.label in (Label.PRODUCT, Label.LINE)
        and not _INSTEAD.match(rest)
        and 1 < len(rest.split()) <= _TAIL_MOST
        and _GOES_ON.match(rest)
    ):
        own[-1] = last.covering(text, last.start, end)
    first = own[0]
    ours = _OUR.search(text[start : first.start]) if first.label is Label.PRODUCT and _ACTS.search(first.text) else None
    if ours is not None and start + ours.end() == first.start:
        own[0] = replace(first, label=Label.DOES).covering(text, start + ours.start(), own[0].end)
        return own
    head = text[start : first.start].strip()
    count = len(head.split())
    said = count + len(first.text.split()) <= _MOST + 1 and not _JOINS.match(head) and not IF.match(head)
    if first.label is Label.PRODUCT and _DONE.match(first.text) and said:
        own[0] = replace(first, label=Label.LINE).covering(text, start, own[0].end)
    elif first.label is Label.PRODUCT and count >= _LONG_HEAD and _WE.match(head):
        own[0] = replace(first, label=Label.DOES).covering(text, start, first.end)
    elif first.label is Label.LINE and count >= _LEAST and said and not _WHICH.match(head):
        own[0] = first.covering(text, start, first.end)
    return own

# ruff: noqa: E501
"""What the sentence around some words says they are: what is sold, what is done, a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.growing import NOUNS, folded, is_free
from generations.providers.local.reader.joining import SHOWN
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.trade_words import trade_word

# "We have a cleaning firm in Novara", "ich betreibe in Oldenburg eine Werkstatt".
_WE_RUN: Final = re.compile(
    r"\b(?:(?:i|we)(?:['’]ve)? (?:run|own|have|got|opened|started|manage)|(?:ho|abbiamo|gestisco|gestiamo|conduco)|(?:tengo|tenemos|llevo|llevamos|regento)|"
    r"(?:j['’]ai|nous avons|on a|je tiens|nous tenons|je gère)|(?:ich|wir) (?:habe|haben|betreibe|betreiben|führe|führen|leite|leiten)|(?:tenho|temos)|(?:ik heb|wij hebben|we hebben))\s"
    r"(?:in [A-ZÀ-Þ]\w+ )?(?:un['’]\s?|(?:an?|une?|una|uno|eine?n?|um|uma|een)\s)"
    r"(?P<thing>[^\W\d_][\w'’-]*(?:\s(?!(?:in|at|on|a|à|en|em|im|am|called|named|and|y|e|et|und|that|which|che|que|qui|die|der|das|wo|from|with|con|avec|mit|near|out|chiamat\w|llamad\w)\s)[\w'’-]+){0,3})"
    r"(?=\s*[,.;:!?\n(–-]|\s(?:in|at|on|a|à|en|em|im|am|called|named|and|y|e|et|und|that|which|che|que|qui|from|with|con|avec|mit|near|out|chiamat\w|llamad\w)\s|$)",
    re.I,
)
# "Our mustard is ground cold", "Unser Honig ist wieder da": the subject is what is sold.
_OUR_THING: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?:our|my|unsere?|meine?|notre|nos|mon|ma|mes|nuestr[oa]s?|mis?|(?:il|la|i|le)\s(?:nostr[oaie]|mi[oa]|miei|mie)|"
    r"(?:[oa]s?\s)?(?:noss[oa]s?|meus?|minhas?)|onze|ons|mijn)\s(?P<thing>[^,.;:!?\n]{3,48}?)"
    r"(?:\s(?:in|im|from|near|aus|à|en|em|a|te)\s[^,.;:!?\n]{2,30}?)?\s"
    r"(?:is|are|comes?|has|have|wird|werden|ist|sind|kommt|kommen|hat|haben|steht|stehen|vient|viennent|est|sont|a|ont|es|son|está|están|viene|"
    r"vienen|tiene|tienen|è|sono|ha|hanno|vengono|é|são|vem|vêm|tem|têm|zijn|komt|komen|heeft|hebben)\s",
    re.I,
)
_STAFF: Final = re.compile(
    r"\b(?:team|staff|crew|équipe|equipo|equipe|squadra|mannschaft|ploeg|name|nom|nombre|nome|naam|customers?|clients?|kund\w+|push|campaigns?|launch|\w*kampagne|campagne|campaña|campagna|campanha)$",
    re.I,
)
# "Marlpit Clocks, a Ludlow workshop that restores clocks": what stands behind a name says what it is.
_ONE_OF: Final = re.compile(r",\s(?:an?|une?|una?|uno|eine?n?|uma?|een)\s", re.I)
_ONE_WORDS: Final = 10
# "Ich bin Hufschmiedin im Allgäu" tells the trade.
_I_AM: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?:ich bin|i['’]?m an?|i am an?|je suis|soy|sono un['’oa]?|sou|ik ben)\s"
    r"(?P<thing>[^\W\d_][\w'’-]{4,}(?:\s(?!(?:in|im|at|on|a|à|en|em|and|y|e|et|und|aus|from|de|du|der|bei|who|qui|que|che|mit|with|avec|and)\s)[a-zà-ÿ][\w'’-]+){0,2})"
    r"(?=[,.;:]|\s(?:in|im|at|on|a|à|en|em|and|y|e|et|und|aus|from|bei|who|qui|que|che|mit|with|avec|de|du)\s)",
    re.I,
)
# "Stiegenblick digitalisiert das Schwarze Brett": the verb tells that it is done.
_VERB_FIRST: Final = re.compile(r"[a-zäöüß]{4,}t\s(?:das|die|den|der|ein|eine|einen|Ihre?n?|[A-ZÄÖÜ])")
_RELATIVE: Final = re.compile(
    r"\s((?:that|which|who|qui|que|che)\s(?!is called|is named|are called|s['’]appelle|se llama|si chiama)[^.,;:!?\n]{6,60})(?=[.,;:!?\n]|$)"
)
_LEADS_ON: Final = re.compile(r",?\s(?P<that>(?:that|which|who|que|qui|che|die|der|das|den|dat)\s)?", re.I)
_HOW: Final = re.compile(r"[a-zà-ÿ]{3,}(?:ly|ment|mente)|automatisch|täglich|wöchentlich")
_PURPOSE: Final = re.compile(r"(?:para que|pour que|so that|damit|that|which|who|que|qui|che|die|der|das)\s", re.I)
_THING_WORDS: Final = 6
# "Se arreglan persianas": what is done, and nobody says by whom.
_IS_DONE: Final = re.compile(r"(?:^|[.,;:!?\n]\s*)((?:se|si)\s\w+(?:an?|en?|ano|ono)\s)$", re.I)
_ONESELF: Final = re.compile(r"\s((?:se|si|sich|zich)\s|s['’])$", re.I)  # "se déplace à domicile"
_SENTENCE_BEGINS: Final = re.compile(r"(?:^|[.!?\n])\s*$")


def own_thing(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "We have a cleaning firm", "Our mustard is ground cold" say what is sold, where no part before them does."""
    for rule in (_WE_RUN, _OUR_THING, _I_AM):
        found = rule.search(text)
        if found is None or len(found["thing"].split()) > _THING_WORDS:
            continue
        start, end = found.span("thing")
        sold = [span for span in spans if span.label in (Label.PRODUCT, Label.DOES)]
        said = any(span.start < end or rule is _I_AM for span in sold)
        said = said or bool(_STAFF.search(found["thing"]))
        known = any(trade_word(folded(word)) in NOUNS for word in re.findall(r"[^\W\d_]{4,}", found["thing"]))
        if known and not said and is_free((start, end), [(span.start, span.end) for span in spans]):
            thing = Span(Label.PRODUCT, start, end, found["thing"])
            spans = tuple(sorted((*spans, thing), key=lambda span: span.start))
    return spans


def one_of_its_kind(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What a name is said to be right behind it, where no part says what is sold or done; a town may stand before it."""
    if any(span.label in (Label.PRODUCT, Label.DOES) for span in spans):
        return spans
    for name in spans:
        led = _ONE_OF.match(text, name.end) if name.label is Label.BRAND else None
        if led is None:
            continue
        town = next((span for span in spans if span.label is Label.PLACE and span.start == led.end()), None)
        start = town.end + 1 if town else led.end()
        told = re.match(r"[^.,;:!?\n]+", text[start:])
        if told is None or not 0 < len(told[0].split()) <= _ONE_WORDS:
            continue
        thing = Span(Label.PRODUCT, start, start + told.end(), told[0])
        if is_free((thing.start, thing.end), [(span.start, span.end) for span in spans]):
            return tuple(sorted((*spans, thing), key=lambda span: span.start))
    return spans


def with_relatives(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "A dental practice that only sees nervous patients" says so, where no part holds what the clause says."""
    taken = [(span.start, span.end) for span in spans]
    told = []
    for span in spans:
        clause = _RELATIVE.match(text, span.end) if span.label is Label.PRODUCT else None
        if clause and is_free(clause.span(1), taken):
            told.append(Span(Label.LINE, clause.start(1), clause.end(1), clause[1]))
    return tuple(sorted((*spans, *told), key=lambda span: span.start))


def whole_thing(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """What is sold in one word, "app", with the clause that says which one: "that reminds carers", "para que los bares ...";
    an adverb, "automatically", with what it stands behind."""
    kept: list[Span] = []
    for span in spans:
        thing = kept[-1] if kept and kept[-1].label is Label.PRODUCT else None
        bare = thing is not None and " " not in thing.text and "-" not in thing.text
        led = thing is not None and _LEADS_ON.fullmatch(text[thing.end : span.start])
        former = kept[-1] if kept and text[kept[-1].end : span.start] == " " else None
        if thing and bare and led and span.label is Label.LINE and (led["that"] or _PURPOSE.match(span.text)):
            kept[-1] = thing.covering(text, thing.start, span.end)
        elif former and former.label in SHOWN and span.label is Label.LINE and _HOW.fullmatch(span.text):
            kept[-1] = former.covering(text, former.start, span.end)
        else:
            kept.append(span)
    return tuple(kept)


def as_said(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """ "Se arreglan persianas" is what one does, "Sewing machine on strike?" a question."""
    kept = []
    names = frozenset(span.end for span in spans if span.label is Label.BRAND)
    for span in spans:
        before = text[: span.start]
        if span.label is Label.PRODUCT and span.start - 1 in names and _VERB_FIRST.match(span.text):
            kept.append(replace(span, label=Label.DOES))
            continue
        done = (_IS_DONE.search(before) or _ONESELF.search(before)) if span.label is Label.PRODUCT else None
        if done:
            kept.append(replace(span, label=Label.DOES).covering(text, done.start(1), span.end))
        elif span.label in SHOWN and text[span.end : span.end + 1] == "?" and _SENTENCE_BEGINS.search(before):
            kept.append(replace(span, label=Label.SLOGAN).covering(text, span.start, span.end + 1))
        else:
            kept.append(span)
    return tuple(kept)

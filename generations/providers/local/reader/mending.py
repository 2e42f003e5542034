# ruff: noqa: E501
"""A second look at the parts the tagger cut: what begins or ends in the middle of a phrase gets its missing words.

A tagger decides token by token; these rules know what is true of whole phrases: "Tuesdays and Wednesdays" is one time.
What is true of names is in `naming`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.calling import of_things, told_as_name, we_are_the, with_field_name
from generations.providers.local.reader.clauses import whole_clauses
from generations.providers.local.reader.deeds import with_help, with_verbs, without_verbs
from generations.providers.local.reader.endings import closed, whole_quotes
from generations.providers.local.reader.facts import FactKind, places_of
from generations.providers.local.reader.filling import filled
from generations.providers.local.reader.forms import fields_of, is_form
from generations.providers.local.reader.growing import whole_lines, whole_things
from generations.providers.local.reader.joining import FEW, together
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.naming import (
    alone,
    called,
    placed,
    priced,
    unquoted,
    whole_names,
    without_is,
    without_verb,
)
from generations.providers.local.reader.predicates import with_predicates
from generations.providers.local.reader.sentences import (
    as_said,
    one_of_its_kind,
    own_thing,
    whole_thing,
    with_relatives,
)
from generations.providers.local.reader.streets import (
    BESIDE,
    FLOOR,
    named_by_street,
    polite,
    street,
    venues,
    whole_place,
    with_streets,
    without_purpose,
)
from generations.providers.local.reader.wholeness import whole_to_clause

_PREPOSITION: Final = re.compile(r"\s(?:de|di|en|in|à|a|du|im|bei|from|of)\s")
_FOR_THE_MAKER: Final = re.compile(
    r"(?:^|\n)\W*(?:tone|mood|vibe|feel|voice|pace|notes?|avoid|please|(?:target )?audience|target(?: group)?|público(?: objetivo|-alvo)?|publico(?: objetivo)?|pubblico|public cible|doelgroep|ton|stil|stimmung|stimme|hinweise?|"
    r"zielgruppe|bitte|tono|estilo|voz|ritmo|notas?|evitar|ambiance|voix|rythme|remarques?|cible|stile|voce|"
    r"tom|toon)\s?[:=–-]\s?[^\n.!?]*$",
    re.I,
)
# Fields of a brief that are never shown, wherever they stand: "… in Olpe. Zielgruppe: Metallbauer und Schlosser".
_FIELD_NAMES: Final = (
    r"(?:(?:target )?audience|target (?:group|customers?)|público(?: objetivo|-alvo| meta)?|pubblico(?: target)?|public cible|doelgroep|zielgruppe|cible|"
    r"tonalität|tonalité|tonality|tone|ton|tono|tom|toon|stimmung|stil)\s?:\s"
)
_IN_FIELD: Final = re.compile(rf"(?:^|[.!?\n]\s)\W*{_FIELD_NAMES}[^\n.!?]*$", re.I)
_FIELD: Final = re.compile(_FIELD_NAMES, re.I)
# "El público son apicultores de más de 45 años."
_AUDIENCE_IS: Final = re.compile(
    r"\b(?:(?:el|nuestro|mi) público|la audiencia|(?:the|our) (?:target )?audience|target group|(?:unsere |die )?zielgruppe|(?:le|notre) public|la cible|(?:il|nostro) pubblico|il target|o público)\s"
    r"(?:son|es|is|are|ist|sind|est|sont|sono|è|são|é)\s[^.!?\n:;]*$",
    re.I,
)
# "Targeting women over 40 who swim": said to whoever makes the ad.
_AIMED_AT: Final = re.compile(
    r"(?:(?:we|i)(?:['’]d)? (?:want|like|need|hope) to reach|queremos (?:llegar a|atraer)|(?:nous voulons|on veut|on aimerait) toucher|targeting|targeted at|aimed at|aim(?:ing)? (?:it|this|the ad) at|dirigid[oa]s? a|destinad[oa]s? a|orientad[oa]s? a|ciblant|visant|(?:on|nous) vis(?:e|ons)|we['’]re after|apuntamos a|destinée?s? (?:à|aux)|pour un public|gerichtet an|richtet sich an|"
    r"gericht op|rivolt[oa] a|pensat[oa] per un pubblico|voltad[oa] para|direcionad[oa] a)\b",
    re.I,
)
# "Einen Spot für unser Lastenrad machen": the last word asks for the ad.
# "Our winter push is for a stout": what is sold stands behind it.
_CAMPAIGN: Final = re.compile(
    r"(?:.*[\s-])?(?:push|campaigns?|launch|promo|(?:\w+)?kampagne|aktion|campagne|campaña|campagna|campanha|lanzamiento|lancement)",
    re.I,
)
_AD_FOR: Final = re.compile(
    r"(?:spot|video|werbung|anzeige|clip|film|werbespot|advertentie|reclame|filmpje)\s(?:für|voor)\s[^.!?\n]*$", re.I
)
_TO_BE_MADE: Final = re.compile(r"\s(?:machen|erstellen|drehen|produzieren|gestalten|maken)$")
# "No music reading required": said to customers.
_NOTHING_NEEDED: Final = re.compile(
    r"(?:no|keine?|pas (?:de|d['’]|besoin)|aucune?|sin necesidad|no hace falta|no se necesita|non serve|nessuna?|não (?:é )?precisa?|geen)\b[^.!?]{2,40}"
    r"\b(?:unless|required|needed|necessary|nötig|erforderlich|notwendig|necesari[oa]s?|nécessaires?|requise?s?|richiest[oaie]|necessari[oae]|nodig|vereist)\b",
    re.I,
)
_AD_FOR_A: Final = re.compile(
    r"(?:(?:please |could you |can you )?(?:make|create|produce|write|do)|crea|haz|hazme|haced|créez|crée|faites|fais|erstelle?n?|erstellt|mach\w*|crea\w*|fai|fate|fammi|cria|crie|maak|quiero|quisiera|necesito|i need|we need|vorrei|je veux|ich brauche)"
    r"\b[^.!?\n,:]{0,44}?\b(?:for|para|pour|für|per|voor)\s(?:an?|una?|une?|eine?n?|uma?|een)\s(?=[a-zà-ÿ]|[A-ZÄÖÜ][a-zäöüß]+\s[a-zäöü])",
    re.I,
)
_ABOVE_ALL: Final = re.compile(
    r"(?:especially|above all|particularly|mainly|vor allem|besonders|surtout|notamment|sobre todo|especialmente|soprattutto)\b",
    re.I,
)
_AIMED_LENGTH: Final = 40  # characters of who is aimed at: "on vise les familles de Montréal qui" seek what follows
_SOON: Final = 40  # characters behind a note, in which what is sold may still be told
_AND_DOES: Final = re.compile(r"\s(?:und|and|et|y)\s[a-zß-ÿ]+(?:en|e|s|mos|ons)$")
_KEPT_OUT: Final = re.compile(
    r"\b(?:(?:that|this|which|it) (?:does(?:n['’]t| not)|needn['’]t|shouldn['’]t|should not|need not) (?:need to )?(?:go|be) in\b|leave (?:that|this|it) out|don['’]t (?:put|include) (?:that|this|it)|"
    r"(?:das|dies)? ?(?:muss|soll|braucht|sollte) (?:natürlich |aber |da )?nicht (?:rein|ins? |erwähnt)|das bleibt unter uns|(?:ça|cela) (?:n['’]a pas besoin|ne doit pas|reste entre nous)|"
    r"pas (?:la peine|besoin) de (?:le|la) (?:dire|mettre)|(?:eso|esto) no (?:hace falta|lo pong|hay que|tiene que)|no (?:lo|la) (?:pongas|pongáis|pongan|digas)|"
    r"(?:questo|ma questo) non (?:serve|va|deve)|non (?:lo|la) (?:mettete|scrivete|dite)|isso não (?:precisa|entra))",
    re.I,
)
_SERVES: Final = re.compile(
    rf"{FLOOR}|cover(?:s|ing)|serv(?:es|ing)|based|located|couvre|couvrons|cubrimos|serviamo|copriamo|atendemos",
    re.I,
)
_ENDS_BESIDE: Final = re.compile(
    rf"\b{BESIDE}\s(?:(?:of|de|d['’]|del|da|do|der|dem|den|von|vom|du|des|la|le|el|lo|il|al|alla|a|the|an?|una?|un|our|old)\s){{0,3}}$",
    re.I,
)
_NOT_SOLD: Final = re.compile(
    r"\b(?:(?:because|when|after|since|before|until)\s(?:I|we)\s(?:was|were|had been|worked as)|used to be|(?:porque|cuando)\s(?:yo\s)?era|parce que j['’]étais|quand j['’]étais|(?:weil|als)\sich|perché ero|quando era|omdat ik|"
    r"(?:money|cash|funds|donations|dinero|de l['’]argent|Geld|Spenden|soldi|dinheiro|geld)\s(?:for|para|pour|für|per|voor))\s(?:(?:an?|one|une?|una?|uma?|eine?|een|our|new|neue|nuev[oa]s|nouveaux|das|die|den|les|des)\s)*$",
    re.I,
)
_ENDS_SMALL: Final = re.compile(r"\s(?:for|of|with|para|de|pour|für|per|di|com|mit|to)$", re.I)
_ONE_PIECE: Final = frozenset((FactKind.DATE, FactKind.HOURS, FactKind.PRICE, FactKind.PHONE, FactKind.URL))


def mended(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts in their order, some with more words than before, none overlapping."""
    spans = whole_thing(text, whole_quotes(text, spans))
    spans = tuple(part for span in spans for part in _thing_in(span, text, spans))
    spans = told_as_name(text, we_are_the(text, with_field_name(text, without_verbs(tuple(spans)))))
    spans = tuple(
        street(polite(unquoted(without_verb(without_is(span, text), text), text), text), text, spans)
        for span in spans
        if not _names_a_field(span, text) and not _is_not_sold(span, text)
    )
    told = tuple(called(whole_place(_without_deed(_noted(span, text), text), text), spans) for span in spans)
    told = alone(text, priced(text, placed(text, named_by_street(text, of_things(text, venues(text, told))))))
    told = one_of_its_kind(
        text, own_thing(text, with_streets(text, _not_for_the_ad(text, without_purpose(text, tuple(told)))))
    )
    joined = together(text, _apart(text, closed(text, whole_lines(text, whole_things(text, as_said(text, told))))))
    whole = with_relatives(text, _apart(text, whole_names(text, _whole_facts(text, joined))))
    told = with_predicates(text, whole_clauses(text, filled(text, with_help(text, with_verbs(text, whole)))))
    return whole_to_clause(text, told)


def _thing_in(span: Span, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """ "Crea un anuncio para una app que avisa a los apicultores": behind "para" stands what is sold, where nothing else tells it."""
    led = _AD_FOR_A.match(span.text) if span.label is Label.NOTE else None
    if led is None or any(
        other.label in (Label.PRODUCT, Label.DOES) and other.start < span.end + _SOON for other in spans
    ):
        return (span,)
    start = span.start + led.end()
    thing = re.split(r"[.!?\n]", text[start : span.end], maxsplit=1)[0].rstrip(" ,")
    if len(thing.split()) < FEW:
        return (span,)
    note = span.covering(text, span.start, start)
    return note, replace(span, label=Label.PRODUCT).covering(text, start, start + len(thing))


def _is_not_sold(span: Span, text: str) -> bool:
    """ "I was a mobile hairdresser", "we need money for tyres": what once was done, or what money is given for."""
    return span.label is Label.PRODUCT and bool(_NOT_SOLD.search(text[: span.start]))


def _without_deed(span: Span, text: str) -> Span:
    """ "In Passau und gießen" names a town and goes on with what is done there."""
    more = _AND_DOES.search(span.text) if span.label is Label.PLACE else None
    return span.covering(text, span.start, span.start + more.start()) if more else span


def _noted(span: Span, text: str) -> Span:
    """What stands in a field for the maker of the ad is a note: "Tone: cheerful". So is the verb behind what the ad is for."""
    asked = _TO_BE_MADE.search(span.text) if span.label is Label.PRODUCT else None
    if asked and _AD_FOR.search(text[: span.start]):
        return span.covering(text, span.start, span.start + asked.start())
    if span.label is Label.PRODUCT and (_CAMPAIGN.fullmatch(span.text) or _aims(text[: span.start].rstrip())):
        return replace(span, label=Label.NOTE)
    if span.label is Label.NOTE and _NOTHING_NEEDED.match(span.text):
        return replace(span, label=Label.LINE).covering(text, span.start, span.start + len(span.text.rstrip(" .!")))
    told = span.label is not Label.NOTE and (
        _FOR_THE_MAKER.search(text[: span.start])
        or _IN_FIELD.search(text[: span.start])
        or _AUDIENCE_IS.search(text[: span.start])
    )
    told = told or (span.label in (Label.LINE, Label.DOES) and (_AIMED_AT.match(span.text) or _FIELD.match(span.text)))
    clause = re.split(r"[.!?;:,\n]", text[: span.start])[-1]  # "dirigida a mujeres de" and "más de 35 años"
    aimed = span.label is Label.LINE and bool(_AIMED_AT.search(clause))
    sentence = re.split(r"[.!?\n]", text[: span.start])[-1]
    if span.label is Label.LINE and _ABOVE_ALL.match(span.text) and _AIMED_AT.search(sentence):
        return replace(span, label=Label.NOTE)
    if aimed and (_ENDS_SMALL.search(clause.rstrip()) or len(clause) <= _AIMED_LENGTH):
        return replace(span, label=Label.NOTE)
    return replace(span, label=Label.NOTE) if told else span


def _aims(before: str) -> bool:
    """ "A spot aimed at" before "night-shift nurses"."""
    aimed = list(_AIMED_AT.finditer(before))
    return bool(aimed) and aimed[-1].end() == len(before)


def _names_a_field(span: Span, text: str) -> bool:
    """ "Nombre del club" before its colon, in a prompt of fields; "something for" names nothing either."""
    if span.label is Label.PRODUCT and (_SERVES.fullmatch(span.text) or _ENDS_BESIDE.search(text[: span.start])):
        return True  # "above the stationery shop"
    if span.label is Label.PRODUCT and len(span.text.split()) == FEW and _ENDS_SMALL.search(span.text):
        return True
    return span.label is Label.PRODUCT and is_form(text) and (span.start, span.end) in fields_of(text)


def _not_for_the_ad(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Six people left us, that need not go in": what stands in the sentence before is a note as well."""
    for kept_out in _KEPT_OUT.finditer(text):
        start = max(text.rfind(mark, 0, kept_out.start()) for mark in ".!?\n")
        spans = tuple(
            replace(span, label=Label.NOTE)
            if start < span.start < kept_out.start() and span.label is Label.LINE
            else span
            for span in spans
        )
    return spans


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

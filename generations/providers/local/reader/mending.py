"""A second look at the parts the tagger cut: what begins or ends in the middle of a phrase gets its missing words.

A tagger decides token by token; these rules know what is true of whole phrases: "Tuesdays and Wednesdays" is one time.
What is true of names is in `naming`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.facts import FactKind, is_day, places_of
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.naming import (
    alone,
    called,
    we_are_the,
    whole_names,
    with_field_name,
    without_is,
)
from generations.providers.local.reader.trade_words import PART, WHOLE, trade_word

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
# "We have a cleaning firm in Novara", "ich betreibe in Oldenburg eine Werkstatt".
_WE_RUN: Final = re.compile(
    r"\b(?:(?:i|we)(?:['’]ve)? (?:run|own|have|got|opened|started|manage)|(?:ho|abbiamo|gestisco|gestiamo|conduco)|(?:tengo|tenemos|llevo|llevamos|regento)|"
    r"(?:j['’]ai|nous avons|on a|je tiens|nous tenons|je gère)|(?:ich|wir) (?:habe|haben|betreibe|betreiben|führe|führen|leite|leiten)|(?:tenho|temos)|(?:ik heb|wij hebben|we hebben))\s"
    r"(?:in [A-ZÀ-Þ]\w+ )?(?:an?|un['’]|une?|una|uno|eine?n?|um|uma|een)\s?"
    r"(?P<trade>[^\W\d_][\w'’-]*(?:\s(?!(?:in|at|on|a|à|en|em|im|am|called|named|and|y|e|et|und|that|which|che|que|qui|die|der|das|wo|from|with|con|avec|mit|near|out|chiamat\w|llamad\w)\s)[\w'’-]+){0,3})"
    r"(?=\s*[,.;:!?\n(–-]|\s(?:in|at|on|a|à|en|em|im|am|called|named|and|y|e|et|und|that|which|che|que|qui|from|with|con|avec|mit|near|out|chiamat\w|llamad\w)\s|$)",
    re.I,
)
_KEPT_OUT: Final = re.compile(
    r"\b(?:(?:that|this|which|it) (?:does(?:n['’]t| not)|needn['’]t|shouldn['’]t|should not|need not) (?:need to )?(?:go|be) in\b|leave (?:that|this|it) out|don['’]t (?:put|include) (?:that|this|it)|"
    r"(?:das|dies)? ?(?:muss|soll|braucht|sollte) (?:natürlich |aber |da )?nicht (?:rein|ins? |erwähnt)|das bleibt unter uns|(?:ça|cela) (?:n['’]a pas besoin|ne doit pas|reste entre nous)|"
    r"pas (?:la peine|besoin) de (?:le|la) (?:dire|mettre)|(?:eso|esto) no (?:hace falta|lo pong|hay que|tiene que)|no (?:lo|la) (?:pongas|pongáis|pongan|digas)|"
    r"(?:questo|ma questo) non (?:serve|va|deve)|non (?:lo|la) (?:mettete|scrivete|dite)|isso não (?:precisa|entra))",
    re.I,
)
_ENDS_SMALL: Final = re.compile(r"\s(?:for|of|with|para|de|pour|für|per|di|com|mit|to)$", re.I)
_FIELD: Final = re.compile(r"(?:^|\n)[ \t]*([^\W\d_][\w /'’-]{1,24}?)\s?:(?=\s)")
_FORM: Final = 3  # fields
_PLACE_FIELD: Final = re.compile(
    r"(?:^|\n)\W*(?:city|town|where|location|place|address|region|area|ort|stadt|wo|adresse|ciudad|lugar|dónde|donde|dirección|ville|lieu|où|adresse|città|luogo|dove|indirizzo|cidade|local|onde|endereço|plaats)\s?:\s*$",
    re.I,
)
_STREET_NAME: Final = re.compile(r"^(?:[A-Z][\w'’-]+\s){1,3}(?:Street|Road|Lane|Avenue|Drive|Square)$")
_STREET_SHORT: Final = re.compile(r"(?:^|\s)(?:blvd|bvd|av|avda|ave|c|calz|carr|col|pl|str|st|rte|ch|v|p\.?za)$", re.I)
_ABBREVIATED: Final = re.compile(r"\.\s[A-ZÀ-Þ\d][^.,;:!?\n]{2,40}")
_STREET: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*\s){0,3}[\w'’.-]*(?:stra(?:ß|ss)e|str\.|gasse|allee|damm|ufer|(?<=[a-zß])(?:weg|platz|ring|hof))\s\d+\s?[a-z]?|"
    r"\d+(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|av\.|place|boulevard|bd|quai|chemin|impasse|allée|route|cours)\s[^,.;:!?\n]{3,32}|"
    r"\d+[a-z]?(?:-\d+)?\s(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Lane|Ln|Row|Drive|Dr|Square|Sq|Way|Wynd|Court|Ct|Place|Terrace|Quay|Parade|Highway|Hwy|Blvd)\.?|"
    r"(?:calle|c/|avenida|av\.?|via|viale|piazza|corso|rua|rambla|paseo|plaza)\s(?:[\w'’.-]+\s){1,4}(?:n\.?\s?º?\s?)?\d+",
    re.I,
)
_STREET_IN: Final = re.compile(
    r"\b\d{1,5}[a-z]?(?:-\d+)?\s(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Lane|Ln|Row|Drive|Dr|Square|Sq|Way|Court|Ct|Place|Terrace|Quay|Parade|Highway|Hwy|Blvd)\b|"
    r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|place|boulevard|quai|chemin|impasse|allée)\s(?:d[eu]s?\s|de la\s|d['’]|l['’])?[A-ZÀ-Þ][\w'’-]+(?:[\s-](?:d[eu]s?\s)?[A-ZÀ-Þ][\w'’-]+){0,3}|"
    r"\b(?:[A-ZÀ-Þ][\w'’.-]*\s)?[A-ZÀ-Þ][\w'’.-]*(?:stra(?:ß|ss)e|str\.|gasse|allee)\s\d+\s?[a-z]?\b|"
    r"\b(?:[Cc]alle|[Aa]venida|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ua)\s(?:d[aeio]l?(?:l[ae])?\s|de la\s|das?\s|dos?\s)?[A-ZÀ-Þ][\w'’-]+(?:\s(?:d[aei]l?\s)?[A-ZÀ-Þ\d][\w'’-]*){0,3}?,?\s\d+"
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
# "Wash, cut, blow-dry for 39 euros" and "$199 check-up, clean and x-rays" have one price.
_FOR_A_PRICE: Final = re.compile(
    r"(?:\S+\s){1,2}(?:for|für|um|pour|por|per|à|a)\s(?:only\s|nur\s|solo\s|seulement\s|just\s)?(?=[$€£¥₹\d])", re.I
)
_PRICE: Final = re.compile(r"[$€£¥₹]|\d\s?(?:zł|kr|CHF|EUR|USD|euros?|pesos|pounds|dollars)\b", re.I)
_PRICE_FIRST: Final = re.compile(r"[$€£¥₹]\s?\d[\d.,]*\s\S+(?:\s\S+)?$")
_WHICH: Final = re.compile(r"(?:which|lo que|ce qui|il che|o que)\s", re.I)
_EACH: Final = re.compile(
    r"^\S*\d\S*(?:\s[€$£])?\s(?:each|apiece|a piece|cada un[oa]|l['’]un[oe]?|chacune?|la pièce|pièce|das Stück|pro Stück|l['’]uno|cadaun[oa]|cada um)$",
    re.I,
)
_WE_NEED: Final = re.compile(
    r"(?:need|want|looking for|brauchen|suchen|cherchons|buscamos|necesitamos|cerchiamo|procuramos)$", re.I
)
_LEADS: Final = 3  # words before a colon
_FOR_PEOPLE: Final = re.compile(r"\s(?:for|para|pour|für|per)\s\D*(?:s|en|er|i)$")
_THEY: Final = re.compile(
    r" (?:who\s|que (?:nunca |no |ya |se |aún )?\w+n\b|qui (?:n['’]|ne )?\w*(?:ent|ont)\b|che (?:non |si )?\w+no\b)"
)  # their verb is plural
_FOR_THAT: Final = re.compile(
    r"(?:for|with|avec|pour|con|por|per|mit|für|com)\s(?:only\s|just\s|nur\s|solo\s|seulement\s)?(?:[$€£]\s?\d\S*|\d\S*\s?[$€£])(?:\s\S+){0,3}",
    re.I,
)
_SOMEBODY_DOES: Final = re.compile(
    r"(?:you|we|one|on|tu|vous|nous|wir|ihr|sie|du|man|te|se|si|puoi|puedes?|recibes?|obtienes?)\s", re.I
)
_AND_LAST: Final = re.compile(r"^\S+(?:\s\S+)?\s(?:and|&|y|et|und|e)\s\S")
# The noun the tagger left beside what is sold: "sourdough cinnamon" before "rolls", "musicale" behind "banda".
_NOUN_BEHIND: Final = re.compile(
    r" ((?!\w+ing\b)[^\W\d_]{4,})(?=[.,;:!?)\n]|$|\s(?:on|in|at|for|from|with|and|every|auf|am|im|für|mit|und)\s)"
)
_NOUN_BEFORE: Final = re.compile(
    r"\b(?:an?|the|our|my|une?|la|le|notre|ma|una?|el|nuestr[oa]|il|nostr[oa]|um|uma|noss[oa])\s([^\W\d_]{4,}) $", re.I
)
_MOST: Final = 96  # letters of a line that still fits a scene
_FEW: Final = 2  # words of an item in a list
_NOUNS: Final = (WHOLE, PART)


def mended(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts in their order, some with more words than before, none overlapping."""
    spans = we_are_the(text, with_field_name(text, tuple(spans)))
    spans = tuple(_street(without_is(span, text), text, spans) for span in spans if not _names_a_field(span, text))
    told = tuple(called(_whole_place(_noted(span, text), text), spans) for span in spans)
    told = alone(text, tuple(told))
    told = _own_trade(text, _with_streets(text, _not_for_the_ad(text, tuple(told))))
    together = _together(text, _apart(text, _whole_things(text, told)))
    return _apart(text, whole_names(text, _whole_facts(text, together)))


def _noted(span: Span, text: str) -> Span:
    """What stands in a field for the maker of the ad is a note: "Tone: cheerful"."""
    told = span.label is not Label.NOTE and _FOR_THE_MAKER.search(text[: span.start])
    return replace(span, label=Label.NOTE) if told else span


def _with_streets(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A street with its number says where it is, wherever it stands outside the parts, and in a note that says no more."""
    spans = tuple(span for span in spans if span.label is not Label.NOTE or not _says_where(span.text))
    taken = [(span.start, span.end) for span in spans]
    found = [match.span() for match in _STREET_IN.finditer(text) if _is_free(match.span(), taken)]
    streets = [Span(Label.PLACE, start, end, text[start:end]) for start, end in found]
    return tuple(sorted((*spans, *streets), key=lambda span: span.start))


def _says_where(note: str) -> bool:
    street = _STREET_IN.search(note)
    return street is not None and len(note.split()) - len(street.group().split()) <= _LEADS


def _own_trade(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "We have a cleaning firm" says what it is, where no part holds the words and none before says it."""
    found = _WE_RUN.search(text)
    if found is None:
        return spans
    start, end = found.span("trade")
    said = any(span.label in (Label.PRODUCT, Label.DOES) and span.start < end for span in spans)
    free = _is_free((start, end), [(span.start, span.end) for span in spans])
    if (
        said
        or not free
        or not any(trade_word(_fold(word)) in _NOUNS for word in re.findall(r"[^\W\d_]{4,}", found["trade"]))
    ):
        return spans
    return tuple(sorted((*spans, Span(Label.PRODUCT, start, end, found["trade"])), key=lambda span: span.start))


def _names_a_field(span: Span, text: str) -> bool:
    """ "Nombre del club" before its colon, in a prompt of fields; "something for" names nothing either."""
    if span.label is Label.PRODUCT and len(span.text.split()) == _FEW and _ENDS_SMALL.search(span.text):
        return True
    fields = [found.span(1) for found in _FIELD.finditer(text)]
    return len(fields) >= _FORM and span.label is Label.PRODUCT and (span.start, span.end) in fields


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


def _street(span: Span, text: str, spans: Sequence[Span]) -> Span:
    """A street with its number is a place, whatever it was taken for, and "Blvd." goes on behind its full stop."""
    if span.label is Label.PLACE and (more := _ABBREVIATED.match(text, span.end)) and _STREET_SHORT.search(span.text):
        return span.covering(text, span.start, more.end())
    if span.label is Label.LINE and _PLACE_FIELD.search(text[: span.start]):
        return replace(span, label=Label.PLACE)
    if span.label is Label.BRAND and _STREET_NAME.search(span.text):
        return replace(span, label=Label.PLACE)  # "Wexcombe High Street"
    names = sum(other.label is Label.BRAND for other in spans)
    able = span.label is Label.LINE or (span.label is Label.BRAND and names > 1)
    return replace(span, label=Label.PLACE) if able and _STREET.fullmatch(span.text) else span


def _whole_place(span: Span, text: str) -> Span:
    """ "Sligo" before "town treats back pain" is Sligo town."""
    more = _TOWN.match(text, span.end) if span.label is Label.PLACE else None
    return span.covering(text, span.start, more.end()) if more else span


def _whole_things(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """What is sold, with the noun it was cut from; words of trades and goods only, and none that another part holds."""
    taken = [(span.start, span.end) for span in spans]
    kept = []
    for span in spans:
        start, end = span.start, span.end
        behind = _NOUN_BEHIND.match(text, end) if span.label is Label.PRODUCT else None
        if (
            behind
            and _is_free(behind.span(1), taken)
            and trade_word(_fold(behind[1])) in _NOUNS
            and behind[1].islower()
        ):
            end = behind.end(1)
        before = _NOUN_BEFORE.search(text[:start]) if span.label is Label.PRODUCT else None
        if (
            before
            and span.text[:1].islower()
            and _is_free(before.span(1), taken)
            and trade_word(_fold(before[1])) in _NOUNS
        ):
            start = before.start(1)
        kept.append(span.covering(text, start, end))
    return kept


def _is_free(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return all(place[1] <= start or place[0] >= end for start, end in taken)


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in plain if not unicodedata.combining(char))


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
        return last.label is not Label.PRODUCT or bool(
            _FOR_PEOPLE.search(last.text) and _THEY.match(text, last.end)
        )  # "bottles that stay cold" are bottles
    if (
        last.label is span.label is Label.LINE
        and gap in (", ", " ")
        and _FOR_THAT.fullmatch(last.text)
        and _SOMEBODY_DOES.match(span.text)
    ):
        return True
    lines = last.label is span.label is Label.LINE
    if (
        lines
        and gap in (". ", " ", ", ")
        and last.text.count("(") > last.text.count(")")
        and ")" in text[span.start : span.end + 1]
    ):
        return True  # "$62 (reg. $80)"
    if (
        lines
        and gap == ", "
        and (_WHICH.match(span.text) or (_EACH.search(span.text) and not re.search(r"\d", last.text)))
    ):
        return True
    if gap == ": " and span.label is Label.LINE and _WE_NEED.search(last.text):
        return True  # "We also need: people who can sew"
    if (
        lines
        and gap == ": "
        and len(last.text.split()) <= _LEADS
        and "\n" not in text[max(0, last.start - 1) : last.start]
    ):
        return True  # "Offer in March: glasses from 299 €"
    if last.label is span.label is Label.LINE and _AND.fullmatch(gap) and _have_one_price(last.text, span.text):
        return True
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


def _have_one_price(former: str, latter: str) -> bool:
    items = re.split(r",\s", former)
    if _FOR_A_PRICE.match(latter) and not _PRICE.search(former):
        return "," in former and len(items[-1].split()) <= _FEW
    return bool(_PRICE_FIRST.match(former) and _AND_LAST.match(latter)) and not _PRICE.search(latter)


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

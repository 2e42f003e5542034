# ruff: noqa: E501
"""Parts that were said in one breath and cut in two: two days, things denied in a row, a list with one price."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.facts import is_day
from generations.providers.local.reader.labels import Label, Span

_AND: Final = re.compile(r"\s?(?:,|and|&|y|e|et|und|en|i|\+)\s")
_GOES_ON: Final = re.compile(r"\s(?:and|or|y|ni|o|e|et|ou|und|oder|en|of|né)\s")
_NO: Final = frozenset(
    ("no", "sin", "sans", "pas", "kein", "keine", "ohne", "senza", "niente", "sem", "nessun", "nessuna", "geen")
)
_DONE: Final = ("ed", "té", "és", "ée", "do", "da", "os", "as", "to", "ta", "ti", "te", "et", "rt")  # participles
_NEIGHBOURS: Final = re.compile(
    r"(?:village|town|community|parish|street|neighbou?rhood|island|valley|pueblo|barrio|dorf|gemeinde|stadtteil|viertel|commune|quartier|paese|aldeia)",
    re.I,
)
_DOES_BETWEEN: Final = re.compile(r"\s[a-zà-ÿß][^.,;:!?\n]{1,36}\s")
_OWN: Final = re.compile(
    r"((?:our|my|unser|notre|nuestr[oa]|il nostro|la nostra|o nosso|a nossa|the|el|le|das)\s)$", re.I
)
SHOWN: Final = (Label.PRODUCT, Label.DOES, Label.LINE)
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
_IS: Final = re.compile(r"\w+\s(?:are|is|sind|ist|sont|est|son|sono)\s")
_SAYS: Final = re.compile(r"\b(?:are|is|sind|ist|sont|est|son|sono|have|has|we|you|wir|nous|vous|get|gets)\b")
_HALF_A_COMPOUND: Final = re.compile(r"-\s(?:und|oder|&|en|of)\s")
# "Who brings a jar, gets a discount": the first half says nothing by itself.
IF: Final = re.compile(
    r"(?:if|when|once|whoever|wer|wenn|falls|sobald|si|quand|dès que|cuando|quien|se|quando|chi|als|wie|wanneer|zodra)\s(?:\S+\s)+\S",
    re.I,
)
_BOUGHT: Final = re.compile(
    r"\s(?:bought|gekauft\w*|achetée?s?|comprad[oa]s?|acquistat[oaei]|comprand[oa]|kaufen|buy)$", re.I
)
# "Wash, cut, blow-dry for 39 euros" and "$199 check-up, clean and x-rays" have one price.
_FOR_A_PRICE: Final = re.compile(
    r"(?:\S+\s){1,2}(?:for|für|um|pour|por|per|à|a)\s(?:only\s|nur\s|solo\s|seulement\s|just\s)?(?=[$€£¥₹\d])", re.I
)
PRICE: Final = re.compile(r"[$€£¥₹]|\d\s?(?:zł|kr|CHF|EUR|USD|euros?|pesos|pounds|dollars)\b", re.I)
_PRICE_FIRST: Final = re.compile(r"[$€£¥₹]\s?\d[\d.,]*\s\S+(?:\s\S+)?$")
_WITHIN: Final = re.compile(
    r"(?:innerhalb|binnen|within|in|en|sous|dans|in meno di|em)\s(?:\S+\s){0,2}\d+\s?(?:h\b|hours?|min|stunden?|tagen?|days?|heures?|jours?|horas?|días|ore|giorni|dias)",
    re.I,
)
_WHICH: Final = re.compile(r"(?:which|lo que|ce qui|il che|o que)\s", re.I)
_EACH: Final = re.compile(
    r"^\S*\d\S*(?:\s[€$£])?\s(?:each|apiece|a piece|cada un[oa]|l['’]un[oe]?|chacune?|la pièce|pièce|das Stück|pro Stück|l['’]uno|cadaun[oa]|cada um)$",
    re.I,
)
_SAYS_BETWEEN: Final = re.compile(
    r"\s(?:(?:nous|we|noi|on)\s\w+|\w+(?:en wir|e ich)|\w{3,}(?:amos|emos|imos|iamo)|hay|gibt es|gibt['’]s|il y a|c['’]è|ci sono|there(?:['’]s| is| are))\s",
    re.I,
)
_WE_NEED: Final = re.compile(
    r"(?:need|want|looking for|brauchen|suchen|cherchons|buscamos|necesitamos|cerchiamo|procuramos)$", re.I
)
LEADS: Final = 3  # words before a colon
_FOR_PEOPLE: Final = re.compile(r"\s(?:for|para|pour|für|per)\s\D*(?:s|en|er|i)$")
_THEY: Final = re.compile(
    r" (?:who\s|que (?:nunca |no |ya |se |aún )?\w+n\b|qui (?:n['’]|ne )?\w*(?:ent|ont)\b|che (?:non |si )?\w+no\b)"
)  # their verb is plural
# "With each loaf" we give half a dozen cakes.
_WITH_THAT: Final = re.compile(
    r"(?:with|with each|with every|avec|con|con cada|mit|bei|per|com|por cada|pour chaque|for each|for every|zu jedem|zu jeder)\s",
    re.I,
)
_WE_GIVE: Final = re.compile(
    r"(?:you get|we give|we throw in|\w+(?:amos|emos|iamo)\b|nous offrons|on offre|on vous offre|wir \w+en|gibt es|gibt['’]s|bekommst|bekommt|erhalten|recibes|te llevas|vous recevez|ricevi)",
    re.I,
)
_THIS_MONTH: Final = re.compile(
    r"(?:this|every|all)\s(?:month|week|weekend|summer|winter|spring|autumn)|right now|until then|(?:este|esta)\s(?:mes|semana|verano|invierno)|ce mois(?:-ci)?|cette semaine|cet été|diesen monat|diese woche|"
    r"questo mese|questa settimana|este mês|esta semana",
    re.I,
)
_AND_ITEMS: Final = re.compile(r"\S+\s(?:and|und|et|y|e|en)\s\S+\s\S")
_GETS: Final = re.compile(
    r"\s(?:gets?|is|are|has|have|for|bekommt|bekommen|erhalten|kriegt|reçoivent|reçoit|ont|tienen|reciben|pagan|hanno|ricevono|recebem)$",
    re.I,
)
_UNTIL: Final = re.compile(r"(?:through|thru|until|till?|by the end|bis|jusqu|hasta|fino a|até|tot)\b", re.I)
_FOR_THAT: Final = re.compile(
    r"(?:for|with|avec|pour|con|por|per|mit|für|com)\s(?:only\s|just\s|nur\s|solo\s|seulement\s)?(?:[$€£]\s?\d\S*|\d\S*\s?[$€£])(?:\s\S+){0,3}",
    re.I,
)
_SOMEBODY_DOES: Final = re.compile(
    r"(?:you|we|one|on|tu|vous|nous|wir|ihr|sie|du|man|te|se|si|puoi|puedes?|recibes?|obtienes?)\s", re.I
)
_AND_LAST: Final = re.compile(r"^\S+(?:\s\S+)?\s(?:and|&|y|et|und|e)\s\S")
_WITHOUT: Final = re.compile(r"(?:without|sin|sans|ohne|senza|sem|zonder)\s", re.I)
_WITHOUT_INSIDE: Final = re.compile(r"\s(?:without|sin|sans|ohne|senza|sem|zonder)\s", re.I)
_NOT_THAT: Final = re.compile(r"(?:not|nicht|non|pas)\s(?:\S+\s){0,3}\S+", re.I)
_ROUND_THE_CLOCK: Final = re.compile(r"\b24\s?(?:h\b|hours|horas|heures|ore|stunden|uur)", re.I)
_ALL_YEAR: Final = re.compile(
    r"(?:los |les |i |os )?(?:365|7|siete|sieben|sept|sette|seven)\s(?:days|d[ií]as|jours|giorni|dias|tage|dagen)|todo el año|all year|toute l['’]année|das ganze jahr",
    re.I,
)
# "Coupe femme 38 €", "coupe homme 24 €"
_ITEM_AND_PRICE: Final = re.compile(
    r"(?:[^\W\d_][\w'’-]*\s){1,3}(?:[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|euros?|Euro|zł|kr))"
)
_TWO_PRICES: Final = 54  # letters
_MOST: Final = 96  # letters of a line that still fits a scene
FEW: Final = 2  # words of an item in a list


def together(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """One line for what was said in one breath: two days, things denied in a row, "cleaned, tuned and packed"."""
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept else None
        if last is not None and span.label is Label.LINE and span.text.startswith(", ") and last.end == span.start:
            listed = last.label is Label.PRODUCT and len(kept) > 1 and text[kept[-2].end : last.start] == ", "
            first = (
                kept[-2] if listed and kept[-2].label is Label.LINE else last
            )  # "drills", "sewing machines", ", tents"
            kept = [other for other in kept if other.start < first.start]
            kept.append(replace(first.covering(text, first.start, span.end), label=Label.LINE))
        elif last is not None and span.label is Label.LINE and _of_a_place(last, span, text):
            owned = _OWN.search(text[: last.start])
            kept[-1] = replace(last.covering(text, owned.start(1) if owned else last.start, span.end), label=Label.LINE)
        elif last is not None and last.label in SHOWN and span.label in SHOWN and _go_together(last, span, text):
            kept[-1] = replace(last.covering(text, last.start, span.end), label=_label_of(last, span, text))
        else:
            kept.append(span)
    return tuple(kept)


def _of_a_place(last: Span, span: Span, text: str) -> bool:
    """ "Our village" "is trying to buy its" "last pub": the whole is said of nobody who sells."""
    gap = text[last.end : span.start]
    return last.label is Label.PRODUCT and bool(_NEIGHBOURS.fullmatch(last.text)) and bool(_DOES_BETWEEN.fullmatch(gap))


def _label_of(last: Span, span: Span, text: str) -> Label:
    """What a phrase with its relative clause or its place stays: the thing sold."""
    if _WITHIN.match(span.text):
        return Label.LINE
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
    if last.label is Label.PRODUCT and span.label is Label.LINE and gap == " " and _WITHIN.match(span.text):
        return True  # "Notabdichtung" and "innerhalb von 24 Stunden"
    lines = last.label is span.label is Label.LINE
    if lines and gap == " " and (_GETS.search(last.text) or _UNTIL.match(span.text)):
        return True  # "new clients get" and "$25 off" and "through the end of May"
    if (
        last.label is Label.PRODUCT
        and span.label in (Label.LINE, Label.PRODUCT)
        and gap == ", "
        and _AND_ITEMS.match(span.text)
    ):
        return " " not in last.text  # "Longcase, carriage and cuckoo clocks mended"
    gives = last.label is Label.LINE and span.label in (Label.LINE, Label.DOES)
    if gives and gap in (" ", ", ") and _WITH_THAT.match(last.text) and _WE_GIVE.match(span.text):
        return True
    if gives and gap in (" ", ", ") and (_THIS_MONTH.fullmatch(last.text) or _one_day(last.text, span.text)):
        return True
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
    if lines and _SAYS_BETWEEN.fullmatch(gap):
        return True  # "every first Saturday" we open "our workshop to the public"
    if gap == ": " and span.label is Label.LINE and _WE_NEED.search(last.text):
        return True  # "We also need: people who can sew"
    if (
        lines
        and gap == ": "
        and len(last.text.split()) <= LEADS
        and "\n" not in text[max(0, last.start - 1) : last.start]
    ):
        return True  # "Offer in March: glasses from 299 €"
    if last.label is span.label is Label.LINE and _AND.fullmatch(gap) and _have_one_price(last.text, span.text):
        return True
    if span.label is Label.LINE and gap == " " and last.label is not Label.LINE and _WHERE.match(span.text):
        return True
    if gap == " " and last.label is Label.LINE and span.label is Label.PRODUCT and _NUMBER.fullmatch(last.text):
        return True
    dated = is_day(span.text.split(maxsplit=1)[0])
    if last.label is not Label.PRODUCT and span.label is Label.LINE and _JOINED_BY_WORDS.fullmatch(gap) and not dated:
        return True
    if not last.label is span.label is Label.LINE or not _AND.fullmatch(gap):
        return False
    if not gap.startswith(",") and _IS.match(span.text) and not _SAYS.search(last.text):
        return True  # "cleanings for dogs" and "cats are 20% off"
    if gap.startswith(",") and "," not in last.text and (IF.match(last.text) or _BOUGHT.search(last.text)):
        return True
    if not gap.startswith(",") and _WITHOUT.match(span.text) and _WITHOUT_INSIDE.search(last.text):
        return True  # "works without a plug" and "without wifi"
    if gap == ", " and _NOT_THAT.fullmatch(span.text) and not re.search(r"\d", last.text[-8:]):
        return True  # "reads leaf temperature", "not air temperature"
    if gap == ", " and _ALL_YEAR.match(span.text) and _ROUND_THE_CLOCK.search(last.text):
        return True
    if gap == ", " and all(_ITEM_AND_PRICE.fullmatch(item) for item in (last.text, span.text)):
        return len(last.text) + len(span.text) < _TWO_PRICES
    former, latter = last.text.split(), span.text.split()
    if is_day(former[-1]) and is_day(latter[0]):
        return True
    listed = gap.startswith(",") and bool(_GOES_ON.search(span.text))
    denied = former[0].lower() == latter[0].lower() and former[0].lower() in _NO
    done = former[-1][-2:] == latter[0][-2:] and former[-1].endswith(_DONE) and latter[0].islower()
    return listed and (denied or done) and len(former) > (0 if denied else 2)


def _one_day(former: str, latter: str) -> bool:
    """ "Le vendredi" before "grand cornet 7,50 €" says when."""
    words = former.split()
    return (
        len(words) <= FEW and is_day(words[-1]) and not is_day(latter.split(maxsplit=1)[0]) and not latter[0].isdigit()
    )


def _have_one_price(former: str, latter: str) -> bool:
    items = re.split(r",\s", former)
    if _FOR_A_PRICE.match(latter) and not PRICE.search(former):
        return "," in former and len(items[-1].split()) <= FEW
    return bool(_PRICE_FIRST.match(former) and _AND_LAST.match(latter)) and not PRICE.search(latter)

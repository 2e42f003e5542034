# ruff: noqa: E501
"""Facts of the prompt, found before anything is split: phones, addresses, prices, offers, hours, measures.

`protect(text)` gives the text with each fact replaced by one private-use character (so that no comma, full stop or
dash inside it can cut it) and the facts themselves; `restore` puts them back, letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

_FIRST_MARK: Final = 0xE000
MARK: Final = re.compile("[\ue000-\ue0ff]")


class FactKind(StrEnum):
    EMAIL = "email"
    URL = "url"
    HANDLE = "handle"
    PHONE = "phone"
    PRICE = "price"
    DISCOUNT = "discount"
    OFFER = "offer"
    HOURS = "hours"
    DATE = "date"
    MEASURE = "measure"
    PLACE = "place"


CONTACT_KINDS: Final = frozenset((FactKind.PHONE, FactKind.URL, FactKind.EMAIL, FactKind.HANDLE))


@dataclass(frozen=True)
class Fact:
    kind: FactKind
    text: str


_NUMBER = r"(?:\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)"
_SYMBOL = r"(?:KSh\.?|TSh|USh|KES|NGN|ZAR|EGP|MAD|PHP|IDR|THB|CZK|HUF|R\$|US\$|[ACS]\$|NT\$|HK\$|[$€£¥₹₽₺₩฿₫₴₦₱₸]|CHF|EUR|USD|GBP|INR|MXN|AED|SAR|AUD|CAD|BRL|PLN|SEK|NOK|DKK|Rs\.?|RM|Rp\.?|S/)"
_CURRENCY = (
    _SYMBOL[:-1]
    + r"|kr\b\.?|zł|Kč|Ft\b|lei\b|บาท|रुपये|रुपए|टका|₫|đồng|руб(?:лей|\.)?|грн|円|元|원|درهم|ريال|euros?\b|dollars?\b|pounds?\b|"
    r"pesos?\b|bucks\b|dólares\b|soles\b|reais\b|Franken\b|francs?\b|rupees?\b|lira\b|TL\b|cents?\b|p\b(?=[ ,.]|$))"
)
_AMOUNT = rf"(?:(?<![^\W\d_]){_SYMBOL}\s?{_NUMBER}(?:\s?(?:k|K|M|million|billion)\b)?|{_NUMBER}(?:,-|,–|\.-)?\s?{_CURRENCY}(?![a-zà-ÿ]))"
_FROM = (
    r"(?:(?:starting (?:at|from)|starts at|from|only|just|under|ab nur|ab|nur|schon ab|desde|a partir de|solo|sólo|por solo|dès|"
    r"à partir de|seulement|da|od|от|vanaf|fra|från)\s+)?"
)
_PER = (
    r"(?:\s?(?:/\s?|per |a |an |pro |par |al |por |each|p\.\s?|im |die |la |le |the )\s?(?:mo|month|week|day|night|hour|hr|year|yr|"
    r"person|page|word|head|user|seat|kg|lb|piece|slice|scoop|session|class|lesson|visit|Monat|Woche|Tag|Nacht|Stunde|Jahr|Person|Stück|Kugel|mois|"
    r"semaine|jour|nuit|heure|an|personne|mes|semana|día|noche|hora|año|persona|mese|giorno|ora|mês|maand|km|m²)\b\.?|\s?each\b|\scada un[ao]\b|\spro Stück\b|\s(?:la )?pièce\b)?"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?"
    r"|(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)s?|weekdays|weekends?)\b"
)
_DAY_SHORT = r"(?-i:(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So|Lun|Mar|Mer|Jeu|Ven|Sam|Dim|Mié|Jue|Vie|Sáb|Dom)\b\.?)"
_DASH = r"\s?(?:-|–|—|to|through|till|until|bis|a|à|au|y|et|und|and|&)\s?"
_ANY_DAY = rf"(?:{_DAY}|{_DAY_SHORT})"
_DAYS = rf"(?:(?:every|on|del?|du|le|am|jeden|los|cada|chaque)\s)?(?:{_ANY_DAY}{_DASH}{_ANY_DAY}|{_DAY})"
_CLOCK = r"(?<![\d.,])(?!(?:24|48|72)\s?h)\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.m\b\.?|[ap]m\b(?:\.(?!\s(?-i:[A-Z])))?|uhr\b|hrs?\b|h\b|時|点|시|noon\b|midnight\b)|\d{1,2}:\d{2}(?!\d)|(?<=until )midnight|(?<=till )midnight|(?<=to )midnight|(?<=at )noon"
_START = r"\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\b\.?|h\b)?"
_SPAN = rf"(?:{_START}{_DASH}(?:las\s)?)?(?:{_CLOCK})"
_OPENING = (
    r"(?:(?:we(?:'|’)?re |we )?(?:open(?:s|ing)?|geöffnet|offen|öffnet|abiertos?|abrimos|abre|ouverte?s?|ouvre)"
    r"(?:\s(?:at|from|daily|every day|until|till|late|von|um|ab|bis|täglich|a las|desde las|hasta las|hasta|desde|de|todos los días|"
    r"tous les jours|dès|à|jusqu'à|jusqu’à|every|on|:))*\s)?"
)
_DAILY = r"(?:\s(?:daily|every day|täglich|todos los días|a diario|tous les jours|am Tag))?"
# Hours with the small words that belong to them, in languages where those cannot be left out: "desde las 6:00", "dalle 8".
_H = r"\d{1,2}(?:[:.h]\d{2})?(?:\s?(?:h|uhr|uur|heures?|horas?)\b)?(?![\d,.]*\s?[%€$£]|[\d.,]*\d)"
_AT_HOURS = (
    rf"(?<!\w)(?:(?:abiert[oa]s?|abrimos|abre|apert[oaie]|apre|abert[oa]s?|ouverte?s?|ouvre|geöffnet|offen|geopend|open|otwarte|czynne)\s)?(?:(?:desde|hasta|a partir de|antes de|de|a)\slas\s{_H}(?:\s(?:a|hasta|y)\slas\s{_H})?"
    rf"|(?:dalle|fino alle|alle|dopo le|prima delle|entro le|le)\s(?:ore\s)?{_H}(?![ .]\d\d[ .]\d\d)(?:\salle\s{_H})?"
    rf"|(?:das|a partir das|até às|antes das|às)\s{_H}(?:\s(?:às|até às)\s{_H})?"
    r"|(?:dès|à partir de|jusqu['’]à|avant|après)\s\d{1,2}\s?h(?:\d{2})?\b(?:\sà\s\d{1,2}\s?h(?:\d{2})?\b)?"
    r"|(?:ab|bis|vor|nach|gegen|um)\s\d{1,2}(?:[:.]\d{2})?(?:\sbis\s\d{1,2}(?:[:.]\d{2})?)?\s?Uhr\b"
    r"|(?:vanaf|tot|van|na|om)\s\d{1,2}(?:[:.]\d{2})?(?:\stot\s\d{1,2}(?:[:.]\d{2})?)?\s?uur\b"
    r"|(?:od|do|o|przed|po)\s\d{1,2}(?:[:.]\d{2})(?:\sdo\s\d{1,2}(?:[:.]\d{2})?)?)"
    r"|(?:abrimos\s|abiertos?\s|abre\s)?de\s(?:las\s)?\d{1,2}(?:[:.]\d{2})?(?:\sde la (?:mañana|tarde|noche))?\sa\s(?:las\s)?\d{1,2}(?:[:.]\d{2})?\sde la (?:mañana|tarde|noche)"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|"
    r"juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|gennaio|febbraio|aprile|maggio|"
    r"giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|"
    r"maart|mei|augustus)"
)
_UNIT = (
    r"(?:Gramm|gramos|grammes?|Lumen|lumens|lúmenes|Watt|watts|ml|cl|l|litres?|liters?|oz|g|kg|mg|lbs?|cm|mm|m|km|miles?|inch(?:es)?|ft|sq\s?ft|m²|h|hrs?|hours?|hour|Std\.?|minutes?|mins?|minute|"
    r"seconds?|days?|nights?|weeks?|months?|years?|GB|TB|MB|mAh|W|kW|kWh|V|Hz|fps|MP|mph|km/h|°C|°F|K\b|horas?|minutos?|días?|noches?|"
    r"semanas?|meses|años|Stunden?|Minuten?|Tagen?|Tage|Nächte|Wochen?|Monaten?|Jahren?|Jahre|heures?|jours?|nuits?|semaines?|mois|ans|"
    r"Liter|ore|giorni|anni|godzin|часов|лет|мин)"
)
_TLD = (
    r"(?:com|net|org|io|co|app|shop|store|ai|dev|info|biz|me|tv|eu|uk|de|fr|es|it|nl|at|ch|be|pl|pt|br|mx|ar|cl|us|ca|au|nz|in|jp|se|no|"
    r"dk|fi|ie|za|sg|hk|ph|ae|ng|ke|gh|pe|uy|ec|cr|hu|ro|hr|rs|sk|lt|lv|ee|lu|li|ua|il|pk|bd|lk|online|site|studio|cafe|bio|restaurant|agency|health|care|club|fit|art|ru|tr|cz|gr|"
    r"cc|fm|gg|xyz|ly|berlin|hamburg|wien|paris|bzh|cat|london|scot|wales|boutique|design|gal|eus|nyc|koeln|bayern|tirol|swiss|photos?|photography|media|events|tours|travel|rentals|market|kitchen|"
    r"wine|dental|legal|tax|tech|cloud|software|digital|solar|energy|bike|farm|garden|yoga|school|academy|coffee|beer|pizza|salon|vet|toys|tools|repair|pub|example|test)"
)

_PATTERNS: Final[tuple[tuple[FactKind, str], ...]] = (
    (FactKind.EMAIL, r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (
        FactKind.URL,
        rf"(?:https?://(?:[\w-]+\.)+[a-z]{{2,}}(?::\d+)?|(?:www\.)(?:[\w-]+\.)+[a-z]{{2,}}|(?<![\w@.])(?:[a-z0-9-]+\.){{1,3}}{_TLD})"
        r"\b(?:/[\w\-./?=&%#~+]*[\w/=~])?",
    ),
    (FactKind.HANDLE, r"(?<![\w.])@[A-Za-z0-9_][\w.]{1,28}\w"),
    (FactKind.DISCOUNT, r"(?:(?:up to|bis zu|hasta(?: un)?|jusqu['’]à|save|get|fino al|até|خصم|скидк[аиу]|знижк[аиу]|rabatt|rabat|korting|sconto|desconto|descuento|έκπτωση|kedvezmény|diskon|giảm|छूट|הנחה(?: של)?)\s)?[-–−]?\d{1,3}(?:[.,]\d)?\s?%(?:\s?(?:off\b|discount\b|छूट|할인|オフ|引き?|折|הנחה|تخفيض|"
     r"de descuento\b|descuento\b|dto\.?|Rabatt\b|Nachlass\b|günstiger\b|de réduction\b|de remise\b|de rabais\b|di sconto\b|desconto\b|korting\b|"
     r"zniżki\b|indirim\b|скидк\w*|offert\b))?"),
    (FactKind.PRICE, rf"{_FROM}{_AMOUNT}(?:\s?(?:-|–|to|bis|a|à)\s?{_AMOUNT})?{_PER}"),
    (FactKind.PRICE, rf"{_FROM}\d{{1,2}}(?:[.,]\d)?\s?(?:million|billion|Millionen|millones)\s?{_CURRENCY}?"),
    (FactKind.DATE, rf"\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s\d{{4}})?|\b\d{{1,2}}(?:st|nd|rd|th|\.|er)?\s(?:de |of )?{_MONTH}\b(?:,?\s(?:de )?\d{{4}})?"),
    (FactKind.HOURS, r"(?:open |geöffnet |abierto |ouvert )?\b24\s?/\s?7\b|\b7\s?j?\s?/\s?7\b|\b24h/24\b|\b24 horas\b|\b24 Stunden\b(?= geöffnet| Not| erreich)"),
    (FactKind.HOURS, rf"{_AT_HOURS}"),
    (FactKind.HOURS, rf"{_OPENING}(?:{_DAYS},?:?\s(?:from\s|von\s|de\s)?)?{_SPAN}{_DAILY}(?:,?\s{_DAYS})?"),
    (FactKind.HOURS, rf"{_OPENING}{_ANY_DAY}(?:{_DASH}{_ANY_DAY})?,?:?\s\d{{1,2}}(?:[:.h]\d\d)?\s?(?:-|–|to|bis)\s?\d{{1,2}}(?:[:.h]\d\d)?(?:\s?Uhr\b)?"),
    (FactKind.HOURS, rf"(?<![\"“„«'‘])(?:(?:open|geöffnet|abiertos?|ouverte?s?)\s)?{_DAYS}(?=[\s,.;!)]|$)"),
    (FactKind.PHONE, r"(?<![\w$€£])(?:\+\d{1,3}[\s.\-/]?)?(?:\(0?\d{1,5}\)[\s.\-/]?)?\d{1,5}(?:[\s.\-/]\d{2,8}){1,5}(?!\d|\s?[%€$£h])"),
    (FactKind.PHONE, r"(?<![\w$€£.,])\+?\d{7,13}(?!\d)|(?<!\w)1-8\d\d-[A-Z0-9-]{4,}"),
    (FactKind.OFFER, r"\b(?:2|3|two|three)[\s-]?(?:for|por|für|pour|x)[\s-]?(?:1|2|one|two)\b|\bbuy one,? get one(?: free)?\b|\bBOGO\b"),
    (
        FactKind.OFFER,
        r"\b(?:first|erste[rs]?|primera?|première?)\s(?:\w+\s){1,2}(?:(?:is|are|es|ist|est)\s)?(?:free|gratis|kostenlos|offerte?|gratuite?)\b"
        r"|(?<!gluten )(?<!gluten-)(?<!dairy )(?<!sugar )(?<!plastic )(?<!cruelty )(?<!alcohol )(?<!lactose )(?<!fat )(?<!nut )(?<!toxin )(?<!pain )(?<!hands )(?<!stress )(?<!grain )\bfree\s(?!(?:legal|dental|medical|health)\sclinic)(?!(?:of|from|range|and|to|time|with|on|for|in|at|if|when|as|or|the|your|you|by)\b)(?:[a-z-]+)(?:\s(?:delivery|shipping|trial|consultation|quotes?|estimates?|class(?:es)?|"
        r"lessons?|returns?|session|coffee|parking|wifi|tasting|samples?|app|month|week|installation|pickup|check-?up|quote))?\b"
        r"|\b(?:kostenlose?[rsn]?|gratis)\s(?!und\b)[A-ZÄÖÜ][\wäöüß-]+|\b(?:envío|entrega|consulta|prueba|clase|visita|presupuesto|parking)s?\sgratis\b"
        r"|\b(?:envío|entrega|clase|visita|consulta)\sgratuit[ao]\b|\b(?:livraison|consultation|devis|essai|cours|séance|dégustation)s?\sgratuite?s?\b"
        r"|\b(?:consegna|spedizione|prova|consulenza)\sgratuita\b|\bfrete grátis\b|\bgratis (?:verzending|bezorging|proefles)\b",
    ),
    (FactKind.DATE, r"\b(?:since|seit|desde|depuis|est\.|established in|founded in|dal|sinds|od)\s\d{4}\b"),
    (FactKind.MEASURE, r"\bage[sd]?\s\d{1,2}\s?(?:to|-|–|and)\s?\d{1,2}\b(?:\s(?:years|months)\b)?|\bage[sd]?\s\d{1,2}\s?\+"),
    (FactKind.MEASURE, r"\((?:[mwdfx]/){1,3}[mwdfx]\)"),
    (FactKind.MEASURE, r"\bISO[\s-]?\d{3,5}(?:[:-]\d+)?\b|\b(?:IP|SPF|MIL-STD-)\s?\d{2,3}[A-Z]?\b\+?"),
    (FactKind.MEASURE, rf"(?<![\w.,])\d+(?:[.,]\d+)*\+?(?:\s?[x×]\s?\d+)?(?:\s|-)?{_UNIT}(?![\w])|(?<!\w)[48]K\b"),
    (FactKind.MEASURE, r"(?<![\w])\d{1,3}(?:[., ]\d{3})+\+?(?![\w%])|(?<![\w])\d+[.,]\d+\+?(?![\w%])|(?<!\w)\d+\+(?!\w)"),
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[FactKind, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(pattern, re.UNICODE if kind is FactKind.URL else re.I)) for kind, pattern in _PATTERNS
    )


@dataclass(frozen=True)
class Protected:
    """`text` with one mark per fact; `facts[i]` stands where the mark of number i is."""

    text: str
    facts: tuple[Fact, ...]

    def restore(self, text: str) -> str:
        return MARK.sub(lambda mark: self.facts[ord(mark.group()) - _FIRST_MARK].text, text)

    def facts_in(self, text: str) -> tuple[Fact, ...]:
        return tuple(self.facts[ord(mark) - _FIRST_MARK] for mark in MARK.findall(text))


@lru_cache(maxsize=256)  # one plan asks for the same lines many times
def protect(text: str) -> Protected:
    facts: list[Fact] = []

    for kind, pattern in _compiled():

        def keep(match: re.Match[str], kind: FactKind = kind) -> str:
            found = match.group()
            core = found.strip()
            if core.endswith(".") and not core.lower().endswith(("a.m.", "p.m.")):
                core = core[:-1].rstrip()
            if not core or len(facts) >= 200 or (kind is FactKind.PHONE and not _is_phone(core)):
                return found
            start = len(found) - len(found.lstrip())
            lead, tail = found[:start], found[start + len(core) :]
            facts.append(Fact(kind, core))
            return f"{lead}{chr(_FIRST_MARK + len(facts) - 1)}{tail}"

        text = pattern.sub(keep, text)
    return Protected(text, tuple(facts))


def places_of(text: str, kinds: Collection[FactKind]) -> list[tuple[int, int]]:
    """Where each fact of these kinds stands in a text: its first character and the one behind it."""
    protected = protect(text)
    found, at = [], 0
    for char in protected.text:
        fact = protected.facts_in(char)[0] if MARK.match(char) else None
        length = len(fact.text) if fact else 1
        if fact and fact.kind in kinds:
            found.append((at, at + length))
        at += length
    return found


def is_day(word: str) -> bool:
    """Whether a word is a day of the week, in the languages we write."""
    return bool(re.fullmatch(_ANY_DAY, word.strip(".,;:"), re.I))


def is_month(word: str) -> bool:
    """Whether a word is a month, in the languages we write."""
    return bool(re.fullmatch(_MONTH, word.strip(".,;:"), re.I))


def _is_phone(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    is_act = re.fullmatch(r"[1-9]\d{1,3}/(?:19|20)\d\d", text)  # "EC 1935/2004", and no "0711/2034"
    return not is_act and (7 <= digits <= 15 or (digits >= 4 and text.startswith("1-8")))

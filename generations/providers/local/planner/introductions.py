# ruff: noqa: E501
"""What a first sentence says that only introduces the business: "I'm a plumber in Leith", "Horno Lacambra es una panadería".

It makes a good small line below a hook of the trade and a flat opening.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.desk import copy_for
from generations.providers.local.planner.keywords import fold, trades
from generations.providers.local.planner.labels import without_place
from generations.providers.local.planner.pieces import Piece
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.reader.facts import FactKind
from generations.spec import LINE_LENGTH

_LEAST: Final = 3  # characters of a label
_SMALL_WORD: Final = 3  # letters
_A: Final = r"(?:an?|the|my|our|una?|uno|mi|nuestr[oa]|el|la|une|le|mon|ma|notre|eine?n?|mein\w*|unser\w*|il|lo|mio|mia|uma?|o|een|mijn|ons|onze)"
_SMALL: Final = rf"(?:{_A}\s|(?:l|un)['’](?=\w))?"
# Who somebody is, "a plumber in Leith", and what somebody runs or has.
_WHO: Final = re.compile(
    rf"(?:I['’]m|I am|We['’]re|We are|Soy|Somos|Je suis|Nous sommes|On est|Ich bin|Wir sind|Sono|Siamo|Sou|Ik ben|Wij zijn|We zijn)\s(?={_A}\s|l['’]|un['’]|[a-zà-ÿ])|"
    r"(?P<runs>(?:I|We) (?:run|own|have|keep|manage|make|built|build|develop|developed|created)|Hacemos|Hemos creado|Nous avons créé|On a créé|Wir haben|Wir bauen|Wir entwickeln|Tengo|Tenemos|Regento|Regentamos|Llevo|Llevamos|J['’]ai|Nous avons|On a|Je tiens|Nous tenons|On tient|"
    r"Ich hab(?:e)?|Hab|Wir haben|Ich betreibe|Wir betreiben|Ich führe|Wir führen|Ho|Abbiamo|Gestisco|Gestiamo|Tenho|Temos|Ik heb|Wij hebben|We hebben)\s(?=(?:"
    + _A
    + r")\s|l['’]|un['’]|(?:in|à|en|a|em|bei)\s[A-ZÀ-Þ][\w-]+\s"
    + _A
    + r"\s)"
)
# "In Bamberg eine kleine Fahrradwerkstatt" is one in Bamberg.
_PLACE_FIRST: Final = re.compile(rf"^(?P<where>(?:in|à|en|a|em|bei)\s[A-ZÀ-Þ][\w-]+)\s{_A}\s(?P<what>.+)$")
_WHO_DE: Final = re.compile(r"(?:Ich bin|Wir sind)\s(?=[A-ZÄÖÜ])")
_IS: Final = r",?\s(?:is|are|es|est|ist|è|é|son|sont|sind)\s"
# What is more than who somebody is: what they do, for whom alone, since when they look for people.
_TELLS_MORE: Final = re.compile(
    r"\b(?:only|just|never|nobody|no one|nur|nie|kein\w*|sólo|solo|solamente|nunca|seulement|uniquement|jamais|soltanto|mai|apenas|só|alleen|nooit|looking|sucht?|suchen|cherch\w+|busca\w*|cerca\w*|needs?|"
    r"(?:people|those|anyone|gente|personas|gens|ceux|celles|leute|menschen|persone|chi|pessoas|quem|mensen)\s(?:who|that|with|que|qui|die|che))\b",
    re.I,
)
_OBJECT: Final = re.compile(r"^einen (?P<adjective>[a-zäöüß]+)en (?=[A-ZÄÖÜ])")  # of "ich habe einen kleinen Laden"
_AND: Final = re.compile(r"\s(?:and|but|y|e|et|mais|pero|und|aber|ma|mas)\s", re.I)
_IN_STATE: Final = re.compile(
    r"(?:back|open|closed|moving|proud|delighted|looking|here|happy|launching|hiring|abiert\w+|ouverts?|de retour|wieder|umgezogen|aperti|de volta)\b",
    re.I,
)
_SINCE: Final = re.compile(r"\b(?:since|depuis|seit|desde|dal|sinds|em|in|en)\s(?:19|20)\d\d$", re.I)
_TELLING: Final = (FactKind.PRICE, FactKind.DISCOUNT, FactKind.OFFER, FactKind.DATE)
# "We sell olive oil online" says what the shop is.
_SELLS: Final = re.compile(
    r"(?:(?:I|We) sell|Vendo|Vendemos|Je vends|Nous vendons|On vend|Ich verkaufe|Wir verkaufen|Vendiamo|Ik verkoop|Wij verkopen|We verkopen)\s(?:(?:des|du|de la|de l['’]|our own|our|my own|my)\s)?"
)
_ONLINE: Final = re.compile(
    r"^en ligne (?:des|du|de la)\s|\s(?:on|at|sur|en|auf|su) \S+\.[a-z]{2,}$|\s(?:online|on the internet|over the internet|por internet|en línea|en ligne|sur internet|im internet|im onlineshop|via internet)\b",
    re.I,
)
_BEEN: Final = re.compile(
    r"(?:(?:I|We)(?:['’]ve| have) )?been (?:doing (?=\w)|(?=\w+ing\b))", re.I
)  # "been fitting boilers for 22 years"
_FOR_PEOPLE: Final = re.compile(r"\s(?:for|para|pour|für|per|voor)\s")
_FOR_YEARS: Final = re.compile(r"\b(?:years?|months?|Jahren?|años|ans|anni|anos|jaar)\b", re.I)
_OWN: Final = re.compile(r"(?:My|Our|Mi|Nuestr[oa]|Mon|Ma|Notre|Meine?|Unsere?)\s")
_OWN_WORDS: Final = 4  # of what is "ours" and no sentence


@dataclass(frozen=True)
class Introduction:
    """`label` says what the business is, `pieces` of the prompt have told no more than that and `whom` it is for; `named` where
    they said that the name is that of such a thing, or that such a thing is had: "I run a small law office"."""

    label: str
    pieces: int
    whom: str = ""
    named: bool = False


def introduction_of(pieces: Sequence[Piece], reading: Reading) -> Introduction | None:
    """The first piece as a label, where it says no more than who or what the business is; None where it says more."""
    if not pieces or pieces[0].ends or pieces[0].written:
        return None
    text = pieces[0].text
    named = _behind_name(text, reading)
    goes_on = pieces[1].text if len(pieces) > 1 and pieces[1].torn else ""
    is_whom = _FOR_PEOPLE.match(f" {goes_on}") and not re.search(r"[\d:]", goes_on)
    says_who = named or (_who(text) and not _AND.search(goes_on) and not _FOR_YEARS.search(goes_on))
    if goes_on and not (says_who and is_whom):
        return None  # the sentence says more
    told = set(pieces[0].kinds) - ({FactKind.DATE} if _SINCE.search(text) else set())
    if not told.isdisjoint(_TELLING) or (_TELLS_MORE.search(text) and not named):
        return None
    said = named or _who(text) or (text if _is_thing(text, reading) else "")
    said = _PLACE_FIRST.sub(r"\g<what> \g<where>", said)
    label = re.sub(rf"^{_SMALL}", "", _OBJECT.sub(r"\g<adjective>er ", said), flags=re.I).strip()
    if _AND.search(label) and fold(label) not in fold(reading.product):
        return None  # "forno a Matera e spedisco il pane"
    if goes_on and len(f"{label} {goes_on}") <= LINE_LENGTH and not named:
        label, whom = f"{label} {goes_on}", ""
    else:
        label, whom = _parted(label) if len(label) > LINE_LENGTH else (label, goes_on)
    if len(label) < _LEAST or len(label) > LINE_LENGTH or says_nothing(without_place(label, reading)):
        return None
    count = 2 if goes_on else 1
    return Introduction(
        _without_name(_large(label), reading), count, _large(whom), named=bool(named) or _is_run(text, reading)
    )


def _is_run(text: str, reading: Reading) -> bool:
    runs = _WHO.match(text)
    return bool(runs and runs["runs"] and reading.brand)


def _large(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _parted(label: str) -> tuple[str, str]:
    """What it is, and for whom, where both are too long for one small line."""
    whom = _FOR_PEOPLE.search(label)
    return (label[: whom.start()], label[whom.start() + 1 :]) if whom else (label, "")


def _behind_name(text: str, reading: Reading) -> str:
    """ "Bookkeeping software" of "Tallybird is bookkeeping software"; nothing where the text does not say what the name is of."""
    found = re.match(rf"(?:[\w'’]+\s){{0,3}}?{re.escape(reading.brand)}{_IS}", text, re.I) if reading.brand else None
    return text[found.end() :] if found else ""


def _without_name(label: str, reading: Reading) -> str:
    """ "Dentist in Tacoma" of "Brightwater Dental in Tacoma", whose name stands above the hook."""
    rest = label[len(reading.brand) :] if reading.brand and label.startswith(reading.brand) else ""
    noun = copy_for(reading).noun
    says_where = not _said(rest, reading) and bool(re.match(r"\s(?:in|en|à|a|im|em|bei|near|at)\s", rest))
    return f"{noun}{rest}" if says_where and noun else label


def _who(text: str) -> str:
    """ "Plumber in Leith" of "I'm a plumber in Leith"."""
    if been := _BEEN.match(text):
        return text[been.end() :]
    if sold := _SELLS.match(text):
        return _ONLINE.sub("", text[sold.end() :])
    if _OWN.match(text) and len(text.split()) <= _OWN_WORDS and not trades().isdisjoint(_words(text)):
        return text
    spoken = _WHO.match(text) or _WHO_DE.match(text)
    if spoken is not None and spoken.re is _WHO_DE and trades().isdisjoint(_words(text)):
        return ""  # "Ich bin Jonas"
    if spoken is None or _IN_STATE.match(text, spoken.end()):
        return ""
    return text[spoken.end() :]


def _is_thing(text: str, reading: Reading) -> bool:
    """ "Dog groomer", "Cerrajero 24 horas en Alicante", "Fromagerie Chez Odile à Rodez": what it is, whose and where."""
    known = _words(f"{reading.product} {reading.brand}")
    said = _said(text, reading)
    return bool(said) and all(word in known for word in said)


def _said(text: str, reading: Reading) -> list[str]:
    """The words of a text that are neither small nor its places."""
    for place in reading.places:
        text = text.replace(place, " ")
    known = _words(f"{reading.product} {reading.brand}")
    return [word for word in _words(text) if len(word) > _SMALL_WORD or word in known]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))

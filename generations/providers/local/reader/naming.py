# ruff: noqa: E501
"""Names as they are on the sign: "Ospedale delle" is half a name, "Chez" may be its beginning, "heißt" is none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.towns import town_tokens, villages
from generations.providers.local.reader.trade_words import NONE, WHOLE, trade_word
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

_LINK: Final = re.compile(
    r"(?:^|\s)([A-ZÀ-Þ][\w'’-]+\s(?:delle?|della|degli|dei|di|des|du|de la|de los|de las|de|del|do|da|dos|of the|of)\s)$"
)
_CALLED: Final = re.compile(
    r"(?:(?:it|she|he|they|we|shop|place|brand|ça|on|elle|il|nous|wir|das ganze|der laden|die firma|marke|la marca|"
    r"la marque|der name|the name|nombre|name)\s)?"
    r"(?:is called|are called|['’]s called|called|named|is|se llama|nos llamamos|si chiama|ci chiamiamo|s['’]appelle|"
    r"nous appelons|est|heißt|heißen|ist|es|è|chama-se|heet|heten)\s[«“\"„]?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&.-]*"
    r"(?:\s(?:[A-ZÀ-Þ&][\w'’.-]*|de|del|la|di|du|des|of|the|und|y|e|et|zum|zur|am|im)){0,4})[»”\"“]?$"
)
_THREE_NAMES: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}[A-ZÀ-Þ][\w'’-]+")
_STREET_LAST: Final = re.compile(
    r"(?:Street|Road|Lane|Avenue|Square|Market|Centre|Center|Mall|Park|Station|Hall|Yard|Place)$"
)
_THE: Final = re.compile(r"(?:The|La|Le|Les|Il|El|Los|Las|Die|Der|Das)\s")
_ALONE: Final = re.compile(
    r"(?:^|[.!?\n,]\s?)(?P<name>(?:(?:The|La|Le|Les|Il|El|Los|Las|Die|Der|Das)\s)?[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-ZÀ-Þ&][\w'’-]*|and|of|for|the|de|du|des|la|del|della|di|und|y|e|et|pour|por|para|per|für|à|en|in|im|am|sur)){0,3})(?=[.!?\n,]|$)"
)
_ANNUAL: Final = re.compile(
    r"(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|\d{1,3}(?:st|nd|rd|th))\s[Aa]nnual|[Aa]nnual)\s(?=[A-Z])"
)
_AT_A_SPOT: Final = re.compile(r"(?P<name>(?:[A-Z][\w'’-]+\s){1,4}(?:[A-Z][\w'’-]+))\sat\s(?=\S)")
# "Chez Moustache." is the name; "chez Dupont, nous réparons" only holds it.
_CHEZ: Final = re.compile(r"(?:^|[.!?\n]\s)(Chez\s)$")
_WE_FOLLOWS: Final = re.compile(r",?\s(?:nous|on|vous|le|la|les|l['’]|tout|toute|chaque|pas|rien)\b", re.I)
_NAME_AND_VERB: Final = re.compile(r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{4,})\s[a-zà-ÿ]{4,}$")
_ITS_OBJECT: Final = re.compile(r"\s(?:il|lo|la|i|gli|le|l['’]|un[oa]?|el|los|las|les|une|des|o|os|as|um|uma)\s")
_WITH_THEM: Final = re.compile(r"(?:Mit|Bei|With|At|Con|Avec|Da)\s(?=[A-ZÀ-Þ])")
_IN_QUOTES: Final = re.compile(r"(?<![\w])'([^'\n]{2,40})'(?!\w)")
_NAMES_IS: Final = re.compile(r"(?:the )?name(?:['’]?s| is)\s(?=\S)|(?:it|we)['’](?:s|re) called\s", re.I)
_NO_NAMES: Final = frozenset(
    (
        *("somos", "soy", "sono", "siamo", "sou", "je", "nous", "wir", "ich", "we", "vengo", "venimos", "welcome", "visit"),
        *("visita", "visitez", "besucht", "bienvenidos", "bienvenue", "todos", "tous", "alle", "all"),
        *("el", "la", "los", "las", "le", "les", "der", "die", "das", "the", "un", "una", "une", "ein", "eine"),
    )
)  # fmt: skip
_OWNER: Final = re.compile(
    r"(?:^|\s)((?!(?:it|that|he|she|let|here|what|there|who|how|name)['’])[^\W\d_][\w-]*['’]s )$", re.I
)  # "Donal's bee taxi"
_GOES_ON_NAMED: Final = re.compile(
    r" (?:delle?|della|degli|dei|di|des|du|de la|de los|de las|de|del|do|da|dos|of the|of) [A-ZÀ-Þ][\w'’-]{2,}"
)
_NAME_THEN_PLACE: Final = re.compile(r" ([A-ZÀ-Þ][\w'’-]{2,})(?:,| (?:de|di|en|in|à|a|du|im|bei|from|of) (?=[A-ZÀ-Þ]))")
_NEXT_NAME: Final = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ-]{2,}(?=[\s.,;:!?)]|$)")
_CAPITALS_ARE_COMMON: Final = 0.45  # of the words: German, and headlines
SMALL: Final = ("0", "1")  # as common as "with" and "every"


# "St Brannoc's Hospice Shop".
_SHOP_OF: Final = re.compile(
    r"(?:[A-Z][\w.-]*\s){0,2}[A-Z][\w-]+['’]s\s(?:[A-Z][\w-]+\s){0,2}(?:Shop|Store|Café|Cafe|Bakery|Salon|Studio|Clinic|Kitchen|Garage|Bar|Tavern|Deli|Diner|Laundry|Dairy|Barbers?)"
)


def placed(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Borrowdale Road Mechanical, Wirrabilla NSW" opens a sentence with a name, where nothing else names anybody."""
    if any(span.label is Label.BRAND for span in spans):
        return spans
    for number, span in enumerate(spans):
        spot = _AT_A_SPOT.match(span.text) if span.label is Label.PLACE else None
        if spot is not None:  # "Bramhall Bell Ringers at St Michael's tower"
            brand = Span(Label.BRAND, span.start, span.start + spot.end("name"), spot["name"])
            return (
                *spans[:number],
                brand,
                span.covering(text, span.start + spot.end(), span.end),
                *spans[number + 1 :],
            )
        if span.label is Label.PLACE and _SHOP_OF.fullmatch(span.text):
            return (*spans[:number], replace(span, label=Label.BRAND), *spans[number + 1 :])
        name, comma, _ = span.text.partition(", ")
        opens = not text[: span.start].strip() or text[: span.start].rstrip(" ")[-1:] in ".!?\n"
        if span.label is not Label.PLACE or not opens or not comma or not _THREE_NAMES.fullmatch(name):
            continue
        if trade_word(name.split()[-1].lower()) != NONE and not _STREET_LAST.search(name):
            brand = Span(Label.BRAND, span.start, span.start + len(name), name)
            return (
                *spans[:number],
                brand,
                span.covering(text, span.start + len(name) + 1, span.end),
                *spans[number + 1 :],
            )
    return spans


_COSTS: Final = re.compile(
    r"(?:^|[.!?\n]\s)(?P<name>[A-ZÀ-Þ][\w'’-]{3,}(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s(?:costs|starts at|cuesta|vale|kostet|coûte|costa)\s(?=\D{0,12}\d)"
)


def priced(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Portalia cuesta 1,20 €": what has a price and no meaning is a name, where nothing else is."""
    found = None if any(span.label is Label.BRAND for span in spans) else _COSTS.search(text)
    if found is None or any(commonness(word) != UNKNOWN for word in found["name"].lower().split()):
        return spans
    start, end = found.span("name")
    line = next((span for span in spans if span.label is Label.LINE and span.start <= start < span.end), None)
    if line is None or line.start != start or is_place(found["name"]):
        return spans
    parts = (Span(Label.BRAND, start, end, found["name"]), line.covering(text, end + 1, line.end))
    return tuple(part for span in spans for part in (parts if span is line else (span,)))


def alone(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A sentence that is nothing but a few words with capitals names somebody, where nothing else does: "The Tilted Peel."."""
    if any(span.label is Label.BRAND for span in spans) or _many_capitals(text):
        return spans
    for found in _ALONE.finditer(text):
        start, end = found.span("name")
        wish = next(
            (span for span in spans if span.label is Label.NOTE and start == span.start <= span.end <= end + 1), None
        )
        if wish is not None and len(re.findall(r"\b[A-ZÀ-Þ]", found["name"])) > 1:  # "Sentiers pour Tous." is no wish
            return tuple(Span(Label.BRAND, start, end, found["name"]) if span is wish else span for span in spans)
        free = all(span.end <= start or span.start >= end for span in spans)
        words = [word.lower() for word in re.findall(r"[^\W\d_]+", found["name"])]
        usual = all(commonness(word) != UNKNOWN for word in words) and not _THE.match(found["name"])
        if free and not usual and not town_tokens(words):
            return tuple(sorted((*spans, Span(Label.BRAND, start, end, found["name"])), key=lambda span: span.start))
    return spans


def unquoted(span: Span, text: str) -> Span:
    """ "Chor 'Querbeet" goes on to its closing mark, and begins behind the opening one."""
    if span.label is not Label.BRAND or span.text.count("'") != 1:
        return span
    inside = next(
        (found for found in _IN_QUOTES.finditer(text) if found.start(1) < span.end and found.end(1) > span.start), None
    )
    return span.covering(text, inside.start(1), inside.end(1)) if inside else span


# Two large words or one no language knows, then a verb in small letters.
_VERB_IN_NAME: Final = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]*(?:(?:\s(?:&|and|und|et|y|e|de|du|la|le|del|di|da|of|the))*\s[A-ZÀ-Þ][\w'’-]*)+)\s(?P<verb>[a-zà-ÿ]{4,})$|"
    r"(?P<one>[A-ZÀ-Þ][\w'’-]*)\s[a-zà-ÿ]{3,}en\s[A-ZÀ-Þ]\w*$"
)
GOES_ON: Final = re.compile(r",?\s[a-zà-ÿ]")


def without_is(span: Span, text: str) -> Span:
    """ "Name's Gentle Eviction" names "Gentle Eviction", "Third annual Soapbox Derby" the derby."""
    annual = _ANNUAL.match(span.text) if span.label is Label.BRAND else None
    if annual:
        return span.covering(text, span.start + annual.end(), span.end)
    said = _NAMES_IS.match(span.text) if span.label is Label.BRAND else None
    return span.covering(text, span.start + said.end(), span.end) if said else span


_ENDS_SMALL: Final = re.compile(
    r"\s(?:that|which|who|is|que|qui|che|wo|ist|hat|est|es|è)$|\s[a-z]+n['’]t(?:\s[a-z]+)*$"
)


def without_verb(span: Span, text: str) -> Span:
    """ "Harrow & Finch tune" pianos, "Moulin Estrade fournit" des boulangers: a name ends before what is done."""
    if span.label is not Label.BRAND or not span.text[:1].isupper() or not GOES_ON.match(text, span.end):
        return span
    opens = not text[: span.start].strip() or text[: span.start].rstrip()[-1:] in ".!?:\n"
    if opens and (led := _WITH_THEM.match(span.text)):
        span = span.covering(text, span.start + led.end(), span.end)  # "Mit Trikotbuch verwalten"
    held = _NAME_AND_VERB.match(span.text)
    if held and commonness(held["name"].lower()) == UNKNOWN and _ITS_OBJECT.match(text, span.end):
        return span.covering(text, span.start, span.start + held.end("name"))  # "Scalalibera prenoti" il montascale
    if small := _ENDS_SMALL.search(span.text):
        return span.covering(text, span.start, span.start + small.start())  # "Potluckr that" helps
    found = _VERB_IN_NAME.match(span.text)
    if found is None or (found["verb"] and trade_word(found["verb"]) == WHOLE):
        return span
    return span.covering(text, span.start, span.start + found.end("name" if found["name"] else "one"))


def called(span: Span, spans: Sequence[Span]) -> Span:
    """ "Si chiama Ottopiù" tells the name, where nothing else does."""
    told = _CALLED.match(span.text) if span.label is Label.LINE else None
    if told is None or any(other.label is Label.BRAND for other in spans):
        return span
    start = span.start + told.start("name")
    return Span(Label.BRAND, start, start + len(told["name"]), told["name"])


def whole_names(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """ "Ospedale delle" before "Bambole Belsguardo", and "Lontra" behind "Agriturismo Poggio", belong to the name.

    A name that grew may lie over the part behind it.
    """
    if _many_capitals(text):
        return spans
    kept: list[Span] = []
    for number, span in enumerate(spans):
        if span.label is not Label.BRAND:
            kept.append(span)
            continue
        if not span.text[:1].isupper():
            owned = _OWNER.search(text[: span.start])
            kept.append(span.covering(text, owned.start(1), span.end) if owned else span)
            continue
        following = spans[number + 1] if number + 1 < len(spans) else None
        start, end = _begin_of(span, text), _end_of(span, following, text)
        kept = [former for former in kept if former.start < start]
        if kept and kept[-1].end > start:
            kept[-1] = kept[-1].covering(text, kept[-1].start, start)
        kept.append(span.covering(text, start, end))
    return kept


def _begin_of(name: Span, text: str) -> int:
    led = _LINK.search(text[: name.start])
    if led and led[1].split()[0].lower() not in _NO_NAMES:
        return led.start(1)
    chez = _CHEZ.search(text[: name.start])
    if chez and not _WE_FOLLOWS.match(text, name.end):
        return chez.start(1)
    owner = _OWNER.search(text[: name.start])
    return owner.start(1) if owner else name.start


def _end_of(name: Span, following: Span | None, text: str) -> int:
    end = name.end
    rest = _NAME_THEN_PLACE.match(text, end) if following is not None and following.label is Label.PLACE else None
    known = following is not None and 0 in town_tokens([word.lower() for word in following.text.split()])
    if rest and not known and following is not None and following.start == end + 1 and not is_place(rest[1]):
        return rest.end(1)
    linked = _GOES_ON_NAMED.match(text, end)
    if linked and (following is None or following.start >= linked.end()) and not is_place(linked.group().split()[-1]):
        end = linked.end()
    more = _NEXT_NAME.match(text, end)
    if more is None:
        return end
    said = more.group().strip()
    free = following is None or following.start > end + 1 or following.text == said
    goes_on = free and not town_tokens([said.lower()]) and commonness(said.lower()) not in SMALL
    return more.end() if goes_on else end


def is_place(word: str) -> bool:
    return bool(town_tokens([word.lower()]) or town_tokens([word.lower()], villages()))


def _many_capitals(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    return sum(word[0].isupper() for word in words) > _CAPITALS_ARE_COMMON * len(words)

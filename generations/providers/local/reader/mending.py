"""A second look at the parts the tagger cut: what begins or ends in the middle of a phrase gets its missing words.

A tagger decides token by token; these rules know what is true of whole phrases: "Tuesdays and Wednesdays" is one time,
"Ospedale delle" is half a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.facts import FactKind, is_day, places_of
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.towns import town_tokens, villages
from generations.providers.local.reader.vocabulary import commonness

_PREPOSITION: Final = re.compile(r"\s(?:de|di|en|in|à|a|du|im|bei|from|of)\s")
_SMALL: Final = ("0", "1")  # as common as "with" and "every"
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
_NAME_FIELD: Final = re.compile(
    r"(?:^|\n|[.!?]\s)\W*(?:name|brand|business|company|marke|firma|betrieb|nombre|marca|negocio|empresa|nom|marque|"
    r"entreprise|nome|azienda|ditta|naam|merk)\s?:\s*(?P<name>(?!none|no\b|kein|sin\b|pas\b|nessun)[A-ZÀ-Þ0-9][\w'’&+-]*"
    r"(?:\s[\w'’&+-]+){0,5})(?=\s*(?:[,;(\n]|\.(?:\s|$)|$|\s[–—-]\s))",
    re.I,
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
_MOST: Final = 96  # letters of a line that still fits a scene
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
_NO_NAMES: Final = frozenset(
    (
        *("somos", "soy", "sono", "siamo", "sou", "je", "nous", "wir", "ich", "we", "vengo", "venimos", "welcome", "visit"),
        *("visita", "visitez", "besucht", "bienvenidos", "bienvenue", "todos", "tous", "alle", "all"),
        *("el", "la", "los", "las", "le", "les", "der", "die", "das", "the", "un", "una", "une", "ein", "eine"),
    )
)  # fmt: skip
_OWNER: Final = re.compile(
    r"(?:^|\s)((?!(?:it|that|he|she|let|here|what|there|who|how)['’])[^\W\d_][\w-]*['’]s )$", re.I
)  # "Donal's bee taxi"
_GOES_ON_NAMED: Final = re.compile(
    r" (?:delle?|della|degli|dei|di|des|du|de la|de los|de las|de|del|do|da|dos|of the|of) [A-ZÀ-Þ][\w'’-]{2,}"
)
_NAME_THEN_PLACE: Final = re.compile(r" ([A-ZÀ-Þ][\w'’-]{2,})(?:,| (?:de|di|en|in|à|a|du|im|bei|from|of) (?=[A-ZÀ-Þ]))")
_NEXT_NAME: Final = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ-]{2,}(?=[\s.,;:!?)]|$)")
_CAPITALS_ARE_COMMON: Final = 0.45  # of the words: German, and headlines


def mended(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts in their order, some with more words than before, none overlapping."""
    spans = _with_field_name(text, tuple(spans))
    told = tuple(_named(_whole_place(_noted(span, text), text), spans) for span in spans)
    together = _together(text, _apart(text, told))
    return _whole_names(text, _whole_facts(text, together))


def _with_field_name(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Marke: Zirp" tells the name, whatever else looks like one."""
    field = _NAME_FIELD.search(text)
    if field is None:
        return spans
    start, end = field.span("name")
    wrong = (span.label is Label.BRAND and span.text not in field["name"] for span in spans)
    others = (replace(span, label=Label.LINE) if told else span for span, told in zip(spans, wrong, strict=True))
    kept = [span for span in others if span.end <= start or span.start >= end]
    return tuple(sorted((*kept, Span(Label.BRAND, start, end, field["name"])), key=lambda span: span.start))


def _noted(span: Span, text: str) -> Span:
    """What stands in a field for the maker of the ad is a note: "Tone: cheerful"."""
    told = span.label is not Label.NOTE and _FOR_THE_MAKER.search(text[: span.start])
    return replace(span, label=Label.NOTE) if told else span


def _whole_place(span: Span, text: str) -> Span:
    """ "Sligo" before "town treats back pain" is Sligo town."""
    more = _TOWN.match(text, span.end) if span.label is Label.PLACE else None
    return _covering(text, span, span.start, more.end()) if more else span


def _whole_facts(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Am 3." and "Juni ist Markt" were cut in the middle of a date."""
    facts = places_of(text, _ONE_PIECE)
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept and kept[-1].label is Label.LINE else None
        joined = last is not None and "\n" not in text[last.end : span.start]
        if last is not None and joined and any(last.start <= start < span.start < end for start, end in facts):
            kept[-1] = _covering(text, last, last.start, span.end)
            continue
        cut = (end for start, end in facts if span.label is Label.LINE and span.start <= start < span.end < end)
        kept.append(_covering(text, span, span.start, max(cut, default=span.end)))
    return _apart(text, kept)


def _named(span: Span, spans: Sequence[Span]) -> Span:
    """ "Si chiama Ottopiù" tells the name, where nothing else does."""
    told = _CALLED.match(span.text) if span.label is Label.LINE else None
    if told is None or any(other.label is Label.BRAND for other in spans):
        return span
    start = span.start + told.start("name")
    return Span(Label.BRAND, start, start + len(told["name"]), told["name"])


def _together(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """One line for what was said in one breath: two days, things denied in a row, "cleaned, tuned and packed"."""
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept else None
        if last is not None and last.label in _SHOWN and span.label in _SHOWN and _go_together(last, span, text):
            kept[-1] = _covering(text, replace(last, label=_label_of(last, span, text)), last.start, span.end)
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
        return last.label is not Label.PRODUCT  # "bottles that stay cold" are bottles
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


def _whole_names(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Ospedale delle" before "Bambole Belsguardo", and "Lontra" behind "Agriturismo Poggio", belong to the name."""
    if _many_capitals(text):
        return spans
    kept: list[Span] = []
    for number, span in enumerate(spans):
        if span.label is not Label.BRAND:
            kept.append(span)
            continue
        if not span.text[:1].isupper():
            kept.append(
                _covering(text, span, _begin_of(span, text), span.end) if _OWNER.search(text[: span.start]) else span
            )
            continue
        following = spans[number + 1] if number + 1 < len(spans) else None
        start, end = _begin_of(span, text), _end_of(span, following, text)
        kept = [former for former in kept if former.start < start]
        if kept and kept[-1].end > start:
            kept[-1] = _covering(text, kept[-1], kept[-1].start, start)
        kept.append(_covering(text, span, start, end))
    return _apart(text, kept)


def _begin_of(name: Span, text: str) -> int:
    led = _LINK.search(text[: name.start])
    if led and led[1].split()[0].lower() not in _NO_NAMES:
        return led.start(1)
    owner = _OWNER.search(text[: name.start])
    return owner.start(1) if owner else name.start


def _end_of(name: Span, following: Span | None, text: str) -> int:
    end = name.end
    rest = _NAME_THEN_PLACE.match(text, end) if following is not None and following.label is Label.PLACE else None
    known = following is not None and 0 in town_tokens([word.lower() for word in following.text.split()])
    if rest and not known and following is not None and following.start == end + 1 and not _is_place(rest[1]):
        return rest.end(1)
    linked = _GOES_ON_NAMED.match(text, end)
    if linked and (following is None or following.start >= linked.end()) and not _is_place(linked.group().split()[-1]):
        end = linked.end()
    more = _NEXT_NAME.match(text, end)
    if more is None:
        return end
    said = more.group().strip()
    free = following is None or following.start > end + 1 or following.text == said
    goes_on = free and not town_tokens([said.lower()]) and commonness(said.lower()) not in _SMALL
    return more.end() if goes_on else end


def _is_place(word: str) -> bool:
    return bool(town_tokens([word.lower()]) or town_tokens([word.lower()], villages()))


def _many_capitals(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    return sum(word[0].isupper() for word in words) > _CAPITALS_ARE_COMMON * len(words)


def _apart(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Without the parts that lie in the one before."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.start < kept[-1].end:
            if span.end <= kept[-1].end:
                continue
            start = kept[-1].end
            led = _PREPOSITION.match(text, start) if span.label is Label.PLACE else None
            kept.append(_covering(text, span, led.end() if led else start, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def _covering(text: str, span: Span, start: int, end: int) -> Span:
    while start < end and text[start] == " ":
        start += 1
    return replace(span, start=start, end=end, text=text[start:end])

# ruff: noqa: E501
"""Names as they are on the sign: "Ospedale delle" is half a name, "Marke: Zirp" tells one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.growing import folded
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.towns import town_tokens, villages
from generations.providers.local.reader.trade_words import NONE, WHOLE, trade_word
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

_NAME_FIELD: Final = re.compile(
    r"(?:^|\n|[.!?]\s)\W*(?:name|brand|business|company|marke|firma|betrieb|nombre|marca|negocio|empresa|nom|marque|"
    r"entreprise|nome|azienda|ditta|naam|merk)\s?:\s*(?P<name>(?!none|no\b|kein|sin\b|pas\b|nessun)[A-ZÀ-Þ0-9][\w'’&+-]*"
    r"(?:(?:(?<=Gebr)|(?<=St)|(?<=Dr)|(?<=Co)|(?<=Mr)|(?<=Mrs)|(?<=Inh)|(?<=Ets)|(?<=Hnos))\.[ \t][\w'’&+-]+|[ \t][\w'’&+-]+){0,5})(?=\s*(?:[,;(\n]|\.(?:\s|$)|$|\s[–—-]\s))",
    re.I,
)
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
# "Siamo la banda musicale di Castelrovere": an article that says there is but one, and a place or a name behind it.
_WE_ARE_THE: Final = re.compile(
    r"(?:^|[.!?\n,]\s*)(?:(?:hi|hello|hallo|hola|ciao|salut|bonjour|moin)\W+)?"
    r"(?:we are the|we['’]re the|siamo (?:la|il|lo|l['’])|wir sind (?:der|die|das)|nous sommes (?:la|le|l['’])|somos (?:la|el|[oa])|wij zijn (?:de|het))\s?"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s[\w'’-]+){1,6}?)(?=\s*(?:[.,;:!?\n(–]|$)|\s(?:and|und|et|y|e|en|from|aus)\s)",
    re.I,
)
_THREE_NAMES: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}[A-ZÀ-Þ][\w'’-]+")
_STREET_LAST: Final = re.compile(
    r"(?:Street|Road|Lane|Avenue|Square|Market|Centre|Center|Mall|Park|Station|Hall|Yard|Place)$"
)
_THE: Final = re.compile(r"(?:The|La|Le|Les|Il|El|Los|Las|Die|Der|Das)\s")
_ALONE: Final = re.compile(
    r"(?:^|[.!?\n,]\s?)(?P<name>(?:(?:The|La|Le|Les|Il|El|Los|Las|Die|Der|Das)\s)?[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-ZÀ-Þ&][\w'’-]*|and|of|the|de|du|des|la|del|della|di|und|y|e|et)){0,3})(?=[.!?\n,]|$)"
)
_BUSINESS_CALLED: Final = re.compile(
    r"\b(?:business|shop|store|salon|studio|company|firm|group|club|bakery|café|cafe|workshop|laden|firma|betrieb|verein|praxis|werkstatt|boutique|entreprise|association|atelier|negocio|empresa|tienda|taller|local|"
    r"negozio|azienda|bottega|ditta|associazione|loja|oficina|zaak|winkel)\s(?:is called|is named|heißt|heisst|s['’]appelle|se llama|si chiama|chama-se|heet)\s[\"“„«']?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’&-]*|of|the|and|de|du|des|la|le|les|del|della|delle|di|dei|do|da|und|am|im|zum|zur|y|e|et))*(?<!\sand)(?<!\sund)(?<!\sy)(?<!\se)(?<!\set)(?<!\sde)(?<!\sdi))"
)
# "Band name is The Motel Lizards" tells it, whatever else is in quotation marks.
_NAME_IS: Final = re.compile(
    r"\b(?i:band|club|shop|brand|business|company|team|our|the|my|full|its|le|notre|der|unser|mein|el|nuestro|il|nostro)(?:['’]s)? (?:name is|nom est|name ist|nombre es|nome è)[:,]?\s[\"“„«']?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’&-]*|(?:of|the|and|de|du|des|la|le|les|del|della|delle|di|dei|do|da|und|am|im|zum|zur|y|e|et)(?=\s(?:[a-zà-ÿ]{1,5}\s)?[A-ZÀ-Þ&])))*)"
)
# "Ask for Marv at Carriage Return Repair": who answers, and whose the business is.
_ASK_FOR: Final = re.compile(
    r"\b(?:[Aa]sk for|[Ff]ragen? (?:Sie )?nach|[Dd]emande[rz]|[Pp]regunta(?:d|r|n)? por|[Cc]hied(?:i|ete|ere) di)\s[A-ZÀ-Þ][\w'’-]+\s(?:at|from|bei|vom|chez|du|de|en|da|di)\s"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’&-]*|of|the|and|und|et|y|e|de|du|la|del|di))*(?<!\sand)(?<!\sund)(?<!\set)(?<!\sy)(?<!\se)(?<!\sde))(?=[.,;:!?\n]|$)"
)
# "Our B2B product, Tarequay, replaces the paper ticket."
_OUR_THING: Final = re.compile(
    r"\b(?:[Oo]ur|[Mm]y|[Uu]nsere?|[Mm]eine?|[Nn]otre|[Nn]uestr[oa]|[Ll]a nostra|[Ii]l nostro)\s(?:[\w-]+\s){0,3}[\w-]{3,},\s(?P<name>[A-ZÀ-Þ][\w'’-]{3,}(?:\s[A-Z0-9][\w-]*)?),\s(?=[a-zà-ÿ])"
)
_ANNUAL: Final = re.compile(
    r"(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|\d{1,3}(?:st|nd|rd|th))\s[Aa]nnual|[Aa]nnual)\s(?=[A-Z])"
)
_AT_A_SPOT: Final = re.compile(r"(?P<name>(?:[A-Z][\w'’-]+\s){1,4}(?:[A-Z][\w'’-]+))\sat\s(?=\S)")
_CLAUSE_START: Final = re.compile(
    r"[.!?\n;:,]\s?|\s(?:and|und|et|y|e)\s(?=(?:our|unser|notre|nuestr|il nostro|la nostra|we|wir))"
)
_WITH_ANOTHER: Final = 64  # characters of a line that holds another's name
_SO_IS_IT_CALLED: Final = re.compile(
    r"(?:^|[.,;!?\n]\s)(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ&][\w'’-]*){0,3})\s(?:heißt|heißen|nennt sich) (?:der|die|das|wir|unser)\b"
)
# What a name goes with in German, and is no thing one buys: "die Bäckerei Sonnleitner".
_PLACE_OF_WORK: Final = re.compile(
    r"(?:ei|praxis|werkstatt|schule|verein|kanzlei|apotheke|hof|haus|studio|salon|laden|café|cafe|restaurant|hotel|klinik|club|bank|firma|betrieb|zentrum|atelier|galerie|museum|"
    r"chor|gruppe|büro|agentur|handel|bau|service|dienst|garten|theater|kino|festival|markt|fest|stube|mühle|keller|kirche|stiftung|initiative|team|familie|hütte|camp|park|bad)$",
    re.I,
)
_ARTICLE_BEFORE: Final = re.compile(r"\b(?:[Dd](?:er|ie|as)|[Uu]nsere?|[Nn]eue[rsn]?)\s$")
_NOUN_AND_NAME: Final = re.compile(
    r"(?P<model>[A-ZÄÖÜ][a-zäöüß]{4,})\s(?P<name>[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ0-9][\w-]*)?)"
)
# "Fahrradanhänger Lastesel L3": a thing, and its name with a number.
_WITH_MODEL: Final = re.compile(r"(?P<thing>.{4,40}?)\s(?P<name>[A-ZÀ-Þ][\w-]{2,}\s[A-Z]{0,3}-?\d{1,4}[A-Z]?)")
# "Chez Moustache." is the name; "chez Dupont, nous réparons" only holds it.
_CHEZ: Final = re.compile(r"(?:^|[.!?\n]\s)(Chez\s)$")
_WE_FOLLOWS: Final = re.compile(r",?\s(?:nous|on|vous|le|la|les|l['’]|tout|toute|chaque|pas|rien)\b", re.I)
_NAME_AND_VERB: Final = re.compile(r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{4,})\s[a-zà-ÿ]{4,}$")
_ITS_OBJECT: Final = re.compile(r"\s(?:il|lo|la|i|gli|le|l['’]|un[oa]?|el|los|las|les|une|des|o|os|as|um|uma)\s")
_CORNER: Final = re.compile(
    r"(?:Corner of|Upstairs at|Opposite|Next to|Behind|Above|Ecke|Esquina|À l['’]angle|All['’]angolo)\s"
)
_THERE: Final = re.compile(r"\b(?:in|at|no|na|en|au|im|am|nel|nella|sul|sulla|à la|op)\s$")
_WITH_THEM: Final = re.compile(r"(?:Mit|Bei|With|At|Con|Avec|Da)\s(?=[A-ZÀ-Þ])")
_THING_AND_NAME: Final = re.compile(
    r"(?:(?:[Ll]a|[Ll]e|[Ee]l|[Ii]l|[Tt]he|[Oo]ur|[Nn]otre|[Nn]uestr[oa]|[Dd]e|[Hh]et)\s(?P<thing>(?!petite?\b|little\b|old\b|vieux\b)[a-zà-ÿ]{3,}(?:\s[a-zà-ÿ]{4,}){0,2})|(?:[Dd]ie\s|[Ll]['’]|[Tt]he\s|[Uu]nsere\s)?(?P<app>App|app)|(?:[Dd](?:er|ie|as)\s)?(?P<model>[A-ZÄÖÜ][a-zäöüß]{3,})(?=\s[A-ZÄÖÜ][\w-]*\s\d{1,4}$))\s"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ0-9][\w'’-]*){0,2})"
)
# The same said of "it", which is believed where no other name was found.
_IT_IS_CALLED: Final = re.compile(
    r"\b(?:it(?:['’]s| is) (?:called|named)|we(?:['’]re| are) (?:called|named)|(?:elle|il|ça) s['’]appelle|nous nous appelons|(?:es|sie|er|das ganze) heißt|wir heißen|se llama|nos llamamos|"
    r"si chiama|ci chiamiamo|chama-se|chamamo-nos|(?:het|hij|ze) heet|(?:we|wij) heten|je l['’]ai (?:appelée?|nommée?|baptisée?)|l[oa] (?:he llamado|llamo)|(?:i|we)(?:['’]ve| have)? (?:call|called|named) it|ich nenne (?:es|sie|ihn))\s[\"“„«']?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’&-]*|of|the|de|du|des|la|le|les|del|della|delle|di|dei|do|da|am|im|zum|zur))*)(?=[\"”“»']?\s*(?:[.,;:!?)\n]|$|\s(?:and|und|y|e|et|en)\s))",
    re.I,
)
_AROUND: Final = re.compile(
    r"\b(?:around|near|outside|across|throughout|rund um|autour de|alrededor de|cerca de|intorno a|nei dintorni di)\s$",
    re.I,
)
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
# "Ich habe sonntags Zeit": when is no name.
_WHEN: Final = re.compile(
    r"(?:(?:mon|diens|donners|frei|sams|sonn|werk|vormit|nachmit|mit)tags|mittwochs|samstags|abends|morgens|nachts)\s"
)
_GOES_ON_NAMED: Final = re.compile(
    r" (?:delle?|della|degli|dei|di|des|du|de la|de los|de las|de|del|do|da|dos|of the|of) [A-ZÀ-Þ][\w'’-]{2,}"
)
_NAME_THEN_PLACE: Final = re.compile(r" ([A-ZÀ-Þ][\w'’-]{2,})(?:,| (?:de|di|en|in|à|a|du|im|bei|from|of) (?=[A-ZÀ-Þ]))")
_NEXT_NAME: Final = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ-]{2,}(?=[\s.,;:!?)]|$)")
_CAPITALS_ARE_COMMON: Final = 0.45  # of the words: German, and headlines
_LONGEST: Final = 44  # letters of a name
_SMALL: Final = ("0", "1")  # as common as "with" and "every"


def with_field_name(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Marke: Zirp" tells the name, whatever else looks like one."""
    field = _NAME_FIELD.search(text)
    if field is None:
        return spans
    start, end = field.span("name")
    kept = [
        replace(span, label=Label.LINE) if span.label is Label.BRAND and span.text not in field["name"] else span
        for span in spans
        if span.end <= start or span.start >= end
    ]
    return tuple(sorted((*kept, Span(Label.BRAND, start, end, field["name"])), key=lambda span: span.start))


def of_things(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "La boîte chauffante Tiédo" and "die App Aufmaßo" are a thing and its name, where nothing else says what is sold."""
    sold = [span for span in spans if span.label is Label.PRODUCT]
    if sold:
        model = _WITH_MODEL.fullmatch(sold[0].text) if not any(span.label is Label.BRAND for span in spans) else None
        if model is None:
            return spans
        at = sold[0].start
        parts = (
            sold[0].covering(text, at, at + model.end("thing")),
            replace(sold[0], label=Label.BRAND).covering(text, at + model.start("name"), sold[0].end),
        )
        return tuple(part for span in spans for part in (parts if span is sold[0] else (span,)))
    kept: list[Span] = []
    for span in spans:
        found = _THING_AND_NAME.fullmatch(span.text) if span.label is Label.BRAND else None
        noun = _NOUN_AND_NAME.fullmatch(span.text) if span.label is Label.BRAND and not found else None
        if noun and _ARTICLE_BEFORE.search(text[: span.start]) and not _PLACE_OF_WORK.search(noun["model"]):
            found = noun if _GOES_ON.match(text, span.end) else None
        if found is None:
            kept.append(span)
            continue
        part = next(name for name in ("thing", "app", "model") if found.groupdict().get(name))
        known = found is noun or any(trade_word(folded(word)) != NONE for word in found[part].split())
        if not known or commonness(found["name"].split()[0].lower()) in _SMALL:
            kept.append(span)
            continue
        thing = span.covering(text, span.start + found.start(part), span.start + found.end(part))
        kept += [
            replace(thing, label=Label.PRODUCT),
            span.covering(text, span.start + found.start("name"), span.start + found.end("name")),
        ]
    return tuple(kept)


def we_are_the(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The name that an article tells, where nothing else does."""
    found = _WE_ARE_THE.search(text)
    if found is None or len(found["name"]) > _LONGEST:
        return spans
    start, end = found.span("name")
    named = [span for span in spans if span.label is Label.BRAND]
    sold = any(span.label is Label.PRODUCT and start <= span.start < end for span in spans)
    if any(not start < span.start < end for span in named) or (named and sold):
        return spans
    if not any(word[:1].isupper() for word in found["name"].split()[1:]):
        return spans
    name = found["name"][:1].upper() + found["name"][1:]
    kept = [span for span in spans if span.end <= start or span.start >= end]
    return tuple(sorted((*kept, Span(Label.BRAND, start, end, name)), key=lambda span: span.start))


def told_as_name(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Il negozio si chiama L'Ospedale di Pezza" tells the name, whatever part holds it; "around Pruitt Hollow" tells a place."""
    spans = tuple(span for span in spans if span.label is not Label.BRAND or not _WHEN.match(span.text))
    named = _NAME_IS.search(text)
    if named is not None and len(named["name"]) <= _LONGEST:
        return _of_others(text, spans, named)
    asked = _ASK_FOR.search(text) or (
        None if any(span.label is Label.BRAND for span in spans) else _OUR_THING.search(text)
    )
    if asked is not None and len(asked["name"]) <= _LONGEST and not _is_place(asked["name"]):
        start, end = asked.span("name")
        kept = [span for span in spans if span.end <= start or span.start >= end]
        kept = [span for span in kept if span.label is not Label.BRAND or span.start < asked.start()]
        return tuple(sorted((*kept, Span(Label.BRAND, start, end, asked["name"])), key=lambda span: span.start))
    found = _BUSINESS_CALLED.search(text)
    if found is not None:
        start, end = found.span("name")
        if any(span.label is Label.BRAND and span.start <= start and span.end > end for span in spans):
            return spans  # "Bout au Vent" is more than "Bout"
        kept = [span for span in spans if span.end <= start or span.start >= end]
        return tuple(sorted((*kept, Span(Label.BRAND, start, end, found["name"])), key=lambda span: span.start))
    several = sum(span.label is Label.BRAND for span in spans) > 1
    spans = tuple(
        replace(span, label=Label.PLACE)
        if span.label is Label.BRAND
        and (_CORNER.match(span.text) or (several and span.text[:1].islower() and _THERE.search(text[: span.start])))
        else span
        for span in spans
    )
    names = [span for span in spans if span.label is Label.BRAND]
    told = (_IT_IS_CALLED.search(text) or _SO_IS_IT_CALLED.search(text)) if not names else None
    if told is not None and told["name"][:1].isupper() and len(told["name"]) <= _LONGEST:
        start, end = told.span("name")
        kept = [span for span in spans if span.end <= start or span.start >= end]
        return tuple(sorted((*kept, Span(Label.BRAND, start, end, told["name"])), key=lambda span: span.start))
    longer = _told_longer(text, names[0]) if len(names) == 1 else None
    if longer is not None:
        whole = Span(Label.BRAND, *longer.span("name"), longer["name"])
        kept = [span for span in spans if span is not names[0] and (span.end <= whole.start or span.start >= whole.end)]
        return tuple(sorted((*kept, whole), key=lambda span: span.start))
    around = len(names) == 1 and _AROUND.search(text[: names[0].start])
    return tuple(replace(span, label=Label.PLACE) if around and span.label is Label.BRAND else span for span in spans)


def _told_longer(text: str, name: Span) -> re.Match[str] | None:
    """ "It's the Brindle Green Soapbox Derby" after "the village of Brindle Green"."""
    said = rf"(?:[Ii]t['’]s|[Tt]his is|[Cc]['’]est|[Ee]s|[Dd]as ist|[Ww]e['’]re|[Ww]ir sind|[Ss]omos|[Nn]ous sommes)\s(?:the\s|la\s|le\s|el\s|der\s|die\s|das\s)?(?P<name>{re.escape(name.text)}(?:\s[A-ZÀ-Þ][\w'’-]+){{1,3}})(?=[.!?\n]|$)"
    return re.compile(said).search(text, name.end)


def _of_others(text: str, spans: tuple[Span, ...], named: re.Match[str]) -> tuple[Span, ...]:
    """The name that is told; another's belongs to what is said of it: "our album Dry Lightning comes out in May"."""
    start, end = named.span("name")
    kept = [span for span in spans if span.end <= start or span.start >= end]
    for other in [span for span in kept if span.label is Label.BRAND]:
        at = kept.index(other)
        line = kept[at + 1] if at + 1 < len(kept) else None
        if line is None or line.label is not Label.LINE or line.start > other.end + 2:
            continue
        cuts = [found.end() for found in _CLAUSE_START.finditer(text, 0, other.start)]
        begin = max([0, *cuts, *(span.end for span in kept[:at])])
        begin += len(text[begin : other.start]) - len(text[begin : other.start].lstrip(" "))
        if line.end - begin <= _WITH_ANOTHER:
            kept[at : at + 2] = [line.covering(text, begin, line.end)]
    return tuple(sorted((*kept, Span(Label.BRAND, start, end, named["name"])), key=lambda span: span.start))


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
    if line is None or line.start != start or _is_place(found["name"]):
        return spans
    parts = (Span(Label.BRAND, start, end, found["name"]), line.covering(text, end + 1, line.end))
    return tuple(part for span in spans for part in (parts if span is line else (span,)))


def alone(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A sentence that is nothing but a few words with capitals names somebody, where nothing else does: "The Tilted Peel."."""
    if any(span.label is Label.BRAND for span in spans) or _many_capitals(text):
        return spans
    for found in _ALONE.finditer(text):
        start, end = found.span("name")
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
_GOES_ON: Final = re.compile(r",?\s[a-zà-ÿ]")


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
    if span.label is not Label.BRAND or not span.text[:1].isupper() or not _GOES_ON.match(text, span.end):
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

# ruff: noqa: E501
"""What a prompt tells somebody or something is called: "Marke: Zirp", "the shop is called", "we are the band of the town"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.growing import folded
from generations.providers.local.reader.labels import Label, Span
from generations.providers.local.reader.naming import GOES_ON, SMALL, is_place
from generations.providers.local.reader.trade_words import NONE, trade_word
from generations.providers.local.reader.vocabulary import commonness

_NAME_FIELD: Final = re.compile(
    r"(?:^|\n|[.!?]\s)\W*(?:name|brand|business|company|marke|firma|betrieb|nombre|marca|negocio|empresa|nom|marque|"
    r"entreprise|nome|azienda|ditta|naam|merk)\s?:\s*(?P<name>(?!none|no\b|kein|sin\b|pas\b|nessun)[A-ZÀ-Þ0-9][\w'’&+-]*"
    r"(?:(?:(?<=Gebr)|(?<=St)|(?<=Dr)|(?<=Co)|(?<=Mr)|(?<=Mrs)|(?<=Inh)|(?<=Ets)|(?<=Hnos))\.[ \t][\w'’&+-]+|[ \t][\w'’&+-]+){0,5})(?=\s*(?:[,;(\n]|\.(?:\s|$)|$|\s[–—-]\s))",
    re.I,
)
# "Siamo la banda musicale di Castelrovere": an article that says there is but one, and a place or a name behind it.
_WE_ARE_THE: Final = re.compile(
    r"(?:^|[.!?\n,]\s*)(?:(?:hi|hello|hallo|hola|ciao|salut|bonjour|moin)\W+)?"
    r"(?:we are the|we['’]re the|siamo (?:la|il|lo|l['’])|wir sind (?:der|die|das)|nous sommes (?:la\b|les?\b|l['’])|somos (?:la|el|[oa])|wij zijn (?:de|het))\s?"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s[\w'’-]+){1,6}?)(?=\s*(?:[.,;:!?\n(–]|$)|\s(?:and|und|et|y|e|en|from|aus)\s)",
    re.I,
)
_BUSINESS_CALLED: Final = re.compile(
    r"\b(?i:business|shop|store|salon|studio|company|firm|group|club|bakery|café|cafe|workshop|laden|firma|betrieb|verein|praxis|werkstatt|boutique|entreprise|association|atelier|negocio|empresa|tienda|taller|local|"
    r"negozio|azienda|bottega|ditta|associazione|loja|oficina|zaak|winkel|abo|kurs|spiel|gerät|projekt|festival|markt|app|game|course|product|service|box|appli|jeu|cours|produit|juego|curso|producto|servicio)\s(?:is called|is named|heißt|heisst|s['’]appelle|se llama|si chiama|chama-se|heet)\s[\"“„«']?"
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
# "From the comms office at Cedar Valley Transit", "Somos el equipo de producto de Kuntur": whose people write.
_TEAM_OF: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?:(?:I|i)['’]?(?:m| am) (?:with|on)|(?:W|w)e(?:['’]re| are)|(?:F|f)rom|(?:S|s)omos|(?:S|s)oy del?|(?:N|n)ous sommes|(?:W|w)ir sind|(?:S|s)iamo|)\s?(?:the|el|la|l['’]|das|il|)\s?"
    r"(?:(?:\w+\s){0,2}(?:team|office|department|desk)\s(?:at|of|behind)|(?:equipo|departamento|oficina)\s(?:de \w+ )?de|(?:équipe|service)\s(?:\w+ |de \w+ )?(?:de|d['’])|[\w-]*(?:[Tt]eam|[Aa]bteilung)\s(?:von|bei|der|des)|(?:squadra|team)\s(?:\w+ )?di)\s?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s[A-ZÀ-Þ&][\w'’&-]*){0,3})(?=[.,;:!?\n]|\s|$)"
)
# "Watt Commun doit rester à l'écran": told as what must be seen.
_MUST_BE_SEEN: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s[A-ZÀ-Þ&][\w'’&-]*){0,3})\s(?:should|must|has to|doit|debe|tiene que|soll|muss|deve)\s(?:\w+\s){0,3}?"
    r"(?:appear|stay|stand|be seen|be on screen|rester|apparaître|figurer|aparecer|salir|quedar|erscheinen|stehen|sein|apparire|restare|comparire)\b"
)
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
_CORNER: Final = re.compile(
    r"(?:Corner of|Upstairs at|Opposite|Next to|Behind|Above|Ecke|Esquina|À l['’]angle|All['’]angolo)\s"
)
_THERE: Final = re.compile(r"\b(?:in|at|no|na|en|au|im|am|nel|nella|sul|sulla|à la|op)\s$")
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
# "Ich habe sonntags Zeit": when is no name.
_WHEN: Final = re.compile(
    r"(?:(?:mon|diens|donners|frei|sams|sonn|werk|vormit|nachmit|mit)tags|mittwochs|samstags|abends|morgens|nachts)\s"
)
_LONGEST: Final = 44  # letters of a name


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
            found = noun if GOES_ON.match(text, span.end) else None
        if found is None:
            kept.append(span)
            continue
        part = next(name for name in ("thing", "app", "model") if found.groupdict().get(name))
        known = found is noun or any(trade_word(folded(word)) != NONE for word in found[part].split())
        if not known or commonness(found["name"].split()[0].lower()) in SMALL:
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
    if asked is not None and len(asked["name"]) <= _LONGEST and not is_place(asked["name"]):
        start, end = asked.span("name")
        kept = [span for span in spans if span.end <= start or span.start >= end]
        kept = [span for span in kept if span.label is not Label.BRAND or span.start < asked.start()]
        return tuple(sorted((*kept, Span(Label.BRAND, start, end, asked["name"])), key=lambda span: span.start))
    found = _BUSINESS_CALLED.search(text) or _TEAM_OF.search(text) or _seen(text, spans)
    if found is not None:
        start, end = found.span("name")
        if any(span.label is Label.BRAND and span.start <= start and span.end > end for span in spans):
            return spans  # "Bout au Vent" is more than "Bout"
        first = found.start() if found.re is _TEAM_OF else start  # "the comms office at" is nothing sold
        kept = [span for span in spans if span.end <= first or span.start >= end]
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


def _seen(text: str, spans: tuple[Span, ...]) -> re.Match[str] | None:
    return None if any(span.label is Label.BRAND for span in spans) else _MUST_BE_SEEN.search(text)


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

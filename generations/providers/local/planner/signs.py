# ruff: noqa: E501
"""The name on the sign: which of the names the reader found it is, and how it is written there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from generations.providers.local.planner.articles import article_of
from generations.providers.local.planner.asides import KIN
from generations.providers.local.planner.clean import EMOJI
from generations.providers.local.planner.keywords import fold, goods, trades
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.lint import banned_claim
from generations.providers.local.planner.names import ADJECTIVES
from generations.providers.local.planner.shouting import as_name, is_shouted, recased
from generations.providers.local.planner.written_names import written_name
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import MARK, FactKind, protect
from generations.providers.local.reader.towns import town_tokens
from generations.providers.local.reader.trade_words import NONE, PART, WHOLE, trade_word
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

_LENGTH: Final = 60
_GREETINGS: Final = words(
    "hi hiya hey hello dear howzit g'day yo hola buenas olá ola oi bonjour bonsoir coucou salut hallo moin servus hoi ciao salve "
    "buongiorno buonasera hej cześć goedemiddag goedemorgen goedenavond namaste gday eccomi allo buenos boa bom"
)
_ADDRESSED: Final = words(
    "madame monsieur madam sir señor señora signore signora don team everyone all zusammen a tutti à tous"
)
_TIMES: Final = words(
    "tonight today tomorrow now soon heute morgen jetzt bald hoy mañana ahora demain maintenant bientôt oggi domani adesso hoje amanhã agora"
)
_PLATFORMS: Final = words("whatsapp instagram facebook tiktok youtube google paypal zoom android iphone ios reels")
# What leads to a number or an address is nobody's name.
_LEADS_TO_US: Final = words(
    "tel tél tlf tfno tlfno telf tfn telefon teléfono telefono téléphone telephone telefone fon phone mobile mobil móvil cell call mail e-mail email correo web website webseite site online "
    "booking bookings buchung reservas reserva réservation réservations infos info contact kontakt contacto contatti whats wa sms fax adresse address dirección"
)
_THERE_IS: Final = re.compile(
    r"\b(?:gibt(?: es|['’]s)|there (?:is|are|will be)|il y a|il y aura|hay|habrá|c['’]è|ci sono|há)\s$", re.I
)
# "Mondays at Harrow Baths. Tay Otter Club.": a name that is a sentence of its own is the sign.
_ALONE_BEFORE: Final = re.compile(r"(?:^|[.!?\n]\s*)$")
_ALONE_BEHIND: Final = re.compile(
    r"\s*(?:,\s[A-ZÀ-Þ][\w-]+(?:\s[\w-]+){0,3})?(?:[.!\n]|$)"
)  # "Schreinerei Obermaier, Zwiesel."
_LINKS: Final = words("& de du des d' del della di da do the und and y e et von van")
# As common as words, and names all the same.
_SURNAMES: Final = words(
    "muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf garcia lopez "
    "martinez perez sanchez gomez rossi russo ferrari bianchi romano dupont durand dubois martin bernard petit moreau smith jones "
    "taylor brown williams wilson evans silva santos oliveira kowalski nowak jansen bakker"
)
_WE_ARE: Final = re.compile(r"\b(?:wir sind|we are|we['’]re|nous sommes|somos|siamo)(?:\s\w{1,4})?\s$", re.I)
_NO_NAME: Final = re.compile(
    r"^(?:none(?: yet)?|no name(?: yet)?|not yet|n/?a|noch kein\w*|kein(?:er|en)?|ninguno|sin nombre|aún no|pas encore|"
    r"aucun|nessuno|non ancora|nenhum)$",
    re.I,
)
_STREET: Final = re.compile(
    r"\b(?:calle|c/|av\.?|avenida|rue|avenue|boulevard|place|via|viale|corso|piazza|plaza|strada|rua)\s$", re.I
)
# "People know me as Old Bevan but the business is Keen As Sharpening."
_THE_BUSINESS_IS: Final = re.compile(
    r"\b(?:business|shop|company|firm|studio|brand|place|group|club|team|band|choir|salon|firma|marke|mannschaft|chor|abo|praxis|werkstatt|laden|betrieb|verein|gruppe|boutique|entreprise|société|association|marque|negocio|empresa|tienda|taller|marca|grupo|"
    r"azienda|ditta|negozio|bottega|gruppo|associazione|loja|zaak|winkel)(?:['’]s name)?\s(?:is|name is|is called|is named|called|heißt|ist|est|s['’]appelle|es|se llama|è|si chiama|é|chama-se|heet)\s(?:the\s|die\s|der\s|das\s|les?\s|la\s|los\s|las\s|el\s|i\s|gli\s)?[\"“„«']?$",
    re.I,
)
# "Nadelöhr heißt der Laden."
_SO_IT_IS_CALLED: Final = re.compile(r"[\"”»]?\s(?:heißt|heisst|nennt sich)\s(?:der|die|das|unsere?|meine?)\s")
_NOTHING_OWNED: Final = re.compile(r"['’]s(?=[.,;:!?)]|$|\s(?:and|is|are|needs?|has|will|opens?|covers?)\b)")
_TEAM: Final = re.compile(
    r"^(?:l['’]équipe(?: \w+)?|the (?:\w+ )?team|el equipo|das team)\s(?:de|d['’]|of|at|von)\s?", re.I
)
_SAINT: Final = re.compile(r"St\.?\s[A-Z][a-z]+")
# "Modell HT 2000" is the HT 2000.
_MODEL: Final = re.compile(r"^(?:Modell?|Modèle|Modelo|Modello)\s(?=[A-Z]{1,4}[\s-]?\d)")
# "Call Brennan's on 0161 496 0187": no person's name has an s of its owner's.
_CALL_THEM: Final = re.compile(
    r"\b(?:Call|Ring|Phone)\s(?P<name>[A-Z][\w&-]+(?:\s[A-Z&][\w&-]*){0,2}['’]s)\s(?:on|at)\s\+?[(\d]"
)
# "Ring Gorse Hill Dental on 061 555 0147".
_RING: Final = re.compile(r"\b(?:Call|Ring|Phone|Llama a|Llamad a|Appelez|Rufen Sie|Chiama|Ligue para)\s$")
_ON_NUMBER: Final = re.compile(r"\s(?:on|at|al|au|unter|allo|para o)\s\+?[(\d]")
_IN_A_TOWN: Final = re.compile(r"(?:^|\b(?:in|near|from|at|à|en|a|em|w|we|z|te|bei|nach|aus|im)\s)$", re.I)
_CALLED: Final = re.compile(
    r"\b(?:called|named|call (?:it|us|me)|heißt|heisst|heißen|namens|s['’]appelle|appelons|appelée?s?|nommée?s?|se llama|nos llamamos|llamad[oa]s?|si chiama|ci chiamiamo|chiamat[oa]|chama-se|chamamo-nos|chamad[oa]|heet|heten|genaamd)\s[\"“„«']?$",
    re.I,
)
# "Wir sind der Verein Abendsonne": the name that is told is the one.
_OF_THEM: Final = re.compile(r"\b(?:der|zur|unserer|dieser)\s$")
_BENT: Final = re.compile(
    r"([A-ZÄÖÜ][a-zäöüß]{2,}(?:lig|isch|lich|ig|alt|neu|klein|groß|offen|grün|rot|weiß|golden|blau|jung|frei)?e)n(?=\s[A-ZÄÖÜ])"
)
# "Bei der Freiwilligen" before "Feuerwehr Aue", "wir sind der Ruderverein" before "Seerose".
_NOUNS_BEFORE: Final = re.compile(
    r"\b(der|die|das|dem|den|beim|vom|zum|zur|unser[en]?)\s((?:[A-ZÄÖÜ][a-zäöüß-]{3,}\s){1,2})$"
)
_FAIR: Final = re.compile(
    r"(?:Feria|Fiesta|Festival|Mercado|Foire|Fête|Marché|Fiera|Festa|Sagra|Granfondo|Mercatino|Feira|Salon)\b"
)
_OF_TOWN: Final = re.compile(r"\s(?:de|di|du|da|do|d['’])\s?[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?")
_AND_CO: Final = re.compile(r"&\s(?:Co|CO|co)$")
# "Schachverein Turmspringer Oldenburg": a club is of its town.
_CLUB: Final = re.compile(
    r"(?:verein|club|klub|chor|orchester|kapelle|freunde|feuerwehr)\b|\b(?:SV|TSV|FC|RFC|CC)\b", re.I
)
_TOWN_BEHIND: Final = re.compile(r"\s([A-ZÀ-Þ][\w-]{2,})(?=[\s.,;:!?]|$)")
_LEAST_HOST: Final = 5  # letters of an address that may hold a name
_IN_CAPITALS: Final = re.compile(
    r"(?<!\S)((?:[A-ZÀ-Þ][\w'’-]*)(?:\s(?:(?:&|and|und|et|y|de|la|le|du|di)\s)?[A-ZÀ-Þ][\w'’-]*){1,3})(?=[\s,.:;!?]|$)"
)
_CAPITALISED: Final = re.compile(
    r"(?<=[\w,] )((?:[A-ZÀ-Þ][\w'’-]*)(?:\s(?:(?:&|and|und|et|y|de|la|le|du|di)\s)?[A-ZÀ-Þ][\w'’-]*){0,3})(?!\.\w)"
)
_TOLD_NAME: Final = re.compile(
    rf"{_THE_BUSINESS_IS.pattern}|{_CALLED.pattern}|\b(?:wir sind|we are|we['’]re|nous sommes|somos|siamo)\s(?:\w+\s){{0,2}}$",
    re.I,
)
_TITLED: Final = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Sra?|Doña|Don|Mme|Dott|Dra)\b\.?\s")  # who works there
_TITLE: Final = re.compile(r"\b(?:Dr|Dra|Prof|Mr|Mrs|Ms|Herr|Frau|Sra?|Doña|Don|Mme|Dott)\.?\s$")
_THE: Final = re.compile(r"(?:The|Le|La|Les|El|Los|Las|Der|Die|Das|Il|Lo|Gli|De|Het)\s[A-ZÀ-Þ]")
_NAMED_BY_ARTICLE: Final = re.compile(
    r"\b(?:for|of|by|für|pour|para|per|voor) (?:the|our|die|das|den|unsere?n?|la|le|el|il|nuestr[oa]|notre|de|het|onze) $",
    re.I,
)
_INSIDE: Final = re.compile(r"[\w,]\s$")  # of a sentence
# Whom one asks for is no sign: "ligar ao Sr. Amílcar".
_ASKED_FOR: Final = re.compile(
    r"\b(?:ligar?|ligue|falar?|fale|call|ring|phone|ask|speak|llamar?|pregunt\w+|demande[rz]|appele[rz]|chiamare|chiedere|fragen)\s"
    r"(?:(?:a[lo]?|para|por|com|con|for|to|nach|de|di)\s)?(?:[oae]l?\s)?(?:(?:Sra?|Mr|Mrs|Ms|Mme|Herr|Frau|Sig)\.?\s)$|"
    r"(?:^|[.!?\n]\s?)(?:bel|app|mail|ruf|frag nach)\s$",
    re.I,
)
_ASK_FOR: Final = re.compile(
    r"(?:ring|call|phone|text|ask for|speak to|contact|email|dm|rufen sie|appelez|llama a|chiama|ligue para)\s", re.I
)
_ARTICLES: Final = words("a an the un une una ein eine um uma een your our my")
_OUR_TRADE: Final = re.compile(
    r"\b(?:[Oo]ur|[Mm]y|[Uu]nsere?|[Mm]eine?|[Nn]otre|[Mm]on|[Mm]a|[Nn]uestr[oa]|[Mm]i|[Nn]ostr[oa]|[Mm]i[oa]|[Nn]oss[oa]|[Mm]inha|[Mm]eu)\s(?:[a-zà-ÿ]+\s)?(?P<trade>[^\W\d_]{3,})\s[\"“„«']?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]+(?:\s(?:[A-ZÀ-Þ&][\w'’&-]*|de|du|des|del|della|di|do|da|of|the)){0,3}(?<!\sde)(?<!\sdi))"
)
_WORKS: Final = words(
    "album single song book novel film movie play show exhibition record tour disque livre roman buch lied stück disco libro canción mostra"
)
_TRADE_BEFORE: Final = re.compile(r"(?:^|[.,:;!?\n]\s?)([A-ZÀ-Þ][a-zà-ÿ'’-]{3,}) $")
_SHORT_NAME: Final = 2  # words
_SHORT: Final = 4  # letters of a surname
_SMALL: Final = ("0", "1")  # as common as "with" and "every"
# Where no name was found: a short run in quotation marks, or what ends like a shop in Chinese and Japanese.
_QUOTED: Final = re.compile(r"[«「『„“\"]\s?([^«»「」『』„“”\"]{2,24}?)\s?[»」』“”\"]")
_EASTERN_SIGN: Final = re.compile(
    "(?:^|[\\s、，。,])([\u3040-\u30ff\u4e00-\u9fff]{1,9}[店館馆堂庵屋坊院亭軒房楼])(?=[\\s、，。,.！!]|です|$)"
)
_STAYS_SMALL: Final = re.compile(
    r"lower ?-?case|small letters|minuscul|kleingeschrieben|kleinschreib|kleine letters", re.I
)


# What is called by what it is and its town: "Voedselbank Zutphen", "Amicale des pompiers de Saint-Aubin".
_OF_ITS_TOWN: Final = re.compile(
    r"(?<!\w)(?:Amicale|Comité des fêtes|Banque alimentaire|Voedselbank|(?:(?<=[Dd]ie )|(?<=[Uu]nsere ))Tafel|Banco de Alimentos|Protección Civil|Cruz Roja|Repair[ -]?[Cc]af[ée]|Freiwillige Feuerwehr|"
    r"Musikverein|Sportverein|Turnverein|Schützenverein|Gesangverein|Kirchenchor|Landfrauen|Stadtkapelle|Pro Loco|Croce Rossa|Bombeiros Voluntários)"
    r"(?:\s(?:d['’])?[a-zà-ÿ]+){0,4}\s(?:d['’])?[A-ZÀ-Þ][\w-]+"
)


def name_of(text: str, spans: Sequence[Span], lexicon: Lexicon) -> str:
    """The name that is said most, of two said alike the first; failing that what is quoted, or where nothing
    is sold the address on the web."""
    placed = any(span.label is Label.PLACE for span in spans)
    able = [span for span in spans if span.label is Label.BRAND and _can_be(span, text, lexicon, placed)]
    found = [_owned(span, text, _bare(_led(span, spans, text) + _finished(span, text, lexicon))) for span in able]
    ours = next((name for name in _named_ours(text) if all(fold(name) not in fold(other) for other in found)), "")
    if ours and not any(_TOLD_NAME.search(text[: span.start]) for span in able):
        return ours[:_LENGTH]
    if found:
        often = Counter(fold(name) for name in found)
        for span, name in zip(able, found, strict=True):
            before = text[: span.start]
            is_ours = bool(_THE_BUSINESS_IS.search(before) or _SO_IT_IS_CALLED.match(text, span.end))
            is_told = 1 + is_ours if is_ours or _CALLED.search(before) else 0
            is_told = max(is_told, 2 * bool(_RING.search(before) and _ON_NUMBER.match(text[span.end :])))
            is_alone = bool(_ALONE_BEFORE.search(before) and _ALONE_BEHIND.match(text[span.end :]))
            often[fold(name)] += 2 * is_told + is_alone - bool(_TITLED.match(name) or _TITLE.search(before))
        name = max(found, key=lambda name: often[fold(name)])
        thing = re.match(rf"\W*The\s{re.escape(name.removeprefix('The '))}\s(?P<noun>[a-z]{{3,}})\s(?:is|are)\s", text)
        return _written(f"{name} {thing['noun']}" if thing else name, text)[:_LENGTH]
    if called := _CALL_THEM.search(text):
        return called["name"]
    signed = next((_bare(span.text) for span in spans if span.label is Label.PRODUCT and _is_signed(span, text)), "")
    if signed:
        return _written(signed, text)[:_LENGTH]
    notes = [span for span in spans if span.label is Label.NOTE]
    shown = [span.text for span in spans if span.label is Label.SLOGAN]
    for sign in (*_QUOTED.finditer(text), *_EASTERN_SIGN.finditer(text)):
        told = any(note.start <= sign.start() < note.end for note in notes) or any(sign[1] in line for line in shown)
        if not told and len(sign[1].split()) <= 4:
            return sign[1].strip(" .,!")
    if written := written_name(text, lexicon):
        return written[:_LENGTH]
    if of_town := _OF_ITS_TOWN.search(text):
        return of_town.group()
    if addressed := _in_an_address(text, [span for span in spans if span.label is Label.PLACE]):
        return addressed
    if any(span.label is Label.PRODUCT for span in spans):
        return ""  # what it is says more in large letters than its address
    return next((fact.text for fact in protect(text).facts if fact.kind is FactKind.URL and "/" not in fact.text), "")


def _owned(span: Span, text: str, name: str) -> str:
    """ "Aunty Dilini's" and "St Wilfrid's" where nothing stands behind it that is hers; "the team of Frigolo" is Frigolo's."""
    name = _MODEL.sub("", _TEAM.sub("", name))
    if _SAINT.fullmatch(name) and span.text.endswith(("'s", "’s")):
        return f"{name}'s"
    genitive = _NOTHING_OWNED.match(text, span.end - len("'s") * span.text.endswith(("'s", "’s")))
    return f"{name}{genitive[0]}" if genitive and not name.endswith(("'s", "’s")) else name


def _in_an_address(text: str, places: Sequence[Span]) -> str:
    """ "Chez Spirale on prend le temps", salonspirale.ca: what stands with a capital in the middle of a sentence and fills
    the better part of the address on the web."""
    hosts = [fact.text for fact in protect(text).facts if fact.kind is FactKind.URL]
    parts = (
        max(re.sub(r"^(?:https?://)?(?:www\.)?", "", host.lower()).split("/")[0].split(".")[:-1], key=len, default="")
        for host in hosts
    )
    core = next((fold(part).replace("-", "") for part in parts), "")
    if len(core) < _LEAST_HOST:
        return ""
    best = next((found[1] for found in _IN_CAPITALS.finditer(text) if re.sub(r"\W", "", fold(found[1])) == core), "")
    if best:
        return best  # "Hadfield Coatings, quotes from a photo: hadfieldcoatings.example"
    for found in _CAPITALISED.finditer(text):
        said = re.sub(r"\W", "", fold(found[1]))
        placed = said != core and any(place.start < found.end(1) and place.end > found.start(1) for place in places)
        is_trade = said != core and said in trades()
        if not placed and not is_trade and said in core and len(said) * 2 >= len(core) and len(said) > len(best):
            best = found[1]
    return best


def _named_ours(text: str) -> Iterator[str]:
    """ "Our app Leftovr": what one owns, by its trade and then its name."""
    for found in _OUR_TRADE.finditer(text):
        name = found["name"].strip("'’")
        known = town_tokens([word.lower() for word in name.split()]) or trade_word(fold(name.split()[0])) != NONE
        is_work = fold(found["trade"]) in _WORKS
        if (
            not is_work
            and trade_word(fold(found["trade"])) in (WHOLE, PART)
            and not known
            and commonness(fold(name)) == UNKNOWN
        ):
            yield name


def _is_signed(span: Span, text: str) -> bool:
    """ "Serrurerie Maubert" is what it is and who it is: a trade first, then nothing but what has a name's capital."""
    first, *others = span.text.split()
    before = text[: span.start]
    opens = not before.strip() or before.rstrip(" ")[-1:] in "\n:" or bool(_WE_ARE.search(before))
    if not (opens and 1 <= len(others) <= 3) or text == text.lower() or protect(span.text).facts:
        return False
    if text == text.upper():
        return len(others) == 1 and fold(first) in trades() and recased(span.text).istitle()  # "FARMACIA LUNA"
    named = [word for word in others if word.lower() not in _LINKS and trade_word(fold(word)) == NONE]
    last = fold(others[-1])
    if not last.isalpha() or len(last) < _SHORT:
        return False  # "Ostéopathe D.O."
    usual = commonness(last) != UNKNOWN and last not in _SURNAMES
    surname = last in _SURNAMES or (not usual and trade_word(last) == NONE and not town_tokens([others[-1].lower()]))
    return surname and trade_word(fold(first)) != NONE and all(word[:1].isupper() for word in (first, *named))


def _led(span: Span, spans: Sequence[Span], text: str) -> str:
    """What belongs to the name and stands before it: its trade, or its article; of a German club all its nouns."""
    club = _NOUNS_BEFORE.search(text[: span.start])
    if club and _CLUB.search(f"{club[2]}{span.text}"):
        bent = _BENT.match(f"{club[2]}{span.text}") if _OF_THEM.search(f"{club[1]} ") else None
        return f"{bent[1]}{club[2][bent.end() :]}" if bent else club[2]
    return _with_trade(span, spans, text) or article_of(span.text, text[: span.start], text[span.end :])


def _with_trade(span: Span, spans: Sequence[Span], text: str) -> str:
    """ "Boulangerie " before "Dupont": a name over a door is more with its trade."""
    led = _TRADE_BEFORE.search(text[: span.start])
    free = led and not any(other.start < span.start - 1 and other.end > led.start(1) for other in spans)
    if (
        led
        and free
        and len(span.text.replace(" &", "").split()) <= _SHORT_NAME
        and trade_word(fold(led[1])) == WHOLE
        and not is_shouted(text)
    ):
        return f"{led[1]} "  # "Oficina" before "Fole Novo"
    before = next((other for other in spans if other.label is Label.PRODUCT and other.end == span.start - 1), None)
    signs = (
        before is not None
        and " " not in before.text
        and before.text[:1].isupper()
        and before.text != before.text.upper()
    )
    opens = before is not None and (before.start == 0 or text[before.start - 1] == "\n")
    return f"{before.text} " if before and signs and opens and len(span.text.split()) <= _SHORT_NAME else ""


def _finished(span: Span, text: str, lexicon: Lexicon) -> str:
    """ "La Ferme des" goes on with the next word; "Turnverein Aue e" stops before its "e. V."; "bei der Freiwilligen
    Feuerwehr" calls itself "Freiwillige"; a fair is of its town."""
    if lexicon.language == "de" and _OF_THEM.search(text[: span.start]) and (bent := _BENT.match(span.text)):
        return f"{bent[1]}{span.text[bent.end() :]}"
    if _FAIR.match(span.text) and (of_town := _OF_TOWN.match(text, span.end)):
        return f"{span.text}{of_town.group()}"
    if span.text.endswith(" e") and text[span.end :].lstrip(". ").startswith("V"):
        return span.text[:-2]
    if _AND_CO.search(span.text) and text[span.end : span.end + 1] == ".":
        return f"{span.text}."
    of_here = _TOWN_BEHIND.match(text, span.end) if _CLUB.search(span.text) else None
    if of_here and town_tokens([of_here[1].lower()]):
        return f"{span.text}{of_here.group()}"
    last = span.text.rsplit(" ", 1)[-1].lower()
    small = last in lexicon.function_words and len(last) <= _SHORT
    more = re.match(r" [A-ZÀ-Þ][\w'’-]+", text[span.end :]) if small else None
    return f"{span.text}{more.group()}" if more else span.text


# "Mit meinem Esel Gustl", "our cat Pickle": who lives there.
_BEAST: Final = re.compile(
    r"\b(?:dogs?|cats?|donkeys?|horses?|pon(?:y|ies)|parrot|perr[oa]s?|gat[oa]s?|burr[oa]s?|caballos?|chiens?|chiennes?|chats?|chatte|ânes?|ânesse|cheva(?:l|ux)|hunde?n?|hündin|katzen?|kater|esel[ns]?|\w+esel|pferde?n?|ponys?|cane|gatt[oa]|asin[oa]|cavallo|cão|cachorr[oa]|hond|kat)\s$|"
    r"\b(?:vier|fünf|sechs|drei|zwei|four|five|six|three|two)\s(?:Stück|of them),\s$",
    re.I,
)
_STYLE: Final = re.compile(r"\b(?:look|stil|style|estilo|tone|ton|tono)$", re.I)
_WHAT_KIND: Final = frozenset(["bio", "organic", "vegan", "eco", "neu", "new", "gratis", "free"])
_REACHED_AT: Final = re.compile(
    r"\b(?:melden|anrufen|anmelden|anmeldung|fragen|call|ring|contact|ask|speak|appelez|contactez|inscriptions?|llama\w*|preguntad?|chiamare|bel|ligue)\s(?:\w{1,5}\s){0,2}$",
    re.I,
)
_MATERIAL: Final = re.compile(
    r"(?:nappa|pelle|cuoio|seta|lana|lino|cotone|cuir|soie|laine|coton|chêne|cuero|seda|roble|algodón|leder|seide|wolle|baumwolle|eiche)\s(?:d['’]|di\s|de\s|vom\s|von\s)",
    re.I,
)
_HOW_DONE: Final = re.compile(r"(?:un|ge)[a-zäöüß]{3,}(?:t|en)", re.I)  # "Ungespritzt, und für jeden Baum ..."
# "Im Winter mache ich Trockenkränze": what is made.
_MADE: Final = re.compile(r"\b(?:mach|back|bau|verkauf|näh|koch|vermiet|biet|bind|schneid)e?n?\s(?:ich|wir)\s$", re.I)
# "Hazme un anuncio para Fisio Ribera, la clínica ...": whom an ad is for, in capitals.
_AD_FOR: Final = re.compile(
    r"\b(?:ad|advert|anuncio|spot|pub|publicité|video|vídeo|vidéo|clip|annonce|werbung|werbespot|reclame|anúncio)\s(?:[\w-]+\s){0,3}(?:for|para|pour|für|per|voor)\s$",
    re.I,
)
_TWO_CAPITALS: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:&\s)?[A-ZÀ-Þ][\w'’-]+)+")
_IN_TOWN: Final = re.compile(
    r"\b(?:course|classes|lessons|tours?|trips?|hotel|apartments?|villa|curso|clases|cours|kurs|kurse)\sin\s$", re.I
)


def _can_be(span: Span, text: str, lexicon: Lexicon, placed: bool) -> bool:
    """ "Fliesenleger Hannover" names nobody, and "Handmade" only opens a phrase."""
    name = _bare(span.text)
    if (
        banned_claim(name)
        or _ASK_FOR.match(name)
        or _ASKED_FOR.search(text[: span.start])
        or name.lower().strip("!.:") in _GREETINGS | _PLATFORMS | _TIMES | _LEADS_TO_US | KIN
        or _greets(name)
    ):
        return False
    if name.rsplit(" ", 1)[-1] in lexicon.dangling and text[span.end :].lstrip()[:1].islower():
        return False  # "Coque de" before "téléphone"
    if _STREET.search(text[: span.start]) or _NO_NAME.match(name):
        return False  # "calle Mendoza 2140", "Name: none yet"
    if _BEAST.search(text[: span.start]) or _MADE.search(text[: span.start]):
        return False
    if _STYLE.search(name) or (" " not in name and name.lower() in _WHAT_KIND):
        return False  # "rauer Look", "Veganer Käse, Bio, 6,90 €"
    if _TITLED.match(name) and _REACHED_AT.search(text[: span.start]):
        return False  # "Melden bei Frau Lindner"
    if _MATERIAL.match(name):
        return False  # "Nappa d'agnello, fodera in cashmere"
    if _HOW_DONE.fullmatch(name) and re.match(r",\s(?:und|aber|dafür)\s", text[span.end :]):
        return False
    if _IN_TOWN.search(text[: span.start]) and re.match(r"\s?[,.]|$", text[span.end :]):
        return False  # "Scuba course in Koh Tao, 4 days"
    if " " not in name and _THERE_IS.search(text[: span.start]):
        return False  # "dazu gibt es Zwiebelkuchen"
    if (
        _THE_BUSINESS_IS.search(text[: span.start])
        or _CALLED.search(text[: span.start])
        or _NAMED_BY_ARTICLE.search(text[: span.start])
        or (_THE.match(name) and _INSIDE.search(text[: span.start]))
        or (_TWO_CAPITALS.fullmatch(name) and _AD_FOR.search(text[: span.start]) and text[span.end :][:1] in ",.")
    ):
        return True  # "Brand is Stillwater Passage", "l'association Les Restanques"
    if (said := protect(name)).facts and not re.search(r"\w", MARK.sub("", said.text)):
        return False  # "30 May"
    words_of = name.split()
    if (
        len(words_of) > _SHORT_NAME
        and text != text.lower()
        and all(word.islower() for word in words_of[1:])
        and set(words_of) & _ARTICLES
    ):
        return False  # "Snap a photo"
    telling = [word for word in re.findall(r"[\w'’]+", name.lower()) if word not in lexicon.function_words]
    alone = len(telling) == 1 and span.start == 0  # "Meridian automatic watch"
    towns = town_tokens(telling) if not placed and not alone else frozenset()
    towns -= (
        frozenset((0,)) if not _IN_A_TOWN.search(text[: span.start]) else frozenset()
    )  # "Stillwater Judo" is a name
    left = [word for index, word in enumerate(telling) if index not in towns]
    if re.search(r"[+&\d!?*]|[a-z][A-Z]", name):
        return True
    district = len(name.split()) == 2 and (name.split()[1][:1].isupper() or name == name.lower())
    if (
        0 in towns
        and len(left) == 1
        and district
        and fold(left[0]) not in goods()
        and _IN_A_TOWN.search(text[: span.start])
    ):
        return False  # "Gdańsk Zaspa" is a district
    if len(left) > 1:
        return True
    if re.search(r"\w['’]s$", span.text) and len(name.split()) == 1 and re.match(r"\s[a-z]", text[span.end :]):
        return False  # "Fisherman's cottage"
    opens = span.start == 0 and bool(re.match(r"\s[a-zà-ÿ]", text[span.end :]))
    usual = opens and (name.lower() in ADJECTIVES or commonness(fold(name)) in _SMALL)
    return not usual and any(fold(word) not in trades() for word in left)


def _greets(name: str) -> bool:
    """ "Bonjour Madame" and "Hoi hoi" are nobody's name, "Hola Café" may be."""
    first, *others = re.findall(r"[\w']+", name.lower()) or [""]
    return first in _GREETINGS and all(word in _GREETINGS | _ADDRESSED for word in others)


def _written(name: str, text: str) -> str:
    """Small letters typed on a phone are capitals on the sign, unless somebody says they stay small."""
    careless = text == text.lower() or (" " in name and text[:1].islower())
    typed_small = name == name.lower() and careless and not _STAYS_SMALL.search(text)
    shouted = len(name) > 4 and name == name.upper() and is_shouted(text)
    if (typed_small or shouted) and not re.search(r"\w\.\w", name):
        return as_name(name.lower())
    first = name.split(" ", 1)[0]
    opens_small = (
        first == first.lower() and name != name.lower() and first.isalpha()
    )  # "banda musicale di Castelrovere"
    return name[:1].upper() + name[1:] if opens_small and not _STAYS_SMALL.search(text) else name


def _bare(text: str) -> str:
    """A name keeps the marks that belong to it ("Sew What?", "No. 9")."""
    text = re.sub(r"\s+", " ", EMOJI.sub(" ", text)).strip(' ,;:·•*|–—"“”„«»#')
    text = re.sub(r"^l['’](?=[HAÉE][^\W\d_]{3,}\s)", "", text)  # "pour l'Hôtel du Mûrier"
    text = text.strip("'") if text.count("'") == 1 and (text[:1] == "'" or text[-1:] == "'") else text
    return text.removesuffix("'s").removesuffix("’s") if re.search(r"\s\S+['’]s$", text) else text

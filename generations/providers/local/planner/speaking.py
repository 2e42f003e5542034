# ruff: noqa: E501
"""What people tell about a business, said as the business would say it: "a company that rents toilets" rents toilets.

`as_a_business_says` turns a whole sentence, `verb_first` a German relative clause; words are moved or left out, and only
"We", "to rent" and the like are ever added.
"""

from __future__ import annotations

import itertools
import re
from typing import Final

from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words

# What German puts behind a comma without ending the thought ("zeigt, wo man zelten darf").
_GOES_ON: Final = re.compile(r",\s+(?=(?:wo|wie|was|dass|ob|wann|damit|ohne|um)\s)")
HELD_COMMA: Final = "\u201a"
_VERB_AT_END: Final = re.compile(
    r"^(?P<rest>[^,\u201a]+)\s(?P<verb>(?!nicht\b)[a-zäöü]+(?:t|en|ern|eln))(?P<more>\u201a.*)?$"
)
GERMAN_RELATIVE: Final = re.compile(
    r"(die|der|das|den|dem|welche[rs]?)\s(?=[^,\u201a]+\s(?!nicht\b)[a-zäöü]+(?:t|en|ern|eln)(?:\W|$))"
)
# "a company that rents portable toilets": what it does with what, said as a business would say it.
_MAKER: Final = re.compile(
    r"^(?:an?\s|the\s|my\s|our\s)?(?:(?:small|little|local|family|new|young|tiny)\s)*(?:company|business|firm|startup|shop|store|brand|studio|"
    r"service|team|collective|workshop|subscription|box)\s(?:that|which|who)\s(?P<verb>[a-z]+s)(?:\sout)?\s(?=[a-z])",
    re.I,
)
_RENT_A: Final = re.compile(
    r"(?:rent|hire|lease)\s(?:an?|your|our|the)\s((?:[\w'’-]+\s?){1,3}?)(?=\s(?:for|to|in|at|by|and|from|on|with)\b|[,.;!]|$)",
    re.I,
)
_SHOPS: Final = {
    "es": re.compile(
        r"^(?:mi|nuestra|nuestro|una?|la|el)?\s?(?:\w+\s)?(?:tienda|empresa|negocio|taller|marca|f\u00e1brica)\s(?:que\s)?(?:vende|ofrece|hace|fabrica|crea)\s",
        re.I,
    ),
    "fr": re.compile(
        r"^(?:ma|mon|notre|une?|la|le)?\s?(?:\w+\s)?(?:boutique|entreprise|soci\u00e9t\u00e9|atelier|magasin|marque)\s(?:qui\s)?(?:vend|propose|fabrique|cr\u00e9e|fait)\s(?:des\s|du\s)?",
        re.I,
    ),
    "it": re.compile(
        r"^(?:il mio|la mia|la nostra|il nostro|una?|la|il)?\s?(?:negozio|azienda|bottega|laboratorio|ditta)\s(?:che\s)?(?:vende|offre|fa|produce|crea)\s",
        re.I,
    ),
    "pt": re.compile(
        r"^(?:a minha|o meu|a nossa|o nosso|minha|meu|nossa|uma?)?\s?(?:loja|empresa|neg\u00f3cio|marca)\s(?:que\s)?(?:vende|oferece|faz|fabrica|cria)\s",
        re.I,
    ),
    "nl": re.compile(
        r"^(?:mijn|onze?|een|de|het)?\s?(?:winkel|bedrijf|zaak|webshop)\s(?:die\s|dat\s)?(?:verkoopt|maakt|biedt)\s",
        re.I,
    ),
}
# "Nous louons des robes" is, as a label, "Location de robes".
_WE_RENT: Final = {
    "fr": (re.compile(r"^(?:nous|on) lou(?:ons|e) (?:des|les|de|d['\u2019])\s?", re.I), "Location de"),
    "es": (re.compile(r"^(?:nosotros )?alquilamos (?:los |las |unos |unas )?", re.I), "Alquiler de"),
    "it": (re.compile(r"^(?:noi )?noleggiamo (?:dei |delle |degli |i |le |gli )?", re.I), "Noleggio"),
    "pt": (re.compile(r"^(?:n\u00f3s )?alugamos (?:os |as )?", re.I), "Aluguel de"),
}
# "My husband restores boats", "two sisters who bake cakes": whoever it is, the ad says "We".
_WHO_DOES: Final = re.compile(
    r"^(?:my|our)\s(?:(?P<trade>(?:(?!new\b)[a-z-]+\s){0,2}?(?:charity|nonprofit|non-profit|foundation|association|firm|team|church|theatre|theater|gym|clinic|practice|agency|startup|garage|"
    r"band|choir|bakery|shop|studio|caf\u00e9|cafe|crew|kitchen|school|club|group|company|salon|farm|business|workshop))|(?:husband|wife|son|daughter|sister|brother|dad|father|mum|mom|mother|"
    r"grandma|grandmother|granny|nana|grandpa|granddad|grandfather|friend|partner|client|uncle|aunt|cousin|neighbou?r|family))\s"
    r"(?P<verb>(?!is\b|has\b|was\b|needs\b|wants\b)[a-z]+s)\s(?=\S)|"
    r"^(?:we are|we're|i am|i'm)\s(?:[\w-]+\s){0,3}(?:sisters|brothers|friends|family|couple|team|students|moms|dads|woman|man)\s(?:who|that)\s(?P<base>[a-z]+)\s(?=[a-z])",
    re.I,
)
# "He fixes old pickups", once the ad speaks for him.
_SAID_OF_ONE: Final = re.compile(
    r"(?:^|,?\s(?P<more>and|and now|now|so)\s)(?:he|she)\s(?!is\b|has\b|was\b|does\b|wants\b|needs\b)(?P<verb>[a-z]+s)\s(?=\S)",
    re.I,
)
_WANTS_TRADE: Final = re.compile(
    r",?\s(?:and|but)\s(?:he\s|she\s|we\s|they\s|i\s)?(?:wants?|needs?|would like)\s(?:more\s|new\s)?(?:customers|clients|sales|bookings|orders|business)\b",
    re.I,
)
# "..., and need something for Instagram" asks for the ad and says nothing of the business.
_WANTS_AD: Final = re.compile(
    r",?\s(?:and|so|but)?\s?(?:i'm |i |we're |we |am |are )?(?:need|want|looking for|would like|could use)\s(?:something|anything|some content|content|posts?|a post|a reel|help)\b"
    r"(?:\s(?:short|nice|fun|good|cool|catchy|new))?(?:\s(?:for|on)\s(?:my |our |the )?(?:instagram|insta|ig|tiktok|facebook|fb|youtube|social(?: media)?|socials|feed|page|stories|story|website))?(?=[,.!;]|$)",
    re.I,
)
_WE_ARE_WHO: Final = {
    "es": re.compile(r"^somos [^,.]{3,40}? que (?:hacemos|vendemos|ofrecemos|fabricamos|horneamos) ", re.I),
    "fr": re.compile(
        r"^(?:nous sommes|on est) [^,.]{3,40}? qui (?:faisons|vendons|proposons|fabriquons|fait|vend|fabrique) (?:des |du )?",
        re.I,
    ),
    "it": re.compile(r"^siamo [^,.]{3,40}? che (?:facciamo|vendiamo|fanno|vendono|offrono) ", re.I),
    "pt": re.compile(r"^somos [^,.]{3,40}? que (?:fazemos|vendemos|fazem|vendem) ", re.I),
}
# "der nicht umklappt": "Klappt nicht um".
_SEPARABLE: Final = re.compile(
    r"(um|auf|aus|ein|ab|an|zu|mit|vor|nach|weg|hoch|fest|los|her|hin|zurück)(?!gibt|fasst|hüllt|rt|wort|fänger)([a-zäöü]{3,}(?:t|en|ern|eln))$"
)
_WE_ARE: Final = {
    "de": "wir sind|wir heißen|ich bin|ich heiße", "fr": "nous sommes|on est|je suis|c['’]est", "es": "(?:nosotros )?somos|soy",
    "it": "(?:noi )?siamo|sono", "pt": "(?:nós )?somos|sou", "nl": "(?:wij|we) zijn|ik ben", "pl": "(?:my )?jesteśmy|jestem",
}  # fmt: skip
_SUBJECT: Final = re.compile(r"(?:wir|ich|nous|on|je|wij|we|ik)\b", re.I)
_BRACKETED: Final = re.compile(r"\s?\((?=[^()]*[^\W\d_]\S*\s)([^()]{5,70})\)([.,;!?])?")
DENIES: Final = re.compile(
    r"(?:keine?n?|ohne|nicht|nie|pas de|pas d['’]|ni|sans|aucun|no|sin|nada de|senza|niente|né|sem|nem|não|geen|zonder|niet|bez|nie|żadnych)\b",
    re.I,
)
_INSTEAD: Final = re.compile(
    r"(?:nur|sondern|einfach|dafür|juste|seulement|rien que|que|mais|solo|sólo|sino|pero|solamente|soltanto|ma|só|apenas|mas|alleen|gewoon|maar|wel|tylko|ale)\b",
    re.I,
)
# "Belege per Foto schicken, fertig."
_ENDS_A_THOUGHT: Final = re.compile(
    r"(?:fertig|basta|ya está|listo|y listo|et voilà|voilà|c'est tout|et c'est tout|e basta|fatto|stop|klaar|gotowe|i tyle|i już|e pronto|pronto|punkt|punto|point|e pronto|schluss|aus)[.!]?$",
    re.I,
)
_HELD_LENGTH: Final = 56
_HELD_WORDS: Final = 11
_SELLS: Final = words("sells makes offers provides produces supplies stocks sends delivers brings")


def without_person(text: str, language: str) -> str:
    """ "Sono Marta, restauro mobili" is about the furniture: who says it goes."""
    us = _WE_ARE.get(language)
    return (
        re.sub(
            rf"^(?i:(?:(?:hola|hallo|ciao|bonjour|olá|oi|hoi|cześć)[\s,!.]+)?(?:{us}))\s[A-ZÀ-Þ][a-zà-ÿ]+,\s", "", text
        )
        if us
        else text
    )


def without_self(text: str, name: str, language: str) -> str:
    """ "Wir sind die Kanzlei Lang in Kassel und betreuen Firmen" says of itself "Wir betreuen Firmen"."""
    us = _WE_ARE.get(language)
    if us is None:
        return text
    sign = re.compile(
        rf"(?:^|(?<=[.!?]\s))(?:{us})\s(?:(?:der|die|das|den|la|le|les|el|los|las|il|lo|o|a|os|as|de|het|une?|una|ein|eine)\s|l['’])?"
        rf"{re.escape(name)}(?:\s(?:in|aus|à|en|a|di|de|em|da|do|bei|uit|te|w|z)\s[A-ZÀ-Þ][\w'’-]+(?:[\s-][A-ZÀ-Þ][\w'’-]+)?)?"
        rf"(?:(?P<and>\s(?:und|et|y|e|en|i)\s)|\s?[,.:–—-]\s?|$)",
        re.I,
    )

    def subject(found: re.Match[str]) -> str:
        we = _SUBJECT.match(found.group()) if found.group("and") else None
        return f"{we.group()} " if we else ""

    return sign.sub(subject, text)


def bracketed_as_clauses(text: str) -> str:
    """What stands in brackets is a clause of its own, whole: "traductions (actes, diplômes)"."""
    return _BRACKETED.sub(lambda found: f", {found.group(1).replace(', ', HELD_COMMA)}{found.group(2) or ','}", text)


def with_denials_held(sentence: str) -> str:
    """ "Pas de spa, pas de piscine, juste dormir" is one thought: its commas do not cut it."""
    pieces = sentence.split(", ")
    held = pieces[:1]
    for before, piece in itertools.pairwise(pieces):
        whole = f"{held[-1]}, {piece}"
        turns = len(pieces) == 2 and bool(DENIES.match(before)) and len(piece.split()) <= 5
        denies = turns or (bool(DENIES.match(before)) and bool(DENIES.match(piece) or _INSTEAD.match(piece)))
        goes_on = denies or (bool(_ENDS_A_THOUGHT.match(piece)) and len(before.split()) > 1)
        if goes_on and len(whole) <= _HELD_LENGTH and len(whole.split()) <= _HELD_WORDS:
            held[-1] = f"{held[-1]}{HELD_COMMA}{piece}"
        else:
            held.append(piece)
    return ", ".join(held)


def as_a_business_says(sentence: str, lexicon: Lexicon) -> str:
    """ "A company that rents toilets" has toilets to rent; "a studio that draws maps" says "We draw maps"."""
    if lexicon.language != "en":
        sentence = with_denials_held(sentence)
    if lexicon.language == "de":
        return _GOES_ON.sub(HELD_COMMA, sentence)
    rents = _WE_RENT.get(lexicon.language)
    if rents is not None and (found := rents[0].match(sentence)):
        return f"{rents[1]} {sentence[found.end() :]}"
    shop = _SHOPS.get(lexicon.language)
    if shop is not None:
        people = _WE_ARE_WHO.get(lexicon.language)
        return shop.sub("", people.sub("", sentence) if people else sentence)
    sentence = _WANTS_AD.sub("", _WANTS_TRADE.sub("", sentence))
    if lexicon.language == "en":
        sentence = _SAID_OF_ONE.sub(
            lambda one: f"{', we' if one.group('more') else 'We'} {base_of(one.group('verb').lower())} ", sentence
        )
        if doer := _WHO_DOES.match(sentence):
            does = doer.group("base") or base_of(doer.group("verb").lower())
            trade = doer.group("trade") or ""
            named = f"{trade}, we" if len(trade.split()) > 1 else "We"  # "accounting firm" says more than "band"
            return f"{named} {does} {sentence[doer.end() :]}"
    if lexicon.language == "en" and (rented := _RENT_A.match(sentence)):
        return f"{rented.group(1)} to rent{sentence[rented.end() :]}"
    told = _MAKER.match(sentence) if lexicon.language == "en" else None
    if told is None:
        return sentence
    verb, rest = told.group("verb").lower(), sentence[told.end() :]
    if verb in _SELLS:
        return rest
    if verb in ("rents", "hires"):
        thing = re.match(r"(?:[\w'’-]+\s?){1,3}?(?=\s(?:for|to|in|at|by|and)\b|[,.;]|$)", rest)
        return f"{thing.group().strip()} to rent{rest[thing.end() :]}" if thing else rest
    return f"We {base_of(verb)} {rest}"


def tells_trade(sentence: str, lexicon: Lexicon) -> bool:
    """Whether who does it says what it is: "our animal clinic treats rabbits", not "my sister treats rabbits"."""
    doer = _WHO_DOES.match(sentence) if lexicon.language == "en" else None
    return doer is not None and bool(doer.group("trade"))


def base_of(verb: str) -> str:
    """ "teaches" without its ending."""
    base = re.sub(r"ies$", "y", re.sub(r"(?<=[sxz])es$|(?<=[cs]h)es$", "", verb))
    return base if base != verb else verb[:-1]


def verb_first(clause: str) -> str:
    """A German relative clause without its pronoun, as a line that stands alone."""
    return _VERB_AT_END.sub(_turned, clause)


def _turned(clause: re.Match[str]) -> str:
    """ "Wanderern zeigt" out of a relative clause reads as "Zeigt Wanderern", "wir täglich backen" as "Wir backen täglich"."""
    verb, rest, more = clause.group("verb"), clause.group("rest"), clause.group("more") or ""
    who = re.match(r"(wir|ich|man|Sie|du)\s", rest)
    parts = _SEPARABLE.match(verb)
    if parts and not who:
        return f"{parts.group(2)} {rest} {parts.group(1)}{more}"
    if re.match(r"(?:auch|sogar)\s", rest):
        return f"{rest} {verb} sie{more}"
    return f"{who.group(1)} {verb} {rest[who.end() :]}{more}" if who else f"{verb} {rest}{more}"

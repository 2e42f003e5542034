# ruff: noqa: E501
"""Text in capitals as sentences again: names keep theirs, acronyms too, and "US" is a country only where one is meant."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from generations.providers.local.planner.keywords import compound_entries, fold, goods, lookup, trades
from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.names import ADJECTIVES, KIND_LINKS, KINDS, NOT_NAMES, ORDINARY, PLACES

_ACRONYMS: Final = words(
    """
    AI API AC BBQ CBD CRM DIY DJ EU EV FAQ GPS HD HR HVAC LED LLC NYC PC PDF SEO SUV TV UK UHD USA UV VIP VR
    B2B B2C SAAS USB XL NFC RV 4K 8K PR ID UX UI IPA ATM ISO MOT GMBH MIG TIG CNC
    """
)
# Acronyms that are also words: what has to stand around them.
_BY_NEIGHBOUR: Final = {
    "US": re.compile(r"\b(?:the|in|across|of|entire|whole)\s$", re.I),
    "AM": re.compile(r"\d\s?$"),
    "PM": re.compile(r"\d\s?$"),
    "OK": re.compile(r""),
}
_IT_TRADE: Final = re.compile(r"\s(?:support|services?|compan|consult|training|help|security|team)", re.I)
_GERMAN: Final = words("am und der die das für mit im vom zum ab uhr ein eine bei jetzt nur heute alle von zur")
_GERMAN_NOUN: Final = re.compile(
    r"(?:ung|heit|keit|park|platz|markt|tag|haus|stand|hof|straße|fest|kurs|laden|woche|euro|verkauf|preis|uhr|abend)$"
)
_NOUNS_FILE: Final = Path(__file__).parent / "lexicon" / "german_nouns.txt"
_WHO_DOES: Final = re.compile(r"(?<!\w)(?:wir|ich|ihr|du|er|es|man)\s$", re.I)
_COMPOUND_END: Final = 5  # letters of a noun that ends a longer one
_TOWNS_AND_WORDS: Final = words("nice bath split cork reading essen cali lima porto alpen maine jersey soho triana")
# Adjectives and participles of the Romance languages: "farmacia abierta", "garage ouvert".
_SAYS_HOW: Final = re.compile(
    r"(?:ad[oa]s?|id[oa]s?|at[oaie]|it[oaie]|iert[oa]s?|vert[es]*|able|ible|al|nuev[oa]|nuov[oa]|nouveau|nouvelle|nov[oa]|artesan\w*|familiar\w*)$"
)
_IN_TOWN: Final = re.compile(r"(\b(?:en|à|a|in|em|no|na|te|di|de|w|we|aus|bei)\s)([^\W\d_]+)(?=[\s,.;!?]|$)")
_GERMAN_SMALL: Final = words(
    "in aus auf bei nach ohne oder nicht kein keine wir ich sie ihr unser unsere mein meine auch mehr meist immer sehr alles alle "
    "bis von vor seit jeden jede samstags sonntags montags täglich morgens abends frisch frische frisches gratis kostenlos offen geöffnet "
    "dich euch uns mir dir ihnen jetzt heute morgen schnell günstig sofort hier dort gerne ist sind hat haben macht machen werden wird "
    "reparieren verkaufen kaufen lernen backen kochen liefern mieten buchen kommen fahren spielen tanzen singen essen trinken"
)
_GERMAN_THING: Final = re.compile(
    r"(?:stunden?|minuten?|tage|tagen|wochen?|monate?n?|jahre?n?|termine?n?|kinder|kunden?|leute|preise?n?|euro|personen|gäste|räume?|teile?n?|anfänger\w*|profis?|geschenke?|hilfe|freunde?|garten|stadt|dorf|nähe|umgebung|auswahl|ware|waren|"
    r"termin|anfahrt|plätze|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|montags?|wochenenden?|anruf|abholung|ankauf|einkauf|inhaber|meister|familie|familien|männer|frauen|damen|herren|hunde?|katzen?|pferde?)"
)
_ENDS_PHRASE: Final = re.compile(
    r"(\b(?:kein|keine|keinen|von|vom|im|am|zum|zur|beim|für|aus|mit|ohne|per|pro|nach|auf|gegen|ein|eine|einen|der|die|das|den|dem)\s)(?!(?:dich|euch|uns|mir|dir|alle|jeden|jede|jung|alt|heute|morgen|uns|sie|ihn|ihnen|anderen|meisten|ganzen|besten)\b)([a-zäöüß]{3,})(?=[,.!?]|$|\s(?:und|in|mit|für|von|aus|auf|bei|ab|im|am|ohne)\s)"
)
_LINKS: Final = (
    "of", "and", "the", "&", "de", "la", "el", "del", "du", "des", "und", "bei", "am", "im", "an", "der", "in", "sur", "sous", "di", "upon", "near",
)  # fmt: skip
_AFTER_AT: Final = re.compile(r"\b(at|by|from|visit|bei|chez|en)\s((?:(?:&|[^\W\d_][\w'’&-]*)\s?){2,5})(?=[,.!?:;]|$)")
# What stands before a dash at the very start, like the sign over a door.
_SIGN: Final = re.compile(r"^(?:(?:&|[^\W\d_][\w'’&-]*)\s){1,3}[^\W\d_][\w'’-]*(?=\s[-–—|]\s)")
_CLAUSE: Final = re.compile(r"(?:^|(?<=[.!?,:]\s))((?:[^\W\d_][\w'’&-]*\s){1,4}[^\W\d_][\w'’-]*)(?=[.!?,:]|$)")


@lru_cache(maxsize=64)  # the whole prompt is asked about for each of its lines
def is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha() and char.lower() != char.upper()]
    return len(letters) >= 12 and sum(char.isupper() for char in letters) > 0.7 * len(letters)


def is_german_in_small_letters(text: str) -> bool:
    """German without a capital, as typed on a phone: its nouns have lost theirs."""
    words_ = re.findall(r"[^\W\d_]+", text)
    german = sum(word in _GERMAN or word in _GERMAN_SMALL for word in words_)
    capitals = sum(word[0].isupper() for word in words_)
    return (
        len(words_) >= 4
        and german >= 2
        and capitals <= len(words_) // 12
        and not re.search(r"\b(?:the|and|voor|het|een)\b", text)
    )


def with_towns(text: str) -> str:
    """ "clases en rosario": a town behind its preposition gets its capital where the whole text has none."""
    return _IN_TOWN.sub(
        lambda found: f"{found.group(1)}{found.group(2).title()}" if found.group(2) in PLACES else found.group(), text
    )


@cache
def _german_nouns() -> frozenset[str]:
    lines = _NOUNS_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _is_noun(word: str) -> bool:
    """A known noun, or a compound that ends in one."""
    known = _german_nouns()
    ends = (word[start:] for start in range(2, len(word) - _COMPOUND_END + 1))
    return word not in _GERMAN_SMALL and (word in known or any(end in known for end in ends))


def with_nouns(text: str) -> str:
    """Things, towns and what ends a phrase behind an article or a preposition get the capital German gives them."""

    def noun(match: re.Match[str]) -> str:
        word = match.group()
        if _WHO_DOES.search(text[: match.start()]):
            return word  # "wir laden euch ein"
        entries = lookup(fold(word)) or compound_entries(fold(word))
        known = word not in _GERMAN_SMALL and any(entry.language == "de" for entry in entries)
        thing = _is_noun(word) or _GERMAN_NOUN.search(word) or _GERMAN_THING.fullmatch(word)
        return word.capitalize() if known or thing else word

    text = re.sub(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*", lambda found: _as_noun(noun(found), german=False), text)
    text = _ENDS_PHRASE.sub(lambda found: f"{found.group(1)}{found.group(2).capitalize()}", text)
    text = re.sub(r"([A-ZÄÖÜ][\w-]+)\s([a-zäöü]{5,})(?=[,.!]|$)", _quarter, text)
    return text[:1].upper() + text[1:]


def _quarter(pair: re.Match[str]) -> str:
    """ "Köln ehrenfeld": what follows a town at the end of its clause is a part of it."""
    town = pair.group(1).lower() in PLACES and pair.group(2) not in _GERMAN_SMALL
    return f"{pair.group(1)} {pair.group(2).capitalize()}" if town else pair.group()


def recased(text: str) -> str:
    """Shouted text as sentences; acronyms, web addresses, names and words with digits keep their capitals."""

    def word(match: re.Match[str]) -> str:
        shout = match.group()
        before = _BY_NEIGHBOUR.get(shout)
        if before is not None:
            return shout if before.search(text[: match.start()]) else shout.lower()
        if shout == "IT":
            return shout if _IT_TRADE.match(text, match.end()) else "it"
        return shout if shout in _ACRONYMS else shout.lower()

    calm = re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", word, text)
    calm = re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", lambda day: day.group().capitalize(), calm)
    german = sum(found.lower() in _GERMAN for found in re.findall(r"[^\W\d_]+", text)) > 0
    calm = re.sub(r"[^\W\d_]{4,}", lambda found: _as_noun(found.group(), german=german), calm)
    calm = _AFTER_AT.sub(lambda run: f"{run.group(1)} {_as_name(run.group(2), at=True)}", calm)
    calm = _CLAUSE.sub(lambda clause: _as_name(clause.group(1)), calm)
    calm = _SIGN.sub(lambda lead: _as_sign(lead.group()), calm)
    calm = re.sub(
        r"(?<=[.!?,]\s)[^\W\d_]{3,}\s[^\W\d_]{3,}(?=[.!]?$|,\s[^\W\d_]+[.!]?$)",
        lambda pair: _as_signature(pair.group()),
        calm,
    )
    return re.sub(r"(?:^|(?<=[.!?]\s))[^\W\d_]", lambda match: match.group().upper(), calm)


def _as_noun(word: str, *, german: bool) -> str:
    """Towns have a capital in any language, things in German."""
    town = word in PLACES and word not in _TOWNS_AND_WORDS
    noun = german and (fold(word) in goods() or bool(_GERMAN_NOUN.search(word)))
    return word.capitalize() if town or noun else word


def _as_sign(lead: str) -> str:
    """ "THE LOCKED LARDER - ..." is a name; "GARAGE SALE - ..." is what it is."""
    small = frozenset().union(*(lexicon.function_words for lexicon in WRITTEN.values()))
    usual = small | NOT_NAMES | ADJECTIVES | PLACES
    telling = [word for word in lead.split() if word.lower() not in usual and word != "&"]
    is_name = telling and not all(fold(word) in goods() for word in telling)
    if not is_name or any(fold(word) in trades() for word in telling[-1:]):
        return lead
    named = _capitals(lead)
    return f"{named[:1].upper()}{named[1:]}"


def _as_signature(pair: str) -> str:
    """Two unusual words that end the text sign it."""
    small = frozenset().union(*(lexicon.function_words for lexicon in WRITTEN.values()))
    usual = small | NOT_NAMES | ORDINARY | ADJECTIVES
    first, last = pair.split()
    plain = last in PLACES or last.lower() in usual or fold(last) in goods() or bool(_SAYS_HOW.search(last.lower()))
    plain = plain or first.lower() in usual or bool(re.search(r"(?:ing|ed)$", last))
    return pair if plain else pair.title()


def _as_name(run: str, *, at: bool = False) -> str:
    """ "oak street food bank" with its capitals; what is not built like a name as it was."""
    parts = run.split()
    small = frozenset().union(*(lexicon.function_words for lexicon in WRITTEN.values()))
    first = parts[0].lower()
    usual = ADJECTIVES | ORDINARY | goods()
    if fold(first) in KINDS and 2 <= len(parts) <= 4 and _names_a_place(parts[1:], small):
        return _capitals(run)
    if at and "&" in parts and not {first, parts[-1]} & (small | NOT_NAMES):
        return _capitals(run)
    plain = first in small or first in NOT_NAMES or (len(parts) < 3 and (first in usual or fold(first) in usual))
    inner = any(part in small and part not in _LINKS for part in parts)
    kind = (
        fold(parts[-1]) in KINDS
        or fold(parts[-1]) in trades()
        or fold(parts[-1]).removesuffix("s") in trades()
        or fold(" ".join(parts[-2:])) in trades()
    )
    owned = any(re.search(r"['’]s$", part) for part in parts[:-1]) and (at or fold(parts[-1]) in goods())
    if plain or inner or not (kind or owned):
        return run
    return _capitals(run)


def _names_a_place(parts: list[str], small: frozenset[str]) -> bool:
    """Whether the words after "farmacia" can be its name: not "abierta", not "en", not a thing for sale."""
    words = [part for part in parts if part not in KIND_LINKS]
    words = [word for word in words if word not in PLACES] or words
    usual = small | NOT_NAMES | ORDINARY | ADJECTIVES | PLACES
    return bool(words) and all(
        word.lower() not in usual and fold(word) not in goods() and not _SAYS_HOW.search(word) for word in words
    )


def as_name(text: str) -> str:
    """Small letters as on a sign: "marrow & vine" is "Marrow & Vine"."""
    named = _capitals(text)
    return f"{named[:1].upper()}{named[1:]}"


def _capitals(run: str) -> str:
    links = {*_LINKS, *KIND_LINKS}

    def cased(word: re.Match[str]) -> str:
        plain = word.group()
        return plain if plain in links else plain.upper() if plain.upper() in _ACRONYMS else plain.capitalize()

    return re.sub(r"[^\W\d_][\w'’-]*", cased, run)

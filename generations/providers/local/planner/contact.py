# ruff: noqa: E501
"""Where to find the business and how to reach it: places, streets, and what the user asks people to do.

`places` and `streets` read the protected prompt; `called_for` parts the call to action, with its phone or address, from
the clauses that are left to be shown.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.clauses import Clause, Clauses
from generations.providers.local.planner.facts import MARK, FactKind, Protected
from generations.providers.local.planner.keywords import fold, goods
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.names import ADJECTIVES, NOT_NAMES, NOT_PLACES, ORDINARY, PLACES
from generations.providers.local.planner.naming import Name
from generations.providers.local.planner.word_shapes import ENGLISH_TOWN

_PLACE_RUN: Final = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’.-]*(?<!\.))(?:\s(?:de|del|di|della|la|las|los|el|am|an|der|upon|sur|of|do|da)\s(?:la\s)?[A-ZÀ-ÖØ-Þ][\w'’-]+|[\s-][A-ZÀ-ÖØ-Þ][\w'’-]+){0,3}(?:,\s(?:[A-Z]{2}\b|(?:Texas|California|Oregon|Florida|Ohio|Georgia|Colorado|Arizona|Nevada|Utah|Michigan|Illinois|Virginia|Maine|Vermont|Washington|Ontario)\b))?"
)
_TOWN_AND_STATE: Final = re.compile(
    r"(?<=,\s)((?:[A-Z][a-z]+\s)?[A-Z][a-z]+)\s([A-Z]{2}|Ohio|Texas|Maine|Oregon|Florida|Georgia|California|Colorado|Nevada|Utah|Vermont|Virginia|Illinois|Michigan)[.!]?\s*$"
)
_LAST_WORD: Final = re.compile(r",\s([A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]{2,})[.!]?\s*$")
_STREET: Final = re.compile(
    r"\b(?:\d{1,5}[A-Za-z]?\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w'’.-]*\s){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Way|Place|Square|Highway|Hwy)\b\.?"
    r"|(?:Calle|C/|Avenida|Av\.|Plaza|Paseo|Rue|rue|Avenue|avenue|Boulevard|boulevard|Place|place|Via|Viale|Piazza|Rua|ul\.)\s[\w'’ .-]{2,30}?,?\s?\d{1,4}\b|\d{1,4},?\s(?:bis\s)?(?:rue|avenue|boulevard|place|quai)\s(?:[\w'’-]+\s?){1,5}"
    r"|[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|platz|gasse|weg|allee)\s\d{1,4}[a-z]?\b)"
)
# "im Harz", "an der Ostsee" at the end of a clause; not "im Sommer".
_REGION: Final = re.compile(
    r"\b((?:im|am|an der|auf|in der|in den)\s(?!(?:Sommer|Winter|Herbst|Frühling|Angebot|Sortiment|Laden|Haus|Preis|Set|Abo|Glas|Viertel|Stück|Alltag|Wochenende|Tag|Abend|Monat|Jahr|Anfrage|Wunsch|Maß|Rechnung|"
    r"Einzelunterricht|Gruppe|Team|Büro|Garten|Werkstatt|Nähe|Mitte|Regel|Küche|Schule|Wunsch|Deutsch|Termin|Bestellung|Markt)\b)[A-ZÄÖÜ][\wäöüß-]+)(?=\s?[,.!;(–—]|$)"
)
_ARABIC_TOWN: Final = re.compile(
    "ال[\u0621-\u064a]{3,}|(?:دبي|جدة|عمّان|عمان|بيروت|دمشق|بغداد|تونس|مكة|صنعاء|مسقط|طنجة|مراكش|أبوظبي|حلب|نابلس|رام الله)"
)
_WHEN: Final = re.compile(
    r"(?:ya|ahora|hoy|online|en línea|aquí|jetzt|heute|hier|maintenant|en ligne|ici|vite|ora|subito|oggi|qui|já|agora|hoje|aqui|nu|vandaag|teraz|dziś|tutaj|mismo|ahora mismo|sofort)[.!]?",
    re.I,
)
CONTACT_KINDS: Final = (FactKind.PHONE, FactKind.URL, FactKind.EMAIL, FactKind.HANDLE)


def without_lone_places(text: str, known: tuple[str, ...]) -> str:
    """A place between commas is for the end card, not a line of its own."""
    for place in known:
        text = re.sub(rf"(?:^|[,.;]\s*){re.escape(place)}(?=\s*(?:[,.;]|$))", "", text)
    return text.strip(" ,")


def streets(prompt: Protected) -> tuple[str, ...]:
    return tuple(dict.fromkeys(prompt.restore(match.group()).strip(" .,") for match in _STREET.finditer(prompt.text)))[
        :1
    ]


def places(prompt: Protected, lexicon: Lexicon, name: Name | None) -> tuple[str, ...]:
    found: list[str] = []
    german = lexicon.language == "de"
    for sign in lexicon.place.finditer(prompt.text):
        run = _PLACE_RUN.match(prompt.text, sign.end()) or _ARABIC_TOWN.match(prompt.text, sign.end())
        if run is None:
            continue
        place = run.group().strip(" .,")
        article = re.search(r"\b(La|Le|Las|Los)\s$", prompt.text[: run.start()])
        place = f"{article.group(1)} {place}" if article else place
        words = place.lower().split()
        known = place.lower() in PLACES or words[0] in PLACES or place.split(",")[0].lower() in PLACES
        inside_name = name is not None and (name.start <= run.start() < name.end or place in name.text)
        if (
            inside_name
            or MARK.search(place)
            or words[0] in NOT_PLACES
            or place.lower() in NOT_NAMES
            or (words[0] in NOT_NAMES and not known)
        ):
            continue
        if re.match(r"(?:made in|from)\b", sign.group().strip().lower()) or re.search(
            r"\b(?:made|built|brewed|grown|roasted|crafted|baked|produced|sewn|woven|bottled|born|assembled|designed|handmade|caught|raised|hecho|hecha|hechos|fabriqué\w*|hergestellt)\s$",
            prompt.text[: sign.start()],
            re.I,
        ):
            continue  # where a thing comes from is not where to find it
        loose = bool(
            re.match(
                r"(?:from|over|at|throughout|across|por|de|del|aus|sur|dans|around)\b", sign.group().strip().lower()
            )
        )
        noun = german and (
            fold(words[0]) in goods()
            or re.search(r"(?:heit|keit|ung|qualität|arbeit|schaft|zeit|zeiten|tagen)$", words[0])
        )
        if known or not (loose or noun or fold(words[0]) in goods()):
            inflected = lexicon.language in ("pl", "cs", "ru", "uk", "el", "ro")
            found.append((f"{sign.group()}{place}" if inflected else place)[:60])
    if german and not found:
        found = [
            match.group(1) for match in _REGION.finditer(prompt.text) if fold(match.group(1).split()[-1]) not in goods()
        ]
    if not found:
        found = [
            match.group()
            for match in re.finditer(r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]+)?", prompt.text)
            if match.group().lower() in PLACES
            and not (name and match.group() in name.text)
            and not re.search(r"(?:made in|from|de|aus)\s$", prompt.text[: match.start()], re.I)
        ]
    return tuple(
        place for place in dict.fromkeys(found) if not any(place != other and place in other for other in found)
    )[:2]


def lone_places(prompt: Protected, name: Name | None) -> tuple[str, ...]:
    """ "..., Loo & Co, Kent": one word with a capital that stands alone at the end and is no name and no thing."""
    stated = _TOWN_AND_STATE.search(prompt.text)
    if (
        stated
        and (stated.group(1).lower() in PLACES or stated.group(2).isupper())
        and not (name and stated.group() in name.text)
    ):
        return (f"{stated.group(1)} {stated.group(2)}",)
    found = _LAST_WORD.search(prompt.text)
    word = found.group(1) if found else ""
    usual = word.lower() in NOT_NAMES | NOT_PLACES | ORDINARY | ADJECTIVES or fold(word) in goods()
    town = bool(ENGLISH_TOWN.search(word.lower()))
    if not word or usual or (name is None and not town) or (name is not None and word in name.text):
        return ()
    return (word,)


def called_for(clauses: Clauses, prompt: Protected, lexicon: Lexicon) -> tuple[str, tuple[Clause, ...]]:
    """The call to action the user asks for, and the clauses that are left to be shown."""
    call = _written_call(prompt, lexicon)
    left: list[Clause] = []
    weak = ""
    for clause in clauses.shown:
        bare = lexicon.lead.sub("", clause.text).strip()
        facts = prompt.facts_in(clause.text)
        contact = any(fact.kind in CONTACT_KINDS for fact in facts)
        match = next(((sign.search(bare), button) for sign, button in lexicon.actions if sign.search(bare)), None)
        only_contact = contact and len(MARK.sub("", bare).split()) <= 3
        if match is not None and match[0] is not None and not clause.question and (match[0].start() == 0 or contact):
            call = call or match[1]
            if not contact and (_is_a_line(bare, match[0]) or _tells_terms(bare, match[0], lexicon.language)):
                left.append(clause)
                continue
            left += _without_contact(clause, prompt, match[0].start() == 0)
            continue
        if match is not None:
            weak = weak or match[1]
        if not only_contact:
            left += _without_contact(clause, prompt, False) if contact else [clause]
    return call or weak, tuple(left)


def _is_a_line(text: str, call: re.Match[str]) -> bool:
    """ "Donate your old laptops" says more than its button does."""
    rest = MARK.sub("x", text[call.end() :]).split()
    return call.start() == 0 and len(rest) >= 2 and len(text.split()) <= 9


def _tells_terms(text: str, call: re.Match[str], language: str) -> bool:
    """ "Kostenvoranschlag kostenlos" says how, "Reserva ya" only when."""
    rest = text[call.end() :].split()
    return language != "en" and call.start() == 0 and bool(rest) and not _WHEN.fullmatch(" ".join(rest))


def _without_contact(clause: Clause, prompt: Protected, is_call: bool) -> list[Clause]:
    """A clause keeps what else it says; phone and address go to the end card."""
    kept = [fact for fact in prompt.facts_in(clause.text) if fact.kind not in CONTACT_KINDS]
    if is_call:
        texts = [
            mark
            for mark, fact in zip(MARK.findall(clause.text), prompt.facts_in(clause.text), strict=True)
            if fact.kind in (FactKind.OFFER, FactKind.DISCOUNT)
        ]
        return [Clause(text) for text in texts if kept]
    text = clause.text
    for mark, fact in zip(MARK.findall(clause.text), prompt.facts_in(clause.text), strict=True):
        if fact.kind in CONTACT_KINDS:
            text = re.sub(
                rf"\s*\b(?:at|on|via|auf|unter|en|sur|au|al|a|order|call|tel\.?|bei|:)?\s*:?\s*{mark}",
                "",
                text,
                flags=re.I,
            )
    return [replace(clause, text=text.strip())] if len(text.split()) >= 2 or MARK.search(text) else []


def _written_call(prompt: Protected, lexicon: Lexicon) -> str:
    """The words after "CTA:" or "call to action", verbatim when they fit a button."""
    sign = re.search(
        r"(?:\bCTA|call[- ]to[- ]action|llamada a la acción|appel à l['’]action|handlungsaufforderung|button(?: text)?)\b\s*(?:is|should be|:|=|-|ist|es|est|says?)?\s*[\"“'„«]?([^\"”“'»,.;!?\n]{3,40})",
        prompt.text,
        re.I,
    )
    if sign is None:
        return ""
    words = (prompt.restore(sign.group(1)) if lexicon.language == "en" else MARK.sub("", sign.group(1))).strip()
    words = re.sub(r"\s(?:at|on|via|to|in|en|auf|sur)$", "", words)
    return f"{words[:1].upper()}{words[1:]}" if 1 <= len(words.split()) <= 4 and len(words) <= 24 else ""

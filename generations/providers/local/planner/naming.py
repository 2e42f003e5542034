"""Whether words that look like a name are one, and where such a name begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.facts import MARK, Protected
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.names import KINDS, NOT_NAMES, PLACES, ROLES
from generations.providers.local.planner.word_shapes import (
    AT_A_PLACE,
    AT_A_TIME_AND_PLACE,
    DENIED_NAME,
    ENGLISH_TOWN,
    ORDINAL,
    VENUE,
)

_SITE: Final = re.compile(
    r"\s(?:airport|station|harbou?r|beach|square|street|bridge|castle|river|lake|bay|island|valley|region|area|district|county|coast)\b"
)

# "Saison April", "Nächster Start März"
_A_MONTH: Final = re.compile(
    r"\s(?:januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|settembre|"
    r"ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|januari|februari|maart|augustus|mei)$",
    re.I,
)

_A_LENGTH: Final = re.compile(r"\d+\s?(?:s|sec|secs|min|mins|h|hrs?|cm|mm|kg|ml)", re.I)  # "15s"
# "Drop off at Ace Hardware" says where, not who.
_CALL_THERE: Final = re.compile(
    r"\b(?:drop[- ]?offs?|pick[- ]?ups?|collect(?:ion)?|park|meet|leave it)\s(?:it\s|them\s)?(?:at|from|by)\s(?:the\s)?$",
    re.I,
)


@dataclass(frozen=True)
class Name:
    text: str
    start: int = -1
    end: int = -1
    quoted: bool = False  # the user marked it as a name; nothing is cut from it


@dataclass(frozen=True)
class NameJudge:
    prompt: Protected
    lexicon: Lexicon
    trades: frozenset[str]
    goods: frozenset[str]

    def tidied(self, name: Name) -> Name | None:
        text = MARK.sub("", name.text).strip(" .,;:!?-–—\"'")
        if name.end > 0 and not name.quoted and _SITE.match(self.prompt.text, name.end):
            return None  # "at Keflavik airport"
        if re.search(rf"{re.escape(text)}\.(?=,|\s+[a-z])", self.prompt.text) and re.search(r"\b(?:Co|Inc|Ltd)$", text):
            text = f"{text}."
        words = text.split()
        begins = name.start <= 0 or self.prompt.text[: name.start].rstrip()[-1:] in ".!?:"
        while (
            words
            and not name.quoted
            and words[0].lower() in NOT_NAMES
            and (begins or words[0].lower() in self.lexicon.function_words or "'" in words[0])
            and not (
                words[0].lower()
                in ("the", "la", "el", "le", "les", "los", "das", "die", "der", "every", "open", "our", "just", "only")
                and len(words) > 1
            )
        ):
            words = words[1:]
        while len(words) > 1 and not name.quoted and not self._is_last_clause(name) and self._is_idle_end(words):
            words = words[:-1]
        text = " ".join(words)
        if (
            not len(text) >= 2
            or len(words) > 7
            or (self.is_common(text) and not (name.quoted and len(words) > 1))
            or not re.search(r"[^\W_]", text)
        ):
            return None
        if (words[0].lower() in ROLES or ORDINAL.match(words[0])) and (
            len(words) == 1 or re.match(r"\d+er$", words[0])
        ):
            return None
        before = self.prompt.text[: max(name.start, 0)]
        if self.lexicon.language == "en" and not name.quoted and name.start > 0 and DENIED_NAME.search(before):
            return None  # "Please don't mention Ikea"
        if self._is_venue(name, text) or (len(words) == 1 and self._ends_with_town(name, text)):
            return None
        if _A_MONTH.search(text) or _A_LENGTH.fullmatch(text) or (not name.quoted and _CALL_THERE.search(before)):
            return None
        if re.search(r"\b[A-Z]\.[A-Z]\b", text) and len(words) < 3:
            return None  # a degree: "Ostéopathe D.O."
        street = re.search(r"\b(?:Ave|Avenue|Street|Rd|Road|Blvd)\b\.?(?:\s\d+)?$|\b(?:St|Lane|Drive)\s\d+$", text)
        if street or re.search(rf"\b\d+[a-z]?\s{re.escape(text)}", self.prompt.text):
            return None  # a street
        start = self.prompt.text.find(text)
        return Name(
            _fitted(text), name.start if name.start >= 0 else start, name.end if name.end >= 0 else start + len(text)
        )

    def _ends_with_town(self, name: Name, text: str) -> bool:
        """ "..., Whitby": one word alone at the end, built like an English town."""
        last = self._is_last_clause(name) or self.prompt.text.rstrip(" .!").endswith(f", {text}")
        return self.lexicon.language == "en" and last and bool(ENGLISH_TOWN.search(text.lower())) and not name.quoted

    def _is_venue(self, name: Name, text: str) -> bool:
        """ "Wednesdays 10.30, St Mark's Hall" and "at Mill Pond Park" say where."""
        before = self.prompt.text[: max(name.start, 0)].rstrip(" ,")
        timed = bool(AT_A_TIME_AND_PLACE.search(before))
        return not name.quoted and (timed or (bool(VENUE.search(text)) and bool(AT_A_PLACE.search(before))))

    def _is_last_clause(self, name: Name) -> bool:
        """A name that is all of the last clause ends where the user ended it ("..., Hive Mind Wales")."""
        before = self.prompt.text[: max(name.start, 0)].rstrip()
        return before.endswith(",") and name.end >= len(self.prompt.text.rstrip(" .!"))

    def _is_idle_end(self, words: list[str]) -> bool:
        last = words[-1].lower()
        place = (last in PLACES and last != "us" and len(words) > 2) or (
            last in PLACES and last != "us" and words[-2].lower() in self.lexicon.function_words
        )
        small = last in self.lexicon.function_words and words[-1].islower()
        return place or small or last in ("&", "-", "ad", "video", "promo", "app", "sale")

    def is_common(self, text: str) -> bool:
        lower = text.lower().removeprefix("the ")
        if (
            re.search(r"\b(?:park|street|avenue|road|square|beach|stadium|mall|boulevard|plaza)$", lower)
            or (
                self.lexicon.language == "de"
                and " " not in lower
                and re.match(r"\w*(?:park|platz|straße|halle|rathaus|bahnhof|zentrum)\b", lower)
            )
            or re.match(r"county\s\w+$", lower)
            or lower in PLACES
            or fold(lower) in PLACES
            or lower in NOT_NAMES
            or fold(lower) in self.goods
        ):
            return True
        words = [word for word in re.split(r"[\s-]+", lower) if word not in self.lexicon.function_words and word != "&"]
        if all(word in PLACES or word in NOT_NAMES for word in words):
            return True
        if self.lexicon.language != "en" and self._is_where(words):
            return True
        if len(words) > 1 and re.search(r"\s(?:&|and|'n'|the|of)\s|['’]s\b", text):
            return False
        every = all(
            word in PLACES or word in NOT_NAMES or (self.lexicon.language == "de" and fold(word) in self.goods)
            for word in words
        )
        return every or (
            len(words) == 1
            and not re.search(r"[a-z][A-Z]", text)
            and any(fold(words[0]).endswith(trade) for trade in self.trades if len(trade) > 5)
        )

    def _is_where(self, words: list[str]) -> bool:
        """ "Gdańsk Zaspa" is a quarter, "École Lyon 6" a school in one; "Trattoria Napoli" is a name."""
        if len(words) < 2 or fold(words[0]) in KINDS:
            return False
        known = [word in PLACES or word.isdigit() or fold(word) in self.goods for word in words]
        return words[0] in PLACES or (all(known) and any(word in PLACES for word in words))

    def is_unusual(self, text: str) -> bool:
        """In German every noun has a capital: a name needs more than one word, an inner capital, or an ampersand."""
        if re.search(r"\s(?:und|oder|von)\s", text):
            return False  # "für Vereine und Firmen", "kein Verkauf von Möbeln"
        described = re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]+(?:e|en|er|es)\s([A-ZÄÖÜ][\wäöüß-]+)", text)
        if described and {fold(described.group(1))[: len(described.group(1)) - cut] for cut in range(3)} & self.goods:
            return False  # "Gebrauchte Klaviere"
        return bool(re.search(r"[a-z][A-Z]|&|\b[A-Z]{4,}\b|['’]s\b", text)) or len(text.split()) > 1


def _fitted(text: str) -> str:
    while len(text) > 60 and " " in text:
        text = text.rsplit(" ", 1)[0]
    return text[:60]

# ruff: noqa: E501
"""The subject a part left behind: "I", "my brother and", the name, or "we" for "our charity"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lines import word_count
from generations.providers.local.planner.parts import JOINS, LINE_LENGTH, LINE_WORDS
from generations.providers.local.planner.whereabouts import Whereabouts
from generations.providers.local.reader import Label, Span

_OUR_OWN: Final = re.compile(r"\b(?:our|my)\s(?:[\w-]+\s){1,4}$", re.I)
_FIRST_PERSON: Final = re.compile(r"\w+(?:mos|iamo|ons|o|en)\s")  # "tenemos olivos" has its subject in the verb
_SPEAKERS: Final = {"en": "i|we", "de": "ich|wir", "fr": "je|nous|on", "nl": "ik|wij"}
# "My brother and" stands before "I fix brakes".
_I: Final = re.compile(r"(?:i|ich|yo|io|moi|eu|ik)\s", re.I)
_AND_I: Final = re.compile(
    r"\b(?:my|me and my|mein\w*|mon|ma|mes|mi|mis|mio|mia|(?:il|la) mi[oa]|[oa] m(?:eu|inha)|mijn)\s(?:[\w'’-]+\s){1,3}(?:and|und|et|y|e|en)\s$",
    re.I,
)
_WE_ARE_LINE: Final = re.compile(
    r"(is|are|have|has)\s(?=(?:down|now|back|open|based|proud|run|family|been|moved|just|new)\b)"
)
_SOMEBODY: Final = re.compile(r"(?:now\s|and\s)*(?:he|she)\s(?P<verb>[a-z]+s)(?=\s)", re.I)
_FOR_THEM: Final = re.compile(r"\bfor\s[\w\s-]{3,24}$")
_AND_WE: Final = re.compile(r"(?:^|[.!?]\s)(?:[A-Z]\w+,\s)?[Ww]ir\s[^.!?]*(?:\sund|,)\s$")


@dataclass(frozen=True)
class Subjects(Whereabouts):
    """Parts with the subject they need."""

    def _with_subject(self, span: Span) -> str:
        """ "Honest Bikes in Ghent repairs your bike" has its subject elsewhere: the name, or "we" for "our charity"."""
        before = self.text[: span.start]
        for place in self.each(Label.PLACE):
            before = re.sub(rf",?\s\w{{1,5}}\s{re.escape(place.text)},?\s$", " ", before)
        named = next((name.text for name in self.each(Label.BRAND) if before.endswith(f"{name.text} ")), "")
        if span.label is Label.DOES and named and span.text[:1].islower() and not _FIRST_PERSON.match(span.text):
            return f"{named} {span.text}"
        if speaker := self._speaker(span):
            return f"{speaker}{span.text}" if speaker == "-" else f"{speaker} {span.text}"
        if self.lexicon.language != "en":
            return span.text
        told = span.label is Label.DOES or any(thing.end == span.start - 1 for thing in self.each(Label.PRODUCT))
        if told and _OUR_OWN.search(before) and (verb := re.match(r"[a-z]+s(?=\s)", span.text)):
            return f"we {base_of(verb.group())}{span.text[verb.end() :]}"
        if span.label is Label.LINE and (ours := _WE_ARE_LINE.match(span.text)):
            return f"we {'are' if ours[1] in ('is', 'are') else 'have'}{span.text[ours.end(1) :]}"
        if (somebody := _SOMEBODY.match(span.text)) is not None:
            return f"we {base_of(somebody['verb'])}{span.text[somebody.end() :]}"
        if span.text.startswith("who ") and (whom := _FOR_THEM.search(before)):
            return f"{whom.group().strip()} {span.text}"
        return span.text

    def _speaker(self, span: Span) -> str:
        """Who does what a part says: "I" in "and I come to you", nobody in "on" before "Saturdays"."""
        before = self.text[: span.start]
        if (
            span.label is Label.LINE
            and span.text[:1].isdigit()
            and re.search(r"(?:^|\s)[-−–]$", before)
            and "%" in span.text
        ):
            return "-"
        if _I.match(span.text) and (both := _AND_I.search(before)):
            return both.group().strip()
        pronouns = _SPEAKERS.get(self.lexicon.language)
        if pronouns and (found := re.search(rf"\b({pronouns})\s$", before, re.I)):
            return found[1]
        goes_on = self.lexicon.language == "de" and _AND_WE.search(before) and re.match(r"[a-zäöü]+en\s", span.text)
        return "wir" if goes_on else ""

    def _with_former(self, span: Span) -> str:
        """ "Granita" and "and a brioche for €4.50" are one line where the reader cut before the "and"."""
        if not JOINS.match(span.text):
            return ""
        former = next((other for other in self.spans if other.end == span.start - 1), None)
        told = f"{former.text} {span.text}" if former and former.label in (Label.PRODUCT, Label.LINE) else ""
        return told if len(told) <= LINE_LENGTH and word_count(told) <= LINE_WORDS else ""


def base_of(verb: str) -> str:
    """ "teaches" without its ending."""
    base = re.sub(r"ies$", "y", re.sub(r"(?<=[sxz])es$|(?<=[cs]h)es$", "", verb))
    return base if base != verb else verb[:-1]

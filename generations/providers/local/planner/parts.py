# ruff: noqa: E501
"""The parts the reader found in one prompt, and how a piece of it is shown: calm, tidy, spelt, its first letter large."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.clean import EMOJI
from generations.providers.local.planner.english import written_out
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lines import display, stripped
from generations.providers.local.planner.shouting import is_shouted, recased, with_nouns
from generations.providers.local.planner.spelling import spelled
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.facts import protect

LINE_LENGTH, LINE_WORDS = 56, 9
TOLD_WITH_PLACE: Final = 2  # words; a longer line says enough by itself
LEAD_WORDS: Final = 5
_CAPITALS: Final = 0.16  # of the words; who types fewer leaves them out
_ACCENTS: Final = 2  # who types none means some
JOINS: Final = re.compile(r"(?:and|y|e|et|und|en|i)\s", re.I)
# A wish for the film that was typed right behind a line, with no mark between.
_WISHED: Final = re.compile(
    r"\s(?:que (?:sea|se vea|suene)|fatelo|fate vedere|mettez|poned(?:le)?|ruhig ein bisschen|bitte (?:ruhig|lustig|schön|keine?)|bem chamativ[oa]|ça doit|muss ballern|danke euch|"
    r"thanks so much|gracias de antemano|merci d['’]avance|grazie mille)\b.*$",
    re.I | re.S,
)
_WHICH: Final = re.compile(r"^(?:that|which)\s(?=[a-z]{2,}s\s)")  # "an app that splits bills"
CLAUSE_END: Final = re.compile(r"[.,;:!?\n(]|\s[–—-]\s")


@dataclass(frozen=True)
class Parts:
    """The parts of one prompt. `text` is what the spans were read from."""

    text: str
    spans: tuple[Span, ...]
    lexicon: Lexicon

    def each(self, label: Label) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.label is label and span.text.strip())

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(span.text.strip(" ,;.\n") for span in self.each(Label.NOTE))

    @property
    def without_notes(self) -> str:
        """The prompt as far as customers may read it."""
        text, at = "", 0
        for note in self.each(Label.NOTE):
            text, at = f"{text}{self.text[at : note.start]} ", note.end
        return text + self.text[at:]

    @property
    def _calm(self) -> str:
        """The prompt with the capitals it was meant to have: none where it was shouted."""
        return self.text.lower() if is_shouted(self.text) else self.text

    def shown(self, text: str) -> str:
        """As it is shown: calm, tidy, its first letter large."""
        text = _WHICH.sub("", bare(_WISHED.sub("", text)))
        if is_shouted(self.text) or (is_shouted(text) and len(text.split()) > 2):
            text = recased(text)
        small = text[1:] == text[1:].lower() and len(re.findall(r"\b[A-ZÄÖÜ]", self._calm)) <= _CAPITALS * len(
            self.text.split()
        )
        if self.lexicon.language == "de" and (small or is_shouted(self.text)):
            text = with_nouns(text)
        if self.lexicon.language == "en":
            text = written_out(text)
        text = spelled(text, self.lexicon.language, careless=len(re.findall("[à-ÿ]", self.text.lower())) < _ACCENTS)
        return display(text, protect(""))


def bare(text: str) -> str:
    text = re.sub(r"(?<!\w)#(?=\w)", "", EMOJI.sub(" ", text).replace("\n", " "))
    text = stripped(re.sub(r"\s+", " ", text), ' ,;:.!·•*|–—-…"“”„«»')
    text = text.replace('"', "") if text.count('"') % 2 else text
    text = text.rstrip("'") if text.count("'") == 1 else text
    return text.strip("()") if text.count("(") != text.count(")") else text

# ruff: noqa: E501
"""The shape of a language's small words. Every pattern is a regular expression over protected text, case ignored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property


class Rule:
    """A regular expression that is compiled when it is first asked: most prompts need those of one language only."""

    def __init__(self, source: str) -> None:
        self.pattern = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return self._compiled.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text)

    def sub(self, replacement: str, text: str) -> str:
        return self._compiled.sub(replacement, text)


# "... so you don't have to" is a whole sentence although it ends with a small word.
ENDS_WELL = Rule(
    r"\b(?:have|want|need|used|like|love|going|able|ought|meant|supposed) to$|\b(?:sign|log|pop|drop|come|walk|move|settle|tune|fill) in$|\b(?:turn|log|try|carry|come|put|dig|hold|move|switch) on$|\b(?:is|are|rely|count|depend) (?:on|for)$|"
    r"\b(?:bring|nehm|nimm|mach|komm|spiel|sing|fahr)\w*\s(?:\S+\s){0,3}mit$"
)
NEVER = Rule(r"(?!)")


def pattern(source: str) -> Rule:
    return Rule(source)


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True)
class Lexicon:
    language: str
    # Frequent small words: they tell the language, and never carry emphasis.
    function_words: frozenset[str] = frozenset()
    # Small words that may go at the start of an echoed line ("and", "we offer", "with").
    lead: Rule = NEVER
    # Group 1: who the ad is for.
    audience: Rule = NEVER
    # Words that may end a product phrase without saying anything ("company", "brand").
    idle_tail: Rule = NEVER
    # Claims that may not be shown, whoever made them.
    banned: Rule = NEVER
    # Signs of a problem being solved, and of a change being shown.
    pain_cues: Rule = NEVER
    change_cues: Rule = NEVER
    # What the user asks people to do, and the words of the button for it.
    actions: tuple[tuple[Rule, str], ...] = ()
    call_verb: str = ""
    visit_verb: str = ""
    # Words at the end of a line that show it was cut.
    dangling: frozenset[str] = frozenset()


def actions(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[Rule, str], ...]:
    return tuple((pattern(source), button) for source, button in pairs)

"""The shape of a language's small words. Every pattern is a regular expression over protected text, case ignored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

NEVER = re.compile(r"(?!)")


def pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True)
class Lexicon:
    language: str
    # Frequent small words: they tell the language, and never carry emphasis.
    function_words: frozenset[str] = frozenset()
    # The start of a sentence that only asks for the ad ("make a 15 second video for my").
    request: re.Pattern[str] = NEVER
    # A clause that directs the film (music, camera, style, length); it never becomes copy.
    direction: re.Pattern[str] = NEVER
    # "mention", "highlight": dropped, what follows stays.
    mention: re.Pattern[str] = NEVER
    # "do not mention", "no": what follows must not be said.
    refusal: re.Pattern[str] = NEVER
    # Small words that may go at the start of an echoed line ("and", "we offer", "with").
    lead: re.Pattern[str] = NEVER
    # "called", "named", "our brand is": a name follows.
    named: re.Pattern[str] = NEVER
    # "by", "from", "at": a capitalised name may follow.
    by: re.Pattern[str] = NEVER
    # "in", "near": a capitalised place may follow.
    place: re.Pattern[str] = NEVER
    # Group 1: who the ad is for.
    audience: re.Pattern[str] = NEVER
    # Words that may end a product phrase without saying anything ("company", "brand").
    idle_tail: re.Pattern[str] = NEVER
    # Where a long clause may be cut in two ("that", "with", "which").
    joint: re.Pattern[str] = NEVER
    # Claims that may not be shown, whoever made them.
    banned: re.Pattern[str] = NEVER
    # Signs of a problem being solved, and of a change being shown.
    pain_cues: re.Pattern[str] = NEVER
    change_cues: re.Pattern[str] = NEVER
    # What the user asks people to do, and the words of the button for it.
    actions: tuple[tuple[re.Pattern[str], str], ...] = ()
    call_verb: str = ""
    visit_verb: str = ""
    email_verb: str = ""
    # Words at the end of a line that show it was cut.
    dangling: frozenset[str] = frozenset()


def actions(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((pattern(source), button) for source, button in pairs)

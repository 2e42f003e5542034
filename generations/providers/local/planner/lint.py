"""The last reader before the screen: says what is wrong with a line, or nothing. A line with a fault is not shown."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from generations.providers.local.planner.lexicon import WRITTEN, lexicon_for

MAX_WORDS: Final = 9
MAX_LENGTH: Final = 60
_PLACEHOLDER: Final = re.compile(
    r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\blorem ipsum\b|\b(?:xxx+|tbd|n/a|null|undefined|your (?:brand|product|company) (?:name )?here|insert \w+)\b|[\ue000-\uf8ff]",  # noqa: E501
    re.I,
)
_ORDER: Final = re.compile(
    r"\b(?:video|prompt|instructions?|voice-?over|soundtrack|b-?roll|viewers?|audience|zoom in|call to action|CTA|tagline|slogan|15[- ]sec\w*|30[- ]sec\w*|60[- ]sec\w*|aspect ratio|upbeat|cinematic|vertical video|anuncio|vídeo|publicité|werbespot|"  # noqa: E501
    r"background music|text overlay|framework|storyboard|AIDA)\b",
    re.I,
)
_DIGITS: Final = re.compile(r"\d+")
_OFFENCE: Final = re.compile(
    r"\b(?:fuck\w*|shit\w*|bitch\w*|cunt|nigg\w*|fagg?ot\w*|retard\w*|whore|slut|mierda|puta|putain|merde|scheiß\w*|hure)\b",
    re.I,
)


def banned_claim(text: str) -> bool:
    return any(lexicon.banned.search(text) for lexicon in WRITTEN.values())


def faults(
    line: str,
    *,
    language: str,
    prompt: str,
    seen: Collection[str] = (),
    max_words: int = MAX_WORDS,
    orders: bool = True,
    written: bool = False,
) -> tuple[str, ...]:
    """What is wrong with a line for the screen, in words; an empty tuple when it may be shown.

    `orders` looks for instructions echoed as copy; `written` marks a line of a pack, which was never cut.
    """
    words = line.split()
    found = []
    if not line.strip():
        found.append("it is empty")
    if len(words) > max_words or any(len(part) > MAX_LENGTH for part in line.split("\n")):
        found.append("it is too long")
    if banned_claim(line):
        found.append("it makes a claim nobody can show")
    if _PLACEHOLDER.search(line):
        found.append("it holds a placeholder")
    if orders and _ORDER.search(line):
        found.append("it repeats an instruction")
    if _OFFENCE.search(line):
        found.append("it offends")
    if line.casefold().strip(" .!?") in {other.casefold().strip(" .!?") for other in seen}:
        found.append("it was said before")
    if any(number not in _DIGITS.findall(prompt) for number in _DIGITS.findall(line)):
        found.append("it holds a number the prompt does not")
    last = words[-1].casefold().strip(".,") if words else ""
    if not written and last in lexicon_for(language).dangling and not line.endswith(("?", "!", ".")):
        found.append("it was cut")
    return tuple(found)

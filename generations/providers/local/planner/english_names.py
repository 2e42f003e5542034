"""Names as English prompts give them away: at the very start, said by who speaks, or written small on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generations.providers.local.planner.facts import Protected
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.names import ADJECTIVES, NOT_NAMES, ORDINARY, USUAL_WORDS
from generations.providers.local.planner.naming import Name
from generations.providers.local.planner.word_shapes import (
    LEADS,
    LOWER_CASE_SIGN,
    ORGANISATIONS,
    PERSON_AND_TRADE,
    RUN,
    SMALL_AND_I,
    SMALL_NAME,
    SMALL_ORGANISATION,
    WE_ARE,
)


def english_names(prompt: Protected, goods: frozenset[str], lexicon: Lexicon) -> Iterator[Name]:
    """Candidates, surest first; whoever asks judges them."""
    if lexicon.language != "en":
        return
    yield from _small(prompt, goods, lexicon)
    yield from _leading(prompt, goods)
    yield from _said(prompt)


def _leading(prompt: Protected, goods: frozenset[str]) -> Iterator[Name]:
    """ "Thistle Row Inn, Vermont." and "Harbour Lights Theatre presents ...": the prompt begins with the name."""
    run = RUN.match(prompt.text)
    words = run.group().split() if run else []
    telling = [word for word in words if fold(word) not in goods and word.lower() not in USUAL_WORDS]
    rest = re.split(r"[,.;:!?]", prompt.text[run.end() :], maxsplit=1)[0].split()[:5] if run else []
    sells = (
        prompt.text[run.end() : run.end() + 1] == " " and any(fold(word) in goods for word in rest) if run else False
    )
    joined = bool(run and re.search(r"\s(?:&|and|\+)\s", run.group()) and rest and rest[0].islower())
    if run and len(words) >= 2 and telling and (LEADS.match(prompt.text, run.end()) or sells or joined):
        yield Name(run.group(), run.start(), run.end())


def _said(prompt: Protected) -> Iterator[Name]:
    """ "We're Salt & Halyard", "I run CutRoom Audio": whoever speaks says who it is."""
    for sign in WE_ARE.finditer(prompt.text):
        run = RUN.match(prompt.text, sign.end())
        if run and not PERSON_AND_TRADE.match(prompt.text, run.end()):
            yield Name(run.group(), sign.start(), run.end())


def _small(prompt: Protected, goods: frozenset[str], lexicon: Lexicon) -> Iterator[Name]:
    """ "mud club (all lowercase)", "fade.away is a clinic"."""
    cased = LOWER_CASE_SIGN.match(prompt.text)
    if cased:
        yield Name(cased.group(1), 0, cased.end(1), quoted=True)
    for sign in (SMALL_ORGANISATION, SMALL_AND_I):
        found = sign.match(prompt.text)
        if found and fold(found.group(1).split()[-1]) not in goods - ORGANISATIONS:
            yield Name(found.group(1).title(), 0, found.end(1), quoted=True)
    for small in SMALL_NAME.finditer(prompt.text):
        word = small.group(1)
        known = word in lexicon.function_words | NOT_NAMES | ORDINARY | ADJECTIVES
        if not known and fold(word) not in goods:
            yield Name(word, small.start(1), small.end(1), quoted="." in word)

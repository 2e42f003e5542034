"""The copy desk: what was said already, how much a scene has time for, and the lines that may still be used."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from generations.providers.local.planner import lint
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon.others import NEUTRAL_LINES
from generations.providers.local.planner.packs import Copy, Line, all_packs, parent_of
from generations.providers.local.planner.packs.base import copy as copy_of
from generations.providers.local.planner.packs.families import family_copy
from generations.providers.local.planner.packs.sober import plain_copy, sober_copy
from generations.providers.local.planner.reading import Reading
from generations.reading_time import BASE_S, WORD_S
from generations.spec import SceneType

_MOVING_S: Final = 0.25  # of a scene its words are still coming in
OPENS_WITH_PAIN: Final = (SceneType.PROBLEM, SceneType.BEFORE)
LINE_WORDS: Final = 10
MORE_BELOW: Final = 2  # words; the scene is given the seconds they need
SMALL_WORDS: Final = 3  # a written hook has 36 characters at most; many words are short ones
_SPEAKS_OF_FILM: Final = ("photography", "marketing", "games", "events", "shows")

# Who speaks alone, and who speaks for several.
_VOICES: Final = {
    language: (re.compile(rf"\b(?:{alone})\b", re.I), re.compile(rf"\b(?:{several})\b", re.I))
    for language, alone, several in (
        ("en", "(?-i:I)|me|my", "we|us|our"),
        ("es", "soy|tengo|llevo|hago|arreglo|yo|mi", r"nos|somos|nuestr\w+|\w+[aei]mos|\w+nos"),
        ("fr", "je|j|mon|ma|mes", "nous|on|notre|nos"),
        ("de", r"ich|mein\w*", r"wir|uns|unser\w*"),
        ("it", r"sono|ho|faccio|mi[oa]|mi", r"siamo|abbiamo|noi|nostr\w|(?!chiamo)\w+iamo|ci|dicci|\w+[aei]ci"),
        ("pt", "sou|tenho|faço|meu|minha", r"somos|nós|nos|noss\w+|vamos|\w+[aei]mos"),
    )
}


@dataclass(frozen=True)
class Words:
    text: str
    subtext: str = ""
    badge: str = ""


def words_for(seconds: float) -> int:
    """How many words people can read in a scene of this length."""
    return max(3, int((seconds - _MOVING_S - BASE_S) / WORD_S))


@dataclass
class Desk:
    """What is left to say while the scenes are written."""

    reading: Reading
    rng: random.Random
    seen: list[str] = field(default_factory=list)
    sentences: dict[str, int] = field(default_factory=dict)  # of the lines that were said

    def passes(
        self, line: str, *, max_words: int = lint.MAX_WORDS, written: bool = False, may_repeat: bool = False
    ) -> bool:
        orders = not written and self.reading.category.pack.category not in _SPEAKS_OF_FILM
        return not lint.faults(
            line,
            language=self.reading.language,
            prompt=self.reading.cleaned.text,
            seen=() if may_repeat else self.seen,
            max_words=max_words,
            orders=orders,
            written=written,
            brand=self.reading.brand,
        )

    def _says_what_is_refused(self, line: str) -> bool:
        """ "See where the money goes", where the prompt asks not to mention money."""
        told = f" {fold(line)} "
        return any(f" {fold(what)} " in told for what in self.reading.refused if fold(what))

    def say(self, line: str) -> str:
        self.seen.append(line)
        return line

    def pick(self, lines: Iterable[Line], *, max_words: int = lint.MAX_WORDS) -> str:
        """A written line that was not said yet: one whose condition the prompt meets, else one without condition."""
        choice = self._able(lines, max_words)
        return self.say(self.rng.choice(choice).text) if choice else ""

    def some(self, lines: Iterable[Line], count: int, *, max_words: int = lint.MAX_WORDS, about: str = "") -> list[str]:
        """As many of them as may be picked, none said yet; each seed has its own. Where it is given, `about` must hold what a
        line needs, and not just the prompt."""
        choice = self._able(lines, max_words, about)
        return [line.text for line in self.rng.sample(choice, min(count, len(choice)))]

    def _able(self, lines: Iterable[Line], max_words: int, about: str = "") -> list[Line]:
        prompt = fold(self.reading.cleaned.text)
        able = [line for line in lines if self.passes(line.text, max_words=max_words, written=True)]
        able = [line for line in able if not self._says_what_is_refused(line.text)]
        return fitting(able, prompt, self.reading.language, about=fold(about) or prompt)


def copy_for(reading: Reading) -> Copy:
    """The written lines for this ad: of its trade where the thing sold is surely of that trade, else of its kind."""
    key, language = reading.trade, reading.language
    sober = sober_copy(reading.told, language, key)
    if sober is not None:
        return sober
    copies = all_packs()[key].copies
    if not reading.fits and (plain := plain_copy(language, None)):
        return plain
    if reading.plain and (plain := plain_copy(language, copies.get(language))):
        return plain
    if language in copies:
        return copies[language]
    family = family_copy(parent_of(key), language)
    if family is not None:
        return family
    neutral = NEUTRAL_LINES.get(language)
    if neutral is None:
        return _neutral_copy("", (), "", "\u2192")
    return _neutral_copy(neutral.opening, neutral.middles, neutral.closing, neutral.call_to_action)


def general_copy(reading: Reading) -> Copy:
    """Lines that are true of anything, for when the trade's own are used up."""
    if sober := sober_copy(reading.told, reading.language, reading.trade):
        return sober
    if reading.plain and (plain := plain_copy(reading.language, None)):
        return plain
    copies = all_packs()["general"].copies
    return copies.get(reading.language) or family_copy("general", reading.language) or copy_for(reading)


def spare_copy(reading: Reading) -> Copy:
    """The trade's own lines even where it is not sure, for long ads that have said everything else."""
    copies = all_packs()[reading.trade].copies
    return copies.get(reading.language) or family_copy(parent_of(reading.trade), reading.language) or copy_for(reading)


def is_mourning(reading: Reading) -> bool:
    """Whether the ad speaks to people in grief, softly and in its own lines."""
    return sober_copy(reading.told, reading.language, reading.trade) is not None


def is_written(reading: Reading) -> bool:
    """Whether people wrote lines in this language."""
    return reading.language in all_packs()["general"].copies or family_copy("general", reading.language) is not None


def _neutral_copy(opening: str, middles: tuple[str, ...], closing: str, action: str) -> Copy:
    return copy_of(
        noun="",
        hooks=opening,
        pains=opening,
        agitates=" | ".join(middles[:1]),
        bodies=" | ".join(middles),
        closes=closing,
        cta=action,
    )


def fitting(lines: Sequence[Line], prompt: str, language: str, *, about: str = "") -> list[Line]:
    """The lines whose condition the prompt meets, or what it is `about`; when none has one, those that fit any prompt."""
    fit = [
        line
        for line in lines
        if (not line.needs or _mentions(about or prompt, line.needs, language))
        and not (line.bars and _mentions(prompt, line.bars, language))
    ]
    return [line for line in fit if line.needs] or fit


def _mentions(prompt: str, needed: str, language: str) -> bool:
    """Whether one of the words is there: in English whole ("record" is no "recording desk"), elsewhere its beginning.

    A `~` after an English word asks for its beginning only ("upholster~").
    """
    return any(re.search(_sought(word, language), prompt) for word in needed.split("/"))


def _sought(word: str, language: str) -> str:
    stem = re.escape(fold(word.rstrip("~")))
    return rf"\b{stem}" if language != "en" or word.endswith("~") else rf"\b{stem}(?:'?s|es)?\b"


def is_own_voice(line: str, reading: Reading) -> bool:
    """Whether a line does not say "us" for somebody who says "I"."""
    voices = _VOICES.get(reading.language)
    if voices is None or not voices[1].search(line):
        return True
    return not voices[0].search(reading.told) or bool(voices[1].search(reading.told))


def is_vague(reading: Reading) -> bool:
    """Nobody wrote lines for just this, or none that are plain enough."""
    return reading.plain or not reading.fits


def same(one: str, other: str) -> bool:
    return fold(one).strip(" .!?") in fold(other)

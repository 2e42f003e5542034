"""The shape of a category pack: everything people wrote about one kind of business.

A pack file reads top to bottom as plain data. Lines are separated by " | ". A line may start with `[word]`: it is only
used when that word is in the prompt, and preferred then; `[!word]` bars a line where the word is. A keyword may carry a
weight (`bakery^3`) and a thing to draw (`sourdough>bread`); `_` joins the words of a compound (`ice_cream`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from generations.spec import Framework

_CONDITION: Final = re.compile(r"^\[([^\]]+)\]\s*")


@dataclass(frozen=True)
class Line:
    """One written line and the word of the prompt it needs, if any."""

    text: str
    needs: str = ""  # words of which one must be in the prompt
    bars: str = ""  # words of which none may be


@dataclass(frozen=True)
class Copy:
    """The written lines of a category in one language, read when asked for. `noun` is what the business is, as a label."""

    noun: str
    written: Mapping[str, str]

    @cached_property
    def hooks(self) -> tuple[Line, ...]:
        return _lines(self.written["hooks"])

    @cached_property
    def pains(self) -> tuple[Line, ...]:
        return _lines(self.written["pains"])

    @cached_property
    def agitates(self) -> tuple[Line, ...]:
        return _lines(self.written["agitates"])

    @cached_property
    def bodies(self) -> tuple[Line, ...]:
        return _lines(self.written["bodies"])

    @cached_property
    def closes(self) -> tuple[Line, ...]:
        return _lines(self.written["closes"])

    @cached_property
    def actions(self) -> tuple[Line, ...]:
        return _lines(self.written["cta"])


@dataclass(frozen=True)
class Keyword:
    phrase: str
    weight: float = 1.0
    draws: str = ""


@dataclass(frozen=True)
class Pack:
    key: str
    product: str  # what it sells, in English, for the analysis
    audience: str
    pain: str
    framework: Framework
    mood: str
    colors: tuple[str, ...]
    subjects: tuple[str, ...]  # drawable things, the main one first
    shots: tuple[str, ...]  # three pictures in words: the problem, the product, the happy end
    setting: str
    keywords: Mapping[str, tuple[Keyword, ...]]
    copies: Mapping[str, Copy]
    emoji: str = ""
    restrained: bool = False
    extra: Mapping[str, str] = field(default_factory=dict)
    parent: str = ""  # the pack a narrower trade belongs to

    @property
    def category(self) -> str:
        """The key the rest of the product knows: a narrow trade is of its parent's kind."""
        return self.parent or self.key

    @property
    def is_wide(self) -> bool:
        """A kind that no keyword names: its lines are true of many things and name none."""
        return bool(self.parent) and not any(self.keywords.values())


def split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split("|") if part.strip())


def copy(*, noun: str, hooks: str, bodies: str, closes: str, cta: str, pains: str = "", agitates: str = "") -> Copy:
    return Copy(
        noun,
        {"hooks": hooks, "pains": pains, "agitates": agitates, "bodies": bodies, "closes": closes, "cta": cta},
    )


def pack(
    key: str,
    *,
    product: str,
    audience: str,
    pain: str,
    subjects: str,
    shots: str,
    setting: str,
    colors: str,
    words: Mapping[str, str],
    copies: Mapping[str, Copy],
    framework: str = "AIDA",
    mood: str = "warm",
    emoji: str = "",
    restrained: bool = False,
) -> Pack:
    return Pack(
        key=key,
        product=product,
        audience=audience,
        pain=pain,
        framework=Framework(framework),
        mood=mood,
        colors=tuple(f"#{colour}" for colour in colors.split()),
        subjects=split(subjects),
        shots=split(shots),
        setting=setting,
        keywords={language: keywords(text) for language, text in words.items()},
        copies=copies,
        emoji=emoji,
        restrained=restrained,
    )


@dataclass(frozen=True)
class Niche:
    """A narrow trade within a pack: lines of its own in English, pictures where they differ, the rest its parent's."""

    key: str
    parent: str
    words: str
    noun: str
    hooks: str
    bodies: str
    closes: str
    cta: str = ""
    pains: str = ""
    agitates: str = ""
    audience: str = ""
    pain: str = ""
    subjects: str = ""
    shots: str = ""
    setting: str = ""
    framework: str = ""
    mood: str = ""

    def within(self, parent: Pack) -> Pack:
        theirs = parent.copies["en"].written
        lines = {"pains": self.pains, "agitates": self.agitates, "cta": self.cta}
        own = Copy(
            self.noun,
            {
                **{part: text or theirs[part] for part, text in lines.items()},
                "hooks": self.hooks,
                "bodies": self.bodies,
                "closes": self.closes,
            },
        )
        return replace(
            parent,
            key=self.key,
            parent=parent.key,
            product=self.noun.lower(),
            audience=self.audience or parent.audience,
            pain=self.pain or parent.pain,
            subjects=split(self.subjects) or parent.subjects,
            shots=split(self.shots) or parent.shots,
            setting=self.setting or parent.setting,
            framework=Framework(self.framework) if self.framework else parent.framework,
            mood=self.mood or parent.mood,
            keywords={"en": keywords(self.words)},
            copies={**parent.copies, "en": own},
            emoji="",
        )


def _lines(text: str) -> tuple[Line, ...]:
    found = []
    for part in split(text):
        condition = _CONDITION.match(part)
        words = condition.group(1).lower() if condition else ""
        barred = words.startswith("!")
        found.append(Line(_CONDITION.sub("", part), "" if barred else words, words[1:] if barred else ""))
    return tuple(found)


def keywords(text: str) -> tuple[Keyword, ...]:
    return tuple(_keyword(word) for word in text.split())


def _keyword(word: str) -> Keyword:
    word, _, draws = word.partition(">")
    phrase, _, weight = word.partition("^")
    return Keyword(phrase.replace("_", " ").lower(), float(weight or 1), draws.replace("_", " "))

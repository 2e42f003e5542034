"""Whose ad it is. Finds the name in the user's own words, strongest sign first, or honestly finds none.

Signs, in order: a naming word ("called X", "heißt X"), quotation marks, "X is a ..." or "X: ..." at the start of a
sentence, a trade word followed by a name ("Bäckerei Müller", "boulangerie Dupont"), "Joe's Pizza", "for X" / "by X", a
CamelCase word, a capitalised run inside a sentence, and last the label of a web address.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generations.providers.local.planner.english_names import english_names
from generations.providers.local.planner.facts import MARK, FactKind, Protected
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.names import (
    ADJECTIVES,
    KINDS,
    NOT_NAMES,
    OPENERS,
    ORDINARY,
    PLACES,
)
from generations.providers.local.planner.naming import Name, NameJudge
from generations.providers.local.planner.native_names import names_in
from generations.providers.local.planner.regions import is_region
from generations.providers.local.planner.trade_names import names_beside_kinds, names_opening
from generations.providers.local.planner.word_shapes import (
    BEFORE_PLACE,
    CAP,
    ENGLISH_TOWN,
    FORBIDDEN_QUOTE,
    GERMAN_NOUN,
    GRAMMAR,
    KIND_TO_NAME,
    MOOD_WORD,
    NEGATED,
    NO_OWNER,
    RUN,
    SLOGAN_BEFORE,
    SOMEBODY_NAMED,
)

_AT_ITS_PLACE: Final = re.compile(rf"{RUN.pattern}\s(?:at|on|by|to|under)\s(?:the\s)?{CAP}(?=[,.;!]|$)")
_LONE_RUN: Final = re.compile(
    rf"(?:^|[.,:;!?]\s|[-–—|]\s)({RUN.pattern}(?:\s(?:at|to|for)\s{CAP}|\sin\sa\s{CAP}|\sin\s(?:Time|Bloom|Style|Motion|Mind|Stitches))?)"
    r"(?=\s?[.,;!|]|$)"
)
_CAMEL: Final = re.compile(r"\b(?:[A-Z][a-z]+[A-Z]\w*|[a-z]+[A-Z][a-z]\w*)\b")
_QUOTED: Final = re.compile(
    r"[\"“”„«‹「『]\s?([^\"“”„«»‹›「」『』\n]{1,90}?)\s?[\"”“»›」』]|(?<![\w])['‘‚]([^'‘’\n]{2,60}?)['’](?![\w])"
)
_IS: Final = re.compile(
    r"(?:\s?\([^()]{2,60}\))?\s*(?:,|[:–—]|-\s|\s(?:is|es|est|ist|helps|offers|makes|lets|gives|brings|sells|delivers|provides|turns|keeps|has|was|bietet|macht|hilft|ofrece|ayuda|propose|aide|è|jest|offre|sends|chases|saves|cleans|fixes|writes|finds|plans|tracks|builds|launches|opens|serves|can|will)\b)"
)
_POSSESSIVE: Final = re.compile(r"\b([A-Z][\w-]+['’]s)\s((?:[\w-]+\s){0,1}[\w-]+)")


_KIND_BEFORE: Final = re.compile(r"[^\W\d_]+\s$")


@dataclass(frozen=True)
class BrandFinder:
    """What it needs to know: the protected prompt, its small words, and which words are trade or product words."""

    prompt: Protected
    lexicon: Lexicon
    trades: frozenset[str]  # folded words such as "bakery", "zahnarzt"
    goods: frozenset[str]  # every folded keyword
    shouted: bool = False

    @cached_property
    def judge(self) -> NameJudge:
        return NameJudge(self.prompt, self.lexicon, self.trades, self.goods)

    def find(self) -> Name | None:
        finders: tuple[Callable[[], Iterator[Name]], ...] = (
            self._in_english, self._named, self._quoted, self._opening, self._beside_kind, self._subject_of_sentence, self._trade_and_name, self._possessive, self._introduced, self._lone_run, self._lone_word, self._camel, self._before_trade, self._native,  # noqa: E501
            self._inner_run, self._last_sentence, self._domain,
        )  # fmt: skip
        guesses = (self._introduced, self._lone_run, self._lone_word, self._inner_run, self._last_sentence)
        for finder in finders:
            for candidate in finder():
                tidy = self.judge.tidied(candidate)
                if tidy is not None and not (finder in guesses and is_region(tidy.text)):
                    return tidy
        return None

    def slogan(self) -> str:
        """A quoted line the user wants shown, if any."""
        for quote in _QUOTED.finditer(self.prompt.text):
            text = (quote.group(1) or quote.group(2) or "").strip()
            before = self.prompt.text[: quote.start()]
            spoken = self.lexicon.language == "en" and len(text.split()) >= 4 and not FORBIDDEN_QUOTE.search(before)
            shown = bool(SLOGAN_BEFORE.search(before)) or (spoken and not re.search(r"\blike\s\W*$", before))
            if shown and len(text.split()) >= 2 and not NEGATED.search(before):
                return self.prompt.restore(text)
        return ""

    def _in_english(self) -> Iterator[Name]:
        return english_names(self.prompt, self.goods, self.lexicon)

    def _named(self) -> Iterator[Name]:
        text = self.prompt.text
        for sign in self.lexicon.named.finditer(text):
            if SOMEBODY_NAMED.search(text[: sign.start()]):
                continue  # "a cat named Murakami"
            quote = _QUOTED.match(text, sign.end())
            if quote:
                group = 1 if quote.group(1) else 2
                yield Name(quote.group(group), sign.start(), quote.end())
                continue
            run = RUN.match(text, sign.end())
            if run:
                yield Name(run.group(), sign.start(), run.end())
                continue
            lower = re.compile(r"[\w&'’-]+(?:\s[\w&'’-]+){0,3}").match(text, sign.end())
            if lower:
                words = []
                for word in lower.group().split():
                    if word.lower() in self.lexicon.function_words or word.lower() in NOT_NAMES or MARK.search(word):
                        break
                    words.append(word)
                name = " ".join(words)
                yield Name(
                    " ".join(word[:1].upper() + word[1:] for word in words), sign.start(), sign.end() + len(name)
                )

    def _quoted(self) -> Iterator[Name]:
        text = self.prompt.text
        for quote in _QUOTED.finditer(text):
            inner = (quote.group(1) or quote.group(2) or "").strip(" ,.")
            looks_named = not inner[:1].islower() or len(inner.split()) == 1
            if (
                len(inner.split()) <= 5
                and looks_named
                and inner[-1:] not in "!?."
                and not SLOGAN_BEFORE.search(text[: quote.start()])
                and not (self.lexicon.language == "en" and FORBIDDEN_QUOTE.search(text[: quote.start()]))
                and not (inner[:1].islower() and NEGATED.search(text[: quote.start()]))
            ):
                yield Name(inner, quote.start(), quote.end(), quoted=True)

    def _opening(self) -> Iterator[Name]:
        if self.lexicon.language != "en":
            for name, start, end in names_opening(self.prompt.text, self.lexicon.language, self.goods):
                yield Name(name, start, end)

    def _beside_kind(self) -> Iterator[Name]:
        small = self.lexicon.function_words
        for name, start, end in names_beside_kinds(self.prompt.text, self.lexicon.language, small, self.goods):
            yield Name(name, start, end)

    def _subject_of_sentence(self) -> Iterator[Name]:
        text = self.prompt.text
        for start in re.finditer(r"(?:^|(?<=[.!?]\s))", text):
            run = RUN.match(text, start.end())
            if not run:
                continue
            name = run.group()
            if name.lower() in OPENERS:
                continue
            follows = _IS.match(text, run.end())
            words = name.split()
            lists = follows is not None and follows.group().strip() == "," and self.lexicon.language == "de"
            if lists and re.search(r"(?:e|en|er|es)$", words[0]) and fold(words[0]) not in KINDS:
                continue  # "Gebrauchte Klaviere, gestimmt und geliefert"
            if lists and self._is_trade_in_place(name):
                continue
            if follows and (len(words) > 1 or not self.judge.is_common(name)):
                if len(words) == 1 and follows.group().strip() == "," and not re.search(r"[A-Z].*[A-Z]|\d", name):
                    continue
                yield Name(name, run.start(), run.end())

    def _is_trade_in_place(self, name: str) -> bool:
        """ "Fahrradverleih am Bodensee" says what and where when the last clause is a name ("Seeräder Lindau")."""
        if self.lexicon.language != "de" or not re.fullmatch(r"[A-ZÄÖÜ][\w-]+\s(?:am|an|im|in|bei|beim|auf)\s.+", name):
            return False
        end = len(self.prompt.text.rstrip(" .!"))
        lasts = [last for last in self._lone_names() if last.end == end and last.text != name]
        return any(fold(last.text.split()[-1]) not in self.goods for last in lasts)

    def _trade_and_name(self) -> Iterator[Name]:
        text = self.prompt.text
        for word in re.finditer(r"[^\W\d_][\w-]{3,}", text):
            kind_word = fold(word.group()).rpartition("-")[2]
            if fold(word.group()) not in self.trades and kind_word not in KINDS:
                continue
            after = re.compile(r"\s(?:dental\s|(?:und|et|y|&)\s\w+\s)?").match(text, word.end())
            if fold(word.group()) in KINDS:
                after = KIND_TO_NAME.match(text, word.end()) or after
            run = RUN.match(text, after.end()) if after else None
            if (
                after is None
                or run is None
                or (self.judge.is_common(run.group().split()[0]) and len(run.group().split()) == 1)
            ):
                continue
            wide = _AT_ITS_PLACE.match(text, run.start()) if self.lexicon.language == "en" else None
            if wide and wide.group().rsplit(maxsplit=1)[-1].lower() not in PLACES:
                yield Name(wide.group(), wide.start(), wide.end())  # "Vet clinic Paws at Pinegrove"
            if self.lexicon.language in ("es", "fr", "de", "it", "pt", "pl", "nl", "ro", "ca"):
                kind = _KIND_BEFORE.search(text[: word.start()])
                start = kind.start() if kind and fold(kind.group().strip()) in KINDS else word.start()
                whole = text[start : run.end()]
                yield Name(whole[:1].upper() + whole[1:], start, run.end())

    def _possessive(self) -> Iterator[Name]:
        for match in _POSSESSIVE.finditer(self.prompt.text):
            words = match.group(2).split()
            if match.group(1).lower() in NOT_NAMES or NO_OWNER.match(match.group(1)):
                continue
            for count in (2, 1):
                tail = words[:count]
                if (
                    len(tail) == count
                    and fold(tail[-1]) in self.goods
                    and all(word.lower() not in self.lexicon.function_words for word in tail)
                ):
                    name = " ".join([match.group(1), *(word[:1].upper() + word[1:] for word in tail)])
                    run = self._run_around(match.start(), name)
                    yield (
                        run
                        if len(run.text.split()) > len(name.split())
                        else Name(name, match.start(), match.start() + len(name))
                    )
                    break
            else:
                yield self._run_around(match.start(), match.group(1))

    def _introduced(self) -> Iterator[Name]:
        text = self.prompt.text
        for sign in self.lexicon.by.finditer(text):
            run = RUN.match(text, sign.end())
            whole = self._run_around(run.start(), run.group()) if run else None
            if whole is not None and BEFORE_PLACE.search(text[: whole.start].rstrip()) and whole.start < sign.start():
                continue  # "in Val di Fassa"
            opener = re.search(r"(?:^|[.!?]\s)([A-Z]\w+)\s?$", text[: sign.start()])
            if (
                opener
                and fold(opener.group(1)) not in self.goods
                and opener.group(1).lower() not in ORDINARY | NOT_NAMES
            ):
                continue  # "Whiskers at Home" is one name
            if sign.group().lower().startswith(("at ", "from ")) and next(self._lone_run(), None) is not None:
                continue  # a place; the name stands by itself
            origin = (
                sign.group().lower().startswith(("from", "en ", "in ", "à "))
                and run is not None
                and len(run.group().split()) == 1
            )
            single = run is not None and len(run.group().split()) == 1
            if (
                single
                and self.lexicon.language in ("fr", "es", "it", "pt")
                and re.match(r"d[eio']\s?$", sign.group(), re.I)
            ):
                continue  # "quesos de Zamora": where they come from
            if run and self.lexicon.language in ("fr", "es", "it", "pt") and sign.group().lower().startswith("d"):
                yield self._run_around(run.start(), run.group())
                continue
            if run and not origin and (self.lexicon.language != "de" or self.judge.is_unusual(run.group())):
                yield Name(run.group(), run.start(), run.end())

    def _camel(self) -> Iterator[Name]:
        for match in _CAMEL.finditer(self.prompt.text):
            yield self._run_around(match.start(), match.group())

    def _run_around(self, position: int, otherwise: str) -> Name:
        """The whole capitalised name a word is part of."""
        for run in RUN.finditer(self.prompt.text):
            if run.start() <= position < run.end():
                return Name(run.group(), run.start(), run.end())
        return Name(otherwise, position, position + len(otherwise))

    def _before_trade(self) -> Iterator[Name]:
        """ "Blossom flower shop", "Kotoba app": a name and then, in small letters, the trade."""
        text = self.prompt.text
        if self.lexicon.language not in ("en", "es", "fr", "de"):
            return
        for start in re.finditer(r"(?:^|(?<=[.!?,]\s)|(?<=\bfor\s))", text):
            run = RUN.match(text, start.end())
            after = re.compile(r"\s([a-z][\w-]+)(?:\s([a-z][\w-]+))?").match(text, run.end()) if run else None
            if (
                run
                and after
                and len(run.group().split()) <= 2
                and not self.judge.is_common(run.group())
                and run.group().split()[0].lower() not in ADJECTIVES | ORDINARY | OPENERS
                and not re.search(r"-[a-z]", run.group())
            ):
                pair = " ".join(word for word in after.groups() if word)
                if fold(f"{run.group()} {after.group(1)}") in self.goods or run.group().endswith("ing"):
                    continue
                coined = len(run.group().split()) == 1 and not GRAMMAR.search(run.group())
                sells = coined and self.lexicon.language == "en" and self._sells(text[run.end() :])
                if sells or fold(pair) in self.trades or fold(after.group(1)) in self.trades:
                    yield Name(run.group(), run.start(), run.end())

    def _sells(self, rest: str) -> bool:
        """Whether the next words of the clause come to a product: "Meridian hand-finished automatic watch"."""
        clause = re.split(r"[,.;:!?]", rest, maxsplit=1)[0].split()[:5]
        small = self.lexicon.function_words | {"you", "they", "while"}
        words = list(itertools.takewhile(lambda word: word.lower() not in small, clause))
        return len(words) >= 2 and any(fold(word) in self.goods for word in words)

    def _lone_word(self) -> Iterator[Name]:
        """A clause that is one capitalised word nobody uses otherwise ("Closr, $39 a month", "..., Pedalea")."""
        text = self.prompt.text
        for match in re.finditer(rf"(?:^|([.,:!?])\s|[-–—|]\s)({CAP})(?=[.,!]|$|\s(?:in|à|en|a|w)\s[A-ZÀ-Þ])", text):
            word = match.group(2).strip(".")
            lower = word.lower()
            last = match.end() >= len(text.rstrip(" .!"))
            if lower in ORDINARY | ADJECTIVES | PLACES or fold(lower) in self.goods or match.start() == 0:
                continue
            if self.lexicon.language == "en" and last and ENGLISH_TOWN.search(lower):
                continue  # "..., Whitby"
            lists = match.group(1) != "," and re.match(r",\s[a-z]", text[match.end() :])
            if lists and not re.search(r"[a-z][A-Z]", word):
                continue  # "Trailers, gates, fences" is a list
            before_price = MARK.match(text, match.end() + 2) is not None and match.group(1) in (".", "!")
            if self.lexicon.language == "de" and (not (last or before_price) or GERMAN_NOUN.search(lower)):
                continue
            if match.group(1) != "," and self.lexicon.language == "en" and MOOD_WORD.search(word):
                continue
            yield Name(word, match.start(2), match.end(2))

    def _native(self) -> Iterator[Name]:
        for match in names_in(self.prompt.text, self.lexicon.language):
            yield Name(match.group(1), match.start(1), match.end(1), quoted=True)

    def _inner_run(self) -> Iterator[Name]:
        text = self.prompt.text
        runs = [run for run in RUN.finditer(text) if self._may_be_name(run) and not self._beside_a_town(run)]
        for run in sorted(runs, key=lambda found: -len(found.group().split())):
            if self.lexicon.language != "de" or self.judge.is_unusual(run.group()):
                yield Name(run.group(), run.start(), run.end())

    def _beside_a_town(self, run: re.Match[str]) -> bool:
        """ "Sevilla capital y Aljarafe", "(Ardèche)": where it is, in languages other than English."""
        if self.lexicon.language == "en":
            return False
        before = re.split(r"[.!?,;]\s", self.prompt.text[: run.start()])[-1].rstrip()
        return before.endswith("(") or any(word.strip("(").lower() in PLACES for word in before.split())

    def _may_be_name(self, run: re.Match[str]) -> bool:
        """A run inside a sentence that no "in" or "of" makes a place; at a start only after an order ("Call Apex Roofing")."""
        before = self.prompt.text[: run.start()].rstrip()
        if not before or before[-1] in ".!?":
            words = run.group().split()
            return len(words) >= 3 and words[0].lower() in NOT_NAMES
        return not BEFORE_PLACE.search(before)

    def _lone_run(self) -> Iterator[Name]:
        return (name for name in self._lone_names() if name.start > 0 or not self._is_trade_in_place(name.text))

    def _lone_names(self) -> Iterator[Name]:
        """A clause that is nothing but a name of two words or more ("Page & Paw.", ", Azure Escapes,")."""
        for match in _LONE_RUN.finditer(self.prompt.text):
            said, by, maker = match.group(1).partition(" by ")
            made = bool(by) and " " not in said  # "Paperback by Tidewrack Press"
            name = maker if made else match.group(1)
            words = name.split()
            if (
                len(words) >= (1 if made else 2)
                and words[0].lower() not in PLACES
                and not (len(words) > 1 and words[-2] in ("at", "to", "for") and words[-1].lower() in PLACES)
                and (self.lexicon.language != "de" or self.judge.is_unusual(name))
            ):
                yield Name(name, match.end(1) - len(name), match.end(1))

    def _last_sentence(self) -> Iterator[Name]:
        """A prompt that starts or ends with a bare name ("Vegan leather bags. Mossa.")."""
        text = self.prompt.text.strip(" .!")
        parts = re.split(r"(?<=[.!?])\s|\s[-–—]\s", text)
        for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
            run = RUN.fullmatch(part.strip(" .!"))
            if run and (self.lexicon.language != "de" or self.judge.is_unusual(run.group())):
                yield Name(run.group())
        first = RUN.match(text)
        if first and len(first.group().split()) > 1 and self.lexicon.language != "de":
            yield Name(first.group(), 0, first.end())

    def _domain(self) -> Iterator[Name]:
        for fact in self.prompt.facts:
            if fact.kind is FactKind.URL:
                label = re.sub(r"^(?:https?://)?(?:www\.)?", "", fact.text).split("/")[0].split(".")
                if len(label) >= 2 and label[0] not in (
                    "instagram",
                    "facebook",
                    "tiktok",
                    "youtube",
                    "wa",
                    "linktr",
                    "t",
                    "amazon",
                    "etsy",
                ):
                    yield Name(".".join(label))

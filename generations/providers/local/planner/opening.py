"""How an ad opens: with whatever its judge thinks the most of, the user's own lines before all; below it what is sold and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.audience import (
    LARGE_LENGTH,
    audience,
    pain_of,
    to_people,
    without_audience,
)
from generations.providers.local.planner.desk import (
    LINE_WORDS,
    MORE_BELOW,
    OPENS_WITH_PAIN,
    SMALL_WORDS,
    Desk,
    Words,
    copy_for,
    general_copy,
    is_mourning,
    is_written,
    same,
    words_for,
)
from generations.providers.local.planner.keywords import fold, trades
from generations.providers.local.planner.labels import head_of, with_place, without_place
from generations.providers.local.planner.lines import FOR_WHOM, Feature, head_and_tail, word_count
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.planner.verdicts import Place, Sort, worth
from generations.spec import LINE_LENGTH, SceneType

_CAUSES: Final = ("charity", "community", "food_bank")  # "a good cause" says nothing of this one
_SMALL: Final = 2  # letters of a word that names nothing
_NAMES_IT: Final = 2  # words that say what it is about better than a detail does
_USABLE: Final = 3.3
_ASKED: Final = 1.5
_WHOLE_LENGTH: Final = 84  # characters of what is sold with what goes on behind it
_FRAMED: Final = 0.4  # how much better than its verdict a line must be that could stand over any ad
_WRITTEN: Final = 2  # written lines of the trade that may open
_MISSED: Final = 0.7  # how much better a line must be that is missed elsewhere


def opening_words(desk: Desk, beat: tuple[SceneType, float], lines: list[Feature], scenes: int) -> Words:
    """How the ad opens."""
    reading, room = desk.reading, words_for(beat[1])
    if not is_written(reading):
        return _own_words(desk, lines)
    if is_mourning(reading):
        text = _written_hook(desk, beat[0], room)
        return Words(text, _introduction(desk, text, lines, room, scenes, written=True))
    for opener in sorted(_openers(desk, beat[0], lines, scenes), key=lambda each: -each.worth):
        if said := _said(desk, opener, lines, room, scenes):
            return said
    text = _written_hook(desk, beat[0], room)
    return Words(text, _introduction(desk, text, lines, room, scenes, written=True))


@dataclass(frozen=True)
class _Opener:
    """A line that may open the ad, and what it may be worth there; `line` where it is one of the user's own."""

    sort: Sort
    text: str
    worth: float
    line: Feature | None = None


def has_a_problem(reading: Reading) -> bool:
    """Whether an ad may well begin with one: the user names it, or a written line of the trade fits."""
    copy = copy_for(reading)
    told = bool(reading.question or pain_of(reading))
    return told or any(worth(line.text, Sort.STOCK, Place.OPENING, reading) >= _USABLE for line in copy.pains)


def _openers(desk: Desk, beat: SceneType, lines: list[Feature], scenes: int) -> Iterator[_Opener]:
    """Everything an ad may open with; a problem only where the framework begins with one."""
    reading = desk.reading
    copy = copy_for(reading)
    written = (copy.pains or copy.hooks) if beat in OPENS_WITH_PAIN else copy.hooks
    thing = without_place(reading.product, reading) if not says_nothing(reading.product) else ""
    told: list[tuple[Sort, str]] = [
        (Sort.QUESTION, reading.question),
        (Sort.PAIN, pain_of(reading)),
        *((Sort.STOCK, line) for line in desk.some(written, _WRITTEN, max_words=LINE_WORDS)),
    ]
    if beat not in OPENS_WITH_PAIN:
        told += [
            *((Sort.STOCK, line) for line in desk.some(copy.pains, _WRITTEN, max_words=LINE_WORDS)),
            (Sort.SLOGAN, reading.slogan if _begins(reading) else ""),
            (Sort.APPEAL, reading.appeal),
            (Sort.PRODUCT, f"{thing} {reading.product_tail}".strip()),
            (Sort.DEED, reading.deed),
            (Sort.PEOPLE, to_people(reading)),
        ]
    # A line that opens is missed in its scene, where there are no more lines than scenes; an offer is missed at the end.
    scarce = _MISSED if len(lines) <= scenes - 2 else 0.0
    for sort, text in told:
        # Whose ad has no name ends on what is sold; what people are asked in their own words comes before what is written.
        missed = _MISSED if sort is Sort.PRODUCT and not reading.brand else 0.0
        missed += scarce if sort is Sort.PRODUCT and reading.product_tail else 0.0
        missed += _FRAMED if sort is Sort.PEOPLE else 0.0
        asked = _ASKED if sort is Sort.PAIN else 0.0
        if text:
            yield _Opener(sort, text, worth(text, sort, Place.OPENING, reading) - missed + asked)
    if beat in OPENS_WITH_PAIN:
        return
    if thing and (line := _goes_on(thing, lines, reading)):
        text = f"{thing} {_small(line)}"
        yield _Opener(Sort.PRODUCT, text, worth(text, Sort.PRODUCT, Place.OPENING, reading) - scarce, line)
    offers = sum(line.is_offer for line in lines)
    for line in lines:
        if word_count(line.text) < _NAMES_IT:
            continue
        sort = Sort.DOES if line.does else Sort.LINE
        missed = scarce + (_MISSED if line.is_offer and offers == 1 else 0.0)
        yield _Opener(sort, line.whole, worth(line.whole, sort, Place.OPENING, reading) - missed, line)


def _begins(reading: Reading) -> bool:
    """Whether the prompt itself begins with its slogan; one told later closes the ad."""
    return bool(reading.slogan) and fold(reading.told).startswith(fold(reading.slogan))


def _goes_on(thing: str, lines: list[Feature], reading: Reading) -> Feature | None:
    """The line that stands right behind what is sold: "cycling course" "for adults who never learnt"."""
    told = fold(reading.cleaned.text)
    able = (line for line in lines if not line.is_offer and not line.tail)
    able = (line for line in able if len(thing) + 1 + len(line.text) <= _WHOLE_LENGTH)
    return next((line for line in able if fold(f"{thing} {line.text}") in told), None)


def _small(line: Feature) -> str:
    return f"{line.text[:1].lower()}{line.text[1:]}"


def _said(desk: Desk, opener: _Opener, lines: list[Feature], room: int, scenes: int) -> Words | None:
    """The opening with what stands below it; None where it may not be shown or is too long to be read."""
    if opener.sort is Sort.QUESTION:
        return _asked(desk, lines, room, scenes)
    if opener.sort is Sort.PRODUCT and opener.line is not None:
        rest = _small(opener.line)
        thing = opener.text.removesuffix(f" {rest}")
        if not all(desk.passes(part, max_words=LINE_WORDS) for part in (thing, rest)):
            return None
        lines.remove(opener.line)
        return Words(desk.say(thing), desk.say(rest))
    if opener.sort is Sort.PRODUCT and (sold := _long_product(desk, room)):
        return sold
    if opener.sort is Sort.PRODUCT:
        text = _thing_named(desk, room)
    elif opener.line is not None:
        text = ""
        parts = (opener.line.text, opener.line.tail) if opener.line.tail else (opener.line.text,)
        if not all(desk.passes(part, max_words=LINE_WORDS) for part in parts) or len(opener.line.text) > LINE_LENGTH:
            return None
        lines.remove(opener.line)
        if opener.line.tail:
            _tell_thing(desk, opener.text, lines)
            return Words(desk.say(opener.line.text), desk.say(opener.line.tail))
        text = desk.say(opener.line.text)
    elif opener.sort in (Sort.APPEAL, Sort.DEED):
        said = _in_two(desk, opener.text, room)
        if said is None or said.subtext:
            return said
        text = said.text
    else:
        may = desk.passes(opener.text, max_words=LINE_WORDS + MORE_BELOW, written=opener.sort is Sort.STOCK)
        text = desk.say(opener.text) if may else ""
        lines[:] = [line for line in lines if not same(opener.text, line.text)]
    written = opener.sort is Sort.STOCK
    return Words(text, _introduction(desk, text, lines, room, scenes, written=written)) if text else None


def _asked(desk: Desk, lines: list[Feature], room: int, scenes: int) -> Words | None:
    """The user's question, with its answer below where there is one."""
    reading = desk.reading
    if not _read_at_once(desk, reading.question, room):
        return _long_question(desk, reading.question)
    text = desk.say(reading.question)
    if reading.answer and desk.passes(reading.answer, max_words=room):
        _tell_thing(desk, reading.answer, lines)
        return Words(text, desk.say(reading.answer))
    return Words(text, _introduction(desk, text, lines, room, scenes))


def _tell_thing(desk: Desk, shown: str, lines: list[Feature]) -> None:
    """What is sold gets a scene of its own, where nothing below the opening says it."""
    product = desk.reading.product
    said = any(fold(product) in fold(text) for text in (shown, *(line.whole for line in lines)))
    if word_count(product) >= _NAMES_IT and not said and not says_nothing(product) and desk.passes(product):
        lines.insert(0, Feature(product))


def _thing_named(desk: Desk, room: int) -> str:
    """What is sold, with its place where it is but a word ("Café in Halle")."""
    reading = desk.reading
    named = without_place(reading.product, reading)
    if word_count(named) < _NAMES_IT and (placed := with_place(named, reading)) != named:
        named = placed if desk.passes(placed, max_words=room) else named
    fits = desk.passes(named, max_words=room + MORE_BELOW) and len(named) <= LARGE_LENGTH
    return desk.say(named) if fits else ""


def _written_hook(desk: Desk, beat: SceneType, room: int) -> str:
    """A written line of the trade, else one that fits anything."""
    copy = copy_for(desk.reading)
    written = (copy.pains or copy.hooks) if beat in OPENS_WITH_PAIN else copy.hooks
    return (
        desk.pick(written, max_words=room)
        or desk.pick(copy.hooks, max_words=room)
        or desk.pick(copy.hooks, max_words=room + SMALL_WORDS)
        or desk.pick(general_copy(desk.reading).hooks)
    )


def _read_at_once(desk: Desk, question: str, room: int) -> bool:
    """Whether it is short, in words or in letters: "¿Se te cayó el anillo en el mar?" has eight words and is read like five."""
    return desk.passes(question, max_words=LINE_WORDS if len(question) <= LARGE_LENGTH else room)


_WHICH: Final = re.compile(r"(?:qui|que|qu['’]|dont|où|that|which|who|die|der|das|den|che|cui|where|wo|donde)\b", re.I)


def _long_question(desk: Desk, question: str) -> Words | None:
    """ "¿Te duele la espalda después de ocho horas sentado?" asked in its first words, the rest below."""
    parted = head_and_tail(question.strip("¿? \u00a0\u202f"), desk.reading.lexicon)
    if parted is None:
        return None
    opened = "¿" if question.startswith("¿") else ""
    gap = "\u202f" if desk.reading.language == "fr" else ""
    asked, rest = f"{opened}{parted[0].strip()}{gap}?", f"{parted[1][:1].upper()}{parted[1][1:]}"
    if _WHICH.match(parted[1]):  # "Vous avez des cassettes / qui dorment au grenier ?"
        asked, rest = f"{opened}{parted[0].strip()}", f"{parted[1]}{gap}?"
    fits = desk.passes(asked, max_words=LINE_WORDS) and desk.passes(rest, max_words=LINE_WORDS)
    return Words(desk.say(asked), desk.say(rest)) if fits else None


def _long_product(desk: Desk, room: int) -> Words | None:
    """What is sold, large and small, where it has too many words to be read large."""
    product = without_place(desk.reading.product, desk.reading)
    if is_mourning(desk.reading) or (len(product) <= LARGE_LENGTH and word_count(product) <= room + MORE_BELOW):
        return None
    said = _in_two(desk, product, room)
    return said if said is not None and said.subtext else None


def _in_two(desk: Desk, sentence: str, room: int) -> Words | None:
    """A sentence large, or its beginning large and its end small."""
    if desk.passes(sentence, max_words=room) and len(sentence) <= LARGE_LENGTH:
        return Words(desk.say(sentence))
    parted = head_and_tail(sentence, desk.reading.lexicon)
    if parted and all(desk.passes(part, max_words=LINE_WORDS) for part in parted):
        return Words(desk.say(parted[0]), desk.say(parted[1]))
    return Words(desk.say(sentence)) if desk.passes(sentence, max_words=LINE_WORDS) else None


def _own_words(desk: Desk, lines: list[Feature]) -> Words:
    """A language nobody wrote for opens with the user's own words."""
    reading = desk.reading
    if reading.product and desk.passes(reading.product):
        return Words(desk.say(reading.product), _place_line(reading, reading.product))
    if lines:
        first = lines.pop(0)
        return Words(desk.say(first.text), desk.say(first.tail) if first.tail else _place_line(reading, ""))
    return Words(desk.pick(copy_for(reading).hooks), "")


def _introduction(desk: Desk, text: str, lines: list[Feature], room: int, scenes: int, *, written: bool = False) -> str:
    """Under the opening: what it is and where, in the user's words; under a written one else the trade's label."""
    reading = desk.reading
    if (more := reading.product_tail) and same(without_place(reading.product, reading), text):
        said = next((line for line in lines if same(line.whole, more)), None)
        is_loose = not any(same(line.whole, more) for line in reading.features)
        if (said is not None or is_loose) and desk.passes(more, max_words=LINE_WORDS + MORE_BELOW):
            if said is not None:
                lines.remove(said)
            return desk.say(f"{more[:1].lower()}{more[1:]}")
    label = reading.product if desk.passes(reading.product) and not says_nothing(reading.product) else ""
    whom = audience(reading)
    if label and whom and fold(whom) in fold(text):
        label = without_audience(reading)
    elif label and word_count(label) > room and word_count(without_place(label, reading)) <= room:
        label = without_place(label, reading)
    elif label and word_count(label) > room:
        head, rest = head_of(label), label[len(head_of(label)) :].strip()
        splits = 2 <= word_count(head) <= room and FOR_WHOM.match(rest)
        if not splits or not same(text, rest):
            lines.insert(0, Feature(f"{rest[:1].upper()}{rest[1:]}" if splits else label))
        label = head if splits else ""
    if not label:
        does = next(
            (
                line
                for line in lines
                if line.does and not line.tail and desk.passes(line.text, max_words=room + MORE_BELOW)
            ),
            None,
        )
        if does is not None:
            lines.remove(does)
            return desk.say(does.text)
        first = lines[0] if len(lines) > scenes - 2 and not reading.product else None
        if first is not None and not first.kinds and not first.tail and desk.passes(first.text, max_words=LINE_WORDS):
            lines.remove(first)
            return desk.say(first.text)
        copy = copy_for(reading)
        says_it = written and reading.fits and not (reading.category.pack.is_wide and (lines or reading.plain))
        says_it = says_it and reading.category.pack.category not in _CAUSES
        label = copy.noun if says_it and not same(copy.noun, text) and not says_nothing(copy.noun) else ""
    if not label or same(label, text):
        below = _sign(reading, text) if written else _place_line(reading, text)
        return desk.say(below) if reading.product or reading.appeal else ""
    placed = with_place(label, reading)
    return desk.say(placed if desk.passes(placed, max_words=room) else label)


def _sign(reading: Reading, text: str) -> str:
    """Under a hook that says what it is: the trade where the prompt names it so, else the place."""
    noun = _noun_of(reading)
    named = _is_told(noun, reading) and not same(noun, text)
    says_trade = any(fold(word) in trades() or fold(word) in fold(noun).split() for word in text.split())
    return with_place(noun, reading) if named and not says_trade and not reading.appeal else _place_line(reading, text)


def _noun_of(reading: Reading) -> str:
    copies = all_packs()[reading.trade].copies
    return copies[reading.language].noun if reading.language in copies else ""


def _is_told(noun: str, reading: Reading) -> bool:
    """Whether the prompt calls it by the first word of that name; "À" of "À boire" is none."""
    first = noun.partition(" ")[0]
    return len(first) > _SMALL and fold(first) in fold(reading.told)


def _place_line(reading: Reading, label: str) -> str:
    place = next((place for place in reading.places if fold(place) not in fold(label)), "")
    return f"{place[:1].upper()}{place[1:]}"

"""How an ad opens: a line of the trade where it is sure, else what the prompt itself says; below it what is sold and where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.composer import (
    LARGE_LENGTH,
    audience,
    for_whom,
    headline,
    openings,
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
    is_vague,
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
from generations.providers.local.planner.telling import says, tells_best
from generations.spec import SceneType

_CAUSES: Final = ("charity", "community", "food_bank")  # "a good cause" says nothing of this one
_SMALL: Final = 2  # letters of a word that names nothing
_LIKELY: Final = 0.8  # enough to call a trade by its name
_NAMES_IT: Final = 2  # words that say what it is about better than a detail does
# Trades so wide that a line of the prompt says more than any written for all of them.
_SOLD_BY_FEATURES: Final = (
    "saas", "app", "electronics", "education", "events", "consulting", "marketing", "industry", "outdoor", "sustainable", "furniture", "travel", "community", "charity",  # noqa: E501
)  # fmt: skip


def opening_words(desk: Desk, beat: tuple[SceneType, float], lines: list[Feature], scenes: int) -> Words:
    """How the ad opens; where nothing but the place stands below, the people it is for do."""
    words = _opening(desk, beat, lines, scenes)
    whom, below = for_whom(desk.reading), fold(words.subtext)
    is_free = not below or any(below == fold(place) for place in desk.reading.places)
    if not is_free or not whom or same(whom, words.text) or not desk.passes(whom, max_words=LINE_WORDS):
        return words
    return replace(words, subtext=desk.say(whom))


def _opening(desk: Desk, beat: tuple[SceneType, float], lines: list[Feature], scenes: int) -> Words:
    reading, room = desk.reading, words_for(beat[1])
    if reading.question and _read_at_once(desk, reading.question, room):
        text = desk.say(reading.question)
        if reading.answer and desk.passes(reading.answer, max_words=room):
            if reading.product and desk.passes(reading.product):
                lines.insert(0, Feature(reading.product))
            return Words(text, desk.say(reading.answer))
    elif reading.question and (asked := _long_question(desk, reading.question)):
        return asked
    elif not is_written(reading):
        return _own_words(desk, lines)
    elif reading.appeal and (asked := _in_two(desk, reading.appeal, room)):
        return asked if asked.subtext else Words(asked.text, _introduction(desk, asked.text, lines, room, scenes))
    elif is_vague(reading) and not reading.product and (told := _told(desk, lines, room)):
        return told
    elif is_vague(reading) and not pain_of(reading) and (sold := _long_product(desk, room)):
        return sold
    else:
        text = _hook(desk, beat[0], lines, scenes, room)
    return Words(text, _introduction(desk, text, lines, room, scenes))


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


def _told(desk: Desk, lines: list[Feature], room: int) -> Words | None:
    """What one does opens the ad whole, where nothing says what one sells."""
    does = next((line for line in lines if line.does and not line.is_short), None)
    said = None
    if does is not None:
        halves = does.tail and all(desk.passes(part, max_words=LINE_WORDS) for part in (does.text, does.tail))
        said = Words(desk.say(does.text), desk.say(does.tail)) if halves else _in_two(desk, does.whole, room)
    if said is not None and does is not None:
        lines.remove(does)
    return said


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


def _hook(desk: Desk, beat: SceneType, lines: list[Feature], scenes: int, room: int) -> str:
    """A line of the trade where the trade is sure; else one made of the prompt, and at last a line that fits anything."""
    copy = copy_for(desk.reading)
    pain = pain_of(desk.reading)
    if pain and desk.passes(pain, max_words=room):
        lines[:] = [line for line in lines if not same(pain, line.text)]
        return desk.say(pain)
    first = _said_first(desk.reading, lines)
    if first is not None and len(first.text) <= LARGE_LENGTH and desk.passes(first.text, max_words=room + MORE_BELOW):
        lines.remove(first)
        return desk.say(first.text)
    does = next((line for line in lines if line.does and line.is_short and not line.kinds), None)
    if (
        does is not None
        and beat not in OPENS_WITH_PAIN
        and len(lines) > scenes - 2
        and desk.passes(does.text, max_words=room + 1)
    ):
        lines.remove(does)
        return desk.say(does.text)
    written = (copy.pains or copy.hooks) if beat in OPENS_WITH_PAIN else copy.hooks
    meant = desk.pick((line for line in written if line.needs), max_words=room)
    if meant:
        return meant
    told = len(desk.reading.product.split()) > _NAMES_IT  # "Software for dog groomers" comes before "No card needed"
    by_features = desk.reading.trade in _SOLD_BY_FEATURES and len(lines) > scenes - 2 and not told
    own = headline(desk.reading, lines) if by_features else None
    if own is not None and desk.passes(own.text, max_words=room):
        lines.remove(own)
        return desk.say(own.text)
    called = to_people(desk.reading) if desk.reading.category.pack.is_wide or not desk.reading.fits else ""
    if called and desk.passes(called, max_words=room):
        return desk.say(called)
    if is_vague(desk.reading) and not is_mourning(desk.reading):
        said = _own_line(desk, lines) if len(lines) > scenes - 2 else None
        if said is not None:
            lines.remove(said)
            return desk.say(said.text)
        named = without_place(desk.reading.product, desk.reading)
        deed = desk.reading.deed
        if deed and fold(named) in fold(deed) and len(deed) <= LARGE_LENGTH and desk.passes(deed, max_words=LINE_WORDS):
            return desk.say(deed)
        if (
            len(named.split()) >= _NAMES_IT
            and desk.passes(named, max_words=room + MORE_BELOW)
            and len(named) <= LARGE_LENGTH
        ):
            return desk.say(named)
        if named and (placed := with_place(named, desk.reading)) != named and desk.passes(placed, max_words=room):
            return desk.say(placed)  # "Café in Halle"
        trade = "" if desk.reading.product or desk.reading.appeal else _trade_named(desk.reading)
        if trade and not any(line.does for line in lines) and desk.passes(trade, max_words=room):
            return desk.say(trade)
        for line, used in openings(desk.reading, lines, scenes):
            if desk.passes(line, max_words=room + (2 if desk.reading.language != "en" else 0)):
                if used is not None:
                    lines.remove(used)
                return desk.say(line)
    return (
        desk.pick(written, max_words=room)
        or desk.pick(copy.hooks, max_words=room)
        or desk.pick(copy.hooks, max_words=room + SMALL_WORDS)
        or desk.pick(general_copy(desk.reading).hooks)
    )


def _own_line(desk: Desk, lines: list[Feature]) -> Feature | None:
    """What speaks to people opens better than what the thing is called, which then stands below: "You go home with a stool
    you built"."""
    product = desk.reading.product
    if not product or not desk.passes(product) or len(product) > LARGE_LENGTH:
        return None
    if fold(product) in fold(desk.reading.deed) or says(Feature(product), desk.reading.language) > 0:
        return None  # "I teach guitar", "chills two litres without a plug": that tells it
    able = [line for line in lines if desk.passes(line.text, max_words=LINE_WORDS)]
    return tells_best(able, desk.reading.language, LARGE_LENGTH)


def _said_first(reading: Reading, lines: list[Feature]) -> Feature | None:
    """The line that is the whole first sentence of the prompt, without a figure: who begins so has written the hook."""
    sentence = re.match(r"\s*([^.!?\n:]+)[.!]\s", reading.seen.text)
    told = sentence[1].strip() if sentence and not re.search(r"\d", sentence[1]) else ""
    return next((line for line in lines if told and fold(line.whole) == fold(told) and not line.tail), None)


def _introduction(desk: Desk, text: str, lines: list[Feature], room: int, scenes: int) -> str:
    """Under the hook: what it is and where, in the user's words; else the trade's label."""
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
        says_it = reading.fits and not (reading.category.pack.is_wide and (lines or reading.plain))
        says_it = says_it and reading.category.pack.category not in _CAUSES
        label = copy.noun if says_it and not same(copy.noun, text) and not says_nothing(copy.noun) else ""
    if not label or same(label, text):
        return desk.say(_sign(reading, text)) if reading.product or reading.appeal else ""
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


def _trade_named(reading: Reading) -> str:
    """What the trade is called, where the prompt says only what it costs ("Wheel change 39 €")."""
    noun = _noun_of(reading) if reading.category.is_sure and reading.category.likelihood >= _LIKELY else ""
    return noun if _is_told(noun, reading) else ""


def _is_told(noun: str, reading: Reading) -> bool:
    """Whether the prompt calls it by the first word of that name; "À" of "À boire" is none."""
    first = noun.partition(" ")[0]
    return len(first) > _SMALL and fold(first) in fold(reading.told)


def _place_line(reading: Reading, label: str) -> str:
    place = next((place for place in reading.places if fold(place) not in fold(label)), "")
    return f"{place[:1].upper()}{place[1:]}"

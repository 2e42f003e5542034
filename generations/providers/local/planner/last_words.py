"""What stands on an end card: below a name whatever its judge thinks the most of, else what the ad is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.closings import plain_closes
from generations.providers.local.planner.desk import (
    LINE_WORDS,
    OPENS_WITH_PAIN,
    Desk,
    Words,
    copy_for,
    general_copy,
    is_mourning,
    is_own_voice,
    words_for,
)
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lines import Feature, word_count
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.verdicts import Place, Sort, worth
from generations.providers.local.reader import Label
from generations.spec import SceneType

_WRITTEN: Final = 2  # written lines of the trade that may close
_NAME_ALONE: Final = 2.9  # what an end card is worth that shows the name, the button and nothing else
_ASKED_FOR: Final = 1.0  # more, for words the user wrote to be the last
_MOST_CLOSING: Final = 12  # words
_SMALL_WORD: Final = 3  # letters
_LAST_WORDS: Final = 3  # of a line, by which it is found in the prompt
_HOURS_WORDS: Final = 3
Beats = Sequence[tuple[SceneType, float]]


def closing_words(desk: Desk, lines: list[Feature], beats: Beats, opening: Words, *, stock: bool = True) -> Words:
    """What stands on the end card: below a name whatever its judge thinks the most of, else what the ad is about."""
    reading, room = desk.reading, words_for(beats[-1][1])
    if is_mourning(reading):
        return Words(desk.pick(copy_for(reading).closes, max_words=room) or reading.product or reading.brand)
    if not reading.brand:
        return _nameless(desk, lines, beats, opening, room)
    for _, text, line in sorted(_closers(desk, lines, beats, opening, stock=stock), key=lambda each: -each[0]):
        if line is None:
            return Words(desk.say(text))
        parts = (line.text, line.tail) if line.tail else (line.text,)
        if all(desk.passes(part, max_words=LINE_WORDS + _HOURS_WORDS) for part in parts):
            lines.remove(line)
            return Words(desk.say(line.text), desk.say(line.tail)) if line.tail else _offered(desk, line)
    return Words(desk.pick(general_copy(reading).closes) or reading.product or reading.brand)


def _closers(
    desk: Desk, lines: list[Feature], beats: Beats, opening: Words, *, stock: bool = True
) -> Iterator[tuple[float, str, Feature | None]]:
    """What may close the ad, with what it may be worth there; the user's lines where the scenes have enough without one."""
    reading = desk.reading
    waiting = {fold(line.text) for line in lines}
    told = [(Sort.SLOGAN, reading.slogan)] if reading.slogan else []
    told += [(Sort.PLAIN, line) for line in plain_closes(reading) if not _said_in(line, opening)]
    if stock:
        written = desk.some(copy_for(reading).closes, _WRITTEN, max_words=LINE_WORDS)
        told += [(Sort.STOCK, line) for line in written if is_own_voice(line, reading)]
    for sort, text in told:
        if fold(text) not in waiting and desk.passes(text, max_words=_MOST_CLOSING, written=sort is Sort.STOCK):
            asked = _ASKED_FOR if sort is Sort.SLOGAN else 0.0
            yield worth(text, sort, Place.CLOSING, reading) + asked, text, None
    if reading.brand:
        yield _NAME_ALONE, reading.brand, None
    for line in lines if len(lines) > calm(beats) else ():
        sort = Sort.OFFER if line.is_offer else Sort.DOES if line.does else Sort.LINE
        if word_count(line.text) > 1:
            yield worth(line.whole, sort, Place.CLOSING, reading), line.whole, line


def _nameless(desk: Desk, lines: list[Feature], beats: Beats, opening: Words, room: int) -> Words:
    """Where no name stands: what it is, even where the ad opened on it, and the offer below."""
    reading = desk.reading
    text = desk.say(reading.slogan) if reading.slogan and desk.passes(reading.slogan, max_words=_MOST_CLOSING) else ""
    if not text and is_a_thing(reading) and desk.passes(reading.product, may_repeat=True):
        text = desk.say(reading.product)
    if not text:  # "Cuesta 950 pesos por persona" names nothing
        text = next((line for line in _own_words(opening, reading) if desk.passes(line, may_repeat=True)), "")
    offer = next((line for line in lines if line.is_offer and not line.tail and len(lines) > calm(beats)), None)
    if offer is None or not desk.passes(offer.text, max_words=room):
        closers = sorted(_closers(desk, [], beats, opening), key=lambda each: -each[0])
        text = text or next((desk.say(line) for _, line, _ in closers), "")
        return Words(text or desk.pick(general_copy(reading).closes) or reading.product)
    lines.remove(offer)
    return _offered(desk, offer, text)


def _offered(desk: Desk, line: Feature, text: str = "") -> Words:
    """A line on the end card, below what is offered."""
    price = desk.say(price_of(desk, line).text)
    return Words(price) if not text or price.startswith(f"{text} ·") else Words(text, price)


def _own_words(opening: Words, reading: Reading) -> Iterator[str]:
    """What the opening says in the prompt's own words, without a figure; nothing where its two parts are one sentence."""
    told = fold(reading.cleaned.text)
    if opening.subtext and joint_of(opening, reading):
        return
    for line in (opening.text, opening.subtext):
        if word_count(line) > 1 and not re.search(r"\d", line) and fold(line) in told:
            yield line


def is_a_thing(reading: Reading) -> bool:
    """Whether what is sold was told as a thing, and not as what somebody does."""
    sold = (span.text for span in reading.seen.spans if span.label is Label.PRODUCT)
    return bool(reading.product) and any(fold(reading.product) in fold(told) for told in sold)


def _said_in(line: str, words: Words) -> bool:
    """Whether each of its words of weight stands there already: "ice rink in Leeds" below "Ice rink", "Leeds"."""
    shown = fold(f"{words.text} {words.subtext}")
    return all(fold(word) in shown for word in line.split() if len(word) > _SMALL_WORD)


def calm(beats: Beats) -> int:
    """The scenes between opening and end card that tell what the prompt tells; the others press on a pain."""
    return sum(1 for beat, _ in beats[1:-1] if beat is not SceneType.AGITATE and beat not in OPENS_WITH_PAIN)


def joint_of(words: Words, reading: Reading) -> str:
    """What stands in the prompt between the two, where it goes on from the one to the other: a blank or a comma."""
    if words.text[-1:] in ".!?":
        return ""  # a question and its answer
    told, head = reading.cleaned.text, " ".join(words.text.casefold().split()[-_LAST_WORDS:])
    ends = ((joint, told.find(f"{joint}{words.subtext}")) for joint in (" ", ", "))
    return next((joint for joint, end in ends if end > 0 and told[:end].casefold().endswith(head)), "")


def price_of(desk: Desk, line: Feature) -> Feature:
    """The line, without the thing in front of its price where an earlier scene already showed that thing."""
    thing, dot, price = line.text.partition(" · ")
    shown = (
        dot
        and line.is_offer
        and not re.search(r"\d", thing)
        and any(fold(thing) in fold(said) for said in (desk.reading.brand, *desk.seen))
    )
    bare = f"{price[:1].upper()}{price[1:]}"
    too_bare = not re.search(r"[^\W\d_]{2,}\W", price)  # "From $55" may be read alone, "$12" not
    return replace(line, text=bare) if shown and not too_bare and desk.passes(bare) else line

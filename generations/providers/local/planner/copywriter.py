"""The words on screen: written lines of the pack and the user's own lines, one idea per scene, every line linted.

Takes a `Reading` and the beats (scene types and their seconds, in order); gives one `Words` per beat. The first beat
opens, the last is the end card. Sentences are chosen or quoted; the few composed ones are frames with one gap.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.badges import with_badges
from generations.providers.local.planner.closings import plain_close
from generations.providers.local.planner.composer import (
    audience,
    headline,
    openings,
    pain_of,
    to_people,
    without_audience,
)
from generations.providers.local.planner.desk import (
    Desk,
    Words,
    copy_for,
    general_copy,
    is_mourning,
    is_written,
    spare_copy,
    words_for,
)
from generations.providers.local.planner.keywords import fold, trades
from generations.providers.local.planner.labels import head_of, joined_facts, spread, with_place, without_place
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lines import FOR_WHOM, Feature, feature, head_and_tail, pieces_of, word_count
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.reader.facts import CONTACT_KINDS, FactKind
from generations.spec import SceneType

Beats = Sequence[tuple[SceneType, float]]

_OPENS_WITH_PAIN: Final = (SceneType.PROBLEM, SceneType.BEFORE)
_CAUSES: Final = ("charity", "community", "food_bank")  # "a good cause" says nothing of this one
_LIKELY: Final = 0.6  # enough to call a trade by its name
_NAMES_IT: Final = 2  # words that say what it is about better than a detail does
_TOLD_WORDS: Final = 8  # what the thing does may be a longer headline than other lines
_LINE_WORDS, _HOURS_WORDS = 10, 3
_LARGE_LENGTH: Final = 40  # characters
_FEW_LETTERS: Final = 50
_SMALL_LENGTH, _TWO_LENGTH = 56, 56  # characters of a small line, and of one that holds two
_SMALL_WORDS: Final = 3  # a written hook has 36 characters at most; many words are short ones
_SQUEEZED: Final = 1  # lines that may share a place with another
_TOGETHER: Final = 5  # more than any line is worth
_MORE_BELOW: Final = 2  # words; the scene is given the seconds they need
# Trades so wide that a line of the prompt says more than any written for all of them.
_SOLD_BY_FEATURES: Final = (
    "saas", "app", "electronics", "education", "events", "consulting", "marketing", "industry", "outdoor", "sustainable", "furniture", "travel", "community",  # noqa: E501
)  # fmt: skip
_PROMISES: Final = re.compile(
    r"(?:no|never|without|every|all|always|only|free|sin|sans|ohne|keine?|senza|sem|zonder|bez)\b", re.I
)


def write(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    desk = Desk(reading, random.Random(seed))
    lines = [line for told in joined_facts(reading) if (line := _readable(desk, told)) is not None]
    lines = _worth_saying(lines, _calm(beats) + len(beats) + _SQUEEZED)
    lines = _in_pieces(lines, _calm(beats), reading.lexicon)
    opening = _opening(desk, beats[0], lines, len(beats))
    lines = spread(lines, _calm(beats))
    closing = _closing(desk, lines, beats)
    middles, left = _middles(desk, beats[1:-1], lines)
    words = [opening, *middles, closing]
    if not opening.subtext:
        _tuck_in(desk, words, left, beats, (0,))
    # What is still unsaid goes to the end card first, then wherever a line has room below it.
    _tuck_in(desk, words, left, beats, (len(words) - 1, *range(1, len(words) - 1)))
    _squeeze_in(desk, words, left)
    return with_badges(words, reading)


def _in_pieces(lines: list[Feature], scenes: int, lexicon: Lexicon) -> list[Feature]:
    """Of more long sentences than scenes, the later ones as the shorter lines they hold."""
    long = [line for line in lines if line.tail]
    return [
        piece
        for line in lines
        for piece in (
            (replace(feature(part), sentence=line.sentence) for part in pieces_of(line.whole, lexicon))
            if line in long[scenes:]
            else (line,)
        )
    ]


def _readable(desk: Desk, line: Feature) -> Feature | None:
    """The line, in two where it is too long to be read at once; None where it may not be shown."""
    if line.text and _passes(desk, line):
        return line
    parted = head_and_tail(line.text, desk.reading.lexicon) if line.text and not line.tail else None
    whole = replace(line, text=parted[0], tail=parted[1]) if parted else None
    return whole if whole is not None and _passes(desk, whole) else None


def _passes(desk: Desk, line: Feature) -> bool:
    parts = (line.text, line.tail) if line.tail else (line.text,)
    return all(desk.passes(part, max_words=_most(line)) for part in parts)


def _most(line: Feature) -> int:
    """Words a line may have; short ones and hours in words are read at a glance ("de 6 de la tarde a 2 de la mañana")."""
    read_at_once = line.tail or (line.alone and line.kinds == (FactKind.HOURS,)) or len(line.text) <= _FEW_LETTERS
    return _LINE_WORDS + (_HOURS_WORDS if read_at_once else 0)


def _worth_saying(lines: list[Feature], places: int) -> list[Feature]:
    """Of more lines than the ad has places for, those that hold a fact or a promise; all in the user's order."""
    best = sorted(range(len(lines)), key=lambda index: (-_worth(lines[index]), index))[:places]
    return [lines[index] for index in sorted(best)]


def _worth(line: Feature) -> int:
    if line.is_offer:
        return 4
    if line.kinds or _PROMISES.match(line.text):
        return 3
    if word_count(line.text) < 2 or re.fullmatch(r"(?:[A-Z][\w'’-]+\s?)+", line.text):
        return -1  # "Doorbell", "Nova Scotia"
    return 2 if line.does else 1 if line.is_short else 0


def _opening(desk: Desk, beat: tuple[SceneType, float], lines: list[Feature], scenes: int) -> Words:
    reading, room = desk.reading, words_for(beat[1])
    if reading.question and desk.passes(reading.question, max_words=room):
        text = desk.say(reading.question)
        if reading.answer and desk.passes(reading.answer, max_words=room):
            if reading.product and desk.passes(reading.product):
                lines.insert(0, Feature(reading.product))
            return Words(text, desk.say(reading.answer))
    elif not is_written(reading):
        return _own_words(desk, lines)
    elif reading.appeal and (asked := _in_two(desk, reading.appeal, room)):
        return asked if asked.subtext else Words(asked.text, _introduction(desk, asked.text, lines, room))
    elif _is_vague(reading) and not reading.product and (told := _told(desk, lines, room)):
        return told
    else:
        text = _hook(desk, beat[0], lines, scenes, room)
    return Words(text, _introduction(desk, text, lines, room))


def _told(desk: Desk, lines: list[Feature], room: int) -> Words | None:
    """What one does opens the ad whole, where nothing says what one sells."""
    does = next((line for line in lines if line.does and not line.is_short), None)
    said = _in_two(desk, does.whole, room) if does is not None else None
    if said is not None and does is not None:
        lines.remove(does)
    return said


def _in_two(desk: Desk, sentence: str, room: int) -> Words | None:
    """A sentence large, or its beginning large and its end small."""
    if desk.passes(sentence, max_words=room) and len(sentence) <= _LARGE_LENGTH:
        return Words(desk.say(sentence))
    parted = head_and_tail(sentence, desk.reading.lexicon)
    if parted and all(desk.passes(part, max_words=_LINE_WORDS) for part in parted):
        return Words(desk.say(parted[0]), desk.say(parted[1]))
    return Words(desk.say(sentence)) if desk.passes(sentence, max_words=_LINE_WORDS) else None


def _is_vague(reading: Reading) -> bool:
    """Nobody wrote lines for just this, or none that are plain enough."""
    return reading.plain or not reading.fits


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
        lines[:] = [line for line in lines if not _same(pain, line.text)]
        return desk.say(pain)
    does = next((line for line in lines if line.does and line.is_short and not line.kinds), None)
    if (
        does is not None
        and beat not in _OPENS_WITH_PAIN
        and len(lines) > scenes - 2
        and desk.passes(does.text, max_words=room + 1)
    ):
        lines.remove(does)
        return desk.say(does.text)
    written = (copy.pains or copy.hooks) if beat in _OPENS_WITH_PAIN else copy.hooks
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
    if _is_vague(desk.reading) and not is_mourning(desk.reading):
        named = without_place(desk.reading.product, desk.reading)
        if (
            len(named.split()) >= _NAMES_IT
            and desk.passes(named, max_words=room + _MORE_BELOW)
            and len(named) <= _LARGE_LENGTH
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
        or desk.pick(copy.hooks, max_words=room + _SMALL_WORDS)
        or desk.pick(general_copy(desk.reading).hooks)
    )


def _introduction(desk: Desk, text: str, lines: list[Feature], room: int) -> str:
    """Under the hook: what it is and where, in the user's words; else the trade's label."""
    reading = desk.reading
    if (more := reading.product_tail) and _same(without_place(reading.product, reading), text):
        said = next((line for line in lines if _same(more, line.whole)), None)
        if said is not None and desk.passes(more):
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
        if not splits or not _same(text, rest):
            lines.insert(0, Feature(f"{rest[:1].upper()}{rest[1:]}" if splits else label))
        label = head if splits else ""
    if not label:
        does = next(
            (
                line
                for line in lines
                if line.does and not line.tail and desk.passes(line.text, max_words=room + _MORE_BELOW)
            ),
            None,
        )
        if does is not None:
            lines.remove(does)
            return desk.say(does.text)
        copy = copy_for(reading)
        says_it = reading.fits and not (reading.category.pack.is_wide and (lines or reading.plain))
        says_it = says_it and reading.category.pack.category not in _CAUSES
        label = copy.noun if says_it and not _same(copy.noun, text) else ""
    if not label or _same(label, text):
        return desk.say(_sign(reading, text)) if reading.product or reading.appeal else ""
    placed = with_place(label, reading)
    return desk.say(placed if desk.passes(placed, max_words=room) else label)


def _sign(reading: Reading, text: str) -> str:
    """Under a hook that says what it is: the trade where the prompt names it so, else the place."""
    noun = _noun_of(reading)
    named = noun and fold(noun.split()[0]) in fold(reading.told) and not _same(noun, text)
    says_trade = any(fold(word) in trades() for word in text.split())
    return with_place(noun, reading) if named and not says_trade and not reading.appeal else _place_line(reading, text)


def _noun_of(reading: Reading) -> str:
    copies = all_packs()[reading.trade].copies
    return copies[reading.language].noun if reading.language in copies else ""


def _trade_named(reading: Reading) -> str:
    """What the trade is called, where the prompt says only what it costs ("Wheel change 39 €")."""
    return _noun_of(reading) if reading.category.is_sure and reading.category.likelihood >= _LIKELY else ""


def _place_line(reading: Reading, label: str) -> str:
    place = next((place for place in reading.places if fold(place) not in fold(label)), "")
    return f"{place[:1].upper()}{place[1:]}"


def _closing(desk: Desk, lines: list[Feature], beats: Beats) -> Words:
    reading, copy, room = desk.reading, copy_for(desk.reading), words_for(beats[-1][1])
    text = desk.say(reading.slogan) if reading.slogan and desk.passes(reading.slogan, max_words=12) else ""
    if not text and not reading.brand and reading.product and desk.passes(reading.product):
        text = desk.say(reading.product)  # no name stands there: what it is does
    text = text or _own_close(desk, lines, beats, room)
    if not text and not reading.fits and not is_mourning(reading) and desk.passes(hope := plain_close(reading)):
        text = desk.say(hope)
    text = text or desk.pick(copy.closes, max_words=room) or desk.pick(general_copy(reading).closes)
    text = text or reading.product or reading.brand
    offer = next(
        (
            line
            for line in lines
            if line.is_offer and not line.tail and len(lines) > _calm(beats) and desk.passes(line.text, max_words=room)
        ),
        None,
    )
    if offer is None:
        return Words(text)
    lines.remove(offer)
    return Words(text, desk.say(_price_of(desk, offer).text))


def _own_close(desk: Desk, lines: list[Feature], beats: Beats, room: int) -> str:
    """A trade nobody wrote for closes on what the prompt offers: a line true of anything says less."""
    if not _is_vague(desk.reading) or len(lines) <= _calm(beats):
        return ""
    whole = (line for line in lines if not line.tail)
    fits = [line for line in whole if desk.passes(line.text, max_words=room) and word_count(line.text) > 1]
    own = next((line for line in fits if line.is_offer), fits[-1] if fits and not fits[-1].kinds else None)
    if own is None:
        return ""
    lines.remove(own)
    return desk.say(own.text)


def _calm(beats: Beats) -> int:
    """The scenes between opening and end card that tell what the prompt tells; the others press on a pain."""
    return sum(1 for beat, _ in beats[1:-1] if beat is not SceneType.AGITATE and beat not in _OPENS_WITH_PAIN)


def _price_of(desk: Desk, line: Feature) -> Feature:
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


def _middles(desk: Desk, beats: Beats, lines: list[Feature]) -> tuple[list[Words], list[Feature]]:
    copy = copy_for(desk.reading)
    words: list[Words] = []
    waiting = list(lines)
    for index, (beat, seconds) in enumerate(beats):
        room = words_for(seconds)
        ahead = sum(1 for later, _ in beats[index:] if later not in (SceneType.AGITATE, *_OPENS_WITH_PAIN))
        if beat is SceneType.AGITATE or beat in _OPENS_WITH_PAIN:
            source = copy.agitates if beat is SceneType.AGITATE else (*copy.pains, *copy.agitates)
            text = desk.pick(source, max_words=room) or desk.pick(source, max_words=room + _SMALL_WORDS)
            text = text or desk.pick(general_copy(desk.reading).agitates)
            if text:
                words.append(Words(text))
                continue
        words.append(_middle(desk, waiting, ahead, room))
    calm = [
        index for index, (beat, _) in enumerate(beats) if beat is not SceneType.AGITATE and beat not in _OPENS_WITH_PAIN
    ]
    _tuck_in(desk, words, waiting, beats, calm)
    return words, waiting


def _middle(desk: Desk, waiting: list[Feature], ahead: int, room: int) -> Words:
    """One idea: the user's short line large, or a written line with the user's longer one under it."""
    copy = copy_for(desk.reading)
    while waiting and not _passes(desk, waiting[0]):
        waiting.pop(0)
    long = [line for line in waiting if line.tail and _passes(desk, line)]
    if long and (waiting[0].tail or len(long) >= ahead):  # only a scene of its own has room for both halves
        waiting.remove(long[0])
        return Words(desk.say(long[0].text), desk.say(long[0].tail))
    line = _price_of(desk, waiting.pop(0)) if waiting else None
    crowded = line is not None and len(waiting) >= ahead and word_count(line.text) <= room
    told = (
        line is not None and (line.does or _is_vague(desk.reading)) and word_count(line.text) <= min(room, _TOLD_WORDS)
    )
    if line is not None and (line.is_short or crowded or told):
        text = desk.say(line.text)
        desk.sentences[text] = line.sentence
        crowd = len(waiting) > max(0, ahead - 1)
        extra = _first_fitting(desk, waiting, room, line.sentence) if crowd else None
        below = _price_of(desk, extra).text if extra is not None else ""
        return Words(text, desk.say(below) if below else "")
    own = line is not None and (_is_vague(desk.reading) or line.is_offer)  # an offer is read large
    parted = head_and_tail(line.text, desk.reading.lexicon) if line is not None and own else None
    if parted:
        return Words(desk.say(parted[0]), desk.say(parted[1]))
    written = (
        desk.pick(copy.bodies, max_words=room)
        or desk.pick(general_copy(desk.reading).bodies)
        or desk.pick(spare_copy(desk.reading).bodies)
        or desk.pick(copy.closes)
        or desk.pick(copy.hooks)
        or desk.pick(spare_copy(desk.reading).hooks)
    )
    if line is None:
        return Words(written or _spare(desk))
    return Words(written, desk.say(line.text)) if written else Words(desk.say(line.text))


def _spare(desk: Desk) -> str:
    """When every written line was said: the name, a place, a fact; at last the product again."""
    reading = desk.reading
    facts = (fact.text for fact in reading.facts if fact.kind not in CONTACT_KINDS)
    for line in (reading.brand, *reading.places, *facts):
        if line and desk.passes(line):
            return desk.say(line)
    return reading.product or reading.brand or copy_for(reading).hooks[0].text


def _tuck_in(desk: Desk, words: list[Words], waiting: list[Feature], beats: Beats, places: Sequence[int]) -> None:
    """Lines that found no scene go under the lines that have nothing below them."""
    for index in places:
        spoken = words[index]
        said_in = desk.sentences.get(spoken.text, -1)
        extra = None if spoken.subtext else _first_fitting(desk, waiting, words_for(beats[index][1]), said_in)
        if extra is not None:
            words[index] = Words(spoken.text, desk.say(extra.text), spoken.badge)


def _squeeze_in(desk: Desk, words: list[Words], waiting: list[Feature]) -> None:
    """What is left goes where a scene gets more time for it: a longer small line, or two short ones on one line."""
    for line in [
        line for line in waiting if _worth(line) > 0 and desk.passes(line.whole, max_words=_LINE_WORDS + _HOURS_WORDS)
    ]:
        for index in (len(words) - 1, *range(1, len(words) - 1), 0):
            below = words[index].subtext
            told = f"{below} · {line.whole}" if below else line.whole
            if len(told) > (_TWO_LENGTH if below else _SMALL_LENGTH):
                continue
            words[index] = replace(words[index], subtext=told)
            desk.say(line.whole)
            break


def _first_fitting(desk: Desk, waiting: list[Feature], room: int, sentence: int) -> Feature | None:
    """The line that can stand small below one of this sentence: the next of the same, else one that needs no other.

    One too long for this scene waits for a longer one.
    """
    most = min(_LINE_WORDS, room + _MORE_BELOW if desk.reading.language != "en" else room)
    whole = (line for line in waiting if not line.tail)
    fits = [line for line in whole if desk.passes(line.text, max_words=most + _most(line) - _LINE_WORDS)]
    goes_on = frozenset(desk.sentences.values())
    found = max(fits, key=lambda line: _belongs(line, sentence, goes_on) + _worth(line), default=None)
    if found is not None:
        waiting.remove(found)
    return found


def _belongs(line: Feature, sentence: int, told: frozenset[int]) -> int:
    """What is said in one sentence is read in one scene; the rest of another sentence waits for its own."""
    if line.sentence < 0:
        return 0
    return _TOGETHER if line.sentence == sentence else -1 if line.sentence in told else 0


def _same(one: str, other: str) -> bool:
    return fold(one).strip(" .!?") in fold(other)

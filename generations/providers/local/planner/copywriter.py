"""The words on screen: written lines of the pack and the user's own lines, one idea per scene, every line linted.

Takes a `Reading` and the beats (scene types and their seconds, in order); gives one `Words` per beat. The first beat
opens, the last is the end card. Sentences are chosen or quoted; the few composed ones are frames with one gap.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.badges import with_badges
from generations.providers.local.planner.closings import plain_closes
from generations.providers.local.planner.composer import LARGE_LENGTH, for_whom
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
    spare_copy,
    words_for,
)
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.labels import joined_facts, spread, without_place
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lines import Feature, feature, head_and_tail, pieces_of, word_count
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.opening import opening_words
from generations.providers.local.planner.reading import Reading
from generations.providers.local.reader import Label
from generations.providers.local.reader.facts import CONTACT_KINDS, FactKind
from generations.spec import SceneType

_HOURS_WORDS: Final = 3
Beats = Sequence[tuple[SceneType, float]]
_TOLD_WORDS: Final = 8  # what the thing does may be a longer headline than other lines
_FEW_LETTERS: Final = 50
_SMALL_LENGTH, _TWO_LENGTH = 56, 56  # characters of a small line, and of one that holds two
_LIST: Final = re.compile(r",\s[^,]+\s(?:and|or|y|o|e|et|ou|und|oder|en|of|i)\s\S")
_SMALL_WORD: Final = 3  # letters
_SQUEEZED: Final = 1  # lines that may share a place with another
_TOGETHER: Final = 5  # more than any line is worth
_PRICED_BY: Final = re.compile(r"[^\W\d_]{2,}\W|\s(?:a|per|pro|par|al|la|le)\s", re.I)  # "From $55", "£950 a month"
_PROMISES: Final = re.compile(
    r"(?:no|never|without|every|all|always|only|free|sin|sans|ohne|keine?|senza|sem|zonder|bez)\b", re.I
)


def write(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    desk = Desk(reading, random.Random(seed))
    lines = [line for told in joined_facts(reading) if (line := _readable(desk, told)) is not None]
    lines = _worth_saying(lines, _calm(beats) + len(beats) + _SQUEEZED)
    lines = _in_pieces(lines, _calm(beats), reading.lexicon)
    opening = opening_words(desk, beats[0], lines, len(beats))
    if len(lines) < _calm(beats) and (whom := for_whom(reading)):
        lines.append(feature(whom))
    lines = spread(_not_shown(lines, opening), _calm(beats))
    closing = _closing(desk, lines, beats, opening)
    middles, left = _middles(desk, beats[1:-1], lines)
    words = [opening, *middles, closing]
    if not opening.subtext:
        _tuck_in(desk, words, left, beats, (0,))
    # What is still unsaid goes to the end card first, then wherever a line has room below it.
    _tuck_in(desk, words, left, beats, (len(words) - 1, *range(1, len(words) - 1)))
    _squeeze_in(desk, words, left)
    return with_badges(words, reading)


def _not_shown(lines: list[Feature], opening: Words) -> list[Feature]:
    """ "Ice rink · $9" below "Ice rink" is "$9"; what stands there in two parts is not said again in one."""
    shown = fold(opening.text)
    kept: list[Feature] = []
    for line in lines:
        if fold(line.whole) == fold(f"{opening.text} {opening.subtext}"):
            continue
        rest = line.text[len(opening.text) :].strip(" ·,:") if fold(line.text).startswith(f"{shown} ") else ""
        tells = feature(rest)
        is_fresh = rest and tells.kinds and len(rest.split()) > 1
        is_fresh = is_fresh and not (tells.is_offer and not _PRICED_BY.search(rest))
        kept.append(replace(line, text=f"{rest[:1].upper()}{rest[1:]}") if is_fresh else line)
    return kept


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
    if speaks_of_film(line.whole):
        return None
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
    return LINE_WORDS + (_HOURS_WORDS if read_at_once else 0)


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


def _closing(desk: Desk, lines: list[Feature], beats: Beats, opening: Words) -> Words:
    reading, copy, room = desk.reading, copy_for(desk.reading), words_for(beats[-1][1])
    text = desk.say(reading.slogan) if reading.slogan and desk.passes(reading.slogan, max_words=12) else ""
    if not text and not reading.brand and _is_a_thing(reading) and desk.passes(reading.product, may_repeat=True):
        text = desk.say(reading.product)  # no name stands there: what it is does, even where an ad opened on it
    if not text and not reading.brand:  # "Cuesta 950 pesos por persona" names nothing
        text = next((line for line in _own_words(opening, reading) if desk.passes(line, may_repeat=True)), "")
    if not text and (own := _own_close(desk, lines, beats, opening, room)):
        return own
    if not text and not reading.fits and not is_mourning(reading):
        waiting = {fold(line.text) for line in lines}
        closes = [line for line in (*plain_closes(reading), reading.brand) if line and desk.passes(line)]
        closes = [line for line in closes if fold(line) not in waiting] or closes
        fresh = (line for line in closes if not _said_in(line, opening))
        text = desk.say(next(fresh, closes[0])) if closes else ""
    offer = next(
        (
            line
            for line in lines
            if line.is_offer and not line.tail and len(lines) > _calm(beats) and desk.passes(line.text, max_words=room)
        ),
        None,
    )
    if offer is None:
        text = text or desk.pick(copy.closes, max_words=room) or desk.pick(general_copy(reading).closes)
        return Words(text or reading.product or reading.brand)
    lines.remove(offer)
    price = desk.say(_price_of(desk, offer).text)
    return Words(price) if not text or price.startswith(f"{text} ·") else Words(text, price)


def _own_words(opening: Words, reading: Reading) -> Iterator[str]:
    """What the opening says in the prompt's own words, without a figure; nothing where its two parts are one sentence."""
    told = fold(reading.cleaned.text)
    if opening.subtext and fold(f"{opening.text} {opening.subtext}") in told:
        return
    for line in (opening.text, opening.subtext):
        if word_count(line) > 1 and not re.search(r"\d", line) and fold(line) in told:
            yield line


def _is_a_thing(reading: Reading) -> bool:
    """Whether what is sold was told as a thing, and not as what somebody does."""
    sold = (span.text for span in reading.seen.spans if span.label is Label.PRODUCT)
    return bool(reading.product) and any(fold(reading.product) in fold(told) for told in sold)


def _said_in(line: str, words: Words) -> bool:
    """Whether each of its words of weight stands there already: "ice rink in Leeds" below "Ice rink", "Leeds"."""
    shown = fold(f"{words.text} {words.subtext}")
    return all(fold(word) in shown for word in line.split() if len(word) > _SMALL_WORD)


def _own_close(desk: Desk, lines: list[Feature], beats: Beats, opening: Words, room: int) -> Words | None:
    """A trade nobody wrote for closes on what the prompt offers, else on its last line: a line true of anything says less.

    A plain fact closes it only where what is sold has opened it: else that is said at the end. A long line is parted, where
    no other fits.
    """
    if not is_vague(desk.reading) or is_mourning(desk.reading) or len(lines) <= _calm(beats):
        return None
    whole = [line for line in lines if not line.tail and word_count(line.text) > 1]
    fits = [line for line in whole if desk.passes(line.text, max_words=room)]
    shown = fold(f"{opening.text} {opening.subtext}")
    said = not desk.reading.product or fold(without_place(desk.reading.product, desk.reading)) in shown
    last = fits[-1] if fits and (said or not fits[-1].kinds) else None
    own = next((line for line in fits if line.is_offer), last)
    if own is not None:
        lines.remove(own)
        return Words(desk.say(_price_of(desk, own).text))
    long = next((line for line in reversed(lines) if line.is_offer or line.kinds), lines[-1])
    halves = (long.text, long.tail) if long.tail else head_and_tail(long.text, desk.reading.lexicon)
    if not halves or not all(desk.passes(half, max_words=LINE_WORDS + _HOURS_WORDS) for half in halves):
        return None
    lines.remove(long)
    return Words(desk.say(halves[0]), desk.say(halves[1]))


def _calm(beats: Beats) -> int:
    """The scenes between opening and end card that tell what the prompt tells; the others press on a pain."""
    return sum(1 for beat, _ in beats[1:-1] if beat is not SceneType.AGITATE and beat not in OPENS_WITH_PAIN)


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
        ahead = sum(1 for later, _ in beats[index:] if later not in (SceneType.AGITATE, *OPENS_WITH_PAIN))
        if beat is SceneType.AGITATE or beat in OPENS_WITH_PAIN:
            source = copy.agitates if beat is SceneType.AGITATE else (*copy.pains, *copy.agitates)
            text = desk.pick(source, max_words=room) or desk.pick(source, max_words=room + SMALL_WORDS)
            text = text or desk.pick(general_copy(desk.reading).agitates)
            if text:
                words.append(Words(text))
                continue
        words.append(_middle(desk, waiting, ahead, room))
    calm = [
        index for index, (beat, _) in enumerate(beats) if beat is not SceneType.AGITATE and beat not in OPENS_WITH_PAIN
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
        line is not None and (line.does or is_vague(desk.reading)) and word_count(line.text) <= min(room, _TOLD_WORDS)
    )
    if line is not None and (line.is_short or crowded or told):
        text = desk.say(line.text)
        desk.sentences[text] = line.sentence
        crowd = len(waiting) > max(0, ahead - 1)
        extra = _first_fitting(desk, waiting, room, line.sentence) if crowd else None
        below = _price_of(desk, extra).text if extra is not None else ""
        return Words(text, desk.say(below) if below else "")
    if line is not None and len(line.text) <= LARGE_LENGTH and word_count(line.text) <= room:
        return Words(desk.say(line.text))
    if line is not None and _LIST.search(line.text) and len(line.text) <= _SMALL_LENGTH:
        return Words(desk.say(line.text))  # a list is not torn
    parted = head_and_tail(line.text, desk.reading.lexicon) if line is not None else None
    if parted:
        return Words(desk.say(parted[0]), desk.say(parted[1]))
    if is_vague(desk.reading) and not is_mourning(desk.reading) and (own_words := _own_scene(desk, line)):
        return own_words
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


def _own_scene(desk: Desk, line: Feature | None) -> Words | None:
    """Where no written line is sure to fit: the user's line however long, else whose ad it is and where."""
    if line is not None:
        return Words(desk.say(line.text))
    reading = desk.reading
    place = next((place for place in reading.places if desk.passes(place)), "")
    if reading.brand and desk.passes(reading.brand):
        return Words(desk.say(reading.brand), desk.say(place) if place else "")
    return Words(desk.say(f"{place[:1].upper()}{place[1:]}")) if place else None


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
        line for line in waiting if _worth(line) > 0 and desk.passes(line.whole, max_words=LINE_WORDS + _HOURS_WORDS)
    ]:
        for index in (len(words) - 1, *range(1, len(words) - 1)):
            below = words[index].subtext
            if "·" in below or ("·" in line.whole and below):
                continue
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
    most = min(LINE_WORDS, room + MORE_BELOW if desk.reading.language != "en" else room)
    whole = (line for line in waiting if not line.tail)
    fits = [line for line in whole if desk.passes(line.text, max_words=most + _most(line) - LINE_WORDS)]
    goes_on = frozenset(desk.sentences.values())
    found = max(fits, key=lambda line: _belongs(line, sentence, goes_on) + _worth(line), default=None)
    if found is not None:
        waiting.remove(found)
    return found


def _belongs(line: Feature, sentence: int, told: frozenset[int]) -> int:
    """What is said in one sentence is read in one scene; the rest of another sentence waits for its own."""
    if line.sentence < 0:
        return 0
    return _TOGETHER if line.sentence == sentence else -1 if line.sentence in told or line.follows else 0

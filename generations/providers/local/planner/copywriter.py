"""The words on screen: written lines of the pack and the user's own lines, one idea per scene, every line linted.

Takes a `Reading` and the beats (scene types and their seconds, in order); gives one `Words` per beat. The first beat
opens, the last is the end card. Sentences are chosen or quoted; the few composed ones are frames with one gap.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from generations.providers.local.planner.audience import LARGE_LENGTH
from generations.providers.local.planner.badges import with_badges
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
from generations.providers.local.planner.heard import without_noun
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.labels import joined_facts, spread
from generations.providers.local.planner.last_words import Beats, calm, closing_words, is_a_thing, joint_of, price_of
from generations.providers.local.planner.laying import ONE_SIZE_LENGTH, OPENING_LENGTH, WE_DO, Layout, Room
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.line_breaks import TORN, broken, in_two_sizes
from generations.providers.local.planner.lines import Feature, feature, head_and_tail, pieces_of, word_count
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.opening import opening_words
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.planner.telling import may_be_told
from generations.providers.local.planner.told import (
    has_own_lines,
    introduced,
    last_words,
    layout_for,
    offer_last,
    opening_last,
    what_is_done,
    written_last,
)
from generations.providers.local.reader.facts import CONTACT_KINDS, FactKind
from generations.spec import LINE_LENGTH, SceneType

_AND_AT_END: Final = re.compile(r"\s(?:and|und|et|y|e|en)$", re.I)
_HOURS_WORDS: Final = 3
_LITTLE: Final = 200  # characters of a prompt
_TOLD_WORDS: Final = 8  # what the thing does may be a longer headline than other lines
_FEW_LETTERS: Final = 50
_SMALL_LENGTH, _TWO_LENGTH = 56, 56  # characters of a small line, and of one that holds two
_LIST: Final = re.compile(r",\s[^,]+\s(?:and|or|y|o|e|et|ou|und|oder|en|of|i)\s\S")
# How the rest of a sentence begins that is read without its beginning.
_STANDS_ALONE: Final = re.compile(
    r"(?:(?:with|without|that|which|con|sin|que|avec|sans|qui|mit|ohne)\s|(?:from|desde|ab|dès|à partir)\s(?=.*\d))",
    re.I,
)
_NAMELESS_S: Final = 0.5  # an end card that shows what is sold takes more than one with a name
_OWN_SCENE: Final = 2  # words: a bare one fills no scene
_SQUEEZED: Final = 1  # lines that may share a place with another
_TOGETHER: Final = 5  # more than any line is worth
_PRICED_BY: Final = re.compile(r"[^\W\d_]{2,}\W|\s(?:a|per|pro|par|al|la|le)\s", re.I)  # "From $55", "£950 a month"
_PROMISES: Final = re.compile(
    r"(?:no|never|without|every|all|always|only|free|sin|sans|ohne|keine?|senza|sem|zonder|bez)\b", re.I
)


# Before an address at the end of a clause.
_AT: Final = r"at|on|via|en(?: el)?|sur|au|auf|unter|bei|su|al|em|no|op|in|im"
_LEFT_WORDS: Final = 2
_WAITS_FOR_MORE: Final = re.compile(
    r"\s(?:is|are|est|sont|es|son|está|están|ist|sind|steht|stehen|è|sono|é|são|staat|staan)$", re.I
)


def write(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    *scenes, last = _told(reading, beats, seed) or _composed(reading, beats, seed)
    text, below = (_without_address(part, reading) for part in (last.text, last.subtext))
    button = fold(reading.call_to_action)
    if reading.brand and button and fold(text) == button:  # it is said once
        text = reading.brand
    return (*scenes, replace(last, text=text, subtext="" if below and fold(below) == button else below))


def _without_address(text: str, reading: Reading) -> str:
    """ "€34.90 at kelpa.fr, free delivery" on an end card that shows the address in large letters below."""
    streets = [place for place in reading.places if "," in place or any(char.isdigit() for char in place)]
    for address in (*streets, *(fact for kind in CONTACT_KINDS for fact in reading.facts_of(kind))):
        told = re.search(
            rf"\s(?:{_AT})\s{re.escape(address)}(?=[,.]|\s(?:with|and|mit|und|con|y|avec|et|e|com)\s|$)", text
        )
        left = _AND_AT_END.sub("", f"{text[: told.start()]}{text[told.end() :]}") if told else ""
        text = left if len(left.split()) >= _LEFT_WORDS and not _WAITS_FOR_MORE.search(left) else text
    return text


def _told(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    """The prompt in its own sentences, where they fill the scenes; nothing where they do not."""
    if calm(beats) < len(beats) - 2 or beats[0][0] in OPENS_WITH_PAIN or not may_be_told(reading):
        return ()
    desk = Desk(reading, random.Random(seed))
    kept = 0.0 if reading.brand else _NAMELESS_S
    seconds = sum(length for _, length in beats) - kept
    layout = layout_for(desk, Room(len(beats) - 1, seconds, bool(reading.brand), partial(_in_phrases, reading=reading)))
    if layout is None:
        return ()
    shown = ((broken(text, reading), below) for text, below in layout.scenes)
    first, *others = (Words(desk.say(text), desk.say(below) if below else "") for text, below in shown)
    first = introduced(desk, first, turned=layout.turned)
    scenes = [_in_one(first, reading, OPENING_LENGTH), *(_in_one(each, reading, ONE_SIZE_LENGTH) for each in others)]
    return with_badges([*scenes, _last(desk, layout, beats, first)], reading)


def _in_phrases(text: str, reading: Reading) -> list[tuple[str, str]]:
    return [(way.head, way.tail) for way in in_two_sizes(text, reading) if way.cost < TORN]


def _last(desk: Desk, layout: Layout, beats: Beats, opening: Words) -> Words:
    """The end card of an ad in the prompt's own sentences: what is left; without a name what is sold, or the opening again."""
    reading = desk.reading
    if reading.brand:
        if end := layout.end or last_words(desk, layout):
            return Words(end)
        closing = closing_words(desk, [], beats, opening, stock=layout.written or _says_little(reading))
        return Words(opening_last(desk, layout) or closing.text) if closing.text == reading.brand else closing
    done = next((text for text, _ in layout.scenes if WE_DO.match(text) and reading.product in text), "")
    if done and word_count(reading.product) == 1:
        text = broken(done, reading)  # who tunes pianos sells none
    elif is_a_thing(reading):
        text = closing_words(desk, [], beats, opening).text
    else:
        named = reading.product and not says_nothing(reading.product) and desk.passes(reading.product, may_repeat=True)
        whole = (text for text, below in layout.scenes if not text.endswith("?") and not below[:1].islower())
        told = next(whole, layout.scenes[0][0])
        text = reading.product if named else broken(what_is_done(layout, told) or told, reading)
    below = layout.end or offer_last(desk, layout) or written_last(desk)
    return Words(text, below if below != text else "")


def _says_little(reading: Reading) -> bool:
    """A prompt so short that its ad may well end on a line of its trade."""
    return len(reading.told) <= _LITTLE and has_own_lines(reading)


def _composed(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    desk = Desk(reading, random.Random(seed))
    lines = [line for told in joined_facts(reading) if (line := _readable(desk, told)) is not None]
    lines = _worth_saying(lines, calm(beats) + len(beats) + _SQUEEZED)
    lines = _in_pieces(lines, calm(beats), reading.lexicon)
    opening = opening_words(desk, beats[0], lines, len(beats))
    opening = _with_rest(opening, lines, reading)
    lines = _not_shown(lines, opening)
    lines = spread(lines, calm(beats))
    opening = _with_room(desk, opening, lines, beats)
    closing = closing_words(desk, lines, beats, opening)
    middles, left = _middles(desk, beats[1:-1], lines)
    words = [opening, *middles, closing]
    if not opening.subtext:
        _tuck_in(desk, words, left, beats, (0,))
    # What is still unsaid goes to the end card first, then wherever a line has room below it.
    _tuck_in(desk, words, left, beats, (len(words) - 1, *range(1, len(words) - 1)))
    _squeeze_in(desk, words, left)
    # The first and the last words are few and large: only a scene between them holds two lines' worth in one size.
    most = [LINE_LENGTH, *[ONE_SIZE_LENGTH] * (len(words) - 2), LINE_LENGTH]
    return with_badges([_in_one(each, reading, length) for each, length in zip(words, most, strict=True)], reading)


def _with_room(desk: Desk, opening: Words, lines: list[Feature], beats: Beats) -> Words:
    """The opening alone, and what stood below it in a scene of its own, where there are fewer lines than scenes; so does what is
    sold where every line has its scene, and the ad can end on what is offered."""
    reading, told = desk.reading, fold(desk.reading.product)
    below = opening.subtext
    sold = told and fold(below).startswith(told) and told not in fold(opening.text)
    offered = reading.brand and sold and len(lines) == calm(beats) and any(line.is_offer for line in lines)
    torn = joint_of(opening, reading) and not _STANDS_ALONE.match(below)
    if word_count(below) < _OWN_SCENE or torn or not (offered or len(lines) < calm(beats)):
        return opening
    desk.seen[:] = [said for said in desk.seen if said != below]
    said = without_noun(below)  # "that keeps drinks cold" says so without its noun
    lines.insert(0, feature(f"{said[:1].upper()}{said[1:]}"))
    return replace(opening, subtext="")


def _with_rest(opening: Words, lines: list[Feature], reading: Reading) -> Words:
    """ "Sheep shearing for smallholders" with the line that goes on right behind it: "with fewer than 20 animals"."""
    for line in [line for line in lines if not line.is_offer]:
        rest = f"{line.whole[:1].lower()}{line.whole[1:]}"
        whole = replace(opening, subtext=f"{opening.subtext} {rest}".strip())
        length = len(whole.text) + 1 + len(whole.subtext)
        parts = (opening.text, opening.subtext) if opening.subtext else (opening.text,)
        fits = length <= ONE_SIZE_LENGTH and len(whole.subtext) <= LINE_LENGTH
        if fits and fold(f"{parts[-1]} {rest}") in fold(reading.cleaned.text):
            lines.remove(line)
            return whole
    return opening


def _in_one(words: Words, reading: Reading, most: int) -> Words:
    """One sentence in one size, where a scene holds it: a line break parts it less than a change of letters does."""
    joint = joint_of(words, reading) if words.subtext else ""
    length = len(words.text) + len(joint) + len(words.subtext)
    facts = joint.strip() and length > LINE_LENGTH and re.search(r"\d", words.text)  # each in its own letters
    if not joint or length > most or facts:
        return words
    gap = " " if length <= LINE_LENGTH else "\n"
    return replace(words, text=f"{words.text}{joint.rstrip()}{gap}{words.subtext}", subtext="")


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
    line = price_of(desk, waiting.pop(0)) if waiting else None
    crowded = line is not None and len(waiting) >= ahead and word_count(line.text) <= room
    told = (
        line is not None and (line.does or is_vague(desk.reading)) and word_count(line.text) <= min(room, _TOLD_WORDS)
    )
    if line is not None and (line.is_short or crowded or told):
        text = desk.say(line.text)
        desk.sentences[text] = line.sentence
        crowd = len(waiting) > max(0, ahead - 1)
        extra = _first_fitting(desk, waiting, room, line.sentence) if crowd else None
        below = price_of(desk, extra).text if extra is not None else ""
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

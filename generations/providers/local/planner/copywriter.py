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

from generations.providers.local.planner.audience import LARGE_LENGTH, for_whom
from generations.providers.local.planner.badges import with_badges
from generations.providers.local.planner.closings import plain_closes
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
from generations.providers.local.planner.laying import OPENING_LENGTH, Layout
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lines import Feature, feature, head_and_tail, pieces_of, word_count
from generations.providers.local.planner.lint import speaks_of_film
from generations.providers.local.planner.opening import opening_words
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.planner.telling import may_be_told
from generations.providers.local.planner.told import broken, fact_last, introduced, layout_for
from generations.providers.local.planner.verdicts import Place, Sort, worth
from generations.providers.local.reader import Label
from generations.providers.local.reader.facts import CONTACT_KINDS, FactKind
from generations.spec import LINE_LENGTH, SceneType

_HOURS_WORDS: Final = 3
Beats = Sequence[tuple[SceneType, float]]
_TOLD_WORDS: Final = 8  # what the thing does may be a longer headline than other lines
_FEW_LETTERS: Final = 50
_SMALL_LENGTH, _TWO_LENGTH = 56, 56  # characters of a small line, and of one that holds two
_LIST: Final = re.compile(r",\s[^,]+\s(?:and|or|y|o|e|et|ou|und|oder|en|of|i)\s\S")
_ONE_SIZE_LENGTH: Final = 84  # characters of a sentence that is set as one
_LAST_WORDS: Final = 3  # of a line, by which it is found in the prompt
# How the rest of a sentence begins that is read without its beginning.
_STANDS_ALONE: Final = re.compile(
    r"(?:(?:with|without|that|which|con|sin|que|avec|sans|qui|mit|ohne)\s|(?:from|desde|ab|dès|à partir)\s(?=.*\d))",
    re.I,
)
_OWN_SCENE: Final = 2  # words: a bare one fills no scene
_NOBODY: Final = 2  # words: "for companies" calls nobody
_WRITTEN: Final = 2  # written lines of the trade that may close
_NAME_ALONE: Final = 2.9  # what an end card is worth that shows the name, the button and nothing else
_ASKED_FOR: Final = 1.0  # more, for words the user wrote to be the last
_MOST_CLOSING: Final = 12  # words
_SMALL_WORD: Final = 3  # letters
_SQUEEZED: Final = 1  # lines that may share a place with another
_TOGETHER: Final = 5  # more than any line is worth
_PRICED_BY: Final = re.compile(r"[^\W\d_]{2,}\W|\s(?:a|per|pro|par|al|la|le)\s", re.I)  # "From $55", "£950 a month"
_PROMISES: Final = re.compile(
    r"(?:no|never|without|every|all|always|only|free|sin|sans|ohne|keine?|senza|sem|zonder|bez)\b", re.I
)


def write(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    return _told(reading, beats, seed) or _composed(reading, beats, seed)


def _told(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    """The prompt in its own sentences, where they fill the scenes; nothing where they do not."""
    if (
        _calm(beats) < len(beats) - 2
        or beats[0][0] in OPENS_WITH_PAIN
        or is_mourning(reading)
        or not may_be_told(reading)
    ):
        return ()
    desk = Desk(reading, random.Random(seed))
    layout = layout_for(desk, len(beats) - 1)
    if layout is None:
        return ()
    first, *others = (Words(desk.say(broken(text)), desk.say(below) if below else "") for text, below in layout.scenes)
    first = introduced(desk, first, turned=layout.turned)
    scenes = [_in_one(first, reading, OPENING_LENGTH), *(_in_one(each, reading, _ONE_SIZE_LENGTH) for each in others)]
    return with_badges([*scenes, _last(desk, layout, beats, first)], reading)


def _last(desk: Desk, layout: Layout, beats: Beats, opening: Words) -> Words:
    """The end card of an ad in the prompt's own sentences: what is left; without a name what is sold, or the opening again."""
    reading = desk.reading
    if reading.brand:
        end = layout.end or fact_last(desk, layout)
        return Words(end) if end else _closing(desk, [], beats, opening, stock=False)
    if _is_a_thing(reading):
        text = _closing(desk, [], beats, opening).text
    else:
        named = reading.product and not says_nothing(reading.product) and desk.passes(reading.product, may_repeat=True)
        whole = (text for text, below in layout.scenes if not text.endswith("?") and not below[:1].islower())
        told = next(whole, layout.scenes[0][0])
        text = reading.product if named else broken(told)
    return Words(text, layout.end if layout.end != text else "")


def _composed(reading: Reading, beats: Beats, seed: str) -> tuple[Words, ...]:
    desk = Desk(reading, random.Random(seed))
    lines = [line for told in joined_facts(reading) if (line := _readable(desk, told)) is not None]
    lines = _worth_saying(lines, _calm(beats) + len(beats) + _SQUEEZED)
    lines = _in_pieces(lines, _calm(beats), reading.lexicon)
    opening = opening_words(desk, beats[0], lines, len(beats))
    opening = _with_rest(opening, lines, reading)
    lines = _not_shown(lines, opening)
    whom = for_whom(reading)
    if len(lines) <= _calm(beats) and word_count(whom) > _NOBODY and desk.passes(whom, max_words=LINE_WORDS):
        lines.append(feature(whom))
    lines = spread(lines, _calm(beats))
    opening = _with_room(desk, opening, lines, beats)
    closing = _closing(desk, lines, beats, opening)
    middles, left = _middles(desk, beats[1:-1], lines)
    words = [opening, *middles, closing]
    if not opening.subtext:
        _tuck_in(desk, words, left, beats, (0,))
    # What is still unsaid goes to the end card first, then wherever a line has room below it.
    _tuck_in(desk, words, left, beats, (len(words) - 1, *range(1, len(words) - 1)))
    _squeeze_in(desk, words, left)
    # The first and the last words are few and large: only a scene between them holds two lines' worth in one size.
    most = [LINE_LENGTH, *[_ONE_SIZE_LENGTH] * (len(words) - 2), LINE_LENGTH]
    return with_badges([_in_one(each, reading, length) for each, length in zip(words, most, strict=True)], reading)


def _with_room(desk: Desk, opening: Words, lines: list[Feature], beats: Beats) -> Words:
    """The opening alone, and what stood below it in a scene of its own, where there are fewer lines than scenes; so does what is
    sold where every line has its scene, and the ad can end on what is offered."""
    reading, told = desk.reading, fold(desk.reading.product)
    below = opening.subtext
    sold = told and fold(below).startswith(told) and told not in fold(opening.text)
    offered = reading.brand and sold and len(lines) == _calm(beats) and any(line.is_offer for line in lines)
    torn = _joint(opening, reading) and not _STANDS_ALONE.match(below)
    if word_count(below) < _OWN_SCENE or torn or not (offered or len(lines) < _calm(beats)):
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
        fits = length <= _ONE_SIZE_LENGTH and len(whole.subtext) <= LINE_LENGTH
        if fits and fold(f"{parts[-1]} {rest}") in fold(reading.cleaned.text):
            lines.remove(line)
            return whole
    return opening


def _in_one(words: Words, reading: Reading, most: int) -> Words:
    """One sentence in one size, where a scene holds it: a line break parts it less than a change of letters does."""
    joint = _joint(words, reading) if words.subtext else ""
    length = len(words.text) + len(joint) + len(words.subtext)
    facts = joint.strip() and length > LINE_LENGTH and re.search(r"\d", words.text)  # each in its own letters
    if not joint or length > most or facts:
        return words
    gap = " " if length <= LINE_LENGTH else "\n"
    return replace(words, text=f"{words.text}{joint.rstrip()}{gap}{words.subtext}", subtext="")


def _joint(words: Words, reading: Reading) -> str:
    """What stands in the prompt between the two, where it goes on from the one to the other: a blank or a comma."""
    if words.text[-1:] in ".!?":
        return ""  # a question and its answer
    told, head = reading.cleaned.text, " ".join(words.text.casefold().split()[-_LAST_WORDS:])
    ends = ((joint, told.find(f"{joint}{words.subtext}")) for joint in (" ", ", "))
    return next((joint for joint, end in ends if end > 0 and told[:end].casefold().endswith(head)), "")


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


def _closing(desk: Desk, lines: list[Feature], beats: Beats, opening: Words, *, stock: bool = True) -> Words:
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
        told += [(Sort.STOCK, line) for line in desk.some(copy_for(reading).closes, _WRITTEN, max_words=LINE_WORDS)]
    for sort, text in told:
        if fold(text) not in waiting and desk.passes(text, max_words=_MOST_CLOSING, written=sort is Sort.STOCK):
            asked = _ASKED_FOR if sort is Sort.SLOGAN else 0.0
            yield worth(text, sort, Place.CLOSING, reading) + asked, text, None
    if reading.brand:
        yield _NAME_ALONE, reading.brand, None
    for line in lines if len(lines) > _calm(beats) else ():
        sort = Sort.OFFER if line.is_offer else Sort.DOES if line.does else Sort.LINE
        if word_count(line.text) > 1:
            yield worth(line.whole, sort, Place.CLOSING, reading), line.whole, line


def _nameless(desk: Desk, lines: list[Feature], beats: Beats, opening: Words, room: int) -> Words:
    """Where no name stands: what it is, even where the ad opened on it, and the offer below."""
    reading = desk.reading
    text = desk.say(reading.slogan) if reading.slogan and desk.passes(reading.slogan, max_words=_MOST_CLOSING) else ""
    if not text and _is_a_thing(reading) and desk.passes(reading.product, may_repeat=True):
        text = desk.say(reading.product)
    if not text:  # "Cuesta 950 pesos por persona" names nothing
        text = next((line for line in _own_words(opening, reading) if desk.passes(line, may_repeat=True)), "")
    offer = next((line for line in lines if line.is_offer and not line.tail and len(lines) > _calm(beats)), None)
    if offer is None or not desk.passes(offer.text, max_words=room):
        closers = sorted(_closers(desk, [], beats, opening), key=lambda each: -each[0])
        text = text or next((desk.say(line) for _, line, _ in closers), "")
        return Words(text or desk.pick(general_copy(reading).closes) or reading.product)
    lines.remove(offer)
    return _offered(desk, offer, text)


def _offered(desk: Desk, line: Feature, text: str = "") -> Words:
    """A line on the end card, below what is offered."""
    price = desk.say(_price_of(desk, line).text)
    return Words(price) if not text or price.startswith(f"{text} ·") else Words(text, price)


def _own_words(opening: Words, reading: Reading) -> Iterator[str]:
    """What the opening says in the prompt's own words, without a figure; nothing where its two parts are one sentence."""
    told = fold(reading.cleaned.text)
    if opening.subtext and _joint(opening, reading):
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

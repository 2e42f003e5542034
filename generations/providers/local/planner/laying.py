"""Which pieces of what is told stand in which scene: the best of all ways to lay them out in order.

Each scene has a line and may have a smaller one below it, the end card one below the name. A cheap way reads well: whole
sentences, a scene for each thought, an offer at the end, nothing left out. The way is found by dynamic programming.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Final

from generations.providers.local.planner.heard import without_noun
from generations.providers.local.planner.phrases import BASE_VERBS
from generations.providers.local.planner.pieces import Piece
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.telling import without_and
from generations.providers.local.planner.verdicts import Place, Sort, worth
from generations.providers.local.reader.facts import FactKind
from generations.reading_time import reading_s, scene_tenths
from generations.spec import LINE_LENGTH

ONE_SIZE_LENGTH: Final = 84  # characters of a sentence that is set as one where nothing stands below it
OPENING_LENGTH: Final = 72  # the same where an ad opens
_TWO_SIZES: Final = 116  # of a line and the one below it
_LEAST: Final = 13  # characters of a line that fills a scene
_LEAST_LAST: Final = 4  # of a line below the name: "£0" says nothing there
_SCENE_S: Final = 5.5  # reading a scene may take
_ONE_LINE, _GOOD_WAYS = 24, 3  # characters of a line that is never parted; ways to part one that read well
_IN_TWO: Final = 2.0  # one sentence that no scene holds in one size
_LATE: Final = 30.0  # a second more of reading than the ad has
_MOST_JOINED, _MOST_LEFT_OUT = 6, 3  # pieces in one line; pieces in a row that are not told
_MORE: Final = "…"
# Without its "and" it would be an order: "and give them to families".
_AND_DO: Final = re.compile(rf"and\s(?:{BASE_VERBS})\s")
_SAYS_WHO: Final = re.compile(r"(?:y|e)\s[^\W\d]")
_WHO: Final = re.compile(r"who(?:se)?\s", re.I)  # is none of the things sold
# Costs, in the units of a comma at which two scenes part.
_NEVER: Final = 1e6
_MISSED, _MISSED_FACT, _MISSED_HALF = 8.0, 16.0, 20.0  # what is not told
_MISSED_LABEL, _LABEL_ALONE = 1.0, 3.0  # a bare label, and one that fills a scene
_MISSED_INTRODUCTION: Final = 6.0  # that the label of a hook does not stand below it
_MISSED_TAIL: Final = 4.0
_MISSED_LEAD: Final = 8.0  # more, of what the prompt begins with
_TORN, _LISTED, _WAITED_FOR = 15.0, 8.0, 10.0  # a scene that begins in a clause, in a list, behind "if it rains"
_DEPENDENT: Final = 12.0  # "because Dad is retiring" in a scene of its own
_HEADLESS: Final = 12.0  # an opening whose sentence began before it
_MISCOUNTED: Final = 40.0  # a number parted from what it counts
_LEANS: Final = 6.0  # a line that needs the one before it
_TWO_THOUGHTS, _UNDER_THE_OPENING = 4.0, 1.5  # a smaller line of another sentence; any below the opening
_LONG, _LONG_AND_LARGE, _A_SECOND = 0.09, 0.25, 3.0  # a character too many, a second too long
_BARE_END, _IN_THE_MIDDLE, _TWICE = 4.0, 3.0, 8.0  # an end card with nothing below the name, with half a sentence
_FACT_IN_THE_MIDDLE: Final = 1.0  # with a fact that stands by itself: "3 year warranty"
_FEW_LAST, _FEW_WORDS = 5.0, 2  # with the end of a sentence in so few words: "no charge"
_OFFER_LAST, _FACT_LAST = 4.0, 2.0  # what is gained there
_PRICED_WITH: Final = 3.0  # a bare price behind another fact: "holds 2.4 kg, $29.99"
_PRICE_ALONE: Final = 7.0  # a price parted from what it buys: "Facade and scaffold", "from 4.900 €"
_NOT_WHAT: Final = re.compile(r"(?:(?:from|ab|desde|dès|à partir de|da|vanaf)\s)?[^\w]*[\d.,\s]+\W*", re.I)
# "8h-17h" of "Sunday 7 June".
_WHEN: Final = re.compile(
    r"(?:(?:from|de|von|dalle|das|van)\s)?\d[\d:.,h\s–-]*(?:\s?(?:h|hs|uhr|am|pm)\b)?"
    r"(?:\s?(?:to|a|à|bis|alle|às|tot|till|until)\s\d[\d:.h]*(?:\s?(?:h|hs|uhr|am|pm))?)?",
    re.I,
)
_ON_TERMS: Final = re.compile(r"\b(?:if|for two|when|si|wenn|bei|se|als)\s", re.I)  # "si te llevas seis, 15 €"
_HOOK: Final = 3.0  # what a point more of the verdict on an opening is worth
WRITTEN_ASKS: Final = 0.6  # what a written question is worth more
# No ad ends on when nobody is there.
_CLOSED: Final = re.compile(
    r"(?:we(?:['’]re| are) )?(?:closed|cerrad[oa]s?|cerramos|fermée?s?|geschlossen|"
    r"(?:mon|diens|mittwoch|donners|frei|sams|sonn)(?:tag)?s (?:zu|geschlossen)|chius[oaie]|"
    r"fechad[oa]s?|gesloten)\b",
    re.I,
)
_CLOSED_LAST: Final = 12.0
_FEW: Final = 3  # words
_BETTER, _ASKED = 1.8, 0.5  # by how many points another line must be a better opening than the first; a question
# "I teach", "Wir backen", "Alquilo": who says what they do.
WE_DO: Final = re.compile(
    r"(?:I|We|Ich|Wir|Je|Nous|On|Soy|Somos|Sono|Siamo|Sou)\s\w|J['’]\w|[A-ZÀ-Ü][a-zà-ÿ]{2,}(?:amos|emos|imos|iamo)\s|"
    r"(?:Alquilo|Vendo|Hago|Arreglo|Reparo|Doy|Enseño|Fabrico|Tengo|Cuido|Limpio|Pinto|Afilo|Coso|Restauro|Faccio|Riparo|Insegno|Affitto|Ho|Tenho|Faço|Conserto|Alugo)\s"
)

# What it costs; where each scene begins, where its smaller line does, and where it ends; the bounds of the end card's line.
_Way = tuple[float, tuple[tuple[int, int, int], ...], tuple[int, int]]


_Parted = Callable[[str], Sequence[tuple[str, str]]]


def _whole(_: str) -> tuple[tuple[str, str], ...]:
    return ()


@dataclass(frozen=True)
class Room:
    """What an ad has for its words: scenes before the end card, and seconds in all; how a line may be parted into two sizes, the
    best way first; whether the end card has room for two below the name."""

    scenes: int
    seconds: float
    named: bool = True
    parted: _Parted = _whole


@dataclass(frozen=True)
class Layout:
    """The lines of each scene, the opening first; what stands on the end card, or nothing; what it costs."""

    scenes: tuple[tuple[str, str], ...]
    end: str
    cost: float
    turned: bool = False  # another sentence than the prompt's first opens
    written: bool = False  # a written line of the trade does


def best_layout(reading: Reading, pieces: Sequence[Piece], room: Room) -> Layout | None:
    """The best layout over the sentences that may open; the first one does unless another is clearly the better hook."""
    sentences = list(dict.fromkeys(piece.sentence for piece in pieces))
    found: list[Layout] = []
    if not sentences:
        return None
    first = _hook(reading, pieces, sentences[0])
    for number in sentences:
        opener = [piece for piece in pieces if piece.sentence == number]
        gain = _hook(reading, pieces, number) - first
        better = _ASKED if opener[0].ends else _BETTER
        unfit = opener[0].points_back or opener[0].joint or opener[0].is_when or _is_brief(opener)
        unfit = unfit or opener[0].is_offer or pieces[0].written  # the price of what? And a hook opens
        unfit = unfit or any(
            piece.ends for piece in pieces if piece.sentence == number - 1
        )  # an answer before its question
        if number != sentences[0] and (unfit or gain < better):
            continue
        answered = (number, number + 1) if opener[-1].ends else (number,)
        first_told = [piece for piece in pieces if piece.sentence in answered]
        layout = lay_out([*first_told, *(piece for piece in pieces if piece.sentence not in answered)], room)
        if layout is not None:
            cost, written = layout.cost - (first + gain) * _HOOK, opener[0].written
            found.append(replace(layout, cost=cost, turned=written or number != sentences[0], written=written))
    return min(found, key=lambda layout: layout.cost, default=None)


def _is_brief(opener: Sequence[Piece]) -> bool:
    """Whether too few words stand before its first joint to tell what the ad is about."""
    return not opener[0].ends and len(opener[0].text.split()) <= _FEW


def _hook(reading: Reading, pieces: Sequence[Piece], sentence: int) -> float:
    told = [piece for piece in pieces if piece.sentence == sentence]
    told = told[:1] if told[0].written else told  # without its label
    most = next(stop for stop in range(len(told), 0, -1) if stop == 1 or len(_text(told, 0, stop)) <= ONE_SIZE_LENGTH)
    opener = told[:most]
    is_offer = any(piece.is_offer for piece in opener)
    does = Sort.STOCK if opener[0].written else Sort.DOES if WE_DO.match(opener[0].text) else Sort.LINE
    asks = opener[-1].ends and not opener[0].written
    sort = Sort.QUESTION if asks else Sort.OFFER if is_offer else does
    asks_written = WRITTEN_ASKS if opener[0].written and opener[0].ends else 0.0
    return worth(_text(told, 0, most), sort, Place.OPENING, reading) + asks_written


def lay_out(pieces: Sequence[Piece], room: Room) -> Layout | None:
    """The best way to tell the pieces in so many scenes before the end card; None where they do not fill them."""
    count = len(pieces)
    lead = min((piece.sentence for piece in pieces if piece.sentence >= 0), default=0)
    cost_of = cache(partial(_scene_cost, pieces, room.parted))
    tenths_of = cache(partial(_tenths, pieces, room.parted))

    @cache
    def best(at: int, scene: int, left: int) -> _Way:
        """The cheapest way from a piece and a scene on, with so many tenths of a second left: bounds and middle of each scene,
        bounds of the end."""
        if scene == room.scenes:
            return _ending(pieces, at, lead, left, room)
        found: _Way = (_NEVER, (), (count, count))
        for middle in range(at + 1, min(count, at + _MOST_JOINED) + 1):
            for stop in range(middle, min(count, middle + _MOST_JOINED) + 1):
                cost = cost_of(at, middle, stop, scene == 0)
                if cost >= found[0]:
                    continue
                rest, shown, end = best(stop, scene + 1, left - tenths_of(at, middle, stop))
                if cost + rest < found[0]:
                    found = (cost + rest, ((at, middle, stop), *shown), end)
        for skipped in range(at + 1, min(count, at + _MOST_LEFT_OUT) + 1):
            rest, shown, end = best(skipped, scene, left)
            cost = _missed(pieces[at:skipped], lead) + (_MISCOUNTED if _counts(pieces, at) else 0)
            cost += _LEANS if skipped < count and pieces[skipped].goes_on else 0
            cost += _WAITED_FOR if at and pieces[at - 1].waits and pieces[at].joint else 0
            if cost + rest < found[0]:
                found = (cost + rest, shown, end)
        return found

    cost, shown, (begin, stop) = best(0, 0, round(room.seconds * 10))
    if cost >= _NEVER:
        return None
    told = [*shown, (begin, stop, stop)]
    lines = [_lines(pieces, scene, before) for scene, (_, _, before) in zip(told, ((0, 0, -1), *told), strict=False)]
    for number, (text, below) in enumerate(lines[:-1]):
        if not below and len(text) > (ONE_SIZE_LENGTH if number else OPENING_LENGTH):
            lines[number] = next(((head.rstrip(","), tail) for head, tail in room.parted(text)), (text, below))
    for number, (at, _, _) in enumerate(told[1:], start=1):
        if _is_torn(pieces, at, told[number - 1][2]):
            text, below = lines[number - 1]
            lines[number - 1] = (text, f"{below}{_MORE}") if below else (f"{text}{_MORE}", below)
    return Layout(tuple(lines[:-1]), lines[-1][0], cost)


def _lines(pieces: Sequence[Piece], scene: tuple[int, int, int], before: int) -> tuple[str, str]:
    """A scene's line and the one below it, begun with dots where it goes on with the scene that ended `before`."""
    at, middle, stop = scene
    text = _text(pieces, at, middle)
    if at < middle and pieces[at].written:
        return text, _below(pieces, middle, stop)
    text = f"{_MORE}{text}" if _is_torn(pieces, at, before) else without_and(text)
    return text, _below(pieces, middle, stop)


def _is_torn(pieces: Sequence[Piece], at: int, before: int) -> bool:
    """Whether a scene that begins here goes on inside the phrase in which the one before it ended."""
    if not at == before < len(pieces):
        return False
    text = pieces[at].text
    if not pieces[at].torn or pieces[at].joint.startswith(","):
        return bool(pieces[at].joint) and bool(_AND_DO.match(text))
    # "That keeps drinks cold" stands alone, and what begins with a verb that says who: "y abrimos los sábados".
    stands_alone = without_noun(text) != text or bool(_SAYS_WHO.match(text))
    return not stands_alone or bool(_WHO.match(text))


def _ending(pieces: Sequence[Piece], at: int, lead: int, left: int, room: Room) -> _Way:
    """What is left, on the end card; what does not fit there is missed."""
    count = len(pieces)
    ways = []
    for stop in range(at, count + 1):
        late = max(0, _tenths(pieces, room.parted if room.named else _whole, at, stop, stop) - left) / 10
        ways.append((_end_cost(pieces, at, stop) + _missed(pieces[stop:], lead) + late * _LATE, (at, stop)))
    cost, where = min(ways, key=lambda way: way[0])
    return cost, (), where


def _end_cost(pieces: Sequence[Piece], at: int, stop: int) -> float:
    if at == stop:
        return _BARE_END
    text, first = _text(pieces, at, stop), pieces[at]
    if len(text) > LINE_LENGTH or len(text) < _LEAST_LAST or not _in_one_sentence(pieces, at, stop):
        return _NEVER
    middle = _FACT_IN_THE_MIDDLE if first.kinds else _IN_THE_MIDDLE
    cost = 1.5 * _parting(pieces, at) + (middle if first.joint else 0)
    cost += _LEANS if first.goes_on or first.points_back else 0
    is_price = FactKind.PRICE in first.kinds
    cost += _FEW_LAST if first.joint and len(text.split()) <= _FEW_WORDS and not is_price else 0
    cost += _LEANS if pieces[stop - 1].ends else 0
    cost += _PRICE_ALONE if first.joint and first.is_bare_price and _ON_TERMS.search(pieces[at - 1].text) else 0
    cost += _CLOSED_LAST if _CLOSED.match(text) else 0
    cost += _TWICE if any(piece.names for piece in pieces[at:stop]) else 0
    cost += _TWICE if first.sentence == 0 < pieces[0].sentence else 0  # what an ad opens with elsewhere
    return cost - (
        _OFFER_LAST if any(piece.is_offer for piece in pieces[at:stop]) else _FACT_LAST if first.kinds else 0
    )


def _tenths(pieces: Sequence[Piece], parted: _Parted, at: int, middle: int, stop: int) -> int:
    """What a scene takes to be read, a long line in two sizes."""
    text, below = _text(pieces, at, middle), _text(pieces, middle, stop)
    ways = () if below or len(text) <= _ONE_LINE else parted(text)[:_GOOD_WAYS]
    return min(scene_tenths(*way) for way in ((text, below), *ways))


def _scene_cost(pieces: Sequence[Piece], parted: _Parted, at: int, middle: int, stop: int, opens: bool) -> float:
    text, below = _text(pieces, at, middle), _text(pieces, middle, stop)
    most = OPENING_LENGTH if opens or below else ONE_SIZE_LENGTH
    if len(below) > LINE_LENGTH - len(_MORE) or len(text) + len(below) > _TWO_SIZES:
        return _NEVER
    if len(text) > most and (below or not parted(text)):
        return _NEVER
    if not _in_one_sentence(pieces, at, middle) or not _in_one_sentence(pieces, middle, stop):
        return _NEVER
    cost = _parting(pieces, at)
    if len(text) < _LEAST:
        cost += 1.0 if below else 2.0 if pieces[at].is_offer else 3.5  # "7 kg" fills no scene
    cost += _PRICE_ALONE if pieces[at].joint and not pieces[at - 1].kinds and _NOT_WHAT.fullmatch(text) else 0
    cost += _PRICE_ALONE if pieces[at].joint and FactKind.DATE in pieces[at - 1].kinds and _WHEN.fullmatch(text) else 0
    is_label = not opens and middle == at + 1 and pieces[at].labels
    cost += 0 if not is_label else _LABEL_ALONE if pieces[at].sentence >= 0 else _MISSED_INTRODUCTION
    cost += _LISTED if _parts_a_list(pieces, at, middle) else 0
    cost += _PRICED_WITH if any(piece.is_bare_price for piece in pieces[at + 1 : middle]) else 0
    cost += _IN_TWO if len(text) > most else 0
    cost += max(0, len(text) - LINE_LENGTH) * (_LONG if not opens and not below else _LONG_AND_LARGE)
    cost += _LEANS if opens and (pieces[at].points_back or len(text) < _LEAST) else 0
    cost += _HEADLESS if opens and pieces[at].joint else 0
    if below:
        introduces = pieces[at].written and pieces[middle].labels and stop == middle + 1
        cost += 0 if introduces else _below_cost(pieces, at, middle) + (_UNDER_THE_OPENING if opens else 0)
    seconds = reading_s(text) + reading_s(below) / 2 if below else reading_s(text)
    return cost + max(0.0, seconds - _SCENE_S) * _A_SECOND


def _parts_a_list(pieces: Sequence[Piece], at: int, middle: int) -> bool:
    """Whether a line that holds the head of a list, "cakes that look like things: a shoe", ends before the list does."""
    heads = any(piece.joint.startswith(":") for piece in pieces[at + 1 : middle])
    return heads and middle < len(pieces) and pieces[middle].joint.startswith(",")


def _below_cost(pieces: Sequence[Piece], at: int, middle: int) -> float:
    """What it costs that the smaller line begins with this piece."""
    piece = pieces[middle]
    if pieces[at].sentence != piece.sentence:
        return _TWO_THOUGHTS + (_LEANS if piece.points_back else 0)
    cost = 1.0 + (1.0 if pieces[middle - 1].waits else 0)
    cost += _MISCOUNTED if _counts(pieces, middle) else 0
    return cost + (2.0 + piece.torn / 10 if piece.torn or piece.ends_a_list else 0)


def _parting(pieces: Sequence[Piece], at: int) -> float:
    """What it costs that a scene begins with this piece."""
    piece = pieces[at]
    if not piece.joint:
        return 0.0
    cost = _WAITED_FOR if at and pieces[at - 1].waits else 0.0
    if piece.torn:
        return cost + _TORN + piece.torn / 4
    if piece.depends:
        return cost + _DEPENDENT
    if piece.ends_a_list or _is_of_a_list(pieces, at):
        return cost + _LISTED
    if re.match(r"(?:and|und|et|y|e|but|aber|mais|pero)\s", piece.text):
        return cost + 1.0
    return cost + (_LEANS if piece.goes_on or piece.lacks_subject else 1.0 if piece.joint.startswith(",") else 0.5)


def _is_of_a_list(pieces: Sequence[Piece], at: int) -> bool:
    """ "Blocked drains" of "we do boilers, leaks, blocked drains"."""
    piece = pieces[at]
    short = piece.joint.startswith(",") and not piece.kinds and len(piece.text.split()) <= _FEW_WORDS
    begins = next(each for each in pieces if each.sentence == piece.sentence)
    return short and begins is not piece and bool(WE_DO.match(begins.text)) and "," in begins.text


def _counts(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece before this one ends on a number of what this one begins with: "1,260" and "coats"."""
    return bool(at and pieces[at].torn and pieces[at - 1].text[-1:].isdigit() and pieces[at].text[:1].islower())


def _missed(pieces: Sequence[Piece], lead: int) -> float:
    """What it costs that pieces in a row are not told; more where the prompt began with one, in the sentence `lead`, little of
    the rest of a phrase whose head is not told either."""
    return sum(
        _MISSED_TAIL if piece.torn and number else _missed_one(piece, lead) for number, piece in enumerate(pieces)
    )


def _missed_one(piece: Piece, lead: int) -> float:
    if piece.labels:
        return _MISSED_LABEL if piece.sentence >= 0 else _MISSED_INTRODUCTION
    if _CLOSED.match(piece.text):
        return _MISSED_LABEL
    leads = _MISSED_LEAD if piece.sentence == lead and not piece.joint else 0.0
    return leads + (_MISSED_HALF if piece.torn else _MISSED_FACT if piece.kinds else _MISSED)


def _in_one_sentence(pieces: Sequence[Piece], at: int, stop: int) -> bool:
    return all(piece.sentence == pieces[at].sentence and piece.joint for piece in pieces[at + 1 : stop])


def _text(pieces: Sequence[Piece], at: int, stop: int) -> str:
    told = "".join(f"{piece.joint if number else ''}{piece.text}" for number, piece in enumerate(pieces[at:stop]))
    return f"{told}{pieces[stop - 1].ends}" if stop > at else told


def _below(pieces: Sequence[Piece], at: int, stop: int) -> str:
    """A smaller line: small where it goes on with the one above it."""
    text = _text(pieces, at, stop)
    leans = at < stop and (
        pieces[at].goes_on
        or pieces[at].depends
        or pieces[at].lacks_subject
        or (pieces[at].joint and pieces[at - 1].waits)
    )
    return text if leans else without_and(text)

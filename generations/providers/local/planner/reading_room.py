"""Every scene long enough for its words: time goes from scenes that can spare it to scenes too short to be read, and lines
too long for any are set in two sizes, which are read side by side.

Pure. The sum stays, no scene is shorter than 3 s or longer than 7 s, and the end card is the last to give any time away: its
button needs it. Seconds stay whole, as music likes them, where that is enough; else they are halved, else tenths count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generations.providers.local.planner.desk import Words
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.line_breaks import TORN, in_two_sizes
from generations.providers.local.planner.reading import Reading
from generations.reading_time import SHORTEST_SCENE_TENTHS, scene_tenths
from generations.spec import SceneType

Beats = tuple[tuple[SceneType, float], ...]

_LONGEST_TENTHS: Final = 70
_STEPS: Final = (10, 5, 1)  # tenths of a second
_ONE_SIZE: Final = 24  # characters of a line that is never parted
# In tenths of a second of reading: an opening in two sizes, a unit of what a parting costs, one within a phrase.
_OPENING, _WORSE, _TORN = 2.0, 0.1, 2.0


def with_reading_room(beats: Beats, words: Sequence[Words], reading: Reading) -> tuple[Beats, tuple[Words, ...]]:
    """The same scenes, lengths moved and lines parted where one would leave before it can be read."""
    shown = tuple(words)
    lengths = _moved(beats, shown)
    while late := _late(lengths, shown):
        costs = {way.words: _late(_moved(beats, way.words), way.words) + way.cost for way in _parted(shown, reading)}
        best = min(costs, key=lambda way: costs[way], default=shown)
        if _late(_moved(beats, best), best) >= late:
            break
        lengths, shown = _moved(beats, best), best
    return tuple((beat, length / 10) for (beat, _), length in zip(beats, lengths, strict=True)), shown


@dataclass(frozen=True)
class _Way:
    words: tuple[Words, ...]
    cost: float  # in tenths of a second


def _parted(words: tuple[Words, ...], reading: Reading) -> Iterator[_Way]:
    """The ways to take one long line less: in two sizes; on the end card also without what was told before."""
    *scenes, last = words
    for at, one in enumerate(words if reading.brand else scenes):  # the end card has two lines below a name
        for cost, two in _in_two(one, reading):
            yield _Way((*words[:at], two, *words[at + 1 :]), cost + (0 if 0 < at < len(scenes) else _OPENING))
    told = fold(" ".join(f"{each.text} {each.subtext}" for each in scenes))
    head, _, tail = last.text.partition("\n")
    if tail and fold(tail) in told:
        yield _Way((*scenes, replace(last, text=head.rstrip(","))), 0.0)
    if last.subtext and fold(last.subtext) in told:
        yield _Way((*scenes, replace(last, subtext="")), 0.5)


def _in_two(words: Words, reading: Reading) -> Iterator[tuple[float, Words]]:
    """A long line with its second half as a smaller one below it, or one in two sizes parted elsewhere, and what that costs."""
    text = words.text.replace("\n", " ")
    whole = f"{text} {words.subtext}".rstrip()
    goes_on = words.subtext[:1].islower() and whole in reading.cleaned.text
    if len(words.text) <= _ONE_SIZE or (words.subtext and not goes_on):
        return
    for way in in_two_sizes(whole, reading):
        cost = way.cost * _WORSE + (_TORN if way.cost >= TORN else 0)
        yield cost, replace(words, text=way.head.rstrip(","), subtext=way.tail)


def _moved(beats: Beats, words: Sequence[Words]) -> list[int]:
    """Each scene's tenths of a second: the largest steps that let every line be read as well as the smallest do."""
    ways = [_by_steps(beats, words, step) for step in _STEPS]
    return min(ways, key=lambda lengths: _late(lengths, words))


def _by_steps(beats: Beats, words: Sequence[Words], step: int) -> list[int]:
    lengths = [round(length * 10) for _, length in beats]
    needed = [scene_tenths(each.text, each.subtext) for each in words]
    for index in range(len(lengths)):
        while needed[index] > lengths[index] and lengths[index] < _LONGEST_TENTHS:
            giver = _giver(lengths, needed, step)
            if giver is None or giver == index:
                break
            lengths[giver] -= step
            lengths[index] += step
    return lengths


def _giver(lengths: list[int], needed: list[int], step: int) -> int | None:
    """The scene with the most time to spare, the end card only where no other has any; None where none can give a step."""
    spare = {
        index: lengths[index] - needed[index]
        for index in range(len(lengths))
        if lengths[index] - step >= max(needed[index], SHORTEST_SCENE_TENTHS)
    }
    return max(spare, key=lambda index: (index < len(lengths) - 1, spare[index])) if spare else None


def _late(lengths: Sequence[int], words: Sequence[Words]) -> int:
    """Tenths of a second of reading for which there is no time."""
    return sum(
        max(0, scene_tenths(each.text, each.subtext) - length) for each, length in zip(words, lengths, strict=True)
    )

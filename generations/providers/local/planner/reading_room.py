"""Scenes as long as their words need: whole seconds go from scenes with time to spare to scenes too short to be read.

Pure. The sum stays, no scene is shorter than 3 s or longer than 7 s, and the end card gives nothing away: its button needs it.
"""

from __future__ import annotations

from typing import Final

from generations.providers.local.planner.copywriter import Words
from generations.reading_time import reading_s
from generations.spec import SceneType

Beats = tuple[tuple[SceneType, int], ...]

_LEAST_S, _MOST_S = 3, 7
_SUBTEXT_LATER_S: Final = 0.32


def with_reading_room(beats: Beats, words: tuple[Words, ...]) -> Beats:
    """The same scenes, lengths moved by whole seconds where a line would leave before it can be read."""
    seconds = [length for _, length in beats]
    needed = [_needed_s(each) for each in words]
    for index in range(len(beats)):
        while needed[index] > seconds[index] and seconds[index] < _MOST_S:
            giver = _giver(seconds, needed)
            if giver is None or giver == index:
                break
            seconds[giver] -= 1
            seconds[index] += 1
    return tuple((beat, length) for (beat, _), length in zip(beats, seconds, strict=True))


def _giver(seconds: list[int], needed: list[float]) -> int | None:
    """The scene with the most time to spare, the end card aside; None where none can give a second."""
    spare = {
        index: seconds[index] - needed[index]
        for index in range(len(seconds) - 1)
        if seconds[index] - 1 >= max(needed[index], _LEAST_S)
    }
    return max(spare, key=lambda index: spare[index]) if spare else None


def _needed_s(words: Words) -> float:
    lead = reading_s(words.text) if words.text else 0.0
    return max(lead, reading_s(words.subtext) + _SUBTEXT_LATER_S if words.subtext else 0.0)

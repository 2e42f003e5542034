"""The beat grid: a tempo, or a tempo map, on which every scene cut is a downbeat.

In: duration and cuts in seconds, a mood (its tempo range), a seed. Out: a `BeatGrid`, times in seconds.
Each scene holds a whole number of beats, or a half more where that keeps the tempo (three seconds at 90
are four and a half). Where scene lengths share a tempo (whole seconds at 60, 90 or 120, five-second scenes
at 84, 96, 108...) all scenes run at it; otherwise each scene's tempo is bent a little.
Cheap and pure: the planner may call it before any sound is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

import numpy as np

from generations.providers.local.music.moods import Mood, mood_named

MIN_DURATION_S = 1.0
_SAME_CUT_S = 0.015
_BEND = 0.025
_TEMPO_STRAY = 0.16
_UNEVEN = {0.0: 0.0, 2.0: 0.1, 1.0: 0.5, 3.0: 0.5}
_HALF_BEAT = 0.6


@dataclass(frozen=True)
class BeatGrid:
    """Beats of one piece, all times in seconds from its start.

    `sections_s` are the scene boundaries including 0 and the duration; `section_beats` and `section_bpm`
    say how many beats each scene holds and how fast they go; `bpm` is the average. `beats_s`,
    `subdivisions_s` (eighths, beats included) and `downbeats_s` lie in [0, duration).
    """

    duration_s: float
    bpm: float
    sections_s: tuple[float, ...]
    section_beats: tuple[float, ...]
    section_bpm: tuple[float, ...]
    beats_s: tuple[float, ...]
    subdivisions_s: tuple[float, ...]
    downbeats_s: tuple[float, ...]

    @property
    def first_beats(self) -> tuple[float, ...]:
        """Number of the beat on which each section starts, counted from 0; one more entry for the end."""
        return tuple(float(n) for n in np.concatenate(([0], np.cumsum(self.section_beats))))

    def time_of(self, beat: float) -> float:
        """Seconds at a (fractional) beat number counted from 0."""
        return float(np.interp(beat, self.first_beats, self.sections_s))

    def nearest_beat_s(self, time_s: float) -> float:
        """The listed beat closest to a time, for snapping a cut to the music."""
        return min(self.beats_s, key=lambda beat: abs(beat - time_s))


def beat_grid(duration_s: float, cuts_s: Sequence[float], mood: str, seed: int) -> BeatGrid:
    """Grid for a piece of `duration_s` whose scenes change at `cuts_s`; ValueError under one second."""
    if duration_s < MIN_DURATION_S:
        raise ValueError(f"music needs at least {MIN_DURATION_S:g} s, not {duration_s:g} s")
    boundaries = (0.0, *_usable(cuts_s, duration_s), float(duration_s))
    lengths = tuple(b - a for a, b in pairwise(boundaries))
    counts = _beats_per_section(lengths, mood_named(mood), seed)
    scenes = tuple(zip(boundaries[:-1], lengths, counts, strict=True))
    return BeatGrid(
        duration_s=float(duration_s),
        bpm=60.0 * sum(counts) / duration_s,
        sections_s=boundaries,
        section_beats=counts,
        section_bpm=tuple(60.0 * count / length for _, length, count in scenes),
        beats_s=_times(scenes, 1.0),
        subdivisions_s=_times(scenes, 0.5),
        downbeats_s=_times(scenes, 4.0),
    )


def _usable(cuts_s: Sequence[float], duration_s: float) -> list[float]:
    kept: list[float] = []
    for cut in sorted(float(cut) for cut in cuts_s):
        if _SAME_CUT_S < cut < duration_s - _SAME_CUT_S and (not kept or cut - kept[-1] > _SAME_CUT_S):
            kept.append(cut)
    return kept


@lru_cache(maxsize=64)  # every scene of an ad asks, twice when its clip is bought
def _beats_per_section(lengths: tuple[float, ...], mood: Mood, seed: int) -> tuple[float, ...]:
    """Counts whose tempo is near the mood's (the seed moves it a little), even, and bent least."""
    wanted = mood.tempo * (1.0 + 0.07 * np.random.default_rng([seed & 0xFFFFFFFF, 7]).uniform(-1.0, 1.0))
    tempos = np.arange(mood.slowest, mood.fastest + 0.5, 0.5)
    choices = [tuple(_count(length, float(bpm)) for length in lengths) for bpm in tempos]
    return min(choices, key=lambda counts: round(_cost(counts, lengths, wanted), 9))


def _count(length_s: float, bpm: float) -> float:
    """Beats of one scene at a tempo: the whole or, from four on, half number that fits best."""
    exact = length_s * bpm / 60.0
    whole, half = max(1.0, float(round(exact))), round(2.0 * exact) / 2.0
    if half < 4.0 or _scene_cost(whole, length_s, bpm) <= _scene_cost(half, length_s, bpm):
        return whole
    return half


def _cost(counts: tuple[float, ...], lengths: tuple[float, ...], wanted: float) -> float:
    """A strange tempo costs, and so do the scenes' bends and uneven bars."""
    mean = 60.0 * sum(counts) / sum(lengths)
    scenes = sum(_scene_cost(count, length, mean) for count, length in zip(counts, lengths, strict=True))
    return float((log(mean / wanted) / _TEMPO_STRAY) ** 2 + scenes)


def _scene_cost(count: float, length_s: float, bpm: float) -> float:
    """Bending the tempo and odd bars cost; very short scenes may bend freely."""
    bend = (log(60.0 * count / length_s / bpm) / _BEND) ** 2
    return min(1.0, length_s / 2.0) * (bend + _UNEVEN.get(count % 4, _HALF_BEAT))


def _times(scenes: tuple[tuple[float, float, float], ...], step: float) -> tuple[float, ...]:
    """Every `step` beats from the start of each (start, length, beats); a bar takes in a lone last beat."""
    slack = 1.0 if step > 1.0 else 0.0
    out: list[float] = []
    for start_s, length_s, count in scenes:
        marks = np.arange(0.0, max(count - slack, 0.1), step)
        out += [float(start_s + length_s * mark / count) for mark in marks]
    return tuple(out)

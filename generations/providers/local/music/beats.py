"""The beat grid: a tempo, or a tempo map, on which every scene cut is a downbeat.

In: duration and cuts in seconds, a mood (its tempo range), a seed. Out: a `BeatGrid`, times in seconds.
Each scene holds a whole number of beats. Where the scene lengths share a tempo (whole seconds at 60 or 120,
five-second scenes at 84, 96, 108...) all scenes run at it; otherwise each scene's tempo is bent a little.
Cheap and pure: the planner may call it before any sound is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

import numpy as np

from generations.providers.local.music.moods import Mood, mood_named

MIN_DURATION_S = 1.0
_SAME_CUT_S = 0.015
_BEND = 0.025
_TEMPO_STRAY = 0.16
_UNEVEN = {0: 0.0, 2: 0.12, 1: 0.65, 3: 0.65}


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
    section_beats: tuple[int, ...]
    section_bpm: tuple[float, ...]
    beats_s: tuple[float, ...]
    subdivisions_s: tuple[float, ...]
    downbeats_s: tuple[float, ...]

    @property
    def first_beats(self) -> tuple[int, ...]:
        """Index of the beat on which each section starts; one more entry for the end."""
        return tuple(int(n) for n in np.concatenate(([0], np.cumsum(self.section_beats))))

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
    firsts = np.concatenate(([0], np.cumsum(counts)))
    return BeatGrid(
        duration_s=float(duration_s),
        bpm=60.0 * sum(counts) / duration_s,
        sections_s=boundaries,
        section_beats=counts,
        section_bpm=tuple(60.0 * count / length for count, length in zip(counts, lengths, strict=True)),
        beats_s=_times(np.arange(firsts[-1]), firsts, boundaries),
        subdivisions_s=_times(np.arange(0, firsts[-1], 0.5), firsts, boundaries),
        downbeats_s=_times(np.array(_downbeats(counts)), firsts, boundaries),
    )


def _usable(cuts_s: Sequence[float], duration_s: float) -> list[float]:
    kept: list[float] = []
    for cut in sorted(float(cut) for cut in cuts_s):
        if _SAME_CUT_S < cut < duration_s - _SAME_CUT_S and (not kept or cut - kept[-1] > _SAME_CUT_S):
            kept.append(cut)
    return kept


def _beats_per_section(lengths: tuple[float, ...], mood: Mood, seed: int) -> tuple[int, ...]:
    """Counts whose tempo is near the mood's (the seed moves it a little), even, and bent least."""
    wanted = mood.tempo * (1.0 + 0.05 * np.random.default_rng([seed & 0xFFFFFFFF, 7]).uniform(-1.0, 1.0))
    best: tuple[float, tuple[int, ...]] | None = None
    for bpm in np.arange(mood.slowest, mood.fastest + 0.5, 0.5):
        counts = tuple(max(1, round(length * float(bpm) / 60.0)) for length in lengths)
        cost = _cost(counts, lengths, wanted)
        if best is None or cost < best[0] - 1e-9:
            best = (cost, counts)
    assert best is not None
    return best[1]


def _cost(counts: tuple[int, ...], lengths: tuple[float, ...], wanted: float) -> float:
    """Bent scenes, a strange tempo and odd bars all cost; very short scenes may bend freely."""
    mean = 60.0 * sum(counts) / sum(lengths)
    cost = (log(mean / wanted) / _TEMPO_STRAY) ** 2
    for count, length in zip(counts, lengths, strict=True):
        weight = min(1.0, length / 2.0)
        cost += weight * (log(60.0 * count / length / mean) / _BEND) ** 2 + weight * _UNEVEN[count % 4]
    return cost


def _downbeats(counts: tuple[int, ...]) -> list[int]:
    """First beats of bars: four to a bar, the last bar of a scene may be shorter or have a fifth beat."""
    out: list[int] = []
    start = 0
    for count in counts:
        out += [start + beat for beat in range(0, count, 4) if beat == 0 or count - beat > 1]
        start += count
    return out


def _times(beats: np.ndarray, firsts: np.ndarray, boundaries: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(float(time) for time in np.interp(beats, firsts, boundaries))

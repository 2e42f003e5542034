"""From a beat grid to sections with an intensity, and to the chords over them. Pure.

Level 1 is the hook (sparse), 2 and 3 the body (drums and bass enter, then fill), 4 the end (everything),
closed by a final chord that has time to ring. Long scenes are split so that something changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generations.providers.local.music.beats import BeatGrid
from generations.providers.local.music.styles import Mood, Variation

_LONG_S = 9.0
_SHORT_PIECE_S = 8.0
_BREATHES, _BREAKS_DOWN = 6, 8


@dataclass(frozen=True)
class Section:
    """Beats [start, end) of one intensity. `cut` says that a scene starts here, not just a phrase."""

    start: float
    end: float
    level: int
    cut: bool


@dataclass(frozen=True)
class Span:
    """One chord symbol over the beats [start, end)."""

    start: float
    end: float
    symbol: str


@dataclass(frozen=True)
class Plan:
    """Everything decided before a note is written. `final` is the beat of the last chord."""

    grid: BeatGrid
    sections: tuple[Section, ...]
    spans: tuple[Span, ...]
    final: float

    def level_at(self, beat: float) -> int:
        """Intensity at a beat."""
        return next((s.level for s in reversed(self.sections) if beat >= s.start - 1e-6), 1)


def make_plan(grid: BeatGrid, mood: Mood, variation: Variation) -> Plan:
    """Sections, final chord and harmony for a grid."""
    phrases = _phrases(grid)
    levels = _levels(len(phrases))
    sections = tuple(Section(start, end, level, cut) for (start, end, cut), level in zip(phrases, levels, strict=True))
    final = _final_beat(grid)
    spans = _spans(sections, final, grid, mood, variation)
    return Plan(grid, sections, spans, final)


def _phrases(grid: BeatGrid) -> list[tuple[float, float, bool]]:
    """Scenes as (start, end, is a cut), the long ones split at bars."""
    firsts = grid.first_beats
    alone = len(firsts) == 2
    out: list[tuple[float, float, bool]] = []
    for index, (start, end) in enumerate(pairwise(firsts)):
        length_s = grid.sections_s[index + 1] - grid.sections_s[index]
        beats = end - start
        if alone and beats >= 8:
            first, second = 4 * max(1, round(beats * 0.28 / 4)), 4 * round(beats * 0.68 / 4)
            marks = sorted({0.0, float(first), float(second), beats})
        elif length_s > _LONG_S and beats >= 12:
            parts = max(2, round(length_s / 8.0))
            marks = sorted({4.0 * round(beats * part / parts / 4) for part in range(parts)} | {beats})
        else:
            marks = [0.0, beats]
        out += [(start + a, start + b, a == 0) for a, b in pairwise(marks) if b > a]
    return out


def _levels(count: int) -> list[int]:
    """Intensities that rise from 1 to 4; long pieces take a breath at about two thirds, then build again."""
    if count == 1:
        return [3]
    middle = count - 2
    levels = [1, *(2 if place + 0.5 < 0.45 * middle else 3 for place in range(middle)), 4]
    if count >= _BREATHES:
        levels[round(count * 0.62)] = 1 if count >= _BREAKS_DOWN else 2
    if count >= _BREAKS_DOWN:
        levels[-2] = 4
    return levels


def _final_beat(grid: BeatGrid) -> float:
    """Beat of the last chord: rings 1.2 to 2.6 s (less under 8 s), on a bar or half bar of the last scene.

    A last scene that is too short for that shares the chord with the one before it.
    """
    first, end = grid.first_beats[-2], grid.first_beats[-1]
    ideal_s = 1.1 if grid.duration_s < _SHORT_PIECE_S else 1.9
    shortest_s = 0.8 if grid.duration_s < _SHORT_PIECE_S else 1.2

    def cost(beat: float) -> float:
        ring_s = grid.duration_s - grid.time_of(beat)
        uneven = {0.0: 0.0, 2.0: 0.25}.get((beat - first) % 4, 0.55)
        return abs(ring_s - ideal_s) + uneven + (4.0 if ring_s < shortest_s else 0.0)

    from_beat = first if grid.duration_s - grid.time_of(first) >= shortest_s else 0
    return min((float(beat) for beat in np.arange(from_beat, end)), key=cost)


def _spans(
    sections: tuple[Section, ...], final: float, grid: BeatGrid, mood: Mood, variation: Variation
) -> tuple[Span, ...]:
    each = mood.beats_per_chord
    pieces = [piece for section in sections for piece in _chunks(section.start, min(section.end, final), each)]
    spans = []
    for index, (start, end) in enumerate(pieces):
        before_final = index == len(pieces) - 1 and index > 0
        symbol = variation.cadence if before_final else variation.progression[index % len(variation.progression)]
        spans.append(Span(start, end, symbol))
    return (*spans, Span(final, grid.first_beats[-1], variation.ending))


def _chunks(start: float, end: float, each: int) -> list[tuple[float, float]]:
    """Pieces of `each` beats; a lone last beat joins its neighbour."""
    if end <= start:
        return []
    marks = [float(beat) for beat in np.arange(start, end, each) if beat == start or end - beat > 1]
    return [(a, b) for a, b in zip(marks, [*marks[1:], end], strict=True) if b > a]

"""Chords, scales, voice-leading and melody: MIDI note numbers in, MIDI note numbers out. Pure.

A chord symbol is a root, a quality of `QUALITIES` and an optional bass ("D/F#").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

_NOTES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
QUALITIES: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7), "m": (0, 3, 7), "5": (0, 7), "6": (0, 4, 7, 9), "7": (0, 4, 7, 10), "sus": (0, 5, 7),
    "maj7": (0, 4, 7, 11), "m7": (0, 3, 7, 10), "add9": (0, 2, 4, 7), "maj9": (0, 2, 4, 7, 11),
    "m9": (0, 2, 3, 7, 10), "11": (0, 2, 5, 7, 10),
}  # fmt: skip
_MODES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
}
_LOWEST, _HIGHEST = 54, 76


@dataclass(frozen=True)
class Chord:
    """Pitch classes 0 to 11: the root, the bass note and all tones."""

    root: int
    bass: int
    tones: tuple[int, ...]


def chord(symbol: str, transpose: int = 0) -> Chord:
    """The chord a symbol means; ValueError for what cannot be read."""
    match = re.fullmatch(r"([A-G][b#]?)([a-z0-9]*)(?:/([A-G][b#]?))?", symbol)
    if match is None or match[2] not in QUALITIES:
        raise ValueError(f"not a chord: {symbol!r}")
    root = (pitch_class(match[1]) + transpose) % 12
    bass = (pitch_class(match[3]) + transpose) % 12 if match[3] else root
    return Chord(root, bass, tuple((root + step) % 12 for step in QUALITIES[match[2]]))


def pitch_class(name: str) -> int:
    """ "Bb" is 10."""
    return (_NOTES[name[0]] + {"b": -1, "#": 1}.get(name[1:], 0)) % 12


def scale(tonic: str, mode: str, transpose: int = 0) -> tuple[int, ...]:
    """Pitch classes of a mode, tonic first."""
    return tuple((pitch_class(tonic) + transpose + step) % 12 for step in _MODES[mode])


def voicings(chords: Sequence[Chord]) -> list[tuple[int, ...]]:
    """One voicing per chord, low to high, each the smallest move from the one before."""
    out: list[tuple[int, ...]] = []
    for current in chords:
        choices = _candidates(current)
        out.append(min(choices, key=lambda notes: _effort(notes, out[-1] if out else None)))
    return out


def _candidates(current: Chord) -> list[tuple[int, ...]]:
    """Close and drop-2 voicings in the middle register; five-note chords leave the root to the bass."""
    tones = [tone for tone in current.tones if len(current.tones) < 5 or tone != current.root]
    if len(tones) == 2:
        low = 42 + (current.root - 42) % 12
        return [(low, low + 7, low + 12)]
    found: set[tuple[int, ...]] = set()
    for bottom in range(_LOWEST, _LOWEST + 13):
        if bottom % 12 not in tones:
            continue
        close = [bottom]
        order = sorted(tones, key=lambda tone: (tone - bottom) % 12)
        close += [bottom + (tone - bottom) % 12 for tone in order[1:]]
        if len(close) == 3:
            close.append(close[0] + 12)
        found.add(tuple(close))
        found.add(tuple(sorted((close[0], close[1], close[-2] - 12, close[-1]))))
    return [notes for notes in sorted(found) if notes[0] >= _LOWEST - 4 and notes[-1] <= _HIGHEST]


def _effort(notes: tuple[int, ...], before: tuple[int, ...] | None) -> float:
    mud = sum(1.5 for a, b in pairwise(notes) if b - a < 2) + (2.0 if notes[1] - notes[0] < 3 else 0.0)
    register = abs(sum(notes) / len(notes) - 64.0) * 0.35
    if before is None or len(before) != len(notes):
        return mud + register
    return mud + register + sum(abs(a - b) for a, b in zip(notes, before, strict=True)) / 2


def bass_note(current: Chord, degree: str = "R") -> int:
    """Bass note in the octave above A1: `R` root (or slash bass), `F` fifth, `T` third, `O` octave."""
    low = 33 + (current.bass - 33) % 12
    if degree == "O":
        return low + 12 if low < 40 else low
    if degree in "FT":
        wanted = (
            current.tones[-1]
            if len(current.tones) < 3
            else sorted(
                current.tones,
                key=lambda tone: abs((tone - current.root) % 12 - (7 if degree == "F" else 3.5)),
            )[0]
        )
        return low + ((wanted - low) % 12) - (12 if (wanted - low) % 12 > 7 else 0)
    return low


def nearest_tone(target: float, tones: Sequence[int]) -> int:
    """The MIDI note closest to `target` whose pitch class is among `tones`."""
    centre = round(target)
    return min(range(centre - 7, centre + 8), key=lambda note: (note % 12 not in tones, abs(note - target)))


class Melody:
    """Walks a motif over chords: chord tones on the beat, scale steps between, never far from its centre."""

    def __init__(self, tones: tuple[int, ...], centre: int, rng: np.random.Generator) -> None:
        shapes = (
            (0, 1, 2, 1, -1, 0),
            (2, 1, 0, 1, 2, 1),
            (0, 2, 1, -1, 0, 1),
            (0, -1, 1, 2, 1, 0),
            (1, 2, 3, 1, 0, -1),
        )
        self._scale = tones
        self._centre = centre
        self._shape = shapes[int(rng.integers(len(shapes)))]
        self._anchor = float(centre)

    def bar(self, count: int, strong: Sequence[bool], current: Chord) -> list[int]:
        """`count` notes of one bar over a chord; the last note always belongs to the chord."""
        anchor = nearest_tone(0.6 * self._anchor + 0.4 * self._centre, current.tones)
        notes: list[int] = []
        for index in range(count):
            target = anchor + 2.0 * self._shape[index % len(self._shape)]
            settled = strong[index] or index == count - 1
            notes.append(nearest_tone(target, current.tones if settled else self._scale))
        if notes:
            self._anchor = float(notes[-1])
        return notes

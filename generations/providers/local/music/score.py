"""The score: which note, hit and effect sounds when. Pure and cheap; nothing is synthesised here.

In: a plan, a variation, a seed. Out: a `Score`, times in seconds from the start. Hits on cuts and kicks are
exact; everything else is played a few milliseconds early or late and a little louder or softer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generations.providers.local.music.grooves import GROOVES
from generations.providers.local.music.harmony import (
    Chord,
    Melody,
    bass_note,
    chord,
    nearest_tone,
    scale,
    voicings,
)
from generations.providers.local.music.plan import Plan, Section
from generations.providers.local.music.styles import Groove, Mood, Part, Role, Variation

_ACCENTS = {"X": 1.0, "x": 0.8, "o": 0.55, "g": 0.32}
_JITTER_S = 0.004
_HIGHEST_DOUBLED = 84
_STEADY = ("kick", "soft_kick", "punch_kick", "deep_kick", "taiko")


@dataclass(frozen=True)
class Note:
    """A pitched note; `velocity` 0 to 1, `pan` -1 to 1."""

    start_s: float
    length_s: float
    midi: int
    velocity: float
    pan: float


@dataclass(frozen=True)
class Hit:
    """A drum hit."""

    start_s: float
    drum: str
    velocity: float


@dataclass(frozen=True)
class Cue:
    """An effect whose peak falls on `peak_s`; `length_s` is None for its natural length."""

    peak_s: float
    effect: str
    gain_db: float
    length_s: float | None = None


@dataclass(frozen=True)
class Score:
    """A whole piece: notes per part in the variation's order, drum hits, effect cues, last chord's time."""

    notes: tuple[tuple[Note, ...], ...]
    hits: tuple[Hit, ...]
    cues: tuple[Cue, ...]
    kicks_s: tuple[float, ...]
    final_s: float


@dataclass(frozen=True)
class _Harmony:
    start: float
    end: float
    chord: Chord
    voicing: tuple[int, ...]


def write_score(plan: Plan, mood: Mood, variation: Variation, seed: int) -> Score:
    """All notes of a piece; the seed sets key, motif and human unevenness."""
    rng = np.random.default_rng([seed & 0xFFFFFFFF, 23])
    transpose = int(rng.integers(-3, 4))
    groove = GROOVES[variation.groove]
    harmony = _harmony(plan, transpose)
    motif_seed = int(rng.integers(1 << 30))
    notes = []
    for part in variation.parts:
        if part.role is Role.LEAD:
            tones = scale(variation.tonic, variation.mode, transpose)
            melody = Melody(tones, 76 + 12 * part.octave, np.random.default_rng(motif_seed))
            played = list(_lead(plan, variation, part, groove, harmony, melody, rng))
        else:
            played = list(_accompany(plan, part, groove, harmony, rng))
        notes.append(tuple(played + list(_final_notes(plan, part, harmony[-1]))))
    hits = tuple(_hits(plan, groove, rng)) + tuple(_cut_hits(plan, variation, groove))
    return Score(
        notes=tuple(notes),
        hits=hits,
        cues=tuple(_cues(plan, mood, variation)),
        kicks_s=tuple(sorted({hit.start_s for hit in hits if "kick" in hit.drum})),
        final_s=plan.grid.time_of(plan.final),
    )


def _harmony(plan: Plan, transpose: int) -> list[_Harmony]:
    chords = [chord(span.symbol, transpose) for span in plan.spans]
    voiced = voicings(chords)
    return [
        _Harmony(span.start, span.end, current, notes)
        for span, current, notes in zip(plan.spans, chords, voiced, strict=True)
    ]


def _steps(plan: Plan, section: Section) -> Iterator[tuple[int, float]]:
    """(sixteenth since the section's start, beat) up to the section's end or the final chord."""
    for step in range(round(4 * (min(section.end, plan.final) - section.start))):
        yield step, section.start + step / 4


def _swung(groove: Groove, step: int, beat: float) -> float:
    late = step % 2 == 1 if groove.swing_sixteenths else step % 4 == 2
    unit = 0.25 if groove.swing_sixteenths else 0.5
    return beat + unit * groove.swing if late and groove.swing else beat


def _at(harmony: list[_Harmony], beat: float) -> _Harmony:
    return next(h for h in reversed(harmony) if beat >= h.start - 1e-6)


def _human(rng: np.random.Generator, step: int) -> tuple[float, float]:
    """(seconds late, velocity factor); the first step of a section is on time."""
    late = 0.0 if step == 0 else float(np.clip(rng.normal(0.0, _JITTER_S), -0.009, 0.009))
    return late, float(np.clip(rng.normal(1.0, 0.055), 0.85, 1.15))


def _held(pattern: str, step: int, ring: int) -> int:
    """Sixteenths a note lasts: its own, the `-` after it, and up to `ring` rests."""
    length, rests = 1, 0
    while length < 16:
        sign = pattern[(step + length) % len(pattern)]
        if sign == "-":
            length += 1
        elif sign == "." and rests < ring:
            length, rests = length + 1, rests + 1
        else:
            break
    return length


def _accompany(
    plan: Plan, part: Part, groove: Groove, harmony: list[_Harmony], rng: np.random.Generator
) -> Iterator[Note]:
    """Pads, chords, arpeggios and basses of every section in which the part plays."""
    for section in plan.sections:
        if str(section.level) not in part.levels:
            continue
        if not part.pattern:
            yield from _held_chords(plan, section, part, harmony)
            continue
        for step, beat in _steps(plan, section):
            sign = part.pattern[step % len(part.pattern)]
            if sign in ".-":
                continue
            now = _at(harmony, beat)
            ring = {Role.ARPEGGIO: 3, Role.BASS: 0}.get(part.role, 1)
            end = min(beat + _held(part.pattern, step, ring) / 4, now.end, section.end)
            late, factor = _human(rng, step)
            start_s = max(0.0, plan.grid.time_of(_swung(groove, step, beat)) + late)
            length_s = max(0.08, plan.grid.time_of(end) - start_s - 0.01)
            yield from _struck_chord(part, sign, now, start_s, length_s, factor, step, rng)


def _struck_chord(
    part: Part, sign: str, now: _Harmony, start_s: float, length_s: float, factor: float, step: int,
    rng: np.random.Generator,
) -> Iterator[Note]:  # fmt: skip
    shift = 12 * part.octave
    if part.role is Role.BASS:
        strength = 0.95 if step % 4 == 0 else 0.82
        yield Note(start_s, length_s, bass_note(now.chord, sign) + shift, strength * factor, 0.0)
    elif part.role is Role.ARPEGGIO:
        index = int(sign)
        midi = now.voicing[index % len(now.voicing)] + 12 * (index // len(now.voicing)) + shift
        strength = 0.85 if step % 4 == 0 else 0.66
        yield Note(start_s, length_s, midi, strength * factor, part.pan + rng.uniform(-0.15, 0.15))
    else:
        strum_s = 0.011 if part.voice in ("steel", "ukulele", "nylon", "harp") else 0.003
        voicing = now.voicing if sign in "Xx" or len(now.voicing) < 4 else now.voicing[:0:-1]
        for index, midi in enumerate(voicing):
            delay = 0.0 if step == 0 and strum_s < 0.01 else index * strum_s
            yield Note(start_s + delay, length_s, midi + shift, _ACCENTS[sign] * factor, part.pan)


def _held_chords(plan: Plan, section: Section, part: Part, harmony: list[_Harmony]) -> Iterator[Note]:
    for now in harmony[:-1]:
        start, end = max(now.start, section.start), min(now.end, section.end)
        if end <= start:
            continue
        start_s = plan.grid.time_of(start)
        for midi in now.voicing:
            length_s = plan.grid.time_of(end) - start_s
            yield Note(start_s, length_s, midi + 12 * part.octave, 0.8, part.pan)


def _lead(
    plan: Plan, variation: Variation, part: Part, groove: Groove, harmony: list[_Harmony], melody: Melody,
    rng: np.random.Generator,
) -> Iterator[Note]:  # fmt: skip
    """The motif, bar by bar; in the hook only every other bar, at the end doubled an octave up."""
    for section in plan.sections:
        if str(section.level) not in part.levels:
            continue
        last = min(section.end, plan.final)
        for bar, start in enumerate(np.arange(section.start, last, 4.0).tolist()):
            if section.level == 1 and bar % 2 == 1:
                continue
            rhythm = variation.melody[bar % len(variation.melody)]
            onsets = [i for i, sign in enumerate(rhythm) if sign in "xX" and start + i / 4 < last]
            strong = [i % 4 == 0 for i in onsets]
            notes = melody.bar(len(onsets), strong, _at(harmony, start).chord)
            for step, midi in zip(onsets, notes, strict=True):
                late, factor = _human(rng, step)
                beat = start + step / 4
                now = _at(harmony, beat)
                settled = nearest_tone(midi, now.chord.tones) if step % 4 == 0 and now.start > start else midi
                start_s = max(0.0, plan.grid.time_of(_swung(groove, step, beat)) + late)
                end = min(beat + _held(rhythm, step, 2) / 4, last)
                length_s = max(0.1, plan.grid.time_of(end) - start_s)
                yield Note(start_s, length_s, settled, 0.8 * factor, part.pan)
                if section.level == 4 and settled <= _HIGHEST_DOUBLED:
                    yield Note(start_s, length_s, settled + 12, 0.35 * factor, part.pan)


def _final_notes(plan: Plan, part: Part, last: _Harmony) -> Iterator[Note]:
    """The last chord: everyone lands together, plucked voices roll upwards, all ring to the end."""
    if "4" not in part.levels and "3" not in part.levels:
        return
    start_s = plan.grid.time_of(plan.final)
    length_s = max(0.3, plan.grid.duration_s - start_s - 0.35)
    shift = 12 * part.octave
    if part.role is Role.BASS:
        yield Note(start_s, length_s, bass_note(last.chord) + shift, 0.95, 0.0)
    elif part.role is Role.LEAD:
        tones = (last.chord.root, last.chord.tones[-1])
        yield Note(start_s, length_s, nearest_tone(76 + shift, tones), 0.8, part.pan)
    else:
        roll_s = 0.03 if part.role is Role.ARPEGGIO else 0.004
        for index, midi in enumerate(last.voicing):
            yield Note(start_s + index * roll_s, length_s, midi + shift, 0.85, part.pan)


def _hits(plan: Plan, groove: Groove, rng: np.random.Generator) -> Iterator[Hit]:
    """The groove of each section's level; its last beat before a cut or the end is the fill's."""
    for index, section in enumerate(plan.sections):
        last = min(section.end, plan.final)
        to_cut = index + 1 == len(plan.sections) or plan.sections[index + 1].cut
        fill_from = last - (2 if last - section.start >= 8 else 1)
        filling = bool(groove.fill) and to_cut and section.level > 1 and last - section.start >= 3
        for step, beat in _steps(plan, section):
            in_fill = filling and beat >= fill_from
            for drum, pattern in groove.fill if in_fill else groove.at(section.level):
                place = 16 - round(4 * (last - beat)) if in_fill else step % len(pattern)
                sign = pattern[place]
                if sign not in _ACCENTS:
                    continue
                late, factor = _human(rng, step)
                start_s = plan.grid.time_of(_swung(groove, step, beat))
                start_s += 0.0 if drum in _STEADY else late * 0.7
                yield Hit(max(0.0, start_s), drum, _ACCENTS[sign] * factor)


def _cut_hits(plan: Plan, variation: Variation, groove: Groove) -> Iterator[Hit]:
    """A cymbal on every cut that is not too close to the one before, and on the final chord."""
    before = -9.0
    for section in plan.sections[1:]:
        start_s = plan.grid.time_of(section.start)
        if start_s - before > 1.4 and section.start < plan.final:
            yield Hit(start_s, variation.cymbal, 0.8 if section.cut else 0.5)
            before = start_s
    final_s = plan.grid.time_of(plan.final)
    yield Hit(final_s, variation.cymbal, 0.8)
    if groove.levels:
        low = {drum for drum, _ in groove.at(4)}
        yield Hit(final_s, next((drum for drum in _STEADY if drum in low), "soft_kick"), 1.0)


def _cues(plan: Plan, mood: Mood, variation: Variation) -> Iterator[Cue]:
    """A breath at the very start, a riser into and an impact on each cut and on the final chord."""
    yield Cue(0.0, "soft_impact", mood.hit_db - 5.0)
    times = [plan.grid.time_of(section.start) for section in plan.sections if section.cut]
    final_s = plan.grid.time_of(plan.final)
    before = 0.0
    for time_s in [*times[1:], final_s]:
        gap_s = time_s - before
        if gap_s <= 0.05:
            continue
        closeness = 0.0 if gap_s > 1.4 else -5.0
        yield Cue(time_s, variation.on_cut, mood.hit_db + closeness)
        if gap_s > 0.9 and time_s != final_s:
            yield Cue(time_s, variation.into_cut, mood.hit_db - 2.0, min(0.6 * gap_s, 1.6))
        before = time_s

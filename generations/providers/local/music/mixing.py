"""From a score to a stereo mix: render each part, set its level by measurement, add ducking, echo, reverb.

Every part is brought to the loudness of its role, so that a new voice or pattern never upsets the mix. Parts
are rendered one after the other; only the mix and one part are in memory. Result: float32 (n, 2), unmastered.
"""

from __future__ import annotations

import numpy as np

from adgen.media.loudness import k_weighted, loudness
from generations.providers.local.music.drums import ROUND_ROBIN, drum
from generations.providers.local.music.effects import effect
from generations.providers.local.music.filters import (
    Signal,
    as_signal,
    butterworth,
    convolve,
    shaped_noise,
)
from generations.providers.local.music.grooves import GROOVES
from generations.providers.local.music.plan import Plan
from generations.providers.local.music.score import Cue, Hit, Note, Score
from generations.providers.local.music.styles import Part, Role, Variation
from generations.providers.local.music.voices import play

_ROLE_LUFS = {Role.PAD: -25.0, Role.CHORDS: -20.5, Role.ARPEGGIO: -21.5, Role.BASS: -19.5, Role.LEAD: -19.5}
_DRUMS_LUFS = -17.0
_CUES_DB = -7.0
_LEVEL_LU = {1: -4.2, 2: -2.0, 3: -0.6, 4: 0.0}
_RIDE_DB = (-4.0, 8.0)
_BREATH_DB = 5.0
_DUCKED = {Role.PAD: 1.0, Role.CHORDS: 0.8, Role.ARPEGGIO: 0.5, Role.BASS: 0.9, Role.LEAD: 0.25}
_DRUM_DB = {
    "kick": 0.0, "soft_kick": 0.0, "punch_kick": 0.0, "deep_kick": 0.0, "snare": -3.0, "fat_snare": -2.0,
    "brush": -7.0, "clap": -4.0, "snap": -7.0, "rim": -10.0, "hat": -11.0, "open_hat": -11.5, "shaker": -12.0,
    "ride": -14.0, "crash": -9.0, "soft_crash": -18.0, "tom": -4.0, "high_tom": -6.0, "taiko": 1.0,
    "conga": -6.0, "bongo": -8.0, "tambourine": -12.0,
}  # fmt: skip
_DRUM_PAN = {
    "hat": 0.25, "open_hat": 0.25, "shaker": -0.35, "ride": -0.3, "tom": -0.3, "high_tom": 0.3, "conga": -0.3,
    "bongo": 0.4, "tambourine": 0.45, "rim": -0.15, "snap": 0.1,
}  # fmt: skip


def mix_score(score: Score, plan: Plan, variation: Variation, seed: int, length: int, sample_rate: int) -> Signal:
    """The whole piece as float32 (length, 2)."""
    dry = np.zeros((length, 2), dtype=np.float32)
    send = np.zeros((length, 2), dtype=np.float32)
    groove = GROOVES[variation.groove]
    duck = _ducking(score.kicks_s, length, sample_rate)
    for index, (part, notes) in enumerate(zip(variation.parts, score.notes, strict=True)):
        rng = np.random.default_rng([seed & 0xFFFFFFFF, 31, index])
        sound = _part(part, notes, length, sample_rate, rng)
        _set_level(sound, _ROLE_LUFS[part.role] + part.gain_db, sample_rate)
        sound *= (1.0 - groove.duck * _DUCKED[part.role] * duck)[:, None]
        if part.echo:
            _add_echo(sound, part.echo, 45.0 / plan.grid.bpm, sample_rate)
        dry += sound
        if part.role is not Role.BASS:
            send += np.float32(part.reverb) * sound
    beats = _drums(score.hits, length, sample_rate)
    _set_level(beats, _DRUMS_LUFS + groove.gain_db, sample_rate)
    beats = np.float32(0.5) * np.tanh(beats / np.float32(0.5))
    dry += beats
    send += np.float32(groove.reverb) * beats
    hits = _cues(score.cues, seed, length, sample_rate)
    dry += hits
    send += np.float32(0.25) * hits
    dry += reverb(send, variation.room_s, seed, sample_rate)
    return dry * _riding(dry, plan, sample_rate)[:, None]


def _part(part: Part, notes: tuple[Note, ...], length: int, sample_rate: int, rng: np.random.Generator) -> Signal:
    out = np.zeros((length, 2), dtype=np.float32)
    for note in notes:
        sound = play(part.voice, note.midi, note.length_s, min(1.0, note.velocity), sample_rate, rng)
        _place(out, sound, round(note.start_s * sample_rate), note.pan)
    return out


def _place(out: Signal, sound: Signal, start: int, pan: float) -> None:
    """Add a stereo sound at a sample, balanced left or right at constant power; cut at either end."""
    if start < 0:
        sound, start = sound[-start:], 0
    count = min(len(sound), len(out) - start)
    if count <= 0:
        return
    angle = (np.clip(pan, -1.0, 1.0) + 1.0) * np.pi / 4
    sides = np.sqrt(2.0) * np.array([np.cos(angle), np.sin(angle)], dtype=np.float32)
    out[start : start + count] += sound[:count] * sides.astype(np.float32)


def _drums(hits: tuple[Hit, ...], length: int, sample_rate: int) -> Signal:
    out = np.zeros((length, 2), dtype=np.float32)
    for index, hit in enumerate(hits):
        sound = drum(hit.drum, index % ROUND_ROBIN, sample_rate)
        gain = np.float32(hit.velocity**1.3 * 10 ** (_DRUM_DB[hit.drum] / 20))
        pan = _DRUM_PAN.get(hit.drum, 0.0)
        _place(out, (gain * sound)[:, None].repeat(2, axis=1), round(hit.start_s * sample_rate), pan)
    return out


def _cues(cues: tuple[Cue, ...], seed: int, length: int, sample_rate: int) -> Signal:
    out = np.zeros((length, 2), dtype=np.float32)
    for index, cue in enumerate(cues):
        sound = effect(cue.effect, seed + index, sample_rate, cue.length_s)
        start = round((cue.peak_s - sound.peak_s) * sample_rate)
        _place(out, sound.samples * np.float32(10 ** ((cue.gain_db + _CUES_DB) / 20)), start, 0.0)
    return out


def _set_level(sound: Signal, target_lufs: float, sample_rate: int) -> None:
    level = loudness(sound.mean(axis=1), sample_rate)
    if level > -80.0:
        sound *= np.float32(10 ** ((target_lufs - level) / 20))


def _riding(mix: Signal, plan: Plan, sample_rate: int) -> Signal:
    """Gain per sample that brings each section to its level's loudness, with a short breath before each cut.

    A sparse hook is thus only about 4 LU under the end: it reads as quieter, but is heard in a feed. The
    breath lets the hit on the cut stand out from the fill before it.
    """
    power = np.mean(np.square(k_weighted(mix, sample_rate), dtype=np.float64), axis=1)
    final_s = plan.grid.time_of(plan.final)
    levels: list[float] = []
    for section in plan.sections:
        start_s, end_s = plan.grid.time_of(section.start), plan.grid.time_of(section.end)
        end_s = min(end_s, final_s + 0.4)
        piece = power[round(start_s * sample_rate) : max(1, round(end_s * sample_rate))]
        levels.append(10 * np.log10(piece.mean() + 1e-9) if len(piece) else levels[-1])
    top = max(level - _LEVEL_LU[s.level] for level, s in zip(levels, plan.sections, strict=True))
    gains = [
        float(np.clip(top - 2.0 + _LEVEL_LU[s.level] - level, *_RIDE_DB))
        for level, s in zip(levels, plan.sections, strict=True)
    ]
    times, values = [0.0], [gains[0]]
    for section, before, after in zip(plan.sections[1:], gains[:-1], gains[1:], strict=True):
        at = plan.grid.time_of(section.start)
        dip = _BREATH_DB if section.cut and section.start < plan.final else 0.0
        times += [max(times[-1], at - 0.11), max(times[-1], at - 0.025), at]
        values += [before, before - dip, after]
    decibel = np.interp(np.arange(len(mix)) / sample_rate, times, values)
    return as_signal(10.0 ** (decibel / 20.0))


def _ducking(kicks_s: tuple[float, ...], length: int, sample_rate: int) -> Signal:
    """0 to 1 per sample: how far the kick pushes the others down, falling back in about 0.16 s."""
    tail = np.arange(round(0.4 * sample_rate)) / sample_rate
    shape = (np.minimum(1.0, tail / 0.004) * np.exp(-tail / 0.11)).astype(np.float32)
    out = np.zeros(length, dtype=np.float32)
    for kick in kicks_s:
        start = round(kick * sample_rate)
        count = min(len(shape), length - start)
        if count > 0:
            np.maximum(out[start : start + count], shape[:count], out=out[start : start + count])
    return out


def _add_echo(sound: Signal, amount: float, delay_s: float, sample_rate: int) -> None:
    """Three repeats, a dotted eighth apart, from side to side, each softer."""
    original = sound.mean(axis=1)
    for repeat in range(1, 4):
        shift = round(repeat * delay_s * sample_rate)
        if shift >= len(sound):
            return
        gain = np.float32(amount * 0.55 ** (repeat - 1))
        near, far = (0, 1) if repeat % 2 else (1, 0)
        sound[shift:, near] += gain * original[:-shift]
        sound[shift:, far] += np.float32(0.35) * gain * original[:-shift]


def reverb(send: Signal, room_s: float, seed: int, sample_rate: int) -> Signal:
    """A room of `room_s` seconds (time to fall by 60 dB in the middle register), without its low end."""
    rng = np.random.default_rng([seed & 0xFFFFFFFF, 41])
    time = np.arange(round(room_s * 1.05 * sample_rate)) / sample_rate
    impulse = np.zeros((len(time), 2), dtype=np.float32)
    for hertz, share in ((220, 0.95), (600, 1.0), (1600, 0.85), (4000, 0.6), (9000, 0.35)):
        points = ((hertz / 4, -60), (hertz / 1.6, -2), (hertz, 0), (hertz * 1.6, -2), (hertz * 4, -60))
        shape = np.exp(-6.9 * time / (room_s * share)) * np.clip(time / 0.025, 0.25, 1.0)
        for side in (0, 1):
            impulse[:, side] += shaped_noise(rng, len(time), sample_rate, points) * shape.astype(np.float32)
    for side in (0, 1):
        for _ in range(6):
            impulse[round(rng.uniform(0.004, 0.045) * sample_rate), side] += np.float32(rng.uniform(3, 7))
    impulse = np.float32(0.85) * impulse + np.float32(0.4) * impulse[:, ::-1]
    impulse /= np.sqrt(np.sum(impulse**2, axis=0)).max()
    delay = round(0.014 * sample_rate)
    impulse = np.concatenate((np.zeros((delay, 2), dtype=np.float32), impulse))
    wet = convolve(convolve(send, butterworth("high", 180.0, 2, sample_rate)), impulse)
    return wet * np.float32(1.4)

"""Sustained and synthetic voices: single-cycle tables, band-limited per note, read at detuned speeds.

Each voice fades between a bright and a dull table while it sounds, which is what a closing filter does
without any recursion, and cannot alias. Sounds are float32 arrays of shape (n, 2), peak about 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from generations.providers.local.music.filters import Signal, as_signal, shaped_noise

_TABLE = 2048
_HIGHEST_HZ = 15_000.0


@dataclass(frozen=True)
class Sustained:
    """An oscillator voice. Cut-offs in hertz, times in seconds, detuning in cents.

    Harmonic k has level k**-slope (times `formants` where given); `opens_hz` is the cut-off at the start of
    the note, `rests_hz` where it settles after about `closes_s`. `sustain` is the level held after the decay.
    """

    opens_hz: float
    rests_hz: float
    closes_s: float = 0.3
    slope: float = 1.0
    even: float = 1.0
    detune: tuple[float, ...] = (-6.0, 5.0)
    attack_s: float = 0.01
    decay_s: float = 0.3
    sustain: float = 0.8
    release_s: float = 0.1
    vibrato_cents: float = 0.0
    breath: float = 0.0
    glide_semitones: float = 0.0
    formants: tuple[tuple[float, float], ...] = field(default=())


_AH = ((250, 0.7), (620, 1.0), (1100, 0.6), (1700, 0.15), (2600, 0.3), (3400, 0.14), (5500, 0.02))

SUSTAINED: dict[str, Sustained] = {
    "warm_pad": Sustained(
        2400, 1700, 1.5, detune=(-8, -2, 6), attack_s=0.35, sustain=0.9, release_s=0.55,
    ),
    "air_pad": Sustained(
        5200, 3000, 2.0, 1.25, detune=(-10, 0, 9), attack_s=0.3, sustain=0.9, release_s=0.6, breath=0.05,
    ),
    "choir": Sustained(
        6000, 5000, 1.0, 0.55, detune=(-9, 3, 8), attack_s=0.28, sustain=0.9, release_s=0.5,
        vibrato_cents=9, breath=0.03, formants=_AH,
    ),
    "strings": Sustained(
        5200, 4300, 0.8, 0.95, detune=(-7, 1, 8), attack_s=0.16, sustain=0.9, release_s=0.3,
        vibrato_cents=8,
    ),
    "spiccato": Sustained(
        4200, 1600, 0.12, 1.0, detune=(-6, 7), attack_s=0.008, decay_s=0.16, sustain=0.12, release_s=0.07,
    ),
    "supersaw": Sustained(
        7500, 4200, 0.25, 1.0, detune=(-17, -6, 5, 16), attack_s=0.004, decay_s=0.4, sustain=0.6,
        release_s=0.09,
    ),
    "pluck": Sustained(
        6800, 900, 0.12, 0.95, detune=(-5, 6), attack_s=0.002, decay_s=0.22, sustain=0.0, release_s=0.12,
    ),
    "soft_pluck": Sustained(
        3600, 800, 0.1, 1.0, even=0.4, detune=(-4, 4), attack_s=0.003, decay_s=0.28, sustain=0.0,
        release_s=0.15,
    ),
    "glass": Sustained(
        6500, 1800, 0.2, 1.6, even=0.2, detune=(-3, 3), attack_s=0.003, decay_s=0.5, sustain=0.0,
        release_s=0.25,
    ),
    "brass": Sustained(
        5200, 2900, 0.2, 0.85, detune=(-6, 5), attack_s=0.022, decay_s=0.25, sustain=0.72, release_s=0.07,
    ),
    "organ": Sustained(
        5000, 4500, 0.5, 1.3, even=0.9, detune=(-2, 2), attack_s=0.008, sustain=0.95, release_s=0.06,
        vibrato_cents=5,
    ),
    "power": Sustained(
        3400, 3000, 0.4, 0.62, detune=(-7, 6), attack_s=0.004, decay_s=0.5, sustain=0.85, release_s=0.05,
    ),
    "square_lead": Sustained(
        4200, 2600, 0.3, 1.0, even=0.15, detune=(-4, 4), attack_s=0.008, sustain=0.75, release_s=0.1,
        vibrato_cents=7,
    ),
    "soft_lead": Sustained(
        3600, 2600, 0.4, 1.15, even=0.5, detune=(-5, 4), attack_s=0.03, sustain=0.8, release_s=0.18,
        vibrato_cents=9,
    ),
    "whistle": Sustained(
        3000, 2500, 0.2, 3.2, even=0.5, detune=(-1, 1), attack_s=0.035, sustain=0.9, release_s=0.07,
        vibrato_cents=16, breath=0.08,
    ),
    "flute": Sustained(
        3500, 2600, 0.3, 2.1, even=0.7, detune=(-2, 2), attack_s=0.05, sustain=0.9, release_s=0.1,
        vibrato_cents=12, breath=0.07,
    ),
    "sub_bass": Sustained(
        600, 420, 0.2, 1.5, detune=(0.0,), attack_s=0.012, decay_s=0.6, sustain=0.75, release_s=0.08,
    ),
    "synth_bass": Sustained(
        2600, 700, 0.09, 0.9, detune=(0.0,), attack_s=0.004, decay_s=0.25, sustain=0.55, release_s=0.05,
    ),
    "saw_bass": Sustained(
        3200, 1300, 0.16, 0.85, detune=(-5, 5), attack_s=0.004, decay_s=0.3, sustain=0.7, release_s=0.05,
    ),
    "deep_bass": Sustained(
        1500, 520, 0.15, 1.15, detune=(0.0,), attack_s=0.003, decay_s=0.9, sustain=0.5, release_s=0.12,
        glide_semitones=9.0,
    ),
}  # fmt: skip


def play_sustained(
    name: str, midi: int, length_s: float, velocity: float, sample_rate: int, rng: np.random.Generator
) -> Signal:
    """One note, ringing on for the voice's release after `length_s`."""
    voice = SUSTAINED[name]
    total = round((length_s + 5.0 * voice.release_s) * sample_rate)
    time = np.arange(total, dtype=np.float64) / sample_rate
    hertz = 440.0 * 2.0 ** ((midi - 69) / 12)
    phase = _phase(voice, hertz, time, rng)
    blend = np.exp(-time / voice.closes_s).astype(np.float32)
    bright, dull = _tables(name, midi, round(velocity * 4))
    out = np.empty((total, 2), dtype=np.float32)
    for side in (0, 1):
        out[:, side] = _unison(voice, phase, blend, bright, dull, rng)
        if len(voice.detune) == 1:
            out[:, 1] = out[:, 0]
            break
    _narrow(out)
    if voice.breath:
        out += (voice.breath * _breath(midi, total, int(rng.integers(1 << 20)), sample_rate))[:, None]
    out *= (_envelope(voice, length_s, time) * velocity)[:, None]
    return out


def _narrow(out: Signal) -> None:
    """Let each side hear some of the other: wide, but whole when summed to mono."""
    own, other = np.float32(0.8), np.float32(0.35)
    left = own * out[:, 0] + other * out[:, 1]
    out[:, 1] = own * out[:, 1] + other * out[:, 0]
    out[:, 0] = left


def _phase(voice: Sustained, hertz: float, time: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Cycles since the start, with the pitch glide and a vibrato that sets in late."""
    phase = hertz * time
    if voice.glide_semitones:
        phase = phase + hertz * (2 ** (voice.glide_semitones / 12) - 1) * 0.012 * (1 - np.exp(-time / 0.012))
    if voice.vibrato_cents:
        rate = 5.1 + rng.uniform(-0.4, 0.4)
        depth = hertz * (2 ** (voice.vibrato_cents / 1200) - 1) / (2 * np.pi * rate)
        onset = np.minimum(1.0, time / 0.6) ** 2
        phase = phase + depth * onset * np.sin(2 * np.pi * rate * time + rng.uniform(0, 6.28))
    return phase


def _breath(midi: int, length: int, start: int, sample_rate: int) -> Signal:
    """`length` samples of a note's breath noise from anywhere in it; it joins end to end."""
    noise = _air(midi, sample_rate)
    return np.take(noise, np.arange(start, start + length), mode="wrap")


@lru_cache(maxsize=64)
def _air(midi: int, sample_rate: int) -> Signal:
    points = ((300, -30), (880.0 * 2.0 ** ((midi - 69) / 12), 0), (6000, -8), (12000, -30))
    return shaped_noise(np.random.default_rng(midi), 1 << 17, sample_rate, points)


def _unison(
    voice: Sustained, phase: NDArray[np.float64], blend: Signal, bright: Signal, dull: Signal,
    rng: np.random.Generator,
) -> Signal:  # fmt: skip
    mixed = np.zeros(len(phase), dtype=np.float32)
    for cents in voice.detune:
        spread = 0.0 if len(voice.detune) == 1 else rng.uniform(-1.2, 1.2)
        start = 0.0 if len(voice.detune) == 1 else rng.uniform(0.0, 1.0)
        position = (phase * 2.0 ** ((cents + spread) / 1200) + start) * _TABLE
        whole = position.astype(np.int64)
        fraction = (position - whole).astype(np.float32)
        whole &= _TABLE - 1
        low = dull[whole] + (dull[whole + 1] - dull[whole]) * fraction
        high = bright[whole] + (bright[whole + 1] - bright[whole]) * fraction
        mixed += low + (high - low) * blend
    return mixed / np.float32(len(voice.detune) ** 0.6)


def _envelope(voice: Sustained, length_s: float, time: NDArray[np.float64]) -> Signal:
    rise = np.clip(time / voice.attack_s, 0.0, 1.0)
    since = np.maximum(0.0, time - voice.attack_s)
    fall = voice.sustain + (1.0 - voice.sustain) * np.exp(-since / voice.decay_s)
    after = np.maximum(0.0, time - length_s)
    ending = np.clip((time[-1] - time) / (voice.release_s + 1e-6), 0.0, 1.0)
    return as_signal(np.sin(rise * np.pi / 2) ** 2 * fall * np.exp(-after / voice.release_s) * ending)


@lru_cache(maxsize=600)
def _tables(name: str, midi: int, hardness: int) -> tuple[Signal, Signal]:
    """One bright and one dull cycle; harder notes are a little brighter. One guard sample at the end."""
    voice = SUSTAINED[name]
    hertz = 440.0 * 2.0 ** ((midi - 69) / 12)
    push = 0.75 + 0.08 * hardness
    return _cycle(voice, hertz, voice.opens_hz * push), _cycle(voice, hertz, voice.rests_hz * push)


def _cycle(voice: Sustained, hertz: float, cutoff_hz: float) -> Signal:
    count = max(1, min(_TABLE // 2 - 1, int(_HIGHEST_HZ / hertz)))
    k = np.arange(1, count + 1)
    level = k ** -float(voice.slope)
    level[1::2] *= voice.even
    cutoff = max(cutoff_hz, 1.3 * hertz)
    level = level / np.sqrt(1.0 + (k * hertz / cutoff) ** 4)
    if voice.formants:
        points = np.log([point[0] for point in voice.formants])
        level = level * np.interp(np.log(k * hertz), points, [point[1] for point in voice.formants])
    spectrum = np.zeros(_TABLE // 2 + 1, dtype=np.complex128)
    spectrum[1 : count + 1] = -0.5j * _TABLE * level
    cycle = np.fft.irfft(spectrum, _TABLE)
    cycle = cycle / (np.sqrt(np.mean(cycle**2)) * 2.2)
    return np.append(cycle, cycle[0]).astype(np.float32)

"""Drum hits, each a function of a random generator: float32 (n,) mono, peak 1, striking at sample 0."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from generations.providers.local.music.filters import Signal, as_signal, fade, shaped_noise

Hit = Callable[[np.random.Generator, int], Signal]
ROUND_ROBIN = 3


@lru_cache(maxsize=200)
def drum(name: str, take: int, sample_rate: int) -> Signal:
    """One of `ROUND_ROBIN` slightly different takes of a drum; KeyError for an unknown drum."""
    rng = np.random.default_rng([sum(name.encode()), len(name), take])
    hit = DRUMS[name](rng, sample_rate)
    hit = fade(hit, 0, round(0.01 * sample_rate))
    return as_signal(hit / (np.max(np.abs(hit)) + 1e-9))


def _time(length_s: float, sample_rate: int) -> Signal:
    return as_signal(np.arange(round(length_s * sample_rate)) / sample_rate)


def _drop(time: Signal, high_hz: float, low_hz: float, fall_s: float) -> Signal:
    """A sine whose pitch falls exponentially from high to low."""
    turns = low_hz * time + (high_hz - low_hz) * fall_s * (1.0 - np.exp(-time / fall_s))
    return as_signal(np.sin(2 * np.pi * turns))


def _burst(
    rng: np.random.Generator, time: Signal, decay_s: float, sample_rate: int, *points: tuple[float, float]
) -> Signal:
    shape = np.exp(-time / np.float32(decay_s)) * np.minimum(1.0, time / np.float32(0.0006))
    return as_signal(shaped_noise(rng, len(time), sample_rate, points) * shape)


def _kick(high_hz: float, low_hz: float, decay_s: float, click: float) -> Hit:
    def hit(rng: np.random.Generator, sample_rate: int) -> Signal:
        time = _time(decay_s * 5, sample_rate)
        body = _drop(time, high_hz, low_hz, 0.022) * np.exp(-time / np.float32(decay_s))
        body = np.tanh(1.9 * body) * np.minimum(1.0, time / np.float32(0.0008))
        beater = _burst(rng, time, 0.006, sample_rate, (200, -20), (1500, 0), (4500, 0), (9000, -18))
        knock = _drop(time, 900, 260, 0.006) * np.exp(-time / np.float32(0.018))
        return as_signal(body + click * (0.5 * beater + 0.7 * knock))

    return hit


def _snare(tone_hz: float, decay_s: float, brightness_db: float, tone: float) -> Hit:
    def hit(rng: np.random.Generator, sample_rate: int) -> Signal:
        time = _time(decay_s * 6, sample_rate)
        points = ((150, -18), (500, -3), (2200, 0), (6000, brightness_db), (12000, brightness_db - 12))
        wires = _burst(rng, time, decay_s, sample_rate, *points)
        shell = _drop(time, tone_hz * 1.5, tone_hz, 0.012) * np.exp(-time / np.float32(0.06))
        return as_signal(0.45 * wires + tone * shell * np.minimum(1.0, time / np.float32(0.0008)))

    return hit


def _clap(rng: np.random.Generator, sample_rate: int) -> Signal:
    time = _time(0.32, sample_rate)
    out = np.zeros_like(time)
    for index, start_s in enumerate((0.0, 0.010, 0.021)):
        start = round((start_s + rng.uniform(0, 0.0015)) * sample_rate)
        decay = 0.007 if index < 2 else 0.07
        points = ((400, -24), (900, -2), (1600, 0), (4000, -5), (9000, -22))
        out[start:] += _burst(rng, time[: len(time) - start], decay, sample_rate, *points)
    return out


def _noise_hit(decay_s: float, attack_s: float, *points: tuple[float, float]) -> Hit:
    def hit(rng: np.random.Generator, sample_rate: int) -> Signal:
        time = _time(max(0.06, decay_s * 6 + attack_s), sample_rate)
        noise = shaped_noise(rng, len(time), sample_rate, points)
        return as_signal(noise * np.minimum(1.0, time / attack_s) * np.exp(-time / decay_s))

    return hit


def _metal(decay_s: float, low_hz: float, ring: float) -> Hit:
    """Cymbals: bright noise plus a cloud of inharmonic partials."""

    def hit(rng: np.random.Generator, sample_rate: int) -> Signal:
        time = _time(decay_s * 5, sample_rate)
        points = ((low_hz * 0.5, -36), (low_hz, -4), (low_hz * 2, 0), (11000, -7), (16000, -22))
        out = _burst(rng, time, decay_s, sample_rate, *points)
        for hertz in rng.uniform(low_hz * 0.9, low_hz * 3.0, 14):
            angle = 2 * np.pi * hertz * time + rng.uniform(0, 6.28)
            out += ring * np.sin(angle) * np.exp(-time / (decay_s * rng.uniform(0.3, 0.9)))
        return as_signal(out)

    return hit


def _tom(low_hz: float, decay_s: float, skin: float) -> Hit:
    def hit(rng: np.random.Generator, sample_rate: int) -> Signal:
        time = _time(decay_s * 5, sample_rate)
        strike = np.minimum(1.0, time / np.float32(0.001))
        body = _drop(time, low_hz * 1.7, low_hz, 0.03) * np.exp(-time / np.float32(decay_s))
        second = _drop(time, low_hz * 2.7, low_hz * 1.59, 0.02) * np.exp(-time / np.float32(decay_s * 0.4))
        slap = _burst(rng, time, 0.02, sample_rate, (150, -10), (500, 0), (2500, -4), (7000, -22))
        return as_signal((body + 0.45 * second) * strike + skin * slap)

    return hit


def _rim(rng: np.random.Generator, sample_rate: int) -> Signal:
    time = _time(0.12, sample_rate)
    wood = sum(np.sin(2 * np.pi * hertz * time) for hertz in (420.0, 1130.0, 1720.0))
    click = _burst(rng, time, 0.004, sample_rate, (500, -12), (2000, 0), (6000, -6), (12000, -24))
    return as_signal(wood * np.exp(-time / 0.016) * np.minimum(1, time / 0.0005) + 0.6 * click)


def _snap(rng: np.random.Generator, sample_rate: int) -> Signal:
    time = _time(0.16, sample_rate)
    points = ((700, -26), (1500, -3), (2400, 0), (4200, -3), (9000, -20))
    crack = _burst(rng, time, 0.014, sample_rate, *points)
    return crack + np.float32(0.25) * _burst(rng, time, 0.05, sample_rate, *points)


def _jingle(rng: np.random.Generator, sample_rate: int) -> Signal:
    time = _time(0.3, sample_rate)
    out = 0.5 * _burst(rng, time, 0.03, sample_rate, (3000, -30), (6000, 0), (11000, -3), (16000, -20))
    for hertz in rng.uniform(5200, 11500, 10):
        out += 0.12 * np.sin(2 * np.pi * hertz * time) * np.exp(-time / np.float32(rng.uniform(0.02, 0.08)))
    return out


DRUMS: dict[str, Hit] = {
    "kick": _kick(210, 50, 0.11, 0.5),
    "soft_kick": _kick(130, 52, 0.10, 0.22),
    "punch_kick": _kick(280, 48, 0.13, 0.8),
    "deep_kick": _kick(240, 47, 0.24, 0.7),
    "snare": _snare(190, 0.075, -2, 0.5),
    "fat_snare": _snare(165, 0.11, -1, 0.6),
    "brush": _snare(210, 0.06, -6, 0.12),
    "clap": _clap,
    "snap": _snap,
    "rim": _rim,
    "hat": _noise_hit(0.018, 0.0006, (3000, -36), (7000, -3), (11000, 0), (16000, -14)),
    "open_hat": _noise_hit(0.11, 0.0008, (3000, -36), (6500, -3), (10500, 0), (16000, -14)),
    "shaker": _noise_hit(0.022, 0.012, (2500, -32), (5500, -3), (9000, 0), (15000, -18)),
    "ride": _metal(0.35, 4200, 0.10),
    "crash": _metal(0.75, 3000, 0.05),
    "soft_crash": _metal(0.7, 4200, 0.05),
    "tom": _tom(110, 0.16, 0.25),
    "high_tom": _tom(165, 0.13, 0.25),
    "taiko": _tom(72, 0.28, 0.4),
    "conga": _tom(205, 0.09, 0.18),
    "bongo": _tom(330, 0.06, 0.16),
    "tambourine": _jingle,
}

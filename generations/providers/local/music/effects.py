"""Sound effects: whoosh, riser, impact, pop, tick, shimmer and friends.

In: a name, a seed, a sample rate. Out: an `Effect`, stereo samples and the moment that belongs on the cut: a
whoosh arrives on it, an impact starts on it. Each has the sample peak of its recipe, -6 to -15 dBFS, so that
large and small effects can all be mixed at one gain.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from generations.providers.local.music.filters import Signal, as_signal, fade, shaped_noise

Maker = Callable[[np.random.Generator, int, float], Signal]


@dataclass(frozen=True)
class Effect:
    """A sound: float32 (n, 2), and how many seconds after its start the cut should fall."""

    samples: Signal
    peak_s: float


@dataclass(frozen=True)
class Recipe:
    """How an effect is made: its natural length, where its peak lies in it, its sample peak."""

    make: Maker
    length_s: float
    peak_s: float
    peak_dbfs: float


def effect(name: str, seed: int, sample_rate: int = 48_000, length_s: float | None = None) -> Effect:
    """The effect of that name, the same for the same seed; `length_s` stretches it. KeyError if unknown."""
    recipe = EFFECTS[name]
    length_s = recipe.length_s if length_s is None else length_s
    peak_s = round(recipe.peak_s * length_s / recipe.length_s * sample_rate) / sample_rate
    return Effect(_made(name, seed, sample_rate, length_s).copy(), peak_s)


@lru_cache(maxsize=16)
def _made(name: str, seed: int, sample_rate: int, length_s: float) -> Signal:
    recipe = EFFECTS[name]
    rng = np.random.default_rng([crc32(name.encode()), seed & 0xFFFFFFFF])
    sound = recipe.make(rng, sample_rate, length_s)
    if sound.ndim == 1:
        sound = np.stack((sound, sound), axis=1)
    sound = fade(sound, round(0.001 * sample_rate), round(0.02 * sample_rate))
    return as_signal(sound * (10 ** (recipe.peak_dbfs / 20) / (np.max(np.abs(sound)) + 1e-9)))


def _time(length_s: float, sample_rate: int) -> Signal:
    return as_signal(np.arange(round(length_s * sample_rate)) / sample_rate)


def _sweep(rng: np.random.Generator, time: Signal, sample_rate: int, path: tuple[tuple[float, float], ...]) -> Signal:
    """Stereo noise whose band follows (fraction of the length, hertz): bands of noise cross-faded in time."""
    moment = np.linspace(0.0, 1.0, len(time))
    centre = np.interp(moment, [p[0] for p in path], np.log2([p[1] for p in path]))
    out = np.zeros((len(time), 2), dtype=np.float32)
    for octave in np.arange(np.floor(centre.min() * 2) / 2, centre.max() + 0.5, 0.5):
        weight = np.clip(1.0 - np.abs(centre - octave) / 0.5, 0.0, 1.0).astype(np.float32)
        hertz = 2.0**octave
        points = ((hertz / 4, -36), (hertz / 1.5, -3), (hertz, 0), (hertz * 1.5, -4), (hertz * 4, -30))
        for side in (0, 1):
            out[:, side] += np.sqrt(weight) * shaped_noise(rng, len(time), sample_rate, points)
    return out


def _whoosh(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    moment = np.linspace(0, 1, len(time))
    air = _sweep(rng, time, sample_rate, ((0.0, 260.0), (0.6, 3000.0), (1.0, 700.0)))
    swell = np.where(moment < 0.6, (moment / 0.6) ** 2.4, np.exp(-(moment - 0.6) / 0.11))
    pan = np.clip(moment * 1.1, 0, 1)
    sides = np.stack((np.cos(pan * np.pi / 2), np.sin(pan * np.pi / 2)), axis=1) + 0.4
    return as_signal(air * (swell[:, None] * sides))


def _riser(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    moment = np.linspace(0, 1, len(time))
    edge = np.clip((1.0 - moment) * length_s / 0.03, 0, 1)
    air = _sweep(rng, time, sample_rate, ((0.0, 500.0), (1.0, 6500.0)))
    hertz = 220.0 * 2.0 ** (moment * 2.0)
    turn = 2 * np.pi * np.cumsum(hertz) / sample_rate
    tone = np.stack((np.sin(turn), np.sin(turn * 1.006)), axis=1)
    return as_signal((air + 0.25 * tone) * ((moment**2.6) * edge)[:, None])


def _reverse(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    """A cymbal played backwards: the soft moods' way into a cut."""
    time = _time(length_s, sample_rate)
    points = ((1500, -40), (4500, -4), (8500, 0), (15000, -16))
    sides = [shaped_noise(rng, len(time), sample_rate, points) for _ in (0, 1)]
    left = length_s - time
    shape = np.exp(-left / np.float32(0.22 * length_s)) * np.clip(left / np.float32(0.02), 0, 1)
    return as_signal(np.stack(sides, axis=1) * shape[:, None])


def _impact(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    turns = 48 * time + (170 - 48) * 0.05 * (1 - np.exp(-time / 0.05))
    boom = np.tanh(2.2 * np.sin(2 * np.pi * turns) * np.exp(-time / (0.28 * length_s)))
    points = ((60, -10), (250, 0), (1200, -4), (5000, -14), (12000, -30))
    crack = [shaped_noise(rng, len(time), sample_rate, points) for _ in (0, 1)]
    body = np.stack(crack, axis=1) * np.exp(-time / np.float32(0.09))[:, None]
    return as_signal((0.8 * boom[:, None] + 0.5 * body) * np.minimum(1, time / 0.001)[:, None])


def _soft_impact(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    boom = np.sin(2 * np.pi * (62 * time + 40 * 0.05 * (1 - np.exp(-time / 0.05))))
    points = ((90, -8), (300, 0), (900, -8), (3000, -26))
    body = [shaped_noise(rng, len(time), sample_rate, points) for _ in (0, 1)]
    thud = np.stack(body, axis=1) * np.exp(-time / np.float32(0.05))[:, None]
    shape = np.exp(-time / (0.2 * length_s)) * np.minimum(1, time / 0.004)
    return as_signal((boom * shape)[:, None] + 0.25 * thud * np.minimum(1, time / 0.003)[:, None])


def _pop(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    moment = np.minimum(1.0, time / 0.07)
    hertz = 280.0 + 520.0 * rng.uniform(0.9, 1.1) * moment**0.7
    tone = np.sin(2 * np.pi * np.cumsum(hertz) / sample_rate)
    return as_signal(tone * np.exp(-time / 0.028) * np.minimum(1, time / 0.003))


def _tick(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    tone = np.sin(2 * np.pi * 2100 * time) + 0.5 * np.sin(2 * np.pi * 3370 * time)
    noise = shaped_noise(rng, len(time), sample_rate, ((800, -20), (3000, 0), (9000, -10)))
    return as_signal((tone + 0.4 * noise) * np.exp(-time / 0.007) * np.minimum(1, time / 0.0006))


def _shimmer(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    out = np.zeros((len(time), 2), dtype=np.float32)
    scale = np.array([0, 2, 4, 7, 9])
    for index in range(18):
        semitones = scale[rng.integers(5)] + 12 * rng.integers(0, 3)
        hertz = 1568.0 * 2 ** (semitones / 12)
        start = length_s * (0.45 * index / 18 + rng.uniform(0, 0.04))
        local = np.maximum(0, time - start)
        envelope = np.exp(-local / (0.16 * length_s)) * np.clip(local / 0.008, 0, 1)
        pan = rng.uniform(0.15, 0.85)
        note = np.sin(2 * np.pi * hertz * local) * envelope * rng.uniform(0.4, 1.0)
        out += np.stack((note * (1 - pan), note * pan), axis=1).astype(np.float32)
    return out


def _chime(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    """Two rising bell notes: a thing confirmed."""
    time = _time(length_s, sample_rate)
    out = np.zeros(len(time))
    for start, hertz in ((0.0, 1046.5), (0.09, 1568.0)):
        local = np.maximum(0, time - start)
        for ratio, level, decay in ((1, 1.0, 0.3), (2.76, 0.3, 0.12), (5.4, 0.12, 0.05)):
            shape = np.exp(-local / decay) * np.clip(local / 0.001, 0, 1)
            out += level * np.sin(2 * np.pi * hertz * ratio * local) * shape
    return as_signal(out)


def _swipe(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    time = _time(length_s, sample_rate)
    moment = np.linspace(0, 1, len(time))
    air = _sweep(rng, time, sample_rate, ((0.0, 1200.0), (0.5, 5200.0), (1.0, 2400.0)))
    return as_signal(air * (np.sin(np.pi * moment) ** 2)[:, None])


def _click(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    """A button pressed and let go."""
    time = _time(length_s, sample_rate)
    out = np.zeros(len(time))
    for start, level in ((0.0, 1.0), (0.055, 0.45)):
        local = np.maximum(0, time - start)
        noise = shaped_noise(rng, len(time), sample_rate, ((400, -14), (1800, 0), (6000, -8), (12000, -26)))
        out += level * noise * np.exp(-local / 0.005) * np.clip(local / 0.0006, 0, 1)
    return as_signal(out)


def _swell(rng: np.random.Generator, sample_rate: int, length_s: float) -> Signal:
    """A deep breath of air and tone that opens on the cut and falls away."""
    time = _time(length_s, sample_rate)
    moment = np.linspace(0, 1, len(time))
    air = _sweep(rng, time, sample_rate, ((0.0, 300.0), (0.5, 1400.0), (1.0, 400.0)))
    return as_signal(air * (np.sin(np.pi * moment) ** 3)[:, None])


EFFECTS: dict[str, Recipe] = {
    "whoosh": Recipe(_whoosh, 0.5, 0.3, -9.0),
    "swipe": Recipe(_swipe, 0.28, 0.14, -12.0),
    "riser": Recipe(_riser, 1.2, 1.18, -9.0),
    "reverse": Recipe(_reverse, 1.2, 1.17, -12.0),
    "swell": Recipe(_swell, 1.4, 0.7, -12.0),
    "impact": Recipe(_impact, 1.1, 0.002, -6.0),
    "soft_impact": Recipe(_soft_impact, 1.0, 0.004, -9.0),
    "pop": Recipe(_pop, 0.14, 0.006, -12.0),
    "tick": Recipe(_tick, 0.06, 0.001, -15.0),
    "click": Recipe(_click, 0.12, 0.001, -15.0),
    "shimmer": Recipe(_shimmer, 1.3, 0.02, -15.0),
    "chime": Recipe(_chime, 0.9, 0.002, -12.0),
}

"""Struck and plucked voices: a handful of decaying partials per note (piano, guitar, marimba, bells...).

A note is rendered once per pitch and hardness and cached; lengths and velocities are cut from that. Sounds
are float32 arrays of shape (n, 2), peak about 1. Partials above 16 kHz are left out, so nothing aliases.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from generations.providers.local.music.filters import Signal, shaped_noise

_HIGHEST_HZ = 16_000.0


@dataclass(frozen=True)
class Struck:
    """A struck body. `decays_s` are times to fall by 8.7 dB at middle C; higher notes die sooner."""

    ratios: tuple[float, ...]
    levels: tuple[float, ...]
    decays_s: tuple[float, ...]
    attack_s: float = 0.002
    thump: float = 0.0
    release_s: float = 0.12
    tremolo: float = 0.0
    chorus_cents: float = 1.5


def _string(
    count: int, position: float, slope: float, decay_s: float, *, damping: float = 0.3, stiffness: float = 0.0
) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Partials of a string plucked at `position` (0 to 0.5 of its length)."""
    n = np.arange(1, count + 1)
    ratios = n * np.sqrt(1.0 + stiffness * n * n)
    levels = np.maximum(0.04, np.abs(np.sin(np.pi * n * position))) / n**slope
    decays = decay_s / (1.0 + damping * (n - 1))
    return tuple(ratios.tolist()), tuple((levels / levels.max()).tolist()), tuple(decays.tolist())


STRUCK: dict[str, Struck] = {
    "piano": Struck(*_string(20, 0.12, 1.05, 1.5, damping=0.15, stiffness=0.0004), thump=0.05),
    "felt": Struck(*_string(12, 0.13, 1.6, 1.4, damping=0.26, stiffness=0.0003), attack_s=0.006, thump=0.07),
    "nylon": Struck(*_string(18, 0.21, 1.1, 0.9, damping=0.24), thump=0.04),
    "steel": Struck(*_string(18, 0.14, 1.05, 1.0, damping=0.16), thump=0.03),
    "muted": Struck(*_string(12, 0.16, 1.1, 0.11, damping=0.16), thump=0.06, release_s=0.03),
    "ukulele": Struck(*_string(16, 0.27, 1.05, 0.5, damping=0.26), thump=0.05),
    "harp": Struck(*_string(14, 0.36, 1.25, 1.5, damping=0.36), attack_s=0.003),
    "pizzicato": Struck(*_string(14, 0.2, 1.1, 0.2, damping=0.3), thump=0.05, release_s=0.08),
    "kalimba": Struck((1.0, 2.0, 5.42, 9.2), (1.0, 0.16, 0.28, 0.12), (0.7, 0.4, 0.14, 0.06), thump=0.08),
    "marimba": Struck((1.0, 3.93, 9.24), (1.0, 0.26, 0.12), (0.4, 0.13, 0.05), thump=0.09),
    "vibraphone": Struck((1.0, 4.0, 10.1), (1.0, 0.2, 0.07), (1.6, 0.6, 0.15), tremolo=0.22),
    "bell": Struck((1.0, 2.0, 2.76, 5.4, 8.93), (1.0, 0.18, 0.4, 0.18, 0.05), (1.3, 0.9, 0.7, 0.3, 0.15)),
    "glockenspiel": Struck((1.0, 2.71, 5.15), (1.0, 0.25, 0.09), (0.8, 0.35, 0.12)),
    "music_box": Struck((1.0, 2.0, 3.0, 6.1), (1.0, 0.35, 0.2, 0.08), (0.9, 0.5, 0.3, 0.1), thump=0.03),
    "electric_bass": Struck(*_string(14, 0.2, 1.15, 0.9, damping=0.22), thump=0.05, chorus_cents=0.0),
    "upright_bass": Struck(*_string(10, 0.25, 1.35, 0.55, damping=0.3), thump=0.12, chorus_cents=0.0),
    "muted_bass": Struck(*_string(12, 0.18, 1.05, 0.25, damping=0.2), thump=0.08, chorus_cents=0.0),
}


def play_struck(name: str, midi: int, length_s: float, velocity: float, sample_rate: int) -> Signal:
    """One note, ringing on for the voice's release after `length_s`."""
    body = STRUCK[name]
    whole = _ring(name, midi, velocity > 0.72, sample_rate)
    held = min(len(whole), round(length_s * sample_rate))
    release = round(body.release_s * 5 * sample_rate)
    note = whole[: held + release].copy()
    tail = len(note) - held
    if tail > 0:
        damping = np.exp(-np.arange(tail) / (body.release_s * sample_rate)) * np.linspace(1.0, 0.0, tail)
        note[held:] *= damping.astype(np.float32)[:, None]
    return note * np.float32(velocity)


@lru_cache(maxsize=64)
def _ring(name: str, midi: int, hard: bool, sample_rate: int) -> Signal:
    """The note left to ring until it is inaudible, at most 3.5 s."""
    body = STRUCK[name]
    rng = np.random.default_rng([crc32(name.encode()), midi, hard])
    hertz = 440.0 * 2.0 ** ((midi - 69) / 12)
    key_scale = float(np.clip(2.0 ** ((60 - midi) / 20), 0.45, 2.2))
    length_s = min(3.5, 7.0 * max(body.decays_s) * key_scale)
    time = np.arange(round(length_s * sample_rate), dtype=np.float32) / np.float32(sample_rate)
    out = np.zeros((len(time), 2), dtype=np.float32)
    partials = zip(body.ratios, body.levels, body.decays_s, strict=True)
    for index, (ratio, level, decay_s) in enumerate(partials):
        if hertz * ratio > _HIGHEST_HZ:
            break
        softened = level * (1.0 if hard else 0.88**index)
        ringing = time[: round(min(length_s, 7.5 * decay_s * key_scale) * sample_rate)]
        envelope = np.exp(ringing * np.float32(-1.0 / (decay_s * key_scale))) * np.float32(softened)
        phase = rng.uniform(0.0, 2.0 * np.pi)
        for side in (0, 1):
            bent = hertz * ratio * 2.0 ** ((side - 0.5) * body.chorus_cents / 1200)
            angle = np.float32(2.0 * np.pi * bent) * ringing + np.float32(phase)
            out[: len(ringing), side] += np.sin(angle) * envelope
    out *= np.minimum(1.0, time / np.float32(body.attack_s))[:, None]
    if body.tremolo:
        swing = np.sin(2 * np.pi * 4.6 * time).astype(np.float32)
        out *= 1.0 + np.float32(body.tremolo) * np.stack((swing, -swing), axis=1)
    if body.thump:
        _add_thump(out, body.thump, rng, sample_rate)
    out /= np.max(np.abs(out)) + 1e-9
    edge = min(len(out), round(0.02 * sample_rate))
    out[-edge:] *= np.linspace(1.0, 0.0, edge, dtype=np.float32)[:, None]
    return out


def _add_thump(out: Signal, level: float, rng: np.random.Generator, sample_rate: int) -> None:
    """The finger, hammer or mallet: a few milliseconds of soft noise."""
    length = min(len(out), round(0.03 * sample_rate))
    noise = shaped_noise(rng, length, sample_rate, ((80, -12), (300, 0), (2500, 0), (7000, -24)))
    shape = np.exp(-np.arange(length) / (0.006 * sample_rate)) * np.minimum(1, np.arange(length) / 24)
    out[:length] += (level * np.max(np.abs(out)) * noise * shape.astype(np.float32))[:, None]

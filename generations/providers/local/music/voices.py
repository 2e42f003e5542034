"""Every pitched voice by name: one door for the composer.

`play` returns float32 (n, 2), peak about the velocity; the note starts at sample 0.
"""

from __future__ import annotations

import numpy as np

from generations.providers.local.music.filters import Signal
from generations.providers.local.music.struck import STRUCK, play_struck
from generations.providers.local.music.sustained import SUSTAINED, play_sustained

ELECTRIC_PIANO = "electric_piano"
VOICES: tuple[str, ...] = (*STRUCK, *SUSTAINED, ELECTRIC_PIANO)


def play(voice: str, midi: int, length_s: float, velocity: float, sample_rate: int, rng: np.random.Generator) -> Signal:
    """One note of a named voice; KeyError for an unknown one."""
    if voice == ELECTRIC_PIANO:
        return _electric_piano(midi, length_s, velocity, sample_rate)
    if voice in STRUCK:
        return play_struck(voice, midi, length_s, velocity, sample_rate)
    return play_sustained(voice, midi, length_s, velocity, sample_rate, rng)


def _electric_piano(midi: int, length_s: float, velocity: float, sample_rate: int) -> Signal:
    """Two-operator FM: a bark that fades, a tine four octaves' worth above, slow stereo tremolo."""
    release_s = 0.14
    time = np.arange(round((length_s + 5 * release_s) * sample_rate), dtype=np.float32) / np.float32(sample_rate)
    hertz = np.float32(440.0 * 2.0 ** ((midi - 69) / 12))
    decay = float(np.clip(2.2 * 2.0 ** ((midi - 60) / 26), 1.2, 5.0))
    turn = np.float32(2 * np.pi) * hertz * time
    index = np.float32(0.5 + 1.0 * velocity) * np.exp(-time * np.float32(decay * 1.5))
    tone = np.sin(turn + index * np.sin(turn))
    tine_ratio = 14.0 if hertz * 14.0 < 15_000 else 7.0
    tine = np.sin(np.float32(tine_ratio) * turn) * np.exp(-time * np.float32(12.0)) * np.float32(0.09 * velocity)
    shape = np.exp(-time * np.float32(decay)) * np.minimum(1.0, time / np.float32(0.002))
    damper = np.exp(-np.maximum(0.0, time - np.float32(length_s)) / np.float32(release_s))
    damper *= np.clip((time[-1] - time) / np.float32(release_s), 0.0, 1.0)
    mono = (tone + tine) * shape * damper * np.float32(velocity)
    sway = np.float32(0.16) * np.sin(np.float32(2 * np.pi * 4.2) * time)
    return np.stack((mono * (1 + sway), mono * (1 - sway)), axis=1).astype(np.float32)

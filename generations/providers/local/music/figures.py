"""What a piece of music measures: loudness and true peak (the meter is `adgen.media.loudness`), range, phone gap, tail.

Signals are (n, channels) or (n,) float arrays, full scale 1.0. Levels come back in LUFS, LU, dBTP or dBFS.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adgen.media.loudness import k_weighted, loudness, true_peak
from generations.providers.local.music.filters import Signal, butterworth, convolve

SILENCE = -120.0
PHONE_CUTOFF_HZ = 250.0


@dataclass(frozen=True)
class Loudness:
    """What a piece of audio measures: LUFS, dBTP, LU, LU and dBFS (RMS of the last quarter second)."""

    integrated_lufs: float
    true_peak_dbtp: float
    range_lu: float
    phone_gap_lu: float
    tail_dbfs: float


def measure(signal: Signal, sample_rate: int) -> Loudness:
    """Every figure of one signal."""
    return Loudness(
        integrated_lufs=max(loudness(signal, sample_rate), SILENCE),
        true_peak_dbtp=max(true_peak(signal), SILENCE),
        range_lu=loudness_range(signal, sample_rate),
        phone_gap_lu=phone_gap(signal, sample_rate),
        tail_dbfs=tail_level(signal, sample_rate),
    )


def loudness_range(signal: Signal, sample_rate: int) -> float:
    """EBU loudness range in LU: 3 s windows every 0.1 s, gates at -70 LUFS and -20 LU, 10 to 95 per cent."""
    levels = _level(_block_powers(k_weighted(signal, sample_rate), sample_rate, 3.0, 0.1))
    levels = levels[levels > -70.0]
    if not len(levels):
        return 0.0
    gate = 10.0 * np.log10(np.mean(10.0 ** (levels / 10.0))) - 20.0
    low, high = np.percentile(levels[levels > gate], [10, 95])
    return float(high - low)


def phone_gap(signal: Signal, sample_rate: int) -> float:
    """How many LU vanish on a phone's speaker: full loudness less that above 250 Hz (24 dB per octave)."""
    phone = convolve(_columns(signal), butterworth("high", PHONE_CUTOFF_HZ, 4, sample_rate))
    levels = [max(loudness(each, sample_rate), SILENCE) for each in (signal, phone)]
    return levels[0] - levels[1]


def tail_level(signal: Signal, sample_rate: int, seconds: float = 0.25) -> float:
    """RMS of the last `seconds` in dBFS, all channels together."""
    tail = signal[-max(1, round(seconds * sample_rate)) :]
    power = float(np.mean(np.square(tail, dtype=np.float64)))
    return 10.0 * float(np.log10(power)) if power > 1e-12 else SILENCE


def _columns(signal: Signal) -> Signal:
    return signal[:, None] if signal.ndim == 1 else signal


def _block_powers(weighted: Signal, sample_rate: int, window_s: float, hop_s: float) -> NDArray[np.float64]:
    """Mean square per window, summed over channels; one window over everything when the signal is shorter."""
    running = np.concatenate(([0.0], np.cumsum(np.sum(np.square(weighted, dtype=np.float64), axis=1))))
    window = min(round(window_s * sample_rate), len(weighted))
    starts = np.arange(0, len(weighted) - window + 1, max(1, round(hop_s * sample_rate)))
    return np.asarray((running[starts + window] - running[starts]) / max(1, window), dtype=np.float64)


def _level(powers: NDArray[np.float64]) -> NDArray[np.float64]:
    return -0.691 + 10.0 * np.log10(np.maximum(powers, 1e-12))

"""Loudness by ITU-R BS.1770-4 and EBU Tech 3342, true peak, phone gap.

Signals are (n, channels) or (n,) float arrays, full scale 1.0. Levels come back in LUFS, LU, dBTP or dBFS.
The K-weighting coefficients of the recommendation hold for 48 kHz; for other rates they are derived again
from the analogue prototype (De Man, "Evaluation of implementations of the EBU R128 loudness measurement").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from generations.providers.local.music.filters import (
    Signal,
    biquad_response,
    butterworth,
    convolve,
    impulse_of,
)

SILENCE = -120.0
PHONE_CUTOFF_HZ = 250.0
_OVERSAMPLING = 4
_TAPS = 24


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
        integrated_lufs=integrated(signal, sample_rate),
        true_peak_dbtp=true_peak(signal),
        range_lu=loudness_range(signal, sample_rate),
        phone_gap_lu=phone_gap(signal, sample_rate),
        tail_dbfs=tail_level(signal, sample_rate),
    )


def integrated(signal: Signal, sample_rate: int) -> float:
    """Gated programme loudness in LUFS: 400 ms blocks, 75 % overlap, gates at -70 LUFS and -10 LU."""
    return _gated(_block_powers(k_weighted(signal, sample_rate), sample_rate, 0.4, 0.1))


def loudness_range(signal: Signal, sample_rate: int) -> float:
    """EBU loudness range in LU: 3 s windows every 0.1 s, gates at -70 LUFS and -20 LU, 10 to 95 per cent."""
    levels = _level(_block_powers(k_weighted(signal, sample_rate), sample_rate, 3.0, 0.1))
    levels = levels[levels > -70.0]
    if not len(levels):
        return 0.0
    gate = 10.0 * np.log10(np.mean(10.0 ** (levels / 10.0))) - 20.0
    low, high = np.percentile(levels[levels > gate], [10, 95])
    return float(high - low)


def true_peak(signal: Signal) -> float:
    """Highest inter-sample peak in dBTP, by four-fold oversampling."""
    top = float(np.max(peak_envelope(signal), initial=0.0))
    return 20.0 * float(np.log10(top)) if top > 1e-6 else SILENCE


def phone_gap(signal: Signal, sample_rate: int) -> float:
    """How many LU vanish on a phone's speaker: full loudness less that above 250 Hz (24 dB per octave)."""
    phone = convolve(_columns(signal), butterworth("high", PHONE_CUTOFF_HZ, 4, sample_rate))
    return integrated(signal, sample_rate) - integrated(phone, sample_rate)


def tail_level(signal: Signal, sample_rate: int, seconds: float = 0.25) -> float:
    """RMS of the last `seconds` in dBFS, all channels together."""
    tail = signal[-max(1, round(seconds * sample_rate)) :]
    power = float(np.mean(np.square(tail, dtype=np.float64)))
    return 10.0 * float(np.log10(power)) if power > 1e-12 else SILENCE


def k_weighted(signal: Signal, sample_rate: int) -> Signal:
    """The signal through both K-weighting stages, shape (n, channels)."""
    return convolve(_columns(signal), _k_impulse(sample_rate))


def peak_envelope(signal: Signal) -> Signal:
    """Largest magnitude in the sample interval after each sample, over channels; shape (n,)."""
    columns = _columns(signal)
    top = np.max(np.abs(columns), axis=1)
    for phase in _interpolators():
        for channel in range(columns.shape[1]):
            between = np.convolve(columns[:, channel], phase)[_TAPS // 2 - 1 :][: len(top)]
            np.maximum(top, np.abs(between), out=top)
    return np.asarray(top, dtype=np.float32)


def _columns(signal: Signal) -> Signal:
    return signal[:, None] if signal.ndim == 1 else signal


@lru_cache(maxsize=1)
def _interpolators() -> tuple[Signal, ...]:
    """Windowed-sinc filters for the points at 1/4, 1/2 and 3/4 between two samples."""
    grid = np.arange(_TAPS) - (_TAPS // 2 - 1)
    phases = []
    for step in range(1, _OVERSAMPLING):
        offset = grid - 1 + (1 - step / _OVERSAMPLING)
        window = np.i0(7.0 * np.sqrt(np.maximum(0.0, 1 - (offset / (_TAPS / 2)) ** 2))) / np.i0(7.0)
        taps = np.sinc(offset) * window
        phases.append((taps / taps.sum()).astype(np.float32))
    return tuple(phases)


@lru_cache(maxsize=4)
def _k_impulse(sample_rate: int) -> Signal:
    size = 1 << 14
    return impulse_of(_shelf_stage(sample_rate, size) * _high_pass_stage(sample_rate, size))


def _shelf_stage(sample_rate: int, size: int) -> NDArray[np.complex128]:
    k = np.tan(np.pi * 1681.974450955533 / sample_rate)
    q, high = 0.7071752369554196, 10.0 ** (3.999843853973347 / 20.0)
    band = high**0.4996667741545416
    a0 = 1.0 + k / q + k * k
    b = ((high + band * k / q + k * k) / a0, 2.0 * (k * k - high) / a0, (high - band * k / q + k * k) / a0)
    return biquad_response(b, (1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0), size)


def _high_pass_stage(sample_rate: int, size: int) -> NDArray[np.complex128]:
    k, q = np.tan(np.pi * 38.13547087602444 / sample_rate), 0.5003270373238773
    a0 = 1.0 + k / q + k * k
    return biquad_response((1.0, -2.0, 1.0), (1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0), size)


def _block_powers(weighted: Signal, sample_rate: int, window_s: float, hop_s: float) -> NDArray[np.float64]:
    """Mean square per window, summed over channels; one window over everything when the signal is shorter."""
    running = np.concatenate(([0.0], np.cumsum(np.sum(np.square(weighted, dtype=np.float64), axis=1))))
    window = min(round(window_s * sample_rate), len(weighted))
    starts = np.arange(0, len(weighted) - window + 1, max(1, round(hop_s * sample_rate)))
    return np.asarray((running[starts + window] - running[starts]) / max(1, window), dtype=np.float64)


def _level(powers: NDArray[np.float64]) -> NDArray[np.float64]:
    return -0.691 + 10.0 * np.log10(np.maximum(powers, 1e-12))


def _gated(powers: NDArray[np.float64]) -> float:
    loud = powers[_level(powers) > -70.0]
    if not len(loud):
        return SILENCE
    gate = _level(np.array([loud.mean()]))[0] - 10.0
    return float(_level(np.array([loud[_level(loud) > gate].mean()]))[0])

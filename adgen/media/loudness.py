"""The loudness meter: integrated loudness (ITU-R BS.1770-4, gated) and true peak, of sound as numbers.

Arrays are (samples, channels) or (samples,) float32, full scale 1.0. The recommendation's filter coefficients hold for
48 kHz; for other rates they are derived again from its analogue prototype (De Man, "Evaluation of implementations of the EBU
R128 loudness measurement"). Filters run as FFT products or short convolutions, so numpy is enough.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

USUAL_RATE: Final = 48_000
BLOCK_HOPS: Final = 4  # of a tenth of a second: blocks of 0.4 s that overlap by three quarters
CHUNK_HOPS: Final = 100
TAPS: Final = 16
PEAK_CHUNK: Final = USUAL_RATE * 5
Sound = NDArray[np.float32]


def loudness(sound: Sound, rate: int = USUAL_RATE) -> float:
    """Integrated loudness in LUFS; -inf for silence or less than 0.4 s."""
    hops = _hop_energy(_columns(sound), rate)
    if len(hops) < BLOCK_HOPS:
        return float("-inf")
    power = np.convolve(hops, np.ones(BLOCK_HOPS), mode="valid") / (BLOCK_HOPS * (rate // 10))
    loud = power[power > 10 ** ((-70 + 0.691) / 10)]
    if not len(loud):
        return float("-inf")
    loud = loud[loud > loud.mean() * 0.1]
    return float(-0.691 + 10 * np.log10(loud.mean()))


def _columns(sound: Sound) -> Sound:
    return sound[:, None] if sound.ndim == 1 else sound


def _hop_energy(sound: Sound, rate: int) -> NDArray[np.float64]:
    """Weighted energy of each tenth of a second, all channels together; ten seconds at a time to stay small."""
    hop = rate // 10
    energy = np.zeros(len(sound) // hop)
    for first in range(0, len(energy), CHUNK_HOPS):
        last = min(len(energy), first + CHUNK_HOPS)
        lead = min(first * hop, rate // 2)  # the filters' memory
        weighted = k_weighted(sound[first * hop - lead : last * hop], rate)[lead:]
        energy[first:last] = np.square(weighted.reshape(last - first, -1)).sum(axis=1, dtype=np.float64)
    return energy


def k_weighted(sound: Sound, rate: int = USUAL_RATE) -> Sound:
    """All channels through the two filters of BS.1770, as one FFT product."""
    sound = _columns(sound)
    size = _fast_size(len(sound) + rate // 2)
    spectrum = np.fft.rfft(sound.T, size, axis=1) * _response(size, rate)
    return np.fft.irfft(spectrum, size, axis=1)[:, : len(sound)].T.astype(np.float32)


@lru_cache(maxsize=8)
def _response(size: int, rate: int) -> NDArray[np.complex64]:
    """The two filters' frequency response for a transform of `size` samples."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    return (_shelf(z, rate) * _high_pass(z, rate)).astype(np.complex64)


def _shelf(z: NDArray[np.complex128], rate: int) -> NDArray[np.complex128]:
    """Four decibels more above two kilohertz: the head."""
    k = np.tan(np.pi * 1681.974450955533 / rate)
    q, high = 0.7071752369554196, 10.0 ** (3.999843853973347 / 20.0)
    band = high**0.4996667741545416
    over = (high + band * k / q + k * k) + 2.0 * (k * k - high) * z + (high - band * k / q + k * k) * z**2
    return np.asarray(over / ((1.0 + k / q + k * k) + 2.0 * (k * k - 1.0) * z + (1.0 - k / q + k * k) * z**2))


def _high_pass(z: NDArray[np.complex128], rate: int) -> NDArray[np.complex128]:
    """Less below 100 Hz: the ear."""
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    a0 = 1.0 + k / q + k * k
    under = 1.0 + 2.0 * (k * k - 1.0) / a0 * z + (1.0 - k / q + k * k) / a0 * z**2
    return np.asarray((1.0 - 2.0 * z + z**2) / under)


def _fast_size(least: int) -> int:
    """The next product of 2, 3 and 5 from a coarse ladder."""
    power = 1 << (least - 1).bit_length()
    return min(size for size in (power, power * 3 // 4, power * 5 // 8, power * 9 // 16) if size >= least)


def _phases() -> NDArray[np.float32]:
    """Three interpolation filters (quarter, half, three quarters between samples): windowed sinc, 16 taps."""
    taps = np.arange(-7, 9)
    shifted = taps[None, :] - np.array([0.25, 0.5, 0.75])[:, None]
    kernel = np.sinc(shifted) * np.cos(np.pi * shifted / 17) ** 2
    return (kernel / kernel.sum(axis=1, keepdims=True)).astype(np.float32)


def peaks(sound: Sound) -> Sound:
    """For each sample the largest absolute value at it and in the quarter steps after it, over all channels."""
    sound = _columns(sound)
    found = np.abs(sound).max(axis=1)
    kernels = _phases()
    for first in range(0, len(sound), PEAK_CHUNK):
        near = sound[max(0, first - TAPS) : first + PEAK_CHUNK + TAPS]
        skip, count = min(first, TAPS), min(PEAK_CHUNK, len(sound) - first)
        for kernel in kernels:
            for channel in range(sound.shape[1]):
                between = np.abs(np.convolve(near[:, channel], kernel[::-1], mode="same"))[skip : skip + count]
                part = found[first : first + count]
                np.maximum(part, between[:count], out=part)
    return found


def true_peak(sound: Sound) -> float:
    """dBTP at four times oversampling; -inf for silence."""
    largest = float(peaks(sound).max(initial=0.0))
    return float(20 * np.log10(largest)) if largest > 0 else float("-inf")

"""Linear filters without recursion: everything is a convolution done by FFT.

Signals are float32 arrays of shape (n,) or (n, channels), sample rate in hertz. Recursive filters are
replaced by their impulse response, cut where it has decayed; that is exact to well under -100 dB.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

Signal = NDArray[np.float32]

_BLOCK = 1 << 16


def as_signal(values: ArrayLike) -> Signal:
    """The values as float32."""
    return np.asarray(values, dtype=np.float32)


def convolve(signal: Signal, impulse: Signal) -> Signal:
    """Causal convolution, cut to the length of `signal`.

    `impulse` is (k,) for all channels or (k, channels) for one response per channel. Works in overlapping
    blocks, so memory stays at a few megabytes whatever the length.
    """
    mono = signal.ndim == 1
    channels, responses = (np.atleast_2d(np.ascontiguousarray(one.T)) for one in (signal, impulse))
    block = max(_BLOCK, 1 << int(responses.shape[1] - 1).bit_length())
    size = 2 * block
    spectrum = np.fft.rfft(responses, size)
    total = channels.shape[1]
    out = np.zeros((max(len(channels), len(responses)), total + size), dtype=np.float32)
    for start in range(0, total, block):
        out[:, start : start + size] += np.fft.irfft(
            np.fft.rfft(channels[:, start : start + block], size) * spectrum, size
        )
    out = out[:, :total]
    return out[0] if mono and len(out) == 1 else np.ascontiguousarray(out.T)


def impulse_of(response: NDArray[np.complex128]) -> Signal:
    """Impulse response of a one-sided frequency response (bins 0 to Nyquist inclusive)."""
    return np.fft.irfft(response).astype(np.float32)


def biquad_response(b: tuple[float, float, float], a: tuple[float, float, float], size: int) -> NDArray[np.complex128]:
    """Frequency response of a biquad on the `size // 2 + 1` bins of a real FFT."""
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    numerator = b[0] + b[1] * z + b[2] * z * z
    denominator = a[0] + a[1] * z + a[2] * z * z
    return np.asarray(numerator / denominator, dtype=np.complex128)


@lru_cache(maxsize=32)
def butterworth(kind: str, cutoff_hz: float, order: int, sample_rate: int) -> Signal:
    """Impulse response of a minimum-phase Butterworth `low` or `high` pass of even order.

    Made of biquads with the pole Qs of the Butterworth polynomial (bilinear transform, pre-warped).
    """
    size = 1 << 14
    total = np.ones(size // 2 + 1, dtype=np.complex128)
    omega = 2.0 * np.pi * cutoff_hz / sample_rate
    for pair in range(order // 2):
        q = 1.0 / (2.0 * np.cos(np.pi * (2 * pair + 1) / (2 * order)))
        alpha = np.sin(omega) / (2.0 * q)
        cosine = np.cos(omega)
        edge = (1 - cosine) / 2 if kind == "low" else (1 + cosine) / 2
        middle = 2 * edge if kind == "low" else -2 * edge
        b = (edge, middle, edge)
        total *= biquad_response(b, (1 + alpha, -2 * cosine, 1 - alpha), size)
    return impulse_of(total)


@lru_cache(maxsize=32)
def linear_shelf(points: tuple[tuple[float, float], ...], sample_rate: int) -> Signal:
    """Minimum-phase impulse response through (hertz, decibel) points, interpolated over log frequency."""
    size = 1 << 13
    frequency = np.maximum(np.fft.rfftfreq(size, 1.0 / sample_rate), 5.0)
    hertz = np.log([point[0] for point in points])
    decibel = np.interp(np.log(frequency), hertz, [point[1] for point in points])
    return _minimum_phase(10.0 ** (decibel / 20.0), size)


def _minimum_phase(magnitude: NDArray[np.float64], size: int) -> Signal:
    """Impulse response with this magnitude and minimum phase, by the real cepstrum."""
    cepstrum = np.fft.irfft(np.log(np.maximum(magnitude, 1e-5)), size)
    cepstrum[1 : size // 2] *= 2.0
    cepstrum[size // 2 + 1 :] = 0.0
    return impulse_of(np.exp(np.fft.rfft(cepstrum)))


def shaped_noise(
    rng: np.random.Generator, length: int, sample_rate: int, points: tuple[tuple[float, float], ...]
) -> Signal:
    """Noise of shape (length,) with RMS 1 whose spectrum goes through (hertz, decibel) points."""
    size = 1 << max(8, int(length - 1).bit_length())
    frequency = np.maximum(np.fft.rfftfreq(size, 1.0 / sample_rate), 5.0)
    decibel = np.interp(np.log(frequency), np.log([p[0] for p in points]), [p[1] for p in points])
    gain = as_signal(10.0 ** (decibel / 20.0))
    noise = np.fft.irfft(np.fft.rfft(rng.standard_normal(size, dtype=np.float32)) * gain, size)[:length]
    return as_signal(noise / (np.sqrt(np.mean(noise**2)) + 1e-12))


def fade(signal: Signal, head: int, tail: int) -> Signal:
    """The signal with raised-cosine edges of `head` and `tail` samples: starts and ends at zero."""
    out = signal.copy()
    count = len(out)
    shape = (-1,) + (1,) * (out.ndim - 1)
    head, tail = min(head, count), min(tail, count)
    if head:
        out[:head] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(head) / head)).astype(np.float32).reshape(shape)
    if tail:
        ramp = 0.5 + 0.5 * np.cos(np.pi * (np.arange(tail) + 1) / tail)
        out[count - tail :] *= ramp.astype(np.float32).reshape(shape)
    return out

"""Mastering: a tonal balance that suits the mood, phone-safe bass, glue, a look-ahead limiter, loudness.

In and out: float32 (n, 2). Out has integrated loudness `TARGET_LUFS` within 0.1 where the material allows,
true peak at most `CEILING_DBTP`, and loses at most `PHONE_GAP_LU` on a speaker without bass.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adgen.media.loudness import k_weighted, loudness, peaks, true_peak
from generations.providers.local.music.filters import Signal, butterworth, convolve, linear_shelf

TARGET_LUFS = -14.0
CEILING_DBTP = -1.5
PHONE_GAP_LU = 1.8
_BLOCK = 16
# Share of the power per octave band in dB: a dim and a bright master, after the averages of released music.
_BANDS_HZ = (125.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16000.0)
_DIM_DB = (-8.0, -7.5, -8.0, -10.5, -15.5, -21.0, -27.0, -36.0)
_BRIGHT_DB = (-8.5, -8.0, -9.0, -10.5, -12.5, -15.5, -19.0, -26.0)
_MATCH, _MATCH_DB = 0.75, (-4.0, 8.0)
_PASSES = 6


def master(mix: Signal, brightness: float, sample_rate: int) -> Signal:
    """The finished piece; `brightness` 0 to 1 is the mood's."""
    out = convolve(mix, butterworth("high", 32.0, 2, sample_rate))
    out = balance_tone(out, brightness, sample_rate)
    out = balance_for_phones(out, sample_rate)
    out *= np.float32(10 ** ((-17.0 - loudness(out, sample_rate)) / 20))
    out = _glue(out, sample_rate)
    return to_loudness(out, sample_rate)


def balance_tone(mix: Signal, brightness: float, sample_rate: int) -> Signal:
    """Bring the octave bands three quarters of the way to the mood's balance, by -4 to +8 dB."""
    target = (1.0 - brightness) * np.array(_DIM_DB) + brightness * np.array(_BRIGHT_DB)
    difference = target - octave_levels(mix, sample_rate)
    difference -= difference[1:4].mean()
    gains = np.clip(_MATCH * difference, *_MATCH_DB)
    points = ((63.0, 0.0), *zip(_BANDS_HZ, (float(gain) for gain in gains), strict=True))
    return convolve(mix, linear_shelf(points, sample_rate))


def octave_levels(mix: Signal, sample_rate: int) -> NDArray[np.float64]:
    """Level of each octave band against the whole, in dB; the average of all 4096-sample frames."""
    size = 4096
    frames = mix[: len(mix) // size * size].mean(axis=1).reshape(-1, size) * np.hanning(size)
    power = np.mean(np.abs(np.fft.rfft(frames, axis=1)) ** 2, axis=0)
    frequency = np.fft.rfftfreq(size, 1 / sample_rate)
    shares = [power[(frequency >= hertz / 2**0.5) & (frequency < hertz * 2**0.5)].sum() for hertz in _BANDS_HZ]
    return np.asarray(10 * np.log10(np.array(shares) / (power.sum() + 1e-20) + 1e-9), dtype=np.float64)


def balance_for_phones(mix: Signal, sample_rate: int) -> Signal:
    """Bring what lies under 250 Hz to where the phone gap is just under `PHONE_GAP_LU`.

    A thin mix gains body the same way, by 1.5 dB at most in each of three rounds.
    """
    for _ in range(3):
        high = k_weighted(convolve(mix, butterworth("high", 250.0, 4, sample_rate)), sample_rate)
        whole = float(np.mean(np.square(k_weighted(mix, sample_rate), dtype=np.float64)))
        above = float(np.mean(np.square(high, dtype=np.float64)))
        allowed = above * (10 ** (PHONE_GAP_LU / 10) - 1.0)
        below = whole - above
        if above <= 0.0 or below <= 0.0 or 0.65 * allowed <= below <= allowed * 1.02:
            return mix
        change_db = float(np.clip(10 * np.log10(0.9 * allowed / below), -9.0, 1.5))
        mix = convolve(mix, linear_shelf(((150, change_db), (330, 0.0)), sample_rate))
    return mix


def to_loudness(mix: Signal, sample_rate: int) -> Signal:
    """Gain and limiter until loudness and true peak are both right."""
    gain_db = TARGET_LUFS - loudness(mix, sample_rate)
    out = mix
    for _ in range(_PASSES):
        out = limit(mix * np.float32(10 ** (gain_db / 20)), sample_rate)
        error = TARGET_LUFS - loudness(out, sample_rate)
        if abs(error) < 0.05:
            break
        gain_db += error * 1.15
    excess = true_peak(out) - (CEILING_DBTP + 0.15)
    return out * np.float32(10 ** (-max(0.0, excess) / 20))


def limit(signal: Signal, sample_rate: int) -> Signal:
    """Look-ahead limiter on four-fold oversampled peaks: down before the peak, back up in about 80 ms."""
    ceiling = 10 ** (CEILING_DBTP / 20)
    needed = np.minimum(1.0, ceiling / np.maximum(peaks(signal), 1e-9))
    blocks = -(-len(needed) // _BLOCK)
    padded = np.ones(blocks * _BLOCK)
    padded[: len(needed)] = needed
    coarse = _release(_spread(padded.reshape(blocks, _BLOCK).min(axis=1), 6), 0.08 * sample_rate / _BLOCK)
    window = np.hanning(13)[1:-1]
    smooth = np.convolve(np.pad(coarse, 5, mode="edge"), window / window.sum(), "valid")
    centres = np.arange(blocks) * _BLOCK + _BLOCK / 2
    gain = np.interp(np.arange(len(signal)), centres, smooth)
    return np.asarray(signal * gain.astype(np.float32)[:, None], dtype=np.float32)


def _spread(gain: np.ndarray, reach: int) -> np.ndarray:
    """Smallest value within `reach` blocks on either side."""
    out = gain.copy()
    for shift in range(1, reach + 1):
        out[shift:] = np.minimum(out[shift:], gain[:-shift])
        out[:-shift] = np.minimum(out[:-shift], gain[shift:])
    return out


def _release(gain: np.ndarray, blocks: float) -> np.ndarray:
    """Let gain fall at once but rise only by a share of the way per block."""
    share = 1.0 - float(np.exp(-1.0 / blocks))
    out = gain.tolist()
    level = 1.0
    for index, wanted in enumerate(out):
        level = wanted if wanted < level else level + (wanted - level) * share
        out[index] = level
    return np.array(out)


def _glue(mix: Signal, sample_rate: int) -> Signal:
    """A slow 1.6:1 compressor above the mean level, so that the parts move together."""
    block = round(0.01 * sample_rate)
    blocks = -(-len(mix) // block)
    power = np.zeros(blocks * block)
    power[: len(mix)] = np.mean(np.square(mix, dtype=np.float64), axis=1)
    smooth = np.convolve(power.reshape(blocks, block).mean(axis=1), np.hanning(22)[1:-1] / np.hanning(22).sum(), "same")
    over = np.maximum(0.0, 10 * np.log10(smooth + 1e-9) + 18.0)
    gain = 10 ** (-over * (1 - 1 / 1.6) / 20)
    curve = np.interp(np.arange(len(mix)), (np.arange(blocks) + 0.5) * block, gain)
    return np.asarray(mix * curve.astype(np.float32)[:, None], dtype=np.float32)

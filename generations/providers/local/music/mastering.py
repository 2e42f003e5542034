"""Mastering: phone-safe balance, gentle glue, a look-ahead limiter, loudness to the tenth.

In and out: float32 (n, 2). Out has integrated loudness `TARGET_LUFS` within 0.1 where the material allows,
true peak at most `CEILING_DBTP`, and loses at most `PHONE_GAP_LU` on a speaker without bass.
"""

from __future__ import annotations

import numpy as np

from generations.providers.local.music.filters import Signal, butterworth, convolve, linear_shelf
from generations.providers.local.music.loudness import integrated, k_weighted, peak_envelope, true_peak

TARGET_LUFS = -14.0
CEILING_DBTP = -1.5
PHONE_GAP_LU = 1.8
_BLOCK = 16
_PASSES = 6


def master(mix: Signal, sample_rate: int) -> Signal:
    """The finished piece."""
    out = convolve(mix, butterworth("high", 32.0, 2, sample_rate))
    out = convolve(
        out, linear_shelf(((200, 0.0), (350, -0.8), (900, 0.0), (6000, 0.6), (11000, 1.5)), sample_rate)
    )
    out = balance_for_phones(out, sample_rate)
    out *= np.float32(10 ** ((-17.0 - integrated(out, sample_rate)) / 20))
    out = _glue(out, sample_rate)
    return to_loudness(out, sample_rate)


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
    gain_db = TARGET_LUFS - integrated(mix, sample_rate)
    out = mix
    for _ in range(_PASSES):
        out = limit(mix * np.float32(10 ** (gain_db / 20)), sample_rate)
        error = TARGET_LUFS - integrated(out, sample_rate)
        if abs(error) < 0.05:
            break
        gain_db += error * 1.15
    excess = true_peak(out) - (CEILING_DBTP + 0.15)
    return out * np.float32(10 ** (-max(0.0, excess) / 20))


def limit(signal: Signal, sample_rate: int) -> Signal:
    """Look-ahead limiter on four-fold oversampled peaks: down before the peak, back up in about 80 ms."""
    ceiling = 10 ** (CEILING_DBTP / 20)
    needed = np.minimum(1.0, ceiling / np.maximum(peak_envelope(signal), 1e-9))
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
    smooth = np.convolve(
        power.reshape(blocks, block).mean(axis=1), np.hanning(22)[1:-1] / np.hanning(22).sum(), "same"
    )
    over = np.maximum(0.0, 10 * np.log10(smooth + 1e-9) + 18.0)
    gain = 10 ** (-over * (1 - 1 / 1.6) / 20)
    curve = np.interp(np.arange(len(mix)), (np.arange(blocks) + 0.5) * block, gain)
    return np.asarray(mix * curve.astype(np.float32)[:, None], dtype=np.float32)

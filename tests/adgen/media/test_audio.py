"""Loudness, peaks, limiter and exact lengths."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adgen.media.audio import RATE, decode_audio, encode_aac, limit, normalise, write_wave
from adgen.media.loudness import loudness, true_peak


def tone(hz: float, seconds: float, level_db: float) -> np.ndarray:
    t = np.arange(int(RATE * seconds)) / RATE
    wave = 10 ** (level_db / 20) * np.sin(2 * np.pi * hz * t)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def test_a_reference_tone_measures_as_the_standard_says() -> None:
    # BS.1770: a 1 kHz sine at 0 dBFS in both channels is -3.01 + 3.01 = about 0 LUFS
    assert loudness(tone(997, 3, -20)) == pytest.approx(-20.0, abs=0.1)


def test_silence_has_no_loudness() -> None:
    assert loudness(np.zeros((RATE, 2), np.float32)) == float("-inf")
    assert true_peak(np.zeros((RATE, 2), np.float32)) == float("-inf")


def test_quiet_parts_do_not_count() -> None:
    both = np.concatenate([tone(997, 3, -20), np.zeros((RATE * 5, 2), np.float32)])
    assert loudness(both) == pytest.approx(-20.0, abs=0.3)


def test_true_peak_sees_between_the_samples() -> None:
    t = np.arange(RATE) / RATE
    wave = np.sin(2 * np.pi * 12000 * t + np.pi / 4).astype(np.float32)  # samples at 0.707 only
    assert 20 * np.log10(np.abs(wave).max()) == pytest.approx(-3.01, abs=0.02)
    assert true_peak(np.stack([wave, wave], axis=1)[200:-200]) == pytest.approx(0.0, abs=0.35)


def test_the_limiter_keeps_below_its_ceiling_and_leaves_the_rest_alone() -> None:
    sound = tone(200, 1, -20)
    sound[RATE // 2 : RATE // 2 + 400] *= 9
    limited = limit(sound, -3)
    assert true_peak(limited) <= -2.95
    np.testing.assert_array_equal(limited[: RATE // 4], sound[: RATE // 4])


@pytest.mark.parametrize("level_db", [-45, -20, -3])
def test_normalised_sound_has_the_loudness_asked_for(level_db: float) -> None:
    rng = np.random.default_rng(1)
    sound = (rng.normal(0, 10 ** (level_db / 20) / 3, (RATE * 4, 2))).astype(np.float32)
    sound[:: RATE // 2] = 0.9
    made = normalise(sound, lufs=-14, ceiling_dbtp=-1.8)
    assert loudness(made) == pytest.approx(-14, abs=0.3)
    assert true_peak(made) <= -1.75


def test_wave_and_aac_are_exactly_as_long_as_the_sound(tmp_path: Path) -> None:
    sound = tone(440, 1.2345, -12)
    write_wave(tmp_path / "a.wav", sound)
    encode_aac(sound, tmp_path / "a.m4a")
    assert len(decode_audio(tmp_path / "a.wav")) == len(sound)
    assert len(decode_audio(tmp_path / "a.m4a")) == len(sound)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["a.m4a", "a.wav"]


def test_aac_comes_back_in_time(tmp_path: Path) -> None:
    sound = np.zeros((RATE, 2), np.float32)
    sound[24000:24200] = 0.8
    encode_aac(sound, tmp_path / "a.m4a")
    back = np.abs(decode_audio(tmp_path / "a.m4a")).max(axis=1)
    assert abs(int(np.argmax(back > 0.4)) - 24000) <= 24


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_the_meter_holds_at_every_rate_and_for_one_channel(rate: int) -> None:
    wave = (0.1 * np.sin(2 * np.pi * 997 * np.arange(rate * 3) / rate)).astype(np.float32)
    assert loudness(np.stack([wave, wave], axis=1), rate) == pytest.approx(-20.0, abs=0.1)
    assert loudness(wave, rate) == pytest.approx(-23.0, abs=0.1)

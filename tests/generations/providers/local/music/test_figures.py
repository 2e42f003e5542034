"""What music measures, against known signals and against ffmpeg's meter."""

from __future__ import annotations

import re
import subprocess
import wave
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from adgen.media.loudness import loudness, true_peak
from generations.providers.local.music import compose_music, measure
from generations.providers.local.music.figures import phone_gap, tail_level
from generations.providers.local.music.filters import Signal

RATE = 48_000


def _sine(hertz: float, level_dbfs: float, seconds: float, phase: float = 0.0) -> Signal:
    time = np.arange(round(seconds * RATE)) / RATE
    mono = 10 ** (level_dbfs / 20) * np.sin(2 * np.pi * hertz * time + phase)
    return np.stack((mono, mono), axis=1).astype(np.float32)


def test_a_stereo_sine_of_1_khz_at_minus_23_dbfs_measures_minus_23_lufs() -> None:
    assert loudness(_sine(997, -23, 5), RATE) == pytest.approx(-23.0, abs=0.1)


def test_silence_before_and_after_is_gated_out() -> None:
    silence = np.zeros((RATE * 4, 2), dtype=np.float32)
    signal = np.concatenate((silence, _sine(997, -20, 5), silence))
    assert loudness(signal, RATE) == pytest.approx(-20.0, abs=0.3)


def test_a_peak_between_samples_is_found() -> None:
    signal = _sine(RATE / 4, -6, 1, phase=np.pi / 4)
    assert 20 * np.log10(np.max(np.abs(signal))) == pytest.approx(-9.0, abs=0.05)
    assert true_peak(signal[500:-500]) == pytest.approx(-6.0, abs=0.2)


def test_bass_counts_as_lost_on_a_phone_and_treble_does_not() -> None:
    assert phone_gap(_sine(2000, -20, 3), RATE) == pytest.approx(0.0, abs=0.05)
    assert phone_gap(_sine(60, -20, 3), RATE) > 20


def test_the_tail_is_the_rms_of_the_last_quarter_second() -> None:
    signal = _sine(1000, -20, 2)
    assert tail_level(signal, RATE) == pytest.approx(-23.0, abs=0.1)
    signal[-round(0.25 * RATE) :] = 0
    assert tail_level(signal, RATE) == -120.0


def test_the_meter_agrees_with_ffmpeg(tmp_path: Path) -> None:
    piece = compose_music(12, (4, 8), "energetic", 2)
    pcm = np.round(piece * 32767).astype("<i2")
    path = tmp_path / "piece.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(pcm.tobytes())
    told = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-i", str(path)]
        + ["-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True, timeout=60,
    ).stderr.rpartition("Summary:")[2]  # fmt: skip
    figures = {name: float(value) for name, value in re.findall(r"(I|LRA|Peak):\s+(-?[\d.]+)", told)}
    ours = measure((pcm / 32767).astype(np.float32), RATE)
    assert ours.integrated_lufs == pytest.approx(figures["I"], abs=0.1)
    assert ours.true_peak_dbtp == pytest.approx(figures["Peak"], abs=0.15)
    assert ours.range_lu == pytest.approx(figures["LRA"], abs=0.5)

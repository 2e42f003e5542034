"""The finished piece: length, loudness, ending, cuts, sameness, difference."""

from __future__ import annotations

import time

import numpy as np
import pytest

from generations.providers.local.music import MOODS, compose_music, measure
from generations.providers.local.music.filters import Signal

RATE = 48_000
EVERY = [(mood.name, index) for mood in MOODS.values() for index in range(len(mood.variations))]


def _meets_the_bars(piece: Signal, duration_s: float) -> None:
    assert piece.shape == (round(duration_s * RATE), 2)
    assert piece.dtype == np.float32
    assert np.all(np.isfinite(piece))
    figures = measure(piece, RATE)
    assert figures.integrated_lufs == pytest.approx(-14.0, abs=0.3)
    assert figures.true_peak_dbtp <= -1.3
    assert figures.phone_gap_lu < 2.5
    assert figures.tail_dbfs < -40.0


@pytest.mark.slow
@pytest.mark.parametrize(("mood", "variation"), EVERY)
def test_every_variation_meets_the_bars(mood: str, variation: int) -> None:
    _meets_the_bars(compose_music(15, (4, 7, 11), mood, 5, variation), 15)


@pytest.mark.slow
@pytest.mark.parametrize("mood", MOODS)
def test_odd_lengths_meet_the_bars(mood: str) -> None:
    _meets_the_bars(compose_music(8.437, (3.37, 5.2), mood, 2), 8.437)


@pytest.mark.parametrize(
    ("duration_s", "cuts_s", "mood"),
    [(5, (1.5, 3), "energetic"), (5.01, (), "calm"), (6, (2, 4), "eco"), (10, (0.5, 1.2, 9.6), "bold")],
)
def test_short_pieces_meet_the_bars(duration_s: float, cuts_s: tuple[float, ...], mood: str) -> None:
    _meets_the_bars(compose_music(duration_s, cuts_s, mood, 1), duration_s)


@pytest.mark.slow
@pytest.mark.parametrize(("duration_s", "mood"), [(60, "hopeful"), (90, "tech")])
def test_long_pieces_meet_the_bars_and_cost_no_more_a_second_than_short_ones(duration_s: float, mood: str) -> None:
    cuts_s = tuple(duration_s * share / 10 for share in range(1, 10))
    started = time.process_time()
    piece = compose_music(duration_s, cuts_s, mood, 4)
    composed = time.process_time()
    compose_music(15, cuts_s[:1], mood, 4)
    assert (composed - started) / duration_s < 2 * (time.process_time() - composed) / 15
    _meets_the_bars(piece, duration_s)


def test_the_same_arguments_give_the_same_samples() -> None:
    first = compose_music(5, (2,), "playful", 9)
    assert np.array_equal(first, compose_music(5, (2,), "playful", 9))


def test_another_seed_or_variation_gives_another_piece() -> None:
    first = compose_music(5, (2,), "warm", 9, 0)
    assert not np.allclose(first, compose_music(5, (2,), "warm", 10, 0), atol=0.01)
    assert not np.allclose(first, compose_music(5, (2,), "warm", 9, 1), atol=0.01)


@pytest.mark.parametrize("mood", ["luxury", "energetic", "cinematic"])
def test_the_strongest_onset_around_a_cut_is_on_the_cut(mood: str) -> None:
    cuts_s = (4.0, 7.0, 11.0)
    times, strengths = onsets(compose_music(15, cuts_s, mood, 3))
    for cut in cuts_s:
        near = np.abs(times - cut) < 0.09
        assert abs(times[near][np.argmax(strengths[near])] - cut) < 0.020


def test_the_arrangement_grows_from_hook_to_end() -> None:
    piece = compose_music(15, (4, 7, 11), "trust", 3)
    hook, end = piece[: 4 * RATE], piece[11 * RATE : 13 * RATE]
    difference_db = 10 * np.log10(np.mean(end**2) / np.mean(hook**2))
    assert 1.0 < difference_db < 7.0


def test_the_sides_add_up_in_mono() -> None:
    piece = compose_music(6, (3,), "calm", 3)
    assert np.corrcoef(piece[:, 0], piece[:, 1])[0, 1] > 0.3


def test_another_sample_rate_keeps_length_and_loudness() -> None:
    piece = compose_music(5, (2,), "tech", 1, sample_rate=44_100)
    assert piece.shape == (220_500, 2)
    assert measure(piece, 44_100).integrated_lufs == pytest.approx(-14.0, abs=0.3)


def onsets(piece: Signal) -> tuple[np.ndarray, np.ndarray]:
    """Spectral flux every 5 ms: (times in seconds, strengths)."""
    hop, size = 240, 1024
    starts = np.arange(0, len(piece) - size, hop)
    frames = np.stack([piece[start : start + size].mean(axis=1) for start in starts]) * np.hanning(size)
    level = np.log1p(50 * np.abs(np.fft.rfft(frames, axis=1)))
    return (starts[2:] + size / 2) / RATE - 0.004, np.maximum(0, level[2:] - level[:-2]).sum(axis=1)

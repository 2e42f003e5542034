"""The beat grid: every cut on a beat, tempo inside reason, whatever the lengths."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from generations.providers.local.music import MOODS, beat_grid

SCENES = {
    "pas": (15, (4, 7, 11)),
    "bab": (15, (5, 10)),
    "aida": (15, (3, 7, 12)),
    "ten scenes in a minute": (60, (6, 12, 18, 24, 30, 36, 42, 48, 54)),
    "thirty seconds": (30, (8, 14, 22)),
    "edited lengths": (16.87, (3.37, 7.91, 12.04)),
    "short scenes": (9.3, (0.6, 1.1, 2.05, 2.9, 6.0)),
    "five seconds": (5, (1.5, 3)),
    "ninety seconds": (90, (20, 41.3, 77.7)),
    "no cut": (12.34, ()),
}


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("name", SCENES)
def test_every_cut_is_a_listed_beat_and_a_downbeat(name: str, mood: str) -> None:
    duration_s, cuts_s = SCENES[name]
    grid = beat_grid(duration_s, cuts_s, mood, seed=3)
    for cut in cuts_s:
        assert abs(grid.nearest_beat_s(cut) - cut) < 0.020
        assert min(abs(beat - cut) for beat in grid.downbeats_s) < 0.020
    assert grid.beats_s[0] == 0.0
    assert all(a < b for a, b in pairwise(grid.beats_s))
    assert grid.beats_s[-1] < duration_s
    assert set(grid.downbeats_s) <= set(grid.beats_s) <= set(grid.subdivisions_s)


def test_random_edits_keep_their_cuts_on_beats() -> None:
    rng = np.random.default_rng(1)
    for seed in range(60):
        duration_s = float(rng.uniform(5, 90))
        cuts_s = sorted(rng.uniform(0.4, duration_s - 0.4, rng.integers(0, 10)).tolist())
        grid = beat_grid(duration_s, cuts_s, "warm", seed)
        assert all(abs(grid.nearest_beat_s(cut) - cut) < 0.020 for cut in cuts_s)


@pytest.mark.parametrize(("duration_s", "cuts_s"), [(15, (4, 7, 11)), (15, (3, 7, 12)), (60, (10, 20, 30, 40, 50))])
@pytest.mark.parametrize("mood", MOODS)
def test_whole_seconds_run_at_one_tempo(mood: str, duration_s: float, cuts_s: tuple[float, ...]) -> None:
    grid = beat_grid(duration_s, cuts_s, mood, seed=0)
    assert max(grid.section_bpm) / min(grid.section_bpm) == pytest.approx(1.0, abs=0.055)


@pytest.mark.parametrize("mood", MOODS.values(), ids=MOODS)
def test_tempo_stays_near_the_range_of_the_mood(mood) -> None:  # type: ignore[no-untyped-def]
    for duration_s, cuts_s in SCENES.values():
        grid = beat_grid(duration_s, cuts_s, mood.name, seed=5)
        assert mood.slowest * 0.9 <= grid.bpm <= mood.fastest * 1.1


def test_the_three_classic_lengths_give_known_grids() -> None:
    assert beat_grid(15, (4, 7, 11), "tech", 0).section_beats == (8, 6, 8, 8)
    assert beat_grid(15, (4, 7, 11), "luxury", 0).section_beats == (4, 3, 4, 4)
    assert beat_grid(15, (5, 10), "tech", 0).bpm == pytest.approx(
        12 * round(beat_grid(15, (5, 10), "tech", 0).bpm / 12)
    )


def test_time_of_follows_the_tempo_map() -> None:
    grid = beat_grid(16.87, (3.37, 7.91, 12.04), "eco", 1)
    assert grid.time_of(0) == 0.0
    assert [grid.time_of(beat) for beat in grid.first_beats] == pytest.approx([0, 3.37, 7.91, 12.04, 16.87])


def test_cuts_outside_or_twice_are_ignored() -> None:
    assert beat_grid(10, (5, 5, -1, 0, 10, 12), "bold", 0).sections_s == (0.0, 5.0, 10.0)


def test_less_than_a_second_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1 s"):
        beat_grid(0.5, (), "warm", 0)

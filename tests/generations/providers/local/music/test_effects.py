"""Sound effects: stereo, level as documented, loudest where they say."""

from __future__ import annotations

import numpy as np
import pytest

from generations.providers.local.music import EFFECTS, effect

RATE = 48_000


@pytest.mark.parametrize("name", EFFECTS)
def test_every_effect_is_stereo_at_its_level_and_free_of_clicks(name: str) -> None:
    sound = effect(name, 1, RATE).samples
    assert sound.shape == (round(EFFECTS[name].length_s * RATE), 2)
    assert sound.dtype == np.float32
    assert 20 * np.log10(np.max(np.abs(sound))) == pytest.approx(EFFECTS[name].peak_dbfs, abs=0.01)
    assert np.max(np.abs(sound[0])) < 0.002
    assert np.max(np.abs(sound[-1])) < 0.002


@pytest.mark.parametrize("name", EFFECTS)
def test_the_same_seed_gives_the_same_sound(name: str) -> None:
    assert np.array_equal(effect(name, 7).samples, effect(name, 7).samples)


@pytest.mark.parametrize(
    "name", ["whoosh", "swipe", "riser", "reverse", "impact", "soft_impact", "tick", "click", "swell"]
)
def test_the_loudest_moment_is_where_the_effect_says(name: str) -> None:
    made = effect(name, 3, RATE)
    loud = np.convolve(np.mean(np.square(made.samples), axis=1), np.ones(480) / 480, "same")
    assert np.argmax(loud) / RATE == pytest.approx(made.peak_s, abs=0.06)


def test_a_riser_can_be_stretched_and_its_peak_moves_along() -> None:
    long = effect("riser", 1, RATE, length_s=2.4)
    assert len(long.samples) == round(2.4 * RATE)
    assert long.peak_s == pytest.approx(2 * effect("riser", 1, RATE).peak_s, abs=0.001)


def test_an_unknown_effect_is_refused() -> None:
    with pytest.raises(KeyError):
        effect("kaboom", 1)

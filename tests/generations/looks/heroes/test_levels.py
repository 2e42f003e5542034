"""Photos that are plainly too dark or washed out are put right; all others stay as they are."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks.heroes.levels import well_lit
from generations.looks.heroes.photos import from_pixels

RAMP = np.repeat(np.tile(np.linspace(0, 1, 240, dtype=np.float32), (160, 1))[..., None], 3, axis=2)


def lit(lowest: float, highest: float) -> np.ndarray:
    return (lowest + (highest - lowest) * RAMP).astype(np.uint8)


@pytest.mark.parametrize(("lowest", "highest"), [(0, 255), (10, 180), (30, 140), (80, 250)])
def test_a_picture_with_light_and_shade_is_not_touched(lowest: float, highest: float) -> None:
    picture = lit(lowest, highest)
    assert well_lit(picture) is picture


def test_a_dark_picture_comes_up() -> None:
    after = well_lit(lit(0, 56))
    assert 205 < np.percentile(after, 98) < 235
    assert np.percentile(after, 2) < 15


def test_a_night_scene_keeps_its_night() -> None:
    night = lit(0, 40)
    night[60:100, 100:140] = 250
    assert well_lit(night) is night


def test_a_washed_out_picture_gets_its_blacks_back() -> None:
    after = well_lit(lit(120, 250))
    assert np.percentile(after, 2) < 40
    assert np.percentile(after, 98) > 235


def test_a_tiny_logo_grows_without_stairs() -> None:
    y, x = np.mgrid[0:64, 0:64]
    logo = np.zeros((64, 64, 4), np.uint8)
    logo[(x - 31.5) ** 2 + (y - 31.5) ** 2 < 28**2] = (18, 90, 160, 255)
    art = from_pixels(logo)
    assert art.kind == "logo"
    assert art.cutout is not None
    alpha = art.cutout[..., 3].astype(float) / 255
    assert alpha.shape[0] > 700
    # A circle's outline crosses each row twice: hardly any half-covered pixels, and no steps of a coarse pixel.
    left = np.argmax(alpha > 0.5, axis=1)[alpha.shape[0] // 4 : 3 * alpha.shape[0] // 4]
    assert np.abs(np.diff(left, n=2)).max() <= 2

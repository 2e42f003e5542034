"""RGB frames become BT.709 limited-range planes, exactly."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks.video_planes import Planes


@pytest.mark.parametrize(
    ("rgb", "planes"),
    [
        ((0, 0, 0), (16, 128, 128)),
        ((255, 255, 255), (235, 128, 128)),
        ((128, 128, 128), (126, 128, 128)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((0, 0, 255), (32, 240, 118)),
    ],
)
def test_the_colours_of_the_standard(rgb: tuple[int, int, int], planes: tuple[int, int, int]) -> None:
    frame = np.full((6, 10, 3), rgb, np.uint8)
    light, cb, cr = np.split(Planes(10, 6).of(frame), [60, 75])
    assert set(light.tolist()) == {planes[0]}
    assert set(cb.tolist()) == {planes[1]}
    assert set(cr.tolist()) == {planes[2]}


def test_colour_is_the_mean_of_four_pixels_and_light_is_not() -> None:
    frame = np.zeros((2, 4, 3), np.uint8)
    frame[:, :2] = 255
    planes = Planes(4, 2).of(frame)
    assert planes[:8].tolist() == [235, 235, 16, 16] * 2
    assert planes[8:].tolist() == [128] * 4


def test_odd_sides_are_refused() -> None:
    with pytest.raises(ValueError, match="even"):
        Planes(5, 4)

"""Water that runs on to the sides of the frame."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks.afloat import AFLOAT, water_of
from generations.looks.heroes import illustrations


@pytest.mark.parametrize("name", sorted(AFLOAT))
def test_the_water_of_a_picture_is_blue_and_begins_in_its_lower_part(name: str) -> None:
    line, colours = water_of(illustrations.load(name, 400))
    assert 0.3 < line < 0.95
    red, _, blue = colours.mean(axis=0)
    assert blue > red + 40


def test_a_picture_without_anything_at_its_sides_has_no_water() -> None:
    layer = np.zeros((40, 40, 4), np.uint8)
    layer[10:30, 15:25] = 255
    assert water_of(layer)[0] == 1.0

"""Ads with photos wear the photo's colours, in the picture and in the words alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generations.looks import colour
from generations.looks.base import hues_apart
from generations.looks.choose import LOOKS
from generations.looks.photo_palette import in_photo_colours
from tests.generations.looks.making import make_spec


@pytest.fixture
def blue_photo(tmp_path: Path) -> Path:
    """A deep blue picture with a bright blue thing."""
    pixels = np.full((300, 400, 3), (14, 22, 60), np.uint8)
    pixels[80:220, 120:280] = (40, 120, 240)
    pixels += np.random.default_rng(1).integers(0, 9, pixels.shape, np.uint8)
    Image.fromarray(pixels).save(tmp_path / "blue.png")
    return tmp_path / "blue.png"


def test_the_ground_and_the_accent_come_from_the_photo(blue_photo: Path) -> None:
    look = in_photo_colours(LOOKS["photo"], (blue_photo,))
    palette = look.palette_for(make_spec(colors=("#888888",)))
    assert hues_apart(palette.background, "#2878F0") < 30
    assert hues_apart(palette.accent, "#2878F0") < 30
    assert colour.contrast(palette.text, palette.background) >= 7.0
    assert colour.contrast(palette.accent, palette.background) >= 4.5


def test_a_brand_colour_of_another_kind_than_the_photo_stays_out(blue_photo: Path) -> None:
    look = in_photo_colours(LOOKS["photo"], (blue_photo,))
    plain = look.palette_for(make_spec(colors=("#888888",)))
    assert look.palette_for(make_spec(colors=("#E5532D",))).accent == plain.accent
    assert look.palette_for(make_spec(colors=("#3355FF",))).accent != plain.accent


def test_looks_without_photos_stay_as_they_are(blue_photo: Path) -> None:
    assert in_photo_colours(LOOKS["photo"], ()) is LOOKS["photo"]
    assert in_photo_colours(LOOKS["warm"], (blue_photo,)) is LOOKS["warm"]

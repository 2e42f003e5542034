"""Ads with photos wear the photo's colours, in the picture and in the words alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generations.looks import colour
from generations.looks.base import hues_apart, staging_for
from generations.looks.briefs import brief_for
from generations.looks.choose import LOOKS, look_for
from generations.looks.heroes.photo_colours import palette_of
from generations.looks.photo_palette import in_photo_colours
from generations.looks.zones import Arrangement
from generations.spec import OWN_COLORS
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


@pytest.mark.parametrize(("keyword", "ground"), [("luxury", "dark"), ("friendly", "paper"), ("playful", "colour")])
def test_the_mood_decides_what_photos_lie_on(blue_photo: Path, keyword: str, ground: str) -> None:
    spec = make_spec(category="general", mood=keyword, keywords=(keyword,))
    look = in_photo_colours(look_for(spec, has_photos=True), (blue_photo,))
    background = look.palette_for(spec).background
    light = colour.luminance(background)
    assert {"dark": light < 0.05, "paper": light > 0.8, "colour": 0.06 < light < 0.12}[ground]
    assert hues_apart(background, "#2878F0") < 40


def test_the_mood_gives_photos_its_letters_and_its_cut(blue_photo: Path) -> None:
    spec = make_spec(category="general", mood="playful", keywords=("playful",))
    look = look_for(spec, has_photos=True)
    assert (look.name, look.uses_photos) == ("photo", True)
    assert look.type is not None
    assert (look.type.name, look.transition) == ("playful", LOOKS["playful"].transition)


def test_an_orange_thing_stands_before_a_cool_ground(tmp_path: Path) -> None:
    pixels = np.full((300, 400, 3), (120, 110, 104), np.uint8)
    pixels[80:220, 120:280] = (226, 122, 40)
    pixels += np.random.default_rng(1).integers(0, 9, pixels.shape, np.uint8)
    Image.fromarray(pixels).save(tmp_path / "orange.png")
    spec = make_spec(category="general", mood="playful", keywords=("playful",))
    look = in_photo_colours(look_for(spec, has_photos=True), (tmp_path / "orange.png",))
    assert 170 < colour.hue(look.palette_for(spec).background) < 220


def test_words_stand_above_a_wide_photo_in_a_square(blue_photo: Path) -> None:
    spec = make_spec()
    look = in_photo_colours(look_for(spec, has_photos=True), (blue_photo,))
    square = staging_for(look, spec, spec.scenes[0], 1080, 1080)
    assert (square.arrangement, square.zones.is_beside) == (Arrangement.STACKED, False)
    assert staging_for(look, spec, spec.scenes[0], 1920, 1080).zones.is_beside
    assert staging_for(LOOKS["warm"], spec, spec.scenes[0], 1080, 1080).zones.is_beside


@pytest.mark.parametrize("keyword", ["luxury", "friendly", "playful"])
def test_colours_the_user_chose_win_over_the_photos(blue_photo: Path, keyword: str) -> None:
    spec = make_spec(colors=("#E5532D",), keywords=(keyword, OWN_COLORS))
    look = in_photo_colours(look_for(spec, has_photos=True), (blue_photo,))
    palette = look.palette_for(spec)
    assert min(hues_apart(palette.accent, "#E5532D"), hues_apart(palette.background, "#E5532D")) < 12


def test_an_ad_with_nothing_but_a_logo_is_drawn_and_ends_on_the_logo(tmp_path: Path) -> None:
    logo = np.zeros((64, 64, 4), np.uint8)
    logo[16:48, 16:48] = (18, 90, 160, 255)
    Image.fromarray(logo).save(tmp_path / "logo.png")
    spec = make_spec()
    look = in_photo_colours(look_for(spec, has_photos=True), (tmp_path / "logo.png",))
    assert look is LOOKS["warm"]
    heroes = [
        brief_for(
            look,
            spec,
            scene,
            width=270,
            height=480,
            fps=30,
            frames=90,
            handle_frames=12,
            seed=1,
            photos=(tmp_path / "logo.png",),
        ).hero
        for scene in spec.scenes
    ]
    assert [hero.name if hero else "" for hero in heroes][-1] == "logo"
    assert "logo" not in [hero.name if hero else "" for hero in heroes][:-1]


def test_a_dull_photo_on_a_coloured_ground_keeps_its_own_hue() -> None:
    dusk = (("#5F5A86", 0.6), ("#A07070", 0.3), ("#E8E0D0", 0.1))
    ground = palette_of(dusk, "colour", fallback=LOOKS["energetic"].palettes[0]).background
    assert min(hues_apart(ground, "#5F5A86"), hues_apart(ground, "#A07070")) < 20


def test_most_openings_and_some_end_cards_show_the_photo_whole_in_the_dark(tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(20, 120, (12, 16, 3), np.uint8)
    Image.fromarray(pixels).resize((1600, 1200), Image.Resampling.BICUBIC).save(tmp_path / "sharp.png")
    look = in_photo_colours(look_for(make_spec(keywords=("friendly",)), has_photos=True), (tmp_path / "sharp.png",))
    assert look.opens_full
    opened = ended = 0
    for brand in ("Oak", "Elm", "Ash", "Fir", "Yew", "Bay", "Box", "Rowan", "Thorn", "Willow"):
        spec = make_spec(brand=brand, keywords=("friendly",))
        hook, *bodies, end = (staging_for(look, spec, scene, 1080, 1920) for scene in spec.scenes)
        opened, ended = opened + hook.is_full, ended + end.is_full
        assert not any(body.is_full for body in bodies)
        for staging in (hook, end):
            assert staging.is_full == (colour.luminance(staging.palette.background) < 0.05)
            assert colour.contrast(staging.palette.text, staging.palette.background) >= 7.0
    assert opened >= 7
    assert 2 <= ended <= 8
    assert not in_photo_colours(LOOKS["warm"], (tmp_path / "sharp.png",)).opens_full

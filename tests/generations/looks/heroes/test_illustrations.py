"""Illustrations: the right picture for a phrase in four languages, and never none."""

from __future__ import annotations

import cv2
import pytest
from PIL import Image

from generations.looks.heroes import illustrations
from generations.pictures import catalogue
from generations.pictures.catalogue import find, named
from generations.pictures.sorts import are_rivals

FIRST = [
    ("freshly baked sourdough loaf on a board", "bakery", "", "bread"),
    ("food bank volunteers handing out boxes", "food_bank", "", "canned-food"),
    ("children at a food bank", "food_bank", "", "canned-food"),
    ("baby food", "", "", "baby-bottle"),
    ("hot dog stand", "", "", "hot-dog"),
    ("phone with a booking app", "saas", "", "mobile-phone"),
    ("plumber fixing a leaking pipe", "plumbing", "", "droplet"),
    ("e-bike on a mountain trail", "", "", "bicycle"),
    ("box of chocolates", "gifts", "", "chocolate-box"),
    ("hand-poured soy candle without perfume", "candles", "", "candle"),
    ("corn on the cob", "", "", "ear-of-corn"),
    ("running shoes", "", "", "running-shoe"),
    ("pain relief massage", "physio", "", "person-getting-massage"),
    ("palms up together", "charity", "", "palms-up-together"),
    ("hot beverage", "cafe", "", "hot-beverage"),
    ("fork and knife with plate", "restaurant", "", "fork-and-knife-with-plate"),
    ("rescue worker’s helmet", "construction", "", "rescue-workers-helmet"),
    ("taco plate", "restaurant", "", "taco"),
    ("cherries and blueberries", "", "", "cherries"),
    ("pain au levain", "", "fr", "bread"),
    ("salon de coiffure", "", "fr", "scissors"),
    ("cabinet d’avocats", "law", "fr", "balance-scale"),
    ("pan de masa madre", "", "es", "bread"),
    ("clases de guitarra", "", "es", "guitar"),
    ("ramo de flores frescas", "", "es", "bouquet"),
    ("ein Stück Apfelkuchen", "", "de", "pie"),
    ("Zahnarztpraxis", "", "de", "tooth"),
    ("Fahrradwerkstatt", "", "de", "bicycle"),
    ("Kletterverein", "", "de", "person-climbing"),
    ("Blumenladen", "", "de", "bouquet"),
]


@pytest.mark.parametrize(("words", "category", "language", "expected"), FIRST)
def test_the_thing_named_comes_first(words: str, category: str, language: str, expected: str) -> None:
    assert find(words, category, language=language)[0] == expected


@pytest.mark.parametrize(
    ("words", "category", "unwanted"),
    [
        ("food bank", "food_bank", "baby-bottle"),
        ("food bank", "food_bank", "credit-card"),
        ("hot dog", "", "dog-face"),
        ("bread without honey", "", "honey-pot"),
        ("hand made soap", "", "palms-up-together"),
        ("moving boxes", "moving", "boxing-glove"),
        ("coffee table", "furniture", "hot-beverage"),
    ],
)
def test_a_word_inside_another_meaning_is_not_shown(words: str, category: str, unwanted: str) -> None:
    assert unwanted not in find(words, category, 4)


@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("bakery", "croissant"),
        ("nonprofit", "red-heart"),
        ("vegan_bakery_shop", "croissant"),
        ("dentist", "tooth"),
        ("law_firm", "balance-scale"),
        ("submarine_parts", "glowing-star"),
        ("", "glowing-star"),
    ],
)
def test_words_that_name_nothing_fall_back_on_the_category(category: str, expected: str) -> None:
    assert find("quantum flux inverter", category)[0] == expected


@pytest.mark.parametrize("words", ["", "   ", "東京の朝ごはん", "?!", "x" * 5000])
def test_there_is_always_a_picture(words: str) -> None:
    assert find(words, limit=3) == catalogue.GENERAL
    assert named(words) == ()


def test_the_same_words_give_the_same_pictures() -> None:
    assert find("tea and cake", "cafe", 4) == find("tea and cake", "cafe", 4)


def test_every_picture_named_is_there_with_its_colours_and_no_other() -> None:
    files = {path.stem for path in illustrations.ART.glob("*.webp")}
    assert files == set(catalogue.names())
    assert files == set(illustrations.dominant_colours())


def test_every_category_shows_known_pictures() -> None:
    known = set(catalogue.names())
    for _, pictures in catalogue.rows_of("categories.txt"):
        assert set(pictures.split()) <= known
        assert len(pictures.split()) >= 2


def test_every_picture_has_a_word_in_every_language() -> None:
    pictures, objects = catalogue.rows_of("illustrations.txt"), catalogue.rows_of("objects.txt")
    for name, *columns in [*pictures, *objects]:
        assert len(columns) == (7 if [name, *columns] in pictures else 4), name
        assert all(column.split(",")[0].strip() for column in columns), name


def test_a_loaded_picture_is_premultiplied_and_as_large_as_asked() -> None:
    layer = illustrations.load("croissant", 300)
    assert max(layer.shape[:2]) == 300
    assert layer.shape[2] == 4
    assert (layer[..., :3] <= layer[..., 3:].astype(int) + 1).all()
    assert not layer.flags.writeable


@pytest.mark.slow
def test_every_picture_decodes_at_1024_with_something_in_it() -> None:
    for name in catalogue.names():
        with Image.open(illustrations.ART / f"{name}.webp") as picture:
            assert max(picture.size) == 1024, name
            assert picture.mode == "RGBA", name


def test_companions_are_known_and_never_rivals() -> None:
    known = set(catalogue.names())
    for name, others in catalogue.rows_of("companions.txt"):
        company = others.split()
        assert {name, *company} <= known, name
        assert name not in company, name
        assert not [other for other in company if are_rivals(name, other)], name


def _strength(name: str) -> float:
    """Mean saturation of a picture, 0 to 255."""
    layer = illustrations.load(name, 128)
    return float(cv2.cvtColor(layer[..., :3], cv2.COLOR_RGB2HSV)[..., 1][layer[..., 3] > 200].mean())


def test_steel_is_grey_and_grapes_stay_purple() -> None:
    assert max(_strength(name) for name in ("wrench", "gear", "nut-and-bolt", "fork-and-knife-with-plate")) < 12
    assert min(_strength(name) for name in ("grapes", "blueberries", "eggplant")) > 85


def test_water_and_rock_fade_where_the_set_cuts_them_off() -> None:
    boat, wall, bread = (illustrations.load(name, 256)[..., 3] for name in ("canoe", "person-climbing", "bread"))
    assert boat[-1].max() < 8
    assert boat[len(boat) // 2].max() > 250
    assert max(wall[0].max(), wall[:, 0].max()) < 8
    assert bread[-1].max() > 8

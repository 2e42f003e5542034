from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from generations.typesetting.families import (
    FAMILIES,
    FONTS_DIR,
    SCRIPT_FAMILIES,
    display_families,
    family_named,
)


@pytest.mark.parametrize("key", sorted(FAMILIES))
def test_every_family_has_its_files_and_its_licence(key: str) -> None:
    family = family_named(key)
    licence = (FONTS_DIR / key / "OFL.txt").read_text(encoding="utf-8-sig")
    assert "SIL Open Font License, Version 1.1" in licence
    assert sorted(file.name for file in family.files) == sorted(path.name for path in (FONTS_DIR / key).glob("*.ttf"))


@pytest.mark.parametrize("key", sorted(FAMILIES))
def test_declared_weight_and_slope_are_those_in_the_file(key: str) -> None:
    for file in family_named(key).files:
        with TTFont(FONTS_DIR / key / file.name, lazy=True) as font:
            assert font["OS/2"].usWeightClass == file.weight
            assert bool(font["OS/2"].fsSelection & 1) is file.italic


def test_all_fonts_together_stay_under_32_megabytes() -> None:
    assert sum(path.stat().st_size for path in FONTS_DIR.rglob("*") if path.is_file()) < 32_000_000


def test_alternates_and_pairs_are_families_we_ship() -> None:
    for family in FAMILIES.values():
        assert set(family.alternates) | {family.pairs_with} <= set(FAMILIES)


def test_looks_do_not_choose_from_the_script_families() -> None:
    keys = {family.key for family in display_families()}
    assert "playfair-display" in keys
    assert not keys & {*SCRIPT_FAMILIES.values(), "noto-emoji"}


def test_the_nearest_weight_is_taken_and_the_heavier_of_two() -> None:
    assert family_named("playfair-display").file_for(600).weight == 700
    assert family_named("montserrat").file_for(900).weight == 700
    assert family_named("playfair-display").file_for(700, italic=True).name == "PlayfairDisplay_700Bold_Italic.ttf"
    assert family_named("inter").file_for(500, italic=True).italic is False


def test_an_unknown_family_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match="anton"):
        family_named("comic-sans")

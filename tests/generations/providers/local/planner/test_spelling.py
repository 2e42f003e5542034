"""Words typed in haste."""

from __future__ import annotations

import pytest

from generations.providers.local.planner.spelling import spelled


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "sourdough cinamon rolls, usualy gone by 10", "sourdough cinnamon rolls, usually gone by 10"),
        ("en", "bring a freind befor noon", "bring a friend before noon"),
        ("en", "bun maska and thatte idli at Kulhad", "bun maska and thatte idli at Kulhad"),
        ("es", "taqueria abierta de 6 a 2", "taquería abierta de 6 a 2"),
        ("fr", "Epicerie vrac, la premiere semaine", "Épicerie vrac, la première semaine"),
    ],
)
def test_haste_is_undone_where_one_word_is_meant(language: str, typed: str, meant: str) -> None:
    assert spelled(typed, language, careless=True) == meant


def test_who_types_accents_means_the_words_without() -> None:
    assert spelled("la chaudiere", "fr", careless=False) == "la chaudiere"


def test_a_form_of_a_word_and_a_dish_are_no_slips() -> None:
    text = "chaat and kulfi, only charming in saloons"
    assert spelled(text, "en", careless=True) == text

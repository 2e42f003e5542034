"""Contrast is WCAG's, mixes keep their hue, and what must be read can be."""

from __future__ import annotations

import pytest

from generations.looks import colour


def test_black_on_white_is_21_to_1() -> None:
    assert colour.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_a_mix_with_nothing_of_the_other_is_the_colour_itself() -> None:
    assert colour.mix("#E5532D", "#2B5BFF", 0.0) == "#E5532D"
    assert colour.mix("#E5532D", "#2B5BFF", 1.0) == "#2B5BFF"


@pytest.mark.parametrize("ground", ["#FFFFFF", "#FFD400", "#777777", "#101010", "#2B5BFF"])
@pytest.mark.parametrize("ink", ["#FFD400", "#808080", "#E5532D", "#FFFFFF"])
def test_a_colour_made_readable_is(ink: str, ground: str) -> None:
    assert colour.contrast(colour.readable(ink, ground, 4.5), ground) >= 4.5


def test_a_colour_that_reads_already_is_left_alone() -> None:
    assert colour.readable("#222222", "#FFFFFF", 7.0) == "#222222"


@pytest.mark.parametrize("vivid", ["#E8402A", "#FF5A1F", "#10A060", "#8A7AFF", "#FF3D7F", "#FFD21F", "#101010"])
def test_off_the_middle_one_of_black_and_white_reads_well(vivid: str) -> None:
    ground = colour.off_middle(vivid)
    assert max(colour.contrast("#FFFFFF", ground), colour.contrast("#000000", ground)) >= 5.0


def test_toned_keeps_the_hue_and_caps_the_strength() -> None:
    toned = colour.toned("#2B5BFF", 0.9, 0.05)
    assert colour.chroma(toned) <= 0.051
    assert colour.lightness(toned) == pytest.approx(0.9, abs=0.01)
    assert colour.hue(toned) == pytest.approx(colour.hue("#2B5BFF"), abs=4)


def test_a_dull_colour_is_livened_in_its_own_hue_and_a_grey_stays_grey() -> None:
    dull = "#5F6190"
    livened = colour.livened(dull, 0.13)
    assert colour.chroma(livened) > colour.chroma(dull) + 0.02
    assert abs(colour.hue(livened) - colour.hue(dull)) < 8
    assert colour.livened("#777777", 0.13) == "#777777"
    assert colour.livened("#E0222A", 0.05) == "#E0222A"

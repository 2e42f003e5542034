from __future__ import annotations

import pytest

from generations.typesetting import contrast_ratio, hex_color, luminance, readable, rgb, strongest


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast_ratio("#000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert luminance("#FF0000") == pytest.approx(0.2126)


@pytest.mark.parametrize("background", ["#0A0807", "#FFF3DF", "#808080", "#E5532D", "#5B2BE0", "#777777"])
@pytest.mark.parametrize("color", ["#E9CF95", "#FF4B1F", "#111111", "#7CE3FF"])
@pytest.mark.parametrize("ratio", [3.0, 4.5])
def test_a_colour_is_moved_until_it_can_be_read(color: str, background: str, ratio: float) -> None:
    assert contrast_ratio(readable(color, background, ratio), background) >= ratio


def test_a_readable_colour_is_left_alone() -> None:
    assert readable("#E9CF95", "#0A0807") == "#E9CF95"


def test_where_no_colour_reaches_the_ratio_the_stronger_extreme_is_given() -> None:
    assert readable("#888888", "#777777", 15) == "#000000"


def test_colours_are_read_in_their_usual_spellings() -> None:
    assert rgb("#f80") == rgb("FF8800") == rgb((255, 136, 0)) == (255, 136, 0)
    assert hex_color((255, 136, 0)) == "#FF8800"
    with pytest.raises(ValueError, match="not a colour"):
        rgb("red-ish")


def test_the_strongest_of_several_colours_is_chosen() -> None:
    assert strongest(["#333333", "#EEEEEE"], "#000000") == "#EEEEEE"

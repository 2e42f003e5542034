"""The figure of a line: what is set far larger than the words beside it."""

from __future__ import annotations

import pytest

from generations.looks.base import Role, staging_for
from generations.looks.figures import around, figure_of, growth_of, is_price, large_figure
from generations.looks.zones import Arrangement
from generations.text_setting import set_overlay
from generations.timeline import FRAME_SIZES
from tests.generations.looks.ads import flat_look, make_ad
from tests.generations.looks.test_layout import laid_out

PRICED = make_ad(texts=("Warm bread at dawn", "A loaf a day for 12 € a week", "Open from 7 am", "Come while it's warm"))


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("A loaf for £4.50 at the door", "£4.50"),
        ("Für 88 € im Monat", "88 €"),
        ("1 290 € l’année", "1 290 €"),
        ("20 % auf alles", "20 %"),
        ("A charge lasts 30 hours", "30 hours"),
        ("Open 24/7", "24/7"),
        ("Lata de 3 litros por 28 €", "28 €"),
        ("Free for 30 days, then £4 a month", "30 days"),
        ("±0,3 mm auf ganzer Länge", "±0,3 mm"),
        ("For children from 6 to 12 years", ""),
        ("Saturdays from 9:30", ""),
        ("Baking since 1987", ""),
        ("On 24 May at Unit 5", ""),
        ("Scissor lift at 85 €/day", "85 €/day"),
        ("Holds in crosswinds up to 90 km/h", "90 km/h"),
        ("Die 4-Tage-Woche", ""),
    ],
)
def test_a_price_or_measure_is_the_figure_of_a_line(line: str, figure: str) -> None:
    assert figure_of(line) == figure


def test_a_figure_alone_needs_nothing_beside_it_to_be_larger_than() -> None:
    assert large_figure("£5 a loaf") == "£5"
    assert large_figure("A 80 metros del mar") == "A 80 metros"
    assert not large_figure("24/7")
    assert not large_figure("£5.")


def test_short_figures_are_larger() -> None:
    assert growth_of("5 €") > growth_of("129,50 €") > growth_of("45 years of baking") > 1


def test_money_and_shares_are_prices() -> None:
    assert is_price("20 %")
    assert is_price("£5")
    assert not is_price("30 days")


@pytest.mark.parametrize("ratio", FRAME_SIZES)
def test_a_price_stands_on_a_line_of_its_own_in_larger_letters(ratio: str) -> None:
    width, height = FRAME_SIZES[ratio]
    headline = laid_out(PRICED, "trust", ratio)["s2-headline"]
    block = set_overlay(headline, width, height).block
    sizes = {line.text: max(glyph.size_px for word in line.words for glyph in word.glyphs) for line in block.lines}
    assert headline.text == "A loaf a day for 12 € a week"
    assert sizes["12\u00a0€"] >= 1.5 * min(sizes.values())
    assert len(set(sizes.values())) == 2


def test_the_hero_makes_room_for_it_and_only_in_the_middle_of_an_ad() -> None:
    look = flat_look("trust", arrangements=(Arrangement.HERO_FIRST,))
    stagings = [staging_for(look, PRICED, scene, 1080, 1920) for scene in PRICED.scenes]
    body = [staging for staging in stagings if staging.role is Role.BODY]
    assert body[0].arrangement is Arrangement.FIGURE_FIRST
    assert body[0].zones.text.height > stagings[0].zones.text.height
    assert all(staging.arrangement is not Arrangement.FIGURE_FIRST for staging in stagings if staging is not body[0])


def test_an_ad_opens_on_a_large_price_but_not_on_a_large_measure() -> None:
    opening = laid_out(make_ad(texts=("All bread 20 % off", "Baked", "Bread", "Come")))["s1-headline"]
    assert opening.style.emphasis_scale > 1
    opening = laid_out(make_ad(texts=("Proved for 30 hours", "Baked", "Bread", "Come")))["s1-headline"]
    assert opening.style.emphasis_scale == 1


def test_a_list_of_prices_has_no_figure_and_a_line_of_its_own_needs_no_comma() -> None:
    assert large_figure("Trims £35, full set of shoes £95") == ""
    assert around("Sleeps four · £140 a night", "£140") == "Sleeps four £140 a night"
    assert around("From £68, back in 9 days", "£68") == "From £68 back in 9 days"

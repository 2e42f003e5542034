"""A brand kit being made: the end card follows the form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_end_card_follows_the_form(open_page: Callable[..., Page]) -> None:
    page = open_page("/brands/new/", "newbie")
    picture = page.get_by_alt_text("The end card of an ad with this kit")
    expect(picture).to_be_visible()
    first = picture.get_attribute("src")
    page.get_by_label("Brand name").fill("Sol & Sal")
    expect(picture).not_to_have_attribute("src", first or "")
    expect(page.get_by_text("As the ad would end.")).to_be_visible()


def test_a_colour_is_picked_or_written(open_page: Callable[..., Page]) -> None:
    page = open_page("/brands/new/", "newbie")
    written, picker = page.get_by_label("Main colour (optional)"), page.get_by_label("Pick the main colour")
    written.fill("#0F7B5A")
    expect(picker).to_have_value("#0f7b5a")
    picker.fill("#e8552d")
    expect(written).to_have_value("#E8552D")


def test_the_font_file_is_asked_for_only_when_it_is_the_choice(open_page: Callable[..., Page]) -> None:
    page = open_page("/brands/new/", "newbie")
    file = page.get_by_label("Font file for headlines")
    expect(file).to_be_hidden()
    page.get_by_label("Headlines", exact=True).select_option("own")
    expect(file).to_be_visible()

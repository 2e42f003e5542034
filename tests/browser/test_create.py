"""The dashboard as a person uses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_counter_follows_the_typing(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/", "newbie")
    field, counter = page.get_by_label("Your product in a sentence"), page.locator(".counter")
    expect(counter).to_have_text("0 / 500")
    field.fill("Tarts")
    expect(counter).to_have_text("5 more to go")
    field.fill("Fresh   custard tarts 🥧")
    expect(counter).to_have_text("21 / 500")
    field.fill("x" * 503)
    expect(counter).to_have_text("3 too many")


def test_a_refused_form_puts_the_cursor_where_it_is_wrong(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/", "newbie")
    page.get_by_label("Your product in a sentence").fill("Tarts")
    page.get_by_role("button", name="Make my ad").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("at least 10 characters")
    expect(page.get_by_label("Your product in a sentence")).to_be_focused()


def test_an_example_is_one_click_away(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/", "newbie")
    page.get_by_role("link", name="A bakery").click()
    expect(page.get_by_label("Your product in a sentence")).to_have_value(re.compile("Rosie's Bakery"))
    assert page.url.endswith("/dashboard/")


def test_options_say_what_is_chosen_and_work_by_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/", "newbie")
    now = page.locator("[data-options-now]")
    expect(now).to_have_text("9:16 · 15 s")
    page.locator("details[data-options] > summary").press("Enter")
    page.get_by_role("radio", name="9:16").press("ArrowRight")
    page.get_by_role("radio", name="60 s").check()
    page.get_by_role("radio", name="Luxury").check()
    expect(now).to_have_text("4:5 · 60 s · Luxury")


def test_photos_are_shown_taken_back_and_refused_before_anything_is_sent(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    for name in ("one.jpg", "two.png"):
        Image.new("RGB", (300, 200), "orange").save(tmp_path / name)
    (tmp_path / "menu.pdf").write_bytes(b"%PDF-1.7")
    page = open_page("/dashboard/", "newbie")
    page.locator("details[data-options] > summary").click()
    page.get_by_label("Product photos").set_input_files([tmp_path / "one.jpg", tmp_path / "menu.pdf"])
    expect(page.locator("[data-photos-says]")).to_contain_text("“menu.pdf” is not a picture we can use.")
    page.get_by_label("Product photos").set_input_files([tmp_path / "two.png"])
    expect(page.locator(".photos img")).to_have_count(2)
    page.get_by_role("button", name="Take back one.jpg").click()
    expect(page.locator(".photos img")).to_have_count(1)
    files = page.get_by_label("Product photos").evaluate("input => [...input.files].map(file => file.name)")
    assert files == ["two.png"]


def test_a_refusal_comes_back_in_place_with_the_words_kept(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/", "newbie")
    page.get_by_label("Your product in a sentence").fill("Tarts")
    page.get_by_role("button", name="Make my ad").click()
    expect(page.get_by_role("alert")).to_have_text("Describe your product in at least 10 characters.")
    expect(page.get_by_label("Your product in a sentence")).to_have_value("Tarts")
    expect(page.locator(".counter")).to_have_text("5 more to go")


def test_without_script_a_sentence_becomes_an_ad_too(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/", "newbie", java_script_enabled=False)
    page.get_by_role("link", name="A dog walker").click()
    page.get_by_role("button", name="Make my ad").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your ad is being made")
    page.get_by_role("button", name="Stop making it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You stopped this one")
    page.get_by_role("link", name="Delete").click()
    page.get_by_role("button", name="Delete for good").click()
    expect(page.locator(".notices")).to_contain_text("deleted")

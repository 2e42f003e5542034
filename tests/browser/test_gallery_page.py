"""The gallery as a person uses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_address_follows_search_and_filters_and_back_works(open_page: Callable[..., Page]) -> None:
    page = open_page("/gallery/")
    cards = page.locator(".video-card")
    everything = cards.count()
    page.get_by_label("Format").select_option("1:1")
    expect(cards).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/gallery/\?aspect_ratio=1%3A1$"))
    page.get_by_label("Format").select_option("")
    expect(cards).to_have_count(everything)
    page.get_by_label("Search your prompts").press_sequentially("coffee")
    expect(cards).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/gallery/\?q=coffee$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/gallery/$"))
    expect(cards).to_have_count(everything)
    page.go_back()
    expect(page.get_by_label("Format")).to_have_value("1:1")
    expect(cards).to_have_count(1)


def test_without_script_the_filters_are_a_form(open_page: Callable[..., Page]) -> None:
    page = open_page("/gallery/", java_script_enabled=False)
    page.get_by_label("State").select_option("failed")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".video-card")).to_have_count(2)


def test_a_card_plays_its_loop_while_pointed_at_or_focused(
    chromium: Browser, site: Site, sessions: dict[str, Any]
) -> None:
    context = chromium.new_context(base_url=site.address, storage_state=sessions["rosa"])
    page = context.new_page()
    page.goto("/gallery/")
    card = page.locator(f"#card-{site.ids['done']}")
    card.hover()
    expect(card.locator("video[data-playing]")).to_have_count(1)
    page.mouse.move(0, 0)
    expect(card.locator("video")).to_have_count(0)
    card.get_by_role("link").focus()
    expect(card.locator("video[data-playing]")).to_have_count(1)
    context.close()


def test_reduced_motion_keeps_the_cards_still(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page("/gallery/")
    card = page.locator(f"#card-{site.ids['done']}")
    card.hover()
    page.wait_for_timeout(300)
    expect(card.locator("video")).to_have_count(0)


def test_a_live_card_follows_the_work(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page("/gallery/")
    card = page.locator(f"#card-{site.ids['under_way']}")
    expect(card).to_contain_text("46")
    site.write("UPDATE generations_generation SET progress = 61 WHERE id = ?", site.ids["under_way"].replace("-", ""))
    expect(card).to_contain_text("61")


def test_a_live_card_keeps_still_and_keeps_the_focus_while_it_is_asked_for_again(
    open_page: Callable[..., Page], site: Site
) -> None:
    page = open_page("/gallery/")
    card = page.locator(f"#card-{site.ids['live']}")
    page.evaluate("addEventListener('animationstart', each => (window.moved = each.animationName))")
    card.get_by_role("link").focus()
    old = card.element_handle()
    assert old is not None
    page.wait_for_function("old => !old.isConnected", arg=old)
    expect(card.get_by_role("link")).to_be_focused()
    assert page.evaluate("window.moved") in {None, "breathe"}  # the dot of its chip


def test_a_live_card_of_an_ad_deleted_elsewhere_goes(chromium: Browser, sessions: dict[str, Any], site: Site) -> None:
    context = chromium.new_context(base_url=site.address, storage_state=sessions["rosa"])
    page, other = context.new_page(), context.new_page()
    other.goto("/dashboard/")
    other.get_by_label("Your product in a sentence").fill("Harbour Lamps mends old ship lamps in Bergen")
    other.get_by_role("button", name="Make my ad").click()
    other.wait_for_url("**/generations/**")
    page.goto("/gallery/?q=harbour lamps")
    expect(page.locator(".video-card")).to_have_count(1)
    other.goto(f"{other.url}delete/")
    other.get_by_role("main").get_by_role("button", name="Delete").click()
    expect(page.locator(".video-card")).to_have_count(0, timeout=8000)
    context.close()

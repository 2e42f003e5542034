"""The finished ad as a person uses it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_player_obeys_the_keyboard_and_seeks(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['done']}/")
    player = page.locator("video[data-player]")
    expect(player).to_have_js_property("readyState", 4)
    page.keyboard.press("m")
    expect(player).to_have_js_property("muted", value=True)
    page.keyboard.press("End")
    assert player.evaluate("video => video.currentTime") > 1.5
    page.keyboard.press("Home")
    assert player.evaluate("video => video.currentTime") == 0
    page.keyboard.press("k")
    expect(player).to_have_js_property("paused", value=False)
    page.keyboard.press("c")
    assert player.evaluate("video => video.textTracks[0].mode") == "showing"


def test_typing_elsewhere_does_not_play(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['done']}/")
    page.get_by_role("link", name="Duplicate").focus()
    page.keyboard.press("k")
    expect(page.locator("video[data-player]")).to_have_js_property("paused", value=True)


def test_a_scene_plays_the_ad_from_there(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['done']}/")
    player = page.locator("video[data-player]")
    expect(player).to_have_js_property("readyState", 4)
    page.get_by_role("link", name="Play scene 1").click()
    expect(player).to_have_js_property("paused", value=False)
    assert page.url.endswith(f"/generations/{site.ids['done']}/")


def test_the_download_has_the_generation_s_name(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['done']}/")
    with page.expect_download() as download:
        page.locator(".player").get_by_role("link", name="Download").click()
    assert download.value.suggested_filename == f"ad_{site.ids['done']}.mp4"


def test_duplicating_opens_the_form_with_the_same_choices(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['square']}/")
    page.get_by_role("link", name="Duplicate").click()
    expect(page.get_by_label("Your product in a sentence")).to_have_value(
        "Dewdrop, a gentle vitamin C serum for tired skin."
    )
    expect(page.locator("[data-options-now]")).to_have_text("1:1 · 15 s")

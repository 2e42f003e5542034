"""Other formats as a person asks for them: by buttons, live in two tabs, without script, and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def work(site: Site, generation: str, **fields: object) -> None:
    """What a worker would write: into the wish's run, and that something visible has changed."""
    key = site.ids[generation].replace("-", "")
    names = ", ".join(f"{name} = ?" for name in fields)
    runs = f"UPDATE generations_stagerun SET {names} WHERE generation_id = ? AND stage = 'make_rendition'"
    site.write(runs, *fields.values(), key)
    site.write("UPDATE generations_generation SET revision = revision + 1 WHERE id = ?", key)


def finish(site: Site, generation: str) -> None:
    key = site.ids[generation].replace("-", "")
    file = f"generations/{site.ids[generation]}/video.mp4"
    made = "key = ?, size_bytes = 3304493, width = 1080, height = 1080, made_at = '2099-01-01 00:00:00'"
    site.write(f"UPDATE generations_rendition SET {made} WHERE generation_id = ?", file, key)
    work(site, generation, state="done", fraction=1)


def test_a_format_is_asked_for_followed_and_taken_away(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['wide']}/")
    page.get_by_role("button", name="Make 1:1").click()
    line = page.locator(".format", has_text="1:1")
    expect(line).to_contain_text("Waiting for its turn")
    expect(page.get_by_role("button", name="Make 1:1")).to_have_count(0)
    other = open_page(f"/generations/{site.ids['wide']}/")
    page.wait_for_timeout(400)
    work(site, "wide", state="running", fraction=0.37)
    for tab in (page, other):
        expect(tab.locator(".format", has_text="1:1")).to_contain_text("Being made, 37 %", timeout=1500)
    expect(page.locator("[data-formats-says]")).to_have_text("1:1 is being made")
    page.get_by_role("button", name="Stop making 1:1").focus()
    work(site, "wide", fraction=0.52)
    expect(line).to_contain_text("52 %", timeout=1500)
    assert page.evaluate("document.activeElement.id") == "stop-1x1-1080p-30fps"
    finish(site, "wide")
    for tab in (page, other):
        expect(tab.get_by_role("link", name="Download 1:1")).to_be_visible(timeout=1500)
    expect(page.locator("[data-formats-says]")).to_have_text("1:1 is ready")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download 1:1").click()
    assert download.value.suggested_filename == f"ad_{site.ids['wide']}_1x1-1080p-30fps.mp4"
    page.get_by_role("button", name="Remove 1:1").click()
    expect(page.get_by_role("button", name="Make 1:1")).to_be_visible()


def test_the_cover_s_moment_is_the_player_s(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['square']}/")
    expect(page.locator("video[data-player]")).to_have_js_property("readyState", 4)
    page.get_by_text("Another cover picture").click()
    page.locator("video[data-player]").evaluate("video => (video.currentTime = 1.2)")
    expect(page.get_by_label("Moment, in seconds")).to_have_value("1.20")
    page.get_by_role("button", name="Use this moment").click()
    expect(page.locator(".format", has_text="Cover picture")).to_contain_text("Waiting for its turn")
    page.get_by_role("button", name="Stop making Cover picture").click()
    expect(page.locator(".format", has_text="Cover picture")).to_contain_text("Stopped")
    page.get_by_role("button", name="Remove Cover picture").click()
    expect(page.locator(".format")).to_have_count(0)


def test_it_works_without_script(open_page: Callable[..., Page], site: Site) -> None:
    page = open_page(f"/generations/{site.ids['square']}/", java_script_enabled=False)
    page.get_by_text("Another size or frame rate").click()
    page.get_by_label("Size").select_option("720p")
    page.get_by_label("Frames a second").select_option("24")
    page.get_by_role("button", name="Make it").click()
    expect(page.locator(".format")).to_contain_text("1:1 in 720p at 24 frames a second")
    page.get_by_role("button", name="Stop making").click()
    page.get_by_role("button", name="Remove").click()
    expect(page.locator(".format")).to_have_count(0)


def test_an_ad_of_which_a_scene_is_made_again_plays_and_is_left_as_it_is(
    open_page: Callable[..., Page], site: Site
) -> None:
    page = open_page(f"/generations/{site.ids['again']}/")
    expect(page.get_by_role("heading", name="A scene is being made again")).to_be_visible()
    expect(page.locator("video[data-player]")).to_have_js_property("readyState", 4)
    expect(page.get_by_role("button", name="Leave it as it is")).to_be_visible()

"""Live progress in real tabs: by the socket, by polling when it is down, to the finished video."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from tests.browser.conftest import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def work(site: Site) -> Iterator[Callable[..., None]]:
    """Writes what a worker would; afterwards the row is as it was."""
    key = site.ids["live"].replace("-", "")

    def on(**fields: object) -> None:
        names = ", ".join(f"{name} = ?" for name in fields)
        sql = f"UPDATE generations_generation SET {names}, revision = revision + 1 WHERE id = ?"
        site.write(sql, *fields.values(), key)

    yield on
    on(progress=46, status="processing", current_step="Making scene 2 of 4")


def test_two_tabs_follow_within_a_second_and_survive_a_reload(
    open_page: Callable[..., Page], site: Site, work: Callable[..., None]
) -> None:
    tabs = [open_page(f"/generations/{site.ids['live']}/") for _ in range(2)]
    for tab in tabs:
        expect(tab.locator(".progress-percent")).to_contain_text("46")
        tab.wait_for_timeout(400)
    for percent, step in ((55, "Making scene 3 of 4"), (72, "Arranging the ad"), (95, "Checking the result")):
        work(progress=percent, current_step=step)
        for tab in tabs:
            expect(tab.locator(".progress-percent")).to_contain_text(str(percent), timeout=1000)
            expect(tab.locator("[data-says]")).to_have_text(step, timeout=1000)
    tabs[0].reload()
    expect(tabs[0].locator(".progress-percent")).to_contain_text("95")
    assert tabs[0].title().startswith("95 % · ")


def test_the_result_takes_the_place_of_the_progress(
    open_page: Callable[..., Page], site: Site, work: Callable[..., None]
) -> None:
    page = open_page(f"/generations/{site.ids['live']}/")
    page.get_by_role("button", name="Stop making it").focus()
    page.wait_for_timeout(400)
    work(status="failed", error="The scene could not be drawn.")
    expect(page.get_by_role("heading", level=1)).to_have_text("This one did not work out", timeout=2000)
    expect(page.locator("#progress")).to_have_count(0)
    expect(page).to_have_title("A coffee subscription for offices, roasted on the… · AdGen")
    expect(page.locator("#main")).to_be_focused()  # what was focused went with the progress
    page.get_by_role("link", name="Delete").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_with_the_socket_down_the_page_asks_for_the_same_fragment(
    chromium: Browser, sessions: dict[str, Any], site: Site, work: Callable[..., None]
) -> None:
    context = chromium.new_context(base_url=site.address, storage_state=sessions["rosa"])
    page = context.new_page()
    dead: list[WebSocketRoute] = []

    def refuse(socket: WebSocketRoute) -> None:
        dead.append(socket)
        socket.close(code=1011)

    page.route_web_socket("**/ws/**", refuse)
    page.goto(f"/generations/{site.ids['live']}/")
    work(progress=58, current_step="Making scene 3 of 4")
    expect(page.locator(".progress-percent")).to_contain_text("58", timeout=5000)
    work(progress=64)
    expect(page.locator(".progress-percent")).to_contain_text("64", timeout=5000)
    assert dead
    context.close()


def test_the_keyboard_stays_on_the_button_while_the_steps_change(
    open_page: Callable[..., Page], site: Site, work: Callable[..., None]
) -> None:
    page = open_page(f"/generations/{site.ids['live']}/")
    page.wait_for_timeout(400)
    page.get_by_role("button", name="Stop making it").focus()
    work(progress=50)
    expect(page.locator(".progress-percent")).to_contain_text("50", timeout=2000)
    assert page.evaluate("document.activeElement.textContent.trim()") == "Stop making it"


def test_after_a_restart_of_the_web_process_the_page_is_right_again(
    chromium: Browser, sessions: dict[str, Any], site: Site, work: Callable[..., None]
) -> None:
    context = chromium.new_context(base_url=site.address, storage_state=sessions["rosa"])
    page = context.new_page()
    page.goto(f"/generations/{site.ids['live']}/")
    expect(page.locator(".progress-percent")).to_contain_text("46")
    site.web.kill()
    expect(page.locator("#toasts")).to_contain_text("Connection lost; trying again.")
    work(progress=77, current_step="Stitching and finishing")
    site.web.start()
    expect(page.locator(".progress-percent")).to_contain_text("77", timeout=3000)
    work(progress=78)
    expect(page.locator(".progress-percent")).to_contain_text("78", timeout=2000)
    context.close()


def test_an_ad_deleted_elsewhere_does_not_look_alive(chromium: Browser, sessions: dict[str, Any], site: Site) -> None:
    context = chromium.new_context(base_url=site.address, storage_state=sessions["rosa"])
    page, other = context.new_page(), context.new_page()
    other.goto("/dashboard/")
    other.get_by_label("Your product in a sentence").fill("Fern and Finch deliver bouquets in Leeds")
    other.get_by_role("button", name="Make my ad").click()
    other.wait_for_url("**/generations/**")
    page.goto(other.url)
    page.wait_for_timeout(400)
    other.goto(f"{other.url}delete/")
    other.get_by_role("main").get_by_role("button", name="Delete").click()
    expect(page.get_by_role("heading", name="Nothing here")).to_be_visible(timeout=8000)
    context.close()

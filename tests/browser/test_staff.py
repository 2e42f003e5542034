"""Staff's pages in a real browser: sound at every width, and the way through them: close the site, bench, act as a user."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import ARTEFACTS, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = {
    "site-overview": "/staff/",
    "site-rules": "/staff/site/",
    "site-spend": "/staff/spend/",
    "site-models": "/staff/models/",
    "bench": "/staff/bench/",
}


def sound(page: Page, name: str, scheme: str) -> None:
    for width in (390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        too_wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert too_wide <= 0, f"{name} is {too_wide} px too wide at {width}"
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=ARTEFACTS / f"{name}-{width}-{scheme}.png", full_page=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => (each.open = true))")
    found = Axe().run(page).response["violations"]
    serious = [rule for rule in found if rule["impact"] in {"serious", "critical"}]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in serious] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_at_every_width(name: str, scheme: str, open_page: Callable[..., Page]) -> None:
    sound(open_page(PAGES[name], "ada", color_scheme=scheme), name, scheme)


def test_the_navigation_leads_through_all_of_them(open_page: Callable[..., Page]) -> None:
    page = open_page("/profile/", "ada")
    page.get_by_role("link", name="Open the site’s pages").click()
    for name in ("Spend", "Models", "Rules", "Bench", "Overview"):
        page.get_by_role("navigation", name="Staff").get_by_role("link", name=name).click()
        expect(page.get_by_role("navigation", name="Staff").locator("[aria-current]")).to_have_text(name)


def test_a_bench_is_priced_agreed_to_and_shown(open_page: Callable[..., Page]) -> None:
    page = open_page("/staff/bench/", "ada")
    page.get_by_label("Prompts, one a line").fill(
        "Rosa's Bakery in Lisbon, fresh custard tarts\nHappy Paws walks dogs in Porto"
    )
    page.get_by_role("group", name="Plans").get_by_label("Local studio").check()
    page.get_by_role("button", name="Show the price").click()
    expect(page.get_by_role("heading", name="4 takes: free")).to_be_visible()
    page.get_by_role("button", name="Run it, free").click()
    expect(page.get_by_role("status").filter(has_text="4 of 4 takes under way")).to_be_visible()
    sound(page, "bench-under-way", "light")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped: 4.")).to_be_visible()
    page.get_by_role("link", name="Run again").click()
    expect(page.get_by_label("Prompts, one a line")).to_have_value(
        "Rosa's Bakery in Lisbon, fresh custard tarts\nHappy Paws walks dogs in Porto"
    )


def test_a_closed_site_says_so_calmly_and_opens_again(open_page: Callable[..., Page], site: Site) -> None:
    staff = open_page("/staff/site/", "ada")
    staff.get_by_label("Closed for new ads").check()
    staff.get_by_label("What members read").fill("Back at nine.")
    staff.get_by_role("button", name="Save").click()
    expect(staff.get_by_role("link", name="Open again")).to_be_visible()
    try:
        member = open_page("/dashboard/", "newbie")
        expect(member.locator(".site-notice")).to_have_text("Back at nine.")
        sound(member, "closed", "light")
    finally:
        staff.get_by_label("Closed for new ads").uncheck()
        staff.get_by_role("button", name="Save").click()
        expect(staff.locator(".site-notice")).to_have_count(0)

"""Every page in a real browser: no complaint, nothing wider than the window, nothing axe calls serious; pictures kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import ARTEFACTS, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# name: (path, who); {x} is the id of the seeded row x
PAGES = {
    "landing": ("/", "visitor"),
    "login": ("/accounts/login/", "visitor"),
    "signup": ("/accounts/signup/", "visitor"),
    "password-reset": ("/accounts/password/reset/", "visitor"),
    "first-visit": ("/dashboard/", "newbie"),
    "empty-gallery": ("/gallery/", "newbie"),
    "dashboard": ("/dashboard/", "rosa"),
    "duplicate": ("/generations/{square}/duplicate/", "rosa"),
    "under-way": ("/generations/{under_way}/", "rosa"),
    "failed": ("/generations/{failed}/", "rosa"),
    "cancelled": ("/generations/{cancelled}/", "rosa"),
    "result": ("/generations/{done}/", "rosa"),
    "result-wide": ("/generations/{wide}/", "rosa"),
    "result-square": ("/generations/{square}/", "rosa"),
    "made-again": ("/generations/{again}/", "rosa"),
    "long-name": ("/generations/{long}/", "lena"),
    "right-to-left": ("/generations/{rtl}/", "lena"),
    "long-names": ("/gallery/", "lena"),
    "long-address": ("/profile/", "lena"),
    "paused": ("/generations/{plan}/", "rosa"),
    "delete": ("/generations/{done}/delete/", "rosa"),
    "gallery": ("/gallery/", "rosa"),
    "no-match": ("/gallery/?q=submarine", "rosa"),
    "profile": ("/profile/", "rosa"),
    "usage": ("/profile/usage/", "rosa"),
    "empty-usage": ("/profile/usage/", "newbie"),
    "brand-kits": ("/brands/", "rosa"),
    "no-brand-kits": ("/brands/", "newbie"),
    "brand-kit": ("/brands/{kit}/", "rosa"),
    "new-brand-kit": ("/brands/new/", "newbie"),
    "delete-brand-kit": ("/brands/{kit}/delete/", "rosa"),
    "storyboard": ("/generations/{plan}/storyboard/", "rosa"),
    "site-spend": ("/staff/spend/", "ada"),
    "site-models": ("/staff/models/", "ada"),
    "email": ("/accounts/email/", "rosa"),
    "password": ("/accounts/password/change/", "rosa"),
    "logout": ("/accounts/logout/", "rosa"),
    "confirm-it-is-you": ("/accounts/reauthenticate/", "rosa"),
    "api": ("/api/docs/", "visitor"),
}
MORE = ("/profile/usage/", "/brands/", "/brands/{kit}/", "/generations/{plan}/storyboard/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound_at_every_width(name: str, scheme: str, open_page: Callable[..., Page], site: Site) -> None:
    path, who = PAGES[name]
    page = open_page(path.format(**site.ids), who, color_scheme=scheme)
    for width in (390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        too_wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert too_wide <= 0, f"{name} is {too_wide} px too wide at {width}"
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=ARTEFACTS / f"{name}-{width}-{scheme}.png", full_page=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => (each.open = true))")
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page).response["violations"]
        serious = [rule for rule in found if rule["impact"] in {"serious", "critical"}]
        assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in serious] == [], width


def test_touch_targets_on_a_phone_are_44_pixels(open_page: Callable[..., Page], site: Site) -> None:
    too_small = """() => [...document.querySelectorAll('button, .button, .topbar-link, select, input:not([type=hidden])')]
        .filter(each => each.checkVisibility() && each.getBoundingClientRect().width)
        .filter(each => each.getBoundingClientRect().height < 43.5 || each.getBoundingClientRect().width < 43.5)
        .filter(each => !each.closest('label.check') && !each.closest('dialog'))
        .map(each => each.outerHTML.slice(0, 120))"""
    for path in ("/dashboard/", "/gallery/", "/profile/", "/generations/{done}/", "/generations/{failed}/", *MORE):
        page = open_page(path.format(**site.ids), width=390)
        assert page.evaluate(too_small) == []


def test_the_first_tab_is_a_way_to_skip_to_the_content(open_page: Callable[..., Page]) -> None:
    page = open_page("/dashboard/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"

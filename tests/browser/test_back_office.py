"""The admin's pages in a real browser: nothing axe calls serious, in light and in dark, on any list and any form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import ARTEFACTS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FORMS = ("/admin/accounts/user/add/", "/admin/accounts/plan/add/", "/admin/auth/group/add/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_list_and_form_is_sound(scheme: str, open_page: Callable[..., Page]) -> None:
    page = open_page("/admin/", "root.of-all", color_scheme=scheme)
    lists = [link.get_attribute("href") or "" for link in page.locator("#content-main th a").all()]
    assert "/admin/generations/generation/" in lists
    assert serious(page) == []
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"back-office-{scheme}.png", full_page=True)
    rows: list[str] = []
    for path in lists:
        page.goto(path)
        assert serious(page) == [], path
        row = page.locator("#result_list tbody a").first
        rows += [row.get_attribute("href") or ""] if row.count() else []
    for path in (*rows, *FORMS):
        page.goto(path)
        assert serious(page) == [], path


def serious(page: Page) -> list[tuple[str, list[str]]]:
    # Without its own loading of style sheets, which the page's policy refuses with a complaint in the console.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [
        (rule["id"], [node["html"] for node in rule["nodes"]])
        for rule in found
        if rule["impact"] in {"serious", "critical"}
    ]

"""The main job in a real browser on the whole product: from sign-up to a downloaded file."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from adgen.media.probe import probe
from tests.browser.conftest import ARTEFACTS, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.journey]

MAKING_MS = 240_000  # generous: machines that run tests are busy


def test_from_sign_up_to_a_downloaded_file(chromium: Browser, product: Site, tmp_path: Path) -> None:
    context = chromium.new_context(base_url=product.address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto("/")
    page.get_by_role("link", name="Make your first ad").click()
    page.get_by_label("User name").fill("rosa")
    page.get_by_label("Password", exact=True).fill("tarts-at-dawn-9")
    page.get_by_label("Password again").fill("tarts-at-dawn-9")
    page.get_by_role("button", name="Create account").click()

    page.get_by_role("link", name="A bakery").click()
    page.get_by_role("button", name="Make my ad").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your ad is being made")
    percents = [0]
    page.expose_function("seen", lambda percent: percents.append(int(percent)))
    page.evaluate(
        """() => new MutationObserver(() => {
            const now = document.querySelector('[data-percent]')?.dataset.percent;
            if (now) window.seen(now);
        }).observe(document.getElementById('generation').parentElement, {childList: true, subtree: true})"""
    )
    player = page.locator("video[data-player]")
    expect(player).to_be_visible(timeout=MAKING_MS)
    expect(page.locator("#toasts")).to_have_text("Your ad is ready.")
    assert page.title().startswith("Ready · ")
    assert percents == sorted(percents)
    assert percents[-1] <= 100

    page.keyboard.press("k")
    expect(player).to_have_js_property("paused", value=False)
    for _ in range(100):
        if player.evaluate("video => video.currentTime") > 0.2:
            break
        page.wait_for_timeout(100)
    assert player.evaluate("video => video.currentTime") > 0.2
    page.keyboard.press("k")
    expect(player).to_have_js_property("paused", value=True)
    page.screenshot(path=_picture("journey-result"), full_page=True)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename == f"ad_{page.url.rstrip('/').rsplit('/', 1)[-1]}.mp4"
    file = tmp_path / "ad.mp4"
    download.value.save_as(file)
    info = probe(file)
    assert (info.width, info.height, info.frames) == (1080, 1920, 450)

    page.get_by_role("link", name="Gallery").click()
    expect(page.locator(".video-card img")).to_have_count(1)
    page.locator(".video-card a").click()
    page.get_by_role("link", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("No videos yet")).to_be_visible()
    assert complaints == []
    context.close()


def _picture(name: str) -> Path:
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    return ARTEFACTS / f"{name}.png"

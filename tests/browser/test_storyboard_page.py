"""The storyboard in a browser: the sum as it is typed, scenes moved by keyboard and by dragging."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def board(open_page: Callable[..., Page], site: Site) -> Page:
    return open_page(f"/generations/{site.ids['plan']}/storyboard/")


def orders(page: Page) -> list[str]:
    return [str(each.get_attribute("value")) for each in page.locator("input[name=order]").all()]


def test_the_sum_is_exact_as_it_is_typed(board: Page) -> None:
    said = board.locator("[data-sum]")
    expect(said).to_have_text("15 s of 15 s")
    board.get_by_label("Seconds").first.fill("3.1")
    expect(said).to_have_text("15.1 s of 15 s, 0.1 s too long")
    board.get_by_label("Seconds").nth(1).fill("3.9")
    expect(said).to_have_text("15 s of 15 s")


def test_a_scene_moves_by_keyboard_and_its_beat_stays(board: Page) -> None:
    board.get_by_role("button", name="Move this scene later").first.focus()
    board.keyboard.press("Enter")
    assert orders(board) == ["2", "1", "3", "4"]
    assert board.locator("[data-beat]").all_inner_texts() == ["Attention", "Interest", "Desire", "Action"]
    expect(board.get_by_text("Moved to place 2 of 4.")).to_be_attached()
    board.keyboard.press("Enter")
    assert orders(board) == ["2", "3", "1", "4"]


def test_a_scene_is_dragged_to_another_place(board: Page) -> None:
    board.locator("[data-grip]").first.drag_to(board.locator("[data-card]").nth(2))
    assert orders(board) == ["2", "3", "1", "4"]


def test_saving_keeps_the_new_order(board: Page) -> None:
    board.get_by_label("Words on screen").first.fill("At dawn")
    board.get_by_role("button", name="Save for later").click()
    expect(board.get_by_text("The plan is saved.")).to_be_visible()
    expect(board.get_by_label("Words on screen").first).to_have_value("At dawn")

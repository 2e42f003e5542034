from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from generations.models import Generation


def test_under_way_the_page_shows_steps_percent_time_left_and_cost(signed_in: Client, under_way: Generation) -> None:
    page = signed_in.get(under_way.get_absolute_url()).content.decode()
    assert "Making scene 2 of 4" in page
    assert 'value="46"' in page
    assert "left</span>" in page
    assert "Cost so far $0.00" in page
    assert f'ws-connect="/ws/generations/{under_way.pk}/"' in page
    assert page.index("Writing the ad") < page.index("Making the scenes") < page.index("Checking the result")
    assert '<noscript><metahttp-equiv="refresh"content="4"></noscript>' in "".join(page.split())


def test_the_polling_fallback_is_the_same_fragment(signed_in: Client, under_way: Generation) -> None:
    fragment = signed_in.get(f"/generations/{under_way.pk}/progress/").content.decode().strip()
    assert "<html" not in fragment
    assert 'id="progress"' in fragment
    assert "data-finished" not in fragment
    progress, _, beside = fragment.partition("</section>")
    assert "hx-swap-oob" not in progress
    assert '<h1 id="progress-title" hx-swap-oob="true">Your ad is being made</h1>' in beside


def test_the_last_fragment_fetches_the_result(signed_in: Client, finished: Generation) -> None:
    fragment = signed_in.get(f"/generations/{finished.pk}/progress/").content.decode()
    assert "data-finished" in fragment
    assert f'hx-get="{finished.get_absolute_url()}"' in fragment
    assert 'hx-target="#generation"' in fragment


def test_the_result_shows_player_facts_reason_scenes_and_makers(signed_in: Client, finished: Generation) -> None:
    page = signed_in.get(finished.get_absolute_url()).content.decode()
    for text in (
        "Rosa&#x27;s Bakery",
        f'src="/generations/{finished.pk}/media/video/"',
        f'src="/generations/{finished.pk}/media/captions/"',
        f'href="/generations/{finished.pk}/download/"',
        "1 min 14 s",
        "$0.00",
        "Attention, interest, desire, action",
        "Fresh bread sells on appetite.",
        "Custard tarts, every morning",
        "Local studio, planner",
        "1080 × 1920, 30 fps",
        "−14.1 LUFS",
        'data-seek="7.000"',
        f'src="/generations/{finished.pk}/media/video/#t=10.5',
        "What do people love about it?",
    ):
        assert text in page


def test_htmx_gets_the_changing_part_of_the_page(signed_in: Client, finished: Generation) -> None:
    response = signed_in.get(finished.get_absolute_url(), HTTP_HX_REQUEST="true")
    page = response.content.decode().strip()
    assert page.startswith('<div id="generation">')
    assert "HX-Request" in response["Vary"]
    assert "no-store" in response["Cache-Control"]


def test_a_failure_is_a_sentence_and_a_next_step(signed_in: Client, failed: Generation) -> None:
    page = signed_in.get(failed.get_absolute_url()).content.decode()
    assert "The photo could not be read." in page
    assert "Try again" in page
    assert "Stopped at 42 %" in page


def test_a_cancelled_one_is_no_red_failure(signed_in: Client, cancelled: Generation) -> None:
    page = signed_in.get(cancelled.get_absolute_url()).content.decode()
    assert "You stopped this one" in page
    assert "notice-error" not in page


@pytest.mark.parametrize("status", ["pending", "processing", "completed", "failed"])
def test_every_state_has_a_page_and_a_card_even_before_anything_was_made(
    status: str, signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    generation = make_generation(status=status)
    assert signed_in.get(generation.get_absolute_url()).status_code == 200
    assert signed_in.get(f"/generations/{generation.pk}/card/").status_code == 200


def test_a_card_asks_for_itself_again_only_while_work_goes_on(
    signed_in: Client, under_way: Generation, finished: Generation
) -> None:
    live = signed_in.get(f"/generations/{under_way.pk}/card/").content.decode()
    done = signed_in.get(f"/generations/{finished.pk}/card/").content.decode()
    assert 'hx-trigger="every 2s"' in live
    assert "hx-trigger" not in done
    assert f'data-preview="/generations/{finished.pk}/media/preview/"' in done

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from generations.models import Generation


def prompts(response: Any) -> list[str]:
    return [generation.prompt for generation in response.context["page"].object_list]


@pytest.fixture
def four(make_generation: Callable[..., Generation]) -> list[Generation]:
    made = [
        make_generation(prompt="Custard tarts", status="completed", aspect_ratio="9:16", duration_s=15),
        make_generation(prompt="CUSTARD cream", status="failed", aspect_ratio="1:1", duration_s=60),
        make_generation(prompt="Rye bread", status="processing", aspect_ratio="9:16", duration_s=30),
        make_generation(prompt="Plum cake 100%", status="completed", aspect_ratio="16:9", duration_s=15),
    ]
    for days, generation in enumerate(made):
        created = timezone.now() - timedelta(days=10 * days)
        Generation.objects.filter(pk=generation.pk).update(created_at=created)
    return made


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Custard tarts", "CUSTARD cream", "Rye bread", "Plum cake 100%"]),
        ({"q": "custard"}, ["Custard tarts", "CUSTARD cream"]),
        ({"q": "100%"}, ["Plum cake 100%"]),
        ({"q": "_"}, []),
        ({"status": "completed"}, ["Custard tarts", "Plum cake 100%"]),
        ({"aspect_ratio": "9:16"}, ["Custard tarts", "Rye bread"]),
        ({"made": "7"}, ["Custard tarts"]),
        ({"made": "30", "aspect_ratio": "9:16"}, ["Custard tarts", "Rye bread"]),
        ({"sort": "oldest"}, ["Plum cake 100%", "Rye bread", "CUSTARD cream", "Custard tarts"]),
        ({"sort": "longest"}, ["CUSTARD cream", "Rye bread", "Custard tarts", "Plum cake 100%"]),
        ({"status": "exploded", "sort": "; drop table", "made": "x"}, None),
        ({"q": "\x00"}, None),
        ({"page": "no"}, None),
        ({"page": "-3"}, None),
        ({"page": "99"}, None),
    ],
)
def test_search_filters_and_order(
    query: dict[str, str], expected: list[str] | None, signed_in: Client, four: list[Generation]
) -> None:
    response = signed_in.get("/gallery/", query)
    assert response.status_code == 200
    everything = ["Custard tarts", "CUSTARD cream", "Rye bread", "Plum cake 100%"]
    assert prompts(response) == (everything if expected is None else expected)


def test_twenty_a_page_newest_first(signed_in: Client, make_generation: Callable[..., Generation]) -> None:
    for number in range(45):
        make_generation(prompt=f"Tarts number {number}")
    pages = [prompts(signed_in.get("/gallery/", {"page": number})) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [20, 20, 5]
    assert [prompt for page in pages for prompt in page] == [f"Tarts number {number}" for number in range(44, -1, -1)]


def test_page_links_keep_the_search_and_say_only_what_matters(
    signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    for number in range(41):
        make_generation(prompt=f"Tarts & cake {number}")
    response = signed_in.get("/gallery/", {"q": "tarts & cake", "status": "", "sort": "", "page": "2"})
    assert response.context["newer_url"] == "/gallery/?q=tarts+%26+cake"
    assert response.context["older_url"] == "/gallery/?q=tarts+%26+cake&page=3"


def test_htmx_gets_the_results_and_the_address_to_show(signed_in: Client, four: list[Generation]) -> None:
    response = signed_in.get("/gallery/", {"q": "", "status": "failed", "sort": ""}, HTTP_HX_REQUEST="true")
    assert response.content.decode().strip().startswith('<div id="results">')
    assert response["HX-Push-Url"] == "/gallery/?status=failed"
    assert "HX-Request" in response["Vary"]


def test_no_videos_yet_invites_to_make_one(signed_in: Client) -> None:
    page = signed_in.get("/gallery/").content.decode()
    assert "No videos yet" in page
    assert "Make the first ad" in page


def test_no_match_offers_a_way_back(signed_in: Client, finished: Generation) -> None:
    page = signed_in.get("/gallery/", {"q": "submarines"}).content.decode()
    assert "Nothing matches" in page
    assert "Clear the filters" in page


def test_others_videos_are_not_listed(
    signed_in: Client, stranger: User, make_generation: Callable[..., Generation]
) -> None:
    make_generation(owner=stranger, prompt="Somebody else's tarts")
    assert "No videos yet" in signed_in.get("/gallery/").content.decode()


def test_twenty_videos_cost_a_bounded_number_of_queries(
    signed_in: Client, make_generation: Callable[..., Generation], django_assert_max_num_queries: Any
) -> None:
    for number in range(25):
        make_generation(prompt=f"Tarts number {number}", status="completed")
    with django_assert_max_num_queries(6):
        signed_in.get("/gallery/")


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"status": "processing"}, "In progress"),
        ({"status": "processing", "paused": "review"}, "Waiting for you"),
        ({"status": "processing", "paused": "budget"}, "Waiting for you"),
        ({"status": "failed", "error": "The photo is torn."}, "Failed"),
        ({"status": "failed", "error": "Cancelled by user"}, "Stopped"),
    ],
)
def test_a_card_says_whose_turn_it_is(
    fields: dict[str, str], word: str, signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    make_generation(prompt="Custard tarts", **fields)
    card = signed_in.get("/gallery/").content.decode().partition('<article class="video-card"')[2]
    assert card.partition("video-state chip")[2].partition("<")[0].endswith(f">{word}")

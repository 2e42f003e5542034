from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from generations.examples import EXAMPLES
from generations.models import Generation
from generations.options import Options, clean_prompt
from generations.spec import AspectRatio, StylePreset


def test_a_first_visit_is_guided(signed_in: Client) -> None:
    page = signed_in.get("/dashboard/").content.decode()
    assert "Your first ad takes about a minute" in page
    assert "Recent videos" not in page
    assert all(example.title in page for example in EXAMPLES)


def test_recent_videos_take_the_guide_s_place(signed_in: Client, finished: Generation) -> None:
    page = signed_in.get("/dashboard/").content.decode()
    assert "Your first ad takes about a minute" not in page
    assert f'id="card-{finished.pk}"' in page


def test_the_six_newest_videos_are_shown(signed_in: Client, make_generation: Callable[..., Generation]) -> None:
    made = [make_generation(prompt=f"Custard tarts number {number}") for number in range(7)]
    shown = signed_in.get("/dashboard/").context["recent"]
    assert [generation.pk for generation in shown] == [generation.pk for generation in reversed(made[1:])]


def test_an_example_fills_the_field_without_script_too(signed_in: Client) -> None:
    page = signed_in.get("/dashboard/", {"prompt": "A bakery & café"}).content.decode()
    assert "A bakery &amp; café</textarea>" in page


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_every_example_is_a_prompt_we_accept(example: object) -> None:
    assert clean_prompt(example.prompt) == example.prompt


@pytest.mark.django_db
def test_a_member_on_the_front_page_goes_on_to_the_dashboard(client: Client, signed_in: Client) -> None:
    assert signed_in.get("/")["Location"] == "/dashboard/"
    assert client.get("/").status_code == 200


def test_duplicating_opens_the_form_filled_in_without_the_seed(
    signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    options = Options(duration_s=30, aspect_ratio=AspectRatio.SQUARE, style=StylePreset.LUXURY, seed=9)
    original = make_generation(options=options.model_dump(mode="json"))
    response = signed_in.get(f"/generations/{original.pk}/duplicate/")
    form = response.context["form"]
    chosen = ("prompt", "duration_s", "aspect_ratio", "style", "framework", "seed", "copy_of")
    assert [form[field].value() for field in chosen] == [
        original.prompt,
        30,
        "1:1",
        "luxury",
        "",
        None,
        str(original.pk),
    ]
    assert Generation.objects.count() == 1

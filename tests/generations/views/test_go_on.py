"""An ad that ran out of budget: how it goes on from its page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from generations.models import Generation, StageRun
from generations.states import Pause, RunState, Status

pytestmark = pytest.mark.django_db


@pytest.fixture
def out_of_budget(make_generation: Callable[..., Generation]) -> Generation:
    generation = make_generation(
        status=Status.PROCESSING, paused=Pause.BUDGET, pause_note="Your budget for today is used up.", progress=30
    )
    StageRun.objects.create(generation=generation, stage="write_spec", queue="app", state=RunState.HELD)
    return generation


def path(generation: Generation) -> str:
    return f"/generations/{generation.pk}/go-on/"


def test_the_page_says_why_and_what_can_be_done(signed_in: Client, out_of_budget: Generation) -> None:
    page = signed_in.get(path(out_of_budget)).content.decode()
    assert "Your budget for today is used up." in page
    assert "Finish with the local studio, free" in page
    assert f'href="{path(out_of_budget)}"' in signed_in.get(f"/generations/{out_of_budget.pk}/").content.decode()


@pytest.mark.parametrize(("how", "tier"), [("locally", "local"), ("again", "auto"), ("", "auto")])
def test_it_goes_on_once(signed_in: Client, out_of_budget: Generation, how: str, tier: str) -> None:
    for _ in range(2):
        assert signed_in.post(path(out_of_budget), {"how": how})["Location"] == f"/generations/{out_of_budget.pk}/"
    out_of_budget.refresh_from_db()
    assert (out_of_budget.paused, out_of_budget.chosen_options.tier) == (Pause.NONE, tier)
    assert out_of_budget.runs.get().state == RunState.READY


def test_an_ad_that_is_not_out_of_budget_goes_to_its_page(
    signed_in: Client, under_way: Generation, finished: Generation
) -> None:
    for generation in (under_way, finished):
        assert signed_in.get(path(generation))["Location"] == f"/generations/{generation.pk}/"
        assert signed_in.post(path(generation), {"how": "locally"})["Location"] == f"/generations/{generation.pk}/"
        generation.refresh_from_db()
        assert generation.chosen_options.tier == "auto"


def test_strangers_visitors_and_wrong_methods(
    strange: Client, client: Client, signed_in: Client, out_of_budget: Generation
) -> None:
    assert strange.get(path(out_of_budget)).status_code == 404
    assert strange.post(path(out_of_budget), {"how": "locally"}).status_code == 404
    assert client.get(path(out_of_budget))["Location"].startswith("/accounts/login/")
    assert signed_in.put(path(out_of_budget)).status_code == 405
    out_of_budget.refresh_from_db()
    assert out_of_budget.paused == Pause.BUDGET

"""Review before spending: the plan's page, saving it, moving scenes, making it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from generations.models import Generation, StageRun
from generations.options import Options
from generations.pipeline.estimate import Estimate, Line
from generations.pipeline.plan_scenes import PLAN_SCENES
from generations.pipeline.stage import StageContext
from generations.pipeline.write_spec import WRITE_SPEC
from generations.providers.base import Capability, PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.refusals import OutOfBudget
from generations.spec import Framework
from generations.states import Pause, RunState
from generations.storyboard_form import board_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned(make_generation: Callable[..., Generation], settings: Any) -> Generation:
    """An ad whose plan waits for its owner, as the runner leaves it."""
    prompt = "Rosa's Bakery in Lisbon, fresh custard tarts every morning"
    spec = LocalPlanner().plan(PlanRequest(prompt, framework=Framework.AIDA))
    generation = make_generation(
        prompt=prompt, options=Options(review=True).model_dump(mode="json"), spec=spec.model_dump(mode="json"),
        status="processing", paused=Pause.REVIEW, current_step="Waiting for your review",
    )  # fmt: skip
    value = PLAN_SCENES.gather(generation, 0)
    PLAN_SCENES.keep(generation, 0, PLAN_SCENES.run(value, StageContext(generation.folder, settings.SCRATCH_DIR)))
    for stage, state in (
        (WRITE_SPEC.name, RunState.DONE),
        (PLAN_SCENES.name, RunState.DONE),
        ("make_sound", RunState.HELD),
    ):
        StageRun.objects.create(generation=generation, stage=stage, queue="app", state=state)
    return generation


def path(generation: Generation) -> str:
    return f"/generations/{generation.pk}/storyboard/"


def form(generation: Generation, **changes: str) -> dict[str, Any]:
    board = board_of(generation.ad_spec)  # type: ignore[arg-type]
    given: dict[str, Any] = {"order": [card.number for card in board.cards], "call_to_action": board.call_to_action}
    for card in board.cards:
        given |= {
            f"text-{card.number}": card.text,
            f"duration-{card.number}": card.duration,
            f"visual-{card.number}": card.visual,
        }
    return given | changes


def test_the_plan_is_shown_with_its_price_and_nothing_is_made(signed_in: Client, planned: Generation) -> None:
    page = signed_in.get(path(planned)).content.decode()
    assert page.count("data-card>") == 4
    assert "15 s of 15 s" in page
    assert "Free" in page
    assert "The local studio makes it." in page
    planned.refresh_from_db()
    assert planned.paused == Pause.REVIEW


def test_a_price_is_said_before_and_on_the_button(
    signed_in: Client, planned: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:

    line = Line(Capability.CLIP, 4, "acme/film", Decimal("0.7512"), Decimal("1.2"))
    monkeypatch.setattr("generations.views.storyboard.estimate_of", lambda _: Estimate((line,)))
    page = signed_in.get(path(planned)).content.decode()
    assert "Make it · about $0.76, at most $1.20" in page
    assert "acme/film" in page


def test_the_progress_leads_to_it(signed_in: Client, planned: Generation) -> None:
    assert f'href="{path(planned)}"' in signed_in.get(f"/generations/{planned.pk}/").content.decode()


def test_saving_changes_plan_and_scenes_and_still_waits(signed_in: Client, planned: Generation) -> None:
    answer = signed_in.post(path(planned), form(planned, **{"text-1": "Tarts at dawn", "action": "save"}))
    assert (answer.status_code, answer["Location"]) == (302, path(planned))
    planned.refresh_from_db()
    assert planned.spec["scenes"][0]["text_overlay"]["text"] == "Tarts at dawn"
    assert planned.scenes.get(number=1).planned.text_overlay.text == "Tarts at dawn"
    assert planned.paused == Pause.REVIEW


def test_making_it_keeps_the_changes_and_goes_on_once(signed_in: Client, planned: Generation) -> None:
    data = form(planned, **{"text-2": "By the dozen", "action": "make"}) | {"order": ["2", "1", "3", "4"]}
    answer = signed_in.post(path(planned), data)
    assert answer["Location"] == f"/generations/{planned.pk}/"
    planned.refresh_from_db()
    assert planned.paused == Pause.NONE
    assert planned.approved_at is not None
    assert planned.spec["scenes"][0]["text_overlay"]["text"] == "By the dozen"
    assert planned.runs.get(stage="make_sound").state == RunState.READY
    again = signed_in.post(path(planned), data)
    assert again["Location"] == f"/generations/{planned.pk}/"
    assert planned.runs.filter(stage="make_sound").count() == 1


def test_a_button_moves_a_scene_and_what_was_typed_stays(signed_in: Client, planned: Generation) -> None:
    page = signed_in.post(
        path(planned), form(planned, **{"text-2": "Not saved yet", "move": "2-earlier"})
    ).content.decode()
    assert page.index("Not saved yet") < page.index('id="text-1"')
    planned.refresh_from_db()
    assert "Not saved yet" not in str(planned.spec)


def test_a_wrong_sum_is_said_and_nothing_changes(signed_in: Client, planned: Generation) -> None:
    before = planned.spec
    answer = signed_in.post(
        path(planned), form(planned, **{"duration-1": "6", "text-1": "Kept on the page", "action": "make"})
    )
    assert answer.status_code == 422
    assert "too long: this ad has 15 s" in answer.content.decode()
    assert "Kept on the page" in answer.content.decode()
    planned.refresh_from_db()
    assert (planned.spec, planned.paused) == (before, Pause.REVIEW)


def test_over_budget_is_shown_in_place(signed_in: Client, planned: Generation, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise OutOfBudget("Your budget for today is used up.", "user_day")

    monkeypatch.setattr("generations.views.storyboard.storyboard_approve", refuse)
    answer = signed_in.post(path(planned), form(planned, action="make"))
    assert answer.status_code == 402
    assert "Your budget for today is used up." in answer.content.decode()


def test_markup_is_text(signed_in: Client, planned: Generation) -> None:
    signed_in.post(path(planned), form(planned, **{"text-1": "</textarea><script>x()</script>", "action": "save"}))
    assert "<script>x()" not in signed_in.get(path(planned)).content.decode()


def test_an_ad_that_does_not_wait_has_no_storyboard(
    signed_in: Client, finished: Generation, under_way: Generation
) -> None:
    for generation in (finished, under_way):
        assert signed_in.get(path(generation))["Location"] == f"/generations/{generation.pk}/"
        assert signed_in.post(path(generation), {"action": "make"})["Location"] == f"/generations/{generation.pk}/"


def test_a_stranger_finds_nothing_and_changes_nothing(strange: Client, planned: Generation) -> None:
    before = planned.spec
    assert strange.get(path(planned)).status_code == 404
    assert strange.post(path(planned), form(planned, **{"text-1": "Mine", "action": "make"})).status_code == 404
    planned.refresh_from_db()
    assert (planned.spec, planned.paused) == (before, Pause.REVIEW)


def test_a_visitor_logs_in_and_a_put_is_refused(client: Client, signed_in: Client, planned: Generation) -> None:
    assert client.get(path(planned))["Location"].startswith("/accounts/login/")
    assert signed_in.put(path(planned)).status_code == 405


def test_the_dashboard_asks_for_a_review(signed_in: Client) -> None:
    assert 'name="review"' in signed_in.get("/dashboard/").content.decode()
    answer = signed_in.post("/generations/start/", {"prompt": "A bakery with fresh tarts", "review": "on"})
    generation = Generation.objects.get(pk=answer["Location"].strip("/").split("/")[-1])
    assert generation.chosen_options.review is True


def test_the_price_follows_what_is_typed_and_nothing_is_saved(
    signed_in: Client, planned: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_length(generation: Generation) -> Estimate:
        spec = generation.ad_spec
        assert spec is not None
        cost = Decimal(str(spec.scenes[0].duration_s))
        return Estimate((Line(Capability.CLIP, 4, "acme/film", cost, cost * 2),))

    monkeypatch.setattr("generations.views.storyboard.estimate_of", by_length)
    sent = form(planned, **{"duration-1": "4", "duration-2": "3"})
    page = signed_in.post(f"{path(planned)}price/", sent, HTTP_HX_REQUEST="true").content.decode()
    assert 'id="board-price"' in page
    assert "About $4.00, at most $8.00" in page
    assert '<span id="board-make" hx-swap-oob="true">Make it · about $4.00, at most $8.00</span>' in page
    before = planned.spec
    planned.refresh_from_db()
    assert planned.spec == before


def test_a_plan_that_cannot_be_leaves_the_price_as_it_is(signed_in: Client, planned: Generation) -> None:
    response = signed_in.post(f"{path(planned)}price/", form(planned, **{"duration-1": "7"}))
    assert (response.status_code, response.content) == (204, b"")


def test_the_price_of_somebody_else_s_plan_is_a_404(strange: Client, planned: Generation) -> None:
    assert strange.post(f"{path(planned)}price/", form(planned)).status_code == 404

"""The storyboard's fields and back into a plan: order, exact sums, sentences for what cannot be."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.http import QueryDict

from generations.plan_edits import SpecRefused
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.spec import AdSpec, Framework
from generations.storyboard_form import board_from, board_of, plan_of, seconds


@pytest.fixture
def spec() -> AdSpec:
    request = PlanRequest("Rosa's Bakery in Lisbon, fresh custard tarts every morning", framework=Framework.AIDA)
    return LocalPlanner().plan(request)


def sent(spec: AdSpec, order: list[int] | None = None, **changes: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query.setlist("order", [str(number) for number in order or range(1, len(spec.scenes) + 1)])
    for card in board_of(spec).cards:
        query[f"text-{card.number}"] = card.text.replace("\n", "\r\n")
        query[f"duration-{card.number}"] = card.duration
    for name, value in changes.items():
        query[name.replace("_", "-") if name[-1].isdigit() else name] = value
    return query


def test_a_page_nobody_touched_is_the_same_plan(spec: AdSpec) -> None:
    assert plan_of(board_of(spec), spec) == spec
    assert plan_of(board_from(sent(spec), spec), spec) == spec


def test_a_new_order_moves_what_is_said_and_leaves_the_beats(spec: AdSpec) -> None:
    plan = plan_of(board_from(sent(spec, [2, 1, 3, 4]), spec), spec)
    assert [scene.scene_type for scene in plan.scenes] == [scene.scene_type for scene in spec.scenes]
    assert [scene.text_overlay.text for scene in plan.scenes[:2]] == [
        scene.text_overlay.text for scene in spec.scenes[1::-1]
    ]


@pytest.mark.parametrize("order", [[1, 2], [1, 1, 2, 3], [1, 2, 3, 9], []])
def test_an_order_that_is_not_one_is_ignored(spec: AdSpec, order: list[int]) -> None:
    query = sent(spec)
    query.setlist("order", [str(number) for number in order])
    assert [card.number for card in board_from(query, spec).cards] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("move", "numbers"),
    [
        ("2-earlier", [2, 1, 3, 4]),
        ("2-later", [1, 3, 2, 4]),
        ("1-earlier", [1, 2, 3, 4]),
        ("4-later", [1, 2, 3, 4]),
        ("x-later", [1, 2, 3, 4]),
        ("9-later", [1, 2, 3, 4]),
    ],
)
def test_a_button_moves_a_scene_without_script(spec: AdSpec, move: str, numbers: list[int]) -> None:
    assert [card.number for card in board_from(sent(spec, move=move), spec).cards] == numbers


def test_lengths_add_up_exactly(spec: AdSpec) -> None:
    board = board_from(sent(spec, duration_1="3.1", duration_2="3,9"), spec)
    assert board.total_s == Decimal(15)
    assert [scene.duration_s for scene in plan_of(board, spec).scenes[:2]] == [3.1, 3.9]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"duration_1": "4"}, "The scenes last 16 s together, 1 s too long: this ad has 15 s."),
        ({"duration_1": "abc"}, "as a number of seconds"),
        ({"duration_1": "1e400"}, "as a number of seconds"),
        ({"duration_1": "NaN"}, "as a number of seconds"),
        ({"duration_1": "2", "duration_2": "5"}, "Scene 1, duration"),
        ({"text_1": "x" * 61}, "at most 60 characters"),
        ({"text_1": "a\nb\nc\nd"}, "at most 3 lines"),
        ({"visual_1": "   "}, "what is seen"),
        ({"call_to_action": ""}, "Call to action"),
    ],
)
def test_what_cannot_be_is_a_sentence(spec: AdSpec, changes: dict[str, str], says: str) -> None:
    with pytest.raises(SpecRefused, match=says):
        plan_of(board_from(sent(spec, **changes), spec), spec)


def test_words_are_words(spec: AdSpec) -> None:
    text = '<script>{{7*7}}</script> "x"'
    plan = plan_of(board_from(sent(spec, text_1=text), spec), spec)
    assert plan.scenes[0].text_overlay.text == text


@pytest.mark.parametrize(("text", "value"), [("3.5", "3.5"), (" 3,25 ", "3.25"), ("4", "4")])
def test_seconds_are_read_as_people_write_them(text: str, value: str) -> None:
    assert seconds(text) == Decimal(value)

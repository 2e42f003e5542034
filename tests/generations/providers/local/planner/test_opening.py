"""What an ad says first: whom a note names, and the line that tells people what they get."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.lines import Feature
from generations.providers.local.planner.telling import says, tells_best
from generations.providers.local.reader.facts import FactKind


def opening_of(prompt: str) -> tuple[str, str]:
    said = LocalPlanner().plan(PlanRequest(prompt=prompt)).scenes[0].text_overlay
    return said.text, said.subtext


def test_the_line_that_speaks_to_people_opens_and_the_label_stands_below() -> None:
    text, below = opening_of(
        "Snugwell is a heated footrest. It weighs 900 grams, warms your feet in under five minutes, and has a washable cover. £59, "
        "two year guarantee. Order at snugwell.example."
    )
    assert "your feet" in text
    assert "footrest" in below


def test_the_people_a_note_names_stand_below_the_opening() -> None:
    text, below = opening_of(
        "Create a short ad for Tuckle, a stacking lunch tin. Tone light and friendly, for hungry cyclists. Holds 900 ml, keeps "
        "food warm for 5 hours, £22."
    )
    assert below == "For hungry cyclists" or "hungry cyclists" in text


@pytest.mark.parametrize(
    ("prompt", "question"),
    [
        (
            "Ad for Boxly, moving boxes for rent in Leeds. Target students moving out this summer. £2 a box a week, delivered.",
            "Moving out this summer?",
        ),
        (
            "Crea un anuncio para Plegalia, mesas plegables de pared. Tono alegre, para gente que trabaja en casa. Desde 89 €, "
            "envío gratis.",
            "¿Trabajas en casa?",
        ),
    ],
)
def test_whom_a_note_names_is_asked(prompt: str, question: str) -> None:
    assert opening_of(prompt)[0] == question


def test_small_print_opens_nothing() -> None:
    lines = [Feature("60 day returns even if you wore them"), Feature("Made of wool", (FactKind.PLACE,))]
    assert tells_best(lines, "en", 48) is None


def test_equal_lines_open_in_their_order() -> None:
    first, second = Feature("Folds into your coat pocket"), Feature("Charges your phone twice")
    assert tells_best([first, second], "en", 48) is first
    assert says(Feature("Oak table"), "en") == 0

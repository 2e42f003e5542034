"""What an ad says first: whom a note names, and the line that tells people what they get."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner


def opening_of(prompt: str) -> tuple[str, str]:
    said = LocalPlanner().plan(PlanRequest(prompt=prompt)).scenes[0].text_overlay
    return said.text, said.subtext


def test_what_it_is_opens_where_the_prompt_says_so_first() -> None:
    text, below = opening_of(
        "Snugwell is a heated footrest. It weighs 900 grams, warms your feet in under five minutes, and has a washable cover. £59, "
        "two year guarantee. Order at snugwell.example."
    )
    assert (text, below) == ("Heated footrest", "")


def test_the_people_a_note_names_are_not_read_out() -> None:
    spec = LocalPlanner().plan(
        PlanRequest(
            prompt="Create a short ad for Tuckle, a stacking lunch tin. Tone light and friendly, for hungry cyclists. "
            "Holds 900 ml, keeps food warm for 5 hours, £22."
        )
    )
    shown = [f"{scene.text_overlay.text} {scene.text_overlay.subtext}" for scene in spec.scenes]
    assert "cyclists" not in " ".join(shown).lower()


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


def test_a_written_line_opens_only_where_the_prompt_says_nothing_better() -> None:
    told = "Kept Word turns your WhatsApp chats into a hardback book. We print and stitch it within 10 days. From €39."
    text, _ = opening_of(told)
    assert text.replace("\n", " ").rstrip(".") in f"{told} {told.removeprefix('Kept Word ').capitalize()}"


def test_a_problem_opens_only_where_one_is_told_or_fits() -> None:
    """ "Waking up tired?" is asked of sleepers, and not of who wants a bed for vegetables."""
    text, _ = opening_of(
        "hi, i make raised garden beds out of old scaffold boards in Rotherham, a 2.4 m bed is £140 all in"
    )
    assert "tired" not in text.lower()


def test_a_question_made_of_a_note_is_whole_and_its_audience_no_line() -> None:
    spec = LocalPlanner().plan(
        PlanRequest(
            prompt="Learn to weld in one weekend. Six people per class, all gear supplied, $295. That's us, Iron Finch Workshop "
            "in Duluth. "
            "Aim it at total beginners, especially women who never got near the torch in shop class."
        )
    )
    shown = " ".join(f"{scene.text_overlay.text} {scene.text_overlay.subtext}" for scene in spec.scenes)
    assert "Aim it" not in shown
    assert "Especially" not in shown


def test_what_stood_below_the_opening_fills_a_scene_before_a_line_true_of_anything() -> None:
    spec = LocalPlanner().plan(
        PlanRequest(prompt="Ad for Tidewell, a stainless steel water bottle that keeps drinks cold for 30 hours. $34.")
    )
    texts = [scene.text_overlay.text for scene in spec.scenes]
    assert texts[1].startswith(("A stainless steel water bottle", "Keeps drinks cold for 30 hours"))

"""Prompts that order what is said, as what is said."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.as_told import as_told
from generations.spec import AdSpec


def planned(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt))


def words_of(spec: AdSpec) -> str:
    overlays = [scene.text_overlay for scene in spec.scenes]
    return " / ".join(part for overlay in overlays for part in (overlay.text, overlay.subtext) if part)


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("An app. Mention that it folds maps and costs $2.", "An app. Folds maps and costs $2."),
        ("Debe decir que ahorra tiempo y que es gratis.", "Ahorra tiempo. Es gratis."),
        ("À montrer : factures, devis.", "Factures, devis."),
        ("Wichtig: ein Kalender für alle.", "Ein Kalender für alle."),
        ("Call to action: book a visit.", "Book a visit."),
        ("At Otter Quay you can row to the island.", "Otter Quay. Row to the island."),
        ("Mention the free trial and that maps fold.", "Free trial. Maps fold."),
        ("At Otter Quay in Rye you're seen today.", "Otter Quay in Rye. You're seen today."),
        ("Brief: promote our app Tern to rowers.", "App Tern. Target audience: rowers."),
        ("Don't mention that it rains.", "Don't mention that it rains."),
    ],
)
def test_the_words_that_only_order_are_gone(prompt: str, told: str) -> None:
    assert as_told(prompt) == told


def test_what_a_brief_orders_is_shown() -> None:
    said = words_of(
        planned(
            "Create an ad for Quilto, a budgeting app for couples. Mention that it splits bills from photos, costs $4 a month and "
            "has a 14-day free trial."
        )
    )
    assert "plits bills from photos" in said
    assert "$4 a month" in said
    assert "ention that" not in said


def test_whom_one_wants_to_reach_is_never_said() -> None:
    said = words_of(
        planned(
            "Make a calm spot for Brook Lane Opticians in Leeds. We want to reach adults over 60. Free eye check, no referral "
            "needed."
        )
    )
    assert "reach" not in said


def test_a_sentence_nobody_had_a_use_for_is_told() -> None:
    said = words_of(
        planned(
            "Every Monday night about thirty of us meet at the boat house on Quay Street to sing old sea songs. Beginners welcome, "
            "first evening free. Join the Tarwick Shanty Crew."
        )
    )
    assert "sea songs" in said


def test_a_long_question_is_asked_whole() -> None:
    spec = planned(
        "¿Te duele la espalda después de ocho horas sentado en la oficina? Soy fisioterapeuta y voy a tu casa en Burgos. Visita "
        "de 40 minutos por 38 €. Pide cita en el 600 555 099."
    )
    opening = spec.scenes[0].text_overlay
    assert opening.text.replace("\n", " ") == "¿Te duele la espalda después de ocho horas sentado en la oficina?"


def test_the_button_that_is_asked_for_is_read_wherever_it_stands() -> None:
    spec = planned(
        "Shelfline counts what is on your shelves. Free for a month, the CTA is book a tour. Aimed at grocers."
    )
    assert spec.ad_specifications.call_to_action == "Book a tour"
    assert not any("CTA" in scene.text_overlay.text + scene.text_overlay.subtext for scene in spec.scenes)

# ruff: noqa: E501
"""Ads that ask for people: what is asked opens them, and nothing written for those who sell is shown."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.appeals import appeal_of
from generations.providers.local.reader.corpus import annotated


def asked(marked: str, language: str = "en") -> str:
    prompt = annotated(f"# {language} | test\n{marked}")
    appeal = appeal_of(prompt.text, prompt.spans, language)
    return appeal.text if appeal else ""


@pytest.mark.parametrize(
    ("language", "marked", "said"),
    [
        ("en", "<b>Lurcher Link</b> is looking for foster homes for greyhounds, <l>food paid</l>", "We're looking for foster homes for greyhounds"),
        ("en", "St Mary's has eight bells. We need new ringers for our tower.", "We need new ringers for our tower"),
        ("en", "our campaign to save the Harcourt Street lido!! Sign at x.example", "Save the Harcourt Street lido"),
        ("de", "Männer gesucht!! Unser gemischter Chor hat 31 Frauen und 4 Männer.", "Männer gesucht"),
        ("de", "Unser <b>Schachverein Turm</b> sucht Nachwuchs. <l>freitags 16:30 Uhr</l>", "Wir suchen Nachwuchs"),
        ("fr", "<b>Le RC Haute-Soule</b> cherche des joueuses pour son équipe féminine", "Nous cherchons des joueuses pour notre équipe féminine"),
        ("es", "La protectora <b>Cuatro Huellas</b> busca casas de acogida para 23 galgos. Escribe", "Buscamos casas de acogida para 23 galgos"),
        ("it", "Siamo la banda e cerchiamo un suonatore di bombardino, anche principiante!", "Cerchiamo un suonatore di bombardino"),
    ],
)  # fmt: skip
def test_what_is_asked_is_said_by_those_who_ask(language: str, marked: str, said: str) -> None:
    assert asked(marked, language) == said


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "We need an ad for our <w>bakery</w>"),
        ("en", "<w>Salsa class</w>. No partner needed."),
        ("en", "for people who are looking for a quiet <w>yoga studio</w>"),
        ("en", "<n>We're looking for something playful</n>, <w>dog grooming</w>"),
        ("de", "Brauche kurzes Video für meine <w>Werkstatt</w>"),
        ("es", "Necesito un anuncio para mi <w>taller</w>, si buscas calidad"),
        ("pt", "<w>lavanderia</w>, buscamos em casa de graça"),
    ],
)
def test_who_wants_an_ad_or_a_customer_appeals_to_nobody(language: str, marked: str) -> None:
    assert asked(marked, language) == ""


def test_an_appeal_opens_its_ad_and_no_ticket_is_sold() -> None:
    spec = LocalPlanner().plan(
        PlanRequest(
            prompt="Siamo la banda musicale di Castelrovere e cerchiamo un suonatore di bombardino! Le prove sono il martedì alle 20.45."
        )
    )
    assert spec.scenes[0].text_overlay.text == "Cerchiamo un suonatore di bombardino"
    assert spec.brand_guidelines.brand_name == "Banda musicale di Castelrovere"
    assert "bigliett" not in spec.ad_specifications.call_to_action

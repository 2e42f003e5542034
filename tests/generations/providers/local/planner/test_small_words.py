"""Small words that turn what a line says: dates over a full stop, whom an ad is for, whom one asks for, what is told twice."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.spec import AdSpec


def _plan(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))


def _said(spec: AdSpec) -> list[str]:
    lines = (line for scene in spec.scenes for line in (scene.text_overlay.text, scene.text_overlay.subtext))
    return [line.replace("\n", " ") for line in lines if line]


def test_a_range_of_german_days_is_one_sentence() -> None:
    spec = _plan("Sport Rainalter, Landeck: alle Tourenski minus 40 %. 3. bis 15. März, Sa bis 17 Uhr.")
    assert any("3. bis 15. März" in line for line in _said(spec))


def test_what_those_it_is_for_have_not_may_be_said() -> None:
    spec = _plan(
        "Brief: wills solicitor, Roche & Fanning, Kilkenny. Target: parents with a mortgage and no will."
        " Simple will €180, couple €290, done in two meetings."
    )
    assert any("Simple will €180" in line for line in _said(spec))


def test_whom_an_ad_is_for_is_asked_in_sound_spanish() -> None:
    spec = _plan(
        "Anuncio para Turnito, sistema de turnos. Público: dueños que todavía anotan en un cuaderno. $12.900 por mes."
    )
    assert "¿Todavía anotas en un cuaderno?" in _said(spec)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Pub pour l'Hôtel du Vieux Lavoir, à Clamecy. Chambre double à 78 €.", "Hôtel du Vieux Lavoir"),
        ("Coque de téléphone Kelpa, moulée à Lorient, 34,90 € sur kelpa.fr", "Kelpa"),
        ("Vendo uma casa de xisto perto da Lousã. Visitas aos domingos, ligar ao Sr. Amílcar, 239 555 048.", ""),
    ],
)
def test_a_name_is_the_business_s_own(prompt: str, name: str) -> None:
    assert _plan(prompt).brand_guidelines.brand_name == name


def test_an_object_before_its_verb_stays_an_object() -> None:
    spec = _plan(
        "Dachdeckerei Lohoff in Soest. Nach dem Sturm kommen wir in 24 Stunden, den Papierkram mit der"
        " Versicherung übernehmen wir auch. Tel. 02921 555 017."
    )
    assert any("en Papierkram mit der Versicherung übernehmen wir" in line for line in _said(spec))


def test_an_address_is_told_once_on_the_end_card() -> None:
    spec = _plan(
        "Kelpa phone case. Made of old fishing nets. Survives 3 metres. €34.90 at kelpa.example, free delivery."
    )
    last = spec.scenes[-1].text_overlay
    assert "kelpa.example" in spec.ad_specifications.contact
    assert "kelpa.example" not in f"{last.text} {last.subtext}"


def test_a_call_that_is_an_address_stays_one() -> None:
    spec = _plan("Spot für Belegfuchs, eine Buchhaltungs-App. Preis 7,99 € im Monat. CTA: belegfuchs.de")
    assert "belegfuchs.de" in spec.ad_specifications.contact


def test_who_speaks_is_no_thing_to_sell() -> None:
    spec = _plan("My mother and I run a small B&B outside Clifden, four rooms. From €110 a night for two.")
    assert "Mother and I run" not in _said(spec)

"""Ads whose prompt begins with who it is open on a hook of the trade, with that as a small line below."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.spec import TextOverlay


def _opening(prompt: str) -> TextOverlay:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1)).scenes[0].text_overlay


@pytest.mark.parametrize(
    ("prompt", "label"),
    [
        (
            "I'm a plumber in Leith, been at it 22 years, just me and the van. Boiler service is £75 all in. Call 0131 496 0417.",
            "Plumber in Leith",
        ),
        (
            "Tengo una panadería en Zaragoza. Masa madre. Abrimos a las 6:30. Los viernes hay trenza. La barra cuesta 1,60 €.",
            "Panadería en Zaragoza",
        ),
        (
            "Je suis électricien à Angers. Mise aux normes, tableaux, bornes de recharge. Devis gratuit sous 48 h.",
            "Électricien à Angers",
        ),
        (
            "Ich habe einen kleinen Schuhladen in Celle. Schuhe von 36 bis 46. Wir messen jeden Fuß. Komm vorbei.",
            "Kleiner Schuhladen in Celle",
        ),
    ],
)
def test_who_it_is_stands_below_a_hook(prompt: str, label: str) -> None:
    opening = _opening(prompt)
    assert opening.subtext == label
    assert label.split(maxsplit=1)[0] not in opening.text


@pytest.mark.parametrize(
    "prompt",
    [
        "We only fix accordions. People post them to us from all over the country. Three weeks. Squeeze & Mend.",
        "J'ai repris le café de la gare à Vierzon en mars. Formule du midi à 14,50 €. On ouvre à 6h.",
        "My wife and I took over the old bakery on Garnet Street last spring. We do sourdough. Open till we sell out.",
    ],
)
def test_what_tells_more_opens_in_its_own_words(prompt: str) -> None:
    assert _opening(prompt).text.split()[0] == prompt.split(maxsplit=1)[0]


def test_a_trade_is_no_name() -> None:
    prompt = "Ich bin Hebamme. Hausbesuche mit dem Rad. Krankenkasse zahlt. Auch sonntags. Ich bin Jana. 0761 555 0194."
    spec = LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))
    said = " ".join(f"{scene.text_overlay.text} {scene.text_overlay.subtext}" for scene in spec.scenes)
    assert "Hebamme" in said
    assert "Jana" not in said

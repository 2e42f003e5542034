"""Ads in other languages than English: what native readers stumble over, one table per cause."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.spec import AdSpec


def planned(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt))


def lines_of(spec: AdSpec) -> list[str]:
    return [text for scene in spec.scenes for text in (scene.text_overlay.text, scene.text_overlay.subtext) if text]


@pytest.mark.parametrize(
    ("prompt", "note"),
    [
        ("Tischlerei Nordholz in Husum, Treppen nach Maß. Bitte seriös, keine Witze, Preise nicht nennen.", "witze"),
        ("Tischlerei Nordholz in Husum, Treppen nach Maß. Bitte seriös, keine Witze, Preise nicht nennen.", "nennen"),
        ("Menuiserie Valbois à Foix, escaliers sur mesure. Ton sobre, pas d'humour.", "humour"),
        ("Menuiserie Valbois à Foix, escaliers sur mesure. Cible : jeunes couples. Durée : 15 secondes.", "couples"),
        ("Academia Faro, inglés para adultos. No prometas resultados.", "prometas"),
        ("Falegnameria Rovere a Lecco, scale su misura. Non promettere sconti.", "promettere"),
        ("Escola Maré, aulas de vela. Não prometa medalhas.", "prometa"),
        ("MietBox – Bohrer, Leitern, per App. 15 Sekunden, locker, keine Vergleiche!", "sekunden"),
        ("Ostéopathe D.O. à Foix, sportifs, seniors. Interdiction de promettre une guérison svp", "interdiction"),
        ("Pommes d'Ici, cidre brut fermier, vente à la ferme. Ne pas comparer au champagne", "champagne"),
        ("Tondeurs Doux : des moutons à louer. Drôle mais pas bête.", "drôle"),
        ("जयपुर में होम ट्यूशन। पहली क्लास मुफ़्त। झूठा वादा मत कीजिए।", "मत"),
        ("Timmerwerk Eik in Assen, trappen op maat. Geen grapjes graag.", "grapjes"),
    ],
)
def test_a_note_to_the_film_maker_is_never_shown(prompt: str, note: str) -> None:
    assert note not in " ".join(lines_of(planned(prompt))).lower()


def test_whom_a_label_names_is_the_audience() -> None:
    spec = planned("Menuiserie Valbois à Foix, escaliers sur mesure. Cible : jeunes couples.")
    assert spec.analysis.target_audience == "jeunes couples"


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        (
            "Gelateria Nuvola a Pesaro. Il limone finisce sempre prima delle 17.",
            "Il limone finisce sempre prima delle 17",
        ),
        (
            "Alquiler de canoas en Arbón, 15 € la hora con chaleco salvavidas y bolsa seca grande incluidos",
            "15 € la hora con chaleco salvavidas y bolsa seca grande incluidos",
        ),
        (
            "Churrería Tomasa, Ávila. Churros recién hechos desde las 7:00 los días de fiesta.",
            "Desde las 7:00 los días de fiesta",
        ),
        (
            "Traduction Delta — documents officiels (actes de mariage, brevets, permis).",
            "Actes de mariage, brevets, permis",
        ),
        (
            "Uhrwerk Sieben, Uhrmacherin in Husum. Standuhren. Kostenvoranschlag kostenlos.",
            "Kostenvoranschlag kostenlos",
        ),
        ("doy clases de piano en rosario, para adultos que nunca se animaron", "Para adultos que nunca se animaron"),
        ("Kanuverleih Ilmtal. Kein Verkauf, nur Verleih.", "Kein Verkauf, nur Verleih"),
    ],
)
def test_a_line_keeps_what_belongs_together(prompt: str, line: str) -> None:
    assert line.casefold() in [shown.casefold().replace("\n", " ").strip("…") for shown in lines_of(planned(prompt))]


@pytest.mark.parametrize(
    ("prompt", "brand"),
    [
        ("Schweißschule Funkenflug in Herne. Kurse WIG und MAG, Prüfung nach Norm.", "Schweißschule Funkenflug"),
        ("Escola de vela Mar Brando, Peniche. Aulas para adultos.", "Mar Brando"),
        ("le panier percé cave a vins a Foix, degustation vendredi", "Le Panier Percé"),
        ("Colas sin Prisa es una protectora de Ávila que busca hogar a gatos mayores", "Colas sin Prisa"),
        ("Prête ton Mouton : on loue des moutons aux mairies", "Prête ton Mouton"),
        ("Pierogarnia u Hani, Sopot. Ręcznie lepione pierogi, porcja 16 zł.", "Pierogarnia u Hani"),
        ("Sono Lia, restauro mobili a Lucca con il nome Studio Brace. Sedie impagliate.", "Studio Brace"),
        ("BUMKIPARK ouvre le 3 mai à Metz ! Parc de jeux couvert, 8 € l'entrée", "BUMKIPARK"),
        ("Ostéopathe D.O. à Foix, nourrissons, sportifs, seniors", ""),
        ("Teekontor Nr. 7 aus Leer, loser Tee, 250 g 8,90 €, keine Beutel", "Teekontor Nr. 7"),
        ("Ahuyentamos palomas con redes, sin veneno. Sevilla capital y Aljarafe", ""),
        ("Kurs tańca dla dorosłych, Gdańsk Zaspa. Pierwsze zajęcia 30 zł", ""),
        ("Petit hôtel de 7 chambres à Foix, local à vélos, petit-déjeuner tôt", ""),
        ("長野県の手打ちそば 花水庵です。毎朝石臼で挽いています。", "花水庵"),
    ],
)
def test_the_kind_of_business_tells_where_a_name_stands(prompt: str, brand: str) -> None:
    assert planned(prompt).brand_guidelines.brand_name == brand


def test_a_firm_that_says_what_it_is_says_what_it_does() -> None:
    spec = planned("Wir sind die Kanzlei Lang in Kassel und betreuen nur Handwerksbetriebe.")
    assert "Wir betreuen nur Handwerksbetriebe" in lines_of(spec)


def test_german_in_small_letters_gets_its_nouns_back() -> None:
    spec = planned("fahrradwerkstatt in köln ehrenfeld, reparatur meist in 24 stunden, kein verkauf von rädern")
    assert "Fahrradwerkstatt in Köln Ehrenfeld" in lines_of(spec)
    assert any(line.startswith("Reparatur meist in 24 Stunden") for line in lines_of(spec))


@pytest.mark.parametrize(
    "prompt",
    [
        "Fleuriste de deuil à Foix, Maison Cyprès : gerbes, coussins, couronnes",
        "Trauerfloristik Efeu in Husum, Kränze und Gestecke",
        "Floristería Ciprés, coronas para funerales en Soria",
    ],
)
def test_those_who_mourn_are_spoken_to_softly(prompt: str) -> None:
    spoken = " ".join(lines_of(planned(prompt)))
    assert not any(
        gay in spoken for gay in ("Pas besoin de raison", "printemps", "Einfach so", "primavera", "porque sí")
    )
    assert any(soft in spoken for soft in ("adieu", "geste", "Abschied", "Gruß", "Despedirse", "gesto"))

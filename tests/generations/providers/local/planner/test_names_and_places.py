"""Names keep their article and their street, places are shown as one says them, and a price stays with what it buys."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.articles import article_of
from generations.providers.local.planner.lexicon import lexicon_for
from generations.providers.local.planner.reading import read
from generations.providers.local.planner.written_names import written_name
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.streets import without_purpose
from generations.spec import AdSpec


def plan(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Create an ad for Hatter Lane Laundrette in Stafford, friendly tone. Service wash £12.", "Hatter Lane Laundrette"),
        ("A film for a knife sharpening van called Hone Street that parks in Ely every Friday.", "Hone Street"),
        ("The Copper Ladle is our little cafe in Alnwick, soup for £4.", "The Copper Ladle"),
        ("The Tarn 3 is a lightweight camping stove with a steel burner, $89.", "Tarn 3"),
        ("Wir sind der Ruderverein Seerose Kassel und suchen Leute ab 14 Jahren.", "Ruderverein Seerose Kassel"),
        ("Atelier Lin & Chanvre répare vos sacs à Nantes, devis gratuit sous 48 heures.", "Atelier Lin & Chanvre"),
        ("Je suis ramoneur à Gap, bâches posées partout. Tél. 04 65 71 20 99.", ""),
        ("Wir reparieren alte Standuhren. Angebot gratis, Uhren-Fehrle in Triberg.", "Uhren-Fehrle"),
        ("On est un club d'aviron. C'est l'Aviron de Mâcon, rendez-vous au ponton.", "Aviron de Mâcon"),
        ("Ab Montag 30 % auf Räder. Radhaus Tübingen, Di bis Sa 10 bis 18 Uhr.", "Radhaus Tübingen"),
        ("The Haul clip is a magnetic phone mount for couriers, $34.", "The Haul clip"),
        ("From October we do Slow Mondays, nobody rushed. Ring Gorse Hill Dental on 061 555 0147.", "Gorse Hill Dental"),
        ("Wir vermieten Räder, E-Bikes in Kiel ab 20 Euro am Tag.", ""),
        ("La fête de la prune à Lauzun, c'est le dimanche 19 octobre. Entrée libre.", "La fête de la prune à Lauzun"),
    ],
)  # fmt: skip
def test_a_name_is_shown_whole(prompt: str, name: str) -> None:
    assert read(PlanRequest(prompt=prompt)).brand == name


def test_an_article_belongs_to_a_house_and_not_to_a_thing() -> None:
    assert article_of("Savonnerie d'Irma", "La ", " fabrique des pains de savon") == "La "
    assert article_of("Festival du Vent", "Le ", " revient en juin") == ""
    assert article_of("Glühwurm", "Die ", " ist eine Lampe") == ""
    assert article_of("Tern Lamp", "The ", " is back. We like the Tern Lamp.") == ""


@pytest.mark.parametrize(
    ("prompt", "places"),
    [
        ("Tenemos una churrería en el barrio de Gràcia desde 1970. Churrería La Paca.", ("Barrio de Gràcia",)),
        ("Nous louons des vélos cargo à Nantes et à Rennes, 12 € par jour. Pédalo.", ("Nantes et Rennes",)),
        (
            "Unser Käsewagen steht jeden Dienstag in Bad Tölz und jeden Samstag in Rosenheim. Bergkäse ab 4 €.",
            ("Bad Tölz · Rosenheim",),
        ),
    ],
)
def test_places_are_said_as_one_says_them(prompt: str, places: tuple[str, ...]) -> None:
    assert read(PlanRequest(prompt=prompt)).places == places


def test_what_one_does_at_a_place_is_a_line_of_its_own() -> None:
    text = "Subimos al mirador de Tandil para mirar Júpiter."
    parts = without_purpose(text, (Span(Label.PLACE, 22, 47, text[22:47]),))
    assert [(part.label, part.text) for part in parts] == [
        (Label.PLACE, "Tandil"),
        (Label.LINE, "para mirar Júpiter"),
    ]


def test_a_price_stays_with_what_it_buys() -> None:
    spec = plan(
        "Flat tyre? We fix punctures while you wait for $9 and do full services for $70 in 24 hours. Spoke Alley, 12 Elm Ave, Reno."
    )
    shown = [text for scene in spec.scenes for text in (scene.text_overlay.text, scene.text_overlay.subtext)]
    assert "We fix punctures while you wait for $9…" in shown
    assert not any("Spoke Alley ·" in text for text in shown)


@pytest.mark.parametrize(
    ("prompt", "brand"),
    [
        (
            "Our hockey club trains on Mondays at 8 pm, Harrow Baths, Dundee. First session free. Tay Otter Club.",
            "Tay Otter Club",
        ),
        ("Tag der offenen Tür bei der Freiwilligen Feuerwehr Niederaue am 5. Juli", "Freiwillige Feuerwehr Niederaue"),
        ("Wir sind der Ruderverein Libelle Speyer und suchen Leute ab 12 Jahren.", "Ruderverein Libelle Speyer"),
    ],
)
def test_a_name_alone_in_its_sentence_and_a_clubs_nouns_are_the_sign(prompt: str, brand: str) -> None:
    assert plan(prompt).brand_guidelines.brand_name == brand


def test_a_long_thing_with_figures_in_it_is_told_in_pieces() -> None:
    spec = plan(
        "Crea un anuncio para una app que avisa a 30 vecinos cuando el contenedor de la calle lleva 2 horas lleno, "
        "cuesta 3 € al mes."
    )
    assert all(
        text.replace("\n", " ").isprintable()
        for scene in spec.scenes
        for text in (scene.text_overlay.text, scene.text_overlay.subtext)
    )


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        (
            "Wir kochen Senf in kleinen Kesseln, auch einen ganz scharfen namens Watschn. Zu finden unter "
            "senfschwestern.at, unsere Marke heißt Senfschwestern.",
            "Senfschwestern",
        ),
        (
            "Ich repariere alte Nähmaschinen, von Pfaff bis Singer, in Göttingen. Nadelöhr heißt der Laden, geöffnet Dienstag bis "
            "Freitag von 10 bis 17 Uhr.",
            "Nadelöhr",
        ),
        (
            "We're an underwater hockey club looking for beginners. Sessions are Tuesdays 8:30 pm at Fernside Pool in Dunedin. "
            "The club is called the Octopush Otters.",
            "Octopush Otters",
        ),
        (
            "I sharpen knives from a van outside the Co-op in Hebden Bridge. I'm Ken Oldroyd and people just call it Ken's Edge.",
            "Ken's Edge",
        ),
        (
            "Our bell-ringing band at St Oswin's needs new ringers. No musical ability needed, we teach you from scratch.",
            "St Oswin's",
        ),
    ],
)
def test_of_many_names_the_one_that_is_told_stands_on_the_sign(prompt: str, name: str) -> None:
    assert read(PlanRequest(prompt=prompt)).brand == name


def test_a_month_is_no_place() -> None:
    assert plan("My husband and I took over the Saltgate Café in March. Open 7 till 3.").ad_specifications.contact == ()


def test_the_town_of_those_an_ad_is_for_is_where_it_is() -> None:
    contact = plan(
        "Create a 15 second ad for Tarnbrook Plumbing, targeting landlords in Leeds with three flats. "
        "Boiler service £59. CTA: call 0113 496 0182."
    ).ad_specifications.contact
    assert contact == ("0113 496 0182", "Leeds")


def test_what_is_sold_has_no_article() -> None:
    assert (
        read(PlanRequest(prompt="Petite agence à Tarbes, on fait la gestion locative.")).product == "Gestion locative"
    )


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("C'est l'Aviron de Mâcon, rendez-vous au ponton.", "Aviron de Mâcon"),
        ("C'est Noël, on fait des sapins en bois.", ""),
        ("C'est la Fête des Mères, venez.", ""),
    ],
)
def test_what_it_is_may_be_its_name_and_no_feast(prompt: str, name: str) -> None:
    assert written_name(prompt, lexicon_for("fr")) == name

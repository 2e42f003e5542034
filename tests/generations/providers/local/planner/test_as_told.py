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
        ("Last year we ran out, so tell them come early.", "Last year we ran out. Come early."),
        (
            "On croit que ça n'existe plus, alors dites-leur que je suis là.",
            "On croit que ça n'existe plus. Je suis là.",
        ),
        ("Que se vea fresca y que salga que lavamos todo.", "Que se vea fresca. Lavamos todo."),
        ("Queremos que se apunte gente nueva.", "Buscamos gente nueva."),
        ("There isn't really a name, everyone calls it the Mill Wash.", "It's called Mill Wash."),
        ("Pas de nom sur l'enseigne, juste Cordonnerie.", "It's called Cordonnerie."),
        ("ff snel voor de socials: stalling voor boten.", "Stalling voor boten."),
        ("End line: By appointment.", "By appointment."),
        ("Het wordt krap, dus zeg dat eerlijk. Boek nu.", "Het wordt krap. Boek nu."),
        ("It is loud, so say so. Book early.", "It is loud. Book early."),
        ("Praxis Au sucht keine Mitarbeiter, sondern hat Termine frei.", "Praxis Au hat Termine frei."),
        ("I'm the secretary of Thornby Bowls Club and we lend you shoes.", "Thornby Bowls Club. We lend you shoes."),
        ("Ich bin Schriftführerin beim Musikverein Au und wir proben.", "Musikverein Au. Wir proben."),
        ("I'm the secretary of a small club.", "I'm the secretary of a small club."),
        (
            "Je suis agent immobilier à Annecy et je voudrais attirer des vendeurs. J'estime leur bien.",
            "Je suis agent immobilier à Annecy. J'estime votre bien.",
        ),
        (
            "I fit kitchens in Hove and I'd like to reach landlords. We see their flats.",
            "I fit kitchens in Hove. We see your flats.",
        ),
        (
            "We are a dog rescue and we want to find homes for 12 dogs.",
            "We are a dog rescue and we want to find homes for 12 dogs.",
        ),
        ("I fit kitchens and I'd like to keep my prices.", "I fit kitchens and I'd like to keep my prices."),
        (
            "Ich habe eine Fahrschule in Graz und brauche was für die Ferien: Theorie in 9 Tagen.",
            "Ich habe eine Fahrschule in Graz. Theorie in 9 Tagen.",
        ),
        ("reclame voor rijschool Van Dalfsen", "Rijschool Van Dalfsen"),
        (
            "blocked drain ad for Tidewell Drains in Hull. £79 fixed",
            "Tidewell Drains in Hull. blocked drain. £79 fixed",
        ),
        ("make a funny ad for Tidewell Drains in Hull.", "make a funny ad for Tidewell Drains in Hull."),
        (
            "Launch ad, 15s. Brand: Velmere. Who: collectors of watches.",
            "Brand: Velmere. Target audience: collectors of watches.",
        ),
        ("Charity spot for Second Fiddle. We lend violins.", "Charity: Second Fiddle. We lend violins."),
        (
            "Orchard Dental. We mainly want adults who haven't been in years.",
            "Orchard Dental. Target audience: adults who haven't been in years.",
        ),
        (
            "Cliente: Museo del Barro. Objetivo: llenar el taller de los domingos.",
            "Museo del Barro. Taller de los domingos.",
        ),
        ("Akku-Schere HS 52. Daten: 52 cm Schnittlänge.", "Akku-Schere HS 52. 52 cm Schnittlänge."),
        (
            "Je répare des parapluies à Lyon, oui, ça existe encore.",
            "Je répare des parapluies à Lyon, ça existe encore.",
        ),
        (
            "I'm a dentist in Dunedin and about half my patients are scared.",
            "I'm a dentist in Dunedin. About half my patients are scared.",
        ),
        (
            "I run a small pet shop in Galway and from this month we do grooming too.",
            "I run a small pet shop in Galway. From this month we do grooming too.",
        ),
        (
            "Tengo un horno en Teruel y desde hace un mes hago pan de centeno.",
            "Tengo un horno en Teruel. Desde hace un mes hago pan de centeno.",
        ),
        (
            "Create an ad for Keel, a dentist. Exams are $89, and they keep Saturdays for kids.",
            "Create an ad for Keel, a dentist. Exams are $89, and we keep Saturdays for kids.",
        ),
        ("My dogs love it, and they keep coming back.", "My dogs love it, and they keep coming back."),
        (
            "Haz un anuncio para Fisio Arroyo. Cuesta 25 €; abren de lunes a viernes.",
            "Haz un anuncio para Fisio Arroyo. Cuesta 25 €. Abrimos de lunes a viernes.",
        ),
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


def test_whom_a_brief_aims_at_is_not_what_is_sold() -> None:
    spec = planned(
        "Spot für Kolbe Pulverbeschichtung GmbH in Olpe. Zielgruppe: Metallbauer und Schlosser. Teile bis 7 m Länge, auch "
        "Einzelstücke. Lieferzeit 5 Werktage. Angebot unter 02761 000-38."
    )
    assert "Schlosser" not in words_of(spec)


def test_the_day_of_an_event_stands_on_its_end_card() -> None:
    spec = planned(
        "Grand loto de l'Amicale des pompiers de Saint-Aubin, samedi 22 novembre, salle des fêtes, ouverture des portes 18h30. "
        "4 € le carton, 15 € les cinq. Gros lot : un congélateur et un demi-cochon. Buvette, crêpes."
    )
    end = spec.scenes[-1].text_overlay
    assert "22 novembre" in f"{end.text} {end.subtext} {' '.join(spec.ad_specifications.contact)}"


def test_how_a_thing_is_made_is_no_name() -> None:
    spec = planned(
        "Christbaum selber schlagen bei uns auf dem Hof in Steingaden, ab 29. November. Nordmanntanne 24 € pro Meter, Säge "
        "leihen wir. Ungespritzt, und für jeden Baum pflanzen wir zwei neue."
    )
    assert spec.brand_guidelines.brand_name != "Ungespritzt"


def test_who_is_asked_for_is_not_who_it_is() -> None:
    spec = planned(
        "Unsere Tafel in Pirna sucht Fahrerinnen und Fahrer, Führerschein Klasse B reicht. Drei Stunden am Vormittag, Sprit "
        "zahlen wir. Letztes Jahr haben wir 212 Tonnen Lebensmittel gerettet. Melden bei Frau Lindner, 03501 555 019."
    )
    assert spec.brand_guidelines.brand_name == "Tafel in Pirna"


def test_who_speaks_alone_is_not_made_several() -> None:
    spec = planned(
        "Faccio la veterinaria a domicilio tra Lucca e Viareggio, soprattutto gatti che in ambulatorio impazziscono. Visita 50 "
        "euro, vaccino compreso. Mi chiamo Ilaria Bandettini, 0583 555 071."
    )
    assert "Dicci" not in words_of(spec)


def test_whose_jokes_are_unwanted_may_be_named() -> None:
    spec = planned("We rent out goats. Six of them, they clear brambles. $350 for a quarter acre. Don't do goat puns.")
    assert "goats" in words_of(spec)


def test_a_town_and_its_region_stand_together() -> None:
    spec = planned(
        "We make hose couplings for dairies. 316L, up to 140 °C, EC 1935/2004. Standard sizes leave the factory in Hamilton, "
        "Ontario in 3 days. norcouple.example"
    )
    assert "Hamilton,\nOntario" in words_of(spec) or "Hamilton, Ontario" in words_of(spec)
    assert "1935/2004" not in spec.ad_specifications.contact
    assert "0711/2034" in planned("Klempner in Stuttgart, Notdienst. Tel. 0711/2034.").ad_specifications.contact


def test_what_a_list_of_figures_is_of_stands_below_it() -> None:
    spec = planned(
        "Erstelle einen Spot für die Stirnlampe Grubenlicht K2. Tonalität: nüchtern. 650 Lumen, 68 Gramm, 9 Stunden Akku, "
        "wasserdicht nach IPX6, 59,90 €. Jetzt bestellen auf grubenlicht.de."
    )
    assert "Stirnlampe" in words_of(spec)


def test_a_firm_is_named_behind_what_it_is() -> None:
    spec = planned(
        "Couvreur à Roanne, entreprise Mazoyer et fils. Tuiles cassées, gouttières, fuites. Devis gratuit sous 48 h."
    )
    assert spec.brand_guidelines.brand_name == "Mazoyer et fils"


def test_no_ad_ends_on_when_it_is_closed_nor_sends_anybody_nowhere() -> None:
    spec = planned(
        "Ich hab eine kleine Änderungsschneiderei in Kassel, Nadel & Naht. Hose kürzen 14 Euro, Reißverschluss neu ab 19 Euro, "
        "meistens in zwei Tagen fertig. Friedrich-Ebert-Straße 88, montags zu."
    )
    assert "Montags zu" not in (spec.scenes[-1].text_overlay.text, spec.scenes[-1].text_overlay.subtext)
    lamp = planned(
        "Product: Tarn 900 front bike light. 900 lumens, 142 g, USB-C, runs 2 h on full and 11 h on low, IPX6. Bolts under the "
        "computer mount so the bars stay clear. $64.99."
    )
    assert lamp.ad_specifications.call_to_action != "Visit us"


@pytest.mark.parametrize(
    ("prompt", "asked"),
    [
        (
            "Create an ad for Keel Dental, targeting parents who keep putting off their kids' checkups. Exams $89.",
            "Keep putting off your kids' checkups?",
        ),
        (
            "Haz un anuncio para Fisio Arroyo, fisioterapia en Lugo, dirigido a gente a la que le duele el cuello. Sesión 35 €.",
            "¿Te duele el cuello?",
        ),
        (
            "Werbung für Physio Kern in Jena. Zielgruppe: Leute mit Rückenschmerzen. Erstes Gespräch gratis.",
            "Rückenschmerzen?",
        ),
    ],
)
def test_the_people_of_a_brief_are_asked_what_ails_them(prompt: str, asked: str) -> None:
    assert words_of(planned(prompt)).startswith(asked)


def test_a_list_of_figures_opens_on_what_it_is_of() -> None:
    opening = (
        planned(
            "Erstelle einen Spot für den Akkuschrauber Torvik AS 18. Fakten: 18 V, 65 Nm, Set mit zwei Akkus 129 €."
        )
        .scenes[0]
        .text_overlay
    )
    assert (opening.text, opening.subtext) == ("Akkuschrauber", "18 V")


def test_what_one_was_and_what_money_is_for_is_not_sold() -> None:
    assert (
        planned(
            "I built Tillbook because I was a mobile hairdresser. You photograph the receipt, it files your taxes. £6 a month."
        ).analysis.category
        != "hair"
    )
    spec = planned(
        "We mend wheelchairs for nothing. What we need is money for tyres and batteries. The charity is Wheels Again."
    )
    assert spec.analysis.product_type != "Tyres and batteries"


def test_where_the_site_is_asks_nothing() -> None:
    assert (
        planned("Je répare des parapluies à Lyon. Le site : baleine-et-fils.fr.").ad_specifications.call_to_action
        != "Le site"
    )


def test_a_name_and_its_town_fill_no_later_scene() -> None:
    said = words_of(
        planned(
            "Ich repariere Kuckucksuhren, auch welche vom Flohmarkt. Porto zahlen Sie nur hin. Uhrmacherei Faller in Triberg."
        )
    )
    assert "Uhrmacherei Faller in Triberg" not in said

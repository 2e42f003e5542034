"""What a prompt wants of the ad and of those who watch it: buttons, what people are to do, what is no wish at all."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.as_told import as_told, call_of
from generations.providers.local.planner.lint import speaks_of_film
from generations.spec import AdSpec


def _plan(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))


def _said(spec: AdSpec) -> list[str]:
    lines = (line for scene in spec.scenes for line in (scene.text_overlay.text, scene.text_overlay.subtext))
    return [line.replace("\n", " ") for line in lines if line]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("Boiler man. Mostly we want people to book before the cold comes.", "Boiler man. Book before the cold comes."),
        ("We'd love people to try the bikes first.", "Try the bikes first."),
        ("We want to get people along on Tuesdays to learn.", "Come along on Tuesdays to learn."),
        ("Looking to promote our self storage place in Tulsa.", "self storage place in Tulsa."),
        ("Units from $39. Name's Red Barn Storage.", "Units from $39. It's called Red Barn Storage."),
        (
            "Je loue des juments avec leur meneuse (c'est moi) pour débarder.",
            "Je loue des juments avec leur meneuse pour débarder.",
        ),
        ("Need an ad for our pet shop's puppy classes.", "Need an ad for our puppy classes."),
        (
            "Need a video for our escape room that's inside a ship.",
            "Need a video for our escape room that's inside a ship.",
        ),
    ],
)
def test_what_is_said_to_the_maker_is_said_to_customers(prompt: str, told: str) -> None:
    assert as_told(prompt) == told


@pytest.mark.parametrize(
    ("prompt", "call"),
    [
        ("Vacina por 32 €. Terminar com «marque já».", "marque já"),
        ("Oak tables. End with 'Come and sit'.", "Come and sit"),
        ("CNC shop. Dark tone. CTA upload a STEP file for a quote.", "upload a STEP file for a quote"),
        ("A gym. CTA: Book a trial class at gym.example", "Book a trial class at gym.example"),
        ("We end with a cup of tea.", ""),
    ],
)
def test_the_button_asked_for_is_found(prompt: str, call: str) -> None:
    assert call_of(prompt) == call


def test_the_button_of_a_brief_is_taken_word_for_word() -> None:
    spec = _plan(
        "Spot für das Fitnessstudio Kraftwerk Süd in Augsburg. 29,90 € im Monat, monatlich kündbar, geöffnet von 6 bis 23 Uhr."
        " CTA: Jetzt Probetraining buchen."
    )
    assert spec.ad_specifications.call_to_action == "Jetzt Probetraining buchen"


def test_what_is_on_the_button_is_not_said_above_it() -> None:
    spec = _plan(
        "Create a 15 second ad for Ledgerly, bookkeeping software for freelancers. Key points: snap receipts with your phone,"
        " tax estimate updated every day, $9 a month. CTA: Start free for 30 days at ledgerly.example"
    )
    assert spec.ad_specifications.call_to_action == "Start free for 30 days"
    assert "Start free for 30 days" not in _said(spec)


def test_a_number_is_no_button() -> None:
    spec = _plan("Spot für Hörstudio Amsel in Kassel. Hörtest kostenlos. CTA: Termin unter 0561 5550 119.")
    assert "0561" not in spec.ad_specifications.call_to_action
    assert "0561 5550 119" in spec.ad_specifications.contact


def test_how_a_film_is_to_end_is_no_button() -> None:
    spec = _plan(
        "Brief: Harrow & Finch Conveyancing. Facts: fixed fee £895 + VAT, one named solicitor start to finish."
        " End on phone 0117 496 0288."
    )
    assert "End on" not in spec.ad_specifications.call_to_action


@pytest.mark.parametrize(
    ("line", "is_wish"),
    [
        ("hose swap in under 60 seconds without tools", False),
        ("geht auch per Video", False),
        ("same day appointments by video", False),
        ("a 15 second video", True),
        ("make it a video people share", True),
    ],
)
def test_seconds_and_video_calls_are_not_of_the_film(line: str, *, is_wish: bool) -> None:
    assert speaks_of_film(line) is is_wish


def test_a_street_ends_a_sentence_where_small_letters_follow() -> None:
    spec = _plan("small cafe, corner of Mill Lane and Quay St. cardamom buns out of the oven 7:30. open til 3")
    assert not any("Quay St. cardamom" in line for line in _said(spec))


def test_a_french_thing_keeps_what_it_runs_on() -> None:
    spec = _plan(
        "Pub pour Chauffe & Bois, ramonage et entretien de poêles à granulés en Loire-Atlantique."
        " Ramonage 75 € TTC avec certificat pour l'assurance. 02 40 55 01 37"
    )
    assert not any(line.startswith("À granulés") for line in _said(spec))


def test_a_clause_with_its_own_subject_stands_alone() -> None:
    spec = _plan(
        "Loja de ração em Campinas, a Bicho Contente. Entregamos em até 2 horas no mesmo bairro e o frete é grátis acima de R$ 120."
        " (19) 5555-0148"
    )
    assert any(line.endswith("no mesmo bairro") for line in _said(spec))


def test_no_line_ends_on_and() -> None:
    spec = _plan(
        "Der Akku-Laubbläser Windo 40 läuft mit 40 V und wiegt 2,6 kg. Set mit Akku 159 €, zu haben im Baumarkt"
        " und unter windo.example."
    )
    assert not any(line.endswith(" und") for line in _said(spec))


def test_an_empty_end_card_closes_on_a_line_of_a_sure_trade() -> None:
    spec = _plan(
        "Ich bin Physiotherapeutin in Kassel und habe im Mai meine eigene Praxis aufgemacht, Physio am Park. Termine gibt es"
        " meistens innerhalb von 5 Tagen, alle Kassen, auch abends bis 20 Uhr. Online buchen auf physio-ampark.de."
    )
    last = spec.scenes[-1].text_overlay
    assert last.text not in ("", spec.brand_guidelines.brand_name)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("St Wilfrid's tower in Grappenham has six bells and only four ringers. Tuesdays 7.30pm.", "St Wilfrid's"),
        ("Self storage off Exit 14 in Tulsa. Units from $39. Name's Red Barn Storage.", "Red Barn Storage"),
        ("Wir bauen in Bielefeld Hubtische für die Industrie. Modell HT 2000: Tragkraft 2.000 kg.", "HT 2000"),
    ],
)
def test_names_as_they_are_told(prompt: str, name: str) -> None:
    assert _plan(prompt).brand_guidelines.brand_name == name


def test_a_name_is_no_place() -> None:
    spec = _plan(
        "dentist, Maple Grove Dental. new patients: exam + x-rays + cleaning $99. open saturdays. maplegrovedental.net"
    )
    assert spec.ad_specifications.contact == ("maplegrovedental.net",)


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        (
            "Wir sind ein Chor für Leute, die glauben, sie können nicht singen. Jeden Donnerstag 19.30 Uhr in Linz. "
            "Name: Die Brummer.",
            "die glauben, sie können nicht singen",
        ),
        (
            "Plombier à Angers. Entretien 119 €, attestation comprise, pas « entre 8h et 18h ». Maison Baudry.",
            "« entre 8h et 18h »",
        ),
        (
            "2-bed cottage for sale, Anstruther, 200 yards from the harbour. Offers over £215,000. New boiler, small walled "
            "garden, no parking (we won't pretend otherwise). Viewings Sundays 1 to 3.",
            "no parking, we won't",
        ),
        (
            "I tune pianos in Galway. A tuning is €95 and I'll tell you honestly if the piano isn't worth it. "
            "Been at it 31 years. Ring Máirtín on 091 555 016.",
            "A tuning is €95",
        ),
    ],
)
def test_what_belongs_together_is_told_together(prompt: str, line: str) -> None:
    said = " | ".join(_said(_plan(prompt))).replace("\u00a0", " ")
    assert line.casefold() in said.casefold()


def test_a_phrase_that_goes_on_in_the_next_scene_says_so_with_dots() -> None:
    said = _said(
        _plan(
            "Create an ad for Second Gear Driving, automatic lessons for adults who gave up learning years ago. "
            "First two hours £55."
        )
    )
    assert any(one.endswith("…") for one in said) == any(two.startswith("…") for two in said)


def test_what_stands_by_itself_begins_without_dots() -> None:
    said = _said(
        _plan("A stainless steel water bottle that keeps drinks cold for 30 hours. Dented? We swap it. Fjell, £24.")
    )
    assert not any("…" in line for line in said)


def test_what_we_do_next_is_no_order() -> None:
    said = _said(
        _plan(
            "We take in sofas, beds and tables people don't want, check them over, and give them to families who've just been "
            "housed. The charity is Second Sitting. Right now we're really short of single beds and cots."
        )
    )
    assert not any(line.startswith("Give them") for line in said)


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        (
            "Ma voisine est opticienne et se déplace à domicile autour de Niort. Le déplacement est offert.",
            "Opticienne, se déplace à domicile autour de Niort. Le déplacement est offert.",
        ),
        ("My cousin is a plumber. Call-outs £60.", "Plumber. Call-outs £60."),
        ("Trabajo en una academia de Mérida. 85 € al mes.", "Academia de Mérida. 85 € al mes."),
        ("My sister is a potter and I sell her mugs.", "My sister is a potter and I sell her mugs."),
        ("Points à garder : photos horodatées.", "Photos horodatées."),
        ("Kernaussage: Ersatz steht in 4 Minuten.", "Ersatz steht in 4 Minuten."),
        ("Must say it's £6 a month and that it works out mileage.", "£6 a month. It works out mileage."),
    ],
)
def test_who_tells_it_and_what_a_brief_calls_it_are_no_copy(prompt: str, told: str) -> None:
    assert as_told(prompt) == told


def test_an_end_card_with_nothing_left_tells_what_the_ad_opened_with() -> None:
    end = _plan(
        "We carve walking stilts. It's me and my brother and two lathes. Been doing it since 1994. Bullock Brothers Stilts."
    ).scenes[-1]
    assert end.text_overlay.text == "We carve walking stilts"


def test_an_end_card_without_a_name_says_what_is_done() -> None:
    end = _plan(
        "My wife signed me up for this so here goes. I fix typewriters and sell the ones I've done up, Olivettis and "
        "Olympias mainly, $180 to $450. Shop's on Kearny Lane, open Thursday to Saturday."
    ).scenes[-1]
    assert end.text_overlay.text == "I fix typewriters"


def test_what_a_prompt_begins_with_is_told() -> None:
    said = _said(
        _plan(
            "There's six workshops left to rent at the old creamery, 300 to 1,100 sq ft, from €420 a month including water and "
            "broadband. Three phase power, roller doors, a potter, a saddler and a lad who fixes arcade machines are in already. "
            "1 month notice, no long lease. Come see it any Friday, the old creamery, Kilmoyle."
        )
    )
    assert said[0].startswith("Six workshops left to rent at the old creamery")


def test_a_price_is_told_without_the_word_for_it() -> None:
    said = _said(
        _plan("Nómina Fácil, programa de nóminas para bares. Precio 24 € al mes, sin permanencia. nominafacil.example")
    )
    assert not any(line.startswith("Precio") for line in said)


def test_what_they_are_to_do_is_said_to_them() -> None:
    spec = _plan("Clínica Dental Arboleda, Guadalajara. Primera revisión $350. CTA: que llamen al 33 5555 0147.")
    assert not spec.ad_specifications.call_to_action.startswith("Que ")


def test_a_price_is_told_rather_than_the_rest_of_a_long_phrase() -> None:
    said = _said(
        _plan(
            "I built an app called RotaNest after running a café for nine years and doing the shifts on the back of an envelope. "
            "Staff swap shifts between themselves, you just tap yes. Free up to 6 staff, then $19 a month for the whole place, not "
            "per head."
        )
    )
    assert any("$19 a month" in line for line in said)


def test_jokes_about_a_thing_forbid_no_thing() -> None:
    said = _said(
        _plan(
            "We repair church organs. Two of us, a van and a workshop. We'd like more churches to get a free survey before "
            "something gives out on Christmas Eve. Wardle & Finch Organ Builders. Please no jokes about organs."
        )
    )
    assert said[0] == "We repair church organs"
    assert any(line.startswith("Get a free survey") for line in said)


def test_whom_an_ad_is_for_in_capitals_is_the_name() -> None:
    spec = _plan(
        "Hazme un anuncio para Fisio Ribera, la clínica que está al lado del polideportivo. Suelo pélvico y posparto, primera "
        "valoración 35 € y dura una hora entera. Puedes venir con el bebé."
    )
    assert spec.brand_guidelines.brand_name == "Fisio Ribera"


def test_a_beast_s_name_is_no_sign() -> None:
    spec = _plan(
        "Wanderungen mit meinem Esel Gustl rund um Murnau. Zwei Stunden kosten 95 € für bis zu sechs Leute, Kinder ab 4 Jahren."
    )
    assert spec.brand_guidelines.brand_name != "Gustl"


def test_what_a_long_definition_tells_opens_the_ad() -> None:
    said = _said(
        _plan(
            "Second Sofa is a charity in Hull that picks up furniture people don't want and gives it to families moving out of "
            "temporary housing. Last year we furnished 412 homes. We'll collect free, usually within the week."
        )
    )
    assert said[0].startswith("Picks up furniture")


def test_people_who_are_sick_of_something_are_asked() -> None:
    said = _said(
        _plan(
            "We're called Quorumly. It's a web app for people who sit on the board of a homeowners association and are sick of "
            "chasing votes by email. You send a motion, members vote on their phone. $29 a month, first 60 days free."
        )
    )
    assert said[0] == "Sick of chasing votes by email?"


def test_grief_is_told_in_the_user_s_own_words() -> None:
    said = _said(
        _plan(
            "Wir sind ein kleiner Verein und begleiten Leute beim ersten Behördengang nach einem Trauerfall: Standesamt, Rente, "
            "Versicherung. Ehrenamtlich, kostenlos, im ganzen Raum Kassel. Man erreicht uns werktags unter 0561 555 0127."
        )
    )
    assert said[0].startswith("Wir begleiten Leute beim ersten Behördengang")


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        (
            "Advert for our choir, Rusty Pipes. No auditions, can't read music is fine, most of us can't either. Thursdays 7pm, "
            "first session free then £5.",
            "No auditions",
        ),
        (
            "Someone has to remove wasps nests. £60 per nest in Ipswich. Bees I don't kill, I rehome them.",
            "Bees I don't kill",
        ),
        (
            "Webshop met sokken: Kuitwijd. Geen knellend boord, maat 36 t/m 50, drie paar voor € 24,95.",
            "Geen knellend boord",
        ),
    ],
)
def test_what_is_not_done_is_told_to_customers(prompt: str, line: str) -> None:
    assert any(line in said for said in _said(_plan(prompt)))


@pytest.mark.parametrize(
    "prompt",
    [
        "Chor für Leute, die nicht singen können. Mittwochs 19:30 im Gasthaus Krone, Tübingen. Keine Noten. 5 € pro Abend.",
        "Clube de xadrez em Coimbra. Às quintas, 21h, na cave da Pastelaria Arminda, quota de 5 € por mês.",
    ],
)
def test_where_it_takes_place_is_not_who_it_is(prompt: str) -> None:
    assert _plan(prompt).brand_guidelines.brand_name == ""


def test_a_name_told_with_what_it_costs_is_told_on_the_card_alone() -> None:
    said = _said(
        _plan(
            "Relógio de mergulho feito em Peniche, 200 peças. Caixa em titânio. Chama-se Berlenga 200 e custa 1.850 €."
        )
    )
    assert not any(line.startswith("Chama-se") for line in said)


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        (
            "Harrow Lane Hearing in Ilkley. They want to push the free 40-minute hearing check, no referral needed.",
            "They want",
        ),
        (
            "I run a chippy in Whitby. Haddock, chips and peas £8.95, Mon-Thu 11.30 to 2. Need it up before Monday.",
            "Need it up",
        ),
        (
            "Turnalia, software de reservas. Mensajes: recordatorio por WhatsApp, menos plantones, 19 € al mes.",
            "Mensajes",
        ),
        (
            "Advert for our café please. We open at 6.45am. Black pudding bap €6.50. It's The Tin Whistle in Clonakilty.",
            "please",
        ),
    ],
)
def test_what_a_brief_says_about_itself_is_no_copy(prompt: str, line: str) -> None:
    assert not any(line in said for said in _said(_plan(prompt)))


def test_a_closing_words_field_is_the_button() -> None:
    spec = _plan("Turnalia, software de reservas. 19 € al mes. Cierre: Pruébalo 14 días gratis en turnalia.es")
    assert spec.ad_specifications.call_to_action == "Pruébalo 14 días gratis"


def test_one_word_may_be_the_button_a_brief_asks_for() -> None:
    spec = _plan(
        "Portal 3, una aplicación para comunidades. 1,20 € al mes. Llamada a la acción: Pruébala en portal3.app"
    )
    assert spec.ad_specifications.call_to_action == "Pruébala"


def test_an_ordinal_does_not_end_a_sentence() -> None:
    said = _said(
        _plan(
            "Modellbahnfreunde Plauen, Ausstellung am 1. und 2. Advent, je 10-17 Uhr in der alten Weberei. Eintritt 5 €."
        )
    )
    assert any("1. und 2. Advent" in line for line in said)


def test_a_price_alone_may_close_an_ad_and_opens_none() -> None:
    said = _said(
        _plan(
            "Fixed fee conveyancing, Orme Pettifer Solicitors, Kettering. £895 plus VAT for a sale or a purchase up to £400,000. "
            "You get one named person and her direct line, not a call centre."
        )
    )
    assert not said[0].startswith("£")


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        (
            "Plumber. Mention no call-out charge and end with the number 0161 555 0148.",
            "Plumber. No call-out charge. 0161 555 0148.",
        ),
        ("Plumber. Mention no prices.", "Plumber. Mention no prices."),
    ],
)
def test_what_is_free_may_be_mentioned(prompt: str, told: str) -> None:
    assert as_told(prompt) == told


@pytest.mark.parametrize(
    ("prompt", "torn"),
    [
        (
            "I run a dog salon, Muddy Paws. One dog at a time. A full groom starts at $65 and people book at muddypaws.example.",
            "book",
        ),
        (
            "I repair accordions by post. Back within three weeks. I've been at it for 31 years and I'm called Squeeze & Mend.",
            "I'm",
        ),
        (
            "Turnilia es un programa para que los restaurantes organicen los turnos desde el móvil. Avisa al resto. Cuesta "
            "19 € al mes por local y se prueba en turnilia.example.",
            "prueba",
        ),
    ],
)
def test_what_only_leads_to_a_name_or_an_address_goes_with_it(prompt: str, torn: str) -> None:
    assert not any(line.endswith(torn) for line in _said(_plan(prompt)))


def test_so_that_is_no_definition() -> None:
    said = _said(
        _plan(
            "Turnilia es un programa para que los restaurantes organicen los turnos de sus camareros desde el móvil. Avisa y "
            "busca un sustituto en minutos. Cuesta 19 € al mes por local."
        )
    )
    assert not any(line.startswith("Los restaurantes organicen") for line in said)


def test_what_is_made_is_no_sign() -> None:
    spec = _plan(
        "Ich habe einen kleinen Blumenladen und verkaufe nur Blumen, die hier in der Region wachsen. Sträuße gibt es ab 14 €. Im "
        "Winter mache ich Trockenkränze."
    )
    assert spec.brand_guidelines.brand_name == ""
    assert _said(spec)[0].startswith("Ich habe einen kleinen Blumenladen")

"""A prompt told in its own sentences: which words of it are told, where they part, and how they fill the scenes."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.laying import Room, lay_out
from generations.providers.local.planner.reading import read
from generations.providers.local.planner.telling import Piece, told, without_and
from generations.providers.local.reader.facts import FactKind
from generations.spec import AdSpec


def planned(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))


def scenes_of(prompt: str) -> list[str]:
    said = [scene.text_overlay for scene in planned(prompt).scenes]
    return [f"{each.text} / {each.subtext}".removesuffix(" / ").replace("\n", " ") for each in said]


def pieces_of(prompt: str) -> list[str]:
    return [piece.text for piece in told(read(PlanRequest(prompt=prompt)))]


def test_whole_sentences_are_told_in_their_order() -> None:
    assert scenes_of(
        "Notre camion-boulangerie passe dans 14 villages du Cantal, le mardi et le vendredi matin, avec du pain au levain cuit au "
        "feu de bois. On s'appelle Le Fournil qui Roule. Les horaires de passage sont sur fournilquiroule.fr."
    ) == [
        "Notre camion-boulangerie passe dans 14 villages du Cantal",
        "Le mardi et le vendredi matin",
        "Avec du pain au levain cuit au feu de bois",
        "Les horaires de passage sont sur fournilquiroule.fr",
    ]


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        (
            "hiya so i clean ovens, no fumes so you can cook the same night. £55 for a single. text Daz on 07700 900412",
            "I clean ovens",
        ),
        (
            "Our winter push is for a non-alcoholic stout brewed in Dunedin. Four-packs are $16.50 at the brewery door.",
            "Non-alcoholic stout brewed in Dunedin",
        ),
        (
            "Erstelle einen Spot für Packesel, unseren faltbaren Fahrradanhänger: 60 kg Zuladung, 349 €.",
            "Unser faltbarer Fahrradanhänger",
        ),
        (
            "Product brief: Huddle 4.0 launches on 14 October. Shift-swapping now works by text message. Don't mention AI.",
            "Huddle 4.0 launches on 14 October",
        ),
        (
            "Crée une pub pour Clairdevis, le logiciel de devis des plombiers. Un devis en 4 minutes depuis le chantier.",
            "Le logiciel de devis des plombiers",
        ),
    ],
)
def test_what_only_leads_to_it_is_not_told(prompt: str, piece: str) -> None:
    assert pieces_of(prompt)[0].casefold() == piece.casefold()


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Wir backen Brot in Graz. Der Laden heißt Krustenfrei. Laib 7,90 €, Abholung freitags.", "Krustenfrei"),
        (
            "I build banjos out of old biscuit tins. No two sound alike. It's called Crumbjo. They start at £180.",
            "Crumbjo",
        ),
        (
            "Je répare les machines à coudre à Dole. Devis gratuit. Mon atelier s'appelle La Canette Bleue.",
            "La Canette Bleue",
        ),
    ],
)
def test_a_sentence_that_only_names_the_business_is_not_told(prompt: str, name: str) -> None:
    assert planned(prompt).brand_guidelines.brand_name == name
    assert not [piece for piece in pieces_of(prompt) if name in piece]


def test_a_list_is_not_parted() -> None:
    assert "Wir schleifen Messer, Scheren und Rasenmähermesser" in pieces_of(
        "Wir schleifen Messer, Scheren und Rasenmähermesser direkt vor Ihrer Haustür. Ein Küchenmesser kostet 6 €."
    )
    assert "Fix toasters, lamps, zips and bikes" in pieces_of(
        "Fix toasters, lamps, zips and bikes. You pay what you like. First Sunday of every month in Bedminster."
    )


def test_a_condition_stands_with_what_follows_from_it() -> None:
    said = scenes_of(
        "Kinderski mieten statt kaufen: ganze Saison 79 Euro, und wenn das Kind wächst, tauschen wir gratis. "
        "Wuzl Sport in Innsbruck, ab 2. November."
    )
    assert "Wenn das Kind wächst, tauschen wir gratis" in said


def test_an_address_that_stands_on_the_end_card_is_not_told_behind_a_fact() -> None:
    assert "Free for 30 days" in pieces_of(
        "Tallyfern counts stock. Free for 30 days at tallyfern.io. A count takes 40 minutes."
    )


@pytest.mark.parametrize(
    ("audience", "asked"),
    [
        ("Target: production managers.", ""),
        (
            "Targeting people going through a divorce who have never spoken to a lawyer before.",
            "Going through a divorce?",
        ),
        ("Audience: people who've just been made redundant.", "Just been made redundant?"),
        ("Targeting stallholders aged 30 to 60 who still use a paper notebook.", "Still use a paper notebook?"),
    ],
)
def test_whom_a_brief_aims_at_is_asked_and_never_read_out(audience: str, asked: str) -> None:
    scenes = scenes_of(
        f"Create an ad for Taktwerk, a sensor that times machine changeovers. Installed in two hours. Free for 30 days. {audience}"
    )
    assert scenes[0].rstrip(" /") == (asked or "A sensor that times machine changeovers")
    assert not any("managers" in scene or "people" in scene or "stallholders" in scene for scene in scenes)


def test_two_words_are_refused_together_only() -> None:
    opening = scenes_of(
        "Short video ad for the Ostler T3, a cordless hedge trimmer for people with bad shoulders. It weighs 1.9 kg, "
        "runs 70 minutes. $149 with the battery. Don't show or mention old people."
    )[0]
    assert opening == "A cordless hedge trimmer for people with bad shoulders"


def test_a_word_alone_stays_with_its_neighbour() -> None:
    scenes = scenes_of(
        "Beginners bell ringing, St Oswin's tower, Tuesdays 7.30pm, free, no need to be religious or strong"
    )
    assert "Tuesdays 7.30pm, free" in scenes


@pytest.mark.parametrize(
    ("prompt", "hook", "told"),
    [
        ("Serrurier à Nantes, je me déplace en 30 minutes, porte claquée 90 €", True, "Serrurier à Nantes"),
        ("Ich schleife Messer. Freitags am Kollwitzplatz. Küchenmesser 7 Euro, Scheren 9.", False, "Ich schleife Messer"),
    ],
)  # fmt: skip
def test_a_short_prompt_may_open_on_a_hook_of_its_trade_and_a_voice_of_its_own_never(
    prompt: str, hook: bool, told: str
) -> None:
    scenes = scenes_of(prompt)
    assert told in scenes
    assert (scenes[0].casefold() not in prompt.casefold()) is hook


def test_whom_a_german_brief_aims_at_is_asked() -> None:
    opening = scenes_of(
        "Werbespot für Nachtlicht, ein Fitnessstudio in Halle. Zielgruppe: Menschen, die nachts arbeiten. Ton: direkt. "
        "Geöffnet von 22 bis 6 Uhr, 29 Euro im Monat."
    )[0]
    assert opening.startswith("Arbeiten Sie nachts?")


def test_what_takes_place_ends_on_its_day() -> None:
    spec = planned(
        "La Nuit des Lanternes revient à Dinan le samedi 5 décembre : trois cents lanternes, un défilé à 18 h. C'est gratuit."
    )
    assert "5 décembre" in spec.scenes[-1].text_overlay.text


ROOM = Room(scenes=3, seconds=15)


def piece(text: str, joint: str = "", sentence: int = 0, *kinds: FactKind) -> Piece:
    return Piece(text, joint, sentence, kinds)


def test_a_scene_for_each_sentence_and_the_offer_last() -> None:
    told = [
        piece("We mend accordions in Tulle"),
        piece("Every model is welcome", sentence=1),
        piece("You get a quote in five days", sentence=2),
        Piece("A full tuning is £380", "", 3, (FactKind.PRICE,)),
    ]
    layout = lay_out(told, ROOM)
    assert layout is not None
    assert [below for _, below in layout.scenes] == ["", "", ""]
    assert layout.end == "A full tuning is £380"


def test_of_too_much_facts_are_told_first() -> None:
    told = [
        piece(f"Sentence number {number} says nothing that anybody needs to know", sentence=number)
        for number in range(9)
    ]
    told[6] = Piece("Open on 3 May from 9 to 5", "", 6, (FactKind.DATE,))
    layout = lay_out(told, ROOM)
    assert layout is not None
    assert "Open on 3 May from 9 to 5" in {layout.end, *(line for pair in layout.scenes for line in pair)}


def test_no_more_is_told_than_there_is_time_to_read() -> None:
    told = [
        piece(f"{number} is a line of so many words as no end can hold", "", number, FactKind.MEASURE)
        for number in range(5)
    ]
    in_time, in_no_hurry = lay_out(told, Room(scenes=2, seconds=14)), lay_out(told, Room(scenes=2, seconds=60))
    assert in_time is not None
    assert in_no_hurry is not None
    assert not in_time.end
    assert in_no_hurry.end


def test_nothing_is_laid_out_where_the_pieces_do_not_fill_the_scenes() -> None:
    assert lay_out([piece("We mend accordions")], ROOM) is None
    assert lay_out([], ROOM) is None


def test_a_word_without_end_is_planned_all_the_same() -> None:
    spec = planned(f"We sell {'a' * 90} in Leeds, {'b' * 70}, and {'c' * 120}. Open daily.")
    assert all(len(line) <= 60 for scene in spec.scenes for line in scene.text_overlay.text.split("\n"))


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("and you can post them to us", "You can post them to us"),
        ("that finds duplicate photos", "Finds duplicate photos"),
        ("ridenubbin.com has them", "ridenubbin.com has them"),
    ],
)
def test_a_scene_begins_without_its_joint(told: str, shown: str) -> None:
    assert without_and(told) == shown


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Beim Kellerkino Görlitz zeigen wir jeden ersten Freitag im Monat Stummfilme mit live gespielter Orgel.",
            ("zeigen", "ersten", "Monat"),
        ),
        (
            "I do mobile knife and garden tool sharpening round Hexham and the villages of the Tyne valley.",
            ("knife", "garden"),
        ),
        ("Der rote Transporter steht jeden Samstag von 8 bis 13 Uhr auf dem Wochenmarkt in Bamberg.", ("8", "jeden")),
    ],
)
def test_no_line_ends_where_its_phrase_goes_on(sentence: str, parts: tuple[str, ...]) -> None:
    assert len(pieces_of(f"{sentence} Open daily.")) > 2
    assert not [line for line in pieces_of(sentence) if line.split()[-1] in parts]


def test_a_german_clause_without_its_subject_stays_with_the_one_before_it() -> None:
    said = scenes_of(
        "Unser Ruderkurs startet am 3. Mai, geht über acht Abende und kostet 95 €. Boot und Weste sind dabei. "
        "Anfangen kann man noch mit 60. Ruderverein Weserwelle in Hameln."
    )
    assert not [line for line in said if line.startswith("Geht")]


def test_what_is_said_twice_is_told_once() -> None:
    said = scenes_of(
        "We bake rye bread in Leeds. Open from seven. We bake rye bread in Leeds. Loaves are £4. Order by Friday evening."
    )
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("prompt", "together"),
    [
        (
            "We replace misted up double glazing. We only change the glass, not the whole frame. Most windows are £95. "
            "We're called Hartnell & Daughter and we cover Kettering and Corby.",
            "We only change the glass, not the whole frame",
        ),
        (
            "Trestle is an invoicing app for freelance tradespeople. Send an invoice from the van in 40 seconds, free for 3 "
            "clients, £7 a month after that.",
            "Free for 3 clients, £7 a month after that",
        ),
        (
            "Closing down sale at Bannerman's Carpets, because Dad is retiring. Everything 40% off until 28 June. Roll ends from "
            "£15.",
            "Closing down sale at Bannerman's Carpets, because Dad is retiring",
        ),
    ],
)
def test_what_depends_on_words_stands_beside_them(prompt: str, together: str) -> None:
    assert together in scenes_of(prompt)


def test_an_end_card_has_words_of_its_own_where_there_are_enough() -> None:
    said = scenes_of(
        "Boekhoudkantoor op bedrijvenpark De Wetering in Houten: Verbruggen & Smit. Voor zzp'ers en kleine bv's. Vast bedrag van "
        "€ 95 per maand, btw-aangifte inbegrepen, en gewoon altijd dezelfde persoon aan de lijn."
    )
    assert len(set(said)) == len(said)


def test_an_address_that_is_the_point_of_a_sentence_stays_in_it() -> None:
    end = scenes_of(
        "Notre camion-boulangerie passe dans 14 villages du Cantal, le mardi et le vendredi matin, avec du pain au levain cuit au "
        "feu de bois. On s'appelle Le Fournil qui Roule. Les horaires de passage sont sur fournilquiroule.fr."
    )[-1]
    assert end == "Les horaires de passage sont sur fournilquiroule.fr"


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        (
            "Somos una taquería en la colonia Narvarte y lo nuestro es el suadero. Abrimos de 19:00 a 24:00. Taco 22 pesos. El "
            "Suadero de Oro.",
            "colonia Narvarte",
        ),
        (
            "Rotaboard is a shift scheduling app for cafes and restaurants. Staff swap shifts on their phone. $19 a month. Try it "
            "at rotaboard.example.",
            "shift scheduling app",
        ),
    ],
)
def test_a_line_breaks_before_a_phrase(prompt: str, line: str) -> None:
    overlays = [scene.text_overlay for scene in planned(prompt).scenes]
    lines = [text for overlay in overlays for text in (overlay.text, overlay.subtext) if text]
    assert any(line.lower() in text.lower() for text in lines)


def test_what_only_restricts_goes_with_what_it_restricts() -> None:
    assert Piece("pero solo los jueves porque si no se arma", ", ", 0).depends
    assert Piece("but only on Thursdays", ", ", 0).depends
    assert not Piece("but cats are welcome", ", ", 0).depends

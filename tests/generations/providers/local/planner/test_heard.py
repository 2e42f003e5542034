# ruff: noqa: E501
"""What is made of the parts the reader found. The parts are given here, so that no model takes part."""

from __future__ import annotations

import pytest

from generations.providers.local.planner.heard import Heard
from generations.providers.local.planner.lexicon import lexicon_for
from generations.providers.local.planner.unspaced import spans_of_clauses
from generations.providers.local.planner.wishes import forbidden_by, people_meant
from generations.providers.local.reader import Label
from generations.providers.local.reader.corpus import annotated


def heard(marked: str, language: str = "en") -> Heard:
    prompt = annotated(f"# {language} | test\n{marked}")
    return Heard(prompt.text, prompt.spans, lexicon_for(language))


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<b>marrow & vine</b> bone broth in ludlow", "Marrow & Vine"),
        ("<b>MARROW & VINE</b> BONE BROTH IN LUDLOW", "Marrow & Vine"),
        ("<b>fade.away</b> tattoo removal", "fade.away"),
        ("<b>mud club</b> (all lowercase pls). pottery studio", "mud club"),
        ("<b>Fliesenleger Hannover</b>, Bad komplett", ""),
        ("<b>Notaria+</b> software", "Notaria+"),
        ("<b>Handmade</b> leather boots", ""),
        ("<b>Hola</b>, vendo pan", ""),
        ("escríbenos por <b>WhatsApp</b>", ""),
        ("<b>La Maison of</b> Hauts-Buis sells cheese", "La Maison of Hauts-Buis"),
        ("<b>Petrel</b> sails. <b>Salt & Halyard</b>. By <b>Salt & Halyard</b>", "Salt & Halyard"),
        ("Кофейня «Утро» в Казани", "Утро"),
        ("东京 手打そば 花水庵です", "花水庵"),
        ("book at keysandkids.com", "keysandkids.com"),
        ("Verein: <b>Turnfreunde Aue e</b>. V.", "Turnfreunde Aue"),
        ("apply by <b>30 May</b>", ""),
        ("<w>Serrurerie Maubert</w>, Nantes", "Serrurerie Maubert"),
        ("<w>Bäckerei Müller</w> in Köln", "Bäckerei Müller"),
        ("<w>Reinigung Hannover</w> und Umgebung", ""),
        ("<w>Nachhilfe Mathe</w>, 22 € pro Stunde", ""),
        ("<w>Dog grooming</w> in Leeds", ""),
        ("<n>no 'Gambit' please</n> chess club", ""),
    ],
)
def test_a_name_is_written_as_on_the_sign(marked: str, name: str) -> None:
    assert heard(marked).brand() == name


@pytest.mark.parametrize(
    ("marked", "language", "line"),
    [
        ("<b>Green Thumb</b> in <p>Denver</p> <v>designs small gardens</v>", "en", "Green Thumb designs small gardens"),
        ("Our charity <v>gives winter coats to kids</v>", "en", "We give winter coats to kids"),
        ("My grandma <v>teaches old songs</v>", "en", "We teach old songs"),
        ("<b>Ferndesk</b>, an app that <v>sorts letters into folders</v>", "en", "Ferndesk sorts letters into folders"),
        ("<b>Lux</b>, eine Lampe, <v>die ganze Keller ausleuchtet</v>", "de", "Lux leuchtet ganze Keller aus"),
        ("Mit <b>Rasterplan</b> <v>sparen Verwalter Zeit</v>", "de", "Mit Rasterplan sparen Verwalter Zeit"),
        ("i <v>teach adults to swim</v>", "en", "I teach adults to swim"),
        ("wir <v>digitalisieren Dias</v>", "de", "Wir digitalisieren Dias"),
        ("En <b>Los Olmos</b> <v>tenemos olivos</v>", "es", "Tenemos olivos"),
    ],
)
def test_a_deed_gets_its_subject_back(marked: str, language: str, line: str) -> None:
    assert heard(marked, language).deeds() == (line,)


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        ("My gran makes pierogi and <l>now she ships them frozen</l>", "We ship them frozen"),
        ("<w>Lessons for adults</w> <l>who think it is too late</l>", "For adults who think it is too late"),
        ("<l>w/ tea incl. cake</l>", "With tea including cake"),
        ("<l>🍰 fresh cakes!!</l>", "Fresh cakes"),
    ],
)
def test_a_line_stands_alone(marked: str, line: str) -> None:
    assert [feature.text for feature in heard(marked).lines()] == [line]


def test_a_question_and_its_answer_are_two_lines() -> None:
    found = heard("<w>Choir</w>. <q>Can't read music? Neither can half of us.</q>")
    assert (found.question(), found.answer()) == ("Can't read music?", "Neither can half of us")


def test_a_wish_too_long_for_a_button_is_a_line() -> None:
    found = heard("<b>Second Blanket</b>. Ask people to <t>donate before 21 December</t>")
    assert "Donate before 21 December" in [feature.text for feature in found.lines()]
    assert heard("<t>Book a table</t>").call() == "Book a table"
    assert heard("<t>Book a table</t>").lines() == []


@pytest.mark.parametrize(
    ("note", "forbidden"),
    [
        ("No cows please", ("cows",)),
        ("don't mention Ikea", ("Ikea",)),
        ("keep it calm", ()),
        ("no sad music", ("sad",)),
        ("surtout pas de girafes", ("girafes",)),
    ],
)
def test_a_note_forbids_words(note: str, forbidden: tuple[str, ...]) -> None:
    assert forbidden_by(note, lexicon_for("en" if note.isascii() and "pas" not in note else "fr")) == forbidden


def test_a_label_names_the_people_meant() -> None:
    assert people_meant("Cible : jeunes couples.") == "jeunes couples"
    assert people_meant("keep it calm") == ""


def test_languages_without_blanks_are_read_by_their_marks() -> None:
    found = [
        (span.label, span.text)
        for span in spans_of_clauses("手打ちそば。毎朝石臼で挽きます。15秒の動画でお願いします。")
    ]
    assert found == [
        (Label.PRODUCT, "手打ちそば"),
        (Label.LINE, "毎朝石臼で挽き"),
        (Label.NOTE, "15秒の動画でお願いし"),
    ]


@pytest.mark.parametrize(
    ("marked", "language", "lines"),
    [
        ("mugs, <l>handmade</l> in <p>Asheville</p>", "en", ["Handmade in Asheville"]),
        ("at <p>Ennis market</p> <l>on Saturdays</l>", "en", ["Ennis market on Saturdays"]),
        ("Course\u23ceStarts: <l>April 12</l>", "en", ["Starts: April 12"]),
        ("Sale\u23ceWhen: <l>until 31 August</l>", "en", ["Until 31 August"]),
        ("dog groomer, <l>text Jess</l> <c>021 555 0172</c>", "en", []),
        ("<l>Dura tres semanas y cuesta desde 60 euros</l>", "es", ["Dura tres semanas", "Desde 60 euros"]),
        ("<l>Ogni cappello è unico e costa</l> <l>60 euro</l>", "it", ["Ogni cappello è unico", "60 euro"]),
        ("<l>meet tuesdays 7pm</l>", "en", ["Meet Tuesdays 7pm"]),
        ("<w>Mugs</w>. <l>Everything</l> is at <c>wrenwood.example</c>", "en", []),
        (
            "In <p>Ulm</p> backen Kinder <l>Brot</l>. Im Hof lernen <l>Paare am Samstag Tango</l>",
            "de",
            ["Brot", "Paare lernen am Samstag Tango"],
        ),
        ("<v>Nous cardons la laine</v> et <l>refaisons votre matelas</l>", "fr", ["Nous refaisons votre matelas"]),
        (
            "<l>Das Erstgespräch dauert lange und kostet nichts</l>",
            "de",
            ["Das Erstgespräch dauert lange und kostet nichts"],
        ),
        ("<w>Granita di mandorla</w> <l>e brioche a 4,50 €</l>", "it", ["Granita di mandorla e brioche a 4,50 €"]),
    ],
)
def test_a_line_says_what_it_is_about(marked: str, language: str, lines: list[str]) -> None:
    assert [line.text for line in heard(marked, language).lines()] == lines


@pytest.mark.parametrize(
    ("marked", "language", "large", "small"),
    [
        ("<l>collect before 9 am and deliver clean linen the next day</l>", "en", "Collect before 9 am", "and deliver clean linen the next day"),
        ("<l>We install hearing loops in churches, theatres and ticket counters</l>", "en", "We install hearing loops in churches", "theatres and ticket counters"),
        ("<l>Wir öffnen nach dem Wasserschaden endlich wieder unsere Türen für Sie</l>", "de", "Wir öffnen nach dem Wasserschaden", "endlich wieder unsere Türen für Sie"),
        ("<l>A settembre prova gratuita di una settimana e iscrizione a zero euro</l>", "it", "A settembre prova gratuita di una settimana", "e iscrizione a zero euro"),
    ],
)  # fmt: skip
def test_a_long_sentence_goes_on_small_below_its_beginning(marked: str, language: str, large: str, small: str) -> None:
    line = heard(marked, language).lines()[0]
    assert line.text == large
    assert line.whole.startswith((f"{large} ", f"{large}, "))
    assert language == "de" or line.tail == small  # where no small word opens a phrase any gap will do


def test_numbers_that_belong_together_are_not_cut() -> None:
    line = heard(
        "<l>abierto el sábado veinticuatro de mayo de 10 a 14 y de 17 a 20 horas en el local</l>", "es"
    ).lines()[0]
    assert not line.text.endswith((" 10", " 17"))


@pytest.mark.parametrize(
    ("marked", "language", "lines"),
    [
        ("<w>pet shop</w> with <w>self-serve dog wash</w> (<l>$18</l>)", "en", ["Self-serve dog wash · $18"]),
        ("et je <l>dépanne aussi le week-end</l>", "fr", ["Je dépanne aussi le week-end"]),
        ("open on <l>Saturdays</l>", "en", ["Saturdays"]),
        ("ABIERTO: <l>PAN CADA DÍA QUE SEA CAÑERO</l>", "es", ["Pan cada día"]),
    ],
)
def test_lines_get_back_what_belongs_to_them(marked: str, language: str, lines: list[str]) -> None:
    assert [line.text for line in heard(marked, language).lines()] == lines


@pytest.mark.parametrize(
    ("marked", "language", "line"),
    [
        ("Our <w>heather honey</w> <l>is back this week</l>", "en", "Our heather honey is back this week"),
        ("Unser <w>Waldhonig</w> <l>ist wieder da</l>", "de", "Unser Waldhonig ist wieder da"),
        ("Notre <w>farine</w> <l>vient de nos arbres</l>", "fr", "Notre farine vient de nos arbres"),
        ("<w>Perry</w> <l>made by hand</l>", "en", "Perry made by hand"),
        ("In der Tanzschule <b>Parkett</b> <l>buchen Paare drei Stunden</l>", "de", "Buchen Paare drei Stunden"),
        ("Chez <b>Valmont</b>, à <p>Namur</p>, <l>la deuxième paire est offerte</l>", "fr", "La deuxième paire est offerte"),
        ("<w>Handschuhe</w> <l>für schmale Hände</l>", "de", "Für schmale Hände"),
    ],
)  # fmt: skip
def test_a_line_has_the_subject_that_stood_before_it(marked: str, language: str, line: str) -> None:
    assert [told.text for told in heard(marked, language).lines()] == [line]


@pytest.mark.parametrize(
    ("marked", "language", "place"),
    [
        ("in der <p>Alten Ziegelei</p>, 60 Händler", "de", "in der Alten Ziegelei"),
        ("Honig aus dem <p>Bayerischen Wald</p>", "de", "aus dem Bayerischen Wald"),
        ("in <p>Hohen Neuendorf</p>", "de", "Hohen Neuendorf"),
        ("en <p>el Centro Cívico</p>", "es", "Centro Cívico"),
        ("à <p>La Rochelle</p>", "fr", "La Rochelle"),
    ],
)
def test_a_place_is_written_as_it_can_stand_alone(marked: str, language: str, place: str) -> None:
    assert heard(marked, language).places() == (place,)


def test_a_place_in_small_letters_belongs_to_what_stands_before_it() -> None:
    signs = heard("We paint <w>shop lettering</w> on <p>brick walls</p> in <p>Leeds</p>")
    assert signs.products() == ("Shop lettering on brick walls",)
    assert signs.places() == ("Leeds",)


@pytest.mark.parametrize(
    ("marked", "language", "deed"),
    [
        ("Hello! We fix old radios, <l>cash only</l>", "en", "We fix old radios"),
        ("Ich baue in <p>Görlitz</p> Puppenhäuser nach echten Häusern nach", "de", "Ich baue in Görlitz Puppenhäuser nach echten Häusern nach"),
        ("Alquilamos herramientas por días: <l>fin de semana</l>", "es", "Alquilamos herramientas por días"),
        ("We are a small firm, <l>cash only</l>", "en", ""),
    ],
)  # fmt: skip
def test_where_nothing_sold_was_read_the_first_deed_tells(marked: str, language: str, deed: str) -> None:
    found = heard(marked, language)
    assert (found.deeds() or found.products()) == ((deed,) if deed else ())


@pytest.mark.parametrize("name", ["Bonjour Madame", "Hoi hoi", "Fisherman's"])
def test_greetings_and_possessives_are_nobody(name: str) -> None:
    assert heard(f"<b>{name}</b> cottage in <p>Paternoster</p>").brand() == ""


@pytest.mark.parametrize(
    ("note", "people"),
    [
        ("Tone calm and plain, for boat owners", "boat owners"),
        ("Make a short upbeat ad for busy teachers about", "busy teachers"),
        ("Tono alegre, para gente que cocina poco", "gente que cocina poco"),
        ("Der Spot soll Gartenbesitzer ansprechen", "Gartenbesitzer"),
        ("s'adresse surtout aux lycéens", "lycéens"),
        ("Sell it to first-time gardeners", "first-time gardeners"),
        ("Create an ad for a bakery", ""),
        ("15 second ad please for a nut butter", ""),
    ],
)
def test_a_note_names_the_people_meant_in_passing(note: str, people: str) -> None:
    assert people_meant(note) == people

# ruff: noqa: E501
"""What the tagger cut in the middle of a phrase. The parts are given, so that no model takes part."""

from __future__ import annotations

import pytest

from generations.providers.local.reader import Label, spans_of
from generations.providers.local.reader.corpus import annotated
from generations.providers.local.reader.mending import mended


def parts(marked: str) -> list[tuple[Label, str]]:
    prompt = annotated(f"# en | test\n{marked}")
    found = mended(prompt.text, prompt.spans)
    assert all(prompt.text[span.start : span.end] == span.text for span in found)
    return [(span.label, span.text) for span in found]


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        ("we give <l>20% off on Tuesdays</l> and <l>Wednesdays until May</l>", "20% off on Tuesdays and Wednesdays until May"),
        ("<l>ouvert le mardi</l> et <l>jeudi soir</l>", "ouvert le mardi et jeudi soir"),
        ("<l>No experience</l>, <l>no ear and no church-going required</l>", "No experience, no ear and no church-going required"),
        ("<l>Every machine comes cleaned</l>, <l>tuned and with two ribbons</l>", "Every machine comes cleaned, tuned and with two ribbons"),
    ],
)  # fmt: skip
def test_what_was_said_in_one_breath_is_one_line(marked: str, line: str) -> None:
    assert parts(marked) == [(Label.LINE, line)]


def test_lines_of_their_own_stay_apart() -> None:
    said = [(Label.LINE, "free parking"), (Label.LINE, "dogs welcome")]
    assert parts("<l>free parking</l>, <l>dogs welcome</l>") == said
    assert parts("<l>free parking</l> and <l>dogs welcome</l>") == said


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<w>Ospedale delle</w> <b>Bambole Belsguardo</b> a <p>Pesaro</p>, qui da noi si riparano orsacchiotti e burattini", "Ospedale delle Bambole Belsguardo"),
        ("il nostro <b>Agriturismo Poggio</b> <p>Lontraiola</p> apre in aprile con le camere nuove", "Agriturismo Poggio Lontraiola"),
        ("the <b>Cottage Bakery</b> <p>Manchester</p> opens its doors at seven every day", "Cottage Bakery"),
        ("<b>Haus Lindner</b> Zimmer und Suiten in Ulm", "Haus Lindner"),
        ("<b>Harrow & Finch tune</b>, regulate and restore pianos", "Harrow & Finch"),
        ("<b>Moulin Estrade fournit</b> les boulangers", "Moulin Estrade"),
        ("Mit <b>Aufmaßfux messen Maler</b> und Leger aus", "Aufmaßfux"),
        ("<b>Wolle und mehr</b> für alle", "Wolle und mehr"),
    ],
)  # fmt: skip
def test_a_name_is_whole(marked: str, name: str) -> None:
    assert (Label.BRAND, name) in parts(marked)


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("<l>am 3.</l> <n>juni ist offene werkstatt</n>", (Label.LINE, "am 3. juni ist offene werkstatt")),
        ("<l>300 alte Kuckucks</l>- und <l>Standuhren suchen ein Zuhause</l>", (Label.LINE, "300 alte Kuckucks- und Standuhren suchen ein Zuhause")),
        ("<l>wer ein Glas mitbringt</l>, <l>bekommt 5 % Rabatt</l>", (Label.LINE, "wer ein Glas mitbringt, bekommt 5 % Rabatt")),
        ("<l>cleanings for dogs</l> and <l>cats are 20% off</l>", (Label.LINE, "cleanings for dogs and cats are 20% off")),
        ("<l>two</l> <w>wood-fired saunas</w> <l>on the beach</l> at <p>Whitstable</p>", (Label.PRODUCT, "two wood-fired saunas on the beach")),
        ("<v>wir bauen Gärten</v>, die <l>man nie gießen muss</l>", (Label.DOES, "wir bauen Gärten, die man nie gießen muss")),
        ("<w>water bottles</w> that <l>stay cold for a day</l>", (Label.PRODUCT, "water bottles")),
        ("ho una palestra, <l>si chiama Ottopiù</l>", (Label.BRAND, "Ottopiù")),
        ("<b>Sorten Paprika</b> und Curry. Marke: Zirp. Probierset", (Label.BRAND, "Zirp")),
        ("our name is donal's <b>bee taxi</b>", (Label.BRAND, "donal's bee taxi")),
        ("somos la <b>Notaría Restrepo</b> <p>Lozano de Manizales</p> y queremos un video", (Label.BRAND, "Notaría Restrepo Lozano")),
        ("somos la <b>Notaría Restrepo</b> <p>Lozano de Manizales</p> y queremos un video", (Label.PLACE, "Manizales")),
    ],
)  # fmt: skip
def test_halves_find_each_other(marked: str, said: tuple[Label, str]) -> None:
    assert said in parts(marked)


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("im November gibts <l>Waschen, Schneiden</l>, <l>Föhnen für 39 Euro</l>", (Label.LINE, "im November gibts Waschen, Schneiden, Föhnen für 39 Euro")),
        ("<l>$199 check-up</l>, <l>clean and x-rays</l>", (Label.LINE, "$199 check-up, clean and x-rays")),
        ("now <l>$62 (reg</l>. <l>$80)</l>", (Label.LINE, "$62 (reg. $80)")),
        ("<l>Aktion im März</l>: <l>Brille ab 299 €</l>", (Label.LINE, "Aktion im März: Brille ab 299 €")),
        ("we started <w>sourdough cinnamon</w> rolls <l>on saturdays</l>", (Label.PRODUCT, "sourdough cinnamon rolls on saturdays")),
        ("Each box costs <l>€30 and lasts</l>", (Label.LINE, "Each box costs €30 and lasts")),
        ("abbiamo un'impresa di pulizie a <p>Novara</p>", (Label.PRODUCT, "impresa di pulizie")),
        ("adress is 418 <p>Pinnock Street</p>", (Label.PLACE, "418 Pinnock Street")),
        ("just walk in at 9 Bellwether Road today", (Label.PLACE, "9 Bellwether Road")),
        ("<b>Tilt</b> <p>Blvd</p>. <p>Hidalgo Norte 2210</p>, abierto", (Label.PLACE, "Blvd. Hidalgo Norte 2210")),
        ("<w>Bakery</w>, <b>Wexcombe High Street</b>. The Tilted Peel. We open every day at seven and bake until we are sold out", (Label.BRAND, "The Tilted Peel")),
        ("<b>Name's Gentle Eviction</b>", (Label.BRAND, "Gentle Eviction")),
        ("Siamo la banda <w>musicale di Castelrovere</w> e cerchiamo", (Label.BRAND, "banda musicale di Castelrovere")),
        ("<l>Letztes Jahr gingen sechs</l>, das muss natürlich nicht rein", (Label.NOTE, "Letztes Jahr gingen sechs")),
        ("we sharpen <w>kitchen knives</w>, <l>shears and lawnmower blades for farms</l>", (Label.DOES, "we sharpen kitchen knives, shears and lawnmower blades for farms")),
        ("we mend <w>boots</w>, <l>ready in two days</l>", (Label.PRODUCT, "boots")),
        ("ein <w>Mietservice</w>. Wir begrünen <w>Bauzäune für Bauträger</w>", (Label.DOES, "Wir begrünen Bauzäune für Bauträger")),
        ("<w>Notabdichtung</w> <l>innerhalb von 24 Stunden</l>", (Label.LINE, "Notabdichtung innerhalb von 24 Stunden")),
        ("<n>Zielgruppe sind Hausbesitzer:</n> <l>Gutachten per Drohne</l>, <l>Festpreis</l>", (Label.LINE, "Gutachten per Drohne")),
        ("Zielgruppe sind <l>Hausbesitzer nach Stürmen</l>", (Label.NOTE, "Hausbesitzer nach Stürmen")),
    ],
)  # fmt: skip
def test_a_part_has_all_its_words_and_its_right_name(marked: str, said: tuple[Label, str]) -> None:
    assert said in parts(marked)


def test_the_name_of_a_field_is_nothing_sold() -> None:
    said = parts("<w>Nombre del club</w>: <b>Cielo Negro</b>⏎Lugar: <p>Molina</p>⏎Precio: <l>8 €</l>")
    assert (Label.PRODUCT, "Nombre del club") not in said


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("een <w>kist van</w> <l>2 mm staal zonder boren</l>.", (Label.PRODUCT, "kist van 2 mm staal zonder boren")),
        ("Ik geef <w>zangles aan</w> mensen die niet durven.", (Label.PRODUCT, "zangles aan mensen die niet durven")),
        ("<w>Handschuhe in Größe</w> <l>5 bis 7</l>.", (Label.PRODUCT, "Handschuhe in Größe 5 bis 7")),
        ("<v>we keuren boten</v> <l>zonder dat u de kant op hoeft</l>.", (Label.DOES, "we keuren boten zonder dat u de kant op hoeft")),
        ("<v>Rifacciamo divani</v>, <w>poltrone e sedie</w> a Torino.", (Label.DOES, "Rifacciamo divani, poltrone e sedie")),
        ("Wir haben <l>Kassetten und</l> Platten aus aller Welt.", (Label.LINE, "Kassetten und Platten aus aller Welt")),
        ("<v>Reparo máquinas</v> de todas <l>as marcas há 32 anos</l>.", (Label.DOES, "Reparo máquinas de todas as marcas há 32 anos")),
        ("<v>Je restaure les livres</v> et <l>les albums de famille</l>.", (Label.DOES, "Je restaure les livres et les albums de famille")),
        ("<l>Am 12. September beginnt</l> ein neuer Kurs.", (Label.LINE, "Am 12. September")),
        ("<l>Tem</l> <w>desfile de cães</w>.", (Label.PRODUCT, "Tem desfile de cães")),
        ("It's <l>$8 to get</l> in and fun.", (Label.LINE, "$8 to get in")),
        ("<l>Toujours la même aide</l>, <l>qu'on rencontre avant</l>.", (Label.LINE, "Toujours la même aide, qu'on rencontre avant")),
        ("Nettoyage dans <l>un rayon de 25 km</l>.", (Label.LINE, "Nettoyage dans un rayon de 25 km")),
    ],
)  # fmt: skip
def test_no_part_stops_while_its_phrase_goes_on(marked: str, whole: tuple[Label, str]) -> None:
    assert parts(marked) == [whole]


def test_a_part_before_a_mark_ends_there() -> None:
    said = [(Label.LINE, "drop in"), (Label.LINE, "any day")]
    assert parts("<l>drop in</l>, <l>any day</l>") == said
    assert parts("<w>oak boxes</w> <l>$8 each</l>") == [(Label.PRODUCT, "oak boxes"), (Label.LINE, "$8 each")]


@pytest.mark.parametrize(
    ("marked", "part"),
    [
        ("Unser Senf wird in <p>Meißen</p> <l>kalt vermahlen</l>.", (Label.PRODUCT, "Senf")),
        ("Se arreglan <w>persianas y toldos</w> en <p>Zaragoza</p>", (Label.DOES, "Se arreglan persianas y toldos")),
        ("<l>Nähmaschine streikt</l>? Wir helfen.", (Label.SLOGAN, "Nähmaschine streikt?")),
        ("<b>Optique Garance</b> se <w>déplace à domicile</w>.", (Label.DOES, "se déplace à domicile")),
    ],
)
def test_the_sentence_tells_what_a_part_is(marked: str, part: tuple[Label, str]) -> None:
    assert part in parts(marked)


def test_whom_a_brief_aims_at_is_told_to_the_maker() -> None:
    assert (Label.NOTE, "targeting women who swim") in parts("<w>changing robe</w>, <l>targeting women who swim</l>.")


@pytest.mark.parametrize(
    ("marked", "part"),
    [
        ("It's <b>Kipper Skipper</b> and <l>when the fish is gone</l>, it's gone.", (Label.LINE, "when the fish is gone, it's gone")),
        ("<l>A loaf is £4.20 and when the shelves are empty</l>, <l>we close</l>.", (Label.LINE, "when the shelves are empty, we close")),
        ("<v>I tune harpsichords in a converted</v> barn outside <p>Hereford</p>", (Label.DOES, "I tune harpsichords in a converted barn")),
        ("<w>anniversaires avec nos ânes</w> et nos chèvres : <l>3 heures</l>", (Label.PRODUCT, "anniversaires avec nos ânes et nos chèvres")),
        ("<l>funciona sin enchufe</l> y <l>sin wifi</l>, <l>79 €</l>", (Label.LINE, "funciona sin enchufe y sin wifi")),
        ("<l>atendemos urgencias las 24 horas</l>, <l>los 365 días del año</l>.", (Label.LINE, "atendemos urgencias las 24 horas, los 365 días del año")),
        ("<l>Coupe femme 38 €</l>, <l>coupe homme 24 €</l>", (Label.LINE, "Coupe femme 38 €, coupe homme 24 €")),
        ("Wir sind die <b>Bäckerei Sonnleitner</b> und backen seit <w>1931 mit Natursauerteig</w>.", (Label.LINE, "backen seit 1931 mit Natursauerteig")),
        ("<b>Pohl</b> ist da und kommt <l>innerhalb von zwei Stunden</l>.", (Label.LINE, "kommt innerhalb von zwei Stunden")),
        ("<n>No music reading required, we use coloured stickers</n>.", (Label.LINE, "No music reading required, we use coloured stickers")),
        ("ouverte de 7 h à 19 h, y <l>compris le samedi</l>", (Label.LINE, "y compris le samedi")),
        ("vendemos <w>miel en frascos</w> <l>de 500 g a 185 pesos</l>.", (Label.LINE, "frascos de 500 g a 185 pesos")),
        ("ist mit <l>38 dB leiser</l> als ein Kühlschrank und passt.", (Label.LINE, "38 dB leiser als ein Kühlschrank")),
        ("a <w>dental practice</w> that only sees nervous patients.", (Label.LINE, "that only sees nervous patients")),
        ("Einen Spot für unser <w>faltbares Lastenrad machen</w>, bitte", (Label.PRODUCT, "faltbares Lastenrad")),
    ],
)  # fmt: skip
def test_a_thought_is_told_to_its_end(marked: str, part: tuple[Label, str]) -> None:
    assert part in parts(marked)


@pytest.mark.parametrize(
    ("marked", "name", "thing"),
    [
        ("<b>La boîte chauffante Tiédo</b> réchauffe un repas", "Tiédo", "boîte chauffante"),
        ("Die <b>App Aufmaßo</b> misst Räume", "Aufmaßo", "App"),
        ("Der <b>Rucksack Kiesel 22</b> ist aus Segeltuch", "Kiesel 22", "Rucksack"),
    ],
)
def test_a_thing_and_its_name_are_two(marked: str, name: str, thing: str) -> None:
    assert parts(marked)[:2] == [(Label.PRODUCT, thing), (Label.BRAND, name)]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("notre gourde filtrante : 600 ml. Elle s'appelle <p>Torrent</p>.", "Torrent"),
        ("Mon atelier s'appelle <b>Bout au Vent</b>, ouvert le mardi", "Bout au Vent"),
        ("<w>Käserei</w>. Wir heißen Almglück, <l>offen am Samstag</l>", "Almglück"),
    ],
)
def test_a_name_that_is_told_is_one(marked: str, name: str) -> None:
    assert (Label.BRAND, name) in parts(marked)


def test_whose_people_write_is_the_name() -> None:
    for text, name in (
        ("From the comms office at Cedar Valley Transit: riders 65 and older travel free.", "Cedar Valley Transit"),
        ("Somos el equipo de producto de Kuntur, una app para seguir camiones.", "Kuntur"),
        ("Nous sommes les Mosanes Furieuses. Notre équipe recrute à Namur.", "Mosanes Furieuses"),
        ("Notre coopérative vend du courant vert. Watt Commun doit rester à l'écran à la fin.", "Watt Commun"),
    ):
        assert [span.text for span in spans_of(text) if span.label is Label.BRAND] == [name]


def test_a_campaign_and_its_audience_are_not_what_is_sold() -> None:
    pushed = spans_of(
        "Our winter push is for a non-alcoholic stout brewed in Dunedin, four-packs at $16.50. Cold Harbour."
    )
    assert [span.text for span in pushed if span.label is Label.PRODUCT] == ["non-alcoholic stout"]
    aimed = spans_of(
        "We need a spot aimed at night-shift nurses in Leeds: blackout blinds fitted within 5 days. Duskfall."
    )
    assert not any("nurses" in span.text for span in aimed if span.label is not Label.NOTE)


def test_a_town_before_the_deed_does_not_cut_it() -> None:
    text = (
        "Create a 15-second ad for Marlpit Clocks, a Ludlow workshop that restores longcase and carriage clocks. "
        "Target people who've inherited one that doesn't run. Free estimates, 3-year guarantee on every movement."
    )
    assert any("restores longcase and carriage clocks" in span.text for span in spans_of(text))

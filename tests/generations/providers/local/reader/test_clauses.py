"""A clause that the tagger tore is one part again; what was whole stays as it was."""

from __future__ import annotations

import pytest

from generations.providers.local.reader import Label
from generations.providers.local.reader.clauses import whole_clauses
from generations.providers.local.reader.corpus import annotated


def parts(marked: str) -> list[tuple[Label, str]]:
    prompt = annotated(f"# en | test\n{marked}")
    return [(span.label, span.text) for span in whole_clauses(prompt.text, tuple(prompt.spans))]


@pytest.mark.parametrize(
    ("marked", "label", "said"),
    [
        (
            "<b>Ferndesk</b>, an <w>app that sorts letters</w> <l>from tenants into repairs, rent and complaints</l>",
            Label.DOES,
            "sorts letters from tenants into repairs, rent and complaints",
        ),
        (
            "<b>Voisinet</b>, qui met en <w>contact des parents</w> et <l>des étudiants du quartier</l>",
            Label.DOES,
            "met en contact des parents et des étudiants du quartier",
        ),
        (
            "<b>Lichtfuchs</b>, eine Lampe, die jede <w>dunkle Garage</w> in ein helles Zimmer verwandelt.",
            Label.DOES,
            "die jede dunkle Garage in ein helles Zimmer verwandelt",
        ),
        ("Ich schleife und <v>poliere Parkett</v>", Label.DOES, "Ich schleife und poliere Parkett"),
        (
            "Our office customers waste <w>days chasing invoices</w>.",
            Label.LINE,
            "Our office customers waste days chasing invoices",
        ),
        ("<b>Harbour Hands</b> teaches <w>beginners boat building</w>", Label.DOES, "teaches beginners boat building"),
        ("<b>Paidly</b> puts <l>a reminder on each one</l>", Label.DOES, "puts a reminder on each one"),
        (
            "Wer auf dem Land einmal <w>im Zirkuswagen schlafen möchte</w>, <l>ist bei uns richtig</l>.",
            Label.DOES,
            "auf dem Land einmal im Zirkuswagen schlafen",
        ),
        (
            "<l>Frühstück mit Käse</l> <l>aus der eigenen Molkerei</l>",
            Label.LINE,
            "Frühstück mit Käse aus der eigenen Molkerei",
        ),
    ],
)
def test_a_torn_clause_is_one_part(marked: str, label: Label, said: str) -> None:
    assert (label, said) in parts(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "<b>Orgeline</b>, une brasserie qui lance <w>une bière sans alcool au miel de châtaignier</w>",
        "<b>Halden</b>, a <w>bike light</w> <l>that turns red when you brake</l>",
        "<l>Frühstück mit Käse</l> <l>ab 9 Uhr</l>",
    ],
)
def test_what_is_whole_stays(marked: str) -> None:
    prompt = annotated(f"# en | test\n{marked}")
    assert parts(marked) == [(span.label, span.text) for span in prompt.spans]

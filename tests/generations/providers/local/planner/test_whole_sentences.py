"""Sentences that are shown stay whole: where they part, what they keep, and what is no thing sold and no name."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.lexicon import lexicon_for
from generations.providers.local.planner.lines import head_and_tail
from generations.providers.local.reader import Label, Span
from generations.providers.local.reader.sentences import whole_thing
from generations.spec import AdSpec


def planned(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))


def pairs_of(prompt: str) -> list[tuple[str, str]]:
    return [(scene.text_overlay.text, scene.text_overlay.subtext) for scene in planned(prompt).scenes]


@pytest.mark.parametrize(
    ("sentence", "no_end", "no_start"),
    [
        ("Wir setzen sie Ziegel für Ziegel neu und prüfen danach den Zug im ganzen Haus", "Ziegel", ""),
        ("Meldewerk liest Gas- und Stromzähler per Funk aus und schickt die Rechnung am selben Tag", "per", "aus"),
    ],
)
def test_a_phrase_that_says_a_word_twice_and_a_verbs_prefix_are_not_parted(
    sentence: str, no_end: str, no_start: str
) -> None:
    parted = head_and_tail(sentence, lexicon_for("de"))
    assert parted is not None
    assert parted[0].split()[-1] != no_end
    assert parted[1].split()[0] != no_start


def test_a_question_keeps_its_clause_and_ends_with_its_mark() -> None:
    opening = pairs_of(
        "Vous avez des diapositives qui jaunissent au fond d'un placard ? On les numérise à Dole, 1 € la vue."
    )[0]
    assert opening[0].replace("\n", " ") == "Vous avez des diapositives qui jaunissent au fond d'un placard\u202f?"


def test_what_one_does_is_told_without_where_it_is_done_from() -> None:
    shown = pairs_of("Marsh & Son mends clocks, barometers and music boxes from a shed in Ludlow. It's £12 a look.")
    assert any(text.startswith("Marsh & Son mends clocks") for text, _ in shown)
    assert not any(below.endswith("from a") for _, below in shown)


def test_a_village_is_nothing_sold_and_a_dish_no_name() -> None:
    trail = planned(
        "Our village is putting on its second lantern walk this autumn. £2 a family, 8 November in Lower Wick."
    )
    assert not any(scene.text_overlay.text == "Village" for scene in trail.scenes)
    band = planned("Am 3. Mai spielen in Niederau sechs Kapellen. Eintritt 5 Euro. Dazu gibt es Flammkuchen und Wein.")
    assert band.brand_guidelines.brand_name != "Flammkuchen"


def test_a_bare_thing_keeps_the_clause_that_says_which_and_a_verb_its_adverb() -> None:
    text = "An app that reminds walkers of the tide. Lumo sorts your notes automatically."
    parts = [
        ("app", Label.PRODUCT),
        ("reminds walkers of the tide", Label.LINE),
        ("sorts your notes", Label.DOES),
        ("automatically", Label.LINE),
    ]
    spans = [Span(label, text.index(said), text.index(said) + len(said), said) for said, label in parts]
    assert [span.text for span in whole_thing(text, spans)] == [
        "app that reminds walkers of the tide",
        "sorts your notes automatically",
    ]

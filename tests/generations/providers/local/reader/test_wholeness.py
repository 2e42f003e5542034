"""Lines that grow to the clause they were cut from."""

from __future__ import annotations

import pytest

from generations.providers.local.reader.corpus import annotated
from generations.providers.local.reader.labels import Label
from generations.providers.local.reader.wholeness import whole_to_clause


def lines(marked: str) -> list[str]:
    prompt = annotated(f"# en | something\n{marked}")
    return [span.text for span in whole_to_clause(prompt.text, prompt.spans) if span.label is Label.LINE]


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        (
            "Every winter our <w>volunteers</w> in <p>Leeds</p> repair <l>donated bikes</l>.",
            "Every winter our volunteers in Leeds repair donated bikes",
        ),
        ("<l>Wir backen nicht nachts</l>, sondern am Nachmittag.", "Wir backen nicht nachts, sondern am Nachmittag"),
        ("It tells growers <l>what to sow</l>, water and pick.", "It tells growers what to sow, water and pick"),
        ("<l>À retirer le jeudi</l> à la gare de <p>Sens</p>.", "À retirer le jeudi à la gare de Sens"),
        ("It's called <b>Kept Word</b> and we ship <l>to every island</l>.", "we ship to every island"),
    ],
)  # fmt: skip
def test_a_line_is_told_with_its_clause(marked: str, whole: str) -> None:
    assert lines(marked) == [whole]


@pytest.mark.parametrize(
    "marked",
    [
        "It's <l>£4 a blade</l>.",
        "We have <l>twelve rooms with a view</l>.",
        "<b>Pohl</b> ist da und <l>kommt innerhalb von zwei Stunden</l>.",
        "<l>Free for 60 days</l> and then <l>£5 a month</l>.",
        "<l>Most repairs take a week</l> and we lend you another one until then.",
    ],
)
def test_what_stands_for_itself_stays_as_it_is(marked: str) -> None:
    prompt = annotated(f"# en | something\n{marked}")
    assert whole_to_clause(prompt.text, prompt.spans) == prompt.spans

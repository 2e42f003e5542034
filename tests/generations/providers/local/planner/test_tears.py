"""Long sentences are parted where nothing is torn."""

from __future__ import annotations

import pytest

from generations.providers.local.planner.lexicon import lexicon_for
from generations.providers.local.planner.lines import head_and_tail


@pytest.mark.parametrize(
    ("language", "head", "tail"),
    [
        ("de", "Wir bauen alte Küchen aus", "und verschenken sie weiter an Vereine"),
        ("de", "Die Kinder bringen ihr Werkzeug mit", "und bauen einen Hocker aus Eiche"),
        ("de", "Ein Nachmittag kostet 40 Euro", "inklusive Material und Kuchen"),
        ("en", "On the last Sunday of every month", "neighbours mend radios, chairs and coats"),
        ("en", "You stir it into milk", "instead of a spoon of sugar and honey"),
        ("es", "App para que vecinos y administradores voten", "las obras del edificio"),
    ],
)
def test_a_sentence_is_parted_at_its_joint(language: str, head: str, tail: str) -> None:
    assert head_and_tail(f"{head} {tail}", lexicon_for(language)) == (head, tail)


def test_a_short_sentence_without_a_joint_stays_whole() -> None:
    assert head_and_tail("We took over the old cinema", lexicon_for("en")) is None


def test_a_price_and_what_it_was_stay_together() -> None:
    told = head_and_tail("First lesson £20 instead of £35 through the end of March", lexicon_for("en"))
    assert told == ("First lesson £20 instead of £35", "through the end of March")

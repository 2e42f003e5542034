"""A line too long for its scene gets a second from a scene that has one to spare."""

from __future__ import annotations

import pytest

from generations.providers.local.planner.copywriter import Words
from generations.providers.local.planner.reading_room import with_reading_room
from generations.spec import STRUCTURE_15_S, Framework

PAS = STRUCTURE_15_S[Framework.PAS]
SHORT = Words("Two words")
EIGHT = Words("Eight words are too many for three seconds")


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ((SHORT, SHORT, SHORT, SHORT), [4, 3, 4, 4]),
        ((SHORT, EIGHT, SHORT, SHORT), [3, 4, 4, 4]),
        ((EIGHT, EIGHT, SHORT, SHORT), [4, 4, 3, 4]),
        ((EIGHT, EIGHT, EIGHT, SHORT), [4, 3, 4, 4]),
        ((SHORT, Words("Two words", EIGHT.text), SHORT, SHORT), [3, 4, 4, 4]),
    ],
)
def test_seconds_go_where_the_words_are(words: tuple[Words, ...], seconds: list[int]) -> None:
    assert [length for _, length in with_reading_room(PAS, words)] == seconds


def test_the_scenes_stay_what_they_are() -> None:
    assert [beat for beat, _ in with_reading_room(PAS, (SHORT, EIGHT, SHORT, SHORT))] == [beat for beat, _ in PAS]

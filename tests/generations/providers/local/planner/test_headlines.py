"""Sentences lose the words that only lead to what is said, and nothing else."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner.headlines import as_headlines
from generations.providers.local.planner.pieces import Piece
from generations.providers.local.planner.reading import read


@pytest.mark.parametrize(
    ("language", "said", "headline"),
    [
        ("en", "There are squat racks and rowing machines", "Squat racks and rowing machines"),
        ("en", "It costs $9 a month", "$9 a month"),
        ("en", "You can drop things off at St Anne's Hall", "Drop things off at St Anne's Hall"),
        ("en", "We are open Tuesday to Sunday", "Open Tuesday to Sunday"),
        ("en", "It is what people ask for", "It is what people ask for"),
        ("en", "There's more to see upstairs", "There's more to see upstairs"),
        ("es", "Cuesta 19 € al mes por local", "19 € al mes por local"),
        ("es", "Hay que reservar antes", "Hay que reservar antes"),
        ("fr", "Il y a un poêle et un verger", "Un poêle et un verger"),
        ("de", "Termine gibt es auch abends", "Termine auch abends"),
        ("de", "Kostet 390 € im Umkreis von 40 km", "390 € im Umkreis von 40 km"),
    ],
)
def test_what_only_leads_is_not_shown(language: str, said: str, headline: str) -> None:
    prompts = {
        "en": "A gym in Leeds with a small café.",
        "es": "Un gimnasio en Sevilla con una cafetería.",
        "fr": "Une salle de sport à Tours avec un café.",
        "de": "Ein Fitnessstudio in Kassel mit einem kleinen Café.",
    }
    reading = read(PlanRequest(prompt=prompts[language], seed=1))
    pieces = [Piece("What opens", "", 0), Piece(said, "", 1)]
    assert as_headlines(pieces, reading)[1].text == headline


def test_what_goes_on_in_a_sentence_keeps_its_words() -> None:
    reading = read(PlanRequest(prompt="A gym in Leeds with a small café.", seed=1))
    pieces = [Piece("We open at six", "", 0), Piece("and there is a café", " ", 0)]
    assert as_headlines(pieces, reading)[1] == pieces[1]

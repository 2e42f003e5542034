"""The language of a prompt: a few words are enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from generations.providers.local.planner import letters
from generations.providers.local.planner.keywords import votes
from generations.providers.local.planner.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dentista a Pavia", "it"),
        ("Agriturismo a Pavia", "it"),
        ("Hielo a domicilio", "es"),
        ("Zahnarzt in Neuss", "de"),
        ("Fenêtres posées en un jour", "fr"),
        ("Harp lessons", "en"),
        ("gluten-free bagels", "en"),
        ("umbrella repairs", "en"),
        ("", "en"),
        ("12345", "en"),
    ],
)
def test_a_few_words_tell_the_language(text: str, language: str) -> None:
    assert language_of(text, votes(text)) == language


def test_letters_learn_from_their_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "letters.txt.gz"
    monkeypatch.setattr(letters, "_FILE", file)
    letters.write(
        [("de", "der Bäcker backt das Brot") for _ in range(8)] + [("en", "the baker bakes") for _ in range(8)], file
    )
    try:
        told = letters.likelihoods("das Brot")
        assert told["de"] > told["en"]
        assert letters.likelihoods("") == {"de": 0.0, "en": 0.0}
    finally:
        letters._model.cache_clear()

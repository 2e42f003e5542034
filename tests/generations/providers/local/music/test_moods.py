"""Words to moods, and a table whose every entry can be played."""

from __future__ import annotations

import pytest

from generations.providers.local.music.drums import DRUMS
from generations.providers.local.music.effects import EFFECTS
from generations.providers.local.music.grooves import GROOVES
from generations.providers.local.music.harmony import chord
from generations.providers.local.music.mixing import _DRUM_DB
from generations.providers.local.music.moods import DEFAULT_MOOD, MOODS, mood_for, variation_for
from generations.providers.local.music.styles import Mood, Role
from generations.providers.local.music.voices import VOICES


@pytest.mark.parametrize(
    ("words", "mood"),
    [
        ("luxury", "luxury"),
        ("Elegant, minimalist piano lounge", "luxury"),
        ("cinematic", "cinematic"),
        ("eco", "eco"),
        ("upbeat", "energetic"),
        ("Upbeat EDM for the gym", "energetic"),
        ("modern tech", "tech"),
        ("corporate motivational", "trust"),
        ("fun and quirky", "playful"),
        ("cosy acoustic family", "warm"),
        ("emotional, inspiring", "hopeful"),
        ("hip-hop", "bold"),
        ("Hard rock!", "bold"),
        ("ambient", "calm"),
        ("élégant et raffiné", "luxury"),
        ("Música enérgica, ENERGÍA", "energetic"),
        ("gemütlich", "warm"),
        ("", DEFAULT_MOOD),
        ("qwertz", DEFAULT_MOOD),
        ("technologically", DEFAULT_MOOD),
    ],
)
def test_words_find_their_mood(words: str, mood: str) -> None:
    assert mood_for(words) == mood


@pytest.mark.parametrize("mood", MOODS)
def test_the_name_of_a_mood_means_that_mood(mood: str) -> None:
    assert mood_for(mood) == mood


@pytest.mark.parametrize("mood", MOODS.values(), ids=MOODS)
def test_every_entry_of_the_table_can_be_played(mood: Mood) -> None:
    assert len(mood.variations) >= 2
    for variation in mood.variations:
        for symbol in (*variation.progression, variation.cadence, variation.ending):
            chord(symbol)
        assert {variation.into_cut, variation.on_cut} <= set(EFFECTS)
        assert variation.cymbal in DRUMS
        assert variation.groove in GROOVES
        for part in variation.parts:
            assert part.voice in VOICES
            alphabet = {Role.ARPEGGIO: ".-01234567", Role.BASS: ".-RFOT"}.get(part.role, ".-Xxo")
            assert set(part.pattern) <= set(alphabet), part
            assert len(part.pattern) % 16 == 0, part
        assert all(len(rhythm) == 16 for rhythm in variation.melody)
        assert any(part.role is Role.LEAD for part in variation.parts)
        assert all(any(str(level) in part.levels for part in variation.parts) for level in (1, 2, 3, 4))


@pytest.mark.parametrize("name", GROOVES)
def test_every_groove_uses_known_drums_and_whole_bars(name: str) -> None:
    groove = GROOVES[name]
    for drums in (groove.fill, *(groove.at(level) for level in (1, 2, 3, 4))):
        for drum, pattern in drums:
            assert drum in DRUMS
            assert drum in _DRUM_DB
            assert len(pattern) == 16, (name, drum, pattern)
            assert set(pattern) <= set(".Xxog")


def test_seeds_reach_every_variation() -> None:
    for mood in MOODS.values():
        assert {variation_for(mood, None, seed).name for seed in range(40)} == {v.name for v in mood.variations}


def test_a_variation_can_be_asked_by_index_or_name() -> None:
    luxury = MOODS["luxury"]
    assert variation_for(luxury, 1, 0).name == "midnight"
    assert variation_for(luxury, 4, 0).name == "midnight"
    assert variation_for(luxury, "salon", 0).name == "salon"

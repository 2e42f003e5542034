"""From free words to a mood.

`mood_for` counts the words of each mood's list (`mood_table.py`) in the text; whole words only, accents ignored,
two-word entries count double, the earlier mention wins a tie, and a text with no known word gets `DEFAULT_MOOD`.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np

from generations.providers.local.music.mood_table import MOODS
from generations.providers.local.music.styles import Mood, Variation

DEFAULT_MOOD = "warm"
__all__ = ["DEFAULT_MOOD", "MOODS", "Mood", "mood_for", "mood_named", "variation_for"]


def mood_for(words: str) -> str:
    """Name of the mood that a free description means: "Upbeat EDM" is energetic, "" is the default."""
    text = f" {_plain(words)} "
    best, best_rank = DEFAULT_MOOD, (0.0, 0.0)
    for mood in MOODS.values():
        found = [(text.find(f" {plain} "), plain) for plain in map(_plain, mood.words) if f" {plain} " in text]
        if not found:
            continue
        score = sum(1.0 + plain.count(" ") + (2.0 if plain == mood.name else 0.0) for _, plain in found)
        rank = (score, -float(min(place for place, _ in found)))
        if best_rank == (0.0, 0.0) or rank > best_rank:
            best, best_rank = mood.name, rank
    return best


def mood_named(name: str) -> Mood:
    """The mood of that name; any other text goes through `mood_for`."""
    return MOODS[name] if name in MOODS else MOODS[mood_for(name)]


def variation_for(mood: Mood, variation: int | str | None, seed: int) -> Variation:
    """The asked variation by index (wrapping) or name (KeyError if unknown), or the one the seed picks."""
    if isinstance(variation, str):
        return {known.name: known for known in mood.variations}[variation]
    if variation is None:
        variation = int(np.random.default_rng([seed & 0xFFFFFFFF, 11]).integers(len(mood.variations)))
    return mood.variations[variation % len(mood.variations)]


def _plain(words: str) -> str:
    """Lower case, without accents, words parted by single spaces."""
    letters = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9]+", letters))

"""Music and sound effects made by code: no samples, no network, no licence to clear (see `LICENCE.md`).

`beat_grid` says where the beats are before any sound exists, `compose_music` makes the piece, `effect` one
sound effect, `mood_for` turns a description into a mood, `measure` gives loudness figures of any audio.
"""

from generations.providers.local.music.beats import BeatGrid, beat_grid
from generations.providers.local.music.compose import compose_music
from generations.providers.local.music.effects import EFFECTS, Effect, effect
from generations.providers.local.music.figures import SILENCE, Loudness, measure
from generations.providers.local.music.moods import DEFAULT_MOOD, MOODS, mood_for

__all__ = [
    "DEFAULT_MOOD",
    "EFFECTS",
    "MOODS",
    "SILENCE",
    "BeatGrid",
    "Effect",
    "Loudness",
    "beat_grid",
    "compose_music",
    "effect",
    "measure",
    "mood_for",
]

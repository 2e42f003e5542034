"""The words of the mood table: what a part, a groove, a variation and a mood are. Pure values.

Patterns are written one character per sixteenth, read from the start of each scene and repeated:
`X` accent, `x` normal, `o` soft, `g` ghost, `-` hold, `.` rest; arpeggios use digits (chord tones from low to
high), basses `R` root, `F` fifth, `O` octave, `T` third. An empty pattern holds each chord for its length; a
lead needs none, it plays the melody of its variation. `levels` are the intensities at which a part plays:
1 hook, 2 early body, 3 late body, 4 end.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a part does; decides its register and its place in the mix."""

    PAD = "pad"
    CHORDS = "chords"
    ARPEGGIO = "arpeggio"
    BASS = "bass"
    LEAD = "lead"


@dataclass(frozen=True)
class Part:
    """One instrument of a variation. `gain_db` is added to the role's usual level, `pan` is -1 to 1."""

    role: Role
    voice: str
    pattern: str = ""
    levels: str = "1234"
    gain_db: float = 0.0
    octave: int = 0
    pan: float = 0.0
    reverb: float = 0.25
    echo: float = 0.0


@dataclass(frozen=True)
class Groove:
    """Drum patterns by intensity level: (drum, pattern) pairs; `fill` leads into a cut, `duck` is 0 to 1.

    `swing` moves every second eighth (or sixteenth when `swing_sixteenths`) later by that share of a step.
    """

    levels: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    fill: tuple[tuple[str, str], ...] = ()
    duck: float = 0.0
    swing: float = 0.0
    swing_sixteenths: bool = False
    gain_db: float = 0.0
    reverb: float = 0.12

    def at(self, level: int) -> tuple[tuple[str, str], ...]:
        """The patterns of one intensity level."""
        return next((drums for levels, drums in self.levels if str(level) in levels), ())


@dataclass(frozen=True)
class Variation:
    """One piece of a mood: harmony, instruments, groove.

    `mode` is major, minor, dorian or mixolydian on `tonic`; chords are written out. `ending` is the last
    chord, `cadence` the one before it. `melody` are the lead's one-bar rhythms.
    """

    name: str
    tonic: str
    mode: str
    progression: tuple[str, ...]
    cadence: str
    ending: str
    parts: tuple[Part, ...]
    groove: str
    melody: tuple[str, ...] = ()
    room_s: float = 1.6
    into_cut: str = "riser"
    on_cut: str = "impact"
    cymbal: str = "crash"


@dataclass(frozen=True)
class Mood:
    """A mood: tempo range in beats per minute, words that mean it, at least two variations.

    `beats_per_chord` is 2 for slow moods, else 4. `hit_db` is how loud cut impacts are against the mix.
    `brightness` (0 candle light, 1 neon) is where mastering leaves the treble.
    """

    name: str
    label: str
    slowest: float
    tempo: float
    fastest: float
    variations: tuple[Variation, ...]
    words: tuple[str, ...]
    hit_db: float = 0.0
    beats_per_chord: int = 4
    brightness: float = 0.6

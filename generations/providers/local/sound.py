"""The local studio's sound behind the provider interface: music as one WAV file, effects as small ones."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from generations.providers.base import Made, MusicRequest, ProviderContext, Ticket, TicketState
from generations.providers.local.music import EFFECTS, beat_grid, compose_music, effect, mood_for
from generations.spec import AdSpec

SAMPLE_RATE: Final = 48_000


@dataclass(frozen=True)
class EffectSound:
    """A sound effect as media; its loudest moment lies `peak_s` seconds after its beginning."""

    name: str
    key: str
    peak_s: float


def beats_of(spec: AdSpec, seed: int) -> tuple[float, ...]:
    """Beats of the music this spec and seed will get, seconds from the beginning of the ad. Cheap: nothing is played."""
    ends = tuple(accumulate(scene.duration_s for scene in spec.scenes))
    return beat_grid(ends[-1], ends[:-1], _mood(spec), seed).beats_s


def save_effects(names: Sequence[str], seed: int, context: ProviderContext) -> tuple[EffectSound, ...]:
    """The named effects as media; names the studio does not know are left out."""
    saved = []
    for name in names:
        if name not in EFFECTS:
            continue
        sound = effect(name, seed, SAMPLE_RATE)
        path = write_wav(context.scratch / f"{name}.wav", sound.samples)
        saved.append(EffectSound(name, context.save_media(path, f"sound/{name}.wav"), sound.peak_s))
    return tuple(saved)


def write_wav(path: Path, samples: npt.NDArray[np.float32]) -> Path:
    """Write `samples` (n, channels), -1..1, as 16-bit PCM with triangular dither."""
    rng = np.random.default_rng(samples.shape[0])
    dither = (rng.random(samples.shape) - rng.random(samples.shape)) / 2**15
    pcm = np.clip(np.round((samples + dither) * 32767), -32768, 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(pcm.tobytes())
    return path


class LocalMusicProvider:
    """Music composed by code; the work is done inside `start`."""

    name = "local"

    def start(self, request: MusicRequest, context: ProviderContext) -> Ticket:
        mood = _mood(request.spec)
        samples = compose_music(request.duration_s, request.cuts_s, mood, request.seed)
        path = write_wav(context.scratch / "music.wav", samples)
        made = Made(context.save_media(path, "sound/music.wav"), self.name, f"music/{mood}")
        return Ticket(self.name, made.model, TicketState.DONE, made=made)

    def check(self, ticket: Ticket) -> Ticket:
        return ticket

    def cancel(self, ticket: Ticket) -> None:
        return None


def _mood(spec: AdSpec) -> str:
    return mood_for(f"{spec.ad_specifications.music_style} {spec.audio.mood} {spec.brand_guidelines.mood}")

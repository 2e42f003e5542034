"""Stage 4, beside the clips: music of exactly the ad's length and the effects that mark its cuts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from django.utils import timezone

from generations.looks.choose import look_for
from generations.models import Generation, ProviderCall
from generations.pipeline.compose import effects_wanted, scene_frames
from generations.pipeline.make_clips import FPS
from generations.pipeline.stage import Stage, StageContext
from generations.providers import registry
from generations.providers.base import Made, MusicRequest, ProviderError, TicketState
from generations.providers.local.sound import EffectSound, save_effects
from generations.queue import Queue
from generations.spec import AdSpec


@dataclass(frozen=True)
class SoundRequest:
    music: MusicRequest
    effects: tuple[str, ...]


@dataclass(frozen=True)
class FinishedSound:
    music: Made | None  # None: the plan asks for silence
    effects: tuple[EffectSound, ...]
    duration_s: float


def gather(generation: Generation, part: int) -> SoundRequest:
    spec = AdSpec.model_validate(generation.spec)
    ends = tuple(accumulate(scene_frames(spec, FPS)))
    music = MusicRequest(
        spec=spec,
        duration_s=ends[-1] / FPS,
        cuts_s=tuple(end / FPS for end in ends[:-1]),
        seed=generation.seed,
    )
    look = look_for(spec, generation.photos.exists())
    return SoundRequest(music, effects_wanted(look) if spec.audio.sound_effects else ())


def run(request: SoundRequest, context: StageContext) -> FinishedSound:
    provider_context = context.for_provider("")
    effects = save_effects(request.effects, request.music.seed, provider_context)
    if request.music.spec.audio.volume == 0:
        return FinishedSound(None, effects, request.music.duration_s)
    ticket = registry.music_provider().start(request.music, provider_context)
    if ticket.state != TicketState.DONE or ticket.made is None:
        raise ProviderError(ticket.error or "The music could not be made.", transient=True)
    return FinishedSound(ticket.made, effects, request.music.duration_s)


def keep(generation: Generation, part: int, sound: FinishedSound) -> None:
    Generation.objects.filter(pk=generation.pk).update(
        sound={
            "music_key": sound.music.key if sound.music else None,
            "effects": {effect.name: [effect.key, effect.peak_s] for effect in sound.effects},
        }
    )
    if sound.music is None:
        return
    ProviderCall.objects.create(
        generation=generation,
        stage="make_sound",
        provider=sound.music.provider,
        model=sound.music.model,
        state=ProviderCall.State.DONE,
        units=sound.duration_s,
        cost=sound.music.cost,
        completed_at=timezone.now(),
    )


MAKE_SOUND = Stage(
    name="make_sound",
    version=1,
    after=("plan_scenes",),
    queue=Queue.RENDER,
    time_limit_s=600,
    gather=gather,
    run=run,
    keep=keep,
)

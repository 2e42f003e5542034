"""Stage 4, beside the clips: music of exactly the ad's length and the effects that mark its cuts.

The music comes from a model where the tier names one, else, and whenever none could make it, from the local studio.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from generations.looks.choose import look_for
from generations.models import Generation
from generations.pipeline.book import free_call
from generations.pipeline.buying import NothingLeft, Offer, Wanted, obtain
from generations.pipeline.choice import providers_of, remote_candidates
from generations.pipeline.compose import effects_wanted, scene_frames
from generations.pipeline.make_clips import FPS
from generations.pipeline.stage import Stage, StageContext, digest
from generations.providers import registry
from generations.providers.base import Capability, Made, MusicRequest, ProviderError, TicketState
from generations.providers.catalogue import Candidate
from generations.providers.local.sound import EffectSound, save_effects
from generations.queue import Queue
from generations.spec import AdSpec


@dataclass(frozen=True)
class SoundRequest:
    music: MusicRequest
    effects: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()


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
    effects = effects_wanted(look) if spec.audio.sound_effects else ()
    return SoundRequest(music, effects, remote_candidates(Capability.MUSIC, generation.chosen_options))


def run(request: SoundRequest, context: StageContext) -> FinishedSound:
    music = _music(request, context)
    effects = save_effects(request.effects, request.music.seed, context.for_provider(""))
    return FinishedSound(music, effects, request.music.duration_s)


def _music(request: SoundRequest, context: StageContext) -> Made | None:
    """None where silence is wanted."""
    if request.music.spec.audio.volume == 0:
        return None
    if request.candidates:
        try:
            return buy(request, context)
        except NothingLeft:
            pass  # the ledger says why; the studio's music is there for every ad
    ticket = registry.music_provider().start(request.music, context.for_provider(""))
    if ticket.state != TicketState.DONE or ticket.made is None:
        raise ProviderError(ticket.error or "The music could not be made.", transient=True)
    return ticket.made


def buy(request: SoundRequest, context: StageContext) -> Made:
    wanted = Wanted(
        kind=Capability.MUSIC,
        request_hash=digest(_heard(request.music)),
        offers=[Offer(provider, lambda: request.music) for _, provider in providers_of(request.candidates)],
        resolve=registry.media_provider,
    )
    return obtain(wanted, context)


def _heard(music: MusicRequest) -> tuple[object, ...]:
    """What a piece depends on; other words on screen leave it as it is."""
    spec = music.spec
    return (spec.audio, spec.ad_specifications.music_style, music.duration_s, music.cuts_s, music.seed)


def keep(generation: Generation, part: int, sound: FinishedSound) -> None:
    Generation.objects.filter(pk=generation.pk).update(
        sound={
            "music_key": sound.music.key if sound.music else None,
            "effects": {effect.name: [effect.key, effect.peak_s] for effect in sound.effects},
        }
    )
    if sound.music is None:
        return
    if sound.music.provider == registry.LOCAL:
        call = free_call("make_sound", 0, sound.music, sound.duration_s)
        call.generation = generation
        call.save()


MAKE_SOUND = Stage(
    name="make_sound",
    version=2,
    after=("plan_scenes",),
    queue=Queue.RENDER,
    time_limit_s=600,
    gather=gather,
    run=run,
    keep=keep,
)

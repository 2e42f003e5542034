"""Stage 3, once per scene and all at once: a scene becomes a clip that decodes, moves and has the asked size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from adgen.media.probe import MediaInfo, check_moving_picture, probe
from generations.models import Clip, Generation, ProviderCall
from generations.pipeline.compose import scene_frames
from generations.pipeline.stage import Stage, StageContext
from generations.providers import registry
from generations.providers.base import ClipRequest, Made, ProviderError, TicketState
from generations.providers.local.sound import beats_of
from generations.queue import Queue
from generations.spec import AdSpec
from generations.timeline import FRAME_SIZES

FPS = 30
HANDLE_FRAMES = 12  # extra picture on both ends, so that a transition never runs out of material


@dataclass(frozen=True)
class FinishedClip:
    made: Made
    info: MediaInfo
    request: ClipRequest
    size_bytes: int


def parts(generation: Generation) -> Sequence[int]:
    return list(generation.scenes.values_list("number", flat=True))


def gather(generation: Generation, part: int) -> ClipRequest:
    spec = AdSpec.model_validate(generation.spec)
    scene = generation.scenes.get(number=part)
    width, height = FRAME_SIZES[generation.aspect_ratio]
    frames = scene_frames(spec, FPS)
    start_s = sum(frames[: part - 1]) / FPS
    inside = HANDLE_FRAMES / FPS
    length_s = frames[part - 1] / FPS
    return ClipRequest(
        spec=spec,
        scene=scene.planned,
        width=width,
        height=height,
        fps=FPS,
        frames=frames[part - 1] + 2 * HANDLE_FRAMES,
        handle_frames=HANDLE_FRAMES,
        seed=scene.seed,
        photo_keys=tuple(generation.photos.values_list("key", flat=True)),
        beats_s=tuple(
            round(beat - start_s + inside, 4)
            for beat in beats_of(spec, generation.seed)
            if -inside <= beat - start_s <= length_s + inside
        ),
    )


def run(request: ClipRequest, context: StageContext) -> FinishedClip:
    provider = registry.clip_provider()
    words = f"Making scene {request.scene.scene_number} of {len(request.spec.scenes)}"
    ticket = provider.start(request, context.for_provider(words))
    if ticket.state != TicketState.DONE or ticket.made is None:
        raise ProviderError(ticket.error or "The scene could not be made.", transient=True)
    path = context.open_media(ticket.made.key)
    info = probe(path)
    check_moving_picture(path, info)
    if info.frames < request.frames:
        raise ProviderError("The scene came back shorter than asked.", transient=True)
    return FinishedClip(ticket.made, info, request, path.stat().st_size)


def keep(generation: Generation, part: int, clip: FinishedClip) -> None:
    scene = generation.scenes.get(number=part)
    row = Clip.objects.create(
        generation=generation,
        scene=scene,
        key=clip.made.key,
        provider=clip.made.provider,
        model=clip.made.model,
        seed=clip.request.seed,
        width=clip.info.width,
        height=clip.info.height,
        fps=clip.request.fps,
        frames=clip.info.frames,
        handle_frames=clip.request.handle_frames,
        size_bytes=clip.size_bytes,
        notes=list(clip.made.notes),
    )
    generation.scenes.filter(pk=scene.pk).update(clip=row)
    ProviderCall.objects.create(
        generation=generation,
        stage="make_clips",
        part=part,
        provider=clip.made.provider,
        model=clip.made.model,
        state=ProviderCall.State.DONE,
        units=clip.request.frames / clip.request.fps,
        cost=clip.made.cost,
        completed_at=timezone.now(),
    )


MAKE_CLIPS = Stage(
    name="make_clips",
    version=1,
    after=("plan_scenes",),
    queue=Queue.RENDER,
    time_limit_s=1200,
    parts=parts,
    gather=gather,
    run=run,
    keep=keep,
)

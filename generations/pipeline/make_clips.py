"""Stage 3, once per scene and all at once: a scene becomes a clip that decodes, moves and has the asked size.

With keys the models of the tier are asked, in order; while one is at work the run waits and costs no worker. What none of them
can make, and everything without keys, the local studio draws.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from adgen.media.probe import MediaInfo, check_moving_picture, probe
from generations.models import Clip, Generation
from generations.pipeline.book import free_call
from generations.pipeline.buying import NothingLeft, Offer, Wanted, obtain
from generations.pipeline.choice import providers_of, remote_candidates, wants_first_frame
from generations.pipeline.compose import scene_frames
from generations.pipeline.purchases import Elsewhere
from generations.pipeline.stage import Stage, StageContext, digest
from generations.providers import registry
from generations.providers.base import (
    Capability,
    ClipRequest,
    ImageRequest,
    Made,
    MediaProvider,
    ProviderError,
    TicketState,
)
from generations.providers.catalogue import Candidate
from generations.providers.local.sound import beats_of
from generations.providers.picture_words import CLEAN_PICTURE, sentences, style_of
from generations.queue import Queue
from generations.spec import AdSpec
from generations.timeline import FRAME_SIZES

FPS = 30
HANDLE_FRAMES = 10  # extra picture on both ends: half of the longest transition a look has


@dataclass(frozen=True)
class ClipOrder:
    """A scene's clip and whom to ask for it; without candidates the local studio draws it at once."""

    request: ClipRequest
    candidates: tuple[Candidate, ...] = ()
    stills: tuple[Candidate, ...] = ()  # who can make a first frame
    first_frame: bool = False
    tier: str = "auto"


@dataclass(frozen=True)
class FinishedClip:
    made: Made
    info: MediaInfo
    request: ClipRequest
    size_bytes: int

    @property
    def is_local(self) -> bool:
        return self.made.provider == registry.LOCAL


def parts(generation: Generation) -> Sequence[int]:
    return list(generation.scenes.values_list("number", flat=True))


def gather(generation: Generation, part: int) -> ClipOrder:
    options = generation.chosen_options
    candidates = remote_candidates(Capability.CLIP, options)
    request = clip_request(generation, part, FRAME_SIZES[generation.aspect_ratio])
    return ClipOrder(
        request,
        candidates,
        stills=remote_candidates(Capability.IMAGE, options) if candidates else (),
        first_frame=bool(candidates) and wants_first_frame(options),
        tier=options.tier,
    )


def clip_request(generation: Generation, part: int, size: tuple[int, int], fps: int = FPS) -> ClipRequest:
    """What is asked of whoever makes scene `part`, at this size and rate, with handles on both ends."""
    spec = AdSpec.model_validate(generation.spec)
    scene = generation.scenes.get(number=part)
    frames = scene_frames(spec, fps)
    handle = round(HANDLE_FRAMES * fps / FPS)
    start_s, inside, length_s = sum(frames[: part - 1]) / fps, handle / fps, frames[part - 1] / fps
    return ClipRequest(
        spec=spec,
        scene=scene.planned,
        width=size[0],
        height=size[1],
        fps=fps,
        frames=frames[part - 1] + 2 * handle,
        handle_frames=handle,
        seed=scene.seed,
        photo_keys=tuple(generation.photos.values_list("key", flat=True)),
        beats_s=tuple(
            round(beat - start_s + inside, 4)
            for beat in beats_of(spec, generation.seed)
            if -inside <= beat - start_s <= length_s + inside
        ),
    )


def identity(order: ClipOrder) -> Any:
    """What a clip depends on. A model sees only this; the local studio may draw anything of the whole plan."""
    return bought(order) if order.candidates else order


def bought(order: ClipOrder) -> Any:
    request, scene = order.request, order.request.scene
    return (
        [scene.scene_number, scene.subject, scene.visual_prompt, scene.motion_prompt, scene.negative_prompt],
        [request.spec.consistency, request.spec.brand_guidelines.style_keywords, request.spec.brand_guidelines.mood],
        [request.width, request.height, request.frames, request.fps, request.seed, request.photo_keys],
        [order.tier, order.first_frame],
    )


def run(order: ClipOrder, context: StageContext) -> FinishedClip:
    looked_at: dict[str, MediaInfo] = {}
    made = _made(order, context, looked_at)
    path = context.open_media(made.key)
    info = looked_at.get(made.key) or probe(path)
    if made.provider == registry.LOCAL:
        check_moving_picture(path, info, "keys")
        if info.frames < order.request.frames:
            raise ProviderError("The scene came back shorter than asked.", transient=True)
    return FinishedClip(made, info, order.request, path.stat().st_size)


def _made(order: ClipOrder, context: StageContext, looked_at: dict[str, MediaInfo]) -> Made:
    if not order.candidates:
        return draw(order.request, context)
    try:
        return buy(order, context, looked_at)
    except NothingLeft as nothing:
        if context.queue == Queue.APP:
            raise Elsewhere(Queue.RENDER) from nothing
        made = draw(order.request, context)
        return replace(made, notes=(*made.notes, f"Drawn locally. {nothing.sentence}"))


def draw(request: ClipRequest, context: StageContext) -> Made:
    """By the local studio, now."""
    ticket = registry.clip_provider().start(request, context.for_provider(_words("Making", request)))
    if ticket.state != TicketState.DONE or ticket.made is None:
        raise ProviderError(ticket.error or "The scene could not be made.", transient=True)
    return ticket.made


def buy(order: ClipOrder, context: StageContext, looked_at: dict[str, MediaInfo] | None = None) -> Made:
    """By the first model that can, starting from a still of its own or the user's where that is wanted or needed.

    What comes in now is decoded from end to end; what was found out about it is left in `looked_at`, by key.
    """

    def check(made: Made) -> None:
        path = context.open_media(made.key)
        info = probe(path)
        check_moving_picture(path, info)
        if looked_at is not None:
            looked_at[made.key] = info

    wanted = Wanted(
        kind=Capability.CLIP,
        request_hash=digest(bought(order)),
        offers=[
            Offer(provider, _request_for(order, candidate, provider, context))
            for candidate, provider in providers_of(order.candidates)
        ],
        resolve=registry.media_provider,
        words=_words("Fetching", order.request),
        check=check,
    )
    return obtain(wanted, context)


def _request_for(
    order: ClipOrder, candidate: Candidate, provider: MediaProvider, context: StageContext
) -> Callable[[], ClipRequest]:
    def request() -> ClipRequest:
        asked = replace(order.request, resolution=candidate.resolution)
        card = provider.card
        takes_start = "start_image" in card.takes or card.needs_start_image
        if not takes_start or not (order.first_frame or card.needs_start_image):
            return asked
        key = _first_frame(order, context, needed=card.needs_start_image)
        return replace(asked, first_frame_key=key) if key else asked

    return request


def _first_frame(order: ClipOrder, context: StageContext, *, needed: bool) -> str | None:
    """The still a clip starts from: bought, or where nobody can make one and the model needs it, a photo of the user's."""
    request = order.request
    wanted = Wanted(
        kind=Capability.IMAGE,
        request_hash=digest(bought(order)),
        offers=[Offer(provider, lambda: still_of(request)) for _, provider in providers_of(order.stills)],
        resolve=registry.media_provider,
        words=_words("Fetching the first frame of", request),
    )
    try:
        return obtain(wanted, context).key
    except NothingLeft:
        if needed and not request.photo_keys:
            raise
        return request.photo_keys[0] if needed else None


def still_of(request: ClipRequest) -> ImageRequest:
    """The scene as one picture: what is seen, and what all scenes share, in the words that its clip is asked for with."""
    shared = request.spec.consistency
    parts = (
        request.scene.visual_prompt,
        shared.subject,
        style_of(request.spec),
        shared.palette,
        f"Light: {shared.light}" if shared.light else "",
        CLEAN_PICTURE,
    )
    return ImageRequest(
        prompt=sentences(parts),
        width=request.width,
        height=request.height,
        seed=request.seed,
        negative_prompt=request.scene.negative_prompt,
        reference_keys=request.photo_keys,
    )


def _words(doing: str, request: ClipRequest) -> str:
    return f"{doing} scene {request.scene.scene_number} of {len(request.spec.scenes)}"


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
        fps=clip.request.fps if clip.is_local else round(float(clip.info.fps), 3),
        frames=clip.info.frames,
        handle_frames=clip.request.handle_frames if clip.is_local else 0,
        size_bytes=clip.size_bytes,
        notes=list(clip.made.notes),
    )
    generation.scenes.filter(pk=scene.pk).update(clip=row)
    if clip.is_local:
        call = free_call("make_clips", part, clip.made, clip.request.duration_s)
        call.generation = generation
        call.save()


def queue_for(generation: Generation) -> Queue:
    """Asking is short work, drawing is not."""
    return Queue.APP if remote_candidates(Capability.CLIP, generation.chosen_options) else Queue.RENDER


MAKE_CLIPS = Stage(
    name="make_clips",
    version=2,
    after=("plan_scenes",),
    queue=Queue.RENDER,
    time_limit_s=1200,
    parts=parts,
    gather=gather,
    run=run,
    keep=keep,
    queue_for=queue_for,
    identity=identity,
)

"""Stage 5: spec, clips and sounds become a timeline. The arranging itself is `compose.compose`, a pure function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generations.looks.base import Look
from generations.looks.brand_type import in_brand_letters
from generations.looks.choose import LOOKS, look_for
from generations.looks.photo_palette import in_photo_colours
from generations.models import Clip, Generation
from generations.pipeline.brand import BrandMaterial, logo_on_ground, make_letters_ready, material_of
from generations.pipeline.compose import ComposedClip, EffectMedia, Finish, compose
from generations.pipeline.gate import examine_words
from generations.pipeline.make_clips import FPS
from generations.pipeline.stage import Stage, StageContext
from generations.queue import Queue
from generations.spec import AdSpec, AspectRatio
from generations.timeline import FRAME_SIZES, Timeline


@dataclass(frozen=True)
class ComposeRequest:
    spec: AdSpec
    clips: tuple[ComposedClip, ...]
    music_key: str | None
    effects: tuple[tuple[str, EffectMedia], ...]
    look: str
    aspect_ratio: AspectRatio
    finish: Finish
    photo_keys: tuple[str, ...] = ()
    brand: BrandMaterial = field(default_factory=BrandMaterial)
    fps: int = FPS


@dataclass(frozen=True)
class Composed:
    look: str
    timeline: Timeline
    findings: tuple[str, ...]


def gather(generation: Generation, part: int) -> ComposeRequest:
    clips = [scene.clip for scene in generation.scenes.select_related("clip") if scene.clip is not None]
    return request_for(generation, [composed_clip(clip, FPS) for clip in clips], AspectRatio(generation.aspect_ratio))


def request_for(
    generation: Generation, clips: Sequence[ComposedClip], aspect_ratio: AspectRatio, fps: int = FPS
) -> ComposeRequest:
    """Everything the ad is arranged from, in this shape and at this rate."""
    spec = AdSpec.model_validate(generation.spec)
    return ComposeRequest(
        spec=spec,
        clips=tuple(clips),
        music_key=generation.sound["music_key"],
        effects=tuple((name, EffectMedia(key, peak_s)) for name, (key, peak_s) in generation.sound["effects"].items()),
        look=look_for(spec, generation.photos.exists()).name,
        aspect_ratio=aspect_ratio,
        finish=_finish(generation.chosen_options.finish, clips),
        photo_keys=tuple(generation.photos.values_list("key", flat=True)),
        brand=material_of(generation),
        fps=fps,
    )


def composed_clip(clip: Clip, fps: int) -> ComposedClip:
    number = clip.scene.number if clip.scene else 0
    return ComposedClip(clip.key, clip.handle_frames, frames_of(clip, fps), number)


def frames_of(clip: Clip, fps: int) -> int:
    """How many frames of the ad's rate the clip fills; models have rates of their own."""
    return clip.frames if clip.fps == fps else int(clip.frames * fps / clip.fps)


def _finish(chosen: str, clips: Sequence[ComposedClip]) -> Finish:
    """What the user chose; by default the look's own for drawn clips, the classic one as soon as a clip is foreign."""
    if chosen == "auto":
        return Finish.CLASSIC if any(clip.is_foreign for clip in clips) else Finish.LOOK
    return Finish(chosen)


def run(request: ComposeRequest, context: StageContext) -> Composed:
    photos = [context.open_media(key) for key in request.photo_keys] if LOOKS[request.look].uses_photos else []
    look = in_photo_colours(in_brand_letters(look_for(request.spec, bool(photos)), request.brand.letters), photos)
    make_letters_ready(request.brand.letters, context.open_media)
    timeline = compose(
        request.spec,
        request.clips,
        request.music_key,
        dict(request.effects),
        look,
        request.aspect_ratio,
        fps=request.fps,
        finish=request.finish,
        logo_key=_logo(request, look, context) if request.brand.logo_key else None,
    )
    examined = examine_words(timeline, request.spec.brand_guidelines.brand_name, context.open_media)
    findings = tuple(finding.sentence for finding in examined.findings)
    return Composed(request.look, examined.timeline, findings)


def _logo(request: ComposeRequest, look: Look, context: StageContext) -> str:
    return logo_on_ground(
        request.brand.logo_key,
        request.spec,
        look,
        FRAME_SIZES[request.aspect_ratio],
        open_media=context.open_media,
        save_media=context.save_media,
        scratch=context.scratch,
    )


def keep(generation: Generation, part: int, result: Composed) -> None:
    Generation.objects.filter(pk=generation.pk).update(
        look=result.look, timeline=result.timeline.model_dump(mode="json"), findings=list(result.findings)
    )


COMPOSE = Stage(
    name="compose",
    version=1,
    after=("make_clips", "make_sound"),
    queue=Queue.RENDER,
    gather=gather,
    run=run,
    keep=keep,
)

"""Stage 5: scenes, clips and sound become the timeline (`composition.py` does it, purely)."""

from __future__ import annotations

from dataclasses import dataclass

from generations.looks.choose import LOOKS, look_for
from generations.models import Generation
from generations.pipeline.composition import ComposedClip, EffectMedia, Finish, compose
from generations.pipeline.stage import Stage, StageContext
from generations.spec import AdSpec, AspectRatio
from generations.timeline import Timeline


@dataclass(frozen=True)
class ComposeRequest:
    spec: AdSpec
    clips: tuple[ComposedClip, ...]
    music_key: str | None
    effects: tuple[tuple[str, EffectMedia], ...]
    look_name: str
    aspect_ratio: AspectRatio
    finish: Finish


@dataclass(frozen=True)
class Composed:
    timeline: Timeline
    look_name: str


def gather(generation: Generation, part: int) -> ComposeRequest:
    spec = AdSpec.model_validate(generation.spec)
    clips = tuple(
        ComposedClip(scene.clip.key, scene.clip.handle_frames, scene.clip.frames, scene.number)
        for scene in generation.scenes.select_related("clip")
        if scene.clip is not None
    )
    effects = generation.sound.get("effects", {})
    return ComposeRequest(
        spec=spec,
        clips=clips,
        music_key=generation.sound.get("music_key"),
        effects=tuple((name, EffectMedia(key, peak_s)) for name, (key, peak_s) in sorted(effects.items())),
        look_name=look_for(spec, generation.photos.exists()).name,
        aspect_ratio=AspectRatio(generation.aspect_ratio),
        finish=_finish(generation.chosen_options.finish, clips),
    )


def _finish(asked: str, clips: tuple[ComposedClip, ...]) -> Finish:
    """Left to us: the look's own finish for clips of the local studio, the classic one for everybody else's."""
    if asked == "auto":
        return Finish.CLASSIC if any(clip.is_foreign for clip in clips) else Finish.LOOK
    return Finish(asked)


def run(request: ComposeRequest, context: StageContext) -> Composed:
    timeline = compose(
        request.spec,
        request.clips,
        request.music_key,
        dict(request.effects),
        LOOKS[request.look_name],
        request.aspect_ratio,
        finish=request.finish,
    )
    return Composed(timeline, request.look_name)


def keep(generation: Generation, part: int, composed: Composed) -> None:
    Generation.objects.filter(pk=generation.pk).update(
        timeline=composed.timeline.model_dump(mode="json"), look=composed.look_name
    )


COMPOSE = Stage(
    name="compose",
    version=1,
    after=("make_clips", "make_sound"),
    gather=gather,
    run=run,
    keep=keep,
)

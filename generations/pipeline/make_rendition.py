"""On request, once a finished ad is wished for in another form: another shape, size or rate, a loop, streaming files, a cover.

Another shape or rate is composed anew from the same clips, sounds and words: type is laid out for the frame it stands in, and
scenes the local studio drew are drawn again, because a look arranges itself by the format. A foreign clip keeps its picture
(`reframe.py`): it fills the frame around what draws the eye, or stands whole beside the words. Another size of the same shape is
the same timeline with other numbers. Drawn scenes are kept under the digest of their request, so that a killed run, another
size or another rate of the same shape draws nothing twice; encoded segments are kept like those of every render.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from PIL import Image

from adgen.media.probe import probe
from generations.formats import Format, FormatKind, usual
from generations.models import Clip, Generation, Rendition
from generations.pipeline import compose_stage
from generations.pipeline.compose import ComposedClip
from generations.pipeline.compose_stage import ComposeRequest, composed_clip
from generations.pipeline.export import disclosure, makers_of_pictures
from generations.pipeline.gate import examine_picture, examine_sound
from generations.pipeline.make_clips import clip_request
from generations.pipeline.platform_reports import platform_reports
from generations.pipeline.reframe import beside_words, framing_of
from generations.pipeline.review import check_promised_size
from generations.pipeline.stage import Stage, StageContext, digest
from generations.providers import registry
from generations.providers.base import Cancelled, ClipRequest, ProviderError, TicketState
from generations.queue import Queue
from generations.render import RenderSettings, SegmentStore, hls, measured, preview_loop, render_timeline, still
from generations.render.formats import at_size
from generations.spec import AspectRatio
from generations.timeline import FRAME_SIZES, Timeline

DRAWN_SHARE: Final = 0.65  # of the progress, when scenes are drawn again
ENLARGED: Final = "The scenes are enlarged from 1080p; words and graphics are drawn at full size."


@dataclass(frozen=True)
class RenditionOrder:
    """A wish and what it is made from: `composition` where the ad is arranged anew, else the ad's own timeline and file.

    `scenes` are those to be drawn again; the composition names their clips by the keys they will have.
    """

    format: Format
    folder: str  # key prefix, within the generation's own
    at_s: float | None
    timeline: Timeline
    video_key: str
    made_at: str  # when the ad was finished: another file stands under the same key afterwards
    makers: tuple[str, ...]
    composition: ComposeRequest | None = None
    scenes: tuple[ClipRequest, ...] = ()


@dataclass(frozen=True)
class DrawnScene:
    request: ClipRequest
    key: str
    model: str
    size_bytes: int


@dataclass(frozen=True)
class MadeRendition:
    key: str
    size_bytes: int
    width: int
    height: int
    playlist_key: str = ""
    drawn: tuple[DrawnScene, ...] = ()
    notes: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    platforms: tuple[dict[str, Any], ...] = ()


def gather(generation: Generation, part: int) -> RenditionOrder:
    rendition = generation.renditions.get(part=part)
    order = RenditionOrder(
        format=rendition.format,
        folder=f"formats/{rendition.name}",
        at_s=rendition.at_s,
        timeline=Timeline.model_validate(generation.timeline),
        video_key=generation.video_key,
        made_at=str(generation.completed_at),
        makers=makers_of_pictures(generation),
    )
    return _arranged(order, generation) if _needs_arranging(order.format, generation) else order


def _needs_arranging(wanted: Format, generation: Generation) -> bool:
    own = usual(AspectRatio(generation.aspect_ratio))
    return wanted.kind is FormatKind.VIDEO and (wanted.aspect_ratio, wanted.fps) != (own.aspect_ratio, own.fps)


def _arranged(order: RenditionOrder, generation: Generation) -> RenditionOrder:
    wanted = order.format
    size = FRAME_SIZES[wanted.aspect_ratio]
    clips: list[ComposedClip] = []
    scenes: list[ClipRequest] = []
    for scene in generation.scenes.select_related("clip"):
        clip = scene.clip
        if clip is None:
            continue
        if clip.handle_frames:
            request = clip_request(generation, scene.number, size, wanted.fps)
            scenes.append(request)
            key = f"{generation.folder}/{drawn_name(request)}"
            clips.append(ComposedClip(key, request.handle_frames, request.frames, scene.number))
        else:
            clips.append(composed_clip(clip, wanted.fps))
    composition = compose_stage.request_for(generation, clips, wanted.aspect_ratio, wanted.fps)
    return replace(order, composition=composition, scenes=tuple(scenes))


def drawn_name(request: ClipRequest) -> str:
    folder = drawn_folder((request.width, request.height), request.fps)
    return f"{folder}/{digest(request)[:24]}.mp4"


def drawn_folder(size: tuple[int, int], fps: int) -> str:
    """Where scenes drawn for a shape and rate lie, within the ad's own folder."""
    return f"formats/scenes/{size[0]}x{size[1]}-{fps}fps"


def run(order: RenditionOrder, context: StageContext) -> MadeRendition:
    maker: dict[FormatKind, Callable[[RenditionOrder, StageContext], MadeRendition]] = {
        FormatKind.VIDEO: _video,
        FormatKind.GIF: _loop,
        FormatKind.WEBP: _loop,
        FormatKind.HLS: _streaming,
        FormatKind.THUMBNAIL: _cover,
    }
    return maker[order.format.kind](order, context)


def _video(order: RenditionOrder, context: StageContext) -> MadeRendition:
    drawn = _draw_scenes(order, context)
    begun = DRAWN_SHARE if order.scenes else 0.0
    timeline, findings = _timeline(order, context)
    output = context.scratch / order.format.file_name
    result = render_timeline(
        timeline,
        output,
        open_media=context.open_media,
        scratch=context.scratch,
        report=lambda share: context.report(begun + (0.93 - begun) * share, ""),
        is_cancelled=context.is_cancelled,
        store=SegmentStore(context.segments) if context.segments else None,
        settings=RenderSettings(comment=disclosure(order.makers)),
    )
    findings += _seen(output, timeline)
    reports = platform_reports(measured(output), timeline)
    is_enlarged = order.format.size == "4K"
    return MadeRendition(
        key=_kept(output, order, context),
        size_bytes=result.size_bytes,
        width=result.width,
        height=result.height,
        drawn=drawn,
        notes=(ENLARGED,) if is_enlarged else (),
        findings=findings,
        platforms=tuple(reports),
    )


def _draw_scenes(order: RenditionOrder, context: StageContext) -> tuple[DrawnScene, ...]:
    """Every scene of the local studio in this shape; those that are already there are left alone."""
    drawn = []
    for number, request in enumerate(order.scenes):
        name = drawn_name(request)
        key = f"{context.folder}/{name}"
        try:
            path = context.open_media(key)
        except FileNotFoundError:
            model = _draw(request, name, _part_of(context, number, len(order.scenes)))
            path = context.open_media(key)
            drawn.append(DrawnScene(request, key, model, path.stat().st_size))
        context.report(DRAWN_SHARE * (number + 1) / len(order.scenes), "")
    return tuple(drawn)


def _part_of(context: StageContext, number: int, total: int) -> StageContext:
    return replace(context, report=lambda share, text: context.report(DRAWN_SHARE * (number + share) / total, text))


def _draw(request: ClipRequest, name: str, context: StageContext) -> str:
    """Draw one scene and keep it under `name`, whatever the studio would call it; gives who drew it."""
    inside = replace(context.for_provider(""), save_media=lambda source, _: context.save_media(source, name))
    ticket = registry.clip_provider().start(request, inside)
    if ticket.state != TicketState.DONE or ticket.made is None:
        raise ProviderError(ticket.error or "A scene could not be drawn in this shape.", transient=True)
    return ticket.made.model


def _timeline(order: RenditionOrder, context: StageContext) -> tuple[Timeline, tuple[str, ...]]:
    """The ad's own timeline, or one composed for this shape and rate, at the wished size; and what its words suffer from."""
    timeline = order.timeline
    findings: tuple[str, ...] = ()
    if order.composition is not None:
        # Pictures made on the way (a logo on its ground) belong to this format, not to the ad.
        own = replace(context, folder=f"{context.folder}/{order.folder}")
        composed = compose_stage.run(_reframed(order.composition, context), own)
        timeline, findings = beside_words(composed.timeline), composed.findings
    return at_size(timeline, min(order.format.pixels)), findings


def _reframed(request: ComposeRequest, context: StageContext) -> ComposeRequest:
    """Foreign clips as they go into the new frame; drawn ones have its shape."""
    clips = (_framed(clip, request.aspect_ratio, context) if clip.is_foreign else clip for clip in request.clips)
    return replace(request, clips=tuple(clips))


def _framed(clip: ComposedClip, shape: AspectRatio, context: StageContext) -> ComposedClip:
    framing = framing_of(context.open_media(clip.key), FRAME_SIZES[shape])
    return replace(clip, fit=framing.fit, focus=framing.focus)


def _seen(video: Path, timeline: Timeline) -> tuple[str, ...]:
    """A broken file raises; blemishes are findings."""
    info = probe(video)
    check_promised_size(info, timeline)
    of_picture = examine_picture(video, info)
    _, of_sound = examine_sound(video, timeline)
    return tuple(finding.sentence for finding in (*of_picture, *of_sound))


def _loop(order: RenditionOrder, context: StageContext) -> MadeRendition:
    output = context.scratch / order.format.file_name
    preview_loop(context.open_media(order.video_key), output, order.timeline)
    return _alone(output, order, context)


def _cover(order: RenditionOrder, context: StageContext) -> MadeRendition:
    """The chosen moment as the ad's picture, in place of the one that was found for it."""
    output = context.scratch / order.format.file_name
    last_s = float(order.timeline.duration_s) - 1 / order.timeline.fps
    still(context.open_media(order.video_key), output, min(order.at_s or 0.0, last_s))
    return _alone(output, order, context)


def _alone(output: Path, order: RenditionOrder, context: StageContext) -> MadeRendition:
    size_bytes = output.stat().st_size
    with Image.open(output) as opened:
        width, height = opened.size
    return MadeRendition(_kept(output, order, context), size_bytes, width, height)


def _streaming(order: RenditionOrder, context: StageContext) -> MadeRendition:
    """Playlists and pieces, each under its own name for a player and all in one file to take away."""
    folder = context.scratch / "hls"
    video = context.open_media(order.video_key)
    hls(video, folder)
    files = sorted(folder.iterdir())
    archive = context.scratch / order.format.file_name
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as whole:
        for file in files:
            whole.write(file, f"streaming/{file.name}")
    size_bytes = archive.stat().st_size + sum(file.stat().st_size for file in files)
    width, height = probe(video).display_size
    key = _kept(archive, order, context)
    keys = {file.name: context.save_media(file, f"{order.folder}/{file.name}") for file in files}
    return MadeRendition(key, size_bytes, width, height, playlist_key=keys["master.m3u8"])


def _kept(output: Path, order: RenditionOrder, context: StageContext) -> str:
    if context.is_cancelled():  # also when the ad was deleted meanwhile: nothing comes back into its folder
        raise Cancelled
    return context.save_media(output, f"{order.folder}/{output.name}")


def keep(generation: Generation, part: int, made: MadeRendition) -> None:
    rendition = generation.renditions.get(part=part)
    for scene in made.drawn:
        _keep_scene(generation, scene)
    Rendition.objects.filter(pk=rendition.pk).update(
        key=made.key,
        playlist_key=made.playlist_key,
        size_bytes=made.size_bytes,
        width=made.width,
        height=made.height,
        notes=list(made.notes),
        findings=list(made.findings),
        platforms=list(made.platforms),
        made_at=timezone.now(),
    )
    if rendition.kind == FormatKind.THUMBNAIL:
        Generation.objects.filter(pk=generation.pk).update(thumbnail_key=made.key)


def _keep_scene(generation: Generation, drawn: DrawnScene) -> None:
    request = drawn.request
    Clip.objects.get_or_create(
        generation=generation,
        key=drawn.key,
        defaults={
            "scene": generation.scenes.filter(number=request.scene.scene_number).first(),
            "provider": registry.LOCAL,
            "model": drawn.model,
            "seed": request.seed,
            "width": request.width,
            "height": request.height,
            "fps": request.fps,
            "frames": request.frames,
            "handle_frames": request.handle_frames,
            "size_bytes": drawn.size_bytes,
        },
    )


MAKE_RENDITION = Stage(
    name="make_rendition",
    version=1,
    queue=Queue.RENDER,
    time_limit_s=3600,
    gather=gather,
    run=run,
    keep=keep,
    on_request=True,
)

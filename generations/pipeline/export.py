"""Stage 6: the timeline becomes the finished file, with thumbnail, looping preview and captions beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generations.models import Generation
from generations.pipeline.stage import Stage, StageContext
from generations.providers.base import Cancelled
from generations.queue import Queue
from generations.render import (
    RenderSettings,
    SegmentStore,
    captions_srt,
    captions_vtt,
    preview_loop,
    render_timeline,
    thumbnail,
)
from generations.timeline import Timeline

DISCLOSURE = "Made with AdGen. Pictures by {makers}."


@dataclass(frozen=True)
class ExportRequest:
    timeline: Timeline
    makers: tuple[str, ...]  # who made the pictures, for the disclosure in the file


@dataclass(frozen=True)
class ExportedFiles:
    video_key: str
    thumbnail_key: str
    preview_key: str
    captions_key: str
    size_bytes: int


def gather(generation: Generation, part: int) -> ExportRequest:
    return ExportRequest(Timeline.model_validate(generation.timeline), makers_of_pictures(generation))


def makers_of_pictures(generation: Generation) -> tuple[str, ...]:
    """Who made the scenes, in words."""
    providers = generation.scenes.exclude(clip=None).values_list("clip__provider", flat=True)
    names = {"local": "the local studio (drawn by code)"}
    return tuple(sorted({names.get(provider, provider) for provider in providers}))


def disclosure(makers: Sequence[str]) -> str:
    """What every file says about itself."""
    return DISCLOSURE.format(makers=", ".join(makers))


def run(request: ExportRequest, context: StageContext) -> ExportedFiles:
    timeline = request.timeline
    video, picture = context.scratch / "video.mp4", context.scratch / "thumbnail.jpg"
    preview, captions = context.scratch / "preview.mp4", context.scratch / "captions.vtt"
    render_timeline(
        timeline,
        video,
        open_media=context.open_media,
        scratch=context.scratch,
        report=lambda share: context.report(0.85 * share, "Stitching picture and sound"),
        is_cancelled=context.is_cancelled,
        store=SegmentStore(context.segments) if context.segments else None,
        settings=RenderSettings(comment=disclosure(request.makers)),
    )
    size_bytes = video.stat().st_size
    context.report(0.87, "Finishing the file")
    thumbnail(video, picture, timeline)
    preview_loop(video, preview, timeline)
    captions.write_text(captions_vtt(timeline), encoding="utf-8")
    subtitles = context.scratch / "captions.srt"
    subtitles.write_text(captions_srt(timeline), encoding="utf-8")
    if context.is_cancelled():
        raise Cancelled
    context.save_media(subtitles, "captions.srt")
    return ExportedFiles(
        video_key=context.save_media(video, "video.mp4"),
        thumbnail_key=context.save_media(picture, "thumbnail.jpg"),
        preview_key=context.save_media(preview, "preview.mp4"),
        captions_key=context.save_media(captions, "captions.vtt"),
        size_bytes=size_bytes,
    )


def keep(generation: Generation, part: int, files: ExportedFiles) -> None:
    Generation.objects.filter(pk=generation.pk).update(
        video_key=files.video_key,
        thumbnail_key=files.thumbnail_key,
        preview_key=files.preview_key,
        captions_key=files.captions_key,
        size_bytes=files.size_bytes,
    )
    # From here on the file is the new one: there is nothing to go back to.
    Generation.objects.filter(pk=generation.pk, standing__isnull=False).update(standing={})


EXPORT = Stage(
    name="export",
    version=1,
    after=("compose",),
    queue=Queue.RENDER,
    time_limit_s=2400,
    gather=gather,
    run=run,
    keep=keep,
)

"""Stage 7: the finished file against what was promised. A broken file fails; a blemish is recorded as a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adgen.media.probe import MediaInfo, probe
from generations.models import Generation
from generations.pipeline.gate import examine_picture, examine_sound
from generations.pipeline.platform_reports import platform_reports
from generations.pipeline.stage import Stage, StageContext
from generations.providers.base import ProviderError
from generations.providers.local.music import SILENCE
from generations.queue import Queue
from generations.render import Measured
from generations.timeline import Timeline


@dataclass(frozen=True)
class ReviewRequest:
    video_key: str
    timeline: Timeline


@dataclass(frozen=True)
class Verdict:
    findings: tuple[str, ...]
    figures: dict[str, Any]
    platforms: list[dict[str, Any]]


def gather(generation: Generation, part: int) -> ReviewRequest:
    return ReviewRequest(generation.video_key, Timeline.model_validate(generation.timeline))


def run(request: ReviewRequest, context: StageContext) -> Verdict:
    path, timeline = context.open_media(request.video_key), request.timeline
    info = probe(path)
    check_promised_size(info, timeline)
    of_picture = examine_picture(path, info)
    levels, of_sound = examine_sound(path, timeline)
    figures = {
        "frames": info.frames,
        "fps": float(info.fps),
        "width": info.width,
        "height": info.height,
        "duration_s": float(info.duration_s),
        **levels,
    }
    sentences = tuple(finding.sentence for finding in (*of_picture, *of_sound))
    heard = (levels["lufs"], levels["true_peak_dbtp"]) if levels["lufs"] > SILENCE else (None, None)
    return Verdict(sentences, figures, platform_reports(Measured(info, path.stat().st_size, *heard), timeline))


def check_promised_size(info: MediaInfo, timeline: Timeline) -> None:
    """Raise when the file has not exactly the promised frames and pixels."""
    if (info.width, info.height, info.frames) != (timeline.width, timeline.height, timeline.frames):
        raise ProviderError(
            f"The finished file has {info.frames} frames of {info.width}x{info.height} instead of "
            f"{timeline.frames} of {timeline.width}x{timeline.height}.",
            transient=True,
        )


def keep(generation: Generation, part: int, verdict: Verdict) -> None:
    """The findings about the words are already there; those about the file are added."""
    known = list(Generation.objects.values_list("findings", flat=True).get(pk=generation.pk))
    fresh = [sentence for sentence in verdict.findings if sentence not in known]
    Generation.objects.filter(pk=generation.pk).update(
        findings=known + fresh, figures=verdict.figures, platforms=verdict.platforms
    )


REVIEW = Stage(
    name="review",
    version=1,
    after=("export",),
    queue=Queue.RENDER,
    time_limit_s=600,
    gather=gather,
    run=run,
    keep=keep,
)

"""Stage 7: the finished file against what was promised. A broken file fails; a blemish is recorded as a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adgen.media.audio import loudness, read_sound, true_peak
from adgen.media.probe import check_moving_picture, probe
from generations.models import Generation
from generations.pipeline.stage import Stage, StageContext
from generations.providers.base import ProviderError
from generations.queue import Queue
from generations.timeline import Timeline

LUFS_TOLERANCE = 1.0


@dataclass(frozen=True)
class ReviewRequest:
    video_key: str
    timeline: Timeline


@dataclass(frozen=True)
class Verdict:
    findings: tuple[str, ...]
    figures: dict[str, Any]


def gather(generation: Generation, part: int) -> ReviewRequest:
    return ReviewRequest(generation.video_key, Timeline.model_validate(generation.timeline))


def run(request: ReviewRequest, context: StageContext) -> Verdict:
    path, timeline = context.open_media(request.video_key), request.timeline
    info = probe(path)
    if (info.width, info.height, info.frames) != (timeline.width, timeline.height, timeline.frames):
        raise ProviderError(
            f"The finished file has {info.frames} frames of {info.width}x{info.height} instead of "
            f"{timeline.frames} of {timeline.width}x{timeline.height}.",
            transient=True,
        )
    check_moving_picture(path, info)
    sound = read_sound(path)
    lufs, peak = loudness(sound), true_peak(sound)
    findings = []
    if timeline.sounds and abs(lufs - timeline.mix.loudness_lufs) > LUFS_TOLERANCE:
        findings.append(f"The sound has {lufs:.1f} LUFS instead of {timeline.mix.loudness_lufs:.0f}.")
    if timeline.sounds and peak > timeline.mix.true_peak_dbtp:
        findings.append(f"The sound peaks at {peak:.1f} dBTP.")
    figures = {
        "frames": info.frames,
        "fps": float(info.fps),
        "width": info.width,
        "height": info.height,
        "duration_s": float(info.duration_s),
        "lufs": round(lufs, 2),
        "true_peak_dbtp": round(peak, 2),
    }
    return Verdict(tuple(findings), figures)


def keep(generation: Generation, part: int, verdict: Verdict) -> None:
    Generation.objects.filter(pk=generation.pk).update(
        findings=list(verdict.findings), figures=verdict.figures
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

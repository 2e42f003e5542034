"""A timeline to a file: probe, mix the sound, build the graph, one ffmpeg run, one encode.

In: a `Timeline`, a way to open media by key, a scratch folder. Out: the file under its name, or an error and no file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from adgen.media.ffmpeg import MediaError, run
from adgen.media.probe import probe
from generations.timeline import Overlay, Placement, Timeline

from . import overlays
from .audio import sound_track
from .captions import burned
from .graph import Graph, Media, build_graph
from .layers import Layer, layer_for
from .settings import STANDARD, RenderSettings

OpenMedia = Callable[[str], Path]
Report = Callable[[float], None]


@dataclass(frozen=True)
class RenderResult:
    """What was made, and what it took (CPU of the ffmpeg runs for the picture)."""

    path: Path
    frames: int
    duration_s: Fraction
    width: int
    height: int
    size_bytes: int
    cpu_s: float
    peak_bytes: int


def render_timeline(
    timeline: Timeline,
    output: Path,
    *,
    open_media: OpenMedia,
    scratch: Path,
    report: Report = lambda fraction: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    settings: RenderSettings = STANDARD,
) -> RenderResult:
    """Render the whole ad in one pass. Raises MediaError (with a sentence) or MediaCancelled; then no file is left."""
    media = open_all(timeline, open_media)
    track = scratch / "sound.m4a"
    sound_track(timeline, media, track, kbps=settings.audio_kbps)
    report(0.1)
    window = (0, timeline.frames)
    layers = draw_layers(timeline, window, open_media, scratch, settings)
    graph = build_graph(timeline, window, media, layers, scratch)
    outcome = run(
        picture_args(graph, timeline, settings, sound=track),
        output=output,
        duration_s=timeline.duration_s,
        on_progress=lambda share: report(0.1 + 0.9 * share),
        is_cancelled=is_cancelled,
        limits=settings.limits,
    )
    report(1.0)
    return RenderResult(
        path=output,
        frames=timeline.frames,
        duration_s=timeline.duration_s,
        width=timeline.width,
        height=timeline.height,
        size_bytes=output.stat().st_size,
        cpu_s=outcome.cpu_s,
        peak_bytes=outcome.peak_bytes,
    )


def open_all(timeline: Timeline, open_media: OpenMedia) -> dict[str, Media]:
    """Every medium of the timeline, opened and probed once."""
    pictures = {part.key for part in timeline.picture if isinstance(part, Placement)}
    sounds = {sound.key for sound in timeline.sounds}
    media: dict[str, Media] = {}
    for key in sorted(pictures | sounds):
        path = open_media(key)
        if not path.is_file():
            raise MediaError(f"The file “{key}” of this ad is missing.")
        media[key] = Media(path, probe(path))
    for key in sorted(pictures):
        if not media[key].info.has_picture:
            raise MediaError(f"The file “{key}” has no picture.")
    for key in sorted(sounds):
        if not media[key].info.audio:
            raise MediaError(f"The file “{key}” has no sound.")
    return media


def draw_layers(
    timeline: Timeline, window: tuple[int, int], open_media: OpenMedia, scratch: Path, settings: RenderSettings
) -> tuple[Layer, ...]:
    """The overlays seen in a window, drawn and written to scratch one after the other."""
    layers: list[Layer] = []
    for number, overlay in enumerate(shown_overlays(timeline, settings)):
        if overlay.start >= window[1] or overlay.start + overlay.frames <= window[0]:
            continue
        sprites = overlays.sprites_for(overlay, timeline.width, timeline.height, timeline.fps, open_media)
        for n, sprite in enumerate(sprites):
            layer = layer_for(overlay, sprite, window, timeline.fps, scratch / f"layer{number}x{n}.rgba")
            layers += [layer] if layer else []
    return tuple(layers)


def shown_overlays(timeline: Timeline, settings: RenderSettings) -> tuple[Overlay, ...]:
    return timeline.overlays + (burned(timeline) if settings.burn_captions else ())


def picture_args(graph: Graph, timeline: Timeline, settings: RenderSettings, *, sound: Path | None) -> list[str]:
    """Everything between ffmpeg's globals and the output's name. The sound is already encoded and only copied."""
    threads = str(settings.filter_threads)
    args = ["-copyts", "-filter_complex_threads", threads, *graph.args()]
    if sound is not None:
        args += ["-i", str(sound)]
    args += ["-filter_complex", graph.text, "-map", "[picture]"]
    if sound is not None:
        args += ["-map", f"{len(graph.inputs)}:a", "-c:a", "copy"]
    args += [*("-frames:v", str(graph.frames), "-r", str(timeline.fps), "-fps_mode", "cfr")]
    args += settings.video_args(timeline.width, timeline.height, timeline.fps)
    args += [*("-video_track_timescale", str(timeline.fps * 512), "-map_metadata", "-1", "-movflags", "+faststart")]
    return args + metadata_args(timeline, settings)


def metadata_args(timeline: Timeline, settings: RenderSettings) -> list[str]:
    tags = {"title": timeline.title, "comment": settings.comment}
    return [arg for name, text in tags.items() if text for arg in ("-metadata", f"{name}={text}")]

"""A timeline to a file: probe, mix the sound, build the graph, one ffmpeg run, one encode.

In: a `Timeline`, a way to open media by key, a scratch folder. Out: the file under its name, or an error and no file.
An ad of a few parts is one run. A longer one is encoded in runs of a few parts each, so that memory does not grow with
its length, and joined without encoding again; with a store, runs hold only the segments that are not in it.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from adgen.media import ffmpeg
from adgen.media.ffmpeg import MediaError
from adgen.media.probe import probe
from generations.timeline import Overlay, Placement, Timeline

from . import overlays
from .audio import sound_track
from .captions import burned
from .graph import Graph, Media, build_graph
from .join import TICKS, Piece, join
from .layers import Layer, layer_for
from .segments import Run, Segment, SegmentStore, keep_new, runs_of, segments_of, sound_key
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
    encoded_frames: int


def render_timeline(
    timeline: Timeline,
    output: Path,
    *,
    open_media: OpenMedia,
    scratch: Path,
    report: Report = lambda fraction: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    settings: RenderSettings = STANDARD,
    store: SegmentStore | None = None,
) -> RenderResult:
    """Render the ad; with a `store`, encode only what is not in it. `report` gets fractions.

    Raises MediaError (with a sentence) or MediaCancelled; then no file is left under `output`.
    """
    work = scratch / f"render-{secrets.token_hex(4)}"
    work.mkdir(parents=True)
    try:
        render = _Render(timeline, open_all(timeline, open_media), open_media, work, settings, is_cancelled)
        track = render.sound(store)
        report(0.1)
        return render.to_file(output, track, store, lambda share: report(0.1 + 0.9 * share))
    finally:
        shutil.rmtree(work, ignore_errors=True)


@dataclass
class _Render:
    """One rendering under way."""

    timeline: Timeline
    media: dict[str, Media]
    open_media: OpenMedia
    work: Path
    settings: RenderSettings
    is_cancelled: Callable[[], bool]
    cpu_s: float = 0.0
    peak_bytes: int = 0
    encoded_frames: int = 0

    def sound(self, store: SegmentStore | None) -> Path:
        """The sound track; like the pictures, taken from the store when nothing about it has changed."""
        key = sound_key(self.timeline, self.media, self.settings)
        track = store.take(key, self.work) if store else None
        if track is None:
            track = self.work / "sound.m4a"
            sound_track(self.timeline, self.media, track, kbps=self.settings.audio_kbps)
            if store:
                store.keep(key, track)
        return track

    def to_file(self, output: Path, track: Path, store: SegmentStore | None, report: Report) -> RenderResult:
        overlays_shown = shown_overlays(self.timeline, self.settings)
        segments = segments_of(self.timeline, overlays_shown, self.media, self.settings, self.open_media)
        ready = {segment.key: store.take(segment.key, self.work) for segment in segments} if store else {}
        runs = runs_of([segment for segment in segments if not ready.get(segment.key)], self.timeline)
        if len(runs) == 1 and runs[0].frames == self.timeline.frames:
            self._encode(runs[0], output, track, report)
            pieces = {one.key: Piece(output, one.start, one.frames) for one in runs[0].segments}
        else:
            pieces = {key: Piece(path, 0, _frames(segments, key)) for key, path in ready.items() if path}
            pieces |= self._encode_runs(runs, report)
            tags = metadata(self.timeline, self.settings)
            join([pieces[one.key] for one in segments], track, output, fps=self.timeline.fps, tags=tags)
        if store:
            keep_new(store, runs, pieces, self.work, self.timeline.fps)
        report(1.0)
        return self._result(output)

    def _encode_runs(self, runs: list[Run], report: Report) -> dict[str, Piece]:
        pieces: dict[str, Piece] = {}
        total, done = sum(run.frames for run in runs), 0
        for number, run in enumerate(runs):
            path = self.work / f"run{number}.mp4"
            self._encode(run, path, None, _stretch_of(report, done / total, run.frames / total))
            pieces |= {one.key: Piece(path, one.start - run.start, one.frames) for one in run.segments}
            done += run.frames
        return pieces

    def _encode(self, run: Run, output: Path, sound: Path | None, report: Report) -> None:
        """One ffmpeg process, one graph, one encode for a stretch of the ad."""
        window = (run.start, run.start + run.frames)
        layers = draw_layers(self.timeline, window, self.open_media, self.work, self.settings)
        graph = build_graph(self.timeline, window, self.media, layers, self.work)
        starts = [one.start - run.start for one in run.segments]
        outcome = ffmpeg.run(
            picture_args(graph, self.timeline, self.settings, sound=sound, key_frames=starts),
            output=output,
            duration_s=Fraction(run.frames, self.timeline.fps),
            on_progress=report,
            is_cancelled=self.is_cancelled,
            limits=self.settings.limits,
        )
        self.cpu_s += outcome.cpu_s
        self.peak_bytes = max(self.peak_bytes, outcome.peak_bytes)
        self.encoded_frames += run.frames

    def _result(self, output: Path) -> RenderResult:
        return RenderResult(
            path=output,
            frames=self.timeline.frames,
            duration_s=self.timeline.duration_s,
            width=self.timeline.width,
            height=self.timeline.height,
            size_bytes=output.stat().st_size,
            cpu_s=self.cpu_s,
            peak_bytes=self.peak_bytes,
            encoded_frames=self.encoded_frames,
        )


def _stretch_of(report: Report, start: float, length: float) -> Report:
    return lambda share: report(start + length * share)


def _frames(segments: tuple[Segment, ...], key: str) -> int:
    return next(one.frames for one in segments if one.key == key)


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


def picture_args(
    graph: Graph, timeline: Timeline, settings: RenderSettings, *, sound: Path | None, key_frames: list[int]
) -> list[str]:
    """Everything between ffmpeg's globals and the output's name. The sound is already encoded and only copied."""
    args = ["-copyts", "-filter_complex_threads", str(settings.filter_threads), *graph.args()]
    if sound is not None:
        args += ["-i", str(sound)]
    args += ["-filter_complex", graph.text, "-map", "[picture]"]
    if sound is not None:
        args += ["-map", f"{len(graph.inputs)}:a", "-c:a", "copy"]
    args += ["-frames:v", str(graph.frames), "-r", str(timeline.fps), "-fps_mode", "cfr"]
    args += settings.video_args(timeline.width, timeline.height, timeline.fps)
    if len(key_frames) > 1:
        times = ",".join(f"{(frame - 0.4) / timeline.fps:.5f}" for frame in key_frames[1:])
        args += ["-force_key_frames", times]
    args += ["-video_track_timescale", str(timeline.fps * TICKS), "-map_metadata", "-1", "-movflags", "+faststart"]
    tags = metadata(timeline, settings)
    return args + [arg for name, text in tags.items() for arg in ("-metadata", f"{name}={text}")]


def metadata(timeline: Timeline, settings: RenderSettings) -> dict[str, str]:
    tags = {"title": timeline.title, "comment": settings.comment}
    return {name: text for name, text in tags.items() if text}

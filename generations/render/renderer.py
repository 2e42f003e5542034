"""A timeline to a file: probe, mix the sound, encode what is not there yet, join.

In: a `Timeline`, a way to open media by key, a scratch folder. Out: the file under its name, or an error and no file.
Every segment of the ad has an encoder of its own, whether it is made in a first render or years later, so that a file made
of stored segments is the file a cold render makes, bit for bit. Neighbouring segments share one ffmpeg process and one
graph, two at a time: what they share is decoded once, and memory does not grow with the ad's length.
"""

from __future__ import annotations

import errno
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

from adgen.media import ffmpeg
from adgen.media.ffmpeg import DISK_FULL, MediaError
from adgen.media.probe import probe
from generations.timeline import Overlay, Placement, Timeline
from generations.typesetting import FAMILIES, own_fonts

from . import overlays
from .audio import sound_track
from .captions import burned
from .graph import Graph, Media, build_graph
from .join import Piece, is_whole, is_whole_sound, join
from .layers import Layer, layer_for
from .segments import Run, Segment, SegmentStore, runs_of, segments_of, sound_key
from .settings import STANDARD, RenderSettings

LONGEST_ARGUMENT_BYTES: Final = 100_000  # Linux takes 131,071

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
    try:
        work.mkdir(parents=True)
        render = _Render(timeline, open_all(timeline, open_media), open_media, work, settings, is_cancelled)
        track = render.sound(store)
        report(0.1)
        return render.to_file(output, track, store, lambda share: report(0.1 + 0.9 * share))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise MediaError(DISK_FULL, str(error)) from error
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
        if track is None or not is_whole_sound(track, self.timeline.duration_s):
            track = self.work / "sound.m4a"
            sound_track(self.timeline, self.media, track, kbps=self.settings.audio_kbps)
            if store:
                store.keep(key, track)
        return track

    def to_file(self, output: Path, track: Path, store: SegmentStore | None, report: Report) -> RenderResult:
        overlays_shown = shown_overlays(self.timeline, self.settings)
        segments = segments_of(self.timeline, overlays_shown, self.media, self.settings, self.open_media)
        encoded = self._stored(segments, store) if store else {}
        runs = runs_of([one for one in segments if one.key not in encoded], self.timeline)
        total, done = sum(run.frames for run in runs), 0
        for run in runs:
            fresh = self._encode(run, _stretch_of(report, done / total, run.frames / total))
            if store:
                for key, path in fresh.items():
                    store.keep(key, path)
            encoded |= fresh
            done += run.frames
        pieces = [Piece(encoded[one.key], 0, one.frames) for one in segments]
        join(pieces, track, output, fps=self.timeline.fps, tags=metadata(self.timeline, self.settings))
        report(1.0)
        return self._result(output)

    def _stored(self, segments: tuple[Segment, ...], store: SegmentStore) -> dict[str, Path]:
        """The segments that are there and whole; a damaged one is made again."""
        found = {one.key: (store.take(one.key, self.work), one.frames) for one in segments}
        return {key: path for key, (path, frames) in found.items() if path and is_whole(Piece(path, 0, frames))}

    def _encode(self, run: Run, report: Report) -> dict[str, Path]:
        """One ffmpeg process and one graph for neighbouring segments; gives each one's file."""
        window = (run.start, run.start + run.frames)
        layers = draw_layers(self.timeline, window, self.open_media, self.work, self.settings)
        graph = build_graph(self.timeline, window, self.media, layers, self.work)
        outputs = {one.key: self.work / f"{one.key}.mp4" for one in run.segments}
        cut_at = [one.start - run.start for one in run.segments]
        outcome = ffmpeg.run(
            with_long_ones_filed(
                picture_args(graph, self.timeline, self.settings, cut_at, list(outputs.values())), self.work
            ),
            duration_s=Fraction(run.frames, self.timeline.fps),
            on_progress=report,
            is_cancelled=self.is_cancelled,
            limits=self.settings.limits,
        )
        self.cpu_s += outcome.cpu_s
        self.peak_bytes = max(self.peak_bytes, outcome.peak_bytes)
        self.encoded_frames += run.frames
        return outputs

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


def open_all(timeline: Timeline, open_media: OpenMedia) -> dict[str, Media]:
    """Every medium of the timeline, opened and probed once."""
    pictures = {part.key for part in timeline.picture if isinstance(part, Placement)}
    sounds = {sound.key for sound in timeline.sounds}
    media: dict[str, Media] = {}
    _check_families(timeline)
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


def _check_families(timeline: Timeline) -> None:
    for family in {name for one in timeline.overlays for name in (one.style.family, one.style.accent_family) if name}:
        if own_fonts.key_of(family) is None and family not in FAMILIES:
            raise MediaError(f"There is no typeface “{family}”; known are {', '.join(sorted(FAMILIES))}.")


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
    graph: Graph, timeline: Timeline, settings: RenderSettings, cut_at: list[int], outputs: list[Path]
) -> list[str]:
    """Everything after ffmpeg's globals. The picture goes to one encoder per output, changing at the frames `cut_at`.

    Each output has a small graph of its own behind the first: were the cuts in one graph, ffmpeg would ask the last
    output for its first frame before all others, and hold the frames of those until it comes.
    """
    texts, labels = [graph.text], ["picture"]
    if len(outputs) > 1:  # a graph holds frames for the next: not worth it, at 4K, for a single output
        handed = "".join(f"[to{n}]" for n in range(len(outputs)))
        texts, labels = [f"{graph.text};\n[picture]split={len(outputs)}{handed}"], []
        for n, (start, end) in enumerate(zip(cut_at, [*cut_at[1:], graph.frames], strict=True)):
            texts.append(f"[to{n}]trim=start_frame={start}:end_frame={end}[out{n}]")
            labels.append(f"out{n}")
    args = ["-copyts", "-filter_complex_threads", str(settings.filter_threads), *graph.args()]
    args += [arg for text in texts for arg in ("-filter_complex", text)]
    encoder = settings.video_args(timeline.width, timeline.height, timeline.fps)
    times = ["-fps_mode", "passthrough", "-enc_time_base", f"1:{timeline.fps}"]
    for label, output in zip(labels, outputs, strict=True):
        args += ["-map", f"[{label}]", *times, *encoder, "-map_metadata", "-1", str(output)]
    return args


def with_long_ones_filed(args: list[str], folder: Path) -> list[str]:
    """The same arguments, those too long for a command line (hundreds of overlays at once) read from files."""
    filed = list(args)
    for at, arg in enumerate(args):
        if len(arg.encode()) > LONGEST_ARGUMENT_BYTES:
            path = folder / f"argument{at}.txt"
            path.write_text(arg, encoding="utf-8")
            filed[at - 1 : at + 1] = [args[at - 1].replace("-", "-/", 1), str(path)]
    return filed


def metadata(timeline: Timeline, settings: RenderSettings) -> dict[str, str]:
    tags = {"title": timeline.title, "comment": settings.comment}
    return {name: text for name, text in tags.items() if text}

"""A window of a timeline to the inputs and the filter graph of one ffmpeg run.

Pure but for writing mattes: values in, text out, tested as text. The picture goes: each part fitted and graded, split
into what its bodies and blends need, joined in order, then vignette and grain, overlays in drawing order, fades of the
whole ad. The result is the label `[picture]`, exactly `end - start` frames long.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from adgen.media.ffmpeg import SET_BT709
from adgen.media.probe import MediaInfo
from generations.timeline import Gap, Placement, Timeline

from .fit import Take, fit_chain, gap_chain, seek_args
from .grade import Tables, grade_chain, tables_for
from .layers import RGBA_TO_YUVA, Layer, RawInput, layer_chain, overlay_filter
from .pieces import Body, Piece, pieces_of, within
from .transitions import WITH_COLOURS, Matte, Share, blend_graph, mattes_for, shares


@dataclass(frozen=True)
class Media:
    """A file on this machine and what is in it."""

    path: Path
    info: MediaInfo


@dataclass(frozen=True)
class Graph:
    """Input arguments and filter text. Inputs are numbered in order of their `-i`."""

    inputs: tuple[tuple[str, ...], ...]
    text: str
    frames: int

    def args(self) -> list[str]:
        return [arg for one in self.inputs for arg in one]


@dataclass
class _Build:
    """Inputs and filter lines as they are found."""

    timeline: Timeline
    media: Mapping[str, Media]
    scratch: Path
    inputs: list[tuple[str, ...]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def add_input(self, *args: str) -> str:
        self.inputs.append(args)
        return f"{len(self.inputs) - 1}:v"

    def add_matte(self, matte: Matte, name: str) -> str:
        """A still band (h, w, 4) or masks (n, h, w) written to scratch; gives the label of their stream."""
        is_band = matte.shape[-1] == 4
        height, width = matte.shape[:2] if is_band else matte.shape[1:]
        path = self.scratch / f"{name}.raw"
        path.write_bytes(np.ascontiguousarray(matte).tobytes())
        raw = RawInput(path, width, height, self.timeline.fps, pixels="rgba" if is_band else "gray")
        convert = RGBA_TO_YUVA if is_band else "format=gray"
        self.lines.append(f"[{self.add_input(*raw.args())}]{convert},settb=1/{self.timeline.fps}[{name}]")
        return name


def build_graph(
    timeline: Timeline,
    window: tuple[int, int],
    media: Mapping[str, Media],
    layers: tuple[Layer, ...],
    scratch: Path,
) -> Graph:
    """The graph that makes frames [start, end) of the ad. `layers` are already cut to the window."""
    build = _Build(timeline, media, scratch)
    pieces = within(pieces_of(timeline), *window)
    wanted = [_shares_of(piece, timeline) for piece in pieces]
    labels = _parts(build, [share for group in wanted for share in group])
    joined = [_piece(build, n, piece, [labels[share] for share in wanted[n]]) for n, piece in enumerate(pieces)]
    last = _join(build, joined)
    last = _finish(build, last)
    for layer in layers:
        last = _lay(build, last, layer)
    build.lines.append(f"[{last}]{','.join([*_fades(timeline, window), SET_BT709, f'fps={timeline.fps}'])}[picture]")
    return Graph(tuple(build.inputs), ";\n".join(build.lines), window[1] - window[0])


def _shares_of(piece: Piece, timeline: Timeline) -> tuple[Share, ...]:
    starts = timeline.starts()
    if isinstance(piece, Body):
        return (Share(piece.part, piece.start - starts[piece.part], piece.end - starts[piece.part]),)
    left = timeline.picture[piece.left]
    return shares(piece, left.transition_out.style, left.frames)


def _parts(build: _Build, wanted: list[Share]) -> dict[Share, str]:
    """Open every part once, over all the frames asked of it, and hand each piece its own stretch."""
    labels: dict[Share, str] = {}
    for number in dict.fromkeys(share.part for share in wanted):
        own = sorted((share for share in wanted if share.part == number), key=lambda share: share.low)
        take = Take(own[0].low, max(share.high for share in own))
        name = f"p{number}"
        _open(build, number, take, name)
        if len(own) == 1:
            labels[own[0]] = name
            continue
        build.lines.append(f"[{name}]split={len(own)}" + "".join(f"[{name}s{n}]" for n in range(len(own))))
        for n, share in enumerate(own):
            low, high = share.low - take.low, share.high - take.low
            build.lines.append(f"[{name}s{n}]trim=start_frame={low}:end_frame={high},setpts=PTS-STARTPTS[{name}t{n}]")
            labels[share] = f"{name}t{n}"
    return labels


def _open(build: _Build, number: int, take: Take, name: str) -> None:
    part, timeline = build.timeline.picture[number], build.timeline
    if isinstance(part, Gap):
        build.lines.append(f"{gap_chain(part, take.high - take.low, timeline)}[{name}]")
        return
    media = build.media[part.key]
    seek = seek_args(part, media.info, take, timeline.fps)
    source = build.add_input(
        "-threads", "1", *seek, "-i", str(media.path)
    )  # more decoder threads only hold more frames
    build.lines.append(f"[{source}]{fit_chain(part, media.info, take, timeline, name)}[{name}]")


@dataclass(frozen=True)
class _Joinable:
    """A finished piece and the colour tables it still has to go through (None: it has its final colours)."""

    label: str
    tables: Tables | None


def _tables(timeline: Timeline, number: int) -> Tables | None:
    part = timeline.picture[number]
    return tables_for(part.match, timeline.grade) if isinstance(part, Placement) else None


def _piece(build: _Build, number: int, piece: Piece, labels: list[str]) -> _Joinable:
    timeline = build.timeline
    if isinstance(piece, Body):
        return _Joinable(labels[0], _tables(timeline, piece.part))
    transition, fps = timeline.picture[piece.left].transition_out, timeline.fps
    sides = [_tables(timeline, piece.left), _tables(timeline, piece.left + 1)]
    # two parts of the same colours are graded after they are blended, at once with their bodies; colours that belong
    # to the transition (bars, light) are never graded, so then the parts are graded before
    together = sides[0] == sides[1] and transition.style not in WITH_COLOURS
    ready = []
    for side, label, tables in zip("ab", labels, sides, strict=True):
        colour = "" if together or tables is None else _grade(build, tables, f"b{number}{side}g")
        build.lines.append(f"[{label}]fps={fps},settb=1/{fps}{',' + colour if colour else ''}[b{number}{side}]")
        ready.append(f"b{number}{side}")
    size, frames, out = (timeline.width, timeline.height), piece.end - piece.start, f"b{number}"
    mattes = mattes_for(transition, frames, *size)
    matte_labels = tuple(build.add_matte(matte, f"m{number}x{n}") for n, matte in enumerate(mattes))
    build.lines.append(blend_graph(piece, transition, timeline, ready[0], ready[1], matte_labels, f"{out}o"))
    # the layout is said here because some blends work in 4:4:4: left open, what follows might be converted to it as well
    exact = f"fps={fps},tpad=stop=-1:stop_mode=clone,trim=end_frame={frames},format=yuv420p,setsar=1"
    build.lines.append(f"[{out}o]{exact},{SET_BT709}[{out}]")
    return _Joinable(out, sides[0] if together else None)


def _grade(build: _Build, tables: Tables, name: str) -> str:
    return grade_chain(tables, build.timeline.width, build.timeline.height, name)


def _join(build: _Build, joinable: list[_Joinable]) -> str:
    """All pieces in order; neighbours with the same colour tables are joined first and graded together."""
    labels = []
    for number, (tables, group) in enumerate(itertools.groupby(joinable, key=lambda one: one.tables)):
        label = _concat(build, [one.label for one in group], f"j{number}")
        colour = _grade(build, tables, f"g{number}") if tables else ""
        if colour:
            build.lines.append(f"[{label}]{colour}[c{number}]")
        labels.append(f"c{number}" if colour else label)
    whole = _concat(build, labels, "joined")
    build.lines.append(f"[{whole}]settb=1/{build.timeline.fps},setpts=N[whole]")
    return "whole"


def _concat(build: _Build, labels: list[str], out: str) -> str:
    if len(labels) == 1:
        return labels[0]
    build.lines.append("".join(f"[{label}]" for label in labels) + f"concat=n={len(labels)}:v=1:a=0[{out}]")
    return out


def _finish(build: _Build, last: str) -> str:
    grade = build.timeline.grade
    if grade.vignette > 0:
        matte = build.add_matte(vignette(build.timeline.width, build.timeline.height, grade.vignette), "vignette")
        build.lines.append(f"[{last}][{matte}]overlay=0:0:eof_action=repeat:format=yuv420[vignetted]")
        last = "vignetted"
    if grade.grain > 0:
        # luma only; the filter's sigma is strength / sqrt(3): full grain is 2.3 levels, more would only cost bits
        build.lines.append(f"[{last}]noise=c0s={max(1, round(grade.grain * 4))}:c0f=t:c0_seed=1[grained]")
        last = "grained"
    return last


def vignette(width: int, height: int, strength: float) -> Matte:
    """Black whose opacity grows towards the corners: clear within half the way, `strength` of 0.7 in the corners."""
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) / height * 2 - 1
    x = (np.arange(width, dtype=np.float32)[None, :] + 0.5) / width * 2 - 1
    away = np.clip((np.sqrt(x * x + y * y) - 0.55) / (2**0.5 - 0.55), 0, 1)
    matte = np.zeros((height, width, 4), np.uint8)
    dither = np.random.default_rng(0).random((height, width), dtype=np.float32)
    matte[..., 3] = np.floor(255 * 0.7 * strength * away * away * (3 - 2 * away) + dither)
    return matte


def _lay(build: _Build, last: str, layer: Layer) -> str:
    fps, number = build.timeline.fps, len(build.inputs)
    source = build.add_input(*layer.source.args())
    build.lines.append(f"[{source}]{layer_chain(layer, fps)}[l{number}]")
    build.lines.append(f"[{last}][l{number}]{overlay_filter(layer)}[o{number}]")
    return f"o{number}"


def _fades(timeline: Timeline, window: tuple[int, int]) -> list[str]:
    """Fades of the whole ad, where the window touches them."""
    fades = []
    if timeline.fade_in_frames and window[0] == 0:
        fades.append(f"fade=t=in:start_frame=0:nb_frames={timeline.fade_in_frames}")
    out_at = timeline.frames - timeline.fade_out_frames - window[0]
    if timeline.fade_out_frames and window[1] == timeline.frames and out_at >= 0:
        fades.append(f"fade=t=out:start_frame={out_at}:nb_frames={timeline.fade_out_frames}")
    return fades

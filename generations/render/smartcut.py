"""Trimming a finished ad without encoding it again: whole groups of pictures are copied, only cut ends are encoded.

In: a file made by this renderer and the frames to keep. Out: those frames, exactly, with their sound. Ends are encoded with
the arguments the file was made with; when the headers do not match (a file of other make), the whole stretch is encoded.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np

from adgen.media import ffmpeg
from adgen.media.audio import RATE, decode_audio, encode_aac, fade
from adgen.media.ffmpeg import SET_BT709, MediaError
from adgen.media.probe import MediaInfo, probe

from .join import TICKS, Piece, join
from .settings import STANDARD, RenderSettings

Span = tuple[int, int]
SOFT_JOINT: Final = RATE // 200


def smart_cut(
    source: Path, output: Path, spans: Sequence[Span], *, scratch: Path, settings: RenderSettings = STANDARD
) -> int:
    """Keep frames [start, end) of each span, in order. Gives the number of frames that had to be encoded."""
    info = probe(source)
    if info.fps.denominator != 1 or not spans or any(not 0 <= a < b <= info.frames for a, b in spans):
        raise MediaError("The part to keep must lie inside the video.")
    with tempfile.TemporaryDirectory(dir=scratch) as name:
        work = Path(name)
        keys = [*key_frames(source), info.frames]
        pieces = _pieces([part for span in spans for part in _parts(span, keys)], source, info, work, settings)
        if not same_headers([source, *(piece.path for piece in pieces)]):
            pieces = _pieces([Part(*span, copied=False) for span in spans], source, info, work, settings)
        track = _sound(source, spans, info, work / "sound.m4a", settings) if info.audio else None
        join(pieces, track, output, fps=int(info.fps))
        return sum(piece.count for piece in pieces if piece.path != source)


@dataclass(frozen=True)
class Part:
    """Frames [start, end) of the source, copied or encoded."""

    start: int
    end: int
    copied: bool


def _parts(span: Span, keys: list[int]) -> list[Part]:
    """A span as an encoded head, copied groups and an encoded tail; `keys` ends with the file's length."""
    start, end = span
    whole = [key for key in keys if start <= key <= end]
    if len(whole) < 2:
        return [Part(start, end, copied=False)]
    first, last = whole[0], whole[-1]
    parts = [Part(start, first, copied=False), Part(first, last, copied=True), Part(last, end, copied=False)]
    return [part for part in parts if part.end > part.start]


def _pieces(parts: list[Part], source: Path, info: MediaInfo, work: Path, settings: RenderSettings) -> list[Piece]:
    return [
        Piece(source, part.start, part.end - part.start)
        if part.copied
        else _encoded(part, source, info, work / f"{part.start}-{part.end}.mp4", settings)
        for part in parts
    ]


def _encoded(part: Part, source: Path, info: MediaInfo, path: Path, settings: RenderSettings) -> Piece:
    count, fps = part.end - part.start, int(info.fps)
    start = float(info.start_s + (Fraction(part.start) - Fraction(2, 5)) / fps)
    args = [*(["-ss", f"{start:.6f}"] if part.start else []), "-i", str(source), "-an", "-vf", SET_BT709]
    args += ["-frames:v", str(count), "-r", str(fps), "-fps_mode", "cfr"]
    args += settings.video_args(info.width, info.height, fps)
    ffmpeg.run([*args, "-video_track_timescale", str(fps * TICKS)], output=path, limits=settings.limits)
    return Piece(path, 0, count)


def key_frames(path: Path) -> list[int]:
    """Positions, in display order, at which a closed group of pictures begins."""
    with av.open(str(path)) as box:
        packets = [packet for packet in box.demux(box.streams.video[0]) if packet.size and packet.pts is not None]
    order = {pts: number for number, pts in enumerate(sorted(packet.pts or 0 for packet in packets))}
    return sorted(order[packet.pts or 0] for packet in packets if packet.is_keyframe)


def same_headers(paths: Sequence[Path]) -> bool:
    """Whether pictures of these files can follow each other under one set of headers."""
    found = set()
    for path in dict.fromkeys(paths):
        with av.open(str(path)) as box:
            found.add(bytes(box.streams.video[0].codec_context.extradata or b""))
    return len(found) == 1


def _sound(source: Path, spans: Sequence[Span], info: MediaInfo, output: Path, settings: RenderSettings) -> Path:
    """The spans' sound, cut to the sample, with 5 ms of fade where two meet so that nothing clicks."""
    heard = decode_audio(source)
    per_frame = Fraction(RATE) / info.fps
    cut = []
    for number, (start, end) in enumerate(spans):
        piece = heard[round(start * per_frame) : round(end * per_frame)]
        fade_in = SOFT_JOINT if start else 0
        fade_out = SOFT_JOINT if end < info.frames or number + 1 < len(spans) else 0
        cut.append(fade(piece, fade_in, fade_out))
    encode_aac(np.concatenate(cut), output, kbps=settings.audio_kbps)
    return output

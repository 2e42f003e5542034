"""Encoded pieces into one file without encoding: packets are read, given their place in the ad, and written.

Pieces begin with a key frame nothing before it is needed for (closed groups), and come from one encoder with one set of
arguments, so that the first piece's headers serve all. Time stamps are made anew from frame numbers: they are regular by
construction. The sound is one track encoded once, so that there is no joint in it to hear.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.error

from adgen.media.audio import RATE
from adgen.media.ffmpeg import DISK_FULL, MediaError

TICKS: Final = 512  # ticks of the picture track per frame
# Edit lists count in the movie's time scale: at ffmpeg's own, thousandths of a second, sound ends up to 0.5 ms off.
MP4_OPTIONS: Final = {"movflags": "+faststart", "use_editlist": "1", "movie_timescale": str(RATE)}
REORDERED: Final = 2  # how many pictures decoding may run ahead of showing (x264 with reference B pictures)


@dataclass(frozen=True)
class Coded:
    """One encoded picture in decoding order: its place in display order, counted from its piece's first picture."""

    position: int
    key: bool
    data: bytes


@dataclass(frozen=True)
class Piece:
    """A stretch of an encoded file: pictures [first, first + count) in display order."""

    path: Path
    first: int
    count: int


def read_piece(piece: Piece) -> Iterator[Coded]:
    """The coded pictures of a stretch that begins at a closed key frame, in decoding order, one at a time.

    MediaError when the file does not have them all.
    """
    order = {pts: number for number, pts in enumerate(sorted(stamps(piece.path)))}
    count = 0
    with av.open(str(piece.path)) as box:
        for packet in box.demux(box.streams.video[0]):
            if not packet.size or packet.pts is None:
                continue
            position = order[packet.pts] - piece.first
            if not 0 <= position < piece.count:
                continue
            if count == 0 and (position or not packet.is_keyframe):
                break
            count += 1
            yield Coded(position, bool(packet.is_keyframe), bytes(packet))
    if count != piece.count:
        raise MediaError("A stored part of the ad is damaged; please try again.", f"{piece}: {count} pictures")


def is_whole(piece: Piece) -> bool:
    """Whether the stretch can be read to its end."""
    try:
        return sum(1 for _ in read_piece(piece)) == piece.count
    except (MediaError, av.error.FFmpegError):
        return False


def is_whole_sound(path: Path, duration_s: Fraction) -> bool:
    """Whether there is sound for so long, all of it to be read."""
    try:
        with av.open(str(path)) as box:
            ticks = sum(packet.duration or 0 for packet in box.demux(box.streams.audio[0]))
            return ticks * (box.streams.audio[0].time_base or 0) >= duration_s
    except (IndexError, av.error.FFmpegError):
        return False


def stamps(path: Path) -> list[int]:
    """Time stamps of all coded pictures in decoding order."""
    with av.open(str(path)) as box:
        packets = box.demux(box.streams.video[0])
        return [packet.pts for packet in packets if packet.size and packet.pts is not None]


def join(
    pieces: Sequence[Piece], sound: Path | None, output: Path, *, fps: int, tags: dict[str, str] | None = None
) -> None:
    """Write all pieces one after the other, with the sound, under `output` in one step."""
    part = output.with_name(f".{output.stem}.part{output.suffix}")
    try:
        with av.open(str(part), "w", options=MP4_OPTIONS) as target:
            target.metadata.update(tags or {})
            with av.open(str(pieces[0].path)) as first:
                stream = target.add_stream_from_template(first.streams.video[0])
            stream.time_base = Fraction(1, fps * TICKS)
            voice = av.open(str(sound)) if sound else None
            heard = target.add_stream_from_template(voice.streams.audio[0]) if voice else None
            _write_pictures(target, stream, pieces, fps)
            if voice and heard:
                for packet in voice.demux(voice.streams.audio[0]):
                    if packet.size:
                        packet.stream = heard
                        target.mux(packet)
                voice.close()
        part.replace(output)
    except av.error.FFmpegError as error:
        full = error.errno == errno.ENOSPC
        raise MediaError(DISK_FULL if full else "The parts of the ad could not be joined.", str(error)) from error
    finally:
        part.unlink(missing_ok=True)


def _write_pictures(
    target: av.container.OutputContainer, stream: av.VideoStream, pieces: Sequence[Piece], fps: int
) -> None:
    base, at = Fraction(1, fps * TICKS), 0
    for piece in pieces:
        for n, one in enumerate(read_piece(piece)):
            packet = av.Packet(one.data)
            packet.stream = stream
            packet.time_base = base
            packet.pts = (at + one.position) * TICKS
            packet.dts = (at + n - REORDERED) * TICKS
            packet.duration = TICKS
            packet.is_keyframe = one.key
            target.mux(packet)
        at += piece.count

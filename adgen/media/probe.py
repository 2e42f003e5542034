"""A media file to its exact facts, and the question whether it can be used at all.

`probe(path)` opens nothing but that file: containers are limited to those of `ffmpeg.DEMUXERS`, so playlists, vector
pictures and lists of other files are refused whatever their name says. Times are exact fractions of a second. Everything
that cannot be fitted into an ad is a `MediaError` with a sentence the user can act on.
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.error
from av.audio.stream import AudioStream
from av.video.stream import VideoStream

from .ffmpeg import DEMUXERS, MediaError
from .frames import Pictures, Sampled, black_stretches, frozen_stretches, sample, thinned

MAX_DURATION_S: Final = 30 * 60
MAX_SIDE: Final = 8192
MIN_SIDE: Final = 16
MAX_PACKETS: Final = 30 * 60 * 240
STILL_FORMATS: Final = frozenset({"png_pipe", "jpeg_pipe", "webp_pipe", "bmp_pipe", "tiff_pipe"})
_ALL_LONGEST: Final = 96  # longer side, where every picture is kept
BREAKS_OFF_S: Final = 1.0  # without a picture before the end
HDR_TRANSFERS: Final = {16: "smpte2084", 18: "arib-std-b67"}
MATRICES: Final = {1: "bt709", 5: "bt601", 6: "bt601", 7: "smpte240m", 9: "bt2020", 10: "bt2020"}


@dataclass(frozen=True)
class AudioInfo:
    index: int  # among the file's audio streams
    codec: str
    sample_rate: int
    channels: int
    duration_s: Fraction


@dataclass(frozen=True)
class MediaInfo:
    """What a file holds. Sizes: `width`, `height` are coded pixels; `display_size` is what a viewer sees (rotation and
    pixel aspect applied). `matrix` is the colour matrix to assume: as tagged, else by size as players do."""

    container: str
    duration_s: Fraction
    start_s: Fraction  # time stamp of the first picture
    width: int
    height: int
    frames: int
    fps: Fraction
    longest_frame_s: Fraction
    variable_rate: bool
    rotation: int
    sample_aspect: Fraction
    pix_fmt: str
    bit_depth: int
    full_range: bool
    matrix: str
    hdr: str  # "", "smpte2084" or "arib-std-b67"
    codec: str
    progressive: bool
    still: bool
    audio: tuple[AudioInfo, ...]

    @property
    def has_picture(self) -> bool:
        return self.width > 0

    @property
    def display_size(self) -> tuple[int, int]:
        width, height = round(self.width * self.sample_aspect), self.height
        return (height, width) if self.rotation % 180 else (width, height)


def probe(path: Path) -> MediaInfo:
    """Facts of a video, picture or sound file. Raises MediaError for what cannot be used."""
    name = f"“{path.name}”"
    try:
        if path.stat().st_size == 0:
            raise MediaError(f"The file {name} is empty.")
        with av.open(str(path), options={"format_whitelist": DEMUXERS, "protocol_whitelist": "file"}) as box:
            info = _read(box, name)
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise MediaError(f"The file {name} is not a video, picture or sound we can read.", str(error)) from error
    _check(info, name)
    return info


def _read(box: av.container.InputContainer, name: str) -> MediaInfo:
    audio = tuple(_audio_info(number, stream) for number, stream in enumerate(box.streams.audio))
    videos = [stream for stream in box.streams.video if not _is_cover(stream)]
    if not videos:
        if not audio:
            raise MediaError(f"The file {name} holds neither pictures nor sound.")
        return _sound_only(box, audio)
    stream = videos[0]
    box.streams.video[0].thread_type = "NONE"
    first, stamps = _pictures(box, stream, name)
    if first is None:
        raise MediaError(f"The file {name} holds no picture that can be shown; it may be cut off.")
    still = box.format.name in STILL_FORMATS
    return _video_info(box, stream, first, [0] if still else stamps, audio, still=still)


def _is_cover(stream: VideoStream) -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _pictures(
    box: av.container.InputContainer, stream: VideoStream, name: str
) -> tuple[av.VideoFrame | None, list[int]]:
    """The first picture, and when all are shown, in order, in the stream's ticks. Read in one go, as some files cannot be
    wound back; after the first picture nothing is decoded."""
    first: av.VideoFrame | None = None
    stamps: set[int] = set()
    untold = 0
    for number, packet in enumerate(box.demux(stream)):
        if first is None:
            first = next(iter(packet.decode()), None)
        if packet.pts is not None and packet.size and not packet.is_discard:
            stamps.add(packet.pts)
        untold += bool(packet.size and packet.pts is None)
        if number > MAX_PACKETS:
            raise MediaError("The video is too long.")
    if untold > len(stamps) and box.format.name not in STILL_FORMATS:
        raise MediaError(f"The file {name} does not say when its pictures are shown; please convert it to MP4 first.")
    return first, sorted(stamps)


def _video_info(
    box: av.container.InputContainer,
    stream: VideoStream,
    first: av.VideoFrame,
    stamps: list[int],
    audio: tuple[AudioInfo, ...],
    *,
    still: bool,
) -> MediaInfo:
    tick = stream.time_base or Fraction(1)
    steps = [later - earlier for earlier, later in itertools.pairwise(stamps)]
    usual = Counter(steps).most_common(1)[0][0] * tick if steps else Fraction(1, 25)
    longest = max(steps) * tick if steps else usual
    average = Fraction(sum(steps), len(steps)) * tick if steps else usual
    strays = max(longest - average, average - min(steps) * tick) if steps else Fraction(0)
    variable = strays > max(average / 4, Fraction(2, 1000))
    rate = stream.average_rate or (1 / average if average else Fraction(25))
    colour = stream.codec_context
    return MediaInfo(
        container=box.format.name,
        duration_s=Fraction(0) if still else (stamps[-1] - stamps[0]) * tick + (usual if steps else Fraction(1) / rate),
        start_s=stamps[0] * tick if stamps else Fraction(0),
        width=first.width,
        height=first.height,
        frames=len(stamps),
        fps=Fraction(rate) if not variable else 1 / average,
        longest_frame_s=longest,
        variable_rate=variable,
        rotation=int(first.rotation) % 360,
        sample_aspect=_aspect(stream.sample_aspect_ratio or colour.sample_aspect_ratio),
        pix_fmt=first.format.name,
        bit_depth=max(component.bits for component in first.format.components),
        full_range=int(colour.color_range) == 2 or first.format.name.startswith("yuvj"),
        matrix=MATRICES.get(int(colour.colorspace), "bt709" if first.height >= 720 or first.width >= 1280 else "bt601"),
        hdr=HDR_TRANSFERS.get(int(colour.color_trc), ""),
        codec=colour.name,
        progressive=not first.interlaced_frame,
        still=still,
        audio=audio,
    )


def _aspect(value: Fraction | None) -> Fraction:
    return value if value and Fraction(1, 8) <= value <= 8 else Fraction(1)


def _audio_info(number: int, stream: AudioStream) -> AudioInfo:
    length = (stream.duration or 0) * (stream.time_base or Fraction(0))
    return AudioInfo(number, stream.codec_context.name, stream.rate or 0, stream.channels or 0, Fraction(length))


def _sound_only(box: av.container.InputContainer, audio: tuple[AudioInfo, ...]) -> MediaInfo:
    length = audio[0].duration_s or Fraction(box.duration or 0, 1_000_000)
    none = Fraction(0)
    return MediaInfo(
        box.format.name,
        length,
        none,
        0,
        0,
        0,
        none,
        none,
        False,
        0,
        Fraction(1),
        "",
        0,
        False,
        "",
        "",
        "",
        True,
        False,
        audio,
    )


def _check(info: MediaInfo, name: str) -> None:
    if info.duration_s > MAX_DURATION_S:
        raise MediaError(f"The file {name} is longer than {MAX_DURATION_S // 60} minutes; please cut it first.")
    if not info.has_picture:
        return
    width, height = info.display_size
    if min(info.width, info.height) < MIN_SIDE:
        raise MediaError(f"The picture in {name} is only {width} x {height} pixels; at least {MIN_SIDE} are needed.")
    if max(width, height) > MAX_SIDE:
        raise MediaError(f"The picture in {name} is {width} x {height} pixels; at most {MAX_SIDE} a side can be used.")
    if not info.still and info.duration_s <= 0:
        raise MediaError(f"The video {name} has no length.")


def check_moving_picture(path: Path, info: MediaInfo, which: Pictures = "references") -> list[Sampled]:
    """Decode a video from end to end. Raise MediaError when it is damaged, breaks off, is mostly black or hardly ever moves.

    Gives what was seen: of all pictures every one, else one about every fifth of a second. Key frames alone will do where
    our own encoder has just told of every frame.
    """
    every_s = max(0.2, float(info.duration_s) / 60)
    if which == "all":
        seen = list(sample(path, every_s=0.0, longest=_ALL_LONGEST, which=which, strict=True))
        samples = thinned(seen, every_s)
    else:
        seen = samples = list(sample(path, every_s=every_s, which=which, strict=True))
    if not samples:
        raise MediaError("The video holds no pictures.")
    if samples[-1].at_s + every_s + BREAKS_OFF_S < float(info.start_s + info.duration_s):
        raise MediaError("The video breaks off early.")
    length = max(float(info.duration_s), 0.1)
    dark = sum(stretch.end_s - stretch.start_s for stretch in black_stretches(samples, least_s=0.2))
    if dark > 0.5 * length:
        raise MediaError("The video is black for most of its length.")
    frozen = sum(stretch.end_s - stretch.start_s for stretch in frozen_stretches(samples, least_s=0.5))
    if len(samples) > 2 and frozen > 0.85 * length:
        raise MediaError("The picture of the video does not move.")
    return seen

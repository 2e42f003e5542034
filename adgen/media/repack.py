"""A video's pictures in a new container, without its sound, perhaps played slower: time stamps change, nothing is encoded.

What no usual container holds as it is (an animated GIF, say) is encoded with `encode_silent`, so well that nobody sees it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.error

from .ffmpeg import DEMUXERS, MediaError, run

TICKS: Final = 90_000  # a second has so many; every usual rate fits, slowed down or not
FASTSTART: Final = {"movflags": "+faststart"}
WELL: Final = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "14", "-pix_fmt", "yuv420p", "-movflags", "+faststart")


def repack_silent(source: Path, target: Path, stretch: Fraction = Fraction(1)) -> None:
    """Write `source`'s first video stream to `target`, every time stamp multiplied by `stretch`.

    Inside this process: starting ffmpeg for it costs more than the work. Raises MediaError and leaves nothing behind.
    """
    try:
        with (
            av.open(str(source), options={"format_whitelist": DEMUXERS, "protocol_whitelist": "file"}) as box,
            av.open(str(target), "w", options=FASTSTART if target.suffix == ".mp4" else {}) as out,
        ):
            pictures = box.streams.video[0]
            ticks = (pictures.time_base or Fraction(1, TICKS)) * stretch * TICKS
            copied = out.add_stream_from_template(pictures, opaque=True)  # as it is, whoever would decode or encode it
            for packet in box.demux(pictures):
                if not packet.size:  # the flush at the end
                    continue
                if packet.dts is None:  # some containers keep no order of decoding
                    raise ValueError("a packet without a time to decode it at")
                packet.dts = round(packet.dts * ticks)
                packet.pts = None if packet.pts is None else round(packet.pts * ticks)
                packet.duration = round((packet.duration or 0) * ticks)
                packet.time_base = Fraction(1, TICKS)
                packet.stream = copied
                out.mux(packet)
    except (av.error.FFmpegError, IndexError, ValueError) as error:
        target.unlink(missing_ok=True)
        raise MediaError(f"“{source.name}” could not be copied.", str(error)) from error


def encode_silent(source: Path, target: Path, stretch: Fraction = Fraction(1)) -> None:
    """The same for any file we can read, encoded: H.264 in an MP4. Damage is not painted over: raises MediaError and leaves
    nothing behind."""
    even = "crop=trunc(iw/2)*2:trunc(ih/2)*2"
    run(
        [
            "-xerror",
            "-err_detect",
            "explode",
            "-i",
            str(source),
            "-map",
            "0:v:0",
            "-an",
            "-vf",
            f"{even},setpts=PTS*{float(stretch):.9f}",
            *WELL,
        ],
        output=target,
    )

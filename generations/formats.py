"""The other forms a finished ad can be asked for, as values: shape, size and frame rate of a video, or a file made from it.

A format has a name that is also part of file names and addresses ("1x1-1080p-30fps", "gif"). The same name is the same file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from django.db import models

from generations.spec import AspectRatio
from generations.timeline import FRAME_SIZES

Size = Literal["720p", "1080p", "4K"]
Rate = Literal[24, 30, 60]

SIZES: Final[tuple[Size, ...]] = get_args(Size)
RATES: Final[tuple[Rate, ...]] = get_args(Rate)
SHORT_SIDES: Final[dict[Size, int]] = {"720p": 720, "1080p": 1080, "4K": 2160}
USUAL_SIZE: Final[Size] = "1080p"  # what every ad is made in at first
USUAL_RATE: Final[Rate] = 30
GOOD_FOR: Final = {
    AspectRatio.VERTICAL: "Reels, TikTok, Shorts, Stories",
    AspectRatio.SQUARE: "feeds, X, LinkedIn",
    AspectRatio.PORTRAIT: "Instagram and Facebook feed",
    AspectRatio.HORIZONTAL: "YouTube, websites, screens",
}


class FormatKind(models.TextChoices):
    VIDEO = "video", "Video"
    GIF = "gif", "GIF"
    WEBP = "webp", "WebP"
    HLS = "hls", "Streaming files"
    THUMBNAIL = "thumbnail", "Cover picture"


SUFFIXES: Final[dict[FormatKind, str]] = {
    FormatKind.VIDEO: ".mp4",
    FormatKind.GIF: ".gif",
    FormatKind.WEBP: ".webp",
    FormatKind.HLS: ".zip",
    FormatKind.THUMBNAIL: ".jpg",
}
ABOUT: Final[dict[FormatKind, str]] = {
    FormatKind.GIF: "a silent loop of a few seconds, for e-mail and chat",
    FormatKind.WEBP: "the same loop, sharper and smaller, for websites",
    FormatKind.HLS: "HLS in up to three qualities, for a website of your own",
}


@dataclass(frozen=True)
class Format:
    """One form. Shape, size and rate belong to a video only; the other kinds are made from the finished file."""

    kind: FormatKind = FormatKind.VIDEO
    aspect_ratio: AspectRatio = AspectRatio.VERTICAL
    size: Size = USUAL_SIZE
    fps: Rate = USUAL_RATE

    @property
    def name(self) -> str:
        if self.kind is not FormatKind.VIDEO:
            return self.kind.value
        return f"{self.aspect_ratio.value.replace(':', 'x')}-{self.size}-{self.fps}fps"

    @property
    def file_name(self) -> str:
        return self.name + SUFFIXES[self.kind]

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of a video."""
        width, height = FRAME_SIZES[self.aspect_ratio]
        short = SHORT_SIDES[self.size]
        return width * short // min(width, height), height * short // min(width, height)

    @property
    def label(self) -> str:
        """ "1:1", and what of it is not as usual: "16:9 in 4K at 60 frames a second"."""
        if self.kind is not FormatKind.VIDEO:
            return str(self.kind.label)
        size = f" in {self.size}" if self.size != USUAL_SIZE else ""
        rate = f" at {self.fps} frames a second" if self.fps != USUAL_RATE else ""
        return f"{self.aspect_ratio.value}{size}{rate}"

    @property
    def short(self) -> str:
        """What a small button says: only what is special about it."""
        if self.kind is not FormatKind.VIDEO:
            return str(self.kind.label)
        return self.size if self.size != USUAL_SIZE else f"{self.fps} fps"

    @property
    def about(self) -> str:
        if self.kind is not FormatKind.VIDEO:
            return ABOUT.get(self.kind, "")
        if self.size == USUAL_SIZE and self.fps == USUAL_RATE:
            return f"for {GOOD_FOR[self.aspect_ratio]}"
        return f"{self.aspect_ratio.value} as this ad is"


def usual(aspect_ratio: AspectRatio) -> Format:
    """The form every ad of this shape is made in at first."""
    return Format(FormatKind.VIDEO, aspect_ratio)


def offers_for(own: AspectRatio) -> tuple[Format, ...]:
    """What is offered with a button of its own: the other shapes, the ad's own one sharper, smaller, smoother, and the loops."""
    return (
        *(usual(shape) for shape in AspectRatio if shape is not own),
        Format(FormatKind.VIDEO, own, "4K"),
        Format(FormatKind.VIDEO, own, "720p"),
        Format(FormatKind.VIDEO, own, fps=60),
        Format(FormatKind.VIDEO, own, fps=24),
        Format(FormatKind.GIF),
        Format(FormatKind.WEBP),
        Format(FormatKind.HLS),
    )

"""What each platform takes, as dated data, and a report whether a file meets it.

Figures are those of the platforms' own help pages and of vendors' summaries as of `AS_OF`; they drift, so each row says what
it is sure of. `check_platform` compares a finished file (and its timeline, for where text lies) with a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Final

from adgen.media.audio import read_sound
from adgen.media.loudness import loudness, true_peak
from adgen.media.probe import MediaInfo, probe
from generations.timeline import Box, OverlayRole, Timeline

AS_OF: Final = date(2026, 11, 20)
BUTTONS_FROM: Final = 0.365  # share of the height below which a column of buttons stands at the right edge


@dataclass(frozen=True)
class Margins:
    """Shares of the frame that the platform's own buttons and captions cover; `right` counts below `BUTTONS_FROM`."""

    top: float = 0.0
    bottom: float = 0.0
    left: float = 0.0
    right: float = 0.0


TALL: Final = Fraction(2, 3)  # below: 9:16, shown over the whole screen
BETWEEN_POSTS: Final = Margins(0.06, 0.06, 0.06, 0.06)


@dataclass(frozen=True)
class Platform:
    """One placement. Sizes are (width, height); lengths in seconds; `lufs` is what the platform plays at."""

    name: str
    sizes: tuple[tuple[int, int], ...]
    shortest_s: float
    longest_s: float
    largest_mb: int
    best_kbps: tuple[int, int]
    covered: Margins
    lufs: float = -14.0
    note: str = ""

    def covered_at(self, width: int, height: int) -> Margins:
        """Of a frame of that size. What is shown between other posts has its buttons beside it, not on it."""
        is_tall = Fraction(width, height) < TALL
        return self.covered if is_tall or not any(Fraction(*size) < TALL for size in self.sizes) else BETWEEN_POSTS


PLATFORMS: Final[dict[str, Platform]] = {
    "instagram_reels": Platform(
        "Instagram and Facebook Reels", ((1080, 1920),), 3, 180, 4000, (3500, 25000), Margins(0.14, 0.35, 0.06, 0.06)
    ),
    "instagram_stories": Platform(
        "Instagram Stories", ((1080, 1920),), 1, 60, 4000, (3500, 25000), Margins(0.14, 0.20, 0.06, 0.06)
    ),
    "instagram_feed": Platform(
        "Instagram feed", ((1080, 1350), (1080, 1080)), 3, 3600, 4000, (3500, 25000), Margins(0.06, 0.06, 0.06, 0.06)
    ),
    "tiktok": Platform(
        "TikTok in-feed",
        ((1080, 1920),),
        5,
        60,
        500,
        (2500, 25000),
        Margins(0.078, 0.23, 0.06, 0.14),
        note="The lower zone grows with the caption, up to 35 %.",
    ),
    "youtube_shorts": Platform(
        "YouTube Shorts",
        ((1080, 1920),),
        5,
        60,
        256_000,
        (3500, 40000),
        Margins(0.14, 0.25, 0.06, 0.10),
        note="Shorts ads play their first 60 seconds in the feed. Published zones differ; these are the common part.",
    ),
    "youtube": Platform("YouTube", ((1920, 1080),), 6, 3600, 256_000, (3500, 40000), Margins(0.05, 0.12, 0.05, 0.05)),
    "linkedin": Platform(
        "LinkedIn",
        ((1080, 1080), (1920, 1080), (1080, 1350), (1080, 1920)),
        3,
        1800,
        500,
        (2500, 30000),
        Margins(0.06, 0.06, 0.06, 0.06),
    ),
    "x": Platform(
        "X", ((1080, 1080), (1920, 1080), (1080, 1920)), 1, 140, 1024, (2500, 25000), Margins(0.06, 0.06, 0.06, 0.06)
    ),
    "pinterest": Platform(
        "Pinterest",
        ((1080, 1920), (1080, 1350), (1080, 1080)),
        4,
        900,
        2000,
        (2500, 25000),
        Margins(0.14, 0.20, 0.06, 0.10),
    ),
}


@dataclass(frozen=True)
class Point:
    """One line of a report. `serious`: the platform would refuse or spoil the ad; otherwise advice."""

    name: str
    met: bool
    said: str
    serious: bool = True


@dataclass(frozen=True)
class Report:
    platform: str
    as_of: date
    points: tuple[Point, ...]

    @property
    def accepted(self) -> bool:
        return all(point.met for point in self.points if point.serious)


@dataclass(frozen=True)
class Measured:
    """What a report needs to know of a finished file; measured once for all platforms. A silent file has no levels."""

    info: MediaInfo
    size_bytes: int
    lufs: float | None
    peak_dbtp: float | None


def check_platform(video: Path, key: str, timeline: Timeline | None = None) -> Report:
    """What a platform would say about a finished file. KeyError for a platform we do not know."""
    return report_of(measured(video), key, timeline)


def measured(video: Path) -> Measured:
    info = probe(video)
    size_bytes = video.stat().st_size
    if not info.audio:
        return Measured(info, size_bytes, None, None)
    sound = read_sound(video)
    lufs = loudness(sound)
    if lufs == float("-inf"):
        return Measured(info, size_bytes, None, None)
    return Measured(info, size_bytes, lufs, true_peak(sound))


def report_of(file: Measured, key: str, timeline: Timeline | None = None) -> Report:
    platform = PLATFORMS[key]
    points = [*_picture(file.info, platform), *_file(file, platform), *_sound(file, platform)]
    if timeline is not None:
        points.append(_text(timeline, platform))
    return Report(platform.name, AS_OF, tuple(points))


def _picture(info: MediaInfo, platform: Platform) -> list[Point]:
    width, height = info.display_size
    shapes = {Fraction(*size) for size in platform.sizes}
    known = " or ".join(f"{w} x {h}" for w, h in platform.sizes)
    least = min(min(size) for size in platform.sizes)
    plain = info.codec == "h264" and info.pix_fmt == "yuv420p" and info.matrix == "bt709" and not info.variable_rate
    return [
        Point("shape", Fraction(width, height) in shapes, f"{width} x {height}; {platform.name} shows {known}"),
        Point("sharpness", min(width, height) >= least, f"{min(width, height)} pixels; {least} asked", serious=False),
        Point("format", plain, f"{info.codec} {info.pix_fmt} {info.matrix}, {float(info.fps):g} frames a second"),
        Point("frame rate", 23 <= info.fps <= 60, f"{float(info.fps):g} frames a second; 23 to 60"),
    ]


def _file(file: Measured, platform: Platform) -> list[Point]:
    size_mb, seconds = file.size_bytes / 1e6, float(file.info.duration_s)
    rate = size_mb * 8000 / seconds
    low, high = platform.best_kbps
    length = platform.shortest_s <= seconds <= platform.longest_s
    return [
        Point("length", length, f"{seconds:g} s; {platform.shortest_s:g} to {platform.longest_s:g} s"),
        Point("file size", size_mb <= platform.largest_mb, f"{size_mb:.1f} MB of {platform.largest_mb} MB"),
        Point("bit rate", low <= rate <= high, f"{rate:.0f} kbit/s; {low} to {high} survive best", serious=False),
    ]


def _sound(file: Measured, platform: Platform) -> list[Point]:
    if file.lufs is None or file.peak_dbtp is None:
        return [Point("sound", met=False, said="The ad is silent.", serious=False)]
    close = abs(file.lufs - platform.lufs) <= 1
    return [
        Point("loudness", close, f"{file.lufs:.1f} LUFS; played at {platform.lufs:g}", serious=False),
        Point("peaks", file.peak_dbtp <= -1, f"{file.peak_dbtp:.1f} dBTP; at most -1"),
    ]


def _text(timeline: Timeline, platform: Platform) -> Point:
    texts = [one for one in timeline.overlays if one.text.strip() and one.role is not OverlayRole.DISCLOSURE]
    covered = platform.covered_at(timeline.width, timeline.height)
    outside = [one.text.strip() for one in texts if not _is_clear(one.box, covered)]
    said = f"Its buttons may cover: {', '.join(outside)}" if outside else "All text lies where nothing covers it."
    return Point("safe zone", not outside, said, serious=False)


def _is_clear(box: Box, covered: Margins) -> bool:
    slack, bottom = 0.001, box.y + box.height
    right = covered.right if bottom > BUTTONS_FROM else covered.left
    return (
        box.x >= covered.left - slack
        and box.y >= covered.top - slack
        and box.x + box.width <= 1 - right + slack
        and bottom <= 1 - covered.bottom + slack
    )

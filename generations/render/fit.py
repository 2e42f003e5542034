"""One placement's source to frames of the ad: exact times, any size, rate, rotation, aspect and colour.

Pure: what `probe` found in, filter text out. Comes out as yuv420p bt709 limited range at the ad's size and rate, first
frame at zero, exactly `frames` long; where the source has nothing the nearest frame is held.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from adgen.media.ffmpeg import SET_BT709
from adgen.media.probe import MediaInfo
from generations.timeline import Fit, Gap, Placement, Timeline

# Source times are moved by a fifth of a frame before they are rounded to the ad's frames, so that no usual rate (24, 25, 30,
# 50, 60, 120, 240 to any of ours) meets the rounding limit. They are counted in whole ticks, and rounded down before a
# window's offset, a whole number of frames, is added: every window decides alike about every frame.
NUDGE: Final = Fraction(1, 5)
TICKS: Final = 40_000  # a frame
PLANES: Final = (
    "format=yuv420p"  # said of every part: left open, a crossfade, which works in 4:4:4, draws whole clips into it
)


@dataclass(frozen=True)
class Take:
    """Frames [low, high) of a placement, counted from its first frame; below zero and past its end lie the handles."""

    low: int
    high: int


def seek_args(placement: Placement, info: MediaInfo, take: Take, fps: int) -> list[str]:
    """Where to start reading: before the first needed frame by at least one source frame, and before the last there is."""
    if info.still:
        return []
    first = min(_first_needed_s(placement, take, fps), info.duration_s - info.longest_frame_s)
    start = first - info.longest_frame_s - Fraction(2, fps) * _speed(placement)
    return ["-ss", f"{float(start):.6f}"] if start > 0 else []


def _first_needed_s(placement: Placement, take: Take, fps: int) -> Fraction:
    """The source's time, counted from its first picture, that the take begins with."""
    return placement.source_in_s + Fraction(take.low, fps) * _speed(placement)


def _speed(placement: Placement) -> Fraction:
    return Fraction(placement.speed).limit_denominator(1000)


def fit_chain(placement: Placement, info: MediaInfo, take: Take, timeline: Timeline, name: str) -> str:
    """The filters from source to ad. Expects time stamps as in the file (`-copyts`); `name` marks inner labels."""
    fitted = _fit_colour_and_size(placement, info, timeline, name)
    hold = f"tpad=stop=-1:stop_mode=clone,trim=end_frame={take.high - take.low}"
    if info.still:  # fitted once, then held
        return ",".join([*fitted, f"fps={timeline.fps}", hold])
    return ",".join([*_retime(placement, info, take, timeline.fps, hold), *fitted])


def _retime(placement: Placement, info: MediaInfo, take: Take, fps: int, hold: str) -> list[str]:
    rate = fps * TICKS
    origin, slower = (info.start_s + placement.source_in_s) * rate, float(1 / _speed(placement))
    shift = round((Fraction(1, 2) + NUDGE) * TICKS) - take.low * TICKS
    retime = ["settb=1/" + str(rate), f"setpts=floor((PTS-{float(origin):.3f})*{slower:.9f}){shift:+d}"]
    interlace = [] if info.progressive else ["yadif=deint=interlaced"]
    from_zero = [f"fps={fps}:start_time=0:round=down", hold]
    if _first_needed_s(placement, take, fps) >= info.duration_s - info.longest_frame_s:
        # perhaps nothing is left at zero: the last picture, which comes before it, is held until there
        held = f"tpad=stop=-1:stop_mode=clone,trim=start_pts=0:end_pts={take.high - take.low},setpts=PTS-STARTPTS"
        from_zero = [f"fps={fps}:round=down", held]
    return [*interlace, *retime, *from_zero]


def _fit_colour_and_size(placement: Placement, info: MediaInfo, timeline: Timeline, name: str) -> list[str]:
    size = (timeline.width, timeline.height)
    plain = info.pix_fmt == "yuv420p" and info.matrix == "bt709" and not info.full_range and not info.hdr
    if plain and info.display_size == size and info.sample_aspect == 1:
        return [PLANES, "setsar=1", SET_BT709]
    if info.hdr:
        return [*_tone_map(info), *_place(placement, info, timeline, name, colour=""), "setsar=1", SET_BT709]
    levels = "full" if _is_full(info) else "tv"
    colour = f":in_color_matrix={info.matrix}:in_range={levels}:out_color_matrix=bt709:out_range=tv"
    return [*_place(placement, info, timeline, name, colour=colour), "setsar=1", SET_BT709]


def _is_full(info: MediaInfo) -> bool:
    return info.full_range or info.pix_fmt.startswith(("rgb", "bgr", "gbr", "pal", "gray", "argb", "abgr", "ya"))


def _tone_map(info: MediaInfo) -> list[str]:
    """HDR to our bt709: linear light with 203 nits (reference white) as 1, primaries, highlights up to five times as bright
    bent into what is left above 0.6, then gamma again. What is not brighter than paper keeps its colours."""
    return [
        f"zscale=tin={info.hdr}:pin=bt2020:min=bt2020nc:rin=tv:t=linear:npl=203",
        "format=gbrpf32le",
        "zscale=p=bt709",
        "tonemap=mobius:param=0.6:peak=5:desat=0",
        "zscale=t=bt709:m=bt709:r=tv",
        "format=yuv420p",
    ]


def _place(placement: Placement, info: MediaInfo, timeline: Timeline, name: str, *, colour: str) -> list[str]:
    width, height = timeline.width, timeline.height
    larger = info.display_size[0] * info.display_size[1] / (width * height)
    flags = (
        "bicubic" if larger < 4 else "area" if larger < 64 else "area+accurate_rnd"
    )  # else its errors add up to a tint
    background = timeline.background[:7].replace("#", "0x")
    if placement.fit is Fit.COVER:
        w, h = covering(info.display_size, (width, height))
        x, y = _even((w - width) * placement.focus_x), _even((h - height) * placement.focus_y)
        crop = [] if (w, h) == (width, height) else [f"crop={width}:{height}:{x}:{y}"]
        return [f"scale={w}:{h}:flags={flags}{colour}", "format=yuv420p", *crop]
    w, h = containing(info.display_size, (width, height))
    scaled = [f"scale={w}:{h}:flags={flags}{colour}", "format=yuv420p"]
    if (w, h) == (width, height):
        return scaled
    if placement.fit is Fit.CONTAIN:
        x, y = _even((width - w) / 2), _even((height - h) / 2)
        return [*scaled, f"pad={width}:{height}:{x}:{y}:color={background}"]
    at = _even((width - w) * placement.focus_x), _even((height - h) * placement.focus_y)
    return [*scaled, _blurred_surround((w, h), (width, height), at, name)]


def _blurred_surround(inner: tuple[int, int], outer: tuple[int, int], at: tuple[int, int], name: str) -> str:
    """The picture itself, enlarged to cover, small and blurred and darkened, behind the whole picture, which stands `at`."""
    w, h = covering(inner, outer)
    small_w, small_h = _up_even(outer[0] / 8), _up_even(outer[1] / 8)
    cover_w, cover_h = max(small_w, _up_even(w / 8)), max(small_h, _up_even(h / 8))
    return (
        f"split[{name}a][{name}b];[{name}a]scale={cover_w}:{cover_h}:flags=area,crop={small_w}:{small_h},"
        f"gblur=sigma=6,lutyuv=y=16+(val-16)*0.62,scale={outer[0]}:{outer[1]}:flags=bicubic[{name}c];"
        f"[{name}c][{name}b]overlay={at[0]}:{at[1]}:eof_action=endall"
    )


def covering(source: tuple[int, int], target: tuple[int, int]) -> tuple[int, int]:
    """The smallest even size of the source's shape that covers the target."""
    scale = max(Fraction(target[0], source[0]), Fraction(target[1], source[1]))
    return max(target[0], _up_even(source[0] * scale)), max(target[1], _up_even(source[1] * scale))


def containing(source: tuple[int, int], target: tuple[int, int]) -> tuple[int, int]:
    """The largest even size of the source's shape that fits into the target."""
    scale = min(Fraction(target[0], source[0]), Fraction(target[1], source[1]))
    return tuple(max(2, min(side, _even(own * scale))) for own, side in zip(source, target, strict=True))  # type: ignore[return-value]


def _even(value: float | Fraction) -> int:
    return int(value) // 2 * 2


def _up_even(value: float | Fraction) -> int:
    return ceil(value / 2) * 2


def gap_chain(gap: Gap, frames: int, timeline: Timeline) -> str:
    """A plain colour, converted once and repeated."""
    return (
        f"color=c={gap.color[:7].replace('#', '0x')}:s={timeline.width}x{timeline.height}:r={timeline.fps},format=gbrp,"
        f"trim=end_frame=1,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1,{SET_BT709},"
        f"loop=loop=-1:size=1,trim=end_frame={frames}"
    )

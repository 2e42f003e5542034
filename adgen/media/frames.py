"""Pictures of a video as arrays, and what can be told from them: black, frozen, good for a thumbnail.

Frames are sampled a few times a second at small size, which is enough for all three questions and cheap.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import av
import av.error
import cv2
import numpy as np
from numpy.typing import NDArray

from .ffmpeg import DEMUXERS, MediaError

Picture = NDArray[np.uint8]
Pictures = Literal["all", "references", "keys"]
_SKIPPED: Final[dict[Pictures, Literal["DEFAULT", "NONREF", "NONKEY"]]] = {
    "all": "DEFAULT",
    "references": "NONREF",
    "keys": "NONKEY",
}
SMALL: Final = 192  # longer side of sampled pictures
BLACK_BELOW: Final = 26  # 99 % of the pixels darker than this (of 255): black
STILL_BELOW: Final = 0.35  # mean difference in levels between samples: frozen


@dataclass(frozen=True)
class Sampled:
    at_s: float
    picture: Picture  # (h, w, 3) RGB, small


@dataclass(frozen=True)
class Stretch:
    """Seconds [start, end) of a video."""

    start_s: float
    end_s: float


def sample(
    path: Path,
    *,
    every_s: float = 0.25,
    longest: int = SMALL,
    which: Pictures = "all",
    strict: bool = False,
) -> Iterator[Sampled]:
    """One small picture about every `every_s`, decoded in one go.

    `which` pictures are decoded: all, those that others are built on (half the work), or key frames alone (much quicker).
    `strict` does without smoothing their edges, and raises MediaError for the first damaged one.
    """
    try:
        with av.open(str(path), options={"format_whitelist": DEMUXERS, "protocol_whitelist": "file"}) as box:
            stream = box.streams.video[0]
            stream.codec_context.skip_frame = _SKIPPED[which]
            if strict:
                stream.codec_context.options = {"skip_loop_filter": "all"}
            due = 0.0
            for frame in box.decode(stream):
                if strict and frame.is_corrupt:
                    raise MediaError(f"The video “{path.name}” is damaged.")
                if frame.time is None or frame.time + 1e-6 < due:
                    continue
                due = frame.time + every_s
                scale = longest / max(frame.width, frame.height)
                size = max(2, round(frame.width * scale)), max(2, round(frame.height * scale))
                small = frame.reformat(*size, format="rgb24", interpolation="AREA")
                yield Sampled(frame.time, np.asarray(small.to_ndarray(), np.uint8))
    except (av.error.FFmpegError, IndexError) as error:
        raise MediaError(f"The pictures of “{path.name}” could not be read.", str(error)) from error


def thinned(samples: Iterable[Sampled], every_s: float) -> list[Sampled]:
    """One about every `every_s`, as `sample` would have taken them."""
    kept: list[Sampled] = []
    for one in samples:
        if not kept or one.at_s + 1e-6 >= kept[-1].at_s + every_s:
            kept.append(one)
    return kept


def black_stretches(samples: list[Sampled], *, least_s: float = 0.5) -> list[Stretch]:
    """Where nothing can be seen for at least `least_s`."""
    lights = [_luma(one.picture) >= BLACK_BELOW for one in samples]
    dark = [int(np.count_nonzero(light)) < 0.01 * light.size for light in lights]
    return _stretches([one.at_s for one in samples], dark, least_s)


def frozen_stretches(samples: list[Sampled], *, least_s: float = 1.0) -> list[Stretch]:
    """Where the picture stands still for at least `least_s`."""
    still = [False]
    for before, after in itertools.pairwise(samples):
        still.append(float(np.abs(_luma(after.picture) - _luma(before.picture)).mean()) < STILL_BELOW)
    if len(still) > 1:
        still[0] = still[1]
    return _stretches([one.at_s for one in samples], still, least_s)


def _stretches(times: list[float], flags: list[bool], least_s: float) -> list[Stretch]:
    step = times[1] - times[0] if len(times) > 1 else 0.0
    found: list[Stretch] = []
    start: float | None = None
    for at, flag in [*zip(times, flags, strict=True), (times[-1] + step if times else 0.0, False)]:
        if flag and start is None:
            start = at
        if not flag and start is not None:
            if at - start >= least_s - 1e-6:
                found.append(Stretch(start, at))
            start = None
    return found


def _luma(picture: Picture) -> NDArray[np.float32]:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)


def appeal(picture: Picture) -> float:
    """How well a picture stands for its video: sharp, neither dark nor blown out, colourful. About 0 to 1."""
    luma = _luma(picture)
    sharp = min(1.0, float(cv2.Laplacian(luma, cv2.CV_32F).std()) / 25)
    light = 1 - min(1.0, abs(float(luma.mean()) - 125) / 125)
    contrast = min(1.0, float(luma.std()) / 60)
    colours = picture.astype(np.float32)
    spread = float(np.abs(colours[..., 0] - colours[..., 1]).mean() + np.abs(colours[..., 1] - colours[..., 2]).mean())
    return 0.35 * sharp + 0.3 * light + 0.2 * contrast + 0.15 * min(1.0, spread / 60)


def frame_at(path: Path, at_s: float) -> Picture:
    """The full-size RGB picture shown at a time."""
    try:
        with av.open(str(path), options={"format_whitelist": DEMUXERS, "protocol_whitelist": "file"}) as box:
            stream = box.streams.video[0]
            box.seek(int(max(0.0, at_s) / (stream.time_base or 1)), stream=stream)
            shown = None
            for frame in box.decode(stream):
                if shown is not None and frame.time is not None and frame.time > at_s + 1e-6:
                    break
                shown = frame
            if shown is None:
                raise MediaError(f"“{path.name}” shows nothing at {at_s:.1f} s.")
            picture = shown.reformat(format="rgb24", src_colorspace="ITU709", dst_colorspace="ITU709")
            return np.asarray(picture.to_ndarray(), np.uint8)
    except (av.error.FFmpegError, IndexError) as error:
        raise MediaError(f"The pictures of “{path.name}” could not be read.", str(error)) from error

"""The quality gate of adcraft: what a machine can tell of an ad, before it is rendered and after.

Before: the words on their timeline (safe zone, overlaps, reading time, call to action, brand) and against sampled
pictures of the clips they will lie on; words that are hard to see are recoloured or shaded and looked at again.
After: the finished file (size, frames, codec, loudness, peaks, phone level, ending, flashes, opening). Findings are
sentences for staff; only a broken file is an error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np

from adgen.media.audio import read_sound
from adgen.media.frames import frame_at
from adgen.media.probe import MediaInfo, check_moving_picture
from generations.providers.local.music import measure
from generations.render.checks import (
    Finding,
    check_words,
    dull_opening,
    flashing,
    low_contrast,
    relative_luminance,
)
from generations.render.mend import with_readable_words
from generations.timeline import Placement, Timeline

SAMPLES_PER_SCENE: Final = 3
SAMPLE_WIDTH: Final = 270
SAMPLE_RATE: Final = 48_000
LUFS_TOLERANCE: Final = 1.0
PHONE_GAP_LU: Final = 2.5
QUIET_END_DBFS: Final = -30.0
FLASH_GRID: Final = (24, 24)


@dataclass(frozen=True)
class Examined:
    """A timeline as it should be rendered, and what could not be mended."""

    timeline: Timeline
    findings: tuple[Finding, ...]


def examine_words(timeline: Timeline, brand: str, open_media: Callable[[str], Path]) -> Examined:
    """Check the words on the pictures they will lie on; mend what can be mended."""
    pictures = clip_pictures(timeline, open_media)
    hard_to_see = low_contrast(timeline, pictures)
    if hard_to_see:
        timeline = with_readable_words(timeline, hard_to_see, pictures)
        hard_to_see = low_contrast(timeline, pictures)
    return Examined(timeline, (*check_words(timeline, brand), *hard_to_see))


def clip_pictures(timeline: Timeline, open_media: Callable[[str], Path]) -> dict[int, Any]:
    """Frame number of the ad -> small RGB picture without words, a few per scene."""
    pictures = {}
    for part, start in zip(timeline.picture, timeline.starts(), strict=True):
        if not isinstance(part, Placement):
            continue
        path = open_media(part.key)
        for number in range(SAMPLES_PER_SCENE):
            offset = part.frames * (2 * number + 1) // (2 * SAMPLES_PER_SCENE)
            picture = frame_at(path, float(part.source_in_s) + offset * part.speed / timeline.fps)
            height = round(picture.shape[0] * SAMPLE_WIDTH / picture.shape[1])
            pictures[start + offset] = cv2.resize(picture, (SAMPLE_WIDTH, height), interpolation=cv2.INTER_AREA)
    return pictures


def examine_sound(path: Path, timeline: Timeline) -> tuple[dict[str, float], list[Finding]]:
    """Loudness figures of the finished file, and what of them is out of bounds."""
    level = measure(read_sound(path), SAMPLE_RATE)
    figures = {
        "lufs": round(level.integrated_lufs, 2),
        "true_peak_dbtp": round(level.true_peak_dbtp, 2),
        "loudness_range_lu": round(level.range_lu, 2),
        "phone_gap_lu": round(level.phone_gap_lu, 2),
        "tail_dbfs": round(level.tail_dbfs, 1),
    }
    if not timeline.sounds:
        return figures, []
    wanted = timeline.mix
    checks = (
        (
            abs(level.integrated_lufs - wanted.loudness_lufs) > LUFS_TOLERANCE,
            f"The sound has {level.integrated_lufs:.1f} LUFS.",
        ),
        (level.true_peak_dbtp > wanted.true_peak_dbtp, f"The sound peaks at {level.true_peak_dbtp:.1f} dBTP."),
        (level.phone_gap_lu > PHONE_GAP_LU, f"A phone plays it {level.phone_gap_lu:.1f} LU quieter."),
        (level.tail_dbfs > QUIET_END_DBFS, "The music is cut off at the end."),
    )
    return figures, [Finding("sound", sentence) for is_wrong, sentence in checks if is_wrong]


def examine_picture(path: Path, info: MediaInfo) -> list[Finding]:
    """Raise MediaError for a broken video. The opening, and flashes anywhere, on every frame at thumbnail size."""
    frames = [one.picture for one in check_moving_picture(path, info, "all")]
    cells = [cv2.resize(relative_luminance(frame), FLASH_GRID, interpolation=cv2.INTER_AREA) for frame in frames]
    light = np.stack(cells).astype(np.float32)
    first_second = frames[: max(round(float(info.fps)), 2)]
    return [*dull_opening(first_second), *flashing(light, float(info.fps))]

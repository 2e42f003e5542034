"""What can be checked about an ad before anybody looks at it: pure functions, findings with a sentence each.

In: a timeline, and for some checks the frames or light values of its picture without words. Out: `Finding`s, empty when
all is well. Boxes of text are compared with the safe zone and with each other, times with reading speed, colours with what
lies behind them (WCAG 2.2), light with the flash rule (WCAG 2.3.1). Arrays are RGB uint8 (height, width, 3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from generations.reading_time import reading_s
from generations.safe_zone import safe_zone
from generations.timeline import Box, Overlay, OverlayRole, Timeline
from generations.typesetting import luminance, rgb

READABLE: Final = 4.5
READABLE_LARGE: Final = 3.0  # WCAG's floor for large type; an accent word of a headline is held to it
LARGE_PX: Final = 60.0
BRAND_BY_S: Final = 3.0
CTA_STILL_S: Final = 2.5
MOST_FLASHES: Final = 3
FLASH_STEP: Final = 0.10
FLASH_AREA: Final = 0.25
DARKEST_OPENING: Final = 0.08
LEAST_MOTION: Final = 0.002  # mean change between neighbouring sampled frames, as a share of full scale
_GLANCED: Final = frozenset({OverlayRole.LABEL, OverlayRole.CONTACT, OverlayRole.DISCLOSURE, OverlayRole.CAPTION})

Frame = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend: which check, a sentence, and where."""

    check: str
    sentence: str
    overlay_id: str = ""
    scene_number: int | None = None


def check_words(timeline: Timeline, brand: str = "") -> tuple[Finding, ...]:
    """All checks that need nothing but the timeline."""
    return (
        *outside_safe_zone(timeline),
        *overlapping(timeline),
        *hard_to_read(timeline),
        *call_to_action(timeline),
        *(brand_shown(timeline, brand) if brand else ()),
    )


def outside_safe_zone(timeline: Timeline) -> list[Finding]:
    zone = safe_zone(timeline.width, timeline.height)
    findings = []
    for overlay in timeline.overlays:
        left, top, right, bottom = _pixels(overlay.box, timeline)
        if not zone.holds(left, top, right, bottom, slack=2.0):
            findings.append(_finding("safe_zone", f"“{_short(overlay)}” reaches out of the safe zone.", overlay))
    return findings


def overlapping(timeline: Timeline) -> list[Finding]:
    """Pairs of overlays that touch each other while both are on screen."""
    return [
        _finding("overlap", f"“{_short(one)}” and “{_short(other)}” overlap.", one)
        for one, other in combinations(timeline.overlays, 2)
        if _together(one, other) and _touch(_pixels(one.box, timeline), _pixels(other.box, timeline))
    ]


def hard_to_read(timeline: Timeline) -> list[Finding]:
    """Blocks that leave before they can be read."""
    findings = []
    for overlay in timeline.overlays:
        if not overlay.text.strip() or overlay.role in _GLANCED:
            continue
        still_s = still_frames(overlay, timeline) / timeline.fps
        needed_s = reading_s(overlay.text)
        if still_s < needed_s - 0.05:
            sentence = f"“{_short(overlay)}” stands still for {still_s:.1f} s; reading it takes {needed_s:.1f} s."
            findings.append(_finding("reading_time", sentence, overlay))
    return findings


def still_frames(overlay: Overlay, timeline: Timeline) -> int:
    """How many frames of the ad show the overlay complete and at rest."""
    landed = max(overlay.start + overlay.entrance_frames, 0)
    leaves = min(overlay.start + overlay.frames - overlay.exit_frames, timeline.frames)
    return max(leaves - landed, 0)


def call_to_action(timeline: Timeline) -> list[Finding]:
    asks = [overlay for overlay in timeline.overlays if overlay.role is OverlayRole.CTA]
    if not asks:
        return [Finding("cta", "There is no call to action.")]
    still_s = max(still_frames(overlay, timeline) for overlay in asks) / timeline.fps
    if still_s < CTA_STILL_S - 0.5 / timeline.fps:
        return [_finding("cta", f"The call to action stands still for {still_s:.1f} s; 2.5 s are needed.", asks[-1])]
    return []


def brand_shown(timeline: Timeline, brand: str) -> list[Finding]:
    """The brand is on screen by 3 s and again in the last scene."""
    shown = [
        each for each in timeline.overlays if _folded(brand) in _folded(each.text) or each.role is OverlayRole.LOGO
    ]
    findings = []
    if not any(each.start + each.entrance_frames <= BRAND_BY_S * timeline.fps for each in shown):
        findings.append(Finding("brand", f"{brand} is not named in the first 3 s."))
    last_start = timeline.starts()[-1]
    if not any(each.start + each.frames > last_start for each in shown):
        findings.append(Finding("brand", f"{brand} is not named on the end card."))
    return findings


def low_contrast(timeline: Timeline, frames: Mapping[int, Frame]) -> list[Finding]:
    """Text colours against the 5th and 95th percentile of what lies behind them, the worst of the given frames.

    `frames` maps frame numbers of the ad to its picture without overlays, at any size.
    """
    findings = []
    for overlay in timeline.overlays:
        if not overlay.text.strip():
            continue
        ratio = worst_contrast(overlay, grounds_of(overlay, timeline, frames))
        floor = READABLE_LARGE if overlay.style.size_px >= LARGE_PX and overlay.style.outline else READABLE
        if ratio is not None and ratio < floor - 0.05:
            sentence = f"“{_short(overlay)}” has a contrast of {ratio:.1f} to what is behind it; {floor:g} is needed."
            findings.append(_finding("contrast", sentence, overlay))
    return findings


def _scrims_over(overlay: Overlay, timeline: Timeline) -> list[str]:
    """The scrims that lie behind an overlay: its own, and those of others on screen with it that cover its box."""
    own = [overlay.style.scrim] if overlay.style.scrim is not None else []
    return own + [
        other.style.scrim
        for other in timeline.overlays
        if other is not overlay
        and other.style.scrim is not None
        and other.scrim_box is not None
        and _together(overlay, other)
        and _inside(overlay.box, other.scrim_box)
    ]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - 1e-6
        and inner.y >= outer.y - 1e-6
        and inner.x + inner.width <= outer.x + outer.width + 1e-6
        and inner.y + inner.height <= outer.y + outer.height + 1e-6
    )


def grounds_of(overlay: Overlay, timeline: Timeline, frames: Mapping[int, Frame]) -> list[float]:
    """Relative luminances its words must be read on: of its button, else of what it lies on in the given frames."""
    seen = [frame for at, frame in frames.items() if overlay.start <= at < overlay.start + overlay.frames]
    scrims = _scrims_over(overlay, timeline)
    return _pill_grounds(overlay) or [level for frame in seen for level in _ground_levels(overlay.box, frame, scrims)]


def worst_contrast(overlay: Overlay, grounds: Sequence[float]) -> float | None:
    """The least contrast of any of its text colours to its grounds; None without a ground to compare with."""
    inks = overlay.style.color + (overlay.style.accent if overlay.style.emphasis else ())
    return min((contrast_of(luminance(ink[:7]), ground) for ink in inks for ground in grounds), default=None)


def _pill_grounds(overlay: Overlay) -> list[float]:
    """What an opaque button puts behind its words."""
    pill = overlay.style.pill
    if pill is None or any(len(colour) == 9 and colour[7:].upper() != "FF" for colour in pill.fill):
        return []
    return [luminance(colour[:7]) for colour in pill.fill]


def _ground_levels(box: Box, frame: Frame, scrims: Sequence[str]) -> tuple[float, float]:
    """5th and 95th percentile of the relative luminance under the box, with the scrims laid on."""
    height, width = frame.shape[:2]
    rows = slice(int(box.y * height), max(int((box.y + box.height) * height), int(box.y * height) + 1))
    columns = slice(int(box.x * width), max(int((box.x + box.width) * width), int(box.x * width) + 1))
    region = frame[rows, columns].astype(np.float32)
    for scrim in scrims:
        strength = int(scrim[7:9] or "FF", 16) / 255
        region = region * (1 - strength) + np.array(rgb(scrim[:7]), np.float32) * strength
    levels = relative_luminance(region)
    return float(np.percentile(levels, 5)), float(np.percentile(levels, 95))


def relative_luminance(picture: npt.NDArray[np.float32] | Frame) -> npt.NDArray[np.float32]:
    """WCAG relative luminance, 0..1, of sRGB values 0..255."""
    share = np.asarray(picture, np.float32) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722], np.float32), np.float32)


def contrast_of(one: float, other: float) -> float:
    """WCAG contrast of two relative luminances, 1 to 21."""
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def flashing(light: npt.NDArray[np.floating], fps: float) -> list[Finding]:
    """More than three flashes in any second. `light` is (n, rows, columns) of relative luminance 0..1, every frame.

    A flash is a pair of opposing changes of a tenth or more, over a quarter of the picture, the darker side below 0.8.
    """
    worst = most_flashes(light, fps)
    if worst <= MOST_FLASHES:
        return []
    return [Finding("flashes", f"The picture flashes {worst} times within a second; 3 are safe.")]


def most_flashes(light: npt.NDArray[np.floating], fps: float) -> int:
    """The most flashes in any second: opposing swings over a quarter of the picture, counted in pairs."""
    swings = _swings(np.asarray(light, np.float32).reshape(len(light), -1))
    moments = [at for at, _ in swings]
    counts = [sum(1 for other in moments if at <= other < at + fps) for at in moments]
    return max(counts, default=0) // 2


def _swings(cells: npt.NDArray[np.float32]) -> list[tuple[int, int]]:
    """Frames at which a quarter of the cells has turned by a tenth since its last extreme, directions alternating."""
    if len(cells) < 2:
        return []
    low, high = cells[0].copy(), cells[0].copy()
    swings: list[tuple[int, int]] = []
    for number, now in enumerate(cells[1:], 1):
        np.minimum(low, now, out=low)
        np.maximum(high, now, out=high)
        for direction, moved in (
            (1, (now - low >= FLASH_STEP) & (low < 0.8)),
            (-1, (high - now >= FLASH_STEP) & (now < 0.8)),
        ):
            if moved.mean() > FLASH_AREA and (not swings or swings[-1][1] != direction):
                swings.append((number, direction))
                low, high = now.copy(), now.copy()
                break
    return swings


def dull_opening(frames: Sequence[Frame]) -> list[Finding]:
    """The first second as sampled finished frames: bright enough at once, and moving."""
    findings = []
    if float(np.mean(frames[0])) / 255 < DARKEST_OPENING:
        findings.append(Finding("opening", "The first frame is almost black."))
    small = [frame[::8, ::8].astype(np.float32) / 255 for frame in frames]
    changes = [float(np.abs(after - before).mean()) for before, after in pairwise(small)]
    if changes and max(changes) < LEAST_MOTION:
        findings.append(Finding("opening", "Nothing moves in the first second."))
    return findings


def _pixels(box: Box, timeline: Timeline) -> tuple[float, float, float, float]:
    left, top = box.x * timeline.width, box.y * timeline.height
    return left, top, left + box.width * timeline.width, top + box.height * timeline.height


def _together(one: Overlay, other: Overlay) -> bool:
    """Both on screen at once for longer than a hand-over between scenes takes."""
    shared = min(one.start + one.frames, other.start + other.frames) - max(one.start, other.start)
    return shared > 0


def _touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _finding(check: str, sentence: str, overlay: Overlay) -> Finding:
    return Finding(check, sentence, overlay.id, overlay.scene_number)


def _short(overlay: Overlay) -> str:
    text = " ".join(overlay.text.split()) or overlay.role.value
    return text if len(text) <= 40 else text[:38].rstrip() + "…"


def _folded(text: str) -> str:
    """Letters and digits alone: an emoji or a comma more or less does not make another name."""
    kept = "".join(char for char in text.casefold() if char.isalnum() or char.isspace())
    return " ".join(kept.split())

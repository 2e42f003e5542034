"""When each block of words comes and goes: pure arithmetic on frames.

The hook has begun before the ad does and is complete by 1.2 s; body text starts at the cut and has left before the next
one; the end card's button has landed a quarter into the scene and at least 2.5 s before its end, and nothing of it
leaves. A block stays 0.6 s + 0.35 s a word after its entrance; where the scene is too short for that the entrance gives
way first, then the exit; the longest lines come in on the cut itself, over the transition, once the last scene's words have left
(adcraft 1.1 to 1.4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from generations.looks.zones import Role
from generations.reading_time import reading_s
from generations.timeline import OverlayRole

CTA_STILL_S: Final = 2.5
CTA_SHARE: Final = 0.25
HOOK_HEAD_START_S: Final = 0.3
HOOK_ENTERED_SHARE: Final = (
    0.8  # of an opening's entrance is over on the first frame: it is what feeds show as the picture
)
HOOK_COMPLETE_S: Final = 1.15
FASTEST_ENTRANCE_S: Final = 0.25
EXIT_S: Final = 0.2

# Seconds after the scene's first block that each role comes on.
_DELAYS: Final[dict[OverlayRole, float]] = {
    OverlayRole.LABEL: 0.0,
    OverlayRole.HEADLINE: 0.0,
    OverlayRole.BRAND: 0.0,
    OverlayRole.SUBLINE: 0.32,
    OverlayRole.BADGE: 0.75,
    OverlayRole.CTA: 0.5,
    OverlayRole.CONTACT: 0.7,
}


@dataclass(frozen=True, slots=True)
class Cue:
    """What a block asks of time: its role, its words, how long its look likes the entrance to take."""

    role: OverlayRole
    text: str
    entrance_s: float


@dataclass(frozen=True, slots=True)
class Beat:
    """A block's answer, in frames of the ad. `frames` includes entrance and exit."""

    start: int
    frames: int
    entrance_frames: int
    exit_frames: int


def beats_of_scene(
    role: Role,
    cues: Sequence[Cue],
    first: int,
    frames: int,
    fps: int,
    transition_frames: int = 0,
    *,
    taken_until: int | None = None,
) -> tuple[Beat, ...]:
    """A beat for each cue of a scene that begins at frame `first` and lasts `frames`. `taken_until` is the frame at which the
    last scene's words are gone."""
    early = max(0, transition_frames // 3 - 1)
    if taken_until is not None:
        early = min(early, max(first - taken_until, 0))
    if role is Role.END:
        return _end_beats(cues, first, frames, fps, transition_frames, early)
    return tuple(_beat(role, cue, first, frames, fps, transition_frames, early) for cue in cues)


def _beat(role: Role, cue: Cue, first: int, frames: int, fps: int, transition_frames: int, early: int) -> Beat:
    begin = 0.25 * transition_frames / fps
    if role is Role.HOOK:
        begin = -max(HOOK_HEAD_START_S, HOOK_ENTERED_SHARE * cue.entrance_s)
    start = round((begin + _DELAYS.get(cue.role, 0.0)) * fps)
    entrance = round(cue.entrance_s * fps)
    if role is Role.HOOK and cue.role is OverlayRole.HEADLINE:
        entrance = min(entrance, round(HOOK_COMPLETE_S * fps) - start)
    plan = _Plan(start, entrance, round(EXIT_S * fps), frames - max(1, transition_frames // 3))
    return _with_room(plan, _reading_frames(cue, fps), frames, fps, early).as_beat(first)


def _reading_frames(cue: Cue, fps: int) -> int:
    return ceil(reading_s(cue.text) * fps)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Frames from the scene's first: when it comes, how long it enters and leaves, when it is gone."""

    start: int
    entrance: int
    exit: int
    gone: int

    def lacking(self, needed: int) -> int:
        return needed - (self.gone - max(self.start + self.entrance, 0) - self.exit)

    def as_beat(self, first: int) -> Beat:
        entrance = min(self.entrance, max(self.gone - self.start, 0))
        return Beat(first + self.start, max(self.gone - self.start, 1), entrance, self.exit)


def _with_room(plan: _Plan, needed: int, frames: int, fps: int, early: int = 0) -> _Plan:
    """Entrance, delay, exit and early leaving give way, in that order, until the block can be read, or as far as they go;
    at last it comes up to `early` frames before the scene."""
    if (lacking := plan.lacking(needed)) > 0:
        plan = replace(
            plan, entrance=plan.entrance - min(lacking, max(plan.entrance - round(FASTEST_ENTRANCE_S * fps), 0))
        )
    if (lacking := plan.lacking(needed)) > 0:
        plan = replace(plan, start=plan.start - min(lacking, max(plan.start, 0)))
    if (lacking := plan.lacking(needed)) > 0:
        plan = replace(plan, exit=plan.exit - min(lacking, plan.exit))
    if (lacking := plan.lacking(needed)) > 0:
        plan = replace(plan, gone=plan.gone + min(lacking, max(frames - 1 - plan.gone, 0)))
    if plan.lacking(needed) > 0 and plan.start >= 0 and early > 0:  # the entrance is over when the scene begins
        swift = min(plan.entrance, early)
        plan = replace(plan, start=-swift, entrance=swift)
    if plan.lacking(needed) > 0:
        plan = replace(plan, gone=max(plan.gone, frames))
    return plan


def _end_beats(
    cues: Sequence[Cue], first: int, frames: int, fps: int, transition_frames: int, early: int
) -> tuple[Beat, ...]:
    """Everything lands by the button's deadline; a short scene plays the same order faster."""
    landed = min(CTA_SHARE * frames / fps, frames / fps - CTA_STILL_S)
    begin = min(0.25 * transition_frames / fps, max(landed - 0.4, 0.0))
    beats = []
    for cue in cues:
        entrance_s = min(cue.entrance_s, max(landed - begin, FASTEST_ENTRANCE_S / 2))
        latest = max(landed - entrance_s, 0.0) if cue.role is OverlayRole.CTA else max(landed + 0.25 - entrance_s, 0.0)
        start = round(min(begin + _DELAYS.get(cue.role, 0.0), latest) * fps)
        entrance = max(min(round(entrance_s * fps), frames - start - 1), 0)
        plan = _with_room(_Plan(start, entrance, 0, frames), _reading_frames(cue, fps), frames, fps, early)
        beats.append(Beat(first + plan.start, frames - plan.start, plan.entrance, 0))
    return tuple(beats)

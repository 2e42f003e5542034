"""A timeline's picture track as pieces: bodies that show one part, blends where one part gives way to the next.

Pure. Pieces cover the track without overlap, in order, and their lengths add up to the timeline's: a transition borrows
its frames from both neighbours (centred on the cut) and never changes the length of the ad.
"""

from __future__ import annotations

from dataclasses import dataclass

from generations.timeline import Timeline, TransitionStyle


@dataclass(frozen=True)
class Body:
    """Frames [start, end) of the ad show part `part` alone."""

    part: int
    start: int
    end: int


@dataclass(frozen=True)
class Blend:
    """Frames [start, end) of the ad lead from part `left` to the next one; the cut lies at `cut`."""

    left: int
    start: int
    end: int
    cut: int


Piece = Body | Blend


def pieces_of(timeline: Timeline) -> tuple[Piece, ...]:
    """All pieces in order. A transition too long for its neighbours is shortened to what they have."""
    found: list[Piece] = []
    starts, at = timeline.starts(), 0
    for number, part in enumerate(timeline.picture):
        cut = starts[number] + part.frames
        blend = _blend(timeline, number, cut, at)
        body_end = blend.start if blend else cut
        if body_end > at:
            found.append(Body(number, at, body_end))
        if blend:
            found.append(blend)
        at = blend.end if blend else cut
    return tuple(found)


def _blend(timeline: Timeline, left: int, cut: int, free_from: int) -> Blend | None:
    """The transition at `cut`, if any. It may start where the left part is free and use half of the right part."""
    transition = timeline.picture[left].transition_out
    if left + 1 >= len(timeline.picture) or transition.style is TransitionStyle.CUT or transition.frames < 2:
        return None
    before = min(transition.frames // 2, cut - free_from)
    room_after = timeline.picture[left + 1].frames
    if left + 2 < len(timeline.picture):
        room_after //= 2
    after = min(transition.frames - transition.frames // 2, room_after)
    return Blend(left, cut - before, cut + after, cut) if before >= 1 and after >= 1 else None


def within(pieces: tuple[Piece, ...], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of the window [start, end). Bodies are shortened to it; a blend must lie inside or outside."""
    inside: list[Piece] = []
    for piece in pieces:
        if piece.end <= start or piece.start >= end:
            continue
        if isinstance(piece, Body):
            inside.append(Body(piece.part, max(piece.start, start), min(piece.end, end)))
        elif start <= piece.start and piece.end <= end:
            inside.append(piece)
        else:
            raise ValueError("a window may not begin or end inside a transition")
    return tuple(inside)

"""The same ad at another size of the same shape or at another frame rate. Pure: `Timeline` to `Timeline`.

Another shape (9:16 to 1:1) is a new composition, made by whoever composes; here only pixels and frames change. Boxes are
fractions and type is measured against a short side of 1080, so a size needs nothing but its numbers.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

from generations.timeline import Timeline

Rate = Literal[24, 25, 30, 50, 60]


def at_size(timeline: Timeline, short_side: int) -> Timeline:
    """The ad with that many pixels on its short side, even on both."""
    scale = Fraction(short_side, min(timeline.width, timeline.height))
    width, height = (round(side * scale / 2) * 2 for side in (timeline.width, timeline.height))
    return Timeline.model_validate(timeline.model_dump() | {"width": width, "height": height})


def at_rate(timeline: Timeline, fps: Rate) -> Timeline:
    """The ad at another frame rate. Every event keeps its time to half a frame, and lengths add up: positions are
    rounded, lengths are differences of rounded positions, so nothing drifts and nothing that met comes apart."""
    ratio = Fraction(fps, timeline.fps)

    def moved(frame: int) -> int:
        return round(frame * ratio)

    def retimed(value: dict[str, Any], start: int, *lengths: str) -> dict[str, Any]:
        end = moved(start + value["frames"]) if value.get("frames") else None
        changed = {"frames": max(1, end - moved(start))} if end is not None else {}
        return value | changed | {name: moved(value[name]) for name in lengths}

    document = timeline.model_dump()
    for part, start in zip(document["picture"], timeline.starts(), strict=True):
        part.update(retimed(part, start))
        part["transition_out"]["frames"] = min(90, moved(part["transition_out"]["frames"]))
    lengths = {
        "overlays": ("entrance_frames", "exit_frames"),
        "sounds": ("fade_in_frames", "fade_out_frames"),
        "captions": (),
    }
    for track, names in lengths.items():
        for value in document[track]:
            value.update(retimed(value, value["start"], *names) | {"start": moved(value["start"])})
    for name in ("fade_in_frames", "fade_out_frames"):
        document[name] = moved(document[name])
    return Timeline.model_validate(document | {"fps": fps})

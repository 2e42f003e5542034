"""What the progress fragment shows, gathered once for the page, the polling fallback and the socket."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generations.models import Generation
from generations.progress import Step, seconds_left, steps


@dataclass(frozen=True)
class ProgressPage:
    percent: int
    step: str
    steps: tuple[Step, ...]
    seconds_left: int | None
    cost: Decimal
    scenes_done: int
    scenes_total: int


def progress_page(generation: Generation) -> ProgressPage:
    listed = steps(generation)
    clips = next(step for step in listed if step.name == "make_clips")
    return ProgressPage(
        percent=generation.progress,
        step=generation.current_step or generation.get_status_display(),
        steps=listed,
        seconds_left=seconds_left(generation),
        cost=generation.total_cost,
        scenes_done=clips.done,
        scenes_total=clips.total,
    )

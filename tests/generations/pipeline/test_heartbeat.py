"""What a running stage says while others of its kind run beside it."""

from __future__ import annotations

from collections.abc import Callable

from generations.models import Generation, StageRun
from generations.pipeline.heartbeat import Heartbeat
from generations.pipeline.runner import LEASE, STAGES
from generations.states import RunState


def test_of_scenes_side_by_side_the_first_speaks_for_all(make_generation: Callable[..., Generation]) -> None:
    generation = make_generation(current_step="Composing")
    first, second = (
        StageRun.objects.create(generation=generation, stage="make_clips", part=part, state=RunState.RUNNING)
        for part in (1, 2)
    )
    stage = STAGES["make_clips"]

    def said(run: StageRun, text: str) -> str:
        beat = Heartbeat(run, stage, LEASE)
        beat.report(0.5, text)
        beat._write_progress()
        generation.refresh_from_db()
        return generation.current_step

    assert said(first, "Making scene 1 of 2") == "Making scene 1 of 2"
    assert said(second, "Making scene 2 of 2") == "Making scene 1 of 2"
    StageRun.objects.filter(pk=first.pk).update(state=RunState.DONE)
    assert said(second, "Making scene 2 of 2") == "Making scene 2 of 2"
    assert said(second, "") == "Making scene 2 of 2"

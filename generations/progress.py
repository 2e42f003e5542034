"""How far a generation is, and how long it will still take.

The percentage is derived from the stage runs, never typed by hand: each stage owns a span of the bar and fills it with the
mean fraction of its runs. The time left comes from what earlier generations of the same length needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Final

from django.db.models import Max, Min
from django.utils import timezone

from generations.models import Generation, StageRun
from generations.states import RunState, Status


@dataclass(frozen=True)
class Share:
    """A stage's place on the bar in per cent, its label while it runs, and seconds to expect before any were measured."""

    label: str
    begin: int
    end: int
    first_guess_s: float  # of a 15 s ad; 0 for a stage that goes on beside another

    @property
    def is_beside(self) -> bool:
        return self.begin == self.end


# In story order. `make_sound` goes on beside `make_clips` and takes no room on the bar.
SHARES: Final[dict[str, Share]] = {
    "write_spec": Share("Writing the ad", 0, 10, 1),
    "plan_scenes": Share("Planning the scenes", 10, 20, 1),
    "make_sound": Share("Composing the music", 20, 20, 0),
    "make_clips": Share("Making the scenes", 20, 70, 30),
    "compose": Share("Arranging the ad", 70, 75, 1),
    "export": Share("Stitching and finishing", 75, 95, 15),
    "review": Share("Checking the result", 95, 99, 4),
}
ON_REQUEST_LABELS: Final[dict[str, str]] = {"make_rendition": "Making another format", "make_take": "Making a take"}
HISTORY: Final = 20  # finished ads the time left is learned from


@dataclass(frozen=True)
class Step:
    """A stage as the page shows it: `state` is waiting, running, done, failed or cancelled."""

    name: str
    label: str
    state: str
    done: int
    total: int


def label_of(stage: str) -> str:
    return ON_REQUEST_LABELS[stage] if stage in ON_REQUEST_LABELS else SHARES[stage].label


def percent_done(generation: Generation) -> int:
    """0..99 from the stage runs; 100 is only written together with `completed`."""
    runs = list(generation.runs.values_list("stage", "fraction", "state"))
    percent = 0.0
    for stage, place in SHARES.items():
        if place.is_beside:
            continue
        own = [1.0 if state == RunState.DONE else fraction for name, fraction, state in runs if name == stage]
        if not own:
            break
        share = sum(own) / len(own)
        percent = max(percent, place.begin + (place.end - place.begin) * share)
        if share < 1:
            break
    return int(percent)


def steps(generation: Generation) -> tuple[Step, ...]:
    """Every stage in story order with its state, for the page."""
    runs = list(generation.runs.values_list("stage", "state"))
    return tuple(
        _step(name, place.label, [state for stage, state in runs if stage == name]) for name, place in SHARES.items()
    )


def _step(name: str, label: str, states: list[str]) -> Step:
    done = states.count(RunState.DONE)
    if not states:
        state = "waiting"
    elif done == len(states):
        state = "done"
    elif RunState.FAILED in states:
        state = "failed"
    elif RunState.CANCELLED in states:
        state = "cancelled"
    elif RunState.RUNNING in states or RunState.WAITING in states or done:
        state = "running"
    else:
        state = "waiting"
    return Step(name, label, state, done, len(states))


def seconds_left(generation: Generation) -> int | None:
    """Seconds until the file is there, from measured history; None when nothing is under way or somebody is asked."""
    if generation.status not in (Status.PENDING, Status.PROCESSING) or generation.paused:
        return None
    usual = usual_seconds(generation.duration_s)
    now = timezone.now()
    left = 0.0
    own: dict[str, list[StageRun]] = {}
    for run in generation.runs.all():
        own.setdefault(run.stage, []).append(run)
    for stage, seconds in usual.items():
        runs = own.get(stage, [])
        if runs and all(run.state == RunState.DONE for run in runs):
            continue
        begun = [run.started_at for run in runs if run.started_at]
        spent = (now - min(begun)).total_seconds() if begun else 0.0
        left += max(seconds - spent, 1.0)
    return max(round(left), 1)


def usual_seconds(duration_s: int) -> dict[str, float]:
    """Median wall seconds per stage over the last finished ads of this length, first guesses where there are none."""
    finished = list(
        Generation.objects.filter(status=Status.COMPLETED, duration_s=duration_s, is_bench=False)
        .exclude(is_sample=True, parent__isnull=False)  # a newcomer's copy took no time
        .order_by("-completed_at")
        .values_list("pk", flat=True)[:HISTORY]
    )
    spans = (
        StageRun.objects.filter(generation__in=finished, state=RunState.DONE)
        .values("generation", "stage")
        .annotate(begun=Min("started_at"), ended=Max("finished_at"))
    )
    measured: dict[str, list[float]] = {}
    for row in spans:
        if row["begun"] and row["ended"]:
            measured.setdefault(row["stage"], []).append((row["ended"] - row["begun"]).total_seconds())
    return {stage: _usual(stage, measured.get(stage, ()), duration_s) for stage in SHARES}


def _usual(stage: str, measured: Iterable[float], duration_s: int) -> float:
    guess = SHARES[stage].first_guess_s * duration_s / 15
    seconds = list(measured)
    return median(seconds) if seconds and guess else guess

"""What the page and the API show of an ad's other formats: which are there, how far the others are, what can be asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from generations.formats import Format, FormatKind, offers_for, usual
from generations.models import Generation, Rendition, StageRun
from generations.render import PLATFORMS
from generations.renditions.services import STAGE, is_outdated
from generations.spec import AspectRatio
from generations.states import CANCELLED_BY_USER, RunState, Status
from generations.timeline import FRAME_SIZES

STATES: Final[dict[str, Status]] = {
    RunState.READY: Status.PENDING,
    RunState.RUNNING: Status.PROCESSING,
    RunState.DONE: Status.COMPLETED,
    RunState.FAILED: Status.FAILED,
    RunState.CANCELLED: Status.FAILED,
}


# What advice means to somebody who posts an ad. The bit rate is none: the encoder aims at quality, not at a rate.
ADVICE: Final = {
    "safe zone": "{said}",
    "sharpness": "It is shown larger than it is: {said}.",
    "loudness": "It plays louder or quieter than its neighbours: {said}.",
    "sound": "{said}",
}


@dataclass(frozen=True)
class Line:
    """One rendition as it stands, in the words generations use. `status` is of the latest try: a file of an earlier one may
    be there beside it."""

    rendition: Rendition
    status: Status
    percent: int
    error: str
    is_outdated: bool

    @property
    def format(self) -> Format:
        return self.rendition.format

    @property
    def is_open(self) -> bool:
        return self.status in (Status.PENDING, Status.PROCESSING)

    @property
    def is_cancelled(self) -> bool:
        return self.error == CANCELLED_BY_USER


@dataclass(frozen=True)
class Formats:
    """`lines` in the order they were asked for, a chosen cover apart; `shapes` and `more` can be asked for."""

    lines: tuple[Line, ...]
    cover: Line | None
    shapes: tuple[Format, ...]
    more: tuple[Format, ...]

    @property
    def is_busy(self) -> bool:
        return any(line.is_open for line in self.all)

    @property
    def all(self) -> tuple[Line, ...]:
        return (*self.lines, self.cover) if self.cover else self.lines

    @property
    def says(self) -> str:
        """How things are, for those who hear the page."""
        words = {Status.PENDING: "waits", Status.PROCESSING: "is being made", Status.COMPLETED: "is ready"}
        return ". ".join(f"{line.format.label} {words.get(line.status, 'could not be made')}" for line in self.all)


@dataclass(frozen=True)
class Placement:
    """A platform, and in which form of the ad it takes it: `ready_in` is empty while none fits; then `shape` would, or `why`
    says what is in the way. `advice` is what could be better about the fitting one."""

    name: str
    ready_in: str
    shape: Format | None
    why: tuple[str, ...]
    advice: tuple[str, ...]


def formats_of(generation: Generation) -> Formats:
    lines = tuple(lines_of(generation))
    asked = {line.rendition.name for line in lines}
    free = [one for one in offers_for(AspectRatio(generation.aspect_ratio)) if one.name not in asked]
    shapes = tuple(one for one in free if one.kind is FormatKind.VIDEO and one == usual(one.aspect_ratio))
    return Formats(
        lines=tuple(line for line in lines if line.rendition.kind != FormatKind.THUMBNAIL),
        cover=next((line for line in lines if line.rendition.kind == FormatKind.THUMBNAIL), None),
        shapes=shapes,
        more=tuple(one for one in free if one not in shapes),
    )


def lines_of(generation: Generation) -> list[Line]:
    """Two queries, whatever their number."""
    runs = {run.part: run for run in generation.runs.filter(stage=STAGE)}
    return [_line(rendition, generation, runs.get(rendition.part)) for rendition in generation.renditions.all()]


def line_of(rendition: Rendition) -> Line:
    generation = rendition.generation
    return _line(rendition, generation, generation.runs.filter(stage=STAGE, part=rendition.part).first())


def _line(rendition: Rendition, generation: Generation, run: StageRun | None) -> Line:
    state = run.state if run else RunState.CANCELLED
    error = CANCELLED_BY_USER if state == RunState.CANCELLED else run.error if run else ""
    status = STATES.get(state, Status.PENDING)
    return Line(
        rendition=rendition,
        status=status,
        percent=100 if status == Status.COMPLETED else int((run.fraction if run else 0) * 100),
        error=error if status == Status.FAILED else "",
        is_outdated=is_outdated(rendition, generation) and status == Status.COMPLETED,
    )


def placements_of(generation: Generation, lines: Iterable[Line]) -> list[Placement]:
    """Every platform we know, with the first form of the ad it takes. Empty for an ad that was never checked."""
    checked = [(usual(AspectRatio(generation.aspect_ratio)).label, generation.platforms)]
    checked += [(line.format.label, line.rendition.platforms) for line in lines if line.status == Status.COMPLETED]
    return [
        _placement(key, [(label, report) for label, reports in checked for report in reports if report["key"] == key])
        for key in PLATFORMS
        if any(report["key"] == key for report in generation.platforms)
    ]


def _placement(key: str, reports: list[tuple[str, dict[str, Any]]]) -> Placement:
    platform = PLATFORMS[key]
    label, report = next(((label, each) for label, each in reports if each["accepted"]), reports[0])
    unmet = [point for point in report["points"] if not point["met"]]
    if report["accepted"]:
        advice = tuple(ADVICE[point["name"]].format(**point) for point in unmet if point["name"] in ADVICE)
        return Placement(platform.name, label, None, (), advice)
    serious = [point for point in unmet if point["serious"]]
    shape = next((shape for shape, size in FRAME_SIZES.items() if size == platform.sizes[0]), None)
    wanted = usual(AspectRatio(shape)) if shape and any(point["name"] == "shape" for point in serious) else None
    why = tuple(f"{point['name'].capitalize()}: {point['said']}" for point in serious if point["name"] != "shape")
    return Placement(platform.name, "", wanted, why, ())

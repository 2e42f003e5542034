"""What came of a bench: a grid of prompts and models, and each model's figures over all prompts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

from accounts.allowances import usd
from generations.models import Bench, CallState, Generation, ProviderCall, StageRun, Take, TakeKind
from generations.pipeline.make_take import MAKE_TAKE, SCENE
from generations.pipeline.runner import OPEN_RUNS
from generations.spec import AdSpec
from generations.states import RunState


@dataclass(frozen=True)
class Shown:
    """One take as the page shows it. `latency_s`: from the order to its end, for what was drawn here the seconds of work."""

    take: Take
    state: str  # waiting, working, done, failed, cancelled
    fraction: float
    error: str
    latency_s: float | None
    cost: Decimal
    checks: tuple[dict[str, Any], ...]

    @property
    def score(self) -> int | None:
        """Per cent of the checks that passed; None before there are any."""
        return round(100 * self.passed / len(self.checks)) if self.checks else None

    @property
    def passed(self) -> int:
        return sum(check["passed"] for check in self.checks)

    @property
    def is_open(self) -> bool:
        return self.state in ("waiting", "working")

    @property
    def spec(self) -> AdSpec | None:
        return AdSpec.model_validate(self.take.spec) if self.take.spec else None


@dataclass(frozen=True)
class Column:
    """A model over all prompts."""

    name: str
    kind: str
    provider: str
    model: str
    score: int | None
    latency_s: float | None
    cost: Decimal
    expected: Decimal
    failed: int
    done: int


@dataclass(frozen=True)
class Row:
    sheet: Generation
    purpose: str  # of the scene that every model films
    visual: str
    takes: tuple[Shown, ...]


@dataclass(frozen=True)
class Results:
    bench: Bench
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def cost(self) -> Decimal:
        return sum((column.cost for column in self.columns), Decimal(0))

    @property
    def expected(self) -> Decimal:
        return usd(self.bench.expected_micros)

    @property
    def most(self) -> Decimal:
        return usd(self.bench.most_micros)

    @property
    def open(self) -> int:
        return sum(take.is_open for row in self.rows for take in row.takes)

    @property
    def total(self) -> int:
        return sum(len(row.takes) for row in self.rows)


def results_of(bench: Bench) -> Results:
    """Five queries, however many takes. The takes come last: what a run has kept is there once the run is seen as done."""
    sheet_ids = set(bench.takes.values_list("generation", flat=True))
    runs = {
        (run.generation_id, run.part): run
        for run in StageRun.objects.filter(generation__in=sheet_ids, stage=MAKE_TAKE.name)
    }
    calls: dict[tuple[Any, int], list[ProviderCall]] = {}
    for call in ProviderCall.objects.filter(generation__in=sheet_ids, stage=MAKE_TAKE.name).defer("ticket"):
        calls.setdefault((call.generation_id, call.part), []).append(call)
    takes = list(bench.takes.select_related("generation", "clip"))
    sheets = {take.generation_id: take.generation for take in takes}
    shown = [
        _shown(take, runs.get((take.generation_id, take.part)), calls.get((take.generation_id, take.part), []))
        for take in takes
    ]
    rows = tuple(_row(sheet, [one for one in shown if one.take.generation_id == key]) for key, sheet in sheets.items())
    parts = sorted({take.part for take in takes})
    columns = tuple(_column([one for one in shown if one.take.part == part]) for part in parts)
    return Results(bench, columns, rows)


def _shown(take: Take, run: StageRun | None, calls: Sequence[ProviderCall]) -> Shown:
    return Shown(
        take=take,
        state=_state(run),
        fraction=run.fraction if run else 0.0,
        error=run.error if run else "",
        latency_s=_latency(run, calls),
        cost=sum((call.cost for call in calls), Decimal(0)),
        checks=tuple(take.figures.get("checks", ())),
    )


def _state(run: StageRun | None) -> str:
    if run is None or run.state == RunState.CANCELLED:
        return "cancelled"
    if run.state in (RunState.DONE, RunState.FAILED):
        return "done" if run.state == RunState.DONE else "failed"
    if run.state in OPEN_RUNS and (run.state in (RunState.RUNNING, RunState.WAITING) or run.started_at):
        return "working"
    return "waiting"


def _latency(run: StageRun | None, calls: Sequence[ProviderCall]) -> float | None:
    """Of the order that was delivered; drawn here or planned locally, of the run."""
    delivered = [call.latency_s for call in calls if call.state == CallState.DONE and call.latency_s is not None]
    if delivered:
        return delivered[-1]
    if run is None or run.state != RunState.DONE or run.started_at is None or run.finished_at is None:
        return None
    return (run.finished_at - run.started_at).total_seconds()


def _row(sheet: Generation, takes: Sequence[Shown]) -> Row:
    spec = sheet.ad_spec
    scene = spec.scenes[SCENE - 1] if spec else None
    return Row(sheet, scene.narrative_purpose if scene else "", scene.visual_prompt if scene else "", tuple(takes))


def _column(takes: Sequence[Shown]) -> Column:
    one = takes[0].take
    scores = [take.score for take in takes if take.score is not None]
    latencies = [take.latency_s for take in takes if take.latency_s is not None]
    return Column(
        name=one.name,
        kind=TakeKind(one.kind).label,
        provider=one.provider,
        model=one.model,
        score=round(sum(scores) / len(scores)) if scores else None,
        latency_s=round(median(latencies), 1) if latencies else None,
        cost=sum((take.cost for take in takes), Decimal(0)),
        expected=usd(sum(take.take.expected_micros for take in takes)),
        failed=sum(take.state == "failed" for take in takes),
        done=sum(take.state == "done" for take in takes),
    )

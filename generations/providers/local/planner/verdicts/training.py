"""Training of the judges on the judged lines, and how good the lines are that they would choose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.base import PlanRequest
from generations.providers.local.planner.reading import read
from generations.providers.local.planner.verdicts.corpus import Judged
from generations.providers.local.planner.verdicts.evidence import features_of
from generations.providers.local.planner.verdicts.judge import Judge

_PARAMETERS: Final = {"c1": 0.02, "c2": 0.5, "max_iterations": 100}
_HELD_OUT: Final = 5  # one prompt of so many


@dataclass(frozen=True)
class Tally:
    """Means over prompts of the verdicts on the line chosen, the best line and any line; how often the chosen is below 3."""

    chosen: float
    best: float
    any: float
    weak: int
    prompts: int


def train_judge(judged: Iterable[Judged], model: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PARAMETERS)
    for each in judged:
        reading = read(PlanRequest(prompt=each.prompt))
        for verdict in each.verdicts:
            trainer.append([features_of(verdict.line, verdict.sort, reading)], [str(verdict.value)])
    trainer.train(str(model))


def split(judged: Sequence[Judged]) -> tuple[list[Judged], list[Judged]]:
    """What is learnt and what is held out, the same in every run."""
    seen = [each for number, each in enumerate(judged) if number % _HELD_OUT]
    return seen, list(judged[::_HELD_OUT])


def tally(judged: Sequence[Judged], model: Path) -> Tally:
    judge = Judge(model)
    chosen: list[int] = []
    for each in judged:
        reading = read(PlanRequest(prompt=each.prompt))
        first = max(each.verdicts, key=lambda one: judge.expected(features_of(one.line, one.sort, reading)))
        chosen.append(first.value)
    values = [[verdict.value for verdict in each.verdicts] for each in judged]
    return Tally(
        chosen=sum(chosen) / len(chosen),
        best=sum(map(max, values)) / len(values),
        any=sum(sum(each) / len(each) for each in values) / len(values),
        weak=sum(value < 3 for value in chosen),
        prompts=len(judged),
    )

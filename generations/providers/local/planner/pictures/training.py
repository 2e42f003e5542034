"""Training of the classifier of pictures on the judged prompts, and how often its first choice is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.base import PlanRequest
from generations.providers.local.planner.pictures import Likely, main_picture
from generations.providers.local.planner.pictures.classifier import BESIDE, MAIN, WRONG, Classifier
from generations.providers.local.planner.pictures.corpus import Judged
from generations.providers.local.planner.pictures.evidence import features_of
from generations.providers.local.planner.reading import read

_PARAMETERS: Final = {"c1": 0.0, "c2": 0.5, "max_iterations": 200}
_HELD_OUT: Final = 10  # one prompt of so many


def train_classifier(judged: Iterable[Judged], model: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PARAMETERS)
    for each in judged:
        for candidate in features_of(read(PlanRequest(prompt=each.prompt)).seen):
            trainer.append([candidate.features], [_verdict(each, candidate.name)])
    trainer.train(str(model))


def split(judged: Sequence[Judged]) -> tuple[list[Judged], list[Judged]]:
    """What is learnt and what is held out, the same in every run."""
    seen = [each for number, each in enumerate(judged) if number % _HELD_OUT]
    return seen, list(judged[::_HELD_OUT])


def tally(judged: Iterable[Judged], model: Path) -> Counter[str]:
    """How many prompts got a right main picture, one that may stand in the ad, a wrong one, or none."""
    classifier = Classifier(model)
    counts: Counter[str] = Counter()
    for each in judged:
        candidates = features_of(read(PlanRequest(prompt=each.prompt)).seen)
        likely = [Likely(one.name, classifier.fit(one.features)) for one in candidates]
        first = main_picture(sorted(likely, key=lambda one: -one.main))
        counts["none" if first is None else _verdict(each, first.name)] += 1
    return counts


def _verdict(judged: Judged, name: str) -> str:
    return MAIN if name in judged.main else BESIDE if name in judged.beside else WRONG

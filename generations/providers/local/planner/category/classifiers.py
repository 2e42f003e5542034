"""The two trained classifiers: of what kind the business is, and whether a narrow trade a keyword names is the right one.

Both are maximum-entropy models (Berger, Della Pietra & Della Pietra 1996): to CRFsuite, sequences of one item. They are
trained with `manage.py train_reader` on the prompts of `reader/corpus/`.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.local.planner.category.evidence import Evidence
from generations.providers.local.planner.packs import all_packs

KINDS: Final = "kinds.crfsuite"
TRADES: Final = "trades.crfsuite"
FOLDER: Final = Path(__file__).parent
YES, NO = "yes", "no"
_local = threading.local()


class Classifiers:
    """The models of one folder. Not to be shared between threads: CRFsuite keeps what it works on inside the tagger."""

    def __init__(self, folder: Path) -> None:
        self._kinds, self._trades = pycrfsuite.Tagger(), pycrfsuite.Tagger()
        self._kinds.open(str(folder / KINDS))
        if (folder / TRADES).exists():  # while it is being trained there is none yet
            self._trades.open(str(folder / TRADES))
        self._labels: Sequence[str] = self._kinds.labels()

    def kinds(self, evidence: Evidence) -> dict[str, float]:
        """Every kind with its probability."""
        self._kinds.set([evidence.features])
        return {label: self._kinds.marginal(label, 0) for label in self._labels}

    def trades(self, evidence: Evidence, kinds: Mapping[str, float]) -> dict[str, float]:
        """The narrow trades that keywords name, each with the probability that it is the right one."""
        found = {}
        for key, features in with_kinds(evidence, kinds).items():
            self._trades.set([features])
            found[key] = self._trades.marginal(YES, 0)
        return found


def with_kinds(evidence: Evidence, kinds: Mapping[str, float]) -> dict[str, list[str]]:
    """The features of each trade with what the classifier of kinds says of its parent."""
    top = max(kinds, key=kinds.__getitem__)
    found = {}
    for key, features in evidence.trades.items():
        likely = _bucket(kinds.get(all_packs()[key].category, 0.0))
        told = next((letter for letter in "wvbmu" if f"in {letter}" in features), "l")
        found[key] = [
            *features,
            f"kind {likely}",
            f"kind {likely} in {told}",
            f"top kind {_bucket(kinds[top])}",
            f"{key} within {top}",
            "top kind is parent" if all_packs()[key].category == top else "top kind is another",
        ]
    return found


def _bucket(probability: float) -> str:
    return (
        "likely" if probability > 0.5 else "possible" if probability > 0.2 else "seldom" if probability > 0.05 else "no"
    )


def classifiers() -> Classifiers:
    if not hasattr(_local, "models"):
        _local.models = Classifiers(FOLDER)
    return _local.models

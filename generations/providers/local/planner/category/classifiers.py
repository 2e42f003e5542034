"""The trained classifiers: of what kind the business is, which narrow trade its words alone suggest, and whether a trade that
keywords name or the words suggest is the right one.

All are maximum-entropy models (Berger, Della Pietra & Della Pietra 1996): to CRFsuite, sequences of one item. They are
trained with `manage.py train_reader` on the prompts of `reader/corpus/` and of `prompts/`.
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
SUGGESTIONS: Final = "suggestions.crfsuite"
FOLDER: Final = Path(__file__).parent
YES, NO = "yes", "no"
_SUGGESTED, _MOST_SUGGESTED = 0.05, 3  # likelihood of a trade that may be suggested, and how many may
_local = threading.local()


class Classifiers:
    """The models of one folder. Not to be shared between threads: CRFsuite keeps what it works on inside the tagger."""

    def __init__(self, folder: Path) -> None:
        self._kinds, self._suggestions, self._trades = pycrfsuite.Tagger(), pycrfsuite.Tagger(), pycrfsuite.Tagger()
        self._kinds.open(str(folder / KINDS))
        self._suggestions.open(str(folder / SUGGESTIONS))
        if (folder / TRADES).exists():  # while it is being trained there is none yet
            self._trades.open(str(folder / TRADES))
        self._labels: Sequence[str] = self._kinds.labels()
        self._narrow: Sequence[str] = self._suggestions.labels()

    def kinds(self, evidence: Evidence) -> dict[str, float]:
        """Every kind with its probability."""
        self._kinds.set([evidence.features])
        return {label: self._kinds.marginal(label, 0) for label in self._labels}

    def suggestions(self, evidence: Evidence) -> dict[str, float]:
        """The narrow trades the words suggest, whether or not a keyword names them, with their probabilities."""
        self._suggestions.set([evidence.suggesting])
        found = {key: self._suggestions.marginal(key, 0) for key in self._narrow}
        likeliest = sorted(found, key=lambda key: -found[key])[:_MOST_SUGGESTED]
        named = (key for key in evidence.trades if key in found)
        return {key: found[key] for key in (*likeliest, *named) if found[key] >= _SUGGESTED}

    def trades(self, evidence: Evidence, kinds: Mapping[str, float]) -> dict[str, float]:
        """The narrow trades that keywords name or the words suggest, each with the probability that it is the right one."""
        found = {}
        for key, features in weighed(evidence, kinds, self.suggestions(evidence)).items():
            self._trades.set([features])
            found[key] = self._trades.marginal(YES, 0)
        return found


def weighed(evidence: Evidence, kinds: Mapping[str, float], suggestions: Mapping[str, float]) -> dict[str, list[str]]:
    """The features of each trade with what the other classifiers say of it and of its parent."""
    top = max(kinds, key=kinds.__getitem__)
    first = max(suggestions, key=suggestions.__getitem__, default="")
    found = {}
    for key in dict.fromkeys((*evidence.trades, *suggestions)):
        features = evidence.trades.get(key, [f"pack={key}", "no keyword"])
        likely = _bucket(kinds.get(all_packs()[key].category, 0.0))
        told = next((letter for letter in "wvbmu" if f"in {letter}" in features), "l")
        told = "no keyword" if "no keyword" in features else told
        suggested = _bucket(suggestions.get(key, 0.0))
        found[key] = [
            *features,
            f"kind {likely}",
            f"kind {likely} in {told}",
            f"top kind {_bucket(kinds[top])}",
            f"{key} within {top}",
            "top kind is parent" if all_packs()[key].category == top else "top kind is another",
            f"suggested {suggested}",
            f"suggested {suggested} in {told}",
            f"suggested {suggested}, kind {likely}",
            "suggested first" if key == first else f"another suggested {_bucket(suggestions.get(first, 0.0))}",
        ]
    return found


def _bucket(probability: float) -> str:
    named = (("sure", 0.9), ("likely", 0.5), ("possible", 0.2), ("seldom", 0.05))
    return next((name for name, least in named if probability > least), "no")


def classifiers() -> Classifiers:
    if not hasattr(_local, "models"):
        _local.models = Classifiers(FOLDER)
    return _local.models

"""The trained classifier of pictures: how likely a candidate may be the main one, or stand beside it.

A maximum-entropy model (Berger, Della Pietra & Della Pietra 1996): to CRFsuite, sequences of one item. It is trained by
`manage.py train_pictures` on the prompts of `corpus.txt`.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Final, NamedTuple

import pycrfsuite

MODEL: Final = Path(__file__).parent / "pictures.crfsuite"
MAIN, BESIDE, WRONG = "main", "beside", "wrong"
_local = threading.local()


class Fit(NamedTuple):
    main: float
    beside: float


class Classifier:
    """Not to be shared between threads: CRFsuite keeps what it works on inside the tagger."""

    def __init__(self, model: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model))

    def fit(self, features: list[str]) -> Fit:
        self._tagger.set([features])
        return Fit(self._tagger.marginal(MAIN, 0), self._tagger.marginal(BESIDE, 0))


def classifier() -> Classifier:
    """The trained one, of this thread."""
    if not hasattr(_local, "model"):
        _local.model = Classifier(MODEL)
    return _local.model

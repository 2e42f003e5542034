"""The trained judges of lines, one for the opening and one for the end card.

Maximum-entropy models (Berger, Della Pietra & Della Pietra 1996): to CRFsuite, sequences of one item whose labels are the verdicts
one to five. They are trained by `manage.py train_verdicts` on the judged lines of this folder.
"""

from __future__ import annotations

import threading
from enum import StrEnum
from pathlib import Path

import pycrfsuite

_local = threading.local()


class Place(StrEnum):
    OPENING = "openings"
    CLOSING = "closings"

    @property
    def model(self) -> Path:
        return Path(__file__).parent / f"{self}.crfsuite"

    @property
    def corpus(self) -> Path:
        return Path(__file__).parent / f"{self}.txt"


class Judge:
    """Not to be shared between threads: CRFsuite keeps what it works on inside the tagger."""

    def __init__(self, model: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model))
        self._verdicts = {label: int(label) for label in self._tagger.labels()}

    def expected(self, features: list[str]) -> float:
        self._tagger.set([features])
        return sum(value * self._tagger.marginal(label, 0) for label, value in self._verdicts.items())


def judge(place: Place) -> Judge:
    """The trained one, of this thread."""
    judges: dict[Place, Judge] = _local.__dict__.setdefault("judges", {})
    if place not in judges:
        judges[place] = Judge(place.model)
    return judges[place]

"""Trained CRFsuite models, opened once in each thread: CRFsuite keeps the sequence it works on inside the tagger."""

from __future__ import annotations

import threading
from pathlib import Path

import pycrfsuite

_local = threading.local()


def opened(model: Path) -> pycrfsuite.Tagger:
    """The tagger of this thread for a model."""
    taggers: dict[Path, pycrfsuite.Tagger] = _local.__dict__.setdefault("taggers", {})
    if model not in taggers:
        taggers[model] = pycrfsuite.Tagger()
        taggers[model].open(str(model))
    return taggers[model]

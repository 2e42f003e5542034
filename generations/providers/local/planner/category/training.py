"""Training of the classifiers on the annotated prompts, and how often they are right."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.local.planner.category import GENERAL, decide
from generations.providers.local.planner.category.classifiers import KINDS, NO, TRADES, YES, Classifiers, with_kinds
from generations.providers.local.planner.category.evidence import Evidence, evidence_of
from generations.providers.local.planner.clean import clean
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.reader import Label
from generations.providers.local.reader.corpus import Annotated

_FOLDS: Final = 3
_TIMES: Final = 3  # each prompt is learnt
_SOLD: Final = (Label.PRODUCT, Label.DOES)
_OF_KINDS: Final = {"c1": 0.5, "c2": 0.1, "max_iterations": 80}
_OF_TRADES: Final = {"c1": 0.0, "c2": 0.5, "max_iterations": 80}


def train_classifiers(prompts: Sequence[Annotated], folder: Path) -> None:
    """The classifier of trades learns from kinds told by models that never saw the prompt, as at work.

    Each prompt is learnt three times: as it is, as if the reader had not found what is sold, and as if it had taken it for a line.
    """
    labelled = [prompt for prompt in prompts if prompt.kind]
    known = [(_evidence(told), told) for prompt in labelled for told in (prompt, _unread(prompt), _as_lines(prompt))]
    told: list[tuple[list[str], str]] = []
    for fold in range(_FOLDS):
        others = [pair for number, pair in enumerate(known) if number // _TIMES % _FOLDS != fold]
        with tempfile.TemporaryDirectory() as place:
            _train(((found.features, prompt.kind) for found, prompt in others), Path(place) / KINDS, _OF_KINDS)
            models = Classifiers(Path(place))
            for found, prompt in (pair for number, pair in enumerate(known) if number // _TIMES % _FOLDS == fold):
                trades = with_kinds(found, models.kinds(found)) if found.trades else {}
                told += [(features, YES if key == prompt.trade else NO) for key, features in trades.items()]
    _train(told, folder / TRADES, _OF_TRADES)
    drawn = [(Evidence((), "en", tuple(pack.emoji)).features, key) for key, pack in all_packs().items() if pack.emoji]
    _train([*((found.features, prompt.kind) for found, prompt in known), *drawn], folder / KINDS, _OF_KINDS)


def tally(prompts: Iterable[Annotated], folder: Path) -> Counter[str]:
    """How many prompts were given the right narrow trade, the right kind, a wrong one, or none."""
    models = Classifiers(folder)
    counts: Counter[str] = Counter()
    for prompt in prompts:
        if prompt.kind:
            key = decide(_evidence(prompt), models)
            right = "trade right" if key == prompt.trade else "kind right" if key == prompt.kind else "wrong"
            counts["none" if key.startswith(GENERAL) else right] += 1
    return counts


def _unread(prompt: Annotated) -> Annotated:
    return replace(prompt, spans=tuple(span for span in prompt.spans if span.label not in _SOLD))


def _as_lines(prompt: Annotated) -> Annotated:
    lines = (replace(span, label=Label.LINE) if span.label in _SOLD else span for span in prompt.spans)
    return replace(prompt, spans=tuple(lines))


def _evidence(prompt: Annotated) -> Evidence:
    return evidence_of(prompt.text, prompt.spans, prompt.language, clean(prompt.text).emoji)


def _train(samples: Iterable[tuple[list[str], str]], model: Path, parameters: dict[str, float]) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(parameters)
    for features, label in samples:
        trainer.append([features], [label])
    trainer.train(str(model))

"""Training of the classifiers on the annotated and the labelled prompts, and how often they are right."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pycrfsuite

from generations.providers.local.planner.category import GENERAL, decide
from generations.providers.local.planner.category.classifiers import (
    KINDS,
    NO,
    SUGGESTIONS,
    TRADES,
    YES,
    Classifiers,
    weighed,
)
from generations.providers.local.planner.category.evidence import Evidence, evidence_of
from generations.providers.local.planner.clean import clean
from generations.providers.local.planner.packs import all_keywords, all_packs
from generations.providers.local.reader import Label
from generations.providers.local.reader.corpus import Annotated

_FOLDS: Final = 3
_SOLD: Final = (Label.PRODUCT, Label.DOES)
_OF_KINDS: Final = {"c1": 0.5, "c2": 0.1, "max_iterations": 80}
_OF_SUGGESTIONS: Final = {"c1": 0.3, "c2": 0.1, "max_iterations": 40}
_OF_TRADES: Final = {"c1": 0.0, "c2": 0.5, "max_iterations": 80}
_TYPED: Final = 3  # times a prompt as it was typed is learnt
_FEW: Final = 5  # annotated prompts of a trade that may not have been there when the corpus was annotated


@dataclass(frozen=True)
class Example:
    """What a prompt shows and what it is of: `trade` is "" where none is narrow enough, `kind` where it is not sure.

    `others` are what it would show had the reader missed what is sold, or taken it for a line.
    """

    found: Evidence
    trade: str
    kind: str
    others: tuple[Evidence, ...] = ()


def annotated_examples(prompts: Iterable[Annotated]) -> Iterator[Example]:
    for prompt in prompts:
        if prompt.kind:
            others = (_evidence(_unread(prompt)), _evidence(_as_lines(prompt)))
            yield Example(_evidence(prompt), prompt.trade.strip("-"), prompt.kind, others)


def train_classifiers(examples: Sequence[Example], folder: Path) -> None:
    """The classifier of trades learns from what the others say that never saw the prompt, as at work."""
    annotated = Counter(each.trade for each in examples if each.others)
    with ProcessPoolExecutor() as pool:
        final = pool.submit(_train_others, examples, folder)
        folds = [pool.submit(_answers, examples, fold, annotated) for fold in range(_FOLDS)]
        told = [answer for fold in folds for answer in fold.result()]
        _train(told, folder / TRADES, _OF_TRADES)
        final.result()


def _answers(examples: Sequence[Example], fold: int, annotated: Counter[str]) -> list[tuple[list[str], str]]:
    """The features of each trade in the prompts of one fold, with whether it is right, by models that saw only the others."""
    told = []
    with tempfile.TemporaryDirectory() as place:
        _train_others([each for number, each in enumerate(examples) if number % _FOLDS != fold], Path(place))
        models = Classifiers(Path(place))
        for each in examples[fold::_FOLDS]:
            answers = []
            for found in (each.found, *each.others):
                for key, features in weighed(found, models.kinds(found), models.suggestions(found)).items():
                    # Who annotated the corpus did not know the trades that came later.
                    unknown = each.others and not each.trade and key not in found.trades and annotated[key] < _FEW
                    if not unknown:
                        answers.append((features, YES if key == each.trade else NO))
            told += answers * (1 if each.others else _TYPED)
    return told


def _train_others(examples: Sequence[Example], folder: Path) -> None:
    typed = [each for each in examples if not each.others for _ in range(_TYPED)]
    annotated = [each for each in examples if each.others]
    kinds = [(found.features, each.kind) for each in annotated for found in (each.found, *each.others)]
    kinds += [(each.found.features, each.kind) for each in typed if each.kind]
    drawn = [(Evidence((), "en", tuple(pack.emoji)).features, key) for key, pack in all_packs().items() if pack.emoji]
    _train([*kinds, *drawn], folder / KINDS, _OF_KINDS)
    suggested = [(each.found.suggesting, each.trade) for each in (*annotated, *typed) if each.trade]
    _train([*suggested, *written_examples()], folder / SUGGESTIONS, _OF_SUGGESTIONS)


def written_examples() -> Iterator[tuple[list[str], str]]:
    """What the packs say of each narrow trade: its lines and keywords in each language."""
    phrases: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key, language, keyword in all_keywords():
        phrases[key, language].append(keyword.phrase)
    for key, pack in all_packs().items():
        for language, copy in pack.copies.items() if pack.parent and not pack.is_wide else ():
            lines = [line.text for lines in (copy.hooks, copy.bodies, copy.closes) for line in lines]
            yield evidence_of(". ".join((*lines, *phrases[key, language])), (), language).suggesting, key


def tally(examples: Iterable[Example], folder: Path) -> Counter[str]:
    """How many prompts were given the right narrow trade, the right kind, a wrong one, or none."""
    models = Classifiers(folder)
    counts: Counter[str] = Counter()
    for each in examples:
        key = decide(each.found, models)
        pack = all_packs()[key]
        if key == each.trade:
            counts["trade right"] += 1
        elif each.kind in (key, pack.parent) or (each.trade and all_packs()[each.trade].parent == key):
            counts["trade wrong" if pack.parent and not pack.is_wide else "kind right"] += 1
        else:
            counts["none" if key.startswith(GENERAL) else "wrong"] += 1
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

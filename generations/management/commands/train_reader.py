"""Trains the prompt reader and the classifiers of trades on the annotated prompts, or says how well they do on others."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from generations.providers.local.planner import letters
from generations.providers.local.planner.category.classifiers import FOLDER, KINDS, SUGGESTIONS, TRADES
from generations.providers.local.planner.category.evidence import evidence_of
from generations.providers.local.planner.category.labelled import Labelled, read_labelled
from generations.providers.local.planner.category.training import (
    Example,
    annotated_examples,
    tally,
    train_classifiers,
)
from generations.providers.local.planner.category.world import all_entries
from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.packs import all_keywords, all_packs
from generations.providers.local.planner.reading import parts_of
from generations.providers.local.reader import notes, trade_words
from generations.providers.local.reader.corpus import Annotated, read_corpus
from generations.providers.local.reader.network import WEIGHTS
from generations.providers.local.reader.tagger import MODEL
from generations.providers.local.reader.training import scores, split, train

_TENTH: Final = 10
_COLUMNS: Final = "{:<9} {:>9} {:>7} {:>5} {:>6}"


class Command(BaseCommand):
    help = "Train the prompt reader (some minutes), or with --check measure it on a tenth of its prompts held out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="hold out a tenth, print the scores, change nothing")
        parser.add_argument("--network", action="store_true", help="train the network too; needs PyTorch installed")
        parser.add_argument("--trades", action="store_true", help="only the classifiers of kinds and trades")

    def handle(self, *args: Any, **options: Any) -> None:
        train_network = _network_trainer() if options["network"] else None
        prompts, labelled = list(read_corpus()), list(read_labelled())
        if options["check"]:
            self._check(prompts, labelled, tagger=not options["trades"])
            return
        written = [FOLDER / KINDS, FOLDER / SUGGESTIONS, FOLDER / TRADES]
        if not options["trades"]:
            trade_words.write((keyword.phrase for _, _, keyword in all_keywords()), all_entries())
            letters.write(_texts(prompts))
            train(prompts, MODEL)
            notes.train_notes(prompts, notes.MODEL)
            written += [MODEL, notes.MODEL]
        train_classifiers([*annotated_examples(prompts), *_typed_examples(labelled)], FOLDER)
        if train_network is not None:
            train_network(prompts, WEIGHTS)
        for model in written:
            self.stdout.write(f"{model.name}, {model.stat().st_size // 1024} KB")
        self.stdout.write(f"trained on {len(prompts)} annotated and {len(labelled)} labelled prompts")

    def _check(self, prompts: list[Annotated], labelled: list[Labelled], *, tagger: bool) -> None:
        seen, held_out = split(prompts)
        with tempfile.TemporaryDirectory() as folder:
            self.stdout.write(f"trained on {len(seen)}, measured on {len(held_out)} prompts")
            if tagger:
                model = Path(folder) / MODEL.name
                train(seen, model)
                self.stdout.write(_COLUMNS.format("", "precision", "recall", "F1", "spans"))
                for label, score in scores(held_out, model).items():
                    row = (f"{value:.2f}" for value in (score.precision, score.recall, score.f1))
                    self.stdout.write(_COLUMNS.format(label.name.lower(), *row, score.count))
            typed = list(_typed_examples(labelled))
            rest = [each for number, each in enumerate(typed) if number % _TENTH]
            train_classifiers([*annotated_examples(seen), *rest], Path(folder))
            for name, examples in (("annotated", annotated_examples(held_out)), ("as typed", typed[::_TENTH])):
                for outcome, count in tally(examples, Path(folder)).most_common():
                    self.stdout.write(f"{name:<10} {outcome:<12} {count:>5}")


def _typed_examples(prompts: Iterable[Labelled]) -> Iterator[Example]:
    """With the parts that the reader finds, as at work."""
    for prompt in prompts:
        cleaned, text, language, spans = parts_of(prompt.text)
        yield Example(evidence_of(text, spans, language, cleaned.emoji), prompt.trade, prompt.kind)


def _network_trainer() -> Callable[[list[Annotated], Path], None]:
    try:
        from generations.providers.local.reader.network_training import train_network
    except ImportError as missing:
        raise CommandError("The network is trained with PyTorch: pip install torch, then run this again.") from missing
    return train_network


def _texts(prompts: Iterable[Annotated]) -> Iterator[tuple[str, str]]:
    """What each language looks like: the prompts, the packs' keywords and their written lines."""
    told = [(prompt.language, prompt.text) for prompt in prompts]
    told += [(language, keyword.phrase) for _, language, keyword in all_keywords()]
    for pack in all_packs().values():
        for language, copy in pack.copies.items():
            told += [(language, line.text) for lines in (copy.hooks, copy.bodies, copy.closes) for line in lines]
    yield from (pair for pair in told if pair[0] in WRITTEN)

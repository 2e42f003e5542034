"""Trains the prompt reader and the classifiers of trades on the annotated prompts, or says how well they do on others."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from generations.providers.local.planner import letters
from generations.providers.local.planner.category.classifiers import FOLDER, KINDS, TRADES
from generations.providers.local.planner.category.training import tally, train_classifiers
from generations.providers.local.planner.category.world import all_entries
from generations.providers.local.planner.lexicon import WRITTEN
from generations.providers.local.planner.packs import all_keywords, all_packs
from generations.providers.local.reader import notes, trade_words
from generations.providers.local.reader.corpus import Annotated, read_corpus
from generations.providers.local.reader.network import WEIGHTS
from generations.providers.local.reader.tagger import MODEL
from generations.providers.local.reader.training import scores, split, train

_COLUMNS: Final = "{:<9} {:>9} {:>7} {:>5} {:>6}"


class Command(BaseCommand):
    help = "Train the prompt reader (some minutes), or with --check measure it on a tenth of its prompts held out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="hold out a tenth, print the scores, change nothing")
        parser.add_argument("--network", action="store_true", help="train the network too; needs PyTorch installed")

    def handle(self, *args: Any, **options: Any) -> None:
        train_network = _network_trainer() if options["network"] else None
        prompts = list(read_corpus())
        if not options["check"]:
            trade_words.write((keyword.phrase for _, _, keyword in all_keywords()), all_entries())
            letters.write(_texts(prompts))
            train(prompts, MODEL)
            notes.train_notes(prompts, notes.MODEL)
            train_classifiers(prompts, FOLDER)
            if train_network is not None:
                train_network(prompts, WEIGHTS)
            for model in (MODEL, notes.MODEL, FOLDER / KINDS, FOLDER / TRADES):
                self.stdout.write(f"{model.name}, {model.stat().st_size // 1024} KB")
            self.stdout.write(f"trained on {len(prompts)} prompts")
            return
        seen, held_out = split(prompts)
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / MODEL.name
            train(seen, model)
            self.stdout.write(f"trained on {len(seen)}, measured on {len(held_out)} prompts")
            self.stdout.write(_COLUMNS.format("", "precision", "recall", "F1", "spans"))
            for label, score in scores(held_out, model).items():
                row = (f"{value:.2f}" for value in (score.precision, score.recall, score.f1))
                self.stdout.write(_COLUMNS.format(label.name.lower(), *row, score.count))
            train_classifiers(seen, Path(folder))
            for outcome, count in tally(held_out, Path(folder)).most_common():
                self.stdout.write(f"{outcome:<12} {count:>5}")


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

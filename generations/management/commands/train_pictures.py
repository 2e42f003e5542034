"""Trains the classifier that chooses the pictures of an ad, or says how well it does on prompts it has not seen."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from generations.providers.local.planner.pictures.classifier import MODEL
from generations.providers.local.planner.pictures.corpus import read_corpus
from generations.providers.local.planner.pictures.training import split, tally, train_classifier


class Command(BaseCommand):
    help = "Train the choice of pictures (two minutes), or with --check measure it on a tenth of its prompts held out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="hold out a tenth, print the counts, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        judged = list(read_corpus())
        if not options["check"]:
            train_classifier(judged, MODEL)
            self.stdout.write(f"trained on {len(judged)} prompts: {MODEL.name}, {MODEL.stat().st_size // 1024} KB")
            return
        seen, held_out = split(judged)
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / MODEL.name
            train_classifier(seen, model)
            self.stdout.write(f"trained on {len(seen)}, measured on {len(held_out)} prompts")
            for verdict, count in tally(held_out, model).most_common():
                self.stdout.write(f"{verdict:<8} {count:>5}")

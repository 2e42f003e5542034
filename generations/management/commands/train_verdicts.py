"""Trains the judges of a line as the first or the last of an ad, and of buttons, or says how good what they choose is."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from generations.providers.local.planner.verdicts import Place, buttons
from generations.providers.local.planner.verdicts.corpus import read_corpus
from generations.providers.local.planner.verdicts.training import split, tally, train_judge


class Command(BaseCommand):
    help = "Train the judges of lines (a minute), or with --check measure them on a fifth of their prompts held out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="hold out a fifth, print the means, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        self._judges(options["check"])
        chosen = list(buttons.read_choices())
        if not options["check"]:
            buttons.train_buttons(chosen, buttons.MODEL)
            self.stdout.write(f"buttons: trained on {len(chosen)} prompts, {buttons.MODEL.stat().st_size // 1024} KB")

    def _judges(self, check: bool) -> None:
        for place in Place:
            judged = list(read_corpus(place.corpus))
            if not check:
                train_judge(judged, place.model)
                self.stdout.write(f"{place}: trained on {len(judged)} prompts, {place.model.stat().st_size // 1024} KB")
                continue
            seen, held_out = split(judged)
            with tempfile.TemporaryDirectory() as folder:
                model = Path(folder) / place.model.name
                train_judge(seen, model)
                found = tally(held_out, model)
            self.stdout.write(
                f"{place}: {found.prompts} prompts held out, chosen {found.chosen:.2f} (below 3: {found.weak}), "
                f"best {found.best:.2f}, any {found.any:.2f}"
            )

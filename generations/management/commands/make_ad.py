"""`manage.py make_ad "PROMPT" --output ad.mp4`: the whole pipeline in the foreground, without a server."""

from __future__ import annotations

import json
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from accounts.services import local_user
from adgen.first_start import prepare_data_folder
from adgen.media import storage
from generations.brands.services import KitRefused, brand_kit_wanted
from generations.command_line import (
    CommandRefused,
    add_options,
    beside,
    check_output,
    options_from,
    photos_from,
    refuse,
)
from generations.models import Generation
from generations.options import PromptRefused
from generations.pipeline.foreground import run_to_the_end, wait_for_the_rest
from generations.refusals import NotPossible
from generations.services import generation_cancel, generation_delete, generation_start
from generations.states import Status

BAR = 30


class Command(BaseCommand):
    help = "Turn a prompt into a finished ad without a server."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("prompt")
        parser.add_argument("--output", required=True, help="the file to write, for example ad.mp4")
        parser.add_argument("--brand-kit", default="auto", help="a brand kit's name; auto: the default one; none: none")
        add_options(parser)

    def handle(self, *args: Any, **given: Any) -> None:
        output = Path(given["output"])
        try:
            check_output("--output", output, (".mp4",))
            options, photos = options_from(given), photos_from(given["photo"])
            prepare_data_folder()
            owner = local_user()
            brand = brand_kit_wanted(owner=owner, wanted=given["brand_kit"])
            generation = generation_start(
                owner=owner, prompt=given["prompt"], options=options, photos=photos, brand=brand, foreground=True
            )
        except (PromptRefused, CommandRefused, NotPossible, KitRefused) as error:
            refuse(str(error))
        generation = self._make(generation)
        if generation.status != Status.COMPLETED:
            self.stderr.write(generation.error)
            raise SystemExit(1)
        try:
            _copy(generation, output)
        except CommandRefused as error:
            refuse(f"{error} The ad is kept: {generation.pk}.")
        self.stdout.write(json.dumps(summary(generation, output)) if given["json"] else f"{output}")

    def _make(self, generation: Generation) -> Generation:
        """Run it; Ctrl-C and SIGTERM cancel it and leave nothing behind."""

        def stop(*_: Any) -> None:
            raise KeyboardInterrupt

        signal.signal(signal.SIGTERM, stop)
        try:
            return run_to_the_end(generation, self._show)
        except KeyboardInterrupt:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            generation_cancel(generation=generation)
            wait_for_the_rest()
            generation_delete(generation=generation)
            raise SystemExit(130) from None

    def _show(self, generation: Generation) -> None:
        if not sys.stderr.isatty():
            return
        full = BAR * generation.progress // 100
        bar = "█" * full + "░" * (BAR - full)
        line = f"\r{bar} {generation.progress:3d} %  {generation.current_step:<40.40}"
        self.stderr.write(line, style_func=str, ending="")  # not in red: nothing is wrong
        if generation.status in (Status.COMPLETED, Status.FAILED):
            self.stderr.write("")


def _copy(generation: Generation, output: Path) -> None:
    """The finished file appears under its name at once or not at all."""
    path = storage.local_path(generation.video_key)
    if path is None:
        raise CommandRefused("The finished video is kept on a remote storage.")
    growing = beside(output)
    try:
        shutil.copyfile(path, growing)
        growing.replace(output)
    except OSError as error:
        growing.unlink(missing_ok=True)
        raise CommandRefused(f"--output cannot be written: {output}: {error.strerror}.") from error


def summary(generation: Generation, output: Path) -> dict[str, Any]:
    """What `--json` prints: id, spec, files, cost, seconds per stage."""
    seconds: dict[str, float] = {}
    for run in generation.runs.all():
        if run.started_at and run.finished_at:
            spent = (run.finished_at - run.started_at).total_seconds()
            seconds[run.stage] = round(seconds.get(run.stage, 0.0) + spent, 2)
    files = {
        "video": str(output.absolute()),
        "thumbnail": generation.thumbnail_key,
        "preview": generation.preview_key,
        "captions": generation.captions_key,
        "clips": [clip.key for clip in generation.clips.all()],
    }
    return {
        "id": str(generation.pk),
        "status": generation.status,
        "prompt": generation.prompt,
        "seed": generation.seed,
        "look": generation.look,
        "spec": generation.spec,
        "files": files,
        "figures": generation.figures,
        "findings": generation.findings,
        "cost": str(generation.total_cost),
        "seconds": seconds,
    }

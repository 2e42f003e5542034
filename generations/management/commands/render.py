"""`manage.py render TIMELINE.json --media DIR --output FILE`: a timeline document to a file, without database or server.

Media keys are names inside DIR. Bad input: one sentence on stderr, exit code 2, nothing left behind.
"""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from pydantic import ValidationError

from adgen.media.ffmpeg import MediaError, MediaKilled
from generations.command_line import CommandRefused, check_output
from generations.render import QUALITIES, RenderSettings, captions_vtt, render_timeline, sidecar
from generations.timeline import Timeline


class Command(BaseCommand):
    help = "Render a timeline document (docs/timeline.md) to an MP4 file."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("timeline", type=Path, metavar="TIMELINE.json")
        parser.add_argument(
            "--media", type=Path, required=True, metavar="DIR", help="folder that media keys are relative to"
        )
        parser.add_argument("--output", type=Path, required=True, metavar="FILE")
        parser.add_argument("--quality", choices=sorted(QUALITIES), default="standard")
        parser.add_argument("--burn-captions", action="store_true")
        parser.add_argument("--captions", type=Path, metavar="FILE.vtt", help="also write WebVTT captions")
        parser.add_argument("--sidecar", type=Path, metavar="FILE.json", help="also write how the file was made")

    def handle(self, *args: object, **options: Any) -> None:
        try:
            self._render(options)
        except (MediaError, MediaKilled, CommandRefused) as error:
            self.stderr.write(str(error) if isinstance(error, CommandRefused) else error.sentence)
            sys.exit(2)

    def _render(self, options: dict[str, Any]) -> None:
        output: Path = options["output"]
        timeline = read_timeline(options["timeline"])
        check_places(options["media"], output)
        for option in ("captions", "sidecar"):
            if options[option]:
                check_output(f"--{option}", options[option])
        settings = RenderSettings(quality=options["quality"], burn_captions=options["burn_captions"])
        with tempfile.TemporaryDirectory(prefix="adgen-render-") as scratch:
            open_media = FolderMedia(options["media"])
            result = render_timeline(timeline, output, open_media=open_media, scratch=Path(scratch), settings=settings)
        if options["captions"]:
            options["captions"].write_text(captions_vtt(timeline), encoding="utf-8")
        if options["sidecar"]:
            options["sidecar"].write_text(sidecar(timeline, output, settings), encoding="utf-8")
        self.stdout.write(f"{output}: {result.frames} frames, {result.size_bytes:,} bytes, {result.cpu_s:.1f} CPU s")


def check_places(media: Path, output: Path) -> None:
    if output.suffix.lower() not in (".mp4", ".mov"):
        raise MediaError("The output must be an .mp4 or .mov file.")
    if not media.is_dir():
        raise MediaError(f"There is no media folder “{media}”.")
    if not output.parent.is_dir():
        raise MediaError(f"There is no folder “{output.parent}” for the output.")
    check_output("--output", output)


class FolderMedia:
    """Opens media by key inside one folder, and nothing outside it (symbolic links included)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def __call__(self, key: str) -> Path:
        path = (self.folder / key).resolve()
        if not path.is_relative_to(self.folder):
            raise MediaError(f"The file “{key}” lies outside the media folder.")
        if not path.is_file():
            raise MediaError(f"The file “{key}” is not in the media folder.")
        return path


def read_timeline(path: Path) -> Timeline:
    """A document from disk; MediaError with a sentence that names the first thing wrong with it."""
    try:
        return Timeline.model_validate_json(path.read_bytes())
    except OSError as error:
        raise MediaError(f"The timeline “{path}” could not be read.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = " ".join(str(part) for part in first["loc"]) or "document"
        raise MediaError(f"The timeline “{path.name}” is not valid: {where}: {first['msg']}.") from error

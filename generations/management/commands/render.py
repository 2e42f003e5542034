"""`manage.py render TIMELINE.json --media DIR --output FILE`: a timeline document to a file, without database or server.

Media keys are names inside DIR. Bad input: one sentence on stderr, exit code 2, nothing left behind.
"""

from __future__ import annotations

import signal
import sys
import tempfile
from argparse import ArgumentParser
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand
from pydantic import ValidationError

from adgen.media.ffmpeg import MediaError, MediaKilled
from generations.command_line import CommandRefused, beside, check_output
from generations.render import QUALITIES, RenderSettings, captions_vtt, render_timeline, sidecar
from generations.timeline import Placement, Timeline

LARGEST_DOCUMENT_BYTES: Final = 32_000_000


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
        """Ctrl-C, SIGTERM and a closed terminal stop it and leave nothing behind."""

        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        before = {name: signal.signal(name, stop) for name in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)}
        try:
            self._render(options)
        except (MediaError, MediaKilled, CommandRefused) as error:
            self.stderr.write(str(error) if isinstance(error, CommandRefused) else error.sentence)
            sys.exit(2)
        except KeyboardInterrupt:
            sys.exit(130)
        finally:
            for name, handler in before.items():
                signal.signal(name, handler)

    def _render(self, options: dict[str, Any]) -> None:
        output: Path = options["output"]
        timeline = read_timeline(options["timeline"])
        check_places(options["media"], output)
        extra = {option: options[option] for option in ("captions", "sidecar") if options[option]}
        for option, path in extra.items():
            check_output(f"--{option}", path)
        open_media = FolderMedia(options["media"])
        check_apart([output, *extra.values()], [options["timeline"], *media_of(timeline, open_media)])
        settings = RenderSettings(quality=options["quality"], burn_captions=options["burn_captions"])
        growing = {path: beside(path) for path in (output, *extra.values())}
        try:
            with tempfile.TemporaryDirectory(prefix="adgen-render-", ignore_cleanup_errors=True) as scratch:
                result = render_timeline(
                    timeline, growing[output], open_media=open_media, scratch=Path(scratch), settings=settings
                )
            if "captions" in extra:
                growing[extra["captions"]].write_text(captions_vtt(timeline), encoding="utf-8")
            if "sidecar" in extra:
                note = sidecar(timeline, growing[output], settings, name=output.name)
                growing[extra["sidecar"]].write_text(note, encoding="utf-8")
            for path, grown in growing.items():
                grown.replace(path)
        except OSError as error:
            raise CommandRefused(f"The ad could not be written: {error.strerror}.") from error
        finally:
            for grown in growing.values():
                grown.unlink(missing_ok=True)
        self.stdout.write(f"{output}: {result.frames} frames, {result.size_bytes:,} bytes, {result.cpu_s:.1f} CPU s")


def check_places(media: Path, output: Path) -> None:
    if output.suffix.lower() not in (".mp4", ".mov"):
        raise MediaError("The output must be an .mp4 or .mov file.")
    if not media.is_dir():
        raise MediaError(f"There is no media folder “{media}”.")
    if not output.parent.is_dir():
        raise MediaError(f"There is no folder “{output.parent}” for the output.")
    check_output("--output", output)


def check_apart(written: list[Path], read: list[Path]) -> None:
    """Nothing is written over what is read, nor over another part of the result."""
    taken = {path.resolve() for path in read}
    for path in written:
        if path.resolve() in taken:
            raise CommandRefused(f"{path} cannot be written: it is used in this very ad.")
        taken.add(path.resolve())


def media_of(timeline: Timeline, open_media: FolderMedia) -> list[Path]:
    keys = {part.key for part in timeline.picture if isinstance(part, Placement)}
    keys |= {sound.key for sound in timeline.sounds} | {one.image_key for one in timeline.overlays if one.image_key}
    return [open_media(key) for key in sorted(keys)]


class FolderMedia:
    """Opens media by key inside one folder, and nothing outside it (symbolic links included)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def __call__(self, key: str) -> Path:
        try:
            path = (self.folder / key).resolve(strict=True)
            is_there = path.is_file()
        except (OSError, RuntimeError):  # also names too long for any file, and links that lead to themselves
            is_there = False
        if not is_there:
            raise MediaError(f"The file “{key}” is not in the media folder.")
        if not path.is_relative_to(self.folder):
            raise MediaError(f"The file “{key}” lies outside the media folder.")
        return path


def read_timeline(path: Path) -> Timeline:
    """A document from disk; MediaError with a sentence that names the first thing wrong with it."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_DOCUMENT_BYTES:
            raise MediaError(f"The timeline “{path}” could not be read.")
        return Timeline.model_validate_json(path.read_bytes().removeprefix(BOM_UTF8))
    except OSError as error:
        raise MediaError(f"The timeline “{path}” could not be read.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = " ".join(str(part) for part in first["loc"]) or "document"
        raise MediaError(f"The timeline “{path.name}” is not valid: {where}: {first['msg']}.") from error

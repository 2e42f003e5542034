"""Options of the command line, shared by `make_ad` and `plan`."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from django.core.management.base import CommandParser
from pydantic import ValidationError

from generations.options import MAX_SEED, TIERS, Options
from generations.spec import DURATIONS_S, AspectRatio, Framework, StylePreset

if TYPE_CHECKING:
    from generations.photos import CleanPhoto


class CommandRefused(Exception):
    """Bad input; the message is one sentence for the terminal."""


def refuse(sentence: str) -> NoReturn:
    """Say why in one sentence and end with exit code 2."""
    sys.stderr.write(f"{sentence}\n")
    raise SystemExit(2)


def beside(output: Path) -> Path:
    """Where a file grows until it gets its name."""
    return output.with_name(f".adgen-{uuid.uuid4().hex}{output.suffix}")


def check_output(option: str, output: Path, suffixes: tuple[str, ...] = ()) -> None:
    """Whether a file can be written there, found out before the work. Raises `CommandRefused`."""
    if suffixes and output.suffix.lower() not in suffixes:
        raise CommandRefused(f"{option} must name a file that ends in {' or '.join(suffixes)}, not {output.name!r}.")
    probe = beside(output)
    try:
        if output.is_dir():
            raise CommandRefused(f"{option} cannot be written: {output} is a folder.")
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        raise CommandRefused(f"{option} cannot be written: {output}: {error.strerror}.") from error


def add_options(parser: CommandParser) -> None:
    parser.add_argument("--duration", default="15", help="length in seconds: 15, 30 or 60")
    parser.add_argument("--aspect", default="9:16", help="9:16, 16:9, 1:1 or 4:5")
    parser.add_argument("--framework", default="auto", help="auto, PAS, BAB or AIDA")
    parser.add_argument("--style", default="", help=", ".join(StylePreset))
    parser.add_argument("--photo", action="append", default=[], help="a product photo; repeat for more")
    parser.add_argument("--seed", default=None, help="the same prompt and seed give the same ad")
    parser.add_argument("--tier", default="auto", help="auto (as the settings say), local, draft, standard or best")
    parser.add_argument("--json", action="store_true", help="print one line of JSON at the end")


def options_from(given: dict[str, Any]) -> Options:
    """Raises `CommandRefused` naming the option that is wrong."""
    return _options(
        duration_s=_whole("--duration", given["duration"], "15, 30 or 60", DURATIONS_S),
        aspect_ratio=_one_of("--aspect", given["aspect"], list(AspectRatio)),
        framework=None
        if given["framework"].lower() == "auto"
        else _one_of("--framework", given["framework"].upper(), list(Framework), "auto, PAS, BAB or AIDA"),
        style=_one_of("--style", given["style"].lower(), list(StylePreset)) if given["style"] else None,
        seed=None if given["seed"] is None else _whole("--seed", given["seed"], f"0 to {MAX_SEED}"),
        tier=_one_of("--tier", given["tier"].lower(), list(TIERS)),
    )


def photos_from(names: list[str]) -> list[CleanPhoto]:
    """The photos, decoded and cleaned. Raises `CommandRefused` naming the file that is wrong."""
    from generations.photos import MAX_UPLOAD_BYTES, PhotoRefused, clean_photo  # numpy: a plan does without

    photos = []
    for name in names:
        try:
            with Path(name).open("rb") as file:  # what never ends is read as far as a photo may go
                photos.append(clean_photo(file.read(MAX_UPLOAD_BYTES + 1), Path(name).name))
        except OSError as error:
            raise CommandRefused(f"The photo {name} cannot be read: {error.strerror}.") from error
        except PhotoRefused as error:
            raise CommandRefused(f"{name}: {error}") from error
    return photos


def _options(**fields: Any) -> Options:
    try:
        return Options.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        raise CommandRefused(f"{first['loc'][0]}: {first['msg']}.") from error


def _one_of(option: str, value: str, known: list[Any], words: str = "") -> str:
    if value not in known:
        raise CommandRefused(f"{option} must be {words or ', '.join(known)}, not {value!r}.")
    return value


def _whole(option: str, value: str, words: str, known: tuple[int, ...] = ()) -> int:
    if not str(value).isdecimal() or (known and int(value) not in known) or int(value) > MAX_SEED:
        raise CommandRefused(f"{option} must be {words}, not {value!r}.")
    return int(value)

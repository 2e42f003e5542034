"""`manage.py contact_sheet --prompts FILE --output sheet.png [--looks warm,luxe]`: the ads of many prompts on one picture.

FILE holds one prompt a line; blank lines and lines that begin with # are skipped. A line may end with ` | photo.jpg
other.jpg`: photos of the product, relative to the file. With `--looks`, every prompt is drawn in each look named.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from PIL import Image

from generations.command_line import CommandRefused, refuse
from generations.contact_sheet import ad_frames, looks_named, sheet
from generations.looks.base import Frame
from generations.looks.choose import look_for
from generations.options import PromptRefused, clean_prompt
from generations.providers.base import PlanRequest, ProviderError
from generations.providers.local.planner import LocalPlanner
from generations.spec import AspectRatio


class Command(BaseCommand):
    help = "Draw first frame, hook, bodies and end card of each prompt's ad on one sheet."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--prompts", required=True, type=Path, help="one prompt a line")
        parser.add_argument("--output", required=True, type=Path)
        parser.add_argument(
            "--looks", default="", help="comma separated; without it each prompt gets the look it would get"
        )
        parser.add_argument("--aspect", default="9:16", choices=[ratio.value for ratio in AspectRatio])
        parser.add_argument("--scale", default=0.5, type=float, help="of full size; frames are drawn at it")
        parser.add_argument("--height", default=480, type=int, help="of a frame on the sheet, in pixels")
        parser.add_argument("--seed", default=1, type=int)

    def handle(self, *args: Any, **given: Any) -> None:
        try:
            rows = _rows(given)
        except (PromptRefused, CommandRefused, ProviderError, OSError) as error:
            refuse(str(error))
        except KeyError as error:
            refuse(str(error.args[0]))
        Image.fromarray(sheet(rows, given["height"])).save(given["output"])
        self.stdout.write(f"{given['output']}: {len(rows)} rows")


def _rows(given: dict[str, Any]) -> list[tuple[str, list[Frame]]]:
    names = [name.strip() for name in given["looks"].split(",") if name.strip()]
    rows = []
    for number, line in enumerate(given["prompts"].read_text(encoding="utf-8").splitlines(), start=1):
        prompt, _, files = line.partition(" | ")
        if not prompt.strip() or prompt.startswith("#"):
            continue
        photos = tuple(given["prompts"].parent / name for name in files.split())
        seed = given["seed"] + number
        spec = LocalPlanner().plan(
            PlanRequest(
                prompt=clean_prompt(prompt),
                aspect_ratio=AspectRatio(given["aspect"]),
                photo_count=len(photos),
                seed=seed,
            )
        )
        for look in looks_named(names) or [look_for(spec, bool(photos))]:
            shown = photos if look.uses_photos else ()
            frames = ad_frames(spec, look=look, scale=given["scale"], seed=seed, photos=shown)
            rows.append((f"{look.name} · {spec.analysis.category} · {prompt.strip()}", frames))
    return rows

"""`manage.py draw_pictures`: the SVGs in `generations/pictures/drawn/` as WebP, with their colours; on a developer's machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandParser

from generations.looks.heroes import drawn, illustrations
from generations.pictures import catalogue

SOURCES: Final = Path(catalogue.__file__).parent / "drawn"
COLOURS: Final = Path(illustrations.__file__).with_name("illustration_colours.json")


class Command(BaseCommand):
    help = "Rasterise the drawn illustrations that have no picture yet, and measure their colours."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", help="these again, though they have a picture")

    def handle(self, *args: Any, **given: Any) -> None:
        colours = json.loads(COLOURS.read_text("utf-8"))
        for source in sorted(SOURCES.glob("*.svg")):
            target = illustrations.ART / f"{source.stem}.webp"
            if source.stem in colours and target.exists() and source.stem not in given["names"]:
                continue
            picture = drawn.rasterised(source.read_text("utf-8"))
            picture.save(target, quality=78, method=6, alpha_quality=100)
            colours[source.stem] = drawn.colours_of(picture)
            self.stdout.write(f"{source.stem}: {target.stat().st_size // 1024} KB")
        rows = (f'  "{name}": {json.dumps(found)}' for name, found in sorted(colours.items()))
        COLOURS.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")

"""Prompts as they were typed, with the trade each is of and no marks: one a line, "language | trade | kind | prompt".

Their parts are those the reader finds, as at work. "-" is no trade narrow enough, and no kind that is sure; `⏎` is a line break.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "prompts"
NONE: Final = "-"
_FIELDS: Final = 4


@dataclass(frozen=True)
class Labelled:
    language: str
    trade: str  # "" where none is narrow enough
    kind: str  # "" where it is not sure
    text: str


def read_labelled(folder: Path = FOLDER) -> Iterator[Labelled]:
    """Every prompt of every file. ValueError names the file and the line that is none."""
    for file in sorted(folder.glob("*.txt")):
        for line in filter(None, file.read_text(encoding="utf-8").splitlines()):
            fields = line.split(" | ", _FIELDS - 1)
            if len(fields) != _FIELDS:
                raise ValueError(f"{file.name}: {line[:120]}")
            language, trade, kind, text = (field.strip() for field in fields)
            told = text.replace(" ⏎ ", "\n").replace("⏎", "\n")
            yield Labelled(language, "" if trade == NONE else trade, "" if kind == NONE else kind, told)

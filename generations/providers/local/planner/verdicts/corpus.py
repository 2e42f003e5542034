"""The judged lines: a prompt, then a line for each line judged, with the verdict and the sort it is of.

We run a mobile bike repair service in Bristol. Punctures from £12.
5 does We come to you
2 stock Two wheels, wide grin
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generations.providers.local.planner.verdicts.evidence import Sort

_BREAK: Final = " ⏎ "  # of a line, in a prompt


@dataclass(frozen=True)
class Verdict:
    value: int
    sort: Sort
    line: str


@dataclass(frozen=True)
class Judged:
    prompt: str
    verdicts: tuple[Verdict, ...]


def read_corpus(path: Path) -> Iterator[Judged]:
    for block in path.read_text("utf-8").strip().split("\n\n"):
        prompt, *lines = block.split("\n")
        yield Judged(prompt.replace(_BREAK, "\n"), tuple(map(_verdict, lines)))


def _verdict(line: str) -> Verdict:
    value, sort, said = line.split(" ", 2)
    return Verdict(int(value), Sort(sort), said)

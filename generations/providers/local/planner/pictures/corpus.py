"""The judged prompts the classifier learns from: `corpus.txt`, three lines each.

    A stall for headwraps in Leeds. From £18
    main: scarf
    beside: thread sewing-needle

Any candidate that neither line names is wrong for that ad; a line that names none says so with a hyphen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CORPUS: Final = Path(__file__).parent / "corpus.txt"
_BREAK: Final = " ⏎ "  # of a line, in a prompt


@dataclass(frozen=True)
class Judged:
    prompt: str
    main: frozenset[str]
    beside: frozenset[str]


def read_corpus(path: Path = CORPUS) -> Iterator[Judged]:
    for block in path.read_text("utf-8").strip().split("\n\n"):
        prompt, main, beside = block.split("\n")
        yield Judged(prompt.replace(_BREAK, "\n"), _names(main, "main:"), _names(beside, "beside:"))


def _names(line: str, head: str) -> frozenset[str]:
    if not line.startswith(head):
        raise ValueError(f"“{line}” should begin with “{head}”")
    return frozenset(line.removeprefix(head).split()) - {"-"}

"""Names of towns and villages, so that a name can be told from a place. "Nice" and "Bath" are words, too: a hint, no proof."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent
_MOST_WORDS: Final = 3


@cache
def towns() -> frozenset[str]:
    """Lower-case names of the larger ones, from GeoNames."""
    return _names((_FOLDER / "towns.txt").read_text(encoding="utf-8"))


@cache
def villages() -> frozenset[str]:
    """Lower-case names of smaller places that are no common word."""
    return _names(gzip.decompress((_FOLDER / "villages.txt.gz").read_bytes()).decode())


def _names(text: str) -> frozenset[str]:
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def town_tokens(words: list[str], known: frozenset[str] | None = None) -> frozenset[int]:
    """The places in a row of lower-case words that belong to a town's name, "salt lake city" to three of them."""
    known = towns() if known is None else known
    found: set[int] = set()
    for start in range(len(words)):
        for length in range(_MOST_WORDS, 0, -1):
            if " ".join(words[start : start + length]) in known:
                found.update(range(start, min(start + length, len(words))))
                break
    return frozenset(found)

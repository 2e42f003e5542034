"""Names of towns, so that a name can be told from a place. "Nice", "Bath" and "Reading" are words, too: a hint, no proof."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent / "towns.txt"
_MOST_WORDS: Final = 3


@cache
def towns() -> frozenset[str]:
    """Lower-case names, from GeoNames."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def town_tokens(words: list[str]) -> frozenset[int]:
    """The places in a row of lower-case words that belong to a town's name, "salt lake city" to three of them."""
    found: set[int] = set()
    for start in range(len(words)):
        for length in range(_MOST_WORDS, 0, -1):
            if " ".join(words[start : start + length]) in towns():
                found.update(range(start, min(start + length, len(words))))
                break
    return frozenset(found)

"""How common a word is in the languages we write: what hardly anybody says is more likely a name."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent / "common_words.txt.gz"
UNKNOWN: Final = "-"


def commonness(word: str) -> str:
    """ "0" for a small word like "the" to "3" for a rarer one; `UNKNOWN` for none of them. Lower case, without accents."""
    known = _classes()
    if word in known:
        return known[word]
    parts = word.replace("'", "-").split("-")
    return max((known.get(part, UNKNOWN) for part in parts if part), default=UNKNOWN) if len(parts) > 1 else UNKNOWN


@cache
def _classes() -> Mapping[str, str]:
    text = gzip.decompress(_FILE.read_bytes()).decode().partition("\n")[2]
    return {word: str(number) for number, group in enumerate(text.split("\n\n")) for word in group.split()}

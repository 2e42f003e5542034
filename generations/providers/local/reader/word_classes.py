"""Which class of words a word belongs to: words that stand in the same surroundings share one, as Brown et al. 1992 found them.

"Tuesdays" and "miércoles" tell a tagger little if it never met them; that they stand where other days stand does. English,
German and Spanish words; the others have none.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent / "word_classes.txt.gz"
NONE: Final = "-"


def class_of(word: str) -> str:
    """ "en377" and the like, `NONE` for a word in no class. Lower case, without accents."""
    return _classes().get(word, NONE)


@cache
def _classes() -> Mapping[str, str]:
    """By word; of a word in several languages, where it is most common. A line of the file: the class, its words."""
    lines = (line.split() for line in gzip.decompress(_FILE.read_bytes()).decode().splitlines())
    return {word: name for name, *words in lines for word in words}

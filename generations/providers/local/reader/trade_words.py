"""Whether a word names a trade or goods: the keywords of all packs and the word lists of kinds as `train_reader` last
wrote them down.

"Ziegenrück" and "Reinigung" look alike to a tagger; that the second is a word of trades tells them apart.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parent / "trade_words.txt.gz"
WHOLE, PART, ENDING, KNOWN, NONE = "trade", "part", "ending", "known", "-"
_ENDINGS: Final = ("s", "es", "n", "en", "e", "er", "x", "'s")
_SHORTEST: Final = 4  # letters of a part
_COMPOUND_END: Final = 5


def trade_word(word: str) -> str:
    """`WHOLE` for a keyword, `PART` for a word of a longer one, `ENDING` for a compound ending in one, `KNOWN` for what only
    stands in the lists. Lower case, no accents."""
    if len(word) < 3:
        return NONE
    wholes, parts, listed = _words()
    forms = (word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)))
    if any(form in wholes for form in forms):
        return WHOLE
    if any(form in parts for form in forms):
        return PART
    ends = (form[start:] for form in forms for start in range(3, len(form) - _COMPOUND_END + 1))
    if any(end in wholes for end in ends):
        return ENDING
    return KNOWN if any(form in listed for form in forms) else NONE


def write(phrases: Iterable[str], listed: Iterable[str], file: Path = FILE) -> None:
    """Words that are keywords by themselves, after an empty line those of longer ones, after another the lists' words."""
    split = [_fold(phrase).split() for phrase in phrases]
    wholes = {words[0] for words in split if len(words) == 1}
    parts = {word for words in split for word in words if len(words) > 1 and len(word) >= _SHORTEST} - wholes
    others = {word for entry in listed for word in _fold(entry).split() if len(word) >= _SHORTEST} - wholes - parts
    text = "\n\n".join("\n".join(sorted(group)) for group in (wholes, parts, others))
    file.write_bytes(gzip.compress(text.encode(), mtime=0))
    _words.cache_clear()


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    wholes, parts, listed = gzip.decompress(FILE.read_bytes()).decode().split("\n\n")
    return frozenset(wholes.split()), frozenset(parts.split()), frozenset(listed.split())

"""How long people need to read what is on screen: pure rules of thumb (adcraft 1.4, after BBC subtitle rates)."""

from __future__ import annotations

from math import ceil
from typing import Final

import regex

BASE_S: Final = 0.6
WORD_S: Final = 0.35  # about 2.8 words a second
CJK_S: Final = 0.12
LEAST_S: Final = 1.2
COMES_S: Final = 0.25  # what the fastest entrance takes of a scene
SHORTEST_SCENE_TENTHS: Final = 30
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,:/%@-]*")


def reading_s(text: str) -> float:
    """How long a reader wants for a text that is already still."""
    dense = len(_UNSPACED.findall(text))
    words = len(_WORD.findall(_UNSPACED.sub(" ", text)))
    return max(BASE_S + WORD_S * words + CJK_S * dense, LEAST_S)


def scene_tenths(*texts: str) -> int:
    """The tenths of a second of a scene whose lines, which stand there together, can each be read."""
    needed_s = COMES_S + max((reading_s(text) for text in texts), default=0.0)
    return max(ceil(needed_s * 10 - 0.01), SHORTEST_SCENE_TENTHS)

"""A mark in a prompt's blanks that no model reads and that finds a purchase again.

The API has no idempotency key and its list shows every prediction's input. So the gaps between a prompt's words carry a few
bits of a hash of the purchase's marker: one blank or two. Two people who ask for the same ad at the same moment send the same
words, but not the same blanks.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

BITS: Final = 32
_GAP: Final = re.compile(r" +")


def marked(text: str, marker: str) -> str:
    """`text` with single blanks, or double ones where the marker's bits say so. White space of any kind becomes blanks."""
    words = text.split()
    bits = _bits(marker, len(words) - 1)
    return "".join(word + gap for word, gap in zip(words, [*bits, ""], strict=True)) if words else ""


def carries(text: object, marker: str) -> bool:
    """Whether `text` carries exactly this marker's blanks."""
    return isinstance(text, str) and text == marked(text, marker)


def plain(text: str) -> str:
    return _GAP.sub(" ", text)


def _bits(marker: str, gaps: int) -> list[str]:
    if not marker:
        return [" "] * max(gaps, 0)
    number = int.from_bytes(hashlib.sha256(marker.encode()).digest()[: BITS // 8], "big")
    return [" " * (1 + (number >> place & 1)) if place < BITS else " " for place in range(gaps)]

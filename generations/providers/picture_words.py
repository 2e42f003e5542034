"""Words that every prompt for a picture of an ad shares, so that its scenes look like one film whoever makes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generations.spec import AdSpec

CLEAN_PICTURE: Final = "No on-screen text, captions, logos or watermarks."
MOST_STYLES: Final = 5


def style_of(spec: AdSpec) -> str:
    """The ad's style and mood as one sentence."""
    brand = spec.brand_guidelines
    return f"Style: {', '.join((*brand.style_keywords[:MOST_STYLES], f'{brand.mood} mood'))}."


def sentences(parts: Iterable[str]) -> str:
    """`parts` one after another, each ending in a full stop, none twice."""
    ended = (part.strip().rstrip(".") + "." for part in parts if part.strip(" ."))
    return " ".join(dict.fromkeys(ended))

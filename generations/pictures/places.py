"""Which place an ad plays in: where its first picture is found, else where its kind of business is at home.

`places/` holds the places, one SVG each (docs/looks-art.md), `places.txt` what is at home in which.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from generations.pictures import catalogue

FOLDER: Final = Path(__file__).with_name("places")
NONE: Final = "-"  # what a planner names where no place is right


def place_for(picture: str, *kinds: str) -> str:
    """The place of a picture, else of the first of these kinds of business that has one, else of a kind that shows this
    picture; "" where none is right.

    A kind is the key of a trade or a category in words ("piano_tuning", "vegan_bakery").
    """
    by_picture, by_kind = _tables()
    if picture in by_picture:
        return by_picture[picture]
    found = (catalogue.of_kind(kind, by_kind) for kind in (*kinds, *catalogue.kinds_showing(picture)))
    return next((place for place in found if place is not None), "")


@cache
def names() -> frozenset[str]:
    """Every place there is."""
    return frozenset(path.stem for path in FOLDER.glob("*.svg"))


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    by_picture: dict[str, str] = {}
    by_kind: dict[str, str] = {}
    for name, pictures, kinds in catalogue.rows_of("places.txt"):
        place = "" if name == NONE else name
        by_picture.update(dict.fromkeys(pictures.split(), place))
        by_kind.update(dict.fromkeys(kinds.split(), place))
    return by_picture, by_kind

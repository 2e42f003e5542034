"""Counties, departments and provinces of the world, after ISO 3166-2: where an ad is at home, not whose it is."""

from __future__ import annotations

from functools import cache

import pycountry

from generations.providers.local.planner.keywords import fold


def is_region(text: str) -> bool:
    """Whether the whole of `text` names a part of a country ("Lincolnshire", "Loire-Atlantique", "Puglia")."""
    return fold(text) in _regions()


@cache
def _regions() -> frozenset[str]:
    return frozenset(fold(part.name) for part in pycountry.subdivisions)

"""Which pictures stand in the ad: each one that might, with how likely it is to be right, learnt from judged prompts.

Words alone mislead ("ships within three days", "a van outside the tennis club"); a classifier weighs where in the prompt a
picture is named, by which word, and what the business is. It also knows when nothing in the set is right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generations.providers.local.planner.pictures.classifier import Fit, classifier
from generations.providers.local.planner.pictures.evidence import Told, features_of

__all__ = ["Likely", "Told", "likely_pictures", "main_picture"]

_LIKELY_MAIN, _LIKELY_TO_FIT = 0.2, 0.75
_NAMED_MAIN = 0.15, 0.1  # where nothing else fits: of one the business or its name tells, of one the prompt names


@dataclass(frozen=True)
class Likely:
    """A picture, the phrases of the prompt that name it, and how likely it may be the ad's main one or stand in it at all."""

    name: str
    fit: Fit
    phrases: tuple[str, ...] = ()

    @property
    def main(self) -> float:
        return self.fit.main

    @property
    def fits(self) -> float:
        return self.fit.main + self.fit.beside


def likely_pictures(told: Told) -> tuple[Likely, ...]:
    """Every candidate, the likeliest main picture first."""
    judged = classifier()
    found = (Likely(each.name, judged.fit(each.features), each.phrases) for each in features_of(told))
    return tuple(sorted(found, key=lambda each: -each.main))


def main_picture(likely: Sequence[Likely]) -> Likely | None:
    """The likeliest, where it is likely enough, else the one that is likeliest to fit, else what the prompt names; a wrong
    picture is worse than none."""
    right = max(likely, key=lambda each: each.main, default=None)
    if right is not None and right.main < _LIKELY_MAIN:
        fitting = max(likely, key=lambda each: each.fits)
        named = right if right.main >= _NAMED_MAIN[bool(right.phrases)] else None
        return fitting if fitting.fits >= _LIKELY_TO_FIT else named
    return right

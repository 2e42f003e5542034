"""How good a line is as the first or the last word of an ad, learnt from lines people judged (docs/verdicts.md).

A rule that calls one line a hook and another a label is wrong every third time; so lines of every sort (the user's own, what is
sold, a written one of the trade) were judged for 640 prompts, one to five, and a classifier weighs what they have in common.
"""

from __future__ import annotations

from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.verdicts.evidence import Sort, features_of
from generations.providers.local.planner.verdicts.judge import Place, judge

__all__ = ["Place", "Sort", "worth"]


def worth(line: str, sort: Sort, place: Place, reading: Reading) -> float:
    """The verdict to be expected, from 1 (wrong here) to 5 (nothing better)."""
    return judge(place).expected(features_of(line, sort, reading))

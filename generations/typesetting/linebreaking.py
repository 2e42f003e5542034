"""Choosing the breaks of a paragraph for a given number of lines: narrowest first, then even, then good places.

Two passes of dynamic programming over the break list, exact for its measure. First the least possible width of the
widest line; then, within a little more than that width, the least raggedness plus penalties, so that no line is a
widow and no line ends in "the". Widths are ems.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from .breaks import Break

_SLACK = 1.2
_WIDOW_SHARE = 0.34
_FIRST_PASS_PENALTY = 0.6

Span = tuple[int, int]


def line_widths(breaks: Sequence[Break], advances: Sequence[float]) -> Callable[[int, int], float]:
    """A function (i, j) -> width of the text from after break i-1 (0 = the beginning) to break j."""
    sums = [0.0, *accumulate(advances)]
    starts = [0, *(place.start for place in breaks)]

    def width(i: int, j: int) -> float:
        return sums[breaks[j].end] - sums[starts[i]]

    return width


def best_lines(breaks: Sequence[Break], advances: Sequence[float], count: int) -> list[Span] | None:
    """Text ranges of the best setting in exactly `count` lines, or None when there is none."""
    width = line_widths(breaks, advances)
    fences = [index for index, place in enumerate(breaks) if place.mandatory]
    if count < len(fences) or count > len(breaks):
        return None

    def crosses(i: int, j: int) -> bool:
        return any(i <= fence < j for fence in fences)

    def strained(i: int, j: int) -> float:
        return width(i, j) * (1 + _FIRST_PASS_PENALTY * breaks[j].penalty)

    narrowest = _partition(len(breaks), count, strained, max, crosses)
    if narrowest is None:
        return None
    bound = max(strained(i, j) for i, j in narrowest) * _SLACK
    target = max(width(i, j) for i, j in narrowest)

    def cost(i: int, j: int) -> float:
        line = width(i, j)
        if strained(i, j) > bound:
            return float("inf")
        widow = 0.4 if line < _WIDOW_SHARE * target and not breaks[j].mandatory else 0.0
        over = max(line / target - 1.0, 0.0) * 2 if target else 0.0
        return (1.0 - line / target) ** 2 * 1.6 + breaks[j].penalty * 1.5 + widow + over if target else 0.0

    chosen = _partition(len(breaks), count, cost, lambda a, b: a + b, crosses) or narrowest
    starts = [0, *(place.start for place in breaks)]
    return [(starts[i], breaks[j].end) for i, j in chosen]


def _partition(
    size: int,
    count: int,
    cost: Callable[[int, int], float],
    join: Callable[[float, float], float],
    crosses: Callable[[int, int], bool],
) -> list[Span] | None:
    """The cheapest split of breaks 0..size-1 into `count` lines (i, j), each ending at break j."""
    infinity = float("inf")
    best: list[dict[int, tuple[float, int]]] = [{-1: (0.0, -1)}]
    for used in range(count):
        reached: dict[int, tuple[float, int]] = {}
        for previous, (so_far, _) in best[used].items():
            for j in range(previous + 1, size - (count - used - 1)):
                if crosses(previous + 1, j):
                    break
                total = join(so_far, cost(previous + 1, j))
                if total < reached.get(j, (infinity, 0))[0]:
                    reached[j] = (total, previous)
        best.append(reached)
    if size - 1 not in best[count]:
        return None
    spans: list[Span] = []
    end = size - 1
    for used in range(count, 0, -1):
        previous = best[used][end][1]
        spans.append((previous + 1, end))
        end = previous
    return spans[::-1]

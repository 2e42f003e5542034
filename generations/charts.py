"""Simple charts as values a template draws with SVG attributes: no style, no script, readable as a table as well.

Lengths are units of the chart's own view box. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Protocol

WIDTH: Final = 720
HEIGHT: Final = 180
GAP: Final = 0.28  # of a bar's place
LEAST: Final = 2.0  # a day with anything at all is seen
_STEPS: Final = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


class Priced(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def cost(self) -> Decimal: ...
    @property
    def calls(self) -> int: ...


@dataclass(frozen=True)
class Bar:
    """One day. `x`, `y`, `width`, `height` in view box units from the top left."""

    day: date
    cost: Decimal
    calls: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class DayChart:
    bars: tuple[Bar, ...]
    top: Decimal  # the amount at the upper edge
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def is_empty(self) -> bool:
        return all(not bar.cost for bar in self.bars)


@dataclass(frozen=True)
class Share:
    """A row with a bar: `percent` of the largest row, 0..100."""

    label: str
    cost: Decimal
    calls: int
    percent: float


def day_chart(days: Sequence[Priced]) -> DayChart:
    """A bar a day; the scale ends at the next round amount."""
    top = round_up(max((day.cost for day in days), default=Decimal(0)))
    place = WIDTH / max(len(days), 1)
    bars = []
    for number, day in enumerate(days):
        height = max(float(day.cost / top) * HEIGHT, LEAST) if day.cost else 0.0
        x, width = number * place + place * GAP / 2, place * (1 - GAP)
        bars.append(
            Bar(
                date.fromisoformat(day.name),
                day.cost,
                day.calls,
                round(x, 2),
                round(HEIGHT - height, 2),
                round(width, 2),
                round(height, 2),
            )
        )
    return DayChart(tuple(bars), top)


def shares_of(rows: Sequence[Priced]) -> tuple[Share, ...]:
    largest = max((row.cost for row in rows), default=Decimal(0))
    return tuple(
        Share(row.label, row.cost, row.calls, round(float(row.cost / largest) * 100, 1) if largest else 0.0)
        for row in rows
    )


def round_up(amount: Decimal) -> Decimal:
    """The next of 1, 2, 5 times a power of ten: 0.37 -> 0.5, 12 -> 20; 1 for nothing."""
    if amount <= 0:
        return Decimal(1)
    power = Decimal(10) ** amount.adjusted()
    return next(step * power for step in _STEPS if step * power >= amount).normalize()

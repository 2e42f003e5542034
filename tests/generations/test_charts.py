"""Charts as values: scales end at round amounts, a day with anything at all is seen."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generations.charts import HEIGHT, day_chart, round_up, shares_of
from generations.usage import Amount


def amount(name: str, cost: str, calls: int = 1) -> Amount:
    return Amount(name, name, Decimal(cost), calls)


@pytest.mark.parametrize(
    ("given", "top"),
    [("0", "1"), ("0.37", "0.5"), ("0.5", "0.5"), ("0.0021", "0.005"), ("12", "20"), ("51", "100"), ("100", "100")],
)
def test_the_scale_ends_at_the_next_round_amount(given: str, top: str) -> None:
    assert round_up(Decimal(given)) == Decimal(top)


def test_bars_stand_on_the_ground_and_reach_their_share() -> None:
    chart = day_chart(
        [
            amount("2026-11-01", "0"),
            amount("2026-11-02", "10"),
            amount("2026-11-03", "5"),
            amount("2026-11-04", "0.0001"),
        ]
    )
    assert chart.top == Decimal(10)
    assert [bar.height for bar in chart.bars] == [0.0, HEIGHT, HEIGHT / 2, 2.0]
    assert all(round(bar.y + bar.height, 2) == HEIGHT for bar in chart.bars)
    assert [bar.x for bar in chart.bars] == sorted(bar.x for bar in chart.bars)


def test_shares_are_of_the_largest_row() -> None:
    assert [share.percent for share in shares_of([amount("a", "4"), amount("b", "1"), amount("c", "0")])] == [
        100.0,
        25.0,
        0.0,
    ]
    assert [share.percent for share in shares_of([amount("a", "0")])] == [0.0]
    assert shares_of([]) == ()

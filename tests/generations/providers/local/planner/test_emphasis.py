"""What carries a line is the number with what it counts, not the digit alone."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner.reading import read
from generations.providers.local.planner.scenes import _emphasis


@pytest.mark.parametrize(
    ("line", "emphasis"),
    [
        ("Neu eröffnet am 4. März", "4. März"),
        ("El sábado 9 de mayo", "9 de mayo"),
        ("Burst pipe at 3 a.m?", "3 a.m"),
        ("Open 8 to 6", "8 to 6"),
        ("Launching on June 2", "June 2"),
        ("Pumpkin picking starts Sept 26 at Dunmore Farm", "Sept 26"),
        ("£6 a ticket", "£6"),
        ("Baking since 1961", "1961"),
        ("Bread worth the walk", "walk"),
    ],
)
def test_a_number_is_emphasised_with_what_it_counts(line: str, emphasis: str) -> None:
    assert _emphasis(line, read(PlanRequest(prompt="A bakery in Bath"))) == emphasis

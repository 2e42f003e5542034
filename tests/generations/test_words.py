"""The words and figures of the pages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generations.questions import question_for
from generations.templatetags import ads


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "A few seconds left"),
        (8, "About 10 s left"),
        (42, "About 40 s left"),
        (54, "About 55 s left"),
        (60, "About a minute left"),
        (100, "About 2 minutes left"),
        (600, "About 10 minutes left"),
    ],
)
def test_time_left_is_coarse(seconds: int, words: str) -> None:
    assert ads.time_left(seconds) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (None, "$0.00"),
        ("0", "$0.00"),
        ("0.76", "$0.76"),
        ("12.5", "$12.50"),
        ("0.0042", "$0.0042"),
        ("1234.567", "$1,234.57"),
    ],
)
def test_money_shows_cents_and_what_is_smaller(amount: str | None, words: str) -> None:
    assert ads.money(None if amount is None else Decimal(amount)) == words


def test_a_figure_below_zero_has_a_minus_not_a_hyphen() -> None:
    assert (ads.decimals(-14.08, 1), ads.decimals(3.0, 1)) == ("−14.1", "3.0")


@pytest.mark.parametrize(("value", "words"), [("3.500", "3.5 s"), ("4.000", "4 s"), ("10.000", "10 s")])
def test_seconds_drop_needless_zeros(value: str, words: str) -> None:
    assert ads.seconds(Decimal(value)) == words


@pytest.mark.parametrize(("value", "words"), [(5.4, "5 s"), (60, "1 min"), (74.2, "1 min 14 s"), (59.7, "1 min")])
def test_durations_in_words(value: float, words: str) -> None:
    assert ads.duration(value) == words


def test_the_most_helpful_question_is_asked() -> None:
    assert question_for(("brand", "thin")).startswith("What do people love about it?")
    assert question_for(()) == ""
    assert question_for(("unheard",)) == ""

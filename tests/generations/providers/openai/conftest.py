from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from generations.providers.base import Bill, Quote
from generations.providers.openai import Door
from tests.fakes.openai import FakeOpenAI


@pytest.fixture
def fake() -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as server:
        yield server


@pytest.fixture
def door(fake: FakeOpenAI) -> Door:
    return Door(fake.key, fake.base_url, timeout_s=2.0)


class Book:
    """Keeps what a ledger would."""

    def __init__(self) -> None:
        self.reserved: list[Quote] = []
        self.settled: list[tuple[Bill | None, str]] = []

    def reserve(self, quote: Quote) -> str:
        self.reserved.append(quote)
        return str(len(self.reserved))

    def settle(self, purchase: str, bill: Bill | None, error: str = "") -> None:
        assert purchase == str(len(self.settled) + 1)
        self.settled.append((bill, error))

    @property
    def spent(self) -> Decimal:
        return sum((bill.cost for bill, _ in self.settled if bill), Decimal(0))


@pytest.fixture
def book() -> Book:
    return Book()

"""Forty orders by eight hands against a service of which three calls in ten go wrong: nothing is bought twice, no cent is lost.

The hands follow the protocol of docs/providers.md with a list for a ledger.
"""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from generations.providers.base import AmbiguousError, OutputLostError, ProviderError, Ticket, TicketState
from generations.providers.replicate import ReplicateProvider
from tests.fakes.orders import Shelf, clip_request
from tests.fakes.replicate import FakeReplicate
from tests.generations.providers.replicate.conftest import Maker

ORDERS = 40
MOST_PURCHASES = 8


class Ledger:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.bought: dict[str, Ticket] = {}  # external id -> how it ended

    def known(self) -> set[str]:
        with self.lock:
            return set(self.bought)

    def enter(self, ticket: Ticket) -> None:
        with self.lock:
            self.bought[ticket.external_id] = ticket


def buy(provider: ReplicateProvider, shelf: Shelf, ledger: Ledger, marker: str) -> Ticket:
    """One purchase, however often it has to be tried: looked for before it is sent again."""
    since = datetime.now(UTC)
    for _ in range(40):
        try:
            ticket = provider.start(clip_request(), shelf.context(marker=marker))
        except AmbiguousError:
            found = patiently(lambda: provider.find(marker, since, ledger.known()))
            if found is None:
                continue
            ticket = found
        except ProviderError as error:
            if not error.transient:
                raise
            continue
        ledger.enter(ticket)
        return ticket
    raise AssertionError("never got through")


def patiently(look):  # type: ignore[no-untyped-def]
    """A look that fails is looked again; only looking costs nothing."""
    for _ in range(40):
        try:
            return look()
        except OutputLostError:
            raise
        except ProviderError as error:
            if not error.transient:
                raise
    raise AssertionError("never got through")


def order(number: int, provider: ReplicateProvider, shelf: Shelf, ledger: Ledger) -> bool:
    for purchase in range(MOST_PURCHASES):
        ticket = buy(provider, shelf, ledger, f"order-{number}-{purchase}")
        while ticket.state == TicketState.WAITING:
            ticket = patiently(lambda: provider.check(ticket))  # noqa: B023 (called at once)
        ledger.enter(ticket)
        if ticket.state == TicketState.FAILED:
            continue
        try:
            patiently(lambda: provider.collect(ticket, clip_request(), shelf.context()))  # noqa: B023 (called at once)
        except OutputLostError:
            continue
        return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
def test_what_was_sold_is_what_the_ledger_holds_to_the_cent(
    fake: FakeReplicate, provider: Maker, shelf: Shelf, seed: int
) -> None:
    rng = random.Random(seed)
    faulty = ["lost", "429", "500", "500_created", "503", "drop", "malformed", "no_id", "hang_created"]
    fake.script(*[rng.choice(faulty) if rng.random() < 0.3 else "ok" for _ in range(4 * ORDERS)])
    bad_ends = ["failed", "aborted", "canceled", "expired", "gone", "corrupt", "truncated"]
    fake.fate(*[rng.choice(bad_ends) if rng.random() < 0.3 else "succeeded" for _ in range(4 * ORDERS)])
    fake.polls.extend(
        rng.choice(["429", "500", "malformed", "drop"]) if rng.random() < 0.3 else "ok" for _ in range(6 * ORDERS)
    )
    fake.takes_s = 0.05
    ledger, maker = Ledger(), provider()
    shelves = [Shelf(shelf.folder / str(number)) for number in range(ORDERS)]
    with ThreadPoolExecutor(8) as hands:
        done = list(hands.map(lambda number: order(number, maker, shelves[number], ledger), range(ORDERS)))
    assert sum(done) == ORDERS
    assert set(ledger.bought) == set(fake.predictions)
    free = {"failed", "aborted"}
    charged = [one for one in fake.sold if one["fate"] not in free]
    spent = sum((ticket.bill.cost for ticket in ledger.bought.values() if ticket.bill), Decimal(0))
    assert spent == Decimal("0.35") * len(charged)

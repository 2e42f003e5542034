"""What a stage knows of buying: its earlier purchases as values, the book that writes them, and the ways to pause a run.

The book is the stage's only way to the ledger. Every method is committed when it returns, so whoever comes after a crash
finds what was promised, sent and made.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from generations.models import CallState
from generations.providers.base import Bill, Capability, Quote, Ticket


class Waiting(Exception):
    """A provider is at work. The run gives its worker back; the watcher makes it ready again."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class Later(Exception):
    """Nothing to do for `seconds`: the run gives its worker back until then."""

    def __init__(self, seconds: float, words: str = "") -> None:
        super().__init__(words)
        self.seconds = seconds
        self.words = words


class Elsewhere(Exception):
    """The rest of this run is work for the workers of another queue."""

    def __init__(self, queue: str) -> None:
        super().__init__(queue)
        self.queue = queue


@dataclass(frozen=True)
class Purchase:
    """One row of the ledger as a stage sees it."""

    id: uuid.UUID
    provider: str
    model: str
    state: CallState
    marker: str = ""
    ticket: Ticket | None = None
    error: str = ""
    transient: bool = False
    again_at: datetime | None = None
    fetches: int = 0


class Book(Protocol):
    """The ledger, opened at one run's page. Also serves planners as their `Purchases`."""

    def purchases(self, kind: Capability, request_hash: str) -> tuple[Purchase, ...]:
        """This run's purchases of exactly this request, oldest first, without failures the user has asked to try afresh."""
        ...

    def buy(self, kind: Capability, request_hash: str, quote: Quote, replaces: Purchase | None) -> Purchase:
        """Reserve the most it can cost and write the row, before anything is sent. Raises OverBudget, Cancelled."""
        ...

    def webhook_url(self, purchase: Purchase) -> str: ...

    def accepted(self, purchase: Purchase, ticket: Ticket) -> None:
        """The provider answered: its id, its state and, once there is one, its bill."""
        ...

    def unconfirmed(self, purchase: Purchase, sentence: str, grace_s: float) -> None:
        """No usable answer: the watcher searches for it."""
        ...

    def failed(
        self, purchase: Purchase, sentence: str, *, transient: bool, again_in_s: float = 0, counts: bool = True
    ) -> None:
        """It came to nothing. One that does not count is left out of `purchases`."""
        ...

    def turned_away(self, kind: Capability, request_hash: str) -> int:
        """How many failures of this request did not count."""
        ...

    def fetch_failed(self, purchase: Purchase) -> None: ...

    def done(self, purchase: Purchase, ticket: Ticket) -> None: ...

    def reserve(self, quote: Quote) -> str: ...

    def settle(self, purchase: str, bill: Bill | None, error: str = "") -> None: ...

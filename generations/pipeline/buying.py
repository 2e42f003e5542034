"""Buying one thing from whoever can make it: go on with what was ordered, else order, else tell that nobody could.

The rules, whoever runs this and however often it is interrupted:
1. What this run has already bought of this very request is continued: made -> fetched, under way -> waited for, sent but not
   confirmed -> searched for. Nothing is bought while one of them may still arrive.
2. A failure that may pass is tried again with growing patience, at most three times a model; one that will not pass, or the
   last of them, moves on to the next model.
3. When no model is left, or the ad has reached what it may cost, `NothingLeft` says why; the local studio takes over.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone

from accounts.allowances import OverBudget
from adgen.media.ffmpeg import MediaError
from generations.models import CallState
from generations.pipeline.purchases import Book, Later, Purchase, Waiting
from generations.pipeline.stage import StageContext
from generations.providers.base import (
    AmbiguousError,
    Capability,
    Made,
    MediaProvider,
    OutputLostError,
    ProviderError,
    Ticket,
    TicketState,
)

log = logging.getLogger(__name__)

MAX_TRIES: Final = 4  # of one model: the first and three more
MAX_TURNED_AWAY: Final = 12  # "come back in n seconds" is a queue, not a failure, up to so many times
MAX_FETCHES: Final = 6
LONGEST_BACK_OFF_S: Final = 30.0
SILENT_GRACE_S: Final = 60.0
NOBODY: Final = "No AI service could make it."
UNDER_WAY: Final = frozenset({CallState.INTENT, CallState.SENDING, CallState.OPEN, CallState.AMBIGUOUS})


class NothingLeft(ProviderError):
    """No model is left to try; `sentence` is why the last one failed."""


@dataclass(frozen=True)
class Offer:
    """One model that could make it. `request` is asked for when its turn comes and may itself buy something first."""

    provider: MediaProvider
    request: Callable[[], Any]

    def made(self, purchase: Purchase) -> bool:
        return (purchase.provider, purchase.model) == (self.provider.name, self.provider.card.model)


@dataclass(frozen=True)
class Wanted:
    """One thing to buy. `check` raises MediaError or ProviderError when what came back cannot be used."""

    kind: Capability
    request_hash: str
    offers: Sequence[Offer]
    resolve: Callable[[str, str], MediaProvider]
    words: str = ""  # what the page says while it is brought in
    check: Callable[[Made], None] = lambda made: None


def obtain(wanted: Wanted, context: StageContext) -> Made:
    """The finished thing, kept as media. Raises Waiting, Later, NothingLeft, OverBudget (of user or site)."""
    book = context.ledger
    unusable: dict[int, str] = {}
    while True:
        history = book.purchases(wanted.kind, wanted.request_hash)
        latest = history[-1] if history else None
        if latest is not None and latest.state in UNDER_WAY:
            _wait_for(latest, wanted, book)
        if latest is not None and latest.state == CallState.READY:
            _fetch(latest, wanted, context)
            continue
        if latest is not None and latest.state == CallState.DONE and latest.ticket and latest.ticket.made:
            return latest.ticket.made
        number = next_offer(wanted.offers, history, unusable)
        fault = _order(wanted.offers[number], latest, wanted, context)
        if fault:
            unusable[number] = fault


def next_offer(offers: Sequence[Offer], history: Sequence[Purchase], unusable: dict[int, str]) -> int:
    """Which offer's turn it is. Raises Later when its last failure is too fresh, NothingLeft when all have had theirs."""
    for number, offer in enumerate(offers):
        failures = [purchase for purchase in history if offer.made(purchase)]
        if number in unusable or len(failures) >= MAX_TRIES or any(not failure.transient for failure in failures):
            continue
        again_at = failures[-1].again_at if failures else None
        pause_s = (again_at - timezone.now()).total_seconds() if again_at else 0.0
        if pause_s > 0:
            raise Later(pause_s, f"{offer.provider.card.name} is busy, trying again")
        return number
    sentences = [purchase.error for purchase in history if purchase.error] or list(unusable.values())
    raise NothingLeft(sentences[-1] if sentences else NOBODY)


def back_off_s(failures: int, retry_after_s: float | None) -> float:
    """1-2 s, 2-4 s, 4-8 s ...; never sooner than the provider asked for."""
    own = min(2.0**failures, LONGEST_BACK_OFF_S) * random.uniform(1, 2)
    return max(own, retry_after_s or 0.0)


def _wait_for(purchase: Purchase, wanted: Wanted, book: Book) -> None:
    if purchase.state == CallState.SENDING:  # whoever sent it is gone, for the run is ours
        book.unconfirmed(purchase, "The worker that placed this order did not finish.", SILENT_GRACE_S)
    try:
        name = wanted.resolve(purchase.provider, purchase.model).card.name
    except ProviderError:
        name = purchase.model
    raise Waiting(f"Waiting for {name}")


def _order(offer: Offer, latest: Purchase | None, wanted: Wanted, context: StageContext) -> str:
    """Place one order. Says why when this offer cannot be used at all; every other ending stands in the book."""
    book = context.ledger
    try:
        request = offer.request()
        quote = offer.provider.quote(request)
    except NothingLeft as nothing:
        return nothing.sentence
    except ProviderError as error:
        return error.sentence
    try:
        purchase = book.buy(wanted.kind, wanted.request_hash, quote, latest)
    except OverBudget as over:
        if over.scope == "generation":
            raise NothingLeft(over.sentence) from over
        raise
    tries = sum(offer.made(earlier) for earlier in book.purchases(wanted.kind, wanted.request_hash))
    try:
        ticket = offer.provider.start(request, context.for_purchase(wanted.words, purchase, wanted.kind))
    except AmbiguousError as error:
        log.info("order %s not confirmed: %s", purchase.id, error.detail)
        book.unconfirmed(purchase, error.sentence, error.grace_s)
    except ProviderError as error:
        log.info("order %s refused: %s %s", purchase.id, error.sentence, error.detail)
        wait_s = back_off_s(tries - 1, error.retry_after_s) if error.transient else 0.0
        is_busy = error.transient and error.retry_after_s is not None
        counts = not is_busy or book.turned_away(wanted.kind, wanted.request_hash) >= MAX_TURNED_AWAY
        book.failed(purchase, error.sentence, transient=error.transient, again_in_s=wait_s, counts=counts)
        if not counts:
            raise Later(wait_s, f"{offer.provider.card.name} is busy, trying again") from error
    else:
        book.accepted(purchase, ticket)
    return ""


def _fetch(purchase: Purchase, wanted: Wanted, context: StageContext) -> None:
    """Bring a finished thing in. What cannot be had or used is a failure that was paid for."""
    book = context.ledger
    provider, ticket = _maker(purchase, wanted), purchase.ticket or _no_ticket(purchase)
    try:
        done = provider.collect(
            ticket, _request_of(purchase, wanted), context.for_purchase(wanted.words, purchase, wanted.kind)
        )
        if done.made is None:
            raise OutputLostError("The AI service delivered nothing.", transient=True)
        wanted.check(done.made)
    except (OutputLostError, MediaError) as error:
        log.info("order %s cannot be used: %s", purchase.id, error)
        may_pass = isinstance(error, MediaError) or error.transient
        if (
            may_pass and purchase.fetches == 0
        ):  # a transfer can fail too; a second one costs nothing, a second order does
            book.fetch_failed(purchase)
            raise Later(back_off_s(0, None), "Fetching the finished file once more") from error
        book.failed(purchase, error.sentence, transient=may_pass)
    except ProviderError as error:
        if purchase.fetches + 1 >= MAX_FETCHES or not error.transient:
            book.failed(purchase, error.sentence, transient=error.transient)
            return
        book.fetch_failed(purchase)
        raise Later(back_off_s(purchase.fetches, error.retry_after_s), "Fetching the finished file") from error
    else:
        book.done(purchase, done)


def _maker(purchase: Purchase, wanted: Wanted) -> MediaProvider:
    for offer in wanted.offers:
        if offer.made(purchase):
            return offer.provider
    return wanted.resolve(purchase.provider, purchase.model)


def _request_of(purchase: Purchase, wanted: Wanted) -> Any:
    """The request as it was; one whose model is no longer on offer is like any other of the same scene."""
    for offer in wanted.offers:
        if offer.made(purchase):
            return offer.request()
    return wanted.offers[0].request()


def _no_ticket(purchase: Purchase) -> Ticket:
    return Ticket(purchase.provider, purchase.model, TicketState.READY)

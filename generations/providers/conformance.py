"""What every provider promises, as checks that any provider can be run against, ours or a stranger's.

Give `check_provider` a provider, a request it can fulfil and a way to make a context; it orders, polls, collects, cancels and
looks at every value on the way. Each broken promise is one sentence; none means it conforms. Tests of another package call it
like ours do: `assert check_provider(provider, request, context) == []`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from generations.providers.base import (
    Capability,
    ClipRequest,
    ImageRequest,
    MediaProvider,
    ModelCard,
    MusicRequest,
    ProviderContext,
    ProviderError,
    SpeechRequest,
    Ticket,
    TicketState,
    Vendor,
    ticket_from_json,
    ticket_to_json,
)

NeedsContext = Callable[[str], ProviderContext]  # marker -> a fresh context
WAITS: Final = frozenset({"seed", "start_image", "end_image", "negative_prompt", "reference_images"})
REQUESTS: Final[dict[Capability, type]] = {
    Capability.CLIP: ClipRequest,
    Capability.IMAGE: ImageRequest,
    Capability.MUSIC: MusicRequest,
    Capability.SPEECH: SpeechRequest,
}


def check_vendor(vendor: Vendor) -> list[str]:
    """Promises of a vendor: a name, cards that carry it, a provider for each card, a refusal for anything else."""
    faults = [] if vendor.name and vendor.name == vendor.name.lower() else ["the vendor's name must be lower case"]
    cards = list(vendor.cards())
    if not cards:
        faults.append("a vendor offers at least one model")
    if len({card.model for card in cards}) != len(cards):
        faults.append("two cards describe the same model")
    for card in cards:
        faults += [f"{card.model}: {fault}" for fault in check_card(card)]
        if card.provider != vendor.name:
            faults.append(f"{card.model}: its card must name the provider {vendor.name}")
        if vendor.provider(card.model).card != card:
            faults.append(f"{card.model}: the provider's card differs from the vendor's")
    faults += _refuses_unknown_models(vendor)
    return faults


def _refuses_unknown_models(vendor: Vendor) -> list[str]:
    try:
        vendor.provider("no-such/model")
    except ProviderError:
        return []
    return ["an unknown model must be refused with ProviderError"]


def check_card(card: ModelCard) -> list[str]:
    faults = [f"takes unknown options {sorted(card.takes - WAITS)}"] if card.takes - WAITS else []
    if any(seconds < 0 for seconds in card.durations_s):
        faults.append("durations must not be negative")
    if card.needs_start_image and "start_image" not in card.takes:
        faults.append("it needs a start image but does not take one")
    return [*faults, *([] if card.name and card.price else ["name and price are for people and must not be empty"])]


def check_provider(
    provider: MediaProvider, request: Any, context: NeedsContext, *, patience_s: float = 30.0, poll_s: float = 0.05
) -> list[str]:
    """All promises of one provider. Buys two orders: one is brought home, one is cancelled."""
    return list(_faults(provider, request, context, patience_s, poll_s))


def _faults(
    provider: MediaProvider, request: Any, context: NeedsContext, patience_s: float, poll_s: float
) -> Iterator[str]:
    yield from check_card(provider.card)
    if not isinstance(request, REQUESTS[provider.card.capability]):
        yield f"a {provider.card.capability} provider is given {type(request).__name__}"
        return
    yield from _quote_faults(provider, request)
    since = datetime.now(UTC) - timedelta(seconds=1)
    ticket = provider.start(request, context("conformance-1"))
    yield from _ticket_faults(provider, ticket)
    if ticket.state == TicketState.WAITING:
        yield from _waiting_faults(provider, ticket, since)
    finished = _until_over(provider, ticket, patience_s, poll_s)
    if finished.state == TicketState.FAILED:
        yield f"the order failed: {finished.error}"
        return
    if finished.state == TicketState.WAITING:
        yield f"the order did not finish within {patience_s:g} s"
        return
    done = provider.collect(finished, request, context("conformance-1"))
    yield from _made_faults(provider, done, context)
    if provider.collect(done, request, context("conformance-1")) != done:
        yield "collecting a finished ticket again must give it back unchanged"
    yield from _cancel_faults(provider, request, context)


def _quote_faults(provider: MediaProvider, request: Any) -> Iterator[str]:
    quote = provider.quote(request)
    if quote != provider.quote(request):
        yield "quoting twice must give the same"
    if not all(
        isinstance(amount, Decimal) and amount.is_finite()
        for amount in (quote.units, quote.unit_price, quote.expected, quote.most)
    ):
        yield "money and units must be finite Decimals"
    elif not Decimal(0) <= quote.expected <= quote.most:
        yield "a quote must hold 0 <= expected <= most"
    if (quote.provider, quote.model) != (provider.name, provider.card.model):
        yield "a quote must name its provider and model"


def _ticket_faults(provider: MediaProvider, ticket: Ticket) -> Iterator[str]:
    if (ticket.provider, ticket.model) != (provider.name, provider.card.model):
        yield "a ticket must name its provider and model"
    if ticket.state in {TicketState.WAITING, TicketState.READY} and not ticket.external_id:
        yield "a ticket that is not done needs an external id"
    if ticket_from_json(ticket_to_json(ticket)) != ticket:
        yield "a ticket must survive being stored"
    try:
        ticket.state = TicketState.DONE  # type: ignore[misc]
    except FrozenInstanceError:
        return
    yield "a ticket must be frozen"


def _waiting_faults(provider: MediaProvider, ticket: Ticket, since: datetime) -> Iterator[str]:
    found = provider.find("conformance-1", since)
    if found is None or found.external_id != ticket.external_id:
        yield "an order must be found again by its marker"
    if provider.find("conformance-1", since, known={ticket.external_id}) is not None:
        yield "orders that are known must not be found again"
    if provider.find("some-other-marker", since, known={ticket.external_id}) is not None:
        yield "another marker must find nothing"


def _until_over(provider: MediaProvider, ticket: Ticket, patience_s: float, poll_s: float) -> Ticket:
    """Poll a copy that went through storage, as another process would."""
    ends = time.monotonic() + patience_s
    while ticket.state == TicketState.WAITING and time.monotonic() < ends:
        time.sleep(poll_s)
        ticket = provider.check(ticket_from_json(ticket_to_json(ticket)))
    return ticket


def _made_faults(provider: MediaProvider, done: Ticket, context: NeedsContext) -> Iterator[str]:
    if done.state != TicketState.DONE or done.made is None:
        yield "collecting must give a finished ticket with what was made"
        return
    if not context("").open_media(done.made.key).is_file():
        yield "what was made must be kept under its key"
    if (done.made.provider, done.made.model) != (provider.name, provider.card.model):
        yield "what was made must name its provider and model"
    if done.bill is not None and done.quote is not None and not 0 <= done.bill.cost <= done.quote.most:
        yield "the bill must not exceed what was reserved"


def _cancel_faults(provider: MediaProvider, request: Any, context: NeedsContext) -> Iterator[str]:
    ticket = provider.start(request, context("conformance-2"))
    provider.cancel(ticket)
    provider.cancel(ticket)
    unknown = replace(ticket, external_id="")
    provider.cancel(unknown)
    if provider.check(ticket).state == TicketState.WAITING:
        yield "a cancelled order must not go on waiting"

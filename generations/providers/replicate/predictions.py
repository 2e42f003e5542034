"""What a prediction says of itself, as a ticket. Pure; whatever the reply holds, the answer is a ticket.

Statuses: starting and processing wait; succeeded is ready, if there is anything to fetch; failed, canceled and aborted are
failures with what they cost. A status we have not met waits until the reply says that it is over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from generations.providers.base import Bill, ProviderError, Quote, Ticket, TicketState
from generations.providers.catalogue import Entry, bill_for, quote_for
from generations.providers.catalogue.entries import PROVIDER
from generations.providers.replicate.marks import carries

UNDER_WAY: Final = frozenset({"starting", "processing", "queued", "pending"})
MAX_RAW: Final = 4000
MAX_OUTPUTS: Final = 16
_SAFETY: Final = re.compile(
    r"nsfw|sensitive|safety|flagged|moderation|content polic|prohibited|\(E005\)|copyright", re.I
)
_OUR_FAULT: Final = re.compile(r"validation|invalid|unsupported|must be|not supported|required", re.I)

SAFETY_SENTENCE: Final = (
    "The AI service's safety filter refused this scene. Change its description, or let the local studio draw it."
)


def ticket_of(entry: Entry, reply: Mapping[str, Any], quote: Quote | None, notes: tuple[str, ...] = ()) -> Ticket:
    """The ticket for a reply of create, get or list."""
    status = str(reply.get("status", "")).lower()
    raw = json.dumps({name: value for name, value in reply.items() if name != "input"}, default=str)[:MAX_RAW]
    common: dict[str, Any] = {
        "provider": PROVIDER,
        "model": entry.id,
        "external_id": str(reply.get("id", "")),
        "notes": notes,
        "quote": quote,
        "raw": raw,
    }
    is_over = bool(reply.get("completed_at"))
    if status == "succeeded" or (status not in UNDER_WAY | FAILURES.keys() and is_over and reply.get("output")):
        return _succeeded(reply, quote, common)
    if status in FAILURES or (is_over and status not in UNDER_WAY):
        sentence, transient = FAILURES.get(status, FAILURES["failed"])
        if status == "failed":
            sentence, transient = failure_words(str(reply.get("error") or ""))
        bill = _bill_of_failure(status, reply, quote)
        return Ticket(state=TicketState.FAILED, error=sentence, transient=transient, bill=bill, **common)
    return Ticket(state=TicketState.WAITING, **common)


FAILURES: Final = {
    "failed": ("The AI service could not make this.", True),
    "canceled": ("The order at the AI service was cancelled before it was finished.", True),
    "cancelled": ("The order at the AI service was cancelled before it was finished.", True),
    "aborted": ("The AI service did not begin in time.", True),
}


def failure_words(error: str) -> tuple[str, bool]:
    """A sentence for the vendor's error text, and whether another try may help. The text itself is never shown."""
    if _SAFETY.search(error):
        return SAFETY_SENTENCE, False
    if _OUR_FAULT.search(error):
        return "The AI service refused the settings of this scene.", False
    return FAILURES["failed"]


def _succeeded(reply: Mapping[str, Any], quote: Quote | None, common: dict[str, Any]) -> Ticket:
    bill = bill_for(quote, _metrics(reply)) if quote else None
    outputs = tuple(addresses(reply.get("output")))
    if outputs:
        return Ticket(state=TicketState.READY, outputs=outputs, bill=bill, **common)
    gone = bool(reply.get("data_removed"))
    words = "The finished file was deleted before it could be fetched." if gone else "The AI service delivered nothing."
    return Ticket(state=TicketState.FAILED, error=words, transient=True, bill=bill, **common)


def addresses(output: object) -> Iterator[str]:
    """Every address in an output, whatever its shape: one, a list, or a table of them."""
    found = 0
    waiting: list[object] = [output]
    while waiting and found < MAX_OUTPUTS:
        part = waiting.pop(0)
        if isinstance(part, str) and part.startswith(("https://", "http://", "data:")):
            found += 1
            yield part
        elif isinstance(part, list):
            waiting[:0] = part[:MAX_OUTPUTS]
        elif isinstance(part, dict):
            waiting[:0] = list(part.values())[:MAX_OUTPUTS]


def _metrics(reply: Mapping[str, Any]) -> Mapping[str, Any]:
    metrics = reply.get("metrics")
    return metrics if isinstance(metrics, dict) else {}


def _bill_of_failure(status: str, reply: Mapping[str, Any], quote: Quote | None) -> Bill | None:
    """Machine time is charged whatever came of it; work by the piece only when it was stopped after it began."""
    if quote is None:
        return None
    metrics = _metrics(reply)
    worked = isinstance(metrics.get("predict_time"), int | float) and metrics["predict_time"] > 0
    if quote.unit == "gpu_second" and worked:
        return bill_for(quote, metrics)
    if status in {"canceled", "cancelled"} and (worked or reply.get("started_at")):
        return bill_for(quote, metrics)
    return Bill(Decimal(0), quote.unit_price, Decimal(0))


def is_ours(entry: Entry, row: Mapping[str, Any], marker: str) -> bool:
    """Whether a listed prediction is the purchase that was started with `marker`."""
    sent = row.get("input")
    if not isinstance(sent, dict):
        return False
    model, version = str(row.get("model") or ""), str(row.get("version") or "")
    if model.partition(":")[0] not in ("", entry.id) and not (entry.version and entry.version in version):
        return False
    return any(carries(sent.get(entry.words[word]), marker) for word in ("prompt", "text") if word in entry.words)


def quote_of_row(entry: Entry, row: Mapping[str, Any]) -> Quote | None:
    sent = row.get("input")
    try:
        return quote_for(entry, sent) if isinstance(sent, dict) else None
    except (ProviderError, KeyError, ArithmeticError):
        return None

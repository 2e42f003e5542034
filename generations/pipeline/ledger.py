"""The moves of a ledger row, each one conditional UPDATE, shared by the runs that buy and the watcher that polls.

A bill is booked exactly once: whoever sets `settled_at` moves the money, in the same transaction.
"""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Collection
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from accounts import allowances
from accounts.models import User
from generations.models import UNDER_WAY, CallState, Generation, ProviderCall
from generations.providers.base import Bill, Capability, Quote, Ticket, TicketState, ticket_to_json

ANSWERED_AT_ONCE: Final = frozenset({Capability.PLAN, Capability.JUDGE})  # they leave no order to search for
SENDING_LASTS: Final = timedelta(seconds=180)  # after this whoever was sending is certainly gone
ANSWER_LASTS: Final = timedelta(minutes=20)
PATIENCE: Final = timedelta(seconds=60)  # past the deadline the provider was told
FIRST_LOOK_S: Final = 1.0
LONGEST_PAUSE_S: Final = 15.0
LOOK_BACK_AFTER: Final = timedelta(seconds=120)  # an order that no list shows by then was never taken
GIVEN_UP: Final = (CallState.FAILED, CallState.CANCELLED)
WATCHED: Final = (*UNDER_WAY, *GIVEN_UP)  # what may have a `check_at`
NOTHING: Final = Decimal(0)


def write_intent(
    *,
    owner: User,
    generation: Generation | None,
    stage: str,
    part: int,
    kind: Capability,
    request_hash: str,
    quote: Quote,
    deadline_s: int,
    replaces: uuid.UUID | None = None,
) -> ProviderCall:
    """Reserve `quote.most` in every scope and write the row, in one transaction. Raises OverBudget."""
    now = timezone.now()
    most = allowances.micros(quote.most)
    patience = ANSWER_LASTS if kind in ANSWERED_AT_ONCE else SENDING_LASTS
    with transaction.atomic():
        day = allowances.reserve(owner, generation.pk if generation else None, most)
        return ProviderCall.objects.create(
            owner=owner,
            generation=generation,
            stage=stage,
            part=part,
            kind=kind,
            provider=quote.provider,
            model=quote.model,
            state=CallState.SENDING,
            request_hash=request_hash,
            marker=uuid.uuid4().hex,
            replaces_id=replaces,
            unit=quote.unit[:20],
            units=quote.units,
            unit_price=quote.unit_price,
            expected_micros=allowances.micros(quote.expected),
            reserved_micros=most,
            reserved_on=day,
            sent_at=now,
            check_at=now + patience,
            deadline_at=now + timedelta(seconds=deadline_s) + PATIENCE,
        )


def accepted(call_id: uuid.UUID, ticket: Ticket) -> None:
    """The provider's word on an order: still at work, made, or failed. Whatever it is, the id is kept, even when the order
    has been given up meanwhile."""
    now = timezone.now()
    row = ProviderCall.objects.filter(pk=call_id, state__in=UNDER_WAY)
    stored = _stored(ticket)
    if _given_up(call_id).exists():
        was_taken(call_id, ticket)
        return
    if ticket.state == TicketState.WAITING:
        row.update(
            state=CallState.OPEN, check_at=now + timedelta(seconds=FIRST_LOOK_S), error="", again_at=None, **stored
        )
    elif ticket.state == TicketState.FAILED:
        row.update(**stored)
        failed(call_id, ticket.error, transient=ticket.transient, bill=ticket.bill)
    else:
        with transaction.atomic():
            if row.update(state=CallState.READY, check_at=None, error="", again_at=None, **stored):
                settle(call_id, ticket.bill)


def failed(
    call_id: uuid.UUID,
    sentence: str,
    *,
    transient: bool,
    again_in_s: float = 0,
    bill: Bill | None = None,
    possible_double: bool = False,
    states: Collection[CallState] = (*UNDER_WAY, CallState.READY),
) -> None:
    """It came to nothing; what it cost all the same is booked. One that somebody wanted stopped counts as cancelled. A row that
    is in none of `states` any more stays as it is."""
    now = timezone.now()
    with transaction.atomic():
        row = ProviderCall.objects.filter(pk=call_id, state__in=states)
        wanted = row.values_list("cancel_at", flat=True).first()
        changed = row.update(
            state=CallState.CANCELLED if wanted else CallState.FAILED,
            error=sentence[:300],
            transient=transient,
            again_at=now + timedelta(seconds=again_in_s),
            completed_at=now,
            check_at=None,
            possible_double=possible_double,
        )
        if changed:
            settle(call_id, bill or Bill(NOTHING, NOTHING, NOTHING))


def unconfirmed(call_id: uuid.UUID, sentence: str, grace_s: float) -> None:
    """Sent, and no usable answer: not bought again before a search after the grace period has found nothing."""
    call = ProviderCall.objects.get(pk=call_id)
    since = call.sent_at or call.created_at
    ProviderCall.objects.filter(pk=call_id, state=CallState.SENDING).update(
        state=CallState.AMBIGUOUS,
        error=sentence[:300],
        again_at=since + timedelta(seconds=grace_s),
        check_at=timezone.now() + timedelta(seconds=FIRST_LOOK_S),
    )


def given_up(call_id: uuid.UUID) -> None:
    """Searched for long enough: it may be bought again, and it is flagged until the watcher has looked back. Not when another
    search has just found it."""
    sentence = "The AI service never confirmed this order."
    failed(call_id, sentence, transient=True, possible_double=True, states=(CallState.AMBIGUOUS,))
    _given_up(call_id).update(check_at=timezone.now() + LOOK_BACK_AFTER)


def never_taken(call_id: uuid.UUID) -> None:
    """The look back found nothing where it would have to be: no double."""
    _given_up(call_id).update(possible_double=False, check_at=None)


def was_taken(call_id: uuid.UUID, ticket: Ticket) -> None:
    """A given-up order was sold after all. Once it is over, what it cost is booked; the flag stays, for it was bought twice."""
    is_over = ticket.state != TicketState.WAITING
    soon = None if is_over else timezone.now() + timedelta(seconds=FIRST_LOOK_S)
    with transaction.atomic():
        taken = _given_up(call_id).filter(cost_micros=0).update(check_at=soon, **_stored(ticket))
        if not taken or not is_over:
            return
        call = ProviderCall.objects.get(pk=call_id)
        cost = call.expected_micros if ticket.bill is None else max(allowances.micros(ticket.bill.cost), 0)
        ProviderCall.objects.filter(pk=call_id).update(
            cost_micros=cost, error="The AI service took this order without saying so."
        )
        if call.reserved_on is not None:
            allowances.settle(call.owner_id, call.generation_id, call.reserved_on, 0, cost)


def _given_up(call_id: uuid.UUID) -> QuerySet[ProviderCall]:
    rows = ProviderCall.objects.filter(pk=call_id, possible_double=True, state__in=GIVEN_UP)
    return rows.exclude(kind__in=ANSWERED_AT_ONCE)


def _stored(ticket: Ticket) -> dict[str, Any]:
    return {"ticket": storable(ticket), "external_id": ticket.external_id[:120]}


def fate_unknown(call: ProviderCall, sentence: str) -> None:
    """An order that was taken, and nobody can say any more what became of it: the expected price is booked and flagged."""
    failed(call.pk, sentence, transient=True, bill=_expected_bill(call), possible_double=True)


def _expected_bill(call: ProviderCall) -> Bill:
    return Bill(call.units, call.unit_price, allowances.usd(call.expected_micros))


def answer_lost(call: ProviderCall, sentence: str = "") -> None:
    """A planner's answer that never arrived: it may have been worked for, so the expected price is booked."""
    failed(call.pk, sentence or "The answer was lost.", transient=True, bill=_expected_bill(call), possible_double=True)


def settle(call_id: uuid.UUID, bill: Bill | None) -> None:
    """Book what it cost, once; without a bill, what was expected."""
    with transaction.atomic():
        unsettled = ProviderCall.objects.filter(pk=call_id, settled_at=None)
        if not unsettled.update(settled_at=timezone.now()):
            return
        call = ProviderCall.objects.get(pk=call_id)
        cost = call.expected_micros if bill is None else max(allowances.micros(bill.cost), 0)
        counted = {} if bill is None else {"units": bill.units, "unit_price": bill.unit_price}
        ProviderCall.objects.filter(pk=call_id).update(cost_micros=cost, **counted)
        if call.reserved_on is not None:
            allowances.settle(call.owner_id, call.generation_id, call.reserved_on, call.reserved_micros, cost)


def cancel_open_calls(generation: Generation) -> None:
    """Whatever is under way for this generation is to be stopped; the watcher does it at its next look."""
    now = timezone.now()
    open_calls = ProviderCall.objects.filter(generation=generation, cancel_at=None)
    open_calls.filter(state__in=(CallState.OPEN, CallState.AMBIGUOUS)).update(cancel_at=now, check_at=now)
    open_calls.filter(state__in=(CallState.SENDING, CallState.INTENT)).update(cancel_at=now)


def pause_s(polls: int) -> float:
    """Seconds until an open order is looked at again: 1, 2, 4, 8, then 15, a fifth more or less."""
    return min(FIRST_LOOK_S * 2 ** min(polls, 10), LONGEST_PAUSE_S) * random.uniform(0.8, 1.2)


def looked(call_id: uuid.UUID, in_s: float) -> None:
    """Not over yet: look again later."""
    ProviderCall.objects.filter(pk=call_id, state__in=WATCHED, check_at__isnull=False).update(
        check_at=timezone.now() + timedelta(seconds=in_s), polls=F("polls") + 1
    )


def not_watched(call_id: uuid.UUID) -> None:
    """Nothing more will be learnt about it."""
    ProviderCall.objects.filter(pk=call_id).update(check_at=None)


def claim_look(call_id: uuid.UUID, now: datetime, for_s: float) -> bool:
    """Only one watcher looks at a time."""
    due = ProviderCall.objects.filter(pk=call_id, state__in=WATCHED, check_at__lte=now)
    return bool(due.update(check_at=now + timedelta(seconds=for_s)))


def storable(ticket: Ticket) -> dict[str, Any]:
    """A ticket as JSON that any database takes, whatever characters a reply held."""
    text = json.dumps(ticket_to_json(ticket), ensure_ascii=False).replace("\\u0000", "")
    clean: dict[str, Any] = json.loads(text.encode("utf-8", "replace"))
    return clean

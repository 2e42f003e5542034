"""The watcher of open orders: polls what is under way at the providers, books what is over, stops what nobody wants any more.

The rows say when to look (`check_at`): one second after an order, then 2, 4, 8 and 15 s apart, a fifth more or less, and never
more than `ADGEN_POLLS_PER_SECOND` in all. A few threads ask; a look is claimed by a conditional UPDATE, so several watchers
share the work. Nothing but each thread's connection is kept between looks: thousands of open orders cost rows, not memory.
"""

from __future__ import annotations

import logging
import random
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import F, QuerySet
from django.db.models.functions import Greatest
from django.utils import timezone

from generations.models import CallState, Generation, ProviderCall, StageRun
from generations.pipeline import ledger
from generations.pipeline.runner import wake
from generations.progress import percent_done
from generations.providers import registry
from generations.providers.base import MediaProvider, ProviderError, TicketState, ticket_from_json
from generations.states import RunState

log = logging.getLogger(__name__)

THREADS: Final = 12
LOOK_LASTS_S: Final = 45.0  # a look that did not come back after this is taken again; two looks at once do no harm
SEARCH_PAUSE_S: Final = 5.0
SEARCH_LASTS: Final = timedelta(minutes=20)  # a provider whose list cannot be read for so long is given up
LOOK_BACK_LASTS: Final = timedelta(minutes=50)  # after an hour a provider may have forgotten what was ordered
NOT_SET_UP_PAUSE_S: Final = 60.0
MOVES_THE_BAR: Final = 60  # with more orders than this open, the bar moves when scenes arrive
USUAL_S: Final = 60.0
LOST_AFTER_POLLS: Final = 5

Resolve = Callable[[str, str], MediaProvider]


class Watcher:
    """`round` starts the looks that are due; call it every half second or so."""

    def __init__(self, polls_per_second: int | None = None, threads: int = THREADS) -> None:
        self._rate = float(polls_per_second or settings.ADGEN_POLLS_PER_SECOND)
        self._allowed, self._counted_at = self._rate, time.monotonic()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="look")
        self._threads = threads
        self._under_way: dict[uuid.UUID, Future[None]] = {}

    def round(self) -> int:
        """How many looks were started."""
        self._under_way = {key: future for key, future in self._under_way.items() if not future.done()}
        now = time.monotonic()
        self._allowed = min(self._allowed + (now - self._counted_at) * self._rate, self._rate)
        self._counted_at = now
        room = min(int(self._allowed), 2 * self._threads - len(self._under_way))
        if room <= 0:
            return 0
        keys = [key for key in due_calls().values_list("pk", flat=True)[:room] if key not in self._under_way]
        for key in keys:
            self._under_way[key] = self._pool.submit(_look_safely, key)
        self._allowed -= len(keys)
        return len(keys)

    def stop(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def due_calls() -> QuerySet[ProviderCall]:
    return ProviderCall.objects.filter(state__in=ledger.WATCHED, check_at__lte=timezone.now()).order_by("check_at")


def _look_safely(call_id: uuid.UUID) -> None:
    try:
        look(call_id)
    except DatabaseError:
        log.warning("order %s could not be looked at: the database did not answer", call_id)
        connection.close()  # a fresh one next time; otherwise it stays open, for a new one costs as much as the look
    except Exception:  # whatever a provider's adapter does, the watcher goes on with the others
        log.exception("order %s could not be looked at", call_id)


def look(call_id: uuid.UUID, resolve: Resolve = registry.media_provider) -> None:
    """One look at one order, whatever state it is in. Wakes its run when that waits for nothing any more."""
    if not ledger.claim_look(call_id, timezone.now(), LOOK_LASTS_S):
        return
    call = ProviderCall.objects.get(pk=call_id)
    if call.kind in ledger.ANSWERED_AT_ONCE:
        ledger.answer_lost(call)
        return
    if call.state == CallState.SENDING:
        ledger.unconfirmed(call.pk, "The worker that placed this order did not finish.", 60)
        return
    try:
        provider = resolve(call.provider, call.model)
    except ProviderError:
        _look_without_provider(call)
        return
    if call.state in ledger.GIVEN_UP:
        _look_back(call, provider)
        return
    is_over = _search(call, provider) if call.state == CallState.AMBIGUOUS else _ask(call, provider)
    if is_over:
        wake(StageRun.objects.filter(generation=call.generation_id, stage=call.stage, part=call.part))


def _search(call: ProviderCall, provider: MediaProvider) -> bool:
    """Was it accepted? Found: it goes on. Not found after the grace period: given up, and flagged. True when nothing is left
    to wait for."""
    now = timezone.now()
    since = call.sent_at or call.created_at
    try:
        ticket = provider.find(call.marker, since, _known_ids(call, since))
    except ProviderError as error:
        if now <= since + SEARCH_LASTS:
            ledger.looked(call.pk, max(SEARCH_PAUSE_S, error.retry_after_s or 0))
            return False
        ledger.given_up(call.pk)
        return True
    if ticket is not None:
        log.info("order %s was accepted as %s after all", call.pk, ticket.external_id)
        ledger.accepted(call.pk, ticket)
        return ticket.state != TicketState.WAITING
    if call.again_at is not None and now < call.again_at:
        left_s = (call.again_at - now).total_seconds()
        ledger.looked(call.pk, min(SEARCH_PAUSE_S * random.uniform(0.8, 1.2), left_s + 0.1))
        return False
    ledger.given_up(call.pk)
    return True


def _known_ids(call: ProviderCall, since: datetime) -> set[str]:
    """What belongs to other purchases."""
    near = ProviderCall.objects.filter(provider=call.provider, created_at__gte=since - SEARCH_LASTS)
    return set(near.exclude(external_id="").values_list("external_id", flat=True))


def _look_back(call: ProviderCall, provider: MediaProvider) -> None:
    """An order that was given up, some minutes later. Not there: it was never taken, and is no double. There: it is stopped, and
    booked once it is over. When nobody can say (any more), the flag stays."""
    since = call.sent_at or call.created_at
    if not call.external_id and timezone.now() > since + LOOK_BACK_LASTS:  # nobody was there to look in time
        ledger.not_watched(call.pk)
        return
    try:
        if call.external_id and call.ticket:
            ticket = provider.check(ticket_from_json(call.ticket))
        else:
            found = provider.find(call.marker, since, _known_ids(call, since))
            if found is None:
                ledger.never_taken(call.pk)
                return
            ticket = found
        if ticket.state == TicketState.WAITING:
            provider.cancel(ticket)
    except ProviderError as error:
        if timezone.now() <= since + LOOK_BACK_LASTS:
            ledger.looked(call.pk, max(NOT_SET_UP_PAUSE_S, error.retry_after_s or 0))
        else:
            ledger.not_watched(call.pk)
        return
    log.warning("order %s was given up and had been accepted as %s", call.pk, ticket.external_id)
    ledger.was_taken(call.pk, ticket)


def _ask(call: ProviderCall, provider: MediaProvider) -> bool:
    """How far is it? Past its deadline, or unwanted, it is stopped first. True when it is over."""
    ticket = ticket_from_json(call.ticket) if call.ticket else None
    if ticket is None:
        ledger.failed(call.pk, "The order was lost.", transient=True)
        return True
    is_late = call.deadline_at is not None and timezone.now() > call.deadline_at
    try:
        if call.cancel_at is not None or is_late:
            provider.cancel(ticket)
        answer = provider.check(ticket)
    except ProviderError as error:
        return _could_not_ask(call, error, is_late=is_late)
    if answer.state == TicketState.WAITING:
        return _go_on_waiting(call, is_late=is_late)
    ledger.accepted(call.pk, answer)
    return True


def _go_on_waiting(call: ProviderCall, *, is_late: bool) -> bool:
    if is_late and call.deadline_at is not None and timezone.now() > call.deadline_at + ledger.PATIENCE:
        ledger.fate_unknown(call, "The AI service took too long.")
        return True
    ledger.looked(call.pk, ledger.pause_s(call.polls) if not is_late else ledger.FIRST_LOOK_S)
    _show_progress(call)
    return False


def _could_not_ask(call: ProviderCall, error: ProviderError, *, is_late: bool) -> bool:
    """A poll that failed says nothing about the order; only a provider that does not know it again and again does."""
    if not error.transient and call.polls >= LOST_AFTER_POLLS:
        ledger.fate_unknown(call, error.sentence)
        return True
    if is_late and call.deadline_at is not None and timezone.now() > call.deadline_at + SEARCH_LASTS:
        ledger.fate_unknown(call, "The AI service took too long.")
        return True
    ledger.looked(call.pk, max(ledger.pause_s(call.polls), error.retry_after_s or 0))
    return False


def _look_without_provider(call: ProviderCall) -> None:
    """The key is gone: it may come back, but not for ever."""
    if call.state in ledger.GIVEN_UP:
        ledger.not_watched(call.pk)
    elif call.deadline_at is not None and timezone.now() > call.deadline_at + SEARCH_LASTS:
        ledger.fate_unknown(call, "The AI service is not set up any more.")
        wake(StageRun.objects.filter(generation=call.generation_id, stage=call.stage, part=call.part))
    else:
        ledger.looked(call.pk, NOT_SET_UP_PAUSE_S)


def _show_progress(call: ProviderCall) -> None:
    """The bar creeps towards, and never reaches, the scene's end while a provider is at work."""
    if call.generation_id is None or call.sent_at is None:
        return
    if len(ProviderCall.objects.filter(state=CallState.OPEN).values_list("pk")[: MOVES_THE_BAR + 1]) > MOVES_THE_BAR:
        return
    elapsed_s = (timezone.now() - call.sent_at).total_seconds()
    fraction = round(0.9 * elapsed_s / (elapsed_s + USUAL_S), 3)
    run = StageRun.objects.filter(generation=call.generation_id, stage=call.stage, part=call.part)
    if run.filter(state=RunState.WAITING, fraction__lt=fraction).update(fraction=fraction):
        generation = Generation.objects.get(pk=call.generation_id)
        percent = percent_done(generation)
        Generation.objects.filter(pk=generation.pk, progress__lt=percent).update(
            progress=Greatest(F("progress"), percent), revision=F("revision") + 1
        )

"""The ledger as a stage sees it: `RunBook` for what a run buys, `MemberBook` for questions asked outside any generation."""

from __future__ import annotations

import uuid
from decimal import Decimal
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from generations.models import CallState, ProviderCall, StageRun
from generations.pipeline import ledger
from generations.pipeline.purchases import Purchase
from generations.pipeline.stage import DEADLINES_S, USUAL_DEADLINE_S
from generations.providers.base import Bill, Cancelled, Capability, Made, Quote, Ticket, ticket_from_json
from generations.states import RunState

HIDDEN: Final = (CallState.CANCELLED,)


class RunBook:
    """Writes for one claimed run; a worker that lost its claim can buy nothing."""

    def __init__(self, run: StageRun) -> None:
        self._run = run

    def purchases(self, kind: Capability, request_hash: str) -> tuple[Purchase, ...]:
        rows = self._rows(kind, request_hash).filter(in_play=True).exclude(state__in=HIDDEN)
        return tuple(_as_value(row) for row in rows.order_by("created_at", "sent_at"))

    def turned_away(self, kind: Capability, request_hash: str) -> int:
        return self._rows(kind, request_hash).filter(in_play=False, state=CallState.FAILED).count()

    def _rows(self, kind: Capability, request_hash: str) -> QuerySet[ProviderCall]:
        run = self._run
        return ProviderCall.objects.filter(
            generation=run.generation_id, stage=run.stage, part=run.part, kind=kind, request_hash=request_hash
        )

    def buy(self, kind: Capability, request_hash: str, quote: Quote, replaces: Purchase | None) -> Purchase:
        with transaction.atomic():
            self._still_mine()
            call = ledger.write_intent(
                owner=self._run.generation.owner,
                generation=self._run.generation,
                stage=self._run.stage,
                part=self._run.part,
                kind=kind,
                request_hash=request_hash,
                quote=quote,
                deadline_s=DEADLINES_S.get(kind, USUAL_DEADLINE_S),
                replaces=replaces.id if replaces else None,
            )
        return _as_value(call)

    def webhook_url(self, purchase: Purchase) -> str:
        if not settings.ADGEN_PUBLIC_URL:
            return ""
        return str(settings.ADGEN_PUBLIC_URL) + reverse("api_provider_webhook", args=[purchase.provider, purchase.id])

    def accepted(self, purchase: Purchase, ticket: Ticket) -> None:
        ledger.accepted(purchase.id, ticket)

    def unconfirmed(self, purchase: Purchase, sentence: str, grace_s: float) -> None:
        ledger.unconfirmed(purchase.id, sentence, grace_s)

    def failed(
        self, purchase: Purchase, sentence: str, *, transient: bool, again_in_s: float = 0, counts: bool = True
    ) -> None:
        with transaction.atomic():
            ledger.failed(purchase.id, sentence, transient=transient, again_in_s=again_in_s)
            if not counts:
                ProviderCall.objects.filter(pk=purchase.id).update(in_play=False)

    def fetch_failed(self, purchase: Purchase) -> None:
        ProviderCall.objects.filter(pk=purchase.id).update(fetches=F("fetches") + 1)

    def done(self, purchase: Purchase, ticket: Ticket) -> None:
        ProviderCall.objects.filter(pk=purchase.id, state=CallState.READY).update(
            state=CallState.DONE, ticket=ledger.storable(ticket), completed_at=timezone.now()
        )

    def reserve(self, quote: Quote) -> str:
        """For planners: they ask and are answered in one go, so one that is still open belongs to a worker that died."""
        run = self._run
        with transaction.atomic():
            self._still_mine()
            lost = ProviderCall.objects.filter(
                generation=run.generation_id,
                stage=run.stage,
                part=run.part,
                kind=Capability.PLAN,
                state=CallState.SENDING,
            )
            for call in lost:
                ledger.answer_lost(call)
            call = ledger.write_intent(
                owner=run.generation.owner,
                generation=run.generation,
                stage=run.stage,
                part=run.part,
                kind=Capability.PLAN,
                request_hash="",
                quote=quote,
                deadline_s=USUAL_DEADLINE_S,
            )
        return str(call.pk)

    def settle(self, purchase: str, bill: Bill | None, error: str = "") -> None:
        _answered(purchase, bill, error)

    def _still_mine(self) -> None:
        """Locks the run's row until the end of the transaction, so that two workers cannot buy for it side by side."""
        mine = StageRun.objects.filter(pk=self._run.pk, token=self._run.token, state=RunState.RUNNING)
        if not mine.update(token=self._run.token):
            raise Cancelled


class MemberBook:
    """For prompt improvement and judges: a member asks, no generation is there to pay. `stage` says what for."""

    def __init__(self, owner: User, stage: str, kind: Capability = Capability.PLAN) -> None:
        self._owner, self._stage, self._kind = owner, stage, kind

    def reserve(self, quote: Quote) -> str:
        call = ledger.write_intent(
            owner=self._owner,
            generation=None,
            stage=self._stage,
            part=0,
            kind=self._kind,
            request_hash="",
            quote=quote,
            deadline_s=USUAL_DEADLINE_S,
        )
        return str(call.pk)

    def settle(self, purchase: str, bill: Bill | None, error: str = "") -> None:
        _answered(purchase, bill, error)


def _answered(purchase: str, bill: Bill | None, error: str) -> None:
    call_id = uuid.UUID(purchase)
    if bill is None:  # nobody can say whether it was charged
        ledger.answer_lost(ProviderCall.objects.get(pk=call_id), error)
        return
    if error:
        ledger.failed(call_id, error, transient=True, bill=bill)
        return
    with transaction.atomic():
        changed = ProviderCall.objects.filter(pk=call_id, state=CallState.SENDING).update(
            state=CallState.DONE, completed_at=timezone.now(), check_at=None
        )
        if changed:
            ledger.settle(call_id, bill)


def free_call(stage: str, part: int, made: Made, units: float) -> ProviderCall:
    """What the local studio made: a row like any other, and nothing to pay. The caller adds the generation and saves it."""
    now = timezone.now()
    return ProviderCall(
        stage=stage,
        part=part,
        kind=Capability.CLIP if stage == "make_clips" else Capability.MUSIC,
        provider=made.provider,
        model=made.model,
        state=CallState.DONE,
        unit="second",
        units=Decimal(str(round(units, 4))),
        completed_at=now,
        settled_at=now,
    )


def _as_value(row: ProviderCall) -> Purchase:
    return Purchase(
        id=row.pk,
        provider=row.provider,
        model=row.model,
        state=CallState(row.state),
        marker=row.marker,
        ticket=ticket_from_json(row.ticket) if row.ticket else None,
        error=row.error,
        transient=row.transient,
        again_at=row.again_at,
        fetches=row.fetches,
    )

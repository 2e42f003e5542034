"""Replicate behind the provider interface: pictures, clips, music and speech, each by a model of the catalogue.

`start` plans the input, hands pictures over, buys one prediction and returns its ticket; `check` polls; `collect` brings the
file in. Nothing here waits, retries a purchase or keeps state: what a restart needs stands in the ticket and in the marker.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from generations.providers.base import (
    Capability,
    ClipRequest,
    ImageRequest,
    Made,
    MediaRequest,
    ModelCard,
    MusicRequest,
    ProviderContext,
    ProviderError,
    Quote,
    Ticket,
    TicketState,
)
from generations.providers.catalogue import Entry, entries, entry, quote_for
from generations.providers.catalogue.entries import PROVIDER
from generations.providers.replicate import outputs
from generations.providers.replicate.door import Door
from generations.providers.replicate.inputs import MediaRef, Plan, check_input, enlarged_note, plan_input
from generations.providers.replicate.marks import marked
from generations.providers.replicate.pictures import sent_picture
from generations.providers.replicate.predictions import is_ours, quote_of_row, ticket_of

CLOCKS_DIFFER: Final = timedelta(seconds=60)
WEBHOOK_EVENTS: Final = ["start", "completed"]
FOLDERS: Final = {
    Capability.CLIP: "clips",
    Capability.IMAGE: "pictures",
    Capability.MUSIC: "sound",
    Capability.SPEECH: "sound",
}


class ReplicateProvider:
    """One model of the catalogue."""

    name = PROVIDER

    def __init__(self, entry: Entry, door: Door, allowed_hosts: frozenset[str] = frozenset()) -> None:
        self._entry = entry
        self._door = door
        self._allowed_hosts = allowed_hosts

    @property
    def card(self) -> ModelCard:
        return self._entry.card()

    def quote(self, request: MediaRequest) -> Quote:
        return quote_for(self._entry, plan_input(self._entry, request).sent)

    def start(self, request: MediaRequest, context: ProviderContext) -> Ticket:
        plan = plan_input(self._entry, request)
        quote = quote_for(self._entry, plan.sent)
        sent = self._with_files(plan.sent, context)
        check_input(self._entry, sent)
        for word in ("prompt", "text"):
            field = self._entry.words.get(word)
            if field in sent:
                sent[field] = marked(sent[field], context.marker)
        body: dict[str, Any] = {"input": sent}
        if context.webhook_url:
            body |= {"webhook": context.webhook_url, "webhook_events_filter": WEBHOOK_EVENTS}
        reply = self._door.create(self._entry.id, self._entry.version, body, context.deadline_s)
        return ticket_of(self._entry, reply, quote, self._notes(plan, request))

    def check(self, ticket: Ticket) -> Ticket:
        if ticket.state in {TicketState.DONE, TicketState.FAILED}:
            return ticket
        return ticket_of(self._entry, self._door.get(ticket.external_id), ticket.quote, ticket.notes)

    def collect(self, ticket: Ticket, request: MediaRequest, context: ProviderContext) -> Ticket:
        if ticket.state == TicketState.DONE:
            return ticket
        if ticket.state != TicketState.READY or not ticket.outputs:
            raise ProviderError("The order is not finished yet.", transient=True)
        capability = self._entry.capability
        path, info = outputs.fetch_first(ticket.outputs, context.scratch, capability, self._allowed_hosts)
        path, note = self._fitted(path, info, request, context.scratch)
        key = context.save_media(path, f"{FOLDERS[capability]}/{_stem(request)}{path.suffix}")
        notes = (*ticket.notes, *([note] if note else []))
        cost = ticket.bill.cost if ticket.bill else Made.cost
        extra = {"external_id": ticket.external_id, "made_size": f"{info.width}x{info.height}"}
        made = Made(key, self.name, self._entry.id, cost, notes, extra)
        return replace(ticket, state=TicketState.DONE, made=made)

    def cancel(self, ticket: Ticket) -> None:
        if ticket.external_id and ticket.state == TicketState.WAITING:
            self._door.cancel(ticket.external_id)

    def find(self, marker: str, since: datetime, known: Collection[str] = ()) -> Ticket | None:
        for row in self._door.newest(since - CLOCKS_DIFFER):
            if row.get("id") not in known and is_ours(self._entry, row, marker):
                return ticket_of(self._entry, row, quote_of_row(self._entry, row))
        return None

    def _with_files(self, sent: Mapping[str, Any], context: ProviderContext) -> dict[str, Any]:
        """The input with every file's address in its place."""
        addresses: dict[str, str] = {}

        def address(value: Any) -> Any:
            if not isinstance(value, MediaRef):
                return value
            if value.key not in addresses:
                addresses[value.key] = sent_picture(context.open_media(value.key), self._door)
            return addresses[value.key]

        return {
            name: [address(part) for part in value] if isinstance(value, list) else address(value)
            for name, value in sent.items()
        }

    def _notes(self, plan: Plan, request: MediaRequest) -> tuple[str, ...]:
        if not isinstance(request, ClipRequest):
            return plan.notes
        enlarged = enlarged_note(self._entry, plan.sent, min(request.width, request.height))
        return (*plan.notes, enlarged) if enlarged else plan.notes

    def _fitted(self, path: Path, info: Any, request: MediaRequest, scratch: Path) -> tuple[Path, str]:
        if isinstance(request, ClipRequest):
            return outputs.fit_clip(path, info, request.duration_s)
        if isinstance(request, MusicRequest):
            target = scratch / "music.wav"
            return target, outputs.fit_music(path, request.duration_s, target)
        if isinstance(request, ImageRequest):
            return outputs.fit_picture(path, info), ""
        return path, ""


def _stem(request: MediaRequest) -> str:
    match request:
        case ClipRequest():
            return f"scene_{request.scene.scene_number}"
        case ImageRequest():
            return "still"
        case MusicRequest():
            return "music"
    return "speech"


class ReplicateVendor:
    """All models of the catalogue that have a price, over one door."""

    name = PROVIDER

    def __init__(self, token: str, base_url: str, allowed_hosts: frozenset[str] = frozenset()) -> None:
        self.door = Door(token, base_url)
        self._allowed_hosts = allowed_hosts

    def cards(self) -> Sequence[ModelCard]:
        return [one.card() for one in entries().values() if one.prices]

    def provider(self, model: str) -> ReplicateProvider:
        return ReplicateProvider(entry(model), self.door, self._allowed_hosts)

"""Live progress: a socket per open page, fed by one look at the database per web process.

The row is the truth. A single task asks every quarter of a second which of the watched generations have a new revision
and only then renders their fragment: the same one that the page and the polling fallback show.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from typing import Any, Final

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import DatabaseError
from django.http import Http404
from django.template.loader import render_to_string
from django.urls import path

from generations.access import generation_for
from generations.models import Generation
from generations.presenters import progress_page
from generations.renditions.listing import formats_of

log = logging.getLogger(__name__)

LOOK_EVERY_S: Final = 0.25


class Tail:
    """Which sockets watch which generation, and the one task that looks."""

    def __init__(self) -> None:
        self._watchers: dict[uuid.UUID, set[ProgressConsumer]] = {}
        self._task: asyncio.Task[None] | None = None

    def watch(self, consumer: ProgressConsumer) -> None:
        self._watchers.setdefault(consumer.generation_id, set()).add(consumer)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._look())

    def leave(self, consumer: ProgressConsumer) -> None:
        watchers = self._watchers.get(consumer.generation_id, set())
        watchers.discard(consumer)
        if not watchers:
            self._watchers.pop(consumer.generation_id, None)

    async def _look(self) -> None:
        while self._watchers:
            try:
                revisions = await _revisions(list(self._watchers))
            except DatabaseError:
                log.warning("progress could not be read; trying again")
                await asyncio.sleep(LOOK_EVERY_S)
                continue
            for generation_id, consumers in list(self._watchers.items()):
                revision = revisions.get(generation_id)
                for consumer in list(consumers):
                    if revision != consumer.seen:  # None: deleted meanwhile
                        await consumer.show(revision)
            await asyncio.sleep(LOOK_EVERY_S)


@database_sync_to_async
def _revisions(generation_ids: list[uuid.UUID]) -> dict[uuid.UUID, int]:
    return dict(Generation.objects.filter(pk__in=generation_ids).values_list("pk", "revision"))


TAIL: Final = Tail()


class ProgressConsumer(AsyncWebsocketConsumer):
    """`/ws/generations/<id>/`: sends the rendered fragment now and at every change, closes after the last."""

    template = "generations/_progress.html"
    generation_id: uuid.UUID
    seen: int | None = -1

    async def connect(self) -> None:
        self.generation_id = self.scope["url_route"]["kwargs"]["generation_id"]
        fragment = await self._fragment()
        if fragment is None:
            await self.close()
            return
        await self.accept()
        TAIL.watch(self)

    async def disconnect(self, code: int) -> None:
        if hasattr(self, "generation_id"):
            TAIL.leave(self)

    async def show(self, revision: int | None) -> None:
        """Send the fragment as it stands; who may no longer see it is shown out."""
        self.seen = revision
        fragment = await self._fragment()
        if fragment is None:
            TAIL.leave(self)
            await self.close()
            return
        await self.send(text_data=fragment)

    @database_sync_to_async
    def _fragment(self) -> str | None:
        try:
            generation = generation_for(self.scope["user"], self.generation_id)
        except Http404:
            return None
        return render_to_string(self.template, {"generation": generation, "oob": True, **self.shown(generation)})

    def shown(self, generation: Generation) -> dict[str, Any]:
        return {"progress": progress_page(generation)}


class FormatsConsumer(ProgressConsumer):
    """`/ws/generations/<id>/formats/`: the same for other formats of a finished ad that are being made."""

    template = "generations/_formats.html"

    def shown(self, generation: Generation) -> dict[str, Any]:
        return {"formats": formats_of(generation)}


websocket_urlpatterns = [
    path("ws/generations/<uuid:generation_id>/", ProgressConsumer.as_asgi()),
    path("ws/generations/<uuid:generation_id>/formats/", FormatsConsumer.as_asgi()),
]

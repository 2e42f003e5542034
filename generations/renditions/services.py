"""Asking for another form of a finished ad, stopping it, asking once more, removing it.

Every wish is a row and a stage run of the same part; asking twice for the same is one wish. The ad itself stays as it is.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.db.models import F, Max, QuerySet
from django.utils import timezone

from adgen.media import storage
from generations.formats import Format, FormatKind
from generations.models import Clip, Generation, Rendition, StageRun
from generations.pipeline.make_rendition import MAKE_RENDITION, drawn_folder
from generations.pipeline.runner import OPEN_RUNS
from generations.queue import Queue, ring
from generations.refusals import NotPossible, check_room, refuse_when_closed
from generations.spec import AspectRatio
from generations.states import RunState, Status
from generations.timeline import FRAME_SIZES

MOST_AT_ONCE: Final = 8  # wishes of one user under way
STAGE: Final = MAKE_RENDITION.name


@dataclass(frozen=True)
class Asked:
    """A wish, and whether this call is what set it going."""

    rendition: Rendition
    is_new: bool


def rendition_start(*, generation: Generation, wanted: Format, at_s: float | None = None) -> Asked:
    """Have `wanted` made, once: what is under way or there already is answered with itself. Raises `NotPossible` while the ad
    is not finished, for the form it already has, and when too much is kept or under way."""
    if wanted == own_format(generation):
        raise NotPossible("That is the form this ad already has.")
    with transaction.atomic():
        _only_finished(generation)
        rendition = generation.renditions.filter(name=wanted.name).first()
        if rendition is not None and _stands(rendition, generation, at_s):
            return Asked(rendition, is_new=False)
        refuse_when_closed(generation.owner)
        check_room(generation.owner)
        _not_too_many(generation)
        if rendition is None:
            rendition = _row(generation, wanted)
        Rendition.objects.filter(pk=rendition.pk).update(at_s=at_s)
        _begin(rendition, Queue.APP if wanted.kind is FormatKind.THUMBNAIL else Queue.RENDER)
    rendition.refresh_from_db()
    return Asked(rendition, is_new=True)


def thumbnail_choose(*, generation: Generation, at_s: float) -> Asked:
    """Have the moment at `at_s` as the ad's picture. Raises `NotPossible` for a moment the ad does not have."""
    if not 0 <= at_s <= generation.duration_s:
        raise NotPossible(f"Choose a moment between 0 and {generation.duration_s} seconds.")
    return rendition_start(generation=generation, wanted=Format(FormatKind.THUMBNAIL), at_s=round(at_s, 3))


def rendition_cancel(*, rendition: Rendition) -> None:
    """Stop at once. Raises `NotPossible` when nothing is under way any more."""
    with transaction.atomic():
        stopped = run_of(rendition).filter(state__in=OPEN_RUNS)
        if not stopped.update(state=RunState.CANCELLED, token=F("token") + 1, lease_until=None):
            raise NotPossible("This is not being made any more.")
        _tell(rendition.generation_id)


def rendition_retry(*, rendition: Rendition) -> Asked:
    """Once more, after it failed, was stopped, or the ad has changed; what is there or under way stays."""
    return rendition_start(generation=rendition.generation, wanted=rendition.format, at_s=rendition.at_s)


def rendition_delete(*, rendition: Rendition) -> None:
    """The row and its files are gone afterwards, with the scenes that were drawn for nothing else; work under way notices and
    stops. A chosen cover gives way to the one that was found."""
    generation, folder = rendition.generation, rendition.folder
    with transaction.atomic():
        run_of(rendition).delete()
        rendition.delete()
        if rendition.kind == FormatKind.THUMBNAIL:
            Generation.objects.filter(pk=generation.pk).update(thumbnail_key=f"{generation.folder}/thumbnail.jpg")
        scenes = _scenes_of_no_use(rendition)
        if scenes:
            Clip.objects.filter(generation=generation, key__startswith=f"{scenes}/").delete()
        _tell(generation.pk)
    storage.delete_folder(folder)
    if scenes:
        storage.delete_folder(scenes)


def _scenes_of_no_use(removed: Rendition) -> str:
    """The folder of the scenes drawn for its shape and rate, when no other format of the ad is of these; else empty."""
    generation, gone = removed.generation, removed.format
    alike = generation.renditions.filter(kind=FormatKind.VIDEO, aspect_ratio=removed.aspect_ratio, fps=removed.fps)
    if gone.kind is not FormatKind.VIDEO or alike.exists():
        return ""
    return f"{generation.folder}/{drawn_folder(FRAME_SIZES[gone.aspect_ratio], gone.fps)}"


def own_format(generation: Generation) -> Format:
    """The form the ad was made in."""
    return Format(FormatKind.VIDEO, AspectRatio(generation.aspect_ratio))


def run_of(rendition: Rendition) -> QuerySet[StageRun]:
    return StageRun.objects.filter(generation=rendition.generation_id, stage=STAGE, part=rendition.part)


def is_outdated(rendition: Rendition, generation: Generation) -> bool:
    """A part of the ad was made again since."""
    made, finished = rendition.made_at, generation.completed_at
    return made is not None and finished is not None and made < finished


def _only_finished(generation: Generation) -> None:
    """Locks the ad's row until the end of the transaction, so that two presses at the same moment are one after the other."""
    finished = Generation.objects.filter(pk=generation.pk, status=Status.COMPLETED)
    if not finished.update(revision=F("revision") + 1):
        raise NotPossible("Other formats can be made once the video is finished.")
    generation.refresh_from_db()


def _stands(rendition: Rendition, generation: Generation, at_s: float | None) -> bool:
    state = run_of(rendition).values_list("state", flat=True).first()
    if rendition.at_s != at_s:
        return False
    if state == RunState.DONE:
        return bool(rendition.key) and not is_outdated(rendition, generation)
    return state in OPEN_RUNS


def _not_too_many(generation: Generation) -> None:
    under_way = StageRun.objects.filter(generation__owner=generation.owner_id, stage=STAGE, state__in=OPEN_RUNS)
    if under_way.count() >= MOST_AT_ONCE:
        raise NotPossible(f"{MOST_AT_ONCE} formats are already being made. Ask again when one of them is done.")


def _row(generation: Generation, wanted: Format) -> Rendition:
    last = generation.renditions.aggregate(last=Max("part"))["last"] or 0
    return Rendition.objects.create(
        generation=generation,
        part=last + 1,
        name=wanted.name,
        kind=wanted.kind,
        aspect_ratio=wanted.aspect_ratio,
        size=wanted.size,
        fps=wanted.fps,
    )


def _begin(rendition: Rendition, queue: Queue) -> None:
    """A fresh run in place of one that is over: it waits from now on, and earlier tries do not count."""
    run_of(rendition).delete()
    StageRun.objects.create(
        generation_id=rendition.generation_id, stage=STAGE, part=rendition.part, queue=queue, rung_at=timezone.now()
    )
    ring(queue)


def _tell(generation_id: uuid.UUID) -> None:
    Generation.objects.filter(pk=generation_id).update(revision=F("revision") + 1)

"""What can be done with a generation. Every page, API route, admin action and command calls these."""

from __future__ import annotations

import secrets
import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from adgen.media import storage
from generations.models import Generation, Photo, StageRun
from generations.options import MAX_PHOTOS, MAX_SEED, Options, clean_prompt
from generations.photos import CleanPhoto
from generations.pipeline.runner import STAGES, advance, fail
from generations.queue import Queue, ring
from generations.states import CANCELLED_BY_USER, RunState, Status, move


class NotPossible(Exception):
    """The generation is not in a state that allows this; the message is for the user."""


def generation_start(
    *,
    owner: User,
    prompt: str,
    options: Options,
    photos: Sequence[CleanPhoto] = (),
    parent: Generation | None = None,
    foreground: bool = False,
) -> Generation:
    """Create a generation and ring for its first stage. Raises `PromptRefused`, `NotPossible` for too many photos.

    `foreground` keeps its runs out of the workers' queues: the caller executes them itself.
    """
    prompt = clean_prompt(prompt)
    if len(photos) > MAX_PHOTOS:
        raise NotPossible(f"Up to {MAX_PHOTOS} photos fit into one ad; these are {len(photos)}.")
    generation = Generation(
        id=uuid.uuid4(),
        owner=owner,
        prompt=prompt,
        duration_s=options.duration_s,
        aspect_ratio=options.aspect_ratio,
        options=options.model_dump(mode="json"),
        seed=options.seed if options.seed is not None else secrets.randbelow(MAX_SEED + 1),
        current_step="Waiting for a free worker",
        parent=parent,
    )
    rows = _keep_photos(generation, photos)
    with transaction.atomic():
        generation.save(force_insert=True)
        Photo.objects.bulk_create(rows)
        _begin(generation, foreground=foreground)
    return generation


def generation_cancel(*, generation: Generation) -> Generation:
    """Stop at once, wherever it is. Too late leaves the finished video in place and raises `NotPossible`."""
    with transaction.atomic():
        waiting = Generation.objects.filter(pk=generation.pk, status__in=(Status.PENDING, Status.PROCESSING))
        if waiting.update(cancel_requested_at=timezone.now()):
            fail(generation, CANCELLED_BY_USER)
    generation.refresh_from_db()
    if generation.status == Status.COMPLETED:
        raise NotPossible("This video is already finished.")
    return generation


def generation_retry(*, generation: Generation) -> Generation:
    """Go on from the stage that failed; what was made stays. Raises `NotPossible` unless it has failed."""
    with transaction.atomic():
        started = move(
            generation,
            Status.PENDING,
            note="Retry",
            error="",
            cancel_requested_at=None,
            completed_at=None,
            current_step="Waiting for a free worker",
        )
        if not started:
            raise NotPossible("Only a failed video can be tried again.")
        generation.runs.filter(state__in=(RunState.FAILED, RunState.CANCELLED)).update(
            state=RunState.READY,
            tries=0,
            failures=0,
            token=F("token") + 1,
            not_before=None,
            rung_at=None,
            error="",
            trace="",
            fraction=0,
        )
        for run in generation.runs.filter(state=RunState.READY):
            StageRun.objects.filter(pk=run.pk).update(queue=STAGES[run.stage].queue, rung_at=timezone.now())
            ring(STAGES[run.stage].queue)
        advance(generation)
    return generation


def generation_regenerate(*, generation: Generation) -> Generation:
    """A new generation from the same prompt, options and photos with a fresh seed."""
    options = generation.chosen_options.model_copy(update={"seed": None})
    return generation_start(
        owner=generation.owner,
        prompt=generation.prompt,
        options=options,
        photos=photos_again(generation),
        parent=generation,
    )


def photos_again(generation: Generation) -> list[CleanPhoto]:
    """The photos of `generation`, ready to start another one with."""
    return [_photo_again(photo) for photo in generation.photos.all()]


def generation_delete(*, generation: Generation) -> None:
    """Row and files are gone afterwards; work under way notices and stops."""
    folder = generation.folder
    Generation.objects.filter(pk=generation.pk).delete()
    storage.delete_folder(folder)


def _begin(generation: Generation, *, foreground: bool) -> None:
    if foreground:
        StageRun.objects.create(generation=generation, stage="write_spec", queue=Queue.FOREGROUND)
    else:
        advance(generation)


def _keep_photos(generation: Generation, photos: Sequence[CleanPhoto]) -> list[Photo]:
    rows = []
    for position, photo in enumerate(photos):
        suffix = "png" if photo.format == "PNG" else "jpg"
        scratch = Path(settings.SCRATCH_DIR) / f"upload-{uuid.uuid4()}.{suffix}"
        scratch.write_bytes(photo.data)
        key = storage.save_file(scratch, f"{generation.folder}/photos/{position}.{suffix}")
        rows.append(
            Photo(
                generation=generation,
                position=position,
                key=key,
                name=photo.name[:200],
                width=photo.width,
                height=photo.height,
            )
        )
    return rows


def _photo_again(photo: Photo) -> CleanPhoto:
    scratch = Path(settings.SCRATCH_DIR) / f"again-{uuid.uuid4()}"
    scratch.mkdir()
    try:
        data = storage.open_file(photo.key, scratch).read_bytes()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    kind: Literal["PNG", "JPEG"] = "PNG" if photo.key.endswith(".png") else "JPEG"
    return CleanPhoto(data=data, width=photo.width, height=photo.height, format=kind, name=photo.name)

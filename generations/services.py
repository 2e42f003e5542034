"""What can be done with a generation. Every page, API route, admin action and command calls these."""

from __future__ import annotations

import secrets
import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from accounts import allowances, limits
from accounts.models import User
from adgen.media import storage
from generations.brands.services import ad_brand
from generations.models import CallState, Generation, Photo, StageRun
from generations.models.brand_kit import BrandFields
from generations.options import MAX_PHOTOS, MAX_SEED, Options, clean_prompt
from generations.photos import CleanPhoto
from generations.pipeline import segment_folders
from generations.pipeline.brand import brand_of
from generations.pipeline.choice import remote_candidates
from generations.pipeline.estimate import estimate_for, estimate_of
from generations.pipeline.ledger import cancel_open_calls
from generations.pipeline.plan_scenes import PLAN_SCENES
from generations.pipeline.runner import REQUESTED, STAGES, advance, fail
from generations.pipeline.stage import StageContext
from generations.providers import registry
from generations.providers.base import Capability
from generations.queue import Queue, ring
from generations.refusals import NotPossible, check_room, refuse_when_closed, refused_in_words
from generations.spec import AdSpec
from generations.states import CANCELLED_BY_USER, UNFINISHED, Pause, RunState, Status, move


def generation_start(
    *,
    owner: User,
    prompt: str,
    options: Options,
    photos: Sequence[CleanPhoto] = (),
    brand: BrandFields | None = None,
    parent: Generation | None = None,
    foreground: bool = False,
) -> Generation:
    """Create a generation and ring for its first stage. Raises `PromptRefused`, `NotPossible` for too many photos or no room,
    `TooOften` when its owner starts too many, `OutOfBudget` when its expected price is not there, `ClosedForNow` during
    maintenance.

    `brand` is a kit, or an earlier ad's copy of one; the ad keeps a copy of its own.
    `foreground` keeps its runs out of the workers' queues: the caller executes them itself, as often as it likes.
    """
    refuse_when_closed(owner)
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
    with refused_in_words():
        if foreground:
            return _save_and_begin(generation, photos, brand, foreground=True)
        check_room(owner)
        limits.take_start(owner)
        try:
            return _save_and_begin(generation, photos, brand, foreground=False)
        except allowances.OverBudget:
            limits.give_back_start(owner)
            raise


def _save_and_begin(
    generation: Generation, photos: Sequence[CleanPhoto], brand: BrandFields | None, *, foreground: bool
) -> Generation:
    options = generation.chosen_options
    price = estimate_for(options, generation.prompt, len(photos))
    generation.expected_micros, generation.most_micros = price.expected_micros, price.most_micros
    if options.review and not foreground:
        allowances.check(generation.owner, price.expected_micros or 0)
    rows = _keep_photos(generation, photos)
    kept_brand = ad_brand(generation, brand) if brand is not None else None
    try:
        with transaction.atomic():
            if price.expected_micros and (foreground or not options.review):
                allowances.hold(generation.owner, generation.pk, price.expected_micros, price.most_micros or 0)
            generation.save(force_insert=True)
            Photo.objects.bulk_create(rows)
            if kept_brand is not None:
                kept_brand.save(force_insert=True)
            _begin(generation, foreground=foreground)
    except allowances.OverBudget:
        storage.delete_folder(generation.folder)
        raise
    return generation


def generation_cancel(*, generation: Generation) -> Generation:
    """Stop at once, wherever it is. Too late leaves the finished video in place and raises `NotPossible`."""
    with transaction.atomic():
        waiting = Generation.objects.filter(pk=generation.pk, status__in=(Status.PENDING, Status.PROCESSING))
        stopped = waiting.update(cancel_requested_at=timezone.now())
        if stopped:
            fail(generation, CANCELLED_BY_USER)
            cancel_open_calls(generation)
    generation.refresh_from_db()
    if generation.status == Status.COMPLETED and not stopped:
        raise NotPossible("This video is already finished.")
    return generation


def generation_retry(*, generation: Generation, by: User | None = None) -> Generation:
    """Go on from the stage that failed, or from where the budget ended; what was made stays. Raises `NotPossible` unless it
    has failed or is out of budget, `ClosedForNow` during maintenance unless staff ask (`by`; None: its owner)."""
    refuse_when_closed(by or generation.owner)
    with transaction.atomic():
        if generation.paused == Pause.BUDGET and generation.is_unfinished:
            go_on(generation, Pause.BUDGET)
            return generation
        _try_afresh(generation)
        started = move(
            generation,
            Status.PENDING,
            note="Retry",
            only_from=Status.FAILED,
            error="",
            cancel_requested_at=None,
            completed_at=None,
            current_step="Waiting for a free worker",
        )
        if not started:
            raise NotPossible("Only a failed video can be tried again.")
        own_runs = generation.runs.exclude(stage__in=REQUESTED)
        own_runs.filter(state__in=(RunState.FAILED, RunState.CANCELLED)).update(
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
        _ring_for_ready_runs(generation)
        advance(generation)
    return generation


def _ring_for_ready_runs(generation: Generation) -> None:
    for run in generation.runs.filter(state=RunState.READY).exclude(stage__in=REQUESTED):
        queue = STAGES[run.stage].queue_of(generation)
        StageRun.objects.filter(pk=run.pk).update(queue=queue, rung_at=timezone.now())
        ring(queue)


def _try_afresh(generation: Generation) -> None:
    """Failures of before do not count against a model any more."""
    generation.calls.filter(state__in=(CallState.FAILED, CallState.CANCELLED)).update(in_play=False)


def go_on(generation: Generation, pause: Pause) -> None:
    """End a pause: what was held is ready again. Raises `NotPossible` when it is not paused for this reason."""
    with transaction.atomic():
        paused = Generation.objects.filter(pk=generation.pk, paused=pause, status__in=UNFINISHED)
        if not paused.update(paused=Pause.NONE, pause_note="", current_step="Going on", revision=F("revision") + 1):
            raise NotPossible("This video is not waiting for you.")
        generation.refresh_from_db()
        generation.runs.filter(state=RunState.HELD).update(state=RunState.READY, not_before=None, token=F("token") + 1)
        _ring_for_ready_runs(generation)
        advance(generation)


def storyboard_edit(*, generation: Generation, spec: AdSpec) -> Generation:
    """Replace the plan of a generation that waits for its user. What was made of unchanged scenes is kept: the stages
    compare fingerprints when they go on. Raises `NotPossible` while it is being made or when it is finished."""
    with transaction.atomic():
        standing = Q(paused__in=(Pause.REVIEW, Pause.BUDGET), status__in=UNFINISHED) | Q(status=Status.FAILED)
        changed = Generation.objects.filter(standing, pk=generation.pk, spec__isnull=False)
        if not changed.update(spec=spec.model_dump(mode="json"), revision=F("revision") + 1):
            raise NotPossible("This plan cannot be changed now.")
        generation.refresh_from_db()
        _plan_again(generation)
        price = estimate_of(generation)
        Generation.objects.filter(pk=generation.pk).update(
            expected_micros=price.expected_micros, most_micros=price.most_micros
        )
    generation.refresh_from_db()
    return generation


def _plan_again(generation: Generation) -> None:
    """Scenes follow the plan at once; later stages look again when they go on."""
    value = PLAN_SCENES.gather(generation, 0)
    PLAN_SCENES.keep(generation, 0, PLAN_SCENES.run(value, StageContext(generation.folder, settings.SCRATCH_DIR)))
    generation.runs.filter(stage=PLAN_SCENES.name).update(fingerprint=PLAN_SCENES.fingerprint(value))
    wanted = [scene.number for scene in generation.scenes.all()]
    later = generation.runs.exclude(stage__in=("write_spec", PLAN_SCENES.name, *REQUESTED))
    later.filter(stage="make_clips").exclude(part__in=wanted).delete()
    state = RunState.CANCELLED if generation.status == Status.FAILED else RunState.HELD
    later.filter(state=RunState.DONE).update(state=state, token=F("token") + 1)


def storyboard_approve(*, generation: Generation) -> Generation:
    """Go on from the plan: now things are made and bought. Raises `NotPossible`, `OutOfBudget` (nothing has changed then)."""
    refuse_when_closed(generation.owner)
    price = estimate_of(generation)
    with refused_in_words(), transaction.atomic():
        if generation.paused != Pause.REVIEW:
            raise NotPossible("This plan is not waiting for your approval.")
        if price.expected_micros:
            spent = sum(generation.calls.values_list("cost_micros", flat=True))
            most = (price.most_micros or 0) + spent
            allowances.hold(generation.owner, generation.pk, price.expected_micros, most)
        Generation.objects.filter(pk=generation.pk).update(approved_at=timezone.now())
        go_on(generation, Pause.REVIEW)
    generation.refresh_from_db()
    return generation


def generation_finish_locally(*, generation: Generation) -> Generation:
    """What is still missing is drawn by the local studio, for free. Raises `NotPossible` unless out of budget or failed."""
    refuse_when_closed(generation.owner)
    options = generation.chosen_options.model_copy(update={"tier": "local"})
    with transaction.atomic():  # refused, it stays as it was
        Generation.objects.filter(pk=generation.pk).update(options=options.model_dump(mode="json"))
        generation.refresh_from_db()
        return generation_retry(generation=generation)


def scene_retry(*, generation: Generation, number: int) -> Generation:
    """Ask the models again for a scene that was drawn locally, and finish the ad with it. Until then, and when that comes to
    nothing, its finished file stays as it is. Raises `NotPossible`."""
    refuse_when_closed(generation.owner)
    with transaction.atomic():
        if generation.is_unfinished:
            raise NotPossible("This video is still being made.")
        scene = generation.scenes.filter(number=number, clip__provider=registry.LOCAL).first()
        if scene is None or not remote_candidates(Capability.CLIP, generation.chosen_options):
            raise NotPossible("There is no AI model to ask for this scene.")
        generation.calls.filter(stage="make_clips", part=number).exclude(state=CallState.DONE).update(in_play=False)
        standing = _standing(generation)
        reopened = move(
            generation,
            Status.PENDING,
            note=f"Scene {number} again",
            only_from=Status.COMPLETED,
            completed_at=None,
            progress=20,
            current_step="Waiting for a free worker",
            standing=standing,
        )
        if not reopened:
            raise NotPossible("This video cannot be changed now.")
        again = Q(stage="make_clips", part=number) | Q(stage__in=("compose", "export", "review"))
        generation.runs.filter(again).update(
            state=RunState.READY, fingerprint="", tries=0, failures=0, token=F("token") + 1, fraction=0, rung_at=None
        )
        generation.runs.filter(stage__in=("compose", "export", "review")).delete()
        _ring_for_ready_runs(generation)
    generation.refresh_from_db()
    return generation


def generation_export_again(*, generation: Generation) -> Generation:
    """Arrange and render a finished ad anew from the clips it has, for nothing; until then its file stays. Raises
    `NotPossible`."""
    with transaction.atomic():
        reopened = move(
            generation,
            Status.PENDING,
            note="Exported again",
            only_from=Status.COMPLETED,
            completed_at=None,
            progress=70,
            current_step="Waiting for a free worker",
            standing=_standing(generation),
        )
        if not reopened:
            raise NotPossible("Only a finished video can be exported again.")
        generation.runs.filter(stage__in=("compose", "export", "review")).delete()
        advance(generation)
    generation.refresh_from_db()
    return generation


def _standing(generation: Generation) -> dict[str, Any]:
    """What the finished file was made from: where the rows go back to when a change is given up."""
    clips = generation.scenes.exclude(clip=None).values_list("number", "clip")
    return {
        "timeline": generation.timeline,
        "look": generation.look,
        "findings": generation.findings,
        "clips": {str(number): str(clip) for number, clip in clips},
        "completed_at": (generation.completed_at or timezone.now()).isoformat(),
    }


def scenes_to_ask_again(generation: Generation) -> frozenset[int]:
    """Numbers of the scenes for which `scene_retry` can ask a model: drawn locally although models are to be asked."""
    if generation.status != Status.COMPLETED or not remote_candidates(Capability.CLIP, generation.chosen_options):
        return frozenset()
    return frozenset(generation.scenes.filter(clip__provider=registry.LOCAL).values_list("number", flat=True))


def generation_regenerate(*, generation: Generation) -> Generation:
    """A new generation from the same prompt, options and photos with a fresh seed, and the brand as it is now."""
    options = generation.chosen_options.model_copy(update={"seed": None})
    return generation_start(
        owner=generation.owner,
        prompt=generation.prompt,
        options=options,
        photos=photos_again(generation),
        brand=brand_again(generation),
        parent=generation,
    )


def brand_again(generation: Generation) -> BrandFields | None:
    """The kit it was made with, as it is now; its copy when the kit is gone."""
    used = brand_of(generation)
    return None if used is None else used.kit or used


def photos_again(generation: Generation) -> list[CleanPhoto]:
    """The photos of `generation`, ready to start another one with."""
    return [_photo_again(photo) for photo in generation.photos.all()]


def generation_delete(*, generation: Generation) -> None:
    """Row and files are gone afterwards; work under way notices and stops. What was spent stays in the ledger."""
    folder = generation.folder
    with transaction.atomic():
        cancel_open_calls(generation)
        allowances.close(generation.owner_id, generation.pk)
        allowances.forget(generation.pk)
        generation.calls.filter(provider=registry.LOCAL).delete()
        Generation.objects.filter(pk=generation.pk).delete()
    storage.delete_folder(folder)
    segment_folders.forget(generation.pk)


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

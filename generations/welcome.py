"""The ad a newcomer finds in the gallery: to open, to play, to change, before the first of their own is made.

It is made once for the whole site, by the local studio, for the account that runs it; whoever signs up gets a copy. Copies
share their bytes with it on a local disk, cost nobody anything and count in nobody's figures.
"""

from __future__ import annotations

import json
import logging
import uuid
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from adgen.media import storage
from generations.models import Generation, ProviderCall, Scene, StageRun
from generations.options import Options
from generations.services import generation_start
from generations.states import RunState, Status

SAMPLE: Final = (
    "Rosa's Bakery in Lisbon: sourdough, custard tarts and fresh coffee, baked every morning. "
    "Open from 7 am, order for pickup."
)
KEYS: Final = ("video_key", "thumbnail_key", "preview_key", "captions_key")
BESIDES: Final = ("make_rendition", "make_take")  # what the sample's owner asked for besides

log = logging.getLogger(__name__)


def sample_start(*, owner: User) -> Generation:
    """Have the site's sample made, for nothing; newcomers get it from the moment it is done."""
    sample = generation_start(owner=owner, prompt=SAMPLE, options=Options(seed=7, tier="local"))
    Generation.objects.filter(pk=sample.pk).update(is_sample=True)
    sample.refresh_from_db()
    return sample


def welcome(user: User) -> Generation | None:
    """Put the sample into a newcomer's gallery. None while there is none, or where samples are switched off."""
    if not settings.ADGEN_SAMPLE_AD:
        return None
    made = Generation.objects.filter(is_sample=True, owner__is_staff=True, status=Status.COMPLETED)
    sample = made.exclude(owner=user).order_by("completed_at").first()
    if sample is None:
        return None
    try:
        return _copy(sample, user)
    except OSError:  # a full disk must not keep anybody from signing up
        log.exception("the sample could not be copied for %s", user.pk)
        return None


def _copy(sample: Generation, user: User) -> Generation:
    copy = Generation(
        id=uuid.uuid4(),
        owner=user,
        parent=sample,
        is_sample=True,
        completed_at=timezone.now(),
        **{
            name: getattr(sample, name)
            for name in (
                *("prompt", "duration_s", "aspect_ratio", "options", "seed", "status", "progress", "current_step"),
                *("spec", "look", "findings", "figures", "size_bytes", "platforms"),
            )
        },
    )
    for name in KEYS:
        setattr(copy, name, _moved(getattr(sample, name), sample, copy))
    copy.timeline, copy.sound = _moved(sample.timeline, sample, copy), _moved(sample.sound, sample, copy)
    storage.copy_folder(sample.folder, copy.folder)
    try:
        with transaction.atomic():
            copy.save(force_insert=True)
            _copy_rows(sample, copy)
    except BaseException:
        storage.delete_folder(copy.folder)
        raise
    return copy


def _copy_rows(sample: Generation, copy: Generation) -> None:
    """Scenes with their clips, what made each part, and the stages as done; fingerprints are left out, for they name keys."""
    for scene in sample.scenes.select_related("clip"):
        clip, scene.pk, scene.generation = scene.clip, None, copy
        scene.clip = None
        scene.save(force_insert=True)
        if clip is not None:
            clip.pk, clip.generation, clip.scene = uuid.uuid4(), copy, scene
            clip.key = _moved(clip.key, sample, copy)
            clip.save(force_insert=True)
            Scene.objects.filter(pk=scene.pk).update(clip=clip)
    StageRun.objects.bulk_create(
        StageRun(generation=copy, stage=run.stage, part=run.part, queue=run.queue, state=RunState.DONE, fraction=1)
        for run in sample.runs.filter(state=RunState.DONE).exclude(stage__in=BESIDES)
    )
    calls = list(ProviderCall.objects.filter(generation=sample, provider="local").exclude(stage__in=BESIDES))
    for call in calls:
        call.pk, call.generation, call.owner = uuid.uuid4(), copy, None
    ProviderCall.objects.bulk_create(calls)  # in nobody's usage: the newcomer asked for nothing


def _moved(value: Any, sample: Generation, copy: Generation) -> Any:
    """The same value with the copy's storage keys."""
    return json.loads(json.dumps(value).replace(sample.folder, copy.folder))

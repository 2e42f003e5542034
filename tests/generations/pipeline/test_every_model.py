"""Every clip, picture and music model of the catalogue, from a prompt to finished files, through runner, ledger and watcher.

The stand-in validates each input against that model's published schema (`tests/fakes/replicate_schemas.py`, written down apart
from the catalogue) and refuses whatever is unknown, missing or out of bounds, as the real service does.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from generations.models import CallState, Clip, Generation, ProviderCall, StageRun
from generations.options import Options
from generations.pipeline import runner, watcher
from generations.providers.base import Capability
from generations.providers.catalogue import entries
from generations.services import generation_start
from generations.spec import AspectRatio
from tests.fakes.replicate import FakeReplicate

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning from 7 am"


def models(kind: Capability) -> list[str]:
    return [one.id for one in entries().values() if one.capability == kind and one.prices]


def made(user: User, queue: str, **options: Any) -> Generation:
    """An ad whose bought parts of `queue` are all there."""
    generation = generation_start(owner=user, prompt=PROMPT, options=Options(**options))
    for _ in range(2):
        assert runner.run_next("app") == "done"
    StageRun.objects.exclude(queue=queue).filter(state="ready").delete()
    for _ in range(80):
        answer = runner.run_next(queue)
        ProviderCall.objects.filter(state__in=(CallState.OPEN, CallState.AMBIGUOUS)).update(check_at=timezone.now())
        due = list(watcher.due_calls().values_list("pk", flat=True))
        for key in due:
            watcher.look(key)
        if answer == "nothing to do" and not due:
            return generation
    raise AssertionError("it never came to rest")


def test_there_are_more_than_ten_models_to_choose_from() -> None:
    assert len(models(Capability.CLIP)) >= 16
    assert len(models(Capability.IMAGE)) >= 5


@pytest.mark.parametrize("ratio", [AspectRatio.VERTICAL, AspectRatio.PORTRAIT])
@pytest.mark.parametrize("model", models(Capability.CLIP))
def test_a_prompt_becomes_finished_clips_through_this_model(
    user: User, fake: FakeReplicate, settings: Any, model: str, ratio: AspectRatio
) -> None:
    settings.ADGEN_CLIP_MODEL = model
    generation = made(user, "app", aspect_ratio=ratio)
    scenes = generation.scenes.count()
    assert fake.invalid == []
    assert [clip.model for clip in Clip.objects.all()] == [model] * scenes
    sold = [one["model"] for one in fake.sold]
    assert sold.count(model) == scenes
    assert len(sold) == scenes * (2 if entries()[model].needs_start_image else 1)
    assert ProviderCall.objects.filter(state=CallState.DONE).count() == len(sold)


@pytest.mark.parametrize("model", models(Capability.IMAGE))
def test_every_picture_model_gives_first_frames(user: User, fake: FakeReplicate, settings: Any, model: str) -> None:
    settings.ADGEN_IMAGE_MODEL = model
    generation = made(user, "app", first_frame=True)
    scenes = generation.scenes.count()
    assert fake.invalid == []
    assert [one["model"] for one in fake.sold].count(model) == scenes
    clips = [one for one in fake.sold if one["model"] != model]
    assert len(clips) == scenes
    assert all(one["input"]["start_image"].startswith(("http://", "data:image/jpeg")) for one in clips)


@pytest.mark.parametrize("model", models(Capability.MUSIC))
def test_every_music_model_scores_an_ad(user: User, fake: FakeReplicate, settings: Any, model: str) -> None:
    settings.ADGEN_MUSIC_MODEL = model
    generation = made(user, "render")
    assert fake.invalid == []
    assert [one["model"] for one in fake.sold] == [model]
    generation.refresh_from_db()
    assert generation.sound["music_key"]

"""A newcomer finds a finished ad: a copy of the site's sample, with its files, in nobody's figures."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from generations.makers import makers_of
from generations.models import Clip, Generation, ProviderCall, Scene, StageRun
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.selectors import totals_of
from generations.services import generation_delete
from generations.welcome import SAMPLE, sample_start, welcome
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NEW = {"username": "Lena", "password1": "tarts-at-dawn-9", "password2": "tarts-at-dawn-9"}


@pytest.fixture
def sample(make_generation: Callable[..., Generation], settings: Any) -> Generation:
    boss = User.objects.create_superuser("demo", password=PASSWORD)
    spec = LocalPlanner().plan(PlanRequest(SAMPLE))
    made = make_generation(owner=boss, prompt=SAMPLE, is_sample=True, status="completed", progress=100, size_bytes=4)
    folder = settings.MEDIA_ROOT / made.folder
    (folder / "clips").mkdir(parents=True)
    for name in ("video.mp4", "thumbnail.jpg", "clips/1.mp4"):
        (folder / name).write_bytes(b"film")
    scene = Scene.objects.create(
        generation=made, number=1, scene_type="attention", duration_s=3, plan=spec.scenes[0].model_dump(), seed=1
    )
    shape = {"seed": 1, "width": 1080, "height": 1920, "fps": 30, "frames": 90, "size_bytes": 4}
    key = f"{made.folder}/clips/1.mp4"
    scene.clip = Clip.objects.create(
        generation=made, scene=scene, key=key, provider="local", model="looks/warm", **shape
    )
    scene.save()
    StageRun.objects.create(generation=made, stage="export", queue="render", state="done", fingerprint="f")
    ProviderCall.objects.create(
        generation=made, stage="make_clips", part=1, provider="local", model="looks/warm", state="done"
    )
    Generation.objects.filter(pk=made.pk).update(
        spec=spec.model_dump(mode="json"),
        timeline={"clip": key},
        video_key=f"{made.folder}/video.mp4",
        thumbnail_key=f"{made.folder}/thumbnail.jpg",
    )
    made.refresh_from_db()
    return made


def test_who_signs_up_finds_the_sample(client: Client, sample: Generation, settings: Any) -> None:
    client.post("/accounts/signup/", NEW)
    copy = Generation.objects.get(owner__username="Lena")
    assert (copy.prompt, copy.status, copy.is_sample, copy.parent) == (SAMPLE, "completed", True, sample)
    assert copy.video_key == f"{copy.folder}/video.mp4"
    assert copy.timeline == {"clip": f"{copy.folder}/clips/1.mp4"}
    assert (settings.MEDIA_ROOT / copy.video_key).read_bytes() == b"film"
    page = client.get("/dashboard/").content.decode()
    assert "A sample to open" in page
    assert "Your first ad takes about a minute" in page
    assert "Sample</span>" in client.get("/gallery/").content.decode()
    assert client.get(f"/generations/{copy.pk}/").status_code == 200
    answer = client.get(f"/generations/{copy.pk}/media/video/")
    assert answer.status_code == 200


def test_the_api_welcomes_too(client: Client, sample: Generation) -> None:
    given = {"username": "lena", "password": "tarts-at-dawn-9"}
    client.post("/api/auth/register", given, content_type="application/json")
    assert Generation.objects.filter(owner__username="lena", is_sample=True).count() == 1


def test_scenes_clips_and_makers_come_along(sample: Generation, stranger: User) -> None:
    copy = welcome(stranger)
    assert copy is not None
    scene = copy.scenes.get()
    assert scene.clip is not None
    assert (scene.clip.generation, scene.clip.key) == (copy, f"{copy.folder}/clips/1.mp4")
    assert sample.scenes.get().clip.generation == sample
    assert ("Scene 1", "Local studio") in [(maker.part, maker.provider) for maker in makers_of(copy)]
    assert [(run.stage, run.state, run.fingerprint) for run in copy.runs.all()] == [("export", "done", "")]


def test_it_counts_in_nobodys_figures(sample: Generation, stranger: User) -> None:
    welcome(stranger)
    totals = totals_of(stranger)
    assert (totals.generations, totals.completed, totals.cost) == (0, 0, Decimal(0))
    assert not ProviderCall.objects.filter(owner=stranger).exists()


def test_deleting_the_copy_leaves_the_sample_and_the_other_way_round(
    sample: Generation, stranger: User, user: User, settings: Any
) -> None:
    first, second = welcome(stranger), welcome(user)
    assert first is not None
    assert second is not None
    generation_delete(generation=first)
    assert (settings.MEDIA_ROOT / sample.video_key).exists()
    generation_delete(generation=sample)
    assert (settings.MEDIA_ROOT / second.video_key).read_bytes() == b"film"
    assert welcome(stranger) is None  # a member's copy, which they may have changed, is nobody's sample


def test_without_a_finished_sample_or_with_samples_off_the_gallery_is_empty(
    sample: Generation, stranger: User, settings: Any
) -> None:
    settings.ADGEN_SAMPLE_AD = False
    assert welcome(stranger) is None
    settings.ADGEN_SAMPLE_AD = True
    Generation.objects.update(status="failed")
    assert welcome(stranger) is None


def test_a_full_disk_keeps_nobody_from_signing_up(
    client: Client, sample: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: str) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("generations.welcome.storage.copy_folder", full)
    assert client.post("/accounts/signup/", NEW).status_code == 302
    assert not Generation.objects.filter(owner__username="Lena").exists()


def test_the_sample_is_made_for_nothing(user: User) -> None:
    made = sample_start(owner=user)
    assert (made.is_sample, made.chosen_options.tier, made.expected_micros, made.seed) == (True, "local", None, 7)


def test_the_guide_is_there_until_the_first_own_ad(
    signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    assert "Your first ad takes about a minute" in signed_in.get("/dashboard/").content.decode()
    make_generation()
    page = signed_in.get("/dashboard/").content.decode()
    assert "Your first ad takes about a minute" not in page
    assert "Recent videos" in page

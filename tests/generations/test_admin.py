"""The back office: every list and every row opens, history is read-only, actions call the services."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.models import User
from generations.models import Clip, Generation, Scene
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.states import CANCELLED_BY_USER, Status
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

admin.autodiscover()
OURS = [model for model in admin.site._registry if model._meta.app_label in ("accounts", "generations")]


@pytest.fixture
def staff(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("nadia", password=PASSWORD))
    return client


@pytest.fixture
def planned(make_generation: Callable[..., Generation]) -> Generation:
    spec = LocalPlanner().plan(PlanRequest("Rosa's Bakery in Lisbon, fresh custard tarts every morning"))
    generation = make_generation(spec=spec.model_dump(mode="json"), thumbnail_key="a/thumb.jpg", video_key="a/v.mp4")
    for each in spec.scenes:
        scene = Scene.objects.create(
            generation=generation,
            number=each.scene_number,
            scene_type=each.scene_type,
            duration_s=Decimal(str(each.duration_s)),
            plan=each.model_dump(mode="json"),
            seed=1,
        )
        Clip.objects.create(
            generation=generation,
            scene=scene,
            key="a/c.mp4",
            provider="local",
            model="looks/warm",
            seed=1,
            width=1080,
            height=1920,
            fps=30,
            frames=90,
            size_bytes=9,
        )
    return generation


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_list_opens(staff: Client, planned: Generation, model: type) -> None:
    assert staff.get(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")).status_code == 200


@pytest.mark.parametrize("model", ["generation", "scene", "clip"])
def test_a_row_opens_with_its_pictures_and_cannot_be_changed(staff: Client, planned: Generation, model: str) -> None:
    row = {"generation": planned, "scene": planned.scenes.first(), "clip": planned.clips.first()}[model]
    address = reverse(f"admin:generations_{model}_change", args=[row.pk])
    page = staff.get(address)
    assert page.status_code == 200
    assert b'name="_save"' not in page.content
    assert staff.post(address, {"prompt": "changed"}).status_code == 403


def test_search_finds_by_prompt_and_owner(staff: Client, planned: Generation) -> None:
    address = reverse("admin:generations_generation_changelist")
    assert b"custard tarts" in staff.get(address, {"q": "custard"}).content
    assert b"custard tarts" in staff.get(address, {"q": planned.owner.username}).content
    assert b"custard tarts" not in staff.get(address, {"q": "nothing like it"}).content


def test_cancel_and_retry_call_the_services(staff: Client, planned: Generation) -> None:
    address = reverse("admin:generations_generation_changelist")
    staff.post(address, {"action": "cancel", "_selected_action": [str(planned.pk)]})
    planned.refresh_from_db()
    assert (planned.status, planned.error) == (Status.FAILED, CANCELLED_BY_USER)
    staff.post(address, {"action": "retry", "_selected_action": [str(planned.pk)]})
    planned.refresh_from_db()
    assert planned.status == Status.PENDING


def test_a_finished_video_is_exported_again_and_keeps_its_file_meanwhile(staff: Client, planned: Generation) -> None:
    for stage in ("write_spec", "plan_scenes", "make_sound", "compose", "export", "review"):
        planned.runs.create(stage=stage, queue="render", state="done", fingerprint="f")
    for scene in planned.scenes.all():
        planned.runs.create(stage="make_clips", part=scene.number, queue="render", state="done")
    address = reverse("admin:generations_generation_changelist")
    chosen = {"action": "export_again", "_selected_action": [str(planned.pk)]}
    assert b"Only a finished video can be exported again." in staff.post(address, chosen, follow=True).content
    Generation.objects.filter(pk=planned.pk).update(status=Status.COMPLETED, progress=100)
    staff.post(address, chosen)
    planned.refresh_from_db()
    assert (planned.status, planned.video_key) == (Status.PENDING, "a/v.mp4")
    waiting = planned.runs.exclude(state="done").values_list("stage", "state")
    assert list(waiting) == [("compose", "ready")]


def test_a_deleted_video_takes_its_files_along(staff: Client, planned: Generation, settings: Any) -> None:
    folder = settings.MEDIA_ROOT / planned.folder
    folder.mkdir(parents=True)
    address = reverse("admin:generations_generation_delete", args=[planned.pk])
    assert b"with its files" in staff.get(address).content
    staff.post(address, {"post": "yes"})
    assert not Generation.objects.exists()
    assert not folder.exists()


def test_users_and_visitors_are_kept_out(signed_in: Client, planned: Generation) -> None:
    address = reverse("admin:generations_generation_changelist")
    assert signed_in.get(address).status_code == 302
    assert Client().get(address).status_code == 302
    file = reverse("admin_generation_file", args=[planned.pk, "video"])
    assert signed_in.get(file).status_code == 404
    assert Client().get(file).status_code == 404

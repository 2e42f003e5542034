"""Generations as the pages meet them: finished with its files, failed, under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from generations.models import Clip, Generation, ProviderCall, Scene, StageRun
from generations.spec import (
    AdSpec,
    AdSpecifications,
    Analysis,
    Audio,
    BrandGuidelines,
    ConsistencyNotes,
    Framework,
    SceneType,
    TextOverlay,
)
from generations.spec import Scene as SceneSpec
from generations.states import CANCELLED_BY_USER

VIDEO = bytes(range(256)) * 4  # 1024 bytes, each known by its place


@pytest.fixture
def strange(stranger: User) -> Client:
    client = Client()
    client.force_login(stranger)
    return client


@pytest.fixture
def ad_spec() -> AdSpec:
    scenes = (
        (SceneType.ATTENTION, 3.0, "Still warm."),
        (SceneType.INTEREST, 4.0, "Custard tarts, every morning"),
        (SceneType.DESIRE, 5.0, "Folded by hand"),
        (SceneType.ACTION, 3.0, "Come while it is warm."),
    )
    return AdSpec(
        analysis=Analysis(
            product_type="bakery",
            target_audience="Neighbours who want breakfast",
            pain_point="supermarket bread",
            framework=Framework.AIDA,
            rationale="Fresh bread sells on appetite.",
            flags=("thin",),
        ),
        product_description="Fresh custard tarts",
        brand_guidelines=BrandGuidelines(brand_name="Rosa's Bakery", colors=("#E8552D",), mood="warm"),
        ad_specifications=AdSpecifications(
            duration_s=15, framework=Framework.AIDA, call_to_action="Order for pickup", music_style="acoustic"
        ),
        consistency=ConsistencyNotes(subject="tarts", palette="warm", light="morning", camera="slow"),
        scenes=tuple(
            SceneSpec(
                scene_number=number,
                scene_type=kind,
                duration_s=duration,
                narrative_purpose="Make the reader smell the oven",
                visual_prompt="custard tart",
                text_overlay=TextOverlay(text=copy),
            )
            for number, (kind, duration, copy) in enumerate(scenes, start=1)
        ),
        audio=Audio(style="acoustic", mood="warm"),
    )


@pytest.fixture
def finished(make_generation: Callable[..., Generation], ad_spec: AdSpec, settings: Any) -> Generation:
    """A completed generation with scenes, a ledger and every file in place."""
    now = timezone.now()
    generation = make_generation(
        status="completed",
        progress=100,
        current_step="Done",
        spec=ad_spec.model_dump(mode="json"),
        look="warm",
        figures={"width": 1080, "height": 1920, "fps": 30.0, "lufs": -14.05},
        size_bytes=len(VIDEO),
        started_at=now - timedelta(seconds=74),
        completed_at=now,
    )
    folder = Path(settings.MEDIA_ROOT) / generation.folder
    folder.mkdir(parents=True)
    files = {"video_key": "video.mp4", "thumbnail_key": "thumbnail.jpg", "preview_key": "preview.mp4"}
    for field, name in {**files, "captions_key": "captions.vtt"}.items():
        (folder / name).write_bytes(VIDEO)
        setattr(generation, field, f"{generation.folder}/{name}")
    generation.save()
    for planned in ad_spec.scenes:
        _scene(generation, planned)
    ProviderCall.objects.create(
        generation=generation, stage="write_spec", provider="local", model="planner", state="done"
    )
    return generation


def _scene(generation: Generation, planned: SceneSpec) -> None:
    scene = Scene.objects.create(
        generation=generation,
        number=planned.scene_number,
        scene_type=planned.scene_type,
        duration_s=str(planned.duration_s),
        plan=planned.model_dump(mode="json"),
        seed=planned.scene_number,
    )
    scene.clip = Clip.objects.create(
        generation=generation,
        scene=scene,
        key=generation.video_key,
        provider="local",
        model="warm",
        seed=1,
        width=1080,
        height=1920,
        fps=30,
        frames=90,
        size_bytes=len(VIDEO),
    )
    scene.save()


@pytest.fixture
def failed(make_generation: Callable[..., Generation]) -> Generation:
    generation = make_generation(status="failed", progress=42, error="The photo could not be read.")
    StageRun.objects.create(generation=generation, stage="write_spec", queue="app", state="failed")
    return generation


@pytest.fixture
def cancelled(make_generation: Callable[..., Generation]) -> Generation:
    return make_generation(status="failed", progress=30, error=CANCELLED_BY_USER)


@pytest.fixture
def under_way(make_generation: Callable[..., Generation]) -> Generation:
    generation = make_generation(
        status="processing", progress=46, current_step="Making scene 2 of 4", started_at=timezone.now()
    )
    StageRun.objects.create(generation=generation, stage="write_spec", queue="app", state="running", owner="w", token=1)
    return generation

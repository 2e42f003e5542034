"""A scene of a finished ad made again: the file stands until the new one is there, and after a change that came to nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from generations.models import Generation, StageRun
from generations.pipeline import PIPELINE, runner
from generations.pipeline.export import EXPORT, ExportedFiles
from generations.states import RunState, Status

pytestmark = pytest.mark.django_db
FILES = ExportedFiles("v.mp4", "t.jpg", "p.mp4", "c.vtt", 12)


@pytest.fixture
def changing(make_generation: Callable[..., Generation]) -> Generation:
    standing: dict[str, Any] = {
        "timeline": {"title": "before"},
        "look": "warm",
        "findings": ["old"],
        "clips": {},
        "completed_at": timezone.now().isoformat(),
    }
    return make_generation(
        status="processing", progress=40, standing=standing, video_key="v.mp4", look="eco", timeline={"title": "new"}
    )


def test_the_file_is_playable_all_along(changing: Generation, make_generation: Callable[..., Generation]) -> None:
    assert changing.is_playable
    EXPORT.keep(changing, 0, FILES)
    changing.refresh_from_db()
    assert (changing.standing, changing.is_playable) == ({}, True)
    assert not make_generation(status="processing").is_playable


def test_a_first_export_leaves_nothing_to_go_back_to(make_generation: Callable[..., Generation]) -> None:
    fresh = make_generation(status="processing")
    EXPORT.keep(fresh, 0, FILES)
    fresh.refresh_from_db()
    assert (fresh.standing, fresh.is_playable) == (None, False)


def test_a_change_that_fails_leaves_the_ad_as_it_was(changing: Generation) -> None:
    wish = StageRun.objects.create(generation=changing, stage="make_rendition", part=1, queue="render")
    clips = StageRun.objects.create(generation=changing, stage="make_clips", part=2, queue="app", state="running")
    runner.fail(changing, "The model is not there any more.")
    changing.refresh_from_db()
    assert (changing.status, changing.error, changing.progress) == (Status.COMPLETED, "", 100)
    assert (changing.timeline, changing.look, changing.findings) == ({"title": "before"}, "warm", ["old"])
    assert changing.changes.get().note == "The model is not there any more."
    wish.refresh_from_db()
    clips.refresh_from_db()
    assert (wish.state, clips.state) == (RunState.READY, RunState.CANCELLED)


def test_once_the_new_file_is_there_a_failure_is_one(changing: Generation) -> None:
    EXPORT.keep(changing, 0, FILES)
    runner.fail(changing, "The finished file is broken.")
    changing.refresh_from_db()
    assert (changing.status, changing.error, changing.standing) == (Status.FAILED, "The finished file is broken.", None)


def test_finished_again_nothing_is_left_of_the_change(changing: Generation) -> None:
    for stage in PIPELINE:
        StageRun.objects.create(generation=changing, stage=stage.name, queue="app", state=RunState.DONE)
    runner.advance(changing)
    changing.refresh_from_db()
    assert (changing.status, changing.standing) == (Status.COMPLETED, None)

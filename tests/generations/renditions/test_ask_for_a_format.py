"""Asking for another format of a finished ad, stopping it, asking once more, removing it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from generations.formats import Format, FormatKind, usual
from generations.models import Clip, Generation, Rendition, StageRun
from generations.options import Options
from generations.pipeline.make_rendition import drawn_folder
from generations.refusals import NotPossible
from generations.renditions import services
from generations.renditions.listing import formats_of
from generations.selectors import stored_bytes_of
from generations.services import generation_delete, generation_start
from generations.spec import AspectRatio
from generations.states import RunState, Status

pytestmark = pytest.mark.django_db
SQUARE = usual(AspectRatio.SQUARE)


def ask(generation: Generation, wanted: Format = SQUARE) -> Rendition:
    return services.rendition_start(generation=generation, wanted=wanted).rendition


def become(rendition: Rendition, state: str, **fields: Any) -> None:
    services.run_of(rendition).update(state=state, **fields)


def done(rendition: Rendition, settings: Any) -> Path:
    """As the stage leaves it."""
    become(rendition, RunState.DONE)
    key = f"{rendition.folder}/{rendition.format.file_name}"
    path = Path(settings.MEDIA_ROOT) / key
    path.parent.mkdir(parents=True)
    path.write_bytes(b"video")
    Rendition.objects.filter(pk=rendition.pk).update(key=key, made_at=timezone.now(), size_bytes=5)
    rendition.refresh_from_db()
    return path


def test_a_wish_is_a_row_a_run_and_a_ring(finished: Generation) -> None:
    rendition = ask(finished)
    run = StageRun.objects.get()
    assert (run.stage, run.part, run.queue, run.state) == ("make_rendition", 1, "render", RunState.READY)
    assert (rendition.name, rendition.part) == ("1x1-1080p-30fps", 1)
    assert OrmQ.objects.filter(key="render").count() == 1
    finished.refresh_from_db()
    assert (finished.status, finished.progress) == (Status.COMPLETED, 100)


@pytest.mark.parametrize("state", [RunState.READY, RunState.RUNNING])
def test_a_double_press_is_one_wish(finished: Generation, state: str) -> None:
    first = ask(finished)
    become(first, state)
    again = services.rendition_start(generation=finished, wanted=SQUARE)
    assert (again.is_new, again.rendition) == (False, first)
    assert StageRun.objects.count() == OrmQ.objects.filter(key="render").count() == 1


def test_what_is_there_is_not_made_again(finished: Generation, settings: Any) -> None:
    done(ask(finished), settings)
    assert not services.rendition_start(generation=finished, wanted=SQUARE).is_new
    assert StageRun.objects.get().state == RunState.DONE


def test_what_failed_begins_anew(finished: Generation) -> None:
    rendition = ask(finished)
    become(rendition, RunState.FAILED, tries=8, failures=3, error="It broke.")
    assert services.rendition_retry(rendition=rendition).is_new
    run = StageRun.objects.get()
    assert (run.state, run.tries, run.failures, run.error) == (RunState.READY, 0, 0, "")


def test_after_a_scene_was_made_again_it_is_outdated_and_can_be_made_again(finished: Generation, settings: Any) -> None:
    rendition = ask(finished)
    done(rendition, settings)
    Generation.objects.update(completed_at=timezone.now() + timedelta(seconds=1))
    finished.refresh_from_db()
    assert formats_of(finished).lines[0].is_outdated
    assert services.rendition_start(generation=finished, wanted=SQUARE).is_new


def test_the_form_the_ad_has_is_refused(finished: Generation) -> None:
    with pytest.raises(NotPossible, match="already has"):
        ask(finished, usual(AspectRatio.VERTICAL))
    assert not Rendition.objects.exists()


@pytest.mark.parametrize("status", [Status.PENDING, Status.PROCESSING, Status.FAILED])
def test_only_a_finished_ad_has_other_formats(finished: Generation, status: str) -> None:
    Generation.objects.filter(pk=finished.pk).update(status=status)
    with pytest.raises(NotPossible, match="once the video is finished"):
        ask(finished)
    assert not Rendition.objects.exists()


def test_one_user_has_eight_wishes_under_way_at_most(finished: Generation) -> None:
    offers = formats_of(finished)
    for wanted in (*offers.shapes, *offers.more)[:8]:
        ask(finished, wanted)
    with pytest.raises(NotPossible, match="8 formats are already being made"):
        ask(finished, Format(FormatKind.HLS))


def test_stopping_works_once(finished: Generation) -> None:
    rendition = ask(finished)
    token = StageRun.objects.get().token
    services.rendition_cancel(rendition=rendition)
    run = StageRun.objects.get()
    assert (run.state, run.token) == (RunState.CANCELLED, token + 1)
    with pytest.raises(NotPossible):
        services.rendition_cancel(rendition=rendition)
    line = formats_of(finished).lines[0]
    assert (line.status, line.is_cancelled) == (Status.FAILED, True)


def test_removing_takes_row_run_and_files(finished: Generation, settings: Any) -> None:
    rendition = ask(finished)
    path = done(rendition, settings)
    services.rendition_delete(rendition=rendition)
    assert not path.exists()
    assert not Rendition.objects.exists()
    assert not StageRun.objects.exists()


def test_scenes_drawn_for_a_shape_go_with_the_last_format_of_it(finished: Generation, settings: Any) -> None:
    large = Format(FormatKind.VIDEO, AspectRatio.SQUARE, "4K")
    first, second = ask(finished), ask(finished, large)
    key = f"{finished.folder}/{drawn_folder((1080, 1080), 30)}/scene.mp4"
    path = Path(settings.MEDIA_ROOT) / key
    path.parent.mkdir(parents=True)
    path.write_bytes(b"scene")
    Clip.objects.create(
        generation=finished, key=key, provider="local", model="m", seed=1, width=1080, height=1080, fps=30, frames=90,
        size_bytes=5,
    )  # fmt: skip
    services.rendition_delete(rendition=second)
    assert path.exists()
    services.rendition_delete(rendition=first)
    assert not path.exists()
    assert not Clip.objects.exists()


def test_the_files_go_with_the_ad(finished: Generation, settings: Any) -> None:
    path = done(ask(finished), settings)
    generation_delete(generation=finished)
    assert not path.exists()
    assert not Rendition.objects.exists()


def test_a_cover_is_one_whatever_the_moment_and_short_work(finished: Generation) -> None:
    first = services.thumbnail_choose(generation=finished, at_s=3.2).rendition
    become(first, RunState.DONE)
    second = services.thumbnail_choose(generation=finished, at_s=7)
    assert (second.is_new, second.rendition.pk, second.rendition.at_s) == (True, first.pk, 7)
    assert StageRun.objects.get().queue == "app"


def test_without_the_chosen_cover_the_one_that_was_found_is_back(finished: Generation, settings: Any) -> None:
    cover = services.thumbnail_choose(generation=finished, at_s=3.2).rendition
    done(cover, settings)
    Generation.objects.update(thumbnail_key=cover.key)
    services.rendition_delete(rendition=cover)
    finished.refresh_from_db()
    assert finished.thumbnail_key == f"{finished.folder}/thumbnail.jpg"


@pytest.mark.parametrize("at_s", [-0.1, 15.1])
def test_a_moment_the_ad_does_not_have_is_refused(finished: Generation, at_s: float) -> None:
    with pytest.raises(NotPossible, match="between 0 and 15 seconds"):
        services.thumbnail_choose(generation=finished, at_s=at_s)


def test_formats_count_as_kept_and_no_room_is_said_in_words(finished: Generation, settings: Any) -> None:
    done(ask(finished), settings)
    Generation.objects.update(size_bytes=600_000)
    Rendition.objects.update(size_bytes=500_000)
    assert stored_bytes_of(finished.owner) == 1_100_000
    settings.ADGEN_STORAGE_QUOTA_MB = 1
    with pytest.raises(NotPossible, match=r"Your videos fill the 1\.0.MB you can keep"):
        ask(finished, Format(FormatKind.GIF))
    with pytest.raises(NotPossible, match="Delete one"):
        generation_start(owner=finished.owner, prompt=finished.prompt, options=Options())
    settings.ADGEN_STORAGE_QUOTA_MB = 0
    assert ask(finished, Format(FormatKind.GIF)).part == 2

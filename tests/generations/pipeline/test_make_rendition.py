"""Other formats as work: beside the ad's own story, made from the same clips, exact to the frame."""

from __future__ import annotations

import dataclasses
import time
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from django.conf import settings
from django.utils import timezone
from PIL import Image

from adgen.media import storage
from adgen.media.ffmpeg import FrameEncoder
from adgen.media.probe import probe
from generations.formats import Format, FormatKind, usual
from generations.models import Clip, Generation, Rendition, Scene, StageRun
from generations.pipeline import heartbeat, make_rendition, reconciler, runner
from generations.pipeline.make_rendition import MAKE_RENDITION
from generations.pipeline.plan_scenes import PLAN_SCENES
from generations.pipeline.stage import StageContext
from generations.providers.base import Cancelled, PlanRequest, ProviderError
from generations.providers.local.planner import LocalPlanner
from generations.render.overlays import sprites_for
from generations.renditions.services import rendition_cancel, rendition_start, run_of, thumbnail_choose
from generations.safe_zone import safe_zone
from generations.services import generation_retry
from generations.spec import AdSpec, AspectRatio
from generations.states import RunState, Status
from generations.timeline import Gap, Timeline

pytestmark = pytest.mark.django_db(transaction=True)
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning. Open from 7 am"
SQUARE = usual(AspectRatio.SQUARE)
SMALL_AD = Timeline(width=180, height=320, fps=30, picture=(Gap(frames=60),))


@pytest.fixture(autouse=True)
def _quick_heart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heartbeat, "BEAT_S", 0.02)


@pytest.fixture
def ad(make_generation: Callable[..., Generation]) -> Generation:
    """A finished ad of the local studio: plan, scenes and the rows of their clips."""
    spec = LocalPlanner().plan(PlanRequest(PROMPT))
    generation = make_generation(
        prompt=PROMPT,
        status="completed",
        progress=100,
        current_step="Done",
        completed_at=timezone.now(),
        spec=spec.model_dump(mode="json"),
        timeline=SMALL_AD.model_dump(mode="json"),
        sound={"music_key": None, "effects": {}},
    )
    value = PLAN_SCENES.gather(generation, 0)
    PLAN_SCENES.keep(generation, 0, PLAN_SCENES.run(value, StageContext(generation.folder, settings.SCRATCH_DIR)))
    for scene in generation.scenes.all():
        clip(generation, scene)
    return generation


def clip(generation: Generation, scene: Scene, **fields: Any) -> Clip:
    given = {"provider": "local", "model": "looks/warm", "width": 1080, "height": 1920, "handle_frames": 12} | fields
    made = Clip.objects.create(
        generation=generation, scene=scene, key=f"{generation.folder}/clips/{scene.number}.mp4", seed=1, fps=30,
        frames=round(scene.duration_s * 30) + 24, size_bytes=1, **given,
    )  # fmt: skip
    Scene.objects.filter(pk=scene.pk).update(clip=made)
    return made


@pytest.fixture
def with_file(ad: Generation, tmp_path: Path) -> Generation:
    """The same with a finished file of two seconds."""
    path = tmp_path / "made.mp4"
    with FrameEncoder(path, 180, 320, 30) as encoder:
        for number in range(60):
            picture = Image.linear_gradient("L").rotate(number * 3).resize((180, 320)).convert("RGB")
            encoder.write(np.asarray(picture))
    key = storage.save_file(path, f"{ad.folder}/video.mp4")
    Generation.objects.filter(pk=ad.pk).update(video_key=key)
    ad.refresh_from_db()
    return ad


def ask(generation: Generation, wanted: Format) -> Rendition:
    return rendition_start(generation=generation, wanted=wanted).rendition


def stub(monkeypatch: pytest.MonkeyPatch, behave: Callable[[StageContext], None]) -> None:
    """Put `behave` in place of the work itself."""

    def run(order: make_rendition.RenditionOrder, context: StageContext) -> make_rendition.MadeRendition:
        behave(context)
        return make_rendition.MadeRendition("generations/x/file.mp4", 12, 1080, 1080)

    monkeypatch.setitem(runner.STAGES, MAKE_RENDITION.name, dataclasses.replace(MAKE_RENDITION, run=run))


def test_a_wish_is_made_and_the_ad_stays_as_it_is(ad: Generation, monkeypatch: pytest.MonkeyPatch) -> None:
    stub(monkeypatch, lambda context: context.report(0.5, "half"))
    rendition = ask(ad, SQUARE)
    assert runner.run_next("render") == "done"
    rendition.refresh_from_db()
    assert (rendition.key, rendition.size_bytes, rendition.width) == ("generations/x/file.mp4", 12, 1080)
    assert rendition.made_at is not None
    ad.refresh_from_db()
    assert (ad.status, ad.progress, ad.current_step) == (Status.COMPLETED, 100, "Done")
    assert ad.changes.count() == 0


def test_progress_is_the_wish_s_own_and_open_pages_hear_of_it(ad: Generation, monkeypatch: pytest.MonkeyPatch) -> None:
    rendition = ask(ad, SQUARE)
    seen: list[float] = []
    before = Generation.objects.get(pk=ad.pk).revision

    def behave(context: StageContext) -> None:
        context.report(0.4, "drawing")
        for _ in range(200):
            seen.append(run_of(rendition).get().fraction)
            if seen[-1]:
                return

    stub(monkeypatch, behave)
    runner.run_next("render")
    assert seen[-1] == 0.4
    ad.refresh_from_db()
    assert ad.revision > before
    assert (ad.progress, ad.current_step) == (100, "Done")


def test_its_failure_is_its_own(ad: Generation, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(context: StageContext) -> None:
        raise ProviderError("One of the photos cannot be read.")

    stub(monkeypatch, fail)
    rendition = ask(ad, SQUARE)
    assert runner.run_next("render") == "failed"
    run = run_of(rendition).get()
    assert (run.state, run.error) == (RunState.FAILED, "One of the photos cannot be read.")
    ad.refresh_from_db()
    assert (ad.status, ad.error) == (Status.COMPLETED, "")


def test_a_worker_that_died_is_replaced_and_one_that_dies_always_ends_the_wish_alone(ad: Generation) -> None:
    rendition = ask(ad, SQUARE)
    run = runner.claim(run_of(rendition).get().pk)
    assert run is not None
    run_of(rendition).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert reconciler.reclaim_lost_runs() == 1
    assert run_of(rendition).get().state == RunState.READY
    run_of(rendition).update(state=RunState.RUNNING, tries=runner.MAX_TRIES, lease_until=None)
    reconciler.reclaim_lost_runs()
    assert run_of(rendition).get().state == RunState.FAILED
    ad.refresh_from_db()
    assert ad.status == Status.COMPLETED


def test_stopping_reaches_the_work_under_way(ad: Generation, monkeypatch: pytest.MonkeyPatch) -> None:
    rendition = ask(ad, SQUARE)

    def until_cancelled(context: StageContext) -> None:
        rendition_cancel(rendition=rendition)
        for _ in range(500):
            if context.is_cancelled():
                raise Cancelled
            time.sleep(0.01)

    stub(monkeypatch, until_cancelled)
    assert runner.run_next("render") == "cancelled"
    rendition.refresh_from_db()
    assert (run_of(rendition).get().state, rendition.key) == (RunState.CANCELLED, "")


def test_a_wish_does_not_overtake_ads_that_were_asked_for_before(
    ad: Generation, make_generation: Callable[..., Generation]
) -> None:
    fresh = make_generation()
    StageRun.objects.create(generation=fresh, stage="export", queue="render")
    rendition = ask(ad, SQUARE)
    first = runner.claim_next("render")
    assert first is not None
    assert (first.generation, first.stage) == (fresh, "export")
    second = runner.claim_next("render")
    assert second is not None
    assert second.part == rendition.part


def test_retrying_the_ad_does_not_revive_a_stopped_wish(ad: Generation) -> None:
    rendition = ask(ad, SQUARE)
    rendition_cancel(rendition=rendition)
    StageRun.objects.create(generation=ad, stage="write_spec", queue="app", state=RunState.FAILED)
    Generation.objects.filter(pk=ad.pk).update(status=Status.FAILED)
    generation_retry(generation=ad)
    assert run_of(rendition).get().state == RunState.CANCELLED


def test_another_shape_draws_local_scenes_again_and_keeps_foreign_clips(ad: Generation) -> None:
    foreign = ad.scenes.get(number=2)
    clip(ad, foreign, provider="replicate", model="acme/film", handle_frames=0, width=720, height=1280)
    order = MAKE_RENDITION.gather(ad, ask(ad, usual(AspectRatio.HORIZONTAL)).part)
    assert order.composition is not None
    assert [request.scene.scene_number for request in order.scenes] == [1, 3, 4]
    assert {(request.width, request.height, request.fps) for request in order.scenes} == {(1920, 1080, 30)}
    foreign_ones = {one.scene_number: one.is_foreign for one in order.composition.clips}
    assert foreign_ones == {1: False, 2: True, 3: False, 4: False}
    assert [one.scene_number for one in order.composition.clips if one.key.endswith("/clips/2.mp4")] == [2]


def test_another_size_of_the_same_shape_draws_nothing(ad: Generation) -> None:
    order = MAKE_RENDITION.gather(ad, ask(ad, Format(FormatKind.VIDEO, AspectRatio.VERTICAL, "720p")).part)
    assert (order.composition, order.scenes) == (None, ())


def test_two_sizes_of_one_shape_share_their_drawn_scenes(ad: Generation) -> None:
    orders = [
        MAKE_RENDITION.gather(ad, ask(ad, Format(FormatKind.VIDEO, AspectRatio.SQUARE, size)).part)
        for size in ("1080p", "4K")
    ]
    names = [[make_rendition.drawn_name(request) for request in order.scenes] for order in orders]
    assert names[0] == names[1]
    assert len(set(names[0])) == 4


@pytest.mark.parametrize(("kind", "size"), [(FormatKind.GIF, (360, 640)), (FormatKind.WEBP, (360, 640))])
def test_a_loop_is_an_animated_picture(with_file: Generation, kind: FormatKind, size: tuple[int, int]) -> None:
    rendition = ask(with_file, Format(kind))
    assert runner.run_next("render") == "done"
    rendition.refresh_from_db()
    path = storage.local_path(rendition.key)
    assert path is not None
    with Image.open(path) as opened:
        assert (opened.size, opened.format, getattr(opened, "n_frames", 1) > 10) == (size, kind.label.upper(), True)
    assert (rendition.width, rendition.height, rendition.size_bytes) == (*size, path.stat().st_size)


def test_the_cover_is_the_chosen_moment(with_file: Generation) -> None:
    cover = thumbnail_choose(generation=with_file, at_s=1.5).rendition
    assert runner.run_next("app") == "done"
    with_file.refresh_from_db()
    cover.refresh_from_db()
    assert with_file.thumbnail_key == cover.key == f"{with_file.folder}/formats/thumbnail/thumbnail.jpg"
    path = storage.local_path(cover.key)
    assert path is not None
    with Image.open(path) as opened:
        assert opened.size == (180, 320)


def test_streaming_files_play_and_are_one_file_to_take_away(with_file: Generation) -> None:
    rendition = ask(with_file, Format(FormatKind.HLS))
    assert runner.run_next("render") == "done"
    rendition.refresh_from_db()
    archive, playlist = storage.local_path(rendition.key), storage.local_path(rendition.playlist_key)
    assert archive is not None
    assert playlist is not None
    with zipfile.ZipFile(archive) as whole:
        names = {name.removeprefix("streaming/") for name in whole.namelist()}
    assert names == {"master.m3u8", "0.m3u8", "0_000.ts"}
    assert all((playlist.parent / name).is_file() for name in names)
    with av.open(str(playlist.parent / "0_000.ts")) as box:
        assert len([None for _ in box.decode(video=0)]) == 60


@pytest.mark.slow
def test_a_square_from_a_vertical_ad_is_exact_and_its_words_stay_in_the_safe_box(ad: Generation) -> None:
    rendition = ask(ad, Format(FormatKind.VIDEO, AspectRatio.SQUARE, "720p", 24))
    assert runner.run_next("render") == "done", run_of(rendition).get().error
    rendition.refresh_from_db()
    path = storage.local_path(rendition.key)
    assert path is not None
    info = probe(path)
    assert (info.width, info.height, info.frames, info.fps) == (720, 720, 360, 24)
    assert (rendition.width, rendition.height, rendition.findings) == (720, 720, [])
    assert {report["key"] for report in rendition.platforms if report["accepted"]} >= {"instagram_feed", "linkedin"}
    drawn = Clip.objects.filter(generation=ad, width=1080, height=1080, fps=24)
    assert drawn.count() == len(AdSpec.model_validate(ad.spec).scenes)
    _words_in_safe_box(ad, rendition)
    again = ask(ad, Format(FormatKind.VIDEO, AspectRatio.SQUARE, "1080p", 24))
    stamps = {one.key: _stamp(one) for one in drawn}
    assert runner.run_next("render") == "done", run_of(again).get().error
    assert {one.key: _stamp(one) for one in drawn} == stamps  # nothing is drawn twice


def _stamp(one: Clip) -> int:
    path = storage.local_path(one.key)
    assert path is not None
    return path.stat().st_mtime_ns


def _words_in_safe_box(ad: Generation, rendition: Rendition) -> None:
    """Every pixel of type, as it is laid over the video, against the safe zone of the new shape."""
    order = MAKE_RENDITION.gather(ad, rendition.part)
    timeline, findings = make_rendition._timeline(order, StageContext(ad.folder, settings.SCRATCH_DIR))
    assert (timeline.width, timeline.height, findings) == (720, 720, ())
    zone = safe_zone(720, 720)
    assert {overlay.role.value for overlay in timeline.overlays} >= {"headline", "brand", "cta"}
    for overlay in timeline.overlays:
        bare = overlay.style.model_copy(update={"scrim": None, "shadow": None})
        plain = overlay.model_copy(update={"style": bare})
        for sprite in sprites_for(plain, 720, 720, timeline.fps, Path):
            rows, columns = np.nonzero(sprite.frames[sprite.index_at(overlay.frames - 1), :, :, 3] > 160)
            if rows.size:
                left, right = sprite.x + columns.min(), sprite.x + columns.max() + 1
                top, bottom = sprite.y + rows.min(), sprite.y + rows.max() + 1
                assert zone.holds(left, top, right, bottom, slack=4), (overlay.text, left, top, right, bottom)

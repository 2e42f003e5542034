"""Other formats on the result page: asked for, followed, stopped, taken away; the cover; the texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.http import StreamingHttpResponse
from django.test import AsyncClient, Client
from django.utils import timezone

from accounts.models import User
from generations.formats import Format, FormatKind
from generations.models import Clip, Generation, Rendition, StageRun
from generations.render.platforms import PLATFORMS
from generations.renditions.services import rendition_start, run_of
from generations.states import RunState, Status
from generations.timeline import Box, Gap, Overlay, Timeline

AD = Timeline(
    width=1080,
    height=1920,
    picture=(Gap(frames=450),),
    overlays=(Overlay(text="Still warm.", box=Box(x=0.1, y=0.1, width=0.8, height=0.2), start=0, frames=60),),
)


@pytest.fixture
def ad(finished: Generation) -> Generation:
    Generation.objects.filter(pk=finished.pk).update(timeline=AD.model_dump(mode="json"))
    finished.refresh_from_db()
    return finished


@pytest.fixture
def streaming(ad: Generation, settings: Any) -> Rendition:
    """Streaming files that are there."""
    rendition = rendition_start(generation=ad, wanted=Format(FormatKind.HLS)).rendition
    run_of(rendition).update(state=RunState.DONE)
    folder = Path(settings.MEDIA_ROOT) / rendition.folder
    folder.mkdir(parents=True)
    for name in ("hls.zip", "master.m3u8", "0_000.ts"):
        (folder / name).write_bytes(name.encode())
    keys = {"key": f"{rendition.folder}/hls.zip", "playlist_key": f"{rendition.folder}/master.m3u8"}
    Rendition.objects.filter(pk=rendition.pk).update(made_at=timezone.now(), **keys)
    return rendition


def path(generation: Generation, rest: str = "") -> str:
    return f"/generations/{generation.pk}/{rest}"


async def _fetch(user: User, address: str) -> tuple[int, dict[str, str], bytes]:
    client = AsyncClient()
    await client.aforce_login(user)
    response: Any = await client.get(address)
    streams = isinstance(response, StreamingHttpResponse)
    body = b"".join([chunk async for chunk in response]) if streams else response.content
    return response.status_code, dict(response.headers), body


def test_the_page_offers_what_there_is_not_yet(signed_in: Client, ad: Generation) -> None:
    page = signed_in.get(path(ad)).content.decode()
    for name in (
        "16x9-1080p-30fps",
        "1x1-1080p-30fps",
        "4x5-1080p-30fps",
        "9x16-4K-30fps",
        "9x16-1080p-60fps",
        "gif",
        "hls",
    ):
        assert f'id="make-{name}"' in page
    assert "make-9x16-1080p-30fps" not in page
    assert "data-busy" not in page  # nothing to follow


def test_a_button_asks_for_its_format(signed_in: Client, ad: Generation) -> None:
    response = signed_in.post(path(ad, "formats/start/"), {"aspect_ratio": "1:1"})
    assert (response.status_code, response["Location"]) == (302, f"{ad.get_absolute_url()}#formats")
    assert Rendition.objects.get().name == "1x1-1080p-30fps"
    page = signed_in.get(path(ad)).content.decode()
    assert "Waiting for its turn" in page
    assert "data-busy" in page
    assert f'data-formats-live="/ws/generations/{ad.pk}/formats/"' in page
    assert "make-1x1-1080p-30fps" not in page


def test_pressed_twice_it_is_one(signed_in: Client, ad: Generation) -> None:
    for _ in range(2):
        assert signed_in.post(path(ad, "formats/start/"), {"kind": "gif"}).status_code == 302
    assert Rendition.objects.count() == StageRun.objects.count() == 1


def test_by_htmx_the_list_alone_comes_back(signed_in: Client, ad: Generation) -> None:
    page = signed_in.post(path(ad, "formats/start/"), {"size": "4K"}, HTTP_HX_REQUEST="true").content.decode()
    assert page.count('id="formats"') == 1
    assert "9:16 in 4K" in page
    assert "data-busy" in page
    assert "<html" not in page


@pytest.mark.parametrize("sent", [{"aspect_ratio": "3:7"}, {"size": "8K"}, {"fps": "25"}, {"kind": "thumbnail"}])
def test_what_is_not_a_format_is_refused_in_words(signed_in: Client, ad: Generation, sent: dict[str, str]) -> None:
    page = signed_in.post(path(ad, "formats/start/"), sent, follow=True).content.decode()
    assert "There is no such format." in page
    assert not Rendition.objects.exists()


def test_how_far_it_is_what_went_wrong_and_the_ways_on(signed_in: Client, ad: Generation) -> None:
    rendition = rendition_start(generation=ad, wanted=Format(FormatKind.GIF)).rendition
    run_of(rendition).update(state=RunState.RUNNING, fraction=0.414)
    page = signed_in.get(path(ad, "formats/")).content.decode()
    assert "Being made, 41 %" in page
    assert 'data-says="GIF is being made"' in page
    run_of(rendition).update(state=RunState.FAILED, error="The disk is full.")
    page = signed_in.get(path(ad, "formats/")).content.decode()
    assert "The disk is full." in page
    assert "Try again" in page
    signed_in.post(path(ad, "formats/gif/retry/"))
    assert StageRun.objects.get().state == RunState.READY
    signed_in.post(path(ad, "formats/gif/cancel/"))
    assert StageRun.objects.get().state == RunState.CANCELLED
    signed_in.post(path(ad, "formats/gif/delete/"))
    assert not Rendition.objects.exists()


def test_a_format_is_taken_away_under_a_name_of_its_own(user: User, streaming: Rendition, ad: Generation) -> None:
    status, headers, body = async_to_sync(_fetch)(user, path(ad, "formats/hls/download/"))
    assert (status, body, headers["Content-Type"]) == (200, b"hls.zip", "application/zip")
    assert headers["Content-Disposition"] == f'attachment; filename="ad_{ad.pk}_hls.zip"'


@pytest.mark.parametrize(
    ("piece", "status"), [("master.m3u8", 200), ("0_000.ts", 200), ("0_001.ts", 404), ("hls.zip", 404), ("..", 404)]
)
def test_a_player_gets_playlists_and_pieces_and_nothing_else(
    user: User, streaming: Rendition, ad: Generation, piece: str, status: int
) -> None:
    assert async_to_sync(_fetch)(user, path(ad, f"formats/hls/files/{piece}"))[0] == status


def test_what_is_not_ready_is_a_404(user: User, ad: Generation) -> None:
    rendition_start(generation=ad, wanted=Format(FormatKind.GIF))
    assert async_to_sync(_fetch)(user, path(ad, "formats/gif/download/"))[0] == 404


@pytest.mark.parametrize(
    ("kind", "begins"), [("vtt", "WEBVTT"), ("srt", "1\n00:00:00,000"), ("json", '{\n  "generation"')]
)
def test_subtitles_and_the_note_are_texts_to_take_away(
    signed_in: Client, ad: Generation, kind: str, begins: str
) -> None:
    response = signed_in.get(path(ad, f"texts/{kind}/"))
    assert response["Content-Disposition"] == f'attachment; filename="ad_{ad.pk}.{kind}"'
    assert response.content.decode().startswith(begins)
    if kind == "json":
        note = json.loads(response.content)
        assert (note["prompt"], note["frames"], note["seed"]) == (ad.prompt, 450, ad.seed)
        assert note["file"]["bytes"] == 1024


def test_there_are_no_texts_of_another_kind_or_of_an_unfinished_ad(
    signed_in: Client, ad: Generation, under_way: Generation
) -> None:
    assert signed_in.get(path(ad, "texts/exe/")).status_code == 404
    assert signed_in.get(path(under_way, "texts/srt/")).status_code == 404


def test_a_cover_is_chosen_by_its_moment(signed_in: Client, ad: Generation) -> None:
    assert signed_in.post(path(ad, "cover/"), {"at_s": "4.25"}).status_code == 302
    assert Rendition.objects.get().at_s == 4.25
    page = signed_in.post(path(ad, "cover/"), {"at_s": "soon"}, follow=True).content.decode()
    assert "Write the moment as a number of seconds" in page


def test_platforms_say_where_the_ad_fits(signed_in: Client, ad: Generation) -> None:
    reports: list[dict[str, Any]] = [
        {"key": key, "name": one.name, "as_of": "2026-11-20", "accepted": key == "tiktok", "points": [point]}
        for key, one in PLATFORMS.items()
        for point in [{"name": "shape", "met": key == "tiktok", "said": "no", "serious": True}]
    ]
    for name, said in (("bit rate", "3187 kbit/s"), ("safe zone", "Its buttons may cover: Lisbon")):
        reports[3]["points"].append({"name": name, "met": False, "said": said, "serious": False})
    Generation.objects.filter(pk=ad.pk).update(platforms=reports)
    page = " ".join(signed_in.get(path(ad)).content.decode().split())
    assert "1 of 9 platforms take it" in page
    assert "Its buttons may cover: Lisbon" in page
    assert "kbit/s" not in page
    assert '<span class="strong">TikTok in-feed</span>: ready' in page
    assert 'YouTube</span>: <a href="#make-16x9-1080p-30fps">make it in 16:9</a> for this one' in page
    assert "as of 20 November 2026" in page


ACTIONS = ("start", "gif/cancel", "gif/retry", "gif/delete")


@pytest.mark.parametrize("action", ACTIONS)
def test_a_stranger_gets_a_404_and_changes_nothing(strange: Client, ad: Generation, action: str) -> None:
    rendition = rendition_start(generation=ad, wanted=Format(FormatKind.GIF)).rendition
    assert strange.post(path(ad, f"formats/{action}/"), {"kind": "webp"}).status_code == 404
    assert run_of(rendition).get().state == RunState.READY
    assert Rendition.objects.count() == 1


@pytest.mark.parametrize("rest", ["formats/", "texts/srt/", "formats/hls/download/", "formats/hls/files/master.m3u8"])
def test_a_stranger_sees_and_takes_nothing(stranger: User, streaming: Rendition, ad: Generation, rest: str) -> None:
    assert async_to_sync(_fetch)(stranger, path(ad, rest))[0] == 404


@pytest.mark.parametrize("rest", [*(f"formats/{action}/" for action in ACTIONS), "cover/", "scenes/1/retry/"])
def test_actions_are_posts_of_members(client: Client, signed_in: Client, ad: Generation, rest: str) -> None:
    assert signed_in.get(path(ad, rest)).status_code == 405
    assert client.post(path(ad, rest))["Location"].startswith("/accounts/login/")


def test_a_scene_asks_the_model_again_only_where_one_was_to_make_it(
    signed_in: Client, ad: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Ask the model again" not in signed_in.get(path(ad)).content.decode()
    monkeypatch.setattr("generations.services.remote_candidates", lambda *_: ["a model"])
    Clip.objects.filter(scene__number__gt=1).update(provider="replicate")
    page = signed_in.get(path(ad)).content.decode()
    assert page.count("Ask the model again") == 1
    assert f'action="/generations/{ad.pk}/scenes/1/retry/"' in page


def test_while_a_scene_is_made_again_the_ad_still_plays(
    signed_in: Client, ad: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generations.services.remote_candidates", lambda *_: ["a model"])
    monkeypatch.setattr("generations.pipeline.make_clips.remote_candidates", lambda *_: [])
    response = signed_in.post(path(ad, "scenes/1/retry/"))
    assert response["Location"] == ad.get_absolute_url()
    page = signed_in.get(path(ad)).content.decode()
    assert "A scene is being made again" in page
    assert "data-player" in page
    assert 'id="progress"' in page
    assert "make-gif" not in page
    assert signed_in.get(path(ad, "card/")).content.decode().count("media/thumbnail/") == 1


def test_a_scene_given_up_leaves_the_ad_as_it_was(
    signed_in: Client, ad: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generations.services.remote_candidates", lambda *_: ["a model"])
    monkeypatch.setattr("generations.pipeline.make_clips.remote_candidates", lambda *_: [])
    scene = ad.scenes.get(number=1)
    signed_in.post(path(ad, "scenes/1/retry/"))
    fresh = Clip.objects.create(
        generation=ad, scene=scene, key="new.mp4", provider="replicate", model="m", seed=1, width=1080, height=1920,
        fps=30, frames=90, size_bytes=1,
    )  # fmt: skip
    ad.scenes.filter(pk=scene.pk).update(clip=fresh)
    Generation.objects.filter(pk=ad.pk).update(timeline=None)
    signed_in.post(path(ad, "cancel/"))
    before = ad.completed_at
    ad.refresh_from_db()
    assert (ad.status, ad.progress, ad.error, ad.standing) == (Status.COMPLETED, 100, "", None)
    assert (ad.completed_at, ad.timeline) == (before, AD.model_dump(mode="json"))
    assert ad.scenes.get(number=1).clip == scene.clip
    assert "Cancelled by user. Your ad is as it was before." in signed_in.get(path(ad)).content.decode()

"""Other formats through the API: ask, follow, take away, stop, remove; cover, texts, platforms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from rest_framework_simplejwt.tokens import AccessToken

from accounts.models import User
from generations.models import Generation, Rendition, StageRun
from generations.renditions.services import run_of
from generations.states import RunState, Status
from generations.timeline import Gap, Timeline

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def api(user: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(user)}"})


@pytest.fixture
def strangers_api(stranger: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(stranger)}"})


@pytest.fixture
def ad(make_generation: Callable[..., Generation]) -> Generation:
    timeline = Timeline(width=1080, height=1920, picture=(Gap(frames=450),)).model_dump(mode="json")
    return make_generation(status="completed", progress=100, completed_at=timezone.now(), timeline=timeline)


def path(generation: Generation, rest: str = "") -> str:
    return f"/api/generations/{generation.pk}/formats{rest}"


def make(ad: Generation, api: Client, settings: Any, content: bytes = b"0123456789") -> Rendition:
    """Ask for a square and have it there."""
    api.post(path(ad), {"aspect_ratio": "1:1"}, content_type=JSON)
    rendition = Rendition.objects.get()
    run_of(rendition).update(state=RunState.DONE)
    key = f"{rendition.folder}/{rendition.format.file_name}"
    file = Path(settings.MEDIA_ROOT) / key
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    Rendition.objects.update(key=key, size_bytes=len(content), width=1080, height=1080, made_at=timezone.now())
    return rendition


def test_asking_answers_202_and_asking_again_200_with_the_same(api: Client, ad: Generation) -> None:
    wanted = {"aspect_ratio": "16:9", "size": "4K", "fps": 60}
    answers = [api.post(path(ad), wanted, content_type=JSON) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [202, 200]
    assert answers[0].json() == answers[1].json()
    body = answers[0].json()
    assert (body["name"], body["status"], body["progress"]) == ("16x9-4K-60fps", "pending", 0)
    assert (body["url"], body["error"], body["completed_at"]) == (None, None, None)
    assert StageRun.objects.count() == 1


def test_an_empty_body_asks_for_the_form_the_ad_has_and_is_told_so(api: Client, ad: Generation) -> None:
    answer = api.post(path(ad), {}, content_type=JSON)
    assert (answer.status_code, answer.json()["error"]["message"]) == (409, "That is the form this ad already has.")


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"aspect_ratio": "2:1"}, "aspect_ratio"),
        ({"size": "8K"}, "size"),
        ({"fps": 25}, "fps"),
        ({"kind": "thumbnail"}, "kind"),
        ({"shape": "1:1"}, "shape"),
    ],
)
def test_what_is_not_a_format_is_422_and_names_the_field(
    api: Client, ad: Generation, sent: dict[str, Any], field: str
) -> None:
    answer = api.post(path(ad), sent, content_type=JSON)
    assert answer.status_code == 422
    assert list(answer.json()["error"]["details"]) == [field]
    assert not Rendition.objects.exists()


def test_an_unfinished_ad_is_409(api: Client, ad: Generation) -> None:
    Generation.objects.update(status=Status.PROCESSING)
    assert api.post(path(ad), {"kind": "gif"}, content_type=JSON).status_code == 409


def test_it_is_followed_from_waiting_to_a_file_with_ranges(api: Client, ad: Generation, settings: Any) -> None:
    rendition = make(ad, api, settings)
    run_of(rendition).update(state=RunState.RUNNING, fraction=0.5)
    body = api.get(path(ad, f"/{rendition.name}")).json()
    assert (body["status"], body["progress"]) == ("processing", 50)
    run_of(rendition).update(state=RunState.DONE)
    body = api.get(path(ad, f"/{rendition.name}")).json()
    assert (body["status"], body["progress"], body["width"], body["size_bytes"]) == ("completed", 100, 1080, 10)
    part = api.get(body["url"], headers={"range": "bytes=2-4"})
    assert (part.status_code, part["Content-Range"]) == (206, "bytes 2-4/10")
    assert part["Content-Disposition"] == f'attachment; filename="ad_{ad.pk}_1x1-1080p-30fps.mp4"'


def test_the_list_tells_what_is_there_and_what_is_offered(api: Client, ad: Generation, settings: Any) -> None:
    make(ad, api, settings)
    body = api.get(path(ad)).json()
    assert [one["name"] for one in body["formats"]] == ["1x1-1080p-30fps"]
    offers = [one["name"] for one in body["offers"]]
    assert "16x9-1080p-30fps" in offers
    assert "1x1-1080p-30fps" not in offers


def test_what_is_not_ready_has_no_file_yet(api: Client, ad: Generation) -> None:
    api.post(path(ad), {"kind": "gif"}, content_type=JSON)
    assert api.get(path(ad, "/gif/file")).status_code == 400
    assert api.get(path(ad, "/webp/file")).status_code == 404


def test_stopping_trying_again_and_removing(api: Client, ad: Generation) -> None:
    api.post(path(ad), {"kind": "webp"}, content_type=JSON)
    stopped = api.post(path(ad, "/webp/cancel"))
    assert (stopped.status_code, stopped.json()["error"]) == (202, "Cancelled by user")
    assert api.post(path(ad, "/webp/cancel")).status_code == 409
    again = api.post(path(ad, "/webp/retry"))
    assert (again.status_code, again.json()["status"]) == (202, "pending")
    assert api.post(path(ad, "/webp/retry")).status_code == 200
    assert api.delete(path(ad, "/webp")).json() == {"message": "The format is removed.", "name": "webp"}
    assert api.delete(path(ad, "/webp")).status_code == 404


def test_a_cover_is_chosen_by_its_moment(api: Client, ad: Generation) -> None:
    address = f"/api/generations/{ad.pk}/thumbnail"
    answer = api.post(address, {"at_s": 3.5}, content_type=JSON)
    assert (answer.status_code, answer.json()["kind"], answer.json()["at_s"]) == (202, "thumbnail", 3.5)
    assert api.post(address, {"at_s": 3.5}, content_type=JSON).status_code == 200
    assert api.post(address, {"at_s": 99}, content_type=JSON).status_code == 409
    assert api.post(address, {"at_s": -1}, content_type=JSON).status_code == 422


def test_platforms_say_point_by_point(api: Client, ad: Generation) -> None:
    point = {"name": "length", "met": True, "said": "15 s; 5 to 60 s", "serious": True}
    report = {"key": "tiktok", "name": "TikTok in-feed", "as_of": "2026-11-20", "accepted": True, "points": [point]}
    Generation.objects.update(platforms=[report])
    assert api.get(f"/api/generations/{ad.pk}/platforms").json() == [report]


def test_subtitles_are_texts(api: Client, ad: Generation) -> None:
    answer = api.get(f"/api/generations/{ad.pk}/texts/vtt")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/vtt; charset=utf-8")
    assert answer.content.startswith(b"WEBVTT")
    assert api.get(f"/api/generations/{ad.pk}/texts/doc").status_code == 404


def test_while_a_scene_is_made_again_the_video_is_still_served(api: Client, ad: Generation, settings: Any) -> None:
    key = f"{ad.folder}/video.mp4"
    file = Path(settings.MEDIA_ROOT) / key
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"film")
    Generation.objects.update(status=Status.PROCESSING, standing={"timeline": ad.timeline}, video_key=key)
    assert api.get(f"/api/status/{ad.pk}").json()["video_url"] == f"/api/video/{ad.pk}"
    assert api.get(f"/api/video/{ad.pk}").status_code == 200


@pytest.mark.parametrize(
    ("method", "rest"),
    [
        ("get", "/formats"), ("post", "/formats"), ("get", "/formats/1x1-1080p-30fps"),
        ("delete", "/formats/1x1-1080p-30fps"), ("post", "/formats/1x1-1080p-30fps/cancel"),
        ("post", "/formats/1x1-1080p-30fps/retry"), ("get", "/formats/1x1-1080p-30fps/file"),
        ("get", "/formats/1x1-1080p-30fps/files/master.m3u8"), ("post", "/thumbnail"), ("get", "/platforms"),
        ("get", "/texts/srt"),
    ],
)  # fmt: skip
def test_strangers_and_the_unknown_get_nothing(
    api: Client, strangers_api: Client, ad: Generation, settings: Any, method: str, rest: str
) -> None:
    make(ad, api, settings)
    address = f"/api/generations/{ad.pk}{rest}"
    answers = [getattr(who, method)(address, content_type=JSON) for who in (strangers_api, Client())]
    assert [answer.status_code for answer in answers] == [404, 401]
    assert all("error" in answer.json() for answer in answers)
    assert Rendition.objects.count() == 1

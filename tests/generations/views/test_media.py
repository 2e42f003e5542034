from __future__ import annotations

import pytest
from asgiref.sync import async_to_sync
from django.http import StreamingHttpResponse
from django.test import AsyncClient

from accounts.models import User
from generations.models import Generation
from tests.generations.views.conftest import VIDEO


async def _fetch(user: User, address: str, method: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    client = AsyncClient()
    await client.aforce_login(user)
    response = await getattr(client, method)(address, headers=headers)
    streams = isinstance(response, StreamingHttpResponse)
    body = b"".join([chunk async for chunk in response]) if streams else response.content
    return response.status_code, dict(response.headers), body


def fetch(user: User, address: str, method: str = "get", **headers: str) -> tuple[int, dict[str, str], bytes]:
    return async_to_sync(_fetch)(user, address, method, headers)


def test_the_whole_file_says_that_ranges_are_welcome(user: User, finished: Generation) -> None:
    status, headers, body = fetch(user, f"/generations/{finished.pk}/media/video/")
    assert (status, body) == (200, VIDEO)
    assert (headers["Content-Type"], headers["Content-Length"]) == ("video/mp4", "1024")
    assert (headers["Accept-Ranges"], headers["Cache-Control"]) == ("bytes", "private, no-cache")
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("bytes=0-1", 0, 1), ("bytes=1000-", 1000, 1023), ("bytes=-24", 1000, 1023), ("bytes=10-99999", 10, 1023)],
)
def test_a_range_is_served_exactly(asked: str, first: int, last: int, user: User, finished: Generation) -> None:
    status, headers, body = fetch(user, f"/generations/{finished.pk}/media/video/", Range=asked)
    assert (status, body) == (206, VIDEO[first : last + 1])
    assert headers["Content-Range"] == f"bytes {first}-{last}/1024"
    assert headers["Content-Length"] == str(last - first + 1)


def test_a_range_after_the_end_is_416_with_the_size(user: User, finished: Generation) -> None:
    status, headers, body = fetch(user, f"/generations/{finished.pk}/media/video/", Range="bytes=1024-")
    assert (status, headers["Content-Range"], body) == (416, "bytes */1024", b"")


def test_head_tells_the_size_and_sends_nothing(user: User, finished: Generation) -> None:
    status, headers, body = fetch(user, f"/generations/{finished.pk}/media/video/", "head")
    assert (status, headers["Content-Length"], body) == (200, "1024", b"")


def test_a_range_of_an_older_file_gets_the_whole_new_one(user: User, finished: Generation) -> None:
    address = f"/generations/{finished.pk}/media/video/"
    _, headers, _ = fetch(user, address)
    same = {"Range": "bytes=0-9", "If-Range": headers["ETag"]}
    assert fetch(user, address, **same)[0] == 206
    assert fetch(user, address, **{**same, "If-Range": headers["Last-Modified"]})[0] == 206
    assert fetch(user, address, **{**same, "If-Range": '"other"'})[0] == 200


def test_a_file_the_browser_has_is_not_sent_again(user: User, finished: Generation) -> None:
    address = f"/generations/{finished.pk}/media/thumbnail/"
    _, headers, _ = fetch(user, address)
    status, _, body = fetch(user, address, **{"If-None-Match": headers["ETag"]})
    assert (status, body) == (304, b"")


def test_a_download_is_an_attachment_with_the_generation_s_name(user: User, finished: Generation) -> None:
    status, headers, body = fetch(user, f"/generations/{finished.pk}/download/")
    assert (status, body) == (200, VIDEO)
    assert headers["Content-Disposition"] == f'attachment; filename="ad_{finished.pk}.mp4"'


@pytest.mark.parametrize(
    ("kind", "content_type"),
    [("thumbnail", "image/jpeg"), ("preview", "video/mp4"), ("captions", "text/vtt; charset=utf-8")],
)
def test_every_kind_of_file_says_what_it_is(kind: str, content_type: str, user: User, finished: Generation) -> None:
    assert fetch(user, f"/generations/{finished.pk}/media/{kind}/")[1]["Content-Type"] == content_type


def test_a_scene_s_clip_is_served(user: User, finished: Generation) -> None:
    assert fetch(user, f"/generations/{finished.pk}/scenes/1/")[2] == VIDEO
    assert fetch(user, f"/generations/{finished.pk}/scenes/9/")[0] == 404


@pytest.mark.parametrize("kind", ["video", "thumbnail", "spec", "pk", "owner"])
def test_what_is_not_there_is_a_404(kind: str, user: User, under_way: Generation) -> None:
    assert fetch(user, f"/generations/{under_way.pk}/media/{kind}/")[0] == 404


def test_a_row_whose_file_is_gone_is_a_404(user: User, finished: Generation) -> None:
    Generation.objects.filter(pk=finished.pk).update(video_key=f"{finished.folder}/gone.mp4")
    assert fetch(user, f"/generations/{finished.pk}/download/")[0] == 404

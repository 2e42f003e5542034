"""The API of generations: start, follow, list, cancel, retry, delete, download."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from rest_framework_simplejwt.tokens import AccessToken

from accounts.models import User
from generations.models import Generation, ProviderCall, StageRun
from generations.states import Status

pytestmark = pytest.mark.django_db
JSON = "application/json"
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning"


@pytest.fixture
def api(user: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(user)}"})


@pytest.fixture
def strangers_api(stranger: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(stranger)}"})


def finished(make: Callable[..., Generation], content: bytes = b"0123456789") -> Generation:
    generation = make(status=Status.COMPLETED, progress=100)
    key = f"{generation.folder}/video.mp4"
    path = Path(settings.MEDIA_ROOT) / key
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    Generation.objects.filter(pk=generation.pk).update(video_key=key)
    generation.refresh_from_db()
    return generation


def test_generate_answers_202_and_queues_the_first_stage(api: Client, user: User) -> None:
    answer = api.post("/api/generate", {"prompt": PROMPT, "duration": 30, "aspect_ratio": "1:1"}, content_type=JSON)
    assert answer.status_code == 202
    body = answer.json()
    assert body["status"] == "pending"
    generation = Generation.objects.get(pk=body["generation_id"])
    assert (generation.owner, generation.duration_s, generation.aspect_ratio) == (user, 30, "1:1")
    assert StageRun.objects.get(generation=generation).stage == "write_spec"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"prompt": "x" * 9}, "prompt"),
        ({"prompt": "x" * 501}, "prompt"),
        ({"prompt": "null \x00 byte in a prompt"}, "prompt"),
        ({"prompt": 7}, "prompt"),
        ({"duration": 20}, "duration"),
        ({"aspect_ratio": "2:1"}, "aspect_ratio"),
        ({"framework": "XYZ"}, "framework"),
        ({"seed": -1}, "seed"),
        ({"seed": "lots"}, "seed"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_bad_input_is_422_and_makes_nothing(api: Client, change: dict[str, Any], field: str) -> None:
    answer = api.post("/api/generate", {"prompt": PROMPT, **change}, content_type=JSON)
    assert answer.status_code == 422
    assert field in answer.json()["error"]["details"]
    assert not Generation.objects.exists()


def test_broken_json_is_400_in_the_envelope(api: Client) -> None:
    answer = api.post("/api/generate", '{"prompt": ', content_type=JSON)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "bad_request"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.jpg", b"just some text"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("empty.png", b""),
    ],
)
def test_what_is_no_photo_is_422_with_a_sentence(api: Client, name: str, content: bytes) -> None:
    answer = api.post("/api/generate", {"prompt": PROMPT, "photos": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert answer.json()["error"]["message"].endswith(".")
    assert not Generation.objects.exists()


def test_photos_are_kept_with_the_generation(api: Client) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (640, 480), "#E5532D").save(picture, "JPEG")
    answer = api.post("/api/generate", {"prompt": PROMPT, "photos": SimpleUploadedFile("tart.jpg", picture.getvalue())})
    assert answer.status_code == 202
    photo = Generation.objects.get().photos.get()
    assert (photo.width, photo.height, photo.name) == (640, 480, "tart.jpg")
    assert (Path(settings.MEDIA_ROOT) / photo.key).is_file()


def test_status_has_the_promised_shape(api: Client, make_generation: Callable[..., Generation]) -> None:
    generation = make_generation(progress=42, current_step="Making scene 2 of 4", status=Status.PROCESSING)
    ProviderCall.objects.create(
        generation=generation, stage="make_clips", provider="x", model="y", cost=Decimal("0.12")
    )
    body = api.get(f"/api/status/{generation.pk}").json()
    assert body.pop("created_at")
    assert body == {
        "generation_id": str(generation.pk),
        "status": "processing",
        "progress": 42,
        "current_step": "Making scene 2 of 4",
        "video_url": None,
        "cost": "0.1200",
        "error": None,
        "completed_at": None,
    }


def test_cancel_fails_the_generation_and_a_second_cancel_changes_nothing(
    api: Client, make_generation: Callable[..., Generation]
) -> None:
    generation = make_generation()
    for _ in range(2):
        answer = api.post(f"/api/generations/{generation.pk}/cancel")
        assert answer.status_code == 202
        assert (answer.json()["status"], answer.json()["error"]) == ("failed", "Cancelled by user")


def test_cancelling_a_finished_video_is_409(api: Client, make_generation: Callable[..., Generation]) -> None:
    generation = finished(make_generation)
    assert api.post(f"/api/generations/{generation.pk}/cancel").status_code == 409


def test_retry_is_202_for_a_failed_one_and_409_otherwise(
    api: Client, make_generation: Callable[..., Generation]
) -> None:
    generation = make_generation(status=Status.FAILED)
    assert api.post(f"/api/generations/{generation.pk}/retry").json()["status"] == "pending"
    assert api.post(f"/api/generations/{generation.pk}/retry").status_code == 409


def test_the_list_is_mine_newest_first_filtered_and_paged(
    api: Client, make_generation: Callable[..., Generation], stranger: User
) -> None:
    mine = [make_generation(prompt=f"Tart number {n} from the oven") for n in range(3)]
    make_generation(owner=stranger)
    make_generation(prompt="Something else entirely", status=Status.FAILED)
    body = api.get("/api/generations?q=tart&limit=2&offset=1").json()
    assert (body["total"], body["limit"], body["offset"]) == (3, 2, 1)
    assert [one["id"] for one in body["generations"]] == [str(mine[1].pk), str(mine[0].pk)]
    assert api.get("/api/generations?status=failed").json()["total"] == 1
    assert api.get("/api/generations?limit=101").status_code == 422


def test_the_video_comes_as_an_attachment_with_ranges(api: Client, make_generation: Callable[..., Generation]) -> None:
    generation = finished(make_generation)
    whole = api.get(f"/api/video/{generation.pk}")
    assert (whole.status_code, whole["Content-Type"]) == (200, "video/mp4")
    assert whole["Content-Disposition"] == f'attachment; filename="ad_{generation.pk}.mp4"'
    part = api.get(f"/api/video/{generation.pk}", headers={"range": "bytes=2-4"})
    assert (part.status_code, part["Content-Range"]) == (206, "bytes 2-4/10")


def test_the_picture_of_a_list_comes_with_the_same_token(
    api: Client, make_generation: Callable[..., Generation]
) -> None:
    generation = finished(make_generation, b"a picture")
    assert api.get(f"/api/generations/{generation.pk}/thumbnail").status_code == 404
    Generation.objects.filter(pk=generation.pk).update(thumbnail_key=f"{generation.folder}/video.mp4")
    address = api.get("/api/generations").json()["generations"][0]["thumbnail_url"]
    answer = api.get(address)
    assert (answer.status_code, answer["Content-Length"]) == (200, "9")


def test_a_video_that_is_not_ready_is_400(api: Client, make_generation: Callable[..., Generation]) -> None:
    answer = api.get(f"/api/video/{make_generation().pk}")
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "This video is not ready yet.")


def test_delete_removes_row_and_files(api: Client, make_generation: Callable[..., Generation]) -> None:
    generation = finished(make_generation)
    answer = api.delete(f"/api/generations/{generation.pk}")
    assert answer.json() == {"message": "The video is deleted.", "generation_id": str(generation.pk)}
    assert not (Path(settings.MEDIA_ROOT) / generation.folder).exists()
    assert api.get(f"/api/generations/{generation.pk}").status_code == 404


ROUTES = [
    ("get", "/api/status/{}"),
    ("get", "/api/video/{}"),
    ("get", "/api/generations/{}/thumbnail"),
    ("get", "/api/generations/{}"),
    ("delete", "/api/generations/{}"),
    ("post", "/api/generations/{}/cancel"),
    ("post", "/api/generations/{}/retry"),
]


@pytest.mark.parametrize(("method", "route"), ROUTES)
def test_a_stranger_gets_404_and_changes_nothing(
    strangers_api: Client, make_generation: Callable[..., Generation], method: str, route: str
) -> None:
    generation = make_generation(status=Status.FAILED)
    answer = getattr(strangers_api, method)(route.format(generation.pk))
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")
    generation.refresh_from_db()
    assert generation.status == Status.FAILED


@pytest.mark.parametrize(("method", "route"), ROUTES)
def test_anonymous_gets_401(make_generation: Callable[..., Generation], method: str, route: str) -> None:
    assert getattr(Client(), method)(route.format(make_generation().pk)).status_code == 401


@pytest.mark.parametrize(("method", "route"), ROUTES)
def test_an_unknown_id_is_404(api: Client, method: str, route: str) -> None:
    assert getattr(api, method)(route.format(uuid4())).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("get", "/api/nowhere", 404, "not_found"),
        ("get", "/api/status/not-an-id", 404, "not_found"),
        ("put", "/api/generate", 405, "method_not_allowed"),
    ],
)
def test_every_error_has_the_envelope(api: Client, method: str, path: str, status: int, code: str) -> None:
    answer = getattr(api, method)(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)

"""Brand kits through the API, and as an option of an ad."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from rest_framework_simplejwt.tokens import AccessToken

from accounts.models import User
from generations.brands.services import KitValues, brand_kit_create
from generations.models import AdBrand, BrandKit, Generation
from tests.generations.brands.material import png_logo, ttf

pytestmark = pytest.mark.django_db
JSON = "application/json"
PROMPT = "A bakery with fresh custard tarts every morning"


@pytest.fixture
def api(user: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(user)}"})


@pytest.fixture
def strangers_api(stranger: User) -> Client:
    return Client(headers={"authorization": f"Bearer {AccessToken.for_user(stranger)}"})


@pytest.fixture
def kit(user: User) -> BrandKit:
    return brand_kit_create(owner=user, values=KitValues(name="Rosa", colors=("#E8552D", "#FFF3DF"), tone="Warm"))


def test_a_kit_is_made_listed_read_changed_and_deleted(api: Client) -> None:
    given = {
        "name": "Rosa",
        "colors": ["#e8552d"],
        "headline_font": "fredoka",
        "call_to_action": "Order now",
        "music_mood": "warm",
    }
    made = api.post("/api/brand-kits", given, content_type=JSON)
    assert made.status_code == 201
    body = made.json()
    assert (body["name"], body["colors"], body["is_default"], body["has_logo"]) == ("Rosa", ["#E8552D"], True, False)
    path = f"/api/brand-kits/{body['id']}"
    assert api.get("/api/brand-kits").json() == {"brand_kits": [body]}
    assert api.get(path).json() == body
    changed = api.patch(path, {"tone": "Bold"}, content_type=JSON).json()
    assert (changed["tone"], changed["colors"], changed["headline_font"], changed["is_default"]) == (
        "Bold",
        ["#E8552D"],
        "fredoka",
        True,
    )
    assert api.delete(path).json() == {"message": "The brand kit is deleted.", "brand_kit_id": body["id"]}
    assert api.get(path).status_code == 404
    assert api.delete(path).status_code == 404


def test_files_come_as_multipart_and_can_be_taken_away(api: Client) -> None:
    files = {"logo": SimpleUploadedFile("a.png", png_logo()), "headline_font_file": SimpleUploadedFile("a.ttf", ttf())}
    made = api.post("/api/brand-kits", {"name": "Rosa", **files}).json()
    assert (made["has_logo"], made["headline_font"], made["headline_font_name"]) == (True, "own", "Anton")
    gone = api.patch(f"/api/brand-kits/{made['id']}", {"remove_logo": True}, content_type=JSON).json()
    assert (gone["has_logo"], gone["headline_font_name"]) == (False, "Anton")
    body = encode_multipart(BOUNDARY, {"logo": SimpleUploadedFile("b.png", png_logo())})
    again = api.patch(f"/api/brand-kits/{made['id']}", body, content_type=MULTIPART_CONTENT)
    assert again.json()["has_logo"] is True


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "name"),
        ({"name": "Rosa", "colors": ["red"]}, "colors"),
        ({"name": "Rosa", "colors": ["#111111"] * 4}, "colors"),
        ({"name": "Rosa", "headline_font": "comic-sans"}, "headline_font"),
        ({"name": "Rosa", "body_font": "own"}, "body_font_file"),
        ({"name": "Rosa", "music_mood": "polka"}, "music_mood"),
        ({"name": "Rosa", "owner": "me"}, "owner"),
        ({"name": "x" * 61}, "name"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(api: Client, given: dict[str, Any], field: str) -> None:
    answer = api.post("/api/brand-kits", given, content_type=JSON)
    assert answer.status_code == 422
    assert field in answer.json()["error"]["details"]
    assert not BrandKit.objects.exists()


def test_a_dangerous_logo_is_refused_in_the_envelope(api: Client) -> None:
    bad = SimpleUploadedFile("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>')
    answer = api.post("/api/brand-kits", {"name": "Rosa", "logo": bad})
    assert answer.status_code == 422
    assert "holds a script" in answer.json()["error"]["details"]["logo"][0]


def test_a_stranger_and_nobody_get_nothing(strangers_api: Client, client: Client, kit: BrandKit) -> None:
    path = f"/api/brand-kits/{kit.pk}"
    assert strangers_api.get("/api/brand-kits").json() == {"brand_kits": []}
    assert strangers_api.get(path).status_code == 404
    assert strangers_api.patch(path, {"name": "Mine"}, content_type=JSON).status_code == 404
    assert strangers_api.delete(path).status_code == 404
    assert client.get(path).status_code == 401
    assert client.post("/api/brand-kits", {"name": "x"}, content_type=JSON).status_code == 401
    kit.refresh_from_db()
    assert kit.name == "Rosa"


@pytest.mark.parametrize(("method", "path"), [("put", "/api/brand-kits"), ("post", "/api/brand-kits/{id}")])
def test_the_wrong_method_is_refused(api: Client, kit: BrandKit, method: str, path: str) -> None:
    answer = getattr(api, method)(path.format(id=kit.pk))
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"


@pytest.mark.parametrize("wanted", [None, "auto", "rosa", "id"])
def test_an_ad_takes_the_asked_kit_or_the_default_one(api: Client, kit: BrandKit, wanted: str | None) -> None:
    option = {} if wanted is None else {"brand_kit": str(kit.pk) if wanted == "id" else wanted}
    answer = api.post("/api/generate", {"prompt": PROMPT, **option}, content_type=JSON)
    assert answer.status_code == 202
    assert AdBrand.objects.get(generation=answer.json()["generation_id"]).kit == kit


def test_none_means_no_kit(api: Client, kit: BrandKit) -> None:
    assert api.post("/api/generate", {"prompt": PROMPT, "brand_kit": "none"}, content_type=JSON).status_code == 202
    assert not AdBrand.objects.exists()


@pytest.mark.parametrize("wanted", ["Nobody's", "96875acd-fc96-4889-8b24-9575d82f76e3"])
def test_an_unknown_or_strange_kit_is_refused(strangers_api: Client, kit: BrandKit, wanted: str) -> None:
    for asked in (wanted, str(kit.pk), "Rosa"):
        answer = strangers_api.post("/api/generate", {"prompt": PROMPT, "brand_kit": asked}, content_type=JSON)
        assert answer.status_code == 422
        assert "brand_kit" in answer.json()["error"]["details"]
    assert not Generation.objects.exists()

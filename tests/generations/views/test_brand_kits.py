"""Brand kits from their pages: list, make, change, default, delete, end card; and their use in an ad."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from accounts.models import User
from generations.access import brand_kits_of
from generations.brands.fonts import clean_font
from generations.brands.logos import clean_logo
from generations.brands.services import KitValues, ad_brand, brand_kit_change, brand_kit_create, brand_kit_delete
from generations.models import AdBrand, BrandKit, Generation
from generations.services import generation_regenerate
from tests.generations.brands.material import otf, png_logo, ttf

pytestmark = pytest.mark.django_db

FILLED = {
    "name": "Rosa's Bakery",
    "color_1": "#e8552d",
    "color_2": "fff3df",
    "headline_font": "fredoka",
    "tone": "Warm and friendly",
    "call_to_action": "Order for pickup",
    "music_mood": "warm",
}


@pytest.fixture
def kit(user: User) -> BrandKit:
    values = KitValues(
        name="Rosa's Bakery",
        colors=("#E8552D",),
        call_to_action="Order for pickup",
        logo=clean_logo(png_logo(), "mark.png"),
        headline_file=clean_font(ttf(), "anton.ttf"),
        headline_font="own",
    )
    return brand_kit_create(owner=user, values=values)


def stored(settings: Any, key: str) -> Path:
    return Path(settings.MEDIA_ROOT) / key


def test_the_list_is_empty_at_first_and_says_what_a_kit_is_for(signed_in: Client) -> None:
    page = signed_in.get("/brands/").content.decode()
    assert "No brand kit yet" in page
    assert 'href="/brands/new/"' in page


def test_a_kit_is_made_from_the_page_and_the_first_is_the_default(signed_in: Client, user: User, settings: Any) -> None:
    logo = SimpleUploadedFile("mark.png", png_logo(), "image/png")
    answer = signed_in.post("/brands/new/", {**FILLED, "logo": logo})
    assert (answer.status_code, answer["Location"]) == (302, "/brands/")
    made = brand_kits_of(user).get()
    assert (made.name, made.colors, made.headline_font, made.is_default) == (
        "Rosa's Bakery",
        ["#E8552D", "#FFF3DF"],
        "fredoka",
        True,
    )
    assert (made.tone, made.call_to_action, made.music_mood) == ("Warm and friendly", "Order for pickup", "warm")
    assert (made.logo_width, made.logo_height) == (101, 101)
    assert stored(settings, made.logo_key).is_file()
    assert "Rosa&#x27;s Bakery" in signed_in.get("/brands/").content.decode()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"name": ""}, "Give the brand its name"),
        ({"color_1": "red"}, "Write a colour as #"),
        ({"headline_font": "comic-sans"}, "Select a valid choice"),
        ({"headline_font": "own"}, "Choose the font file"),
        ({"music_mood": "polka"}, "Select a valid choice"),
        ({"call_to_action": "x" * 41}, "at most 40 characters"),
        ({"logo": SimpleUploadedFile("mark.pdf", b"%PDF-1.7")}, "is a PDF"),
        ({"headline_font": "own", "headline_file": SimpleUploadedFile("a.woff", b"wOFF")}, "web font"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    signed_in: Client, user: User, change: dict[str, Any], says: str
) -> None:
    answer = signed_in.post("/brands/new/", {**FILLED, **change})
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not brand_kits_of(user).exists()


def test_a_kit_is_changed_and_keeps_the_files_nobody_sent_again(
    signed_in: Client, kit: BrandKit, settings: Any
) -> None:
    page = signed_in.get(f"/brands/{kit.pk}/").content.decode()
    assert "Now: Anton" in page
    answer = signed_in.post(
        f"/brands/{kit.pk}/", {**FILLED, "name": "Rosa", "headline_font": "own", "is_default": "on"}
    )
    assert answer.status_code == 302
    logo_key, font_key = kit.logo_key, kit.headline_font_key
    kit.refresh_from_db()
    assert (kit.name, kit.logo_key, kit.headline_font_key, kit.is_default) == ("Rosa", logo_key, font_key, True)
    assert stored(settings, kit.headline_font_key).is_file()


def test_the_logo_can_be_taken_away(signed_in: Client, kit: BrandKit) -> None:
    signed_in.post(f"/brands/{kit.pk}/", {**FILLED, "removes_logo": "on"})
    kit.refresh_from_db()
    assert (kit.logo_key, kit.headline_font, kit.headline_font_key) == ("", "fredoka", "")
    assert signed_in.get(f"/brands/{kit.pk}/logo/").status_code == 404


def test_one_kit_is_the_default_and_choosing_another_moves_it_twice_over(
    signed_in: Client, user: User, kit: BrandKit
) -> None:
    other = brand_kit_create(owner=user, values=KitValues(name="Second"))
    assert (kit.is_default, other.is_default) == (True, False)
    for _ in range(2):
        assert signed_in.post(f"/brands/{other.pk}/default/").status_code == 302
        assert list(brand_kits_of(user).filter(is_default=True)) == [other]


def test_deleting_asks_first_and_then_row_and_files_are_gone(
    signed_in: Client, kit: BrandKit, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    assert "Delete this brand kit?" in signed_in.get(f"/brands/{kit.pk}/delete/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert signed_in.post(f"/brands/{kit.pk}/delete/").status_code == 302
    assert not BrandKit.objects.exists()
    assert not stored(settings, kit.logo_key).exists()
    assert signed_in.post(f"/brands/{kit.pk}/delete/").status_code == 404


def test_an_account_takes_its_kits_and_their_files_along(
    user: User, kit: BrandKit, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        user.delete()
    assert not BrandKit.objects.exists()
    assert not stored(settings, kit.logo_key).exists()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "/brands/{kit}/"),
        ("post", "/brands/{kit}/"),
        ("post", "/brands/{kit}/default/"),
        ("get", "/brands/{kit}/delete/"),
        ("post", "/brands/{kit}/delete/"),
        ("get", "/brands/{kit}/logo/"),
        ("get", "/brands/{kit}/end-card/"),
    ],
)
def test_a_stranger_finds_nothing_and_changes_nothing(strange: Client, kit: BrandKit, method: str, path: str) -> None:
    before = BrandKit.objects.values().get()
    assert getattr(strange, method)(path.format(kit=kit.pk), FILLED).status_code == 404
    assert strange.post("/brands/preview/", {"kit": str(kit.pk)}).status_code == 404
    assert BrandKit.objects.values().get() == before


@pytest.mark.parametrize("path", ["/brands/", "/brands/new/", "/brands/{kit}/", "/brands/{kit}/end-card/"])
def test_a_visitor_is_sent_to_log_in(client: Client, kit: BrandKit, path: str) -> None:
    answer = client.get(path.format(kit=kit.pk))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", "/brands/"),
        ("put", "/brands/new/"),
        ("get", "/brands/{kit}/default/"),
        ("get", "/brands/preview/"),
        ("post", "/brands/{kit}/logo/"),
    ],
)
def test_the_wrong_method_is_refused(signed_in: Client, kit: BrandKit, method: str, path: str) -> None:
    assert getattr(signed_in, method)(path.format(kit=kit.pk)).status_code == 405


def test_the_end_card_of_a_saved_kit_is_a_picture(signed_in: Client, kit: BrandKit) -> None:
    answer = signed_in.get(f"/brands/{kit.pk}/end-card/")
    assert answer["Content-Type"] == "image/jpeg"
    assert Image.open(io.BytesIO(answer.content)).size == (404, 720)


def test_the_preview_follows_the_form_even_when_it_is_not_right_yet(signed_in: Client, kit: BrandKit) -> None:
    plain = signed_in.post("/brands/preview/", {"name": "", "color_1": "nonsense"})
    branded = signed_in.post("/brands/preview/", {**FILLED, "kit": str(kit.pk), "headline_font": "own"})
    font = SimpleUploadedFile("blocks.otf", otf())
    blocks = signed_in.post("/brands/preview/", {**FILLED, "headline_font": "own", "headline_file": font})
    assert [each.status_code for each in (plain, branded, blocks)] == [200, 200, 200]
    assert len({each.content for each in (plain, branded, blocks)}) == 3


def test_a_thirty_first_kit_is_refused_in_a_sentence(signed_in: Client, user: User) -> None:
    for number in range(30):
        brand_kit_create(owner=user, values=KitValues(name=f"Kit {number}"))
    answer = signed_in.post("/brands/new/", FILLED)
    assert answer.status_code == 422
    assert "30 brand kits already" in answer.content.decode()


def start(client: Client, **more: Any) -> Generation:
    answer = client.post("/generations/start/", {"prompt": "A bakery with fresh custard tarts every morning", **more})
    assert answer.status_code == 302, answer.content.decode()
    return Generation.objects.get(pk=answer["Location"].strip("/").split("/")[-1])


def test_the_dashboard_offers_the_kits_with_the_default_chosen(signed_in: Client, kit: BrandKit) -> None:
    page = signed_in.get("/dashboard/").content.decode()
    assert f'<option value="{kit.pk}" selected>Rosa&#x27;s Bakery</option>' in page


def test_an_ad_keeps_its_own_copy_of_the_kit(signed_in: Client, kit: BrandKit, settings: Any) -> None:
    generation = start(signed_in, brand_kit=str(kit.pk))
    used = AdBrand.objects.get(generation=generation)
    assert (used.name, used.kit, used.call_to_action) == ("Rosa's Bakery", kit, "Order for pickup")
    assert used.logo_key.startswith(f"{generation.folder}/brand/")
    brand_kit_change(kit=kit, values=KitValues(name="Another", removes_logo=True))
    brand_kit_delete(kit=kit)
    used.refresh_from_db()
    assert (used.name, used.kit, used.headline_font_name) == ("Rosa's Bakery", None, "Anton")
    assert stored(settings, used.logo_key).is_file()
    assert stored(settings, used.headline_font_key).is_file()


def test_no_kit_is_a_choice(signed_in: Client, kit: BrandKit) -> None:
    generation = start(signed_in, brand_kit="")
    assert not AdBrand.objects.filter(generation=generation).exists()


def test_a_strangers_kit_cannot_be_chosen(strange: Client, kit: BrandKit) -> None:
    answer = strange.post("/generations/start/", {"prompt": "A bakery with fresh tarts", "brand_kit": str(kit.pk)})
    assert answer.status_code == 422
    assert not Generation.objects.exists()


def test_made_again_takes_the_kit_as_it_is_now(signed_in: Client, kit: BrandKit) -> None:
    first = start(signed_in, brand_kit=str(kit.pk))
    brand_kit_change(kit=kit, values=KitValues(name="Rosa & Sons"))
    assert generation_regenerate(generation=first).brand.name == "Rosa & Sons"


def test_made_again_without_the_kit_takes_the_ads_own_copy(
    make_generation: Callable[..., Generation], kit: BrandKit
) -> None:
    first = make_generation()
    ad_brand(first, kit).save()
    brand_kit_delete(kit=kit)
    again = generation_regenerate(generation=Generation.objects.get(pk=first.pk))
    assert (again.brand.name, again.brand.logo_key.startswith(again.folder)) == ("Rosa's Bakery", True)


def test_a_copy_of_an_ad_starts_with_its_kit(signed_in: Client, user: User, kit: BrandKit) -> None:
    other = brand_kit_create(owner=user, values=KitValues(name="Second"))
    generation = start(signed_in, brand_kit=str(other.pk))
    page = signed_in.get(f"/generations/{generation.pk}/duplicate/").content.decode()
    assert f'<option value="{other.pk}" selected>Second</option>' in page

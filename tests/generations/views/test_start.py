from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import escape
from PIL import Image

from generations import services
from generations.models import Generation, StageRun
from generations.options import Options
from generations.refusals import NotPossible, OutOfBudget, TooOften
from generations.spec import AspectRatio, Framework, StylePreset

START = "/generations/start/"
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning"


def picture(colour: str = "orange", kind: str = "JPEG") -> SimpleUploadedFile:
    file = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(file, kind)
    return SimpleUploadedFile("tart.jpg", file.getvalue(), "image/jpeg")


def test_one_sentence_starts_an_ad_with_good_defaults_and_opens_its_page(signed_in: Client) -> None:
    response = signed_in.post(START, {"prompt": PROMPT})
    generation = Generation.objects.get()
    assert (response.status_code, response["Location"]) == (302, generation.get_absolute_url())
    assert (generation.prompt, generation.status, generation.chosen_options) == (PROMPT, "pending", Options())
    assert list(StageRun.objects.values_list("stage", "state")) == [("write_spec", "ready")]


def test_every_option_reaches_the_generation(signed_in: Client) -> None:
    choices = {"duration_s": "30", "aspect_ratio": "1:1", "framework": "BAB", "style": "tech", "finish": "classic"}
    signed_in.post(START, {"prompt": PROMPT, "seed": "42", **choices})
    generation = Generation.objects.get()
    assert generation.chosen_options == Options(
        duration_s=30,
        aspect_ratio=AspectRatio.SQUARE,
        framework=Framework.BAB,
        style=StylePreset.TECH,
        finish="classic",
        seed=42,
    )
    assert (generation.duration_s, generation.aspect_ratio, generation.seed) == (30, "1:1", 42)


def test_htmx_is_sent_to_the_new_page(signed_in: Client) -> None:
    response = signed_in.post(START, {"prompt": PROMPT}, HTTP_HX_REQUEST="true")
    assert response["HX-Redirect"] == Generation.objects.get().get_absolute_url()


@pytest.mark.parametrize(
    ("prompt", "sentence"),
    [
        ("", "Describe your product in a sentence."),
        ("Tarts", "Describe your product in at least 10 characters."),
        ("   Tarts \n\n   ", "Describe your product in at least 10 characters."),
        ("x" * 501, "Keep the prompt to 500 characters; this one has 501."),
        ("Fresh custard tarts\x00", "Null characters are not allowed."),
    ],
)
def test_a_prompt_that_cannot_become_an_ad_gets_one_sentence_and_starts_nothing(
    prompt: str, sentence: str, signed_in: Client
) -> None:
    response = signed_in.post(START, {"prompt": prompt})
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Generation.objects.exists()


def test_white_space_and_empty_lines_are_folded_before_the_length_is_counted(signed_in: Client) -> None:
    assert signed_in.post(START, {"prompt": "Fresh\r\n\r\n" + " " * 600 + "custard tarts"}).status_code == 302
    assert Generation.objects.get().prompt == "Fresh\ncustard tarts"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("duration_s", "17"),
        ("aspect_ratio", "3:2"),
        ("framework", "SPIN"),
        ("style", "\x00"),
        ("seed", "-1"),
        ("seed", "x"),
        ("copy_of", "x"),
    ],
)
def test_a_choice_nobody_offered_is_refused(field: str, value: str, signed_in: Client) -> None:
    assert signed_in.post(START, {"prompt": PROMPT, field: value}).status_code == 422
    assert not Generation.objects.exists()


def test_a_refused_form_comes_back_filled_in_and_for_htmx_as_its_part(signed_in: Client) -> None:
    response = signed_in.post(START, {"prompt": "Tarts", "aspect_ratio": "4:5"}, HTTP_HX_REQUEST="true")
    page = response.content.decode()
    assert response.status_code == 422
    assert "HX-Request" in response["Vary"]
    assert "<html" not in page
    assert ">Tarts</textarea>" in page.replace("\n", "")
    assert 'value="4:5" id="id_aspect_ratio_1"' in " ".join(page.split())


def test_markup_in_the_prompt_is_shown_as_text(signed_in: Client) -> None:
    signed_in.post(START, {"prompt": "<script>alert(1)</script> {{ 7*7 }} tarts"})
    page = signed_in.get(Generation.objects.get().get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} tarts" in page
    assert "<script>alert" not in page


def test_photos_are_kept_in_the_order_they_were_chosen(signed_in: Client) -> None:
    signed_in.post(START, {"prompt": PROMPT, "photos": [picture("orange"), picture("navy")]})
    photos = Generation.objects.get().photos.all()
    assert [(photo.position, photo.name, photo.width) for photo in photos] == [
        (0, "tart.jpg", 640),
        (1, "tart.jpg", 640),
    ]


def test_every_photo_that_cannot_be_used_is_named_and_nothing_starts(signed_in: Client) -> None:
    fake = SimpleUploadedFile("menu.pdf", b"%PDF-1.7 not a picture", "image/jpeg")
    torn = SimpleUploadedFile("torn.jpg", picture().read()[:600], "image/jpeg")
    response = signed_in.post(START, {"prompt": PROMPT, "photos": [picture(), fake, torn]})
    page = response.content.decode()
    assert response.status_code == 422
    assert "menu.pdf" in page
    assert "torn.jpg" in page
    assert not Generation.objects.exists()


def test_eleven_photos_are_one_too_many(signed_in: Client) -> None:
    response = signed_in.post(START, {"prompt": PROMPT, "photos": [picture() for _ in range(11)]})
    assert response.status_code == 422
    assert "Up to 10 photos fit into one ad; these are 11." in response.content.decode()


def test_starting_twice_makes_two_ads(signed_in: Client) -> None:
    for _ in range(2):
        signed_in.post(START, {"prompt": PROMPT})
    assert Generation.objects.count() == 2


@pytest.mark.django_db
def test_a_visitor_starts_nothing(client: Client) -> None:
    response = client.post(START, {"prompt": PROMPT})
    assert (response.status_code, response["Location"]) == (302, "/accounts/login/?next=/")
    assert not Generation.objects.exists()


def test_starting_needs_a_post(signed_in: Client) -> None:
    assert signed_in.get(START).status_code == 405


def test_a_form_without_its_token_is_refused(user: object) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    assert strict.post(START, {"prompt": PROMPT}).status_code == 403
    assert not Generation.objects.exists()


def test_a_copy_takes_the_original_s_photos_along_and_remembers_it(
    signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    signed_in.post(START, {"prompt": PROMPT, "photos": [picture()]})
    original = Generation.objects.get()
    signed_in.post(START, {"prompt": "The same tarts, but for Christmas", "copy_of": str(original.pk)})
    copy = Generation.objects.exclude(pk=original.pk).get()
    assert copy.parent == original
    assert [photo.name for photo in copy.photos.all()] == ["tart.jpg"]
    assert copy.photos.get().key != original.photos.get().key


def test_a_stranger_s_ad_cannot_be_copied(strange: Client, finished: Generation) -> None:
    response = strange.post(START, {"prompt": PROMPT, "copy_of": str(finished.pk)})
    assert response.status_code == 404
    assert Generation.objects.count() == 1


@pytest.mark.parametrize(
    ("refusal", "status", "wait"),
    [
        (TooOften("You can start 10 videos an hour.", 90), 429, "90"),
        (OutOfBudget("Today's budget is used up.", "user_day"), 402, None),
        (NotPossible("Not now."), 422, None),
    ],
)
def test_a_no_of_the_service_is_shown_in_place_with_its_status(
    refusal: Exception, status: int, wait: str | None, signed_in: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise refusal

    monkeypatch.setattr(services, "generation_start", refuse)
    response = signed_in.post(START, {"prompt": PROMPT}, HTTP_HX_REQUEST="true")
    assert (response.status_code, response.get("Retry-After")) == (status, wait)
    assert escape(str(refusal)) in response.content.decode()
    assert f">{PROMPT.replace(chr(39), '&#x27;')}</textarea>" in response.content.decode().replace("\n", "")

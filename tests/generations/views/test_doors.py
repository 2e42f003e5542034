"""Who may come in, and by which method: one table over every page and action."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from generations.models import Generation

PAGES = ["dashboard", "gallery", "profile"]
OBJECTS = ["generation_show", "generation_progress", "generation_card", "generation_duplicate", "generation_download"]
ACTIONS = ["generation_cancel", "generation_retry", "generation_regenerate", "generation_delete"]


def of(name: str, generation: Generation) -> str:
    return reverse(name, args=[generation.pk])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.django_db
def test_a_visitor_is_sent_to_log_in_and_then_back(name: str, client: Client) -> None:
    response = client.get(reverse(name))
    assert (response.status_code, response["Location"]) == (302, f"/accounts/login/?next={reverse(name)}")


@pytest.mark.parametrize("name", [*OBJECTS, "generation_delete"])
def test_a_visitor_of_one_generation_is_sent_to_log_in_and_then_back(
    name: str, client: Client, finished: Generation
) -> None:
    response = client.get(of(name, finished))
    assert (response.status_code, response["Location"]) == (302, f"/accounts/login/?next={of(name, finished)}")


@pytest.mark.parametrize("name", ACTIONS)
def test_a_visitor_changes_nothing(name: str, client: Client, finished: Generation) -> None:
    before = Generation.objects.values().get(pk=finished.pk)
    response = client.post(of(name, finished))
    assert (response.status_code, response["Location"]) == (302, "/accounts/login/?next=/")
    assert Generation.objects.values().get() == before


@pytest.mark.parametrize("name", OBJECTS)
def test_a_stranger_finds_nothing(name: str, strange: Client, finished: Generation) -> None:
    assert strange.get(of(name, finished)).status_code == 404


@pytest.mark.parametrize("name", ACTIONS)
def test_a_stranger_finds_nothing_and_changes_nothing(name: str, strange: Client, failed: Generation) -> None:
    before = Generation.objects.values().get(pk=failed.pk)
    assert strange.post(of(name, failed)).status_code == 404
    assert Generation.objects.values().get() == before


@pytest.mark.parametrize("name", ["generation_cancel", "generation_retry", "generation_regenerate"])
def test_actions_need_a_post(name: str, signed_in: Client, failed: Generation) -> None:
    before = Generation.objects.values().get(pk=failed.pk)
    assert signed_in.get(of(name, failed)).status_code == 405
    assert Generation.objects.values().get() == before


@pytest.mark.parametrize("name", [*PAGES, "landing"])
def test_pages_take_no_post(name: str, signed_in: Client) -> None:
    assert signed_in.post(reverse(name)).status_code == 405


def test_a_fragment_asked_for_after_the_session_ended_sends_the_whole_page_to_log_in(
    client: Client, finished: Generation
) -> None:
    here = {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": "http://testserver/gallery/?q=tarts"}
    response = client.get(of("generation_card", finished), **here)
    assert response["HX-Redirect"] == "/accounts/login/?next=/gallery/%3Fq%3Dtarts"


@pytest.mark.parametrize("kind", ["video", "thumbnail", "preview", "captions"])
def test_files_are_for_their_owner_only(kind: str, client: Client, strange: Client, finished: Generation) -> None:
    address = reverse("generation_media", args=[finished.pk, kind])
    assert client.get(address).status_code == 302
    assert strange.get(address).status_code == 404
    assert strange.get(reverse("scene_media", args=[finished.pk, 1])).status_code == 404


@pytest.mark.parametrize("path", ["/nothing/here/", "/generations/not-a-uuid/", "/generations/", "/gallery/%00/"])
def test_an_unknown_address_is_a_friendly_404(path: str, signed_in: Client) -> None:
    response = signed_in.get(path)
    assert response.status_code == 404
    assert "Nothing here" in response.content.decode()


def test_pages_carry_a_strict_content_security_policy_and_need_nothing_inline(
    signed_in: Client, finished: Generation
) -> None:
    for address in ("/dashboard/", "/gallery/", "/profile/", finished.get_absolute_url()):
        response = signed_in.get(address)
        page = response.content.decode()
        assert "script-src 'self'" in response["Content-Security-Policy"]
        assert "unsafe" not in response["Content-Security-Policy"]
        assert ' style="' not in page
        assert "<style" not in page
        assert " onclick=" not in page
        assert "http://" not in page.replace("http://testserver", "")
        assert "https://" not in page

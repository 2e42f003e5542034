"""Cancel, retry, regenerate, delete."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.test import Client

from generations.models import Generation, StageRun


def test_cancelling_ends_it_at_once_with_its_reason(signed_in: Client, under_way: Generation) -> None:
    response = signed_in.post(f"/generations/{under_way.pk}/cancel/")
    under_way.refresh_from_db()
    assert (response.status_code, response["Location"]) == (302, under_way.get_absolute_url())
    assert (under_way.status, under_way.error) == ("failed", "Cancelled by user")
    assert StageRun.objects.get().state == "cancelled"


def test_cancelling_by_htmx_shows_the_new_state_in_place(signed_in: Client, under_way: Generation) -> None:
    page = signed_in.post(f"/generations/{under_way.pk}/cancel/", HTTP_HX_REQUEST="true").content.decode()
    assert page.strip().startswith('<div id="generation">')
    assert "You stopped this one" in page


def test_cancelling_twice_changes_nothing_more(signed_in: Client, under_way: Generation) -> None:
    for _ in range(2):
        assert signed_in.post(f"/generations/{under_way.pk}/cancel/").status_code == 302
    assert under_way.changes.count() == 1


def test_cancelling_too_late_keeps_the_video_and_says_so(signed_in: Client, finished: Generation) -> None:
    response = signed_in.post(f"/generations/{finished.pk}/cancel/", follow=True)
    finished.refresh_from_db()
    assert finished.status == "completed"
    assert "This video is already finished." in response.content.decode()


def test_retrying_goes_on_from_the_stage_that_failed(signed_in: Client, failed: Generation) -> None:
    response = signed_in.post(f"/generations/{failed.pk}/retry/")
    failed.refresh_from_db()
    assert response["Location"] == failed.get_absolute_url()
    assert (failed.status, failed.error) == ("pending", "")
    assert StageRun.objects.get().state == "ready"


def test_retrying_twice_starts_it_once(signed_in: Client, failed: Generation) -> None:
    signed_in.post(f"/generations/{failed.pk}/retry/")
    response = signed_in.post(f"/generations/{failed.pk}/retry/", follow=True)
    assert "Only a failed video can be tried again." in response.content.decode()
    assert failed.changes.count() == 1


def test_regenerating_makes_a_new_one_from_the_same_prompt(signed_in: Client, finished: Generation) -> None:
    response = signed_in.post(f"/generations/{finished.pk}/regenerate/")
    fresh = Generation.objects.exclude(pk=finished.pk).get()
    assert response["Location"] == fresh.get_absolute_url()
    assert (fresh.prompt, fresh.parent, fresh.status) == (finished.prompt, finished, "pending")


def test_deleting_asks_first(signed_in: Client, finished: Generation) -> None:
    response = signed_in.get(f"/generations/{finished.pk}/delete/")
    assert "Delete this ad?" in response.content.decode()
    assert Generation.objects.filter(pk=finished.pk).exists()


def test_deleting_removes_row_and_files_and_links_answer_404(
    signed_in: Client, finished: Generation, settings: Any
) -> None:
    folder = Path(settings.MEDIA_ROOT) / finished.folder
    assert folder.is_dir()
    response = signed_in.post(f"/generations/{finished.pk}/delete/", follow=True)
    assert response.redirect_chain == [("/gallery/", 302)]
    assert "deleted" in response.content.decode()
    assert not folder.exists()
    assert not Generation.objects.exists()
    for path in ("", "download/", "media/video/", "media/thumbnail/", "card/", "progress/"):
        assert signed_in.get(f"/generations/{finished.pk}/{path}").status_code == 404


def test_deleting_twice_is_a_404(signed_in: Client, finished: Generation) -> None:
    signed_in.post(f"/generations/{finished.pk}/delete/")
    assert signed_in.post(f"/generations/{finished.pk}/delete/").status_code == 404

"""Maintenance, the notice and the limits: edited by staff, in force at once, recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.limits import rates_of
from accounts.models import AuditEntry, Deed, SiteRules, User
from accounts.models.site_rules import CLOSED
from generations.models import Generation
from generations.services import generation_cancel
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
RULES = "/staff/site/"
PROMPT = "Rosa's Bakery in Lisbon, fresh custard tarts every morning"


@pytest.fixture
def staff(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_user("ada", password=PASSWORD, is_staff=True))
    return client


def start(client: Client) -> Any:
    return client.post("/generations/start/", {"prompt": PROMPT, "duration_s": "15", "aspect_ratio": "9:16"})


def test_closed_means_a_calm_sentence_on_the_page_and_nothing_starts(staff: Client, signed_in: Client) -> None:
    assert staff.post(RULES, {"closed": "on"}).status_code == 302
    answer = start(signed_in)
    assert (answer.status_code, answer["Retry-After"]) == (503, "600")
    assert CLOSED in answer.content.decode()
    assert not Generation.objects.exists()
    assert CLOSED in signed_in.get("/gallery/").content.decode()


def test_closed_is_503_in_the_envelope_of_the_api(staff: Client, signed_in: Client) -> None:
    staff.post(RULES, {"closed": "on", "closed_note": "Back at nine."})
    answer = signed_in.post("/api/generate", {"prompt": PROMPT}, content_type="application/json")
    assert (answer.status_code, answer["Retry-After"]) == (503, "600")
    assert answer.json() == {"error": {"code": "unavailable", "message": "Back at nine."}}
    assert not Generation.objects.exists()


def test_what_waits_is_not_taken_up_again_by_its_member_but_by_staff(
    staff: Client, signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    generation = generation_cancel(generation=make_generation())
    SiteRules.objects.create(closed=True)
    answer = signed_in.post(f"/api/generations/{generation.pk}/retry")
    assert answer.status_code == 503
    boss = Client()
    boss.force_login(User.objects.create_superuser("boss", password=PASSWORD))
    boss.post("/admin/generations/generation/", {"action": "retry", "_selected_action": [str(generation.pk)]})
    generation.refresh_from_db()
    assert generation.status == "pending"


@pytest.mark.parametrize("deed", ["retry", "approve", "finish-locally", "scenes/1/retry"])
def test_nothing_new_is_set_going_by_the_api(
    deed: str, signed_in: Client, make_generation: Callable[..., Generation]
) -> None:
    generation = make_generation(paused="review")
    SiteRules.objects.create(closed=True)
    answer = signed_in.post(f"/api/generations/{generation.pk}/{deed}")
    assert (answer.status_code, answer.json()["error"]["message"]) == (503, CLOSED)
    assert signed_in.get(f"/api/status/{generation.pk}").status_code == 200
    assert signed_in.post(f"/api/generations/{generation.pk}/cancel").status_code == 202


def test_staff_still_start_and_open_again(staff: Client, signed_in: Client) -> None:
    staff.post(RULES, {"closed": "on"})
    assert start(staff).status_code == 302
    staff.post(RULES, {})
    assert start(signed_in).status_code == 302
    assert Generation.objects.count() == 2


def test_the_notice_stands_on_every_page_until_its_time(staff: Client, signed_in: Client, client: Client) -> None:
    until = timezone.now() + timedelta(hours=1)
    staff.post(RULES, {"notice": "New looks <b>today</b>", "notice_until": f"{until:%Y-%m-%dT%H:%M}"})
    assert "New looks &lt;b&gt;today&lt;/b&gt;" in signed_in.get("/dashboard/").content.decode()
    assert "New looks" in client.get("/").content.decode()
    SiteRules.objects.update(notice_until=timezone.now() - timedelta(seconds=1))
    assert "New looks" not in signed_in.get("/dashboard/").content.decode()


def test_limits_count_from_the_next_request(staff: Client, user: User, signed_in: Client) -> None:
    staff.post(RULES, {"generations_per_hour": "1", "api_requests_per_minute": "0"})
    assert (rates_of(user).generations_per_hour, rates_of(user).api_requests_per_minute) == (1, 0)
    assert start(signed_in).status_code == 302
    assert start(signed_in).status_code == 429


def test_every_change_is_recorded_in_words_and_no_change_is_not(staff: Client) -> None:
    staff.post(RULES, {"closed": "on", "day_limit": "12.50"})
    entry = AuditEntry.objects.get(deed=Deed.SWITCHED)
    assert (entry.actor, entry.subject) == ("ada", "Site rules")
    assert entry.change.splitlines() == ["Closed for new ads: no → yes", "A user's day, US dollars: empty → 12.50"]
    staff.post(RULES, {"closed": "on", "day_limit": "12.50"})
    assert AuditEntry.objects.filter(deed=Deed.SWITCHED).count() == 1


def test_changed_models_are_recorded_too(staff: Client) -> None:
    form = staff.get("/staff/models/").context["form"]
    given = {name: form[name].initial for name in form.fields} | {"on": ["openai"], "tier": "best"}
    staff.post("/staff/models/", given)
    entry = AuditEntry.objects.get(deed=Deed.SWITCHED)
    assert entry.change.splitlines() == ["Providers off: empty → replicate", "Usual tier: standard → best"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day_limit", "-1"),
        ("day_limit", "plenty"),
        ("site_day_limit", "NaN"),
        ("month_limit", "1e99"),
        ("generations_per_hour", "-1"),
        ("closed_note", "x" * 201),
        ("notice_until", "tomorrow"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(staff: Client, field: str, value: str) -> None:
    answer = staff.post(RULES, {field: value})
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert not SiteRules.objects.exists()


@pytest.mark.parametrize("path", [RULES, "/staff/"])
def test_members_find_nothing_and_visitors_log_in(signed_in: Client, client: Client, path: str) -> None:
    assert signed_in.get(path).status_code == 404
    assert signed_in.post(path, {"closed": "on"}).status_code in (404, 405)
    assert client.get(path)["Location"].startswith("/accounts/login/")
    assert not SiteRules.objects.exists()

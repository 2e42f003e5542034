"""The site at a glance: states, queues, workers, failures, money, storage, what staff did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from accounts.allowances import site_day_key, today
from accounts.models import Budget, SiteRules, User
from generations.models import Generation, StageRun, Worker
from generations.overview import site_overview
from generations.states import CANCELLED_BY_USER
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_user("ada", password=PASSWORD, is_staff=True))
    return client


def test_ads_are_counted_by_state(make_generation: Callable[..., Generation]) -> None:
    now = timezone.now()
    make_generation()
    make_generation(status="processing")
    make_generation(status="processing", paused="budget")
    make_generation(status="completed", completed_at=now, size_bytes=5)
    make_generation(status="completed", completed_at=now, size_bytes=7)
    make_generation(status="completed", completed_at=now - timedelta(days=2))
    make_generation(status="failed", completed_at=now, error="The model said no.")
    make_generation(status="failed", completed_at=now, error=CANCELLED_BY_USER)
    site = site_overview()
    assert (site.waiting, site.under_way, site.paused, site.finished, site.failed) == (1, 1, 1, 2, 1)
    assert site.failure_rate == pytest.approx(1 / 3)
    assert site.storage.videos_bytes == 12
    assert [one.error for one in site.failures] == ["The model said no."]


def test_queues_tell_who_works_and_how_long_work_waits(make_generation: Callable[..., Generation]) -> None:
    now = timezone.now()
    Worker.objects.create(name="a:1", queue="render", pid=1, started_at=now, seen_at=now)
    Worker.objects.create(name="a:2", queue="app", pid=2, started_at=now, seen_at=now - timedelta(minutes=2))
    generation = make_generation()
    rung = {"rung_at": now - timedelta(seconds=40)}
    StageRun.objects.create(generation=generation, stage="write_spec", queue="app", state="ready", **rung)
    StageRun.objects.create(generation=generation, stage="export", queue="render", state="running")
    app, render, watch = site_overview().queues
    assert (app.workers, app.ready, app.running, app.is_well) == (0, 1, 0, False)
    assert app.oldest_s in (40, 41)
    assert (render.workers, render.running, render.oldest_s, render.is_well) == (1, 1, None, True)
    assert watch.workers == 0


def test_money_is_todays_with_what_is_promised() -> None:
    SiteRules.objects.create(site_day_limit="10")
    Budget.objects.create(key=site_day_key(today()), spent=6_000_000, reserved=2_500_000)
    site = site_overview()
    assert (site.spent_today, site.reserved_today, site.share_today) == (Decimal(6), Decimal("2.5"), 0.85)


def test_the_page_and_its_living_part(staff: Client, make_generation: Callable[..., Generation]) -> None:
    make_generation(status="failed", completed_at=timezone.now(), error="The model said no.")
    page = staff.get("/staff/").content.decode()
    assert "The model said no." in page
    assert "Nobody there" in page
    assert "ada: logged in" in page
    assert "style=" not in page
    part = staff.get("/staff/", headers={"HX-Request": "true"}).content.decode()
    assert 'id="glance"' in part
    assert "<html" not in part


def test_only_staff_are_led_there(staff: Client, signed_in: Client) -> None:
    assert 'href="/staff/"' in staff.get("/profile/").content.decode()
    assert 'href="/staff/"' not in signed_in.get("/profile/").content.decode()

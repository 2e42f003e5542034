"""Ready or not, and why not; never an error of its own."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from adgen import health
from generations.models import Worker

pytestmark = pytest.mark.django_db


def everybody_works() -> None:
    now = timezone.now()
    for queue in ("app", "render", "watch"):
        Worker.objects.create(name=queue, queue=queue, pid=1, started_at=now, seen_at=now)


def ready(client: Client) -> tuple[int, dict[str, Any]]:
    answer = client.get("/api/health")
    return answer.status_code, answer.json()["checks"]


def test_with_everybody_at_work_it_is_ready(client: Client) -> None:
    everybody_works()
    assert ready(client)[0] == 200


def test_a_missing_worker_is_named(client: Client) -> None:
    everybody_works()
    Worker.objects.filter(queue="render").delete()
    status, checks = ready(client)
    assert (status, checks["worker"]["missing"]) == (503, ["render"])


def test_a_media_folder_that_is_none_is_said(client: Client, settings: Any) -> None:
    everybody_works()
    settings.MEDIA_ROOT.write_text("a file where a folder should be")
    status, checks = ready(client)
    assert (status, checks["storage"]) == (503, {"ok": False, "message": "The media folder cannot be written to."})


def test_a_database_without_tables_is_said(client: Client) -> None:
    with mock.patch.object(health, "_workers", side_effect=DatabaseError("no such table")):
        status, checks = ready(client)
    assert (status, checks["database"]["message"]) == (503, "The database answers, but its tables are not there.")


def test_a_database_that_is_away_is_said(client: Client) -> None:
    with mock.patch.object(connection, "cursor", side_effect=DatabaseError("gone")):
        status, checks = ready(client)
    assert (status, checks["database"]["message"]) == (503, "The database does not answer.")


def test_the_live_address_is_only_looked_at(client: Client) -> None:
    assert (client.get("/health").status_code, client.post("/health").status_code) == (200, 405)

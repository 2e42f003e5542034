"""Is it alive, and is it ready to work?"""

from __future__ import annotations

import shutil
import sqlite3
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from generations.api.auth import PublicView
from generations.api.serializers import HealthSerializer
from generations.models import StageRun, Worker
from generations.states import RunState

LIVE_FOR: Final = timedelta(seconds=30)
LOW_DISK: Final = 0.8


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The web process answers; says nothing about the rest."""
    return HttpResponse("ok", content_type="text/plain")


class Ready(PublicView):
    """`/api/health`: 200 when ads can be made right now, else 503 and why."""

    @extend_schema(responses={200: HealthSerializer, 503: HealthSerializer}, operation_id="health", auth=[])
    def get(self, request: Request) -> Response:
        ready, checks = readiness()
        status = "ok" if ready else "unavailable"
        return Response({"status": status, "checks": checks}, status=200 if ready else 503)


def readiness() -> tuple[bool, dict[str, Any]]:
    """Whether ads can be made right now, and why not: database, workers, storage, disk, providers."""
    checks: dict[str, dict[str, Any]] = {
        "database": _database(),
        "storage": _storage(),
        "disk": _disk(),
        "providers": {"ok": True, "local": "ready"},
    }
    if checks["database"]["ok"]:
        try:
            checks["worker"] = _workers()
        except DatabaseError:
            checks["database"] = {"ok": False, "message": "The database answers, but its tables are not there."}
    return all(check["ok"] for check in checks.values()), checks


def _database() -> dict[str, Any]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return {"ok": False, "message": "The database does not answer."}
    answer: dict[str, Any] = {"ok": True, "vendor": connection.vendor}
    if connection.vendor == "sqlite":
        answer["sqlite_version"] = sqlite3.sqlite_version
    return answer


def _workers() -> dict[str, Any]:
    now = timezone.now()
    seen = Worker.objects.filter(seen_at__gte=now - LIVE_FOR)
    queues = sorted(set(seen.values_list("queue", flat=True)))
    missing = {"app", "render", "watch"} - set(queues)
    oldest = StageRun.objects.filter(state=RunState.READY).order_by("created_at").first()
    waiting_s = round((now - (oldest.rung_at or oldest.created_at)).total_seconds()) if oldest else 0
    return {"ok": not missing, "queues": queues, "missing": sorted(missing), "oldest_waiting_s": max(waiting_s, 0)}


def _storage() -> dict[str, Any]:
    if not isinstance(settings.MEDIA_ROOT, type(settings.DATA_DIR)):
        return {"ok": True}
    probe = settings.MEDIA_ROOT / ".writable"
    try:
        settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink(missing_ok=True)
    except OSError:
        return {"ok": False, "message": "The media folder cannot be written to."}
    return {"ok": True}


def _disk() -> dict[str, Any]:
    usage = shutil.disk_usage(settings.DATA_DIR)
    used = 1 - usage.free / usage.total
    answer: dict[str, Any] = {"ok": usage.free > 200 * 2**20, "free_bytes": usage.free, "used": round(used, 3)}
    if used > LOW_DISK:
        answer["warning"] = f"The disk is {used:.0%} full."
    return answer

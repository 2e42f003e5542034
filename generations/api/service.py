"""The API's own addresses: is it ready."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from adgen.health import readiness
from generations.api.auth import PublicView
from generations.api.serializers import HealthSerializer


class Health(PublicView):
    @extend_schema(responses={200: HealthSerializer, 503: HealthSerializer}, operation_id="health", auth=[])
    def get(self, request: Request) -> Response:
        ready, checks = readiness()
        status = "ok" if ready else "unavailable"
        return Response({"status": status, "checks": checks}, status=200 if ready else 503)

"""The API's requests per user and minute, as REST framework asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.throttling import BaseThrottle

from accounts.limits import MINUTE, rates_of, take
from accounts.models import User

if TYPE_CHECKING:  # REST framework's views import this module while they are being imported themselves
    from rest_framework.request import Request
    from rest_framework.views import APIView


class RequestsPerMinute(BaseThrottle):
    """Counts what members ask. Exact across processes: see `accounts.limits`."""

    _wait_s = 0

    def allow_request(self, request: Request, view: APIView) -> bool:
        if not isinstance(request.user, User):
            return True
        limit = rates_of(request.user).api_requests_per_minute
        self._wait_s = take(f"api:{request.user.pk}", limit, MINUTE)
        return self._wait_s == 0

    def wait(self) -> float:
        return self._wait_s

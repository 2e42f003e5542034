"""One error envelope for the JSON API, for what the views raise and for what never reaches a view.

`{"error": {"code": "...", "message": "...", "details"?: {...}}}`; pages under any other path get the HTML error pages.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views import defaults
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from adgen.envelope import CODES, envelope, too_large


class ApiError(exceptions.APIException):
    """Raise to answer with any status, code and sentence."""

    def __init__(self, status_code: int, message: str, details: dict[str, Any] | None = None) -> None:
        super().__init__(message, CODES.get(status_code, "error"))
        self.status_code = status_code
        self.details = details


def answer_for_exception(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: validation is 422 with details by field, everything else keeps its status."""
    if isinstance(error, Http404):
        error = exceptions.NotFound(str(error) or None)
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, exceptions.ValidationError):
        response.status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
        response.data = envelope(422, _first_sentence(error.detail), _by_field(error.detail))
    elif isinstance(error, ApiError):
        response.data = envelope(error.status_code, str(error.detail), error.details)
    elif isinstance(error, exceptions.APIException):
        response.data = envelope(response.status_code, _first_sentence(error.detail))
    wait_s = getattr(error, "wait", None)
    if wait_s:
        response["Retry-After"] = str(math.ceil(wait_s))
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse(envelope(404, "There is nothing at this address."), status=404)
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse(envelope(500, "Something went wrong on our side."), status=500)
    return defaults.server_error(request)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse(envelope(403, "This is not allowed."), status=403)
    return defaults.permission_denied(request, exception)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        sentence = too_large(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        if _wants_json(request):
            return JsonResponse(envelope(413, sentence), status=413)
        return render(request, "413.html", {"sentence": sentence}, status=413)
    if _wants_json(request):
        return JsonResponse(envelope(400, "The request could not be read."), status=400)
    return defaults.bad_request(request, exception)


def _wants_json(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _first_sentence(detail: Any) -> str:
    if isinstance(detail, dict):
        return _first_sentence(next(iter(detail.values()), "The request is not valid."))
    if isinstance(detail, (list, tuple)):
        return _first_sentence(detail[0]) if detail else "The request is not valid."
    return str(detail)


def _by_field(detail: Any) -> dict[str, Any]:
    if not isinstance(detail, dict):
        return {}
    return {
        str(field): list(dict.fromkeys(_sentences(problems)))
        for field, problems in detail.items()
        if field != "non_field_errors"
    }


def _sentences(detail: Any) -> Iterator[str]:
    """Every sentence in there, however deep: members of a list are complained about by their number."""
    if isinstance(detail, dict):
        detail = list(detail.values())
    if isinstance(detail, list):
        for each in detail:
            yield from _sentences(each)
    else:
        yield str(detail)

"""The error envelope of the JSON API: `{"error": {"code": "...", "message": "...", "details"?: {...}}}`. No framework here."""

from __future__ import annotations

from typing import Any, Final

CODES: Final = {
    400: "bad_request",
    401: "not_authenticated",
    402: "over_budget",
    403: "permission_denied",
    404: "not_found",
    405: "method_not_allowed",
    409: "conflict",
    413: "too_large",
    415: "unsupported_media_type",
    422: "invalid",
    429: "too_many_requests",
    500: "server_error",
    503: "unavailable",
}


def envelope(status_code: int, message: str, details: Any = None) -> dict[str, Any]:
    error: dict[str, Any] = {"code": CODES.get(status_code, "error"), "message": message}
    if details:
        error["details"] = details
    return {"error": error}


def too_large(limit_bytes: int) -> str:
    return f"The request is larger than {limit_bytes // 2**20} MB, the most that is read here."

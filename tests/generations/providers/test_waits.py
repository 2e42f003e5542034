"""How long a service asked to be left alone, however it says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from generations.providers.waits import asked_wait_s


@pytest.mark.parametrize(
    ("headers", "body", "seconds"),
    [
        ({"retry-after": "7"}, b"", 7),
        ({"retry-after": "1.5"}, b"", 1.5),
        ({"retry-after-ms": "700", "retry-after": "1"}, b"", 0.7),
        ({}, b'{"detail": "Request was throttled. Your rate limit resets in ~30s."}', 30),
        ({}, b"Please try again in 2.4s.", 2.4),
        ({"retry-after": "99999"}, b"", 600),
        ({"retry-after": "-3"}, b"", 0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, b"", 0),
        ({"retry-after": "soon"}, b"", None),
        ({"retry-after": "nan"}, b"", None),
        ({}, b"", None),
    ],
)
def test_every_way_of_saying_it_is_understood(headers: dict[str, str], body: bytes, seconds: float | None) -> None:
    assert asked_wait_s(headers, body) == seconds


@pytest.mark.parametrize("ending", ["GMT", "+0000"])
def test_a_date_counts_from_now(ending: str) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=20)).replace("+0000", ending)
    assert asked_wait_s({"retry-after": date}) == pytest.approx(20, abs=2)

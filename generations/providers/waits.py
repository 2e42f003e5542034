"""How long a service asked to be left alone: Retry-After in seconds or as a date, its relatives, or words in the body."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST_S: Final = 600.0
_WORDS: Final = re.compile(rb"(?:resets?|try again|retry) in ~?(\d{1,4}(?:\.\d+)?) ?s", re.I)


def asked_wait_s(headers: Mapping[str, str], body: bytes = b"") -> float | None:
    """Seconds, never negative and never more than ten minutes; None when nothing was asked. Names of headers in lower case."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        seconds = _number(headers.get(name, ""))
        if seconds is not None:
            return _bounded(seconds / unit)
    seconds = _until(headers.get("retry-after", ""))
    if seconds is None and (found := _WORDS.search(body[:2000])):
        seconds = float(found[1])
    return None if seconds is None else _bounded(seconds)


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), LONGEST_S)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _until(date: str) -> float | None:
    """Seconds until an HTTP date by our clock; clocks differ, so it may be a little more or less."""
    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - datetime.now(UTC)).total_seconds()

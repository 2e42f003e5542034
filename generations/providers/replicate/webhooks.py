"""Is this webhook really theirs, and new? Standard Webhooks signatures as one pure function.

A webhook only wakes the watcher; what it says is never believed. Signed is "id.timestamp.body", HMAC-SHA256 with the secret
behind "whsec_", base64; the header may hold several signatures ("v1,... v1,..."). Older than five minutes is a replay.
Remembering ids that were already seen is the caller's.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from typing import Final

WINDOW_S: Final = 300
MAX_BODY_BYTES: Final = 5 * 2**20
PREFIX: Final = "whsec_"


class WebhookRefused(Exception):
    """Not theirs, too old, or malformed. The message is for the log."""


def verified_id(headers: Mapping[str, str], body: bytes, secret: str, now_s: float) -> str:
    """The webhook's id when it is genuine and at most five minutes off `now_s` (Unix time). Raises WebhookRefused."""
    lower = {name.lower(): value for name, value in headers.items()}
    hook, stamp, signatures = (lower.get(f"webhook-{part}", "") for part in ("id", "timestamp", "signature"))
    if not hook or not stamp or not signatures:
        raise WebhookRefused("a header is missing")
    if len(body) > MAX_BODY_BYTES or len(hook) > 200 or len(signatures) > 2000:
        raise WebhookRefused("too large")
    if not stamp.isascii() or not stamp.isdigit() or len(stamp) > 12:
        raise WebhookRefused("the time stamp is malformed")
    if abs(now_s - int(stamp)) > WINDOW_S:
        raise WebhookRefused("the time stamp lies outside the window")
    expected = _signature(secret, hook, stamp, body)
    given = [part.partition(",") for part in signatures.split()]
    if not any(version == "v1" and hmac.compare_digest(value.encode(), expected) for version, _, value in given):
        raise WebhookRefused("the signature does not match")
    return hook


def _signature(secret: str, hook: str, stamp: str, body: bytes) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError) as error:
        raise WebhookRefused("our secret is malformed") from error
    if not key:
        raise WebhookRefused("we have no secret")
    signed = f"{hook}.{stamp}.".encode() + body
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())

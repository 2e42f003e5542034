"""Webhook signatures: theirs and fresh, or refused."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest

from generations.providers.replicate.webhooks import WebhookRefused, verified_id

SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes....").decode()
NOW = 1_763_600_000.0
BODY = b'{"id": "p1", "status": "succeeded"}'


def headers(body: bytes = BODY, at: int = int(NOW), **more: str) -> dict[str, str]:
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signature = base64.b64encode(hmac.new(key, f"msg_1.{at}.".encode() + body, hashlib.sha256).digest()).decode()
    return {"webhook-id": "msg_1", "webhook-timestamp": str(at), "webhook-signature": f"v1,{signature}", **more}


def test_a_genuine_webhook_gives_its_id() -> None:
    assert verified_id(headers(), BODY, SECRET, NOW) == "msg_1"
    assert verified_id({name.title(): value for name, value in headers().items()}, BODY, SECRET, NOW) == "msg_1"


def test_one_of_several_signatures_is_enough() -> None:
    several = f"v1,AAAA v2,zzz {headers()['webhook-signature']}"
    assert verified_id(headers(**{"webhook-signature": several}), BODY, SECRET, NOW) == "msg_1"


@pytest.mark.parametrize(
    "changed",
    [
        {"webhook-id": "msg_2"},
        {"webhook-id": ""},
        {"webhook-timestamp": str(int(NOW) + 1)},
        {"webhook-timestamp": "soon"},
        {"webhook-timestamp": "１７６３６０００００"},
        {"webhook-signature": "v1,"},
        {"webhook-signature": "nonsense"},
        {"webhook-signature": "v1,ünïcode"},
        {"webhook-signature": ""},
        {"webhook-signature": "v0," + "A" * 44},
    ],
)
def test_anything_changed_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(WebhookRefused):
        verified_id(headers(**changed), BODY, SECRET, NOW)


@pytest.mark.parametrize("off_s", [-301, 301, 86_400])
def test_an_old_or_early_webhook_is_a_replay(off_s: int) -> None:
    with pytest.raises(WebhookRefused, match="window"):
        verified_id(headers(at=int(NOW) - off_s), BODY, SECRET, NOW)


def test_another_body_or_secret_is_refused() -> None:
    with pytest.raises(WebhookRefused):
        verified_id(headers(), BODY + b" ", SECRET, NOW)
    for secret in ("", "whsec_", "whsec_!!!", "whsec_" + base64.b64encode(b"other").decode()):
        with pytest.raises(WebhookRefused):
            verified_id(headers(), BODY, secret, NOW)

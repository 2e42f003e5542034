"""Bodies nobody means: too deep, too large, of members that are wrong."""

from __future__ import annotations

import pytest
from django.test import Client

JSON = "application/json"


@pytest.mark.parametrize(("body", "said"), [(b"[" * 200_000, "nested too deeply"), (b'{"username":NaN}', "JSON parse")])
def test_json_that_cannot_be_read_is_400(body: bytes, said: str, client: Client) -> None:
    answer = client.post("/api/auth/login", body, content_type=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")
    assert said in answer.json()["error"]["message"]


@pytest.mark.parametrize("kind", [JSON, "application/x-www-form-urlencoded"])
def test_a_body_past_the_limit_is_413(kind: str, client: Client) -> None:
    body = b'{"username":"' + b"a" * 5 * 2**20 + b'"}'
    answer = client.post("/api/auth/login", body, content_type=kind)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")
    assert answer.json()["error"]["message"] == "The request is larger than 5 MB, the most that is read here."


def test_what_is_wrong_with_a_member_of_a_list_is_a_sentence(signed_in: Client) -> None:
    answer = signed_in.post(
        "/api/generate", {"prompt": "Lumen Bikes rents cargo bikes", "photos": ["x"]}, content_type=JSON
    )
    assert answer.json()["error"]["details"] == {
        "photos": ["The submitted data was not a file. Check the encoding type on the form."]
    }

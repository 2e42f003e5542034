"""The readable page of the API and the document behind it."""

from __future__ import annotations

import shlex

from django.test import Client
from drf_spectacular.generators import SchemaGenerator

from generations.api.contents import CONTENTS, SUMMARIES
from generations.api.docs import beginning, groups


def test_every_operation_has_its_place_and_its_line() -> None:
    schema = SchemaGenerator().get_schema(request=None, public=True)
    named = {one["operationId"]: one.get("summary") for methods in schema["paths"].values() for one in methods.values()}
    assert named == SUMMARIES
    assert [group.title for group in groups(schema, "http://localhost")] == list(CONTENTS)


def test_an_operation_nobody_put_into_the_contents_is_shown_all_the_same() -> None:
    schema = {"paths": {"/api/new": {"get": {"operationId": "unheard_of", "responses": {}}}}}
    *_, last = groups(schema, "http://localhost")
    assert (last.title, [one.name for one in last.operations]) == ("More", ["unheard_of"])


def test_the_first_calls_can_be_pasted_into_a_shell() -> None:
    calls = beginning("http://localhost:8000")
    words = shlex.split(calls["generate"])
    assert words[:2] == ["curl", "http://localhost:8000/api/generate"]
    assert words[-1] == '{"prompt": "Rosa\'s Bakery in Lisbon: custard tarts from 7 am"}'
    assert "-o" in shlex.split(calls["fetch"])


def test_the_page_is_open_to_everyone(client: Client, db: None) -> None:
    page = client.get("/api/docs/").content.decode()
    assert page.count('class="api-operation"') == len(SUMMARIES)
    assert "Have an ad made" in page
    assert "curl http://testserver/api/auth/login" in page

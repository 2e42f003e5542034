"""A readable page of the API, drawn from the same OpenAPI document that programs get. No script, so it fits the strict CSP."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator

from generations.api.contents import CONTENTS

PLACE = re.compile(r"\{\w+\}")
BEARER = "-H 'Authorization: Bearer TOKEN'"
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Field:
    name: str
    kind: str
    required: bool


@dataclass(frozen=True)
class Answer:
    status: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Operation:
    name: str
    method: str
    path: str
    summary: str
    about: str
    needs_token: bool
    parameters: tuple[Field, ...]
    body: tuple[Field, ...]
    answers: tuple[Answer, ...]
    curl: str


@dataclass(frozen=True)
class Group:
    title: str
    anchor: str
    operations: tuple[Operation, ...]


@require_safe
def api_docs(request: HttpRequest) -> HttpResponse:
    schema = SchemaGenerator().get_schema(request=None, public=True)
    host = request.build_absolute_uri("/").rstrip("/")
    return render(request, "api/docs.html", {"groups": groups(schema, host), "begin": beginning(host)})


def groups(schema: dict[str, Any], host: str) -> tuple[Group, ...]:
    """The operations in the order of the contents; one that the contents do not name closes the page."""
    known = {one.name: one for one in operations(schema, host)}
    made = [
        Group(title, f"group-{slugify(title)}", tuple(known.pop(name) for name in names if name in known))
        for title, names in CONTENTS.items()
    ]
    return (*made, Group("More", "group-more", tuple(known.values()))) if known else tuple(made)


def beginning(host: str) -> dict[str, str]:
    """From a name and a password to a file on the disk, in three calls."""
    prompt = {"prompt": "Rosa's Bakery in Lisbon: custard tarts from 7 am"}
    return {
        "login": _lines([f"curl {host}/api/auth/login", *_json({"username": "NAME", "password": "PASSWORD"})]),
        "generate": _lines([f"curl {host}/api/generate", BEARER, *_json(prompt)]),
        "fetch": "\n".join(
            [
                _lines([f"curl {host}/api/status/GENERATION_ID", BEARER]),
                _lines([f"curl {host}/api/video/GENERATION_ID", BEARER, "-o ad.mp4"]),
            ]
        ),
    }


def operations(schema: dict[str, Any], host: str) -> tuple[Operation, ...]:
    """Every operation of an OpenAPI 3 document in the order of its paths, with an example call."""
    return tuple(
        _operation(schema, path, method, described, host)
        for path, methods in schema["paths"].items()
        for method, described in methods.items()
        if method in METHODS
    )


def _operation(schema: dict[str, Any], path: str, method: str, described: dict[str, Any], host: str) -> Operation:
    content: dict[str, Any] = described.get("requestBody", {}).get("content", {})
    body = _fields(schema, content.get("application/json", {}).get("schema", {}))
    needs_token = bool(described.get("security")) and {} not in described["security"]
    answers = tuple(
        Answer(status, _fields(schema, _first_content(answer).get("schema", {})))
        for status, answer in described["responses"].items()
    )
    parameters = tuple(
        Field(one["name"], _kind(one["schema"]), one.get("required", False)) for one in described.get("parameters", ())
    )
    return Operation(
        described["operationId"],
        method.upper(),
        path,
        described.get("summary", ""),
        described.get("description", ""),
        needs_token,
        parameters,
        body,
        answers,
        _curl(host, path, method, body, needs_token=needs_token),
    )


def _first_content(answer: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, dict[str, Any]] = answer.get("content", {})
    return next(iter(content.values()), {})


def _fields(schema: dict[str, Any], part: dict[str, Any]) -> tuple[Field, ...]:
    if "$ref" in part:
        part = schema["components"]["schemas"][part["$ref"].rpartition("/")[2]]
    required = set(part.get("required", ()))
    return tuple(Field(name, _kind(one), name in required) for name, one in part.get("properties", {}).items())


def _kind(part: dict[str, Any]) -> str:
    if "$ref" in part:
        return str(part["$ref"].rpartition("/")[2])
    if "allOf" in part or "oneOf" in part:
        return ", ".join(_kind(one) for one in part.get("allOf", part.get("oneOf", ())))
    if "enum" in part:
        return " | ".join(str(value) for value in part["enum"])
    if part.get("type") == "array":
        return f"list of {_kind(part['items'])}"
    return str(part.get("format") or part.get("type") or "any")


def _curl(host: str, path: str, method: str, body: tuple[Field, ...], *, needs_token: bool) -> str:
    parts = [f"{'curl' if method == 'get' else f'curl -X {method.upper()}'} {host}{PLACE.sub('ID', path)}"]
    if needs_token:
        parts.append(BEARER)
    if body:
        parts += _json({field.name: field.name.upper() for field in body if field.required})
    return _lines(parts)


def _json(body: dict[str, str]) -> list[str]:
    quoted = json.dumps(body, ensure_ascii=False).replace("'", "'\\''")
    return ["-H 'Content-Type: application/json'", f"-d '{quoted}'"]


def _lines(parts: list[str]) -> str:
    """A call a reader sees whole, on a phone too."""
    return " \\\n  ".join(parts)

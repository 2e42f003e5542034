"""The web process: bodies over the limit, forms, and bodies in chunks."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.product import free_port, until

ROOT = Path(__file__).parent.parent.parent
SERVE = "import adgen.web; adgen.web.MAX_BODY_BYTES = 2**20; adgen.web.main()"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    number = free_port()
    environment = {
        **os.environ,
        "ADGEN_DATA_DIR": str(tmp_path_factory.mktemp("web")),
        "DJANGO_SETTINGS_MODULE": "adgen.settings",
        "PORT": str(number),
    }
    for command in ("migrate", "createcachetable"):
        subprocess.run([sys.executable, "manage.py", command, "-v", "0"], cwd=ROOT, env=environment, check=True)
    serve = [sys.executable, "-c", SERVE, "-b", "127.0.0.1", "-p", str(number), "-v", "0"]
    process = subprocess.Popen(serve, cwd=ROOT, env=environment)
    try:
        until(lambda: _answers(number), 60, "the web process never answered")
        yield number
    finally:
        process.kill()
        process.wait()


def _answers(port: int) -> bool:
    try:
        return ask(port, "GET", "/health")[0] == 200
    except OSError:
        return False


def ask(port: int, method: str, path: str, body: object = None, kind: str = "application/json") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body, {"Content-Type": kind})  # type: ignore[arg-type]  # an iterator goes in chunks
    answer = connection.getresponse()
    return answer.status, answer.read()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=X"])
def test_a_body_over_the_limit_is_thrown_away_and_answered(kind: str, port: int) -> None:
    status, body = ask(port, "POST", "/api/auth/login", b"x" * (2**20 + 1), kind)
    assert (status, json.loads(body)["error"]["code"]) == (413, "too_large")
    status, body = ask(port, "POST", "/accounts/login/", b"x" * (2**20 + 1), kind)
    assert status == 413
    assert b"<h1>That is too much at once</h1>" in body
    assert b"The request is larger than 1 MB, the most that is read here." in body


@pytest.mark.slow
def test_a_body_in_chunks_is_read_like_any_other(port: int) -> None:
    status, body = ask(port, "POST", "/api/auth/login", iter([b'{"username": "nobody", ', b'"password": "wrong"}']))
    assert (status, json.loads(body)["error"]["code"]) == (401, "not_authenticated")


@pytest.mark.slow
def test_a_form_is_taken_apart_by_the_page_alone(port: int) -> None:
    form = b'--X\r\nContent-Disposition: form-data; name="username"\r\n\r\nab\r\n--X--\r\n'
    status, body = ask(port, "POST", "/api/auth/register", form, "multipart/form-data; boundary=X")
    assert (status, sorted(json.loads(body)["error"]["details"])) == (422, ["password", "username"])

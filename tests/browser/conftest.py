"""A real Chromium, and two real servers: the web process alone on rows in every state, and the whole product."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
ARTEFACTS = ROOT / "artefacts" / "pages"
PASSWORD = "tarts-at-dawn-9"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class WebProcess:
    """The web process alone; may be ended and started again on the same port."""

    def __init__(self, folder: Path, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        serve = ["adgen.web", "-b", "127.0.0.1", "-p", str(port), "-v", "0"]
        self._command, self._environment = [sys.executable, "-m", *serve], environment(folder, port)

    def start(self) -> None:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(self._command, env=self._environment, cwd=ROOT, **quiet)
        wait_for(self.address, self._process, 60)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@dataclass(frozen=True)
class Site:
    """A running server: its address, its data folder, and the ids of the rows it was given."""

    address: str
    folder: Path
    ids: dict[str, str]
    web: WebProcess | None = None

    def write(self, sql: str, *values: object) -> None:
        """What a worker would write: straight into the table the pages look at."""
        with sqlite3.connect(self.folder / "adgen.sqlite3", timeout=20) as database:
            database.execute(sql, values)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, port: int) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ADGEN_", "DJANGO_"))}
    return {
        **kept,
        "ADGEN_DATA_DIR": str(folder),
        "ADGEN_SAMPLE_AD": "false",
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "adgen.settings",
        "PYTHONPATH": str(ROOT),
    }


def wait_for(address: str, process: subprocess.Popen[bytes], patience_s: float) -> None:
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        assert process.poll() is None, "the server ended before it answered"
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"{address} did not answer within {patience_s} s")


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The web process alone, with a member who has an ad in every state and one who has none."""
    folder, port = tmp_path_factory.mktemp("site"), free_port()
    env = environment(folder, port)
    fill = "import django; django.setup(); from tests.browser.seed import main; main()"
    seeded = subprocess.run([sys.executable, "-c", fill], env=env, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    ids = json.loads(seeded.stdout.splitlines()[-1])
    web = WebProcess(folder, port)
    web.start()
    yield Site(web.address, folder, ids, web)
    web.kill()


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Everything `make run` starts: web, workers, watcher."""
    folder, port = tmp_path_factory.mktemp("product"), free_port()
    command = [sys.executable, "manage.py", "run"]
    log = (folder / "run.log").open("wb")
    process = subprocess.Popen(command, env=environment(folder, port), cwd=ROOT, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process, 90)
        yield Site(address, folder, {})
    finally:
        stop(process)
        log.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if executable is None:
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail("no Chromium on this machine, and with CI=true nothing is left out")
        pytest.skip("LEFT OUT: no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sessions(chromium: Browser, site: Site) -> dict[str, Any]:
    """Cookies of each member, so that a test does not begin with a log-in."""
    kept: dict[str, Any] = {"visitor": None}
    for name in ("rosa", "newbie", "lena", "ada", "root.of-all"):
        context = chromium.new_context()
        page = context.new_page()
        page.goto(f"{site.address}/accounts/login/")
        page.get_by_label("User name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("main").get_by_role("button", name="Log in").click()
        page.wait_for_url("**/dashboard/")
        kept[name] = context.storage_state()
        context.close()
    return kept


@pytest.fixture
def open_page(chromium: Browser, sessions: dict[str, Any], site: Site) -> Iterator[Callable[..., Page]]:
    """Open a path of the seeded site as somebody; whatever the browser complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def complain(message: ConsoleMessage) -> None:
        # A refused form answers 422 and is shown in place; the browser notes it all the same.
        if message.type in {"error", "warning"} and "status of 42" not in message.text:
            complaints.append(message.text)

    def opened(path: str, who: str = "rosa", *, width: int = 1280, **more: Any) -> Page:
        viewport = {"width": width, "height": 900}
        context = chromium.new_context(
            base_url=site.address, viewport=viewport, storage_state=sessions[who], reduced_motion="reduce", **more
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", complain)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []

"""The real product as a test starts it: launcher, web, workers and watcher on a data folder and port of their own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PROMPT = "Rosa's Bakery in Lisbon: sourdough, custard tarts and fresh coffee, baked every morning. Open from 7 am"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(what: Callable[[], Any], seconds: float, message: str) -> Any:
    """What `what` gives as soon as it is true; fails with `message` after `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = what()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError(message)


@dataclass
class Product:
    """One instance. `processes` finds everything that was started for it, by its data folder, not by parentage."""

    data_dir: Path
    port: int = field(default_factory=free_port)
    launcher: subprocess.Popen[bytes] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    token: str = ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @contextmanager
    def running(self) -> Iterator[Product]:
        """Started and logged in; at the end, also of a start that failed, nothing of it is alive."""
        try:
            self.start()
            self.log_in()
            yield self
        finally:
            self.stop()
        until(lambda: not self.processes(), 10, f"still alive: {self.processes()}")

    def start(self) -> None:
        log = (self.data_dir.parent / "product.log").open("ab")
        self.launcher = subprocess.Popen(
            [sys.executable, "manage.py", "run"],
            cwd=ROOT,
            env={
                **{name: value for name, value in os.environ.items() if not name.startswith("ADGEN_")},
                "ADGEN_DATA_DIR": str(self.data_dir),
                "PORT": str(self.port),
                "ADGEN_SAMPLE_AD": "false",
                **self.environment,
            },
            stdout=log,
            stderr=log,
        )
        until(self.answers, 90, "the product never answered")

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def stop(self) -> None:
        if self.launcher and self.launcher.poll() is None:
            self.launcher.send_signal(signal.SIGTERM)
            self.launcher.wait(timeout=30)

    def kill_launcher(self) -> None:
        assert self.launcher is not None
        self.launcher.kill()
        self.launcher.wait(timeout=10)

    def processes(self) -> dict[int, str]:
        """Everything alive that works on this data folder: pid and command line."""
        mark = f"ADGEN_DATA_DIR={self.data_dir}".encode()
        found = {}
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                # ffmpeg is started without our environment, but it writes into the data folder
                if mark in (entry / "environ").read_bytes().split(b"\0") or f"{self.data_dir}/" in words:
                    found[int(entry.name)] = words
            except OSError:
                continue
        return found

    def log_in(self) -> None:
        password = (self.data_dir / "demo_password").read_text().strip()
        answer = self.call("POST", "/api/auth/login", {"username": "demo", "password": password})
        self.token = answer["access_token"]

    def call(self, method: str, path: str, body: Any = None) -> Any:
        request = urllib.request.Request(
            self.address + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Content-Type": "application/json",
                **({"Authorization": f"Bearer {self.token}"} if self.token else {}),
            },
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def generate(self, prompt: str = PROMPT, **options: Any) -> str:
        return str(self.call("POST", "/api/generate", {"prompt": prompt, **options})["generation_id"])

    def status(self, generation_id: str) -> dict[str, Any]:
        return dict(self.call("GET", f"/api/status/{generation_id}"))

    def status_or_none(self, generation_id: str) -> dict[str, Any] | None:
        """The status, or None while the web process is away."""
        try:
            return self.status(generation_id)
        except (OSError, urllib.error.URLError):
            return None

    def finished(self, generation_id: str, seconds: float) -> dict[str, Any]:
        """Wait for the end, whatever happens to the web process meanwhile."""

        def ended() -> dict[str, Any] | None:
            status = self.status_or_none(generation_id)
            return status if status and status["status"] in ("completed", "failed") else None

        status: dict[str, Any] = until(ended, seconds, f"{generation_id} did not end in {seconds} s")
        return status

"""What both fakes share: a threaded HTTP server on a free port of 127.0.0.1, and the ways a server can misbehave."""

from __future__ import annotations

import json
import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

HANG_S = 20.0


class Mishaps:
    """A share of all that is asked goes wrong, each call for itself, by dice of a seed."""

    def __init__(self, share: float, seed: int = 1) -> None:
        self._share, self._dice = share, random.Random(seed)

    def one_of(self, ways: Collection[str]) -> str:
        """A way to fail, or "" for a call that goes well."""
        return self._dice.choice(sorted(ways)) if self._dice.random() < self._share else ""


@dataclass
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float = field(default_factory=time.time)

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Answer:
    """What goes back; `drop` closes the connection instead, `hang` keeps it open without a word."""

    status: int = 200
    body: Any = None
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    drop: bool = False
    hang: bool = False
    cut_at: int | None = None  # send only so many bytes of the body, then close
    drip_s: float = 0.0  # pause after every byte

    @property
    def raw(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class FakeServer:
    """Subclasses implement `answer`. `with FakeX() as fake:` starts and stops it."""

    def __init__(self, port: int = 0) -> None:
        self.asked: list[Asked] = []
        self.hang_s = HANG_S
        self.mishaps = Mishaps(0)
        self.lock = threading.RLock()
        self.stopping = threading.Event()
        self._httpd = _Server(("127.0.0.1", port), _handler(self))
        self._thread = threading.Thread(target=self._httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def port(self) -> int:
        return int(self._httpd.server_address[1])

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    def answer(self, asked: Asked) -> Answer:
        raise NotImplementedError

    def start(self) -> Self:
        self._thread.start()
        return self

    def stop(self) -> None:
        self.stopping.set()
        self._httpd.shutdown()
        self._httpd.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that leave early are part of the play."""


def _handler(fake: FakeServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1  # headers and body in one packet

        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            asked = Asked(
                self.command,
                self.path,
                {name.title(): value for name, value in self.headers.items()},
                self.rfile.read(length),
            )
            with fake.lock:
                fake.asked.append(asked)
            self._reply(fake.answer(asked))

        do_GET = do_POST = do_DELETE = do_PUT = _serve  # noqa: N815

        def _reply(self, answer: Answer) -> None:
            if answer.hang:
                fake.stopping.wait(fake.hang_s)
            if answer.hang or answer.drop:
                self._vanish()
                return
            if answer.delay_s:
                fake.stopping.wait(answer.delay_s)
            raw = answer.raw
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(raw)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if answer.drip_s:
                self._drip(raw, answer.drip_s)
                return
            self.wfile.write(raw if answer.cut_at is None else raw[: answer.cut_at])
            if answer.cut_at is not None:
                self.wfile.flush()
                self._vanish()
            else:
                self.wfile.flush()

        def _drip(self, raw: bytes, pause_s: float) -> None:
            for byte in raw:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                if fake.stopping.wait(pause_s):
                    return

        def _vanish(self) -> None:
            """Close with a reset, so that nothing like an answer arrives."""
            self.close_connection = True
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()

        def log_message(self, *args: object) -> None:
            """Quiet."""

    return Handler


def until(condition: Callable[[], bool], timeout_s: float = 5.0) -> None:
    """Wait for something another thread does."""
    ends = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > ends:
            raise AssertionError("it did not happen in time")
        time.sleep(0.01)

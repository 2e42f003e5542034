"""`python -m adgen.web`: the web process. It is daphne with three reins that daphne lacks.

A request's body has a limit, whoever sends it: what is over it is thrown away as it arrives and answered with 413. Twisted
does not take forms apart (it does so in memory and for nobody: measured 9 GB and 100 s of silence for an upload of
600 MB; Django reads the form itself). And a body sent in chunks, without its length, is not taken for an empty one.
"""

from __future__ import annotations

import json
import sys
from typing import Any, Final

import daphne.server
from daphne.cli import CommandLineInterface
from daphne.http_protocol import HTTPFactory, WebRequest
from django.template.loader import render_to_string

from adgen.envelope import envelope, too_large

MAX_BODY_BYTES: Final = 10 * 25 * 2**20 + 5 * 2**20  # ten photos of the largest size, and the rest of the form


class BoundedRequest(WebRequest):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._parsePOSTFormSubmission = False
        self._received_bytes = 0

    @property
    def _is_too_large(self) -> bool:
        return self._received_bytes > MAX_BODY_BYTES

    def handleContentChunk(self, data: bytes) -> None:  # noqa: N802  named by Twisted
        self._received_bytes += len(data)
        if not self._is_too_large:
            super().handleContentChunk(data)

    def process(self) -> Any:
        if self._is_too_large:
            return self._refuse()
        if self._received_bytes and not self.requestHeaders.hasHeader(b"Content-Length"):
            self.requestHeaders.setRawHeaders(b"Content-Length", [str(self._received_bytes).encode()])
        return super().process()

    def _refuse(self) -> None:
        sentence = too_large(MAX_BODY_BYTES)
        if self.path.startswith(b"/api/"):
            kind, body = b"application/json", json.dumps(envelope(413, sentence)).encode()
        else:
            kind, body = b"text/html; charset=utf-8", render_to_string("413.html", {"sentence": sentence}).encode()
        self.handle_reply({"type": "http.response.start", "status": 413, "headers": [(b"Content-Type", kind)]})
        self.handle_reply({"type": "http.response.body", "body": body})


class BoundedFactory(HTTPFactory):
    def buildProtocol(self, addr: Any) -> Any:  # noqa: N802  named by Twisted
        protocol = super().buildProtocol(addr)
        protocol.requestFactory = BoundedRequest
        return protocol


def main() -> None:
    daphne.server.HTTPFactory = BoundedFactory
    CommandLineInterface().run([*sys.argv[1:], "adgen.asgi:application"])


if __name__ == "__main__":
    main()

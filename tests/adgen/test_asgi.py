"""Sockets nobody knows."""

from __future__ import annotations

import pytest
from asgiref.sync import async_to_sync
from channels.testing import WebsocketCommunicator

from adgen.asgi import application


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", ["/", "/ws/nope/", "/ws/generations/abc/"])
def test_an_unknown_socket_is_refused_and_raises_nothing(path: str) -> None:
    async def connect() -> bool:
        socket = WebsocketCommunicator(application, path, headers=[(b"origin", b"http://localhost")])
        is_open, _ = await socket.connect()
        return bool(is_open)

    assert async_to_sync(connect)() is False

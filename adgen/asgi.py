"""HTTP and websockets."""

from __future__ import annotations

import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "adgen.settings")

from channels.auth import AuthMiddlewareStack
from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from django.core.asgi import get_asgi_application
from django.urls import re_path

django_application = get_asgi_application()

from generations.consumers import websocket_urlpatterns


async def refuse(scope: Any, receive: Any, send: Any) -> None:
    """A socket nobody knows is shown the door; without this the router raises, and the log fills with traces."""
    await send({"type": "websocket.close"})


unknown = re_path("", refuse)  # type: ignore[arg-type]  # Channels takes any ASGI application where Django has a view
application = ProtocolTypeRouter(
    {
        "http": django_application,
        "websocket": AllowedHostsOriginValidator(AuthMiddlewareStack(URLRouter([*websocket_urlpatterns, unknown]))),
    }
)

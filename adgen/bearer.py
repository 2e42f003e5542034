"""A token in the Authorization header. Clients put our own `token_type` in front of it, and that is "bearer"."""

from __future__ import annotations

from rest_framework_simplejwt.authentication import JWTAuthentication


class BearerAuthentication(JWTAuthentication):
    """The scheme's name in any case (RFC 9110, 11.1)."""

    def get_raw_token(self, header: bytes) -> bytes | None:
        scheme, blank, token = header.partition(b" ")
        return super().get_raw_token(scheme.title() + blank + token)

"""What the OpenAPI document has to be told. Importing it is enough."""

from __future__ import annotations

from drf_spectacular.contrib.rest_framework_simplejwt import SimpleJWTScheme


class BearerScheme(SimpleJWTScheme):  # registers itself
    target_class = "adgen.bearer.BearerAuthentication"

"""Every address of the product."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from adgen import api_errors, health

urlpatterns = [
    path("", include("generations.urls")),
    path("accounts/", include("accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("api/", include("generations.api.urls")),
    path("admin/", admin.site.urls),
    path("health", health.live, name="live"),
]

handler404 = api_errors.not_found
handler500 = api_errors.server_error
handler403 = api_errors.permission_denied
handler400 = api_errors.bad_request

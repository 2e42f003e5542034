"""Every address of the product."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from adgen import api_errors, api_schema, health, well_known  # noqa: F401  the schema registers itself
from generations.views import staff

admin.autodiscover()

urlpatterns = [
    path("", include("generations.urls")),
    path("", include("generations.staff_urls")),
    path("", include("accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("api/health", health.Ready.as_view(), name="api_health"),
    path("api/", include("generations.api.urls")),
    path("admin/files/<uuid:generation_id>/<str:kind>/", staff.admin_generation_file, name="admin_generation_file"),
    path("admin/clips/<uuid:clip_id>/", staff.admin_clip_file, name="admin_clip_file"),
    path("admin/", admin.site.urls),
    path("health", health.live, name="live"),
    path("favicon.ico", well_known.favicon),
    path("robots.txt", well_known.robots),
    path(".well-known/change-password", well_known.change_password),
]

handler404 = api_errors.not_found
handler500 = api_errors.server_error
handler403 = api_errors.permission_denied
handler400 = api_errors.bad_request

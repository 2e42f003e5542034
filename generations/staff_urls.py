"""Addresses of the staff's pages about the whole site."""

from __future__ import annotations

from django.urls import path

from generations.views import site

urlpatterns = [
    path("staff/", site.site_overview, name="site_overview"),
    path("staff/site/", site.site_rules, name="site_rules"),
]

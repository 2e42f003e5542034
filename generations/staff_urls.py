"""Addresses of the staff's pages about the whole site."""

from __future__ import annotations

from django.urls import path

from generations.views import bench, site

urlpatterns = [
    path("staff/", site.site_overview, name="site_overview"),
    path("staff/site/", site.site_rules, name="site_rules"),
    path("staff/bench/", bench.bench_list, name="bench_list"),
    path("staff/bench/<uuid:bench_id>/", bench.bench_show, name="bench_show"),
    path("staff/bench/<uuid:bench_id>/cancel/", bench.bench_cancel, name="bench_cancel"),
    path("staff/bench/<uuid:bench_id>/delete/", bench.bench_delete, name="bench_delete"),
]

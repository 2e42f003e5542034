"""Addresses under /api/."""

from __future__ import annotations

from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from generations.api import auth, brand_kits, docs, formats, generations, hooks, money, storyboards

_FORMAT = "generations/<uuid:generation_id>/formats/<slug:name>"

urlpatterns = [
    path("auth/register", auth.Register.as_view(), name="api_register"),
    path("auth/login", auth.Login.as_view(), name="api_login"),
    path("auth/me", auth.Me.as_view(), name="api_me"),
    path("user/profile", auth.Profile.as_view(), name="api_profile"),
    path("generate", generations.Generate.as_view(), name="api_generate"),
    path("status/<uuid:generation_id>", generations.GenerationStatus.as_view(), name="api_status"),
    path("video/<uuid:generation_id>", generations.Video.as_view(), name="api_video"),
    path("generations", generations.GenerationList.as_view(), name="api_generations"),
    path("generations/<uuid:generation_id>", generations.OneGeneration.as_view(), name="api_generation"),
    path("generations/<uuid:generation_id>/cancel", generations.CancelGeneration.as_view(), name="api_cancel"),
    path("generations/<uuid:generation_id>/retry", generations.RetryGeneration.as_view(), name="api_retry"),
    path("generations/<uuid:generation_id>/storyboard", storyboards.Storyboard.as_view(), name="api_storyboard"),
    path("generations/<uuid:generation_id>/approve", storyboards.ApproveStoryboard.as_view(), name="api_approve"),
    path(
        "generations/<uuid:generation_id>/finish-locally",
        storyboards.FinishLocally.as_view(),
        name="api_finish_locally",
    ),
    path(
        "generations/<uuid:generation_id>/scenes/<int:number>/retry",
        storyboards.RetryScene.as_view(),
        name="api_scene_retry",
    ),
    path("generations/<uuid:generation_id>/formats", formats.Formats.as_view(), name="api_formats"),
    path(_FORMAT, formats.OneFormat.as_view(), name="api_format"),
    path(f"{_FORMAT}/cancel", formats.CancelFormat.as_view(), name="api_format_cancel"),
    path(f"{_FORMAT}/retry", formats.RetryFormat.as_view(), name="api_format_retry"),
    path(f"{_FORMAT}/file", formats.FormatFile.as_view(), name="api_format_file"),
    path(f"{_FORMAT}/files/<str:piece>", formats.FormatPiece.as_view(), name="api_format_piece"),
    path("generations/<uuid:generation_id>/thumbnail", formats.Cover.as_view(), name="api_thumbnail"),
    path("generations/<uuid:generation_id>/platforms", formats.Platforms.as_view(), name="api_platforms"),
    path("generations/<uuid:generation_id>/texts/<slug:kind>", formats.Text.as_view(), name="api_text"),
    path("brand-kits", brand_kits.BrandKits.as_view(), name="api_brand_kits"),
    path("brand-kits/<uuid:kit_id>", brand_kits.OneBrandKit.as_view(), name="api_brand_kit"),
    path("models", money.Models.as_view(), name="api_models"),
    path("estimate", money.EstimateCost.as_view(), name="api_estimate"),
    path("usage", money.UsageReport.as_view(), name="api_usage"),
    path("usage/csv", money.UsageTable.as_view(), name="api_usage_csv"),
    path("hooks/<str:provider>/<uuid:call_id>", hooks.provider_webhook, name="api_provider_webhook"),
    path("schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("docs/", docs.api_docs, name="api_docs"),
]

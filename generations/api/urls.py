"""Addresses under /api/."""

from __future__ import annotations

from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from generations.api import auth, docs, generations

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
    path("schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("docs/", docs.api_docs, name="api_docs"),
]

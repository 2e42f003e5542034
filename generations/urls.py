"""Addresses of the pages. Each name is the view's, the template's and the service's."""

from __future__ import annotations

from django.urls import path

from generations.views import (
    actions,
    brands,
    formats,
    gallery,
    go_on,
    media,
    profile,
    show,
    spend,
    start,
    storyboard,
    usage,
)

_RENDITION = "generations/<uuid:generation_id>/formats/<slug:name>"

urlpatterns = [
    path("", start.landing, name="landing"),
    path("dashboard/", start.dashboard, name="dashboard"),
    path("gallery/", gallery.gallery, name="gallery"),
    path("profile/", profile.profile, name="profile"),
    path("profile/usage/", usage.usage, name="usage"),
    path("profile/usage/table/", usage.usage_table, name="usage_table"),
    path("staff/spend/", spend.site_spend, name="site_spend"),
    path("staff/models/", spend.site_models, name="site_models"),
    path("brands/", brands.brand_kit_list, name="brand_kit_list"),
    path("brands/new/", brands.brand_kit_create, name="brand_kit_create"),
    path("brands/preview/", brands.brand_kit_preview, name="brand_kit_preview"),
    path("brands/<uuid:kit_id>/", brands.brand_kit_change, name="brand_kit_change"),
    path("brands/<uuid:kit_id>/default/", brands.brand_kit_make_default, name="brand_kit_make_default"),
    path("brands/<uuid:kit_id>/delete/", brands.brand_kit_delete, name="brand_kit_delete"),
    path("brands/<uuid:kit_id>/logo/", brands.brand_kit_logo, name="brand_kit_logo"),
    path("brands/<uuid:kit_id>/end-card/", brands.brand_kit_end_card, name="brand_kit_end_card"),
    path("generations/price/", start.generation_price, name="generation_price"),
    path("generations/start/", start.generation_start, name="generation_start"),
    path("generations/<uuid:generation_id>/", show.generation_show, name="generation_show"),
    path("generations/<uuid:generation_id>/progress/", show.generation_progress, name="generation_progress"),
    path("generations/<uuid:generation_id>/card/", show.generation_card, name="generation_card"),
    path("generations/<uuid:generation_id>/duplicate/", start.generation_duplicate, name="generation_duplicate"),
    path("generations/<uuid:generation_id>/storyboard/", storyboard.storyboard, name="storyboard"),
    path("generations/<uuid:generation_id>/storyboard/price/", storyboard.storyboard_price, name="storyboard_price"),
    path("generations/<uuid:generation_id>/go-on/", go_on.generation_go_on, name="generation_go_on"),
    path("generations/<uuid:generation_id>/cancel/", actions.generation_cancel, name="generation_cancel"),
    path("generations/<uuid:generation_id>/retry/", actions.generation_retry, name="generation_retry"),
    path("generations/<uuid:generation_id>/regenerate/", actions.generation_regenerate, name="generation_regenerate"),
    path("generations/<uuid:generation_id>/delete/", actions.generation_delete, name="generation_delete"),
    path("generations/<uuid:generation_id>/download/", media.generation_download, name="generation_download"),
    path("generations/<uuid:generation_id>/media/<str:kind>/", media.generation_media, name="generation_media"),
    path("generations/<uuid:generation_id>/texts/<slug:kind>/", formats.generation_text, name="generation_text"),
    path("generations/<uuid:generation_id>/cover/", formats.thumbnail_choose, name="thumbnail_choose"),
    path("generations/<uuid:generation_id>/formats/", formats.generation_formats, name="generation_formats"),
    path("generations/<uuid:generation_id>/formats/start/", formats.rendition_start, name="rendition_start"),
    path(f"{_RENDITION}/cancel/", formats.rendition_cancel, name="rendition_cancel"),
    path(f"{_RENDITION}/retry/", formats.rendition_retry, name="rendition_retry"),
    path(f"{_RENDITION}/delete/", formats.rendition_delete, name="rendition_delete"),
    path(f"{_RENDITION}/download/", formats.rendition_download, name="rendition_download"),
    path(f"{_RENDITION}/files/<str:piece>", formats.rendition_piece, name="rendition_piece"),
    path("generations/<uuid:generation_id>/scenes/<int:number>/", media.scene_media, name="scene_media"),
    path("generations/<uuid:generation_id>/scenes/<int:number>/retry/", actions.scene_retry, name="scene_retry"),
]

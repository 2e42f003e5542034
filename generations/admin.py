"""The back office of generations: searchable, with pictures, read-only where history must not change."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts import audit
from accounts.back_office import ReadOnly
from accounts.models import Deed, User
from generations.brands.services import brand_kit_delete
from generations.models import (
    Bench,
    BrandKit,
    Clip,
    Generation,
    Photo,
    ProviderCall,
    Rendition,
    Scene,
    SiteSettings,
    StageRun,
    StateChange,
    Take,
    Worker,
)
from generations.refusals import NotPossible
from generations.selectors import with_cost
from generations.services import generation_cancel, generation_delete, generation_export_again, generation_retry


class ReadOnlyInline(admin.TabularInline):
    extra = 0
    can_delete = False
    show_change_link = True

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return tuple(str(field) for field in self.fields or ())

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class SceneInline(ReadOnlyInline):
    model = Scene
    fields = ("number", "scene_type", "duration_s", "words", "seed", "clip")

    @admin.display(description="text")
    def words(self, scene: Scene) -> str:
        return scene.planned.text_overlay.text


class StageRunInline(ReadOnlyInline):
    model = StageRun
    fields = ("stage", "part", "state", "tries", "failures", "started_at", "finished_at", "error")


class StateChangeInline(ReadOnlyInline):
    model = StateChange
    fields = ("at", "from_status", "to_status", "note")


class ProviderCallInline(ReadOnlyInline):
    model = ProviderCall
    fields = (
        "created_at",
        "stage",
        "part",
        "kind",
        "provider",
        "model",
        "state",
        "possible_double",
        "units",
        "cost",
        "error",
    )
    readonly_fields = ("cost",)


@admin.register(Generation)
class GenerationAdmin(ReadOnly):
    list_display = (
        "thumbnail",
        "prompt",
        "owner",
        "status",
        "progress",
        "duration_s",
        "aspect_ratio",
        "look",
        "cost",
        "created_at",
    )
    list_display_links = ("thumbnail", "prompt")
    list_filter = ("status", "paused", "aspect_ratio", "duration_s", "look", "is_bench", "is_sample", "created_at")
    search_fields = ("id", "prompt", "owner__username", "owner__email")
    list_select_related = ("owner",)
    list_per_page = 50
    date_hierarchy = "created_at"
    actions = ("retry", "cancel", "export_again")
    inlines = (SceneInline, StageRunInline, ProviderCallInline, StateChangeInline)
    readonly_fields = ("player", "thumbnail")
    fieldsets = (
        (None, {"fields": ("player", "prompt", "owner", "status", "progress", "current_step", "error", "parent")}),
        ("Choices", {"fields": ("duration_s", "aspect_ratio", "options", "seed", "look")}),
        ("Result", {"fields": ("findings", "figures", "size_bytes", "created_at", "started_at", "completed_at")}),
        ("Plan", {"classes": ("collapse",), "fields": ("spec", "timeline")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Generation]:
        return with_cost(super().get_queryset(request))

    @admin.display(description="cost", ordering="cost_micros")
    def cost(self, generation: Any) -> str:
        return f"${generation.cost:.2f}"

    @admin.display(description="picture")
    def thumbnail(self, generation: Generation) -> SafeString:
        if not generation.thumbnail_key:
            return format_html("—")
        return format_html('<img src="{}" alt="Picture of the ad" height="80">', _file(generation, "thumbnail"))

    @admin.display(description="video")
    def player(self, generation: Generation) -> SafeString:
        if not generation.video_key:
            return format_html("—")
        return format_html(
            '<video src="{}" poster="{}" height="420" controls preload="none"></video>',
            _file(generation, "video"),
            _file(generation, "thumbnail"),
        )

    @admin.action(description="Try the selected failed videos again")
    def retry(self, request: HttpRequest, chosen: QuerySet[Generation]) -> None:
        self._each(
            request, chosen, partial(generation_retry, by=cast(User, request.user)), Deed.RETRIED, "started again"
        )

    @admin.action(description="Cancel the selected videos")
    def cancel(self, request: HttpRequest, chosen: QuerySet[Generation]) -> None:
        self._each(request, chosen, generation_cancel, Deed.CANCELLED, "cancelled")

    @admin.action(description="Export the selected videos again")
    def export_again(self, request: HttpRequest, chosen: QuerySet[Generation]) -> None:
        self._each(request, chosen, generation_export_again, Deed.REMADE, "exported again")

    def _each(self, request: HttpRequest, chosen: QuerySet[Generation], service: Any, deed: Deed, done: str) -> None:
        count = 0
        for generation in chosen:
            was = generation.get_status_display()
            try:
                service(generation=generation)
            except NotPossible as error:
                self.message_user(request, f"{generation}: {error}", messages.WARNING)
            else:
                count += 1
                now = generation.get_status_display()
                audit.record(request, deed, generation, change=audit.changes_in_words({"Status": was}, {"Status": now}))
        self.message_user(request, f"{count} {done}.")

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("generations.delete_generation")

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[str]]:
        """What goes with an ad goes without asking for each of its rows."""
        return [f"{one} with its files" for one in objs], {"videos": len(objs)}, set(), []

    def perform_delete(self, obj: Generation) -> None:
        generation_delete(generation=obj)


@admin.register(Scene)
class SceneAdmin(ReadOnly):
    list_display = ("generation", "number", "scene_type", "duration_s", "clip")
    list_filter = ("scene_type",)
    search_fields = ("generation__id", "generation__prompt")
    list_select_related = ("generation", "clip")


@admin.register(Clip)
class ClipAdmin(ReadOnly):
    list_display = ("generation", "scene", "provider", "model", "width", "height", "frames", "size_bytes", "created_at")
    list_filter = ("provider", "model", "created_at")
    search_fields = ("id", "generation__id", "generation__prompt")
    list_select_related = ("generation", "scene")
    readonly_fields = ("player",)

    @admin.display(description="clip")
    def player(self, clip: Clip) -> SafeString:
        address = reverse("admin_clip_file", args=[clip.pk])
        return format_html('<video src="{}" height="420" controls preload="none"></video>', address)


@admin.register(StageRun)
class StageRunAdmin(ReadOnly):
    list_display = (
        "generation",
        "stage",
        "part",
        "state",
        "queue",
        "tries",
        "failures",
        "owner",
        "started_at",
        "finished_at",
    )
    list_filter = ("state", "stage", "queue")
    search_fields = ("generation__id", "generation__prompt", "owner", "error")
    list_select_related = ("generation",)


@admin.register(ProviderCall)
class ProviderCallAdmin(ReadOnly):
    list_display = (
        "created_at",
        "generation",
        "owner",
        "stage",
        "part",
        "kind",
        "provider",
        "model",
        "state",
        "possible_double",
        "units",
        "cost",
    )
    list_filter = ("possible_double", "state", "provider", "model", "kind", "created_at")
    readonly_fields = ("cost",)
    search_fields = ("generation__id", "external_id", "owner__username")
    list_select_related = ("generation", "owner")


@admin.register(Photo)
class PhotoAdmin(ReadOnly):
    list_display = ("generation", "position", "name", "width", "height")
    search_fields = ("generation__id", "name")
    list_select_related = ("generation",)


@admin.register(BrandKit)
class BrandKitAdmin(ReadOnly):
    list_display = ("name", "owner", "is_default", "tone", "headline_font", "body_font", "updated_at")
    search_fields = ("name", "owner__username")
    list_select_related = ("owner",)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("generations.delete_brandkit")

    def perform_delete(self, obj: BrandKit) -> None:
        brand_kit_delete(kit=obj)


@admin.register(SiteSettings)
class SiteSettingsAdmin(ReadOnly):
    """Changed on the staff page, where the models are checked."""

    list_display = ("__str__", "switched_off", "tier", "changed_by", "changed_at")


@admin.register(Rendition)
class RenditionAdmin(ReadOnly):
    list_display = ("generation", "name", "kind", "width", "height", "size_bytes", "made_at")
    list_filter = ("kind", "aspect_ratio", "made_at")
    search_fields = ("generation__id", "generation__prompt")
    list_select_related = ("generation",)


@admin.register(Bench)
class BenchAdmin(ReadOnly):
    list_display = ("__str__", "owner", "aspect_ratio", "created_at")
    list_select_related = ("owner",)


@admin.register(Take)
class TakeAdmin(ReadOnly):
    list_display = ("generation", "part", "kind", "provider", "model", "bench")
    list_filter = ("kind", "provider", "model")
    search_fields = ("generation__prompt", "model")
    list_select_related = ("generation", "bench")


@admin.register(Worker)
class WorkerAdmin(ReadOnly):
    list_display = ("name", "queue", "pid", "started_at", "seen_at")


def _file(generation: Generation, kind: str) -> str:
    return reverse("admin_generation_file", args=[generation.pk, kind])

"""Brand kits: the list, one kit to make or change with its end card beside it, default, delete; and its pictures."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.gate import MemberRequest, members_only
from accounts.limits import MINUTE, take
from adgen.media import storage
from generations.access import brand_kit_for, brand_kits_of
from generations.brands import services
from generations.brands.forms import TONES, BrandKitForm, initial_of
from generations.brands.preview import end_card, end_card_of
from generations.views.answers import go_to

PREVIEWS_A_MINUTE: Final = 90
_GET_POST: Final = ["GET", "HEAD", "POST"]


@require_safe
@members_only
def brand_kit_list(request: MemberRequest) -> HttpResponse:
    return render(request, "generations/brand_kit_list.html", {"kits": brand_kits_of(request.user)})


@require_http_methods(_GET_POST)
@members_only
def brand_kit_create(request: MemberRequest) -> HttpResponse:
    if request.method != "POST":
        is_first = not brand_kits_of(request.user).exists()
        return _show(request, BrandKitForm(initial={"is_default": is_first}))
    form = BrandKitForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show(request, form, status=422)
    try:
        kit = services.brand_kit_create(owner=request.user, values=form.values)
    except services.KitRefused as refused:
        form.add_error(None, str(refused))
        return _show(request, form, status=422)
    messages.success(request, f"“{kit.name}” is ready. Choose it under Options when you make an ad.")
    return go_to(request, reverse("brand_kit_list"))


@require_http_methods(_GET_POST)
@members_only
def brand_kit_change(request: MemberRequest, kit_id: uuid.UUID) -> HttpResponse:
    kit = brand_kit_for(request.user, kit_id)
    if request.method != "POST":
        return _show(request, BrandKitForm(initial=initial_of(kit), kit=kit))
    form = BrandKitForm(request.POST, request.FILES, kit=kit)
    if not form.is_valid():
        return _show(request, form, status=422)
    services.brand_kit_change(kit=kit, values=form.values)
    messages.success(request, f"“{kit.name}” is saved. Ads made before stay as they are.")
    return go_to(request, reverse("brand_kit_list"))


@require_POST
@members_only
def brand_kit_make_default(request: MemberRequest, kit_id: uuid.UUID) -> HttpResponse:
    kit = brand_kit_for(request.user, kit_id)
    services.brand_kit_make_default(kit=kit)
    messages.success(request, f"New ads start with “{kit.name}”.")
    return go_to(request, reverse("brand_kit_list"))


@require_http_methods(_GET_POST)
@members_only
def brand_kit_delete(request: MemberRequest, kit_id: uuid.UUID) -> HttpResponse:
    """GET asks, POST does."""
    kit = brand_kit_for(request.user, kit_id)
    if request.method != "POST":
        return render(request, "generations/brand_kit_delete.html", {"kit": kit})
    services.brand_kit_delete(kit=kit)
    messages.success(request, f"“{kit.name}” is deleted. Ads made with it stay as they are.")
    return go_to(request, reverse("brand_kit_list"))


@require_POST
@members_only
def brand_kit_preview(request: MemberRequest) -> HttpResponse:
    """The end card of the form as it stands; what is not right yet is left out."""
    wait_s = take(f"previews:{request.user.pk}", PREVIEWS_A_MINUTE, MINUTE)
    if wait_s:
        return HttpResponse(status=429, headers={"Retry-After": str(wait_s)})
    known = request.POST.get("kit", "")
    kit = brand_kit_for(request.user, _id_or_404(known)) if known else None
    form = BrandKitForm(request.POST, request.FILES, kit=kit)
    form.is_valid()
    with _opened_media() as open_media:
        return HttpResponse(end_card_of(form.values, kit, open_media), content_type="image/jpeg")


@require_safe
@members_only
def brand_kit_end_card(request: MemberRequest, kit_id: uuid.UUID) -> HttpResponse:
    """The end card of a saved kit. Its address carries the time of the last change, so it may be kept."""
    kit = brand_kit_for(request.user, kit_id)
    with _opened_media() as open_media:
        picture = end_card(kit, open_media)
    return HttpResponse(picture, content_type="image/jpeg", headers={"Cache-Control": "private, max-age=86400"})


@require_safe
@members_only
def brand_kit_logo(request: MemberRequest, kit_id: uuid.UUID) -> HttpResponse:
    kit = brand_kit_for(request.user, kit_id)
    if not kit.logo_key:
        raise Http404("This kit has no logo.")
    with _opened_media() as open_media:
        content = open_media(kit.logo_key).read_bytes()
    return HttpResponse(content, content_type="image/png", headers={"Cache-Control": "private, max-age=86400"})


def _show(request: MemberRequest, form: BrandKitForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "kit": form.kit, "tones": TONES}
    return render(request, "generations/brand_kit_edit.html", context, status=status)


@contextmanager
def _opened_media() -> Iterator[Callable[[str], Path]]:
    """Media by key as local files, as long as they are needed."""
    scratch = Path(settings.SCRATCH_DIR) / f"brand-{uuid.uuid4()}"
    scratch.mkdir()
    try:
        yield lambda key: storage.open_file(key, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _id_or_404(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Http404("No such brand kit.") from error

"""The gallery: a user's videos, searched, filtered, sorted and paged; the address bar always says which."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_htmx.http import push_url

from accounts.gate import MemberRequest, members_only
from generations.access import generations_of
from generations.forms import GalleryForm
from generations.models import Generation
from generations.selectors import gallery_of
from generations.views.answers import page_or_part

PAGE_SIZE = 20


@require_safe
@never_cache
@members_only
def gallery(request: MemberRequest) -> HttpResponse:
    form = GalleryForm(request.GET)
    page: Page[Generation] = Paginator(gallery_of(request.user, form.wanted), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    context = {
        "form": form,
        "page": page,
        "is_filtered": bool(form.address),
        "has_any": page.paginator.count > 0 or generations_of(request.user).exists(),
        "newer_url": _address(form, page.number - 1),
        "older_url": _address(form, page.number + 1),
    }
    response = page_or_part(request, "generations/gallery.html", "results", context)
    return push_url(response, _address(form, page.number)) if request.htmx else response


def _address(form: GalleryForm, number: int) -> str:
    """The shortest address that shows page `number` of this search."""
    parts = form.address | ({"page": str(number)} if number > 1 else {})
    return reverse("gallery") + (f"?{urlencode(parts)}" if parts else "")

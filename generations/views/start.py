"""Where an ad begins: the landing page, the dashboard and the one button."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import MemberRequest, members_only
from generations import selectors, services
from generations.access import brand_kits_of, generation_for, generations_of
from generations.examples import EXAMPLES, SAMPLES
from generations.forms import StartForm, initial_of
from generations.models import Generation
from generations.options import Options
from generations.photos import CleanPhoto
from generations.pipeline.brand import brand_of
from generations.pipeline.estimate import estimate_for, in_words
from generations.views.answers import REFUSALS, go_to, page_or_part, with_refusal

RECENT = 6  # fills its rows whether there are two, three or six in one


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("dashboard")
    return render(request, "generations/landing.html", {"hero_sample": SAMPLES[0], "samples": SAMPLES[1:]})


@require_safe
@members_only
def dashboard(request: MemberRequest) -> HttpResponse:
    """An example's link carries its prompt, so that it works without script too."""
    initial = {"prompt": request.GET.get("prompt", "").replace("\x00", "")[:500]}
    form = StartForm(initial=initial, kits=brand_kits_of(request.user))
    return _show_dashboard(request, form)


@require_safe
@members_only
def generation_duplicate(request: MemberRequest, generation_id: uuid.UUID) -> HttpResponse:
    """The dashboard filled in like an earlier ad, to be changed and made."""
    original = generation_for(request.user, generation_id)
    initial = initial_of(original.chosen_options)
    brand = brand_of(original)
    initial |= {
        "prompt": original.prompt,
        "copy_of": original.pk,
        "brand_kit": str(brand.kit_id or "") if brand else "",
    }
    form = StartForm(initial=initial, kits=brand_kits_of(request.user))
    return _show_dashboard(request, form, original=original, options_open=True)


@require_POST
@members_only
def generation_start(request: MemberRequest) -> HttpResponse:
    form = StartForm(request.POST, request.FILES, kits=brand_kits_of(request.user))
    refusal: Exception | None = None
    if form.is_valid():
        try:
            return go_to(request, _start(request, form).get_absolute_url())
        except REFUSALS as refused:
            form.add_error(None, str(refused))
            refusal = refused
    page = _show_dashboard(request, form, original=_original(request, form), options_open=True, status=422)
    return with_refusal(page, refusal)


@require_POST
@members_only
def generation_price(request: MemberRequest) -> HttpResponse:
    """What the button would cost with the options as they stand; an option that is not right counts as its default."""
    form = StartForm(request.POST, kits=brand_kits_of(request.user))
    form.is_valid()
    return render(request, "generations/_price.html", _price(form.options_so_far, form.cleaned_data.get("prompt", "")))


def _price(options: Options, prompt: str = "") -> dict[str, Any]:
    estimate = estimate_for(options, prompt)
    return {"price": in_words(estimate), "is_free": estimate.is_free}


def _start(request: MemberRequest, form: StartForm) -> Generation:
    return services.generation_start(
        owner=request.user,
        prompt=form.cleaned_data["prompt"],
        options=form.options,
        photos=_photos(request, form),
        brand=form.brand,
        parent=_original(request, form),
    )


def _show_dashboard(request: MemberRequest, form: StartForm, *, status: int = 200, **more: Any) -> HttpResponse:
    original: Generation | None = more.get("original")
    context = {
        "form": form,
        "examples": EXAMPLES,
        "recent": selectors.gallery_of(request.user)[:RECENT] if original is None else (),
        "is_new": original is None and not generations_of(request.user).filter(is_sample=False).exists(),
        "original_photos": original.photos.count() if original else 0,
        "has_models": not estimate_for(Options()).is_free,
        **_price(form.options_so_far if form.is_bound else Options()),
        **more,
    }
    return page_or_part(request, "generations/dashboard.html", "composer", context, status=status)


def _original(request: MemberRequest, form: StartForm) -> Generation | None:
    """The ad this one is a copy of, when the form says so."""
    copied = form.cleaned_data.get("copy_of")
    return generation_for(request.user, copied) if copied else None


def _photos(request: MemberRequest, form: StartForm) -> list[CleanPhoto]:
    """The photos chosen now; a copy without any takes those of the original along."""
    original = _original(request, form)
    if original and not form.cleaned_data["photos"]:
        return services.photos_again(original)
    return form.cleaned_data["photos"]

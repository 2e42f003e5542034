"""What a brand does to an ad: facts for the planner, letters and logo for the composer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from PIL import Image

from accounts.models import User
from adgen.media import storage
from generations.brands.fonts import clean_font
from generations.brands.logos import clean_logo
from generations.brands.services import KitValues, ad_brand, brand_kit_create
from generations.looks.base import hues_apart
from generations.looks.brand_type import BrandLetters, in_brand_letters
from generations.looks.choose import LOOKS
from generations.looks.colour import chroma, contrast
from generations.looks.logo_ground import on_ground
from generations.looks.typography import recipe_named
from generations.models import Generation
from generations.pipeline.brand import brand_for_planner, logo_on_ground, make_letters_ready, material_of, true_to_brand
from generations.pipeline.compose import ComposedClip, compose
from generations.pipeline.write_spec import gather
from generations.providers.base import Brand, PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.spec import AdSpec, AspectRatio
from generations.timeline import OverlayRole
from generations.typesetting.own_fonts import is_registered
from tests.generations.brands.material import otf, png_logo

KIT = KitValues(
    name="Sol & Sal",
    colors=("#123B6D", "#F4A259"),
    tone="Elegant and calm",
    call_to_action="Book a table",
    music_mood="calm",
    body_font="nunito",
)


def branded(user: User, make: Callable[..., Generation], **more: Any) -> Generation:
    generation = make()
    ad_brand(generation, brand_kit_create(owner=user, values=replace(KIT, **more))).save()
    return generation


@pytest.mark.django_db
def test_the_planner_is_told_and_says_so(user: User, make_generation: Callable[..., Generation]) -> None:
    request = gather(branded(user, make_generation), 0).request
    assert (request.brand.name, request.brand.fonts) == ("Sol & Sal", ("Nunito",))
    spec = LocalPlanner().plan(request)
    assert spec.brand_guidelines.brand_name == "Sol & Sal"
    assert spec.brand_guidelines.colors == ("#123B6D", "#F4A259")
    assert "Elegant and calm" in spec.brand_guidelines.style_keywords
    assert spec.ad_specifications.call_to_action == "Book a table"
    assert spec.audio.style == "calm"


@pytest.mark.django_db
def test_without_a_kit_nothing_is_told(make_generation: Callable[..., Generation]) -> None:
    assert brand_for_planner(make_generation()) == Brand()


@pytest.mark.parametrize("name", sorted(LOOKS))
def test_a_brands_letters_take_their_roles_in_every_look(name: str) -> None:
    dressed = in_brand_letters(LOOKS[name], BrandLetters("oswald", "nunito")).type
    own = LOOKS[name].type or recipe_named(name)
    assert dressed is not None
    assert dressed.role(OverlayRole.HEADLINE).style.family == "oswald"
    assert dressed.role(OverlayRole.BRAND).style.family == "oswald"
    assert {
        dressed.role(role).style.family for role in (OverlayRole.CTA, OverlayRole.SUBLINE, OverlayRole.CONTACT)
    } == {"nunito"}
    assert dressed.headline.style.size_px == own.headline.style.size_px


KITS = (
    ("#123B6D", "#F4A259"),
    ("#111111", "#FFFFFF"),
    ("#7A1FA2", "#FFF3DF"),
    ("#D4AF37", "#0B0B0D"),
    ("#FFFFFF",),
    ("#2E8B57",),
)


@pytest.mark.parametrize("colors", KITS)
@pytest.mark.parametrize("name", sorted(LOOKS))
def test_a_kits_colours_lead_in_every_look_and_stay_readable(name: str, colors: tuple[str, ...]) -> None:
    plan = LocalPlanner().plan(PlanRequest("A small seafood restaurant by the harbour"))
    palette = LOOKS[name].palette_for(true_to_brand(plan, Brand(colors=colors)))
    assert contrast(palette.text, palette.background) >= 4.5
    assert contrast(palette.accent, palette.background) >= 2.95
    assert contrast(palette.on_accent, palette.accent) >= 4.45
    if chroma(colors[0]) >= 0.05:
        nearest = min(hues_apart(each, colors[0]) for each in (palette.accent, palette.background, palette.deep))
        assert nearest < 25


def test_a_plan_is_true_to_the_kit_whoever_wrote_it() -> None:
    plan = LocalPlanner().plan(PlanRequest("A small seafood restaurant by the harbour"))
    brand = Brand(name="Sol", colors=("#123B6D",), call_to_action="Book a table")
    kept = true_to_brand(plan, brand)
    assert (kept.brand_guidelines.brand_name, kept.brand_guidelines.colors) == ("Sol", ("#123B6D",))
    assert kept.ad_specifications.call_to_action == "Book a table"
    assert kept.brand_guidelines.has_own_colors
    assert true_to_brand(kept, brand) == kept
    assert true_to_brand(plan, Brand()) == plan
    assert not plan.brand_guidelines.has_own_colors


def test_without_letters_a_look_is_itself() -> None:
    assert in_brand_letters(LOOKS["warm"], BrandLetters()) is LOOKS["warm"]


@pytest.mark.django_db
def test_the_end_card_carries_the_logo_and_the_uploaded_letters(
    user: User, make_generation: Callable[..., Generation], tmp_path: Path
) -> None:
    font = clean_font(otf(), "blocks.otf")
    generation = branded(
        user, make_generation, logo=clean_logo(png_logo(), "a.png"), headline_font="own", headline_file=font
    )
    spec = LocalPlanner().plan(gather(generation, 0).request)
    material = material_of(generation)
    open_media = lambda key: storage.open_file(key, tmp_path)  # noqa: E731
    make_letters_ready(material.letters, open_media)
    assert is_registered(material.letters.headline)
    look = in_brand_letters(LOOKS["warm"], material.letters)
    clips = [ComposedClip(f"clips/{scene.scene_number}.mp4", 12, 400, scene.scene_number) for scene in spec.scenes]
    timeline = compose(spec, clips, None, {}, look, AspectRatio.VERTICAL, logo_key=material.logo_key)
    logos = [overlay for overlay in timeline.overlays if overlay.role is OverlayRole.LOGO]
    assert [(logo.image_key, logo.scene_number) for logo in logos] == [(material.logo_key, len(spec.scenes))]
    below = [
        other
        for other in timeline.overlays
        if other.scene_number == len(spec.scenes) and other.role is not OverlayRole.LOGO
    ]
    assert all(other.box.y >= logos[0].box.y + logos[0].box.height for other in below)
    families = {overlay.style.family for overlay in timeline.overlays if overlay.role is OverlayRole.HEADLINE}
    assert families == {f"own:{generation.folder}/brand/{Path(material.letters.headline).name}"}


@pytest.mark.parametrize(
    ("ink", "ground", "has_plate"),
    [
        ("#E8552D", "#FFF8E8", False),
        ("#111111", "#0A0807", True),
        ("#FFFFFF", "#FAFAFA", True),
        ("#FFFFFF", "#0A0807", False),
    ],
)
def test_a_logo_that_would_not_be_seen_gets_a_plate(ink: str, ground: str, has_plate: bool) -> None:
    logo = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    logo.paste(ink, (20, 20, 180, 80))
    shown = on_ground(logo, ground)
    assert shown.size == ((236, 136) if has_plate else (200, 100))


@pytest.mark.django_db
def test_the_plate_is_a_file_of_the_ad(user: User, make_generation: Callable[..., Generation], tmp_path: Path) -> None:
    generation = branded(
        user,
        make_generation,
        tone="luxury",
        colors=("#111111", "#D4AF37"),
        logo=clean_logo(png_logo("#0A0A0A"), "a.png"),
    )
    spec: AdSpec = LocalPlanner().plan(gather(generation, 0).request)

    def save(path: Path, name: str) -> str:
        return storage.save_file(path, f"{generation.folder}/{name}")

    key = logo_on_ground(
        material_of(generation).logo_key, spec, LOOKS["luxe"], (1080, 1920),
        open_media=lambda key: storage.open_file(key, tmp_path), save_media=save, scratch=tmp_path,
    )  # fmt: skip
    assert key == f"{generation.folder}/brand/logo-on-ground.png"
    assert Image.open(Path(settings.MEDIA_ROOT) / key).size == (137, 137)

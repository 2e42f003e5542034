"""The brand an ad was started with, as the stages take it: facts for the planner, letters and logo for the composer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from PIL import Image

from generations.looks.base import Look, staging_for
from generations.looks.brand_type import BrandLetters
from generations.looks.logo_ground import on_ground
from generations.models import AdBrand, Generation
from generations.models.brand_kit import OWN_FONT, BrandFields
from generations.providers.base import Brand
from generations.spec import OWN_COLORS, AdSpec
from generations.typesetting import own_fonts
from generations.typesetting.families import FAMILIES

Role = Literal["headline", "body"]
_LOGO_NAME: Final = "brand/logo-on-ground.png"


@dataclass(frozen=True)
class BrandMaterial:
    """What the composer needs of a brand; empty without one."""

    letters: BrandLetters = field(default_factory=BrandLetters)
    logo_key: str = ""


def brand_of(generation: Generation) -> AdBrand | None:
    return AdBrand.objects.filter(generation=generation).first()


def brand_for_planner(generation: Generation) -> Brand:
    """What every planner is told."""
    brand = brand_of(generation)
    return planner_brand(brand) if brand else Brand()


def planner_brand(brand: BrandFields) -> Brand:
    return Brand(
        name=brand.name,
        colors=tuple(brand.colors),
        fonts=tuple(filter(None, (label_of(brand, "headline"), label_of(brand, "body")))),
        tone=brand.tone,
        call_to_action=brand.call_to_action,
        music_mood=brand.music_mood,
        logo_key=brand.logo_key or None,
    )


def true_to_brand(spec: AdSpec, brand: Brand) -> AdSpec:
    """The plan with what a kit fixes, whoever wrote it: name, colours and call to action."""
    guidelines, asked = spec.brand_guidelines, spec.ad_specifications
    if brand.colors:
        keywords = (*(word for word in guidelines.style_keywords if word != OWN_COLORS), OWN_COLORS)[-8:]
        guidelines = guidelines.model_copy(update={"colors": brand.colors, "style_keywords": keywords})
    if brand.name:
        guidelines = guidelines.model_copy(update={"brand_name": brand.name})
    if brand.call_to_action:
        asked = asked.model_copy(update={"call_to_action": brand.call_to_action})
    whole = spec.model_copy(update={"brand_guidelines": guidelines, "ad_specifications": asked})
    return AdSpec.model_validate(whole.model_dump())


def material_of(generation: Generation) -> BrandMaterial:
    brand = brand_of(generation)
    return material(brand) if brand else BrandMaterial()


def material(brand: BrandFields) -> BrandMaterial:
    return BrandMaterial(BrandLetters(family_of(brand, "headline"), family_of(brand, "body")), brand.logo_key)


def family_of(brand: BrandFields, role: Role) -> str:
    """The family the typesetter knows it by; empty for the style's own."""
    font, key = _font(brand, role)
    if font == OWN_FONT:
        return own_fonts.own_family(key) if key else ""
    return font if font in FAMILIES else ""


def label_of(brand: BrandFields, role: Role) -> str:
    """The family in words; empty for the style's own."""
    font, _ = _font(brand, role)
    if font == OWN_FONT:
        return brand.headline_font_name if role == "headline" else brand.body_font_name
    return FAMILIES[font].label if font in FAMILIES else ""


def _font(brand: BrandFields, role: Role) -> tuple[str, str]:
    if role == "headline":
        return brand.headline_font, brand.headline_font_key
    return brand.body_font, brand.body_font_key


def make_letters_ready(letters: BrandLetters, open_media: Callable[[str], Path]) -> None:
    """Have the typesetter know the brand's own files before anything is measured."""
    for family in (letters.headline, letters.body):
        own_fonts.make_ready(family, open_media)


def logo_on_ground(
    key: str,
    spec: AdSpec,
    look: Look,
    size: tuple[int, int],
    *,
    open_media: Callable[[str], Path],
    save_media: Callable[[Path, str], str],
    scratch: Path,
) -> str:
    """The key of the logo as it lies on the end card: the user's own file, or one on a plate where it would not be seen."""
    ground = staging_for(look, spec, spec.scenes[-1], *size).palette.background
    with Image.open(open_media(key)) as opened:
        logo = opened.convert("RGBA")
    shown = on_ground(logo, ground)
    if shown.size == logo.size:
        return key
    path = scratch / "logo-on-ground.png"
    shown.save(path, "PNG")
    return save_media(path, _LOGO_NAME)

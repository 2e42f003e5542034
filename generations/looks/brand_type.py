"""A brand's own letters in a look's recipe: which roles they take. Sizes, entrances and colours stay the look's.

The headline's family sets headline, brand and the badges that the look sets like its headline; the body's family sets
everything that is read as text. Either may be empty: then the look's own stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generations.looks.base import Look
from generations.looks.typography import RoleType, TypeRecipe, recipe_named


@dataclass(frozen=True)
class BrandLetters:
    """Families by name, as the typesetter knows them; empty for the look's own."""

    headline: str = ""
    body: str = ""

    def __bool__(self) -> bool:
        return bool(self.headline or self.body)


def in_brand_letters(look: Look, letters: BrandLetters) -> Look:
    """`look` with the brand's families in its type."""
    if not letters:
        return look
    recipe = look.type or recipe_named(look.name)
    return replace(look, type=_dressed_in(recipe, letters))


def _dressed_in(recipe: TypeRecipe, letters: BrandLetters) -> TypeRecipe:
    own = recipe.headline.style.family
    badge = letters.headline if recipe.badge.style.family == own else letters.body
    return replace(
        recipe,
        headline=_in(recipe.headline, letters.headline),
        brand=_in(recipe.brand, letters.headline) if recipe.brand else None,
        badge=_in(recipe.badge, badge),
        subline=_in(recipe.subline, letters.body),
        label=_in(recipe.label, letters.body),
        cta=_in(recipe.cta, letters.body),
        contact=_in(recipe.contact, letters.body),
    )


def _in(role: RoleType, family: str) -> RoleType:
    return replace(role, style=role.style.model_copy(update={"family": family})) if family else role

"""Copy for languages that have no lines per category: one set per family of trades, written as carefully.

`family_copy(category, language)` gives the lines, or None for a language nobody wrote for.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from generations.providers.local.planner.packs.base import Copy

LANGUAGES: Final = ("it", "pt", "nl", "pl")
FAMILIES: Final = {
    "taste": "bakery cafe coffee_roaster tea_drinks ice_cream grocery",
    "table": "restaurant pizza food_truck bar wine",
    "goods": "general_product furniture toys sustainable electronics outdoor",
    "style": "fashion shoes jewelry",
    "books": "books",
    "florist": "florist",
    "beauty": "skincare hair spa tattoo",
    "health": "dentist medical therapy pharmacy",
    "home": "plumber electrician cleaning moving construction landscaping general_service",
    "wheels": "auto_repair car_sales bikes motorcycles",
    "travel": "hotel travel real_estate",
    "fest": "events museum photography shows",
    "learn": "education language_school music_school makers",
    "move": "fitness yoga sports",
    "pets": "pets",
    "kids": "childcare",
    "digital": "saas app games",
    "office": "consulting marketing finance insurance legal industry jobs",
    "good": "charity food_bank community",
}
_FAMILY_OF: Final = {key: family for family, keys in FAMILIES.items() for key in keys.split()}


def family_of(category: str) -> str:
    return _FAMILY_OF.get(category, "general")


@cache
def _written(language: str) -> dict[str, Copy]:
    copies: dict[str, Copy] = import_module(f"{__name__}.{language}").COPIES
    return copies


def family_copy(category: str, language: str) -> Copy | None:
    if language not in LANGUAGES:
        return None
    return _written(language)[family_of(category)]

"""The registry of looks, and which one an ad gets.

`look_for` is pure: words of the plan (style keywords first, then mood, then category) vote for a look, and ties and silence
go to the friendliest. Photos ask for the photo look, in the mood of the look the words voted for: its letters, its cut, and
what the photos lie on. A new look is registered by one entry in `LOOKS`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from generations.looks import bold, eco, energetic, hope, luxe, photo, playful, tech, trust, warm
from generations.looks.base import Look, PhotoGround, ad_seed
from generations.looks.typography import PHOTO_MODERN, recipe_named
from generations.pictures.catalogue import STILL_LIFE
from generations.pictures.sorts import AS_OBJECT
from generations.spec import AdSpec

LOOKS: Final[dict[str, Look]] = {
    look.name: look
    for look in (
        warm.LOOK,
        luxe.LOOK,
        eco.LOOK,
        tech.LOOK,
        energetic.LOOK,
        photo.LOOK,
        trust.LOOK,
        bold.LOOK,
        playful.LOOK,
        hope.LOOK,
    )
}
DEFAULT: Final = "warm"
_GENTLE_LUXURY: Final = "eco"

_KEYWORD_WEIGHT, _MOOD_WEIGHT, _CATEGORY_WEIGHT = 4, 3, 2

# Beginnings of words that call for a look. Style presets are among the style keywords.
_WORDS: Final[dict[str, str]] = {
    "luxe": (
        "luxur luxe premium elegan exclusiv sophistic opulen timeless glamo watch jewel perfum fine_dining couture"
    ),
    "warm": (
        "warm friendly cosy cozy homely homemade family neighbo bakery cafe coffee restaurant food catering florist pet"
    ),
    "eco": (
        "natural eco organic sustain calm serene gentle green minimal clean botanic skincare skin "
        "spa wellness yoga garden candle"
    ),
    "tech": (
        "tech futur digital innovat software saas app sleek cyber electronic gadget phone ai cloud startup device"
    ),
    "energetic": (
        "energ vibrant dynamic power sport gym fitness sneaker music urban street adrenal club band bike festival"
    ),
    "trust": (
        "trust profession reliab serious corporate calm_ law legal attorney account financ insur "
        "bank health dent clinic medic doctor consult property estate b2b"
    ),
    "bold": (
        "sale discount urgent deal offer clearance black_friday bargain emergency plumb electric "
        "repair locksmith moving bold"
    ),
    "playful": (
        "playful fun kids child toy game party joy cheer whims school daycare ice_cream candy "
        "toddler colourful colorful"
    ),
    "hope": (
        "hope charit donat nonprofit non_profit communit volunt emotional inspir compass care_ shelter giving church"
    ),
}
_PATTERNS: Final = {
    name: re.compile(r"\b(?:" + "|".join(word.replace("_", "[ _-]?") for word in words.split()) + ")", re.IGNORECASE)
    for name, words in _WORDS.items()
}


_PHOTO_GROUNDS: Final[Mapping[str, PhotoGround]] = {
    "warm": "paper",
    "eco": "paper",
    "trust": "paper",
    "hope": "paper",
    "energetic": "colour",
    "bold": "colour",
    "playful": "colour",
}
_PHOTO_UNREST: Final = 1.3  # light and texture of a photo's ground, see TypeRecipe


def look_for(spec: AdSpec, has_photos: bool) -> Look:
    """The look of an ad. Photos of the product are worth more than any illustration of it."""
    mood = _by_words(spec)
    return _photo_look_in(mood, ad_seed(spec)) if has_photos else mood


def _photo_look_in(mood: Look, seed: int) -> Look:
    """The photo look, with letters, transition and ground of another one."""
    recipe = mood.type or recipe_named(mood.name)
    if mood.name == DEFAULT:
        recipe = (recipe_named("photo"), PHOTO_MODERN)[seed % 2]
    return replace(
        LOOKS["photo"],
        type=replace(recipe, unrest=max(recipe.unrest, _PHOTO_UNREST)),
        transition=mood.transition,
        photo_ground=_PHOTO_GROUNDS.get(mood.name, "dark"),
        drawn=mood,
        palettes=mood.palettes,
        category_palettes=mood.category_palettes,
    )


def _by_words(spec: AdSpec) -> Look:
    votes: Counter[str] = Counter()
    brand = spec.brand_guidelines
    for text, weight in (
        (" ".join(brand.style_keywords), _KEYWORD_WEIGHT),
        (f"{brand.mood} {spec.audio.mood}", _MOOD_WEIGHT),
        (f"{spec.analysis.category} {spec.analysis.product_type}".replace("_", " "), _CATEGORY_WEIGHT),
    ):
        for name, pattern in _PATTERNS.items():
            votes[name] += weight * len(set(pattern.findall(text.lower())))
    best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0] == DEFAULT))
    if best == "luxe" and not _has_an_object(spec):
        best = _GENTLE_LUXURY
    return LOOKS[best] if count else LOOKS[DEFAULT]


def _has_an_object(spec: AdSpec) -> bool:
    """Whether what opens the ad is drawn by code in a premium ad; an illustration is a toy on black and gold."""
    first = next(iter(spec.scenes[0].pictures), "")
    return not first or first == STILL_LIFE or first in AS_OBJECT

"""The registry of looks, and which one an ad gets.

`look_for` is pure: photos ask for the photo look; else words of the plan (style keywords first, then mood, then category)
vote for a look, and ties and silence go to the friendliest. A new look is registered by one entry in `LOOKS`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from generations.looks import bold, eco, energetic, hope, luxe, photo, playful, tech, trust, warm
from generations.looks.base import Look
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


def look_for(spec: AdSpec, has_photos: bool) -> Look:
    """The look of an ad. Photos of the product are worth more than any illustration of it."""
    if has_photos:
        return LOOKS["photo"]
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
    return LOOKS[best] if count else LOOKS[DEFAULT]

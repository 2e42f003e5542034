"""`hero_for` from a whole spec: kind, size, and the same thing in every scene."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks.base import Palette
from generations.looks.heroes import hero_for, lit_hero_for
from generations.spec import AdSpec

PALETTE = Palette("#0B0908", "#1F5A48", "#E9CF95", "#F7F1E6")


def _spec(category: str, product: str, mood: str, subject: str) -> AdSpec:
    scene = {"narrative_purpose": "show", "subject": subject, "visual_prompt": subject, "duration_s": 5}
    kinds = ("before", "after", "bridge")
    return AdSpec.model_validate(
        {
            "analysis": {
                "product_type": product,
                "category": category,
                "target_audience": "people",
                "pain_point": "none",
                "framework": "BAB",
                "rationale": "it fits",
            },
            "product_description": product,
            "brand_guidelines": {"brand_name": "Aurelian", "colors": ["#E9CF95"], "mood": mood},
            "ad_specifications": {
                "duration_s": 15,
                "framework": "BAB",
                "call_to_action": "Discover more",
                "music_style": "calm",
            },
            "consistency": {"subject": "it", "palette": "gold", "light": "soft", "camera": "slow"},
            "scenes": [
                {**scene, "scene_number": number, "scene_type": kind} for number, kind in enumerate(kinds, start=1)
            ],
            "audio": {"style": "calm", "mood": "calm"},
        }
    )


@pytest.mark.parametrize("size_px", [200, 500])
def test_a_hero_is_no_larger_than_asked_and_its_props_are_smaller(size_px: int) -> None:
    spec = _spec("bakery", "bread", "warm", "croissant")
    hero = hero_for(spec, spec.scenes[0], PALETTE, size_px, 3)
    assert (hero.kind, hero.name) == ("illustration", "croissant")
    assert max(hero.layer.shape[:2]) <= size_px
    assert 2 <= len(hero.props) <= 3
    assert all(max(prop.shape[:2]) <= size_px // 2 + 1 for prop in hero.props)
    assert lit_hero_for(spec, spec.scenes[0], PALETTE, size_px, 3) is None


def test_a_drawn_product_is_the_same_in_every_scene_whatever_the_scene_s_seed() -> None:
    spec = _spec("wine", "red wine", "luxury", "wine glass")
    layers = [hero_for(spec, scene, PALETTE, 200, seed).layer for seed, scene in enumerate(spec.scenes)]
    assert all(np.array_equal(layers[0], layer) for layer in layers)


def test_an_object_can_be_lit_anew() -> None:
    spec = _spec("watches", "watch", "luxury", "watch")
    lit = lit_hero_for(spec, spec.scenes[0], PALETTE, 160, 1)
    assert lit is not None
    assert not np.array_equal(lit.at(0), lit.at(1))

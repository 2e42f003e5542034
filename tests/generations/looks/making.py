"""Specs, heroes and briefs the tests of the looks draw with."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from generations.looks.base import HeroArt, Look, SceneBrief, staging_for
from generations.looks.drawing import ball_layer
from generations.spec import STRUCTURE_15_S, AdSpec, Framework

SIZES = {"9:16": (270, 480), "16:9": (480, 270), "1:1": (270, 270), "4:5": (270, 338)}
HANDLE_S = 0.4


def make_spec(
    *,
    brand: str = "Rosie's",
    category: str = "bakery",
    mood: str = "warm",
    keywords: tuple[str, ...] = (),
    colors: tuple[str, ...] = ("#E5532D",),
    hook: str = "Real bread takes time",
) -> AdSpec:
    scenes = [
        {
            "scene_number": number,
            "scene_type": kind,
            "duration_s": length,
            "narrative_purpose": "show it",
            "subject": "croissant",
            "visual_prompt": "a croissant",
            "text_overlay": {"text": hook},
        }
        for number, (kind, length) in enumerate(STRUCTURE_15_S[Framework.AIDA], start=1)
    ]
    return AdSpec.model_validate(
        {
            "analysis": {
                "product_type": "bread",
                "category": category,
                "target_audience": "neighbours",
                "pain_point": "stale bread",
                "framework": "AIDA",
                "rationale": "food",
            },
            "product_description": f"{brand} {category}",
            "brand_guidelines": {"brand_name": brand, "colors": colors, "mood": mood, "style_keywords": keywords},
            "ad_specifications": {
                "duration_s": 15,
                "framework": "AIDA",
                "call_to_action": "Order now",
                "music_style": "warm",
            },
            "consistency": {"subject": "bread", "palette": "warm", "light": "soft", "camera": "close"},
            "scenes": scenes,
            "audio": {"style": "warm", "mood": mood},
        }
    )


def make_hero() -> HeroArt:
    return HeroArt(
        ball_layer(150, "#FFCC66", "#B06020"), "illustration", "ball", (ball_layer(60, "#88CCFF", "#225588"),)
    )


def make_brief(
    look: Look,
    *,
    spec: AdSpec | None = None,
    number: int = 1,
    ratio: str = "9:16",
    seed: int = 3,
    photos: tuple[Path, ...] = (),
) -> SceneBrief:
    spec = spec or make_spec()
    width, height = SIZES[ratio]
    scene = spec.scenes[number - 1]
    duration_s = scene.duration_s + 2 * HANDLE_S
    return SceneBrief(
        spec=spec,
        scene=scene,
        staging=staging_for(look, spec, scene, width, height),
        width=width,
        height=height,
        fps=30,
        duration_s=duration_s,
        handle_s=HANDLE_S,
        seed=seed,
        beats_s=tuple(float(beat) for beat in np.arange(HANDLE_S, duration_s, 0.5)),
        photos=photos,
        hero=make_hero(),
        index=number - 1,
    )

"""From a planned scene to the brief a look draws from: staging, photos and the hero, in one place for clips and sheets."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generations.looks.base import MAX_LAYER_PX, HeroArt, Look, Role, SceneBrief, staging_for
from generations.looks.heroes import cards, hero_for
from generations.looks.heroes.painting import paint_for, seen_on
from generations.looks.heroes.photos import prepare
from generations.spec import AdSpec, Scene

_LOGO_SHARE: Final = 0.72  # of the hero's size; its shadow takes some


def brief_for(
    look: Look,
    spec: AdSpec,
    scene: Scene,
    *,
    width: int,
    height: int,
    fps: int,
    frames: int,
    handle_frames: int,
    seed: int,
    beats_s: tuple[float, ...] = (),
    photos: tuple[Path, ...] = (),
) -> SceneBrief:
    staging = staging_for(look, spec, scene, width, height)
    _, _, hero_width, hero_height = staging.hero.in_pixels(width, height)
    size_px = min(MAX_LAYER_PX, round(max(hero_width, hero_height) * 1.1))
    hero = None
    if photos and staging.role is Role.END and not look.uses_photos:
        hero = _logo(photos[0], width, height, size_px)
    elif not (photos and look.uses_photos):
        hero = hero_for(
            spec,
            scene,
            staging.palette,
            size_px,
            seed,
            seen_on(paint_for(look.palette_for(spec)), (staging.scenery or staging.palette).background),
        )
    return SceneBrief(
        spec=spec,
        scene=scene,
        staging=staging,
        width=width,
        height=height,
        fps=fps,
        duration_s=frames / fps,
        handle_s=handle_frames / fps,
        seed=seed,
        beats_s=beats_s,
        photos=photos,
        hero=hero,
        index=scene.scene_number - 1,
    )


def _logo(path: Path, width: int, height: int, size_px: int) -> HeroArt:
    """The user's logo on a card, for the end card of a drawn ad."""
    side = round(size_px * _LOGO_SHARE)
    layer = cards.card_layer(prepare(path), side, side, radius_px=round(side * 0.12), unit=min(width, height) / 1080)
    return HeroArt(layer, "photo", "logo")

"""From a planned scene to the brief a look draws from: staging, photos and the hero, in one place for clips and sheets."""

from __future__ import annotations

from pathlib import Path

from generations.looks.base import MAX_LAYER_PX, Look, SceneBrief, staging_for
from generations.looks.heroes import hero_for
from generations.spec import AdSpec, Scene


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
    hero = None if look.uses_photos and photos else hero_for(spec, scene, staging.palette, size_px, seed)
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

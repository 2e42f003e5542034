"""Stage 2: the ad spec becomes scenes, each with a seed of its own derived from the generation's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from generations.models import Generation, Scene
from generations.options import MAX_SEED
from generations.pipeline.stage import Stage, StageContext
from generations.spec import AdSpec
from generations.spec import Scene as SceneSpec


@dataclass(frozen=True)
class PlannedScene:
    spec: SceneSpec
    seed: int


@dataclass(frozen=True)
class SpecAndSeed:
    spec: AdSpec
    seed: int


def scene_seed(seed: int, number: int) -> int:
    """A scene's own seed, 0..2**31-1: the same for the same generation seed and scene number, unlike its neighbours."""
    digest = hashlib.sha256(f"{seed}:{number}".encode()).digest()
    return int.from_bytes(digest[:4]) % (MAX_SEED + 1)


def gather(generation: Generation, part: int) -> SpecAndSeed:
    return SpecAndSeed(AdSpec.model_validate(generation.spec), generation.seed)


def run(value: SpecAndSeed, context: StageContext) -> tuple[PlannedScene, ...]:
    return tuple(PlannedScene(scene, scene_seed(value.seed, scene.scene_number)) for scene in value.spec.scenes)


def keep(generation: Generation, part: int, scenes: tuple[PlannedScene, ...]) -> None:
    generation.scenes.exclude(number__in=[scene.spec.scene_number for scene in scenes]).delete()
    for scene in scenes:
        Scene.objects.update_or_create(
            generation=generation,
            number=scene.spec.scene_number,
            defaults={
                "scene_type": scene.spec.scene_type,
                "duration_s": Decimal(str(scene.spec.duration_s)),
                "plan": scene.spec.model_dump(mode="json"),
                "seed": scene.seed,
            },
        )


PLAN_SCENES = Stage(
    name="plan_scenes",
    version=1,
    after=("write_spec",),
    gather=gather,
    run=run,
    keep=keep,
)

"""Stage 1: the prompt and its options become an ad spec."""

from __future__ import annotations

from generations.models import Generation
from generations.pipeline.stage import Stage, StageContext
from generations.providers import registry
from generations.providers.base import PlanRequest
from generations.spec import AdSpec


def gather(generation: Generation, part: int) -> PlanRequest:
    options = generation.chosen_options
    return PlanRequest(
        prompt=generation.prompt,
        duration_s=options.duration_s,
        aspect_ratio=options.aspect_ratio,
        framework=options.framework,
        style=options.style,
        photo_count=generation.photos.count(),
        seed=generation.seed,
    )


def run(request: PlanRequest, context: StageContext) -> AdSpec:
    return registry.planner().plan(request)


def keep(generation: Generation, part: int, spec: AdSpec) -> None:
    Generation.objects.filter(pk=generation.pk).update(spec=spec.model_dump(mode="json"))


WRITE_SPEC = Stage(
    name="write_spec",
    version=1,
    gather=gather,
    run=run,
    keep=keep,
)

"""Stage 1: the prompt and its options become an ad spec."""

from __future__ import annotations

from dataclasses import dataclass

from generations.models import Generation, SiteSettings
from generations.pipeline.brand import brand_for_planner, true_to_brand
from generations.pipeline.choice import remote_candidates, tier_name
from generations.pipeline.stage import Stage, StageContext
from generations.providers import registry
from generations.providers.base import Capability, Planner, PlanRequest
from generations.providers.catalogue import Candidate
from generations.providers.local.planner import LocalPlanner
from generations.spec import AdSpec


@dataclass(frozen=True)
class PlanOrder:
    request: PlanRequest
    tier: str  # the registry's name for it
    is_local: bool
    models: tuple[Candidate, ...] = ()  # who is asked before the local planner
    off: tuple[str, ...] = ()  # providers that staff switched off


def gather(generation: Generation, part: int) -> PlanOrder:
    options = generation.chosen_options
    request = PlanRequest(
        prompt=generation.prompt,
        duration_s=options.duration_s,
        aspect_ratio=options.aspect_ratio,
        framework=options.framework,
        style=options.style,
        brand=brand_for_planner(generation),
        photo_count=generation.photos.count(),
        seed=generation.seed,
    )
    models = remote_candidates(Capability.PLAN, options)
    off = tuple(SiteSettings.now().switched_off)
    return PlanOrder(request, tier_name(options), options.tier == "local", models, off)


def run(order: PlanOrder, context: StageContext) -> AdSpec:
    planner: Planner = LocalPlanner()
    if not order.is_local:
        planner = registry.planner(order.tier, context.book, off=order.off, instead=order.models)
    return true_to_brand(planner.plan(order.request), order.request.brand)


def keep(generation: Generation, part: int, spec: AdSpec) -> None:
    Generation.objects.filter(pk=generation.pk).update(spec=spec.model_dump(mode="json"))


WRITE_SPEC = Stage(
    name="write_spec",
    version=1,
    time_limit_s=600,
    gather=gather,
    run=run,
    keep=keep,
)

"""Which remote models a generation may use, from its options. Empty without keys, and for the tier "local"."""

from __future__ import annotations

from collections.abc import Sequence

from generations.models import SiteSettings
from generations.options import Options
from generations.pipeline.site_policy import list_in_place
from generations.providers import registry
from generations.providers.base import (
    Capability,
    Judge,
    MediaProvider,
    Planner,
    PromptImprover,
    ProviderError,
    Purchases,
)
from generations.providers.catalogue import Candidate


def tier_name(options: Options) -> str:
    """The registry's name for it; the site's own for "auto"."""
    return SiteSettings.now().tier_in_use if options.tier in ("auto", "local") else options.tier


def remote_candidates(capability: Capability, options: Options) -> tuple[Candidate, ...]:
    """What to try before the local studio, in order."""
    if options.tier == "local":
        return ()
    site = SiteSettings.now()
    name = site.tier_in_use if options.tier == "auto" else options.tier
    listed = registry.candidates(capability, name, off=site.switched_off, instead=list_in_place(site, name, capability))
    return tuple(one for one in listed if one.provider != registry.LOCAL)


def prompt_improver(options: Options, purchases: Purchases) -> PromptImprover | None:
    """Who rewrites prompts for somebody with these options; None without a key and where staff switched it off."""
    models = remote_candidates(Capability.PLAN, options)
    return registry.prompt_improver(tier_name(options), purchases, instead=models)


def judge(options: Options, purchases: Purchases) -> Judge | None:
    """Who looks at pictures for somebody with these options; None without a key and where staff switched it off."""
    models = remote_candidates(Capability.JUDGE, options)
    return registry.judge(tier_name(options), purchases, instead=models)


def planner(options: Options, purchases: Purchases) -> Planner:
    """Who writes plans for somebody with these options; every question is booked in `purchases`."""
    models = remote_candidates(Capability.PLAN, options)
    return registry.planner(tier_name(options), purchases, instead=models)


def wants_first_frame(options: Options) -> bool:
    """Whether every clip starts from a still that is made first."""
    if options.first_frame is not None:
        return options.first_frame
    return registry.tier_of(tier_name(options)).first_frame


def providers_of(candidates: Sequence[Candidate]) -> list[tuple[Candidate, MediaProvider]]:
    """Each with whoever answers for it; those that are no longer set up are left out."""
    found = []
    for candidate in candidates:
        try:
            found.append((candidate, registry.media_provider(candidate.provider, candidate.model)))
        except ProviderError:
            continue
    return found

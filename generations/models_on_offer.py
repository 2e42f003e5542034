"""The models that can be used now, and what each tier does with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from generations.models import SiteSettings
from generations.options import TIERS
from generations.pipeline.site_policy import list_in_place
from generations.providers import registry
from generations.providers.base import Capability, ModelCard
from generations.providers.catalogue import language_models


@dataclass(frozen=True)
class Offered:
    tier: str  # the site's own
    tiers: Mapping[str, Mapping[str, tuple[str, ...]]]  # tier -> capability -> "provider:model", first to last
    models: tuple[ModelCard, ...]


def models_on_offer() -> Offered:
    named: list[str] = [name for name in TIERS if name not in ("auto", "local")]
    site = SiteSettings.now()
    tiers = {name: {str(kind): _listed(site, kind, name) for kind in Capability} for name in named}
    return Offered(site.tier_in_use, tiers, _cards())


def _listed(site: SiteSettings, kind: Capability, tier: str) -> tuple[str, ...]:
    listed = registry.candidates(kind, tier, off=site.switched_off, instead=list_in_place(site, tier, kind))
    return tuple(str(one).rstrip(":") for one in listed)


def _cards() -> tuple[ModelCard, ...]:
    cards = [card for vendor in registry.vendors().values() for card in vendor.cards()]
    if settings.OPENAI_API_KEY:
        cards += [model.card(kind) for model in language_models().values() for kind in sorted(model.capabilities)]
    return tuple(cards)

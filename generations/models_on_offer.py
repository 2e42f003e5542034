"""The models that can be used now, and what each tier does with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from generations.options import TIERS
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
    tiers = {name: {str(kind): _listed(kind, name) for kind in Capability} for name in named}
    return Offered(settings.ADGEN_TIER, tiers, _cards())


def _listed(kind: Capability, tier: str) -> tuple[str, ...]:
    return tuple(str(one).rstrip(":") for one in registry.candidates(kind, tier))


def _cards() -> tuple[ModelCard, ...]:
    cards = [card for vendor in registry.vendors().values() for card in vendor.cards()]
    if settings.OPENAI_API_KEY:
        cards += [model.card(kind) for model in language_models().values() for kind in sorted(model.capabilities)]
    return tuple(cards)

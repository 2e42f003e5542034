"""Staff's word on models, between the registry and whoever asks it: switched-off providers, edited tiers, the usual tier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generations.models import SiteSettings
from generations.providers import registry
from generations.providers.base import Capability
from generations.providers.catalogue import Candidate

MOST_MODELS: Final = 6


def read_models(lines: Sequence[str], kind: Capability) -> tuple[Candidate, ...]:
    """Lines as staff write them, "provider:owner/model 720p". Raises `ValueError` with a sentence about the line."""
    if len(lines) > MOST_MODELS:
        raise ValueError(f"At most {MOST_MODELS} models a list; more would only make a failing ad wait.")
    return tuple(_read(line, kind) for line in lines)


def list_in_place(site: SiteSettings, tier: str, kind: Capability) -> tuple[Candidate, ...] | None:
    """The list staff wrote for this tier and kind of work; None where the shipped one holds."""
    lines = site.tiers.get(tier, {}).get(kind.value)
    if not lines:
        return None
    found = []
    for line in lines:
        try:
            found.append(_read(line, kind))
        except ValueError:  # a model that has left the catalogue since
            continue
    return tuple(found)


def _read(line: str, kind: Capability) -> Candidate:
    name, _, resolution = line.partition(" ")
    provider, _, model = name.partition(":")
    candidate = Candidate(provider, model, resolution)
    if not registry.is_known(candidate, kind):
        raise ValueError(f"“{line[:80]}” is no model with a price for this work. Write provider:owner/model.")
    return candidate

"""tiers.toml as typed values: which model a tier tries first for each capability, and which after it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generations.providers.base import Capability
from generations.providers.catalogue.entries import FOLDER


@dataclass(frozen=True)
class Candidate:
    """One model to try, by provider; `resolution` is the tier's wish for clips."""

    provider: str
    model: str
    resolution: str = ""

    def __str__(self) -> str:
        return f"{self.provider}:{self.model}"


@dataclass(frozen=True)
class Tier:
    name: str
    candidates: Mapping[Capability, tuple[Candidate, ...]]
    first_frame: bool = False  # make a still first and let every clip start from one


@cache
def tiers() -> dict[str, Tier]:
    with (FOLDER / "tiers.toml").open("rb") as file:
        read = tomllib.load(file)
    return {name: _tier(name, table) for name, table in read.items()}


def tier(name: str) -> Tier:
    return tiers()[name]


def candidate(written: str | Mapping[str, str]) -> Candidate:
    """A model as tiers write it: "provider:model", or a table that adds a resolution."""
    name, resolution = (written, "") if isinstance(written, str) else (written["model"], written.get("resolution", ""))
    provider, _, model = name.partition(":")
    if not model:
        raise ValueError(f"{name!r} does not name a provider and a model")
    return Candidate(provider, model, resolution)


def _tier(name: str, table: Mapping[str, Any]) -> Tier:
    listed = {Capability(key): tuple(map(candidate, value)) for key, value in table.items() if isinstance(value, list)}
    return Tier(name, listed, bool(table.get("first_frame", False)))

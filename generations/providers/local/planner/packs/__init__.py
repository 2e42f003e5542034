"""The written packs: one per kind of business, grouped in files by trade. Adding one: write it, list it in its group."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from generations.providers.local.planner.packs.base import Copy, Keyword, Line, Pack

GROUPS: Final = (
    "general", "food", "food_out", "drinks", "style", "shops", "beauty", "body", "health", "home_trades", "home_works", "wheels", "places",  # noqa: E501
    "occasions", "learning", "family", "digital", "office", "giving", "outdoors", "sport", "industry",
)  # fmt: skip


@cache
def all_packs() -> dict[str, Pack]:
    found: dict[str, Pack] = {}
    for group in GROUPS:
        module = import_module(f"{__name__}.{group}")
        packs: tuple[Pack, ...] = module.PACKS
        for pack in packs:
            if pack.key in found:
                raise ValueError(f"two packs are called {pack.key}")
            found[pack.key] = pack
    return found


__all__ = ["GROUPS", "Copy", "Keyword", "Line", "Pack", "all_packs"]

"""The written packs: one per kind of business, grouped in files by trade. Adding one: write it, list it in its group."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

from generations.providers.local.planner.packs.base import Copy, Keyword, Line, Niche, Pack, keywords
from generations.providers.local.planner.packs.trade_files import in_more_languages, trades_in

GROUPS: Final = (
    "general", "food", "food_out", "drinks", "style", "shops", "beauty", "body", "health", "home_trades", "home_works", "wheels", "places",  # noqa: E501
    "occasions", "learning", "family", "digital", "office", "giving", "outdoors", "sport", "industry", "making", "shows",
)  # fmt: skip
# Files of narrow trades: each belongs to a pack above.
NICHES: Final = ("niche_mending", "niche_work", "niche_goods", "niche_people")
# Narrow trades in four languages, as data.
TRADES: Final = Path(__file__).parent / "trades"
# Wide kinds that no keyword names: the classifier of kinds finds them.
KINDS: Final = Path(__file__).parent / "kinds.toml"
# What packs written elsewhere are called and say in more languages.
ABROAD: Final = Path(__file__).parent / "abroad"
_WORDS: Final = Path(__file__).parent.parent / "words"


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
    for file in (KINDS, *sorted(TRADES.glob("*.toml"))):
        for written in trades_in(file, found):
            if written.key in found:
                raise ValueError(f"two packs are called {written.key}")
            found[written.key] = written
    for group in NICHES:
        narrow: tuple[Niche, ...] = import_module(f"{__name__}.{group}").TRADES
        for trade in narrow:
            if trade.key in found:
                raise ValueError(f"two packs are called {trade.key}")
            found[trade.key] = trade.within(found[trade.parent])
    for file in sorted(ABROAD.glob("*.toml")):
        for written in in_more_languages(file, found):
            found[written.key] = written
    return found


def parent_of(key: str) -> str:
    """The pack a narrow trade belongs to; a pack of its own is itself."""
    found = all_packs().get(key)
    return found.category if found else key


def all_keywords() -> Iterator[tuple[str, str, Keyword]]:
    """Pack, language and keyword: those written in the packs, then those of the word lists beside them."""
    for pack in all_packs().values():
        for language, found in pack.keywords.items():
            yield from ((pack.key, language, keyword) for keyword in found)
    for file in sorted(_WORDS.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            key, _, text = line.partition("|")
            if not line.startswith("#") and text:
                yield from ((key.strip(), file.stem, keyword) for keyword in keywords(text))


__all__ = ["GROUPS", "Copy", "Keyword", "Line", "Niche", "Pack", "all_keywords", "all_packs", "parent_of"]

"""Narrow trades written as TOML: what people call them, pictures, and lines in English, Spanish, French and German.

One table per trade; docs/packs.md shows one. What a table leaves out is its parent's, except pictures:
a trade without `draws` shows none, for no picture beats a wrong one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from generations.providers.local.planner.packs.base import Copy, Keyword, Pack, split
from generations.spec import Framework

REQUIRED: Final = ("en", "es", "fr", "de")
_COMPOUND, _LONG_WORD, _WORD = 6.0, 5.0, 3.5  # weights: the more a phrase says, the surer it names the trade
_LONG: Final = 10  # letters; German compounds say as much as phrases


def trades_in(file: Path, packs: Mapping[str, Pack]) -> Iterator[Pack]:
    """The trades of one file as packs. ValueError for a parent that is none and for a language or line that is missing."""
    for key, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
        try:
            yield _trade(key, table, packs[table["parent"]])
        except KeyError as missing:
            raise ValueError(f"{file.name}: {key} lacks {missing}") from missing


def in_more_languages(file: Path, packs: Mapping[str, Pack]) -> Iterator[Pack]:
    """Packs written elsewhere, with their lines and words in the languages of the file besides."""
    for key, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
        pack = packs[key]
        draws = next((word.draws for word in pack.keywords.get("en", ()) if word.draws), "")
        words = {language: _keywords(own.get("words", ""), draws) for language, own in table.items()}
        known = {language: (*pack.keywords.get(language, ()), *found) for language, found in words.items()}
        yield replace(
            pack,
            keywords={**pack.keywords, **known},
            copies={**pack.copies, **{language: _copy(own) for language, own in table.items()}},
        )


def _trade(key: str, table: Mapping[str, Any], parent: Pack) -> Pack:
    subjects = split(table.get("draws", "")) or (table["en"]["noun"].lower(),)
    languages = (*REQUIRED, *(key for key, value in table.items() if isinstance(value, dict) and key not in REQUIRED))
    return replace(
        parent,
        key=key,
        parent=parent.key,
        product=table["en"]["noun"].lower(),
        audience=table["audience"],
        framework=Framework(table["framework"]),
        subjects=subjects,
        shots=split(table["shots"]),
        setting=table["setting"],
        keywords={
            language: _keywords(table[language].get("words", ""), table.get("draws", "")) for language in languages
        },
        copies={language: _copy(table[language]) for language in languages},
        emoji="",
    )


def _keywords(words: str, draws: str) -> tuple[Keyword, ...]:
    phrases = (word.strip().lower() for word in words.split(","))
    first = draws.partition("|")[0].strip()
    return tuple(Keyword(phrase, _weight(phrase), first) for phrase in phrases if phrase)


def _weight(phrase: str) -> float:
    return _COMPOUND if " " in phrase or "-" in phrase else _LONG_WORD if len(phrase) >= _LONG else _WORD


def _copy(lines: Mapping[str, str]) -> Copy:
    """The first hook of a trade that takes a pain away names the pain; its bodies stand where others press on one."""
    return Copy(
        lines["noun"],
        {
            "hooks": lines["hooks"],
            "pains": _first_for_all(lines["hooks"]),
            "agitates": lines["bodies"],
            "bodies": lines["bodies"],
            "closes": lines["closes"],
            "cta": lines["cta"],
        },
    )


def _first_for_all(hooks: str) -> str:
    """The hooks up to the first that has no condition."""
    told = hooks.split("|")
    free = next((number for number, hook in enumerate(told) if not hook.strip().startswith("[")), len(told))
    return "|".join(told[: free + 1])

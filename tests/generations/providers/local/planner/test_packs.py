"""Every written line is fit for the screen, whoever is unlucky enough to get it."""

from __future__ import annotations

import tomllib

import pytest

from generations.providers.local.planner import lint
from generations.providers.local.planner.packs import KINDS, TRADES, all_packs
from generations.providers.local.planner.packs.base import copy as copy_of
from generations.providers.local.planner.style import MOODS

PACKS = list(all_packs().values())
REQUIRED = {"en", "es", "fr", "de"}


def test_there_are_enough_kinds_of_business() -> None:
    assert len(PACKS) >= 40


def test_every_pack_is_complete_in_four_languages_at_least() -> None:
    for pack in PACKS:
        assert set(pack.copies) >= REQUIRED, pack.key
        assert pack.mood in MOODS
        assert (len(pack.colors), len(pack.shots)) == (3, 3), pack.key
        assert len(pack.subjects) >= (1 if pack.parent else 4), pack.key
        for copy in pack.copies.values():
            for lines in (copy.hooks, copy.pains, copy.agitates, copy.bodies, copy.closes):
                assert [line for line in lines if not line.needs], f"{copy.noun} needs a line that always fits"


def test_only_the_wide_kinds_are_named_by_no_keyword() -> None:
    kinds = tomllib.loads(KINDS.read_text(encoding="utf-8"))
    assert {pack.key for pack in PACKS if pack.is_wide} == set(kinds)
    for file in TRADES.glob("*.toml"):
        for key, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
            assert all(table[language].get("words") for language in REQUIRED), key


@pytest.mark.parametrize("language", sorted({language for pack in PACKS for language in pack.copies}))
def test_every_written_line_passes_the_lint(language: str) -> None:
    faults = {
        (pack.key, line.text): found
        for pack in PACKS
        if (copy := pack.copies.get(language))
        for lines in (copy.hooks, copy.pains, copy.agitates, copy.bodies, copy.closes)
        for line in lines
        if (found := lint.faults(line.text, language=language, prompt="", orders=False, written=True))
    }
    assert faults == {}


def test_buttons_are_short() -> None:
    long = [
        action.text
        for pack in PACKS
        for copy in pack.copies.values()
        for action in copy.actions
        if len(action.text) > 20
    ]
    assert long == []


_EMPTY_PICTURES = {"sparkles", "star", "glowing star"}


def test_packs_show_things_and_no_filler() -> None:
    assert [pack.key for pack in PACKS if _EMPTY_PICTURES & set(pack.subjects)] == []


def test_a_condition_may_ask_for_a_word_or_bar_it() -> None:
    written = copy_of(noun="", hooks="[bread] Warm bread | [!bread] Something else", bodies="", closes="", cta="Go")
    assert [(line.text, line.needs, line.bars) for line in written.hooks] == [
        ("Warm bread", "bread", ""),
        ("Something else", "", "bread"),
    ]

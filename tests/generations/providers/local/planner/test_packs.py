"""Every written line is fit for the screen, whoever is unlucky enough to get it."""

from __future__ import annotations

import pytest

from generations.providers.local.planner import lint
from generations.providers.local.planner.packs import Pack, all_packs
from generations.providers.local.planner.packs.base import copy as copy_of
from generations.providers.local.planner.style import MOODS

PACKS = list(all_packs().values())
LANGUAGES = ("en", "es", "fr", "de")


def test_there_are_enough_kinds_of_business() -> None:
    assert len(PACKS) >= 40


@pytest.mark.parametrize("pack", PACKS, ids=[pack.key for pack in PACKS])
def test_a_pack_is_complete_in_four_languages(pack: Pack) -> None:
    assert tuple(sorted(pack.copies)) == tuple(sorted(LANGUAGES))
    assert pack.mood in MOODS
    assert (len(pack.colors), len(pack.shots)) == (3, 3)
    assert len(pack.subjects) >= (1 if pack.parent else 4)
    for copy in pack.copies.values():
        for lines in (copy.hooks, copy.pains, copy.agitates, copy.bodies, copy.closes):
            assert [line for line in lines if not line.needs], f"{copy.noun} needs a line that always fits"


@pytest.mark.parametrize("pack", PACKS, ids=[pack.key for pack in PACKS])
def test_every_written_line_passes_the_lint(pack: Pack) -> None:
    faults = {
        line.text: found
        for language, copy in pack.copies.items()
        for lines in (copy.hooks, copy.pains, copy.agitates, copy.bodies, copy.closes)
        for line in lines
        if (found := lint.faults(line.text, language=language, prompt="", orders=False, written=True))
    }
    assert faults == {}


@pytest.mark.parametrize("pack", PACKS, ids=[pack.key for pack in PACKS])
def test_buttons_are_short(pack: Pack) -> None:
    assert [action.text for copy in pack.copies.values() for action in copy.actions if len(action.text) > 20] == []


_EMPTY_PICTURES = {"sparkles", "star", "glowing star"}


@pytest.mark.parametrize("pack", PACKS, ids=[pack.key for pack in PACKS])
def test_a_pack_shows_things_and_no_filler(pack: Pack) -> None:
    assert not _EMPTY_PICTURES & {*pack.subjects, pack.contrast_subject}


def test_a_condition_may_ask_for_a_word_or_bar_it() -> None:
    written = copy_of(noun="", hooks="[bread] Warm bread | [!bread] Something else", bodies="", closes="", cta="Go")
    assert [(line.text, line.needs, line.bars) for line in written.hooks] == [
        ("Warm bread", "bread", ""),
        ("Something else", "", "bread"),
    ]

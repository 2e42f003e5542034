"""Scenes with many words: their letters get a larger area and more lines, the hero a smaller one."""

from __future__ import annotations

import pytest

from generations.looks.base import staging_for
from generations.looks.zones import Arrangement
from generations.text_setting import set_overlay
from generations.timeline import FRAME_SIZES
from tests.generations.looks.ads import flat_look, make_ad
from tests.generations.looks.test_layout import laid_out

LONG = "We take donated bikes and our volunteers repair them"
WORDY = make_ad(
    texts=(LONG, "Then we give them to children who have never had one", "Open from seven", "Come while it's warm")
)


@pytest.mark.parametrize("ratio", ["9:16", "4:5"])
def test_the_hero_makes_room_for_many_words_in_upright_scenes(ratio: str) -> None:
    width, height = FRAME_SIZES[ratio]
    stagings = [staging_for(flat_look("trust"), WORDY, scene, width, height) for scene in WORDY.scenes]
    assert [staging.arrangement is Arrangement.WORDS_FIRST for staging in stagings] == [True, True, False, False]
    wordy, short = stagings[1].zones, stagings[2].zones
    assert wordy.text.height > short.text.height
    assert wordy.hero.height <= short.hero.height
    assert all(each.zones.text.y + each.zones.text.height <= each.zones.hero.y for each in stagings[:2])


@pytest.mark.parametrize("ratio", ["16:9", "1:1"])
def test_beside_its_hero_the_text_has_room_already(ratio: str) -> None:
    width, height = FRAME_SIZES[ratio]
    assert all(
        staging_for(flat_look("trust"), WORDY, scene, width, height).arrangement is not Arrangement.WORDS_FIRST
        for scene in WORDY.scenes
    )


def test_many_words_stand_in_more_lines_and_not_in_small_letters() -> None:
    width, height = FRAME_SIZES["9:16"]
    long, short = (set_overlay(laid_out(WORDY)[f"s{number}-headline"], width, height).block for number in (2, 3))
    assert len(long.lines) >= 4
    assert long.size_px > short.size_px / 2.2

"""How hero and props are arranged: whole in the frame, and not the same picture alone in every scene."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generations.looks.base import HeroArt, SceneBrief
from generations.looks.choose import LOOKS
from generations.looks.compositions import Temper, alone, arranged, close_up
from generations.looks.zones import Arrangement, zones_for
from tests.generations.looks.making import SIZES, make_brief, make_spec

TEMPER = Temper()


def brief_of(ratio: str, number: int, name: str) -> SceneBrief:
    brief = make_brief(LOOKS["warm"], spec=make_spec(), ratio=ratio, number=number)
    layer = np.zeros((220, 300, 4), np.uint8)
    layer[10:210, 20:280] = 255
    zones = zones_for(*brief.size, brief.role, Arrangement.TYPE_FIRST)
    staging = replace(brief.staging, arrangement=Arrangement.TYPE_FIRST, zones=zones)
    return replace(brief, hero=HeroArt(layer, "illustration", name), staging=staging)


@pytest.mark.parametrize("ratio", SIZES)
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_everything_on_stage_is_whole(ratio: str, number: int) -> None:
    brief = brief_of(ratio, number, "teapot")
    for part in arranged(brief, TEMPER, (close_up, alone)):
        wide, high = (side * part.scale / 2 for side in (part.sprite.width, part.sprite.height))
        assert part.x - wide >= -1
        assert part.x + wide <= brief.width + 1
        assert part.y + high <= brief.height + 1


def test_a_thing_comes_in_threes_in_the_middle_of_an_ad_and_a_teapot_does_not() -> None:
    assert len(arranged(brief_of("9:16", 2, "croissant"), TEMPER, (close_up, alone))) == 3
    assert len(arranged(brief_of("9:16", 2, "teapot"), TEMPER, (close_up, alone))) == 1
    assert len(arranged(brief_of("9:16", 1, "croissant"), TEMPER, (close_up, alone))) == 1


def test_a_look_that_built_a_stand_gets_its_one_hero() -> None:
    parts = arranged(brief_of("9:16", 2, "croissant"), TEMPER, (alone,))
    assert len(parts) == 1
    assert parts[0].is_hero

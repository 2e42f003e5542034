"""The tech look: sheets with diagrams belong to screens."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generations.looks.base import HeroArt, SceneBrief
from generations.looks.choose import LOOKS
from tests.generations.looks.making import make_brief, make_spec

LAYER = np.full((300, 300, 4), 255, np.uint8)


def shown(brief: SceneBrief, name: str) -> np.ndarray:
    hero = HeroArt(LAYER, "object", name)
    return LOOKS["tech"].prepare(replace(brief, hero=hero))(brief.duration_s / 2)


@pytest.mark.parametrize(("number", "differs"), [(1, True), (2, True), (4, False)])
def test_charts_float_beside_a_screen_and_not_beside_a_kettle(number: int, differs: bool) -> None:
    brief = make_brief(LOOKS["tech"], spec=make_spec(), ratio="9:16", number=number)
    apart = np.abs(shown(brief, "laptop").astype(int) - shown(brief, "watch")).max()
    assert bool(apart > 40) is differs

"""The camera comes near the main picture in a body scene, where that shows more of it."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks import places, warm
from generations.looks.base import SceneBrief
from generations.looks.briefs import brief_for
from generations.looks.choose import LOOKS
from generations.looks.close_ups import is_near
from tests.generations.looks.making import SIZES, make_spec


def _brief(
    *pictures: str, number: int = 2, ratio: str = "9:16", look: str = "eco", brand: str = "Rosie's"
) -> SceneBrief:
    """A scene of an ad whose scenes show these pictures, the last one from the second scene on."""
    spec = make_spec(brand=brand, colors=("#D0021B",))
    shown = [pictures[min(index, len(pictures) - 1)] for index in range(len(spec.scenes))]
    scenes = tuple(
        scene.model_copy(update={"pictures": (name,)}) for scene, name in zip(spec.scenes, shown, strict=True)
    )
    spec = spec.model_copy(update={"place": "hall", "scenes": scenes})
    width, height = SIZES[ratio]
    scene = spec.scenes[number - 1]
    return brief_for(LOOKS[look], spec, scene, width=width, height=height, fps=30, frames=90, handle_frames=9, seed=1)


def test_a_picture_with_much_to_see_is_shown_near_alone_and_cut_off_below() -> None:
    brief = _brief("lathe")
    (hero,) = places.standing(brief, warm.TEMPER)
    assert is_near(brief)
    assert hero.y + hero.height / 2 > brief.height
    whole = places.standing(_brief("lathe", number=1), warm.TEMPER)
    assert hero.width > 1.15 * next(part.width for part in whole if part.is_hero)


def test_the_near_hero_leaves_the_words_alone() -> None:
    brief = _brief("accordion")
    (hero,) = places.standing(brief, warm.TEMPER)
    words = brief.staging.zones.text
    grown = hero.height * (1 + hero.push + hero.beat)
    assert hero.y - grown / 2 >= (words.y + words.height) * brief.height


@pytest.mark.parametrize(
    "pictures", [("chair",), ("briefcase",), ("dog-face",), ("hot-air-balloon",), ("lathe", "accordion")]
)
def test_plain_shapes_heads_what_flies_and_second_things_are_not(pictures: tuple[str, ...]) -> None:
    assert not is_near(_brief(*pictures))


@pytest.mark.parametrize("number", [1, 4])
def test_openings_and_end_cards_show_it_whole(number: int) -> None:
    assert not is_near(_brief("lathe", number=number))


@pytest.mark.parametrize("ratio", ["16:9", "1:1"])
def test_beside_words_there_is_no_room_to_come_near(ratio: str) -> None:
    assert not is_near(_brief("lathe", ratio=ratio))


@pytest.mark.parametrize("brand", ["Rosie's", "Anna's", "Maestre", "Fold", "Oak & Ash"])
def test_in_a_place_by_day_the_main_picture_keeps_its_colour(brand: str) -> None:
    opening, body = (_brief("accordion", number=number, look="bold", brand=brand) for number in (1, 2))
    assert np.abs(_mean_colour(opening) - _mean_colour(body)).max() < 12


def _mean_colour(brief: SceneBrief) -> np.ndarray:
    assert brief.hero is not None
    layer = brief.hero.layer
    return layer[layer[..., 3] > 200][:, :3].astype(float).mean(axis=0)

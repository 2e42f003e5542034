"""Places: which one an ad plays in, what may be drawn in one, how it takes an ad's colours, and where things stand in it."""

from __future__ import annotations

import re
import typing
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

from generations.looks import colour, panels, warm
from generations.looks import places as drawing
from generations.looks.base import Look, staging_for
from generations.looks.choose import LOOKS
from generations.looks.palette import Palette
from generations.looks.zones import Arrangement
from generations.pictures import catalogue, places
from generations.spec import AdSpec
from tests.generations.looks.making import SIZES, make_brief, make_spec

AT_HOME = sorted(places.names())
SHOWING = [look for look in LOOKS.values() if look.has_places]
HTML_ESCAPES = re.compile("&(?!amp;|lt;|gt;)")


def in_hall() -> AdSpec:
    """An ad that plays in a hall, of a thing every look would put there."""
    spec = make_spec()
    scenes = tuple(scene.model_copy(update={"pictures": ("croissant",)}) for scene in spec.scenes)
    return spec.model_copy(update={"place": "hall", "scenes": scenes})


def test_a_picture_found_in_one_place_only_decides() -> None:
    assert places.place_for("tractor", "bakery") == "farm"
    assert places.place_for("croissant", "bakery") == "bakery"


def test_a_narrow_trade_decides_before_its_kind() -> None:
    assert places.place_for("", "piano_tuning", "general_service") == places.place_for("", "piano_tuning")
    assert places.place_for("", "swimming", "sports") == "pool"


def test_a_kind_of_business_in_words_is_understood() -> None:
    assert places.place_for("", "vegan_bakery_shop") == "bakery"


def test_where_the_kind_says_nothing_the_picture_s_own_kind_does() -> None:
    assert places.place_for("pizza", "general_service") == "restaurant"


def test_mourning_and_what_floats_have_none() -> None:
    assert places.place_for("candle", "funeral") == ""
    assert places.place_for("sailboat", "travel") == ""


def test_every_place_in_the_table_is_drawn_and_every_drawn_one_is_used() -> None:
    rows = catalogue.rows_of("places.txt")
    assert {name for name, _, _ in rows} - {"-"} == places.names()


def test_no_picture_and_no_kind_is_at_home_twice() -> None:
    for column in (1, 2):
        cells = [word for row in catalogue.rows_of("places.txt") for word in row[column].split()]
        assert len(cells) == len(set(cells))


def test_the_pictures_of_the_lists_exist() -> None:
    named = {picture for _, pictures, _ in catalogue.rows_of("places.txt") for picture in pictures.split()}
    assert named | catalogue.in_the_air() <= set(catalogue.names())


@pytest.mark.parametrize("name", AT_HOME)
def test_a_place_is_drawn_in_standing_colours_over_the_whole_field(name: str) -> None:
    svg = (places.FOLDER / f"{name}.svg").read_text("utf-8")
    root = ElementTree.fromstring(svg)
    assert root.get("viewBox") == "0 0 2400 1600"
    assert not HTML_ESCAPES.search(svg)
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", re.sub(r'(?:xlink:)?href="#[^"]*"', "", svg))) <= set(
        drawing.STANDING
    )
    kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not kinds & {"text", "image", "filter", "linearGradient", "radialGradient", "script"}
    assert len(svg) < 18_000


@pytest.mark.parametrize("name", AT_HOME)
def test_behind_the_words_a_place_stays_calm(name: str) -> None:
    """In every place the words of an upright opening and end card read as on the plain ground."""
    spec = make_spec().model_copy(update={"place": name})
    for number in (1, 4):
        brief = make_brief(LOOKS["warm"], spec=spec, ratio="9:16", number=number)
        frame = drawing.place_behind(brief, "wave")(1.0)
        left, top, width, height = (round(part) for part in brief.staging.zones.text.in_pixels(*brief.size))
        behind = frame[top : top + height, left : left + width].reshape(-1, 3)
        darkest, lightest = (behind[at(behind.sum(axis=1))] for at in (np.argmin, np.argmax))
        worst = min(
            colour.contrast(brief.palette.text, colour.hexed(tuple(map(float, level)))) for level in (darkest, lightest)
        )
        assert worst >= 3.0


@pytest.mark.parametrize("look", SHOWING, ids=lambda look: look.name)
@pytest.mark.parametrize("ratio", SIZES)
def test_the_place_fills_the_frame_in_every_format(look: Look, ratio: str) -> None:
    spec = in_hall()
    for number in (1, 3, 4):
        brief = make_brief(look, spec=spec, ratio=ratio, number=number)
        frame = drawing.place_behind(brief, "wave")(brief.duration_s)
        assert frame.shape == (brief.height, brief.width, 3)
        assert frame[:, -1].any(axis=1).all()
        assert frame[:, 0].any(axis=1).all()


@pytest.mark.parametrize("ratio", SIZES)
def test_what_stands_in_a_place_stands_on_its_floor_inside_the_frame(ratio: str) -> None:
    spec = in_hall()
    brief = make_brief(LOOKS["warm"], spec=spec, ratio=ratio, number=2)
    parts = drawing.standing(brief, warm.TEMPER)
    for part in parts:
        foot = part.y + part.sprite.height * part.scale / 2
        assert brief.height * 0.75 < foot <= brief.height * 0.97
        assert part.degrees == 0


def test_in_a_place_words_never_stand_below_the_hero_of_an_upright_frame() -> None:
    spec = in_hall()
    for look in SHOWING:
        stagings = [staging_for(look, spec, scene, *SIZES["9:16"]) for scene in spec.scenes]
        assert stagings[0].place == stagings[-1].place == "hall"
        assert Arrangement.HERO_FIRST not in {staging.arrangement for staging in stagings if staging.place}


def test_no_place_is_seen_in_the_evening() -> None:
    for look in SHOWING:
        stagings = [staging_for(look, in_hall(), scene, *SIZES["9:16"]) for scene in in_hall().scenes]
        assert all(staging.scenery is not None for staging in stagings if staging.place and staging.is_inverted)


def test_software_keeps_the_ground_made_for_screens() -> None:
    spec = in_hall()
    first = spec.scenes[0].model_copy(update={"pictures": ("laptop",)})
    spec = spec.model_copy(update={"scenes": (first, *spec.scenes[1:])})
    assert staging_for(LOOKS["tech"], spec, spec.scenes[1], 270, 480).place == ""
    assert staging_for(LOOKS["warm"], spec, spec.scenes[0], 270, 480).place == "hall"


def test_what_flies_hangs_above_its_shadow() -> None:
    brief = make_brief(LOOKS["warm"], spec=in_hall())
    assert brief.hero is not None
    balloon = replace(brief, hero=replace(brief.hero, name="balloon"))
    hero = next(part for part in drawing.standing(balloon, warm.TEMPER) if part.is_hero)
    grounded = next(part for part in drawing.standing(brief, warm.TEMPER) if part.is_hero)
    assert hero.lift_px > 0 == grounded.lift_px
    foot, floor = (part.y + part.sprite.height * part.scale / 2 for part in (hero, grounded))
    assert foot + hero.lift_px == pytest.approx(floor)


def test_an_unknown_place_is_none() -> None:
    spec = make_spec(category="zzz").model_copy(update={"place": "moon_base"})
    assert staging_for(LOOKS["warm"], spec, spec.scenes[0], 270, 480).place == ""


def test_tones_grow_stronger_step_by_step_by_day_and_by_night() -> None:
    day = Palette("#FFF3DF", "#C9431E", "#D2481F", "#3A2015", soft="#FBD08A").settled()
    for palette, is_dark in ((day, False), (day.inverted(), True)):
        tones = drawing.tones(palette, is_dark=is_dark)
        lights = [colour.lightness(tones[step]) for step in ("ground", "1", "2", "3", "4", "5")]
        assert lights == sorted(lights, reverse=True)
        assert colour.lightness(tones["light"]) > lights[0]


@pytest.mark.parametrize("edge", typing.get_args(panels.Edge))
@pytest.mark.parametrize("ratio", SIZES)
def test_words_stand_on_a_panel_of_one_colour_and_the_place_lies_beyond(ratio: str, edge: panels.Edge) -> None:
    brief = make_brief(LOOKS["warm"], spec=in_hall(), ratio=ratio, number=1)
    frame = drawing.place_behind(brief, edge)(1.0)
    left, top, width, height = (round(part) for part in brief.staging.zones.text.in_pixels(*brief.size))
    words = frame[top : top + height, left : left + width].reshape(-1, 3)
    assert (words == np.array(colour.rgb(brief.palette.background), np.uint8)).all()
    x, y, wide, high = panels.window(brief)
    beyond = frame[y : y + high, x : x + wide].reshape(-1, 3)
    assert len(np.unique(beyond, axis=0)) > 20


@pytest.mark.parametrize("ratio", SIZES)
def test_the_panel_ends_where_the_look_says(ratio: str) -> None:
    brief = make_brief(LOOKS["trust"], spec=in_hall(), ratio=ratio, number=1)
    whole = panels.panel(brief, "straight")
    assert whole.cover.min() == 0
    assert whole.cover.max() == 1
    x, y, _, _ = panels.window(brief)
    is_beside = brief.staging.zones.is_beside
    at_edge = whole.base[brief.height // 2, x + 2] if is_beside else whole.base[y + 2, brief.width // 2]
    assert tuple(at_edge) == tuple(round(part) for part in colour.rgb(brief.palette.accent))


def test_most_ads_open_and_end_on_their_strong_colour_a_place_by_day_beside_it() -> None:
    framed = 0
    for number in range(40):
        spec = in_hall().model_copy(update={"product_description": f"a thing {number}"})
        hook, *bodies, end = (staging_for(LOOKS["warm"], spec, scene, 270, 480) for scene in spec.scenes)
        assert (hook.scenery is None) == (end.scenery is None)
        assert hook.scenery is None or all(body.scenery is None for body in bodies)
        if hook.scenery is not None:
            framed += 1
            assert hook.palette == hook.scenery.inverted()
    assert 20 <= framed < 40


def test_no_ad_opens_on_a_brown() -> None:
    brown = Palette("#F5F1E8", "#4A3A12", "#8A6A1A", "#2A2010", soft="#E5DCC8").settled()
    look = replace(LOOKS["trust"], palettes=(brown,), category_palettes={})
    for number in range(12):
        spec = in_hall().model_copy(update={"product_description": f"a thing {number}"})
        spec = spec.model_copy(update={"brand_guidelines": spec.brand_guidelines.model_copy(update={"colors": ()})})
        assert staging_for(look, spec, spec.scenes[0], 270, 480).scenery is None


def test_on_a_strong_ground_a_lively_colour_marks_words() -> None:
    navy = Palette("#F3F6FA", "#14305C", "#1D4ED8", "#0F1F3A", extra=("#8FB3E8", "#E7B75F")).settled()
    turned = navy.inverted()
    assert turned.accent in navy.extra
    assert colour.contrast(turned.accent, turned.background) >= 4.5

"""Words are laid out for every look and format: whole, tight, inside the safe zone, never on each other."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks.base import Palette, Role, staging_for
from generations.looks.layout import overlays_for
from generations.looks.typography import READABLE, RECIPES, SHADE_ON_WHITE, dressed, over_picture
from generations.render.checks import low_contrast, outside_safe_zone, overlapping
from generations.spec import AdSpec
from generations.text_setting import set_overlay
from generations.timeline import FRAME_SIZES, Entrance, Gap, Overlay, OverlayRole, Timeline
from generations.typesetting import contrast_ratio
from tests.generations.looks.ads import FLAT, UGLY, flat_look, make_ad

SCENES = (120, 90, 120, 120)
PALETTES = (
    FLAT,
    Palette("#0A0807", "#5A4322", "#E9CF95", "#F7F1E6"),
    Palette("#0B0B0E", "#FF4B1F", "#D8FF3E", "#FFFFFF"),
    Palette("#FFD400", "#E4002B", "#111111", "#111111"),
)


def laid_out(spec: AdSpec, look_name: str = "warm", ratio: str = "9:16", **more: object) -> dict[str, Overlay]:
    width, height = FRAME_SIZES[ratio]
    overlays = overlays_for(spec, flat_look(look_name), None, width, height, 30, SCENES, **more)  # type: ignore[arg-type]
    return {overlay.id: overlay for overlay in overlays}


def timeline_of(overlays: dict[str, Overlay], ratio: str) -> Timeline:
    width, height = FRAME_SIZES[ratio]
    picture = tuple(Gap(frames=frames) for frames in SCENES)
    return Timeline(width=width, height=height, picture=picture, overlays=tuple(overlays.values()))


@pytest.mark.parametrize("ratio", FRAME_SIZES)
@pytest.mark.parametrize("look_name", RECIPES)
def test_every_look_and_format_keeps_words_apart_and_in_the_safe_zone(look_name: str, ratio: str) -> None:
    timeline = timeline_of(laid_out(make_ad(emphasis="bread"), look_name, ratio), ratio)
    assert outside_safe_zone(timeline) == []
    assert overlapping(timeline) == []


@pytest.mark.parametrize("ratio", FRAME_SIZES)
@pytest.mark.parametrize("words", UGLY)
@pytest.mark.parametrize("look_name", ["warm", "energetic"])
def test_ugly_words_fit_too(look_name: str, words: str, ratio: str) -> None:
    timeline = timeline_of(laid_out(UGLY[words], look_name, ratio), ratio)
    assert outside_safe_zone(timeline) == []
    assert overlapping(timeline) == []


@pytest.mark.parametrize("words", UGLY)
def test_planned_text_survives_verbatim(words: str) -> None:
    spec = UGLY[words]
    shown = {overlay.text for overlay in laid_out(spec).values()}
    for scene in spec.scenes:
        assert scene.text_overlay.text in shown
    assert spec.ad_specifications.call_to_action in shown
    assert spec.ad_specifications.contact == () or any(
        all(line in text for line in spec.ad_specifications.contact) for text in shown
    )


@pytest.mark.parametrize("words", UGLY)
@pytest.mark.parametrize("look_name", ["luxe", "trust"])
def test_drawing_finds_the_size_that_layout_measured(look_name: str, words: str) -> None:
    for ratio in ("9:16", "1:1"):
        width, height = FRAME_SIZES[ratio]
        for overlay in laid_out(UGLY[words], look_name, ratio).values():
            drawn_px = set_overlay(overlay, width, height).block.size_px
            assert drawn_px == pytest.approx(overlay.style.size_px, abs=0.6), (ratio, overlay.id)


def test_the_hook_names_the_brand_small_and_the_end_card_large() -> None:
    overlays = laid_out(make_ad())
    assert overlays["s1-brand"].text == overlays["s4-brand"].text == "Rosie's Bakery"
    assert overlays["s1-brand"].style.size_px < 40 < 90 < overlays["s4-brand"].style.size_px


def test_a_hook_that_says_the_brand_needs_no_label() -> None:
    overlays = laid_out(make_ad(texts=("Rosie's Bakery opens", "Baked", "Bread", "Come")))
    assert "s1-brand" not in overlays


def test_without_a_brand_the_end_card_leads_with_its_line() -> None:
    overlays = laid_out(make_ad(brand=""))
    assert overlays["s4-headline"].text == "Come while it's warm"
    assert not any(overlay.role is OverlayRole.BRAND for overlay in overlays.values())


def test_an_end_line_that_repeats_the_button_is_not_said_twice() -> None:
    overlays = laid_out(make_ad(texts=("Warm bread", "Baked", "Bread", "Order for pickup!"), action="Order for pickup"))
    assert [overlay.text for overlay in overlays.values() if overlay.scene_number == 4] == [
        "Rosie's Bakery",
        "Order for pickup",
        "12 Mill Lane, Bath",
    ]


def test_the_emphasis_is_taken_as_it_stands_in_the_text() -> None:
    assert laid_out(make_ad(emphasis="BREAD"))["s1-headline"].style.emphasis == "bread"
    assert laid_out(make_ad(emphasis="cake"))["s1-headline"].style.emphasis == ""
    greeting = make_ad(texts=("Grüße aus Kraków", "Baked", "Bread", "Come"), emphasis="Kraków")
    assert laid_out(greeting)["s1-headline"].style.emphasis == "Kraków"


@pytest.mark.parametrize(
    ("text", "emphasis", "found"),
    [
        ("Plantons 5 000 arbres", "5", "5 000"),
        ("Скидка 20 % на всё", "20", "20 %"),
        ("From 12 € a day", "12", "12 €"),
        ("Open 9 to 5", "9", "9"),
    ],
)
def test_all_of_a_number_is_emphasised(text: str, emphasis: str, found: str) -> None:
    spec = make_ad(texts=(text, "Baked", "Bread", "Come"), emphasis=emphasis)
    assert laid_out(spec)["s1-headline"].style.emphasis == found


def test_short_contacts_share_a_line_and_long_ones_do_not() -> None:
    short = laid_out(make_ad(contact=("Bath", "555 0101")))
    assert short["s4-contact"].text == "Bath  ·  555 0101"
    long = laid_out(make_ad(contact=("12 Mill Lane, Widcombe, Bath BA2 4PX", "www.rosies-bakery.example")), ratio="1:1")
    assert "\n" in long["s4-contact"].text


def test_a_web_address_never_gets_a_hyphen() -> None:
    long = "www.rechtsschutzversicherung-vergleich.de"
    overlay = laid_out(make_ad(contact=(long,)), "bold", "1:1")["s4-contact"]
    assert "".join(line.text for line in set_overlay(overlay, 1080, 1080).block.lines).replace(" ", "") == long


def test_the_wished_animation_is_the_looks_own_version_of_it() -> None:
    assert laid_out(make_ad(animation="slide_up"))["s1-headline"].entrance is Entrance.WORD_POP
    assert laid_out(make_ad(animation="slide_up"), "luxe")["s1-headline"].entrance is Entrance.WORD_RISE
    assert laid_out(make_ad(animation="fade"), "luxe")["s1-headline"].entrance is Entrance.FADE
    assert laid_out(make_ad(animation="scale"), "luxe")["s1-headline"].entrance is Entrance.SCALE
    assert laid_out(make_ad(animation="scale"), "energetic")["s1-headline"].entrance is Entrance.WORD_SLAM


def test_the_wished_position_is_honoured_with_a_shade_where_the_hero_stands() -> None:
    top = laid_out(make_ad(position="top"))["s1-headline"]
    center = laid_out(make_ad(position="center"))["s1-headline"]
    bottom = laid_out(make_ad(position="bottom"))["s1-headline"]
    assert top.box.y < 0.25 < center.box.y < bottom.box.y
    assert bottom.box.y + bottom.box.height == pytest.approx(1248 / 1920, abs=0.003)
    assert bottom.box.y + bottom.box.height <= 1248 / 1920 + 1e-3
    assert top.style.scrim is None
    shaded = [overlay for overlay in laid_out(make_ad(position="bottom")).values() if overlay.scene_number == 1]
    assert sum(overlay.style.scrim is not None for overlay in shaded) == 1


def test_words_over_a_foreign_clip_are_light_on_one_shade_a_scene() -> None:
    overlays = laid_out(make_ad(), over_picture=[True] * 4)
    for number in range(1, 5):
        scene = [overlay for overlay in overlays.values() if overlay.scene_number == number]
        assert sum(overlay.scrim_box is not None for overlay in scene) == 1
    headline = overlays["s2-headline"]
    assert contrast_ratio(headline.style.color[0], SHADE_ON_WHITE) > READABLE


def test_a_scenes_own_colour_is_used_as_far_as_it_can_be_read() -> None:
    spec = make_ad(color="#FFE9C9")
    color = laid_out(spec)["s1-headline"].style.color[0]
    assert color != "#FFE9C9"
    assert contrast_ratio(color, FLAT.background) >= READABLE


def test_right_to_left_words_keep_the_right_edge() -> None:
    overlays = laid_out(UGLY["Arabic"], "energetic")
    rights = {round(each.box.x + each.box.width, 3) for each in overlays.values() if each.scene_number == 4}
    assert len(rights) == 1


def test_formats_are_laid_out_anew_not_cropped() -> None:
    upright = laid_out(make_ad(), ratio="9:16")["s1-headline"].box
    wide = laid_out(make_ad(), ratio="16:9")["s1-headline"].box
    assert upright.x + upright.width / 2 == pytest.approx(0.5, abs=0.01)
    assert wide.x + wide.width < 0.55


def test_a_logo_heads_the_end_card() -> None:
    overlays = laid_out(make_ad(), logo_key="brand/logo.png")
    logo, brand = overlays["s4-logo"], overlays["s4-brand"]
    assert logo.image_key == "brand/logo.png"
    assert logo.box.y + logo.box.height <= brand.box.y


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("look_name", RECIPES)
def test_every_ink_is_readable_on_its_ground(look_name: str, palette: Palette) -> None:
    settled = palette.settled()
    for role in OverlayRole:
        for ground in (settled, settled.inverted(), over_picture(settled)):
            style = dressed(RECIPES[look_name], role, ground)
            grounds = [fill for fill in style.pill.fill if len(fill) == 7] if style.pill else []
            for ink in (*style.color, *style.accent):
                for behind in grounds or [ground.background]:
                    assert contrast_ratio(ink, behind) >= READABLE - 0.05, (role, ink, behind)


def test_type_stands_clear_of_the_heros_area_in_upright_frames() -> None:
    spec, look = make_ad(), flat_look("warm")
    width, height = FRAME_SIZES["9:16"]
    for overlay in overlays_for(spec, look, None, width, height, 30, SCENES):
        staging = staging_for(look, spec, spec.scenes[(overlay.scene_number or 1) - 1], width, height)
        if overlay.role is not OverlayRole.BADGE and staging.role is not Role.BODY:
            assert overlay.box.y + overlay.box.height <= staging.hero.y + 0.01


@pytest.mark.parametrize("position", ["top", "center", "bottom"])
@pytest.mark.parametrize("look_name", RECIPES)
def test_words_over_any_foreign_picture_keep_their_contrast(look_name: str, position: str) -> None:
    overlays = laid_out(make_ad(emphasis="bread", position=position), look_name, over_picture=[True] * 4)
    timeline = timeline_of(overlays, "9:16")
    for tone in (0, 128, 255):
        picture = np.full((96, 54, 3), tone, np.uint8)
        assert low_contrast(timeline, dict.fromkeys((80, 190, 300, 420), picture)) == []

"""Overlays become sprites: even, inside the frame, the words whole, the last picture at rest."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generations.looks.layout import overlays_for
from generations.looks.typography import RECIPES
from generations.render.overlays import Sprite, sprites_for
from generations.safe_zone import safe_zone
from generations.timeline import FRAME_SIZES, Box, Entrance, Overlay, OverlayRole, Pill, TextStyle
from tests.generations.looks.ads import UGLY, flat_look, make_ad

SIZE = (1080, 1920)
INK = "#3A2015"


def no_media(key: str) -> Path:
    raise AssertionError(f"nothing should ask for {key}")


def overlay(**changes: object) -> Overlay:
    values: dict[str, object] = {
        "text": "Warm bread\nat dawn",
        "box": Box(x=0.1, y=0.2, width=0.8, height=0.2),
        "style": TextStyle(family="fredoka", size_px=130, color=(INK,), accent=("#C9431E",), emphasis="bread"),
        "start": 0,
        "frames": 120,
        "entrance": Entrance.WORD_RISE,
        "entrance_frames": 24,
        **changes,
    }
    return Overlay.model_validate(values)


def words_of(value: Overlay, size: tuple[int, int] = SIZE, open_media: Callable[[str], Path] = no_media) -> Sprite:
    return sprites_for(value, *size, 30, open_media)[-1]


def canvas_of(sprite: Sprite, moment: int, size: tuple[int, int] = SIZE) -> np.ndarray:
    """The sprite's alpha at a moment, on the whole frame."""
    canvas = np.zeros((size[1], size[0]), np.uint8)
    height, width = sprite.frames.shape[1:3]
    canvas[sprite.y : sprite.y + height, sprite.x : sprite.x + width] = sprite.frames[sprite.index_at(moment), ..., 3]
    return canvas


@pytest.mark.parametrize("entrance", Entrance)
def test_every_entrance_ends_at_the_same_picture_at_rest(entrance: Entrance) -> None:
    still = canvas_of(words_of(overlay(entrance=Entrance.NONE)), 0)
    sprite = words_of(overlay(entrance=entrance))
    assert len(sprite.frames) == (1 if entrance is Entrance.NONE else 24)
    assert np.abs(canvas_of(sprite, 200).astype(int) - still).max() <= 2


@pytest.mark.parametrize("entrance", [each for each in Entrance if each is not Entrance.NONE])
def test_every_entrance_begins_with_almost_nothing_and_moves(entrance: Entrance) -> None:
    sprite = words_of(overlay(entrance=entrance))
    seen = [float(canvas_of(sprite, moment).mean()) for moment in (0, 8, 23)]
    assert seen[0] < 0.5 * seen[2]
    assert not np.array_equal(sprite.frames[2], sprite.frames[8])


@pytest.mark.parametrize("ratio", ["9:16", "16:9"])
@pytest.mark.parametrize("look_name", RECIPES)
def test_sprites_of_a_whole_ad_are_even_inside_and_small(look_name: str, ratio: str) -> None:
    width, height = FRAME_SIZES[ratio]
    total = 0
    for each in overlays_for(make_ad(), flat_look(look_name), None, width, height, 30, (120, 90, 120, 120)):
        for sprite in sprites_for(each, width, height, 30, no_media):
            count, rows, columns, channels = sprite.frames.shape
            assert (sprite.x % 2, sprite.y % 2, rows % 2, columns % 2, channels) == (0, 0, 0, 0, 4)
            assert 0 <= sprite.x <= sprite.x + columns <= width
            assert 0 <= sprite.y <= sprite.y + rows <= height
            assert sprite.frames.dtype == np.uint8
            assert count >= 1
            total += sprite.size_bytes
    assert total <= 195_000_000


@pytest.mark.parametrize("words", UGLY)
def test_no_glyph_leaves_its_box(words: str) -> None:
    width, height = FRAME_SIZES["9:16"]
    for each in overlays_for(UGLY[words], flat_look("warm"), None, width, height, 30, (120, 90, 120, 120)):
        seen = canvas_of(words_of(each), 10_000) > 40
        box = each.box
        left, top = int(box.x * width) - 2, int(box.y * height) - 2
        right, bottom = int((box.x + box.width) * width) + 3, int((box.y + box.height) * height) + 3
        if each.style.pill is not None:
            bottom += 20  # a tail below a button's baseline stays inside its padding
        seen[max(top, 0) : bottom, max(left, 0) : right] = False
        assert not seen.any(), each.id


def test_two_words_come_one_after_the_other() -> None:
    sprite = words_of(overlay(text="first second", style=TextStyle(size_px=90, color=(INK,))))
    early = canvas_of(sprite, 4)
    rest = canvas_of(sprite, 200)
    columns = np.flatnonzero(rest.any(axis=0))
    middle = (columns[0] + columns[-1]) // 2
    assert early[:, :middle].sum() > 3 * early[:, middle:].sum()


def test_an_arabic_line_is_uncovered_from_the_right() -> None:
    value = overlay(
        text="خبز طازج كل صباح", entrance=Entrance.LINE_WIPE, style=TextStyle(size_px=90, color=(INK,)), align="center"
    )
    sprite = words_of(value)
    early, rest = canvas_of(sprite, 5), canvas_of(sprite, 200)
    columns = np.flatnonzero(rest.any(axis=0))
    middle = (columns[0] + columns[-1]) // 2
    assert early[:, middle:].sum() > 4 * early[:, :middle].sum()


def test_colour_lies_under_what_is_transparent() -> None:
    sprite = words_of(overlay(style=TextStyle(size_px=120, color=("#C9431E",)), entrance=Entrance.FADE))
    clear = sprite.frames[-1][sprite.frames[-1][..., 3] == 0][:, :3].astype(int)
    assert np.abs(clear - np.array([0xC9, 0x43, 0x1E])).max() <= 3


def test_a_button_is_as_tight_as_its_words_and_has_its_arrow() -> None:
    pill = Pill(fill=("#C9431E",), padding_x_px=50, padding_y_px=30)
    plain = words_of(overlay(role=OverlayRole.CTA, text="Order", style=_button(pill), entrance=Entrance.SCALE))
    with_arrow = pill.model_copy(update={"arrow": True})
    arrowed = words_of(overlay(role=OverlayRole.CTA, text="Order", style=_button(with_arrow), entrance=Entrance.SCALE))
    assert _ink_width(plain) + 50 < _ink_width(arrowed) < _ink_width(plain) + 80


def _button(pill: Pill) -> TextStyle:
    return TextStyle(size_px=50, color=("#FFFFFF",), pill=pill)


def _ink_width(sprite: Sprite) -> int:
    columns = np.flatnonzero((canvas_of(sprite, 10_000) > 128).any(axis=0))
    return int(columns[-1] - columns[0])


def test_a_button_shines_once_and_breathes_from_few_pictures() -> None:
    pill = Pill(fill=("#C9431E",), shine=True, pulse=True)
    sprite = words_of(overlay(role=OverlayRole.CTA, text="Order", style=_button(pill), entrance_frames=16, frames=150))
    assert len(sprite.order) > len(sprite.frames) > 16
    assert sprite.index_at(20) == 15
    assert sprite.index_at(len(sprite.order) + 50) == 15


def test_a_button_without_time_to_shine_stays_still() -> None:
    pill = Pill(fill=("#C9431E",), shine=True, pulse=True)
    sprite = words_of(overlay(role=OverlayRole.CTA, text="Order", style=_button(pill), entrance_frames=16, frames=60))
    assert sprite.order == ()


def test_a_glow_lies_below_its_button() -> None:
    pill = Pill(fill=("#C9431E",), glow="#FFD54A")
    sprites = sprites_for(overlay(text="Order", style=_button(pill)), *SIZE, 30, no_media)
    assert len(sprites) == 2
    assert sprites[0].frames.shape[2] > sprites[1].frames.shape[2]


def test_a_shade_from_the_frames_edge_does_not_fade_there() -> None:
    style = TextStyle(size_px=120, scrim="#000000AE")
    value = overlay(style=style, scrim_box=Box(x=0, y=0, width=1, height=0.4))
    shade = canvas_of(sprites_for(value, *SIZE, 30, no_media)[0], 100)
    assert abs(int(shade[0, 540]) - 0xAE) <= 1
    assert abs(int(shade[700, 540]) - 0xAE) <= 1
    assert shade[1100:].max() == 0


@pytest.mark.parametrize("shape", ["circle", "star"])
def test_a_badge_holds_its_words(shape: str) -> None:
    pill = Pill.model_validate({"shape": shape, "fill": ("#C9431E",)})
    value = overlay(text="Open 6 AM", style=_button(pill), box=Box(x=0.4, y=0.4, width=0.25, height=0.15))
    frame = words_of(value).frames[-1]
    white = (frame[..., :3].min(axis=2) > 200) & (frame[..., 3] > 200)
    assert white.sum() > 500
    rim = np.ones(white.shape, bool)
    rows, columns = white.shape
    rim[rows // 8 : -rows // 8, columns // 12 : -columns // 12] = False
    assert not white[rim].any()


def test_a_logo_is_shown_whole_and_undistorted(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (400, 100), "#2563EB").save(path)
    value = overlay(
        text="", image_key="logo.png", box=Box(x=0.25, y=0.25, width=0.5, height=0.25), entrance=Entrance.FADE
    )
    sprite = words_of(value, open_media=lambda key: tmp_path / key)
    seen = canvas_of(sprite, 100) > 200
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    assert (columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1) == (540, 135)


def test_the_same_words_at_another_time_are_drawn_once() -> None:
    first = sprites_for(overlay(text="Cached words"), *SIZE, 30, no_media)
    again = sprites_for(overlay(text="Cached words", start=60, id="other"), *SIZE, 30, no_media)
    assert again is first


def test_the_words_of_an_ad_cost_less_than_a_second_and_a_half() -> None:
    """The least of three ads whose words were never drawn: a neighbour on the machine slows one of them, not all."""
    spent = []
    for number in ("first", "second", "third"):
        texts = (
            f"Unseen {number} words to draw",
            f"And more {number} of them",
            f"Again, {number}",
            f"Last {number} line",
        )
        spec = make_ad(brand=f"Never Drawn {number.title()}", texts=texts)
        before = time.process_time()
        for each in overlays_for(spec, flat_look("bold"), None, *SIZE, 30, (120, 90, 120, 120)):
            sprites_for(each, *SIZE, 30, no_media)
        spent.append(time.process_time() - before)
    assert min(spent) < 1.5


def test_huge_entrances_are_drawn_at_fewer_moments_and_still_end_at_rest() -> None:
    value = overlay(entrance_frames=60, frames=240, style=TextStyle(size_px=170, color=(INK,)))
    sprite = words_of(value, (2160, 3840))
    assert sprite.size_bytes <= 70_000_000
    assert len(sprite.order) == 60 > len(sprite.frames)
    assert sprite.index_at(59) == len(sprite.frames) - 1
    assert list(sprite.order) == sorted(sprite.order)


@pytest.mark.parametrize("size", [(720, 1280), (2160, 3840)])
def test_other_output_sizes_show_the_same_picture(size: tuple[int, int]) -> None:
    whole = canvas_of(words_of(overlay(entrance=Entrance.NONE)), 0)
    other = canvas_of(words_of(overlay(entrance=Entrance.NONE), size), 0, size)
    scaled = np.asarray(Image.fromarray(other).resize(SIZE, Image.Resampling.BOX)).astype(int)
    assert np.abs(scaled - whole).mean() < 1.5


def test_a_word_of_metal_catches_the_light_once() -> None:
    style = TextStyle(size_px=120, color=(INK,), accent=("#FFF0B5", "#E9CF95", "#C8AF76"), emphasis="bread")
    words, light = sprites_for(overlay(style=style), *SIZE, 30, no_media)
    assert light.frames.shape[2] < words.frames.shape[2]
    assert light.frames[light.index_at(0)][..., 3].max() == 0
    assert max(light.frames[light.index_at(moment)][..., 3].max() for moment in range(51, 72)) > 60
    assert light.frames[light.index_at(500)][..., 3].max() == 0


@pytest.mark.parametrize(
    "entrance", [Entrance.SCALE, Entrance.WORD_POP, Entrance.SLIDE_UP, Entrance.WORD_SLAM, Entrance.STAMP]
)
def test_words_at_the_edge_of_the_safe_zone_never_move_out_of_it(entrance: Entrance) -> None:
    zone = safe_zone(1080, 1080)
    box = Box(x=zone.left / 1080, y=0.7, width=(zone.right - zone.left) / 1080, height=zone.bottom / 1080 - 0.7)
    edge = overlay(entrance=entrance, box=box, align="start", valign="bottom", text="Wide words", frames=90)
    sprite = sprites_for(edge, 1080, 1080, 30, no_media)[-1]
    for picture in sprite.frames:
        rows, columns = np.nonzero(picture[..., 3] > 40)
        if len(rows):
            assert sprite.x + columns.min() >= zone.left - 2
            assert sprite.y + rows.max() < zone.bottom + 2

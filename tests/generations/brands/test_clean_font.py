"""An uploaded font: rebuilt without programs, refused in words, drawn by the typesetter."""

from __future__ import annotations

import io
import random
from contextlib import suppress

import pytest
from fontTools.ttLib import TTFont

from generations.brands.fonts import FontRefused, clean_font
from generations.typesetting import TypeStyle, draw_block, fit_text, own_fonts
from tests.generations.brands.material import otf, ttf, ttf_with


def test_a_font_is_kept_without_anything_that_could_run() -> None:
    font = clean_font(ttf(), "anton.ttf")
    assert (font.name, font.suffix) == ("Anton", "ttf")
    kept = set(TTFont(io.BytesIO(font.data)).keys())
    assert {"fpgm", "prep", "cvt ", "DSIG", "SVG "} & kept == set()
    assert {"glyf", "cmap", "GPOS"} <= kept


def test_cff_outlines_stay() -> None:
    font = clean_font(otf(), "blocks.otf")
    assert (font.name, font.suffix) == ("Blocks", "otf")
    assert "CFF " in TTFont(io.BytesIO(font.data))


@pytest.mark.parametrize("permission", [0x0002, 0x0200])
def test_a_font_that_forbids_embedding_is_refused(permission: int) -> None:
    with pytest.raises(FontRefused, match="does not allow embedding"):
        clean_font(ttf_with(fsType=permission), "own.ttf")


@pytest.mark.parametrize("permission", [0x0000, 0x0004, 0x0008])
def test_a_font_that_may_be_embedded_is_taken(permission: int) -> None:
    assert clean_font(ttf_with(fsType=permission), "own.ttf").name == "Anton"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"wOFF" + bytes(40), "web font"),
        (b"wOF2" + bytes(40), "web font"),
        (b"ttcf" + bytes(40), "collection"),
        (b"PK\x03\x04" + bytes(40), "archive"),
        (b"\x89PNG" + bytes(40), "not a TTF or OTF"),
        (b"\x00\x01\x00\x00" + bytes(40), "damaged"),
        (b"OTTO" + bytes(2), "damaged"),
        (b"\x00\x01\x00\x00" + bytes(4 * 1024 * 1024), "larger than 4 MB"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(FontRefused, match=says) as refused:
        clean_font(content, "own.ttf")
    assert str(refused.value).endswith(".")


def test_a_font_of_symbols_is_refused() -> None:
    with pytest.raises(FontRefused, match="hardly any letters"):
        clean_font(otf("ABC"), "symbols.otf")


def test_a_damaged_font_never_gets_further_than_a_sentence() -> None:
    chance = random.Random(3)
    for _ in range(12):
        broken = bytearray(ttf())
        for _ in range(30):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        with suppress(FontRefused):
            clean_font(bytes(broken), "own.ttf")


@pytest.mark.parametrize("content", [ttf, otf])
def test_the_typesetter_draws_with_it(content: object) -> None:
    data = clean_font(content(), "own").data  # type: ignore[operator]
    family = own_fonts.own_family(f"brands/x/{len(data)}.ttf")
    shipped = fit_text("HELLO", TypeStyle(family="inter", size_px=100), 2000, 400, 1)
    own_fonts.register(family, data)
    block = fit_text("HELLO", TypeStyle(family=family, size_px=100), 2000, 400, 1)
    assert block.ink_width != shipped.ink_width
    assert draw_block(block).pixels.any()


def test_a_font_that_is_not_at_hand_is_set_in_the_safety_net() -> None:
    style = TypeStyle(family=own_fonts.own_family("brands/gone.ttf"), size_px=100)
    shipped = fit_text("HELLO", TypeStyle(family="inter", size_px=100), 2000, 400, 1)
    assert fit_text("HELLO", style, 2000, 400, 1).ink_width == shipped.ink_width


def test_letters_the_own_font_lacks_come_from_the_safety_net() -> None:
    family = own_fonts.own_family("brands/blocks.otf")
    own_fonts.register(family, clean_font(otf(), "blocks.otf").data)
    block = fit_text("Привет 20 %", TypeStyle(family=family, size_px=100), 2000, 400, 1)
    assert not block.missing

from __future__ import annotations

import pytest

from generations.typesetting import TypeStyle
from generations.typesetting.families import FAMILIES
from generations.typesetting.shape import ShapedLine, advances, paragraph_of, shaped


def set_text(text: str, style: TypeStyle | None = None) -> ShapedLine:
    return shaped(paragraph_of(text, style or TypeStyle("inter", 700, figures="default")), 0, len(text))


@pytest.mark.parametrize(
    ("text", "family", "width"),
    [
        ("Grüße aus Kraków", "inter", 8.971),
        ("Скидка 20 %", "inter", 6.563),
        ("مرحبا بالعالم 25%", "inter", 7.648),
        ("नमस्ते दुनिया", "inter", 4.969),
        ("สวัสดีชาวโลก", "inter", 5.468),
        ("שלום 2026", "inter", 4.971),
        ("হ্যালো", "inter", 2.554),
        ("வணக்கம்", "inter", 5.703),
        ("Today AVATAR", "montserrat", 7.650),
    ],
)
def test_widths_equal_those_of_a_reference_shaper(text: str, family: str, width: float) -> None:
    """The widths, in ems, are those that raqm (HarfBuzz with FriBidi) measures with the same files."""
    assert set_text(text, TypeStyle(family, 700, figures="default")).width == pytest.approx(width, abs=0.001)


def test_arabic_letters_join() -> None:
    apart = sum(set_text(letter).width for letter in "مرحبا")
    assert set_text("مرحبا").width < 0.8 * apart


def test_devanagari_consonants_form_conjuncts() -> None:
    assert set_text("स्त").width < 0.95 * (set_text("स").width + set_text("त").width)
    assert len(set_text("क्ष").glyphs) == 1


def test_no_glyph_is_the_missing_glyph_box() -> None:
    for text in ("Ąžuolas ✓ 50 °C", "👩‍🍳", "مرحبا (25%)", "ไทย"):
        assert all(glyph.gid != 0 for glyph in set_text(text).glyphs)


def test_right_to_left_text_runs_from_the_right() -> None:
    glyphs = set_text("שלום").glyphs
    assert [glyph.index for glyph in glyphs] == [3, 2, 1, 0]
    assert [glyph.x for glyph in glyphs] == sorted(glyph.x for glyph in glyphs)


def test_tracking_spaces_latin_letters_but_never_arabic_ones() -> None:
    plain, tracked = (
        TypeStyle("inter", figures="default"),
        TypeStyle("inter", figures="default", tracking_em=0.1),
    )
    assert set_text("ABC", tracked).width == pytest.approx(set_text("ABC", plain).width + 0.2)
    assert set_text("مرحبا", tracked).width == pytest.approx(set_text("مرحبا", plain).width)


def test_tabular_figures_are_equally_wide() -> None:
    style = TypeStyle("inter", figures="tabular")
    assert {round(set_text(digit, style).width, 4) for digit in "0123456789"} == {round(set_text("0", style).width, 4)}


def test_emphasis_uses_the_italic_face_where_the_family_has_one() -> None:
    style = TypeStyle("playfair-display", 500, emphasis="quiet", emphasis_italic=True)
    faces = {glyph.face.key.path.rsplit("/", 1)[-1] for glyph in set_text("The quiet hour", style).glyphs}
    assert faces == {"PlayfairDisplay_500Medium.ttf", "PlayfairDisplay_500Medium_Italic.ttf"}


def test_advances_add_up_to_the_line() -> None:
    paragraph = paragraph_of("Grüße aus Kraków", TypeStyle())
    assert sum(advances(paragraph)) == pytest.approx(shaped(paragraph, 0, 16).width)


@pytest.mark.parametrize("family", sorted(FAMILIES))
@pytest.mark.parametrize("text", ["de Valladolid", "to Yarm", "la Torre", "L’ Avenue"])
def test_no_kerning_takes_away_the_space_between_words(family: str, text: str) -> None:
    space = next(glyph for glyph in set_text(text, TypeStyle(family)).glyphs if text[glyph.index] == " ")
    alone = set_text("n n", TypeStyle(family)).glyphs[1]
    assert space.advance >= 0.84 * alone.advance

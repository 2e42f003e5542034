from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from generations.typesetting import TextBlock, TypeStyle, draw_line, fit_text, set_line

STYLE = TypeStyle("montserrat", 700, size_px=140)


def lines_of(block: TextBlock) -> list[str]:
    return [line.text for line in block.lines]


@pytest.mark.parametrize(
    "text",
    [
        "Fresh bread, every morning",
        "Donaudampfschifffahrtsgesellschaft",
        "تخفيضات كبيرة على كل شيء هذا الأسبوع",
        "अपने घर को नया रूप दें",
        "เปิดร้านใหม่ใจกลางเมืองเชียงใหม่วันนี้",
        "a",
        "word " * 60,
        "x" * 200,
    ],
)
@pytest.mark.parametrize("align", ["start", "center", "end"])
@pytest.mark.parametrize(("width", "height"), [(900, 420), (300, 800), (950, 120)])
def test_ink_never_leaves_the_box(text: str, align: str, width: int, height: int) -> None:
    block = fit_text(text, STYLE.but(align=align), width, height, max_lines=3)
    assert block.ink[0] >= -0.01
    assert block.ink[2] <= width + 0.01
    assert block.ink[1] >= -0.01
    assert block.ink[3] <= block.height + 0.01
    assert block.height <= height + 0.01


def test_a_short_text_takes_its_full_size_on_one_line() -> None:
    block = fit_text("Fresh", STYLE, 900, 420)
    assert (block.size_px, lines_of(block), block.fits) == (140, ["Fresh"], True)


def test_lines_are_balanced_and_no_word_is_left_alone() -> None:
    block = fit_text("Handmade pasta and honest wine since always", STYLE, 900, 600, max_lines=3)
    assert lines_of(block) == ["Handmade pasta", "and honest wine", "since always"]


def test_breaks_prefer_the_end_of_a_phrase() -> None:
    assert lines_of(fit_text("Ship faster. Sleep better.", STYLE, 900, 420)) == [
        "Ship faster.",
        "Sleep better.",
    ]


def test_no_line_ends_in_a_small_word() -> None:
    lines = lines_of(fit_text("Grown slow, pressed by hand in the hills of Umbria", STYLE, 900, 900, max_lines=4))
    assert not any(line.endswith((" by", " in", " the", " of")) for line in lines)


def test_newlines_of_the_text_are_kept() -> None:
    assert lines_of(fit_text("One\nTwo three", STYLE, 2000, 420)) == ["One", "Two three"]


@pytest.mark.parametrize("text", ["Nur 20 % heute", "Déjà 25 € !", "Nur 5 km entfernt"])
def test_a_number_stays_with_its_unit(text: str) -> None:
    for width in range(200, 1000, 100):
        for line in fit_text(text, STYLE, width, 900, max_lines=4, min_size=10).lines:
            assert not line.text.endswith(("20", "25", "5"))


def test_a_long_word_shrinks_first_and_is_then_hyphenated() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    assert lines_of(fit_text(word, STYLE, 900, 600, max_lines=3, min_size=30)) == [word]
    broken = lines_of(fit_text(word, STYLE, 540, 600, max_lines=3, min_size=60))
    assert len(broken) == 3
    assert all(line.endswith("-") for line in broken[:-1])
    assert "".join(line.removesuffix("-") for line in broken) == word


def test_what_does_not_fit_is_set_smaller_and_says_so() -> None:
    block = fit_text("word " * 60, STYLE, 300, 100, max_lines=2, min_size=48)
    assert block.fits is False
    assert len(block.lines) == 2


def test_right_to_left_text_starts_at_the_right_edge() -> None:
    block = fit_text("تخفيضات كبيرة على كل شيء هذا الأسبوع", STYLE, 900, 420, max_lines=3)
    assert block.rtl
    assert all(line.ink[2] == pytest.approx(900, abs=0.01) for line in block.lines)
    assert [word.text for word in block.lines[0].words] == block.lines[0].text.split()
    assert block.lines[0].words[0].ink[0] > block.lines[0].words[1].ink[0]


def test_left_aligned_lines_begin_at_the_same_ink() -> None:
    block = fit_text("Tall\nHuts", STYLE, 900, 420)
    assert [line.ink[0] for line in block.lines] == pytest.approx([0, 0], abs=0.01)


def test_words_carry_reading_order_line_baseline_and_emphasis() -> None:
    block = fit_text("The quiet hour", STYLE.but(emphasis="quiet"), 500, 420, max_lines=3)
    assert [word.index for word in block.words] == [0, 1, 2]
    assert [word.emphasised for word in block.words] == [False, True, False]
    for word in block.words:
        assert word.baseline == block.lines[word.line].baseline
        assert word.ink[0] < word.ink[2]
        assert word.ink[1] < word.baseline


@pytest.mark.parametrize("align", ["start", "center", "end"])
@pytest.mark.parametrize("text", ["ทุ่มที่นี่\nทุ่มที่นี่", "Ågypq\nÅgypq", "إلى\nأهلا"])
def test_ink_of_two_lines_never_touches(text: str, align: str) -> None:
    block = fit_text(text, STYLE.but(line_height=0.7, align=align), 900, 900)
    canvas = np.zeros((900, 1000), np.uint8)
    for number in range(2):
        layer = draw_line(block, number)
        place = canvas[layer.y + 20 : layer.y + 20 + layer.height, layer.x + 20 : layer.x + 20 + layer.width]
        assert not (place[layer.pixels[..., 3] > 0]).any()
        place[layer.pixels[..., 3] > 0] = 255


def test_a_single_line_keeps_its_size_and_its_box_is_its_ink() -> None:
    block = set_line("BOOK NOW", STYLE.but(size_px=48, align="center"))
    assert block.size_px == 48
    assert block.ink_width == pytest.approx(block.box_width, abs=1)
    assert set_line("שלום", STYLE.but(size_px=48)).ink[0] >= 0


def test_an_empty_or_undrawable_text_gives_an_empty_block() -> None:
    assert fit_text("  ", STYLE, 900, 420).is_empty
    block = fit_text("東京", STYLE, 900, 420)
    assert block.is_empty
    assert block.missing == ("東", "京")


def test_the_same_call_gives_the_same_block() -> None:
    assert fit_text("Again and again", STYLE, 900, 420) is fit_text("Again and again", STYLE, 900, 420)


@pytest.mark.parametrize(("text", "lines"), [("14-day", ["14-day"]), ("Plantons 5-fold", ["Plantons", "5-fold"])])
def test_smaller_letters_come_before_a_word_torn_in_two(text: str, lines: list[str]) -> None:
    assert lines_of(fit_text(text, STYLE, 240, 700, max_lines=4)) == lines


def test_a_phrase_set_larger_stands_alone_and_touches_no_line() -> None:
    style = STYLE.but(emphasis="60 days", emphasis_scale=2.5)
    block = fit_text("Free for 60 days, then pay", style, 900, 700, max_lines=4)
    assert [line.text for line in block.lines] == ["Free for", "60\u00a0days,", "then pay"]
    sizes = [line.words[0].glyphs[0].size_px for line in block.lines]
    assert sizes[1] == pytest.approx(2.5 * sizes[0])
    assert sizes[0] == sizes[2]
    for above, below in pairwise(block.lines):
        assert below.ink[1] > above.ink[3]

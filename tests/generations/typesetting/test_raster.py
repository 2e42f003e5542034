from __future__ import annotations

import numpy as np
import pytest

from generations.typesetting import (
    Gradient,
    Layer,
    Outline,
    Paint,
    Shadow,
    TypeStyle,
    draw_block,
    draw_line,
    draw_word,
    fit_text,
    over,
)

STYLE = TypeStyle("montserrat", 700, size_px=100, color="#FF8000", accent_color="#00FF00", emphasis="quiet")
BLOCK = fit_text("The quiet hour", STYLE, 600, 400, max_lines=2)


def on_canvas(*layers: Layer, size: tuple[int, int] = (460, 700), origin: int = 40) -> np.ndarray:
    canvas = np.zeros((*size, 4), np.uint8)
    for layer in layers:
        y, x = layer.y + origin, layer.x + origin
        place = canvas[y : y + layer.height, x : x + layer.width]
        place[:] = over(place, layer.pixels)
    return canvas


def test_a_layer_is_premultiplied_and_cropped_to_its_ink() -> None:
    layer = draw_block(BLOCK)
    alpha = layer.pixels[..., 3]
    assert (layer.pixels[..., :3].max(axis=2) <= alpha).all()
    assert all(edge.any() for edge in (alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]))
    assert layer.x == pytest.approx(BLOCK.ink[0], abs=1.5)
    assert layer.width == pytest.approx(BLOCK.ink_width, abs=2.5)


def test_words_together_are_the_line_and_lines_together_are_the_block() -> None:
    words = on_canvas(*(draw_word(BLOCK, word.index) for word in BLOCK.words))
    lines = on_canvas(*(draw_line(BLOCK, number) for number in range(len(BLOCK.lines))))
    assert np.array_equal(words, on_canvas(draw_block(BLOCK)))
    assert np.array_equal(lines, words)


def test_the_emphasised_word_alone_has_the_accent_colour() -> None:
    quiet, hour = draw_word(BLOCK, 1).pixels, draw_word(BLOCK, 2).pixels
    assert quiet[quiet[..., 3] == 255].tolist()[0] == [0, 255, 0, 255]
    assert hour[hour[..., 3] == 255].tolist()[0] == [255, 128, 0, 255]


def test_a_gradient_runs_through_the_line_and_not_through_each_word() -> None:
    paint = Paint(fill=Gradient(((0.0, "#000000"), (1.0, "#FFFFFF")), angle_deg=0))
    block = fit_text("left right", STYLE.but(emphasis=""), 900, 200, max_lines=1)
    left, right = draw_word(block, 0, paint).pixels, draw_word(block, 1, paint).pixels
    assert left[left[..., 3] == 255][:, 0].max() < right[right[..., 3] == 255][:, 0].min()


def test_an_outline_lies_outside_the_letters_and_a_hollow_one_leaves_them_empty() -> None:
    plain = draw_block(BLOCK)
    paint = Paint(outline=Outline(6, "#0000FF"))
    lined = draw_block(BLOCK, paint)
    assert plain.x - lined.x == 6
    hollow = on_canvas(draw_block(BLOCK, Paint(outline=Outline(6, "#0000FF"), hollow=True)))
    assert hollow[on_canvas(plain)[..., 3] == 255][:, 3].max() == 0


def test_a_shadow_is_soft_displaced_and_below_the_letters() -> None:
    shadowed = draw_block(BLOCK, Paint(shadows=(Shadow("#0000FF", 0.5, 10, 0, 20),)))
    plain = on_canvas(draw_block(BLOCK))
    canvas = on_canvas(shadowed)
    inside = plain[..., 3] == 255
    assert np.array_equal(canvas[inside], plain[inside])
    below = canvas[int(BLOCK.ink[3]) + 40 + 12 : int(BLOCK.ink[3]) + 40 + 40]
    assert 20 < below[..., 3].max() <= 128


def test_scale_draws_the_same_text_larger() -> None:
    layer, double = draw_block(BLOCK), draw_block(BLOCK, scale=2)
    assert double.width == pytest.approx(2 * layer.width, abs=3)
    assert double.scale == 2


def test_joined_arabic_letters_show_no_seam() -> None:
    layer = draw_block(fit_text("بـــــب", STYLE.but(emphasis=""), 900, 300, max_lines=1))
    middle = layer.pixels[:, layer.width // 4 : -layer.width // 4, 3]
    assert middle.max(axis=0).min() == 255


def test_layers_are_cached_and_cannot_be_changed_by_accident() -> None:
    layer = draw_block(BLOCK)
    assert draw_block(BLOCK) is layer
    with pytest.raises(ValueError, match="read-only"):
        layer.pixels[0, 0] = 0


def test_an_empty_block_draws_nothing() -> None:
    layer = draw_block(fit_text(" ", STYLE, 100, 100))
    assert not layer.pixels.any()

"""Whatever a person pastes, a block comes back: nothing raised, nothing clipped, no box drawn, the same twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generations.typesetting import TypeStyle, display_families, draw_block, fit_text

SAMPLES = "Grüße 25 % مرحبا (שלום) नमस्ते দুনিয়া வணக்கம் สวัสดี 東京、カフェ 안녕 👩‍🍳❤️🇩🇪 «oui !» \u200b\u202e\u2067\n-—/…"
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.text(st.sampled_from(SAMPLES), max_size=60)
)
families = st.sampled_from([family.key for family in display_families()])


@settings(max_examples=150, deadline=None)
@given(
    text=texts,
    family=families,
    align=st.sampled_from(["start", "center", "end"]),
    uppercase=st.booleans(),
    width=st.integers(60, 1000),
    height=st.integers(30, 800),
    lines=st.integers(1, 4),
)
def test_any_text_is_set_inside_its_box_without_a_missing_glyph(
    text: str, family: str, align: str, uppercase: bool, width: int, height: int, lines: int
) -> None:
    style = TypeStyle(family, size_px=120, align=align, uppercase=uppercase, emphasis="oui")  # type: ignore[arg-type]
    block = fit_text(text, style, width, height, max_lines=lines)
    assert block.ink[0] >= -0.01
    assert block.ink[2] <= width + 0.01
    assert block.height <= height + 0.01
    assert all(glyph.gid or glyph.face.ink_of(0) == (0, 0, 0, 0) for word in block.words for glyph in word.glyphs)
    if block.size_px <= 60:
        draw_block(block)

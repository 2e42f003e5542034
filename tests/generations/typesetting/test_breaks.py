from __future__ import annotations

import pytest

from generations.typesetting import TypeStyle
from generations.typesetting.breaks import breaks_of
from generations.typesetting.clusters import itemised


def pieces(text: str, *, at_most: float = 0.1) -> list[str]:
    """The text cut at every break whose penalty is at most this."""
    cut, start = [], 0
    for place in breaks_of(text, itemised(text, TypeStyle())):
        if place.penalty <= at_most:
            cut.append(text[start : place.end])
            start = place.start
    return cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("well-known café", ["well-known", "café"]),
        ("Plantons 5 000 arbres", ["Plantons", "5 000", "arbres"]),
        ("Call 602 5550 148 now", ["Call", "602 5550 148", "now"]),
        ("Скидка 20 %", ["Скидка", "20 %"]),
        ("Vite ! Ici", ["Vite !", "Ici"]),
        ("Oats · Barley", ["Oats ·", "Barley"]),
        ("Open 9-17", ["Open", "9-17"]),
        ("Free 14-day trial", ["Free", "14-day", "trial"]),
        ("ab\u00a0cd ef", ["ab\u00a0cd", "ef"]),
        ("朝ごはんは、東京で。", ["朝ごはんは、", "東京で。"]),
        ("안녕 세상", ["안녕", "세상"]),
    ],
)
def test_texts_break_where_their_readers_break_them(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_hyphenated_word_parts_only_when_needed() -> None:
    assert pieces("Rendez-vous en ligne", at_most=0.3) == ["Rendez-", "vous", "en", "ligne"]


def test_japanese_marks_never_begin_a_line_and_compounds_hold() -> None:
    starts = {piece[0] for piece in pieces("「コーヒー」と、ちょっと東京。", at_most=1.0)}
    assert not starts & set("」、。ーょっ")
    assert "東京。" in pieces("朝の東京。", at_most=0.3)


def test_japanese_lines_begin_with_words_not_with_their_endings() -> None:
    assert pieces("東京の朝ごはんカフェ", at_most=0.3) == ["東京の", "朝ごはん", "カフェ"]
    assert pieces("朝7時から営業", at_most=0.3) == ["朝7時から", "営業"]


def test_thai_may_break_before_a_leading_vowel_only_when_needed() -> None:
    assert pieces("ร้านใหม่") == ["ร้านใหม่"]
    assert pieces("ร้านใหม่", at_most=0.5) == ["ร้าน", "ใหม่"]

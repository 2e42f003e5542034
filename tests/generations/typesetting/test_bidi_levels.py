from __future__ import annotations

import pytest

from generations.typesetting.bidi_levels import base_level, levels_of, visual_order

MIRROR = str.maketrans("()[]", ")(][")


def displayed(text: str) -> str:
    levels = levels_of(text, base_level(text))
    return "".join(text[i].translate(MIRROR) if levels[i] % 2 else text[i] for i in visual_order(levels))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sale 50% today", "Sale 50% today"),
        ("שלום 2026", "2026 םולש"),
        ("מבצע 25% היום", "םויה 25% עצבמ"),
        ("مرحبا 25%", "%25 ابحرم"),
        ("Sale مبيعات 50% today", "Sale 50% تاعيبم today"),
        ("קנו iPhone 15 Pro", "iPhone 15 Pro ונק"),
        ("Ring 03-1234567 עכשיו", "Ring 03-1234567 וישכע"),
        ("a (ב ג) ד", "a (ג ב) ד"),
        ("שלום (Berlin) עיר", "ריע (Berlin) םולש"),
        ("فتح 9:00 - 17:00", "17:00 - 9:00 حتف"),
        ("", ""),
    ],
)
def test_mixed_text_is_ordered_as_readers_expect(text: str, expected: str) -> None:
    assert displayed(text) == expected


def test_isolates_are_read_as_embeddings() -> None:
    assert [level % 2 for level in levels_of("a \u2067ב\u2069 c", 0)][3] == 1


def test_the_base_level_is_that_of_the_first_strong_letter() -> None:
    assert base_level("25% שלום") == 1
    assert base_level("25% off שלום") == 0
    assert base_level("25%") == 0

from __future__ import annotations

from pathlib import Path

import pytest

from generations.typesetting import (
    TypeStyle,
    display_families,
    drawable,
    family_for,
    missing_clusters,
    missing_note,
)
from generations.typesetting.clusters import itemised, prepared

BAR_STRINGS = (
    "Grüße aus Kraków",
    "Скидка 20 %",
    "مرحبا بالعالم 25%",
    "नमस्ते दुनिया",
    "สวัสดีชาวโลก",
    "שלום 2026",
    "👩‍🍳 Fresh!",
    "হ্যালো",
    "வணக்கம்",
    "Tiếng Việt",
    "Καλημέρα",
    "İstanbul'da ışık",
    "Łódź Żółć",
    "₹ ₺ ₽ ₩ ₫ ₴ € £ → ✓ ★ ½ °",
)


def families_in(text: str, family: str) -> list[str]:
    found = [Path(cluster.face.key.path).parent.name for cluster in itemised(text, TypeStyle(family)) if cluster.face]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("family", [family.key for family in display_families()])
@pytest.mark.parametrize("text", BAR_STRINGS)
def test_every_family_can_set_every_script_we_ship(family: str, text: str) -> None:
    assert missing_clusters(text, TypeStyle(family)) == []


@pytest.mark.parametrize(
    ("text", "family", "expected"),
    [
        ("Fresh bread", "anton", ["anton"]),
        ("Скидка 20 %", "anton", ["oswald"]),
        ("Łódź 20 %", "fredoka", ["nunito"]),
        ("Tiếng Việt", "poppins", ["montserrat"]),
        ("Ελλάδα", "playfair-display", ["inter"]),
        ("नमस्ते", "baloo-2", ["baloo-2"]),
        ("नमस्ते", "anton", ["noto-sans-devanagari"]),
        ("مرحبا 25%", "anton", ["noto-sans-arabic"]),
        ("Sale مبيعات 50%", "anton", ["anton", "noto-sans-arabic"]),
    ],
)
def test_fallback_changes_the_face_of_whole_texts_not_of_single_letters(
    text: str, family: str, expected: list[str]
) -> None:
    assert families_in(text, family) == expected


def test_numbers_beside_a_foreign_word_keep_the_face_of_the_headline() -> None:
    clusters = itemised("Sale مبيعات 50%", TypeStyle("anton"))
    assert {cluster.script for cluster in clusters if cluster.text in "50%"} == {"Latn"}


def test_a_whole_ad_can_ask_for_one_family_that_has_all_its_letters() -> None:
    assert family_for(["Fresh bread", "daily"], "fredoka") == "fredoka"
    assert family_for(["Fresh bread", "Łódź"], "fredoka") == "nunito"


def test_without_cjk_fonts_the_rest_of_the_text_is_kept_and_tidied() -> None:
    assert missing_clusters("Hi 東京!") == ["東", "京"]
    assert drawable("Hi 東京!") == "Hi!"
    assert drawable("Enjoy (東京) now") == "Enjoy now"
    assert drawable("東京、Sale") == "Sale"
    assert drawable("東京の朝ごはん") == ""


def test_what_is_missing_is_said_in_words() -> None:
    assert missing_note("All fine") == ""
    assert missing_note("東京 tour").startswith("“東京” is left out: no Chinese, Japanese or Korean font")
    assert "(Georgian)" in missing_note("ქართული")


def test_fancy_letters_become_plain_ones_and_unknown_accents_fall_off() -> None:
    assert drawable("𝗕𝗼𝗹𝗱 move") == "Bold move"
    assert drawable("Z\u0334\u0353a") == "Za"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ışık istanbul", "tr", "IŞIK İSTANBUL"),
        ("istanbul", "en", "ISTANBUL"),
        ("Καλημέρα Ελλάδα", "el", "ΚΑΛΗΜΕΡΑ ΕΛΛΑΔΑ"),
        ("Ελλάδα ϊ", "", "ΕΛΛΑΔΑ Ϊ"),
        ("straße", "de", "STRASSE"),
        ("नमस्ते", "hi", "नमस्ते"),
    ],
)
def test_upper_case_follows_the_language(text: str, language: str, expected: str) -> None:
    assert prepared(text, TypeStyle(uppercase=True, language=language)) == expected


def test_preparation_tidies_spaces_and_drops_what_steers_or_hides() -> None:
    assert prepared(" a \t b\r\n\n  c\u00ad\ufeff\u202e ", TypeStyle()) == "a b\nc"
    assert prepared("20\u202f%", TypeStyle()) == "20\u00a0%"
    assert prepared("e\u0301", TypeStyle()) == "é"


def test_the_emphasised_phrase_is_found_as_whole_words_first() -> None:
    clusters = itemised("another art, the art", TypeStyle(emphasis="THE art"))
    assert "".join(cluster.text for cluster in clusters if cluster.emphasised) == "the art"
    assert not any(cluster.emphasised for cluster in itemised("plain", TypeStyle(emphasis="absent")))

"""The search itself is tested with shipped files under borrowed names; the real fonts where they are installed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generations.typesetting import TypeStyle, draw_block, fit_text, missing_clusters
from generations.typesetting.clusters import itemised
from generations.typesetting.families import family_named
from generations.typesetting.system_fonts import cjk_face, emoji_face, font_folders

USUAL = Path("/usr/share/fonts")
HAS_EMOJI = any(USUAL.rglob("NotoColorEmoji.ttf"))


def borrow(folder: Path, weight: int, name: str) -> None:
    shutil.copy(family_named("inter").path_for(weight), folder / name)


def test_the_setting_replaces_the_usual_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert font_folders() == (tmp_path,)
    assert emoji_face() is None
    monkeypatch.delenv("ADGEN_FONT_DIRS")
    assert USUAL in font_folders()


def test_a_face_must_have_the_text_and_the_nearest_weight_wins(tmp_path: Path) -> None:
    borrow(tmp_path, 500, "NotoSansJP-Medium.ttf")
    borrow(tmp_path, 700, "NotoSansJP-Bold.ttf")
    found = cjk_face("Text", "Hira", "", 800)
    assert found is not None
    assert Path(found.key.path).name == "NotoSansJP-Bold.ttf"
    assert cjk_face("東京", "Hani", "ja", 700) is None


def test_an_outline_font_is_not_taken_for_coloured_emoji(tmp_path: Path) -> None:
    borrow(tmp_path, 700, "NotoColorEmoji.ttf")
    assert emoji_face() is None


@pytest.mark.parametrize(
    ("text", "language", "region"), [("東京の朝", "", "JP"), ("骨", "zh", "SC"), ("안녕", "", "KR")]
)
def test_each_language_of_east_asia_has_its_own_shapes_on_every_machine(
    text: str, language: str, region: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ADGEN_FONT_DIRS")
    assert missing_clusters(text) == []
    cluster = itemised(text, TypeStyle(language=language))[0]
    assert cluster.face is not None
    assert region in cluster.face.hb_face.get_name(4).split()


@pytest.mark.skipif(not HAS_EMOJI, reason="Noto Color Emoji is not installed")
def test_installed_emoji_are_drawn_in_colour_as_one_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADGEN_FONT_DIRS", str(USUAL))
    block = fit_text("👩‍🍳", TypeStyle(size_px=100), 300, 300)
    assert len(block.words[0].glyphs) == 1
    pixels = draw_block(block).pixels.astype(int)
    assert (abs(pixels[..., 0] - pixels[..., 2]) > 60).any()

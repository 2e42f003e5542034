"""The illustrations drawn for AdGen, from their SVG to what the looks load."""

from __future__ import annotations

from pathlib import Path

import pytest

from generations.looks.heroes import drawn, illustrations
from generations.management.commands.draw_pictures import SOURCES
from generations.pictures import catalogue

DISC = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="20" cy="20" r="10" fill="{}"/></svg>'


def test_every_drawing_is_a_picture_of_the_catalogue() -> None:
    drawings = {path.stem for path in SOURCES.glob("*.svg")}
    assert len(drawings) > 100
    assert drawings <= set(catalogue.names())
    assert all((illustrations.ART / f"{name}.webp").exists() for name in drawings)


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_holds_no_letters_no_pictures_and_nothing_from_elsewhere(path: Path) -> None:
    svg = path.read_text("utf-8")
    assert len(svg) < 24_000
    assert not any(tag in svg for tag in ("<text", "<image", "<script", "<foreignObject", "<style"))
    assert svg.count("http") == svg.count('="http://www.w3.org/')


def test_a_drawing_is_cut_to_its_bounds() -> None:
    picture = drawn.rasterised(DISC.format("#E53030"))
    assert picture.mode == "RGBA"
    assert picture.size == (1024, 1024)
    assert drawn.colours_of(picture)[0] == "#E53030"


def test_an_empty_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="draws nothing"):
        drawn.rasterised(DISC.format("none"))

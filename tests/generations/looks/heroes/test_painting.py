"""Paint on things whose colour means nothing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from generations.looks import colour
from generations.looks.heroes import illustrations
from generations.looks.heroes.painting import PAINTED, TRUER, paint_for, painted, seen_on
from generations.looks.palette import Palette

TEAL = "#0B8A7E"


def leading_hue(layer: np.ndarray) -> float:
    """Degrees of hue of the middle of all strongly coloured, opaque pixels."""
    hsv = cv2.cvtColor(np.ascontiguousarray(layer[..., :3]), cv2.COLOR_RGB2HSV)
    strong = (hsv[..., 1] > 110) & (hsv[..., 2] > 60) & (layer[..., 3] == 255)
    return float(np.median(hsv[..., 0][strong])) * 2


def test_every_painted_picture_is_in_the_set() -> None:
    missing = [name for name in (*PAINTED, *TRUER) if not (illustrations.ART / f"{name}.webp").exists()]
    assert not missing


@pytest.mark.parametrize("name", ["toolbox", "t-shirt", "teapot", "luggage", "admission-tickets"])
def test_a_painted_thing_has_the_hue_of_its_paint(name: str) -> None:
    assert leading_hue(illustrations.load(name, 200, TEAL)) == pytest.approx(174, abs=14)


def test_what_is_not_of_the_leading_colour_stays() -> None:
    plain, fresh = (illustrations.load("toolbox", 200, paint).astype(int) for paint in ("", TEAL))
    greys = np.ptp(plain[..., :3], axis=2) < 12
    assert np.percentile(np.abs(fresh - plain)[greys], 99) <= 12  # edges are mixed when the picture is made smaller
    assert np.array_equal(fresh[..., 3], plain[..., 3])


def test_a_grey_picture_is_not_painted() -> None:
    grey = np.dstack([np.full((20, 20, 3), 128, np.uint8), np.full((20, 20), 255, np.uint8)])
    assert np.array_equal(painted(grey, TEAL), grey)


def test_paint_is_lighter_on_a_dark_ground_of_its_own_hue() -> None:
    assert seen_on("#2459E0", "#1B45B8") != "#2459E0"
    assert colour.lightness(seen_on("#2459E0", "#1B45B8")) > 0.75
    assert seen_on("#2459E0", "#FFF8EE") == seen_on("#2459E0", "#5A1F1F") == "#2459E0"
    assert seen_on("", "#1B45B8") == ""


def test_paint_stands_out_from_a_coloured_ground() -> None:
    on_paper = Palette("#FFF8EE", "#2E6F6B", "#B4501A", "#1D3130", "#FFFFFF", "#F8CFA0", ("#2459E0",))
    assert paint_for(on_paper) == "#B4501A" or colour.chroma(on_paper.background) >= 0.05
    on_orange = Palette("#FF7A2E", "#14070A", "#E0500F", "#14070A", "#FFFFFF", "#FF8A3D", ("#2459E0",))
    assert paint_for(on_orange) == "#2459E0"
    assert paint_for(Palette("#FFFFFF", "#111111", "#222222", "#000000", "#FFFFFF", "#EEEEEE", ())) == ""

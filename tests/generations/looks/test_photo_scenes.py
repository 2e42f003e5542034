"""Photos from edge to edge, in tiles and before a stage: each stays out of the words, whatever the format."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from generations.looks import colour, photo_many, photo_stage
from generations.looks.base import SceneBrief
from generations.looks.choose import LOOKS
from generations.looks.heroes import photos
from generations.looks.heroes.photos import PhotoArt
from generations.looks.photo_camera import camera_for
from generations.looks.photo_many import can_tile, tiled
from generations.looks.photo_planes import bleed, can_open, dyed, opening
from generations.looks.zones import Arrangement, zones_for
from tests.generations.looks.making import HANDLE_S, SIZES, make_brief, make_spec

EVERY_FORMAT = pytest.mark.parametrize("ratio", SIZES)
UNDRAWN = (7, 7, 7)


@pytest.fixture
def art(tmp_path: Path) -> PhotoArt:
    """A sharp picture with three things in it."""
    across, down = np.meshgrid(np.linspace(0, 1, 1500), np.linspace(0, 1, 1000))
    pixels = np.stack([90 + 120 * across, 60 + 90 * down, 160 - 90 * across * down], axis=2).astype(np.uint8)
    for x, y, tone in ((300, 300, (245, 220, 120)), (1100, 350, (120, 40, 30)), (750, 750, (40, 90, 200))):
        cv2.circle(pixels, (x, y), 130, tone, -1, cv2.LINE_AA)
        cv2.circle(pixels, (x, y), 60, tone[::-1], -1, cv2.LINE_AA)
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    return photos.prepare(tmp_path / "photo.png")


def brief_of(ratio: str, number: int, brand: str = "Rosie's") -> SceneBrief:
    return make_brief(LOOKS["photo"], spec=make_spec(brand=brand), ratio=ratio, number=number)


def arranged(brief: SceneBrief, arrangement: Arrangement) -> SceneBrief:
    zones = zones_for(*brief.size, brief.role, arrangement)
    return replace(brief, staging=replace(brief.staging, arrangement=arrangement, zones=zones))


def share_drawn(brief: SceneBrief, paint: object, area: object) -> float:
    """How much of an area a painter covers once it stands."""
    frame = np.full((brief.height, brief.width, 3), UNDRAWN, np.uint8)
    paint(frame, HANDLE_S + 2.0)  # type: ignore[operator]
    left, top, width, height = (round(value) for value in area.in_pixels(*brief.size))  # type: ignore[attr-defined]
    part = frame[max(0, top) : top + height, max(0, left) : left + width]
    return float((part != UNDRAWN).any(axis=2).mean())


@EVERY_FORMAT
@pytest.mark.parametrize("number", [1, 4])
def test_a_photo_from_edge_to_edge_fills_its_side_and_leaves_the_words_theirs(
    ratio: str, number: int, art: PhotoArt
) -> None:
    brief = brief_of(ratio, number)
    pale = replace(brief, staging=replace(brief.staging, palette=LOOKS["photo"].palettes[2]))
    paint = bleed(pale, art, details=False)
    assert share_drawn(pale, paint, pale.staging.hero) > 0.75
    assert share_drawn(pale, paint, pale.staging.zones.text) < 0.03


@EVERY_FORMAT
@pytest.mark.parametrize("near", [1.0, 1.35])
def test_a_thing_on_white_is_printed_over_a_colour_beside_the_words(ratio: str, near: float, tmp_path: Path) -> None:
    pixels = np.full((900, 900, 3), 254, np.uint8)
    cv2.circle(pixels, (450, 450), 220, (200, 60, 40), -1, cv2.LINE_AA)
    cv2.circle(pixels, (450, 450), 330, (238, 236, 236), 90, cv2.LINE_AA)  # a soft shadow: not safe to cut out
    Image.fromarray(pixels).save(tmp_path / "white.png")
    art = replace(photos.prepare(tmp_path / "white.png"), ground="#FEFEFE", kind="photo", cutout=None)
    brief = brief_of(ratio, 1)
    frame = np.full((brief.height, brief.width, 3), 250, np.uint8)
    dyed(brief, art, near=near)(frame, HANDLE_S + 1.5)
    x, y = (round(share * side) for share, side in zip(brief.staging.hero.centre, brief.size, strict=True))
    assert frame[y, x, 0] > 150 > 100 > frame[y, x, 2]
    left, top, width, height = (round(value) for value in brief.staging.zones.text.in_pixels(*brief.size))
    words = frame[top : top + height, left : left + width]
    assert (words < 200).any(axis=2).mean() < 0.01, "the picture lies under the words"


def test_a_hook_cuts_to_a_detail_and_back_on_the_beat(art: PhotoArt) -> None:
    brief = brief_of("9:16", 1)
    camera = camera_for(brief, art, 1.0, details=False)
    views = [camera(t) for t in np.arange(0, brief.duration_s, 1 / 30)]
    jumps = [n for n, (one, other) in enumerate(pairwise(views)) if abs(one.width - other.width) > 0.05]
    assert len(jumps) == 2
    assert all(min(abs((n + 1) / 30 - beat) for beat in brief.beats_s) < 0.05 for n in jumps)


@EVERY_FORMAT
@pytest.mark.parametrize("arrangement", [Arrangement.TYPE_FIRST, Arrangement.HERO_FIRST])
def test_tiles_fill_the_side_of_the_hero_alone(
    ratio: str, arrangement: Arrangement, art: PhotoArt, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = replace(arranged(brief_of(ratio, 3), arrangement), photos=())
    monkeypatch.setattr(photo_many, "_others", lambda *_: [replace(art), replace(art)])
    paint = tiled(brief, art)
    assert share_drawn(brief, paint, brief.staging.hero) > 0.9
    assert share_drawn(brief, paint, brief.staging.zones.text) < 0.02


def test_a_small_picture_is_not_cut_into_tiles(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "#806040").save(tmp_path / "small.png")
    brief = make_brief(LOOKS["photo"], number=3)
    full = replace(brief, width=1080, height=1920)
    assert not can_tile(full, photos.prepare(tmp_path / "small.png"))


@EVERY_FORMAT
@pytest.mark.parametrize("number", [1, 2, 4])
def test_no_stage_reaches_under_the_words(ratio: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = brief_of(ratio, number)
    for kind in ("block", "slant", "arc", "sun", "rings", "none"):
        monkeypatch.setattr(photo_stage, "kind_of", lambda _, kind=kind: kind)
        assert share_drawn(brief, photo_stage.stage_for(brief), brief.staging.zones.text) < 0.02, kind


def test_ads_stand_on_different_stages() -> None:
    kinds = {
        photo_stage.kind_of(brief_of("9:16", 1, brand)) for brand in ("Oak", "Elm", "Ash", "Fir", "Yew", "Bay", "Box")
    }
    assert len(kinds) >= 3


@EVERY_FORMAT
@pytest.mark.parametrize("number", [1, 4])
@pytest.mark.parametrize("arrangement", [Arrangement.TYPE_FIRST, Arrangement.STACKED])
def test_a_photo_that_fills_the_frame_leaves_light_words_readable(
    ratio: str, number: int, arrangement: Arrangement, art: PhotoArt
) -> None:
    brief = arranged(brief_of(ratio, number), arrangement)
    if ratio == "1:1" and brief.staging.zones.is_beside:  # a wide photo never stands beside words there
        art = replace(art, pixels=np.ascontiguousarray(art.pixels[:, :1000]))
    dark = brief.palette.shaded()
    paint = opening(brief, art)
    assert paint is not None
    frame = np.empty((brief.height, brief.width, 3), np.uint8)
    frame[:] = colour.rgb(dark.background)
    paint(frame, HANDLE_S + 2.0)
    left, top, width, height = (round(value) for value in brief.staging.zones.text.in_pixels(*brief.size))
    words = frame[top : top + round(height * 0.9), left : left + round(width * 0.9)].reshape(-1, 3)
    brightest = words[np.argsort(words.sum(axis=1))[-len(words) // 50]]
    assert colour.contrast(dark.text, "#{:02X}{:02X}{:02X}".format(*brightest)) > 4.5
    corner = frame[-round(brief.height * 0.1) :, -round(brief.width * 0.1) :]
    assert np.abs(corner.astype(int) - colour.rgb(dark.background)).max(axis=2).mean() > 30


def test_a_strip_a_blurred_and_a_pale_picture_do_not_fill_a_frame(art: PhotoArt) -> None:
    height, width = art.pixels.shape[:2]
    assert not can_open(art)
    art = replace(art, pixels=art.pixels // 2)
    assert can_open(art)
    assert not can_open(replace(art, pixels=art.pixels[: height // 3]))
    assert not can_open(replace(art, enlargement=3.0))
    tall = replace(art, pixels=np.ascontiguousarray(art.pixels[:, : width // 4]))
    assert opening(brief_of("16:9", 1), tall) is None

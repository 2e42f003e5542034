"""The user's photos: the right kind, nothing stretched or cut that must not be, readable colours."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from generations.looks import colour
from generations.looks.heroes import cards, cutouts, photos
from generations.looks.heroes.photo_colours import clusters_of, palette_of
from generations.looks.heroes.saliency import Box, details_of, focus_of, saliency_of

Pixels = np.ndarray


def _scene(width: int, height: int, spot: tuple[float, float] = (0.5, 0.5)) -> Pixels:
    """A textured ground with one striking thing."""
    noise = np.random.default_rng(5).integers(60, 150, (height // 4 + 1, width // 4 + 1, 3)).astype(np.uint8)
    picture = cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC)
    centre = round(spot[0] * width), round(spot[1] * height)
    cv2.circle(picture, centre, min(width, height) // 7, (235, 60, 30), -1)
    cv2.circle(picture, centre, min(width, height) // 14, (250, 240, 90), -1)
    return picture


def _on_white(handle: bool = False, ground: int = 255) -> Pixels:
    picture = np.full((900, 800, 3), ground, np.uint8)
    cv2.rectangle(picture, (220, 250), (520, 700), (150, 40, 60), -1)
    for row in range(253, 697, 6):
        for column in range(223, 514, 4):
            cv2.line(picture, (column, row), (column + 3, row), (90 + row // 7, 20 + column // 8, 60 + row // 20), 5)
    if handle:
        cv2.circle(picture, (540, 470), 110, (150, 40, 60), 40)
    return picture


def _rgba(rgb: Pixels, alpha: int = 255) -> Pixels:
    return np.dstack([rgb, np.full(rgb.shape[:2], alpha, np.uint8)])


@pytest.mark.parametrize(("width", "height"), [(3000, 2000), (2000, 3000), (2400, 500), (700, 700), (300, 420)])
def test_photos_keep_their_shape_and_stay_within_1500_pixels(width: int, height: int) -> None:
    art = photos.from_pixels(_rgba(_scene(width, height)))
    assert max(art.size) <= 1500
    assert art.ratio == pytest.approx(width / height, rel=0.01)
    assert art.kind == "photo"
    assert art.enlargement <= 2.5


def test_the_file_is_turned_upright_even_when_nobody_did_before(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(_scene(600, 300)).save(tmp_path / "a.jpg", exif=exif)
    art = photos.prepare(tmp_path / "a.jpg")
    assert art.ratio == pytest.approx(0.5, rel=0.01)
    assert photos.prepare(tmp_path / "a.jpg") is art


@pytest.mark.parametrize("spot", [(0.3, 0.3), (0.7, 0.35), (0.5, 0.7)])
def test_the_focus_is_on_what_stands_out(spot: tuple[float, float]) -> None:
    x, y = focus_of(saliency_of(_scene(900, 700, spot)))
    assert abs(x - spot[0]) < 0.15
    assert abs(y - spot[1]) < 0.15


def test_details_are_square_inside_the_picture_and_show_the_thing_first() -> None:
    picture = _scene(1200, 600, (0.3, 0.5))
    boxes = details_of(saliency_of(picture), 2.0)
    assert 1 <= len(boxes) <= 3
    for box in boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= 1
        assert box.y + box.height <= 1
        assert box.width * 1200 == pytest.approx(box.height * 600, rel=0.06)
    first = boxes[0]
    assert first.x < 0.3 < first.x + first.width


def test_a_thing_on_a_plain_ground_is_cut_out_with_a_soft_clean_edge() -> None:
    art = photos.from_pixels(_rgba(_on_white()))
    assert art.kind == "cutout"
    assert art.cutout is not None
    height, width = art.cutout.shape[:2]
    assert width / height == pytest.approx(301 / 451, rel=0.03)
    alpha = art.cutout[..., 3]
    assert 0 < ((alpha > 0) & (alpha < 255)).mean() < 0.06
    edge = art.cutout[(alpha > 90) & (alpha < 250)].astype(float)
    straight = edge[:, :3] * 255 / edge[:, 3:]
    assert straight[:, 1].max() < 110  # none of the white ground is left in the rim


@pytest.mark.parametrize("name", ["handle", "shadow", "low contrast", "touching", "textured"])
def test_a_doubtful_thing_is_never_cut_out(name: str) -> None:
    picture = _on_white(handle=name == "handle")
    if name == "shadow":
        shade: np.ndarray = np.zeros(picture.shape[:2], np.float32)
        cv2.ellipse(shade, (420, 700), (330, 60), 0, 0, 360, 120.0, -1)
        shade = np.asarray(cv2.GaussianBlur(shade, (0, 0), 30), np.float32)
        picture = np.where(picture == 255, (255 - shade)[..., None], picture).astype(np.uint8)
    if name == "low contrast":
        picture = np.full((900, 800, 3), 255, np.uint8)
        cv2.rectangle(picture, (220, 250), (520, 700), (236, 236, 238), -1)
    if name == "touching":
        picture = picture[:680]
    if name == "textured":
        picture = _scene(900, 800)
    assert not cutouts.is_cutout_safe(picture)
    assert photos.from_pixels(_rgba(picture)).kind != "cutout"


def test_transparent_flat_pictures_are_logos_and_white_ones_get_a_dark_card() -> None:
    logo = np.zeros((200, 600, 4), np.uint8)
    cv2.rectangle(logo, (20, 20), (580, 180), (255, 255, 255, 255), -1)
    art = photos.from_pixels(logo)
    assert art.kind == "logo"
    assert colour.contrast("#FFFFFF", art.ground) > 10
    dark = np.zeros((200, 600, 4), np.uint8)
    cv2.rectangle(dark, (20, 20), (580, 180), (20, 60, 120, 255), -1)
    assert photos.from_pixels(dark).ground == "#FFFFFF"


def test_a_tiny_picture_is_shown_like_a_logo() -> None:
    art = photos.from_pixels(_rgba(_scene(80, 60)))
    assert art.kind == "logo"
    assert art.details == ()


def test_a_logo_is_whole_on_its_card_with_room_around_it() -> None:
    logo = np.zeros((300, 900, 4), np.uint8)
    cv2.rectangle(logo, (0, 0), (899, 299), (200, 30, 30, 255), -1)
    cv2.rectangle(logo, (0, 0), (30, 30), (0, 0, 0, 0), -1)
    cv2.rectangle(logo, (860, 0), (899, 299), (0, 0, 0, 0), -1)
    shown = cards.picture_for(photos.from_pixels(logo), 600, 800)
    red = (shown[..., 0].astype(int) - shown[..., 1]) > 90
    xs = np.nonzero(red.any(axis=0))[0]
    ys = np.nonzero(red.any(axis=1))[0]
    assert xs.min() > 80
    assert xs.max() < 520
    assert (xs.max() - xs.min()) / (ys.max() - ys.min()) == pytest.approx(860 / 300, rel=0.04)


def test_a_window_moves_by_less_than_a_pixel_and_never_stretches() -> None:
    art = photos.from_pixels(_rgba(_scene(1200, 900)))
    box = cards.cover_box(art, 1.0, 1.3)
    full_width, full_height = art.size
    assert box.width * full_width == pytest.approx(box.height * full_height)
    still = cards.window(art, 300, 300, box).astype(int)
    tiny = Box(box.x + 0.2 / full_width, box.y, box.width, box.height)
    moved = cards.window(art, 300, 300, tiny).astype(int)
    assert 0 < np.abs(moved - still).mean() < 2


def test_a_card_is_as_large_as_asked_with_a_shadow_around_it() -> None:
    art = photos.from_pixels(_rgba(_scene(900, 900)))
    layer = cards.card_layer(art, 300, 400, unit=0.5)
    pad = cards.card(300, 400, 56, "#FFFFFF", 0.5).pad_px
    assert layer.shape == (400 + 2 * pad, 300 + 2 * pad, 4)
    assert layer[layer.shape[0] // 2, layer.shape[1] // 2, 3] == 255
    below = layer[pad + 400 + pad // 3, layer.shape[1] // 2]
    assert below[3] > 20
    assert below[:3].max() == 0
    assert (layer[..., :3] <= layer[..., 3:].astype(int) + 1).all()


@pytest.mark.parametrize("level", [20, 110, 140, 240])
def test_colours_from_a_photo_are_readable(level: int) -> None:
    picture = np.full((200, 300, 3), level, np.uint8)
    picture[50:120, 40:160] = (200, 90, 40)
    palette = palette_of(clusters_of(picture))
    assert colour.contrast(palette.text, palette.background) >= 7
    assert colour.contrast(palette.accent, palette.background) >= 4.45
    assert abs((colour.hue(palette.accent) - 45 + 180) % 360 - 180) < 30
    assert palette_of(clusters_of(picture)) == palette


def test_a_backdrop_is_dark_soft_and_without_bands() -> None:
    art = photos.from_pixels(_rgba(_scene(900, 600)))
    ground = cards.backdrop(art, 360, 640, "#101014")
    assert ground.shape == (640, 360, 3)
    assert ground.mean() < 80
    assert np.abs(np.diff(ground.astype(int), axis=1)).max() < 12

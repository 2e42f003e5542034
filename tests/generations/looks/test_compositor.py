"""Placing layers: exact where it can be, smooth where it must be."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from generations.looks.backdrops import Slow
from generations.looks.compositor import Sprite, blend_masked, enlarged, field_of, lifted, placed_at, put


def solid(width: int, height: int, *rgba: int) -> np.ndarray:
    layer = np.empty((height, width, 4), np.uint8)
    layer[:] = rgba
    return layer


def test_an_opaque_layer_at_whole_pixels_is_copied_exactly() -> None:
    frame = np.zeros((20, 20, 3), np.uint8)
    put(frame, solid(4, 6, 10, 20, 30, 255), placed_at(solid(4, 6, 0, 0, 0, 0), 10, 10))
    assert np.array_equal(frame[7:13, 8:12], np.broadcast_to([10, 20, 30], (6, 4, 3)))
    assert frame.sum() == 6 * 4 * 60


def test_half_a_pixel_shares_the_edge_between_two_columns() -> None:
    frame = np.zeros((10, 10, 3), np.uint8)
    layer = solid(2, 2, 200, 200, 200, 255)
    put(frame, layer, placed_at(layer, 5.5, 5))
    assert frame[5, :, 0].tolist() == [0, 0, 0, 0, 100, 200, 100, 0, 0, 0]


def test_a_layer_keeps_its_light_wherever_it_is_put() -> None:
    layer = solid(9, 9, 100, 100, 100, 255)
    for x in (20.0, 20.25, 20.5, 20.999, 21.0005):
        frame = np.zeros((40, 40, 3), np.uint8)
        put(frame, layer, placed_at(layer, x, 20.3))
        assert frame[..., 0].sum() == pytest.approx(81 * 100, rel=0.01)


def test_premultiplied_colour_goes_over_what_is_there() -> None:
    frame = np.full((4, 4, 3), 100, np.uint8)
    put(frame, solid(4, 4, 60, 0, 0, 128), np.array([[1.0, 0, 0], [0, 1.0, 0]]))
    assert frame[0, 0].tolist() == [110, 50, 50]


def test_added_light_saturates_and_screened_light_never_does() -> None:
    added, screened = np.full((2, 2, 3), 200, np.uint8), np.full((2, 2, 3), 200, np.uint8)
    identity = np.array([[1.0, 0, 0], [0, 1.0, 0]])
    put(added, solid(2, 2, 100, 100, 100, 0), identity, mode="add")
    put(screened, solid(2, 2, 100, 100, 100, 0), identity, mode="screen")
    assert added[0, 0, 0] == 255
    assert screened[0, 0, 0] == 255 - round(55 * 155 / 255)


def test_layers_outside_the_frame_change_nothing() -> None:
    frame = np.full((8, 8, 3), 7, np.uint8)
    for x, y in ((-20, 4), (30, 4), (4, -20), (4, 30)):
        put(frame, solid(4, 4, 255, 255, 255, 255), placed_at(solid(4, 4, 0, 0, 0, 0), x, y))
    assert (frame == 7).all()


def test_a_sprite_drawn_small_is_averaged_and_not_sampled() -> None:
    checks = np.zeros((64, 64, 4), np.uint8)
    checks[..., 3] = 255
    checks[::2, ::2, :3] = 255
    checks[1::2, 1::2, :3] = 255
    frame = np.zeros((16, 16, 3), np.uint8)
    Sprite(checks).put(frame, 8, 8, 0.125)
    assert frame[6:10, 6:10].std() < 2
    assert int(frame[7, 7, 0]) == pytest.approx(127, abs=2)


def test_a_masked_blend_touches_only_the_mask() -> None:
    frame, other = np.zeros((6, 6, 3), np.uint8), np.full((6, 6, 3), 200, np.uint8)
    mask = np.zeros((6, 6), np.uint8)
    mask[2:4, 2:4] = 255
    blend_masked(frame, other, mask)
    assert (frame[2:4, 2:4] == 200).all()
    assert frame.sum() == 4 * 3 * 200


def test_enlarged_gradients_are_dithered_and_keep_their_level() -> None:
    small = field_of("#000000", 20, 20) + np.linspace(20.0, 21.0, 20, dtype=np.float32)[None, :, None]
    frame = enlarged(small, 400, 400)
    assert set(np.unique(frame)) <= {19, 20, 21, 22}
    assert frame[:, :40].mean() == pytest.approx(20.0, abs=0.15)
    assert frame[:, 180:220].mean() == pytest.approx(20.5, abs=0.1)
    assert len(np.unique(frame[:, 200])) > 1, "a column of one level would show as a band"


@pytest.mark.parametrize("soft", [False, True])
def test_a_masked_blend_is_the_plain_formula_whichever_way_it_takes(soft: bool) -> None:
    random = np.random.default_rng(3)
    frame, other = (random.integers(0, 256, (90, 70, 3), dtype=np.uint8) for _ in range(2))
    mask = np.zeros((90, 70), np.uint8)
    cv2.circle(mask, (30, 40), 22, 255, -1, cv2.LINE_AA)
    mask = cv2.GaussianBlur(mask, (0, 0), 6) if soft else mask
    share = mask[..., None].astype(float) / 255
    wanted = frame * (1 - share) + other * share
    blend_masked(frame, other, mask)
    assert np.abs(frame - wanted).max() <= 1


def test_a_sprite_drawn_again_in_its_place_is_not_changed_by_what_was_drawn_between() -> None:
    sprite = Sprite(np.full((12, 12, 4), 128, np.uint8))
    first, second, moved = (np.zeros((40, 40, 3), np.uint8) for _ in range(3))
    sprite.put(first, 20.3, 20.6, 1.4, 10)
    sprite.put(moved, 22.0, 20.6, 1.4, 10, 0.5)
    sprite.put(second, 20.3, 20.6, 1.4, 10)
    assert (first == second).all()
    assert (first != moved).any()


@pytest.mark.parametrize("degrees", [0, 90, -135])
def test_a_lifted_layer_keeps_its_centre_and_its_shadow_falls_down(degrees: int) -> None:
    layer, shadow = solid(20, 20, 200, 100, 0, 255), solid(10, 10, 0, 0, 0, 128)
    both = lifted(layer, shadow, 0, 12, degrees=degrees, scale=2)
    frame = np.full((80, 80, 3), 255, np.uint8)
    put(frame, both, placed_at(both, 40, 40, degrees=degrees))
    assert frame[40, 40].tolist() == [200, 100, 0]
    below, above = frame[56, 40, 0], frame[24, 40, 0]
    assert 120 <= below <= 135
    assert above == 255


def test_a_slow_ground_is_mixed_from_its_neighbours_and_never_shared() -> None:
    painted: list[float] = []

    def picture(t: float) -> np.ndarray:
        painted.append(round(t, 3))
        return np.full((2, 2, 3), round(t * 100), np.uint8)

    ground = Slow(picture)
    assert [int(ground(t)[0, 0, 0]) for t in (0.0, 0.1, 0.2, 0.35, 0.1)] == [0, 10, 20, 35, 10]
    assert painted == [0.0, 0.2, 0.4, 0.0]  # each once while time runs on, and again where it is asked for
    ground(0.1)[:] = 255
    assert ground(0.1)[0, 0, 0] == 10
    assert ground.changed(lambda frame: 255 - frame)(0.1)[0, 0, 0] == 245

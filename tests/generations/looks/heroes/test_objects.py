"""Objects drawn by code: every one in every light and palette, exact in size, and the same each time."""

from __future__ import annotations

import numpy as np
import pytest

from generations.looks import colour
from generations.looks.base import Palette
from generations.looks.heroes import objects
from generations.looks.heroes.objects.materials import Finish, metal_like
from generations.looks.heroes.objects.studio import Canvas, box, circle, gradient, metal_ramp, polygon

DARK = Palette("#0B0908", "#1F5A48", "#E9CF95", "#F7F1E6")
LIGHT = Palette("#F5F6F8", "#1F4E79", "#2E7BC4", "#14202B")
GREY = Palette("#808080", "#808080", "#808080", "#000000")


@pytest.mark.parametrize("name", list(objects.OBJECTS))
@pytest.mark.parametrize("palette", [DARK, GREY], ids=["dark", "grey"])
def test_every_object_fills_its_frame_and_is_premultiplied(name: str, palette: Palette) -> None:
    layer = objects.draw(name, 240, palette)
    assert layer.dtype == np.uint8
    assert layer.shape[2] == 4
    assert 230 <= max(layer.shape[:2]) <= 242
    assert (layer[..., :3] <= layer[..., 3:]).all()
    assert (layer[..., 3] == 255).mean() > 0.08
    edges = np.concatenate([layer[0], layer[-1], layer[:, 0], layer[:, -1]])
    assert edges[:, 3].mean() < 60  # cut to its bounds, but not through the thing


@pytest.mark.parametrize("name", list(objects.OBJECTS))
def test_an_object_stands_out_from_the_ground_it_is_made_for(name: str) -> None:
    for palette in (DARK, LIGHT):
        layer = objects.draw(name, 200, palette)
        solid = layer[layer[..., 3] > 250][:, :3].astype(float)
        away = np.abs(solid - np.array(colour.rgb(palette.background))).max(axis=1)
        assert (away > 24).mean() > 0.15


@pytest.mark.parametrize("name", ["watch", "ring", "perfume", "scales"])
def test_the_light_moves_over_polished_things(name: str) -> None:
    one = objects.draw(name, 240, DARK, light_angle=40).astype(int)
    other = objects.draw(name, 240, DARK, light_angle=80).astype(int)
    height, width = min(one.shape[0], other.shape[0]), min(one.shape[1], other.shape[1])
    assert np.abs(one[:height, :width, :3] - other[:height, :width, :3]).mean() > 1.5


def test_a_lit_object_blends_between_its_keyframes_and_stays_one_size() -> None:
    lit = objects.lit("watch", 200, DARK, steps=4)
    first, middle, last = lit.at(0), lit.at(0.5), lit.at(1)
    assert first.shape == middle.shape == last.shape
    assert np.abs(first.astype(int) - last).mean() > 1
    step = np.abs(lit.at(0.50).astype(int) - lit.at(0.51)).mean()
    assert 0 < step < 1
    assert (middle[..., :3] <= middle[..., 3:].astype(int) + 1).all()


def test_the_same_drawing_is_kept_and_read_only() -> None:
    layer = objects.draw("card", 200, DARK, seed=4)
    assert objects.draw("card", 200, DARK, seed=4) is layer
    assert not layer.flags.writeable


def test_an_interface_differs_by_seed() -> None:
    assert not np.array_equal(objects.draw("phone", 300, DARK, seed=0), objects.draw("phone", 300, DARK, seed=1))


def test_no_object_is_larger_than_1500_pixels() -> None:
    assert max(objects.draw("pen", 9000, DARK).shape[:2]) <= 1502


@pytest.mark.parametrize(
    ("tint", "metal"),
    [("#E9CF95", "#D9B66C"), ("#C98B6B", "#D8A48A"), ("#2E7BC4", "#C4CAD4"), ("#808080", "#C9CDD3")],
)
def test_metal_is_always_a_metal(tint: str, metal: str) -> None:
    assert metal_like(tint) == metal


def test_lacquer_never_drowns_in_its_ground() -> None:
    for ground in ("#000000", "#1F5A48", "#5A6A60", "#FFFFFF"):
        finish = Finish.of(Palette(ground, "#1F5A48", "#E9CF95", "#FFFFFF"))
        assert abs(colour.lightness(finish.body) - colour.lightness(ground)) >= 0.13


def test_edges_are_smooth_and_soft_edges_softer() -> None:
    canvas = Canvas(100, 100, 100)
    canvas.fill(circle(50, 50, 30), "#FF0000")
    alpha = canvas.finished()[..., 3]
    area = alpha.astype(float).sum() / 255
    assert area == pytest.approx(np.pi * 900, rel=0.002)
    soft = Canvas(100, 100, 100)
    soft.fill(circle(50, 50, 30), "#FF0000", soft=6)
    between = (soft.finished()[..., 3] > 0) & (soft.finished()[..., 3] < 255)
    assert between.sum() > 2 * ((alpha > 0) & (alpha < 255)).sum()


def test_clipping_keeps_paint_inside() -> None:
    canvas = Canvas(100, 100, 100)
    canvas.fill(
        box(0, 0, 100, 100), gradient("#000000", "#FFFFFF", 0, 0, 100, 0), clip=polygon([(50, 10), (90, 90), (10, 90)])
    )
    layer = canvas.finished()
    assert layer[5, 50, 3] == 0
    assert layer[80, 50, 3] == 255
    assert int(layer[80, 80, 0]) > int(layer[80, 25, 0]) + 60


def test_the_metal_ramp_closes_on_itself() -> None:
    ramp = metal_ramp("#D9B66C")
    assert ramp.shape == (256, 3)
    assert np.abs(ramp[0] - ramp[-1]).max() < 12
    assert ramp.max() > 215
    assert ramp.min() < 70

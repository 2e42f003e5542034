"""Areas keep type and hero apart and the type where platforms leave it free."""

from __future__ import annotations

import pytest

from generations.looks.zones import Arrangement, Role, Shape, shape_of, zones_for

FORMATS = [(1080, 1920), (1080, 1350), (1080, 1080), (1920, 1080)]


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("arrangement", Arrangement)
def test_text_and_hero_never_share_room(size: tuple[int, int], role: Role, arrangement: Arrangement) -> None:
    zones = zones_for(*size, role, arrangement)
    text, hero = zones.text, zones.hero
    apart = (
        text.x + text.width <= hero.x + 0.021
        or hero.x + hero.width <= text.x + 0.001
        or text.y + text.height <= hero.y + 0.001
        or hero.y + hero.height <= text.y + 0.001
    )
    assert apart


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("arrangement", Arrangement)
def test_upright_text_stays_in_the_zone_platforms_leave_free(role: Role, arrangement: Arrangement) -> None:
    text = zones_for(1080, 1920, role, arrangement).text
    assert text.y * 1920 >= 269
    assert (text.y + text.height) * 1920 <= 1248
    assert text.x * 1080 >= 65
    assert (text.x + text.width) * 1080 <= 1015


def test_sizes_belong_to_their_nearest_format() -> None:
    assert [shape_of(*size) for size in FORMATS] == [Shape.VERTICAL, Shape.PORTRAIT, Shape.SQUARE, Shape.WIDE]
    assert shape_of(720, 1280) is Shape.VERTICAL
    assert shape_of(3840, 2160) is Shape.WIDE

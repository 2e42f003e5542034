from __future__ import annotations

from decimal import Decimal

from generations.models import Scene
from generations.storyboard import shots_of


def test_each_scene_begins_where_the_one_before_ends_and_is_shown_with_its_words() -> None:
    scenes = [Scene(number=number, duration_s=Decimal(length)) for number, length in ((1, "3.5"), (2, "4"), (3, "7.5"))]
    places = [(shot.scene.number, shot.start_s, shot.shown_s) for shot in shots_of(scenes)]
    assert places == [
        (1, Decimal("0"), Decimal("2.45")),
        (2, Decimal("3.5"), Decimal("6.3")),
        (3, Decimal("7.5"), Decimal("12.75")),
    ]
    assert shots_of([]) == []

"""However long its lines, an ad's timeline holds what its look sets."""

from __future__ import annotations

import pytest

from generations.looks.choose import look_for
from generations.looks.layout import overlays_for
from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.timeline import Overlay

_FPS, _FRAMES = 30, 120
_PROMPTS = (
    "I'm a plumber in Leith, been at it 22 years, just me and the van. Boiler service is £75 all in and I don't charge for coming "
    "out to look. People ring me on 0131 496 0417. Business is called Dougie Baird Plumbing.",
    "need an ad for our family bakery, Okafor & Daughters in Peckham. sourdough out of the oven at 7 every morning, meat pies on "
    "fridays, and we do birthday cakes if you give us 3 days notice.",
    "TurnoYa es un programa para hacer los horarios de bares y restaurantes. Metes la gente que tienes y te saca el cuadrante de "
    "la semana en 2 minutos, y si alguien se pone malo te dice quién puede cubrir. 29 € al mes por local.",
)


@pytest.mark.parametrize("prompt", _PROMPTS, ids=[prompt[:20] for prompt in _PROMPTS])
@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1080, 1080), (1080, 1350)])
def test_long_lines_are_set_in_styles_a_timeline_holds(prompt: str, width: int, height: int) -> None:
    spec = LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1))
    overlays = overlays_for(
        spec, look_for(spec, has_photos=False), None, width, height, _FPS, [_FRAMES] * len(spec.scenes)
    )
    assert [Overlay.model_validate(each.model_dump()) for each in overlays] == list(overlays)

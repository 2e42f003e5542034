"""Platform reports."""

from __future__ import annotations

from generations.render.platforms import PLATFORMS, check_platform
from generations.timeline import Box, Gap, Overlay, Sound, SoundKind, Timeline
from tests.generations.render.conftest import Render


def made(render: Render, frames: int, box: Box) -> tuple[dict[str, bool], bool]:
    timeline = Timeline(
        width=270,
        height=480,
        picture=(Gap(frames=frames, color="#335577"),),
        sounds=(Sound(kind=SoundKind.MUSIC, key="music.wav"),),
        overlays=(Overlay(text="Fresh", box=box, start=0, frames=frames),),
    )
    report = check_platform(render(timeline).path, "tiktok", timeline)
    return {point.name: point.met for point in report.points}, report.accepted


def test_an_ad_of_the_right_shape_and_length_is_accepted(render: Render) -> None:
    points, accepted = made(render, 160, Box(x=0.1, y=0.2, width=0.7, height=0.2))
    assert accepted
    assert points["safe zone"]
    assert points["loudness"]
    assert not points["sharpness"]  # 270 pixels wide: advice, not a refusal


def test_a_short_ad_with_words_under_the_buttons_is_told_so(render: Render) -> None:
    points, accepted = made(render, 60, Box(x=0.1, y=0.7, width=0.9, height=0.2))
    assert not accepted
    assert not points["length"]
    assert not points["safe zone"]


def test_every_platform_has_sane_figures() -> None:
    for platform in PLATFORMS.values():
        assert 0 < platform.shortest_s < platform.longest_s
        assert platform.best_kbps[0] < platform.best_kbps[1]
        assert platform.covered.top + platform.covered.bottom < 0.6


def test_buttons_that_lie_on_a_whole_screen_do_not_lie_on_a_square_between_posts() -> None:
    pinterest, youtube = PLATFORMS["pinterest"], PLATFORMS["youtube"]
    assert pinterest.covered_at(1080, 1920) == pinterest.covered
    assert pinterest.covered_at(1080, 1080).top < pinterest.covered.top
    assert youtube.covered_at(1920, 1080) == youtube.covered

"""The same ad at other sizes and rates."""

from __future__ import annotations

import pytest

from adgen.media.probe import probe
from generations.formats import SHORT_SIDES, Size
from generations.render.formats import at_rate, at_size
from generations.timeline import Box, Gap, Overlay, Placement, Sound, SoundKind, Timeline, Transition, TransitionStyle
from tests.generations.render.conftest import Render, numbers

BOX = Box(x=0.1, y=0.1, width=0.8, height=0.2)
FADE = Transition(style=TransitionStyle.CROSSFADE, frames=15)


def ad() -> Timeline:
    return Timeline(
        width=1080,
        height=1920,
        picture=(Gap(frames=31, transition_out=FADE), Gap(frames=31), Gap(frames=28)),
        overlays=(Overlay(text="Now", box=BOX, start=-9, frames=50),),
        sounds=(Sound(kind=SoundKind.MUSIC, key="m.wav", fade_in_frames=15),),
        fade_out_frames=9,
    )


@pytest.mark.parametrize(("name", "size"), [("720p", (720, 1280)), ("1080p", (1080, 1920)), ("4K", (2160, 3840))])
def test_sizes_keep_the_shape(name: Size, size: tuple[int, int]) -> None:
    resized = at_size(ad(), SHORT_SIDES[name])
    assert (resized.width, resized.height) == size
    assert resized.picture == ad().picture


@pytest.mark.parametrize("fps", [24, 25, 50, 60])
def test_a_rate_keeps_every_time(fps: int) -> None:
    retimed = at_rate(ad(), fps)  # type: ignore[arg-type]
    assert retimed.fps == fps
    assert retimed.duration_s == 3
    for old, new in zip(ad().starts(), retimed.starts(), strict=True):
        assert abs(old / 30 - new / fps) <= 0.5 / fps
    assert retimed.overlays[0].start == round(-9 * fps / 30)
    assert retimed.picture[0].transition_out.frames == round(15 * fps / 30)


def test_a_retimed_ad_shows_the_same_moments(render: Render) -> None:
    timeline = Timeline(width=64, height=96, picture=(Placement(key="one.mp4", source_in="1", frames=30),))
    result = render(at_rate(timeline, 60))
    shown = numbers(result.path)
    assert (probe(result.path).fps, len(shown)) == (60, 60)
    assert all(abs(number - 30 - frame / 2) <= 1 for frame, number in enumerate(shown))

"""What is encoded once is used again, and never wrongly."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adgen.media.ffmpeg import run
from adgen.media.probe import probe
from generations.render.segments import SegmentStore
from generations.timeline import (
    Box,
    ColourMatch,
    Gap,
    Grade,
    Overlay,
    Placement,
    Sound,
    SoundKind,
    Timeline,
    Transition,
    TransitionStyle,
)
from tests.generations.render.conftest import HEIGHT, WIDTH, Render, numbers, read_frames

FADE = Transition(style=TransitionStyle.CROSSFADE, frames=10)


def three_scenes() -> Timeline:
    return Timeline(
        width=WIDTH,
        height=HEIGHT,
        picture=(
            Placement(key="one.mp4", frames=30, transition_out=FADE),
            Placement(key="two.mp4", source_in="1/2", frames=30, transition_out=FADE),
            Placement(key="three.mp4", source_in="1/2", frames=30),
        ),
        sounds=(Sound(kind=SoundKind.MUSIC, key="music.wav"),),
    )


def with_words(timeline: Timeline, text: str, start: int = 65, frames: int = 20) -> Timeline:
    box = Box(x=0.05, y=0.4, width=0.9, height=0.3)
    words = Overlay(text=text, box=box, start=start, frames=frames, entrance_frames=4, exit_frames=3)
    return timeline.model_copy(update={"overlays": (words,)})


@pytest.fixture
def store(tmp_path: Path) -> SegmentStore:
    return SegmentStore(tmp_path / "store")


def test_the_same_ad_again_encodes_nothing(render: Render, store: SegmentStore) -> None:
    cold = render(three_scenes(), "cold.mp4", store=store)
    warm = render(three_scenes(), "warm.mp4", store=store)
    assert (cold.encoded_frames, warm.encoded_frames) == (90, 0)
    assert numbers(warm.path) == numbers(cold.path)


def test_new_words_in_the_last_scene_encode_the_last_scene(render: Render, store: SegmentStore) -> None:
    render(with_words(three_scenes(), "Old"), store=store)
    assert render(with_words(three_scenes(), "New"), store=store).encoded_frames == 25


def test_a_joined_file_decodes_without_a_warning_and_in_regular_time(render: Render, store: SegmentStore) -> None:
    render(with_words(three_scenes(), "Old"), store=store)
    result = render(with_words(three_scenes(), "New"), store=store)
    outcome = run(["-xerror", "-i", str(result.path), "-f", "null", "-"], capture=True)
    assert outcome.stderr == ""
    info = probe(result.path)
    assert (info.frames, info.duration_s, info.variable_rate, info.audio[0].duration_s) == (90, 3, False, 3)


def test_moving_a_scene_encodes_only_its_joints(render: Render, store: SegmentStore) -> None:
    plain = three_scenes().picture
    scenes = tuple(one.model_copy(update={"transition_out": Transition()}) for one in plain)
    cut = three_scenes().model_copy(update={"picture": scenes})
    render(cut, store=store)
    moved = render(cut.model_copy(update={"picture": scenes[::-1]}), store=store)
    assert moved.encoded_frames == 0
    assert numbers(moved.path) == [*range(15, 45), *range(15, 45), *range(30)]


def test_a_file_replaced_under_the_same_name_is_seen(
    render: Render, store: SegmentStore, media: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    timeline = Timeline(width=WIDTH, height=HEIGHT, picture=(Placement(key="a.mp4", frames=20),))
    for source in ("one.mp4", "two.mp4"):
        (folder / "a.mp4").write_bytes((media / source).read_bytes())
        result = render(timeline, store=store, open_media=lambda key: folder / key)
        assert result.encoded_frames == 20


def test_the_store_forgets_what_was_not_used_longest(render: Render, tmp_path: Path) -> None:
    store = SegmentStore(tmp_path / "small", limit_bytes=60_000)
    for number in range(6):
        render(
            Timeline(
                width=WIDTH, height=HEIGHT, picture=(Placement(key="one.mp4", source_in=str(number / 10), frames=30),)
            ),
            store=store,
        )
    kept = list((tmp_path / "small").iterdir())
    assert 0 < sum(path.stat().st_size for path in kept) <= 60_000


Edit = Callable[[Timeline, random.Random], Timeline]


def change_words(timeline: Timeline, dice: random.Random) -> Timeline:
    start = dice.randrange(0, max(1, timeline.frames - 12))
    return with_words(timeline, dice.choice(["Hi", "Now", "Tea", "Sale"]), start, dice.randrange(8, 30))


def trim(timeline: Timeline, dice: random.Random) -> Timeline:
    return _change(timeline, dice, frames=dice.randrange(9, 40), source_in=f"{dice.randrange(0, 40)}/30")


def recolour(timeline: Timeline, dice: random.Random) -> Timeline:
    return _change(timeline, dice, match=ColourMatch(exposure=dice.choice([0.0, 0.2]), red=dice.choice([1.0, 1.1])))


def swap(timeline: Timeline, dice: random.Random) -> Timeline:
    picture = list(timeline.picture)
    dice.shuffle(picture)
    return timeline.model_copy(update={"picture": tuple(picture)})


def change_transition(timeline: Timeline, dice: random.Random) -> Timeline:
    style = dice.choice(
        [TransitionStyle.CUT, TransitionStyle.CROSSFADE, TransitionStyle.PUSH_LEFT, TransitionStyle.COLOUR_BARS]
    )
    return _change(timeline, dice, transition_out=Transition(style=style, frames=dice.randrange(0, 16)))


def regrade(timeline: Timeline, dice: random.Random) -> Timeline:
    return timeline.model_copy(
        update={"grade": Grade(style=dice.choice(["none", "cinematic"]), vignette=dice.choice([0, 0.5]))}
    )


def fade(timeline: Timeline, dice: random.Random) -> Timeline:
    return timeline.model_copy(update={"fade_in_frames": dice.choice([0, 6]), "fade_out_frames": dice.choice([0, 9])})


def add_or_drop(timeline: Timeline, dice: random.Random) -> Timeline:
    if len(timeline.picture) > 2 and dice.random() < 0.5:
        return timeline.model_copy(update={"picture": timeline.picture[:-1]})
    extra = Gap(frames=dice.randrange(9, 20), color=dice.choice(["#204060", "#A03030"]))
    return timeline.model_copy(update={"picture": (*timeline.picture, extra)})


EDITS: tuple[Edit, ...] = (change_words, trim, recolour, swap, change_transition, regrade, fade, add_or_drop)


def _change(timeline: Timeline, dice: random.Random, **update: object) -> Timeline:
    clips = [number for number, part in enumerate(timeline.picture) if isinstance(part, Placement)]
    if not clips:
        return timeline
    chosen = dice.choice(clips)
    picture = tuple(
        part.model_copy(update=update) if number == chosen else part for number, part in enumerate(timeline.picture)
    )
    return timeline.model_copy(update={"picture": picture})


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_of_edits_gives_the_frames_of_a_cold_render(
    seed: int, render: Render, store: SegmentStore
) -> None:
    dice = random.Random(seed)
    timeline = three_scenes()
    render(timeline, store=store)
    for _ in range(4):
        timeline = Timeline.model_validate(dice.choice(EDITS)(timeline, dice).model_dump())
        warm, cold = render(timeline, "warm.mp4", store=store), render(timeline, "cold.mp4")
        mine, fresh = read_frames(warm.path), read_frames(cold.path)
        assert len(mine) == len(fresh) == timeline.frames
        worst = max(float(np.abs(a.astype(int) - b).mean()) for a, b in zip(mine, fresh, strict=True))
        assert worst < 1.5

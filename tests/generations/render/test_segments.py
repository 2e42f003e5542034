"""What is encoded once is used again, and never wrongly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from adgen.media.ffmpeg import run
from adgen.media.probe import probe
from generations.render.segments import SegmentStore, content_hash
from generations.timeline import (
    Box,
    Overlay,
    Placement,
    Sound,
    SoundKind,
    Timeline,
    Transition,
    TransitionStyle,
)
from tests.generations.render.conftest import HEIGHT, WIDTH, Render, numbers

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


def test_a_stored_segment_that_is_damaged_is_made_again(render: Render, store: SegmentStore, tmp_path: Path) -> None:
    whole = render(three_scenes(), "first.mp4", store=store).path.read_bytes()
    for path in (tmp_path / "store").iterdir():
        path.write_bytes(path.read_bytes()[:-200])
    again = render(three_scenes(), "again.mp4", store=store)
    assert (again.encoded_frames, again.path.read_bytes() == whole) == (90, True)
    assert render(three_scenes(), "third.mp4", store=store).encoded_frames == 0


def test_what_a_killed_process_was_about_to_keep_is_swept_out(
    render: Render, store: SegmentStore, tmp_path: Path
) -> None:
    old, young = tmp_path / "store" / ".a.1.part", tmp_path / "store" / ".b.1.part"
    for path in (old, young):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    render(three_scenes(), store=store)
    assert (old.exists(), young.exists()) == (False, True)


def test_a_file_whose_times_are_set_back_is_still_seen(media: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"one")
    before, times = content_hash(path), path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert content_hash(path) != before


def test_a_part_wholly_behind_the_end_of_its_file_holds_the_last_picture(render: Render) -> None:
    late = Timeline(width=WIDTH, height=HEIGHT, picture=(Placement(key="one.mp4", source_in="9", frames=12),))
    assert numbers(render(late).path) == [99] * 12


def test_the_joints_of_a_segment_do_not_change_its_colours(render: Render, store: SegmentStore) -> None:
    """A crossfade works in another layout than the rest; encoded beside one or alone, a scene has the same bytes."""
    cold = render(with_words(three_scenes(), "New", start=55), "cold.mp4")
    render(three_scenes(), store=store)
    warm = render(with_words(three_scenes(), "New", start=55), "warm.mp4", store=store)
    assert 0 < warm.encoded_frames < 90
    assert warm.path.read_bytes() == cold.path.read_bytes()

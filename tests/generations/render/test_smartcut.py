"""Trimming copies what it can and is right to the frame."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adgen.media.audio import RATE, decode_audio
from adgen.media.ffmpeg import MediaError, run
from adgen.media.probe import probe
from generations.render import RenderSettings
from generations.render.smartcut import key_frames, smart_cut
from generations.timeline import Placement, Sound, SoundKind, Timeline
from tests.generations.render.conftest import HEIGHT, WIDTH, Render, numbers

SETTINGS = RenderSettings(quality="exact", key_frame_s=0.5)


@pytest.fixture
def finished(render: Render) -> Path:
    timeline = Timeline(
        width=WIDTH,
        height=HEIGHT,
        picture=(Placement(key="one.mp4", frames=90),),
        sounds=(Sound(kind=SoundKind.EFFECT, key="click.wav", start=50),),
    )
    return render(timeline, settings=SETTINGS).path


def test_a_trim_copies_whole_groups(finished: Path, tmp_path: Path) -> None:
    encoded = smart_cut(finished, tmp_path / "cut.mp4", [(10, 70)], scratch=tmp_path, settings=SETTINGS)
    assert numbers(tmp_path / "cut.mp4") == list(range(10, 70))
    whole = [key for key in key_frames(finished) if 10 <= key <= 70]
    assert encoded == (whole[0] - 10) + (70 - whole[-1]) <= 20
    assert run(["-xerror", "-i", str(tmp_path / "cut.mp4"), "-f", "null", "-"], capture=True).stderr == ""


def test_a_trim_on_key_frames_encodes_nothing(finished: Path, tmp_path: Path) -> None:
    start = key_frames(finished)[2]
    assert smart_cut(finished, tmp_path / "cut.mp4", [(start, 90)], scratch=tmp_path, settings=SETTINGS) == 0
    assert numbers(tmp_path / "cut.mp4") == list(range(start, 90))


def test_the_middle_can_be_left_out_and_sound_stays_in_time(finished: Path, tmp_path: Path) -> None:
    smart_cut(finished, tmp_path / "cut.mp4", [(0, 20), (40, 80)], scratch=tmp_path, settings=SETTINGS)
    assert numbers(tmp_path / "cut.mp4") == [*range(20), *range(40, 80)]
    sound = np.abs(decode_audio(tmp_path / "cut.mp4")).max(axis=1)
    assert len(sound) == 60 * RATE // 30
    click = int(np.argmax(sound > sound.max() * 0.2))
    assert abs(click - 30 * RATE // 30) < 30


def test_a_file_of_other_make_is_encoded_as_a_whole(tmp_path: Path) -> None:
    source = ["-f", "lavfi", "-i", "testsrc2=size=64x96:rate=30:duration=2", "-pix_fmt", "yuv420p", "-c:v", "libx264"]
    run([*source, "-g", "10", "-profile:v", "baseline"], output=tmp_path / "other.mp4")
    assert smart_cut(tmp_path / "other.mp4", tmp_path / "cut.mp4", [(3, 47)], scratch=tmp_path) == 44
    assert probe(tmp_path / "cut.mp4").frames == 44


def test_frames_outside_the_video_are_refused(finished: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="inside the video"):
        smart_cut(finished, tmp_path / "cut.mp4", [(10, 91)], scratch=tmp_path)

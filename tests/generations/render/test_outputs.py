"""What goes beside the file: thumbnail, preview, streaming ladder, note."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from adgen.media.ffmpeg import run
from adgen.media.probe import probe
from generations.render import RenderSettings, hls, preview_loop, sidecar, thumbnail
from generations.timeline import Gap, Placement, Timeline, Transition, TransitionStyle
from tests.generations.render.conftest import HEIGHT, WIDTH, Render

FADE = Transition(style=TransitionStyle.FADE_BLACK, frames=20)
AD = Timeline(
    width=WIDTH,
    height=HEIGHT,
    picture=(Placement(key="one.mp4", source_in="1", frames=60, transition_out=FADE), Gap(frames=60, color="#000000")),
    fade_in_frames=9,
)


@pytest.fixture
def video(render: Render) -> Path:
    return render(AD, settings=RenderSettings(quality="standard", key_frame_s=0.4)).path


def test_the_thumbnail_is_a_bright_frame_outside_fades_and_transitions(video: Path, tmp_path: Path) -> None:
    at_s = thumbnail(video, tmp_path / "t.jpg", AD)
    picture = np.asarray(cv2.imread(str(tmp_path / "t.jpg")))
    assert 0.3 <= at_s <= 50 / 30
    assert picture.shape == (HEIGHT, WIDTH, 3)
    assert picture.mean() > 60


@pytest.mark.parametrize("suffix", [".mp4", ".gif", ".webp"])
def test_the_preview_is_short_silent_and_small(suffix: str, video: Path, tmp_path: Path) -> None:
    preview_loop(video, tmp_path / f"p{suffix}", AD, width=48)
    assert (tmp_path / f"p{suffix}").stat().st_size > 500
    if suffix == ".webp":
        return
    info = probe(tmp_path / f"p{suffix}")
    assert info.display_size == (48, 72)
    assert info.duration_s <= 4
    assert info.audio == ()


def test_a_streaming_ladder_has_a_master_and_plays(render: Render, tmp_path: Path) -> None:
    timeline = Timeline(width=480, height=854, picture=(Gap(frames=60, color="#336699"),))
    result = render(timeline, settings=RenderSettings(quality="draft"))
    master = hls(result.path, tmp_path / "hls")
    assert master.read_text().count("#EXT-X-STREAM-INF") == 1
    pieces = sorted((tmp_path / "hls").glob("*.ts"))
    assert pieces
    run(["-xerror", "-i", str(pieces[0]), "-f", "null", "-"], capture=True)


def test_the_note_says_how_to_make_it_again(video: Path) -> None:
    note = json.loads(sidecar(AD, video, RenderSettings(comment="Made with AdGen.")))
    assert note["frames"] == 120
    assert note["comment"] == "Made with AdGen."
    assert Timeline.model_validate(note["timeline"]) == AD

"""Small media whose every frame tells its number (bars at the top) and is a known grey, and a way to render and look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from adgen.media.audio import RATE, write_wave
from adgen.media.ffmpeg import FrameEncoder
from generations.render import QUALITIES, RenderSettings, render_timeline
from generations.render.renderer import RenderResult
from generations.render.settings import Quality
from generations.timeline import Timeline

WIDTH, HEIGHT, FPS = 64, 96, 30
STEP = 2  # levels of luma a frame
FIRST = 30


def shade(frame: int) -> int:
    """The grey of a counting clip's frame."""
    return FIRST + STEP * frame


def counting_clip(path: Path, frames: int, *, fps: int = FPS, tint: tuple[int, int, int] = (0, 0, 0)) -> None:
    with FrameEncoder(path, WIDTH, HEIGHT, fps, crf=4) as encoder:
        for number in range(frames):
            picture = np.full((HEIGHT, WIDTH, 3), shade(number), np.int16) + np.array(tint, np.int16)
            for bit in range(8):
                picture[:24, bit * 8 : bit * 8 + 8] = 235 if number >> bit & 1 else 20
            encoder.write(np.clip(picture, 0, 255).astype(np.uint8))


def read_frames(path: Path) -> list[np.ndarray]:
    """RGB frames of a file."""
    with av.open(str(path)) as box:
        return [
            frame.reformat(format="rgb24", src_colorspace="ITU709", dst_colorspace="ITU709").to_ndarray()
            for frame in box.decode(video=0)
        ]


def shades(path: Path) -> list[float]:
    """Mean green of the middle of each frame."""
    return [float(frame[30:60, 20:44, 1].mean()) for frame in read_frames(path)]


def numbers(path: Path) -> list[int]:
    """The source frame each frame shows, read from its bars."""
    read = []
    for frame in read_frames(path):
        bars = frame[4:20, :, 1].reshape(16, 8, 8)[:, :, 2:6].mean(axis=(0, 2))
        read.append(sum(1 << bit for bit in range(8) if bars[bit] > 128))
    return read


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("media")
    counting_clip(folder / "one.mp4", 100)
    counting_clip(folder / "two.mp4", 100, tint=(20, 0, 0))
    counting_clip(folder / "three.mp4", 100, tint=(0, 0, 20))
    t = np.arange(RATE * 4) / RATE
    wave = 0.2 * np.sin(2 * np.pi * 330 * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 2 * t))
    write_wave(folder / "music.wav", np.stack([wave, wave], axis=1).astype(np.float32))
    click = np.zeros((RATE // 4, 2), np.float32)
    click[:480] = 0.9 * np.sin(2 * np.pi * 2000 * np.arange(480) / RATE)[:, None]
    write_wave(folder / "click.wav", click)
    return folder


Render = Callable[..., RenderResult]


@pytest.fixture(autouse=True)
def _exact_quality(monkeypatch: pytest.MonkeyPatch) -> None:
    """Encoding so fine that a frame's number can be read from its grey."""
    monkeypatch.setitem(QUALITIES, "exact", Quality("veryfast", 1, maxrate_kbps=200_000))


@pytest.fixture
def render(media: Path, tmp_path: Path) -> Render:
    def rendered(timeline: Timeline, name: str = "out.mp4", **given: Any) -> RenderResult:
        given.setdefault("settings", RenderSettings(quality="exact"))
        given.setdefault("open_media", lambda key: media / key)
        return render_timeline(timeline, tmp_path / name, scratch=tmp_path / "scratch", **given)

    return rendered

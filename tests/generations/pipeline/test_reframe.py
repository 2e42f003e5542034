"""Clips of one shape in frames of another."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adgen.media.ffmpeg import FrameEncoder
from generations.pipeline.reframe import ASIDE, beside_words, best_window, framing_of
from generations.timeline import Box, Fit, Gap, Overlay, Placement, Timeline


def film(path: Path, size: tuple[int, int], *subjects: tuple[int, int]) -> Path:
    """A quiet grey film in which bright checkered squares stand at `subjects` (their middles)."""
    width, height = size
    with FrameEncoder(path, width, height, 10) as encoder:
        for number in range(12):
            picture = np.full((height, width, 3), 90, np.uint8)
            for x, y in subjects:
                checks = np.indices((48, 48)).sum(axis=0) // 8 % 2
                picture[y - 24 : y + 24, x - 24 : x + 24] = np.where(checks[..., None], (255, 220, 60), (200, 30, 30))
            picture[0, 0] = number
            encoder.write(picture)
    return path


@pytest.mark.parametrize(("frame", "size"), [((1080, 1920), (180, 320)), ((1920, 1080), (320, 180))])
def test_a_clip_of_the_frame_s_shape_fills_it(tmp_path: Path, frame: tuple[int, int], size: tuple[int, int]) -> None:
    framing = framing_of(film(tmp_path / "a.mp4", size, (90, 90)), frame)
    assert (framing.fit, framing.focus) == (Fit.COVER, (0.5, 0.5))


@pytest.mark.parametrize(("y", "low", "high"), [(60, 0.0, 0.3), (260, 0.7, 1.0)])
def test_a_tall_clip_fills_a_square_around_what_draws_the_eye(tmp_path: Path, y: int, low: float, high: float) -> None:
    framing = framing_of(film(tmp_path / "a.mp4", (180, 320), (90, y)), (1080, 1080))
    assert framing.fit is Fit.COVER
    assert framing.focus[0] == 0.5
    assert low <= framing.focus[1] <= high


def test_what_would_lose_its_subjects_stands_whole(tmp_path: Path) -> None:
    apart = film(tmp_path / "a.mp4", (180, 320), (90, 40), (90, 280))
    assert framing_of(apart, (1080, 1080)).fit is Fit.BLUR_PAD
    assert framing_of(film(tmp_path / "b.mp4", (180, 320), (90, 160)), (1920, 1080)).fit is Fit.BLUR_PAD


def test_the_best_window_holds_most_and_else_stays_in_the_middle() -> None:
    flat = np.ones(10, np.float32)
    assert best_window(flat, 0.6) == (0.5, pytest.approx(0.6))
    assert best_window(flat, 1.0) == (0.5, 1.0)
    heavy = flat.copy()
    heavy[8:] = 10
    place, held = best_window(heavy, 0.5)
    assert place == 1.0
    assert held > 0.8


@pytest.mark.parametrize(
    ("box", "focus"),
    [
        (Box(x=0.1, y=0.3, width=0.35, height=0.2), ASIDE),
        (Box(x=0.55, y=0.3, width=0.35, height=0.2), 1 - ASIDE),
        (Box(x=0.3, y=0.3, width=0.4, height=0.2), 0.5),
        (Box(x=0.05, y=0.3, width=0.8, height=0.2), 0.5),
    ],
)
def test_a_whole_clip_stands_beside_its_words(box: Box, focus: float) -> None:
    whole = Placement(key="a.mp4", frames=30, fit=Fit.BLUR_PAD, scene_number=1)
    filled = Placement(key="b.mp4", frames=30, scene_number=2)
    words = Overlay(text="Still warm.", box=box, start=0, frames=30, scene_number=1)
    wide = Timeline(width=1920, height=1080, picture=(whole, filled, Gap(frames=9)), overlays=(words,))
    placed = beside_words(wide)
    assert [getattr(part, "focus_x", None) for part in placed.picture] == [pytest.approx(focus), 0.5, None]
    tall = wide.model_copy(update={"width": 1080, "height": 1920})
    assert beside_words(tall) == tall

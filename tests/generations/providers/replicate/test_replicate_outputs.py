"""Finished files of every kind a model may answer with: believed, fitted, kept in a form that everybody reads."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PIL import Image

from adgen.media.ffmpeg import run
from adgen.media.probe import check_moving_picture, probe
from generations.providers.base import Capability, OutputLostError
from generations.providers.replicate import outputs

MOVING = ["-f", "lavfi", "-i", "testsrc2=size=270x480:rate=24:duration=3"]
TONE = ["-f", "lavfi", "-i", "sine=f=330:d=3"]
CLIPS = {
    "av1.mp4": ["-c:v", "libsvtav1", "-preset", "12"],
    "h264.mkv": ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "libopus"],
    "vp9.webm": ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"],
    "ten-bit.mp4": ["-c:v", "libx265", "-pix_fmt", "yuv420p10le"],
    "moving.gif": ["-map", "0:v", "-vf", "fps=10"],
    "old.avi": ["-c:v", "mpeg4", "-c:a", "mp3"],
}


def fetched(folder: Path, made: Path) -> Path:
    """As it comes in: without a telling name."""
    return made.rename(folder / "fetched-clip")


@pytest.mark.parametrize("needed_s", [2.8, 3.3])
@pytest.mark.parametrize("name", CLIPS)
def test_a_clip_of_any_kind_is_kept_silent_and_long_enough(tmp_path: Path, name: str, needed_s: float) -> None:
    run([*MOVING, *TONE, "-shortest", *CLIPS[name]], output=tmp_path / name)
    path, info = outputs.believed(fetched(tmp_path, tmp_path / name), Capability.CLIP)
    path, note = outputs.fit_clip(path, info, needed_s)
    kept = probe(path)
    check_moving_picture(path, kept)
    assert path.suffix in {".mp4", ".webm"}
    assert kept.audio == ()
    assert float(kept.duration_s) >= needed_s - 0.02
    assert bool(note) == (needed_s > 3)


@pytest.mark.parametrize("name", ["a.avif", "a.webp", "a.png", "a.jpg"])
def test_a_picture_of_any_kind_can_be_opened_by_everybody(tmp_path: Path, name: str) -> None:
    codec = ["-c:v", "libaom-av1", "-still-picture", "1", "-cpu-used", "8"] if name == "a.avif" else []
    run([*MOVING, "-vf", "scale=270:480", "-frames:v", "1", *codec], output=tmp_path / name)
    path, info = outputs.believed(fetched(tmp_path, tmp_path / name), Capability.IMAGE)
    path = outputs.fit_picture(path, info)
    with Image.open(path) as picture:
        assert (picture.format, picture.size) == (
            {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}[path.suffix],
            (270, 480),
        )


def test_a_moving_picture_is_no_still_and_a_still_no_clip(tmp_path: Path) -> None:
    run([*MOVING, "-c:v", "libx264", "-pix_fmt", "yuv420p"], output=tmp_path / "a.mp4")
    with pytest.raises(OutputLostError):
        outputs.believed(fetched(tmp_path, tmp_path / "a.mp4"), Capability.IMAGE)
    Image.new("RGB", (300, 300), "teal").save(tmp_path / "a.png")
    with pytest.raises(OutputLostError):
        outputs.believed(fetched(tmp_path, tmp_path / "a.png"), Capability.CLIP)


def test_what_was_asked_for_is_found_among_what_came_beside_it(tmp_path: Path) -> None:
    def inline(path: Path, kind: str) -> str:
        return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"

    Image.new("RGB", (300, 300), "teal").save(tmp_path / "preview.jpg")
    run([*MOVING, "-c:v", "libx264", "-pix_fmt", "yuv420p"], output=tmp_path / "a.mp4")
    preview, clip = inline(tmp_path / "preview.jpg", "image/jpeg"), inline(tmp_path / "a.mp4", "video/mp4")
    path, info = outputs.fetch_first((preview, clip), tmp_path, Capability.CLIP, frozenset())
    assert (path.suffix, info.frames) == (".mp4", 72)
    with pytest.raises(OutputLostError, match="damaged"):
        outputs.fetch_first((preview,), tmp_path, Capability.CLIP, frozenset())

"""Pictures in a new container: the same ones, silent, perhaps slower."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from adgen.media.ffmpeg import MediaError, run
from adgen.media.frames import sample
from adgen.media.probe import check_moving_picture, probe
from adgen.media.repack import encode_silent, repack_silent

PICTURES = ["-f", "lavfi", "-i", "testsrc2=size=96x160:rate=24:duration=2"]
TONE = ["-f", "lavfi", "-i", "sine=f=330:d=2"]


def made(path: Path, *args: str) -> Path:
    run([*PICTURES, *TONE, "-shortest", *args], output=path)
    return path


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp4", "libx264"), ("a.mp4", "libx265"), ("a.mp4", "libsvtav1"), ("a.webm", "libvpx")]
)
def test_the_pictures_stay_and_the_sound_goes(tmp_path: Path, name: str, codec: str) -> None:
    source = made(tmp_path / name, "-c:v", codec, "-pix_fmt", "yuv420p")
    target = source.with_name(f"silent{source.suffix}")
    repack_silent(source, target)
    before, after = probe(source), probe(target)
    assert after.audio == ()
    assert (after.frames, after.duration_s, after.fps) == (before.frames, before.duration_s, before.fps)
    pairs = zip(sample(source), sample(target), strict=True)
    assert all((one.picture == other.picture).all() for one, other in pairs)


def test_played_slower_it_lasts_longer_and_is_as_regular(tmp_path: Path) -> None:
    source = made(tmp_path / "a.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p")
    repack_silent(source, tmp_path / "slow.mp4", Fraction(5, 4))
    info = probe(tmp_path / "slow.mp4")
    assert info.duration_s == Fraction(5, 2)
    assert (info.frames, info.variable_rate) == (48, False)
    check_moving_picture(tmp_path / "slow.mp4", info)


def test_a_turned_picture_stays_turned(tmp_path: Path) -> None:
    flat = made(tmp_path / "flat.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p")
    run(["-display_rotation", "90", "-i", str(flat), "-c", "copy"], output=tmp_path / "turned.mp4")
    repack_silent(tmp_path / "turned.mp4", tmp_path / "silent.mp4")
    assert probe(tmp_path / "silent.mp4").rotation == probe(tmp_path / "turned.mp4").rotation == 90


def test_what_is_no_video_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"no video at all" * 100)
    with pytest.raises(MediaError, match="could not be copied"):
        repack_silent(tmp_path / "a.mp4", tmp_path / "silent.mp4")
    assert not (tmp_path / "silent.mp4").exists()


def test_what_no_container_holds_as_it_is_is_encoded_whole_and_damage_is_not_painted_over(tmp_path: Path) -> None:
    gif = made(tmp_path / "a.gif", "-map", "0:v")
    with pytest.raises(MediaError):
        repack_silent(gif, tmp_path / "copied.mp4")
    encode_silent(gif, tmp_path / "encoded.mp4", Fraction(5, 4))
    assert float(probe(tmp_path / "encoded.mp4").duration_s) == pytest.approx(
        float(probe(gif).duration_s) * 1.25, abs=0.1
    )
    source = made(tmp_path / "a.mkv", "-c:v", "libx264")
    data = source.read_bytes()
    source.write_bytes(data[: len(data) // 2] + bytes(range(256)) * 8 + data[len(data) // 2 + 2048 :])
    with pytest.raises(MediaError):
        encode_silent(source, tmp_path / "damaged.mp4")
    assert not (tmp_path / "damaged.mp4").exists()

"""What is in a file, and what is refused in a sentence."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from adgen.media.ffmpeg import MediaError, run
from adgen.media.probe import check_moving_picture, probe

SOURCE = ["-f", "lavfi", "-i", "testsrc2=size=96x160:rate=30:duration=1"]


def make(path: Path, *args: str, source: list[str] | None = None) -> Path:
    run([*(source or SOURCE), *args], output=path)
    return path


def test_an_ordinary_clip_is_known_exactly(tmp_path: Path) -> None:
    info = probe(make(tmp_path / "a.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p"))
    assert (info.width, info.height, info.frames, info.fps) == (96, 160, 30, 30)
    assert info.duration_s == 1
    assert info.longest_frame_s == Fraction(1, 30)
    assert not info.variable_rate
    assert info.audio == ()


def test_rotation_turns_the_display_size(tmp_path: Path) -> None:
    flat = make(tmp_path / "flat.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p")
    run(["-display_rotation", "90", "-i", str(flat), "-c", "copy"], output=tmp_path / "turned.mp4")
    info = probe(tmp_path / "turned.mp4")
    assert info.rotation in (90, 270)
    assert info.display_size == (160, 96)


def test_pixel_aspect_widens_the_display_size(tmp_path: Path) -> None:
    info = probe(make(tmp_path / "a.mp4", "-vf", "setsar=2", "-c:v", "libx264", "-pix_fmt", "yuv420p"))
    assert info.display_size == (192, 160)


def test_variable_rate_is_noticed(tmp_path: Path) -> None:
    chain = ["-vf", "select='not(mod(n,7))+lt(n,10)'", "-fps_mode", "vfr", "-c:v", "libx264", "-pix_fmt", "yuv420p"]
    info = probe(make(tmp_path / "a.mp4", *chain))
    assert info.variable_rate
    assert info.longest_frame_s >= Fraction(5, 30)


def test_bit_depth_and_hdr_are_read(tmp_path: Path) -> None:
    tags = "format=yuv420p10le,setparams=color_trc=smpte2084:color_primaries=bt2020:colorspace=bt2020nc"
    info = probe(make(tmp_path / "a.mp4", "-vf", tags, "-c:v", "libx265"))
    assert (info.bit_depth, info.hdr, info.matrix) == (10, "smpte2084", "bt2020")


def test_several_sound_tracks_are_listed(tmp_path: Path) -> None:
    tones = [arg for hz in (200, 300, 400) for arg in ("-f", "lavfi", "-i", f"sine={hz}:duration=1")]
    maps = [arg for number in range(4) for arg in ("-map", str(number))]
    info = probe(make(tmp_path / "a.mp4", *tones, *maps, "-c:v", "libx264", "-c:a", "aac"))
    assert len(info.audio) == 3


def test_a_picture_is_a_still(tmp_path: Path) -> None:
    info = probe(make(tmp_path / "a.png", "-frames:v", "1"))
    assert info.still
    assert info.display_size == (96, 160)


HOSTILE = {
    "empty.mp4": b"",
    "zeros.mp4": bytes(5000),
    "text.mp4": b"hello, this is no video at all\n" * 40,
    "hls.mp4": b"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{secret}\n#EXT-X-ENDLIST\n",
    "hls.m3u8": b"#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n",
    "concat.mp4": b"ffconcat version 1.0\nfile '{secret}'\n",
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="{secret}"/></svg>',
    "drawing.png": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "dash.mpd": b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>',
    "script.avs": b'Import("{secret}")\n',
    "graph.ffmeta": b";FFMETADATA1\ntitle=x\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_media_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    secret = make(tmp_path / "secret.mp4", "-c:v", "libx264")
    path = tmp_path / name
    path.write_bytes(HOSTILE[name].replace(b"{secret}", str(secret).encode()))
    with pytest.raises(MediaError) as caught:
        probe(path)
    assert caught.value.sentence.endswith(".")
    assert name in caught.value.sentence


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    whole = make(tmp_path / "a.mp4", "-c:v", "libx264").read_bytes()
    (tmp_path / "cut.mp4").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(MediaError):
        probe(tmp_path / "cut.mp4")


def test_a_wrong_extension_does_not_matter(tmp_path: Path) -> None:
    make(tmp_path / "a.mp4", "-c:v", "libx264").rename(tmp_path / "a.txt")
    assert probe(tmp_path / "a.txt").frames == 30


def test_one_pixel_is_refused(tmp_path: Path) -> None:
    tiny = make(tmp_path / "a.png", "-frames:v", "1", source=["-f", "lavfi", "-i", "color=red:size=1x1"])
    with pytest.raises(MediaError, match="1 x 1 pixels"):
        probe(tiny)


def test_three_hours_are_refused(tmp_path: Path) -> None:
    source = ["-f", "lavfi", "-i", "color=red:size=32x32:rate=1/60:duration=10800"]
    long = make(tmp_path / "a.mp4", "-c:v", "libx264", "-preset", "ultrafast", source=source)
    with pytest.raises(MediaError, match="longer than 30 minutes"):
        probe(long)


def test_black_and_frozen_clips_are_noticed(tmp_path: Path) -> None:
    for name, source, sentence in (
        ("black", "color=black:size=64x64:rate=30:duration=2", "black"),
        ("frozen", "testsrc2=size=64x64:rate=30:duration=0.034,loop=60:1", "does not move"),
    ):
        path = make(tmp_path / f"{name}.mp4", "-c:v", "libx264", source=["-f", "lavfi", "-i", source])
        with pytest.raises(MediaError, match=sentence):
            check_moving_picture(path, probe(path))
    moving = make(tmp_path / "ok.mp4", "-c:v", "libx264")
    check_moving_picture(moving, probe(moving))


@pytest.mark.parametrize("damage", ["zeros in the middle", "noise in the middle", "broken off"])
def test_a_clip_damaged_behind_its_first_picture_is_noticed(tmp_path: Path, damage: str) -> None:
    source = ["-f", "lavfi", "-i", "testsrc2=size=320x568:rate=24:duration=5"]
    data = make(
        tmp_path / "a.mp4", "-c:v", "libx264", "-bf", "0", "-movflags", "+faststart", source=source
    ).read_bytes()
    middle, length = len(data) // 2, len(data) // 5
    hole = {"zeros in the middle": bytes(length), "noise in the middle": bytes(range(256)) * (length // 256)}.get(
        damage
    )
    damaged = data[:middle] + hole + data[middle + len(hole) :] if hole else data[: len(data) * 2 // 3]
    path = tmp_path / "damaged.mp4"
    path.write_bytes(damaged)
    with pytest.raises(MediaError):
        check_moving_picture(path, probe(path))

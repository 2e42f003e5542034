"""Files as people and attackers send them: each is fitted rightly or refused in a sentence, and nothing is left behind.

Pictures to be fitted show four colours in four corners, so that a turned, mirrored, stretched or wrongly coloured one is
seen. Files that name other files or addresses name a real file and a real server, which must not be touched.
"""

from __future__ import annotations

import http.server
import os
import random
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
import pytest

from adgen.media.audio import RATE, decode_audio, write_wave
from adgen.media.ffmpeg import MediaError, run
from generations.timeline import Gap, Placement, Sound, SoundKind, Timeline
from tests.generations.render.conftest import HEIGHT, WIDTH, Render, read_frames

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 170, 50), (40, 50, 190), (225, 225, 225)
UPRIGHT: Final = (RED, GREEN, BLUE, WHITE)  # top left, top right, bottom left, bottom right
H264: Final = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p")
BT709: Final = "scale=out_color_matrix=bt709:out_range=tv,format=yuv444p,setparams=range=tv:colorspace=bt709"
PQ: Final = "zscale=pin=709:tin=709:min=709:rin=tv:p=2020:t=smpte2084:m=2020_ncl:r=tv:npl=203,format=yuv420p10le"
HLG: Final = PQ.replace("smpte2084", "arib-std-b67")


def corners(folder: Path, width: int = 128, height: int = 192, colours: tuple[Any, ...] = UPRIGHT) -> Path:
    """The four colours as a PNG."""
    rows = [
        np.concatenate([np.full((height, width, 3), colour, np.uint8) for colour in pair], axis=1)
        for pair in (colours[:2], colours[2:])
    ]
    whole = cv2.resize(np.concatenate(rows), (width, height), interpolation=cv2.INTER_NEAREST)
    path = folder / "corners.png"
    cv2.imwrite(str(path), whole[..., ::-1])
    return path


def clip(
    path: Path,
    *encoding: str,
    size: tuple[int, int] = (128, 192),
    chain: str = BT709,
    rate: int = 30,
    seconds: float = 1,
    extra: tuple[str, ...] = (),
    before: tuple[str, ...] = (),
) -> Path:
    """A second of the four corners, encoded as asked, from a folder beside the media."""
    folder = path.parent.parent / "sources"
    folder.mkdir(exist_ok=True)
    raw = cv2.imread(str(corners(folder, *size)))
    (folder / "raw").write_bytes(np.asarray(raw).tobytes())
    source = [
        "-f",
        "rawvideo",
        "-pixel_format",
        "bgr24",
        "-video_size",
        f"{size[0]}x{size[1]}",
        "-framerate",
        str(rate),
    ]
    loop = f"loop=-1:1,trim=duration={seconds},setpts=N/{rate}/TB,{chain}"
    run([*before, *source, "-i", str(folder / "raw"), *extra, "-vf", loop, *(encoding or H264)], output=path)
    return path


def turned(angle: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        flat = clip(path.with_name("flat.mp4"))
        run(["-display_rotation", str(angle), "-i", str(flat), "-c", "copy"], output=path)
        flat.unlink()

    return make


def cut_off(path: Path, *flags: str) -> None:
    whole = clip(path, *H264, *flags, chain=f"noise=alls=30:allf=t,{BT709}").read_bytes()
    path.write_bytes(whole[: len(whole) * 6 // 10])


def damaged(path: Path) -> None:
    whole = bytearray(
        clip(path, *H264, "-g", "8", "-movflags", "+faststart", chain=f"noise=alls=9:allf=t,{BT709}").read_bytes()
    )
    dice = random.Random(1)
    for _ in range(60):
        whole[dice.randrange(len(whole) // 2, len(whole))] = dice.randrange(256)
    path.write_bytes(bytes(whole))


def two_sizes(path: Path) -> None:
    """One stream whose picture size changes on the way."""
    small, large = path.with_name("small.ts"), path.with_name("large.ts")
    clip(small, *H264, seconds=0.5)
    clip(large, *H264, size=(64, 96), seconds=0.5)
    path.write_bytes(small.read_bytes() + large.read_bytes())
    small.unlink()
    large.unlink()


def sideways_photo(path: Path) -> None:
    """A JPEG that says in its EXIF block that it is to be turned by 90 degrees clockwise (orientation 6)."""
    raw = cv2.rotate(np.asarray(cv2.imread(str(corners(path.parent)))), cv2.ROTATE_90_COUNTERCLOCKWISE)
    data = cv2.imencode(".jpg", raw)[1].tobytes()
    tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    block = b"Exif\0\0" + tiff
    path.write_bytes(data[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + data[2:])
    (path.parent / "corners.png").unlink()


def image(path: Path, depth: Any = np.uint8, size: tuple[int, int] = (128, 192)) -> Path:
    raw = np.asarray(cv2.imread(str(corners(path.parent, *size))))
    (path.parent / "corners.png").unlink()
    cv2.imwrite(str(path), raw.astype(depth) * (257 if depth is np.uint16 else 1))
    return path


def tones(count: int, seconds: float = 1) -> tuple[str, ...]:
    return tuple(
        arg
        for n in range(count)
        for arg in ("-f", "lavfi", "-t", str(seconds), "-i", f"sine={300 + 200 * n}:sample_rate=44100")
    )


def maps(count: int) -> tuple[str, ...]:
    return tuple(arg for n in range(count + 1) for arg in ("-map", str(n)))


def with_cover(path: Path) -> None:
    sound = path.with_name("plain.mp3")
    run([*tones(1)], output=sound)
    cover = ["-i", str(sound), "-i", str(corners(path.parent)), "-map", "0", "-map", "1", "-c", "copy"]
    run([*cover, "-disposition:v:0", "attached_pic"], output=path)
    sound.unlink()
    (path.parent / "corners.png").unlink()


def with_an_edit_list(path: Path) -> None:
    """Half a second of another colour that the edit list hides."""
    chain = f"drawbox=color=black:t=fill:enable='lt(t,0.5)',{BT709}"
    whole = clip(path.with_name("whole.mp4"), *H264, "-g", "60", chain=chain, seconds=2)
    run(["-ss", "0.5", "-i", str(whole), "-c", "copy"], output=path)
    whole.unlink()


FITTED: Final[dict[str, Callable[[Path], Any]]] = {
    "wrong extension.txt": lambda path: clip(path.with_suffix(".mp4")).rename(path),
    "picture named.mp4": lambda path: image(path.with_suffix(".png")).rename(path),
    "-y; rm 'x' [in].png": image,
    "16 bit.png": lambda path: image(path, np.uint16),
    "large.png": lambda path: image(path, size=(5400, 8100)),
    "sideways.jpg": sideways_photo,
    "8K.mp4": lambda path: clip(path, *H264, size=(4320, 7680), seconds=0.1),
    "10 bit.mp4": lambda path: clip(
        path, "-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=error"
    ),
    "prores 4-2-2.mov": lambda path: clip(path, "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le"),
    "4-4-4.mp4": lambda path: clip(path, "-c:v", "libx264", "-pix_fmt", "yuv444p"),
    "full range.mp4": lambda path: clip(
        path, *H264, "-color_range", "pc", chain=BT709.replace("=tv", "=pc").replace("range=tv", "range=pc")
    ),
    "rgb.mkv": lambda path: clip(path, "-c:v", "ffv1", chain="format=gbrp"),
    "motion jpeg.avi": lambda path: clip(
        path, "-c:v", "mjpeg", "-q:v", "2", chain="scale=out_range=pc,format=yuvj420p"
    ),
    "hdr pq.mp4": lambda path: clip(path, "-c:v", "libx265", "-x265-params", "log-level=error", chain=f"{BT709},{PQ}"),
    "hdr hlg.mp4": lambda path: clip(
        path, "-c:v", "libx265", "-x265-params", "log-level=error", chain=f"{BT709},{HLG}"
    ),
    "turned 90.mp4": turned(90),
    "turned 180.mp4": turned(180),
    "turned 270.mp4": turned(270),
    "anamorphic.mp4": lambda path: clip(path, *H264, size=(64, 192), chain=f"{BT709},setsar=2"),
    "odd sides.mkv": lambda path: clip(path, "-c:v", "ffv1", "-pix_fmt", "yuv444p", size=(127, 191)),
    "variable rate.mp4": lambda path: clip(
        path, *H264, "-fps_mode", "vfr", chain=f"select='not(mod(n,5))+lt(n,9)',{BT709}"
    ),
    "1 fps.mp4": lambda path: clip(path, rate=1, seconds=3),
    "240 fps.mp4": lambda path: clip(path, rate=240),
    "interlaced.mp4": lambda path: clip(path, *H264, "-flags", "+ildct+ilme", chain=f"{BT709},tinterlace=4", rate=50),
    "five tracks.mp4": lambda path: clip(path, *H264, "-c:a", "aac", *maps(5), extra=tones(5)),
    "longer sound.mp4": lambda path: clip(path, *H264, "-c:a", "aac", seconds=0.5, extra=tones(1, 3)),
    "late sound.mkv": lambda path: clip(path, *H264, extra=("-itsoffset", "0.4", *tones(1, 0.5))),
    "one picture.mp4": lambda path: clip(path, seconds=0.03),
    "edit list.mp4": with_an_edit_list,
    "starts late.ts": lambda path: clip(path, *H264, "-output_ts_offset", "9000"),
    "starts before zero.mkv": lambda path: clip(
        path, *H264, "-avoid_negative_ts", "disabled", "-output_ts_offset", "-0.5"
    ),
    "no index.mp4": lambda path: clip(path, *H264, "-movflags", "frag_keyframe+empty_moov", "-g", "5"),
    "two sizes.ts": two_sizes,
    "see-through.webm": lambda path: clip(path, "-c:v", "libvpx-vp9", "-deadline", "realtime", "-pix_fmt", "yuva420p"),
    "moving.gif": lambda path: clip(path, "-loop", "0", chain="split[a][b];[a]palettegen[p];[b][p]paletteuse", rate=10),
    "old.mpg": lambda path: clip(path, "-c:v", "mpeg2video", "-q:v", "2", "-pix_fmt", "yuv420p"),
    "cut off later.mp4": lambda path: cut_off(path, "-movflags", "+faststart"),
    "damaged.mp4": damaged,
}
NOT_FLAT: Final = ("damaged.mp4", "cut off later.mp4")

PLAYLIST: Final = b"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n%s\n#EXT-X-ENDLIST\n"
DASH: Final = (
    b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet>'
    b"<Representation id='1'><BaseURL>%s</BaseURL></Representation></AdaptationSet></Period></MPD>"
)
REFUSED: Final[dict[str, bytes | Callable[[Path], Any]]] = {
    "empty.mp4": b"",
    "zeros.mp4": bytes(9000),
    "noise.mp4": random.Random(0).randbytes(40_000),
    "text.mp4": b"hello, this is no video at all\n" * 40,
    "huge box.mp4": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\x7f\xff\xff\xffmoov" + bytes(400),
    "playlist of a file.mp4": PLAYLIST % b"{secret}",
    "playlist of an address.mp4": PLAYLIST % b"{address}/a.ts",
    "playlist.m3u8": PLAYLIST % b"{address}/b.ts",
    "list of a file.mp4": b"ffconcat version 1.0\nfile '{secret}'\n",
    "list of an address.txt": b"ffconcat version 1.0\nfile '{address}/c.mp4'\n",
    "dash.mp4": DASH % b"{address}/d.mp4",
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="{address}/e.png"/></svg>',
    "drawing.png": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{secret}"/></svg>',
    "script.avs": b'Import("{secret}")\n',
    "page.mp4": b"<!doctype html><video src='{address}/f.mp4'></video>",
    "smil.mp4": b'<smil><body><video src="{address}/g.mp4"/></body></smil>',
    "sdp.mp4": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
    "cut off.mp4": cut_off,
    "no length.mp4": lambda path: run(["-f", "lavfi", "-i", "color=red:size=64x64", "-t", "0", *H264], output=path),
    "three hours.mp4": lambda path: run(
        ["-f", "lavfi", "-i", "color=red:size=32x32:rate=1/60:duration=10800", *H264], output=path
    ),
    "one pixel.png": lambda path: image(path, size=(1, 1)),
    "tiny.mp4": lambda path: clip(path, *H264, size=(8, 8)),
    "too wide.png": lambda path: cv2.imwrite(str(path), np.zeros((40, 9000, 3), np.uint8)),
    "200 megapixels.png": lambda path: cv2.imwrite(str(path), np.zeros((13_000, 16_000), np.uint8)),
    "cover only.mp3": with_cover,
    "pictures without times.h264": lambda path: clip(path, *H264, "-f", "h264"),
    "most times below zero.mkv": lambda path: clip(
        path, *H264, "-avoid_negative_ts", "disabled", "-output_ts_offset", "-0.9"
    ),
    "sound only.m4a": lambda path: run([*tones(1)], output=path),
    "pattern %03d.png": image,
    "folder.mp4": lambda path: path.mkdir(),
    "pipe.mp4": os.mkfifo,
}


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    """A server that notes what is asked of it."""
    asked: list[str] = []

    class Notes(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Notes) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}", asked
        serving.shutdown()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inside").mkdir()
    return tmp_path / "inside"


@pytest.fixture(autouse=True)
def _nothing_stays(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list((tmp_path / "scratch").iterdir()) if (tmp_path / "scratch").exists() else True
    assert {path.name for path in tmp_path.iterdir()} <= {
        "inside",
        "sources",
        "scratch",
        "out.mp4",
        "secret.mp4",
        "run",
    }
    listed = ["ps", "--ppid", str(os.getpid()), "-o", "comm="]
    assert "ffmpeg" not in subprocess.run(listed, capture_output=True, text=True, check=False).stdout


def ad(key: str, frames: int = 15, **more: Any) -> Timeline:
    return Timeline(
        width=WIDTH, height=HEIGHT, picture=(Placement(key=key, frames=frames, clip_gain_db=0, **more), Gap(frames=5))
    )


def quarters(frame: np.ndarray) -> list[np.ndarray]:
    """Mean colour in the middle of each quarter."""
    return [frame[y : y + 20, x : x + 12].mean(axis=(0, 1)) for y in (14, 62) for x in (10, 42)]


TURNED: Final = {"turned 90.mp4": (1, 3, 0, 2), "turned 180.mp4": (3, 2, 1, 0), "turned 270.mp4": (2, 0, 3, 1)}


@pytest.mark.slow
@pytest.mark.parametrize("name", FITTED)
def test_an_unusual_file_is_fitted_rightly(name: str, folder: Path, render: Render) -> None:
    FITTED[name](folder / name)
    shown = read_frames(render(ad(name), open_media=lambda key: folder / key).path)
    order = TURNED.get(name, (0, 1, 2, 3))
    assert len(shown) == 20
    allowed = 45 if name in NOT_FLAT else 16
    for frame in (shown[1], shown[8], shown[13]):
        for seen, corner in zip(quarters(frame), order, strict=True):
            assert np.abs(seen - UPRIGHT[corner]).max() < allowed, (name, seen, UPRIGHT[corner])


@pytest.mark.slow
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_refused_in_a_sentence(
    name: str, folder: Path, tmp_path: Path, render: Render, server: tuple[str, list[str]]
) -> None:
    secret = clip(folder / "secret.mp4").rename(tmp_path / "secret.mp4")
    before = secret.stat().st_atime_ns
    made, (address, asked) = REFUSED[name], server
    if isinstance(made, bytes):
        made = made.replace(b"{secret}", str(secret).encode()).replace(b"{address}", address.encode())
        (folder / name).write_bytes(made)
    else:
        made(folder / name)
    with pytest.raises(MediaError) as caught:
        render(ad(name), open_media=lambda key: folder / key)
    assert caught.value.sentence.count("\n") == 0
    assert caught.value.sentence.endswith(".")
    assert name in caught.value.sentence
    assert (asked, secret.stat().st_atime_ns) == ([], before)
    assert not (tmp_path / "out.mp4").exists()


def test_the_table_has_at_least_forty_files() -> None:
    assert len(FITTED) + len(REFUSED) >= 40


@pytest.mark.slow
@pytest.mark.parametrize("name", ["five tracks.mp4", "longer sound.mp4"])
def test_a_clips_own_sound_is_its_first_track_and_ends_with_the_part(name: str, folder: Path, render: Render) -> None:
    FITTED[name](folder / name)
    sound = decode_audio(render(ad(name, frames=14), open_media=lambda key: folder / key).path)
    assert len(sound) == 19 * RATE // 30
    spectrum = np.abs(np.fft.rfft(sound[: 12 * RATE // 30, 0]))
    assert np.fft.rfftfreq(12 * RATE // 30, 1 / RATE)[spectrum.argmax()] == pytest.approx(300, abs=6)
    assert np.abs(sound[16 * RATE // 30 :]).max() < 0.01


def test_silence_given_as_music_stays_silence(folder: Path, render: Render) -> None:
    write_wave(folder / "music.wav", np.zeros((RATE, 2), np.float32))
    timeline = Timeline(
        width=WIDTH, height=HEIGHT, picture=(Gap(frames=30),), sounds=(Sound(kind=SoundKind.MUSIC, key="music.wav"),)
    )
    assert np.abs(decode_audio(render(timeline, open_media=lambda key: folder / key).path)).max() < 0.001

"""`manage.py render`: a document and a folder to a file, or one sentence and exit code 2."""

from __future__ import annotations

import errno
import json
import os
import signal
import tempfile
import threading
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import av.error
import pytest
from django.core.management import call_command

from adgen.media.ffmpeg import MediaError
from adgen.media.probe import probe
from generations.management.commands.render import read_timeline

CLIP = {"kind": "clip", "key": "one.mp4", "frames": 12}
GOOD = {"width": 64, "height": 96, "picture": [CLIP]}


def clip(**change: object) -> dict[str, object]:
    return {"picture": [{**CLIP, **change}]}


def words(**change: object) -> dict[str, object]:
    box = {"x": 0.1, "y": 0.1, "width": 0.8, "height": 0.5}
    return {"overlays": [{"text": "Fresh", "box": box, "start": 0, "frames": 9, **change}]}


def music(**change: object) -> dict[str, object]:
    return {"sounds": [{"kind": "music", "key": "music.wav", **change}]}


def command(document: object, media: Path, folder: Path, *more: str) -> tuple[int, str]:
    path = folder / "timeline.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    errors = StringIO()
    try:
        call_command(
            "render",
            str(path),
            "--media",
            str(media),
            "--output",
            str(folder / "ad.mp4"),
            *more,
            stdout=StringIO(),
            stderr=errors,
        )
    except SystemExit as stopped:
        return int(stopped.code or 0), errors.getvalue()
    return 0, errors.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def test_a_document_becomes_a_file_with_captions_and_a_note(media: Path, folder: Path) -> None:
    extra = ("--captions", str(folder / "ad.vtt"), "--sidecar", str(folder / "ad.json"))
    assert command(GOOD, media, folder, *extra) == (0, "")
    assert probe(folder / "ad.mp4").frames == 12
    assert (folder / "ad.vtt").read_text().startswith("WEBVTT")
    assert json.loads((folder / "ad.json").read_text())["timeline"]["picture"][0]["key"] == "one.mp4"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("not json at all", "is not valid"),
        ({"width": 65}, "width"),
        ({"picture": []}, "picture"),
        ({"surprise": 1}, "surprise"),
        ({"picture": [{"kind": "clip", "key": "../secret.mp4", "frames": 9}]}, "media key"),
        ({"picture": [{"kind": "clip", "key": "/etc/passwd", "frames": 9}]}, "media key"),
        ({"picture": [{"kind": "clip", "key": "http://127.0.0.1/a.mp4", "frames": 9}]}, "media key"),
        ({"picture": [{"kind": "clip", "key": "nothing.mp4", "frames": 9}]}, "is not in the media folder"),
        ({"picture": [{"kind": "clip", "key": "link.mp4", "frames": 9}]}, "outside the media folder"),
        ({"sounds": [{"kind": "music", "key": "one.mp4"}]}, "has no sound"),
        (clip(key="a\r\nb.mp4"), "media key"),
        (clip(key="a" * 300), "is not in the media folder"),
        (clip(source_in="1e99999999"), "source_in must be seconds"),
        (clip(source_in="1e400"), "source_in must be seconds"),
        (clip(source_in="1/0"), "source_in must be seconds"),
        (clip(source_in=-1), "source_in cannot be negative"),
        (clip(frames=10**18), "picture 0 clip frames"),
        ({"picture": [{**CLIP, "frames": 9000}] * 3}, "at most 600 seconds"),
        ({"picture": [{"kind": "gap"}]}, "picture 0 gap frames"),
        ({"picture": [{"kind": "hole", "frames": 3}]}, "hole"),
        (music(source_in="soon"), "source_in must be seconds"),
        (music(source_in="1e99999999"), "source_in must be seconds"),
        (music(start=10**12), "sounds 0 start"),
        (words(style={"color": []}), "overlays 0 style color"),
        (words(style={"pill": {"fill": []}}), "overlays 0 style pill fill"),
        (words(style={"pill": {"padding_x_px": 1e9}}), "padding_x_px"),
        (words(style={"family": "Comic Sans MS"}), "no typeface “Comic Sans MS”; known are anton"),
        (words(style={"accent_family": "../../etc/passwd"}), "no typeface"),
        (words(text="", image_key="one.mp4"), "is not a picture we can read"),
        (words(text="", image_key="program.eps"), "is not a picture we can read"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(
    change: object, sentence: str, media: Path, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.mp4").write_bytes((media / "one.mp4").read_bytes())
    (media / "link.mp4").unlink(missing_ok=True)
    (media / "link.mp4").symlink_to(tmp_path / "secret.mp4")
    (media / "program.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n")
    document = {**GOOD, **change} if isinstance(change, dict) else change
    code, said = command(document, media, folder)
    assert code == 2
    assert sentence in said
    assert len(said.strip().splitlines()) == 1
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]


@pytest.mark.parametrize(
    "change",
    [
        clip(source_in=0.5),
        clip(source_in=1),
        {"picture": [{"key": "one.mp4", "frames": 12}]},
        words(box={"x": 0.9, "y": 0.9, "width": 1, "height": 1}),
        words(box={"x": 1, "y": 1, "width": 1, "height": 1}, style={"pill": {"glow": "#FF0000"}, "scrim": "#000000"}),
        {"captions": [{"start": 0, "frames": 5, "text": "  "}]},
    ],
)
def test_what_the_page_allows_is_rendered(change: dict[str, object], media: Path, folder: Path) -> None:
    assert command({**GOOD, **change}, media, folder, "--burn-captions") == (0, "")
    assert probe(folder / "ad.mp4").frames == 12


def test_a_document_may_begin_with_a_byte_order_mark(media: Path, folder: Path) -> None:
    assert command("\ufeff" + json.dumps(GOOD), media, folder) == (0, "")


def test_what_never_ends_is_no_timeline(media: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="could not be read"):
        read_timeline(Path("/dev/zero"))


def test_more_words_than_a_command_line_holds_are_drawn(media: Path, folder: Path) -> None:
    many = words()["overlays"] * 12  # type: ignore[operator]
    with patch("generations.render.renderer.LONGEST_ARGUMENT_BYTES", 900):
        assert command({**GOOD, "overlays": many}, media, folder) == (0, "")
    assert probe(folder / "ad.mp4").frames == 12


def test_nothing_is_written_over_what_is_read(media: Path, folder: Path) -> None:
    before = (media / "one.mp4").read_bytes()
    code, said = command(GOOD, media, folder, "--output", str(media / "one.mp4"))
    assert (code, said) == (2, f"{media / 'one.mp4'} cannot be written: it is used in this very ad.\n")
    assert command(GOOD, media, folder, "--captions", str(folder / "ad.mp4"))[0] == 2
    assert command(GOOD, media, folder, "--sidecar", str(folder / "timeline.json"))[0] == 2
    assert (media / "one.mp4").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]


@pytest.mark.parametrize(
    ("where", "error"),
    [("audio.encode_aac", OSError), ("join._write_pictures", av.error.FFmpegError)],
)
def test_a_full_disk_is_said_and_leaves_nothing(
    where: str, error: Callable[[int, str], Exception], media: Path, folder: Path
) -> None:
    def full(*_: object, **__: object) -> None:
        raise error(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with patch(f"generations.render.{where}", full):
        code, said = command(GOOD, media, folder)
    assert (code, said) == (2, "The disk of this AdGen is full. Make room on it, then try again.\n")
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]


def test_captions_that_cannot_be_written_leave_no_ad_either(media: Path, folder: Path) -> None:
    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with patch("generations.management.commands.render.captions_vtt", full):
        code, said = command(GOOD, media, folder, "--captions", str(folder / "ad.vtt"))
    assert (code, said) == (2, "The ad could not be written: No space left on device.\n")
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_stopped_from_outside_it_leaves_nothing(
    name: signal.Signals, media: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(folder.parent))
    handler = signal.getsignal(name)
    stopping = threading.Timer(0.5, lambda: os.kill(os.getpid(), name))
    stopping.start()
    code, said = command({**GOOD, "width": 1080, "height": 1920, **clip(frames=600)}, media, folder)
    stopping.join()
    assert (code, said) == (130, "")
    assert signal.getsignal(name) is handler
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]
    assert not list(folder.parent.glob("adgen-render-*"))

"""`manage.py render`: a document and a folder to a file, or one sentence and exit code 2."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from adgen.media.probe import probe

GOOD = {"width": 64, "height": 96, "picture": [{"kind": "clip", "key": "one.mp4", "frames": 12}]}


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
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(
    change: object, sentence: str, media: Path, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.mp4").write_bytes((media / "one.mp4").read_bytes())
    (media / "link.mp4").unlink(missing_ok=True)
    (media / "link.mp4").symlink_to(tmp_path / "secret.mp4")
    document = {**GOOD, **change} if isinstance(change, dict) else change
    code, said = command(document, media, folder)
    assert code == 2
    assert sentence in said
    assert len(said.strip().splitlines()) == 1
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]

"""The same prompt and seed give the same file, in processes that share nothing: not the data folder, not the order of sets."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
COMMAND = (
    *(sys.executable, "manage.py", "make_ad", "Corner bakery Crumb & Co, sourdough from 7 am"),
    *("--aspect", "1:1", "--seed", "5", "--json"),
)


def made(folder: Path, hash_seed: str) -> dict[str, str]:
    """Digests of the file and of everything it is made from, by what it is."""
    data = folder / "data"
    environment = {**os.environ, "ADGEN_DATA_DIR": str(data), "PYTHONHASHSEED": hash_seed}
    command = [*COMMAND, "--output", str(folder / "ad.mp4")]
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, check=True, timeout=900)
    files = json.loads(done.stdout.splitlines()[-1])["files"]
    parts = [files["preview"], files["thumbnail"], files["captions"], *files["clips"]]
    folder_of_ad = data / "media" / Path(files["preview"]).parent
    sounds = sorted((folder_of_ad / "sound").iterdir())
    paths = [folder / "ad.mp4", *(data / "media" / key for key in parts), *sounds]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_same_prompt_and_seed_give_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = made(tmp_path / "one", "1")
    assert {"ad.mp4", "music.wav", "scene_1.mp4", "scene_3.mp4"} <= set(first)
    assert first == made(tmp_path / "two", "77")

"""The main job against the running product: a sentence in, progress in order, a correct file out, deleted for good."""

from __future__ import annotations

import time
import urllib.request
from pathlib import Path

import pytest

from adgen.media.audio import read_sound
from adgen.media.loudness import loudness, true_peak
from adgen.media.probe import probe
from tests.journeys.product import Product

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def test_a_sentence_becomes_a_correct_file(product: Product, tmp_path: Path) -> None:
    started = time.monotonic()
    generation_id = product.generate(aspect_ratio="9:16", duration=15, seed=7)
    seen: list[tuple[int, str]] = []
    status = product.status(generation_id)
    while status["status"] in ("pending", "processing"):
        if not seen or seen[-1] != (status["progress"], status["current_step"]):
            seen.append((status["progress"], status["current_step"]))
        assert time.monotonic() - started < 280
        time.sleep(0.1)
        status = product.status(generation_id)
    assert (status["status"], status["progress"], status["error"]) == ("completed", 100, None)
    percents = [percent for percent, _ in seen]
    assert percents == sorted(percents)
    assert any(words.startswith("Making scene") for _, words in seen)

    path = tmp_path / "ad.mp4"
    request = urllib.request.Request(
        product.address + status["video_url"], headers={"Authorization": f"Bearer {product.token}"}
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Content-Disposition"] == f'attachment; filename="ad_{generation_id}.mp4"'
        path.write_bytes(answer.read())
    info = probe(path)
    assert (info.width, info.height, info.frames, info.fps) == (1080, 1920, 450, 30)
    assert not info.variable_rate
    assert (info.codec, info.pix_fmt) == ("h264", "yuv420p")
    sound = read_sound(path)
    assert loudness(sound) == pytest.approx(-14, abs=1)
    assert true_peak(sound) < -1
    moov, mdat = path.read_bytes().find(b"moov"), path.read_bytes().find(b"mdat")
    assert 0 < moov < mdat

    folder = product.data_dir / "media" / "generations" / generation_id
    assert folder.is_dir()
    product.call("DELETE", f"/api/generations/{generation_id}")
    assert not folder.exists()
    assert list((product.data_dir / "scratch").iterdir()) == []


def test_cancel_stops_the_work_within_two_seconds(product: Product) -> None:
    generation_id = product.generate()
    while not any("libx264" in words for words in product.processes().values()):
        assert product.status(generation_id)["status"] in ("pending", "processing")
        time.sleep(0.1)
    status = product.call("POST", f"/api/generations/{generation_id}/cancel")
    assert (status["status"], status["error"]) == ("failed", "Cancelled by user")
    time.sleep(2)
    assert not [words for words in product.processes().values() if "libx264" in words]
    product.call("POST", f"/api/generations/{generation_id}/retry")
    assert product.finished(generation_id, 280)["status"] == "completed"

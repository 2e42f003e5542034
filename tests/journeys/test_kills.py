"""SIGKILL anything at any moment: every generation completes, nothing is lost, nothing is left behind."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.journeys.product import Product, until

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.timeout(900)]

PROMPTS = (
    "Nordic Time: handmade watches from Oslo with sapphire glass",
    "Leaky tap? Call Bright Plumbing on 602-555-0148, day and night",
)


def test_kills_of_every_process_lose_nothing(product: Product) -> None:
    chance = random.Random(4)
    generations = [product.generate(prompt) for prompt in PROMPTS]
    for _ in range(8):
        time.sleep(chance.uniform(1, 4))
        launcher = product.launcher
        assert launcher is not None
        victims = [pid for pid in product.processes() if pid != launcher.pid]
        if victims:
            _kill(chance.choice(victims))
    product.kill_launcher()
    until(lambda: not product.processes(), 10, f"outlived the launcher: {product.processes()}")
    product.start()
    for generation_id in generations:
        assert product.finished(generation_id, 400)["status"] == "completed"
        detail = product.call("GET", f"/api/generations/{generation_id}")
        assert len(detail["scenes"]) == len(detail["spec"]["scenes"])
        folder = product.data_dir / "media" / "generations" / generation_id
        assert len(list((folder / "clips").iterdir())) == len(detail["scenes"])
    until(lambda: not list((product.data_dir / "scratch").iterdir()), 20, "scratch files remain")


def test_an_idle_worker_killed_does_not_wedge_the_queue(product: Product) -> None:
    for pid, words in product.processes().items():
        if "qcluster" in words and _is_leaf(pid, product):
            _kill(pid)
    generation_id = product.generate()
    assert product.finished(generation_id, 280)["status"] == "completed"


def test_sigterm_stops_everything_and_the_next_start_goes_on(product: Product) -> None:
    generation_id = product.generate()
    until(lambda: product.status(generation_id)["progress"] > 22, 120, "no scene was begun")
    begun = time.monotonic()
    product.stop()
    assert time.monotonic() - begun < 15
    assert not product.processes()
    product.start()
    assert product.finished(generation_id, 280)["status"] == "completed"


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _is_leaf(pid: int, product: Product) -> bool:
    parents = set()
    for other in product.processes():
        try:
            stat = Path(f"/proc/{other}/stat").read_text()
            parents.add(int(stat.rpartition(")")[2].split()[1]))
        except OSError:
            continue
    return pid not in parents

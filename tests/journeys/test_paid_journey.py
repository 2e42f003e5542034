"""The running product buys its scenes from a server that speaks Replicate's protocol, while its processes are killed."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.replicate import FakeReplicate
from tests.journeys.product import Product, until

pytestmark = [pytest.mark.journey, pytest.mark.timeout(600)]


@pytest.fixture
def fake() -> Iterator[FakeReplicate]:
    with FakeReplicate() as server:
        server.takes_s = 2.0
        yield server


@pytest.fixture
def shop(tmp_path: Path, fake: FakeReplicate) -> Iterator[Product]:
    """The product with a key."""
    data_dir = tmp_path / "product-data"
    data_dir.mkdir()
    one = Product(data_dir)
    one.environment = {
        "REPLICATE_API_TOKEN": fake.token,
        "REPLICATE_BASE_URL": fake.origin,
        "ADGEN_FETCH_ALLOWED_HOSTS": fake.host,
        "ADGEN_TIER": "standard",
    }
    with one.running():
        yield one


def ledger(product: Product) -> list[dict[str, Any]]:
    """The paid rows, read straight from the file."""
    with sqlite3.connect(f"file:{product.data_dir}/adgen.sqlite3?mode=ro", uri=True) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM generations_providercall WHERE provider != 'local'").fetchall()
    return [dict(row) for row in rows]


def kill_one(product: Product, dice: random.Random) -> None:
    """SIGKILL one of its processes, except the launcher, which is the test's own child."""
    assert product.launcher is not None
    alive = [pid for pid in product.processes() if pid != product.launcher.pid]
    if alive:
        try:
            os.kill(dice.choice(sorted(alive)), signal.SIGKILL)
        except ProcessLookupError:
            return


def test_killed_at_random_nothing_is_bought_twice_and_every_ad_is_finished(shop: Product, fake: FakeReplicate) -> None:
    fake.script("ok", "lost", "ok", "429", "500_created")
    fake.fate("succeeded", "failed", "succeeded", "corrupt")
    wanted = [shop.generate() for _ in range(2)]
    dice = random.Random(3)
    for _ in range(6):
        time.sleep(1.5)
        kill_one(shop, dice)
    for generation_id in wanted:
        status = shop.finished(generation_id, 400)
        assert status["status"] == "completed", f"{status.get('error')} {status}"
    rows = ledger(shop)
    assert {row["state"] for row in rows} <= {"done", "failed"}
    assert {row["external_id"] for row in rows} - {""} == {prediction["id"] for prediction in fake.sold}
    assert all(row["settled_at"] for row in rows)
    cost = sum(row["cost_micros"] for row in rows)
    told = sum(float(shop.status(generation_id)["cost"]) for generation_id in wanted)
    assert round(told * 1_000_000) == cost


def test_cancelling_reaches_the_orders_within_seconds(shop: Product, fake: FakeReplicate) -> None:
    fake.takes_s = 300
    generation_id = shop.generate()
    until(lambda: len(fake.sold) >= 4, 60, "nothing was ordered")
    shop.call("POST", f"/api/generations/{generation_id}/cancel")
    until(lambda: all(prediction["canceled"] for prediction in fake.sold), 10, "an order goes on")
    until(lambda: {row["state"] for row in ledger(shop)} == {"cancelled"}, 10, "the ledger does not know")

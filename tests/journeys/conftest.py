"""A running product per test, and proof that nothing outlives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.product import Product


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    data_dir = tmp_path / "product-data"
    data_dir.mkdir()
    with Product(data_dir).running() as one:
        yield one

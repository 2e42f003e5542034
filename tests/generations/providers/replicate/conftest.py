from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generations.providers.catalogue import entry
from generations.providers.replicate import ReplicateProvider
from generations.providers.replicate.door import Door
from tests.fakes.orders import Shelf
from tests.fakes.replicate import FakeReplicate

KLING = "kwaivgi/kling-v2.5-turbo-pro"


@pytest.fixture
def fake() -> Iterator[FakeReplicate]:
    with FakeReplicate() as server:
        yield server


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


class Maker:
    """Providers of any model over one door to the fake."""

    def __init__(self, fake: FakeReplicate) -> None:
        self.fake = fake
        self.door = Door(fake.token, fake.origin, create_timeout_s=2.0)

    def __call__(self, model: str = KLING) -> ReplicateProvider:
        return ReplicateProvider(entry(model), self.door, frozenset({fake_host(self.fake)}))


def fake_host(fake: FakeReplicate) -> str:
    return fake.host


@pytest.fixture
def provider(fake: FakeReplicate) -> Maker:
    return Maker(fake)

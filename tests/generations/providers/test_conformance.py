"""Every provider keeps the same promises: ours, and the example of docs/providers.md installed as a stranger's package."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from adgen.media.probe import probe
from generations.providers import registry
from generations.providers.base import Capability, ModelCard, ProviderContext
from generations.providers.catalogue import Candidate, entries
from generations.providers.conformance import check_card, check_provider, check_vendor
from generations.providers.replicate import ReplicateVendor
from tests.fakes.orders import Shelf, clip_request, image_request, music_request, speech_request
from tests.fakes.replicate import FakeReplicate

ROOT = Path(__file__).parents[3]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def fake() -> Iterator[FakeReplicate]:
    with FakeReplicate() as server:
        server.takes_s = 0.1
        yield server


@pytest.fixture
def humming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The example of the documentation, installed with its entry point."""
    page = (ROOT / "docs" / "providers.md").read_text()
    found = re.search(r"<!-- example: humming\.py -->\n```python\n(.*?)```", page, re.S)
    assert found is not None
    site = tmp_path / "site"
    site.mkdir()
    (site / "humming.py").write_text(found.group(1))
    metadata = site / "humming-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: humming\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[adgen.providers]\nhumming = humming:HummingVendor\n")
    monkeypatch.syspath_prepend(str(site))
    registry.third_parties.cache_clear()
    yield
    registry.third_parties.cache_clear()
    sys.modules.pop("humming", None)


def contexts(shelf: Shelf) -> Any:
    def context(marker: str) -> ProviderContext:
        return shelf.context(marker=marker)

    return context


def test_replicate_conforms_as_a_vendor(fake: FakeReplicate) -> None:
    assert check_vendor(ReplicateVendor(fake.token, fake.origin)) == []


@pytest.mark.parametrize(
    ("model", "request_"),
    [
        ("kwaivgi/kling-v2.5-turbo-pro", clip_request()),
        ("prunaai/p-video", clip_request(seconds=3.8, ratio="4:5")),
        ("black-forest-labs/flux-schnell", image_request()),
        ("stability-ai/sdxl", image_request()),
        ("google/lyria-2", music_request()),
        ("jaaari/kokoro-82m", speech_request()),
    ],
)
def test_replicate_conforms_for_every_kind_of_work(
    fake: FakeReplicate, shelf: Shelf, model: str, request_: Any
) -> None:
    provider = ReplicateVendor(fake.token, fake.origin, frozenset({fake.host})).provider(model)
    assert check_provider(provider, request_, contexts(shelf)) == []
    assert fake.invalid == []


@pytest.mark.parametrize("model", [one.id for one in entries().values() if one.capability == Capability.CLIP])
def test_every_clip_model_makes_a_scene_that_starts_from_a_still(fake: FakeReplicate, shelf: Shelf, model: str) -> None:
    fake.takes_s = 0
    still = shelf.picture("still.jpg", (540, 960))
    provider = ReplicateVendor(fake.token, fake.origin, frozenset({fake.host})).provider(model)
    request = clip_request(first_frame_key=still, photo_keys=(still,))
    done = provider.collect(
        provider.check(provider.start(request, shelf.context(marker="m"))), request, shelf.context()
    )
    assert fake.invalid == []
    assert done.made is not None
    assert done.quote is not None
    assert done.made.cost == done.quote.expected
    assert probe(shelf.folder / done.made.key).duration_s >= 4.8


def test_the_example_of_the_documentation_is_found_and_conforms(humming: None, shelf: Shelf, settings: Any) -> None:
    vendor = registry.third_parties()["humming"]
    assert check_vendor(vendor) == []
    assert check_provider(vendor.provider("one-note"), music_request(2.0), contexts(shelf)) == []
    chosen = registry.candidates(Capability.MUSIC, first="humming:one-note")
    assert chosen == (Candidate("humming", "one-note"), Candidate("local", ""))
    assert registry.media_provider("humming", "one-note").quote(music_request(2.0)).expected == Decimal("0.002")


def test_broken_promises_are_told_in_sentences(humming: None, shelf: Shelf) -> None:
    provider = registry.third_parties()["humming"].provider("one-note")

    class Careless(type(provider)):  # type: ignore[misc]
        def quote(self, request: Any) -> Any:
            good = super().quote(request)
            return type(good)(good.provider, good.model, good.unit, good.units, good.unit_price, Decimal(2), Decimal(1))

        def cancel(self, ticket: Any) -> None:
            return None

    faults = check_provider(Careless(), music_request(1.0), contexts(shelf))
    assert "a quote must hold 0 <= expected <= most" in faults
    assert "a cancelled order must not go on waiting" not in faults  # it became ready, which is an end too
    assert check_provider(Careless(), image_request(), contexts(shelf))[-1] == "a music provider is given ImageRequest"


def test_a_card_must_be_true_to_itself() -> None:
    card = ModelCard("x", "y", "", Capability.CLIP, takes=frozenset({"wings"}), needs_start_image=True)
    assert len(check_card(card)) == 3

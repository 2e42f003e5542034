"""Encoded segments: gone with their ad, bounded in all, the least recently used go first."""

from __future__ import annotations

import os
import uuid
from typing import Any

from generations.pipeline import segment_folders


def kept(size: int, age: int) -> uuid.UUID:
    generation_id = uuid.uuid4()
    folder = segment_folders.folder_of(generation_id)
    folder.mkdir(parents=True)
    (folder / "a.mp4").write_bytes(b"x" * size)
    os.utime(folder / "a.mp4", (1_700_000_000 - age, 1_700_000_000 - age))
    return generation_id


def test_an_ads_segments_go_with_it() -> None:
    one, other = kept(10, 0), kept(10, 0)
    segment_folders.forget(one)
    assert not segment_folders.folder_of(one).exists()
    assert segment_folders.folder_of(other).exists()


def test_the_least_recently_used_go_until_the_rest_fits(settings: Any) -> None:
    settings.SEGMENTS_LIMIT_BYTES = 25
    old, middle, fresh = kept(10, 300), kept(10, 200), kept(10, 100)
    segment_folders.sweep()
    assert not segment_folders.folder_of(old).exists()
    assert segment_folders.folder_of(middle).exists()
    assert segment_folders.folder_of(fresh).exists()


def test_sweeping_an_empty_data_folder_does_nothing() -> None:
    segment_folders.sweep()

"""Where the encoded segments of each ad are kept between renders: a folder of its own per generation, so that deleting an
ad deletes them too. All folders together stay under `SEGMENTS_LIMIT_BYTES`; those not used for longest go first."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from django.conf import settings


def folder_of(generation_id: uuid.UUID) -> Path:
    return Path(settings.DATA_DIR) / "segments" / str(generation_id)


def forget(generation_id: uuid.UUID) -> None:
    shutil.rmtree(folder_of(generation_id), ignore_errors=True)


def sweep() -> None:
    """Remove whole folders, the least recently used first, until the rest fits."""
    root = Path(settings.DATA_DIR) / "segments"
    folders = sorted(root.iterdir(), key=_last_used) if root.is_dir() else []
    sizes = {folder: sum(_size(path) for path in folder.iterdir()) for folder in folders}
    excess = sum(sizes.values()) - settings.SEGMENTS_LIMIT_BYTES
    for folder in folders:
        if excess <= 0:
            return
        shutil.rmtree(folder, ignore_errors=True)
        excess -= sizes[folder]


def _last_used(folder: Path) -> float:
    return max((path.stat().st_mtime for path in folder.iterdir()), default=0.0)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0

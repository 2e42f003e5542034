"""Fonts a brand brings along, by name: `own:<storage key>` means the file under that key, once somebody has registered it.

Whoever sets or draws a text first hands the file's bytes to `register`; they are kept in memory, because a copy from a remote
storage does not last as long as the process. A name nobody registered is set in the safety net's letters, never refused.
The bytes have been checked and rebuilt on upload (`brands/fonts.py`).
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Final

PREFIX: Final = "own:"
_MOST_KEPT: Final = 16

_kept: OrderedDict[str, bytes] = OrderedDict()
_lock = threading.Lock()


def own_family(key: str) -> str:
    """The family name of the font file stored under `key`."""
    return f"{PREFIX}{key}"


def key_of(family: str) -> str | None:
    """The storage key behind a brand's own family; None for a shipped one."""
    return family.removeprefix(PREFIX) if family.startswith(PREFIX) else None


def register(family: str, data: bytes) -> None:
    """Make `family` drawable in this process. Idempotent; the least recently used of many is let go."""
    with _lock:
        _kept[family] = data
        _kept.move_to_end(family)
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)


def is_registered(family: str) -> bool:
    return family in _kept


def data_of(family: str) -> bytes:
    """The registered file. KeyError when there is none."""
    with _lock:
        return _kept[family]


def make_ready(family: str, open_media: Callable[[str], Path]) -> None:
    """Register `family` from the file it names; nothing to do for a shipped family or one that is registered already."""
    key = key_of(family)
    if key is not None and not is_registered(family):
        register(family, open_media(key).read_bytes())

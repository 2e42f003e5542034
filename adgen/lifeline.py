"""The tie of a process to the one that started it: when that one ends, however it ends, Linux kills this one.

Nothing is looked up when the tie is made, so it may be made between fork and exec. The tie is to the thread that
started the process, so that one has to live as long. Elsewhere than on Linux it does nothing.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_LIBC: Final = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(parent: int | None = None) -> None:
    """`parent`: the process that should be the parent; when it is gone already, this one ends at once."""
    if _LIBC is None:
        return
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent is not None and os.getppid() != parent:
        os._exit(1)

"""Children of the launcher: started again when they end, in the order of who may wait."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

import pytest

from adgen.processes import Child

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child("sleeper", SLEEP, niceness=3)
    child.start()
    yield child
    child.kill()


def test_what_may_wait_leaves_the_processor_to_the_others(child: Child) -> None:
    assert child.pid is not None
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, child.pid) == min(own + 3, 19)


def test_one_that_ended_is_started_again(child: Child) -> None:
    first = child.pid
    assert first is not None
    child.kill()
    deadline = time.monotonic() + 10
    while not child.keep_alive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert child.is_alive
    assert child.pid != first

"""What is promised about money and claims holds on PostgreSQL too: the same tests once more, against a real server.

`ADGEN_TEST_POSTGRES_URL` names one that is there; else a temporary one is made. Where there is none the test is left out and
says so, except in continuous integration, where it fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres.cluster import binaries, temporary_cluster

ROOT = Path(__file__).parent.parent.parent
AGAIN = (
    "tests/accounts/test_allowances.py",
    "tests/accounts/test_limits.py",
    "tests/generations/api/test_paid.py",
    "tests/generations/pipeline/test_runner.py",
    "tests/generations/pipeline/test_paid_clips.py",
    "tests/generations/pipeline/test_paid_chaos.py",
)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    given = os.environ.get("ADGEN_TEST_POSTGRES_URL", "")
    if given:
        yield given
        return
    folder = binaries()
    if folder is None:
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail("no PostgreSQL here: install it, or name one in ADGEN_TEST_POSTGRES_URL")
        warnings.warn("LEFT OUT: there is no PostgreSQL here; money and claims are tested on SQLite only", stacklevel=1)
        pytest.skip("LEFT OUT: no PostgreSQL here")
    with temporary_cluster(folder) as made:
        yield made


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_money_and_claims_on_postgresql(address: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", *AGAIN],
        cwd=ROOT,
        env={**os.environ, "ADGEN_DATABASE_URL": address, "ADGEN_DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        timeout=850,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout[-6000:] + answer.stderr[-2000:]

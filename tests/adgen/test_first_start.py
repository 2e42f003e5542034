"""What `manage.py run` says when it cannot start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from adgen.launcher import CannotStart, check_port
from tests.journeys.product import free_port

ROOT = Path(__file__).parent.parent.parent


def test_a_file_that_is_no_database_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "adgen.sqlite3").write_bytes(b"a shopping list, not a database" * 200)
    command = [sys.executable, "manage.py", "run"]
    environment = {**os.environ, "ADGEN_DATA_DIR": str(tmp_path), "PORT": str(free_port())}
    ended = subprocess.run(command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr == "ADGEN_DATABASE_URL: the database cannot be used: file is not a database\n"


def test_an_address_of_another_machine_is_not_called_taken() -> None:
    with pytest.raises(CannotStart, match=r"^AdGen cannot listen on 192\.0\.2\.77, port 8000: "):
        check_port("192.0.2.77", 8000)

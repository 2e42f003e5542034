"""A PostgreSQL of the tests' own: made in a temporary folder, listening on a socket there and on a free port of 127.0.0.1."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DEBIAN = Path("/usr/lib/postgresql")


def binaries() -> Path | None:
    """Where initdb and pg_ctl are; None where there is no PostgreSQL."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(DEBIAN.glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


@contextmanager
def temporary_cluster(folder: Path) -> Iterator[str]:
    """The address of an empty database. PostgreSQL refuses to run as root, so root runs it as somebody else."""
    home = Path(tempfile.mkdtemp(prefix="pg-"))  # sockets need a short path
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:
        names = {entry.pw_name for entry in pwd.getpwall()}
        as_user = {"user": "postgres" if "postgres" in names else "nobody"}
        shutil.chown(home, as_user["user"])
    data, port = home / "data", _free_port()

    def run(name: str, *arguments: str) -> None:
        subprocess.run(
            [str(folder / name), *arguments], check=True, capture_output=True, timeout=60, cwd=home, **as_user
        )

    run("initdb", "-D", str(data), "-U", "adgen", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
    run("pg_ctl", "-D", str(data), "-l", str(home / "log"), "-w", "-o", options, "start")
    try:
        yield f"postgres://adgen@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(home, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

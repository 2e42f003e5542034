"""What a second render process is worth: the same ad with its stages one after the other on one core, and side by side on two.

python -m bench.two_processes [--looks warm,energetic] [--folder /tmp/bench]

Seconds of wall time of the drawing (clips and music, which the command runs in processes of their own) and of the whole ad.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from statistics import mean
from typing import Final

from bench.studio import PROMPTS

DRAWING: Final = ("make_clips", "make_sound")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "adgen-bench")
    parser.add_argument("--looks", default="warm,energetic,trust")
    given = parser.parse_args()
    cores = sorted(os.sched_getaffinity(0))[:2]
    if len(cores) < 2:
        raise SystemExit("This machine has one core: nothing to compare.")
    shares = []
    for look in given.looks.split(","):
        one, two = (walls_of(look, given.folder, set(cores[:count])) for count in (1, 2))
        shares.append((two[0] / one[0], two[1] / one[1]))
        print(
            f"{look:10} drawing {one[0]:5.1f} s, {two[0]:5.1f} s   whole ad {one[1]:5.1f} s, {two[1]:5.1f} s",
            flush=True,
        )
    print(f"two processes: drawing in {mean(share for share, _ in shares):.2f} of the time, the whole ad in", end=" ")
    print(f"{mean(share for _, share in shares):.2f}")


def walls_of(look: str, folder: Path, cores: set[int]) -> tuple[float, float]:
    """Seconds from the first start of a stage to the last end, of the drawing and of the ad."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as data:
        command = [sys.executable, "manage.py", "make_ad", PROMPTS[look], "--output", str(folder / f"{look}.mp4")]
        subprocess.run(
            [*command, "--seed", "3"],
            env={**os.environ, "ADGEN_DATA_DIR": data},
            preexec_fn=lambda: os.sched_setaffinity(0, cores),
            stdout=subprocess.DEVNULL,
            check=True,
        )
        with closing(sqlite3.connect(next(Path(data).glob("*.sqlite3")))) as database:
            rows = database.execute("SELECT stage, started_at, finished_at FROM generations_stagerun").fetchall()
    return _wall([row[1:] for row in rows if row[0] in DRAWING]), _wall([row[1:] for row in rows])


def _wall(runs: list[tuple[str, str]]) -> float:
    starts, ends = zip(*runs, strict=True)
    return (datetime.fromisoformat(max(ends)) - datetime.fromisoformat(min(starts))).total_seconds()


if __name__ == "__main__":
    main()

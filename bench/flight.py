"""Many generations in flight at a provider that takes its time: what waiting costs, and how soon what is ready is brought in.

python -m bench.flight [--ads 300] [--takes 60] [--size 720x1280] [--database postgres://...] [--mishaps 0.3]

Starts a stand-in for Replicate and, on a data folder of its own, the product's short workers and its watcher as they run on a
server; no render workers, because composing is the same work however the clips were made. Prints how long after the last
answer was available the last generation had all its clips, how long each one waited for us after its own last answer, what a
clip cost in CPU, and how the watcher's memory went. The last line is the seconds after the last answer; the bar is 75.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent
PROMPT: Final = "Rosa's Bakery in Lisbon, fresh custard tarts every morning from 7 am"
BAR_S: Final = 75.0
EVERY_S: Final = 2.0
TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass
class Running:
    """A process that was started for the bench; `cpu_s` is known once it has ended."""

    name: str
    process: subprocess.Popen[bytes]
    cpu_s: float = 0.0
    rss_mb: list[float] = field(default_factory=list)

    def look(self) -> None:
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                self.rss_mb.append(int(line.split()[1]) / 1024)

    def stop(self) -> None:
        """Ask, wait, and count what it and all its children used."""
        self.process.terminate()
        ends = time.monotonic() + 20
        while time.monotonic() < ends:
            pid, status, used = os.wait4(self.process.pid, os.WNOHANG)
            if pid:
                self.process.returncode = os.waitstatus_to_exitcode(status)
                self.cpu_s = used.ru_utime + used.ru_stime
                return
            time.sleep(0.1)
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ads", type=int, default=300)
    parser.add_argument("--takes", type=float, default=60, help="seconds a prediction takes")
    parser.add_argument("--size", default="720x1280", help="of the clips the stand-in delivers")
    parser.add_argument("--mishaps", type=float, default=0, help="share of the stand-in's answers that goes wrong")
    parser.add_argument("--workers", type=int, default=3)
    parser.add_argument("--database", default="", help="an empty database's address; without it SQLite")
    parser.add_argument("--limit", type=float, default=900, help="seconds until the bench gives up")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="adgen-flight-") as folder:
        late_s = _measure(given, Path(folder))
    print(f"{late_s:.0f} s after the last answer (bar {BAR_S:.0f})")
    raise SystemExit(late_s > BAR_S)


def _measure(given: argparse.Namespace, folder: Path) -> float:
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    environment = settings_for(folder, origin, given)
    os.environ.update(environment)
    with ExitStack() as stack:
        vendor = stack.enter_context(
            running(
                "provider",
                ["-m", "tests.fakes.replicate", str(port), "--takes", str(given.takes), "--size", given.size]
                + ["--mishaps", str(given.mishaps)],
                folder,
            )
        )
        begin_all(given.ads)
        begun = time.time()
        workers = stack.enter_context(running("workers", ["manage.py", "qcluster"], folder, Q_CLUSTER_NAME="app"))
        watcher = stack.enter_context(running("watcher", ["manage.py", "watch"], folder))
        count, ended = _until_all_have_clips(given, origin, watcher)
        last_ready = max([begun, *count["ready"].values()])
        watcher.stop()
        workers.stop()
        vendor.stop()
    _tell(given, count, ended - begun, workers, watcher, vendor)
    return ended - last_ready


def settings_for(folder: Path, origin: str, given: argparse.Namespace) -> dict[str, str]:
    """A product with a key and without limits, on a data folder of its own."""
    database = {"ADGEN_DATABASE_URL": given.database} if given.database else {}
    return {
        "DJANGO_SETTINGS_MODULE": "adgen.settings",
        "ADGEN_DATA_DIR": str(folder),
        "ADGEN_SHORT_WORKERS": str(given.workers),
        "ADGEN_GENERATIONS_PER_HOUR": "0",
        **{f"ADGEN_BUDGET_{scope}": "unlimited" for scope in ("GENERATION", "USER_DAY", "USER_MONTH", "SITE_DAY")},
        "REPLICATE_API_TOKEN": "r8_test",
        "REPLICATE_BASE_URL": origin,
        "ADGEN_FETCH_ALLOWED_HOSTS": origin.removeprefix("http://"),
        "ADGEN_TIER": "standard",
        "OPENAI_API_KEY": "",
        **database,
    }


@contextmanager
def running(name: str, words: list[str], folder: Path, **environment: str) -> Iterator[Running]:
    """Our own interpreter with `words`, in a session of its own; ended with everything it started."""
    with (folder / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield Running(name, process)
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=20) as answer:
        return json.load(answer)


def begin_all(ads: int, tiers: Sequence[str] = ("auto",)) -> None:
    """All of them, by a hundred owners, the tiers in turn. Nothing happens before workers are started."""
    import django

    django.setup()
    from accounts.models import User
    from adgen.first_start import prepare_data_folder
    from generations.options import Options
    from generations.services import generation_start

    prepare_data_folder()
    owners = [User.objects.create(username=f"owner{number}") for number in range(min(ads, 100))]
    for number in range(ads):
        options = Options.model_validate({"tier": tiers[number % len(tiers)]})
        generation_start(owner=owners[number % len(owners)], prompt=PROMPT, options=options)


def _until_all_have_clips(given: argparse.Namespace, origin: str, watcher: Running) -> tuple[dict[str, Any], float]:
    from django.db import connection

    from generations.models import Clip, ProviderCall, Scene

    ends = time.monotonic() + given.limit
    while time.monotonic() < ends:
        time.sleep(EVERY_S)
        watcher.look()
        scenes, clips = Scene.objects.count(), Clip.objects.values("scene").distinct().count()
        states = list(ProviderCall.objects.values_list("state", flat=True))
        connection.close()
        print(f"\r{scenes} scenes, {clips} clips, {states.count('open')} at the provider ", end="", flush=True)
        if clips == scenes and scenes >= 3 * given.ads:
            break
    print()
    latest = Clip.objects.order_by("-created_at").values_list("created_at", flat=True).first()
    return ask(f"{origin}/_count"), latest.timestamp() if latest and clips == scenes else float("inf")


def _tell(
    given: argparse.Namespace,
    count: Mapping[str, Any],
    took_s: float,
    workers: Running,
    watcher: Running,
    vendor: Running,
) -> None:
    from generations.models import Clip, ProviderCall

    clips = Clip.objects.count()
    watched = watcher.rss_mb[len(watcher.rss_mb) // 10 :] or [0.0]
    print(f"{given.ads} ads, {clips} clips of {given.size}, {count['sold']} predictions of {given.takes:g} s each")
    print(
        f"{took_s:.0f} s in all; {ProviderCall.objects.count()} rows in the ledger, {len(count['invalid'])} refused inputs"
    )
    late = sorted(_late_by_generation(count["ready"]))
    print(f"after its own last answer a generation waited {median(late):.0f} s (median), {late[-1]:.0f} s at most")
    print(f"workers {workers.cpu_s:.1f} CPU-s, {workers.cpu_s / max(clips, 1):.3f} a clip")
    print(f"watcher {watcher.cpu_s:.1f} CPU-s; its memory {min(watched):.0f} to {max(watched):.0f} MB")
    print(
        f"the stand-in {vendor.cpu_s:.1f} CPU-s; this process {resource.getrusage(resource.RUSAGE_SELF).ru_utime:.1f}"
    )


def _late_by_generation(ready: Mapping[str, float]) -> list[float]:
    """Seconds between a generation's last answer and its last clip."""
    from generations.models import Clip, ProviderCall

    answered: dict[Any, float] = {}
    for generation, order in ProviderCall.objects.exclude(external_id="").values_list("generation", "external_id"):
        answered[generation] = max(answered.get(generation, 0.0), ready[order])
    kept: dict[Any, float] = {}
    for generation, at in Clip.objects.values_list("generation", "created_at"):
        kept[generation] = max(kept.get(generation, 0.0), at.timestamp())
    return [kept[generation] - answered[generation] for generation in kept if generation in answered] or [0.0]


if __name__ == "__main__":
    if not Path("/proc/self/status").exists():
        raise SystemExit("This bench reads /proc.")
    main()

"""Everything goes wrong: a share of all that the vendors answer, while the product's processes are killed at random.

python -m bench.chaos [--ads 200] [--mishaps 0.3] [--kill-every 5] [--takes 5] [--to-the-end] [--seed 1]

Starts stand-ins for Replicate and OpenAI of which 30 % of all answers are faults (lost replies, 429, 500, hangs, dropped
connections, unreadable answers, failed, aborted and cancelled predictions, expired, truncated and corrupt files), and the whole
product by its launcher on a data folder of its own. Every few seconds one of its processes gets SIGKILL, now and then the
launcher itself. Ends when every scene of every ad is bought or left to the local studio, for which neither web nor render
workers are started; with `--to-the-end` all of it runs until every ad is a finished file. Then the ledger is compared with what
the stand-ins counted. The last line is the number of broken promises.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from bench.flight import ROOT, ask, begin_all, free_port, running, settings_for

COMPLETE: Final = 0.99
LAUNCHER_EVERY: Final = 25  # kills
SHORT_WORK: Final = """
import django
django.setup()
from adgen.launcher import Launcher
launcher = Launcher("127.0.0.1", 0)
launcher._children = [child for child in launcher._children if child.name in ("app", "watch")]
launcher.run()
"""
TIERS: Final = ("standard", "draft", "best")


class Product:
    """The launcher, started again when it is killed, and everything it started."""

    def __init__(self, folder: Path, port: int, *, whole: bool) -> None:
        self._folder, self._port = folder, port
        self._words = ["manage.py", "run"] if whole else ["-c", SHORT_WORK]
        self._log = (folder / "product.log").open("ab")
        self.launcher = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, *self._words],
            cwd=ROOT,
            env={**os.environ, "PORT": str(self._port), "ADGEN_SAMPLE_AD": "false"},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )

    def processes(self) -> list[int]:
        """Everything alive that works on this data folder, the launcher aside."""
        mark, found = f"ADGEN_DATA_DIR={self._folder}".encode(), []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) == self.launcher.pid:
                continue
            with suppress(OSError):
                words = (entry / "cmdline").read_bytes()
                # ffmpeg is started without our environment, but it writes into the data folder
                mine = mark in (entry / "environ").read_bytes().split(b"\0") or f"{self._folder}/".encode() in words
                if mine and b"tests.fakes" not in words:
                    found.append(int(entry.name))
        return sorted(found)

    def kill_one(self, dice: random.Random) -> None:
        alive = self.processes()
        if alive:
            with suppress(ProcessLookupError):
                os.kill(dice.choice(alive), signal.SIGKILL)

    def kill_launcher(self) -> None:
        self.launcher.kill()
        self.launcher.wait()
        time.sleep(1)
        self.launcher = self._start()

    def stop(self) -> None:
        self.launcher.terminate()
        try:
            self.launcher.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.launcher.kill()
            self.launcher.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ads", type=int, default=200)
    parser.add_argument("--mishaps", type=float, default=0.3)
    parser.add_argument("--kill-every", type=float, default=5.0, help="seconds, on average; 0: nothing is killed")
    parser.add_argument("--takes", type=float, default=5)
    parser.add_argument("--size", default="180x320", help="of the clips the stand-in delivers")
    parser.add_argument("--workers", type=int, default=3)
    parser.add_argument("--to-the-end", action="store_true", help="wait until every ad is a finished file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=3000, help="seconds until the bench gives up")
    parser.add_argument("--folder", type=Path, help="an empty folder to leave everything in, for looking at")
    parser.add_argument("--database", default="", help="an empty database's address; without it SQLite")
    given = parser.parse_args()
    with _folder(given.folder) as folder:
        broken = _run(given, folder)
    print(f"{broken} broken promises")
    raise SystemExit(bool(broken))


@contextmanager
def _folder(wanted: Path | None) -> Iterator[Path]:
    if wanted is not None:
        wanted.mkdir(parents=True, exist_ok=True)
        yield wanted
        return
    with tempfile.TemporaryDirectory(prefix="adgen-chaos-") as made:
        yield Path(made)


def _run(given: argparse.Namespace, folder: Path) -> int:
    replicate, openai = free_port(), free_port()
    os.environ.update(settings_for(folder, f"http://127.0.0.1:{replicate}", given))
    os.environ.update(OPENAI_API_KEY="sk-test", OPENAI_BASE_URL=f"http://127.0.0.1:{openai}/v1")
    faults = ["--mishaps", str(given.mishaps), "--hang", "4"]
    clips = ["--takes", str(given.takes), "--size", given.size]
    with ExitStack() as stack:
        words = ["-m", "tests.fakes.replicate", str(replicate), *clips, *faults]
        stack.enter_context(running("replicate", words, folder))
        stack.enter_context(running("openai", ["-m", "tests.fakes.openai", str(openai), *faults], folder))
        begin_all(given.ads, TIERS)
        begun = time.monotonic()
        product = Product(folder, free_port(), whole=given.to_the_end)
        stack.callback(product.stop)
        kills = _torment(given, product, begun + given.limit)
        _until(_nothing_is_open, 300)
        took_s = time.monotonic() - begun
        product.stop()
        counts = ask(f"http://127.0.0.1:{replicate}/_count"), ask(f"http://127.0.0.1:{openai}/_count")
    print(f"{given.ads} ads in {took_s:.0f} s, {kills} processes killed")
    return _tell(given.ads, *counts)


def _torment(given: argparse.Namespace, product: Product, ends: float) -> int:
    """Kill until all is made; how many were killed."""
    dice, kills = random.Random(given.seed), 0
    is_over = _all_finished if given.to_the_end else _all_paid_for
    while time.monotonic() < ends and not is_over(given.ads):
        _show(given.ads)
        if not given.kill_every:
            time.sleep(2)
            continue
        time.sleep(dice.uniform(0.5, 1.5) * given.kill_every)
        kills += 1
        if kills % LAUNCHER_EVERY == 0:
            product.kill_launcher()
        else:
            product.kill_one(dice)
    print()
    return kills


def _until(condition: Callable[[], bool], seconds: float) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and not condition():
        time.sleep(1)


def _all_paid_for(ads: int) -> bool:
    """Every scene has its clip, or nothing is left to buy for it and the local studio will draw it."""
    from generations.models import Generation, StageRun
    from generations.states import RunState, Status

    failed = Generation.objects.filter(status=Status.FAILED).count()
    with_scenes = Generation.objects.exclude(scenes=None).exclude(status=Status.FAILED).count()
    left = StageRun.objects.filter(stage="make_clips", queue="app").exclude(state=RunState.DONE)
    return failed + with_scenes == ads and not left.exclude(generation__status=Status.FAILED).exists()


def _all_finished(ads: int) -> bool:
    from generations.models import Generation
    from generations.states import Status

    return Generation.objects.filter(status__in=(Status.COMPLETED, Status.FAILED)).count() == ads


def _nothing_is_open() -> bool:
    """Neither an order nor a look back at one that was given up."""
    from django.db.models import Q

    from generations.models import UNDER_WAY, CallState, ProviderCall

    return not ProviderCall.objects.filter(
        Q(state__in=(*UNDER_WAY, CallState.READY)) | Q(check_at__isnull=False)
    ).exists()


def _show(ads: int) -> None:
    from django.db import connection

    from generations.models import Clip, Generation, ProviderCall

    ended = Counter(Generation.objects.values_list("status", flat=True))
    states = Counter(ProviderCall.objects.values_list("state", flat=True))
    clips = Clip.objects.values("scene").distinct().count()
    connection.close()
    print(f"\r{dict(ended)} {clips} clips {dict(states)}   ", end="", flush=True)


def _tell(ads: int, replicate: dict[str, Any], openai: dict[str, Any]) -> int:
    """Print what was counted on both sides; how many promises are broken."""
    from accounts.models import Budget
    from generations.models import CallState, Clip, Generation, ProviderCall, Scene, StageRun
    from generations.states import Status

    rows = ProviderCall.objects.exclude(provider="local")
    bought, asked = rows.filter(provider="replicate"), rows.filter(provider="openai")
    known, sold = set(bought.exclude(external_id="").values_list("external_id", flat=True)), set(replicate["ready"])
    done = Counter(
        bought.filter(state=CallState.DONE).values_list("generation", "stage", "part", "kind", "request_hash")
    )
    twice = sum(number - 1 for number in done.values())
    failed = Generation.objects.filter(status=Status.FAILED)
    drawn = StageRun.objects.filter(stage="make_clips", queue="render").count()
    remote, scenes = Clip.objects.exclude(provider="local").values("scene").distinct().count(), Scene.objects.count()
    spent = sum(bought.values_list("cost_micros", flat=True))
    answered = sum(asked.filter(possible_double=False).values_list("cost_micros", flat=True))
    lost = asked.filter(possible_double=True)
    site = sum(Budget.objects.filter(key__startswith="site:").values_list("spent", flat=True))
    print(f"failed {failed.count()} of {ads}: {sorted(set(failed.values_list('error', flat=True)))}")
    print(f"{scenes} scenes: {remote} bought, {drawn} left to the local studio")
    print(
        f"predictions: {len(sold)} sold, {len(known)} in the ledger, {len(sold - known)} unknown, {len(known - sold)} invented"
    )
    print(f"inputs refused by the stand-in's schemas: {len(replicate['invalid'])} {replicate['invalid'][:3]}")
    given_up = bought.filter(error__startswith="The AI service never confirmed").count()
    flagged = bought.filter(possible_double=True).count()
    print(f"bought twice: {twice}; orders given up after a search: {given_up}; of them still flagged: {flagged}")
    print(f"Replicate counts ${replicate['usd']}, the ledger ${spent / 1e6:.6f}")
    print(f"OpenAI counts ${openai['usd_answered']} for {openai['answered']} answers, the ledger ${answered / 1e6:.6f}")
    print(f"OpenAI answers that were lost: {openai['sold'] - openai['answered']} sold; {lost.count()} rows flagged")
    print(f"states {Counter(rows.values_list('provider', 'state'))}; the site's budget says ${site / 1e6:.6f}")
    promises = [
        failed.count() <= (1 - COMPLETE) * ads,
        scenes >= 3 * (ads - failed.count()) and remote + drawn >= scenes - 5 * failed.count(),
        sold == known,
        not replicate["invalid"],
        twice == 0,
        round(float(replicate["usd"]) * 1e6) == spent,
        # an answer that reached a worker just before it was killed is among the flagged rows
        0 <= round(float(openai["usd_answered"]) * 1e6) - answered <= sum(lost.values_list("cost_micros", flat=True)),
        site == sum(rows.values_list("cost_micros", flat=True)),
        not rows.filter(settled_at=None).exists(),
    ]
    return promises.count(False)


if __name__ == "__main__":
    main()

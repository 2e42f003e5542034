"""A whole ad through each clip model of the catalogue, from both vendors' stand-ins that answer at once: our own time alone.

python -m bench.own_time [--models 10] [--size 1080x1920] [--folder /tmp/bench]

Each ad is planned by the stand-in for OpenAI, filmed by the named model at the stand-in for Replicate, whose inputs are checked
against that model's published schema, and finished by us. Prints per model seconds on the clock and of CPU, and whether the
file holds what was asked for. The last line is the longest time against the bar of 30 s on two cores.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from adgen.media.probe import probe
from bench.flight import PROMPT, ROOT, free_port, running

BAR_S: Final = 30.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=int, default=10)
    parser.add_argument("--size", default="1080x1920", help="of the clips the stand-in delivers")
    parser.add_argument("--folder", type=Path, default=Path("/tmp/bench"))
    given = parser.parse_args()
    folder = given.folder / "own-time"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ports = free_port(), free_port()
    with ExitStack() as stack:
        words = ["-m", "tests.fakes.replicate", str(ports[0]), "--takes", "0", "--size", given.size]
        stack.enter_context(running("replicate", words, folder))
        stack.enter_context(running("openai", ["-m", "tests.fakes.openai", str(ports[1])], folder))
        longest = max(one_ad(model, folder, ports) for model in clip_models()[: given.models])
    print(f"longest {longest:.0f} s; ratio to {BAR_S:.0f} s: {longest / BAR_S:.2f}")


def clip_models() -> list[str]:
    """One of each family first, so that ten are ten different makers' interfaces."""
    from generations.providers.base import Capability
    from generations.providers.catalogue import entries

    models = [one.id for one in entries().values() if one.capability == Capability.CLIP and one.prices]
    first = {model.split("/")[0]: model for model in reversed(models)}
    return [*first.values(), *(model for model in models if model not in first.values())]


def one_ad(model: str, folder: Path, ports: tuple[int, int]) -> float:
    """Seconds on the clock of one `make_ad`, process start included."""
    output = folder / f"{model.replace('/', '_')}.mp4"
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(
        [sys.executable, "manage.py", "make_ad", PROMPT, "--output", str(output), "--seed", "1", "--json"],
        cwd=ROOT,
        env={**os.environ, **environment(model, folder, ports)},
        capture_output=True,
        text=True,
        check=False,
    )
    took_s = time.monotonic() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    print(f"{model:32} {took_s:5.1f} s, {cpu_s:5.1f} CPU-s  {verdict(done, output)}", flush=True)
    return took_s


def environment(model: str, folder: Path, ports: tuple[int, int]) -> dict[str, str]:
    return {
        "ADGEN_DATA_DIR": str(folder / "data"),
        "REPLICATE_API_TOKEN": "r8_test",
        "REPLICATE_BASE_URL": f"http://127.0.0.1:{ports[0]}",
        "OPENAI_API_KEY": "sk-test",
        "OPENAI_BASE_URL": f"http://127.0.0.1:{ports[1]}/v1",
        "ADGEN_FETCH_ALLOWED_HOSTS": f"127.0.0.1:{ports[0]}",
        "ADGEN_TIER": "standard",
        "ADGEN_CLIP_MODEL": model,
        **{f"ADGEN_BUDGET_{scope}": "unlimited" for scope in ("GENERATION", "USER_DAY", "USER_MONTH", "SITE_DAY")},
    }


def verdict(done: subprocess.CompletedProcess[str], output: Path) -> str:
    if done.returncode != 0:
        return f"FAILED: {done.stderr.strip()[-200:]}"
    report: dict[str, Any] = json.loads(done.stdout)
    info = probe(output)
    scenes = report.get("scenes") or report.get("spec", {}).get("scenes", [])
    return f"{info.frames} frames of {info.width}x{info.height}, {len(scenes)} scenes, cost {report.get('cost')}"


if __name__ == "__main__":
    main()

"""What a whole 15 s ad of the local studio costs, look by look: drawing, encoding the clips, composing, the final file.

python -m bench.studio --folder /tmp/bench [--looks warm,luxe] [--aspect 9:16]

Every look draws the ad of one prompt that suits it, in a process of its own so that peak memory is that ad's alone. CPU
seconds count Python and every ffmpeg; the bar is 55 on average over the looks, peak memory 700 MB.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Final

import cv2
import numpy as np

BAR_CPU_S: Final = 55.0
BAR_MB: Final = 700.0
PROMPTS: Final = {
    "warm": "Corner bakery Crumb & Co in Bristol, sourdough and croissants, open from 7 am",
    "luxe": "Luxury watch brand Aurelian, timeless elegance for collectors",
    "eco": "Vegan skincare line Mossbloom with refillable bottles",
    "tech": "CloudLedger: accounting software for freelancers, invoices in one click",
    "energetic": "Gym Forge Athletics: first month free, open 24 hours",
    "photo": "Hand-thrown ceramic mugs from Clay & Fire",
    "trust": "Family law firm Hartwell & Lane, free first consultation",
    "bold": "50% off summer sale at Baxter Furniture this weekend only",
    "playful": "Kids birthday party venue Bounce Planet, trampolines and cake",
    "hope": "Animal shelter Second Chance needs donations for winter",
}


@dataclass(frozen=True)
class Cost:
    look: str
    cpu_s: float
    peak_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "adgen-bench")
    parser.add_argument("--looks", default=",".join(PROMPTS))
    parser.add_argument("--aspect", default="9:16")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    costs = []
    for look in given.looks.split(","):
        costs.append(cost_of(look, given.folder, given.aspect))
        print(f"{costs[-1].look:10} {costs[-1].cpu_s:5.1f} CPU-s  {costs[-1].peak_mb:4.0f} MB", flush=True)
    average, peak = mean(cost.cpu_s for cost in costs), max(cost.peak_mb for cost in costs)
    print(f"peak memory {peak:.0f} MB (bar {BAR_MB:.0f})")
    print(f"CPU-seconds of a 15 s ad on average: {average:.1f} (bar {BAR_CPU_S:.0f})")


def cost_of(look: str, folder: Path, aspect: str) -> Cost:
    """One ad through the whole pipeline, in a process of its own."""
    command = [sys.executable, "manage.py", "make_ad", PROMPTS[look], "--output", str(folder / f"{look}.mp4")]
    command += ["--aspect", aspect, "--seed", "3", "--json"]
    if look == "photo":
        command += ["--photo", str(_photo(folder))]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "ADGEN_DATA_DIR": str(folder / "data")}
    with tempfile.TemporaryFile() as log:
        done = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment)
        printed, _ = done.communicate()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"The {look} ad could not be made.")
    made = json.loads(printed.decode().splitlines()[-1])["look"]
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(made, cpu_s, after.ru_maxrss / 1024)  # the largest child so far: peaks only rise


def _photo(folder: Path) -> Path:
    """A picture to show, drawn here: a cup on a table, more or less."""
    across, down = np.meshgrid(np.linspace(0, 1, 1600), np.linspace(0, 1, 1200))
    pixels = np.stack([60 + 60 * across, 80 + 70 * down, 110 + 90 * across * down], axis=2).astype(np.uint8)
    cv2.circle(pixels, (820, 620), 360, (235, 238, 245), -1, cv2.LINE_AA)
    cv2.circle(pixels, (820, 620), 280, (40, 70, 120), -1, cv2.LINE_AA)
    path = folder / "photo.jpg"
    cv2.imwrite(str(path), pixels)
    return path


if __name__ == "__main__":
    main()

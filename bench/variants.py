"""Variants that change the last scene's words: what they cost beside one full render and the encode of the changed frames,
and whether each is the file a cold render of it gives.

python -m bench.variants --folder /tmp/bench [--count 20] [--cold 3] [--vmaf]
"""

from __future__ import annotations

import shutil
from pathlib import Path

from adgen.media.ffmpeg import run
from adgen.media.probe import probe
from bench.footage import Cpu, advert, arguments, prepared, vmaf
from generations.render import render_timeline
from generations.render.segments import SegmentStore


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument(
        "--cold", type=int, default=3, help="how many variants are also rendered without stored segments"
    )
    parser.add_argument("--vmaf", action="store_true", help="also the VMAF of the last variant against its cold render")
    given = parser.parse_args()
    media, scratch = prepared(given.folder, given.clips), given.folder / "scratch"
    folder = given.folder / "segments"
    shutil.rmtree(folder, ignore_errors=True)
    store = SegmentStore(folder)
    variants = [advert(f"Offer number {number + 1}") for number in range(given.count)]
    with Cpu() as full:
        render_timeline(advert(), given.folder / "full.mp4", open_media=media.__getitem__, scratch=scratch, store=store)
    changed, spent = 0, 0.0
    for number, timeline in enumerate(variants):
        with Cpu() as one:
            output = given.folder / f"variant{number}.mp4"
            result = render_timeline(timeline, output, open_media=media.__getitem__, scratch=scratch, store=store)
        changed, spent = changed + result.encoded_frames, spent + one.seconds
    fair = full.seconds + full.seconds * changed / advert().frames
    print(f"full render                {full.seconds:7.1f} CPU s")
    print(f"{given.count} variants               {spent:7.1f} CPU s for {changed} changed frames")
    print(f"full + changed frames      {fair:7.1f} CPU s")
    sound = [is_sound(given.folder / f"variant{number}.mp4", advert().frames) for number in range(given.count)]
    print(f"decode without a warning, regular time, every frame there, sound as long: {sum(sound)} of {given.count}")
    same = 0
    for number in range(min(given.cold, given.count)):
        cold = given.folder / "cold.mp4"
        render_timeline(variants[number], cold, open_media=media.__getitem__, scratch=scratch)
        same += cold.read_bytes() == (given.folder / f"variant{number}.mp4").read_bytes()
        print(f"the same bytes as a cold render: {same} of {number + 1}", flush=True)
    if given.vmaf and given.cold:
        print(
            f"VMAF of the last of these against its cold render {vmaf(given.folder / f'variant{number}.mp4', cold):.2f}"
        )
        print(f"VMAF of that cold render against itself           {vmaf(cold, cold):.2f}")
    print(f"ratio: {(full.seconds + spent) / fair:.2f}")


def is_sound(path: Path, frames: int) -> bool:
    info = probe(path)
    regular = not info.variable_rate and (info.frames, info.duration_s) == (frames, frames / info.fps)
    whole = info.audio[0].duration_s == info.duration_s
    return regular and whole and run(["-xerror", "-i", str(path), "-f", "null", "-"], capture=True).stderr == ""


if __name__ == "__main__":
    main()

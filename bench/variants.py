"""Variants that change the last scene's words: what they cost beside one full render and the encode of the changed frames.

python -m bench.variants --folder /tmp/bench [--count 20] [--vmaf]
"""

from __future__ import annotations

import shutil

from bench.footage import Cpu, advert, arguments, prepared, vmaf
from generations.render import render_timeline
from generations.render.segments import SegmentStore


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--vmaf", action="store_true", help="also compare the last variant with its cold render")
    given = parser.parse_args()
    media, scratch = prepared(given.folder, given.clips), given.folder / "scratch"
    folder = given.folder / "segments"
    shutil.rmtree(folder, ignore_errors=True)
    store = SegmentStore(folder)
    with Cpu() as full:
        render_timeline(advert(), given.folder / "full.mp4", open_media=media.__getitem__, scratch=scratch, store=store)
    changed, output = 0, given.folder / "variant.mp4"
    with Cpu() as all_variants:
        for number in range(given.count):
            timeline = advert(f"Offer number {number + 1}")
            result = render_timeline(timeline, output, open_media=media.__getitem__, scratch=scratch, store=store)
            changed += result.encoded_frames
    fair = full.seconds + full.seconds * changed / advert().frames
    print(f"full render                {full.seconds:7.1f} CPU s")
    print(f"{given.count} variants               {all_variants.seconds:7.1f} CPU s for {changed} changed frames")
    print(f"full + changed frames      {fair:7.1f} CPU s")
    if given.vmaf:
        cold = given.folder / "cold.mp4"
        render_timeline(timeline, cold, open_media=media.__getitem__, scratch=scratch)
        print(f"VMAF of the last variant against its cold render {vmaf(output, cold):.2f}")
        print(f"VMAF of that cold render against itself          {vmaf(cold, cold):.2f}")
    print(f"ratio: {(full.seconds + all_variants.seconds) / fair:.2f}")


if __name__ == "__main__":
    main()

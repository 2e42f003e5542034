"""A trim-only export of a 60 s ad against rendering it: CPU seconds. The ratio comes last.

python -m bench.smartcut --folder /tmp/bench
"""

from __future__ import annotations

from adgen.media.probe import probe
from bench.footage import Cpu, arguments, long_advert, prepared
from generations.render import render_timeline
from generations.render.smartcut import smart_cut


def main() -> None:
    given = arguments(__doc__ or "").parse_args()
    media, scratch = prepared(given.folder, given.clips), given.folder / "scratch"
    with Cpu() as full:
        render_timeline(long_advert(4), given.folder / "minute.mp4", open_media=media.__getitem__, scratch=scratch)
    with Cpu() as cut:
        output = given.folder / "trimmed.mp4"
        encoded = smart_cut(given.folder / "minute.mp4", output, [(17, 1703)], scratch=scratch)
    assert probe(output).frames == 1686
    print(f"full render of 60 s        {full.seconds:7.2f} CPU s")
    print(f"trimmed to 56.2 s          {cut.seconds:7.2f} CPU s, {encoded} frames encoded")
    print(f"ratio: {cut.seconds / full.seconds:.3f}")


if __name__ == "__main__":
    main()

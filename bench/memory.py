"""Peak memory of rendering the 15 s ad: ffmpeg's and ours. The larger ad shows that it does not grow with length.

python -m bench.memory --folder /tmp/bench
"""

from __future__ import annotations

import resource

from bench.footage import arguments, long_advert, prepared
from generations.render import render_timeline


def main() -> None:
    given = arguments(__doc__ or "").parse_args()
    media, scratch = prepared(given.folder, given.clips), given.folder / "scratch"
    peaks = {}
    for seconds, times in ((15, 1), (60, 4)):
        result = render_timeline(
            long_advert(times), given.folder / "memory.mp4", open_media=media.__getitem__, scratch=scratch
        )
        peaks[seconds] = result.peak_bytes / 2**20
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{seconds} s: ffmpeg {peaks[seconds]:.0f} MB, this process {own:.0f} MB")
    print(f"ratio to 450 MB: {max(peaks.values()) / 450:.2f}")


if __name__ == "__main__":
    main()

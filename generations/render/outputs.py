"""What goes beside the file: thumbnail, looping preview, GIF or WebP, HLS ladder, the note of how it was made.

All are made from the finished video; nothing here changes it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from adgen.media.ffmpeg import BT709_TAGS, run
from adgen.media.frames import appeal, frame_at, sample
from adgen.media.probe import probe
from generations.timeline import Timeline

from .pieces import Blend, pieces_of
from .settings import STANDARD, RenderSettings

LADDER: Final = ((1080, 5000), (720, 2800), (480, 1400))  # short side, kbit/s
RENDERER_VERSION: Final = 1


def thumbnail(video: Path, output: Path, timeline: Timeline | None = None, *, longest: int = 1280) -> float:
    """A good frame as JPEG: sharp, bright, not inside a transition or fade; early ones win ties. Gives its time."""
    samples = list(sample(video, every_s=0.4, which="keys"))
    avoid = _restless(timeline) if timeline else []
    best_at, best = 0.0, -1.0
    for one in samples:
        score = appeal(one.picture) - 0.004 * one.at_s
        if any(start <= one.at_s <= end for start, end in avoid):
            score -= 0.5
        if score > best:
            best_at, best = one.at_s, score
    still(video, output, best_at, longest=longest)
    return best_at


def still(video: Path, output: Path, at_s: float, *, longest: int = 1280) -> None:
    """The picture shown at a time as JPEG."""
    picture = frame_at(video, at_s)
    scale = min(1.0, longest / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    part = output.with_name(f".{output.name}.part")
    encoded = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 88])[1]
    part.write_bytes(np.asarray(encoded).tobytes())
    part.replace(output)


def _restless(timeline: Timeline) -> list[tuple[float, float]]:
    """Seconds in which something comes or goes: transitions, entrances and exits of type, fades of the whole ad."""
    fps = timeline.fps
    spans = [(piece.start, piece.end) for piece in pieces_of(timeline) if isinstance(piece, Blend)]
    spans += [(0, timeline.fade_in_frames), (timeline.frames - timeline.fade_out_frames, timeline.frames)]
    for overlay in timeline.overlays:
        end = overlay.start + overlay.frames
        spans += [(overlay.start, overlay.start + overlay.entrance_frames), (end - overlay.exit_frames, end)]
    return [(start / fps, end / fps) for start, end in spans if end > start]


def preview_loop(
    video: Path, output: Path, timeline: Timeline | None = None, *, width: int = 360, fps: int = 15
) -> None:
    """A few silent seconds that loop, at most 4 s: a moment of each scene. The suffix decides: .mp4, .webp or .gif."""
    moments = _moments(timeline, float(probe(video).duration_s))
    quick = (
        "-skip_loop_filter",
        "all",
        "-skip_frame",
        "noref",
    )  # half the pictures, edges not smoothed: small, at half the rate
    inputs = [
        arg for at, length in moments for arg in (*quick, "-ss", f"{at:.3f}", "-t", f"{length:.3f}", "-i", str(video))
    ]
    labels = "".join(f"[{number}:v]" for number in range(len(moments)))
    chain = f"{labels}concat=n={len(moments)}:v=1:a=0,fps={fps},scale={width}:-2:flags=area"
    run([*inputs, *_loop_codec(chain, output.suffix)], output=output, sentence="The preview could not be made.")


def _loop_codec(chain: str, suffix: str) -> list[str]:
    if suffix == ".gif":
        palette = "split[a][b];[a]palettegen=max_colors=128[p];[b][p]paletteuse=dither=bayer:bayer_scale=4"
        return ["-filter_complex", f"{chain},{palette}", "-an", "-loop", "0"]
    if suffix == ".webp":
        return [
            "-filter_complex",
            chain,
            "-an",
            "-c:v",
            "libwebp",
            "-q:v",
            "55",
            "-compression_level",
            "3",
            "-loop",
            "0",
        ]
    return [
        *("-filter_complex", f"{chain},format=yuv420p", "-an", "-c:v", "libx264", "-preset", "veryfast", "-crf", "28"),
        *("-movflags", "+faststart", "-map_metadata", "-1", *BT709_TAGS),
    ]


def _moments(timeline: Timeline | None, duration_s: float) -> list[tuple[float, float]]:
    """Start and length in seconds of the moments shown."""
    if timeline is None or len(timeline.picture) < 2:
        return [(min(0.5, duration_s / 4), min(3.0, duration_s))]
    count = min(5, len(timeline.picture))
    length = min(1.0, 4.0 / count)
    chosen = sorted({round(n * (len(timeline.picture) - 1) / (count - 1)) for n in range(count)})
    starts = timeline.starts()
    moments = []
    for n in chosen:
        middle = (starts[n] + timeline.picture[n].frames * 0.55) / timeline.fps
        own = min(length, timeline.picture[n].frames / timeline.fps * 0.8)
        moments.append((max(0.0, middle - own / 2), own))
    return moments


def hls(video: Path, folder: Path, *, settings: RenderSettings = STANDARD) -> Path:
    """A ladder of renditions with four-second pieces in `folder`; gives the master playlist."""
    info = probe(video)
    short = min(info.display_size)
    sizes = [(side, rate) for side, rate in LADDER if side <= short] or [(short, LADDER[-1][1])]
    names = [f"v{n}" for n in range(len(sizes))]
    chain = f"[0:v]split={len(sizes)}" + "".join(f"[{name}i]" for name in names)
    wide = info.display_size[0] > info.display_size[1]
    for name, (side, _) in zip(names, sizes, strict=True):
        chain += f";[{name}i]scale={'-2' if wide else side}:{side if wide else '-2'}:flags=area[{name}]"
    args = ["-i", str(video), "-filter_complex", chain]
    for number, (name, (_, rate)) in enumerate(zip(names, sizes, strict=True)):
        args += ["-map", f"[{name}]", *(["-map", "0:a"] if info.audio else [])]
        args += [
            f"-crf:v:{number}",  # flat art needs a fraction of the ladder's rates
            "22",
            f"-maxrate:v:{number}",
            f"{rate}k",
            f"-bufsize:v:{number}",
            f"{2 * rate}k",
        ]
    group = str(round(info.fps * 4))
    args += ["-c:v", "libx264", "-preset", "veryfast", "-g", group, "-keyint_min", group, "-sc_threshold", "0"]
    args += [*BT709_TAGS, "-c:a", "aac", "-b:a", "128k", "-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod"]
    streams = " ".join(f"v:{n},a:{n}" if info.audio else f"v:{n}" for n in range(len(sizes)))
    args += ["-var_stream_map", streams, "-master_pl_name", "master.m3u8"]
    folder.mkdir(parents=True, exist_ok=True)
    args += ["-hls_segment_filename", str(folder / "%v_%03d.ts"), str(folder / "%v.m3u8")]
    run(args, limits=settings.limits, sentence="The streaming version could not be made.")
    return folder / "master.m3u8"


def sidecar(timeline: Timeline, video: Path, settings: RenderSettings, *, name: str = "") -> str:
    """JSON beside an export: what it was made from and how, enough to make it again. `name`: what the video will be called."""
    content = video.read_bytes()
    note = {
        "renderer": RENDERER_VERSION,
        "file": {"name": name or video.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()},
        "frames": timeline.frames,
        "fps": timeline.fps,
        "size": [timeline.width, timeline.height],
        "quality": settings.quality,
        "comment": settings.comment,
        "timeline": timeline.model_dump(mode="json"),
    }
    return json.dumps(note, indent=2, ensure_ascii=False) + "\n"

"""Composing a 15 s ad against a bare transcode of the same frames (veryfast CRF 20), in CPU seconds. The ratio comes last.

python -m bench.compose --folder /tmp/bench [--clips A B C] [--quality standard] [--vmaf] [--alone]

In the same run MoviePy makes the same clips, crossfades, fades and music, and so does editly where it is installed; `--alone`
leaves both out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import numpy as np

from bench.footage import Cpu, advert, arguments, bare_transcode, prepared, vmaf
from generations.render import QUALITIES, RenderSettings, render_timeline
from generations.render.settings import Quality


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--quality", default="standard", choices=sorted(QUALITIES))
    parser.add_argument("--vmaf", action="store_true", help="also compare with a nearly lossless render of the same ad")
    parser.add_argument("--alone", action="store_true", help="without MoviePy and editly")
    given = parser.parse_args()
    media = prepared(given.folder, given.clips)
    scratch = given.folder / "scratch"
    output = given.folder / "composed.mp4"
    render_timeline(advert(), output, open_media=media.__getitem__, scratch=scratch)  # fonts and caches are warm, once
    with Cpu() as cpu:
        settings = RenderSettings(quality=given.quality)
        result = render_timeline(advert(), output, open_media=media.__getitem__, scratch=scratch, settings=settings)
    bare = bare_transcode(media, given.folder)
    quality = QUALITIES[given.quality]
    alike = bare_transcode(media, given.folder, preset=quality.preset, crf=round(quality.crf))
    print(f"bare transcode, veryfast CRF 20      {bare:6.1f} CPU s")
    print(f"bare transcode, {quality.preset} CRF {quality.crf:g}     {alike:6.1f} CPU s")
    print(f"composed, {given.quality:<10}                {cpu.seconds:6.1f} CPU s, {cpu.wall_s:.1f} s wall")
    print(f"of which ffmpeg                      {result.cpu_s:6.1f} CPU s")
    print(
        f"peak memory of ffmpeg                {result.peak_bytes / 2**20:6.0f} MB, file {result.size_bytes / 1e6:.1f} MB"
    )
    if given.vmaf:
        QUALITIES["reference"] = Quality("veryfast", 4, maxrate_kbps=400_000)
        best, fine = given.folder / "reference.mp4", RenderSettings(quality="reference")
        render_timeline(advert(), best, open_media=media.__getitem__, scratch=scratch, settings=fine)
        print(f"VMAF against a render at CRF 4       {vmaf(output, best):6.2f}")
    if not given.alone:
        others(media, given.folder, bare)
    print(f"ratio to a bare transcode at the same settings: {cpu.seconds / alike:.2f}")
    print(f"ratio: {cpu.seconds / bare:.2f}")


def others(media: dict[str, Path], folder: Path, bare: float) -> None:
    """What users could pick instead, beside the bare transcode."""
    spent = with_moviepy(media, folder)
    print(
        f"MoviePy {version('moviepy'):<10}                   {spent:6.1f} CPU s, {spent / bare:.2f} of the bare transcode"
    )
    if program := shutil.which("editly"):
        spent = with_editly(program, media, folder)
        print(f"editly                               {spent:6.1f} CPU s, {spent / bare:.2f} of the bare transcode")
    else:
        print("editly is NOT INSTALLED here: not compared (npm install -g editly puts it on the path)")


def with_editly(program: str, media: dict[str, Path], folder: Path) -> float:
    """The same clips, crossfades and music; editly overlaps its transitions, so the clips are that much longer."""
    clips = [
        {"layers": [{"type": "video", "path": str(media[f"clip{n}"]), "cutFrom": 0, "cutTo": 5.5 if n < 2 else 5}]}
        for n in range(3)
    ]
    edit = {
        "outPath": str(folder / "editly.mp4"),
        "width": 1080,
        "height": 1920,
        "fps": 30,
        "clips": clips,
        "defaults": {"transition": {"name": "fade", "duration": 0.5}},
        "audioFilePath": str(media["music"]),
    }
    (folder / "editly.json").write_text(json.dumps(edit))
    with Cpu() as cpu:
        subprocess.run([program, "--json", str(folder / "editly.json")], check=True, capture_output=True)
    return cpu.seconds


def with_moviepy(media: dict[str, Path], folder: Path) -> float:
    """The same clips, crossfades, fades and music without titles, grade and vignette (which only add to it)."""
    from moviepy import AudioFileClip, CompositeVideoClip, VideoFileClip, vfx

    with Cpu() as cpu:
        clips = [VideoFileClip(str(media[f"clip{n}"])).subclipped(0, 5.25 if n != 1 else 5.5) for n in range(3)]
        placed = [
            clips[0],
            *(clip.with_start(5 * n - 0.25).with_effects([vfx.CrossFadeIn(0.5)]) for n, clip in enumerate(clips) if n),
        ]
        whole = CompositeVideoClip(placed).with_duration(15).with_effects([vfx.FadeIn(0.3), vfx.FadeOut(0.3)])
        whole = whole.with_audio(AudioFileClip(str(media["music"])).with_volume_scaled(0.3))
        whole.write_videofile(
            str(folder / "moviepy.mp4"), fps=30, preset="superfast", ffmpeg_params=["-crf", "22"], logger=None
        )
        for clip in clips:
            clip.close()
    assert np.isclose(whole.duration, 15)
    return cpu.seconds


if __name__ == "__main__":
    main()

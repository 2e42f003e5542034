"""Ten ads of 10, 15, 30 and 60 s in each format: exact frames, loudness, peaks, and every glyph inside the safe zone.

python -m bench.lengths --folder /tmp/bench [--all]

Each ad is planned and composed as the pipeline does, over a small clip, with its own music and effects. Words are drawn at
full size, frame by frame, and their ink is compared with the safe zone; the file is rendered at a tenth of the size, for its
frames and its sound. Without `--all` every ad has one of the four lengths, with it every length: 40 or 160 ads. What is
wrong is listed; the share that is right comes last.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Final

import django
import numpy as np

from adgen.media.audio import RATE, decode_audio
from adgen.media.ffmpeg import FrameEncoder
from adgen.media.loudness import loudness, true_peak
from adgen.media.probe import probe
from generations.render import RenderSettings, render_timeline
from generations.render.checks import check_words
from generations.render.formats import at_size
from generations.render.overlays import sprites_for
from generations.safe_zone import safe_zone
from generations.spec import AdSpec, AspectRatio
from generations.timeline import Exit, Overlay, Timeline

PROMPTS: Final = (
    "Corner bakery Crumb & Co in Bristol, sourdough and croissants, open from 7 am",
    "Luxury watch brand Aurelian, timeless elegance for collectors",
    "Vegan skincare line Mossbloom with refillable bottles",
    "CloudLedger: accounting software for freelancers, invoices in one click",
    "Gym Forge Athletics: first month free, open 24 hours",
    "Donaudampfschifffahrtsgesellschaft Wien: Rundfahrten täglich ab 29 €",
    "Family law firm Hartwell & Lane, free first consultation, 020 7946 0958",
    "50% off summer sale at Baxter Furniture this weekend only",
    "Fiesta infantil en Planeta Saltarín: trampolines y pastel, desde 12 € por niño",
    "Animal shelter Second Chance needs donations for winter",
)
LENGTHS_S: Final = (10, 15, 30, 60)
INK: Final = 40  # alpha of what counts as seen
SLACK_PX: Final = 2


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "adgen.settings")
    django.setup()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--all", action="store_true")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    right = total = 0
    for number, prompt in enumerate(PROMPTS):
        for seconds in LENGTHS_S if given.all else (LENGTHS_S[number % 4],):
            for ratio in AspectRatio:
                wrong = list(faults(prompt, seconds, ratio, number, given.folder))
                right, total = right + (not wrong), total + 1
                print(f"{seconds:3} s {ratio.value:5} {prompt[:32]:32} {'; '.join(wrong) or 'right'}", flush=True)
    print(f"right: {right} of {total}")


def faults(prompt: str, seconds: int, ratio: AspectRatio, seed: int, folder: Path) -> Iterator[str]:
    timeline = composed(prompt, seconds, ratio, seed, folder)
    for finding in check_words(timeline):
        yield finding.sentence
    yield from reaching_out(timeline)
    small = at_size(timeline, 108)
    output = folder / "length.mp4"
    render_timeline(
        small,
        output,
        open_media=lambda key: folder / key,
        scratch=folder / "scratch",
        settings=replace(RenderSettings(), quality="draft"),
    )
    info, sound = probe(output), decode_audio(output)
    if (info.frames, info.duration_s, info.variable_rate) != (seconds * 30, seconds, False):
        yield f"{info.frames} frames, {float(info.duration_s):.3f} s"
    if len(sound) != seconds * RATE:
        yield f"sound of {len(sound)} samples"
    if abs(loudness(sound) + 14) > 0.5:
        yield f"{loudness(sound):.2f} LUFS"
    if true_peak(sound) >= -1:
        yield f"{true_peak(sound):.2f} dBTP"


def composed(prompt: str, seconds: int, ratio: AspectRatio, seed: int, folder: Path) -> Timeline:
    """The ad as the pipeline would compose it; its media lie in `folder`."""
    from generations.looks.choose import look_for
    from generations.pipeline.compose import ComposedClip, EffectMedia, compose, effects_wanted
    from generations.providers import registry
    from generations.providers.base import PlanRequest
    from generations.providers.local.music import effect
    from generations.providers.local.sound import write_wav

    spec = registry.planner().plan(PlanRequest(prompt=prompt, duration_s=seconds, aspect_ratio=ratio, seed=seed))
    look = look_for(spec, False)
    effects = {}
    for name in effects_wanted(look):
        sound = effect(name, seed, RATE)
        write_wav(folder / f"{name}.wav", sound.samples)
        effects[name] = EffectMedia(f"{name}.wav", sound.peak_s)
    clips = [ComposedClip(small_clip(folder), 12, 70 * 30, scene.scene_number) for scene in spec.scenes]
    return compose(spec, clips, music(spec, seconds, seed, folder), effects, look, ratio)


def music(spec: AdSpec, seconds: int, seed: int, folder: Path) -> str:
    from generations.providers.local.music import compose_music, mood_for
    from generations.providers.local.sound import write_wav

    name = f"music-{seed}-{seconds}.wav"
    if not (folder / name).exists():
        cuts = tuple(accumulate(float(scene.duration_s) for scene in spec.scenes))[:-1]
        mood = mood_for(f"{spec.ad_specifications.music_style} {spec.audio.mood} {spec.brand_guidelines.mood}")
        write_wav(folder / name, compose_music(float(seconds), cuts, mood, seed))
    return name


def small_clip(folder: Path) -> str:
    """Seventy seconds of moving noise."""
    path = folder / "small.mp4"
    if not path.exists():
        picture = np.random.default_rng(0).integers(60, 180, (90, 90, 3), np.uint8)
        with FrameEncoder(path, 64, 64, 30, crf=30) as encoder:
            for frame in range(70 * 30):
                left = frame % 26
                encoder.write(picture[left : left + 64, left : left + 64])
    return path.name


def reaching_out(timeline: Timeline) -> Iterator[str]:
    """Words whose ink leaves the safe zone in any frame they are seen in, at full size."""
    for overlay in timeline.overlays:
        worst = max((outside(box, timeline) for box in ink_boxes(overlay, timeline)), default=0.0)
        if worst > SLACK_PX:
            yield f"“{overlay.text[:24]}” reaches {worst:.0f} px out of the safe zone"


def outside(box: tuple[int, int, int, int], timeline: Timeline) -> float:
    zone = safe_zone(timeline.width, timeline.height)
    left, top, right, bottom = box
    return max(zone.left - left, zone.top - top, right - zone.right_at(bottom - SLACK_PX), bottom - zone.bottom)


def ink_boxes(overlay: Overlay, timeline: Timeline) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right, bottom of what is seen of the words (not of the light or shade under them) in each frame."""
    pill = overlay.style.pill.model_copy(update={"glow": None}) if overlay.style.pill else None
    bare = overlay.model_copy(update={"style": overlay.style.model_copy(update={"scrim": None, "pill": pill})})
    for sprite in sprites_for(bare, timeline.width, timeline.height, timeline.fps, Path):
        for picture in sprite.frames:
            yield from _ink(picture[..., 3], sprite.x, sprite.y)
        if overlay.exit is Exit.SLIDE_UP:  # half gone when it has risen by a ninth of its height
            height = sprite.frames.shape[1]
            yield from _ink(sprite.frames[-1][..., 3], sprite.x, sprite.y - height // 9)


def _ink(alpha: np.ndarray, x: int, y: int) -> Iterator[tuple[int, int, int, int]]:
    rows, columns = np.flatnonzero((alpha > INK).any(axis=1)), np.flatnonzero((alpha > INK).any(axis=0))
    if len(rows):
        yield x + int(columns[0]), y + int(rows[0]), x + int(columns[-1]) + 1, y + int(rows[-1]) + 1


if __name__ == "__main__":
    main()

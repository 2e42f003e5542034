"""Clips to measure with: camera-like pictures (texture, slow movement, sensor noise) made from numbers, and an ad of them."""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from adgen.media.audio import RATE, write_wave
from adgen.media.ffmpeg import FrameEncoder, run
from generations.timeline import (
    Box,
    ColourMatch,
    Grade,
    Overlay,
    Placement,
    Sound,
    SoundKind,
    Timeline,
    Transition,
    TransitionStyle,
)

WIDTH, HEIGHT = 1080, 1920
FPS: Final = 30
CLIP_FRAMES = 165


def arguments(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--folder", type=Path, required=True, help="where clips and results go (clips are made once)")
    parser.add_argument("--clips", type=Path, nargs=3, help="three 1080x1920 clips of at least 5.5 s instead of ours")
    return parser


def prepared(folder: Path, clips: list[Path] | None = None) -> dict[str, Path]:
    """Three clips, music and an effect, by key."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(3):
        if not clips and not (folder / f"clip{number}.mp4").exists():
            camera_clip(folder / f"clip{number}.mp4", seed=number + 7)
    if not (folder / "music.wav").exists():
        t = np.arange(RATE * 15) / RATE
        chord = sum(np.sin(2 * np.pi * hz * t) * np.exp(-((t * 2) % 1) * 3) for hz in (220, 330, 440, 554))
        write_wave(folder / "music.wav", np.stack([chord, chord * 0.9], axis=1).astype(np.float32) * np.float32(0.2))
        hit = np.random.default_rng(0).normal(0, 0.3, RATE // 2) * np.exp(-np.arange(RATE // 2) / 4000)
        write_wave(folder / "hit.wav", np.stack([hit, hit], axis=1).astype(np.float32))
    given = clips or [folder / f"clip{number}.mp4" for number in range(3)]
    return {f"clip{n}": path for n, path in enumerate(given)} | {n: folder / f"{n}.wav" for n in ("music", "hit")}


def camera_clip(path: Path, seed: int) -> None:
    rng = np.random.default_rng(seed)
    wide, high = 1400, 2300
    light = _noise(rng, high, wide, (512, 128, 48, 16, 6, 2))
    colour = np.stack([_noise(rng, high, wide, (700, 300)) for _ in range(3)], axis=-1)
    scene = np.clip((0.25 + 0.75 * colour) * (0.2 + 0.9 * light[..., None]) * 255, 0, 255).astype(np.uint8)
    for number in range(40):
        centre = (int(rng.integers(0, wide)), int(rng.integers(0, high)))
        shade = tuple(int(value) for value in rng.integers(0, 255, 3))
        cv2.circle(scene, centre, int(rng.integers(10, 140)), shade, -1 if number % 2 else 6, cv2.LINE_AA)
    sensor = [rng.normal(0, 2.2, (HEIGHT, WIDTH)).astype(np.float32) for _ in range(4)]
    raw = path.with_suffix(".raw.mp4")
    with FrameEncoder(raw, WIDTH, HEIGHT, FPS, crf=16) as encoder:
        for frame in range(CLIP_FRAMES):
            zoom = 1 + 0.0015 * frame
            move = np.array([[zoom, 1e-5 * frame, -100 - 1.1 * frame], [-0.002, zoom, -150 - 0.4 * frame]], np.float32)
            picture = cv2.warpAffine(scene, move, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
            encoder.write(np.clip(picture + sensor[frame % 4][..., None], 0, 255).astype(np.uint8))
    run(["-i", str(raw), "-c:v", "libx264", "-preset", "medium", "-crf", "18"], output=path)
    raw.unlink()


def _noise(rng: np.random.Generator, high: int, wide: int, sizes: tuple[int, ...]) -> np.ndarray:
    total = np.zeros((high, wide), np.float32)
    for size in sizes:
        coarse = rng.random((max(2, high // size), max(2, wide // size)), dtype=np.float32)
        total += cv2.resize(coarse, (wide, high), interpolation=cv2.INTER_CUBIC) * size**0.9
    return (total - total.min()) / (total.max() - total.min())


def advert(last_words: str = "Order now") -> Timeline:
    """Three clips, half-second crossfades, titles, grade, vignette, fades, music and effects: 15 s."""
    change = Transition(style=TransitionStyle.CROSSFADE, frames=15)
    box = Box(x=0.08, y=0.18, width=0.84, height=0.14)
    words = (("Fresh bread", 5, 120), ("Baked every day", 160, 120), (last_words, 315, 130))
    return Timeline(
        width=WIDTH,
        height=HEIGHT,
        fps=FPS,
        picture=(
            Placement(key="clip0", frames=150, transition_out=change),
            Placement(key="clip1", source_in="1/4", frames=150, transition_out=change),
            Placement(key="clip2", source_in="1/4", frames=150),
        ),
        overlays=tuple(Overlay(text=text, box=box, start=start, frames=frames) for text, start, frames in words),
        sounds=(
            Sound(kind=SoundKind.MUSIC, key="music", gain=0.3),
            Sound(kind=SoundKind.EFFECT, key="hit", start=150, gain=0.5),
            Sound(kind=SoundKind.EFFECT, key="hit", start=300, gain=0.5),
        ),
        grade=Grade(style="cinematic", tint="#E5532D", vignette=0.6),
        fade_in_frames=9,
        fade_out_frames=9,
    )


def long_advert(times: int) -> Timeline:
    """The ad's scenes several times over, each time a little brighter: equal scenes would be encoded only once."""
    once = advert()
    picture = tuple(
        part.model_copy(update={"match": ColourMatch(exposure=0.02 * number)})
        for number in range(times)
        for part in once.picture
    )
    return once.model_copy(update={"picture": picture})


class Cpu:
    """CPU seconds of this process and of all it has started and waited for."""

    def __enter__(self) -> Cpu:
        self._before = self._now()
        self._clock = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = self._now() - self._before
        self.wall_s = time.monotonic() - self._clock

    def _now(self) -> float:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(one.ru_utime + one.ru_stime for one in used)


def bare_transcode(media: dict[str, Path], folder: Path, *, preset: str = "veryfast", crf: int = 20) -> float:
    """CPU seconds of decoding and encoding the same 450 frames and doing nothing else to them."""
    with Cpu() as cpu:
        for number in range(3):
            encode = ["-frames:v", "150", "-an", "-c:v", "libx264", "-preset", preset, "-crf", str(crf)]
            run(["-i", str(media[f"clip{number}"]), *encode], output=folder / f"bare{number}.mp4")
    return cpu.seconds


def vmaf(distorted: Path, reference: Path, *, every: int = 5) -> float:
    """Mean VMAF of one file against another."""
    chain = f"[0:v][1:v]libvmaf=n_threads=2:n_subsample={every}:log_fmt=csv:log_path=/dev/stderr"
    outcome = run(
        ["-loglevel", "info", "-i", str(distorted), "-i", str(reference), "-filter_complex", chain, "-f", "null", "-"],
        capture=True,
    )
    line = next(line for line in outcome.stderr.splitlines() if "VMAF score" in line)
    return float(line.rsplit(":", 1)[1])

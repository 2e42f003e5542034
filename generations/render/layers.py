"""Overlays as the graph's inputs: which pictures are shown when, written once as raw frames.

A sprite's frames are shown one by one from its overlay's start, the last is held, then the exit plays. Only frames that
differ from the one before are stored; the graph gives each its time, and `overlay` holds it until the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generations.timeline import Exit, Overlay

from .overlays import Sprite

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class RawInput:
    """A file of raw frames."""

    path: Path
    width: int
    height: int
    fps: int
    pixels: str = "rgba"

    def args(self) -> list[str]:
        size = f"{self.width}x{self.height}"
        return [
            *("-f", "rawvideo", "-pixel_format", self.pixels, "-video_size", size, "-framerate", str(self.fps)),
            *("-i", str(self.path)),
        ]


@dataclass(frozen=True)
class Run:
    """`count` stored frames shown at consecutive frames of the window, from `at`."""

    at: int
    count: int


@dataclass(frozen=True)
class Layer:
    """One sprite inside a window of the ad: visible in its frames [start, end), stored frames timed by `runs`."""

    source: RawInput
    x: int
    y: int
    rise: int  # pixels it moves up during the exit
    start: int
    end: int
    exit_at: int
    exit_frames: int
    runs: tuple[Run, ...]


def layer_for(overlay: Overlay, sprite: Sprite, window: tuple[int, int], fps: int, path: Path) -> Layer | None:
    """Write the frames this window needs to `path`; None when the sprite is not seen in it or nowhere."""
    first, last = max(overlay.start, window[0]), min(overlay.start + overlay.frames, window[1])
    if first >= last or not sprite.frames.size:
        return None
    exit_frames = 0 if overlay.exit is Exit.NONE else min(overlay.exit_frames, overlay.frames)
    exit_from = overlay.frames - exit_frames
    shown = [
        (sprite.index_at(k), max(0, k - exit_from + 1)) for k in range(first - overlay.start, last - overlay.start)
    ]
    changes = [n for n, frame in enumerate(shown) if n == 0 or frame != shown[n - 1]]
    with path.open("wb") as file:
        for n in changes:
            picture, faded = shown[n]
            file.write(_exiting(sprite.frames[picture], faded, exit_frames).tobytes())
    height, width = sprite.frames.shape[1:3]
    return Layer(
        source=RawInput(path, width, height, fps),
        x=sprite.x,
        y=sprite.y,
        rise=height // 3 if overlay.exit is Exit.SLIDE_UP else 0,
        start=first - window[0],
        end=last - window[0],
        exit_at=overlay.start + exit_from - window[0],
        exit_frames=exit_frames,
        runs=_runs(changes, first - window[0]),
    )


def _exiting(picture: Pixels, step: int, steps: int) -> Pixels:
    """Frame `step` of `steps` on the way out; 0 is before the exit begins. The last one is nearly gone."""
    if step == 0:
        return picture
    fading = picture.copy()
    fading[..., 3] = np.round(picture[..., 3] * (1 - step / (steps + 1)) ** 1.5)
    return fading


def _runs(changes: list[int], offset: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    for n in changes:
        if runs and n + offset == runs[-1].at + runs[-1].count:
            runs[-1] = Run(runs[-1].at, runs[-1].count + 1)
        else:
            runs.append(Run(n + offset, 1))
    return tuple(runs)


def times(runs: tuple[Run, ...]) -> str:
    """The time of stored frame N, in frames, as an expression."""
    *earlier, last = runs
    count = sum(run.count for run in earlier)
    text = f"N{last.at - count:+d}"
    for run in reversed(earlier):
        count -= run.count
        text = f"if(lt(N,{count + run.count}),N{run.at - count:+d},{text})"
    return text


def layer_chain(layer: Layer, fps: int) -> str:
    """From a raw input to overlay material: colours converted on the few stored frames, then each given its time."""
    return f"{RGBA_TO_YUVA},settb=1/{fps},setpts='{times(layer.runs)}'"


def overlay_filter(layer: Layer) -> str:
    y = str(layer.y)
    if layer.rise:
        y = f"'{layer.y}-{layer.rise}*pow(clip((n-{layer.exit_at - 1})/{layer.exit_frames + 1},0,1),2)'"
    seen = f"enable='between(n,{layer.start},{layer.end - 1})'"
    return f"overlay=x={layer.x}:y={y}:eof_action=repeat:format=yuv420:{seen}"


RGBA_TO_YUVA = "scale=out_color_matrix=bt709:out_range=tv:flags=area,format=yuva420p"

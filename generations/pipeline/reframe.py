"""A clip of one shape in a frame of another, by design: filled where what matters stays in it, else whole and beside the words.

What matters is where the eye goes (spectral residual and faces, as for photos), over a few moments of the clip. A clip that
cannot fill the frame stands whole before a soft copy of itself, on the side where the scene's words are not.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from adgen.media.frames import sample
from adgen.media.probe import probe
from generations.looks.heroes.saliency import saliency_of
from generations.timeline import Fit, Overlay, Placement, Timeline

FILLS_FROM: Final = 0.7  # the frame is filled when at least this share of the picture stays in it,
FILLS_TELLING_FROM: Final = 0.5  # or this share, with at least
TELLING: Final = 0.72  # of what draws the eye
ASIDE: Final = 1.0  # a whole clip stands at the edge away from the words
WIDE_WORDS: Final = 0.62  # of the frame: words that wide have no side
MOMENTS: Final = 5
Weights = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Framing:
    fit: Fit
    focus: tuple[float, float] = (0.5, 0.5)


def framing_of(clip: Path, frame: tuple[int, int]) -> Framing:
    """How the clip goes into a frame of `frame` pixels."""
    info = probe(clip)
    width, height = info.display_size
    shape = (width / height) / (frame[0] / frame[1])
    kept = min(shape, 1 / shape)
    if kept > 0.99:
        return Framing(Fit.COVER)
    pictures = [one.picture for one in sample(clip, every_s=float(info.duration_s) / MOMENTS, longest=256)]
    drawn = np.mean([saliency_of(picture) for picture in pictures], axis=0)
    along = drawn.sum(axis=0 if shape > 1 else 1)
    place, held = best_window(along, kept)
    if kept >= FILLS_FROM or (kept >= FILLS_TELLING_FROM and held >= TELLING):
        return Framing(Fit.COVER, (place, 0.5) if shape > 1 else (0.5, place))
    return Framing(Fit.BLUR_PAD)


def best_window(along: Weights, share: float) -> tuple[float, float]:
    """Where a window of `share` of the length holds most: its place in the room it has (0..1), and how much it holds. Of
    equal places the one nearest the middle."""
    length = max(1, round(len(along) * share))
    room = len(along) - length
    if room == 0:
        return 0.5, 1.0
    sums = np.convolve(along, np.ones(length), mode="valid") / max(float(along.sum()), 1e-12)
    from_middle = np.abs(np.arange(room + 1) / room - 0.5)
    best = int(np.argmax(np.round(sums, 3) - 1e-4 * from_middle))
    return round(best / room, 3), float(sums[best])


def beside_words(timeline: Timeline) -> Timeline:
    """Whole clips moved away from the words of their scene, in frames that are wide enough for both."""
    if timeline.width <= timeline.height:
        return timeline
    parts = [
        part.model_copy(update={"focus_x": _side(timeline.overlays, part)})
        if isinstance(part, Placement) and part.fit is Fit.BLUR_PAD
        else part
        for part in timeline.picture
    ]
    return timeline.model_copy(update={"picture": tuple(parts)})


def _side(overlays: tuple[Overlay, ...], part: Placement) -> float:
    own = [one.box for one in overlays if one.scene_number == part.scene_number and one.text.strip()]
    if not own:
        return 0.5
    left, right = min(box.x for box in own), max(box.x + box.width for box in own)
    if right - left > WIDE_WORDS or abs((left + right) / 2 - 0.5) < 0.08:
        return 0.5
    return ASIDE if (left + right) / 2 < 0.5 else 1 - ASIDE

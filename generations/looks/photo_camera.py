"""The camera inside a photo: a slow glide over the whole picture, or one detail after another, cut on the beat.

Views are boxes in fractions of the picture; `cards.window` shows them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from generations.looks import easing
from generations.looks.base import Role, SceneBrief
from generations.looks.heroes import cards
from generations.looks.heroes.photos import PhotoArt
from generations.looks.heroes.saliency import Box

_OPENING_CUTS: Final = (0.40, 0.66)  # of a hook
_NEAR, _NEARER = 1.45, 1.62  # how close a detail is shown: near enough to be one, wide enough to know what it is of


def camera_for(brief: SceneBrief, art: PhotoArt, ratio: float, *, details: bool) -> Callable[[float], Box]:
    """What the camera sees: a slow pull-back over the whole picture, or one detail after another."""
    whole = cards.cover_box(art, ratio)
    if brief.role is Role.HOOK and art.details:
        return _opening(brief, art, ratio)
    if not details or not art.details:
        near = cards.cover_box(art, ratio, 1.26 if brief.role is Role.HOOK else 1.10)
        if brief.role is Role.BODY:
            near, whole = whole, near

        def glide(t: float) -> Box:
            curve = easing.out_cubic if brief.role is Role.HOOK else easing.in_out_sine
            return cards.between(near, whole, curve(easing.clamp(t / brief.duration_s)))

        return glide
    shots = [
        (cards.cover_box(art, ratio, _NEAR, box.centre), cards.cover_box(art, ratio, _NEARER, box.centre))
        for box in art.details[:3]
    ]
    shots.append((cards.cover_box(art, ratio, 1.12), whole))
    cuts = _cut_times(brief, len(shots))

    def cut(t: float) -> Box:
        number = sum(1 for at in cuts if t >= at)
        start = cuts[number - 1] if number else 0.0
        end = cuts[number] if number < len(cuts) else brief.duration_s
        first, last = shots[min(number, len(shots) - 1)]
        return cards.between(first, last, easing.clamp((t - start) / max(end - start, 0.1)))

    return cut


def _opening(brief: SceneBrief, art: PhotoArt, ratio: float) -> Callable[[float], Box]:
    """A hook does not rest on one view: a quick pull-back over the whole, a detail on the beat, and the whole again."""
    whole = cards.cover_box(art, ratio)
    first = cards.cover_box(art, ratio, 1.3), whole
    at = art.details[0].centre
    close = cards.cover_box(art, ratio, _NEAR, at), cards.cover_box(art, ratio, _NEARER, at)
    last = cards.cover_box(art, ratio, 1.1), whole
    length = brief.duration_s - brief.start_s
    cuts = [_on_beat(brief, brief.start_s + length * share) for share in _OPENING_CUTS]

    def view(t: float) -> Box:
        if t < cuts[0]:
            return cards.between(*first, easing.out_cubic(easing.clamp(t / cuts[0])))
        if t < cuts[1]:
            return cards.between(*close, (t - cuts[0]) / (cuts[1] - cuts[0]))
        return cards.between(*last, easing.out_cubic(easing.clamp((t - cuts[1]) / (brief.duration_s - cuts[1]))))

    return view


def _on_beat(brief: SceneBrief, at: float) -> float:
    return min(brief.beats_s, key=lambda beat: abs(beat - at)) if brief.beats_s else at


def _cut_times(brief: SceneBrief, shots: int) -> list[float]:
    """Every second beat inside the scene, at least 0.9 s apart, one fewer than there are shots."""
    cuts: list[float] = []
    for beat in brief.beats_s[::2] or tuple(np.arange(brief.start_s + 1, brief.duration_s, 1.0)):
        is_inside = brief.start_s + 0.8 < beat < brief.duration_s - brief.handle_s - 0.8
        if is_inside and (not cuts or beat - cuts[-1] >= 0.9) and len(cuts) < shots - 1:
            cuts.append(float(beat))
    return cuts


def pushed(box: Box, share: float) -> Box:
    """The same view, moving 7 % closer."""
    shrink = 1 - 0.07 * easing.clamp(share)
    x, y = box.centre
    return Box(x - box.width * shrink / 2, y - box.height * shrink / 2, box.width * shrink, box.height * shrink)

"""Easing curves and the few time functions every look moves by. Progress runs 0..1 and is clamped; times are seconds."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Curve = Callable[[float], float]


def clamp(value: float, low: float = 0.0, high: float = 1.0) -> float:
    return min(max(value, low), high)


def progress(t: float, start: float, duration: float) -> float:
    """How far a move that begins at `start` has come: 0 before, 1 after."""
    return clamp((t - start) / duration) if duration > 0 else float(t >= start)


def out_expo(p: float) -> float:
    return 1.0 if p >= 1 else 1 - 2 ** (-10 * p)


def in_expo(p: float) -> float:
    return 0.0 if p <= 0 else 2 ** (10 * p - 10)


def out_cubic(p: float) -> float:
    return 1 - (1 - p) ** 3


def in_out_cubic(p: float) -> float:
    return 4 * p**3 if p < 0.5 else 1 - (2 - 2 * p) ** 3 / 2


def in_out_sine(p: float) -> float:
    return (1 - math.cos(math.pi * p)) / 2


def out_back(p: float, overshoot: float = 1.5) -> float:
    back = p - 1
    return 1 + (overshoot + 1) * back**3 + overshoot * back**2


def tween(t: float, start: float, duration: float, curve: Curve = out_expo) -> float:
    return curve(progress(t, start, duration))


def between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share


def sway(t: float, period_s: float, phase: float = 0.0) -> float:
    """-1..1, the never-ending drift of things at rest."""
    return math.sin(2 * math.pi * (t / period_s + phase))


def wobble(t: float, beats_s: Sequence[float]) -> float:
    """-1..1, a jelly that is struck on each beat and comes to rest before the next."""
    latest = max((beat for beat in beats_s if beat <= t + 1e-6), default=None)
    since = 0.0 if latest is None else t - latest
    return 0.0 if latest is None else math.exp(-5.5 * since) * math.cos(2 * math.pi * 2.7 * since)


def pulse(t: float, beats_s: Sequence[float], decay: float = 7.0) -> float:
    """1 on each beat, fading by e^(-decay * seconds): what makes a picture follow the music."""
    latest = max((beat for beat in beats_s if beat <= t + 1e-6), default=None)
    return 0.0 if latest is None else math.exp(-decay * (t - latest))

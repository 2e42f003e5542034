"""Compose a piece for an ad: grid, plan, score, mix, ending, master.

In: duration and cuts in seconds, a mood, a seed. Out: float32 (round(duration * sample_rate), 2), -14 LUFS,
true peak under -1.3 dBTP, the last quarter second silent to the ear. Same arguments, same samples.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generations.providers.local.music.beats import beat_grid
from generations.providers.local.music.filters import Signal
from generations.providers.local.music.mastering import master
from generations.providers.local.music.mixing import mix_score
from generations.providers.local.music.moods import mood_named, variation_for
from generations.providers.local.music.plan import make_plan
from generations.providers.local.music.score import write_score


def compose_music(
    duration_s: float,
    cuts_s: Sequence[float],
    mood: str,
    seed: int,
    variation: int | str | None = None,
    sample_rate: int = 48_000,
) -> Signal:
    """Music of exactly `duration_s` whose scenes change with `cuts_s`.

    `mood` is a mood's name or any words for one; `variation` an index, a name or None for the seed's choice.
    The beats are those of `beat_grid` with the same duration, cuts, mood and seed.
    """
    kind = mood_named(mood)
    chosen = variation_for(kind, variation, seed)
    grid = beat_grid(duration_s, cuts_s, mood, seed)
    plan = make_plan(grid, kind, chosen)
    score = write_score(plan, kind, chosen, seed)
    length = round(duration_s * sample_rate)
    mix = mix_score(score, plan, chosen, seed, length, sample_rate)
    mix *= _ending(score.final_s, length, sample_rate)[:, None]
    return master(mix, kind.brightness, sample_rate)


def _ending(final_s: float, length: int, sample_rate: int) -> Signal:
    """Gain that helps the last chord's own decay along: -34 dB by 0.3 s before the end, zero at the end."""
    end_s = length / sample_rate
    silent_s = end_s - 0.3
    begin_s = final_s + 0.3 * max(0.0, silent_s - final_s)
    time = np.arange(length) / sample_rate
    way = np.clip((time - begin_s) / max(0.1, silent_s - begin_s), 0.0, 1.0)
    closing = np.clip((end_s - time) / 0.28, 0.0, 1.0)
    return (10.0 ** (-34.0 * way**1.7 / 20.0) * np.sin(closing * np.pi / 2)).astype(np.float32)

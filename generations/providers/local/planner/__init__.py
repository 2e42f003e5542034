"""The local planner: any prompt to an ad spec by rules and written packs.

`LocalPlanner().plan(request)` reads the prompt (`reading`), picks framework (`framework`) and style (`style`), chooses
copy (`copywriter`, checked by `lint`), lays it out in time (`scenes`). Copy lives in `packs`, small words in `lexicon`.
"""

from __future__ import annotations

from generations.providers.local.planner.hints import hint_for
from generations.providers.local.planner.planner import LocalPlanner

__all__ = ["LocalPlanner", "hint_for"]

"""The pipeline in story order: prompt -> ad spec -> clips -> timeline -> file.

Read the stages from top to bottom; each lives in the file of its name. `make_clips` fans out, one run per scene, while
`make_sound` goes on beside it. Two are no chapters of that story: `make_rendition` runs when the user of a finished ad asks
for another form of it, `make_take` when staff compare models. The runner (`runner.py`) is the only place that claims,
records, catches and retries.
"""

from __future__ import annotations

from typing import Any, Final

from generations.pipeline.compose_stage import COMPOSE
from generations.pipeline.export import EXPORT
from generations.pipeline.make_clips import MAKE_CLIPS
from generations.pipeline.make_rendition import MAKE_RENDITION
from generations.pipeline.make_sound import MAKE_SOUND
from generations.pipeline.make_take import MAKE_TAKE
from generations.pipeline.plan_scenes import PLAN_SCENES
from generations.pipeline.review import REVIEW
from generations.pipeline.stage import Stage
from generations.pipeline.write_spec import WRITE_SPEC

PIPELINE: Final[tuple[Stage[Any, Any], ...]] = (
    WRITE_SPEC,
    PLAN_SCENES,
    MAKE_SOUND,
    MAKE_CLIPS,
    COMPOSE,
    EXPORT,
    REVIEW,
)
ON_REQUEST: Final[tuple[Stage[Any, Any], ...]] = (MAKE_RENDITION, MAKE_TAKE)

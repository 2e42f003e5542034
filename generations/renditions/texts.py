"""What is written beside the finished file: subtitles in both kinds, and the note of how the ad was made."""

from __future__ import annotations

import json
import shutil
import uuid
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from adgen.media import storage
from generations.makers import makers_of
from generations.models import Generation
from generations.pipeline.export import disclosure, makers_of_pictures
from generations.render import RenderSettings, captions_srt, captions_vtt, sidecar
from generations.timeline import Timeline

TEXTS: Final = {"vtt": "text/vtt", "srt": "application/x-subrip", "json": "application/json"}


def text_of(generation: Generation, kind: str) -> str:
    """`kind` is one of `TEXTS`; the ad has a finished file. Raises FileNotFoundError when that file is gone."""
    timeline = _shown(generation)
    if kind == "json":
        return _note(generation, timeline)
    return captions_vtt(timeline) if kind == "vtt" else captions_srt(timeline)


def _shown(generation: Generation) -> Timeline:
    """The timeline the file was made from, also while a scene is made again."""
    return Timeline.model_validate(generation.standing["timeline"] if generation.standing else generation.timeline)


def _note(generation: Generation, timeline: Timeline) -> str:
    scratch = Path(settings.SCRATCH_DIR) / f"note-{uuid.uuid4()}"
    scratch.mkdir()
    try:
        video = storage.open_file(generation.video_key, scratch)
        comment = disclosure(makers_of_pictures(generation))
        file = json.loads(sidecar(timeline, video, RenderSettings(comment=comment)))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    note: dict[str, Any] = {
        "generation": str(generation.pk),
        "prompt": generation.prompt,
        "seed": generation.seed,
        "look": generation.look,
        "made_at": generation.completed_at.isoformat() if generation.completed_at else None,
        "made_by": [
            {"part": maker.part, "provider": maker.provider, "model": maker.model, "cost_usd": str(maker.cost)}
            for maker in makers_of(generation)
        ],
        "spec": generation.spec,
        **file,
    }
    return json.dumps(note, indent=2, ensure_ascii=False) + "\n"

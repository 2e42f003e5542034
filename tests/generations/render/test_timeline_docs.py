"""The examples of docs/timeline.md are valid and can be rendered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from adgen.media.probe import probe
from generations.timeline import Timeline
from tests.generations.render.conftest import Render

TEXT = (Path(__file__).parents[3] / "docs" / "timeline.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (\w+) -->\n```json\n(.*?)```", TEXT, re.DOTALL))


@pytest.mark.parametrize("name", ["smallest", "complete"])
def test_an_example_renders_to_its_length(name: str, render: Render) -> None:
    timeline = Timeline.model_validate_json(EXAMPLES[name])
    small = timeline.model_copy(update={"width": 216, "height": 384})
    assert probe(render(small).path).frames == timeline.frames

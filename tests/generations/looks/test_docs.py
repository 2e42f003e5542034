"""The look in docs/looks.md is a look: it draws, in every format and role."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from generations.looks.base import Look
from tests.generations.looks.making import SIZES, make_brief


def documented_look() -> Look:
    text = (Path(settings.BASE_DIR) / "docs" / "looks.md").read_text(encoding="utf-8")
    (source,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    names: dict[str, object] = {}
    exec(compile(source, "docs/looks.md", "exec"), names)
    look = names["LOOK"]
    assert isinstance(look, Look)
    return look


@pytest.mark.parametrize("ratio", SIZES)
@pytest.mark.parametrize("number", [1, 2, 4])
def test_the_documented_example_draws(ratio: str, number: int) -> None:
    width, height = SIZES[ratio]
    frame = documented_look().prepare(make_brief(documented_look(), ratio=ratio, number=number))(1.0)
    assert frame.shape == (height, width, 3)
    assert frame.std() > 5

"""Prompts filled in like a form: "Name: ...", "Price: ...", a field a line."""

from __future__ import annotations

import re
from typing import Final

_FIELD: Final = re.compile(r"(?:^|\n)[^\w\n]*([^\W\d_][\w /'’-]{1,24}?)\s?:(?=\s)")
_FEWEST: Final = 3  # fields


def fields_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the names of fields stand, each from its first to behind its last character."""
    return tuple(found.span(1) for found in _FIELD.finditer(text))


def is_form(text: str) -> bool:
    return len(fields_of(text)) >= _FEWEST

"""Small readers for the parts of a model's answer, whatever they hold."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any, Final, TypeVar

SECONDS: Final = re.compile(r"\d+(?:\.\d+)?")
Choice = TypeVar("Choice", bound=StrEnum)


def rows_of(value: object) -> list[Any]:
    return list(value)[:40] if isinstance(value, list | tuple) else []


def one_of(kind: type[Choice], value: object, base: Choice) -> Choice:
    word = value.strip().lower().replace(" ", "_").replace("-", "_") if isinstance(value, str) else ""
    return kind(word) if word in set(kind) else base


def seconds_of(value: object) -> float | None:
    if isinstance(value, str) and (found := SECONDS.search(value[:20])):
        value = float(found.group())
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1000:
        return round(float(value), 1)
    return None


def bare(text: str) -> str:
    """Letters and digits alone, so that spelling of blanks and marks makes no difference."""
    return "".join(char for char in text.casefold() if char.isalnum())

"""What a part of a prompt is for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Label(StrEnum):
    """The letters are those of the annotated prompts in `corpus/`."""

    BRAND = "b"  # the name on the sign
    PRODUCT = "w"  # the noun phrase that says what it is or what is sold
    DOES = "v"  # the verb phrase that does, where no noun phrase says it
    LINE = "l"  # one thing customers may read
    SLOGAN = "q"  # a slogan or question that opens or closes the ad
    PLACE = "p"  # where it is, without the preposition
    CONTACT = "c"  # phone, address on the web, e-mail, handle
    CALL = "t"  # what people are asked to do
    NOTE = "n"  # said to whoever makes the ad; never shown


@dataclass(frozen=True)
class Span:
    """Characters `start` to `end` of the prompt and what they are for."""

    label: Label
    start: int
    end: int
    text: str

    def covering(self, text: str, start: int, end: int) -> Span:
        """The same part of another stretch of its prompt, without spaces before it."""
        start += len(text[start:end]) - len(text[start:end].lstrip(" "))
        return replace(self, start=start, end=end, text=text[start:end])

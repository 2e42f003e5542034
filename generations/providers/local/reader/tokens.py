"""A prompt as tokens with their places in it: words, numbers, and each mark between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# "men's", "café-bar", "12–4", "€24.50", "7j/7" and "O'Hara" are one word each; a line break is a token of its own.
_TOKEN: Final = re.compile(
    r"\n|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]|[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff]+[^\W_]*)*(?:['’.,\-–/&+@:_](?=[^\W_])[^\W_]+)*|[^\s]"
)


@dataclass(frozen=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return any(char.isalnum() for char in self.text)


def tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text) if match.group() != "\ufe0f"
    )

"""Text a model wrote, made harmless before anybody looks at it: words, and nothing that could act as something else.

Control characters, bidirectional overrides, markup, template, shell and filter expressions and paths go; letters of every script,
emoji and ordinary punctuation stay. Text is only ever drawn as text, so quotation marks, colons and per cent signs are safe.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffd\ue000-\uf8ff\ud800-\udfff]"
)
_ELEMENT: Final = re.compile(r"<(script|style|iframe|svg|object)\b.*?(?:</\1\s*>|$)", re.I | re.S)
_TAG: Final = re.compile(r"<!--.*?(?:-->|$)|</?[a-zA-Z!][^<>]{0,300}>?", re.S)
_EXPRESSION: Final = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|[$#%]\{[^}]*\}?|\$\([^)]*\)?", re.S)
_PATH: Final = re.compile(
    r"(?:\.\.[/\\])+\S*|(?<![\w.])/(?:etc|usr|var|proc|home|tmp|dev|root)/\S*"
    r"|\bfile://\S*|\b(?:java|vb)script:\S*|\bdata:\w+/\S*",
    re.I,
)
_FILTER: Final = re.compile(r"\b(?:drawtext|textfile|fontfile|a?movie|subtitles|lut3d|filter_complex)\s*=\S*", re.I)
_DECORATION: Final = re.compile(r"```\w*|`|\*{2,3}|__+|~~|^#{1,6}\s+", re.M)
_MARKS: Final = 4  # on one letter; every script gets by with fewer, towers of accents do not
_LEFT: Final = re.compile(r"[<>\\{}|^]")


def tidy(value: object, *, lines: int = 1) -> str:
    """`value` as clean text of at most so many lines; "" for what is no text."""
    if not isinstance(value, str):
        return ""
    text = html.unescape(unicodedata.normalize("NFC", value[:20_000]))
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    for pattern in (_ELEMENT, _TAG, _EXPRESSION, _PATH, _FILTER, _DECORATION, _LEFT):
        text = pattern.sub(" ", text)
    kept = "".join(char for char in text if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Co", "Cn"})
    kept = _without_towers(kept)
    rows = [" ".join(row.split()) for row in kept.split("\n")]
    rows = [row for row in rows if row.strip(" ,;:.-–—'\"()[]")]
    return "\n".join([*rows[: lines - 1], " ".join(rows[lines - 1 :])]) if rows else ""


def _without_towers(text: str) -> str:
    kept, height = [], 0
    for char in text:
        height = height + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        if height <= _MARKS:
            kept.append(char)
    return "".join(kept)


def cut(text: str, length: int) -> str:
    """At most `length` characters, ending with a whole word."""
    if len(text) <= length:
        return text
    short = text[: length + 1].rpartition(" ")[0] or text[:length]
    return short[:length].rstrip(" ,;:-–—")

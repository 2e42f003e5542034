"""Embedding levels and visual order of mixed left-to-right and right-to-left text (Unicode Standard Annex 9).

python-bidi's pure functions do the rules; it has neither isolates nor paired brackets (N0), so isolates are read as
embeddings and brackets are resolved here between its weak and neutral steps. One tailoring, allowed by HL4: in a
left-to-right text a per cent or currency sign stays with the number it follows ("Sale مبيعات 50% today").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from bidi import algorithm

_ISOLATES = {"\u2066": "\u202a", "\u2067": "\u202b", "\u2068": "\u202a", "\u2069": "\u202c"}
_OPENING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "「": "」", "『": "』"}
_CLOSING = {close: open_ for open_, close in _OPENING.items()}
_RTL_CLASSES = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})


def base_level(text: str) -> int:
    """0 for a left-to-right text, 1 for a right-to-left one, by the first strong character."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind == "L":
            return 0
        if kind in ("R", "AL"):
            return 1
    return 0


def levels_of(text: str, base: int) -> list[int]:
    """One embedding level per character; characters that only steer the algorithm get the base level."""
    if base == 0 and not any(unicodedata.bidirectional(char) in _RTL_CLASSES for char in text):
        return [0] * len(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base]
    algorithm.get_embedding_levels("".join(_ISOLATES.get(char, char) for char in text), storage)
    for index, entry in enumerate(storage["chars"]):
        entry["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _keep_signs_with_numbers(storage["chars"], base)
    for run in storage["runs"]:
        _resolve_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"], base)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    levels = [base] * len(text)
    for entry in storage["chars"]:
        levels[entry["index"]] = entry["level"]
    return levels


def visual_order(levels: Sequence[int]) -> list[int]:
    """Indices of runs or characters from left to right (rule L2)."""
    order = list(range(len(levels)))
    if not order:
        return order
    lowest_odd = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels), max(lowest_odd, 1) - 1, -1):
        start = None
        for position in range(len(order) + 1):
            inside = position < len(order) and levels[order[position]] >= level
            if inside and start is None:
                start = position
            elif not inside and start is not None:
                order[start:position] = reversed(order[start:position])
                start = None
    return order


def _keep_signs_with_numbers(chars: list[dict[str, Any]], base: int) -> None:
    if base:
        return
    for before, entry in pairwise(chars):
        if entry["orig"] == "ET" and entry["type"] == "ON" and before["type"] == "AN":
            entry["type"] = "AN"


def _resolve_brackets(chars: list[dict[str, Any]], sor: str, base: int) -> None:
    """Rule N0: both brackets of a pair take one direction, that of the text they enclose or stand in."""
    embedding = "R" if (chars[0]["level"] if chars else base) % 2 else "L"
    for open_at, close_at in _pairs(chars):
        inside = {_strong(entry) for entry in chars[open_at + 1 : close_at]} - {""}
        if embedding in inside:
            direction = embedding
        elif inside:
            before = next((s for entry in reversed(chars[:open_at]) if (s := _strong(entry))), sor)
            direction = before if before != embedding else embedding
        else:
            continue
        chars[open_at]["type"] = chars[close_at]["type"] = direction


def _pairs(chars: list[dict[str, Any]]) -> list[tuple[int, int]]:
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, entry in enumerate(chars):
        char = entry["ch"]
        if entry["type"] != "ON":
            continue
        if char in _OPENING:
            stack.append((char, index))
        elif char in _CLOSING:
            depth = next((d for d in range(len(stack) - 1, -1, -1) if stack[d][0] == _CLOSING[char]), None)
            if depth is not None:
                pairs.append((stack[depth][1], index))
                del stack[depth:]
    return sorted(pairs)


def _strong(entry: dict[str, Any]) -> str:
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(entry["type"], "")

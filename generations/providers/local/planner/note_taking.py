"""The prompt without its notes to the film maker, read before anything else: no brand, trade or line is found in them."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.clauses import sentences
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.notes import forbids, is_note, is_of_a_thing

_AND_THAT: Final = re.compile(
    r"^(?:(?:y|e|et|und|en|i|o)\s)?(?:que|qu['’]|dass|che|dat|że)?\s?(?=(?:no|ne|nicht|non|não|niet|nie|nada|pas|kein|geen|sin|sans|senza|sem|bez|ohne)\b)",
    re.I,
)


def without_notes(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The text without the clauses that only say how to tell; those clauses, and what they forbid to mention."""
    kept: list[str] = []
    notes: list[str] = []
    refused: list[str] = []
    for sentence in sentences(text):
        left: list[str] = []
        noted = False
        for piece in re.split(r"(?<=[,;])\s+", sentence):
            bare = _AND_THAT.sub("", piece.strip(" ,;.!?…。।"))
            ordered = not sentence.rstrip().endswith("?") and is_note(bare, lexicon.language, after_note=noted)
            directs = (
                not ordered and not left and bool(lexicon.direction.match(bare)) and not is_of_a_thing(bare, lexicon)
            )
            if ordered:
                notes.append(bare)
                refused.append(forbids(bare, lexicon.language) or "")
            else:
                left.append(piece)
            noted = ordered or directs or (noted and not left)
        if left:
            end = sentence.rstrip()[-1:] if sentence.rstrip()[-1:] in ".!?…。।" else ""
            said = " ".join(left).rstrip(" ,;")
            kept.append(said if said[-1:] in ".!?…。।" else f"{said}{end}")
    return " ".join(kept), tuple(notes), tuple(what for what in refused if what)

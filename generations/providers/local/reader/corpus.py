"""Annotated prompts: two lines each, "# language | what it is | trade | kind" and the prompt, parts marked `<b>name</b>`.

`⏎` stands for a line break. Marks never nest. docs/reader.md says what each letter means. The trade is the key of the
narrow pack that fits, "-" where none does; the kind that of the broad one. Both may be left out. Files whose name begins with
"prose" hold prompts as most people write them, in whole sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generations.providers.local.reader.labels import Label, Span

FOLDER: Final = Path(__file__).parent / "corpus"
_USUAL: Final = "prose"
_MARK: Final = re.compile(rf"<(/?)([{''.join(Label)}])>")
_HEADER: Final = re.compile(
    r"# (?P<language>[a-z]{2}) \| (?P<about>[^|]+?)(?: \| (?P<trade>[a-z\d_]+|-) \| (?P<kind>[a-z_]+))?"
)


@dataclass(frozen=True)
class Annotated:
    language: str
    about: str
    text: str
    spans: tuple[Span, ...]
    trade: str = ""
    kind: str = ""
    usual: bool = False  # written as most people write


def read_corpus(folder: Path = FOLDER) -> Iterator[Annotated]:
    """Every prompt of every file. ValueError names the file and the prompt that is marked wrongly."""
    for file in sorted(folder.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n\n"):
            if block.strip():
                try:
                    yield replace(annotated(block.strip()), usual=file.name.startswith(_USUAL))
                except ValueError as error:
                    raise ValueError(f"{file.name}: {error}: {block[:120]}") from error


def annotated(block: str) -> Annotated:
    header, _, marked = block.partition("\n")
    found = _HEADER.fullmatch(header.strip())
    if found is None or not marked or "\n" in marked:
        raise ValueError("two lines are wanted, the first like '# en | bakery'")
    text, spans = _unmarked(marked.strip().replace(" ⏎ ", "\n").replace("⏎", "\n"))
    return Annotated(found["language"], found["about"], text, spans, found["trade"] or "", found["kind"] or "")


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    text, spans, opened, at = "", [], ("", 0), 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        closes, letter = mark.groups()
        if not closes and not opened[0]:
            opened = (letter, len(text))
        elif closes and opened[0] == letter:
            spans.append(Span(Label(letter), opened[1], len(text), text[opened[1] :]))
            opened = ("", 0)
        else:
            raise ValueError(f"mark {mark.group()} out of place")
    if opened[0]:
        raise ValueError(f"mark {opened[0]} is never closed")
    return text + marked[at:], tuple(spans)

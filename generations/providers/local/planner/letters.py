"""How likely a text is of each language, by its letters: naive Bayes on runs of two to four letters (Cavnar & Trenkle 1994).

It learns from the annotated prompts and the packs' written lines (`train_reader` writes `letters.txt.gz`): on prompts half as
many wrong languages as py3langid, at a tenth of its memory.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).parent / "letters.txt.gz"
_SHORTEST, _LONGEST = 2, 4
_SELDOM: Final = 6  # times a run must have been seen
_BETWEEN: Final = re.compile(r"[\W\d_]+")
_SMOOTHING: Final = 0.1


def likelihoods(text: str) -> dict[str, float]:
    """Natural logarithms of how likely each language is; only their differences mean something."""
    languages, totals, counts = _model()
    size = len(counts)
    found = dict.fromkeys(languages, 0.0)
    for run in _runs(text):
        seen = counts.get(run)
        if seen is None:
            continue
        for language in languages:
            told = seen.get(language, 0) + _SMOOTHING
            found[language] += math.log(told / (totals[language] + _SMOOTHING * size))
    return found


def write(texts: Iterable[tuple[str, str]], file: Path = _FILE) -> None:
    """Learns from texts, each with its language. A line per run of letters: the run, then "language count" for each."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for language, text in texts:
        for run in _runs(text):
            counts[run][language] += 1
    lines = [
        "\t".join((run, *(f"{language} {count}" for language, count in sorted(seen.items()))))
        for run, seen in sorted(counts.items())
        if seen.total() >= _SELDOM
    ]
    file.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    _model.cache_clear()


def _runs(text: str) -> Iterator[str]:
    spaced = _BETWEEN.sub(" ", f" {text.lower()} ")
    for length in range(_SHORTEST, _LONGEST + 1):
        yield from (spaced[start : start + length] for start in range(len(spaced) - length + 1))


@cache
def _model() -> tuple[tuple[str, ...], Counter[str], Mapping[str, Mapping[str, int]]]:
    counts: dict[str, dict[str, int]] = {}
    totals: Counter[str] = Counter()
    for line in gzip.decompress(_FILE.read_bytes()).decode().splitlines():
        run, *seen = line.split("\t")
        counts[run] = {language: int(count) for language, count in (pair.split(" ") for pair in seen)}
        totals.update(counts[run])
    return tuple(sorted(totals)), totals, counts

"""Words too wide for their box, cut into pieces: with a hyphen in European scripts, at a cluster in the others.

No dictionary is shipped. A cut aims at even pieces and moves a few letters to a place that reads like a syllable's
end: between two consonants or before a consonant and a vowel, never inside "sch", "ch", "th" and the like.
"""

from __future__ import annotations

import math
import unicodedata

import regex

from .clusters import Cluster
from .families import EUROPEAN_SCRIPTS
from .shape import Paragraph, advances

_FILL = 0.92
_SHORTEST_PIECE = 3
_ODD_CUT_EM = 0.9
_KEPT_TOGETHER = frozenset(
    [
        "sc",
        "ch",
        "ck",
        "sh",
        "th",
        "ph",
        "qu",
        "pf",
        "fs",
        "st",
        "sp",
        "tr",
        "pr",
        "br",
        "kr",
        "gr",
        "dr",
        "fr",
        "gl",
        "bl",
        "pl",
        "kl",
        "fl",
        "cz",
        "sz",
        "rz",
        "dz",
    ]
)
_VOWELS = frozenset("aeiouyаеиоуыэюяёіїєαεηιουω")


def broken_words(paragraph: Paragraph, capacity_em: float) -> str:
    """The text with newlines inside each word wider than the capacity."""
    widths = advances(paragraph)
    out: list[str] = []
    for match in regex.finditer(r"\s+|\S+", paragraph.text):
        start, end = match.span()
        fits = match.group().isspace() or sum(widths[start:end]) <= capacity_em
        out.append(match.group() if fits else _broken_word(paragraph, start, end, capacity_em))
    return "".join(out)


def _broken_word(paragraph: Paragraph, start: int, end: int, capacity_em: float) -> str:
    widths = advances(paragraph)
    clusters = [cluster for cluster in paragraph.clusters if start <= cluster.start < end]
    sizes = [sum(widths[cluster.start : cluster.end]) for cluster in clusters]
    pieces = max(math.ceil(sum(sizes) / (capacity_em * _FILL)), 2)
    cuts = _cuts(clusters, sizes, pieces)
    out: list[str] = []
    for number, cluster in enumerate(clusters):
        if number in cuts:
            hyphen = "-" if _takes_hyphen(clusters[number - 1], cluster) else ""
            out.append(hyphen + "\n")
        out.append(cluster.text)
    return "".join(out)


def _cuts(clusters: list[Cluster], sizes: list[float], pieces: int) -> set[int]:
    """Cluster numbers that begin a new piece."""
    share = sum(sizes) / pieces
    cuts: set[int] = set()
    last = 0
    for piece in range(1, pieces):
        places = range(last + min(_SHORTEST_PIECE, len(sizes)), len(sizes) - _SHORTEST_PIECE + 1)
        if not places:
            break
        last = min(places, key=lambda at: abs(sum(sizes[:at]) - share * piece) + _oddness(clusters, at))
        cuts.add(last)
    return cuts


def _oddness(clusters: list[Cluster], at: int) -> float:
    """How strange a cut before this cluster reads, in ems of distance it is worth to avoid."""
    before, after = _letter(clusters[at - 1]), _letter(clusters[at])
    following = _letter(clusters[at + 1]) if at + 1 < len(clusters) else ""
    if clusters[at].script not in EUROPEAN_SCRIPTS or not (before.isalpha() and after.isalpha()):
        return 0.0
    if before + after in _KEPT_TOGETHER or after in _VOWELS:
        return _ODD_CUT_EM
    return 0.0 if following in _VOWELS or after + following in _KEPT_TOGETHER else _ODD_CUT_EM / 2


def _letter(cluster: Cluster) -> str:
    return unicodedata.normalize("NFD", cluster.text.casefold())[0]


def _takes_hyphen(before: Cluster, after: Cluster) -> bool:
    letters = before.text.isalpha() and after.text.isalpha()
    return letters and before.script in EUROPEAN_SCRIPTS and after.script in EUROPEAN_SCRIPTS

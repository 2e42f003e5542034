"""What cannot be drawn: which clusters, what is left without them, and how to say so to a person.

A missing cluster is never drawn as a box. It happens to Chinese, Japanese and Korean without an installed font, to
scripts we do not ship, and to emoji newer than the emoji font.
"""

from __future__ import annotations

import unicodedata

import regex
from fontTools.unicodedata import script as script_of_character
from fontTools.unicodedata import script_name

from .clusters import Cluster, itemised, prepared
from .style import TypeStyle
from .system_fonts import CJK_SCRIPTS

_HOLE = "\x00"
_HOLE_IN_BRACKETS = regex.compile(r"[(\[«„“\"「『]\s*\x00[\x00\s]*[)\]»“”\"」』]")
_HOLE_AT_END = regex.compile(r" *\x00[\x00 ]*(?=[ .,!?;:]|\n|$)")
_LEFT_ALONE = regex.compile(r"^[ ,.;:·、。–—-]+(?=\s|$)|(?<=\s)[·–—、。]+$", regex.MULTILINE)
_PICTURE = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}")


def missing_clusters(text: str, style: TypeStyle | None = None) -> list[str]:
    """The clusters of the text that no shipped or installed face can draw, in order."""
    style = style or TypeStyle()
    clusters = itemised(prepared(text, style), style)
    return [cluster.text for cluster in clusters if cluster.face is None and not _stand_in(cluster, style)]


def drawable(text: str, style: TypeStyle | None = None) -> str:
    """The prepared text without what cannot be drawn, its spaces and orphaned punctuation tidied.

    Fancy letters become plain ones, and a letter whose accent is in no face stays without it.
    """
    style = style or TypeStyle()
    text = prepared(text, style)
    clusters = itemised(text, style)
    if all(cluster.face for cluster in clusters):
        return text
    kept = "".join(cluster.text if cluster.face else _stand_in(cluster, style) or _HOLE for cluster in clusters)
    kept = _HOLE_AT_END.sub("", _HOLE_IN_BRACKETS.sub("", kept)).replace(_HOLE, "")
    return prepared(_LEFT_ALONE.sub("", prepared(kept, style)), style)


def missing_note(text: str, style: TypeStyle | None = None) -> str:
    """A sentence for the person who wrote the text, or "" when everything can be drawn."""
    missing = list(dict.fromkeys(missing_clusters(text, style)))
    if not missing:
        return ""
    shown = "".join(missing[:12]) + ("…" if len(missing) > 12 else "")
    kinds = {script_of_character(cluster[0]) for cluster in missing}
    if kinds & CJK_SCRIPTS:
        return f"“{shown}” is left out: no Chinese, Japanese or Korean font is installed (Debian: fonts-noto-cjk)."
    if any(_PICTURE.search(cluster) for cluster in missing):
        return f"“{shown}” is left out: the emoji font does not have it."
    names = ", ".join(sorted(script_name(kind).replace("_", " ") for kind in kinds))
    return f"“{shown}” is left out: AdGen has no font for it ({names})."


def _stand_in(cluster: Cluster, style: TypeStyle) -> str:
    """What can stand for the cluster: its compatibility form ("𝗕" is B), or its letter without the marks."""
    plain = unicodedata.normalize("NFKC", cluster.text)
    for form in (plain, plain[0]):
        pieces = itemised(form, style) if form != cluster.text and form[0].isalnum() else ()
        if pieces and all(piece.face for piece in pieces):
            return form
    return ""

# ruff: noqa: E501
"""The article that belongs to a name: "The Tin Kettle" is a café, "the Nimbus 2" only begins a sentence."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.reader.growing import folded
from generations.providers.local.reader.trade_words import NONE, trade_word
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

_BEFORE: Final = re.compile(
    r"(?:^|(?P<inside>[\w,:]\s)|[.!?\n»”\"]\s*)(?P<article>The|Le|La|Les|El|Los|Las|Il|Lo|Gli|Der|Die|Das|L['’])\s?$"
)
# Who is spoken of as a house or a club, and what comes round once a year.
_IS_A_HOUSE: Final = re.compile(
    r"\s(?:is back|returns|(?:is|are|['’]re)\s(?:our|my|an?|the)\s(?:[\w'’-]+\s){0,3}?(?:caf[eé]|pub|bar|inn|shop|store|bakery|restaurant|bistro|diner|deli|choir|band|club|group|studio|school|salon|gallery|museum|hotel|"
    r"hostel|library|garden|market|festival|fair|race|theatre|theater|cinema|brewery|workshop|company|collective|co-op|charity|clinic))\b"
)
_DOES: Final = re.compile(r"\s(?:[a-zà-ÿ]{2,}(?:[aeiîût]|ent|an|en|ons))\b")
_FEAST: Final = re.compile(
    r"(?:festival|feria|fiesta|foire|fête|fete|marché|fiera|festa|sagra|feira|salon|nuit|journées?|marathon|maratona?|granfondo)\b",
    re.I,
)
_NUMBERED: Final = re.compile(r"\d|\b(?:[A-Z]\d|Mini|Max|Pro|One|Plus)\b")


def article_of(name: str, before: str, behind: str) -> str:
    """ "The ", "La ": what a sign keeps; "" where the article is only grammar."""
    found = _BEFORE.search(before)
    if found is None or _NUMBERED.search(name) or not name[:1].isupper():
        return ""
    article = found["article"]
    elsewhere = rf"\b{re.escape(article.lower())}\s?{re.escape(name)}\b"
    if re.search(elsewhere, f"{before} {behind}"):
        return ""  # "the Tern" further on says that it is no part of the name
    led = article if article[-1] in "'’" else f"{article} "
    if found["inside"]:
        return led
    if article == "The":
        return led if " " in name and _IS_A_HOUSE.match(behind) else ""
    if article in ("Der", "Die", "Das") or _FEAST.match(name) or not _DOES.match(behind):
        return ""
    first = name.split(maxsplit=1)[0].lower()
    return led if commonness(first) != UNKNOWN or trade_word(folded(first)) != NONE else ""

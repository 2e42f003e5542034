"""Where the sentences of a prompt end, and at which joints a sentence parts: commas, colons, "and we"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from generations.providers.local.reader.facts import FactKind, places_of
from generations.providers.local.reader.towns import town_tokens

_FROM_DAY, _TO_DAY = (
    re.compile(r"\b\d{1,2}\.$"),
    re.compile(r"(?:bis|und|oder|&)\s(?:zum\s)?\d", re.I),
)  # "3. bis 15. März"
_SENTENCE_END: Final = re.compile(r"[.!?…]+[\"'»”)]*\s+(?=[\"'«“(¿¡]?[-–−+±~≈]?[\w$€£])|\n+|\s(?=[¿¡])")
_STREET_ENDS: Final = re.compile(r"(?:St|Ave)\.\s+[a-zà-ÿ]")  # "Quay St. cardamom buns"
_IN_STREET: Final = re.compile(r"[A-ZÀ-Þ][\w'’]+\s(?:St|Ave|Rd)\.$")  # "Church St. OAP lunch special"
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(])(?:[A-Zapuzd]|St|Mr|Mrs|Ms|Dr|Nr|No|ca|bzw|inkl|incl|Std|Str|approx|Sra?|Ave|avda|C|p|m|h|min|max|vs|Mio|[Tt][eé]l)\.$"
)
# "Am 1. und 2. Advent", "im 3. Stock".
_IN_ORDER: Final = re.compile(
    r"(?:Advent|Stock|OG|Klasse|Semester|Mannschaft|Liga|Lebensjahr|Monat|Woche|Tag|Mal|Auflage|Generation|Etage)\b"
)
# "Sous 48 h. Tél. 01 ..." ends behind its unit.
_UNIT_ENDS: Final = re.compile(r"\s(?:h|m|min|(?<=[Kk]lasse )[A-E])\.\s+[A-ZÀ-Ü+0]")
_JOINT: Final = re.compile(
    r"(?P<hard>\s*[;:]\s+|\s[–—-]\s|\s?—\s?|\s(?=\()|(?<=\w\)),?\s(?=\S))|(?P<comma>,\s+)|"
    r"(?P<and>\s(?=(?:and|und|et|y|e|but|aber|mais|pero|so)\s(?:we|i|you|they|it|there|wir|ich|Sie|sie|es|nous|on|je|j['’]|vous|il|ils|elle|elles|tú)\b))|"
    # "e o frete é grátis": a clause with its own subject.
    r"(?P<clause>\s(?=(?:and|und|et|y|e|en)\s(?:(?:this|next|every|last)\s(?:year|month|week|winter|spring|summer|autumn|season|time)\s)?(?:the|our|der|die|das|unser|unsere|le|la|les|notre|nos|el|los|las|nuestr[oa]|il|i|gli|o|a|os|as|de|het)\s[^\W\d_]+\s(?:is|are|costs?|ist|sind|kostet|est|sont|coûte|es|son|cuesta|sale|è|sono|costa|é|são|custa|kost)\s))"
)

_COSTS: Final = re.compile(
    r"(?:(?:from|ab|desde|dès|da|only|nur|solo)\s)?(?:[$€£]\s?)?\d[\d.,]*\s?(?:€|euros?|dollars?|pesos|pounds|francs)?\s*(?=$|[,.;\n])",
    re.I,
)

# "In Hamilton, Ontario": the town and where it lies.
_IN_TOWN: Final = re.compile(
    r"\b(?:in|at|from|near|en|de|desde|à|a|da|di|em|aus|bei)\s(?:[A-ZÀ-Þ][\w'’-]+\s){0,2}[A-ZÀ-Þ][\w'’-]+$"
)
_REGION: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, its mark included; no full stop in a date or behind an abbreviation ends one."""
    facts = places_of(text, tuple(FactKind))
    ends = [0]
    for found in _SENTENCE_END.finditer(text):
        inside = any(start < found.start() + 1 < end or start < found.end() < end for start, end in facts)
        inside = inside or bool(_FROM_DAY.search(text[: found.start() + 1]) and _TO_DAY.match(text, found.end()))
        inside = inside or bool(_FROM_DAY.search(text[: found.start() + 1]) and _IN_ORDER.match(text, found.end()))
        abbreviated = (
            "." in found.group() and "\n" not in found.group() and bool(_ABBREVIATION.search(text[: found.start() + 1]))
        )
        abbreviated = abbreviated and not (_IN_STREET.search(text[: found.start() + 1]))
        abbreviated = abbreviated and not _STREET_ENDS.match(text, text.rfind(" ", 0, found.start()) + 1)
        if not inside and (not abbreviated or _UNIT_ENDS.match(text, text.rfind(" ", 0, found.start()))):
            ends.append(found.end())
    for start, end in pairwise((*ends, len(text))):
        said = text[start:end].rstrip()
        begin = start + len(said) - len(said.lstrip())
        if said.strip():
            yield begin, start + len(said)


def pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The bounds of what stands between the joints of a sentence, with the joint before each."""
    facts = places_of(text, tuple(FactKind))
    at, joint = start, ""
    for found in _JOINT.finditer(text, start, end):
        if any(begin < found.end() and found.start() < stop for begin, stop in facts if begin < found.start() < stop):
            continue
        if ":" in found.group() and _COSTS.match(text, found.end(), end) and " " in text[at : found.start()].strip():
            continue  # "Cambio de aceite y filtro: $650"
        if found["comma"] and _IN_TOWN.search(text[at : found.start()]) and _is_region(text, found.end()):
            continue
        if found.start() > at:
            yield at, found.start(), joint
        at, joint = found.end(), found.group()
    if end > at:
        yield at, end, joint


def _is_region(text: str, start: int) -> bool:
    named = _REGION.match(text, start)
    return named is not None and bool(town_tokens(named.group().lower().split()))

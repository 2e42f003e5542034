# ruff: noqa: E501
"""A prompt that tells the maker of the ad what to say, as what is said: "Mention that it reads receipts" reads receipts."""

from __future__ import annotations

import re
from typing import Final

_START: Final = r"(?P<before>^\s*|[.!?\n]\s*)"
# "Mention that it", "Debe decir que", "Wichtig:", "À montrer :" before what is shown.
_LEADS: Final = re.compile(
    _START
    + r"(?P<lead>(?:please\s)?(?:mention|highlight|stress)\s(?:that\s(?:(?:it|we|they)\s)?)|(?:please\s)?(?:make sure (?:to (?:mention|say)|it says)|(?:it|the ad|the video)\s(?:should|must|has to|needs to)\s(?:say|mention))\s(?:that\s(?:(?:it|we|they)\s)?)|"
    r"(?:debe|tiene que|hay que|que)\s(?:decir|mencionar|contar)\sque\s|(?:menciona|mencionad|di|decid)\sque\s|"
    r"(?:mentionnez|mentionne|dites|précisez|précise|il faut (?:dire|mentionner|préciser))\squ(?:e\s|['’])(?:(?:il|elle|on)\s)?|"
    r"(?:important|key points?|key facts?|must include|to mention|facts?|importante|puntos clave|a destacar|imprescindible|à montrer|à dire|à mentionner|points clés|à retenir|wichtig|unbedingt|kernpunkte|zu zeigen|das muss rein|fakten)\s?:\s)(?P<first>\S)",
    re.I,
)
_AND_THAT: Final = re.compile(r"(?P<joint>,\s|\s(?:y|e|et|and|und)\s)(?:que|that|qu['’](?:il|elle|on)|qu['’])\s")
_CALL: Final = re.compile(
    _START
    + r"(?P<lead>(?:call[- ]to[- ]action|cta|button|llamada a la acción|botón|appel à l['’]action|bouton|handlungsaufforderung|handlungsaufruf)\s?:\s)(?P<first>\S)",
    re.I,
)
# "At Saltgrass Kayaks you can paddle out": whose it is, and what one does there.
_YOU_CAN: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:At|With)\s(?P<name>(?:The\s)?[A-Z][\w'’&-]*(?:\s(?:[A-Z&][\w'’-]*|of|and|the)){0,4}),?\syou\scan\s(?P<first>[a-z])"
)


def as_told(prompt: str) -> str:
    """The prompt without the words that only order what it says."""
    text = _LEADS.sub(_without_lead, prompt)
    if text != prompt:
        text = _AND_THAT.sub(lambda that: that["joint"], text)
    text = _CALL.sub(_without_lead, text)
    return _YOU_CAN.sub(lambda found: f"{found['before']}{found['name']}. {found['first'].upper()}", text)


def _without_lead(found: re.Match[str]) -> str:
    return f"{found['before']}{found['first'].upper()}"

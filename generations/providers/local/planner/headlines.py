# ruff: noqa: E501
"""Sentences as headlines: without the words that only lead to what is said ("There are", "It costs", "You can").

Nothing is rephrased and no fact is lost; what is left still reads as a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.planner.pieces import Piece
from generations.providers.local.planner.reading import Reading
from generations.spec import LINE_LENGTH

_PRICE: Final = r"(?=(?:(?:only|just|from|solo|sólo|desde|a partir|seulement|dès|à partir|nur|ab|schon ab|da|só|vanaf)\s)?(?:(?:de|von)\s)?[$€£]?\s?\d)"
# What leads, by language; the rest of the sentence begins anew behind it.
_LEADS: Final = {
    "en": rf"(?:(?:and|so|also|plus)[,\s]\s?)?(?:costs?\s{_PRICE}|(?:it|this|that)(?:['’]s| is| costs| sells for)\s(?:{_PRICE}|(?=free\b|made\b|behind\b|next to\b|opposite\b|above\b|beside\b|just off\b))|they(?:['’]re| are| cost| sell for)\s{_PRICE}|(?:it|everything) costs\s{_PRICE}|"
    r"there(?:['’]s| is| are)\s(?:also\s)?(?:some\s)?(?!an?\s[^,.]*\s(?:where|who|that|when|which)\b|something|nothing|someone|more to|a reason|it|still\b)(?=\w)|we(?:['’]re| are)\s(?=open\s(?!to\b)|closed\s)|they(?:['’]re| are)\s(?=(?:now\s)?(?:taking|accepting|offering)\s(?!.*\band\b))|"
    r"you (?:also )?get\s(?=(?:an?|the|your|\d+|one|two|three|free)\s)(?:the\s)?|you can\s(?:also\s)?(?=[a-z]+\s))",
    "es": rf"(?:(?:y|también)\s)?(?:(?:cuestan?|valen?|son)\s{_PRICE}|hay\s(?!que\b)(?=\w)|que\s(?=solo\s|hay\s)(?:hay\s(?=\d))?|el precio es de\s)",
    "fr": rf"(?:(?:et|aussi)\s)?(?:il y a\s(?!(?:trop|long|peu)\b)(?:aussi\s)?(?=\w)|(?:c['’]est|ça coûte|cela coûte|(?:il|elle) coûte|le prix est de)\s{_PRICE}|(?:on est|nous sommes)\s(?=ouverte?s?\s))",
    "de": rf"(?:(?:und|auch)\s)?(?:es gibt\s(?=\w)|(?:das kostet|es kostet|sie kostet|er kostet|kostet|das macht)\s{_PRICE}|wir sind\s(?=geöffnet\s))",
    "it": rf"(?:(?:e|anche)\s)?(?:c['’]è\s(?:anche\s)?(?=\w)|ci sono\s(?:anche\s)?(?=\w)|(?:costa|costano)\s{_PRICE}|siamo\s(?=aperti\s))",
    "pt": rf"(?:(?:e|também)\s)?(?:há\s(?=\w)|(?:custa|custam)\s{_PRICE}|estamos\s(?=abertos\s))",
    "nl": rf"(?:(?:en|ook)\s)?(?:er (?:is|zijn)\s(?:ook\s)?(?=\w)|(?:het|dat) kost\s{_PRICE}|we zijn\s(?=open\s))",
}  # fmt: skip
_LEADING: Final = {language: re.compile(leads, re.I) for language, leads in _LEADS.items()}
# "We do sourdough, cardamom buns and a toastie" names three things.
_LISTS: Final = re.compile(
    r"(?:we|i|they)\s(?:(?:also|mostly|mainly)\s)?(?:do|make|sell|offer|stock|serve|bake|cover|have)\s(?=[^,]{3,30},\s.*\b(?:and|or)\b)|(?:makes|sells|serves|does|offers|bakes)\s(?=[^,]{3,30},\s.*\band\b)|"
    r"(?:nous (?:faisons|vendons|proposons|avons)|on (?:fait|vend|propose|a))\s(?:des\s|du\s|de la\s|de l['’])?(?=[^,]{3,30},\s.*\bet\b)|"
    r"(?:hacemos|vendemos|ofrecemos|tenemos)\s(?=[^,]{3,30},\s.*\b[ye]\b)|(?:facciamo|vendiamo|offriamo|abbiamo)\s(?=[^,]{3,30},\s.*\be\b)",
    re.I,
)
# Of "my gym, Ironyard, is opening a second place" behind the name.
_IS_DOING: Final = re.compile(
    r"is (?=(?:opening|moving|launching|looking|celebrating|running|offering|turning|now|back)\b)", re.I
)
# "Termine gibt es auch abends".
_GIBT_ES: Final = re.compile(
    r"^(?P<what>[A-ZÄÖÜ]\w+) gibt es (?=auch|ab|von|jeden|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|im|am)\b"
)
# Whose name stands above the words anyway: "The Old Bakehouse in Whitby does" breakfast.
_GIVES: Final = (
    r"(?:gibt|macht|verkauft|offers|does|makes|sells|serves|provides|bakes|vende|ofrece|hace|sirve|propose|vend|fait|offre|sert|fa|prepara|faz|oferece|geeft|verkoopt|maakt)\s"
    r"(?!(?:up|it|so|you|them|this|that|not|what|sich|es|dich|Sie|que|le|lo|los|se|te|ça|cela|partie|appel|plus|confiance|niet)\b)"
)
_WE: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b")
_THEY_DO: Final = re.compile(
    r"\b(?P<they>[Tt]hey)(?=\s(?:will\s|also\s|even\s)?(?:pick|take your|take the|collect|deliver|bring|come to|install|offer|ship|post|do the|fit|answer|sharpen|have same)\b|['’]ll\s)"
)
_LEAST_LEFT: Final = 8  # characters
_FEW: Final = 3  # pieces: every word is needed
_CAUSE: Final = re.compile(r"que\s(?:solo|hay)\s", re.I)  # "que solo hay 20 días"
_PRICED: Final = re.compile(
    rf"{_PRICE}\D{{0,12}}[\d.,\s]*\d\s?(?:€|euros?\b|dollars?\b|pesos\b)|\D{{0,12}}[$€£]\s?\d", re.I
)


def as_headlines(pieces: Sequence[Piece], reading: Reading) -> list[Piece]:
    """The pieces of what is told, each as a headline where it begins a sentence."""
    first = min((piece.sentence for piece in pieces), default=0)
    own = [_of_ours(piece, reading) for piece in _without_names(pieces, reading)]
    return [_headline(piece, reading, is_first=piece.sentence == first) for piece in own]


def _of_ours(piece: Piece, reading: Reading) -> Piece:
    """ "Free delivery and we take your old one away", where somebody else tells what "they" do."""
    if reading.language != "en" or not reading.brand or _WE.search(reading.told):
        return piece
    return replace(piece, text=_THEY_DO.sub(lambda found: "We" if found["they"][0] == "T" else "we", piece.text))


def _headline(piece: Piece, reading: Reading, *, is_first: bool) -> Piece:
    leading = _LEADING.get(reading.language)
    if piece.ends or piece.torn or leading is None:
        return piece
    if piece.joint:
        return _joined(piece, leading)
    said = _GIBT_ES.sub(r"\g<what> ", piece.text)
    found = leading.match(said) or _IS_DOING.match(said) or (None if is_first else _LISTS.match(said))
    rest = said[found.end() :] if found else said
    if rest == piece.text or len(rest) < _LEAST_LEFT:
        return piece
    return replace(piece, text=f"{rest[:1].upper()}{rest[1:]}")


def _joined(piece: Piece, leading: re.Pattern[str]) -> Piece:
    """ "Los martes y jueves, 48 € al mes" of "y cuestan 48 € al mes"; elsewhere what goes on keeps its words."""
    found = leading.match(piece.text)
    rest = piece.text[found.end() :] if found else ""
    is_bare = _CAUSE.match(piece.text) or _PRICED.match(rest)
    if not rest or not is_bare or not (piece.joint.isspace() or piece.joint.startswith(",")):
        return piece
    return replace(piece, text=rest, joint=", ")


def _without_names(pieces: Sequence[Piece], reading: Reading) -> Sequence[Piece]:
    """Without whose it is, where all that follows is what they have: its name and place stand elsewhere."""
    if not reading.brand or len(pieces) <= _FEW:
        return pieces
    places = "|".join(re.escape(place) for place in reading.places) or r"(?!)"
    name = rf"(?:(?:the|our|my|unsere?|meine?|die|der|das|notre|nos|le|la|les|l['’]|el|nuestr[oa]|il|a|o|onze?|de|het)\s)?(?:[\w'’-]+\s){{0,3}}?{re.escape(reading.brand)}"
    where = rf"(?:,?\s(?:in|im|à|au|en|a|em|te)\s(?:{places}),?)?"
    gives = re.compile(rf"{name}{where}\s{_GIVES}", re.I)
    shortened = False
    kept: list[Piece] = []
    for piece in pieces:
        found = gives.match(piece.text) if piece.names and not piece.joint and not piece.ends else None
        rest = piece.text[found.end() :] if found else ""
        if shortened and piece.torn and len(kept[-1].text) + len(piece.text) < LINE_LENGTH:
            # The sentence was parted when it was longer.
            kept[-1] = replace(
                kept[-1], text=f"{kept[-1].text}{piece.joint}{piece.text}", kinds=kept[-1].kinds + piece.kinds
            )
            continue
        shortened = len(rest) >= _LEAST_LEFT
        kept.append(replace(piece, text=f"{rest[:1].upper()}{rest[1:]}") if shortened else piece)
    return kept

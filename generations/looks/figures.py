"""The figure a line is about, which a scene may set far larger than its other words: a price, a share, a measure.

A number alone is none ("since 1987"), nor is a time of day, a date or the end of a range ("8 to 14 years").
"""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = r"(?:\d{1,3}(?:[ .,\u00a0\u202f’']\d{3})+|\d+)(?:[.,]\d{1,2})?"
_SIGN: Final = r"[-–−+±~]?"
_SPACE: Final = r"[ \u00a0\u202f]?"
_MONEY_BEFORE: Final = (
    rf"(?:[A-Z]{{1,2}}\$|[€$£₹¥]|(?:CHF|EUR|USD|GBP)[ \u00a0]){_SPACE}{_NUMBER}(?:,[-–])?[kKmM]?(?!\w)"
)
_MONEY_BEHIND: Final = (
    rf"{_NUMBER}(?:,[-–])?{_SPACE}(?:[€$£%‰]|(?:euros?|eur|chf|fr\.|franken|francs|pesos|dollars|zł|kr)(?!\w))"
)
_MEASURES: Final = """
seconds? minutes? mins? hours? days? nights? weeks? months? years? litres? liters? grams? pounds? miles? metres? lumens?
people guests seats segundos? minutos? horas? días? noches? semanas? mes(?:es)? años? litros? gramos? metros? lúmenes plazas
personas sekunden? minuten? stunden? tagen? tage? tag nacht nächten? wochen? monaten? monate? monat jahren? jahre? jahr liter
gramm metern? lumen plätze personen secondes? heures? jours? nuits? semaines? mois ans? grammes? mètres? places personnes
secondi minuti ore giorni notti settimane mesi anni litri grammi metri posti persone km kg mg ml cl mm cm kwh kw w v gb mb tb
mph °c m² m³
"""
_MEASURED: Final = rf"{_NUMBER}(?:{_SPACE}|-)(?:{'|'.join(_MEASURES.split())})(?!\w|-[^\W\d])"
_PER: Final = r"(?:[ \u00a0]?/[ \u00a0]?[^\W\d_]{1,7}(?!\w))?"  # "85 €/día" stays together
_FIGURE: Final = re.compile(
    rf"(?<![\w.,:/]){_SIGN}(?:(?:{_MONEY_BEFORE}|{_MONEY_BEHIND}){_PER}|(?i:{_MEASURED}){_PER})"
)
_PRICE: Final = re.compile(rf"{_MONEY_BEFORE}|{_MONEY_BEHIND}")
_ROUND_THE_CLOCK: Final = re.compile(r"(?<!\w)24/7(?!\w)")
_RANGE: Final = re.compile(r"\d[ \u00a0]?(?:[-–—]|to|and|bis|und|à|et|a|y|e)[ \u00a0]?$", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r"[,;:](?!\d)|[.!?] | [-–—] ")
_ROOM_EM, _NARROW_EM = 20.0, 15.0  # characters of a figure that fill a line at the size of the other words
_LEAST, _MOST, _MOST_NARROW = 1.5, 3.4, 4.2
_PRICE_LIST: Final = 2  # prices in a line that is a list of them
_BARE: Final = 2  # characters beside a figure that are no words


def figure_of(text: str) -> str:
    """The figure a line is about as it stands there, or nothing: the first one, but a price of the same clause before it."""
    if round_the_clock := _ROUND_THE_CLOCK.search(text):
        return round_the_clock.group()
    found = [figure for figure in _FIGURE.finditer(text) if not _RANGE.search(text[: figure.start()])]
    if not found:
        return ""
    clause = _CLAUSE_END.search(text, found[0].end())
    prices = (one.group() for one in found if is_price(one.group()) and (not clause or one.start() < clause.start()))
    return next(prices, found[0].group())


def large_figure(text: str) -> str:
    """The figure to be set larger than the words beside it, or nothing where there are none, or two prices of equal rank."""
    figure = figure_of(text)
    prices = len(_PRICE.findall(text)) if is_price(figure) else 0
    before = text[: text.find(figure)]
    figure = f"{before}{figure}" if len(before.strip()) <= _BARE else figure  # "A 80 metros": no letter stands alone
    return figure if len(text) > len(figure) + _BARE and prices < _PRICE_LIST else ""


def around(text: str, figure: str) -> str:
    """The text without the dot before its figure or the comma behind it: the figure's own line takes their place."""
    return re.sub(rf"{re.escape(figure)},(\s)", rf"{figure}\1", text.replace(f" · {figure}", f" {figure}"))


def is_price(figure: str) -> bool:
    """Whether a figure is money or a share: what an ad may open on."""
    return bool(_PRICE.search(figure))


def growth_of(figure: str, *, is_narrow: bool = False) -> float:
    """How many times as large as its line a figure stands: short ones larger, about as wide as the line in the end."""
    room, most = (_NARROW_EM, _MOST_NARROW) if is_narrow else (_ROOM_EM, _MOST)
    return min(max(room / len(figure), _LEAST), most)

# ruff: noqa: E501
"""The end card's sentence where no trade's own fits: short, true of anyone, and about this place or this request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.labels import head_of, with_place, without_place
from generations.providers.local.planner.lines import word_count
from generations.providers.local.planner.reading import Reading
from generations.providers.local.planner.sells import says_nothing
from generations.providers.local.reader.facts import FactKind
from generations.providers.local.reader.towns import town_tokens

_MEETS: Final = {
    "en": "See you {}", "es": "Nos vemos {}", "fr": "À bientôt {}", "de": "Bis bald {}", "it": "Ci vediamo {}", "pt": "Até breve {}", "nl": "Tot ziens {}",
}  # fmt: skip
_IN: Final = {"en": "in", "es": "en", "fr": "à", "de": "in", "it": "a", "pt": "em", "nl": "in"}
_LED: Final = {
    "en": "in|at|on|near", "es": "en", "fr": "à|en|au|aux|dans|sur", "de": "in|im|am|auf|an|bei", "it": "a|in|nel|nella|al|alla|sul", "pt": "em|no|na|nos|nas", "nl": "in|op|aan|bij",
}  # fmt: skip
# Who asks for people hopes to hear from them.
_HOPES: Final = {
    "en": "We'd love to hear from you", "es": "Contamos contigo", "fr": "Nous comptons sur vous", "de": "Wir zählen auf euch", "it": "Contiamo su di voi", "pt": "Contamos com a sua ajuda",
    "nl": "We horen graag van je",
}  # fmt: skip
_LIKELY: Final = 0.7
_CAUSES: Final = ("charity", "food_bank")
_LENGTH, _WORDS = 38, 6  # characters and words of a closing line


def plain_closes(reading: Reading) -> tuple[str, ...]:
    """What is sold and where, once more, or "See you in Asheville" from whom people visit; the best first.

    Who asks for help says what one says to those who may give it.
    """
    cause = reading.category.pack.category in _CAUSES and reading.category.likelihood >= _LIKELY
    if reading.appeal or cause:
        return tuple(filter(None, (_HOPES.get(reading.language, ""),)))
    return (*_sold(reading), *filter(None, (_see_you(reading),)))


def _sold(reading: Reading) -> Iterator[str]:
    """The thing or the work, whole and in fewer words."""
    deeds = (line.text for line in reading.features if line.does and not line.kinds)
    product = without_place(reading.product, reading)
    for told in (product, head_of(product), *deeds):
        if told and not says_nothing(told) and len(told) <= _LENGTH and word_count(told) <= _WORDS:
            yield with_place(told, reading)


def _see_you(reading: Reading) -> str:
    if reading.category.sells == "work" or reading.language not in _MEETS or reading.facts_of(FactKind.URL):
        return ""
    for place in reading.places:
        name = place.split(",")[0].strip()
        led = "" if re.search(r"\d", name) else _led(name, reading)
        if led and len(said := _MEETS[reading.language].format(led)) <= _LENGTH:
            return said
    return ""


def _led(place: str, reading: Reading) -> str:
    """The place with the preposition it has in the prompt; a town that has none there gets the usual one."""
    led = rf"(?<!\w)(?:{_LED[reading.language]})\s(?:(?i:the|el|la|los|las|le|les|il)\s)?(?i:{re.escape(place)})(?!\w)"
    before = re.search(led, reading.cleaned.text)
    if before:
        return before.group()
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", place)]
    town = bool(words) and len(town_tokens(words)) == len(words)
    return f"{_IN[reading.language]} {place}" if town else ""

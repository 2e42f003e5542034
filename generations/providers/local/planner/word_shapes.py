"""Endings and neighbours that tell an ordinary word from a coined name."""

from __future__ import annotations

import re
from typing import Final

# Endings of ordinary words; a coined name rarely has one.
GRAMMAR: Final = re.compile(r"(?:ing|ed|ly|al|ic|ous|ive|able|ible|ful|less|ary|ish|[^aeiou]s|est|ment|tion|ness)$")
MOOD_WORD: Final = re.compile(r"(?:ing|ed|ous|ful|less|able|ible|ness|est|tely|ally)$")
ORDINAL: Final = re.compile(r"^\d+(?:er|ère|ème|e|st|nd|rd|th|x|kg|g|ml|cl|l|h|cm|mm|km|m|kr|pm|am|d|k)$", re.I)
GERMAN_NOUN: Final = re.compile(
    r"(?:ung|heit|keit|dienst|preise?|service|schaft|tion|lieferzeit|wartezeit|uhrzeit|jahreszeit|freizeit|mahlzeit|vollzeit|teilzeit|auszeit|zeiten|stunden?|angebote?|parkplatz|parkplätze|termine?|"
    r"beratung|lieferung|auswahl|qualität|garantie|werkstatt|verkauf|kurse?|team|geschenke?)$"
)
BEFORE_PLACE: Final = re.compile(
    r"\b(?:in|of|to|near|across|around|from|through|along|past|over|en|aus|nach|durch|à|a|dans|vers|w|we|em|te|uit|naar|i|di|na|v|ve|o|"
    r"nel|nella|no|na|στη|στο|στην|στον|στα|в|во|у|на|из)(?:\s(?:the|le|la|les|el|los|las|der|den|dem))?$",
    re.I,
)

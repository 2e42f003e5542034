# ruff: noqa: E501
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
    r"\b(?:in|of|to|near|across|around|from|through|along|past|over|inside|outside|behind|opposite|beside|en|aus|nach|durch|à|a|dans|vers|w|we|em|te|uit|naar|i|di|na|v|ve|o|"
    r"nel|nella|no|na|στη|στο|στην|στον|στα|в|во|у|на|из)(?:\s(?:the|le|la|les|el|los|las|der|den|dem))?$",
    re.I,
)
# "We're Salt & Halyard", "I run CutRoom Audio": the name follows with its capital.
WE_ARE: Final = re.compile(
    r"\b(?:[Ww]e['’]?re|[Ww]e are|(?:I|[Ww]e) (?:run|own|opened|started|founded)|[Oo]ur (?:company|business|shop|studio|brand)(?:['’]s| is))\s(?=[A-Z0-9])|"
    r"\b(?:as|trading as|working as|under the name|go by|goes by)\s(?=[A-Z][\w'’]*\s(?:&|and|\+)\s[A-Z])"
)
# "I run Yoga classes": what follows the capital word tells a trade.
PERSON_AND_TRADE: Final = re.compile(r"\s(?:classes|lessons|tours|courses|workshops|trips|sessions|events)\b")
# "Wednesday 10.30 St Mark's Hall", "in the Fox pub": where it takes place, not who gives it.
VENUE: Final = re.compile(
    r"\s(?:Hall|Church|Chapel|Cathedral|Library|School|Park|Pier|Harbou?r|Marina|Station|Community Cent(?:re|er)|Leisure Cent(?:re|er)|"
    r"Town Hall|Village Hall|Arena|Stadium|Campus|Fairgrounds?|Showground|Racecourse|Common)$"
)
# "Mondays 7.30pm at the Brudenell".
AT_A_TIME_AND_PLACE: Final = re.compile(
    r"[\ue000-\ue0ff]\s?,?\s?(?:at|in|inside|outside|behind|upstairs at|above)(?: the)?$", re.I
)
AT_A_PLACE: Final = re.compile(
    r"(?:\b(?:at|in|behind|opposite|near|by|outside|inside|beside|next to|under|from)(?: the)?|[\ue000-\ue0ff])$", re.I
)
# "fade.away is a clinic": a name in small letters, told by what follows.
SMALL_NAME: Final = re.compile(
    r"(?:^|(?<=[.!?]\s))([a-z][a-z0-9]*(?:[.&+-][a-z0-9]+)+|[a-z]{4,}\d*)(?:\sis\s(?:an?|the|our|my)\s|:\s|\s[–—-]\s)"
)
# "Can't read music? Neither can half of us."
ANSWERS: Final = re.compile(
    r"(?:neither|so|no|yes|nor|same|us|me|we|you|it|that|then|good|perfect|great|easy|sorted|relax|don['’]?t|never mind|not any ?more|come|try|meet|here|there|now|nothing|nobody|everyone)\b",
    re.I,
)

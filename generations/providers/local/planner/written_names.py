# ruff: noqa: E501
"""Names one knows by how they are written, where nothing tells that they are names: a firm's, an event's, a shop's with its town."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.reader.naming import is_place
from generations.providers.local.reader.vocabulary import UNKNOWN, commonness

# "Couvreur à Roanne, entreprise Mazoyer et fils".
_FIRM: Final = re.compile(
    r"\b(?:entreprise|société|établissements|ets|firma|ditta|impresa)\s(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s(?:et|&|und|e|y|i)\s(?:[Ff]il(?:s|les?)|frères|Söhne|Sohn|Tochter|figli[oae]?|hijos?|[A-ZÀ-Þ][\w'’-]+))?)(?=\s*[.,\n]|$)"
)
# "…, Uhren-Fehrle in Triberg.": what it does and whose it is in one word, and the town.
_COUPLED: Final = re.compile(
    r"[.,!]\s(?P<name>[A-ZÄÖÜ][a-zäöüß]{2,}-(?P<whose>[A-ZÄÖÜ][a-zäöüß]{2,}))\s(?:in|aus)\s(?=[A-ZÄÖÜ])"
)
# "La fête de la châtaigne de Saint-Orvin, c'est le dimanche 19 octobre".
_EVENT: Final = re.compile(
    r"^\W*(?P<name>(?:[Ll][ae]s?|[Ee]l|[Ii]l|[Oo]|[Aa]|[Tt]he|[Dd]as|[Dd]er|[Dd]ie)\s(?:fête|festival|foire|marché|salon|feria|fiesta|festa|sagra|fiera|fest|fair|fete|carnival|[A-ZÄÖÜ][\w-]*(?:fest|markt|festival))\b"
    r"[^.,!?\n:;]{0,40}?),?\s(?:c['’]est|aura\slieu|es|será|è|sarà|é|is|takes\splace|findet|ist|steigt)\s(?:(?:am|on|el|le|il|no|this|diesen)\s)?(?=\w+\s\d|\d)"
)
# "C'est l'Aviron de Mâcon, rendez-vous au ponton".
_IT_IS: Final = re.compile(
    r"(?:^|[.!?\n]\s)[Cc]['’]est\s(?:l['’]|le\s|la\s|les\s|chez\s)?(?P<name>(?!Fête|Saint|Noël|Nouvel|Pâques|Black)[A-ZÀ-Þ][\w'’-]+(?:\s(?:(?:de|du|des|la|le|et|&)\s|d['’])*[A-ZÀ-Þ][\w'’-]*){1,3})(?=[,.!?\n]|$)"
)
# "Radhaus Tübingen, Di bis Sa 10 bis 18 Uhr": whose hours they are.
_WITH_HOURS: Final = re.compile(
    r"(?:^|[.!?\n]\s)(?P<name>(?P<house>[A-ZÄÖÜ][a-zäöüß]{3,})\s(?P<town>[A-ZÄÖÜ][a-zäöüß]{3,})),\s(?:geöffnet\s|offen\s|immer\s)?(?:Mo|Di|Mi|Do|Fr|Sa|So|täglich|montags|dienstags|mittwochs)\b"
)
_VENUE: Final = re.compile(
    r"(?:halle|park|platz|bahnhof|kirche|saal|zentrum|museum|stadion|schule|markt|bad|hafen|altstadt|stadt|gemeindehaus|bürgerhaus)$",
    re.I,
)


def written_name(text: str, lexicon: Lexicon) -> str:
    """The name of a firm, an event or a shop; "" where none is written so."""
    if firm := _FIRM.search(text) or _EVENT.match(text) or _IT_IS.search(text):
        return firm["name"]
    if lexicon.language != "de":
        return ""
    coupled = _COUPLED.search(text)
    if coupled and commonness(fold(coupled["whose"])) == UNKNOWN:
        return coupled["name"]
    shop = _WITH_HOURS.search(text)
    return shop["name"] if shop and is_place(shop["town"]) and not _VENUE.search(shop["house"]) else ""

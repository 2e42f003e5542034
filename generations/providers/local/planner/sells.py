# ruff: noqa: E501
"""Which packs sell things and which sell work, and the words that say nothing about what is sold."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.lexicon.base import words

# Packs whose written lines only fit things one takes home, and those that only fit work done for people.
GOODS_PACKS: Final = words(
    "general_product fashion shoes jewelry furniture toys books sustainable skincare electronics outdoor coffee_roaster tea_drinks wine grocery"
)
SERVICE_PACKS: Final = words(
    "general_service plumber electrician cleaning moving construction landscaping auto_repair hair spa fitness yoga dentist medical therapy "
    "real_estate hotel travel events photography education language_school music_school childcare consulting marketing finance insurance legal "
    "jobs charity food_bank community sports makers tattoo museum shows"
)
_SAYS_NOTHING: Final = words(
    "company business shop store brand firm startup studio agency service services product products line collection range kit set deal deals sale offer "
    "website platform tool b2b team place house bar lab works co "
    "empresa negocio tienda marca servicio servicios producto productos estudio oferta entreprise boutique magasin marque service services produit "
    "produits studio firma laden geschaft marke unternehmen produkt produkte negozio azienda loja empresa marca winkel bedrijf zaak sklep"
    " online onlineshop webshop webwinkel shopping linea ligne línea internet "
    " app software platform program service shop store company business product tool subscription stuff thing things video ad course kurs "
    "plateforme plataforma piattaforma plattform programa programme logiciel appli programm application applicazione aplicación aplicativo aplikacja programma material materiales anuncio"
)


def says_nothing(text: str) -> bool:
    """ "Company", "Our products": words any business could say."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    small = {"our", "my", "the", "a", "your", "new", "small"}
    return bool(words) and not re.search(r"\d", text) and all(word in _SAYS_NOTHING or word in small for word in words)


_FIRM: Final = re.compile(
    r"(?:^|\s)(?:firm|company|business|startup|start-up|maker|manufacturer|firma|betrieb|unternehmen|hersteller|empresa|negocio|fabricante|entreprise|société|"
    r"fabricant|azienda|ditta|impresa|produttore|bedrijf|fabrikant|village|town|parish|neighbou?rhood|dorf|gemeinde|stadt|pueblo|barrio|ayuntamiento|"
    r"commune|quartier|mairie|paese|comune|quartiere|dorp|gemeente)(?:$|\s(?:of|de|di|für|von|van|in|en|à)\s)",
    re.I,
)  # fmt: skip


def is_a_firm(text: str) -> bool:
    """ "Two-person software firm", "village": who sells or invites, where another phrase says what."""
    return bool(_FIRM.search(text))

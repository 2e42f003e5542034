# ruff: noqa: E501
"""Goods or a service: what the head noun of a prompt sells, whatever its other words are about.

"Electric toothbrush" is a thing to buy although toothbrushes belong to dentists; "tattoo removal" is done to people
although its words belong to skin care.
"""

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
# Head nouns that name work, folded; a thing's name beside them does not make it goods.
SERVICE_HEADS: Final = words(
    "repair repairs rental rentals hire lessons lesson class classes course courses workshop workshops tuition tutoring removal clinic clinics "
    "restoration installation fitting cleaning delivery tour tours trip trips therapy treatment treatments consulting agency service services "
    "inspection inspections transport transfer transfers insurance support training coaching coach bootcamp camp club festival fair exhibition museum therapist teacher instructor walker sitter "
    "clases clase curso cursos taller talleres reparacion reparaciones alquiler clinica servicio servicios limpieza visitas excursiones seguro seguros "
    "feria museo exposicion asesoria agencia instalacion lecciones "
    "cours atelier ateliers reparation reparations location clinique nettoyage visite visites assurance stage formation festival musee exposition "
    "depannage conseil agence "
    "kurs kurse unterricht workshop workshops reparatur reparaturen verleih vermietung klinik reinigung versicherung beratung fuhrung fuhrungen "
    "schulung seminar nachhilfe behandlung dienst pflege montage festival ausstellung "
    "corso corsi lezioni riparazione riparazioni noleggio pulizie mostra assicurazione scuola "
    "aulas curso conserto consertos aluguel aluguer limpeza oficina passeios "
    "cursus les lessen reparatie reparaties verhuur schoonmaak workshop rijles verzekering "
    "kurs lekcje naprawa wynajem wypozyczalnia warsztaty szkola"
)
# "We restore boats" sells work, "we make boats" sells boats.
WORK_VERBS: Final = words(
    "restore repair fix clean teach train install walk groom tune rent translate write design deliver move haul paint tutor coach "
    "build renovate wash service sharpen print frame plan organize organise photograph film host "
    "reparieren reinigen putzen unterrichten montieren renovieren restaurieren vermieten liefern drucken planen pflegen "
    "reparons nettoyons louons installons renovons restaurons enseignons imprimons livrons "
    "reparamos limpiamos alquilamos instalamos restauramos pintamos ripariamo puliamo noleggiamo restauriamo consertamos limpamos alugamos "
    "repareren verhuren schilderen bezorgen"
)
# "We roast", "we sew": verbs after "we" that end in a thing to take home; any other English verb is work for somebody.
MAKING_VERBS: Final = words(
    "make sell bake brew grow craft sew knit roast build design produce import offer have are do weave carve pour blend ferment cure smoke press "
    "bottle forge stock carry supply distil distill raise farm cook serve turn upcycle publish manufacture create run own love believe breed dye "
    "handmake hand-make source pick export wholesale ship were was just only also still now started opened"
)
# Heads that say nothing by themselves: the words before or after them say what it is.
CLEAR_HEADS: Final = words(
    "company business shop store brand firm startup studio agency service services product products line collection range kit set deal deals sale offer "
    "website platform tool team place house bar lab works co "
    "empresa negocio tienda marca servicio servicios producto productos estudio oferta entreprise boutique magasin marque service services produit "
    "produits studio firma laden geschaft marke unternehmen produkt produkte negozio azienda loja empresa marca winkel bedrijf zaak sklep"
)
_SAYS_NOTHING: Final = CLEAR_HEADS | words(
    "app software platform program service shop store company business product tool subscription stuff thing things video ad course kurs "
    "plateforme plataforma piattaforma plattform programa programme logiciel appli programm application applicazione aplicación aplicativo aplikacja programma material materiales anuncio"
)


def says_nothing(text: str) -> bool:
    """ "Company", "Our products": words any business could say."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    small = {"our", "my", "the", "a", "your", "new", "small"}
    return bool(words) and not re.search(r"\d", text) and all(word in _SAYS_NOTHING or word in small for word in words)

"""Lines for those who mourn: said softly, whatever trade it is, a florist's wreaths or a hall for the meal after.

`sober_copy` gives them where the prompt speaks of a funeral; English has its own beside the trade's lines.
"""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.packs.base import Copy, copy

_MOURNS: Final = re.compile(
    r"\b(?:deuil|funér\w*|obsèques|enterrements?|inhumation|pompes funèbres|trauer\w*|bestatt\w*|beerdig\w*|urnen?|grabstein\w*|"
    r"luto|funerari[ao]s?|funerales?|entierros?|tanatorio\w*|esquelas?|lutto|funebr[ei]|funeral[ei]|lapidi|"
    r"funerári[ao]s?|velórios?|enterros?|rouw\w*|uitvaart\w*|begrafenis\w*|grafsteen|grafstenen|pogrzeb\w*|żałob\w*|nagrobk\w*)\b",
    re.I,
)
_COPIES: Final = {
    "fr": copy(
        noun="",
        hooks="Un dernier geste, avec douceur | Dire adieu avec justesse",
        pains="Quand les mots manquent",
        agitates="Vous n'êtes pas seul dans ce moment",
        bodies="Avec respect, jusque dans le détail | Nous prenons le temps de vous écouter",
        closes="Nous sommes à vos côtés",
        cta="Contactez-nous",
    ),
    "de": copy(
        noun="",
        hooks="Ein letzter Gruß, mit Bedacht | Abschied nehmen, in Würde",
        pains="Wenn die Worte fehlen",
        agitates="Sie müssen das nicht allein tragen",
        bodies="Mit Respekt, bis ins Detail | Wir nehmen uns Zeit für Sie",
        closes="Wir sind für Sie da",
        cta="Kontakt aufnehmen",
    ),
    "es": copy(
        noun="",
        hooks="Un último gesto, con cariño | Despedirse con serenidad",
        pains="Cuando faltan las palabras",
        agitates="No tienes que pasar por esto a solas",
        bodies="Con respeto, hasta el último detalle | Te escuchamos con calma",
        closes="Estamos a tu lado",
        cta="Contáctanos",
    ),
    "it": copy(
        noun="",
        hooks="Un ultimo gesto, con delicatezza | Salutare con dignità",
        pains="Quando mancano le parole",
        agitates="Non dovete affrontarlo da soli",
        bodies="Con rispetto, in ogni dettaglio | Vi ascoltiamo con calma",
        closes="Siamo al vostro fianco",
        cta="Contattateci",
    ),
    "pt": copy(
        noun="",
        hooks="Um último gesto, com carinho | Despedir-se com serenidade",
        pains="Quando faltam as palavras",
        agitates="Não tem de passar por isto só",
        bodies="Com respeito, em cada detalhe | Ouvimos com calma",
        closes="Estamos ao seu lado",
        cta="Fale connosco",
    ),
    "nl": copy(
        noun="",
        hooks="Een laatste groet, met zorg | Afscheid nemen, in alle rust",
        pains="Als woorden tekortschieten",
        agitates="U staat er niet alleen voor",
        bodies="Met respect, tot in het detail | We nemen de tijd voor u",
        closes="Wij zijn er voor u",
        cta="Neem contact op",
    ),
    "pl": copy(
        noun="",
        hooks="Ostatni gest, z szacunkiem | Pożegnać się w spokoju",
        pains="Gdy brakuje słów",
        agitates="Nie są Państwo w tym sami",
        bodies="Z szacunkiem, w każdym szczególe | Słuchamy bez pośpiechu",
        closes="Jesteśmy przy Państwu",
        cta="Skontaktuj się",
    ),
}


def sober_copy(prompt: str, language: str) -> Copy | None:
    return _COPIES[language] if language in _COPIES and _MOURNS.search(prompt) else None

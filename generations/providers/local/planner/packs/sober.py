# ruff: noqa: E501
"""Lines without wit: for those who mourn, said softly, whatever trade it is, and for who asked for no jokes.

`sober_copy` gives the first where the prompt speaks of a funeral; in English only where no trade of that kind has its own.
`plain_copy` gives the second; the user's own words open such an ad.
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
_MOURNS_IN_ENGLISH: Final = re.compile(
    r"\b(?:burial|stillb\w+|born (?:too soon|sleeping)|bereave\w+|miscarriage|in loving memory|mourn\w*|(?<!before a )(?<!after a )(?<!before my )(?<!to a )(?<!at a )(?<!at my )funerals?)\b",
    re.I,
)
_OWN_SOBER_TRADES: Final = ("funeral", "pet_cremation", "grief_counselling", "hospice", "stone_carving", "florist")
_COPIES: Final = {
    "en": copy(
        noun="",
        hooks="With care, and quietly | A last gesture of love",
        pains="When words are hard to find",
        agitates="Nobody should carry this alone",
        bodies="Gently, down to the last detail | We take the time you need",
        closes="We are here for you",
        cta="Get in touch",
    ),
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


_PLAIN: Final = {
    "en": copy(noun="", hooks="Good to know about us", bodies="Clear answers to your questions | What you can count on", closes="We look forward to meeting you | We are glad to help", cta="Get in touch"),
    "es": copy(noun="", hooks="Así trabajamos", bodies="Respuestas claras a tus preguntas | Con esto puedes contar", closes="Será un placer atenderte | Estamos para ayudarte", cta="Más información"),
    "fr": copy(noun="", hooks="Ce que nous proposons", bodies="Des réponses claires à vos questions | Vous savez à quoi vous attendre", closes="Au plaisir de vous rencontrer | Nous sommes là pour vous aider", cta="Contactez-nous"),
    "de": copy(noun="", hooks="Das bieten wir", bodies="Klare Antworten auf Ihre Fragen | Darauf können Sie sich verlassen", closes="Wir freuen uns auf Sie | Wir helfen Ihnen gern", cta="Kontakt aufnehmen"),
    "it": copy(noun="", hooks="Che cosa offriamo", bodies="Risposte chiare alle vostre domande | Sapete che cosa aspettarvi", closes="Saremo lieti di conoscervi | Siamo qui per aiutarvi", cta="Contattateci"),
    "pt": copy(noun="", hooks="O que oferecemos", bodies="Respostas claras às suas perguntas | Já sabe com o que contar", closes="Teremos gosto em ajudar | Estamos aqui para ajudar", cta="Entre em contacto"),
}  # fmt: skip


def sober_copy(prompt: str, language: str, trade: str) -> Copy | None:
    """The lines for mourning, where the prompt speaks of it."""
    if language not in _COPIES or (language == "en" and trade in _OWN_SOBER_TRADES):
        return None
    mourns = _MOURNS_IN_ENGLISH if language == "en" else _MOURNS
    return _COPIES[language] if mourns.search(prompt) else None


def plain_copy(language: str, trade: Copy | None) -> Copy | None:
    """Lines without wit that are true of anyone, with the sign and the button of the trade's own."""
    plain = _PLAIN.get(language)
    if plain is None or trade is None:
        return plain
    return Copy(trade.noun, {**plain.written, "cta": trade.written["cta"]})

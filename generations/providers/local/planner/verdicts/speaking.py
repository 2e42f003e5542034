# ruff: noqa: E501
"""What in a line speaks to people of what they get, and what makes it lean on another."""

from __future__ import annotations

import re
from typing import Final

_TO_YOU: Final = {
    "en": r"you|your|yours|yourself",
    "es": r"tú|te|ti|tu|tus|contigo|os|vuestr[oa]s?|usted(?:es)?",
    "fr": r"tu|te|toi|ton|ta|tes|vous|votre|vos|soi-même",
    "de": r"du|dich|dir|dein\w{0,2}|euch|eure?\w{0,2}|Ihnen|Ihre?\w?",
}
_SPARED: Final = {
    "en": r"no|not|never|without|nobody|nothing|instead of|don['’]t|doesn['’]t|won['’]t",
    "es": r"no|nunca|sin|ni|nadie|nada",
    "fr": r"pas|jamais|sans|ni|aucune?|personne|rien|plus besoin",
    "de": r"nicht|nie|ohne|kein\w{0,2}|niemand|nichts|statt",
}
_SOON: Final = {
    "en": r"(?:in|within|in under|in less than) (?:an?|\d+|one|two|five|ten) (?:minutes?|hours?|mornings?|afternoons?|days?)|same[- ]day|while you",
    "es": r"en (?:menos de |unos )?(?:un|una|\d+) (?:minutos?|horas?|días?|tarde|mañana)|el mismo día|al momento|en el acto",
    "fr": r"en (?:moins d(?:e |['’]))?(?:une?|\d+) (?:minutes?|heures?|jours?|matinée)|le jour même|dans la journée",
    "de": r"in(?:nerhalb von)? (?:unter |weniger als )?(?:einer?|\d+|zwei|fünf|zehn) (?:Minuten?|Stunden?|Tage?n?)|am selben Tag|über Nacht",
}
_EVERY: Final = {
    "en": r"every|any|always|only|everyone|still|again|yourself",
    "es": r"cada|siempre|solo|sólo|todo|toda|cualquier|por fin",
    "fr": r"chaque|toujours|seulement|tout|toute|enfin|encore",
    "de": r"jede\w?|immer|nur|alle\w?|endlich|noch|wieder",
}
_LEANS: Final = re.compile(
    r"(?:it|its|they|their|this|that|then|also|and|but|or|so|she|he|es|sie|dies\w*|dann|auch|und|aber|elle|ils?|elles|cela|ça|puis|aussi|et|mais|"
    r"ellos?|ellas?|esto|luego|también|y|pero|o)\b",
    re.I,
)  # fmt: skip
# Small print, and what is merely allowed.
_BESIDES: Final = re.compile(
    r"\b(?:returns?|refunds?|guarantee|warranty|you can|devoluci\w+|garantía|puedes|podéis|retours?|garantie|vous pouvez|tu peux|Rückgabe|Garantie|du kannst|ihr könnt|Sie können)\b",
    re.I,
)  # fmt: skip


def speaks(line: str, language: str) -> list[str]:
    """What a line has that people like to read: "you", what they are spared, how soon, that it is always so."""
    marks = {"to you": _TO_YOU, "of what is spared": _SPARED, "of soon": _SOON, "of every": _EVERY}
    return [
        what
        for what, patterns in marks.items()
        if language in patterns and re.search(rf"\b(?:{patterns[language]})\b", line, re.I)
    ]


def leans(line: str) -> bool:
    """Whether it begins with what points at a line before it: "it", "and"."""
    return bool(_LEANS.match(line))


def is_besides(line: str) -> bool:
    """Small print, and what is merely allowed."""
    return bool(_BESIDES.search(line))

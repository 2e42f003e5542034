# ruff: noqa: E501
"""Which of the user's own lines opens an ad: the one that speaks to people about what they get, not the one that lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generations.providers.local.planner.heard import DOES
from generations.providers.local.planner.lines import Feature, word_count
from generations.providers.local.reader.facts import FactKind

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
# What is told last or small: money, days and ways to reach somebody.
_NOT_LARGE: Final = (
    FactKind.PRICE,
    FactKind.HOURS,
    FactKind.DATE,
    FactKind.PHONE,
    FactKind.URL,
    FactKind.EMAIL,
    FactKind.PLACE,
    FactKind.OFFER,
    FactKind.DISCOUNT,
)
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
_LEAST: Final = 2.0
_WORDS: Final = (3, 9)
_WHOLE: Final = 5  # words of a line that says what is done so soon


def tells_best(lines: Iterable[Feature], language: str, longest: int) -> Feature | None:
    """The line with the most to say to people, the first of equals; None where none says enough. `longest` in letters."""
    able = [line for line in lines if _may_open(line, longest)]
    best = max(able, key=lambda line: says(line, language), default=None)
    return best if best is not None and says(best, language) >= _LEAST else None


def _may_open(line: Feature, longest: int) -> bool:
    if line.tail or len(line.text) > longest or any(kind in _NOT_LARGE for kind in line.kinds):
        return False
    is_plain = not _LEANS.match(line.text) and not _BESIDES.search(line.text)
    return is_plain and _WORDS[0] <= word_count(line.text) <= _WORDS[1]


def says(line: Feature, language: str) -> float:
    """How much a line tells people of what they get; 0 for a mere name."""

    def has(patterns: dict[str, str]) -> bool:
        return language in patterns and bool(re.search(rf"\b(?:{patterns[language]})\b", line.text, re.I))

    does = line.does or (language in DOES and bool(re.match(DOES[language], line.text, re.I)))
    return (
        2.0 * has(_TO_YOU)
        + 1.5 * does
        + 0.5 * has(_SPARED)
        + 2.0 * (has(_SOON) and word_count(line.text) >= _WHOLE)
        + 0.5 * has(_EVERY)
        + 0.5 * (FactKind.MEASURE in line.kinds)
        - 0.5 * line.text.count(",")
    )

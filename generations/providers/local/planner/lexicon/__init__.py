"""What the planner knows of each language's small words: how people ask, name, place, promise and call to action.

One `Lexicon` per language we write copy in; `lexicon_for` answers any other language with the small
one of `others`, which knows only how a request starts and how to ask for action.
"""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon
from generations.providers.local.planner.lexicon.de import GERMAN
from generations.providers.local.planner.lexicon.en import ENGLISH
from generations.providers.local.planner.lexicon.es import SPANISH
from generations.providers.local.planner.lexicon.fr import FRENCH
from generations.providers.local.planner.lexicon.it import ITALIAN
from generations.providers.local.planner.lexicon.nl import DUTCH
from generations.providers.local.planner.lexicon.others import OTHERS, neutral_lexicon
from generations.providers.local.planner.lexicon.pl import POLISH
from generations.providers.local.planner.lexicon.pt import PORTUGUESE

WRITTEN = {
    "en": ENGLISH, "es": SPANISH, "fr": FRENCH, "de": GERMAN, "it": ITALIAN, "pt": PORTUGUESE, "nl": DUTCH, "pl": POLISH,
}  # fmt: skip


def lexicon_for(language: str) -> Lexicon:
    return WRITTEN.get(language) or OTHERS.get(language) or neutral_lexicon(language)


__all__ = ["WRITTEN", "Lexicon", "lexicon_for"]

"""What a gap between two words would tear: a verb from its small word, from its object, from what says who."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.reader.facts import MARK, FactKind, protect

# Verbs with the small word they cannot do without.
_PHRASAL: Final = {
    "over": words("take takes took taken taking hand hands"),
    "in": words(
        "take takes took taken taking let lets letting bring brings brought hand hands handed come comes trade trades"
    ),
    "up": words(
        "pick picks picked picking clean cleans set sets fix fixes do does done turn turns sign cut cuts give gives gave end ends"
    ),
    "out": words(
        "rent rents lend lends lent hire hires help helps find clear clears sort sorts run runs ran come comes give gives hand take"
    ),
    "off": words("drop drops dropped dropping pick picks take takes cut cuts sell sells kick kicks"),
    "away": words("take takes took taking throw throws throwing give gives giving put puts"),
    "back": words("get gets give gives bring brings take takes come comes send sends call calls buy buys"),
    "down": words("close closes closing cut cuts take takes sit sits put puts"),
    "after": words("look looks looked looking"),
    "for": words("look looking wait waiting care caring"),
    "on": words("depends rely put puts"),
    "with": words("deal deals"),
}
# The end of a German verb: "holen ... ab", "bringen ... mit"; before "und", a comma or nothing it is no preposition.
_PREFIXES_DE: Final = (
    "(?:ab|an|auf|aus|ein|mit|vor|zu|nach|los|weg|zurück|zusammen|her|hin|um|bei|fest|statt|teil|frei|vorbei)"
)
_PREFIX_DE: Final = re.compile(rf"{_PREFIXES_DE}(?=,|$|\s(?:und|oder)\s)")
_ENDS_WITH_PREFIX: Final = re.compile(rf"\s{_PREFIXES_DE}$")
_AND: Final = re.compile(r"(?:und|oder|y|e|et|and|or|o|ou)\s")
_WHO: Final = re.compile(r"(?:i|we|you|they|ich|wir|je|nous|on|vous|io|noi|yo|eu|ik|wij)\s", re.I)
_COSTS: Final = re.compile(r"(?:costs?|cuestan?|coûtent?|kostet|kosten|costano?|custam?)\s", re.I)
_NO_VERB: Final = 3  # words of which one is "we": the other two say too little
# "App para que bares" before "y restaurantes": whoever does it stands there, and not what.
_SO_THAT: Final = re.compile(r"\b(?:para que|pour que|so that|damit|sodass|affinché)\s(?:\S+\s){0,2}\S+$", re.I)
_NOT_FOR: Final = re.compile(
    r"(?:instead of|statt|au lieu de|en (?:lugar|vez) de)\s\S*\d", re.I
)  # "$85" and what it was
# "So it fits" before "through a front door".
_SO_IT: Final = re.compile(
    r"\b(?:so|if|when|while|because|wenn|damit|weil|si|quand|cuando)\s(?:it|they|you|we|es|sie|il|elle)\s\w+$", re.I
)
# "The ones" before "I've done up".
_WHICH: Final = re.compile(r"\b(?:ones?|those|things|people|everything|anything|anyone|stuff|all|thing)$", re.I)
_WE_HAVE: Final = re.compile(r"(?:i|we|you|they)(?:['’]\w+)?\s", re.I)
_MUCH: Final = 60
_OF_THE_MONTH: Final = words(
    "every each first second third last month week year chaque premier première dernier mois cada primer primera último mes "
    "jeden jeder ersten letzten monat monats"
)
_WHEN: Final = frozenset((FactKind.DATE, FactKind.HOURS))


def tears(head: str, tail: str) -> int:
    """How much is torn between the two, in the costs of `head_and_tail`."""
    last, first = head.rsplit(maxsplit=1)[-1].lower(), tail.split(maxsplit=1)[0].lower()
    so_that = _SO_THAT.search(head) and _AND.match(tail)
    if last in _PHRASAL.get(first, ()) or _PREFIX_DE.match(tail) or _NOT_FOR.match(tail) or so_that:
        return _MUCH
    cost = 20 if _SO_IT.search(head) else 0
    cost += 20 if _WHO.match(head) and len(head.split()) <= _NO_VERB else 0  # "on vous donne" what?
    cost += 40 if _WHICH.search(head) and _WE_HAVE.match(tail) else 0
    return cost + (15 if _COSTS.match(tail) else 0)  # "ein Wochenende" and what of it?


def ends_with_prefix(head: str, tail: str) -> bool:
    """ "Wir holen alte Matratzen ab" before "und recyceln sie"."""
    return bool(_ENDS_WITH_PREFIX.search(head) and _AND.match(tail))


def says_only_when(head: str) -> bool:
    """ "On the first Sunday of every month" before who does what then."""
    prompt = protect(head)
    kinds = {fact.kind for fact in prompt.facts}
    rest = MARK.sub(" ", prompt.text).split()
    small = all(len(word) <= _NO_VERB or word.lower() in _OF_THE_MONTH for word in rest)
    return bool(kinds) and kinds <= _WHEN and small and len(head.split()) > _NO_VERB

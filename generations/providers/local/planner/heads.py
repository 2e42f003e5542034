# ruff: noqa: E501
"""The head of what a clause says: "garden lights" are lights, "clases de cerámica" are classes, "a book about swimming" is a book.

No grammar is parsed. A clause's first noun phrase ends at its first small word; in English and German its last word is the
head, in the Romance languages and Polish its first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lexicon.base import words

_ENDS: Final = {
    "en": words(
        "for with that which who from in at by of on to about into made is are has have we our it so when where while without helps lets makes gives keeps turns sells offers brings shows tells teaches gets takes sends fits delivers provides repairs fixes rents cleans builds serves bakes roasts brews runs near inside outside behind beside opposite above under between using plus than as you your"
    ),
    "de": words(
        "fur mit aus in im am an bei von vom zu zum zur die der das den dem ist sind hat bietet baut macht gegen nach ohne auf uber wo wir ich ab"
    ),
    "es": words("de del para con en que a al por sin hecho hecha hechos hechas donde desde sobre"),
    "fr": words("de du des d pour avec en a au aux qui que chez sur sans par fait faits faite faites des"),
    "it": words("di del della dei delle da dal con per in a al che senza su fatto fatta fatti fatte"),
    "pt": words("de do da dos das para com em no na que sem por a ao feito feita feitos feitas sobre"),
    "nl": words("voor met uit in van die dat bij op zonder te om over"),
    "pl": words("dla z ze w we na do od o bez pod ktory ktora ktore"),
}
_SKIPPED: Final = words(
    "a an the my our your some this we i it make makes sell sells offer offers provide do run own have new ad video "
    "un una uns unos unas el la los las mi nuestro nuestra le les une mon ma notre nos mein meine unser unsere ein eine einen wir "
    "il lo gli i uno mio mia nostra nostro o os as um uma meu minha nosso nossa de het een mijn onze ons moj nasz "
    "es est ist son sont jest sind "
    "rents rent hires makes sells vende vendemos hacemos vendiamo vendo wij verkopen maken"
)
HEAD_FIRST: Final = frozenset(("es", "fr", "it", "pt", "pl", "ro", "ca"))
_TELLS_MORE: Final = words("qui que che quien donde dove ou ktory ktora ktore con avec com")
_OUTSIDE: Final = 0.5  # what a word after the phrase is worth
_COMPLEMENT: Final = 0.75  # "taller de bicicletas": after a head-first noun


@dataclass(frozen=True)
class Phrase:
    """The first noun phrase of a clause, as places in the list of words; `end` is one past it."""

    start: int
    end: int
    clause_end: int
    head_first: bool

    @property
    def head(self) -> int:
        return self.start if self.head_first else self.end - 1


def phrases(tokens: Sequence[str], starts: Sequence[bool], language: str) -> list[Phrase]:
    ends = _ENDS.get(language, frozenset())
    found: list[Phrase] = []
    begin = 0
    while begin < len(tokens):
        close = next((index for index in range(begin + 1, len(tokens)) if starts[index]), len(tokens))
        start = begin
        while start < close and (tokens[start] in _SKIPPED or tokens[start] in ends):
            start += 1
        end = next((index for index in range(start, close) if tokens[index] in ends), close)
        if start < end:
            found.append(Phrase(start, end, close, language in HEAD_FIRST))
        begin = close
    return found


def worth(tokens: Sequence[str], found: Sequence[Phrase]) -> list[float]:
    """For each word how much it says about what is sold: inside a first noun phrase all, behind it less."""
    weights = [1.0] * len(tokens)
    for phrase in found:
        inside = phrase.head_first
        for index in range(phrase.end, phrase.clause_end):
            inside = inside and tokens[index] not in _TELLS_MORE
            weights[index] = _COMPLEMENT if inside else _OUTSIDE
    return weights

# ruff: noqa: E501
"""Where a piece of a sentence that is too long for one line parts: before a phrase, never inside one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generations.providers.local.planner.cuts import CUTS, EQUALS, GOES_ON
from generations.providers.local.planner.lexicon import Lexicon
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.tears import tears
from generations.providers.local.reader.facts import protect

LONG: Final = 60  # characters from which a piece is parted once more
LONG_FOR_FEW, GOOD_GAP = 30, 14.0  # the same where little is told; what a gap may cost there
_LONGEST: Final = 84
_SPEAKS: Final = re.compile(r"\w+\s(?:we|i|you|they|it|wir|ich|sie|es|nous|on|je|vous|ils?|elles?)\s", re.I)
# "If you've been dismissed" and what is true then: "you have three months".
_IF: Final = re.compile(r"(?:if|when|once|wenn|falls|si|quand|cuando|se|quando|als)\s", re.I)
_THEN: Final = re.compile(
    r"(?:we|you|they|it|nous|on|vous|ils?|elles?)(?:\s|['’])|(?:haben|hast|bekommen|kommen|sind)\s(?:wir|Sie|du)\s",
    re.I,
)
# "L'entrée est libre" and "et le parking au stade est gratuit": a clause with a subject of its own.
_OWN_CLAUSE: Final = re.compile(
    r"\w+\s(?:the|our|every|el|la|los|las|nuestr[oa]s?|le|les|l['’]\w+|un[eao]?|notre|nos|der|die|das|unsere?r?|il|i|gli|o|a|os|as|de|het)\s?(?:[\w'’-]+\s){0,4}(?:is|are|costs?|es|son|está|están|cuestan?|est|sont|coûtent?|ist|sind|kostet|kosten|è|sono|costa|costano|é|são|custa|kost|zijn)\s",
    re.I,
)
# "Au stade est gratuit": the end of a subject, and its verb.
_ENDS_SUBJECT: Final = re.compile(
    r"(?!(?:who|which|that|qui|que|die|der|das|chi|che|if|when|si|wenn)\b)\w+\s(?:[\w'’-]+\s){1,2}(?:is|are|est|sont|es|son|está|están|ist|sind|è|sono|é|são)\s",
    re.I,
)
# A list goes on behind "a full wash" and "corte", not behind "you do it yourself".
_SAYS: Final = re.compile(
    r"\b(?:we|i|you|they|it|wir|ich|sie|es|nous|on|je|vous|ils?|elles?|se|te)\s\w+(?:[^,]*)$", re.I
)
# "Faits" and "dans notre atelier".
_MADE: Final = re.compile(
    r"\s(?:made|built|grown|baked|faite?s?|cuite?s?|hech[oa]s?|fatt[oaie]|feit[oa]s?|gemacht|gebaut|gebacken|gemaakt)$"
)
BASE_VERBS: Final = "get|give|make|take|keep|let|do|go|run|sell|fix|buy|bring|pick|drop|come|send|ship|build|bake|teach|offer|deliver|repair|love|mend|grow"  # English, as in "we ... and give"
# How "and" goes on with another verb: "and stands on", "y reparo guitarras", "und vermiete sie".
_DOES: Final = {
    "en": rf"(?:and|or|but|then)\s(?:(?!this|its|us|hers|his|as\b)[a-z-]{{3,}}[^s\W]s(?!\s(?:in|on|at|to|for|from|across|with|by|of|near|around)\b)|stands|runs|comes|goes|works|fits|lasts|opens|starts|ends|sits|looks|talks|listens|can|will|is|are|has|have|{BASE_VERBS})\s(?!and\b|or\b)\S",
    "es": r"(?:y|e|o|pero)\s(?:[a-zà-ÿ]{3,}(?:o|mos)|(?:estaba|era|fue|tiene|tengo|quiere|quiero|va|van)\s|[a-zà-ÿ]{3,}[ae]n?\s(?:sol[oa]|los?|las?|un[ao]?|tus?|cada)|se|te|os|es|son|está|hay)\s\S",
    "fr": r"(?:et|ou|mais)\s(?:[a-zà-ÿ]{3,}(?:e|ent|ons|ez|it|nd)\s(?:les?|la|des|une?|vos|votre|du|sa|son|ses|leurs?)|est|sont|peut|se|s['’]\w+)\s\S",
    "de": r"(?:und|oder|aber)\s(?:[a-zäöüß]{3,}(?:e|en|t)\s(?:sie|es|den|die|das|dem|der|ihn|auch|ihnen|Ihnen|Sie|dir|dich|euch|ein\w*|auf|in|im|mit|an|zu|ab|nur|jetzt|gerne?|alles?|immer|ihren?|euren?|eure|Ihren?|keinen?|seit|von|\d\S*)|ist|sind|hat|kann)\s\S",
}
_WHERE: Final = {"en": "round outside behind along beside above below inside"}
_WHO: Final = re.compile(r"(?:[a-zäöüß]+\s)?(?:wir|ich|Sie|sie|man|es)\s")
_OF_THE_MONTH: Final = re.compile(
    r"(?:im Monat|of (?:the|every|each) (?:month|week)|du mois|del mes|al mes|par mois|pro Monat|a month|del mese|al mese)\b",
    re.I,
)
# "Du 1er octobre" goes with "au 15 novembre".
_FROM: Final = re.compile(
    r"\b(?:du|des|from|vom|von|ab|del?|desde(?: el)?|dal(?:le|l')?|van|do|das|between|entre|tra)\s\d[^,.;]{0,24}$", re.I
)
_UP_TO: Final = re.compile(
    r"(?:au|to|al?|bis|tot|till|until|through|thru|à|às|alle|ao|and|et|y|und|e|hasta)\s(?:(?:zum|el|las|the)\s)?\d",
    re.I,
)
_LEADS: Final = re.compile(r"['’](?:ll|d|ve|re)$|^(?:can|will|could|would|should|must|might)$")  # "I'll" and "be there"
_AND_I: Final = re.compile(r"(?:and I|y yo|et moi|und ich|e io|e eu|en ik)\b")
# Small words of two words: "next to", "face à", "cerca de".
_TWO_IN_ONE: Final = re.compile(
    r"(?:up|next|close|due|according|thanks|near|prior|down|going|used|have|has|able) to|(?:out|instead|because|ahead|inside|outside|top|plenty|lots) of|(?:face|grâce|quant|pied) (?:à|au|aux)|(?:près|loin|à côté|autour|lors|hors) (?:de|du|des|d)|"
    r"(?:cerca|lejos|dentro|fuera|además|antes|después|delante|encima|debajo|al lado|alrededor) (?:de|del)|(?:frente|junto|gracias) (?:a|al)|(?:vicino|accanto|fino|insieme|grazie|davanti) (?:a|al|alla|ai)|"
    r"(?:prima|dopo|invece|fuori) (?:di|del|della)|(?:perto|longe|dentro|fora|antes|depois|ao lado) (?:de|do|da)|bis (?:zu|zum|zur)|(?:dank|samt) (?:der|dem)"
)
_TO_A_NUMBER: Final = re.compile(r"\w{1,3}\s\d")
_RELATIVE: Final = re.compile(r"(?:that|which|who|que|qui|dont|die|der|das)\s")
_OF: Final = words("of de du des del di da von der den")
_PRICED: Final = re.compile(r"[€$£]|\b(?:euros?|dollars?|pesos|pounds|francs)\b")
_EVERY: Final = re.compile(
    r"(?:every|each|todos los|todas las|cada|tous les|toutes les|chaque|jede[ns]?|ogni|tutti i|tutte le|todos os|todas as|elke)\s",
    re.I,
)
_LIST_WORDS: Final = 3
# "Machines" à coudre, "poêles" à granulés.
_TO_DO: Final = re.compile(
    r"à\s(?:\w{2,}(?:er|re|ir)\b|(?!(?:partir|domicile|votre|vos|ton|tes|nos|notre|deux|trois|tous|toutes|chaque|pied|vélo|côté|base|moins|moitié|midi|minuit|nouveau)\b)[a-zà-ÿ]{4,}s\b)"
)
_RIGHT: Final = words(
    "rund direkt genau gleich nur right straight just only juste justo directly directement kann können wird werden will wollen muss müssen soll sollen darf dürfen ersten zweiten dritten letzten jeden jede jedes first second third last every each premier dernier chaque primer primero segundo tercer último cada"
)
LIST_GOES_ON: Final = re.compile(
    r"[^\W\d][\w'’-]*(?:\s[\w'’-]+)?\s(?:and|or|und|oder|et|ou|y|o|e)\s(?!(?:we|i|you|they|it|wir|ich|sie|es|nous|on|je|vous|if|when|wenn|si)\b)",
    re.I,
)
_LEAST_COST: Final = 1.0
_LEAST: Final = 2  # words


def in_lines(
    text: str, lexicon: Lexicon, names: Sequence[str], *, longest: int = LONG, most: float = 1e6
) -> list[tuple[str, str, float]]:
    """What is too long for one line, parted before a phrase; each part with what stood before it and what the gap costs."""
    best = min(gaps(text, lexicon, names), default=None) if len(text) > longest else None
    if best is None or best[0] > most:
        return [(text, "", 0.0)]
    cost, head, glue, tail = best
    (first, _, _), *more = in_lines(tail, lexicon, names, most=most)
    return [*in_lines(head, lexicon, names, most=most), (first, glue, max(cost, _LEAST_COST)), *more]


def gaps(text: str, lexicon: Lexicon, names: Sequence[str]) -> Iterator[tuple[float, str, str, str]]:
    """Where a long piece may be parted: what it costs, the part before, what stood between, the part behind."""
    prompt = protect(text)
    where = _WHERE.get(lexicon.language, "")
    opens = words(f"{CUTS.get(lexicon.language, '')} {GOES_ON.get(lexicon.language, '')} {where}")
    small = lexicon.function_words | lexicon.dangling | opens | _RIGHT
    joins = EQUALS - opens
    verb = _DOES.get(lexicon.language)
    for gap in re.finditer(r",?\s+", prompt.text):
        head, tail = prompt.text[: gap.start()], prompt.text[gap.end() :]
        last = head.split()[-1].lower()
        shown, below = prompt.restore(head), prompt.restore(tail)
        first = re.split(r"[\s'’]", below, maxsplit=1)[0].lower()
        if (
            last in small
            or shown.split()[-1].lower() in EQUALS
            or _LEADS.search(last)
            or len(shown.split()) < _LEAST
            or len(below.split()) < _LEAST
        ):
            continue
        if (shown[-1].isdigit() and _TO_A_NUMBER.match(below)) or _TWO_IN_ONE.fullmatch(f"{last} {first}"):
            continue  # "8" and "bis 13 Uhr"
        if len(shown.split()) <= _LEAST and _AND_I.match(below):
            continue  # "My wife" and "and I run"
        if any(not (name in shown or name in below) for name in names if name in text):
            continue
        cost = tears(shown, below) + abs(len(shown) - len(below)) / 4
        cost += sum(40 if len(part) > _LONGEST else 10 if len(part) > LONG else 0 for part in (shown, below))
        cost += (
            25 if len(head.split()) > 1 and head.split()[-2].lower() in joins else 0
        )  # "cuts sheets and stands" on what?
        cost += 45 if _OF_THE_MONTH.match(below) or (_UP_TO.match(below) and _FROM.search(shown)) else 0
        cost += 60 if lexicon.language == "de" and "," not in gap.group() and _WHO.match(below) else 0  # "zeigen wir"
        cost += 15 if len(below.split()) <= _LEAST or len(shown.split()) <= _LEAST else 0
        cost += 8 if _RELATIVE.match(below) else 45 if first in _OF else 0
        cost += 25 if _MADE.search(shown) and first in opens else 0
        cost += 45 if first in opens and _ENDS_SUBJECT.match(below) else 0
        if first in joins:
            does = bool(verb and re.match(verb, below))
            cost += (
                45 if _PRICED.search(below) and not re.search(r"\d", shown) and not does else 0
            )  # the price is of both
            cost += 30 if "," in " ".join(shown.split()[-_LIST_WORDS:]) else 0
            cost += 6 if _SPEAKS.match(below) or _OWN_CLAUSE.match(below) else 8 if does else 30
        elif _TO_DO.match(below):
            cost += 45
        elif "," in gap.group() and LIST_GOES_ON.match(below):
            cost += 12 if _SAYS.search(shown) else 45
        elif verb and re.search(rf"\s{verb}", below):
            cost += 12  # it is better parted before that clause
        elif (
            first not in opens
            and not _EVERY.match(below)
            and "," not in gap.group()
            and not (first in _RIGHT and below.split()[1].lower() in opens)
            and not (_IF.match(shown) and len(shown.split()) > _LEAST and _THEN.match(below))
        ):
            cost += 45
        yield cost, shown, prompt.restore(gap.group()), below

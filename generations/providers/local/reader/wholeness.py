# ruff: noqa: E501
"""Lines that begin or end in the middle of a clause, as the whole clause: "repair donated bikes" with who repairs them.

The tagger marks what it knows and may leave out a verb or the end of a phrase. What stands unread between a line and the marks of its
clause belongs to it; names and places there do not part it.
"""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.reader.facts import MARK, protect
from generations.providers.local.reader.labels import Label, Span

_BREAK: Final = re.compile(r"[.!?;:,\n(–—]\s?|\s[–-]\s")
_MOST, _MOST_LEFT, _MOST_RIGHT = 116, 7, 6  # characters of a clause that may be shown; words that may be missing
_MAY_STAND_INSIDE: Final = (Label.BRAND, Label.PLACE)
_TELLS: Final = 4  # letters of a word that says something
# Nothing is lost without these: "and", "plus", "there is", "you get".
_LEADS: Final = re.compile(
    r"^(?:and|but|plus|also|so|then|or|und|oder|aber|sowie|et|ou|mais|puis|y|e|o|pero|además|ma|of which|including)\s",
    re.I,
)
_SMALL: Final = frozenset(
    [
        "with",
        "from",
        "into",
        "over",
        "near",
        "your",
        "their",
        "this",
        "that",
        "than",
        "avec",
        "pour",
        "dans",
        "chez",
        "para",
        "desde",
        "hasta",
        "sobre",
        "entre",
        "für",
        "über",
        "ohne",
        "beim",
        "nach",
        "unter",
        "oder",
        "auch",
    ]
)
_OPENS: Final = re.compile(
    r"con|in|at|on|auf|mit|bei|für|for|from|im|am|zum|by|avec|dès|dans|pour|por|para|en|sur", re.I
)
_JOINS: Final = re.compile(r"(?:and|or|und|oder|et|ou|y|o|e|en)", re.I)
_SAYS_LITTLE: Final = re.compile(
    r"(?:(?:end|finish|close|start|open|begin)s? (?:on|with)|mention|show|say|include|termina con|acaba con|cierra con|terminez (?:sur|par)|finissez (?:sur|par)|montrez|mentionnez|ende mit|zeigt?|nennt?)(?: (?:the|la|el|le|die|den|das|our|a|an))?$|"
    r"(?:(?:it|there|they|this|we|i|you|that|these)(?:['’](?:s|re|ve|m|ll)|\s(?:is|are|has|have|get|offer|sell|make|do|give))?|es gibt|wir (?:haben|bieten)|gibt es|il y a|on (?:a|propose)|nous (?:avons|proposons)|hay|tenemos|ofrecemos|"
    r"(?:the )?price(?: is)?|costs?|cuesta|kostet|coûte|prix|preis|precio)\s?(?:an?|the|our|ein\w*|une?|una?)?$",
    re.I,
)
# "It's called Kept Word and we ship": up to its "and".
_NAMES: Final = re.compile(
    r".*\b(?:called|named|heiß\w*|nenn\w*|llam\w+|s['’]appelle\w*|chiam\w+|chama\w*|heet)\b.*?(?:\s(?:and|und|y|et|e|en)\s|$)",
    re.I,
)
# "What to sow", "water and pick each week": the list goes on.
_LISTED: Final = re.compile(
    r",\s(?:[\w'’-]+\s){1,3}(?:and|or|und|oder|y|o|et|ou|e|of)\s[^.,;:!?\n]{3,44}(?=[.,;:!?\n]|$)", re.I
)
_NEXT_CLAUSE: Final = re.compile(
    r"(?:and|but|und|aber|et|mais|y|pero|e|ma|or|oder|so|because|weil|if|when|wenn|if)\s", re.I
)
_BEFORE_NEXT: Final = re.compile(r",?\s(?:and|und|et|y|e)\s$", re.I)
# "Our hut" "at 1,340 metres sleeps four": the line holds the verb of what is sold.
_HAS_VERB: Final = re.compile(
    r"(?:[\w.,'’-]+\s){0,4}(?:is|are|has|have|sleeps|hat|haben|ist|sind|est|sont|a|ont|tiene|tienen|es|son|ha|hanno|è)\s",
    re.I,
)
_OURS: Final = re.compile(r"\b(?:our|my|the|unsere?|meine?|notre|mon|ma|nuestr[oa]|mi|la nostra|il nostro)\s$", re.I)
_NOT_BUT: Final = re.compile(r",\s(?:sondern|sino|but not|not|nicht|pas|no)\s[^.,;:!?\n]{3,40}(?=[.,;:!?\n]|$)", re.I)


def whole_to_clause(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts with lines grown to their clause, where what they miss is short and in no part of its own."""
    found = list(spans)
    for at, span in enumerate(found):
        if span.label is not Label.LINE or _is_bare(span.text):
            continue
        fixed = [other for other in found if other is not span and not _may_stand_inside(text, other, span)]
        start, end = _start(text, span, fixed), _end(text, span, fixed, found)
        if end - start > _MOST:
            start = span.start
        if (start, end) != (span.start, span.end) and end - start <= _MOST:
            found[at] = span.covering(text, start, end)
    return tuple(found)


def _may_stand_inside(text: str, other: Span, span: Span) -> bool:
    """Names and places; so may what is taken for the thing sold and is but who does it: "our volunteers repair"."""
    if other.label in _MAY_STAND_INSIDE:
        return True
    between = text[other.end : span.start]
    if (
        other.label is Label.PRODUCT
        and between == " "
        and _OURS.search(text[: other.start])
        and _HAS_VERB.match(span.text)
    ):
        return True
    verb = [word for word in between.split() if len(word) >= _TELLS and word[:1].islower() and word not in _SMALL]
    return other.label is Label.PRODUCT and bool(verb) and not _BREAK.search(between)


def _start(text: str, span: Span, fixed: list[Span]) -> int:
    wall = max((other.end for other in fixed if other.end <= span.start), default=0)
    breaks = [found.end() for found in _BREAK.finditer(text, 0, span.start)]
    begin = max([0, *breaks])
    if wall > begin:
        return span.start  # a part of its own stands in the same clause
    missed = text[begin : span.start]
    lead = _NAMES.match(missed) or _LEADS.match(missed)
    begin += lead.end() if lead else 0
    missed = text[begin : span.start].strip()
    words = missed.split()
    if words and _JOINS.fullmatch(words[-1]):
        return span.start  # the line is the second of two clauses
    opens = len(words) == 1 and _OPENS.fullmatch(words[0])  # "Con" 3.000 pesos
    tells = opens or (any(len(word) >= _TELLS for word in words) and not _SAYS_LITTLE.fullmatch(missed))
    return begin if tells and len(words) <= _MOST_LEFT else span.start


def _end(text: str, span: Span, fixed: list[Span], others: list[Span]) -> int:
    if more := _NOT_BUT.match(text, span.end) or _LISTED.match(text, span.end):
        return more.end() if not any(span.end <= other.start < more.end() for other in others) else span.end
    wall = min((other.start for other in fixed if other.start >= span.end), default=len(text))
    found = _BREAK.search(text, span.end)
    stop = found.start() if found else len(text)
    missed = text[span.end : stop]
    joint = _BEFORE_NEXT.search(text[span.end : wall]) if wall < stop else None  # "... and" before the next part
    stop = span.end + joint.start() if joint else stop
    missed = text[span.end : stop]
    if (wall < stop and not joint) or not missed.strip() or not missed.startswith(" "):
        return span.end
    if _NEXT_CLAUSE.match(missed.strip() + " "):
        return span.end
    return stop if len(missed.split()) <= _MOST_RIGHT else span.end


def _is_bare(text: str) -> bool:
    """Nothing but facts and small words: "£4 a blade", "Sundays from 9"."""
    return all(len(word) < _TELLS for word in MARK.sub(" ", protect(text).text).split())

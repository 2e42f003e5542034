"""Where a part ends: with the phrase or the list it belongs to, never with a small word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generations.providers.local.reader.joining import IF, PRICE, SHOWN
from generations.providers.local.reader.labels import Label, Span

_ENDS_JOINED: Final = re.compile(r"\s(?:and|und|et|y|e|en|or|oder|ou|but|aber|mais|pero|ma)$", re.I)
# Small words that open a phrase, in all the languages the reader was taught: no part ends with one while its phrase goes on.
_ENDS_OPEN: Final = re.compile(
    r"\s(?:behind|in|at|on|near|opposite|beside|with|without|for|from|of|to|by|into|than|the|an?|our|your|and|or|"
    r"hinter|neben|bei|mit|ohne|für|von|vom|zu|zum|zur|aus|auf|im|am|der|den|dem|des|das|ein|eine[nmr]?|und|oder|als|"
    r"derrière|avec|sans|pour|de|du|des|dans|sur|chez|par|le|la|les|une?|au|aux|à|et|ou|"
    r"detrás de|con|sin|para|por|en|del|al|el|los|las|una|y|o|que|"
    r"dietro|senza|per|di|da|del|della|dei|delle|nel|nella|il|lo|gli|che|e|"
    r"atrás de|com|sem|do|das|dos|no|na|nos|nas|em|um|uma|ao|os|as|"
    r"voor|van|met|zonder|aan|bij|op|tot|te|uit|naar|het|een|onze)$",
    re.I,
)
_ENDS_OWN: Final = re.compile(
    r"\s(?:its|their|his|her|ses|son|sa|leurs?|sus?|seine[nmrs]?|ihre[nmrs]?|(?:il|la|i|le)\s(?:su[oa]|suoi|sue|loro)|seus?|suas?)$",
    re.I,
)
_GOES_ON: Final = re.compile(r"\s[^\W_]")
# "We digitise tapes, cassettes and records": the end of a list, in words alone.
_LIST_END: Final = re.compile(
    r"(?:(?:an?|the|no|el|la|los|las|una?|une|le|les|des|eine?n?|die|il|gli|um|uma|os|as|een|de)\s)?(?:[^\W\d_][\w'’-]*\s){1,2}"
    r"(?:and|und|et|y|e|en|ou|o|oder|or|ni|né|nem)\s[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,6}$"
)
_FOR_WHOM: Final = re.compile(
    r"\s(?:for|of|with|para|de|con|pour|avec|für|mit|von|per|di|com|voor|van|met)\s[^\W\d_][\w'’-]*$", re.I
)
_LAST_OF_LIST: Final = re.compile(
    r"\s[^\W\d_][\w'’-]*(?=[.,;:!?\n()]|$|\s(?:aus|from|de|di|van|für|for|pour|para|per|in|en)\s)"
)
# "Reparo máquinas" "de todas" "as marcas": nothing but small words between two parts of one phrase.
_OF_ALL: Final = re.compile(
    r"\s(?:of|von|de|do|da|dos|das|di|van)(?:\s(?:all|every|alle[rn]?|jede[rnm]?|tod[oa]s?|tou(?:te)?s|tutt[ei]|cada))?\s",
    re.I,
)
_AND_THE: Final = re.compile(r"\s(?:and|und|et|y|e|en)\s", re.I)
_THE: Final = re.compile(
    r"(?:the|die|den|das|les|la|le|los|las|el|i|gli|os|as|o|a|de|het|your|ihre?n?|vos|tus?|sus?)\s[^\W\d_]", re.I
)
# "Am 12. September beginnt": the verb whose subject follows.
_ENDS_WITH_VERB: Final = re.compile(
    r"\s(?:beginnt|startet|öffnet|findet|ist|sind|begins|starts|is|are|commence|débute|empieza|comienza|inizia|comincia|começa|begint)$",
    re.I,
)
_PARTICLE: Final = re.compile(r"\s(?:in|up|out|off|on|away|back)(?=[.,;!?\n)]|$|\sand\s)")  # "$8 to get" in
_RELATIVE: Final = re.compile(r"(?:qu['’]|qui\s|dont\s|où\s|que\s|quien(?:es)?\s|who\s|which\s|che\s|cui\s)", re.I)
_SIZED: Final = re.compile(r"\s(?:in|en|de|da|di|em|in der|in de)\s[^\W\d_]{3,}$", re.I)  # "gloves in size"
# What "when the fish is gone" leads to.
_MAIN_CLAUSE: Final = re.compile(r",\s(?:[^\s.,;:!?]+\s?){1,10}(?=[.;!?\n]|$)")
_AND_IF: Final = re.compile(
    r"\s(?:and|und|et|y|e|en)\s(?=(?:if|when|once|wenn|sobald|si|quand|cuando|quando|wanneer)\s(?:\S+\s)+\S+$)", re.I
)
# "Ânes" and "et nos chèvres": one more of the same, whose it is said again.
_AND_OURS: Final = re.compile(
    r"\s(?:and|et|und|y|e|en)\s(?:our|my|nos|mes|unsere[nmrs]?|meine[nmrs]?|"
    r"nuestr[oa]s?|mis|(?:i|le) nostr[ie]|noss[oa]s?|onze|without|sin|sans|ohne|senza|sem|zonder)\s"
    r"[^\W\d_][\w'’-]*(?=\s?(?:[.,;:!?\n)]|$))",
    re.I,
)
_IN_JARS: Final = re.compile(r"\s(?:en|in|em|im)\s(?P<jars>[^\W\d_]{4,})$")
_OF_A_SIZE: Final = re.compile(r"(?:de|of|von|da|di|à)\s\d")
_THAN: Final = re.compile(r"\s(?:als|than|dan)\s[^.,;:!?\n]{3,40}?(?=[.,;:!?\n]|$|\s(?:und|and|en)\s)")
_ENDS_NUMBER: Final = re.compile(
    r"\s(?:two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|"
    r"dos|tres|cuatro|cinco|siete|ocho|nueve|diez|doce|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dois|três|quatro|twee|drie|vijf|zes|zeven|negen|tien)$",
    re.I,
)
_COUNTED: Final = re.compile(r"\s[^\W\d_][^.,;:!?\n]{2,50}?(?=[.,;:!?\n]|$|\s(?:und|and|et|y|e|en)\s)")
# "In a converted" barn: an adjective that lost its noun.
_ENDS_ADJECTIVE: Final = re.compile(
    r"\s(?:in|at|on|from|with)\s(?:an?|our|the)\s(?:\w+ed|old|former|small|tiny|little|new|big|quiet|disused)$", re.I
)
_ITS_NOUN: Final = re.compile(r"\s(?!in\b|at\b|on\b|near\b|outside\b|for\b|with\b|and\b)[a-z]{3,}(?=[\s.,;:!?]|$)")
_JOINED_LENGTH, _SENTENCE_LENGTH = 64, 96  # characters of two parts of one phrase, of what one does and how
_TITLE: Final = re.compile(
    r"(?<!\w)['‘](?=\S)[^'’\n]{2,60}['’](?!\w)|[\"“„](?=\S)[^\"”“\n]{2,60}[\"”“]|«\s?[^»\n]{2,60}»"
)
_REST: Final = re.compile(r"\s[^.,;:!?\n()]{3,60}(?=[.,;:!?\n()]|$)")


def whole_quotes(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """A title in quotation marks is never cut: "his new show 'Wait, What?'"."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.start < kept[-1].end:
            continue  # inside the title that the part before took in
        title = next(
            (each for each in _TITLE.finditer(text) if span.start <= each.start() < span.end < each.end()), None
        )
        kept.append(span.covering(text, span.start, title.end()) if title and span.label in SHOWN else span)
    return tuple(kept)


def closed(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """No part ends with a small word while its phrase goes on: "Saturdays 9 to 2 behind" the station.

    It takes in the part that follows, or the words up to the next part; else it loses the small word.
    """
    kept: list[Span] = []
    for number, span in enumerate(_not_joined(span, text) for span in spans):
        if kept and span.start < kept[-1].end:
            continue  # taken in by the one before
        joint = _AND_IF.search(kept[-1].text) if kept and kept[-1].label is span.label is Label.LINE else None
        if (
            joint and text[kept[-1].end : span.start] == ", "
        ):  # "a loaf is £4.20 and when the shelves are empty", "we close"
            former = kept.pop()
            kept += [
                former.covering(text, former.start, former.start + joint.start()),
                former.covering(text, former.start + joint.end(), span.end),
            ]
            continue
        jars = _IN_JARS.search(kept[-1].text) if kept and kept[-1].label is Label.PRODUCT else None
        if jars and text[kept[-1].end : span.start] == " " and span.label is Label.LINE and _OF_A_SIZE.match(span.text):
            former = kept.pop()  # "miel en frascos" and "de 500 g a 185 pesos"
            start = former.start + jars.start("jars")
            kept += [
                former.covering(text, former.start, former.start + jars.start()),
                span.covering(text, start, span.end),
            ]
            continue
        if kept and _ends_its_list(kept[-1], span, text):
            kept[-1] = kept[-1].covering(text, kept[-1].start, span.end)
            continue
        following = spans[number + 1] if number + 1 < len(spans) else None
        kept.append(_whole(_closed(span, following, text), following, text) if span.label in SHOWN else span)
    return kept


def _whole(span: Span, following: Span | None, text: str) -> Span:
    """With the clause an "if" leads to, the noun of its last adjective, and one more of the same."""
    free = len(text) if following is None else following.start
    if (more := _THAN.match(text, span.end)) and more.end() <= free:
        return span.covering(text, span.start, more.end())  # "38 dB leiser als ein Kühlschrank"
    if span.label is not Label.PRODUCT and _ENDS_NUMBER.search(span.text) and (more := _COUNTED.match(text, span.end)):
        free = following.end + 4 if following is not None and following.label is Label.PLACE else free  # "... an."
        return span.covering(text, span.start, more.end()) if more.end() <= free else span
    if span.label is Label.LINE and IF.match(span.text) and "," not in span.text:
        more = _MAIN_CLAUSE.match(text, span.end)
    elif _ENDS_ADJECTIVE.search(span.text):
        more = _ITS_NOUN.match(text, span.end)
    else:
        more = _AND_OURS.match(text, span.end)
    fits = more is not None and more.end() <= free and more.end() - span.start <= _SENTENCE_LENGTH
    return span.covering(text, span.start, more.end()) if more is not None and fits else span


def _closed(span: Span, following: Span | None, text: str) -> Span:
    if span.label is Label.LINE and (verb := _ENDS_WITH_VERB.search(span.text)) and _GOES_ON.match(text, span.end):
        span = span.covering(text, span.start, span.start + verb.start())
    opened = _ENDS_OPEN.search(span.text)
    if (
        following is not None
        and following.label is Label.PRODUCT
        and _ENDS_OWN.search(span.text)
        and text[span.end : following.start] == " "
    ):
        return replace(span, label=Label.DOES).covering(text, span.start, following.end)  # "prépare ses" sardines
    near = following is not None and text[span.end : following.start] == " " and following.label in SHOWN
    deed = span.label is Label.DOES and following is not None and following.label is Label.LINE
    lone = span.label is Label.LINE and " " not in span.text and span.text.isalpha()
    if near and following is not None and (opened or deed or lone or _is_sized(span, following)):
        whole = (following if lone else span).covering(text, span.start, following.end)
        return whole if len(whole.text) <= (_SENTENCE_LENGTH if deed else _JOINED_LENGTH) else span
    if span.label is Label.LINE and (more := _PARTICLE.match(text, span.end)):
        return span.covering(text, span.start, more.end())
    if opened is None or not _GOES_ON.match(text, span.end):
        return span
    rest = _REST.match(text, span.end)
    free = rest is not None and (following is None or following.start >= rest.end())
    if rest is not None and free:
        return span.covering(text, span.start, rest.end())
    brief = " " not in span.text[: opened.start()].strip()
    return span if span.label is Label.LINE and brief else span.covering(text, span.start, span.start + opened.start())


def _ends_its_list(former: Span, span: Span, text: str) -> bool:
    """ "We board parrots" and "cockatoos and conures"; "beard oil" and "cedar and mint" say two things."""
    gap = text[former.end : span.start]
    near = former.label is Label.DOES and span.label in SHOWN and span.end - former.start <= _SENTENCE_LENGTH
    if near and (_OF_ALL.fullmatch(gap) or (_AND_THE.fullmatch(gap) and _THE.match(span.text))):
        return True
    if gap != ", " or span.label not in SHOWN or span.end - former.start > _SENTENCE_LENGTH:
        return False
    if former.label in SHOWN and span.label is Label.LINE and _RELATIVE.match(span.text):
        return True  # "the same helper, whom one meets before"
    lists = former.label in (Label.DOES, Label.LINE) or (
        former.label is Label.PRODUCT and _FOR_WHOM.search(former.text)
    )
    return bool(lists and _LIST_END.match(span.text)) and not former.text[-1:].isdigit()


def _is_sized(span: Span, following: Span) -> bool:
    """ "Gloves in size" and "5 to 7"."""
    number = following.text[:1].isdigit() and not PRICE.match(following.text)
    return span.label is Label.PRODUCT and number and bool(_SIZED.search(span.text))


def _not_joined(span: Span, text: str) -> Span:
    """ "Builds the schedule in two minutes and" without its last word."""
    joined = _ENDS_JOINED.search(span.text) if span.label in (Label.LINE, Label.DOES) else None
    last = _LAST_OF_LIST.match(text, span.end) if joined and " " not in span.text[: joined.start()] else None
    if last:
        return span.covering(text, span.start, last.end())  # "cassettes and" records
    return span.covering(text, span.start, span.start + joined.start()) if joined else span
